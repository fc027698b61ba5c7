import fs from 'node:fs'
import path from 'node:path'
import {setTimeout as sleep} from 'node:timers/promises'
import {afterAll, beforeAll, beforeEach, describe, expect, test} from '@jest/globals'
import {cli, type JobOptions, launchCli} from '../helpers/job.ts'
import {type PackageIndex, startIndex} from '../helpers/package-index.ts'
import {processesNaming} from '../helpers/processes.ts'
import {filesBelow, project, writeFiles} from '../helpers/project.ts'
import {onePython} from '../helpers/pythons.ts'
import {suiteFolder, temporaryFolder} from '../helpers/temp.ts'
import {testUv} from '../helpers/uv.ts'
import {pathWithUv} from '../helpers/uv-path.ts'
import {installInto, makeVirtualenv} from '../helpers/virtualenv.ts'
import {makeSdist, makeWheel} from '../helpers/wheel.ts'

const python = onePython()
const uv = testUv()
const marker = path.join(suiteFolder(), 'ran')
const made: Record<string, string> = {}
let wheels: string
let index: PackageIndex

beforeAll(async () => {
  wheels = suiteFolder()
  const wheel = (name: string, version: string, more: Partial<Parameters<typeof makeWheel>[0]> = {}) => {
    const {filename, sha256} = makeWheel({name, version, ...more}, wheels)
    made[filename] = sha256
  }
  wheel('alpha', '1.0', {requires: ['beta']})
  wheel('alpha', '1.1', {requires: ['beta>=1', 'Delta.X; python_version > "3"']})
  wheel('alpha', '1.1', {requires: ['beta>=1'], tag: 'cp35-cp35m-win_amd64'})
  const {filename, sha256} = makeSdist({name: 'alpha', version: '1.1', marker}, wheels)
  made[filename] = sha256
  wheel('beta', '2.0')
  wheel('beta', '3.0rc1')
  wheel('gamma', '0.9', {extras: {fast: ['beta']}})
  wheel('gamma', '1.5', {extras: {fast: ['beta']}})
  wheel('Delta.X', '4.0')
  wheel('winonly', '7.0')
  index = await startIndex(wheels)
})
beforeEach(() => {
  index.requests.length = 0
})
afterAll(() => index.close())

const files = {
  '.python-version': `${python.minor}\n`,
  'requirements.txt':
    '# the model\n-r more/base.txt\n\nalpha>=1  # fast enough\nwinonly; sys_platform == "win32"\nnosuch>1; sys_platform == "win32"\n',
  'more/base.txt': 'Gamma[fast] \\\n  <1.2 ; python_version > "3"\r\n# the end',
}

type Run = {flags?: readonly string[]; env?: JobOptions['env']}
const run = (verb: string, cwd: string, {flags = [], env = {}}: Run = {}) => {
  const json = verb === 'lock' ? [] : ['--report', 'json']
  return cli([verb, '--index-url', index.url, ...json, ...flags], {cwd, env, python: python.executable})
}
const hash = (filename: string) => `--hash=sha256:${made[filename]}`
const hashesOf = (...filenames: string[]) =>
  filenames
    .map(hash)
    .sort()
    .map(one => ` \\\n    ${one}`)
    .join('')
const read = (cwd: string, name: string) => fs.readFileSync(path.join(cwd, name), 'utf8')

const lockedMain = () => `# the model
-r more/base.txt

alpha==1.1${hashesOf('alpha-1.1-py3-none-any.whl', 'alpha-1.1-cp35-cp35m-win_amd64.whl', 'alpha-1.1.tar.gz')}  # fast enough
winonly==7.0; sys_platform == "win32"${hashesOf('winonly-7.0-py3-none-any.whl')}
nosuch>1; sys_platform == "win32"

# Needed by the lines above, and not listed there:
beta==2.0${hashesOf('beta-2.0-py3-none-any.whl')}
    # via
    #   alpha
    #   gamma
delta-x==4.0${hashesOf('delta_x-4.0-py3-none-any.whl')}
    # via alpha
`
const lockedBase = () => `Gamma[fast]==0.9 ; python_version > "3"${hashesOf('gamma-0.9-py3-none-any.whl')}\r\n# the end`

