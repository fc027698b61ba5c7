import type {RuleInfo} from '../rules/rule.ts'

/** All rules, family by family, a line each: id and what is wrong. Plain text, ends in a newline. */
export function describeRules(rules: readonly RuleInfo[]): string {
  const column = Math.max(...rules.map(({id}) => id.length)) + 2
  const families = [...new Set(rules.map(({family}) => family))]
  const lists = families.map(family => {
    const own = rules.filter(rule => rule.family === family)
    return [family, ...own.map(({id, title}) => `  ${id.padEnd(column)}${title}`)].join('\n')
  })
  return `${lists.join('\n\n')}\n\nsitemount explain RULE prints what a rule found, why it matters and how to fix it.\n`
}

/** One rule: what is wrong, its level in each mode that can find it, and its documentation. Ends in a newline. */
export function describeRule({id, title, family, levels}: RuleInfo, documentation: string): string {
  const each = Object.entries(levels).map(([mode, level]) => `${level} in ${mode}`)
  return `${id} (${family}): ${title}\nLevels: ${each.join(', ')}\n\n${documentation}\n`
}
