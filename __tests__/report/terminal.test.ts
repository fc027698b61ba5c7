import {describe, expect, test} from '@jest/globals'
import {terminalReport} from '../../src/report/terminal.ts'
import {built, checked, finding, placeless, row} from './sample.ts'

const plain = {color: false}
/** The line of the file and the carets, as shown after the gutter. */
const pointed = (over: Parameters<typeof finding>[0], width?: number) =>
  terminalReport(checked([finding(over)]), width === undefined ? plain : {...plain, width})
    .split('\n')
    .slice(1, 3)
    .map(line => line.replace(/^ +\d* \| /, ''))

test('a finding stands with its line, carets under the span, help, and the verdict below', () => {
  expect(terminalReport(checked([finding()]), plain)).toBe(
    [
      'requirements.txt:4:1: error: scipy>=1.2.3 does not name one release. [unpinned-requirement]',
      '  4 | scipy>=1.2.3',
      '    | ^^^^^^^^^^^^',
      '  help: Write scipy==1.17.0.',
      '',
      'check failed: 1 error',
      '',
    ].join('\n'),
  )
})

test('a finding without a place, one with a file only, and an excuse', () => {
  expect(
    terminalReport(
      checked([
        placeless(),
        placeless({file: 'pyvenv.cfg'}),
        placeless({level: 'notice', excused: 'the host sets it', help: 'no'}),
      ]),
      plain,
    ),
  ).toBe(
    [
      'warning: PYTHONPATH was set. [leaked-pythonpath]',
      'pyvenv.cfg: warning: PYTHONPATH was set. [leaked-pythonpath]',
      'notice: PYTHONPATH was set. [leaked-pythonpath]',
      '  excused: the host sets it',
      '',
      'check passed: 2 warnings, 1 notice',
      '',
    ].join('\n'),
  )
})

test('a build tells packages, artifact, digests and how to mount it', () => {
  expect(terminalReport(built(), plain)).toBe(
    [
      '2 packages, 934 files, 61.0 MB',
      '  numpy  2.3.1    61.0 MB',
      '  idna   3.10   999 bytes',
      '',
      'build passed: no findings',
      '  artifact: /out/generic.tar.zst (21.0 MB)',
      '  digest:   sha256:aa',
      '  mount:    /out/site-packages (tree sha256:bb)',
      '  to use it here:',
      '    PYTHONPATH=/out/site-packages',
      '    PYTHONDONTWRITEBYTECODE=1',
      '',
    ].join('\n'),
  )
})

test('what is told beside the findings counts in the verdict', () => {
  const result = built({mode: 'lock', verdict: 'failed', findings: [placeless()]})
  const report = terminalReport(result, {...plain, others: [{level: 'error'}, {level: 'error'}]})
  expect(report).toContain('lock failed: 2 errors, 1 ')
})

test('a failed build offers nothing to mount', () => {
  expect(terminalReport(built({verdict: 'failed', findings: [finding()]}), plain)).not.toMatch(
    /artifact|digest|PYTHONPATH=/,
  )
})

test('colour only when asked', () => {
  const result = built({findings: [finding(), placeless()]})
  expect(terminalReport(result, plain)).not.toContain('\x1b')
  const colored = terminalReport(result, {color: true})
  expect(colored).toContain('\x1b[31;1merror:\x1b[0m')
  expect(colored.replace(/\x1b\[[0-9;]*m/g, '')).toBe(terminalReport(result, plain))
})

describe('the carets', () => {
  test('count code points, not code units', () => {
    expect(pointed({excerpt: '𝒳𝒴 scipy', column: 4, endColumn: 9})).toEqual(['𝒳𝒴 scipy', '   ^^^^^'])
  })

  test('agree with tabs whatever a tab is worth', () => {
    expect(pointed({excerpt: '\tscipy\t>=1', column: 8, endColumn: 11})).toEqual(['\tscipy\t>=1', '\t     \t^^^'])
  })

  test('count two columns for wide characters and emoji, none for combining marks', () => {
    expect(pointed({excerpt: '漢字😀 x', column: 5, endColumn: 6})).toEqual(['漢字😀 x', '       ^'])
    expect(pointed({excerpt: '漢字 x', column: 1, endColumn: 3})).toEqual(['漢字 x', '^^^^'])
    expect(pointed({excerpt: 'e\u0301e\u0301 x', column: 6, endColumn: 7})).toEqual(['e\u0301e\u0301 x', '   ^'])
  })

  test('count an escape for what it shows', () => {
    expect(pointed({excerpt: '\x1bx \u202ey', column: 5, endColumn: 6})).toEqual([
      '\\x1bx \\u202ey',
      `${' '.repeat(12)}^`,
    ])
  })

  test('stay on the line when the columns do not', () => {
    expect(pointed({excerpt: 'ab', column: 9, endColumn: 20})).toEqual(['ab', '  ^'])
    expect(pointed({excerpt: 'ab', column: 0, endColumn: -3})).toEqual(['ab', '^'])
    expect(pointed({excerpt: '', column: 1, endColumn: 1})).toEqual(['', '^'])
    expect(pointed({excerpt: 'abcdef', column: 3, endColumn: 2})).toEqual(['abcdef', '  ^'])
  })

  test('a line that is too long is cut around the span', () => {
    const [line, caret] = pointed(
      {excerpt: `${'a'.repeat(500)}scipy>=1${'b'.repeat(500)}`, column: 501, endColumn: 509},
      60,
    )
    expect(line?.length).toBeLessThanOrEqual(60)
    expect(line).toMatch(/^…a+scipy>=1b+…$/)
    expect(line?.slice(caret?.indexOf('^'), (caret?.lastIndexOf('^') ?? 0) + 1)).toBe('scipy>=1')
  })

  test('a line of a megabyte is cut, and does not hold up a run', () => {
    const lines = pointed({excerpt: 'a'.repeat(1_000_000), column: 900_000, endColumn: 999_999})
    expect(lines.join('').length).toBeLessThan(1000)
  })
})

test('nothing foreign can act in a terminal or a job log', () => {
  const evil = '::error::x\n##[add-path]/x\r\x1b]0;title\x07\u202e\ud800::set-env name=a::b'
  const result = built({
    findings: [
      finding({message: evil, help: evil, file: evil, excerpt: evil}),
      placeless({message: evil, level: 'notice', excused: evil}),
    ],
    packages: [row({name: evil, version: evil})],
    artifact: {path: evil, digest: evil, bytes: 1, format: 'tar.zst'},
    mount: {path: evil, treeDigest: evil, files: 1, bytes: 1},
    mountEnv: [evil],
  })
  const text = terminalReport(result, plain)
  expect(text).not.toMatch(/[^\P{Cc}\n\t]|[\p{Cf}\p{Cs}]/u)
  expect(text).not.toMatch(/^\s*::/m)
  expect(text).not.toContain('##[')
  expect(text).toContain('\\::error::x')
})

test('a message of several lines keeps its rule on the first and indents the rest', () => {
  expect(
    terminalReport(checked([placeless({message: 'pip said:\nERROR: no\n::error::x'})]), plain)
      .split('\n')
      .slice(0, 3),
  ).toEqual(['warning: pip said: [leaked-pythonpath]', '    ERROR: no', '    \\::error::x'])
})
