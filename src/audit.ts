import {existsSync, statSync} from 'node:fs'
import path from 'node:path'
import {assemble} from './assemble.ts'
import {type Declared, readDeclared, readDeclaredPython} from './declared.ts'
import {closure} from './environment/closure.ts'
import {type Contents, readContents} from './environment/contents.ts'
import type {Closure, EnvironmentProbe, Inventory, PipView} from './environment/facts.ts'
import {takeInventory} from './environment/inventory.ts'
import {nameInstalled} from './environment/name-installed.ts'
import {askViews} from './environment/views.ts'
import {SitemountError} from './errors.ts'
import {worstFirst} from './finding.ts'
import type {IO} from './io.ts'
import {judge} from './judge.ts'
import {checkInstalled} from './mount/check-installed.ts'
import type {Flaw} from './mount/facts.ts'
import {manifestName} from './mount/manifest.ts'
import {packageRows} from './mount/packages.ts'
import {createPool, workersFor} from './mount/pool.ts'
import {defaultRequirements, type Options} from './options.ts'
import {policyOf, verdictOf} from './policy.ts'
import type {Proof} from './proof/facts.ts'
import {proveMount} from './prove-mount.ts'
import {type AssumedInterpreter, assumedInterpreter} from './python/assumed.ts'
import type {Interpreter, JobSetting} from './python/facts.ts'
import {askEnvironment} from './python/job.ts'
import {jobInterpreter} from './python/locate.ts'
import {activate} from './requirements/activate.ts'
import type {Requirement} from './requirements/facts.ts'
import type {Result} from './result.ts'
import {judgeMount, type MountJudging, ofInterpreter} from './rules/phases.ts'
import {createStopwatch, type Stopwatch} from './stopwatch.ts'
import {openScratch} from './workshop.ts'

/** What surrounds the work. `scratch` is a folder of ours. */
type Surroundings = {io: IO; entry: URL; stopwatch: Stopwatch; scratch: string}

/** An environment as it lies there. */
type Found = {
  inventory: Inventory
  contents: Contents
  /** What is wrong with its files, and with their records. */
  flaws: Flaw[]
  /** What an interpreter told where there is one to ask. */
  asked?: {interpreter: Interpreter; views: PipView[]; probe: EnvironmentProbe; settings: JobSetting[]}
  /** Else the one that the declarations mean, where they settle on one. */
  assumed?: AssumedInterpreter
  /** What importing has shown; nothing is imported without an interpreter. */
  proof?: Proof
}

/** Requirements that count, and what they need. */
type Listed = {requirements: Requirement[]; needed: Closure}

type Telling = {meant: Meant; found: Found; listed: Listed; stopwatch: Stopwatch}

/** What the project's files say; requirements only where there are any. */
type Meant = Omit<Declared, 'requirements' | 'known'> & Partial<Pick<Declared, 'requirements'>>

/**
 * Judges a virtualenv, or a bare site-packages folder, that sitemount did not build: with the rules of a build, and against the
 * requirements where there are any. Nothing is installed, and nothing is written there.
 *
 * Throws `usage` for a folder that is none, `no-interpreter`, `probe-failed` and `unreadable`.
 */
export async function audit(options: Options, io: IO, {entry}: {entry: URL}): Promise<Result> {
  const stopwatch = createStopwatch()
  const {scratch, close} = openScratch(io)
  try {
    const meant = readMeant(options, io)
    const surroundings = {io, entry, stopwatch, scratch}
    const found = await (options.mount === ''
      ? lookInside(options, {...surroundings, meant})
      : lookAt(siteFolder(options, io), {...surroundings, meant}))
    const listed = relate(meant, {...found, io})
    const proof = await imports(options, {...surroundings, found, listed})
    return tell(options, {...surroundings, meant, listed, found: {...found, ...(proof && {proof})}})
  } finally {
    close()
  }
}

