import type {SlimBreak} from '../../artifact/slim/difference.ts'
import {grouped, some} from '../../core/lists.ts'
import type {Judgement} from '../rule.ts'

export type SlimJudging = {
  /** Modules that only the slim mount cannot import. */
  breaks: readonly SlimBreak[]
  /** What the input `slim` asked for. */
  kinds: readonly string[]
}

/** Modules that import from the packages as installed, and not without what `slim` left out. One finding a top package. */
export function judgeSlimBreaks({breaks, kinds}: SlimJudging): Judgement[] {
  return [...grouped(breaks, ({module}) => module.split('.', 1)[0] ?? module).values()].map(
    (same): Judgement => ({
      level: 'error',
      message: `${some(same.map(({module}) => module))} ${same.length === 1 ? 'imports' : 'import'} from the packages as installed, but not without what \`slim\` left out: ${same[0]?.error}.`,
      help: `Take out of \`slim\` the kind that is missed: ${kinds.join(', ')}.`,
    }),
  )
}
