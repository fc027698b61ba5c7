import path from 'node:path'
import type {Options} from '../../config/options.ts'
import type {IO} from '../../core/io.ts'
import {createStopwatch} from '../../core/stopwatch.ts'
import {buildEnvironment} from '../../environment/build.ts'
import {closure} from '../../environment/closure.ts'
import {findPip} from '../../environment/install/installer.ts'
import {nameInstalled} from '../../environment/name-installed.ts'
import {readStartup} from '../../environment/startup.ts'
import {askViews} from '../../environment/views.ts'
import {probeEnvironment} from '../../python/ask.ts'
import {chooseInterpreter} from '../../python/choose.ts'
import {libraryPathOf, scrubbedEnvironment} from '../../python/scrub.ts'
import {canonicalRequirements} from '../../requirements/canonical.ts'
import type {RequirementFacts} from '../../requirements/facts.ts'
import {decodeRequirements} from '../../requirements/lines/decode.ts'
import {judge, type Policy} from '../../rules/engine.ts'
import {policyOf, verdictOf} from '../../rules/policy.ts'
import {afterInstall, beforeInstall, unbuildable} from '../../rules/rule-sets.ts'
import {assemble} from '../assemble.ts'
import {permitSources} from '../build/source-permit.ts'
import {refuseForeignSystems} from '../build/system.ts'
import {mayStart, unasked} from '../may-start.ts'
import {readDeclared, settleMarkers} from '../read-inputs.ts'
import {ruleIdsFor} from '../rule-ids.ts'
import {wheelSafety} from '../wheel-safety.ts'
import {openWorkspace} from '../workspace.ts'
import type {Locked} from './facts.ts'
import {isSnapshot, lockEnvironment} from './lock-environment.ts'
import {clearLock, openLockFiles, pinFiles, refuseLocked, writeLockFiles} from './lock-files.ts'
import {gatherPins} from './pins.ts'

/**
 * Builds the environment that the requirements ask for, loose ones included, and writes them again with every release pinned
 * and every file of it hashed, below `output`. Nothing is written when a judgement fails, nothing installed when the first does.
 */
export async function lock(options: Options, io: IO): Promise<Locked> {
  if (isSnapshot(options, io)) return lockEnvironment(options, io)
  refuseForeignSystems(process.platform)
  const stopwatch = createStopwatch()
  const {steps, time} = stopwatch
  const workspace = openWorkspace(options.output, io)
  try {
    const {cwd} = io
    const {output} = workspace
    refuseLocked([...options.requirements, ...options.constraints], {cwd, output})
    const read = await time('read', () => readDeclared(options, io)).catch((error: unknown) => {
      clearLock(output)
      throw error
    })
    // Not sooner: a file that was read may include one of there.
    refuseLocked(read.requirements.files, {cwd, output})
    clearLock(output)
    const files = openLockFiles(read.requirements, io)
    const chosen = await time('ask python', () => chooseInterpreter(options.python, {...read, io}))
    const {interpreter, transport} = chosen
    const declared = settleMarkers(read, interpreter.markers)
    const known = {...declared, ...chosen, pins: 'off' as const, delivery: options.delivery}
    const policy = lockPolicy(policyOf(options, declared.requirements))
    const before = judge(beforeInstall, {...known, ruleIds: await ruleIdsFor(known.requirements)}, policy)
    const reached = {mode: 'lock', declared, interpreter, steps} as const
    const stop = (findings: typeof before): Locked => {
      return {result: assemble({...reached, verdict: 'failed', findings}), notices: []}
    }
    if (verdictOf(before, options) === 'failed') return stop(before)

    const permit = permitSources(declared.requirements.requirements, {...options, policy})
    const loose = withoutHashes(declared.requirements)
    const canonical = canonicalRequirements(loose, {...permit, markers: interpreter.markers})
    const {indexes} = loose
    const safety = wheelSafety({...options, ...declared, requirements: declared.requirements.requirements, policy})
    const {isRefused, maxBytes} = safety
    const job = {...workspace, ...options, ...chosen, ...permit, isRefused, maxBytes, canonical, indexes, io, stopwatch}
    const built = await buildEnvironment({...job, cache: undefined, backtracking: true})
    if ('unsafe' in built) {
      const found = safety.findings(built.unsafe)
      if (found.length === 0) throw built.error
      return stop([...found, ...before])
    }
    if ('release' in built) return stop([...judge(unbuildable, {...known, ...built}, policy), ...before])

    const {environment} = built
    const {virtualenv} = environment
    // A lock does not judge start-up code, and runs none that is neither known nor allowed.
    const startable = mayStart(readStartup(environment.inventory), {...options, policy, allowed: options.allow})
    const probe = startable
      ? await time('ask the virtualenv', () => probeEnvironment(virtualenv.executable, io))
      : unasked.probe
    const views = startable
      ? await time("ask pip's views", () => askViews(interpreter, {...workspace, virtualenv, io}))
      : unasked.views
    const {distributions} = environment.inventory
    const active = declared.requirements.requirements.filter(({active}) => active !== false)
    const requirements = nameInstalled(active, {distributions, cwd: io.cwd})
    const roots = requirements.filter(({constraint}) => !constraint)
    const needed = closure({distributions, roots, markers: interpreter.markers})
    const after = judge(afterInstall, {...known, ...environment, probe, views, requirements, needed}, policy)
    const findings = [...before, ...after]
    if (verdictOf(findings, options) === 'failed') return stop(findings)

    const env = scrubbedEnvironment(io.env, {libraryPath: libraryPathOf(interpreter.executable, io.env)})
    const asking = {
      executable: interpreter.executable,
      pip: findPip(interpreter)?.root ?? null,
      indexes,
      transport,
      env,
      signal: io.signal,
    }
    const facts = {...declared.requirements, ...environment, distributions, needed, interpreter, cwd: io.cwd}
    const pins = await time('ask the index', () => gatherPins(facts, asking))
    const pinned = pinFiles(files, pins)
    const written = writeLockFiles(pinned, workspace)
    const text = decodeRequirements(pinned[0]?.bytes ?? new Uint8Array()).text
    return {
      result: assemble({...reached, installer: environment.installer, verdict: 'passed', findings}),
      notices: pins.notices,
      locked: {files: written.map(file => path.relative(io.cwd, file)), text},
    }
  } finally {
    workspace.close()
  }
}

/** A further index is what hashes are the answer to, and there are none yet; what a mount leaves out is no matter here. */
function lockPolicy(policy: Policy): Policy {
  return {...policy, rules: new Map([['extra-index', 'warning'], ['file-outside-mount', 'off'], ...policy.rules])}
}

/**
 * The requirements without their hashes: one hash makes the installer demand one of everything. What they say is held against
 * what was installed afterwards.
 */
function withoutHashes(facts: RequirementFacts): RequirementFacts {
  return {
    ...facts,
    indexes: {...facts.indexes, requireHashes: false},
    requirements: facts.requirements.map(requirement => ({...requirement, hashes: []})),
  }
}
