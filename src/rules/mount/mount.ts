import type {Inventory} from '../../environment/facts.ts'
import {unsafeNamesInWheels} from '../artifact/unsafe-path.ts'
import {brokenBySlim} from '../imports/import-failed.ts'
import {overlappingFiles} from '../leaks/overlapping-files.ts'
import {tamperedWheel} from '../leaks/tampered-file.ts'
import type {Rule} from '../rule.ts'
import {wheelsTooLarge} from '../target/too-large.ts'
import type {AbiFacts} from './abi-support.ts'
import {foreignAbi} from './foreign-abi.ts'
import {foreignPlatform} from './foreign-platform.ts'
import {inertPth} from './inert-pth.ts'
import {installerInMount} from './installer-in-mount.ts'
import {missingLibrary} from './missing-library.ts'
import {nameCollision} from './name-collision.ts'
import {newerGlibc} from './newer-glibc.ts'
import type {SlimJudging} from './slim.ts'
import type {StartupFacts} from './startup.ts'
import {startupCode} from './startup-code.ts'
import type {OverlapFacts} from './support.ts'
import {unsafeWheel} from './unsafe-wheel.ts'
import type {WheelJudging} from './wheels.ts'

/** What is judged of wheels before they are installed, and of the virtualenv right after, before its Python starts again. */
export const wheelRules: readonly Rule<WheelJudging>[] = [
  unsafeWheel,
  unsafeNamesInWheels,
  tamperedWheel,
  wheelsTooLarge,
]

/** What is judged of an environment's start-up files. */
export const startupRules: readonly Rule<StartupFacts & {inventory: Inventory}>[] = [startupCode, inertPth]

/** Whether the native code of the mount can be loaded where it will run, from its files alone. */
export const abiRules: readonly Rule<AbiFacts>[] = [foreignAbi, foreignPlatform, newerGlibc, missingLibrary]

/** Distributions and names that stand in each other's way. */
export const overlapRules: readonly Rule<OverlapFacts>[] = [overlappingFiles, nameCollision, installerInMount]

/** What was left out must not be missed. */
export const slimRules: readonly Rule<SlimJudging>[] = [brokenBySlim]
