import fs from 'node:fs'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {action, cleanEnvironment, cli, type Job, type JobOptions} from '../helpers/job.ts'
import {type PackageIndex, startIndex} from '../helpers/package-index.ts'
import {programs} from '../helpers/programs.ts'
import {project, writeFiles} from '../helpers/project.ts'
import {onePython, pythons} from '../helpers/pythons.ts'
import {foreignSite} from '../helpers/site.ts'
import {suiteFolder, temporaryFolder} from '../helpers/temp.ts'
import {testUv} from '../helpers/uv.ts'
import {makeVirtualenv} from '../helpers/virtualenv.ts'
import {makeWheel} from '../helpers/wheel.ts'

const python = onePython()
const uv = testUv()
const withUv = uv === undefined ? test.skip : test

let index: PackageIndex
let clean: Job

/** The one job of this file, which differs only in what surrounds it. */
const files = {
  '.python-version': `${python.minor}\n`,
  'requirements.txt': 'alpha==1.0\nbeta[speed]==2.0\ngamma==3.0\n',
}

beforeAll(async () => {
  const wheels = suiteFolder()
  makeWheel({name: 'alpha', version: '1.0'}, wheels)
  makeWheel({name: 'alpha', version: '0.9'}, wheels)
  makeWheel({name: 'beta', version: '2.0', requires: ['alpha>=1'], extras: {speed: ['gamma']}}, wheels)
  makeWheel({name: 'gamma', version: '3.0', files: {'gamma/__init__.py': '', 'gamma/data.txt': 'data\n'}}, wheels)
  index = await startIndex(wheels)
  clean = await build()
})
afterAll(() => index.close())

/** Builds the same project anew; `surrounding` is what makes the job dirty. */
function build(surrounding: JobOptions['env'] = {}, flags: readonly string[] = []): Promise<Job> {
  const installer = flags.includes('--installer') ? [] : ['--installer', 'pip']
  const all = ['build', '--report', 'json', '--index-url', index.url, ...installer, ...flags]
  return cli(all, {cwd: project(files), python: python.executable, env: surrounding})
}

const treeOf = ({result}: Job) => result?.mount?.treeDigest

/** Findings that a dirty job has and a clean one has not. */
const told = ({result}: Job) =>
  (result?.findings ?? []).filter(({level}) => level !== 'notice').map(({rule, level}) => `${level}: ${rule}`)

type Telling = {rule: string; message: RegExp; help?: RegExp; file?: string; line?: number}

/** The job passed with the mount of a clean one, and said exactly this, as warnings. */
function expectKeptOut(job: Job, tellings: readonly Telling[]): void {
  expect(job.stderr).not.toMatch(/defect|Traceback/)
  expect(told(job)).toEqual(tellings.map(({rule}) => `warning: ${rule}`))
  for (const {rule, message, help, file, line} of tellings) {
    expect(job.result?.findings).toContainEqual(
      expect.objectContaining({
        rule,
        level: 'warning',
        message: expect.stringMatching(message),
        help: help === undefined ? expect.any(String) : expect.stringMatching(help),
        ...(file !== undefined && {file, line}),
      }),
    )
  }
  expect(job).toMatchObject({code: 0, result: {verdict: 'passed'}})
  expect(treeOf(job)).toBe(treeOf(clean))
}

/** What pip itself saw under the job's environment, in its plain view. */
const seenByCaller = ({result}: Job) =>
  result?.views?.find(({name, environment}) => name === 'list' && environment === 'caller')?.distributions

describe('a clean job', () => {
  test('passes and has nothing to tell', () => {
    expect(clean.stderr).not.toContain('error:')
    expect(clean).toMatchObject({code: 0, result: {verdict: 'passed'}})
    expect(told(clean)).toEqual([])
    expect(treeOf(clean)).toMatch(/^sha256:[0-9a-f]{64}$/)
    expect(clean.result?.packages?.map(({name, version}) => `${name} ${version}`)).toEqual([
      'alpha 1.0',
      'beta 2.0',
      'gamma 3.0',
    ])
  })

  test('gives the same mount in the action', async () => {
    const inputs = {'index-url': index.url, installer: 'pip', python: python.executable, upload: 'false'}
    const job = await action(inputs, {cwd: project(files)})
    expect(job).toMatchObject({
      code: 0,
      outputs: {verdict: 'passed', 'tree-digest': treeOf(clean), 'warning-count': '0'},
    })
  })

  withUv('gives the same mount with uv', async () => {
    const PATH = programs({python3: {link: python.executable}, uv: {link: uv ?? ''}})
    const job = await build({PATH}, ['--installer', 'auto'])
    expect(job.result?.tools.installer).toMatch(/^uv /)
    expect(told(job)).toEqual([])
    expect(treeOf(job)).toBe(treeOf(clean))
  })

  let plain: string | undefined
  test.each(pythons().map(({minor, executable}) => [minor, executable]))(
    'on Python %s passes, with the same mount for packages without compiled code and without bytecode',
    async (minor, executable) => {
      const cwd = project({...files, '.python-version': `${minor}\n`})
      const flags = ['--index-url', index.url, '--installer', 'pip', '--bytecode', 'none']
      const job = await cli(['build', '--report', 'json', ...flags], {cwd, python: executable})
      expect(job.stderr).not.toContain('error')
      expect(job).toMatchObject({code: 0, result: {verdict: 'passed'}})
      expect(told(job)).toEqual([])
      plain ??= treeOf(job)
      expect(treeOf(job)).toBe(plain)
    },
  )
})

