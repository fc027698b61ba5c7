import type {Flaw, Verified} from '../../artifact/facts.ts'
import type {OldRule as Rule} from '../engine.ts'
import type {Classified as Judgement} from '../rule.ts'

/** What was wrong while staging, and what an artifact was found to be. */
export type ArtifactFacts = {verified?: Verified; flaws: readonly Flaw[]}

/** Findings told one by one for each rule; the rest is one more line. */
const toldLimit = 20

/** Rules about the tree that is sealed and about sealed artifacts: each tells the flaws of its kind. */
export const artifactRules: readonly Rule<ArtifactFacts>[] = (
  ['digest-mismatch', 'missing-file', 'extra-file', 'tampered-file', 'unsafe-path'] as const
).map(
  rule =>
    ({verified, flaws}) =>
      tell([...flaws, ...(verified?.flaws ?? [])].filter(flaw => flaw.rule === rule)),
)

/** The first flaws as judgements, and how many more there are. */
function tell(flaws: readonly Flaw[]): Judgement[] {
  const told = flaws.slice(0, toldLimit).map(toJudgement)
  const [next] = flaws.slice(toldLimit)
  if (next === undefined) return told
  const more = flaws.length - toldLimit
  return [...told, {rule: next.rule, message: `And ${more} more like ${more === 1 ? 'it' : 'these'}.`}]
}

function toJudgement({rule, level, message, help, package: name}: Flaw): Judgement {
  return {
    rule,
    ...(level === undefined ? {} : {level}),
    message,
    ...(help === undefined ? {} : {help}),
    ...(name === undefined ? {} : {package: name}),
  }
}
