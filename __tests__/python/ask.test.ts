import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from '@jest/globals'
import {asset} from '../../src/core/assets.ts'
import {askInterpreter, probeEnvironment} from '../../src/python/ask.ts'
import {onePython, pythons} from '../helpers/pythons.ts'
import {temporaryFolder} from '../helpers/temp.ts'
import {makeVirtualenv} from '../helpers/virtualenv.ts'

const {signal} = new AbortController()
const env = {PATH: process.env.PATH, HOME: process.env.HOME}

function program(text: string): string {
  const file = path.join(temporaryFolder(), 'python')
  fs.writeFileSync(file, text, {mode: 0o755})
  return file
}

test('the probe ships beside the code', () => {
  expect(fs.existsSync(asset('python/probe.py'))).toBe(true)
})

describe.each(pythons())('CPython $version', ({version, minor, executable}) => {
  test('tells what it is', async () => {
    const interpreter = await askInterpreter(executable, {env, signal})
    const digits = minor.replace('.', '')
    expect(interpreter).toMatchObject({executable, version, implementation: 'cpython', abi: `cp${digits}`})
    expect(interpreter.markers).toMatchObject({
      os_name: 'posix',
      python_version: minor,
      python_full_version: version,
      implementation_name: 'cpython',
      implementation_version: version,
    })
    expect(interpreter.prefix).toBe(interpreter.basePrefix)
    expect(interpreter.extensionSuffixes[0]).toContain(digits)
    expect(interpreter.extensionSuffixes).toContain('.abi3.so')
    expect(interpreter.stdlib.includes('json')).toBe(Number(minor.split('.')[1]) >= 10)
    for (const file of [interpreter.pip?.folder, interpreter.ensurepipWheel]) {
      if (file !== null && file !== undefined) expect(fs.existsSync(file)).toBe(true)
    }
    if (process.platform === 'linux') expect(interpreter.platform).toMatch(/^linux_\w+$/)
  })

  test('a virtualenv of it is clean', async () => {
    const venv = await makeVirtualenv(executable, temporaryFolder())
    expect(await probeEnvironment(venv.python, {env, signal})).toMatchObject({
      metaPath: [],
      startupModules: [],
      userSiteEnabled: false,
      systemSite: false,
      site: venv.sitePackages,
    })
    const interpreter = await askInterpreter(venv.python, {env, signal})
    expect(interpreter).toMatchObject({executable: venv.python, prefix: venv.folder})
    expect(interpreter.basePrefix).not.toBe(venv.folder)
    // It has no pip of its own: the one of the Python behind it runs under it as well.
    expect(interpreter.pip?.folder ?? interpreter.basePrefix).toContain(interpreter.basePrefix)
    // Looking leaves nothing behind.
    expect(fs.readdirSync(venv.sitePackages)).toEqual([])
  })
})

test('import hooks and start-up modules of a virtualenv are seen, and what they print corrupts nothing', async () => {
  const venv = await makeVirtualenv(onePython().executable, temporaryFolder(), {systemSitePackages: true})
  const hook = [
    'import sys',
    'class Finder:',
    '    @staticmethod',
    '    def find_spec(name, path=None, target=None): return None',
    'sys.meta_path.append(Finder())',
    'print("sitemount-probe-0:{}", end="")',
  ].join('\n')
  fs.writeFileSync(path.join(venv.sitePackages, 'nosy.py'), hook)
  fs.writeFileSync(path.join(venv.sitePackages, 'nosy.pth'), 'import nosy\n')
  fs.writeFileSync(
    path.join(venv.sitePackages, 'sitecustomize.py'),
    'import sys\nprint("half a line", end="")\nsys.stdout = None\n',
  )
  const environment = await probeEnvironment(venv.python, {env, signal})
  expect(environment).toMatchObject({userSiteEnabled: true, systemSite: true})
  expect(environment.metaPath).toEqual(['nosy.Finder'])
  expect(environment.startupModules).toEqual(['nosy', 'sitecustomize'])
  expect(fs.readdirSync(venv.sitePackages)).not.toContain('__pycache__')
})

test('variables of the job do not reach the interpreter that is asked', async () => {
  const folder = temporaryFolder()
  fs.writeFileSync(path.join(folder, 'sitecustomize.py'), 'raise SystemExit("was run")\n')
  const hostile = {...env, PYTHONPATH: folder, PYTHONHOME: folder, PYTHONSTARTUP: 'x', LD_PRELOAD: '/does/not/exist.so'}
  expect(await askInterpreter(onePython().executable, {env: hostile, signal})).toMatchObject({
    version: onePython().version,
  })
})

test('a shim is resolved to the interpreter it starts, by the variables and the folder it looks at', async () => {
  const python = onePython()
  const shim = program(
    `#!/bin/sh\n[ "$PYENV_VERSION" = here ] || { echo 'pyenv: no such version' >&2; exit 127; }\nexec '${python.executable}' "$@"\n`,
  )
  const answer = await askInterpreter(shim, {env: {...env, PYENV_VERSION: 'here'}, signal})
  expect(answer).toMatchObject({executable: python.executable, version: python.version})
  const asked = askInterpreter(shim, {env, signal})
  await expect(asked).rejects.toMatchObject({
    code: 'probe-failed',
    message: `${shim} does not answer: pyenv: no such version.`,
  })
})

test.each([
  [
    'a program that fails',
    '#!/bin/sh\necho first >&2\necho last words >&2\nexit 3\n',
    /does not answer: last words\.$/,
  ],
  ['a program that is no Python', '#!/bin/sh\necho hello\n', /does not answer: it ran, but printed no answer\.$/],
  ['a program that killed itself', '#!/bin/sh\nkill -9 $$\n', /does not answer: ended by SIGKILL\.$/],
  ['a program that cannot be started', '#!/does/not/exist\n', /could not be started \(.*ENOENT\)\.$/],
])('%s does not answer, and the error says why', async (_, text, message) => {
  await expect(askInterpreter(program(text), {env, signal})).rejects.toMatchObject({
    code: 'probe-failed',
    message: expect.stringMatching(message),
  })
})

test('an interrupt stops the question', async () => {
  const controller = new AbortController()
  const asked = askInterpreter(program('#!/bin/sh\nsleep 60\n'), {env, signal: controller.signal})
  setTimeout(() => controller.abort(), 100)
  await expect(asked).rejects.toMatchObject({code: 'interrupted'})
})

test.each([
  ['OSError: [Errno 28] No space left on device', 'Free some space, or point TMPDIR'],
  ['OSError: [Errno 122] Disk quota exceeded', 'Free some space, or point TMPDIR'],
  ['OSError: [Errno 24] Too many open files', 'Run `ulimit -n 1024`'],
  ['SyntaxError: invalid syntax', 'Set up a CPython 3.8 or later'],
])('the help for an interpreter that ends with %s is about that', async (words, help) => {
  const executable = path.join(temporaryFolder(), 'python')
  fs.writeFileSync(executable, `#!/bin/sh\necho '${words}' >&2\nexit 1\n`, {mode: 0o755})
  const asked = askInterpreter(executable, {env: {PATH: process.env.PATH}, signal: new AbortController().signal})
  await expect(asked).rejects.toMatchObject({code: 'probe-failed', help: expect.stringContaining(help)})
})
