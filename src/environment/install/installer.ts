import fs from 'node:fs'
import path from 'node:path'
import {SitemountError} from '../../core/errors.ts'
import {run} from '../../core/process.ts'
import type {Interpreter} from '../../python/facts.ts'
import {onPath} from '../../python/locate.ts'
import type {Installer, InstallerChoice, PipInstaller, UvInstaller} from '../facts.ts'

/** What of an interpreter decides which pip can run under it. */
export type PipHome = Pick<Interpreter, 'executable' | 'version' | 'pip' | 'ensurepipWheel'>

export type ChooseOptions = {
  installer: InstallerChoice
  interpreter: PipHome
  /** The scrubbed environment; its PATH is where uv is looked for. */
  env: Readonly<Record<string, string>>
  signal: AbortSignal
  /** What `findUv` found, or will, where somebody asked already. */
  search?: Promise<UvSearch> | undefined
}

/** The first uv on PATH that answers, and what was in vain. */
export type UvSearch = {uv: UvInstaller | undefined; looked: string[]}

/**
 * Returns what will put packages into the virtualenv: for `auto` uv when one on PATH answers, else pip.
 *
 * Throws `no-installer` with what was looked at and the way out.
 */
export async function chooseInstaller({
  installer,
  interpreter,
  env,
  signal,
  search,
}: ChooseOptions): Promise<Installer> {
  const looked: string[] = []
  if (installer !== 'pip') {
    const found = await (search ?? findUv({env, signal}))
    if (found.uv) return found.uv
    looked.push(...found.looked)
  }
  if (installer === 'uv') {
    throw new SitemountError('no-installer', 'No uv on PATH answers `uv --version`.', {
      looked,
      help: 'Add astral-sh/setup-uv before this step, or set `installer: pip`.',
    })
  }
  const pip = findPip(interpreter, looked)
  if (pip) return pip
  throw new SitemountError('no-installer', `No pip runs under Python ${interpreter.version}.`, {
    looked,
    help: `Run \`${interpreter.executable} -m ensurepip\` (on Debian and Ubuntu: install python3-pip), or put uv on PATH.`,
  })
}

// `-I` also ignores PYTHONDONTWRITEBYTECODE, so `-B` says it: start-up code of what is installed would leave bytecode there.
const flags = ['-I', '-B']

/**
 * Returns the pip that can run under a bare virtualenv of this interpreter, or null: the interpreter's own pip through
 * `__pip-runner__.py` (pip 22.3), else the wheel that ensurepip carries. Never `pip --python`, which re-executes
 * without `-I` and then obeys PYTHONPATH, PYTHONHOME and `_PIP_RUNNING_IN_SUBPROCESS`.
 */
export function findPip(interpreter: PipHome, looked: string[] = []): PipInstaller | null {
  const {pip, ensurepipWheel, version: python} = interpreter
  if (pip) {
    const runner = path.join(pip.folder, '__pip-runner__.py')
    if (!fs.existsSync(runner)) looked.push(`pip ${pip.version} in ${pip.folder}: older than 22.3, it has no runner`)
    else if (!supports(pip.version, python)) looked.push(`pip ${pip.version}: does not run on Python ${python}`)
    else return {kind: 'pip', version: pip.version, runner: [...flags, runner], root: path.dirname(pip.folder)}
  } else {
    looked.push(`a pip that ${interpreter.executable} -I can import: none`)
  }
  const version = /^pip-([^-]+)-/.exec(path.basename(ensurepipWheel ?? ''))?.[1]
  if (ensurepipWheel === null || version === undefined) {
    looked.push('the pip wheel of ensurepip: none')
  } else if (!supports(version, python)) {
    looked.push(`${ensurepipWheel}: does not run on Python ${python}`)
  } else {
    return {kind: 'pip', version, runner: [...flags, path.join(ensurepipWheel, 'pip')], root: ensurepipWheel}
  }
  return null
}

/**
 * Which pip runs on which Python: `python_requires` of each (pip's NEWS), and pips before 23.2 need
 * `pkgutil.ImpImporter`, which Python 3.12 took away.
 */
const oldestPython: readonly (readonly [pip: string, python: string])[] = [
  ['26.1', '3.10'],
  ['25.1', '3.9'],
  ['24.1', '3.8'],
  ['22.0', '3.7'],
]

export function supports(pip: string, python: string): boolean {
  const oldest = oldestPython.find(([version]) => atLeast(pip, version))?.[1]
  if (oldest === undefined || !atLeast(python, oldest)) return false
  return atLeast(pip, '23.2') || !atLeast(python, '3.12')
}

/** Whether a version's first two numbers are at or above those of another: `24.2` and `3.13.0rc1` are read alike. */
export function atLeast(version: string, least: string): boolean {
  const [major = 0, minor = 0] = numbers(version)
  const [leastMajor = 0, leastMinor = 0] = numbers(least)
  return major > leastMajor || (major === leastMajor && minor >= leastMinor)
}

function numbers(version: string): number[] {
  return version.split('.', 2).map(part => Number.parseInt(part, 10) || 0)
}

/** The first uv on PATH that answers: a name on PATH may be a shim that fails. Throws `interrupted`. */
export async function findUv({env, signal}: Pick<ChooseOptions, 'env' | 'signal'>): Promise<UvSearch> {
  const looked: string[] = []
  const executables = [...new Set(onPath('uv', env))]
  if (executables.length === 0) looked.push('uv on PATH: none')
  for (const executable of executables) {
    const version = await askUv(executable, env, signal)
    if (version !== undefined) return {uv: {kind: 'uv', version, executable}, looked}
    looked.push(`${executable}: does not answer \`uv --version\``)
  }
  return {uv: undefined, looked}
}

async function askUv(
  executable: string,
  env: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<string | undefined> {
  try {
    const {code, stdout} = await run(executable, ['--version', '--no-config'], {env, signal, timeout: 20_000})
    return code === 0 ? /^uv (\d[\w.+]*)/.exec(stdout)?.[1] : undefined
  } catch (error) {
    if (signal.aborted) throw error
    return undefined
  }
}
