import type {Rule} from '../engine.ts'
import {builtFromSource, editableRequirement, localRequirement} from './forms.ts'
import {extraIndex, insecureIndex} from './indexes.ts'
import type {RequirementJudging} from './judging.ts'
import {
  droppedRequirement,
  invalidRequirement,
  missingRequirementsFile,
  recursiveRequirementsFile,
  unresolvedVariable,
} from './lines.ts'
import {conflictingPins, duplicateRequirement} from './names.ts'
import {missingHash, mutableRequirement, unpinnedRequirement, weakHash} from './pins.ts'

export type {RequirementJudging} from './judging.ts'

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