const installers = [
  {installer: 'pip', env: {}, skip: false},
  {installer: 'uv', env: {}, skip: uv === undefined},
]

describe.each(installers)('lock with $installer', ({installer, skip}) => {
  const withIt = skip ? test.skip : test
  const chosen = (): Run => {
    if (installer === 'pip' || uv === undefined) return {flags: ['--installer', 'pip']}
    return {
      flags: ['--installer', 'uv'],
      env: {PATH: pathWithUv(uv, {python: python.executable, folder: temporaryFolder()})},
    }
  }

  withIt('pins and hashes every line, keeps the rest, and adds what nobody listed', async () => {
    const cwd = project(files)
    const job = await run('lock', cwd, chosen())
    expect([job.code, job.stderr.includes('nosuch')]).toEqual([0, true])
    expect(job.stdout).toBe(lockedMain())
    expect(filesBelow(path.join(cwd, 'sitemount-out'))).toEqual([
      '.gitignore',
      'lock/.sitemount-lock',
      'lock/more/base.txt',
      'lock/requirements.txt',
    ])
    expect(read(cwd, 'sitemount-out/lock/requirements.txt')).toBe(lockedMain())
    expect(read(cwd, 'sitemount-out/lock/more/base.txt')).toBe(lockedBase())
    for (const [name, text] of Object.entries(files)) expect(read(cwd, name)).toBe(text)
    expect(fs.existsSync(marker)).toBe(false)
  })

  withIt('gives a file that passes check with pins: hashes and builds the same tree', async () => {
    const loose = {...files, 'requirements.txt': files['requirements.txt'].replace(/nosuch.*\n/, '')}
    const cwd = project(loose)
    const {flags = [], env = {}} = chosen()
    const built = await run('build', cwd, {flags: [...flags, '--pins', 'off', '--output', 'loose'], env})
    expect((await run('lock', cwd, {flags, env})).code).toBe(0)
    const hashed = ['--pins', 'hashes', '--requirements', 'sitemount-out/lock/requirements.txt']
    const checked = await run('check', cwd, {flags: hashed})
    expect([checked.code, checked.result?.findings]).toEqual([0, []])
    const again = await run('build', cwd, {flags: [...flags, ...hashed, '--output', 'hashed'], env})
    expect(again.result?.findings.filter(({level}) => level !== 'notice')).toEqual([])
    expect(again.result?.mount?.treeDigest).toMatch(/^sha256:[0-9a-f]{64}$/)
    expect(again.result?.mount?.treeDigest).toBe(built.result?.mount?.treeDigest)
  })
})

const pip = {flags: ['--installer', 'pip']}

