import {namesAway} from '../deployment/unread.ts'
import {readImageReference} from '../image-reference.ts'
import {type Context, lookInContext} from './context.ts'
import type {CopySource, Said, UsedImage} from './facts.ts'
import {type Parsed, said} from './instructions.ts'
import {isRemote, type Step, wordsOf} from './stages.ts'
import {expandVariables} from './variables.ts'

/** What COPY and ADD take out of the context, and whether it is there. */
export function readSources(step: Step, {place, context}: {place: Parsed['place']; context: Context}): CopySource[] {
  const {instruction, variables} = step
  const {keyword, flags} = instruction
  if ((keyword !== 'COPY' && keyword !== 'ADD') || flags.some(({name}) => name === 'from')) return []
  return wordsOf(instruction, place)
    .slice(0, -1)
    .filter(({value}) => !value.startsWith('<') && !value.startsWith('-'))
    .map(({value, said: stretch}) => {
      const expanded = expandVariables(value, variables)
      if (expanded?.isSure !== true || isRemote(expanded.text)) return {...stretch, state: 'unknown' as const}
      const {state, ignoredBy, away} = lookInContext(expanded.text, context)
      noteAway(away, stretch, context)
      return {...stretch, state, ...(ignoredBy !== undefined && {ignoredBy})}
    })
}

/** Puts a source that a job may not look at among what was not read, at its place. */
export function noteAway(away: string | undefined, source: Said, {unread}: Context): void {
  if (away !== undefined) unread.push(namesAway(source, away))
}

/** The image that `COPY --from=image` takes files out of; names of stages and named contexts are none. */
export function copiedImages(
  {instruction}: Step,
  {names, count, place}: {names: ReadonlySet<string | null>; count: number; place: Parsed['place']},
): UsedImage[] {
  const {keyword, flags, whole} = instruction
  const from = keyword === 'COPY' ? flags.find(({name}) => name === 'from')?.value : undefined
  if (from === undefined || /[$<>]/.test(from) || !/[/:@]/.test(from)) return []
  if (names.has(from.toLowerCase()) || (/^\d+$/.test(from) && Number(from) < count)) return []
  const start = whole.text.indexOf(from)
  return [{...said(place, whole, {start, end: start + from.length}), by: 'COPY', reference: readImageReference(from)}]
}
