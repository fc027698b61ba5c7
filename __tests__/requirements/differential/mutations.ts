import fc from 'fast-check'
import {bytes} from './corpus/bytes.ts'
import {type Case, caseOf, texts} from './corpus.ts'

/** Pieces that files are made of; what an edit puts in. */
const pieces = [
  ...[
    ' ',
    '  ',
    '\t',
    '\n',
    '\r',
    '\r\n',
    '\f',
    '\v',
    '\x1c',
    '\x85',
    '\u2028',
    '\u00a0',
    '\ufeff',
    '\0',
    '\\',
    '\\\n',
    ' \\\n',
    '\\\\',
  ],
  ...[
    '#',
    ' #',
    ' # c',
    ';',
    '; ',
    ' ; ',
    ',',
    '.',
    '@',
    ' @ ',
    '[',
    ']',
    '[x]',
    '(',
    ')',
    '"',
    "'",
    '=',
    '==',
    '===',
    '>=',
    '<',
    '~=',
    '!=',
    '*',
    '.*',
    '+',
    '!',
  ],
  ...[
    '-',
    '--',
    '1',
    '1.0',
    '1.0.*',
    'v1',
    'rc1',
    '.post1',
    '.dev0',
    '1!',
    '+cpu',
    '-1',
    '_1',
    'foo',
    'Foo_Bar',
    'é',
    '😀',
    '%20',
    '${VERSION}',
    '${UNSET}',
    '${TOKEN}',
    '${DASHES}',
  ],
  ...[
    '--hash=sha256:abc',
    ' --hash=sha256:abc',
    ' --hash sha256:abc',
    '--hash=md5:abc',
    '-r a.txt',
    '-c c.txt',
    '-e ./project',
    '-i https://x/',
    '--pre',
    '--no-binary',
    ':all:',
  ],
  ...[
    './project',
    'https://x/f-1.0-py3-none-any.whl',
    'git+https://x/f.git',
    '#egg=foo',
    '&subdirectory=a',
    '#sha256=abc',
    'file:',
    '.whl',
    '.tar.gz',
    '/',
    '../',
    'C:\\',
  ],
  ...[
    'python_version',
    'os_name',
    'extra',
    ' and ',
    ' or ',
    'not in',
    'in',
    '"3.8"',
    "'posix'",
    'platform_release',
    'sys_platform == "linux"',
  ],
]

type Edit =
  | {kind: 'insert' | 'replace'; at: number; piece: string; length: number}
  | {kind: 'delete'; at: number; length: number}
  | {kind: 'join'; at: number; other: number; from: number}

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('insert' as const, 'replace' as const),
    at: fc.nat(1000),
    piece: fc.constantFrom(...pieces),
    length: fc.integer({min: 1, max: 4}),
  }),
  fc.record({kind: fc.constant('delete' as const), at: fc.nat(1000), length: fc.integer({min: 1, max: 3})}),
  fc.record({
    kind: fc.constant('join' as const),
    at: fc.nat(1000),
    other: fc.nat(texts.length - 1),
    from: fc.nat(1000),
  }),
)

/** A text of the corpus after a few edits, or several such texts one below the other. */
const mutated = fc
  .record({text: fc.nat(texts.length - 1), edits: fc.array(edit, {minLength: 1, maxLength: 4})})
  .map(({text, edits}) => edits.reduce(apply, texts[text] ?? ''))

/** Any of the pieces in any order: what no hand would write. */
const assembled = fc.array(fc.constantFrom(...pieces, 'foo==1.0', '\n'), {maxLength: 12}).map(parts => parts.join(''))

/** A text in another encoding, a byte or two of it changed. */
const garbled = fc
  .record({from: fc.nat(bytes.length - 1), at: fc.nat(1000), byte: fc.nat(255), length: fc.nat(2)})
  .map(({from, at, byte, length}) => {
    const original = Buffer.from(bytes[from] ?? [])
    const offset = at % (original.length + 1)
    return Buffer.concat([original.subarray(0, offset), Buffer.from([byte]), original.subarray(offset + length)])
  })

const mutation: fc.Arbitrary<string | Uint8Array> = fc.oneof(
  {weight: 12, arbitrary: mutated},
  {weight: 2, arbitrary: fc.tuple(mutated, mutated).map(lines => lines.join('\n'))},
  {weight: 4, arbitrary: assembled},
  {weight: 1, arbitrary: garbled},
)

/** Files that grew out of the corpus; the same ones for the same seed. */
export function mutations({seed, count}: {seed: number; count: number}): Case[] {
  // Lone surrogates cannot stand in UTF-8.
  const contents = fc.sample(fc.tuple(mutation, fc.nat(9)), {seed, numRuns: count})
  return contents.map(([content, chance]) =>
    caseOf(typeof content === 'string' ? content.replace(/[\ud800-\udfff]/gu, '') : content, chance === 0),
  )
}

function apply(text: string, change: Edit): string {
  const at = change.at % (text.length + 1)
  if (change.kind === 'delete') return text.slice(0, at) + text.slice(at + change.length)
  if (change.kind === 'join') {
    const other = texts[change.other] ?? ''
    return text.slice(0, at) + other.slice(change.from % (other.length + 1))
  }
  return text.slice(0, at) + change.piece + text.slice(change.kind === 'replace' ? at + change.length : at)
}
