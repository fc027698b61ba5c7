import {describe, expect, test} from '@jest/globals'
import {action, cli} from '../helpers/job.ts'
import {project} from '../helpers/project.ts'

const declared = {'.python-version': '3.12\n'}
const hash = `sha256:${'a'.repeat(64)}`

const check = (requirements: string, flags: string[] = []) =>
  cli(['check', ...flags], {cwd: project({...declared, 'requirements.txt': requirements})})

describe('an error shows the line and a caret under what is wrong', () => {
  test.each([
    [
      'a single equals sign',
      'numpy==2.0.0\nscipy = 1.2.3\n',
      'requirements.txt:2:7: error: ',
      ['  2 | scipy = 1.2.3', '    |       ^^^^^^^'],
    ],
    [
      'what stands on a continued line',
      `numpy==2.0.0 \\\n    --hash=${hash} \\\n    --pre\n`,
      'requirements.txt:3:5: error: ',
      ['  3 |     --pre', '    |     ^^^^^'],
    ],
    [
      'after characters of two code units',
      '\u{1d4b3} # x\n',
      'requirements.txt:1:1: error: ',
      ['  1 | \u{1d4b3} # x', '    | ^'],
    ],
  ])('%s', async (_, text, place, excerpt) => {
    const {code, stdout} = await check(text)
    expect(code).toBe(1)
    expect(stdout).toContain(place)
    expect(stdout).toContain(excerpt.join('\n'))
  })

  test('a swallowed line is told at its own place, with the way out', async () => {
    const {code, stdout} = await check('numpy==2.0.0  # pinned \\\nscipy==1.2.3\n')
    expect(code).toBe(1)
    expect(stdout).toMatch(/^requirements\.txt:2:1: error: .*\[dropped-requirement\]$/m)
    expect(stdout).toContain('  2 | scipy==1.2.3\n    | ^^^^^^^^^^^^')
    expect(stdout).toContain('backslash at the end of line 1')
  })
})

describe('pins: hashes', () => {
  const lines = ['numpy==2.0.0', `scipy==1.2.3 --hash=${hash}`, 'pandas==2.0 --hash=sha256:abc', ''].join('\n')

  test('demands a strong hash of every line', async () => {
    const {code, stdout} = await check(lines, ['--pins', 'hashes'])
    expect(code).toBe(1)
    expect(stdout).toMatch(/^requirements\.txt:1:1: error: .*\[missing-hash\]$/m)
    expect(stdout).toMatch(/^requirements\.txt:3:\d+: error: .*\[weak-hash\]$/m)
    expect(stdout).not.toMatch(/^requirements\.txt:2:/m)
  })

  test('is content with a file that has them', async () => {
    expect((await check(`scipy==1.2.3 --hash=${hash}\n`, ['--pins', 'hashes'])).code).toBe(0)
  })
})

describe('an excuse where a finding stands', () => {
  test('lowers it there only, and is listed in the summary with its reason', async () => {
    const text = 'scipy>=1.2  # sitemount: allow[unpinned-requirement] the image pins it\nnumpy>=2\n'
    const cwd = project({...declared, 'requirements.txt': text})
    const {code, result, summary} = await action({mode: 'check'}, {cwd})
    expect(code).toBe(1)
    expect(result?.findings.filter(({rule}) => rule === 'unpinned-requirement')).toMatchObject([
      {line: 2, level: 'error'},
      {line: 1, level: 'notice', excused: 'the image pins it'},
    ])
    expect(summary).toContain('the image pins it')
  })

  test('stands at the end of the last of several lines', async () => {
    const text = 'scipy \\\n  >=1.2  # sitemount: allow[unpinned-requirement] the image pins it\n'
    expect((await check(text)).code).toBe(0)
  })

  test('of another rule excuses nothing', async () => {
    expect((await check('scipy>=1.2  # sitemount: allow[missing-hash] why\n')).code).toBe(1)
  })

  test('without a reason, or of a rule that is none, is an error', async () => {
    const without = await check('scipy>=1.2  # sitemount: allow[unpinned-requirement]\n')
    const unknown = await check('scipy==1.2  # sitemount: allow[unpined-requirement] why\n')
    expect([without.code, unknown.code]).toEqual([1, 1])
    expect(unknown.stdout).toContain('unpined-requirement')
  })
})
