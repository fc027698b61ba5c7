import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from '@jest/globals'
import {actionDefaults} from '../helpers/action-defaults.ts'
import {action, cli, type Job, root} from '../helpers/job.ts'
import {filesBelow, project} from '../helpers/project.ts'
import {temporaryFolder} from '../helpers/temp.ts'

const sound = () => project({'.python-version': '3.12\n', 'requirements.txt': 'alpha==1.0\n'})
const check = (flags: readonly string[]) => cli(['check', ...flags], {cwd: sound()})

/** What every refusal looks like: exit 2, nothing on standard output, sentences instead of dumps and stacks. */
function expectRefusal(job: Job, ...sentences: (string | RegExp)[]): void {
  expect(job.code).toBe(2)
  expect(job.stdout).toBe('')
  for (const sentence of sentences) expect(job.stderr).toMatch(sentence)
  expect(job.stderr).toMatch(/^sitemount: error: /)
  expect(job.stderr).not.toMatch(/\n\s+at |ZodError|[{}]|"code"|defect/)
}

describe('wrong usage', () => {
  test.each<[string, string[], string[]]>([
    ['a value that is none', ['--pins', 'some'], ['Input `pins`: expected one of exact, hashes, off; got `some`.']],
    ['a level that is none', ['--fail-on', 'notice'], ['Input `fail-on`: expected one of error, warning, never']],
    [
      'a rule that is none',
      ['--rules', 'unpined-requirement: off'],
      ['`unpined-requirement` is no rule', 'did you mean `unpinned-requirement`?', 'leaked-pythonpath'],
    ],
    [
      'a rule without level',
      ['--rules', 'unpinned-requirement'],
      ['expected `unpinned-requirement: ` and one of error, warning, notice, off'],
    ],
    ['a number of days', ['--artifact-name', 'a/b'], ['Input `artifact-name`: expected a file name']],
    ['a mount path that climbs', ['--mount-path', '../up'], ['Input `mount-path`: expected a relative path']],
    ['a target that is none', ['--target', 'generik'], ['there is no profile `generik`', 'did you mean `generic`?']],
    ['a target file that is not there', ['--target', './gone.json'], ['Input `target`: gone.json cannot be read']],
    ['a folder that is not there', ['--working-directory', 'gone'], ['Input `working-directory`: expected a folder']],
    [
      'an unknown flag',
      ['--requirement', 'x.txt'],
      ['Unknown flag `--requirement`', 'did you mean `--requirements`?', '--constraints'],
    ],
    ['a flag of the action', ['--upload', 'true'], ['only the action has it']],
    ['a flag without value', ['--pins'], ['Flag `--pins`: expected a value']],
    ['a flag given twice', ['--pins', 'exact', '--pins', 'off'], ['Flag `--pins`: given 2 times.']],
    ['a report that is none', ['--report', 'xml'], ['expected one of text, json, github']],
    ['a stray word', ['requirements.txt'], ['Unexpected argument `requirements.txt`']],
    [
      'a delivery that the target does not take',
      ['--delivery', 'dynamic', '--target', 'kubernetes-image-volume'],
      ['Input `delivery`: the target kubernetes-image-volume does not take `dynamic`'],
    ],
    ['a kind of files that is none', ['--slim', 'test'], ['Input `slim`: entry 1: expected one of tests, type-stubs']],
  ])('%s is told in a sentence', async (_, flags, sentences) => {
    const job = await check(flags)
    expectRefusal(job)
    for (const sentence of sentences) expect(job.stderr).toContain(sentence)
  })

  test('several at once are told one a line', async () => {
    const job = await check(['--pins', 'some', '--format', 'rar', '--rules', 'a: off'])
    expectRefusal(job)
    expect(job.stderr.match(/^sitemount: error: Input `(pins|format|rules)`: /gm)).toHaveLength(3)
  })

  test('a command that is none names those that are', async () => {
    expectRefusal(await cli(['chek']), 'Unknown command `chek`', 'did you mean `check`?')
    expectRefusal(await cli(['--pins', 'off']), 'Expected one of check, build')
  })

  test('an answer is not a defect even to hostile flags', async () => {
    const job = await check(['--\u001b[31m::error::x', 'y', '--pins', '\n::error::pwned'])
    expectRefusal(job)
    expect(job.stderr).not.toContain('\u001b')
    expect(job.stderr).not.toMatch(/^::/m)
  })
})

describe('help', () => {
  test('is printed without arguments, as wrong usage, and on demand, as an answer', async () => {
    const [nothing, asked, version] = await Promise.all([cli([]), cli(['--help']), cli(['--version'])])
    expect([nothing.code, asked.code, version.code]).toEqual([2, 0, 0])
    expect(nothing.stderr).toBe(asked.stdout)
    expect(nothing.stdout).toBe('')
    expect(version.stdout).toMatch(/^sitemount \d+\.\d+\.\d+\n$/)
  })

  test('lists every input that a prompt can give', async () => {
    const {stdout} = await cli(['--help'])
    const inputs = Object.keys(actionDefaults(path.join(root, 'action.yml')))
    const missing = inputs.filter(name => !stdout.includes(`--${name} `))
    expect(missing.sort()).toEqual(['artifact-retention-days', 'cache', 'mode', 'upload'])
  })
})

