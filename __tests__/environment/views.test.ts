import {execFileSync} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from '@jest/globals'
import type {PipView} from '../../src/environment/facts.ts'
import {pipViews, type ViewsOptions} from '../../src/environment/views.ts'
import {walk} from '../../src/environment/walk.ts'
import {writeFiles} from '../helpers/project.ts'
import {onePython, pythons} from '../helpers/pythons.ts'
import {makeVirtualenv} from '../helpers/virtualenv.ts'
import {makeWheel} from '../helpers/wheel.ts'
import {findPips} from '../requirements/differential/pips.ts'
import {type Laboratory, laboratory, options, put} from './laboratory.ts'

const names = ['list', 'list --local', 'list --path', 'freeze --all', 'freeze --all --local', 'freeze --all --path']

async function stocked(python: string): Promise<Laboratory> {
  const lab = await laboratory(python)
  for (const version of ['1.0', '9.0']) makeWheel({name: 'alpha', version}, lab.wheels)
  makeWheel({name: 'stray', version: '3.4'}, lab.wheels)
  await put(lab, 'alpha==1.0\n')
  return lab
}

/** A folder with other distributions in it, for PYTHONPATH. */
async function strayFolder(lab: Laboratory): Promise<string> {
  const {folder, sitePackages} = await makeVirtualenv(lab.interpreter.executable, path.join(lab.folder, 'other'))
  const virtualenv = {prefix: folder, executable: path.join(folder, 'bin', 'python'), site: sitePackages}
  await put({...lab, virtualenv}, 'stray==3.4\nalpha==9.0\n')
  return sitePackages
}

function look(
  lab: Laboratory,
  callerEnv: Record<string, string>,
  more: Partial<ViewsOptions> = {},
): Promise<PipView[]> {
  const {virtualenv, pip, env, scratch: temporary, signal} = lab
  return pipViews({virtualenv, pip, callerEnv: {...env, ...callerEnv}, scrubbedEnv: env, temporary, signal, ...more})
}

function shown(views: readonly PipView[], name: string, environment: PipView['environment']): string[] | undefined {
  return views
    .find(view => view.name === name && view.environment === environment)
    ?.distributions.map(one => `${one.name} ${one.version}`)
}

const jobs: [string, (lab: Laboratory) => Promise<Record<string, string>>][] = [
  ['of a job that sets nothing', async () => ({})],
  [
    'of a job whose settings have no effect on a listing',
    async () => ({PIP_TIMEOUT: '7', PIP_ROOT_USER_ACTION: 'ignore'}),
  ],
  ['of a PYTHONPATH', async lab => ({PYTHONPATH: await strayFolder(lab)})],
  ['of a variable that pip obeys', async () => ({PIP_EXCLUDE: 'alpha'})],
  [
    'of a configuration file that pip obeys',
    async lab => {
      const file = path.join(lab.folder, 'job.conf')
      fs.writeFileSync(file, '[freeze]\nexclude = alpha\n[list]\nexclude = alpha\n')
      return {PIP_CONFIG_FILE: file}
    },
  ],
  ['of another start of Python', async () => ({PYTHONOPTIMIZE: '1'})],
]

// Two processes of pip for each job: the oldest and the newest Python stand for those between.
const ends = pythons().filter((_, index, all) => index === 0 || index === all.length - 1)

describe.each(ends)('Python $minor, asked once', ({executable}) => {
  test.each(jobs)('the views %s are those that two processes give', async (_, job) => {
    const lab = await stocked(executable)
    const env = await job(lab)
    expect(await look(lab, env, {once: true})).toEqual(await look(lab, env))
  })
})

