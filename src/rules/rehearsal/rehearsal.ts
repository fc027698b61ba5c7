import type {RehearsalFacts} from '../../hosts/engine/facts.ts'
import type {Rule} from '../rule.ts'
import {notScored} from './not-scored.ts'
import {rehearsalFailed} from './rehearsal-failed.ts'

/** What a rehearsal says: whether the host starts and answers. */
export const rehearsalRules: readonly Rule<RehearsalFacts>[] = [rehearsalFailed, notScored]
