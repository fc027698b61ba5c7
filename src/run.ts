import path from 'node:path'
import {assemble, publishedParts} from './assemble.ts'
import {buildAgain} from './build-again.ts'
import {readDeclared, settleMarkers} from './declared.ts'
import {buildEnvironment} from './environment/build.ts'
import {closure} from './environment/closure.ts'
import {readContents} from './environment/contents.ts'
import {nameInstalled} from './environment/name-installed.ts'
import {askViews} from './environment/views.ts'
import {SitemountError} from './errors.ts'
import {worstFirst} from './finding.ts'
import type {IO} from './io.ts'
import {judge} from './judge.ts'
import type {Mount} from './mount/facts.ts'
import {readLicenses} from './mount/licenses.ts'
import {packageRows} from './mount/packages.ts'
import {measureSizes, totalOf} from './mount/sizes.ts'
import {requireSquashfs} from './mount/squashfs.ts'
import {requireStrip} from './mount/strip.ts'
import type {Options} from './options.ts'
import {policyOf, verdictOf} from './policy.ts'
import type {Proof} from './proof/facts.ts'
import {entryScriptPath, proveMount} from './prove-mount.ts'
import {probeEnvironment} from './python/ask.ts'
import {chooseInterpreter} from './python/choose.ts'
import {scrubbedEnvironment} from './python/scrub.ts'
import {sbomJson} from './report/sbom.ts'
import {canonicalRequirements} from './requirements/canonical.ts'
import type {Result} from './result.ts'
import {beforeInstall, inFiles, judgeMount, unbuildable} from './rules/phases.ts'
import {slimRules} from './rules/slim.ts'
import {clearEarlier, clearFinalNames, clearName, openPool, pack, publishArtifact, stage} from './seal.ts'
import type {WheelCache} from './services/wheel-cache.ts'
import {limitsOf} from './size-limit.ts'
import {compareSlim, furtherSavings, leaveOut, slimmingOf, slimPart, withChanges} from './slimming.ts'
import {permitSources} from './sources.ts'
import {createStopwatch, type Stopwatch} from './stopwatch.ts'
import {refuseForeignSystems} from './system.ts'
import {together} from './together.ts'
import {version} from './version.ts'
import {openWorkshop} from './workshop.ts'

/** What an edge lends to a build. */
export type Tools = {
  /** The bundle's entry file, which worker threads start from. */
  entry: URL
  /** Where wheels are kept between runs, if anywhere. */
  cache?: WheelCache
  /** Whether everything is built a second time, elsewhere, and compared. */
  reproduce?: boolean
  /** Name of the artifact that the build before this one left in `output`, as its reports tell. */
  earlier?: string
}

/** Reads what the project's files say and judges it. No network, no Python process. */
export async function check(options: Options, io: IO): Promise<Result> {
  const {steps, time} = createStopwatch()
  const declared = await time('read', () => readDeclared(options, io, {groups: true}))
  const findings = judge(inFiles, {...declared, pins: options.pins}, policyOf(options, declared.requirements))
  return assemble({mode: 'check', verdict: verdictOf(findings, options), findings, steps, declared})
}

/**
 * Judges the files and the interpreter, builds a clean virtualenv, judges what it holds, seals its site-packages and
 * publishes the artifact. Nothing is installed when the first judgement fails, nothing is published when the second does.
 */
