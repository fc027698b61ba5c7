import {Scanner} from '../lines/syntax.ts'
import {strip} from '../lines/text.ts'
import {type Marker, readMarker} from './marker-syntax.ts'
import {type Clause, clauseOf, clausePattern, parseSpecifier} from './specifier.ts'
import {localPattern} from './version.ts'

export {RequirementError} from '../lines/syntax.ts'

/** A requirement after PEP 508. */
export type ParsedRequirement = {
  /** As written. */
  name: string
  extras: string[]
  /** The clauses as written, without parentheses and blanks around them. */
  specifier: string
  url: string | null
  /** The text after the semicolon. */
  marker: string | null
}

const identifier = /[a-zA-Z0-9][a-zA-Z0-9._-]*/y
const wordCharacter = /[\p{L}\p{N}_]/uy
const clause = new RegExp(clausePattern, 'iy')
const wildcardTrail = /\.\*/y
const localTrail = new RegExp(localPattern.replace(/\?$/, ''), 'iy')
const urlPattern = /[^ \t]+/y

/**
 * Parses a requirement (PEP 508, as packaging has it). Throws `RequirementError`, whose offset says where the text stops
 * being one and whose message says what is expected there.
 */
export function parseRequirement(text: string): ParsedRequirement {
  const scanner = new Scanner(text)
  scanner.skip()
  const name = readIdentifier(scanner) ?? scanner.fail('Expected the name of a package.')
  scanner.skip()
  const extras = readExtras(scanner)
  scanner.skip()
  if (scanner.accept('@')) return {name, extras, specifier: '', ...readUrl(scanner)}
  const specifier = readSpecifier(scanner)
  scanner.skip()
  return {name, extras, specifier, url: null, marker: scanner.atEnd ? null : readTail(scanner, specifier)}
}

function readUrl(scanner: Scanner): {url: string; marker: string | null} {
  scanner.skip()
  const url = scanner.take(urlPattern)?.[0] ?? scanner.fail('Expected a URL after `@`.')
  scanner.skip()
  if (scanner.atEnd) return {url, marker: null}
  if (scanner.text[scanner.offset] !== ';')
    scanner.fail('Expected the end, or a semicolon and a marker, after the URL.')
  return {url, marker: readTail(scanner, '')}
}

function readTail(scanner: Scanner, specifier: string): string {
  if (!scanner.accept(';')) scanner.fail(expectation(scanner, specifier))
  const start = scanner.offset
  readMarker(scanner) satisfies Marker
  if (!scanner.atEnd) scanner.fail('Expected `and`, `or` or the end of the marker.')
  return strip(scanner.text.slice(start))
}

/** What people write most often instead of what is meant gets a sentence of its own. */
function expectation({text, offset}: Scanner, specifier: string): string {
  const rest = text.slice(offset, offset + 40)
  if (/^=(?!=)/.test(rest)) return '`=` is no operator; `==` is meant.'
  if (/^=>|^=</.test(rest)) return 'The `=` comes last: `>=` or `<=`.'
  if (/^(?:===|[=~!<>]=|[<>])/.test(rest))
    return `Expected a version (PEP 440) after \`${rest.match(/^[=~!<>]+/)?.[0]}\`.`
  if (/^(?:v?\d)/.test(rest) && specifier === '') return 'Expected an operator, such as `==`, before the version.'
  if (/^--?[a-z]/i.test(rest)) return 'Expected a space before the option.'
  if (/^[;,]/.test(rest)) return 'Expected a version specifier.'
  return specifier === ''
    ? 'Expected a version specifier, a semicolon and a marker, or the end.'
    : 'Expected a comma and another clause, a semicolon and a marker, or the end.'
}

/** The longest run of name characters that ends at the edge of a word. */
function readIdentifier(scanner: Scanner): string | undefined {
  const start = scanner.offset
  const run = scanner.take(identifier)?.[0]
  if (run === undefined) return undefined
  wordCharacter.lastIndex = scanner.offset
  if (wordCharacter.test(scanner.text)) scanner.fail('Names are made of ASCII letters, digits, `-`, `_` and `.`.')
  let end = run.length
  while (end > 0 && (run[end - 1] === '.' || run[end - 1] === '-')) end--
  // packaging lets it pass, and what it normalises to is no name any more.
  if (run[end - 1] === '_') scanner.fail('A name ends in a letter or a digit.', start + end - 1)
  scanner.offset = start + end
  return run.slice(0, end)
}

function readExtras(scanner: Scanner): string[] {
  const opened = scanner.offset
  if (!scanner.accept('[')) return []
  scanner.skip()
  const extras: string[] = []
  let extra = readIdentifier(scanner)
  while (extra !== undefined) {
    extras.push(extra)
    scanner.skip()
    if (!scanner.accept(',')) break
    scanner.skip()
    extra = readIdentifier(scanner) ?? scanner.fail('Expected the name of an extra after the comma.')
  }
  scanner.skip()
  if (scanner.accept(']')) return [...new Set(extras)]
  return scanner.atEnd
    ? scanner.fail('This bracket is never closed.', opened)
    : scanner.fail('Expected a comma or `]` after the name of an extra.')
}

function readSpecifier(scanner: Scanner): string {
  const opened = scanner.offset
  const enclosed = scanner.accept('(')
  scanner.skip()
  const start = scanner.offset
  readClauses(scanner)
  const specifier = strip(scanner.text.slice(start, scanner.offset))
  scanner.skip()
  if (enclosed && !scanner.accept(')')) {
    if (scanner.atEnd) scanner.fail('This parenthesis is never closed.', opened)
    scanner.fail(scanner.text[scanner.offset] === ';' ? 'Expected `)`.' : expectation(scanner, specifier))
  }
  // After `===` anything goes, commas included, but a set of specifiers is split at them.
  if (specifier.includes('===') && parseSpecifier(specifier) === undefined)
    scanner.fail('Expected a version specifier (PEP 440).', start)
  return specifier
}

function readClauses(scanner: Scanner): void {
  for (;;) {
    const start = scanner.offset
    const match = scanner.take(clause)
    if (match === null) return
    checkTrail(scanner, {start, clause: clauseOf(match)})
    scanner.skip()
    if (!scanner.accept(',')) return
    scanner.skip()
  }
}

function checkTrail(scanner: Scanner, {start, clause: {operator}}: {start: number; clause: Clause}): void {
  if (operator === '===') return
  wildcardTrail.lastIndex = scanner.offset
  if (wildcardTrail.test(scanner.text))
    scanner.fail('`.*` is allowed after `==` and `!=` with plain numbers only.', start)
  localTrail.lastIndex = scanner.offset
  if (localTrail.test(scanner.text))
    scanner.fail('A local version label (`+…`) is allowed after `==` and `!=` only.', start)
}
