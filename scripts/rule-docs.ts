import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {rules} from '../src/rules/registry.ts'
import type {Mode} from '../src/rules/rule.ts'
import {cell, table} from './markdown.ts'

/** Documentation of each rule by its id, Markdown without a heading: the comment above its definition. */
export type RuleDocs = ReadonlyMap<string, string>

/**
 * Reads the comment above `defineRule` from the file of each rule, `FOLDER/FAMILY/RULE-ID.ts`. Throws where a rule has no such file
 * or no such comment.
 */
export function readRuleDocs(folder: string): RuleDocs {
  const files = new Map(
    readdirSync(folder, {recursive: true, encoding: 'utf8'}).map(file => [path.basename(file, '.ts'), file]),
  )
  return new Map(
    rules.map(({id}) => {
      const file = files.get(id)
      if (file === undefined) throw new Error(`There is no file ${id}.ts that defines the rule.`)
      return [id, commentAbove(readFileSync(path.join(folder, file), 'utf8'), id)]
    }),
  )
}

function commentAbove(text: string, id: string): string {
  const definition = text.search(/^export const \w+ = defineRule\(/m)
  const found = /\/\*\*\n((?: \*.*\n)+) \*\/\n$/.exec(text.slice(0, Math.max(definition, 0)))
  if (found?.[1] === undefined) throw new Error(`${id}.ts has no comment above defineRule.`)
  return found[1].replace(/^ \* ?/gm, '').trimEnd()
}

/** The table of rules: id with a link to its section, what is wrong, and its level in each mode. */
export function rulesTable(): string {
  const modes: Mode[] = ['check', 'build', 'audit', 'verify', 'rehearse']
  const rows = rules.map(({id, title, levels}) => [
    `[\`${id}\`](#${id})`,
    cell(title),
    ...modes.map(mode => levels[mode] ?? ''),
  ])
  return table(['rule', 'what is wrong', ...modes], rows)
}

/** The sections of `docs/rules.md`, a heading for each family. */
export function ruleSections(docs: RuleDocs): string {
  const families = [...new Set(rules.map(({family}) => family))]
  return families
    .map(family => {
      const own = rules.filter(rule => rule.family === family)
      return [`# ${family}`, ...own.map(({id}) => `## ${id}\n\n${docs.get(id)}`)].join('\n\n')
    })
    .join('\n\n')
    .concat('\n')
}

/** The data file that `sitemount explain` reads: documentation by id. */
export function rulesData(docs: RuleDocs): string {
  return `${JSON.stringify(Object.fromEntries(docs), null, 2)}\n`
}
