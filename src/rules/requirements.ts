import type {Rule} from '../judge.ts'
import {builtFromSource, editableRequirement, localRequirement} from './requirements/forms.ts'
import {extraIndex, insecureIndex} from './requirements/indexes.ts'
import type {RequirementJudging} from './requirements/judging.ts'
import {
  droppedRequirement,
  invalidRequirement,
  missingRequirementsFile,
  recursiveRequirementsFile,
  unresolvedVariable,
} from './requirements/lines.ts'
import {conflictingPins, duplicateRequirement} from './requirements/names.ts'
import {missingHash, mutableRequirement, unpinnedRequirement, weakHash} from './requirements/pins.ts'

export type {RequirementJudging} from './requirements/judging.ts'

/** Rules about lines that cannot be read, or not as they were meant. */
export const readingRules: readonly Rule<RequirementJudging>[] = [
  invalidRequirement,
  droppedRequirement,
  unresolvedVariable,
  missingRequirementsFile,
  recursiveRequirementsFile,
]

/** The rules about what requirements files say. */
export const requirementRules: readonly Rule<RequirementJudging>[] = [
  unpinnedRequirement,
  mutableRequirement,
  missingHash,
  weakHash,
  editableRequirement,
  localRequirement,
  builtFromSource,
  ...readingRules,
  conflictingPins,
  duplicateRequirement,
  insecureIndex,
  extraIndex,
]
