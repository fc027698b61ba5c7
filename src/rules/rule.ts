import type {Finding, Level} from '../core/finding.ts'

/** The modes that judge. */
export type Mode = 'check' | 'build' | 'audit' | 'verify' | 'rehearse'

type Family = 'Requirements' | 'Python' | 'Leaks' | 'Mount' | 'Target' | 'Azure ML' | 'Rehearsal' | 'Artifact'

/** What is known of a rule without asking it. */
export type RuleInfo = {
  /** Says what is wrong, and is never renamed once released. */
  id: string
  family: Family
  /** What is wrong, in one line; the table of `docs/rules.md` is made from it. */
  title: string
  /** Default level in each mode that can find it. A rule may weigh a case differently; its documentation says when. */
  levels: Partial<Record<Mode, Level>>
}

/** What a rule finds: a finding without the rule's id, its level only where it differs from the rule's default. */
export type Judgement = Omit<Finding, 'rule' | 'level'> & {level?: Level}

type Check<Facts> = (facts: Facts) => readonly Judgement[]

/** A rule: pure, from facts to judgements. */
export type Rule<Facts> = RuleInfo & {check: Check<Facts>}

/** A rule, and the way to make it look at other facts. */
export type DefinedRule<Facts> = Rule<Facts> & {
  /** The same rule, asked with other facts. */
  on<Others>(check: Check<Others>): Rule<Others>
}

/**
 * Defines a rule. The comment above the definition is its documentation, with the parts **Found.**, **Why.**, **Mend it.** and
 * **Turn it off.**: `npm run docs` copies it into `docs/rules.md` and into what `sitemount explain` prints.
 */
export function defineRule<Facts>(rule: Rule<Facts>): DefinedRule<Facts> {
  return {...rule, on: check => ({...rule, check})}
}

/** What a check that decides between several rules finds: each judgement with the id of its rule. */
export type Classified<Id extends string = string> = Judgement & {rule: Id}

/** The judgements of one rule, without its id. */
export function only<Id extends string>(id: NoInfer<Id>, judgements: readonly Classified<Id>[]): Judgement[] {
  return judgements.filter(({rule}) => rule === id).map(({rule: _, ...judgement}) => judgement)
}

/** One level in `check` and `build`. */
export const everywhere = (level: Level) => ({check: level, build: level})
/** What a file says is judged before anything is built, and in an audit that holds an environment against it. */
export const reading = (level: Level) => ({...everywhere(level), audit: level})
/** Found while building only. */
export const building = (level: Level) => ({build: level})
/** What a build kept out, an audit finds in force. */
export const leaking = (level: Level) => ({build: level, audit: 'error' as const})
/** What is judged of a mount. */
export const mounting = (level: Level) => ({build: level, audit: level})
/** What the files of a deployment say is judged wherever they are read. */
export const deploying = (level: Level) => ({check: level, build: level, rehearse: level})
