import type {OldRule as Rule} from '../engine.ts'
import type {AbiFacts} from './abi-support.ts'
import {foreignAbi} from './foreign-abi.ts'
import {foreignPlatform} from './foreign-platform.ts'
import {missingLibrary} from './missing-library.ts'
import {newerGlibc} from './newer-glibc.ts'

export type {AbiFacts} from './abi-support.ts'

/** Whether the native code of the mount can be loaded where it will run, from its files alone. */
export const abiRules: readonly Rule<AbiFacts>[] = [foreignAbi, foreignPlatform, newerGlibc, missingLibrary]
