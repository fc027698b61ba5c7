import type {Rule} from '../rule.ts'
import {pythonVersionConflict} from './python-version-conflict.ts'
import {pythonVersionMismatch} from './python-version-mismatch.ts'
import {pythonVersionUndeclared} from './python-version-undeclared.ts'
import type {PythonJudging} from './support.ts'

export type {PythonJudging} from './support.ts'

/** The rules about which Python is meant. */
export const pythonRules: readonly Rule<PythonJudging>[] = [
  pythonVersionMismatch,
  pythonVersionConflict,
  pythonVersionUndeclared,
]