describe('a PYTHONPATH of the job', () => {
  test('with distributions is named with what it would have brought, and changes nothing in the mount', async () => {
    const site = foreignSite([
      {name: 'idna', version: '3.4'},
      {name: 'ghost', version: '9.9'},
    ])
    const job = await build({PYTHONPATH: site})
    expectKeptOut(job, [{rule: 'leaked-pythonpath', message: /PYTHONPATH.*ghost 9\.9.*idna 3\.4/}])
    expect(job.result?.findings[0]?.message).toContain(site)
    // The harm is real: pip shows them as if they were installed.
    expect(seenByCaller(job)).toContainEqual({name: 'ghost', version: '9.9'})
  })

  test('with modules that no metadata lists is named with them', async () => {
    const site = foreignSite([{name: 'helpers', version: '1', metadata: false}])
    const job = await build({PYTHONPATH: site})
    expectKeptOut(job, [{rule: 'leaked-pythonpath', message: /1 module without metadata \(helpers\)/}])
  })

  test('that shadows a listed distribution does not replace it', async () => {
    const site = foreignSite([
      {name: 'alpha', version: '1.0', modules: {'alpha.py': 'raise SystemExit("not the real one")\n'}},
    ])
    const job = await build({PYTHONPATH: site})
    expectKeptOut(job, [{rule: 'leaked-pythonpath', message: /alpha 1\.0/}])
    const mounted = fs.readFileSync(path.join(job.result?.mount?.path ?? '', 'alpha.py'), 'utf8')
    expect(mounted).toContain('__version__')
  })

  test('of several folders is told folder by folder, missing and empty ones included', async () => {
    const site = foreignSite([{name: 'ghost', version: '9.9'}])
    const job = await build({PYTHONPATH: `${site}:/nowhere/at/all:`})
    expectKeptOut(job, [
      {rule: 'leaked-pythonpath', message: /ghost 9\.9/},
      {rule: 'leaked-pythonpath', message: /\/nowhere\/at\/all.*does not exist/},
      {rule: 'leaked-pythonpath', message: /working directory/},
    ])
  })

  test('with a sitecustomize is told, and its code does not reach the mount', async () => {
    const site = temporaryFolder()
    writeFiles(site, {'sitecustomize.py': `import sys\nsys.path.insert(0, ${JSON.stringify(site)})\n`})
    const job = await build({PYTHONPATH: site})
    expectKeptOut(job, [{rule: 'leaked-pythonpath', message: /sitecustomize\.py at every start/}])
  })

  test('with a sitecustomize that plants a module in every virtualenv it meets does not get it into the mount', async () => {
    const log = path.join(temporaryFolder(), 'planted')
    const job = await build({PYTHONPATH: planting('planted.py', {log})})
    // It did run, where pip is asked what the job sees.
    expect(fs.existsSync(log)).toBe(true)
    expectKeptOut(job, [{rule: 'leaked-pythonpath', message: /sitecustomize/}])
  })

  test('with a sitecustomize that changes an installed module comes too late: what was installed is sealed', async () => {
    const log = path.join(temporaryFolder(), 'planted')
    const job = await build({PYTHONPATH: planting('alpha.py', {log})})
    expect(fs.existsSync(log)).toBe(true)
    expectKeptOut(job, [{rule: 'leaked-pythonpath', message: /sitecustomize/}])
    expect(fs.readFileSync(path.join(job.result?.mount?.path ?? '', 'alpha.py'), 'utf8')).not.toContain('planted')
  })
})

