import {execFileSync} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from '@jest/globals'
import {askInterpreter} from '../../src/python/ask.ts'
import type {JobSetting} from '../../src/python/facts.ts'
import {askJob, jobSettings} from '../../src/python/job.ts'
import {onePython, pythons} from '../helpers/pythons.ts'
import {temporaryFolder} from '../helpers/temp.ts'
import {makeVirtualenv} from '../helpers/virtualenv.ts'

const {signal} = new AbortController()

/** A home without any configuration, away from the system's own as far as variables reach. */
function bare() {
  const home = temporaryFolder()
  return {home, env: {HOME: home, PATH: '/usr/bin:/bin', XDG_CONFIG_DIRS: path.join(home, 'xdg')}}
}

function write(folder: string, files: Record<string, string>): string {
  for (const [name, content] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), {recursive: true})
    fs.writeFileSync(path.join(folder, name), content)
  }
  return folder
}

/** What a job sets, without what this machine's /etc brings. */
async function look(env: Record<string, string>, {executable = onePython().executable, cwd = env.HOME ?? '/'} = {}) {
  const job = await askJob(executable, {env, cwd, signal})
  return {...job, settings: job.settings.filter(({file}) => !file?.startsWith('/etc/'))}
}

function idna(folder: string): string {
  return write(folder, {
    'idna/__init__.py': '',
    'idna-3.4.dist-info/METADATA': 'Metadata-Version: 2.1\nName: idna\nVersion: 3.4\n\nName: not this\n',
    'idna-3.4.dist-info/RECORD': 'idna/__init__.py,,\nidna-3.4.dist-info/METADATA,,\nidna-3.4.dist-info/RECORD,,\n',
  })
}

const brief = (settings: JobSetting[]) => settings.map(({vector, name, kind}) => [vector, name, kind])

test('a bare job sets nothing', async () => {
  const {env} = bare()
  expect((await look(env)).settings).toEqual([])
})

test('variables that change nothing say nothing', async () => {
  const {env} = bare()
  const harmless = {
    PIP_DISABLE_PIP_VERSION_CHECK: '1',
    PIP_NO_INPUT: '1',
    PIP_PROGRESS_BAR: 'off',
    PIP_NO_COLOR: '1',
    PIP_CACHE_DIR: '/cache',
    PIP_NO_CACHE_DIR: '1',
    PIP_ROOT_USER_ACTION: 'ignore',
    PIP_USER: '0',
    PIP_TARGET: '',
    PIP_VERSION: '23.0',
    PYTHONDONTWRITEBYTECODE: '1',
    PYTHONUNBUFFERED: '1',
    PYTHONSTARTUP: '/x.py',
    PYTHON_VERSION: '3.12',
    UV_CACHE_DIR: '/cache',
    UV_PYTHON_INSTALL_DIR: '/x',
    CONDA: '/usr/share/miniconda',
    VIRTUAL_ENV: '/nowhere',
  }
  expect((await look({...env, ...harmless})).settings).toEqual([])
})

describe.each(pythons())('PYTHONPATH under CPython $minor', ({executable}) => {
  test('is told entry by entry, with what each would have brought', async () => {
    const {home, env} = bare()
    const site = idna(path.join(home, 'site'))
    write(site, {'copied.py': '', 'helpers/run.py': '', 'sitecustomize.py': 'raise SystemExit(1)\n', 'data/x.txt': ''})
    const {settings} = await look({...env, PYTHONPATH: `${site}:${home}/missing::`}, {executable})
    expect(settings).toHaveLength(4)
    expect(settings[0]).toMatchObject({
      vector: 'pythonpath',
      name: 'PYTHONPATH',
      value: site,
      effect:
        'would have added idna 3.4 and 3 modules without metadata (copied, helpers, sitecustomize), and would have run its sitecustomize.py at every start',
      distributions: [{name: 'idna', version: '3.4'}],
      modules: ['copied', 'helpers', 'sitecustomize'],
      kind: 'diverts',
    })
    expect(settings[1]).toMatchObject({value: `${home}/missing`, effect: expect.stringContaining('does not exist')})
    expect(settings[2]).toMatchObject({
      value: '',
      effect: expect.stringContaining('the working directory (an empty entry)'),
    })
  })
})

