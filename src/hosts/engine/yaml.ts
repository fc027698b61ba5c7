import fs from 'node:fs'
import path from 'node:path'
import {isAlias, isMap, isScalar, isSeq, LineCounter, type Node, type YAMLMap} from 'yaml'
import {SitemountError, systemCode} from '../../core/errors.ts'
import type {Place} from '../../core/finding.ts'
import {type Parsed, parseDocuments} from '../kubernetes/parse.ts'

/** A YAML file that is read node by node, so that each value knows where it stands. */
export type YamlFile = {
  /** As findings name it. */
  file: string
  lines: string[]
  counter: LineCounter
  /** The roots of its documents; empty documents have none. */
  roots: At[]
}

/** A node, and what the aliases of its document stand for. */
export type At = {node: Node; targets: Parsed['targets']}

/** Bytes: the API of Kubernetes takes far less. */
const largest = 8 << 20

/**
 * Reads a file of YAML documents as Kubernetes does (YAML 1.1: `yes` and `on` are booleans).
 *
 * Throws `unreadable` for a file that is not there or too large, `usage` with its place for one that is no YAML.
 */
export function readYaml(absolute: string, cwd: string): YamlFile {
  const relative = path.relative(cwd, absolute)
  const file = relative.startsWith('..') || path.isAbsolute(relative) ? absolute : relative.split(path.sep).join('/')
  const text = read(absolute, file)
  const counter = new LineCounter()
  const yaml: YamlFile = {file, lines: text.split(/\r\n|\n/), counter, roots: []}
  const answer = parseDocuments(text, counter)
  if ('problem' in answer) {
    const {line, col} = counter.linePos(answer.problem.offset)
    throw new SitemountError(
      'usage',
      `${file}:${line}:${col}: this is no YAML of a manifest (${answer.problem.message}).`,
      {
        help: text.includes('{{')
          ? 'Render the template first, and name what comes out (`helm template`).'
          : 'Mend the file at that place.',
      },
    )
  }
  const roots = answer.parsed.flatMap(({document: {contents}, targets}) =>
    contents === null ? [] : [{node: contents as Node, targets}],
  )
  return {...yaml, roots}
}

function read(absolute: string, file: string): string {
  try {
    const stats = fs.statSync(absolute)
    // A pipe may never end.
    if (!stats.isFile()) throw new SitemountError('unreadable', `Input \`kubernetes-manifest\`: ${file} is not a file.`)
    if (stats.size > largest)
      throw new SitemountError('unreadable', `${file} is larger than 8 MiB, which no manifest is.`)
    return new TextDecoder('utf-8', {fatal: true}).decode(fs.readFileSync(absolute))
  } catch (error) {
    if (error instanceof SitemountError) throw error
    throw new SitemountError(
      'unreadable',
      `Input \`kubernetes-manifest\`: ${file} cannot be read (${systemCode(error) ?? 'it is not UTF-8'}).`,
      {
        cause: error,
      },
    )
  }
}

/** Where a node stands: its line up to its own end, or to the end of that line. */
export function placeAt({file, lines, counter}: YamlFile, {node}: At): Place {
  const [start = 0, end = start] = node.range ?? []
  const from = counter.linePos(start)
  const to = counter.linePos(end)
  const excerpt = lines[from.line - 1] ?? ''
  // To count the characters of such a line for each of its values takes for ever.
  if (excerpt.length > 10_000) return {file, line: from.line}
  const endUnits = to.line === from.line ? to.col - 1 : excerpt.length
  const points = (units: number) => [...excerpt.slice(0, units)].length + 1
  return {
    file,
    line: from.line,
    column: points(from.col - 1),
    endColumn: Math.max(points(endUnits), points(from.col - 1) + 1),
    excerpt,
  }
}

/** The error of a value that Kubernetes would refuse, told with its place. */
export function refuseAt(yaml: YamlFile, at: At, {problem, help}: {problem: string; help: string}): SitemountError {
  const {file, line, column} = placeAt(yaml, at)
  return new SitemountError('usage', `${file}:${line}:${column ?? 1}: ${problem}.`, {help})
}

/** Mappings that one is merged from: each is looked into once, however many aliases lead to it. */
const mostMerged = 100

/** The value of a key in a mapping, references followed and merged mappings (`<<`) looked into; undefined when there is none. Throws `usage` for too many of these. */
export function child(at: At | undefined, key: string, looked: Set<Node> = new Set()): At | undefined {
  const map = at === undefined ? undefined : follow(at)
  if (map === undefined || !isMap(map.node) || looked.has(map.node)) return undefined
  if (looked.size > mostMerged) {
    throw new SitemountError(
      'usage',
      `Input \`kubernetes-manifest\`: a mapping is merged from more than ${mostMerged} others.`,
      {
        help: 'Write its keys out, without `<<`.',
      },
    )
  }
  looked.add(map.node)
  const found = find(map.node, key)
  if (found !== undefined) return follow({...map, node: found})
  const merged = find(map.node, '<<')
  if (merged === undefined) return undefined
  const sources = items({...map, node: merged}) ?? [{...map, node: merged}]
  for (const source of sources) {
    const inherited = child(source, key, looked)
    if (inherited !== undefined) return inherited
  }
  return undefined
}

/** The value at the end of a path of keys. */
export function descend(at: At | undefined, ...keys: readonly string[]): At | undefined {
  return keys.reduce((here, key) => child(here, key), at)
}

/** The items of a list, references followed; undefined where there is no list. */
export function items(at: At | undefined): At[] | undefined {
  const list = at === undefined ? undefined : follow(at)
  if (list === undefined || !isSeq(list.node)) return undefined
  return list.node.items.flatMap(node => follow({...list, node: node as Node}) ?? [])
}

/** The value of a scalar: text, number, boolean or null; undefined for anything else. */
export function scalar(at: At | undefined): string | number | boolean | null | undefined {
  if (at === undefined || !isScalar(at.node)) return undefined
  const {value} = at.node
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value === null
    ? value
    : undefined
}

/** The text of a scalar; undefined for anything else. */
export function textAt(at: At | undefined): string | undefined {
  const value = scalar(at)
  return typeof value === 'string' ? value : undefined
}

function find(map: YAMLMap, key: string): Node | undefined {
  const pair = map.items.findLast(
    item => isScalar(item.key) && (item.key.value === key || (key === '<<' && item.key.source === key)),
  )
  return (pair?.value ?? undefined) as Node | undefined
}

function follow(at: At): At | undefined {
  if (!isAlias(at.node)) return at
  const node = at.targets.get(at.node)
  return node === undefined ? undefined : {...at, node}
}