/** A folder whose sitecustomize writes a module into every site-packages below a temporary folder, and notes it. */
function planting(module: string, {log}: {log: string}): string {
  const code = `import os, sys
for entry in list(sys.path):
    if entry.endswith("site-packages") and "sitemount-" in entry:
        with open(os.path.join(entry, ${JSON.stringify(module)}), "w") as file:
            file.write("planted = True\\n")
        with open(${JSON.stringify(log)}, "a") as file:
            file.write(entry + "\\n")
`
  return project({'sitecustomize.py': code})
}

describe('other variables of Python', () => {
  test('PYTHONHOME is named and obeyed by nothing', async () => {
    const home = temporaryFolder()
    const job = await build({PYTHONHOME: home})
    expectKeptOut(job, [{rule: 'leaked-pythonpath', message: new RegExp(`PYTHONHOME.*${home}`)}])
  })

  test('PYTHONUSERBASE is named with the packages that lie there', async () => {
    const base = temporaryFolder()
    foreignSite([{name: 'ghost', version: '9.9'}], path.join(base, `lib/python${python.minor}/site-packages`))
    const job = await build({PYTHONUSERBASE: base})
    expectKeptOut(job, [{rule: 'leaked-user-site', message: /PYTHONUSERBASE.*ghost 9\.9/}])
  })

  test('a user site full of packages is named with them', async () => {
    const HOME = temporaryFolder()
    const site = path.join(HOME, `.local/lib/python${python.minor}/site-packages`)
    foreignSite(
      Array.from({length: 40}, (_, number) => ({name: `ghost${number}`, version: '1'})).concat({
        name: 'alpha',
        version: '0.9',
      }),
      site,
    )
    const job = await build({HOME})
    expectKeptOut(job, [{rule: 'leaked-user-site', message: /alpha 0\.9.*and \d+ more/, help: /PYTHONNOUSERSITE/}])
    expect(job.result?.findings[0]?.message).toContain(site)
  })

  test('an active virtualenv that sees the system is told at the line of its pyvenv.cfg', async () => {
    const venv = await makeVirtualenv(python.executable, path.join(temporaryFolder(), 'venv'), {
      systemSitePackages: true,
    })
    const PATH = `${path.dirname(venv.python)}:${cleanEnvironment().PATH}`
    const job = await build({VIRTUAL_ENV: venv.folder, PATH})
    const config = path.join(venv.folder, 'pyvenv.cfg')
    const line =
      fs
        .readFileSync(config, 'utf8')
        .split('\n')
        .findIndex(text => text.startsWith('include-system')) + 1
    expectKeptOut(job, [{rule: 'leaked-system-site', message: /include-system-site-packages/, file: config, line}])
  })

  test("conda's variables are named with what its environment holds", async () => {
    const prefix = temporaryFolder()
    foreignSite([{name: 'ghost', version: '9.9'}], path.join(prefix, `lib/python${python.minor}/site-packages`))
    const job = await build({CONDA_PREFIX: prefix, CONDA_DEFAULT_ENV: 'scoring', CONDA_SHLVL: '1'})
    expectKeptOut(job, [{rule: 'leaked-conda', message: /CONDA_PREFIX.*ghost 9\.9.*CONDA_DEFAULT_ENV \(scoring\)/}])
  })
})

describe("pip's variables", () => {
  test.each<[string, string, RegExp, RegExp]>([
    ['PIP_TARGET', '/tmp/elsewhere', /into that folder/, /./],
    ['PIP_PREFIX', '/tmp/elsewhere', /into that folder/, /./],
    ['PIP_USER', '1', /user site/, /./],
    ['PIP_NO_DEPS', 'true', /dependencies/, /./],
    ['PIP_PYTHON', '/usr/bin/python3', /another interpreter/, /`python`/],
    ['PIP_CONSTRAINT', '/tmp/limits.txt', /versions/, /`constraints`/],
    ['PIP_INDEX_URL', 'http://127.0.0.1:9/simple/', /index that was not taken/, /`index-url`/],
    ['_PIP_RUNNING_IN_SUBPROCESS', '1', /its own environment/, /./],
  ])('%s is named and not obeyed', async (name, value, message, help) => {
    const job = await build({[name]: value})
    expectKeptOut(job, [{rule: 'leaked-pip-config', message: new RegExp(`${name} .*${message.source}`), help}])
    expect(fs.existsSync('/tmp/elsewhere')).toBe(false)
  })

  test('are named each where many are set at once', async () => {
    const set: Record<string, [value: string, message: RegExp, help: RegExp]> = {
      PIP_ROOT: ['/tmp/elsewhere', /into that folder/, /./],
      PIP_REQUIREMENT: ['/tmp/more.txt', /more than was asked/, /`requirements`/],
      PIP_NO_INDEX: ['1', /every index/, /./],
      PIP_FIND_LINKS: ['/tmp/wheels', /places of packages/, /--find-links/],
      PIP_EXTRA_INDEX_URL: ['http://127.0.0.1:9/simple/', /indexes that were not taken/, /`extra-index-url`/],
      PIP_NO_BINARY: [':all:', /from source/, /./],
      PIP_PRE: ['1', /pre-releases/, /./],
      PIP_DRY_RUN: ['1', /installed nothing/, /./],
      PIP_REQUIRE_HASHES: ['1', /without hashes/, /`pins: hashes`/],
      PIP_PLATFORM: ['win_amd64', /another Python or platform/, /./],
      PIP_IGNORE_INSTALLED: ['1', /anew/, /./],
    }
    const names = Object.keys(set).sort()
    const job = await build(Object.fromEntries(names.map(name => [name, set[name]?.[0] ?? ''])))
    expectKeptOut(
      job,
      names.map(name => ({
        rule: 'leaked-pip-config',
        message: new RegExp(`${name} .*${set[name]?.[1].source}`),
        help: set[name]?.[2] ?? /./,
      })),
    )
  })

  test('that change nothing that is built are not told', async () => {
    const job = await build({
      PIP_PROGRESS_BAR: 'off',
      PIP_DISABLE_PIP_VERSION_CHECK: '1',
      PIP_USER: '0',
      PIP_TARGET: '',
    })
    expectKeptOut(job, [])
  })
})

