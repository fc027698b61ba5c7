import {existsSync} from 'node:fs'
import path from 'node:path'
import {packageRows} from '../artifact/packages.ts'
import {measureSizes, totalOf} from '../artifact/sizes.ts'
import {defaultRequirements, type Options} from '../config/options.ts'
import {worstFirst} from '../core/finding.ts'
import type {IO} from '../core/io.ts'
import {checkpoint} from '../core/process.ts'
import {limitsOf} from '../core/size-limit.ts'
import {inTurns} from '../core/steps.ts'
import {createStopwatch, type Stopwatch} from '../core/stopwatch.ts'
import {closure} from '../environment/closure.ts'
import type {Closure} from '../environment/facts.ts'
import type {Proof} from '../environment/imports/facts.ts'
import {findKnownShadows} from '../environment/imports/shadows.ts'
import {nameInstalled} from '../environment/name-installed.ts'
import type {Result} from '../report/result.ts'
import {activate} from '../requirements/activate.ts'
import type {Requirement} from '../requirements/facts.ts'
import {judge} from '../rules/engine.ts'
import {policyOf, verdictOf} from '../rules/policy.ts'
import {judgeMount, ofFiles, ofInterpreter} from '../rules/rule-sets.ts'
import {assemble} from './assemble.ts'
import {proveMount} from './import-check.ts'
import {type Found, lookAt, lookInside, type Surroundings, siteFolder} from './inspect-environment.ts'
import {unasked} from './may-start.ts'
import {type Declared, readDeclared, readDeclaredPython} from './read-inputs.ts'
import {ruleIdsFor} from './rule-ids.ts'
import {openScratch} from './workspace.ts'

/** What the project's files say; requirements only where there are any. */
type Meant = Omit<Declared, 'requirements' | 'known'> & Partial<Pick<Declared, 'requirements'>>

/** Requirements that count, and what they need. */
type Listed = {requirements: Requirement[]; needed: Closure}

type Telling = {meant: Meant; found: Found; listed: Listed; proof: Proof | undefined; stopwatch: Stopwatch}

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
    await checkpoint(io.signal)
    const listed = relate(meant, {...found, io})
    await checkpoint(io.signal)
    const proof = await imports(options, {...surroundings, found, listed})
    return await tell(options, io, {meant, listed, found, proof, stopwatch})
  } finally {
    close()
  }
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
      inventory,
      interpreter,
      virtualenv: interpreter,
      mount: inventory.site,
      isOurs: false,
      listed: names,
      scratch,
      io,
    }),
  )
}

async function tell(
  options: Options,
  {signal}: IO,
  {meant, found, listed, proof, stopwatch: {steps}}: Telling,
): Promise<Result> {
  const {inventory, flaws, contents, asked} = found
  const declared = meant.requirements === undefined ? undefined : {...meant, requirements: meant.requirements}
  const policy = policyOf(options, meant.requirements)
  const files = inventory.entries.filter(({kind}) => kind === 'file')
  const sizes = measureSizes({...inventory, files})
  await checkpoint(signal)
  const facts = {
    pins: options.pins,
    delivery: options.delivery,
    allowed: options.allow,
    ...meant,
    inventory,
    flaws,
    ...contents,
    ...listed,
    sources: [],
    differences: [],
    ...unasked,
    interpreter: found.assumed,
    ...asked,
    ...(proof && {proof}),
    sizes,
    total: totalOf(sizes),
    limits: limitsOf(options, meant.target),
    isListed: meant.requirements !== undefined,
    ...(found.assumed && {shadows: findKnownShadows(inventory, found.assumed)}),
  }
  const ruleIds = declared === undefined ? [] : await ruleIdsFor(declared.requirements)
  const ofMount = await inTurns(judgeMount(facts, policy), signal)
  const findings = worstFirst([
    ...(asked === undefined ? [] : judge(ofInterpreter, {...meant, ...asked, inForce: true}, policy)),
    ...ofMount,
    ...(declared === undefined
      ? []
      : judge(ofFiles, {...declared, known: new Map(), pins: options.pins, ruleIds}, policy)),
  ])
  await checkpoint(signal)
  return assemble({
    mode: 'audit',
    verdict: verdictOf(findings, options),
    findings,
    steps,
    sizes,
    packages: packageRows({...facts, files}),
    declared: declared ?? meant,
    contents,
    ...asked,
    ...(proof && {proof}),
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
