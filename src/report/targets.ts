import {knownFacts, type Origin} from '../targets/known-facts.ts'
import {loadTarget, type Target, targetNames} from '../targets/profile.ts'

/** Columns of the widest line, words longer than that aside. */
const width = 100

/** The profiles that ship, two lines each: name, Python, platform and status, then what it is. Plain text, ends in a newline. */
export function describeTargets(): string {
  const targets = targetNames().map(name => loadTarget(name, {cwd: '/'}))
  const column = Math.max(...targets.map(({name}) => name.length)) + 2
  const rows = targets.map(({name, python, platform, status, description}) => {
    const about = [`Python ${python ?? 'any'}`.padEnd(13), (platform ?? 'any platform').padEnd(15), status ?? '']
    return `${name.padEnd(column)}${about.join('')}`.trimEnd().concat('\n', ...wrapped(description, '    '))
  })
  return `${rows.join('')}\nsitemount targets NAME tells all that is known of one, since when and from where.\n`
}

/**
 * All that is known of one target, plain text that ends in a newline: a fact a line, inferred ones marked, each with the
 * number of its source, and the sources with their dates below.
 */
export function describeTarget(target: Target): string {
  const facts = knownFacts(target)
  const origins = numbered(facts.map(({origin}) => origin))
  const column = Math.max(...facts.map(({label}) => label.length)) + 2
  const rows = facts.flatMap(({label, lines, origin}) => {
    const mark = `${origin.inferred ? ' (inferred)' : ''} [${origins.get(keyOf(origin))?.number}]`
    const [first = '', ...rest] = lines.map((line, index) => (index === lines.length - 1 ? `${line}${mark}` : line))
    const indent = ' '.repeat(column)
    return [...wrapped(first, indent, label.padEnd(column)), ...rest.flatMap(line => wrapped(line, indent))]
  })
  const sources = [...origins.values()].flatMap(({number, origin}) =>
    wrapped(
      `${origin.asOf}${origin.inferred ? ', inferred' : ''}: ${origin.source}`,
      '      ',
      `[${number}]`.padEnd(6),
    ),
  )
  return [`${target.name}\n`, ...wrapped(target.description, ''), '\n', ...rows, '\nSources\n', ...sources].join('')
}

function keyOf({asOf, source, inferred}: Origin): string {
  return JSON.stringify([asOf, source, inferred === true])
}

/** Each origin once, with a number from 1 in the order of first use. */
function numbered(origins: readonly Origin[]): Map<string, {number: number; origin: Origin}> {
  const known = new Map<string, {number: number; origin: Origin}>()
  for (const origin of origins) {
    const key = keyOf(origin)
    if (!known.has(key)) known.set(key, {number: known.size + 1, origin})
  }
  return known
}

/** The words in lines of at most `width` columns, each with its indent, the first one with another. */
function wrapped(text: string, indent: string, first = indent): string[] {
  const lines: string[] = []
  let line = first
  let empty = true
  for (const word of text.split(/\s+/)) {
    if (!empty && line.length + 1 + word.length > width) {
      lines.push(`${line.trimEnd()}\n`)
      line = indent
      empty = true
    }
    line += empty ? word : ` ${word}`
    empty = false
  }
  return [...lines, `${line.trimEnd()}\n`]
}
