import {execFileSync, spawnSync} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from '@jest/globals'
import type {Finding} from '../../src/core/finding.ts'
import {action, bundle, cli, type Job, type JobOptions} from '../helpers/job.ts'
import {filesBelow, project} from '../helpers/project.ts'
import {spy} from '../helpers/spy.ts'
import {temporaryFolder} from '../helpers/temp.ts'

const declared = {'.python-version': '3.12\n'}

const checkJson = (cwd: string, flags: readonly string[] = [], options: JobOptions = {}) =>
  cli(['check', '--report', 'json', ...flags], {cwd, ...options})

/** Rule, file, line and column of each finding. */
const places = ({result}: Job) =>
  result?.findings.map(({rule, file, line, column}: Finding) => [rule, file, line, column])

describe('a loose requirement', () => {
  test.each([
    ['scipy'],
    ['scipy>1.2.3'],
    ['scipy>=1.2.3'],
    ['scipy~=1.2'],
    ['scipy==1.*'],
    ['scipy!=1.2.3'],
    ['scipy>=1.2.3,<2'],
    ['scipy[extra]>1'],
    ['scipy>1; python_version > "3.8"'],
  ])('%s fails the job at its line and column, with a caret under it', async line => {
    const cwd = project({...declared, 'requirements.txt': `# what we need\nnumpy==2.1.0\n\n  ${line}  # why\n`})
    const job = await cli(['check'], {cwd})
    expect(job.code).toBe(1)
    const lines = job.stdout.split('\n')
    const head = lines.findIndex(text => text.startsWith('requirements.txt:4:3: error: '))
    expect(head).toBeGreaterThanOrEqual(0)
    expect(lines[head]).toMatch(/^requirements\.txt:4:3: error: scipy.*\[unpinned-requirement\]$/)
    expect(lines[head + 1]).toBe(`  4 |   ${line}  # why`)
    expect(lines[head + 2]).toMatch(/^ {4}\| {3}\^{5,}$/)
    expect(lines[head + 3]).toMatch(/^ {2}help: .*scipy/)
    expect(job.stdout).toMatch(/check failed: 1 error\n$/)
  })

  test.each([
    ['scipy==1.2.3'],
    ['scipy == 1.2.3'],
    ['scipy===1.2.3'],
    ['SciPy==1.2.3'],
    ['scipy[extra]==1.2.3 ; python_version >= "3.8"'],
    ['scipy>=1.2,==1.2.3'],
    ['scipy==1.2.3 --hash=sha256:b5e1c2cbd0cd0e5ed0c4b1c0c8d7b23e1c1d1e7c2f4a3b5c6d7e8f9a0b1c2d3e'],
    ['scipy==\\\n1.2.3'],
  ])('%s names one release and passes', async line => {
    const cwd = project({...declared, 'requirements.txt': `${line}\n`})
    const job = await checkJson(cwd)
    expect(job).toMatchObject({code: 0, result: {verdict: 'passed', findings: []}})
  })

  test('that lies next to another is told by itself: two lines, two findings, in the order of the file', async () => {
    const cwd = project({...declared, 'requirements.txt': 'zeta\n\nalpha\n'})
    expect(places(await checkJson(cwd))).toEqual([
      ['unpinned-requirement', 'requirements.txt', 1, 1],
      ['unpinned-requirement', 'requirements.txt', 3, 1],
    ])
  })

  test('can be excused where it stands, with a reason, which is told', async () => {
    const cwd = project({
      ...declared,
      'requirements.txt': 'scipy>=1.2  # sitemount: allow[unpinned-requirement] the image pins it\n',
    })
    const job = await checkJson(cwd)
    expect(job.code).toBe(0)
    expect(job.result?.findings).toMatchObject([{level: 'notice', excused: 'the image pins it'}])
  })

  test('cannot be excused without a reason', async () => {
    const cwd = project({...declared, 'requirements.txt': 'scipy>=1.2  # sitemount: allow[unpinned-requirement]\n'})
    const job = await checkJson(cwd)
    expect(job.code).toBe(1)
    expect(job.result?.findings[0]).toMatchObject({rule: 'unpinned-requirement', level: 'error', line: 1})
  })

  test('is no error where pins are off, nor where the rule is lowered', async () => {
    const cwd = project({...declared, 'requirements.txt': 'scipy\n'})
    const [off, lowered] = await Promise.all([
      checkJson(cwd, ['--pins', 'off']),
      checkJson(cwd, ['--rules', 'unpinned-requirement: warning']),
    ])
    expect(off.code).toBe(0)
    expect(lowered.code).toBe(0)
    expect(lowered.result?.findings).toMatchObject([{rule: 'unpinned-requirement', level: 'warning'}])
  })

  test('is told on its line in a pull request too', async () => {
    const cwd = project({...declared, 'requirements.txt': 'numpy==2.1.0\nscipy\n'})
    const job = await action({mode: 'check'}, {cwd})
    expect(job.code).toBe(1)
    expect(job.stdout).toMatch(
      /^::error title=sitemount%3A unpinned-requirement,file=requirements\.txt,line=2,col=1,endColumn=6::scipy /m,
    )
    expect(job.outputs).toMatchObject({verdict: 'failed', 'error-count': '1', 'artifact-path': ''})
  })
})

