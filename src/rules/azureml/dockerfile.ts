import type {DockerfileFacts} from '../../hosts/azureml/dockerfile/facts.ts'
import type {Judgement} from '../rule.ts'

/** What the rules about Dockerfiles are asked with. */
export type DockerfileJudging = {dockerfiles: readonly DockerfileFacts[]}

/** The check, asked of each Dockerfile. */
export function eachDockerfile(check: (facts: DockerfileFacts) => Judgement[]) {
  return ({dockerfiles}: DockerfileJudging): Judgement[] => dockerfiles.flatMap(facts => check(facts))
}
