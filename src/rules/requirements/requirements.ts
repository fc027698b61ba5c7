import type {Rule} from '../rule.ts'
import {builtFromSource} from './built-from-source.ts'
import {conflictingPins} from './conflicting-pins.ts'
import {droppedRequirement} from './dropped-requirement.ts'
import {duplicateRequirement} from './duplicate-requirement.ts'
import {editableRequirement} from './editable-requirement.ts'
import {extraIndex} from './extra-index.ts'
import {insecureIndex} from './insecure-index.ts'
import {invalidRequirement} from './invalid-requirement.ts'
import {localRequirement} from './local-requirement.ts'
import {missingHash} from './missing-hash.ts'
import {missingRequirementsFile} from './missing-requirements-file.ts'
import {mutableRequirement} from './mutable-requirement.ts'
import {recursiveRequirementsFile} from './recursive-requirements-file.ts'
import type {RequirementJudging} from './support.ts'
import {unpinnedRequirement} from './unpinned-requirement.ts'
import {unresolvedVariable} from './unresolved-variable.ts'
import {weakHash} from './weak-hash.ts'

export type {RequirementJudging} from './support.ts'

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