describe('a pip.conf that sets target', () => {
  const text = '[global]\ntimeout = 10\n\n[install]\ntarget = /tmp/elsewhere\n'

  test.each<[string, string, (folder: string) => Record<string, string>]>([
    ["in the user's folder", '.config/pip/pip.conf', folder => ({HOME: folder})],
    ['in the old folder of the user', '.pip/pip.conf', folder => ({HOME: folder})],
    ['in XDG_CONFIG_HOME', 'xdg/pip/pip.conf', folder => ({XDG_CONFIG_HOME: path.join(folder, 'xdg')})],
    ['for all users', 'etc/pip/pip.conf', folder => ({XDG_CONFIG_DIRS: path.join(folder, 'etc')})],
    ['that PIP_CONFIG_FILE names', 'mine.ini', folder => ({PIP_CONFIG_FILE: path.join(folder, 'mine.ini')})],
  ])('%s is told at its line and not obeyed', async (_, name, surrounding) => {
    const folder = project({[name]: text})
    const job = await build(surrounding(folder))
    const file = path.join(folder, name)
    expectKeptOut(job, [{rule: 'leaked-pip-config', message: /install\.target = \/tmp\/elsewhere/, file, line: 5}])
  })

  test('that lies in the virtualenv whose Python is used is told too', async () => {
    const venv = await makeVirtualenv(python.executable, path.join(temporaryFolder(), 'venv'), {pip: false})
    fs.writeFileSync(path.join(venv.folder, 'pip.conf'), text)
    const job = await build({}, ['--python', venv.python])
    expectKeptOut(job, [
      {rule: 'leaked-pip-config', message: /install\.target/, file: path.join(venv.folder, 'pip.conf'), line: 5},
    ])
  })

  test('and an index says which input carries the index', async () => {
    const HOME = project({'.config/pip/pip.conf': '[global]\nindex-url = http://127.0.0.1:9/simple/\n'})
    const job = await build({HOME})
    expectKeptOut(job, [{rule: 'leaked-pip-config', message: /global\.index-url/, help: /`index-url`/}])
  })

  test('that pip cannot read is told, and stops nothing', async () => {
    const HOME = project({'.config/pip/pip.conf': 'target = /tmp/elsewhere\n[install\n'})
    expectKeptOut(await build({HOME}), [{rule: 'leaked-pip-config', message: /cannot read/}])
  })
})

