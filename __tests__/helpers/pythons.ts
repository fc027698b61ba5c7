import {execFileSync} from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** A CPython of this machine that tests may run. */
export type TestPython = {
  /** `3.12.4`. */
  version: string
  /** `3.12`. */
  minor: string
  /** Absolute path of the interpreter itself, never a shim or a virtualenv's link. */
  executable: string
}

const question = `import json, platform, sys
print(json.dumps([platform.python_implementation(), platform.python_version(), sys.version_info[1], sys.executable]))
import ensurepip, ctypes, ssl`

let found: TestPython[] | undefined

/**
 * One usable CPython from 3.8 on for each minor version of this machine, oldest first: from PATH and from pyenv's folder.
 * Looked for once a test file. What cannot make a virtualenv is left out.
 */
export function pythons(): TestPython[] {
  found ??= [
    ...new Map(
      files()
        .flatMap(ask)
        .map(python => [python.minor, python]),
    ).values(),
  ].sort((a, b) => Number(a.minor.split('.')[1]) - Number(b.minor.split('.')[1]))
  return found
}

/** Any one of them, the same for a whole run: the newest. Throws when this machine has none. */
export function onePython(): TestPython {
  const python = pythons().at(-1)
  if (python === undefined) throw new Error('These tests need a CPython from 3.8 on, on PATH or below ~/.pyenv.')
  return python
}

/** Later ones win: pyenv's own are complete, a system's Python may lack parts. */
function files(): string[] {
  const versions = path.join(process.env.PYENV_ROOT || path.join(os.homedir(), '.pyenv'), 'versions')
  const minors = Array.from({length: 12}, (_, index) => `python3.${index + 8}`)
  const onPath = (process.env.PATH ?? '')
    .split(path.delimiter)
    // Shims only start what lies in pyenv's folder, at the price of a shell each.
    .filter(folder => path.isAbsolute(folder) && path.basename(folder) !== 'shims')
    .flatMap(folder => ['python3', ...minors].map(name => path.join(folder, name)))
  const inPyenv = list(versions).map(name => path.join(versions, name, 'bin', 'python3'))
  const real = [...onPath, ...inPyenv].filter(file => fs.existsSync(file)).map(file => fs.realpathSync(file))
  return [...new Set(real)]
}

function ask(file: string): TestPython[] {
  try {
    const env = {PATH: process.env.PATH ?? '', HOME: os.homedir(), LD_LIBRARY_PATH: process.env.LD_LIBRARY_PATH ?? ''}
    const text = execFileSync(file, ['-I', '-B', '-c', question], {
      env,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    const [name, version, minor, executable] = JSON.parse(text) as [string, string, number, string]
    return name === 'CPython' && minor >= 8 ? [{version, minor: `3.${minor}`, executable}] : []
  } catch {
    return []
  }
}

function list(folder: string): string[] {
  try {
    return fs.readdirSync(folder)
  } catch {
    return []
  }
}