/** All that an interpreter and its files can tell, in the environment of the calling job. */
async function lookInside(
  {python}: Options,
  {io, entry, stopwatch: {time}, scratch, meant}: Surroundings & {meant: Meant},
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
async function lookAt(
  site: string,
  {meant, io, entry, stopwatch: {time}}: Omit<Surroundings, 'scratch'> & {meant: Meant},
): Promise<Found> {
  const assumed = assumedInterpreter(meant.expected, meant.target)
  const {inventory, contents} = await time('look inside', () => readSite(site, meant))
  const flaws = await time('hold against RECORD', () => holdAgainstRecord(inventory, {entry, io}))
  return {inventory, contents, flaws, ...(assumed && {assumed})}
}

function readSite(site: string, {host}: Meant): Pick<Found, 'inventory' | 'contents'> {
  const inventory = takeInventory(site)
  return {inventory, contents: readContents(inventory, {names: host.length > 0})}
}

/** Imports what is listed, or all of it, as a host would that mounts this site-packages. */
async function imports(
  options: Options,
  {found, listed, stopwatch, scratch, io}: Surroundings & {found: Found; listed: Listed},
): Promise<Proof | undefined> {
  const {inventory, asked} = found
  if (asked === undefined) return undefined
  const {interpreter} = asked
  const names = listed.requirements.filter(({constraint}) => !constraint)
  return stopwatch.time('import from the mount', () =>
    proveMount(options, {
      ...{inventory, interpreter, virtualenv: interpreter},
      ...{mount: inventory.site, listed: names, scratch, io},
    }),
  )
}

const unasked: Pick<MountJudging, 'views' | 'probe' | 'settings'> = {
  views: [],
  probe: {sysPath: [], metaPath: [], startupModules: [], userSiteEnabled: false, systemSite: false, site: ''},
  settings: [],
}

function tell(options: Options, {meant, found, listed, stopwatch: {steps}}: Telling): Result {
  const {inventory, flaws, contents, asked, proof} = found
  const declared = meant.requirements === undefined ? undefined : {...meant, requirements: meant.requirements}
  const policy = policyOf(options, meant.requirements)
  const facts = {
    ...{pins: options.pins, delivery: options.delivery, allowed: options.allow},
    ...{...meant, inventory, flaws, ...contents, ...listed, sources: []},
    ...{...unasked, interpreter: found.assumed, ...asked, ...(proof && {proof})},
    isListed: meant.requirements !== undefined,
  }
  const findings = worstFirst([
    ...(asked === undefined ? [] : judge(ofInterpreter, {...meant, ...asked, inForce: true}, policy)),
    ...judgeMount(facts, policy),
  ])
  return assemble({
    ...{mode: 'audit', verdict: verdictOf(findings, options), findings, steps},
    packages: packageRows({...facts, files: inventory.entries}),
    ...{declared: declared ?? meant, contents, ...asked, ...(proof && {proof})},
  })
}

/**
 * Which requirements count, and what they need. Where none were given, everything that is there counts as listed: what it needs
 * must be there too.
 */
function relate(
  {requirements: read}: Meant,
  {inventory, asked, assumed, io}: Pick<Found, 'inventory' | 'asked' | 'assumed'> & {io: IO},
): Listed {
  const interpreter = asked?.interpreter ?? assumed
  if (interpreter === undefined) return {requirements: [], needed: {needs: new Map(), missing: new Map()}}
  const {markers} = interpreter
  const {distributions} = inventory
  const active = activate(read?.requirements ?? [], markers).filter(one => one.active !== false)
  const requirements = nameInstalled(active, {distributions, ...io})
  const listed = requirements.filter(({constraint}) => !constraint)
  const everything = distributions.map(({normalizedName}) => ({normalizedName, extras: []}))
  return {requirements, needed: closure({distributions, roots: read ? listed : everything, markers})}
}

/** The default requirements file counts where it is there: an environment may well be audited without one. */
function readMeant(options: Options, io: IO): Meant {
  const {requirements, constraints} = options
  const isDefault = constraints.length === 0 && requirements.length === 1 && requirements[0] === defaultRequirements
  const isAbsent = isDefault && !existsSync(path.resolve(io.cwd, defaultRequirements))
  return isAbsent ? readDeclaredPython(options, io) : readDeclared(options, io)
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
function siteFolder({mount, given}: Options, {cwd}: IO): string {
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
