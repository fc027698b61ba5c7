import fs from 'node:fs'
import path from 'node:path'
import {asset} from '../../core/assets.ts'
import type {Env} from '../../core/io.ts'
import {importEnvironment, plainFlags} from '../../environment/imports/interpreter.ts'
import {changesSince, removeAdded, takeSnapshot} from '../../environment/imports/snapshot.ts'
import {Confined, type Confinement, prefixesOf, runConfined, type Tier} from '../../python/confinement.ts'

/** A module that imports from what was installed and not from what is left of it. */
export type SlimBreak = {module: string; error: string}

export type SlimDifference = {
  /** In the order of the modules. */
  breaks: SlimBreak[]
  /** Files of the mount that an import changed or removed, which cannot be mended; sorted. */
  changed: string[]
  removed: string[]
  /** What the imports were kept away from. */
  confinement: Confinement
}

export type DifferenceOptions = {
  /** Dotted names; see `publicPackages`. */
  modules: readonly string[]
  /** The virtualenv with everything that was installed. */
  virtualenv: {executable: string}
  /** The plain interpreter (`plainInterpreter`) and its version. */
  plain: {executable: string; version: string}
  /** Absolute site-packages folder from which files were left out. */
  mount: string
  /** A folder of ours, which exists; nothing is left in it. */
  temporary: string
  /** The caller's whole environment: it is scrubbed here. */
  env: Env
  signal: AbortSignal
  /** Milliseconds for one import; default 60 s. */
  timeout?: number
  /** The best tier of isolation that is tried; default `namespaces`. */
  tier?: Tier
}

type Outcome = {imported: true} | {imported: false; error: string}
type Where = 'virtualenv' | 'mount'
type Asked = DifferenceOptions & {where: Where; confined: Confined}

/**
 * Holds the slim mount against what was installed: imports all modules from the mount in one process, those that fail from the
 * virtualenv in another, and those that fail from the mount alone once more by themselves, from both. Returns those that only
 * the mount cannot import. Files that a module adds to the mount are taken away again; nothing else may change it meanwhile.
 *
 * Throws `interrupted`, and `internal` when an interpreter cannot be started.
 */
export async function slimDifference(options: DifferenceOptions): Promise<SlimDifference> {
  const {modules, mount} = options
  const confined = new Confined()
  if (modules.length === 0) return {breaks: [], changed: [], removed: [], confinement: confined.facts()}
  const before = takeSnapshot(mount)
  const temporary = fs.mkdtempSync(path.join(options.temporary, 'slim-'))
  try {
    const asked = {...options, temporary, confined}
    const slim = await importAll(modules, {...asked, where: 'mount'})
    const failing = modules.filter(name => !slim.get(name)?.imported)
    // Many need what nobody asked for, and fail wherever they are.
    const full = await importAll(failing, {...asked, where: 'virtualenv'})
    const breaks: SlimBreak[] = []
    for (const module of failing.filter(name => full.get(name)?.imported)) {
      // What another module did before may have broken it, or mended it.
      const alone = (await importAll([module], {...asked, where: 'mount'})).get(module)
      if (alone === undefined || alone.imported) continue
      const whole = (await importAll([module], {...asked, where: 'virtualenv'})).get(module)
      if (whole?.imported) breaks.push({module, error: alone.error})
    }
    const {changed, removed} = changesSince(before, mount)
    return {breaks, changed, removed, confinement: confined.facts()}
  } finally {
    removeAdded(mount, changesSince(before, mount).added)
    fs.rmSync(temporary, {recursive: true, force: true, maxRetries: 3})
  }
}

/** Imports the modules in one process, and in a new one behind each that ended it. */
async function importAll(modules: readonly string[], options: Asked): Promise<Map<string, Outcome>> {
  const outcomes = new Map<string, Outcome>()
  for (let rest = modules; rest.length > 0; ) {
    const reached = await importSome(rest, options)
    for (const [index, outcome] of reached.entries()) outcomes.set(rest[index] ?? '', outcome)
    rest = rest.slice(reached.length)
  }
  return outcomes
}

/** Outcomes of the first modules, at least of one: as far as one process came. */
async function importSome(modules: readonly string[], options: Asked): Promise<Outcome[]> {
  const {where, plain, virtualenv, mount, signal, timeout = 60_000} = options
  const folder = fs.mkdtempSync(path.join(options.temporary, 'imports-'))
  const [result, names] = [path.join(folder, 'result'), path.join(folder, 'names')]
  try {
    for (const name of ['home', 'tmp', 'empty']) fs.mkdirSync(path.join(folder, name))
    fs.writeFileSync(names, modules.join('\n'))
    const executable = where === 'mount' ? plain.executable : virtualenv.executable
    const flags = where === 'mount' ? plainFlags(plain.version) : ['-I', '-B']
    const env = importEnvironment(executable, {env: options.env, folder})
    const {
      timedOut,
      code,
      signal: endedBy,
      ended,
    } = await runConfined(
      [executable, ...flags, asset('python/import_each.py'), result, names],
      {
        supervisor: plain.executable,
        ...(options.tier && {tier: options.tier}),
        writable: options.temporary,
        visible: [mount, ...[plain.executable, virtualenv.executable].flatMap(prefixesOf)],
      },
      {
        env: where === 'mount' ? {...env, PYTHONPATH: mount} : env,
        signal,
        // One limit for all: a module that hangs is told, and the next process starts behind it.
        timeout: timeout + 1000 * modules.length,
        cwd: path.join(folder, 'empty'),
        maxOutput: 1 << 16,
      },
    )
    options.confined.note(ended)
    const end = timedOut ? 'it did not end in time' : `it ended the process (${endedBy ?? `exit code ${code}`})`
    return readOutcomes(result, end)
  } finally {
    fs.rmSync(folder, {recursive: true, force: true, maxRetries: 3})
  }
}

function readOutcomes(file: string, end: string): Outcome[] {
  const outcomes: Outcome[] = []
  for (const line of readText(file).split('\n')) {
    const match = /^\{"number": (\d+), "outcome": "(started|imported|failed)", "text": "([^"]*)"\}$/.exec(line)
    if (match === null) continue
    const [, number, outcome, text = ''] = match
    // The line behind overwrites what the one before assumed.
    outcomes[Number(number)] = outcome === 'imported' ? {imported: true} : {imported: false, error: text || end}
  }
  return outcomes.length > 0 ? outcomes : [{imported: false, error: end}]
}

function readText(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