test('distributions are seen by every kind of metadata', async () => {
  const {home, env} = bare()
  const site = write(path.join(home, 'site'), {
    'old-1.0-py3.9.egg-info': 'Name: old\nVersion: 1.0\n',
    'dev.egg-info/PKG-INFO': 'Name: Dev\nVersion: 0.1\n',
    'dev.egg-info/top_level.txt': 'dev_package\n',
    'dev_package/__init__.py': '',
    'linked.egg-link': '/somewhere\n',
    'bare-2.0.dist-info/RECORD': '',
    'broken-3.0.dist-info/METADATA': '\xff\xfe',
  })
  const {settings} = await look({...env, PYTHONPATH: site})
  expect(settings[0]?.distributions?.map(({name, version}) => `${name} ${version}`)).toEqual([
    'bare 2.0',
    'broken 3.0',
    'Dev 0.1',
    'linked ',
    'old 1.0',
  ])
  expect(settings[0]?.modules).toBeUndefined()
})

test('PYTHONHOME and variables that change what runs are told', async () => {
  const {env} = bare()
  const {settings} = await look({
    ...env,
    PYTHONHOME: '/other',
    PYTHONOPTIMIZE: '2',
    LD_PRELOAD: '/x.so',
    LD_LIBRARY_PATH: '/cuda',
  })
  expect(brief(settings)).toEqual([
    ['pythonhome', 'PYTHONHOME', 'diverts'],
    ['python-environment', 'PYTHONOPTIMIZE', 'diverts'],
    ['native', 'LD_PRELOAD', 'diverts'],
    ['native', 'LD_LIBRARY_PATH', 'diverts'],
  ])
})

describe('the user site', () => {
  const {executable} = onePython()
  const userSite = (env: Record<string, string>) =>
    execFileSync(executable, ['-m', 'site', '--user-site'], {env, encoding: 'utf8'}).trim()

  test('is told when it holds something', async () => {
    const {env} = bare()
    const site = userSite(env)
    expect((await look(env)).settings).toEqual([])
    idna(site)
    write(site, {'easy-install.pth': '/x\n'})
    expect((await look(env)).settings).toMatchObject([
      {
        vector: 'user-site',
        name: 'user site',
        value: site,
        effect: 'would have added idna 3.4, and would have obeyed easy-install.pth',
        distributions: [{name: 'idna', version: '3.4'}],
      },
    ])
  })

  test('is not told where Python would not use it', async () => {
    const {home, env} = bare()
    idna(userSite(env))
    expect((await look({...env, PYTHONNOUSERSITE: '1'})).settings).toEqual([])
    const venv = await makeVirtualenv(executable, path.join(home, 'venv'))
    expect((await look(env, {executable: venv.python})).settings).toEqual([])
  })

  test('that PYTHONUSERBASE moves is told even when it is empty', async () => {
    const {home, env} = bare()
    const moved = {...env, PYTHONUSERBASE: path.join(home, 'base')}
    expect((await look(moved)).settings).toMatchObject([
      {name: 'PYTHONUSERBASE', value: moved.PYTHONUSERBASE, effect: expect.stringContaining('nothing lies now')},
    ])
    idna(userSite(moved))
    expect((await look(moved)).settings).toMatchObject([
      {name: 'PYTHONUSERBASE', effect: expect.stringMatching(/^would have added idna 3\.4 from /)},
    ])
  })
})

test('a virtualenv that sees system packages is told at its line, active or asked', async () => {
  const {home, env} = bare()
  const python = onePython()
  const venv = await makeVirtualenv(python.executable, path.join(home, 'venv'), {systemSitePackages: true})
  const line =
    fs
      .readFileSync(path.join(venv.folder, 'pyvenv.cfg'), 'utf8')
      .split('\n')
      .indexOf('include-system-site-packages = true') + 1
  const setting = {
    vector: 'system-site',
    name: 'include-system-site-packages',
    value: 'true',
    file: 'venv/pyvenv.cfg',
    line,
  }
  expect((await look({...env, VIRTUAL_ENV: venv.folder})).settings).toMatchObject([setting])
  expect((await look(env, {executable: venv.python})).settings).toMatchObject([setting])
  expect((await look({...env, VIRTUAL_ENV: venv.folder}, {executable: venv.python})).settings).toHaveLength(1)
  const plain = await makeVirtualenv(python.executable, path.join(home, 'plain'))
  expect((await look({...env, VIRTUAL_ENV: plain.folder})).settings).toEqual([])
})

