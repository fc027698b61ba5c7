import {inertLine} from '../../../core/sanitize.ts'
import type {Unread, Written} from './facts.ts'

/** What stands among the unread for a path that a file names, at its place, and that a job may not look at (`outOfReach`). */
export function namesAway({text, ...place}: Written, away: string): Unread {
  return {...place, why: `names ${inertLine(text ?? '')}, which ${away}`, part: 'away'}
}
