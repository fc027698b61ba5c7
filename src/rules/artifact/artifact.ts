import {missingFile} from '../leaks/missing-file.ts'
import {tamperedFile} from '../leaks/tampered-file.ts'
import type {Rule} from '../rule.ts'
import {digestMismatch} from './digest-mismatch.ts'
import {extraFile} from './extra-file.ts'
import type {ArtifactFacts} from './support.ts'
import {unsafePath} from './unsafe-path.ts'

export type {ArtifactFacts} from './support.ts'

/** Rules about the tree that is sealed and about sealed artifacts: each reports the flaws of its kind. */
export const artifactRules: readonly Rule<ArtifactFacts>[] = [
  digestMismatch,
  missingFile,
  extraFile,
  tamperedFile,
  unsafePath,
]