describe('lock', () => {
  test('renews the hashes of a line when they name what is there, and refuses when they do not', async () => {
    const line = `beta==2.0 ${hash('beta-2.0-py3-none-any.whl')} --hash=sha256:${'0'.repeat(64)}`
    const cwd = project({...files, 'requirements.txt': `${line}\n`})
    const good = await run('lock', cwd, pip)
    expect(good.stdout).toBe(`beta==2.0${hashesOf('beta-2.0-py3-none-any.whl')}\n`)
    writeFiles(cwd, {'requirements.txt': `beta==2.0 --hash=sha256:${'0'.repeat(64)}\n`})
    const bad = await run('lock', cwd, pip)
    expect([bad.code, bad.stdout]).toEqual([3, ''])
    expect(bad.stderr).toContain('requirements.txt:1: the index serves other bytes for beta 2.0')
    // Nobody shall take what an earlier run locked for what this one did.
    expect(fs.existsSync(path.join(cwd, 'sitemount-out/lock'))).toBe(false)
  })

  test('hashes the files of a folder of wheels', async () => {
    const cwd = project({...files, 'requirements.txt': `--no-index\n--find-links ${wheels}\nalpha\n`})
    const job = await cli(['lock', '--installer', 'pip'], {cwd, python: python.executable})
    expect(job.stdout).toContain(
      `alpha==1.1${hashesOf('alpha-1.1-py3-none-any.whl', 'alpha-1.1-cp35-cp35m-win_amd64.whl', 'alpha-1.1.tar.gz')}\n`,
    )
    expect(index.requests).toEqual([])
  })

  test('takes the hashes from the index that has what was installed, not from another of the same name', async () => {
    const others = temporaryFolder()
    makeWheel({name: 'beta', version: '2.0', files: {'beta.py': 'evil = True\n'}, tag: 'py2-none-any'}, others)
    const other = await startIndex(others)
    try {
      const cwd = project({...files, 'requirements.txt': 'beta\n'})
      const job = await run('lock', cwd, {flags: [...pip.flags, '--extra-index-url', other.url]})
      expect(job.stdout).toBe(`beta==2.0${hashesOf('beta-2.0-py3-none-any.whl')}\n`)
    } finally {
      await other.close()
    }
  })

  test('hashes a direct reference, and keeps it', async () => {
    const url = `${index.url.replace('/simple/', '')}/files/beta-2.0-py3-none-any.whl`
    const cwd = project({...files, 'requirements.txt': `beta @ ${url}  # ours\n`})
    const job = await run('lock', cwd, pip)
    expect(job.stdout).toBe(`beta @ ${url}${hashesOf('beta-2.0-py3-none-any.whl')}  # ours\n`)
  })

  test('hashes a wheel that lies in the checkout, and adds what it needs', async () => {
    const cwd = project({...files, 'requirements.txt': './alpha-1.0-py3-none-any.whl\n'})
    fs.copyFileSync(path.join(wheels, 'alpha-1.0-py3-none-any.whl'), path.join(cwd, 'alpha-1.0-py3-none-any.whl'))
    const job = await run('lock', cwd, {flags: [...pip.flags, '--rules', 'local-requirement: warning']})
    expect(job.stdout).toContain(`./alpha-1.0-py3-none-any.whl${hashesOf('alpha-1.0-py3-none-any.whl')}\n`)
    expect(job.stdout).toContain(`beta==2.0${hashesOf('beta-2.0-py3-none-any.whl')}\n    # via alpha\n`)
  })

  test('that is interrupted leaves no child and nothing half written', async () => {
    const cwd = project({...files, 'requirements.txt': 'beta\n'})
    const slow = await startIndex(wheels, {delay: 1500})
    try {
      const launched = launchCli(['lock', '--index-url', slow.url, ...pip.flags], {cwd, python: python.executable})
      // The installer asks for a page and a file; the next question is ours.
      while (slow.requests.length < 3) await sleep(20)
      const home = String(launched.env.HOME)
      const running = processesNaming(home).filter(line => line.includes('index.py'))
      launched.kill('SIGINT')
      const job = await launched.done
      expect([job.code, job.stdout]).toEqual([3, ''])
      // Where /proc tells.
      if (process.platform === 'linux') expect(running.length).toBe(1)
      expect(processesNaming(home)).toEqual([])
      expect(filesBelow(path.join(cwd, 'sitemount-out'))).toEqual(['.gitignore'])
    } finally {
      await slow.close()
    }
  })

  test('keeps what constraints say beside the pins', async () => {
    const cwd = project({...files, 'requirements.txt': '-c limits.txt\nalpha\n', 'limits.txt': 'alpha<1.1\nbeta<3\n'})
    const job = await run('lock', cwd, pip)
    expect(job.stdout).toContain(`alpha==1.0${hashesOf('alpha-1.0-py3-none-any.whl')}\n`)
    expect(read(cwd, 'sitemount-out/lock/limits.txt')).toBe('alpha<1.1\nbeta<3\n')
  })

  test('fails before anything is installed when the Python is not the expected one', async () => {
    const cwd = project({...files, '.python-version': '2.7\n'})
    const job = await run('lock', cwd, pip)
    expect([job.code, job.stdout, index.requests]).toEqual([1, '', []])
    expect(job.stderr).toContain('[python-version-mismatch]')
    expect(filesBelow(path.join(cwd, 'sitemount-out'))).toEqual(['.gitignore'])
  })

  test('masks the credentials of an index that stand in the file where it is printed, not where it is kept', async () => {
    const guarded = await startIndex(wheels, {auth: {user: 'me', password: 'verysecret'}})
    try {
      const cwd = project({...files, 'requirements.txt': `--index-url ${guarded.urlWithCredentials}\nbeta\n`})
      const job = await cli(['lock', '--installer', 'pip'], {cwd, python: python.executable})
      expect(job.code).toBe(0)
      expect(job.stdout + job.stderr).not.toContain('verysecret')
      expect(job.stdout).toContain(`beta==2.0${hashesOf('beta-2.0-py3-none-any.whl')}\n`)
      expect(read(cwd, 'sitemount-out/lock/requirements.txt')).toContain(guarded.urlWithCredentials)
    } finally {
      await guarded.close()
    }
  })

  test.each([
    [['lock', '--pins', 'exact'], {}, /`--pins`: not for lock/],
    [['lock', '--report', 'json'], {}, /`--report`: not for lock/],
    [['lock'], {'requirements.txt': '-r ../outside.txt\n'}, /outside the working directory/],
    [
      ['lock', '--requirements', 'pylock.toml'],
      {'pylock.toml': 'lock-version = "1.0"\ncreated-by = "x"\npackages = []\n'},
      /is a lock file already/,
    ],
    [['lock', '--requirements', 'none.txt'], {}, /none\.txt cannot be read/],
  ])('%j with %j is wrong usage', async (flags, more, message) => {
    const cwd = path.join(project({'outside.txt': 'beta\n'}), 'inside')
    writeFiles(cwd, {...files, ...(more as Record<string, string>)})
    const job = await cli(flags as string[], {cwd, python: python.executable})
    expect([job.code, job.stdout, job.stderr]).toEqual([2, '', expect.stringMatching(message as RegExp)])
  })
})