export async function build(options: Options, io: IO, {entry, cache, earlier, reproduce}: Tools): Promise<Result> {
  refuseForeignSystems(process.platform)
  const stopwatch = createStopwatch()
  const {steps, time} = stopwatch
  const workshop = openWorkshop(options.output, io)
  try {
    if (options.artifactName !== undefined) clearName(options.artifactName, workshop.output)
    const {read, chosen} = await gather(options, {io, stopwatch}).catch((error: unknown) => {
      // Which name this build would have had is unknown: the one before it must not pass for its result.
      if (options.artifactName === undefined && earlier !== undefined) clearEarlier(earlier, workshop.output)
      throw error
    })
    const {interpreter} = chosen
    const declared = settleMarkers(read, interpreter.markers)
    const places = clearFinalNames(options, {...workshop, ...declared, interpreter})

    const {pins, delivery} = options
    const known = {...declared, ...chosen, pins, delivery}
    const policy = policyOf(options, declared.requirements)
    const before = judge(beforeInstall, known, policy)
    const reached = {mode: 'build', declared, interpreter, steps} as const
    if (verdictOf(before, options) === 'failed') return assemble({...reached, verdict: 'failed', findings: before})

    const permit = permitSources(declared.requirements.requirements, {...options, policy})
    const canonical = canonicalRequirements(declared.requirements, {...permit, markers: interpreter.markers})
    const {indexes} = declared.requirements
    const job = {...workshop, ...options, ...chosen, ...permit, canonical, indexes, io, stopwatch}
    const built = await buildEnvironment({...job, cache})
    if ('release' in built) {
      const findings = [...judge(unbuildable, {...known, ...built}, policy), ...before]
      return assemble({...reached, verdict: 'failed', findings, canonical: canonical.requirements})
    }

    const {environment: installed, cache: kept} = built
    const active = declared.requirements.requirements.filter(({active}) => active !== false)
    const requirements = nameInstalled(active, {...installed.inventory, ...io})
    const listed = requirements.filter(({constraint}) => !constraint)
    const needed = closure({...installed.inventory, roots: listed, markers: interpreter.markers})
    const leaving = {...workshop, needed, requirements, interpreter, io}
    const {environment, slim} = await leaveOut(options, {...leaving, environment: installed, time})
    const contents = await time('read the files', () =>
      readContents(environment.inventory, {names: declared.host.length > 0}),
    )
    const pool = openPool(environment, {entry, signal: io.signal})
    try {
      const mountPath = options.mountPath ?? declared.target.mountPath
      const slimming = slimmingOf(options, {...workshop, ...contents, slim, io})
      const staging = {...options, ...declared, ...leaving, mountPath, pool, slimming}
      const {mount, flaws, slimmed} = await time('stage', () => stage({...staging, environment}))
      const differences = reproduce
        ? await time('build again', () => buildAgain(mount, {job, staging, ...environment}))
        : []
      // Only now does a Python start in the virtualenv: start-up code of the packages, and of the job (a sitecustomize on
      // PYTHONPATH), may write there. What it does is not staged, and what it was is known.
      const site = siteOf(mount)
      const proving = time('import from the mount', () =>
        proveMount(options, {...environment, ...workshop, listed, interpreter, mount: site, isOurs: true, io}),
      )
      // One after the other: each tells what was written into the mount while it imported.
      const comparing = proving.then(() => compareSlim(options, {...leaving, environment, mount: site, time}))
      const packing = () => time('pack', () => pack(mount, {...workshop, ...options, pool, io}))
      const [probe, views, proven, comparison, draft] = await together([
        time('ask the virtualenv', () => probeEnvironment(environment.virtualenv.executable, io)),
        time("ask pip's views", () => askViews(interpreter, {...workshop, ...environment, io})),
        proving,
        comparing,
        // mksquashfs takes whatever lies there: it waits until nothing is imported from there.
        options.format === 'squashfs' ? comparing.then(packing) : packing(),
      ])
      const sizes = measureSizes({...mount, ...environment.inventory})
      const total = totalOf(sizes)
      const limits = limitsOf(options, declared.target)
      const savings = await furtherSavings(options, {...leaving, environment, total, limits, time})
      const measured = {sizes, total, limits, savings}
      const proof = withChanges(proven, {environment, comparison})
      const looked = {
        ...environment,
        ...contents,
        ...measured,
        probe,
        views,
        proof,
        requirements,
        needed,
        flaws,
        differences,
      }
      const after = judgeMount({...known, ...looked, allowed: options.allow, isListed: true}, policy)
      const missed = judge(slimRules, {breaks: comparison?.breaks ?? [], kinds: options.slim}, policy)
      const findings = worstFirst([...before, ...after, ...missed])
      const packages = packageRows({...environment, files: mount.files, requirements})
      const {installer} = environment
      const slimmer = slimPart(options.slim, {slim, slimmed, comparison})
      const seen = {views, probe, contents, proof, sizes, slim: slimmer, settings: chosen.settings}
      const evidence = {...seen, installer, ...(kept && {cache: kept})}
      const told = {...reached, ...evidence, findings, packages, canonical: canonical.requirements}
      if (verdictOf(findings, options) === 'failed') return assemble({...told, verdict: 'failed'})

      refuseChanged(proof)
      const licenses = readLicenses(environment.inventory)
      const sbom = sbomJson({...mount, ...needed, licenses, version: version()})
      const sbomPath = await time('publish', () => publishArtifact({...workshop, mount, draft, places, sbom}))
      return assemble({
        ...told,
        verdict: 'passed',
        sbomPath,
        ...publishedParts({...declared, ...contents, mount, draft, places}),
      })
    } finally {
      await pool.close()
    }
  } finally {
    workshop.close()
  }
}

/** What is published is what was sealed, whatever level `wrote-into-mount` has. Throws `archive`. */
function refuseChanged({written: {changed, removed}}: Proof): void {
  const [first] = [...changed, ...removed]
  if (first === undefined) return
  throw new SitemountError(
    'archive',
    `${first.path} is no longer the file that was sealed: an import changed the mount.`,
    {
      help: 'Leave the package out that writes into its own folder, or name it in `smoke-skip`.',
    },
  )
}

/** The folder of the packages in a staged artifact. */
function siteOf({folder, mountPath}: Mount): string {
  return path.join(folder, mountPath)
}

/** Reads the files and asks the interpreter: what a build must know before anything can be judged or named. */
async function gather(options: Options, {io, stopwatch: {time}}: {io: IO; stopwatch: Stopwatch}) {
  const read = await time('read', () => readDeclared(options, io))
  entryScriptPath(options, io)
  if (options.slim.includes('strip-native')) await requireStrip({...io, env: scrubbedEnvironment(io.env)})
  if (options.format === 'squashfs') await requireSquashfs({...io, env: scrubbedEnvironment(io.env)})
  const chosen = await time('ask python', () => chooseInterpreter(options.python, {...read, io}))
  return {read, chosen}
}
