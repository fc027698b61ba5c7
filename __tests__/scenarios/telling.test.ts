import fs from 'node:fs'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {Ajv} from 'ajv'
import {action, cli, type Job, type JobOptions, root} from '../helpers/job.ts'
import {type PackageIndex, startIndex} from '../helpers/package-index.ts'
import {filesBelow, project} from '../helpers/project.ts'
import {onePython} from '../helpers/pythons.ts'
import {suiteFolder, temporaryFolder} from '../helpers/temp.ts'
import {makeWheel} from '../helpers/wheel.ts'

const python = onePython()
const declared = {'.python-version': `${python.minor}\n`}

// What would act: a workflow command in both of its forms, a colour, Markdown and HTML.
const hostile =
  'x\n::error::pwned\n##[error]pwned\n::add-mask::alpha\n\u001b[31mred\u001b[0m <img src=x> | [a](http://x)'

let open: PackageIndex
let guarded: PackageIndex
const auth = {user: 'builder', password: 's3cr3t-p4ss/w@rd'}

beforeAll(async () => {
  const wheels = suiteFolder()
  const yanked = makeWheel({name: 'alpha', version: '1.0', metadata: 'Summary: ::error::pwned\n'}, wheels)
  makeWheel({name: 'beta', version: '2.0'}, wheels)
  open = await startIndex(wheels, {yanked: [yanked.filename], yankedReason: hostile})
  guarded = await startIndex(wheels, {auth})
})
afterAll(() => Promise.all([open.close(), guarded.close()]))

const build = (cwd: string, inputs: Record<string, string>, options: JobOptions = {}) =>
  action({python: python.executable, installer: 'pip', upload: 'false', ...inputs}, {cwd, ...options})

