import type {Rule} from '../judge.ts'
import {newerGlibc} from './abi-glibc.ts'
import {missingLibrary} from './abi-libraries.ts'
import {foreignPlatform} from './abi-platform.ts'
import {foreignAbi} from './abi-python.ts'
import type {AbiFacts} from './abi-support.ts'

export type {AbiFacts} from './abi-support.ts'

/** Whether the native code of the mount can be loaded where it will run, from its files alone. */
export const abiRules: readonly Rule<AbiFacts>[] = [foreignAbi, foreignPlatform, newerGlibc, missingLibrary]
