import fs from 'node:fs'
import path from 'node:path'
import {SitemountError} from '../../core/errors.ts'
import type {IO} from '../../core/io.ts'
import {run} from '../../core/process.ts'
import {plainInterpreter, proofEnvironment} from '../../environment/imports/interpreter.ts'
import type {Interpreter} from '../../python/facts.ts'
import {minorVersion} from '../../python/fit.ts'
import {libraryPathOf, realPath, scrubbedEnvironment} from '../../python/scrub.ts'
import type {Target} from '../../targets/profile.ts'
import type {Failure, Isolation} from './facts.ts'
import {probeIsolation, type Serving} from './serve.ts'

/** What a rehearsal of a host other than Azure ML is given. */
export type HostRehearsal = {
  target: Target
  /** Absolute path of the packages. */
  mount: string
  /** Absolute path at which the host has the packages; default the target's `hostPath`, else where they are. */
  at?: string
  /** Stands for the host's Python: a virtualenv brings its packages along as the host's own, any other Python brings none. */
  interpreter: Interpreter
  /** Absolute path of the folder with the code. */
  codeDir: string
  /** `--env`: further variables of the host. */
  variables: Readonly<Record<string, string>>
  /** Absolute path of the request, null for none. */
  sample: string | null
  /** A folder of ours, which exists. */
  scratch: string
  io: Pick<IO, 'env' | 'signal' | 'log' | 'cwd'>
  /** Seconds until the host loses its patience, where the host itself does not say. Default 60. */
  deadlineSeconds?: number
  /** What keeps the others off; asked of the system when it is not given. */
  isolation?: Isolation
}

/** The surroundings of one rehearsal, in a folder of its own. */
export type Scene = {
  folder: string
  serving: Serving
  isolation: Isolation
  /** The Python that the host has: path of its program, and the folder with it that comes first on PATH. */
  python: string
  bin: string
  /** The site-packages of a virtualenv that stands for the host's own packages; null for none. */
  hostPackages: string | null
  /** What a program of the host sees, without the mount's variable: its own HOME, TMPDIR and locale, nothing of the caller's. */
  env: Record<string, string>
  close(): void
}

/**
 * Sets the scene: an empty home, a Python whose only packages are the host's own, and the means to keep the rest away.
 * Without `programs` nothing looks for Python on PATH, and no virtualenv is made.
 *
 * Throws `usage` for a mount that PYTHONPATH cannot name, `probe-failed` when the interpreter does not answer, `virtualenv-failed` when no virtualenv can be made from it.
 */
export async function setScene(rehearsal: HostRehearsal, {programs = true} = {}): Promise<Scene> {
  const {interpreter, io, scratch} = rehearsal
  for (const place of [rehearsal.mount, rehearsal.at ?? ''].filter(one => one.includes(':'))) {
    throw new SitemountError('usage', `${place} cannot stand on PYTHONPATH: its name contains ":".`, {
      help: 'Move it to a folder without that character.',
    })
  }
  const folder = fs.mkdtempSync(path.join(realPath(scratch), 'host-'))
  try {
    for (const name of ['home', 'tmp', 'own']) fs.mkdirSync(path.join(folder, name))
    const plain = plainInterpreter(interpreter)
    const serving: Serving = {
      python: plain,
      scratch: path.join(folder, 'own'),
      env: scrubbedEnvironment(io.env, {home: path.join(folder, 'home'), libraryPath: libraryPathOf(plain, io.env)}),
      signal: io.signal,
      onLine: line => io.log.debug(line),
    }
    const isolation = rehearsal.isolation ?? (await probeIsolation(serving))
    const isVirtualenv = realPath(interpreter.prefix) !== realPath(interpreter.basePrefix)
    const needsEmpty = programs && !isVirtualenv
    const alone = isVirtualenv ? interpreter.executable : plain
    const python = needsEmpty ? await makeEmpty(plain, {folder, serving}) : alone
    const bin = path.dirname(python)
    const env = proofEnvironment(plain, {env: io.env, folder})
    return {
      folder,
      serving,
      isolation,
      python,
      bin,
      hostPackages: isVirtualenv ? sitePackagesOf(interpreter) : null,
      env: {...env, PATH: `${bin}:${env.PATH}`},
      close: () => remove(folder),
    }
  } catch (error) {
    remove(folder)
    throw error
  }
}

/** Why nothing that this Python shows says anything about the target; null when it does. */
export function wrongPython({target, interpreter}: Pick<HostRehearsal, 'target' | 'interpreter'>): Failure | null {
  const {executable, version} = interpreter
  const minor = /^(?:==)?(\d+\.\d+)(?:\.\*)?$/.exec(target.python ?? '')?.[1]
  if (minor === undefined || version.startsWith(`${minor}.`)) return null
  return {
    class: 'host',
    message: `${target.name} runs Python ${minor}, and ${executable} is Python ${version}: nothing that was tried with it would hold there.`,
    help: `Set up Python ${minor} before this step, or name it with the input \`python\`.`,
    evidence: [],
  }
}

/** Makes a virtualenv that holds nothing: what this machine's Python has by itself is not what the host has. */
async function makeEmpty(plain: string, {folder, serving}: {folder: string; serving: Serving}): Promise<string> {
  const place = path.join(folder, 'python')
  const outcome = await run(plain, ['-I', '-m', 'venv', '--without-pip', place], {
    env: serving.env,
    signal: serving.signal,
    timeout: 60_000,
  })
  const python = path.join(place, 'bin', 'python')
  if (outcome.code === 0 && fs.existsSync(python)) return python
  const said = outcome.stderr.trim().split('\n').at(-1) ?? ''
  throw new SitemountError(
    'virtualenv-failed',
    `${plain} could not make a virtualenv to stand for the host${said && `: ${said}`}.`,
    {
      help: 'Name a complete CPython with the input `python` (Debian and Ubuntu split off the package python3-venv).',
    },
  )
}

function sitePackagesOf({prefix, version}: Interpreter): string {
  return path.join(prefix, 'lib', `python${minorVersion(version)}`, 'site-packages')
}

function remove(folder: string): void {
  fs.rmSync(folder, {recursive: true, force: true, maxRetries: 3})
}

/**
 * `--env` entries (`NAME=value`) as an object; a later one wins.
 *
 * Throws `usage` for an entry without a name.
 */
export function readVariables(entries: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    entries.map((entry, index) => {
      const at = entry.indexOf('=')
      const name = entry.slice(0, Math.max(at, 0)).trim()
      if (name !== '' && !name.includes('\0') && !entry.includes('\0')) return [name, entry.slice(at + 1)]
      // The value may be a secret: it is not repeated.
      throw new SitemountError('usage', `Input \`env\`: entry ${index + 1}: expected NAME=value.`)
    }),
  )
}
