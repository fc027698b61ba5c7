import {expect, test} from '@jest/globals'
import {requirementRules} from '../../src/rules/requirements.ts'
import {read} from './project.ts'

const size = 512 * 1024
const fill = (text: string) => text.repeat(Math.ceil(size / text.length))

// Each of these was, or could be, quadratic in some reader, which would take minutes.
test.each([
  ['line feeds', fill('\n')],
  ['names', fill('a\n')],
  ['lines that pip refuses', fill('=\n')],
  ['one number', `foo==${fill('1')}`],
  ['one release', `foo==${fill('1.')}`],
  ['blanks', `foo${fill(' ')}x`],
  ['comment signs', fill(' #')],
  ['continuations', fill('\\\n')],
  ['a requirement over many lines', fill('foo \\\n')],
  ['variables', fill('${A}')],
  ['variables without value', fill('${UNSET}')],
  ['credentials', fill('https://u:p@h/')],
  ['credentials apart', fill('https://u:p@h/ ')],
  ['hashes', `foo==1 ${fill(`--hash=sha256:${'a'.repeat(64)} `)}`],
  ['options', `foo ${fill('-r x ')}`],
  ['nested files that are not there', fill('-r x\n')],
  ['dashes', fill('-- ')],
  ['parentheses', `foo; ${fill('(')}`],
  ['conditions', `foo; ${fill('os_name=="a" and ')}`],
  ['extras', `foo[${fill('a,')}]`],
  ['names of formats', `--no-binary=${Array.from({length: size / 8}, (_, index) => `p${index}`).join(',')}`],
  ['excuses', `foo==1 ${fill('# sitemount: allow[')}`],
  ['one name in many releases', Array.from({length: 20_000}, (_, index) => `foo==1.${index}`).join('\n')],
  [
    'one name under many conditions',
    Array.from({length: 20_000}, (_, index) => `foo==1; platform_version=="${index}"`).join('\n'),
  ],
  ['zeros', fill('\0')],
  ['astral characters', fill('\u{1f600}')],
])('half a megabyte of %s is read and judged in seconds', (_, text) => {
  const start = process.cpuUsage()
  const requirements = read(text, {env: {A: 'value'}})
  for (const rule of requirementRules) rule({requirements, known: new Map(), pins: 'exact'})
  // Processor time: the machine may be busy with other tests.
  expect(process.cpuUsage(start).user / 1e6).toBeLessThan(5)
})

test('bytes at random never throw', () => {
  let state = 1
  const next = (limit: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
  const pieces = [
    'foo',
    '==',
    '1.0',
    ' ',
    '\n',
    '\\\n',
    '#',
    ';',
    '"',
    "'",
    '--hash=',
    '-r ',
    '-e ',
    '@',
    '://',
    '[',
    ']',
    '(',
    ')',
    '${A}',
    'git+',
    'é',
    '\0',
    '.whl',
    '/',
    'os_name',
  ]
  for (let round = 0; round < 2000; round++) {
    const text = Array.from({length: next(30)}, () => pieces[next(pieces.length)]).join('')
    const requirements = read(next(10) === 0 ? Buffer.from(text, 'utf16le') : text, {env: {A: 'x'}})
    for (const rule of requirementRules) rule({requirements, known: new Map(), pins: 'hashes'})
  }
})
