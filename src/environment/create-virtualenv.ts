import fs from 'node:fs'
import path from 'node:path'
import {SitemountError} from '../core/errors.ts'
import {run} from '../core/process.ts'
import type {Interpreter} from '../python/facts.ts'
import type {Virtualenv} from './facts.ts'

export type CreateOptions = {
  interpreter: Pick<Interpreter, 'executable'>
  /** Where the virtualenv goes; must not exist yet, or be empty. */
  folder: string
  /** The scrubbed environment. */
  env: Readonly<Record<string, string>>
  signal: AbortSignal
}

/** Milliseconds: both calls take well under a second on any machine that works. */
const patience = 120_000

// purelib and platlib are one folder in a virtualenv, except where a distribution patched sysconfig (lib64). The mount is
// cut from one folder, so both are asked for. What start-up code of the base Python prints before is not the answer.
const askSite = 'import json, sysconfig; print(json.dumps([sysconfig.get_path(n) for n in ("purelib", "platlib")]))'

/**
 * Makes a virtualenv without pip (`python -I -m venv --without-pip`: 0.05 s, and nothing is left in it that would
 * have to be taken out again) and returns where its parts lie.
 *
 * Throws `virtualenv-failed` with Python's own reason.
 */
export async function createVirtualenv({interpreter, folder, env, signal}: CreateOptions): Promise<Virtualenv> {
  const prefix = path.resolve(folder)
  const made = await run(interpreter.executable, ['-I', '-m', 'venv', '--without-pip', prefix], {
    env,
    signal,
    timeout: patience,
  })
  if (made.code !== 0) throw failure(interpreter.executable, made.stderr || made.stdout)
  const executable = path.join(
    prefix,
    ...(process.platform === 'win32' ? ['Scripts', 'python.exe'] : ['bin', 'python']),
  )
  const onlySite = findOnlySite(prefix)
  if (onlySite !== undefined) return {prefix, executable, site: onlySite}
  const asked = await run(executable, ['-I', '-c', askSite], {env, signal, timeout: patience})
  return {prefix, executable, site: readSite(prefix, asked.stdout) ?? fail(executable, asked.stderr)}
}

/**
 * The site-packages folder of a new virtualenv where its layout leaves no choice: one folder of one Python below `lib`, and no
 * `lib64` but as a link to it. It need not be asked for then, which takes as long as a third of the virtualenv.
 */
function findOnlySite(prefix: string): string | undefined {
  const lib = path.join(prefix, 'lib')
  try {
    const [python, ...others] = fs.readdirSync(lib)
    if (python === undefined || others.length > 0 || !/^(?:python|pypy)3\.\d+t?$/.test(python)) return undefined
    const lib64 = path.join(prefix, 'lib64')
    if (fs.existsSync(lib64) && fs.realpathSync(lib64) !== fs.realpathSync(lib)) return undefined
    const site = path.join(lib, python, 'site-packages')
    return fs.lstatSync(site).isDirectory() && fs.readdirSync(path.dirname(site)).length === 1 ? site : undefined
  } catch {
    return undefined
  }
}

/** The one site-packages folder that the answer names, or undefined when it is none or lies outside. */
function readSite(prefix: string, answer: string): string | undefined {
  try {
    const [purelib, platlib] = JSON.parse(answer.split('\n').findLast(line => line.startsWith('["')) ?? '') as string[]
    if (purelib === undefined || platlib === undefined) return undefined
    const same = fs.realpathSync(purelib) === fs.realpathSync(platlib)
    return same && purelib.startsWith(prefix + path.sep) ? purelib : undefined
  } catch {
    return undefined
  }
}

function fail(executable: string, stderr: string): never {
  throw failure(executable, stderr || 'its site-packages folder does not lie inside it, or is split in two.')
}

function failure(executable: string, output: string): SitemountError {
  const reason = lastLines(output)
  if (/No space left on device|Errno 28\b|Disk quota exceeded/.test(output)) {
    return new SitemountError('disk-full', `${executable} found no space left to make a virtualenv: ${reason}`, {
      help: 'Free some space, or point TMPDIR (on GitHub: RUNNER_TEMP) to a larger disk.',
    })
  }
  const noVenv = /No module named '?(venv|ensurepip)/.test(output)
  return new SitemountError('virtualenv-failed', `${executable} could not make a virtualenv: ${reason}`, {
    help: noVenv
      ? 'This Python comes without the module venv: install it (on Debian and Ubuntu the package python3-venv), or use actions/setup-python.'
      : 'Try `python -I -m venv --without-pip FOLDER` with the same interpreter; `python` names another one.',
  })
}

/** Python says what went wrong in its last line; a traceback above it helps nobody. */
function lastLines(output: string): string {
  const lines = output
    .split('\n')
    .map(line => line.trimEnd())
    .filter(line => line !== '')
  return lines.at(-1)?.slice(0, 500) ?? 'it said nothing.'
}
