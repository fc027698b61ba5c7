import type {Rule} from '../judge.ts'
import {type ArtifactFacts, artifactRules} from './artifact.ts'
import {type ArtifactPythonFacts, artifactPythonMismatch} from './artifact-python.ts'
import {sourceOnlyRelease} from './built-from-source.ts'
import {type EnvironmentFacts, environmentRules, listRules} from './environment.ts'
import {type JobJudging, jobRules} from './job.ts'
import {type LeakFacts, leakRules} from './leaks.ts'
import {type PythonJudging, pythonRules, pythonVersionMismatch} from './python.ts'
import {type RequirementJudging, requirementRules} from './requirements.ts'

/** What the project's files alone can tell. */
export const inFiles: readonly Rule<RequirementJudging & PythonJudging>[] = [...requirementRules, ...pythonRules]

/** What is judged before anything is installed. */
export const beforeInstall: readonly Rule<RequirementJudging & PythonJudging & JobJudging>[] = [...inFiles, ...jobRules]

/** What an install that needs a compiler is. */
export const unbuildable = [sourceOnlyRelease]

/** What is judged of any environment, whoever made it. */
export const ofEnvironment: readonly Rule<EnvironmentFacts & LeakFacts & ArtifactFacts>[] = [
  ...environmentRules,
  ...leakRules,
  ...artifactRules,
]

/** What is judged of it when it is known what was meant to be there. */
export const ofList: readonly Rule<EnvironmentFacts>[] = listRules

/** What is judged once packages are installed and staged. */
export const afterInstall: readonly Rule<EnvironmentFacts & LeakFacts & ArtifactFacts>[] = [...ofList, ...ofEnvironment]

/** What is judged of the interpreter of an environment and of the job that uses it. */
export const ofInterpreter: readonly Rule<PythonJudging & JobJudging>[] = [pythonVersionMismatch, ...jobRules]

/** What is judged of an artifact. */
export const ofArtifact: readonly Rule<ArtifactFacts & ArtifactPythonFacts>[] = [
  ...artifactRules,
  artifactPythonMismatch,
]