test.each([
  ['once where both begin alike', {}, 6],
  ['twice where a variable may have an effect', {PIP_EXCLUDE: 'alpha'}, 12],
  ['twice where Python starts with another path', {PYTHONPATH: '/nonexistent'}, 12],
  ['twice where a sitecustomize of the job starts', {PYTHONPATH: 'CUSTOM'}, 12],
])('pip is asked %s', async (_, {PYTHONPATH, ...job}: Record<string, string>, times) => {
  const lab = await laboratory(onePython().executable)
  const log = path.join(lab.folder, 'asked')
  const custom = writeFiles(path.join(lab.folder, 'custom'), {'sitecustomize.py': ''})
  const root = writeFiles(path.join(lab.folder, 'pip'), {
    'pip/__init__.py': '',
    'pip/_internal/__init__.py': '',
    'pip/_internal/cli/__init__.py': '',
    'pip/_internal/cli/main.py': `def main(arguments):\n    open(${JSON.stringify(log)}, 'a').write('+')\n    print('[]')\n    return 0\n`,
    'pip/_internal/configuration.py': [
      'import os',
      'class Configuration:',
      '    def __init__(self, isolated): pass',
      '    def load(self): pass',
      '    def items(self):',
      "        return [(':env:.' + k[4:].lower(), v) for k, v in os.environ.items() if k.startswith('PIP_EX')]",
      '',
    ].join('\n'),
  })
  const env = {...job, ...(PYTHONPATH && {PYTHONPATH: PYTHONPATH === 'CUSTOM' ? custom : PYTHONPATH})}
  const views = await look(lab, env, {once: true, pip: {...lab.pip, root}})
  expect(views.map(({error}) => error)).toEqual(Array(12).fill(undefined))
  expect(fs.readFileSync(log, 'utf8')).toHaveLength(times)
})

/** A pip that lists what its imports left behind: `report` are lines of `main`, `root` the folder to import it from. */
function reportingPip(folder: string, report: string[]): {root: string; loads: () => string} {
  const log = path.join(folder, 'loaded')
  fs.writeFileSync(log, '')
  const root = writeFiles(path.join(folder, 'reporting'), {
    'pip/__init__.py': '',
    'pip/_vendor/__init__.py': '',
    'pip/_vendor/requests/__init__.py': `open(${JSON.stringify(log)}, 'a').write('+')\nclass Session: name = 'real'\nclass HTTPError(Exception): pass\n`,
    'pip/_vendor/requests/models.py': 'class Response: pass\n',
    'pip/_vendor/tenacity.py': 'def retry(**how): return lambda function: function\ndef wait(seconds): pass\n',
    'pip/_internal/__init__.py': '',
    'pip/_internal/cli/__init__.py': '',
    'pip/_internal/cli/main.py': [
      'from pip._vendor import requests',
      'from pip._vendor.requests.models import Response',
      'from pip._vendor.tenacity import retry, wait',
      'class PipSession(requests.Session): pass',
      '@retry(wait=wait(0.5))',
      'def decorated(answer: Response): return "real"',
      'def main(arguments):',
      ...report.map(line => `    ${line}`),
      `    print('[{"name": "' + name + '", "version": "1"}]')`,
      '    return 0',
      '',
    ].join('\n'),
    'pip/_internal/configuration.py':
      'class Configuration:\n    def __init__(self, isolated): pass\n    def load(self): pass\n    def items(self): return []\n',
  })
  return {root, loads: () => fs.readFileSync(log, 'utf8')}
}

test.each<[string, string[], string, string]>([
  ['is not loaded', ['name = "unused"'], 'unused', ''],
  ['is loaded where pip makes something of it', ['name = PipSession().name'], 'real', '+'],
  ['is loaded where pip asks it for something', ['name = PipSession.name'], 'real', '+'],
  ['is loaded where pip calls a function that it decorated', ['name = decorated(None)'], 'real', '+'],
  [
    'is loaded where pip would go on without it',
    ['try: name = PipSession().name', 'except BaseException: name = "none"'],
    'real',
    '+',
  ],
  [
    'is loaded where pip would otherwise fail',
    ['try: raise KeyError', 'except (Response, KeyError): name = "caught"'],
    'ERROR',
    '+',
  ],
])('what a listing of pip has no use for %s', async (_, report, name, loaded) => {
  const lab = await laboratory(onePython().executable)
  const {root, loads} = reportingPip(lab.folder, report)
  const views = await look(lab, {}, {once: true, pip: {...lab.pip, root}})
  if (name === 'ERROR') {
    for (const view of views) expect(view.error).toMatch(/TypeError/)
  } else {
    expect(shown(views, 'list', 'caller')).toEqual([`${name} 1`])
    expect(shown(views, 'list --path', 'scrubbed')).toEqual([`${name} 1`])
  }
  expect(loads().slice(0, 1)).toBe(loaded)
})