describe('nested files', () => {
  test('are read where they are named, relative to the file that names them', async () => {
    const cwd = project({
      ...declared,
      'requirements.txt': '-r more/base.txt\n',
      'more/base.txt': '-r deeper/last.txt\nnumpy==2.1.0\n',
      'more/deeper/last.txt': '\nscipy>1\n',
    })
    const job = await checkJson(cwd)
    expect(job.code).toBe(1)
    expect(places(job)).toEqual([['unpinned-requirement', 'more/deeper/last.txt', 2, 1]])
    expect(job.result?.requirements?.map(({name, file, line}) => [name, file, line])).toEqual([
      ['scipy', 'more/deeper/last.txt', 2],
      ['numpy', 'more/base.txt', 2],
    ])
  })

  test('a constraints file may be loose, and it pins what it constrains', async () => {
    const cwd = project({
      ...declared,
      'requirements.txt': '-c limits.txt\nscipy\n',
      'limits.txt': 'scipy==1.2.3\nunused>=2\n',
    })
    const job = await checkJson(cwd)
    expect(job).toMatchObject({code: 0, result: {findings: []}})
  })

  test('that are missing fail the job at the line that names them', async () => {
    const cwd = project({...declared, 'requirements.txt': 'numpy==2.1.0\n-r gone.txt\n'})
    const job = await checkJson(cwd)
    expect(job.code).toBe(1)
    expect(job.result?.findings).toMatchObject([
      {
        rule: 'missing-requirements-file',
        file: 'requirements.txt',
        line: 2,
        message: expect.stringContaining('gone.txt'),
      },
    ])
  })

  test('that include one another are told, once, and end', async () => {
    const cwd = project({...declared, 'requirements.txt': '-r other.txt\n', 'other.txt': '-r requirements.txt\n'})
    const job = await checkJson(cwd)
    expect(job.code).toBe(1)
    expect(places(job)).toEqual([['recursive-requirements-file', 'other.txt', 1, 1]])
  })

  test('a file that the command line names and that is missing is wrong usage', async () => {
    const cwd = project(declared)
    const [named, usual, constraints] = await Promise.all([
      cli(['check', '--requirements', 'nowhere.txt'], {cwd}),
      cli(['check'], {cwd}),
      cli(['check', '--requirements', '.python-version', '--constraints', 'limits.txt'], {cwd}),
    ])
    expect([named.code, usual.code, constraints.code]).toEqual([2, 2, 2])
    expect(named.stderr).toContain('nowhere.txt')
    expect(usual.stderr).toContain('requirements.txt')
    expect(constraints.stderr).toContain('limits.txt')
    expect(named.stdout).toBe('')
  })
})

describe('what a check touches', () => {
  test('no process is started and no connection is made, also where no Python is', async () => {
    const watcher = spy()
    const cwd = project({
      'pyproject.toml': '[project]\nname = "x"\nversion = "1"\nrequires-python = ">=3.12"\n',
      'requirements.txt': '--index-url http://127.0.0.1:9/simple/\n-c https://example.invalid/limits.txt\nscipy>=1.2\n',
    })
    const env = {...watcher.env, PATH: temporaryFolder()}
    const [prompt, step] = await Promise.all([checkJson(cwd, [], {env}), action({mode: 'check'}, {cwd, env})])
    expect(prompt.result?.findings).toContainEqual(expect.objectContaining({rule: 'unpinned-requirement', line: 3}))
    expect([prompt.code, step.code]).toEqual([1, 1])
    expect(watcher.seen()).toEqual([])
  })

  test('the spy of these tests does see a process', async () => {
    const watcher = spy()
    const cwd = project({...declared, 'requirements.txt': ''})
    await cli(['build'], {cwd, env: watcher.env})
    expect(watcher.seen()).toContain('process: spawn')
  })

  test('nothing is written at a prompt unless a folder is named', async () => {
    const cwd = project({...declared, 'requirements.txt': 'scipy\n'})
    await cli(['check'], {cwd})
    expect(filesBelow(cwd)).toEqual(['.python-version', 'requirements.txt'])
    await cli(['check', '--output', 'reports'], {cwd})
    expect(filesBelow(path.join(cwd, 'reports'))).toEqual(expect.arrayContaining(['.gitignore']))
    expect(filesBelow(path.join(cwd, 'reports')).length).toBeGreaterThan(2)
    expect(fs.readFileSync(path.join(cwd, 'reports/.gitignore'), 'utf8')).toBe('*\n')
  })
})