test('an active conda environment is told with what it holds', async () => {
  const {home, env} = bare()
  idna(path.join(home, 'conda/lib/python3.12/site-packages'))
  const {settings} = await look({...env, CONDA_PREFIX: path.join(home, 'conda'), CONDA_DEFAULT_ENV: 'ml'})
  expect(settings).toMatchObject([
    {vector: 'conda', name: 'CONDA_PREFIX', effect: expect.stringContaining('it holds idna 3.4')},
    {vector: 'conda', name: 'CONDA_DEFAULT_ENV', value: 'ml'},
  ])
})

test('variables of pip are told by what they do, credentials masked', async () => {
  const {env} = bare()
  const {settings, transport} = await look({
    ...env,
    PIP_TARGET: '/elsewhere',
    PIP_NO_DEPS: 'yes',
    PIP_PRE: 'off',
    PIP_CONSTRAINT: 'c.txt',
    PIP_INDEX_URL: 'https://user:secret@index.example/simple',
    PIP_FIND_LINKS: '/wheels',
    PIP_PROXY: 'user:secret@proxy.example:3128',
    PIP_DEFAULT_TIMEOUT: '30',
    PIP_RETRIES: 'many',
    PIP_CERT: 'ca.pem',
    _PIP_RUNNING_IN_SUBPROCESS: '1',
  })
  expect(brief(settings)).toEqual([
    ['pip-environment', 'PIP_TARGET', 'diverts'],
    ['pip-environment', 'PIP_NO_DEPS', 'diverts'],
    ['pip-environment', 'PIP_CONSTRAINT', 'diverts'],
    ['pip-environment', 'PIP_INDEX_URL', 'index'],
    ['pip-environment', 'PIP_FIND_LINKS', 'index'],
    ['pip-environment', 'PIP_PROXY', 'transport'],
    ['pip-environment', 'PIP_DEFAULT_TIMEOUT', 'transport'],
    ['pip-environment', 'PIP_RETRIES', 'transport'],
    ['pip-environment', 'PIP_CERT', 'transport'],
    ['pip-environment', '_PIP_RUNNING_IN_SUBPROCESS', 'diverts'],
  ])
  expect(JSON.stringify(settings)).not.toContain('secret')
  expect(settings.find(({name}) => name === 'PIP_INDEX_URL')).toMatchObject({
    value: 'https://****@index.example/simple',
    help: expect.stringContaining('`index-url`'),
  })
  expect(transport).toEqual({cert: path.join(env.HOME, 'ca.pem'), proxy: 'user:secret@proxy.example:3128', timeout: 30})
})