/** Lines of the job's log that the runner would obey. */
const commands = ({stdout}: Job) => stdout.split('\n').filter(line => /^\s*::|##\[/.test(line))

function validSarif(file: string): {runs: {results: {ruleId: string}[]}[]} {
  // Draft 4 calls `id` what later drafts call `$id`; nothing else in this schema differs.
  const {
    id: _,
    $schema: __,
    ...schema
  } = JSON.parse(fs.readFileSync(path.join(root, '__tests__/fixtures/sarif-schema-2.1.0.json'), 'utf8'))
  const validate = new Ajv({strict: false, validateFormats: false}).compile(schema)
  const log = JSON.parse(fs.readFileSync(file, 'utf8'))
  expect(validate(log) ? [] : validate.errors).toEqual([])
  return log
}

describe('annotations', () => {
  const loose = Array.from({length: 13}, (_, index) => `loose${index}`)
  const twice = Array.from(
    {length: 12},
    (_, index) => `thing${index} @ https://example.org/thing${index}-1-py3-none-any.whl`,
  )

  test('are at most ten errors and ten warnings, errors first, and one line counts the rest', async () => {
    const cwd = project({...declared, 'requirements.txt': `${[...twice, ...loose].join('\n')}\n`})
    const job = await action({mode: 'check'}, {cwd})
    const levels = commands(job).flatMap(line => /^::(error|warning|notice) /.exec(line)?.[1] ?? [])
    expect(levels).toEqual([...Array(10).fill('error'), ...Array(10).fill('warning')])
    expect(job.stdout).toContain('… and 5 more (3 errors, 2 warnings), see the job summary.')
    expect(job.outputs).toMatchObject({'error-count': '13', 'warning-count': '12'})
    for (const name of loose) expect(job.summary).toContain(name)
  })

  test('are what standard output gets at a prompt that asks for them', async () => {
    const cwd = project({...declared, 'requirements.txt': 'scipy\n'})
    const job = await cli(['check', '--report', 'github'], {cwd})
    expect(job.stdout).toMatch(
      /^::error title=sitemount%3A unpinned-requirement,file=requirements\.txt,line=1,col=1,endColumn=6::[^\n]+\n$/,
    )
  })
})

describe('reports', () => {
  test('the summary begins with the verdict, and has findings, packages and sizes', async () => {
    const cwd = project({...declared, 'requirements.txt': 'beta==2.0\n'})
    const job = await build(cwd, {'index-url': open.url})
    expect(job.code).toBe(0)
    expect(job.summary.split('\n')[0]).toMatch(/^### sitemount build passed: /)
    expect(job.summary).toMatch(/\| `beta` \(listed\) \| `2\.0` \| \d+ \| [\d.]+ (bytes|kB) \| wheel/)
    expect(job.summary).toContain(job.outputs['tree-digest'] ?? 'none')
    expect(fs.readFileSync(job.outputs['report-path'] ?? '', 'utf8')).toBe(job.summary.replace(/\n+$/, '\n'))
  })

  test('the log of the install is folded, and each group that opens is closed', async () => {
    const cwd = project({...declared, 'requirements.txt': 'beta==2.0\n'})
    const {stdout} = await build(cwd, {'index-url': open.url})
    const groups = stdout.split('\n').filter(line => /^::(end)?group::/.test(line))
    expect(groups.length).toBeGreaterThan(0)
    expect(groups.filter((_, index) => index % 2 === 0).every(line => line.startsWith('::group::'))).toBe(true)
    expect(groups.filter((_, index) => index % 2 === 1).every(line => line === '::endgroup::')).toBe(true)
    expect(groups.length % 2).toBe(0)
  })

  test('SARIF is valid, and names what the result names', async () => {
    const cwd = project({...declared, 'requirements.txt': 'scipy\n-r gone.txt\n??\n'})
    const job = await action({mode: 'check'}, {cwd})
    const log = validSarif(job.outputs['sarif-path'] ?? '')
    expect(log.runs[0]?.results.map(({ruleId}) => ruleId)).toEqual(job.result?.findings.map(({rule}) => rule))
  })

  test('standard output at a prompt is the report alone, free of colours where nobody looks', async () => {
    const cwd = project({...declared, 'requirements.txt': 'beta==2.0\n'})
    const flags = ['build', '--report', 'json', '--index-url', open.url, '--installer', 'pip']
    const job = await cli(flags, {cwd, python: python.executable})
    expect(JSON.parse(job.stdout)).toMatchObject({schema: 'sitemount/result/1', verdict: 'passed'})
    expect(job.stderr).not.toContain('\u001b')
    expect(job.stderr).not.toContain('\r')
  })
})

describe('hostile text', () => {
  test('in the name of a requirements file acts nowhere', async () => {
    const name = '::error::x`<b>|.txt'
    const cwd = project({...declared, [name]: 'scipy\n'})
    const job = await action({mode: 'check', requirements: name}, {cwd})
    expect(job.code).toBe(1)
    expect(
      commands(job).filter(
        line => !/^::error title=sitemount%3A unpinned-requirement,file=\\?%3A%3Aerror%3A%3Ax/.test(line),
      ),
    ).toEqual([])
    expect(job.summary).not.toMatch(/<b>/)
    validSarif(job.outputs['sarif-path'] ?? '')
  })

  test('in a line of a requirements file acts nowhere', async () => {
    const cwd = project({
      ...declared,
      'requirements.txt': '::error::pwned\n##[error]pwned\n\u001b[31mscipy\nscipy>1 ::add-mask::alpha\n',
    })
    const [step, prompt] = await Promise.all([action({mode: 'check'}, {cwd}), cli(['check'], {cwd})])
    expect(step.code).toBe(1)
    expect(
      commands(step).filter(
        line => !/^::(error|warning) title=sitemount%3A [a-z-]+,file=requirements\.txt,/.test(line),
      ),
    ).toEqual([])
    expect(step.stdout + step.summary + prompt.stdout).not.toContain('\u001b')
    expect(prompt.stdout).toContain('\\x1b')
  })

  test('that the index hands to pip, and that pip prints, acts nowhere', async () => {
    const cwd = project({...declared, 'requirements.txt': 'alpha==1.0\n'})
    const job = await build(cwd, {'index-url': open.url}, {env: {RUNNER_DEBUG: '1'}})
    expect(job.result?.findings.map(({rule}) => rule)).toContain('yanked-release')
    const acting = commands(job).filter(
      line => !/^::(group|endgroup|warning title=sitemount%3A yanked-release)/.test(line),
    )
    expect(acting).toEqual([])
    expect(job.stdout + job.stderr + job.summary).not.toContain('\u001b')
    expect(job.summary).not.toContain('<img')
  })

  test('that makes pip fail is shown and does not act', async () => {
    const cwd = project({...declared, 'requirements.txt': 'gone==1.0\n'})
    const job = await build(cwd, {'index-url': open.url})
    expect(job.code).toBe(3)
    expect(job.stdout).toContain('No matching distribution found for gone==1.0')
    expect(job.stdout + job.stderr).not.toMatch(/Traceback|\n\s+at |defect/)
    expect(job.outputs).toMatchObject({verdict: 'failed', 'artifact-path': ''})
  })
})

describe('credentials', () => {
  const secrets = [
    auth.password,
    encodeURIComponent(auth.password),
    Buffer.from(`${auth.user}:${auth.password}`).toString('base64'),
  ]

  /** Everything a job left for people: streams, summary, outputs and files. Masks are told to the runner, which hides them. */
  function leaves(job: Job): string {
    const stdout = job.stdout.split('\n').filter(line => !line.startsWith('::add-mask::'))
    const files = filesBelow(job.cwd)
      .filter(file => file.startsWith('sitemount-out'))
      .map(file => fs.readFileSync(path.join(job.cwd, file), 'latin1'))
    return [...stdout, job.stderr, job.summary, JSON.stringify(job.outputs), ...files].join('\n')
  }
  function expectKept(job: Job, more: readonly string[] = []): void {
    const text = leaves(job)
    for (const secret of [...secrets, ...more]) expect(text.includes(secret)).toBe(false)
  }

  test('of index-url reach the index, and nothing else', async () => {
    const cwd = project({...declared, 'requirements.txt': 'beta==2.0\n'})
    const job = await build(cwd, {'index-url': guarded.urlWithCredentials})
    expect(job).toMatchObject({code: 0, outputs: {verdict: 'passed'}})
    expect(job.stdout).toContain(`::add-mask::${auth.password}`)
    expectKept(job)
  })

  test('of netrc reach the index, and nothing else', async () => {
    const {hostname} = new URL(guarded.url)
    const HOME = temporaryFolder()
    const netrc = path.join(HOME, '.netrc')
    fs.writeFileSync(netrc, `machine ${hostname}\n  login ${auth.user}\n  password ${auth.password}\n`, {mode: 0o600})
    const cwd = project({...declared, 'requirements.txt': 'beta==2.0\n'})
    const [usual, named] = await Promise.all([
      build(cwd, {'index-url': guarded.url, output: 'sitemount-out/a'}, {env: {HOME}}),
      build(cwd, {'index-url': guarded.url, output: 'sitemount-out/b'}, {env: {NETRC: netrc}}),
    ])
    expect([usual.code, named.code]).toEqual([0, 0])
    for (const job of [usual, named]) expectKept(job)
  })

  test('that the index refuses are not told by the failure', async () => {
    const wrong = 'wr0ng-p4ss'
    const cwd = project({...declared, 'requirements.txt': 'beta==2.0\n'})
    const url = guarded.url.replace('http://', `http://builder:${wrong}@`)
    const [step, prompt] = await Promise.all([
      build(cwd, {'index-url': url}),
      cli(['build', '--index-url', url, '--installer', 'pip'], {cwd, python: python.executable}),
    ])
    expect([step.code, prompt.code]).toEqual([3, 3])
    for (const job of [step, prompt]) expectKept(job, [wrong])
  })

  test('of PIP_INDEX_URL, of pip.conf and of a requirements file are masked where they are told', async () => {
    const [inVariable, inConfiguration, inFile] = ['v4ri4ble-t0ken', 'c0nfig-t0ken', 'f1le-t0ken']
    const HOME = project({
      '.config/pip/pip.conf': `[global]\nextra-index-url = https://u:${inConfiguration}@127.0.0.1:9/simple/\n`,
    })
    const cwd = project({
      ...declared,
      'requirements.txt': `--index-url ${guarded.url.replace('http://', `http://u:${inFile}@`)}\nbeta==2.0\n`,
    })
    const env = {HOME, PIP_INDEX_URL: `https://u:${inVariable}@127.0.0.1:9/simple/`}
    const job = await build(cwd, {'index-url': guarded.urlWithCredentials, 'fail-on': 'never'}, {env})
    expect(job.result?.findings.filter(({rule}) => rule === 'leaked-pip-config')).toHaveLength(2)
    expectKept(job, [inVariable, inConfiguration, inFile])
  })
})
