import {Composer, type CST, isAlias, isMap, isPair, isScalar, isSeq, Lexer, type Node, Parser, type YAMLMap} from 'yaml'
import {withoutStacks} from '../../../core/without-stacks.ts'
import type {Written} from './facts.ts'
import {placeAt, type Source, sourceOf} from './text.ts'

/** A mapping of a YAML document, with merge keys resolved as YAML 1.1 has it; of two equal keys the last one counts (PyYAML). */
export type Mapping = {
  node: YAMLMap
  /** In the order of the document; those of merged mappings last. */
  entries: Entry[]
  get(key: string): Value | undefined
}

type Entry = {key: Written & {text: string}; value: Value}

/** What stands behind a key: aliases are resolved, and `written` is what is there, null for what is no plain value. */
export type Value = {written: Written; mapping(): Mapping | undefined; items(): Value[]}

/** Nested deeper than this, no file of a deployment is; the reader's own stack would not bear much more. */
const deepest = 100
/** Words and signs of a file: deployments have hundreds. */
const mostLexemes = 50_000
/** Aliases and merges followed in one file. */
const mostAliases = 2000

/** `isSpent` tells after use whether the limit of aliases cut something off. */
export type YamlAnswer = {documents: Value[]; isSpent: () => boolean} | {problem: {offset: number; message: string}}

/**
 * The documents of a YAML text, read as PyYAML's safe loader does where that matters here (YAML 1.1, equal keys allowed).
 * Bounded on any text: nesting, aliases and merges have limits, and an alias is followed only where somebody asks.
 */
export function readYaml(source: Source): YamlAnswer {
  try {
    const tokens = parse(withoutTemplates(source.text))
    if (tokens === undefined)
      return {problem: {offset: 0, message: `it has more than ${mostLexemes.toLocaleString('en')} words and signs`}}
    const deep = tokens.find(token => isDeeper(token, deepest))
    if (deep !== undefined) return {problem: {offset: deep.offset, message: `it nests deeper than ${deepest} levels`}}
    const composer = new Composer({version: '1.1', uniqueKeys: false, strict: false, logLevel: 'silent'})
    const documents = withoutStacks(() => [...composer.compose(tokens, false, source.text.length)])
    const [error] = documents.flatMap(({errors}) => errors)
    if (error !== undefined) return {problem: {offset: error.pos[0], message: firstSentence(error.message)}}
    const anchors: Anchors = {named: new Map(), targets: new Map(), left: mostAliases}
    const roots = documents.map(({contents}) => contents).filter(contents => contents !== null)
    for (const root of roots) {
      // Anchors hold within one document.
      anchors.named.clear()
      note(root, anchors)
    }
    return {documents: roots.map(node => toValue(node, {source, anchors})), isSpent: () => anchors.left < 0}
  } catch (error) {
    return {problem: {offset: 0, message: firstSentence(String(error))}}
  }
}

/** The syntax of a text; undefined where there is too much of it. */
function parse(text: string): CST.Token[] | undefined {
  const parser = new Parser()
  const tokens: CST.Token[] = []
  let lexemes = 0
  for (const lexeme of new Lexer().lex(text)) {
    if (++lexemes > mostLexemes) return undefined
    tokens.push(...parser.next(lexeme))
  }
  tokens.push(...parser.end())
  return tokens
}

/** The text with `{{NAME}}`, which no YAML reader takes in most places, as `__NAME__` of the same length: an expression (see below). */
function withoutTemplates(text: string): string {
  return text.replace(/\{\{([ \t]*[\w.-]+[ \t]*)\}\}/g, (_, name: string) => `__${name.replace(/\W/g, '_')}__`)
}