describe("pip's configuration files", () => {
  test('are read where pip reads them, with file and line', async () => {
    const {home, env} = bare()
    write(home, {
      '.config/pip/pip.conf':
        '# mine\n[global]\nindex-url = https://me:pw@index.example/simple\ntimeout: 9\n\n[install]\nTarget = /x\nno_deps = no\n[download]\ndest = /y\n',
      'xdg/pip/pip.conf': '[list]\nexclude =\n  idna\n  six\n[install]\ntarget = /overridden\n',
    })
    const {settings, transport} = await look(env)
    expect(settings.map(({name, value, file, line, kind}) => [name, value, file, line, kind])).toEqual([
      ['list.exclude', 'idna six', 'xdg/pip/pip.conf', 2, 'diverts'],
      ['install.target', '/x', '.config/pip/pip.conf', 7, 'diverts'],
      ['global.index-url', 'https://****@index.example/simple', '.config/pip/pip.conf', 3, 'index'],
      ['global.timeout', '9', '.config/pip/pip.conf', 4, 'transport'],
    ])
    expect(JSON.stringify(settings)).not.toContain('me:pw')
    expect(transport.timeout).toBe(9)
  })

  test('that pip would not read are not told', async () => {
    const {home, env} = bare()
    write(home, {'.config/pip/pip.conf': '[global]\npre = yes\n', 'own.conf': '[install]\nprefix = /x\n'})
    const {settings} = await look({...env, PIP_CONFIG_FILE: path.join(home, 'own.conf')})
    expect(settings.map(({name, file}) => [name, file])).toEqual([['install.prefix', 'own.conf']])
    expect((await look({...env, PIP_CONFIG_FILE: '/dev/null'})).settings).toEqual([])
  })

  test('of a virtualenv belong to it', async () => {
    const {home, env} = bare()
    const venv = await makeVirtualenv(onePython().executable, path.join(home, 'venv'))
    write(venv.folder, {'pip.conf': '[install]\nuser = true\n'})
    expect((await look(env, {executable: venv.python})).settings).toMatchObject([
      {name: 'install.user', file: 'venv/pip.conf', line: 2},
    ])
    expect((await look(env)).settings).toEqual([])
  })

  test('that are broken are told, not fatal', async () => {
    const {home, env} = bare()
    write(home, {'.config/pip/pip.conf': 'target = /x\n'})
    expect((await look(env)).settings).toMatchObject([
      {
        vector: 'pip-file',
        file: '.config/pip/pip.conf',
        line: 1,
        effect: expect.stringContaining('would have stopped pip'),
      },
    ])
  })

  test("give what pip's own `config list` shows", async () => {
    const {executable} = onePython()
    const {home, env} = bare()
    write(home, {
      '.pip/pip.conf': '[global]\nprefix = /mine\n',
      '.config/pip/pip.conf': '[install]\nroot = /r\n',
      'xdg/pip/pip.conf': '[global]\npre = yes\nprefix = /theirs\n',
    })
    const shown = execFileSync(executable, ['-m', 'pip', 'config', 'list'], {env, encoding: 'utf8'})
    const theirs = shown.split('\n').filter(line => /^(?:global|install)\.(?:prefix|root|pre)=/.test(line))
    const {settings} = await look(env)
    expect(settings.map(({name, value}) => `${name}='${value}'`).sort()).toEqual(theirs.sort())
    expect(theirs).toHaveLength(3)
  })
})

test('variables and files of uv are told', async () => {
  const {home, env} = bare()
  write(home, {
    '.config/uv/uv.toml':
      'cache-dir = "/c"\nlink-mode = "symlink"\n[[index]]\nurl = "https://a:b@index.example"\n[pip]\nno-deps = true\n',
  })
  const {settings, transport} = await look({
    ...env,
    UV_INDEX_PRIVATE_PASSWORD: 'secret',
    UV_OVERRIDE: 'o.txt',
    UV_SYSTEM_PYTHON: '0',
    UV_HTTP_TIMEOUT: '12',
  })
  expect(settings.map(({vector, name, value, line, kind}) => [vector, name, value, line, kind])).toEqual([
    ['uv-environment', 'UV_INDEX_PRIVATE_PASSWORD', '****', undefined, 'index'],
    ['uv-environment', 'UV_OVERRIDE', 'o.txt', undefined, 'diverts'],
    ['uv-environment', 'UV_HTTP_TIMEOUT', '12', undefined, 'transport'],
    ['uv-file', 'link-mode', 'symlink', 2, 'diverts'],
    ['uv-file', 'index', '[{"url":"https://****@index.example"}]', 3, 'index'],
    ['uv-file', 'pip.no-deps', 'true', 6, 'diverts'],
  ])
  expect(transport.timeout).toBe(12)
})

test('asking apart and together gives the same', async () => {
  const {home, env} = bare()
  const dirty = {...env, PYTHONPATH: idna(path.join(home, 'site')), PIP_USER: '1'}
  const {interpreter, ...job} = await askJob(onePython().executable, {env: dirty, cwd: home, signal})
  expect(interpreter).toEqual(await askInterpreter(onePython().executable, {env: dirty, signal}))
  expect(await jobSettings({interpreter, env: dirty, cwd: home, signal})).toEqual(job)
})
