import {execFileSync, spawn} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import {pythons, type TestPython} from '../../helpers/pythons.ts'
import type {Case} from './corpus.ts'
import type {PipReading} from './pip-reading.ts'

/** A pip to compare with: its version, where it lies (a wheel or a folder for `sys.path`), and a Python that it runs on. */
export type Pip = {version: string; path: string; python: TestPython}

const fetched = path.resolve(import.meta.dirname, '../../../.cache/pips')

const question = `import json, os, sys
places = []
try:
    import ensurepip
    places.append(os.path.join(os.path.dirname(ensurepip.__file__), '_bundled'))
except ImportError: pass
wheels = [os.path.join(place, name) for place in places if os.path.isdir(place) for name in os.listdir(place) if name.startswith('pip-')]
try:
    import pip
    print(json.dumps([wheels, pip.__version__, os.path.dirname(os.path.dirname(pip.__file__))]))
except ImportError:
    print(json.dumps([wheels, None, None]))`

/** The pips at hand, oldest first, each version once; and those that no Python of this machine can run. */
export function findPips(): {pips: Pip[]; unusable: string[]} {
  const found = new Map<string, string>()
  for (const {executable} of pythons()) {
    const answer = execFileSync(executable, ['-I', '-B', '-c', question], {encoding: 'utf8'})
    const [wheels, version, folder] = JSON.parse(answer) as [string[], string | null, string | null]
    if (version !== null && folder !== null) found.set(version, folder)
    for (const wheel of wheels) found.set(versionOf(wheel), wheel)
  }
  if (fs.existsSync(fetched)) {
    for (const name of fs.readdirSync(fetched).filter(name => name.endsWith('.whl'))) {
      found.set(versionOf(name), path.join(fetched, name))
    }
  }
  const versions = [...found.keys()].sort((a, b) => compare(a, b))
  const usable = versions.map(version => ({version, path: found.get(version) ?? '', python: pythonFor(version)}))
  return {
    pips: usable.filter((pip): pip is Pip => pip.python !== undefined),
    unusable: usable.filter(({python}) => python === undefined).map(({version}) => version),
  }
}

function versionOf(wheel: string): string {
  return path.basename(wheel).split('-')[1] ?? ''
}

function compare(a: string, b: string): number {
  const [x, y] = [a, b].map(version => version.split('.').map(Number))
  for (let index = 0; index < 3; index++) {
    const difference = (x?.[index] ?? 0) - (y?.[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

/** Whether a pip is at least `minimum`. */
export function isSince(version: string, minimum: string): boolean {
  return compare(version, minimum) >= 0
}

/** The newest Python that a pip runs on: those before 23.1.2 need what 3.12 took away; each has its oldest Python. */
function pythonFor(version: string): TestPython | undefined {
  const newest = isSince(version, '23.1.2') ? 99 : 11
  const oldest = isSince(version, '26.1') ? 10 : isSince(version, '25.1') ? 9 : 8
  return pythons().findLast(({minor}) => {
    const number = Number(minor.slice(2))
    return number >= oldest && number <= newest
  })
}

export type Task = {
  cases: readonly Case[]
  project: Readonly<Record<string, string>>
  env: Readonly<Record<string, string>>
  environments: readonly object[]
}

/** What a pip reads in each of the cases, in one process. */
export function askPip(pip: Pip, task: Task): Promise<PipReading> {
  const driver = path.join(import.meta.dirname, 'driver.py')
  const env = {PATH: process.env.PATH ?? '', LANG: 'C.UTF-8', HOME: '/nonexistent', ...libraryPath()}
  const child = spawn(pip.python.executable, ['-I', '-B', driver, pip.path], {env, stdio: ['pipe', 'pipe', 'pipe']})
  const out: Buffer[] = []
  const err: Buffer[] = []
  child.stdout.on('data', chunk => out.push(chunk))
  child.stderr.on('data', chunk => err.push(chunk))
  child.stdin.on('error', () => {})
  child.stdin.end(JSON.stringify(task))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', code => {
      const told = Buffer.concat(err).toString()
      if (code === 0) resolve(JSON.parse(Buffer.concat(out).toString()) as PipReading)
      else reject(new Error(`pip ${pip.version} could not be asked: ${told}`))
    })
  })
}

function libraryPath(): Record<string, string> {
  const {LD_LIBRARY_PATH} = process.env
  return LD_LIBRARY_PATH === undefined ? {} : {LD_LIBRARY_PATH}
}