describe('what pip and a reader would see differently', () => {
  test.each<[string, string | Uint8Array, string, number]>([
    ['a line pip refuses', 'numpy==2.1.0\n???\n', 'invalid-requirement', 2],
    ['an editable install', '-e ./package\n', 'editable-requirement', 1],
    ['a local file', './package-1.0-py3-none-any.whl\n', 'local-requirement', 1],
    ['a branch', 'thing @ git+https://example.org/thing.git@main\n', 'unpinned-requirement', 1],
    ['a tag', 'thing @ git+https://example.org/thing.git@v1.0\n', 'built-from-source', 1],
    ['a URL without hash', 'thing @ https://example.org/thing-1.0-py3-none-any.whl\n', 'mutable-requirement', 1],
    ['two releases', 'numpy==2.1.0\nNumPy==2.2.0\n', 'conflicting-pins', 2],
    [
      'a variable without a value',
      '--index-url https://${NOBODY_SET_THIS}@example.org/simple/\n',
      'unresolved-variable',
      1,
    ],
    ['an index over http', '--index-url http://example.org/simple/\n', 'insecure-index', 1],
    ['a weak hash', 'numpy==2.1.0 --hash=md5:0123456789abcdef0123456789abcdef\n', 'weak-hash', 1],
    ['a Mac file of one line', 'numpy==2.1.0\rscipy\r', 'unpinned-requirement', 2],
    ['UTF-16', Buffer.from('\ufeffnumpy==2.1.0\r\nscipy\r\n', 'utf16le'), 'unpinned-requirement', 2],
  ])('%s is told at its line', async (_, text, rule, line) => {
    const cwd = project({
      ...declared,
      'requirements.txt': text,
      'package/pyproject.toml': '[project]\nname = "package"\nversion = "1"\n',
      'package-1.0-py3-none-any.whl': '',
    })
    const job = await checkJson(cwd)
    expect(job.result?.findings).toContainEqual(expect.objectContaining({rule, file: 'requirements.txt', line}))
  })

  test('no bytes make it crash', async () => {
    const bytes = Buffer.from(Array.from({length: 4096}, (_, index) => (index * 131 + (index >> 3)) & 0xff))
    const cwd = project({...declared, 'requirements.txt': bytes})
    const job = await cli(['check'], {cwd})
    expect([1, 2]).toContain(job.code)
    expect(job.stdout + job.stderr).not.toMatch(/\n\s+at |defect of sitemount/)
  })
})

test('a pipe and what the kernel shows of this process are no requirements files', async () => {
  const cwd = project({...declared})
  execFileSync('mkfifo', [path.join(cwd, 'pipe.txt')])
  const piped = await cli(['check', '--requirements', 'pipe.txt'], {cwd, timeout: 20_000})
  expect([piped.code, piped.stderr]).toEqual([2, expect.stringContaining('pipe.txt')])
  const kernel = await cli(['check', '--requirements', '/proc/self/environ'], {cwd, env: {SHOWN: 'never-told-value'}})
  expect(kernel.code).toBe(2)
  expect(kernel.stdout + kernel.stderr).not.toContain('never-told-value')
})

test('the value of a variable that is named like a secret is told nowhere', async () => {
  const cwd = project({
    ...declared,
    'requirements.txt':
      '--extra-index-url https://host.example/${NEXUS_TOKEN}/simple\n-r ${NEXUS_TOKEN}\nscipy==1.2.3\n',
  })
  const job = await cli(['check', '--output', 'out'], {cwd, env: {NEXUS_TOKEN: 'abc123tokenXYZ'}})
  expect(job.code).toBe(1)
  const written = ['findings.json', 'sitemount.sarif', 'report.md'].map(name =>
    fs.readFileSync(path.join(cwd, 'out', name), 'utf8'),
  )
  expect([job.stdout, job.stderr, ...written].join('\n')).not.toContain('abc123tokenXYZ')
})

test('an output that cannot be written is exit 3', async () => {
  const cwd = project({...declared, 'requirements.txt': 'scipy==1.2.3\n'})
  const full = spawnSync('sh', ['-c', '"$0" "$@" > /dev/full', process.execPath, bundle, 'check'], {
    cwd,
    encoding: 'utf8',
  })
  expect([full.status, full.stderr]).toEqual([3, expect.stringContaining('could not be written (ENOSPC)')])
})
