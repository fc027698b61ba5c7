import fs from 'node:fs'
import path from 'node:path'
import type {Env} from '../../core/io.ts'
import type {Interpreter} from '../../python/facts.ts'
import {minorVersion} from '../../python/fit.ts'
import {libraryPathOf, realPath, scrubbedEnvironment} from '../../python/scrub.ts'

/** What of an interpreter a proof needs. */
export type ProofInterpreter = Pick<
  Interpreter,
  'executable' | 'version' | 'prefix' | 'basePrefix' | 'extensionSuffixes'
>

/**
 * The plain interpreter behind this one: itself, or what a virtualenv was made from. `sys._base_executable` names the
 * virtualenv's own link on Linux up to 3.10, so it is looked for where it lies.
 */
export function plainInterpreter(
  interpreter: Pick<ProofInterpreter, 'executable' | 'version' | 'prefix' | 'basePrefix'>,
): string {
  const {executable, version, prefix, basePrefix} = interpreter
  if (basePrefix === '' || realPath(prefix) === realPath(basePrefix)) return executable
  const minor = minorVersion(version)
  const names =
    process.platform === 'win32'
      ? ['python.exe']
      : [`python${minor}`, 'python3', 'python'].map(name => path.join('bin', name))
  return names.map(name => path.join(basePrefix, name)).find(file => fs.existsSync(file)) ?? realPath(executable)
}

/**
 * Flags of the plain interpreter: no user site, no bytecode, no folder of the script; PYTHONPATH is what is tested, so no -I.
 * With -S the `.pth` files of this machine's own site-packages do not run; `python/smoke.py` does the rest of what `site` does.
 */
export function plainFlags(version: string): string[] {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return ['-s', '-S', '-B', ...(major > 3 || minor >= 11 ? ['-P'] : [])]
}

const programs = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'
const needed = [
  'LANG',
  'LC_ALL',
  'TZ',
  'PYTHONNOUSERSITE',
  'LD_LIBRARY_PATH',
  'SYSTEMROOT',
  'SYSTEMDRIVE',
  'COMSPEC',
  'PATHEXT',
]

/**
 * What a module under test sees of the environment: locale, time zone, a host's usual PATH, and a home and temporary folder
 * of its own. Proxies, certificates and `.netrc`, which other children get, are none of its business.
 */
export function proofEnvironment(executable: string, options: {env: Env; folder: string}): Record<string, string> {
  const {env, folder} = options
  const scrubbed = scrubbedEnvironment(env, {libraryPath: libraryPathOf(executable, env)})
  const kept = Object.fromEntries(Object.entries(scrubbed).filter(([name]) => needed.includes(name)))
  const [home, temporary] = ['home', 'tmp'].map(name => path.join(folder, name)) as [string, string]
  return {
    ...kept,
    PATH: process.platform === 'win32' ? (scrubbed.PATH ?? '') : programs,
    PYTHONDONTWRITEBYTECODE: '1',
    HOME: home,
    USERPROFILE: home,
    TMPDIR: temporary,
    TEMP: temporary,
    TMP: temporary,
  }
}

/** The same for a module that is imported and then given no work: the threads of OpenBLAS, which numpy brings, spin until they get some. */
export function importEnvironment(executable: string, options: {env: Env; folder: string}): Record<string, string> {
  return {...proofEnvironment(executable, options), OPENBLAS_NUM_THREADS: '1'}
}
