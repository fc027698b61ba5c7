import type {Finding} from '../core/finding.ts'
import type {Steps} from '../core/steps.ts'
import type {Contents} from '../environment/contents.ts'
import type {Proof, Shadow} from '../environment/imports/facts.ts'
import type {AssumedInterpreter} from '../python/assumed.ts'
import type {Interpreter} from '../python/facts.ts'
import type {HostPackage} from '../targets/host-facts.ts'
import {type ArtifactFacts, artifactRules} from './artifact/artifact.ts'
import {notReproducible, type ReproducibleFacts} from './artifact/not-reproducible.ts'
import {judge, judgeSteps, type Policy} from './engine.ts'
import {proofRules} from './imports/import-check.ts'
import {shadowedStdlib} from './imports/shadowed-stdlib.ts'
import {type EnvironmentFacts, environmentRules, listRules} from './leaks/environment.ts'
import {type JobJudging, jobRules} from './leaks/job.ts'
import {leakRules} from './leaks/leaks.ts'
import type {LeakFacts} from './leaks/support.ts'
import type {AbiFacts} from './mount/abi-support.ts'
import {abiRules, overlapRules, startupRules} from './mount/mount.ts'
import type {StartupFacts} from './mount/startup.ts'
import {startupCode} from './mount/startup-code.ts'
import type {OverlapFacts} from './mount/support.ts'
import {type PythonJudging, pythonRules} from './python/python.ts'
import {
  type ArtifactPythonFacts,
  artifactPythonMismatch,
  pythonVersionMismatch,
} from './python/python-version-mismatch.ts'
import {sourceOnlyRelease} from './requirements/built-from-source.ts'
import {installedFromFolder} from './requirements/local-requirement.ts'
import {installedFromRepository} from './requirements/mutable-requirement.ts'
import {type RequirementJudging, readingRules, requirementRules} from './requirements/requirements.ts'
import type {Rule} from './rule.ts'
import type {SizeJudging} from './target/sizes.ts'
import {sizeRules, targetRules} from './target/target.ts'

/** What the project's files alone can tell. */
export const inFiles: readonly Rule<RequirementJudging & PythonJudging>[] = [...requirementRules, ...pythonRules]

/** What is judged before anything is installed. */
export const beforeInstall: readonly Rule<RequirementJudging & PythonJudging & JobJudging>[] = [...inFiles, ...jobRules]

/** What an install that needs a compiler is. */
export const unbuildable = [sourceOnlyRelease]

/** What is judged once packages are installed, before it is asked whether they can be mounted. */
export const afterInstall: readonly Rule<EnvironmentFacts & LeakFacts>[] = [
  ...listRules,
  ...environmentRules,
  ...leakRules,
]

/** What is judged of the interpreter of an environment and of the job that uses it. */
export const ofInterpreter: readonly Rule<PythonJudging & JobJudging>[] = [pythonVersionMismatch, ...jobRules]

/** What of the requirements files an audit judges: whether they can be held against what is there at all. */
export const ofFiles: readonly Rule<RequirementJudging>[] = readingRules

/** What is judged of an artifact. */
export const ofArtifact: readonly Rule<ArtifactFacts & ArtifactPythonFacts & StartupFacts & SizeJudging>[] = [
  ...artifactRules,
  artifactPythonMismatch,
  startupCode,
  ...sizeRules,
]

/** An environment that is a mount, or is to become one, with all that could be asked about it. */
export type MountJudging = Omit<
  EnvironmentFacts & LeakFacts & ArtifactFacts & OverlapFacts & ReproducibleFacts & Pick<StartupFacts, 'allowed'>,
  'interpreter'
> &
  Contents &
  SizeJudging &
  Pick<AbiFacts, 'target'> & {
    /** Absent where nothing says which Python it is for. */
    interpreter: (Interpreter | AssumedInterpreter) | undefined
    /** Whether it is known what was meant to be there. */
    isListed: boolean
    /** Packages of the host, where they are known. */
    host: readonly HostPackage[]
    /** What importing has shown, where there was an interpreter to import with. */
    proof?: Proof
    /** Else the modules that hide one of the standard library, by the names that are known of that Python. */
    shadows?: Shadow[]
  }

const ofMount: readonly Rule<
  EnvironmentFacts & LeakFacts & ArtifactFacts & OverlapFacts & StartupFacts & SizeJudging & ReproducibleFacts
>[] = [
  ...environmentRules,
  installedFromFolder,
  installedFromRepository,
  ...leakRules,
  ...artifactRules,
  ...startupRules,
  ...overlapRules,
  ...sizeRules,
  notReproducible,
]

/** Everything that is judged of a mount, as far as the facts reach. */
export function* judgeMount(facts: MountJudging, policy: Policy): Steps<Finding[]> {
  const {interpreter, proof, shadows = [], host, isListed, ...others} = facts
  const flaws = beyondLinks(facts, policy)
  const known = {...others, flaws, interpreter: {basePrefix: '', ...interpreter}}
  const {inventory, native, target, requirements} = facts
  return [
    ...(yield* judgeSteps(isListed ? [...listRules, ...ofMount] : ofMount, known, policy)),
    ...(yield* judgeSteps(
      abiRules,
      {inventory, native, target, requirements, ...(interpreter && {interpreter})},
      policy,
    )),
    ...(proof === undefined
      ? yield* judgeSteps([shadowedStdlib], {...others, proof: {shadows, attempts: []}}, policy)
      : yield* judgeSteps(proofRules, {...others, proof}, policy)),
    ...(interpreter === undefined || host.length === 0
      ? []
      : yield* judgeSteps(targetRules, {...others, host, markers: interpreter.markers, roots: requirements}, policy)),
  ]
}

/** An environment that becomes part of an image: it is no mount, and nothing was imported from one. */
export type InstalledJudging = EnvironmentFacts &
  LeakFacts &
  StartupFacts &
  AbiFacts &
  Pick<Contents, 'packageRoots'> & {host: readonly HostPackage[]; interpreter: Interpreter}

/** Everything that is judged of the packages of an image. Programs that stay outside site-packages are at home there. */
export function judgeInstalled(facts: InstalledJudging, policy: Policy): Finding[] {
  const {host, interpreter, requirements} = facts
  return [
    ...judge(afterInstall, facts, policy).filter(({rule}) => rule !== 'file-outside-mount'),
    ...judge([startupCode], facts, policy),
    ...judge(abiRules, facts, policy),
    ...(host.length === 0
      ? []
      : judge(targetRules, {...facts, markers: interpreter.markers, roots: requirements}, policy)),
  ]
}

/** Flaws that are not told as `leaked-symlink` already. Where that rule is turned down, a link is still nothing to seal. */
function beyondLinks({flaws, inventory}: MountJudging, {rules}: Policy): MountJudging['flaws'] {
  if ((rules.get('leaked-symlink') ?? 'error') !== 'error') return flaws
  const links = new Set(inventory.entries.filter(({kind}) => kind === 'link').map(({path}) => path))
  return flaws.filter(({rule, path}) => rule !== 'unsafe-path' || path === undefined || !links.has(path))
}
