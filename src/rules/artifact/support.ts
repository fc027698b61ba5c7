import type {Flaw, Verified} from '../../artifact/facts.ts'
import type {Judgement} from '../rule.ts'

/** What was wrong while staging, and what an artifact was found to be. */
export type ArtifactFacts = {verified?: Verified; flaws: readonly Flaw[]}

/** Findings listed one by one for each rule; the rest is one more line. */
const most = 20

/** The flaws of one rule as judgements: the first ones, and how many more there are. */
export function flawsOf(rule: Flaw['rule'], {verified, flaws}: ArtifactFacts): Judgement[] {
  const all = [...flaws, ...(verified?.flaws ?? [])].filter(flaw => flaw.rule === rule)
  const more = all.length - most
  const rest = more > 0 ? [{message: `And ${more} more like ${more === 1 ? 'it' : 'these'}.`}] : []
  return [...all.slice(0, most).map(toJudgement), ...rest]
}

function toJudgement({level, message, help, package: name}: Flaw): Judgement {
  return {
    ...(level === undefined ? {} : {level}),
    message,
    ...(help === undefined ? {} : {help}),
    ...(name === undefined ? {} : {package: name}),
  }
}