/** What a template engine reads: Jinja, Helm, ERB. Stops at the next brace, so that its work is bounded by the text. */
const directive = /\{\{[^{}]*\}\}|\{%[^{}]*%\}|\{#[^{}]*#\}|<%[^<>]*%>/g

/** Whether only the directives of a template keep a text from being YAML: what is read is made from it first. */
export function isTemplate({text, file}: Source): boolean {
  if (!/\{\{|\{%|<%/.test(text)) return false
  const plain = text
    .replace(directive, found =>
      found.includes('\n') ? '\0'.repeat(found.length) : `\0${'x'.repeat(found.length - 1)}`,
    )
    // A line of directives alone stands for lines, or for none.
    .replace(/^[ \t]*\0[x\0 \t]*$/gm, '')
    .replaceAll('\0', 'x')
  return !('problem' in readYaml(sourceOf(plain, file)))
}

function firstSentence(message: string): string {
  return (message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '').replace(/[.:]$/, '')
}

/** Looked at without recursion: the composer that comes after has one. */
function isDeeper(root: CST.Token, limit: number): boolean {
  const open: [token: CST.Token | null | undefined, depth: number][] = [[root, 0]]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [token, depth] = next
    if (token === null || token === undefined) continue
    if (depth > limit) return true
    if (token.type === 'document') open.push([token.value, depth])
    if (!('items' in token)) continue
    for (const item of token.items)
      open.push(['key' in item ? item.key : undefined, depth + 1], [item.value, depth + 1])
  }
  return false
}

/** What each alias stands for: the last anchor of its name before it. */
type Anchors = {named: Map<string, Node>; targets: Map<unknown, Node>; left: number}

function note(node: unknown, anchors: Anchors): void {
  if (isAlias(node)) {
    const target = anchors.named.get(node.source)
    if (target !== undefined) anchors.targets.set(node, target)
    return
  }
  if (isPair(node)) {
    note(node.key, anchors)
    note(node.value, anchors)
    return
  }
  if ((isMap(node) || isSeq(node) || isScalar(node)) && node.anchor !== undefined) anchors.named.set(node.anchor, node)
  if (isMap(node) || isSeq(node)) for (const item of node.items) note(item, anchors)
}

type Reading = {source: Source; anchors: Anchors}

function toValue(node: unknown, reading: Reading): Value {
  const own = resolve(node, reading)
  return {
    // Most values are never looked at.
    get written() {
      return writtenOf(own ?? node, reading.source)
    },
    mapping: () => (isMap(own) ? mappingOf(own, reading) : undefined),
    items: () => (isSeq(own) ? own.items.map(item => toValue(item, reading)) : []),
  }
}

function resolve(node: unknown, {anchors}: Reading): unknown {
  if (!isAlias(node)) return node
  // An anchor stands on a value, never on an alias: one step is enough.
  return anchors.left-- > 0 ? anchors.targets.get(node) : undefined
}

function mappingOf(node: YAMLMap, reading: Reading, merging: readonly YAMLMap[] = []): Mapping {
  const own = new Map<string, Entry>()
  const merged: Entry[] = []
  for (const {key, value} of node.items) {
    const text = isScalar(key) ? keyText(key) : undefined
    if (text === undefined) continue
    if (text === '<<') {
      const from = resolve(value, reading)
      for (const one of isSeq(from) ? from.items : [from]) {
        const target = resolve(one, reading)
        if (!isMap(target) || target === node || merging.includes(target)) continue
        merged.push(...mappingOf(target, reading, [...merging, node]).entries)
      }
    } else own.set(text, {key: {...writtenOf(key, reading.source), text}, value: toValue(value, reading)})
  }
  // The mapping's own keys win, then those of the first one merged.
  for (const entry of merged) if (!own.has(entry.key.text)) own.set(entry.key.text, entry)
  return {node, entries: [...own.values()], get: key => own.get(key)?.value}
}

function keyText({value, source}: {value: unknown; source?: string}): string | undefined {
  if (typeof value === 'symbol') return '<<'
  return typeof value === 'string' ? value : (source ?? String(value))
}

/** Text that something else fills in before anybody reads it: a template, a pipeline, a shell. */
const expression = /\$\{|\$\(|\$\[|\{\{|\{%|<%|%\(|@@|#\{|__\w+__|^\$\w+$/

function writtenOf(node: unknown, source: Source): Written {
  const range = isScalar(node) || isMap(node) || isSeq(node) || isAlias(node) ? node.range : undefined
  const [start, end] = range ?? [0, 1]
  const place = placeAt(source, start, trimmedEnd(source.text, start, end))
  if (!isScalar(node)) return {...place, text: null}
  const text =
    node.value === null ? '' : typeof node.value === 'string' ? node.value : (node.source ?? String(node.value))
  return {...place, text: expression.test(text) ? null : text}
}

function trimmedEnd(text: string, start: number, end: number): number {
  let last = end
  while (last > start && /\s/.test(text[last - 1] ?? '')) last--
  return last
}
