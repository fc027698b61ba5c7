import {existsSync, readdirSync} from 'node:fs'
import path from 'node:path'
import type {Flaw} from '../artifact/facts.ts'
import {manifestName} from '../artifact/manifest.ts'
import {createPool, workersFor} from '../artifact/pool/pool.ts'
import {checkInstalled} from '../artifact/verify/check-installed.ts'
import type {Options} from '../config/options.ts'
import {SitemountError} from '../core/errors.ts'
import {isFolder} from '../core/folders.ts'
import type {IO} from '../core/io.ts'
import {inTurns} from '../core/steps.ts'
import type {Stopwatch} from '../core/stopwatch.ts'
import {type Contents, contentsSteps} from '../environment/contents.ts'
import type {Inventory, PipView} from '../environment/facts.ts'
import {takeInventory} from '../environment/inventory.ts'
import {askViews} from '../environment/views.ts'
import {type AssumedInterpreter, assumedInterpreter} from '../python/assumed.ts'
import type {EnvironmentProbe, Interpreter, JobSetting} from '../python/facts.ts'
import {askEnvironment} from '../python/job.ts'
import {jobInterpreter} from '../python/locate.ts'
import {realPath} from '../python/scrub.ts'
import type {DeclaredPython} from './read-inputs.ts'

/** What surrounds the work. `scratch` is a folder of ours. */
export type Surroundings = {io: IO; entry: URL; stopwatch: Stopwatch; scratch: string}

/** An environment as it lies there. */
export type Found = {
  inventory: Inventory
  contents: Contents
  /** What is wrong with its files, and with their records. */
  flaws: Flaw[]
  /** What an interpreter told where there is one to ask. */
  asked?: {interpreter: Interpreter; views: PipView[]; probe: EnvironmentProbe; settings: JobSetting[]}
  /** Else the one that the declarations mean, where they settle on one. */
  assumed?: AssumedInterpreter
}

/** All that an interpreter and its files can tell, in the environment of the calling job. */
export async function lookInside(
  {python}: Options,
  {io, entry, stopwatch: {time}, scratch, meant}: Surroundings & {meant: DeclaredPython},
): Promise<Found> {
  if (python === 'find') {
    throw new SitemountError('usage', 'Input `python`: `find` looks for a Python to build with.', {
      help: 'Name the interpreter of the virtualenv to audit: `VIRTUALENV/bin/python`.',
    })
  }
  const {command} = jobInterpreter({python, ...io})
  const ask = () => time('ask python', () => askEnvironment(command, io))
  const read = (site: string) => readAll(site, {meant, entry, io, stopwatch: {time}})
  // Files come first: code that runs at every start of this Python could mend what it did before anybody looks.
  const expected = virtualenvSite(command)
  const early = expected === undefined ? undefined : await read(expected)
  const {interpreter, probe, settings} = await ask()
  const isThere = early !== undefined && realPath(early.inventory.site) === realPath(probe.site)
  const files = isThere ? early : await read(probe.site)
  const views = await time("ask pip's views", () =>
    askViews(interpreter, {virtualenv: {...interpreter, site: probe.site}, scratch, io}),
  )
  return {...files, asked: {interpreter, views, probe, settings}}
}

/**
 * The site-packages of the virtualenv that a command belongs to, from its files alone (PEP 405: `pyvenv.cfg` lies beside `bin`);
 * undefined for a command of another kind, as a shim is.
 */
function virtualenvSite(command: string): string | undefined {
  const prefix = path.dirname(path.dirname(command))
  if (!existsSync(path.join(prefix, 'pyvenv.cfg'))) return undefined
  const windows = path.join(prefix, 'Lib', 'site-packages')
  const found = readdirSync(prefix, {withFileTypes: true}).some(({name}) => name === 'lib')
    ? readdirSync(path.join(prefix, 'lib'))
        .filter(name => /^(?:python|pypy)\d/.test(name))
        .map(name => path.join(prefix, 'lib', name, 'site-packages'))
    : [windows]
  const sites = found.filter(folder => existsSync(folder))
  return sites.length === 1 ? sites[0] : undefined
}

/** What files alone can tell, for the Python that the declarations mean. */
export async function lookAt(
  site: string,
  {meant, io, entry, stopwatch: {time}}: Omit<Surroundings, 'scratch'> & {meant: DeclaredPython},
): Promise<Found> {
  const assumed = assumedInterpreter(meant.expected, meant.target)
  return {...(await readAll(site, {meant, io, entry, stopwatch: {time}})), ...(assumed && {assumed})}
}

type Reading = Pick<Surroundings, 'io' | 'entry'> & {meant: DeclaredPython; stopwatch: Pick<Stopwatch, 'time'>}

/** All that the files of a site-packages folder say, each held against its record. No Python runs. */
async function readAll(
  site: string,
  {meant, io, entry, stopwatch: {time}}: Reading,
): Promise<Pick<Found, 'inventory' | 'contents' | 'flaws'>> {
  const inventory = await time('look inside', () => inTurns(takeInventory(site), io.signal))
  const contents = await time('read the files', () =>
    inTurns(contentsSteps(inventory, {names: meant.host.length > 0}), io.signal),
  )
  const flaws = await time('hold against RECORD', () => holdAgainstRecord(inventory, {entry, io}))
  return {inventory, contents, flaws}
}

async function holdAgainstRecord(inventory: Inventory, {entry, io}: {entry: URL; io: IO}): Promise<Flaw[]> {
  const bytes = inventory.entries.reduce((sum, {bytes}) => sum + bytes, 0)
  const pool = createPool({workers: workersFor(bytes), entry, signal: io.signal})
  try {
    return await checkInstalled(inventory, {pool, signal: io.signal})
  } finally {
    await pool.close()
  }
}

/** The folder that the input `mount` names. Throws `usage` when it is none, or holds the packages further down. */
export function siteFolder({mount, given, smokeTest, entryScript}: Options, {cwd}: IO): string {
  const site = path.resolve(cwd, mount)
  if (given.has('python')) {
    throw new SitemountError('usage', 'Inputs `mount` and `python`: name one of them.', {
      help: '`python` audits a virtualenv by its interpreter, `mount` a folder by its files; `python-version` says for which Python.',
    })
  }
  if (smokeTest === 'all' || entryScript !== '') {
    throw new SitemountError('usage', 'Input `mount`: nothing can be imported without an interpreter.', {
      help: 'Leave `smoke-test` and `entry-script` out, or audit the virtualenv by its interpreter with `python`.',
    })
  }
  if (!isFolder(site)) throw new SitemountError('usage', `Input \`mount\`: there is no folder ${site}.`)
  if (existsSync(path.join(site, 'pyvenv.cfg'))) {
    throw new SitemountError('usage', `Input \`mount\`: ${site} is a virtualenv.`, {
      help: `Audit it by its interpreter: \`--python ${path.join(mount, 'bin', 'python')}\`.`,
    })
  }
  const manifest = path.join(site, manifestName)
  if (existsSync(manifest)) {
    throw new SitemountError('usage', `Input \`mount\`: ${site} is an unpacked artifact, the packages lie below it.`, {
      help: 'Name the folder of the packages inside it, or use `verify` for the artifact as a whole.',
    })
  }
  return site
}