describe('lock --python, where there are no requirements', () => {
  const environment = async (requirements: readonly string[]) => {
    const cwd = project({'.python-version': `${python.minor}\n`})
    const venv = await makeVirtualenv(python.executable, path.join(cwd, 'venv'))
    await installInto(venv, {python: python.executable, wheels, requirements})
    return {cwd, venv}
  }

  test('writes what lies there, pinned, hashed and sorted', async () => {
    const {cwd} = await environment(['gamma', 'beta==2.0'])
    const job = await run('lock', cwd, {flags: ['--python', 'venv/bin/python']})
    const text = `beta==2.0${hashesOf('beta-2.0-py3-none-any.whl')}\ngamma==1.5${hashesOf('gamma-1.5-py3-none-any.whl')}\n`
    expect([job.code, job.stdout]).toEqual([0, text])
    expect(read(cwd, 'sitemount-out/lock/requirements.txt')).toBe(text)
  })

  test('leaves out files of this machine, editable installs and what no index has, says why, and fails', async () => {
    const {cwd, venv} = await environment(['beta==2.0', path.join(wheels, 'winonly-7.0-py3-none-any.whl')])
    writeFiles(venv.sitePackages, {
      'ours-1.dist-info/METADATA': 'Metadata-Version: 2.1\nName: ours\nVersion: 1\n',
      'ours-1.dist-info/direct_url.json': '{"url": "file:///home/me/ours", "dir_info": {"editable": true}}',
      'gone-1.dist-info/METADATA': 'Metadata-Version: 2.1\nName: gone\nVersion: 1\n',
    })
    const job = await run('lock', cwd, {flags: ['--python', 'venv/bin/python']})
    expect(job.code).toBe(1)
    expect(job.stdout.split('\n').map(line => line.replace(/ file:\S+/, ' FILE'))).toEqual([
      'beta==2.0 \\',
      `    ${hash('beta-2.0-py3-none-any.whl')}`,
      '# gone==1 is left out: no index lists it',
      '# ours==1 is left out: an editable install of FILE',
      '# winonly==7.0 is left out: installed from the file FILE',
      '',
    ])
    expect(job.stderr).toContain('error: ours 1 is left out: an editable install')
    expect(job.stderr).toMatch(/^lock failed: 3 errors/m)
    const told = await run('lock', cwd, {flags: ['--python', 'venv/bin/python', '--fail-on', 'never']})
    expect([told.code, told.stdout]).toEqual([0, job.stdout])
    expect(told.stderr).toContain('notice: ours 1 is left out: an editable install')
  })
})
