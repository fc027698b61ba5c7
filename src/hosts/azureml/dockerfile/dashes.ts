import {findPlaceholders} from '../image-reference.ts'
import {type Command, readCommands} from './commands.ts'
import type {Dash, Said} from './facts.ts'
import {readInstall} from './install-words.ts'
import {type Parsed, said} from './instructions.ts'
import {wordsOf} from './stages.ts'

// Hyphens, dashes and the minus sign of Unicode, as word processors and web pages put them for `-`.
const dashes = /[\u00ad\u2010-\u2015\u2043\u2212\ufe58\ufe63\uff0d]/
const optionLike = /^(?:-*[\u00ad\u2010-\u2015\u2043\u2212\ufe58\ufe63\uff0d]+-*[A-Za-z]|-{1,2}[A-Za-z])/

/** Dashes where a command, one of its options, or a package to install is meant. Text in quotes may hold what it likes. */
export function readDashes({instructions, place}: Parsed): Dash[] {
  return instructions.flatMap(instruction => {
    // Nearly every instruction is plain ASCII.
    const all = [instruction.whole, ...instruction.heredocs.map(({body}) => body)]
    if (!all.some(({text}) => dashes.test(text))) return []
    if (instruction.keyword === 'RUN') return ofCommands(readCommands(instruction), place)
    if (/^(?:CMD|ENTRYPOINT|HEALTHCHECK)$/.test(instruction.keyword))
      return ofCommands(readCommands(instruction), place)
    if (!/^(?:COPY|ADD|FROM)$/.test(instruction.keyword)) return []
    const first = wordsOf(instruction, place)[0]
    return first === undefined ? [] : dashOf(first.said, 'option', optionLike.test(first.value))
  })
}

function ofCommands(commands: readonly Command[], place: Parsed['place']): Dash[] {
  return commands.flatMap(command => {
    const {source, word, args, program} = command
    const installs = readInstall(command)?.requirements ?? (/^apt(?:-get)?$/.test(program) ? args : [])
    return [
      ...dashOf(
        said(place, source, word),
        'command',
        /^[\w\u00ad\u2010-\u2015\u2043\u2212\ufe58\ufe63\uff0d.+-]+$/.test(word.value),
      ),
      ...args.flatMap(arg => {
        // What follows `=` is the option's value, which may be any text.
        const isOption = optionLike.test(arg.value) && dashes.test(arg.value.replace(/[=\s].*$/s, ''))
        return dashOf(said(place, source, arg), isOption ? 'option' : 'name', isOption || installs.includes(arg))
      }),
    ]
  })
}

function dashOf(word: Said, kind: Dash['kind'], isMeant: boolean): Dash[] {
  const character = dashes.exec(word.text)?.[0]
  return character === undefined || !isMeant ? [] : [{...word, character, kind}]
}

/** `<tag>` and the like in what only a name can stand for: images, copied paths, variables, packages to install. */
export function readPlaceholders({instructions, place}: Parsed): (Said & {keyword: string})[] {
  return instructions.flatMap(instruction => {
    const {keyword, body} = instruction
    if (!body.text.includes('<')) return []
    if (/^(?:FROM|COPY|ADD|ENV|ARG|WORKDIR|USER)$/.test(keyword)) {
      return findPlaceholders(body.text).map(found => ({...said(place, body, found), keyword}))
    }
    if (keyword !== 'RUN') return []
    return readCommands(instruction).flatMap(({source, word, args, program}) => {
      if (!/^(?:pip[\d.]*|uv|conda|mamba|apt|apt-get|python[\d.]*)$/.test(program)) return []
      const last = args.at(-1)?.end ?? word.end
      // To a shell `<library>` is a redirection: it stands behind the words, and names a file that is not there.
      const rest = source.text.slice(word.start, lineEnd(source.text, last))
      return findPlaceholders(rest)
        .filter(({start}) => /\s$/.test(rest.slice(0, start)))
        .map(({start, end}) => ({...said(place, source, {start: word.start + start, end: word.start + end}), keyword}))
    })
  })
}

function lineEnd(text: string, at: number): number {
  const end = /[\n;&|]/.exec(text.slice(at))
  return end === null ? text.length : at + end.index
}