describe('the action', () => {
  test('tells a wrong input as an annotation, exit 2, and sets every output', async () => {
    const job = await action({mode: 'check', pins: 'some'}, {cwd: sound()})
    expect(job.code).toBe(2)
    expect(job.stdout).toMatch(
      /^::error title=sitemount::Input `pins`: expected one of exact, hashes, off; got `some`\.$/m,
    )
    expect(job.outputs.verdict).toBe('failed')
    expect(job.stdout + job.stderr).not.toMatch(/\n\s+at |ZodError|"code"/)
  })

  test('warns of an input that does not exist, with the nearest name, and goes on', async () => {
    const job = await action(
      {mode: 'check'},
      {cwd: sound(), env: {INPUT_REQUIREMENT: 'x.txt', 'INPUT_FAIL-ONN': 'never'}},
    )
    expect(job.code).toBe(0)
    expect(job.stdout).toMatch(
      /^::warning title=sitemount::There is no input `requirement`; did you mean `requirements`\?$/m,
    )
    expect(job.stdout).toMatch(/^::warning title=sitemount::There is no input `fail-onn`; did you mean `fail-on`\?$/m)
  })

  test.each(['TRUE', 'Yes', 'on', '1', 'False', 'NO', 'Off', '0'])('reads %s as a boolean', async value => {
    const job = await action({mode: 'check', upload: value, cache: value}, {cwd: sound()})
    expect(job).toMatchObject({code: 0, outputs: {verdict: 'passed'}})
  })

  test('refuses a boolean that is none', async () => {
    const job = await action({mode: 'check', upload: 'perhaps'}, {cwd: sound()})
    expect(job.code).toBe(2)
    expect(job.stdout).toContain('Input `upload`: expected one of true, false, yes, no, on, off, 1, 0; got `perhaps`.')
  })

  test('takes an empty input for one that was not given', async () => {
    const names = Object.keys(actionDefaults(path.join(root, 'action.yml')))
    const inputs = Object.fromEntries(names.map(name => [name, name === 'mode' ? 'check' : '']))
    const job = await action(inputs, {cwd: sound()})
    expect(job).toMatchObject({code: 0, outputs: {verdict: 'passed', 'error-count': '0', 'warning-count': '0'}})
  })

  test('takes several files one a line, and blanks around them', async () => {
    const cwd = project({'.python-version': '3.12\n', 'one.txt': 'alpha==1.0\n', 'two.txt': 'beta\n'})
    const job = await action({mode: 'check', requirements: '\n  one.txt  \r\n\n two.txt\n'}, {cwd})
    expect(job.result?.findings).toMatchObject([{rule: 'unpinned-requirement', file: 'two.txt', line: 1}])
  })

  test('sets every output of action.yml, on success, on findings and on failure', async () => {
    const file = fs.readFileSync(path.join(root, 'action.yml'), 'utf8')
    const outputs = [...file.slice(file.indexOf('\noutputs:')).matchAll(/^ {2}([a-z-]+):$/gm)].map(([, name]) => name)
    const empty = project({'requirements.txt': ''})
    const [passed, failed, refused, impossible] = await Promise.all([
      action({mode: 'check'}, {cwd: sound()}),
      action({mode: 'check'}, {cwd: project({'requirements.txt': 'scipy\n'})}),
      action({pins: 'some'}, {cwd: empty}),
      action({python: './nowhere'}, {cwd: empty}),
    ])
    expect([passed.code, failed.code, refused.code, impossible.code]).toEqual([0, 1, 2, 3])
    for (const job of [passed, failed, refused, impossible]) {
      expect(Object.keys(job.outputs).sort()).toEqual(
        [...outputs].filter(name => name !== 'using' && name !== 'main').sort(),
      )
    }
    expect(failed.outputs).toMatchObject({
      verdict: 'failed',
      'error-count': '1',
      'artifact-path': '',
      'tree-digest': '',
    })
    expect(refused.outputs).toMatchObject({verdict: 'failed', 'findings-path': '', 'sarif-path': ''})
  })

  test('writes its reports where it says', async () => {
    const cwd = sound()
    const job = await action({mode: 'check', output: 'out'}, {cwd})
    for (const name of ['findings-path', 'sarif-path', 'report-path'])
      expect(fs.existsSync(job.outputs[name] ?? '')).toBe(true)
    expect(path.dirname(job.outputs['findings-path'] ?? '')).toBe(path.join(cwd, 'out'))
  })
})

describe('working-directory', () => {
  const nested = () =>
    project({'service/.python-version': '3.12\n', 'service/requirements.txt': 'scipy\n', 'requirements.txt': ''})

  test('is what paths are relative to at a prompt', async () => {
    const cwd = nested()
    const job = await cli(['check', '--working-directory', 'service', '--output', 'out', '--report', 'json'], {cwd})
    expect(job.result?.findings).toMatchObject([{rule: 'unpinned-requirement', file: 'requirements.txt', line: 1}])
    expect(
      filesBelow(cwd)
        .filter(file => file.includes('out/'))
        .every(file => file.startsWith('service/out/')),
    ).toBe(true)
  })

  test('is added to the files of annotations, which GitHub resolves from the workspace', async () => {
    const job = await action({mode: 'check', 'working-directory': 'service'}, {cwd: nested()})
    expect(job.code).toBe(1)
    expect(job.stdout).toMatch(/^::error [^:]*,file=service\/requirements\.txt,line=1,/m)
  })

  test('is below the workspace, wherever the process was started', async () => {
    const workspace = nested()
    const env = {GITHUB_WORKSPACE: workspace}
    const job = await action({mode: 'check', 'working-directory': 'service'}, {cwd: temporaryFolder(), env})
    expect(job.result?.requirements?.map(({name}) => name)).toEqual(['scipy'])
  })
})
