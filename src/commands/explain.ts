import {readFileSync} from 'node:fs'
import {asset} from '../core/assets.ts'
import {nearest} from '../core/did-you-mean.ts'
import {SitemountError} from '../core/errors.ts'
import {describeRule, describeRules} from '../report/rules.ts'
import {ruleIds, rules} from '../rules/registry.ts'

/**
 * The documentation of one rule, or the list of all where `id` is undefined; plain text that ends in a newline. Throws a
 * `SitemountError` (`usage`) where no rule has that id.
 */
export function explain(id: string | undefined): string {
  if (id === undefined) return describeRules(rules)
  const rule = rules.find(one => one.id === id)
  if (rule === undefined) {
    const hint = nearest(id, ruleIds)
    const meant = hint === undefined ? '' : ` Did you mean \`${hint}\`?`
    throw new SitemountError('usage', `There is no rule \`${id}\`.${meant} \`sitemount explain\` lists all.`)
  }
  const documentation: Record<string, string> = JSON.parse(readFileSync(asset('docs/rules.json'), 'utf8'))
  return describeRule(rule, documentation[id] ?? '')
}
