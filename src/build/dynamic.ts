import path from 'node:path'
import {assemble} from '../assemble.ts'
import {dynamicEnvironment, oneRequirementsFile} from '../azureml/dynamic/environment.ts'
import {dynamicNotes} from '../azureml/dynamic/notes.ts'
import {rehearseInstall} from '../azureml/dynamic/rehearse.ts'
import {closure} from '../environment/closure.ts'
import {withinInstallTimeout} from '../environment/install-limit.ts'
import {nameInstalled} from '../environment/name-installed.ts'
import {worstFirst} from '../finding.ts'
import {judge} from '../judge.ts'
import {verdictOf} from '../policy.ts'
import type {Result} from '../result.ts'
import {dynamicRules} from '../rules/dynamic.ts'
import {unlistedDependency} from '../rules/environment.ts'
import {judgeBrought} from '../rules/phases-dynamic.ts'
import {permitSources} from '../sources.ts'
import {isAzureml} from '../target/azureml.ts'
import type {Plan} from './plan.ts'

/**
 * Installs the requirements file as the container does at boot, twice, and judges what came of it. Nothing is packed: what the
 * container installs is the user's own file, which the uploaded folder holds already. Throws what `rehearseInstall` throws, and
 * `usage` for requirements that a container cannot be told.
 */
export async function buildDynamic(plan: Plan): Promise<Result> {
  const {options, declared, chosen, policy, workshop, stopwatch, io, findings: before} = plan
  const {interpreter} = chosen
  const {requirements: read, target} = declared
  const file = oneRequirementsFile(options)
  const permit = permitSources(read.requirements, {...options, policy})
  const {dynamic: rehearsed, brought} = await stopwatch.time('install as at boot', () =>
    withinInstallTimeout({limit: options.installTimeout, signal: io.signal}, signal => {
      const limited = {...io, signal}
      const {indexes} = read
      return rehearseInstall({...chosen, ...permit, requirements: file, target, indexes, ...workshop, io: limited})
    }),
  )
  const dynamic = {...rehearsed, notes: dynamicNotes({...options, target, file, files: read.files, ...io})}
  const {distributions} = dynamic
  const active = read.requirements.filter(one => one.active !== false)
  const requirements = nameInstalled(active, {distributions, ...io})
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
        ...brought,
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
    ...{mode: 'build', verdict, findings, steps: stopwatch.steps, declared, interpreter, installer: dynamic.installer},
    ...{dynamic, probeWindow: target.probe},
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
