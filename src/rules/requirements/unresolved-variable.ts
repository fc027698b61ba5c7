import {defineRule, type Judgement, reading} from '../rule.ts'
import {problemsOf, type RequirementJudging, told} from './support.ts'

/**
 * **Found.** `${NAME}` in a requirements file, where NAME is not set in the environment of the job, or is empty.
 *
 * **Why.** pip leaves the text as it stands and goes on: it asks an index for `${TOKEN}`, or looks for a folder of that name.
 *
 * **Mend it.** Set the variable at the step. In an index URL, better use the input `index-url`, which masks the credentials.
 *
 * ```yaml
 * - uses: sitemount/sitemount@v0
 *   env:
 *     INDEX_TOKEN: ${{ secrets.INDEX_TOKEN }}   # for --index-url https://ci:${INDEX_TOKEN}@pkgs.example/simple
 * ```
 *
 * **Turn it off.** `# sitemount: allow[unresolved-variable] why` at the line.
 */
export const unresolvedVariable = defineRule({
  id: 'unresolved-variable',
  family: 'Requirements',
  title: 'A `${VARIABLE}` without a value',
  levels: reading('error'),
  /** `${VARIABLES}` without a value. */
  check(judging: RequirementJudging): Judgement[] {
    return problemsOf(judging, 'unresolved-variable').map(problem => told(problem))
  },
})
