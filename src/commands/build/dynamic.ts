import path from 'node:path'
import {worstFirst} from '../../core/finding.ts'
import {closure} from '../../environment/closure.ts'
import {withinInstallTimeout} from '../../environment/install/install-limit.ts'
import {nameInstalled} from '../../environment/name-installed.ts'
import {dynamicEnvironment, oneRequirementsFile} from '../../hosts/azureml/dynamic/environment.ts'
import {dynamicNotes} from '../../hosts/azureml/dynamic/notes.ts'
import {rehearseInstall} from '../../hosts/azureml/dynamic/rehearse.ts'
import type {Result} from '../../report/result.ts'
import {dynamicRules} from '../../rules/azureml/azureml.ts'
import {judge} from '../../rules/engine.ts'
import {verdictOf} from '../../rules/policy.ts'
import {unlistedDependency} from '../../rules/requirements/unlisted-dependency.ts'
import {judgeBrought} from '../../rules/rule-sets-dynamic.ts'
import {isAzureml} from '../../targets/is-azureml.ts'
import {assemble} from '../assemble.ts'
import type {Plan} from './plan.ts'
import {permitSources} from './source-permit.ts'

/**
 * Installs the requirements file as the container does at boot, twice, and judges what came of it. Nothing is packed: what the
 * container installs is the user's own file, which the uploaded folder holds already. Throws what `rehearseInstall` throws, and
 * `usage` for requirements that a container cannot be told.
 */
export async function buildDynamic(plan: Plan): Promise<Result> {
  const {options, declared, chosen, policy, workspace, stopwatch, io, findings: before} = plan
  const {interpreter} = chosen
  const {requirements: read, target} = declared
  const file = oneRequirementsFile(options)
  const permit = permitSources(read.requirements, {failOn: options.failOn, policy})
  const {dynamic: rehearsed, brought} = await stopwatch.time('install as at boot', () =>
    withinInstallTimeout({limit: options.installTimeout, signal: io.signal}, signal => {
      const limited = {...io, signal}
      const {indexes} = read
      return rehearseInstall({
        interpreter,
        transport: chosen.transport,
        wheelsOnly: permit.wheelsOnly,
        fromSource: permit.fromSource,
        ifNeeded: permit.ifNeeded,
        requirements: file,
        target,
        indexes,
        scratch: workspace.scratch,
        io: limited,
      })
    }),
  )
  const dynamic = {
    ...rehearsed,
    notes: dynamicNotes({
      indexUrl: options.indexUrl,
      extraIndexUrl: options.extraIndexUrl,
      entryScript: options.entryScript,
      target,
      file,
      files: read.files,
      cwd: io.cwd,
    }),
  }
  const {distributions} = dynamic
  const active = read.requirements.filter(one => one.active !== false)
  const requirements = nameInstalled(active, {distributions, cwd: io.cwd})
  const roots = requirements.filter(({constraint}) => !constraint)
  const needed = closure({distributions, roots, markers: interpreter.markers})
  const listing = {requirements, needed, inventory: {distributions}, sources: [], interpreter}
  const {pins, delivery} = options
  const findings = worstFirst([
    ...before,
    ...judge(dynamicRules, {dynamic, requirements, target}, policy),
    ...judge([unlistedDependency], {...listing, pins, delivery}, policy),
    ...judgeBrought(
      {
        inventory: brought.inventory,
        native: brought.native,
        startup: brought.startup,
        packageRoots: brought.packageRoots,
        requirements,
        target,
        interpreter,
        allowed: options.allow,
        host: declared.host,
        conflicts: rehearsed.installs[0]?.conflicts ?? [],
      },
      policy,
    ),
  ])
  const verdict = verdictOf(findings, options)
  return assemble({
    mode: 'build',
    verdict,
    findings,
    steps: stopwatch.steps,
    declared,
    interpreter,
    installer: dynamic.installer,
    dynamic,
    probeWindow: target.probe,
    ...(verdict === 'passed' && {mountEnv: environmentOf(plan, file)}),
  })
}

/** The variables of the deployment; none where nothing says which folder is uploaded. */
function environmentOf({options, declared, deployed: {codeDir}, io}: Plan, file: string): string[] {
  if (!isAzureml(declared.target) || codeDir === undefined || options.entryScript === '') return []
  const [entryScript, requirements] = [options.entryScript, file].map(one => path.resolve(io.cwd, one)) as [
    string,
    string,
  ]
  return dynamicEnvironment({entryScript, requirements, codeDir})
}