// The ends stand for those between, each of which takes seconds.
const pips = findPips().pips.filter((_, index, all) => index === 0 || index === all.length - 1)

test.each(pips)('pip $version answers as `python -m pip` does', async ({path: root, python}) => {
  const lab = await stocked(python.executable)
  const views = await look(lab, {}, {once: true, pip: {...lab.pip, root}})
  const quiet = ['--disable-pip-version-check', '--no-color']
  const flags = {env: {...lab.env, PYTHONPATH: root}, encoding: 'utf8'} as const
  const told = execFileSync(lab.virtualenv.executable, ['-B', '-m', 'pip', 'freeze', '--all', ...quiet], flags)
  const own = (lines: readonly string[]) =>
    lines.filter(line => line !== '' && !/^(?:pip|setuptools|wheel)\b/.test(line))
  expect(views.map(({error}) => error)).toEqual(Array(12).fill(undefined))
  expect(views.find(({name}) => name === 'freeze --all')?.lines).toEqual(own(told.split('\n')))
  expect(shown(views, 'list', 'caller')).toEqual(['alpha 1.0'])
})

describe.each(pythons())('Python $minor', ({executable}) => {
  test('a PYTHONPATH shows in the views of the job and in none of the scrubbed ones', async () => {
    const lab = await stocked(executable)
    const stray = await strayFolder(lab)
    const before = walk(lab.virtualenv.prefix)
    const log = path.join(lab.folder, 'pip.log')
    const views = await look(lab, {PYTHONPATH: stray, PIP_LOG: log, PIP_VERBOSE: '2', PIP_OUTDATED: '0'})
    expect(views.filter(({error}) => error !== undefined)).toEqual([])
    expect(
      views
        .filter(view => view.environment === 'caller')
        .map(view => view.name)
        .sort(),
    ).toEqual([...names].sort())
    for (const name of ['list', 'freeze --all']) {
      expect(shown(views, name, 'caller')).toEqual(['alpha 9.0', 'stray 3.4'])
      expect(shown(views, `${name} --path`, 'caller')).toEqual(['alpha 1.0'])
      expect(shown(views, `${name} -I`, 'scrubbed')).toEqual(['alpha 1.0'])
      expect(shown(views, `${name} --local`, 'scrubbed')).toEqual(['alpha 1.0'])
      expect(shown(views, `${name} --path`, 'scrubbed')).toEqual(['alpha 1.0'])
    }
    const listed = views.find(({name}) => name === 'list')?.distributions
    expect(listed?.find(({name}) => name === 'stray')?.location).toBe(stray)
    expect(walk(lab.virtualenv.prefix)).toEqual(before)
    expect(fs.existsSync(log)).toBe(false)
  })
})

describe('a job in which anything goes wrong', () => {
  const damage: [what: string, env: (folder: string) => Record<string, string>, error: RegExp][] = [
    ['PYTHONHOME', folder => ({PYTHONHOME: folder}), /before pip could answer/],
    ['PIP_PATH', folder => ({PIP_PATH: folder}), /Cannot combine '--path'/],
    ['a sitecustomize that exits', folder => customize(folder, 'import os; print("[]"); os._exit(7)'), /exit code 7/],
    [
      'a sitecustomize that never ends',
      folder => customize(folder, 'import time; time.sleep(60)'),
      /did not answer within/,
    ],
    ['a pip.conf that is none', folder => config(folder, 'no section\n'), /./],
  ]

  test.each(damage)('%s gives views with an error, and the scrubbed ones as ever', async (_, env, error) => {
    const lab = await stocked(onePython().executable)
    const views = await look(lab, env(lab.folder), {timeout: 4000})
    const failed = views.filter(view => view.error !== undefined)
    expect(failed.length).toBeGreaterThan(0)
    for (const view of failed) expect(view).toMatchObject({environment: 'caller', distributions: [], lines: []})
    expect(failed.some(view => error.test(view.error ?? ''))).toBe(true)
    expect(shown(views, 'list -I', 'scrubbed')).toEqual(['alpha 1.0'])
  })

  test('PIP_PYTHON shows the other environment, as pip itself would', async () => {
    const lab = await stocked(onePython().executable)
    const stray = await strayFolder(lab)
    const views = await look(lab, {PIP_PYTHON: path.resolve(stray, '../../../bin/python')})
    expect(shown(views, 'list', 'caller')).toEqual(['alpha 9.0', 'stray 3.4'])
    expect(shown(views, 'list --path', 'scrubbed')).toEqual(['alpha 1.0'])
  })

  test('start-up code that prints is not taken for an answer', async () => {
    const lab = await stocked(onePython().executable)
    const env = customize(lab.folder, 'import sys; print("sitemount- {}"); sys.stdout = None')
    const views = await look(lab, env)
    expect(shown(views, 'list', 'caller')).toEqual(['alpha 1.0'])
  })
})

