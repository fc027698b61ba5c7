import fs from 'node:fs'
import path from 'node:path'
import {afterAll, beforeAll, expect, test} from '@jest/globals'
import {cli} from '../helpers/job.ts'
import {type PackageIndex, startIndex} from '../helpers/package-index.ts'
import {onePython} from '../helpers/pythons.ts'
import {suiteFolder, temporaryFolder} from '../helpers/temp.ts'
import {makeWheel} from '../helpers/wheel.ts'

const python = onePython()

// Ways of a job to other programs and to its secrets. The values are looked for, whatever name they would have.
const sockets = ['SSH_AUTH_SOCK', 'GIT_SSH_COMMAND']
const others = [
  ...['GIT_SSH', 'GIT_ASKPASS', 'SSH_ASKPASS', 'SSH_AGENT_PID', 'GPG_AGENT_INFO', 'GNUPGHOME', 'GIT_CONFIG_GLOBAL'],
  ...['DOCKER_HOST', 'DOCKER_CONFIG', 'CONTAINER_HOST', 'KUBECONFIG', 'XDG_RUNTIME_DIR', 'WAYLAND_DISPLAY', 'DISPLAY'],
  ...[
    'DBUS_SESSION_BUS_ADDRESS',
    'DBUS_SYSTEM_BUS_ADDRESS',
    'NOTIFY_SOCKET',
    'LISTEN_FDS',
    'TMUX',
    'STY',
    'SUDO_ASKPASS',
  ],
  ...[
    'GITHUB_TOKEN',
    'ACTIONS_RUNTIME_TOKEN',
    'ACTIONS_ID_TOKEN_REQUEST_URL',
    'GITHUB_ENV',
    'GITHUB_PATH',
    'GITHUB_OUTPUT',
  ],
  ...['AWS_SECRET_ACCESS_KEY', 'AWS_PROFILE', 'AZURE_CLIENT_SECRET', 'GOOGLE_APPLICATION_CREDENTIALS', 'INPUT_TOKEN'],
  ...['BASH_ENV', 'ENV', 'NODE_OPTIONS_X', 'PERL5OPT', 'TWINE_PASSWORD', 'PIP_PASSWORD', 'UV_INDEX_X_PASSWORD'],
]
const hostile = Object.fromEntries([...sockets, ...others].map(name => [name, `/hostile/${name}`]))

let index: PackageIndex
beforeAll(async () => {
  const served = suiteFolder()
  makeWheel({name: 'fine', version: '1.0', files: {'fine.py': ''}}, served)
  index = await startIndex(served)
})
afterAll(() => index.close())

/** What every Python that a build starts finds in its environment, by what it runs: told by start-up code of the base Python. */
async function seen(requirements: string): Promise<{what: string; environ: string}[]> {
  const folder = temporaryFolder()
  const log = path.join(folder, 'log')
  fs.mkdirSync(log)
  // A copy by links, whose program tells what it was started with.
  const real = fs.realpathSync(python.executable)
  const program = path.join(folder, 'bin', path.basename(real))
  fs.mkdirSync(path.dirname(program))
  const base = path.dirname(path.dirname(real))
  fs.symlinkSync(path.join(base, 'include'), path.join(folder, 'include'))
  fs.mkdirSync(path.join(folder, 'lib'))
  for (const name of fs.readdirSync(path.join(base, 'lib'))) {
    if (name !== `python${python.minor}`) fs.symlinkSync(path.join(base, 'lib', name), path.join(folder, 'lib', name))
  }
  const lib = path.join(folder, 'lib', `python${python.minor}`)
  fs.mkdirSync(lib)
  for (const name of fs.readdirSync(path.join(base, 'lib', `python${python.minor}`))) {
    const from = path.join(base, 'lib', `python${python.minor}`, name)
    if (name !== 'encodings') fs.symlinkSync(from, path.join(lib, name))
    else fs.cpSync(from, path.join(lib, name), {recursive: true})
  }
  // The one module that every Python imports at its start, also with -I and -S.
  fs.appendFileSync(
    path.join(lib, 'encodings/__init__.py'),
    `
def _tell():
    import _io, posix
    try:
        with _io.FileIO("/proc/self/cmdline") as file: what = file.read()
        with _io.FileIO("/proc/self/environ") as file: environ = file.read()
        with _io.FileIO(${JSON.stringify(log)} + "/%d" % posix.getpid(), "a") as file: file.write(what.replace(b"\\n", b" ") + b"\\n" + environ + b"\\n")
    except OSError:
        pass  # An import that is isolated may not write there; it has the environment of its supervisor.
_tell()
`,
  )
  fs.copyFileSync(real, program)
  fs.chmodSync(program, 0o755)
  for (const name of ['python', 'python3']) fs.symlinkSync(path.basename(real), path.join(folder, 'bin', name))
  const cwd = temporaryFolder()
  fs.writeFileSync(path.join(cwd, 'requirements.txt'), requirements)
  await cli(['build', '--index-url', index.url, '--installer', 'pip', '--report', 'json', '--output', 'out'], {
    python: program,
    cwd,
    env: hostile,
  })
  return fs.readdirSync(log).flatMap(name => {
    const lines = fs.readFileSync(path.join(log, name), 'latin1').split('\n')
    return lines.flatMap((what, at) => (at % 2 === 0 && what !== '' ? [{what, environ: lines[at + 1] ?? ''}] : []))
  })
}

test('no Python that a build starts finds a way to other programs or to secrets of the job', async () => {
  const starts = await seen('fine==1.0\n')
  const kinds = ['venv', '__pip-runner__.py', 'probe.py', 'views.py', 'confine.py']
  for (const kind of kinds) expect(starts.filter(({what}) => what.includes(kind)).length).toBeGreaterThan(0)
  const found = starts.flatMap(({what, environ}) =>
    Object.keys(hostile).flatMap(name =>
      environ.includes(`/hostile/${name}\0`) ? [`${name}: ${what.replaceAll('\0', ' ')}`] : [],
    ),
  )
  expect(found).toEqual([])
})

test('a requirement that names a repository brings the agent to the installer, and to nothing else', async () => {
  const starts = await seen(
    'fine==1.0\nother @ git+ssh://git@127.0.0.1:1/other@0123456789012345678901234567890123456789 # sitemount: allow[built-from-source] of our own\n',
  )
  const having = starts.filter(({environ}) => sockets.some(name => environ.includes(`/hostile/${name}\0`)))
  expect(having.length).toBeGreaterThan(0)
  expect(having.filter(({what}) => !/pip/.test(what))).toEqual([])
  expect(starts.some(({environ}) => others.some(name => environ.includes(`/hostile/${name}\0`)))).toBe(false)
})
