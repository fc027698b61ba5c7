import {splitNamespace} from '../mount/split-namespace.ts'
import type {Rule} from '../rule.ts'
import type {SizeJudging} from './sizes.ts'
import type {TargetFacts} from './support.ts'
import {targetConflict} from './target-conflict.ts'
import {targetOverride} from './target-override.ts'
import {tooLarge} from './too-large.ts'
import {tooManyFiles} from './too-many-files.ts'

/** How the mount and the packages of the host get on: the mount comes first on sys.path, and both stay there. */
export const targetRules: readonly Rule<TargetFacts>[] = [targetConflict, targetOverride, splitNamespace]

/** Rules about the budget of the mount. */
export const sizeRules: readonly Rule<SizeJudging>[] = [tooLarge, tooManyFiles]