test("pip's temporary files go to our own folder, whatever the job says", async () => {
  const lab = await stocked(onePython().executable)
  const [theirs, told] = [path.join(lab.folder, 'theirs'), path.join(lab.folder, 'told')]
  fs.mkdirSync(theirs)
  const env = customize(lab.folder, `import tempfile; open(${JSON.stringify(told)}, "w").write(tempfile.gettempdir())`)
  const views = await look(lab, {...env, TMPDIR: theirs, TEMP: theirs, TMP: theirs})
  expect(shown(views, 'list', 'caller')).toEqual(['alpha 1.0'])
  expect(fs.readFileSync(told, 'utf8')).toBe(lab.scratch)
})

test('start-up code in a view sees no token, input or credential of the job', async () => {
  const lab = await stocked(onePython().executable)
  const told = path.join(lab.folder, 'told')
  const env = customize(lab.folder, `import os; open(${JSON.stringify(told)}, "w").write(repr(dict(os.environ)))`)
  const secrets = {
    ACTIONS_RUNTIME_TOKEN: 'secret-1',
    GITHUB_TOKEN: 'secret-2',
    'INPUT_INDEX-URL': 'secret-3',
    PIP_INDEX_URL: 'https://user:secret-4@localhost/simple',
    MY_PASSWORD: 'secret-5',
    CONDA_TOKEN: 'secret-6',
    CONDA_API: 'secret-7',
    PYTHON_X_PASSWORD: 'secret-8',
    PYTHONTOKEN: 'secret-9',
    PYTHON_VAULT: 'secret-10',
    XDG_CONFIG_TOKEN: 'secret-11',
    LC_SECRET: 'secret-12',
    LD_API_KEY: 'secret-13',
    PIP_KEY: 'secret-14',
  }
  const kept = {PIP_EXCLUDE: 'nothing', PYTHONHASHSEED: '1', CONDA_PREFIX: '/conda', LC_ALL: 'C.UTF-8'}
  await look(lab, {...env, ...secrets, ...kept})
  const seen = fs.readFileSync(told, 'utf8')
  for (const name of Object.keys(kept)) expect(seen).toContain(name)
  expect(seen).not.toContain('secret-')
})

test('without a pip every view says so', async () => {
  const lab = await laboratory(onePython().executable)
  const views = await look(lab, {}, {pip: null})
  expect(views).toHaveLength(12)
  for (const view of views) expect(view.error).toMatch(/no pip/)
})

test('the pip wheel of ensurepip answers as well', async () => {
  const lab = await stocked(onePython().executable)
  const wheel = lab.interpreter.ensurepipWheel ?? ''
  const pip = {...lab.pip, runner: ['-I', '-B', path.join(wheel, 'pip')], root: wheel}
  await put(lab, 'stray==3.4\n', {installer: options({...lab, pip}, '').installer})
  expect(shown(await look(lab, {}, {pip}), 'list -I', 'scrubbed')).toEqual(['alpha 1.0', 'stray 3.4'])
})

function customize(folder: string, code: string): Record<string, string> {
  const hostile = path.join(folder, 'hostile')
  fs.mkdirSync(hostile, {recursive: true})
  fs.writeFileSync(path.join(hostile, 'sitecustomize.py'), `${code}\n`)
  return {PYTHONPATH: hostile}
}

function config(folder: string, text: string): Record<string, string> {
  fs.writeFileSync(path.join(folder, 'pip.conf'), text)
  return {PIP_CONFIG_FILE: path.join(folder, 'pip.conf')}
}
