/**
 * Holds the structure of `src/`: layers (`layers.ts`), cycles, and what knip calls unused, type imports included. What is known
 * stands in `structure-known.json`, which may only shrink: a new violation fails, and so does an entry that is no longer one.
 * `--write` removes the entries that are gone and adds none; `--count` prints figures only.
 */
import {spawnSync} from 'node:child_process'
import {readdirSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import {cruise, type ICruiseResult} from 'dependency-cruiser'
import {layers, mayImport, roomOf} from './layers.ts'

/** Violations by kind, each a sorted list of lines that a reader understands. */
export type Violations = Record<'layers' | 'cycles' | 'unused' | 'unplaced', string[]>

const root = path.join(import.meta.dirname, '..')
const knownFile = path.join(root, 'scripts/structure-known.json')

type Arrow = {from: string; to: string; circular: boolean}

/** Imports between files of `src/`, paths below `src/`, type imports included. */
async function imports(): Promise<Arrow[]> {
  const {output} = await cruise(['src'], {
    baseDir: root,
    tsPreCompilationDeps: true,
    includeOnly: '^src/',
    validate: true,
    ruleSet: {forbidden: [{name: 'cycle', severity: 'error', from: {}, to: {circular: true}}]},
  })
  const below = (file: string) => file.replace(/^src\//, '')
  return (output as ICruiseResult).modules.flatMap(({source, dependencies}) =>
    dependencies.map(({resolved, circular}) => ({from: below(source), to: below(resolved), circular})),
  )
}

/** Each cycle once: the files of it in a fixed order, as a strongly connected set. */
export function cyclesOf(arrows: readonly Pick<Arrow, 'from' | 'to'>[]): string[] {
  const next = new Map<string, string[]>()
  for (const {from, to} of arrows) next.set(from, [...(next.get(from) ?? []), to])
  const reach = (start: string) => {
    const seen = new Set<string>()
    const open = [...(next.get(start) ?? [])]
    for (let file = open.pop(); file !== undefined; file = open.pop()) {
      if (seen.has(file)) continue
      seen.add(file)
      open.push(...(next.get(file) ?? []))
    }
    return seen
  }
  const reached = new Map([...next.keys()].map(file => [file, reach(file)]))
  const circular = [...reached].filter(([file, files]) => files.has(file)).map(([file]) => file)
  const sets = circular.map(file =>
    circular.filter(other => reached.get(file)?.has(other) && reached.get(other)?.has(file)).sort(),
  )
  return [...new Set(sets.map(files => files.join(' ')))].sort()
}

/**
 * What knip reports: unused files, dependencies, exports and types, once for everything and once for what is shipped. What only
 * tests import may stay exported as long as its own file uses it.
 */
function unused(): string[] {
  const runs = {all: [], shipped: ['--production', '--config', 'knip.production.json']}
  const lines = Object.entries(runs).flatMap(([where, args]) => {
    const knip = path.join(root, 'node_modules/knip/bin/knip.js')
    const {stdout, stderr} = spawnSync(process.execPath, [knip, '--reporter', 'json', '--no-progress', ...args], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    })
    if (!stdout.startsWith('{')) throw new Error(`knip failed: ${stderr}`)
    const {issues} = JSON.parse(stdout) as {issues: ({file: string} & Record<string, unknown>)[]}
    return issues.flatMap(({file, ...kinds}) =>
      Object.entries(kinds).flatMap(([kind, found]) =>
        (Array.isArray(found) ? found : []).map(({name}: {name?: string}) =>
          `${where}: ${file}: ${kind} ${name ?? ''}`.trim(),
        ),
      ),
    )
  })
  return [...new Set(lines)].sort()
}

async function violations(): Promise<{found: Violations; figures: string[]}> {
  const arrows = await imports()
  const files = [...new Set(arrows.flatMap(({from, to}) => [from, to]))]
  const between = arrows.map(({from, to}) => ({from, to, rooms: [roomOf(from), roomOf(to)] as const}))
  const against = between.filter(({rooms: [from, to]}) => from && to && !mayImport(from, to))
  const found = {
    layers: against.map(({from, to, rooms}) => `${from} → ${to} (${rooms.join(' → ')})`).sort(),
    cycles: cyclesOf(arrows),
    unused: unused(),
    unplaced: files.filter(file => roomOf(file) === undefined).sort(),
  }
  const top = readdirSync(path.join(root, 'src'), {withFileTypes: true})
  const figures = [
    `folders at the top of src/: ${top.filter(entry => entry.isDirectory()).length}`,
    `files at the root of src/: ${top.filter(entry => entry.name.endsWith('.ts')).length}`,
    `files in src/: ${files.length}, imports between them: ${arrows.length}`,
    `rooms: ${layers.length}, arrows against the direction: ${found.layers.length}`,
    `cycles: ${found.cycles.length}, imports in a cycle: ${arrows.filter(({circular}) => circular).length}`,
    `unused, as knip counts: ${found.unused.length}`,
  ]
  return {found, figures}
}

if (import.meta.main) {
  const known = JSON.parse(readFileSync(knownFile, 'utf8')) as Violations
  const {found, figures} = await violations()
  console.log(figures.join('\n'))
  const kinds = Object.keys(found) as (keyof Violations)[]
  const fresh = kinds.flatMap(kind =>
    found[kind].filter(line => !known[kind].includes(line)).map(line => `${kind}: ${line}`),
  )
  const gone = kinds.flatMap(kind =>
    known[kind].filter(line => !found[kind].includes(line)).map(line => `${kind}: ${line}`),
  )
  if (process.argv.includes('--write')) {
    const kept = Object.fromEntries(kinds.map(kind => [kind, known[kind].filter(line => found[kind].includes(line))]))
    writeFileSync(knownFile, `${JSON.stringify(kept, null, 2)}\n`)
  } else if (gone.length > 0) {
    console.error(`No longer a violation; run node scripts/structure.ts --write:\n  ${gone.join('\n  ')}`)
  }
  if (fresh.length > 0) console.error(`New in the structure of src/:\n  ${fresh.join('\n  ')}`)
  process.exitCode = fresh.length > 0 || (gone.length > 0 && !process.argv.includes('--write')) ? 1 : 0
}
