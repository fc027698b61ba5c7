import type {Parts} from '../assemble.ts'
import {worstFirst} from '../finding.ts'
import {judge} from '../judge.ts'
import {packageRows} from '../mount/packages.ts'
import {measureSizes, totalOf} from '../mount/sizes.ts'
import {judgeMount} from '../rules/phases.ts'
import {slimRules} from '../rules/slim.ts'
import {uploadRules} from '../rules/upload.ts'
import {limitsOf} from '../size-limit.ts'
import {furtherSavings, slimPart} from '../slimming.ts'
import {type Furnished, leaving} from './furnish.ts'
import type {HandingOver} from './handing-over.ts'
import type {Plan} from './plan.ts'
import type {Staged} from './staging.ts'
import type {Tried} from './trying.ts'

/** What was gathered about a mount, by the step that did. */
export type Gathered = {furnished: Furnished; staged: Staged; tried: Tried; handing: HandingOver | undefined}

/** The parts of a result that a build has which was not published yet. */
export type Judged = Omit<Parts, 'mode' | 'verdict'>

/** Measures the mount and judges all that was gathered; returns it as parts of the result, findings worst first. */
export async function judgeBuild(plan: Plan, {furnished, staged, tried, handing}: Gathered): Promise<Judged> {
  const {options, declared, chosen, policy, stopwatch, findings: before} = plan
  const {environment, contents, requirements, needed, slim, cache, canonical} = furnished
  const {mount, flaws, differences, slimmed} = staged
  const {probe, views, proof, comparison} = tried
  const {pins, delivery, allow: allowed} = options

  const sizes = measureSizes({...mount, ...environment.inventory})
  const total = totalOf(sizes)
  const limits = limitsOf(options, declared.target)
  const savings = await furtherSavings(options, {...leaving(plan, furnished), total, limits})
  const known = {...declared, ...chosen, pins, delivery, ...environment, ...contents, requirements, needed}
  const seen = {sizes, total, limits, savings, probe, views, proof, flaws, differences}
  const after = judgeMount({...known, ...seen, allowed, isListed: true}, policy)
  const uploaded = handing === undefined ? [] : judge(uploadRules, handing.upload, policy)
  const missed = judge(slimRules, {breaks: comparison?.breaks ?? [], kinds: options.slim}, policy)
  return {
    ...{declared, interpreter: chosen.interpreter, steps: stopwatch.steps, settings: chosen.settings, canonical},
    ...{installer: environment.installer, contents, probe, views, proof, sizes},
    findings: worstFirst([...before, ...after, ...missed, ...uploaded]),
    packages: packageRows({...environment, files: mount.files, requirements}),
    slim: slimPart(options.slim, {slim, slimmed, comparison}),
    ...(cache && {cache}),
    ...(handing && {upload: handing.upload}),
  }
}
