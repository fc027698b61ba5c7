import type {Finding} from '../core/finding.ts'
import type {Conflict} from '../hosts/azureml/dynamic/facts.ts'
import type {Brought} from '../hosts/azureml/dynamic/rehearse.ts'
import type {Interpreter} from '../python/facts.ts'
import type {Requirement} from '../requirements/facts.ts'
import {normalizeName} from '../requirements/grammar/name.ts'
import type {HostPackage} from '../targets/host-facts.ts'
import type {Target} from '../targets/profile.ts'
import {judge, type Policy} from './engine.ts'
import {abiRules} from './mount/mount.ts'
import type {StartupFacts} from './mount/startup.ts'
import {startupCode} from './mount/startup-code.ts'
import {targetRules} from './target/target.ts'

/** What an install at boot brings beside the packages of the host. */
export type BroughtJudging = Brought &
  Pick<StartupFacts, 'allowed'> & {
    requirements: readonly Requirement[]
    target: Target
    interpreter: Interpreter
    host: readonly HostPackage[]
    /** What pip told of the packages of the host, where they were there. */
    conflicts: readonly Conflict[]
  }

/**
 * Everything that is judged of the files that an install at boot brings: they come before the packages of the host, as a mount
 * does, and pip speaks of no more than the requirements of what it sees.
 */
export function judgeBrought(facts: BroughtJudging, policy: Policy): Finding[] {
  const {host, interpreter, requirements, conflicts} = facts
  // pip's own word on a release is a finding already; that it breaks the server is more than pip knows.
  const told = new Set(conflicts.map(({installed}) => normalizeName(installed?.split(' ', 1)[0] ?? '')))
  const findings = [
    ...judge([startupCode], facts, policy),
    ...judge(abiRules, facts, policy),
    ...(host.length === 0
      ? []
      : judge(targetRules, {...facts, markers: interpreter.markers, roots: requirements}, policy)),
  ]
  const isTold = ({rule, level, package: name = ''}: Finding) =>
    rule === 'target-conflict' && level !== 'error' && told.has(normalizeName(name))
  const untold = findings.filter(finding => !isTold(finding))
  return untold.map(({message, help, ...finding}) => ({
    ...finding,
    message: reworded(message),
    ...(help !== undefined && {help: reworded(help)}),
  }))
}

/** The rules speak of mounts, and nothing is mounted here. */
function reworded(text: string): string {
  return text.replace(/\b([Tt]he) mount\b/g, '$1 install at boot')
}