describe("uv's variables, with uv as the installer", () => {
  const withUvOnPath = (surrounding: Record<string, string>, flags: readonly string[] = []) => {
    const PATH = programs({python3: {link: python.executable}, uv: {link: uv ?? ''}})
    return build({PATH, ...surrounding}, ['--installer', 'uv', ...flags])
  }

  withUv('are named, all in one job, and not obeyed', async () => {
    const set: Record<string, [value: string, message: RegExp]> = {
      UV_INDEX_URL: ['http://127.0.0.1:9/simple/', /index that was not taken/],
      UV_DEFAULT_INDEX: ['http://127.0.0.1:9/simple/', /index that was not taken/],
      UV_EXTRA_INDEX_URL: ['http://127.0.0.1:9/simple/', /index that was not taken/],
      UV_CONSTRAINT: ['/tmp/limits.txt', /versions/],
      UV_OVERRIDE: ['/tmp/limits.txt', /versions/],
      UV_PYTHON: ['3.7', /another Python/],
      UV_SYSTEM_PYTHON: ['1', /another Python/],
      UV_NO_BINARY: ['1', /from source/],
      UV_FIND_LINKS: ['/tmp/wheels', /places of packages/],
      UV_EXCLUDE_NEWER: ['2001-01-01', /versions/],
    }
    const names = Object.keys(set).sort()
    const job = await withUvOnPath(Object.fromEntries(names.map(name => [name, set[name]?.[0] ?? ''])))
    expect(job.result?.tools.installer).toMatch(/^uv /)
    expectKeptOut(
      job,
      names.map(name => ({
        rule: 'leaked-pip-config',
        message: new RegExp(`${name} .*${set[name]?.[1].source}`),
      })),
    )
  })

  withUv('a uv.toml of the user is told at its line and not obeyed', async () => {
    const HOME = project({'.config/uv/uv.toml': '# ours\nno-index = true\n\n[pip]\ntarget = "/tmp/elsewhere"\n'})
    const file = path.join(HOME, '.config/uv/uv.toml')
    expectKeptOut(await withUvOnPath({HOME}), [
      {rule: 'leaked-pip-config', message: /no-index/, file, line: 2},
      {rule: 'leaked-pip-config', message: /pip\.target/, file, line: 5},
    ])
  })

  withUv('an active virtualenv, conda and PYTHONPATH do not move what uv installs', async () => {
    const prefix = temporaryFolder()
    const site = foreignSite([{name: 'alpha', version: '1.0'}])
    const job = await withUvOnPath({VIRTUAL_ENV: prefix, CONDA_PREFIX: prefix, PYTHONPATH: site})
    expectKeptOut(job, [
      {rule: 'leaked-conda', message: /CONDA_PREFIX/},
      {rule: 'leaked-pythonpath', message: /alpha 1\.0/},
    ])
    expect(fs.readdirSync(prefix)).toEqual([])
  })
})

describe('a job with all of it at once', () => {
  const everything = () => {
    const site = foreignSite([
      {name: 'alpha', version: '1.0'},
      {name: 'ghost', version: '9.9'},
    ])
    const HOME = project({'.config/pip/pip.conf': '[install]\ntarget = /tmp/elsewhere\n'})
    foreignSite([{name: 'ghost', version: '8.8'}], path.join(HOME, `.local/lib/python${python.minor}/site-packages`))
    return {
      HOME,
      PYTHONPATH: site,
      PIP_TARGET: '/tmp/elsewhere',
      PIP_INDEX_URL: 'http://127.0.0.1:9/simple/',
      PIP_USER: '1',
      CONDA_PREFIX: temporaryFolder(),
      _PIP_RUNNING_IN_SUBPROCESS: '1',
    }
  }
  const rules = [
    'leaked-conda',
    'leaked-pip-config',
    'leaked-pip-config',
    'leaked-pip-config',
    'leaked-pip-config',
    'leaked-pip-config',
    'leaked-pythonpath',
    'leaked-user-site',
  ]

  test('gives the mount of a clean one, and names each', async () => {
    const job = await build(everything())
    expect(told(job).sort()).toEqual(rules.map(rule => `warning: ${rule}`))
    expect(job.code).toBe(0)
    expect(treeOf(job)).toBe(treeOf(clean))
  })

  test('fails where warnings fail the job, before anything is installed, and publishes nothing', async () => {
    const before = index.requests.length
    const job = await build(everything(), ['--fail-on', 'warning'])
    expect(job).toMatchObject({code: 1, result: {verdict: 'failed'}})
    expect(told(job).sort()).toEqual(rules.map(rule => `warning: ${rule}`))
    expect(job.result?.artifact).toBeUndefined()
    expect(index.requests.length).toBe(before)
  })

  test('tells only what is wanted where rules are switched off', async () => {
    const job = await build(everything(), ['--rules', 'leaked-pip-config: off', '--rules', 'leaked-conda: notice'])
    expect(told(job)).toEqual(['warning: leaked-pythonpath', 'warning: leaked-user-site'])
  })
})

test('what brings packages from the network stays: proxies and certificates reach the installer, untold', async () => {
  const job = await build({
    HTTPS_PROXY: 'http://127.0.0.1:9',
    NO_PROXY: '127.0.0.1',
    SSL_CERT_FILE: '/etc/ssl/cert.pem',
  })
  expectKeptOut(job, [])
})
