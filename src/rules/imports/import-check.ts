import type {Rule} from '../rule.ts'
import {importFailed} from './import-failed.ts'
import {importedOutsideMount} from './imported-outside-mount.ts'
import {shadowedStdlib} from './shadowed-stdlib.ts'
import type {ProofFacts} from './support.ts'
import {wroteIntoMount} from './wrote-into-mount.ts'

export type {ProofFacts} from './support.ts'

/** The mount works where it will run, by itself. */
export const proofRules: readonly Rule<ProofFacts>[] = [
  shadowedStdlib,
  importFailed,
  importedOutsideMount,
  wroteIntoMount,
]
