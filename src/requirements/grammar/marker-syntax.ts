import {Scanner} from '../lines/syntax.ts'
import {parseSpecifier} from './specifier.ts'

export type MarkerOperand = {variable: string} | {value: string}
export type MarkerOperator = '===' | '==' | '~=' | '!=' | '<=' | '>=' | '<' | '>' | 'in' | 'not in'

/** A marker as a tree; `and` binds tighter than `or`. */
export type Marker =
  | {kind: 'comparison'; left: MarkerOperand; operator: MarkerOperator; right: MarkerOperand}
  | {kind: 'and' | 'or'; parts: Marker[]}

const variable =
  /(?:python_version|python_full_version|os[._]name|sys[._]platform|platform_release|platform_system|platform[._](?:version|machine|python_implementation)|python_implementation|implementation_(?:name|version)|extras?|dependency_groups)(?![\p{L}\p{N}_])/uy
const quoted = /'([^']*)'|"([^"]*)"/y
const comparison = /===|==|~=|!=|<=|>=|<|>/y
const inWord = /in(?![\p{L}\p{N}_])/uy
const notWord = /not(?![\p{L}\p{N}_])/uy
const booleanWord = /(?:and|or)(?![\p{L}\p{N}_])/uy

/** Variables that are compared as versions where the other side is one (packaging, `MARKERS_REQUIRING_VERSION`). */
export const versionVariables: ReadonlySet<string> = new Set([
  'implementation_version',
  'platform_release',
  'python_full_version',
  'python_version',
])

/** Parentheses deeper than this are no marker a person wrote; Python's parser gives up as well. */
const deepest = 100

/** Parses a marker (PEP 508). Throws `RequirementError` with the offset where it stops being one. */
export function parseMarker(text: string): Marker {
  const scanner = new Scanner(text)
  const marker = readMarker(scanner)
  if (!scanner.atEnd) scanner.fail('Expected `and`, `or` or the end of the marker.')
  return marker
}

/** Reads a marker where the scanner stands, blanks after it included. */
export function readMarker(scanner: Scanner, depth = 0): Marker {
  // Alternatives of conjunctions: the shape that packaging evaluates.
  const alternatives: Marker[][] = [[readAtom(scanner, depth)]]
  for (;;) {
    const word = scanner.take(booleanWord)?.[0]
    if (word === undefined) break
    const next = readAtom(scanner, depth)
    if (word === 'or') alternatives.push([next])
    else alternatives.at(-1)?.push(next)
  }
  return combine(
    'or',
    alternatives.map(parts => combine('and', parts)),
  )
}

function combine(kind: 'and' | 'or', parts: Marker[]): Marker {
  const [only] = parts
  return only !== undefined && parts.length === 1 ? only : {kind, parts}
}

function readAtom(scanner: Scanner, depth: number): Marker {
  scanner.skip()
  const opened = scanner.offset
  if (!scanner.accept('(')) return readComparison(scanner)
  if (depth >= deepest) scanner.fail('The parentheses are nested too deeply.')
  const marker = readMarker(scanner, depth + 1)
  if (!scanner.accept(')')) scanner.fail('This parenthesis is never closed.', opened)
  scanner.skip()
  return marker
}

function readComparison(scanner: Scanner): Marker {
  const start = scanner.offset
  const left = readOperand(scanner)
  scanner.skip()
  const operator = readOperator(scanner)
  scanner.skip()
  const rightStart = scanner.offset
  const right = readOperand(scanner)
  scanner.skip()
  if ('value' in left && 'value' in right) {
    scanner.fail('One side of a comparison must be a variable, such as python_version.', start)
  }
  const key = 'variable' in left ? left.variable : 'variable' in right ? right.variable : ''
  if ((operator === '===' || operator === '~=') && !versionVariables.has(key)) {
    scanner.fail(`\`${operator}\` compares versions, and ${key} is none; write \`==\`.`, start)
  }
  if (operator === '~=' && 'value' in right && parseSpecifier(`~=${right.value}`)?.length !== 1) {
    scanner.fail('Expected a version of at least two numbers after `~=`.', rightStart)
  }
  return {kind: 'comparison', left, operator, right}
}

function readOperand(scanner: Scanner): MarkerOperand {
  const name = scanner.take(variable)?.[0]
  if (name !== undefined) {
    const plain = name.replace('.', '_')
    return {variable: plain === 'python_implementation' ? 'platform_python_implementation' : plain}
  }
  const start = scanner.offset
  const match = scanner.take(quoted)
  if (match === null) return scanner.fail('Expected a marker variable or a text in quotes.')
  const value = unescapePython(match[1] ?? match[2] ?? '')
  return value === undefined ? scanner.fail('Expected a Python string.', start) : {value}
}

function readOperator(scanner: Scanner): MarkerOperator {
  if (scanner.take(inWord) !== null) return 'in'
  if (scanner.take(notWord) !== null) {
    const before = scanner.offset
    scanner.skip()
    if (scanner.offset > before && scanner.take(inWord) !== null) return 'not in'
    scanner.fail('Expected `in` after `not`.')
  }
  const match = scanner.take(comparison)
  if (match === null) return scanner.fail('Expected one of <=, <, !=, ==, >=, >, ~=, ===, in, not in.')
  return match[0] as MarkerOperator
}

const simpleEscapes: Readonly<Record<string, string>> = {
  '\\': '\\',
  "'": "'",
  '"': '"',
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
}

/** packaging reads the text between the quotes as a Python literal; undefined when it is none. */
function unescapePython(text: string): string | undefined {
  if (text.includes('\0')) return undefined
  if (!text.includes('\\')) return text
  // Backslashes that stand for one escape nothing.
  const escapes = text.replaceAll('\\\\', '')
  if (/\\$|\\x(?![0-9a-fA-F]{2})|\\[uUN]/.test(escapes)) return undefined
  return text.replace(/\\(?:x([0-9a-fA-F]{2})|([0-7]{1,3})|(.))/gs, (all, hex?: string, octal?: string, other = '') => {
    if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16))
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8))
    return simpleEscapes[other as string] ?? all
  })
}
