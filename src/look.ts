import {existsSync, statSync} from 'node:fs'
import path from 'node:path'
import type {DeclaredPython} from './declared.ts'
import {type Contents, readContents} from './environment/contents.ts'
import type {EnvironmentProbe, Inventory, PipView} from './environment/facts.ts'
import {takeInventory} from './environment/inventory.ts'
import {askViews} from './environment/views.ts'
import {SitemountError} from './errors.ts'
import type {IO} from './io.ts'
import {checkInstalled} from './mount/check-installed.ts'
import type {Flaw} from './mount/facts.ts'
import {manifestName} from './mount/manifest.ts'
import {createPool, workersFor} from './mount/pool.ts'
import type {Options} from './options.ts'
import {type AssumedInterpreter, assumedInterpreter} from './python/assumed.ts'
import type {Interpreter, JobSetting} from './python/facts.ts'
import {askEnvironment} from './python/job.ts'
import {jobInterpreter} from './python/locate.ts'
import type {Stopwatch} from './stopwatch.ts'

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
  const {interpreter, probe, settings} = await time('ask python', () =>
    askEnvironment(jobInterpreter({python, ...io}).command, io),
  )
  const {inventory, contents} = await time('look inside', () => readSite(probe.site, meant))
  const [views, flaws] = await Promise.all([
    time("ask pip's views", () => askViews(interpreter, {virtualenv: {...interpreter, site: probe.site}, scratch, io})),
    time('hold against RECORD', () => holdAgainstRecord(inventory, {entry, io})),
  ])
  return {inventory, contents, flaws, asked: {interpreter, views, probe, settings}}
}

/** What files alone can tell, for the Python that the declarations mean. */
export async function lookAt(
  site: string,
  {meant, io, entry, stopwatch: {time}}: Omit<Surroundings, 'scratch'> & {meant: DeclaredPython},
): Promise<Found> {
  const assumed = assumedInterpreter(meant.expected, meant.target)
  const {inventory, contents} = await time('look inside', () => readSite(site, meant))
  const flaws = await time('hold against RECORD', () => holdAgainstRecord(inventory, {entry, io}))
  return {inventory, contents, flaws, ...(assumed && {assumed})}
}

function readSite(site: string, {host}: DeclaredPython): Pick<Found, 'inventory' | 'contents'> {
  const inventory = takeInventory(site)
  return {inventory, contents: readContents(inventory, {names: host.length > 0})}
}

async function holdAgainstRecord(inventory: Inventory, {entry, io}: {entry: URL; io: IO}): Promise<Flaw[]> {
  const bytes = inventory.entries.reduce((sum, {bytes}) => sum + bytes, 0)
  const pool = createPool({workers: workersFor(bytes), entry, signal: io.signal})
  try {
    return await checkInstalled(inventory, {pool})
  } finally {
    await pool.close()
  }
}

/** The folder that the input `mount` names. Throws `usage` when it is none, or holds the packages further down. */
export function siteFolder({mount, given}: Options, {cwd}: IO): string {
  const site = path.resolve(cwd, mount)
  if (given.has('python')) {
    throw new SitemountError('usage', 'Inputs `mount` and `python`: name one of them.', {
      help: '`python` audits a virtualenv by its interpreter, `mount` a folder by its files; `python-version` says for which Python.',
    })
  }
  const isFolder = (file: string) => statSync(file, {throwIfNoEntry: false})?.isDirectory() === true
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
