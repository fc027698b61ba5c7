/**
 * Generates the tables of the documentation from what they describe, so that they cannot disagree:
 * README's inputs and outputs from `action.yml`; tables and sections of `docs/rules.md` and the data of `sitemount explain` from
 * the files of the rules; the table of `docs/targets.md` and the pages of `docs/hosts/` from the profiles; the table of layers in
 * CONTRIBUTING.md from `layers.ts`.
 * `--check` writes nothing and exits 1 when a table is stale or a rule has no complete section.
 */
import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import {parse} from 'yaml'
import {ruleIds} from '../src/rules/registry.ts'
import {hostPages, targetSections, targetsTable} from './docs-targets.ts'
import {layers} from './layers.ts'
import {cell, table} from './markdown.ts'
import {readRuleDocs, ruleSections, rulesData, rulesTable} from './rule-docs.ts'

export type Action = {
  inputs: Record<string, {description: string; default?: string; required?: boolean}>
  outputs: Record<string, {description: string}>
}

/** The bold words that start the parts of a rule's section. */
export const sectionParts = ['Found.', 'Why.', 'Mend it.', 'Turn it off.'] as const

/** The table of inputs: name, default, meaning. */
export function inputsTable({inputs}: Action): string {
  const rows = Object.entries(inputs).map(([name, {description, default: standard = ''}]) => [
    `\`${name}\``,
    standard === '' ? '' : `\`${standard}\``,
    cell(description),
  ])
  return table(['input', 'default', 'meaning'], rows)
}

/** The table of outputs: name, meaning. */
export function outputsTable({outputs}: Action): string {
  return table(
    ['output', 'meaning'],
    Object.entries(outputs).map(([name, {description}]) => [`\`${name}\``, cell(description)]),
  )
}

/** The table of layers, lowest first. */
export function layersTable(): string {
  return table(
    ['folder of `src/`', 'holds'],
    layers.map(({room, holds}) => [room === 'entry' ? 'files at the root' : `\`${room}/\``, holds]),
  )
}

/** `text` with what stands between `<!-- name -->` and `<!-- /name -->` replaced. Throws when the markers are missing. */
export function replaceBetween(text: string, {name, content}: {name: string; content: string}): string {
  const open = `<!-- ${name} -->`
  const close = `<!-- /${name} -->`
  const start = text.indexOf(open)
  const end = text.indexOf(close, start)
  if (start < 0 || end < 0) throw new Error(`There is no ${open} … ${close} to write between.`)
  return `${text.slice(0, start + open.length)}\n\n${content}\n${text.slice(end)}`
}

/** What the rule sections of `docs/rules.md` lack, one sentence each: a section, a part of one, or the rule of one. */
export function sectionProblems(text: string): string[] {
  const sections = new Map(
    text
      .split(/^(?=## )/m)
      .slice(1)
      .map(section => [/^## (.*)/.exec(section)?.[1]?.trim() ?? '', section]),
  )
  const lacking = ruleIds.flatMap(id => {
    const section = sections.get(id)
    if (section === undefined) return [`There is no section \`## ${id}\`.`]
    const absent = sectionParts.filter(part => !section.includes(`**${part}**`))
    const example = section.includes('```') ? [] : [`The section \`## ${id}\` has no example.`]
    return [...absent.map(part => `The section \`## ${id}\` lacks **${part}**`), ...example]
  })
  const known: readonly string[] = ruleIds
  const extra = [...sections.keys()].filter(title => /^[a-z]+(?:-[a-z]+)+$/.test(title) && !known.includes(title))
  return [...lacking, ...extra.map(title => `The section \`## ${title}\` belongs to no rule.`)]
}

function main(root: string, check: boolean): string[] {
  const action: Action = parse(readFileSync(path.join(root, 'action.yml'), 'utf8'))
  const write = (file: string, fresh: string) => {
    const full = path.join(root, file)
    if (existsSync(full) && readFileSync(full, 'utf8') === fresh) return []
    if (check) return [`${file} is stale: run \`node scripts/docs.ts\`.`]
    writeFileSync(full, fresh)
    return []
  }
  const generate = (file: string, parts: Record<string, string>) => {
    const old = readFileSync(path.join(root, file), 'utf8')
    return write(
      file,
      Object.entries(parts).reduce((text, [name, content]) => replaceBetween(text, {name, content}), old),
    )
  }
  const ruleDocs = readRuleDocs(path.join(root, 'src/rules'))
  return [
    ...generate('README.md', {inputs: inputsTable(action), outputs: outputsTable(action)}),
    ...generate('CONTRIBUTING.md', {layers: layersTable()}),
    ...generate('docs/rules.md', {rules: rulesTable(), 'rule-sections': ruleSections(ruleDocs)}),
    ...write('docs/rules.json', rulesData(ruleDocs)),
    ...generate('docs/targets.md', {targets: targetsTable()}),
    ...hostPages.flatMap(page => generate(`docs/${page}`, {profiles: targetSections(page)})),
    ...sectionProblems(readFileSync(path.join(root, 'docs/rules.md'), 'utf8')).map(
      problem => `docs/rules.md: ${problem}`,
    ),
  ]
}

if (import.meta.main) {
  const problems = main(path.join(import.meta.dirname, '..'), process.argv.includes('--check'))
  for (const problem of problems) process.stderr.write(`${problem}\n`)
  process.exitCode = problems.length > 0 ? 1 : 0
}
