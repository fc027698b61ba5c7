import type {Mount} from '../../artifact/facts.ts'
import {packageRows} from '../../artifact/packages.ts'
import {measureSizes, type SizeRow, totalOf} from '../../artifact/sizes.ts'
import type {SlimSaving} from '../../artifact/slim/slim.ts'
import {worstFirst} from '../../core/finding.ts'
import {type Limits, limitsOf} from '../../core/size-limit.ts'
import {inTurns} from '../../core/steps.ts'
import {findKnownShadows} from '../../environment/imports/shadows.ts'
import {uploadRules} from '../../rules/azureml/azureml.ts'
import {judge} from '../../rules/engine.ts'
import {slimRules} from '../../rules/mount/mount.ts'
import {judgeMount} from '../../rules/rule-sets.ts'
import type {Parts} from '../assemble.ts'
import {wheelSafety} from '../wheel-safety.ts'
import type {CheckedImports} from './check-imports.ts'
import type {DeploymentFiles} from './deployment-files.ts'
import {type InstalledPackages, leaving, safetyOf} from './install.ts'
import {furtherSavings, slimPart} from './leave-out.ts'
import type {Plan} from './plan.ts'
import type {Staged} from './stage.ts'

/** What was gathered about a mount, by the step that did. */
export type Gathered = {
  installed: InstalledPackages
  staged: Staged
  checked: CheckedImports
  measured: Measured
  deploymentFiles: DeploymentFiles | undefined
}

/** The parts of a result that a build has which was not published yet. */
export type Judged = Omit<Parts, 'mode' | 'verdict'>

/** How large the mount is, what it may be, and what could be left out of one that is larger. */
export type Measured = {
  sizes: SizeRow[]
  total: {files: number; bytes: number}
  limits: Limits
  savings: SlimSaving[]
}

/** Measures the mount, and in the virtualenv what `slim` would save. It is the last to need that. */
export async function measureBuild(
  plan: Plan,
  {installed, mount}: {installed: InstalledPackages; mount: Mount},
): Promise<Measured> {
  const {options, declared} = plan
  const sizes = measureSizes({files: mount.files, distributions: installed.environment.inventory.distributions})
  const total = totalOf(sizes)
  const limits = limitsOf(options, declared.target)
  return {sizes, total, limits, savings: await furtherSavings(options, {...leaving(plan, installed), total, limits})}
}

/** Judges all that was gathered; returns it as parts of the result, findings worst first. */
export async function judgeBuild(
  plan: Plan,
  {installed, staged, checked, deploymentFiles, measured}: Gathered,
): Promise<Judged> {
  const {options, declared, chosen, policy, stopwatch, findings: before} = plan
  const {environment, contents, requirements, needed, slim, cache, canonical} = installed
  const {mount, flaws, differences, slimmed} = staged
  const {probe, views, proof, comparison} = checked
  const {pins, delivery, allow: allowed} = options
  const shadows = proof === undefined ? findKnownShadows(environment.inventory, chosen.interpreter) : []
  const {inventory, sources, installer} = environment
  const {native, startup, packageRoots} = contents
  const {sizes, total, limits, savings} = measured
  const mountSteps = judgeMount(
    {
      target: declared.target,
      host: declared.host,
      interpreter: chosen.interpreter,
      settings: chosen.settings,
      pins,
      delivery,
      allowed,
      inventory,
      sources,
      installer,
      native,
      startup,
      packageRoots,
      requirements,
      needed,
      probe,
      views,
      ...(proof && {proof}),
      shadows,
      sizes,
      total,
      limits,
      savings,
      flaws,
      differences,
      isListed: true,
    },
    policy,
  )
  const after = await inTurns(mountSteps, plan.io.signal)
  const wheels = wheelSafety(safetyOf(plan)).findings({wheels: environment.wheels ?? [], changes: []})
  const uploaded = deploymentFiles === undefined ? [] : judge(uploadRules, deploymentFiles.upload, policy)
  const missed = judge(slimRules, {breaks: comparison?.breaks ?? [], kinds: options.slim}, policy)
  const asked = proof && {probe, views, proof}
  return {
    declared,
    interpreter: chosen.interpreter,
    steps: stopwatch.steps,
    settings: chosen.settings,
    canonical,
    installer,
    contents,
    ...asked,
    sizes,
    findings: worstFirst([...before, ...wheels, ...after, ...missed, ...uploaded]),
    packages: packageRows({inventory, sources, files: mount.files, requirements}),
    slim: slimPart(options.slim, {slim, slimmed, comparison}),
    ...(cache && {cache}),
    ...(deploymentFiles && {upload: deploymentFiles.upload}),
  }
}
