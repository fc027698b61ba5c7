import {
  Composer,
  type CST,
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  Lexer,
  type LineCounter,
  type Node,
  Parser,
} from 'yaml'
import {withoutStacks} from '../../core/without-stacks.ts'

/** A document and what its aliases stand for: the last anchor of their name before them. */
export type Parsed = {document: Document.Parsed; targets: ReadonlyMap<unknown, Node>}

export type ParseAnswer = {parsed: Parsed[]} | {problem: {offset: number; message: string}}

/** Nested deeper than this, no manifest is; the composer's own stack would not bear much more. */
const deepest = 100
/** Words and signs: a rendered chart has tens of thousands. */
const mostLexemes = 500_000

/**
 * The documents of a YAML text as Kubernetes reads them (YAML 1.1: `yes` and `on` are booleans). Bounded on any text: nesting
 * and length have limits, and an alias is not followed.
 */
export function parseDocuments(text: string, counter: LineCounter): ParseAnswer {
  const tokens = tokensOf(text, counter)
  if (tokens === undefined) return {problem: {offset: 0, message: `it has more than ${mostLexemes} words and signs`}}
  const deep = tokens.find(isTooDeep)
  if (deep !== undefined) return {problem: {offset: deep.offset, message: `it nests deeper than ${deepest} levels`}}
  const composer = new Composer({version: '1.1', uniqueKeys: false, logLevel: 'silent'})
  const documents = withoutStacks(() => [...composer.compose(tokens, false, text.length)])
  const [error] = documents.flatMap(({errors}) => errors)
  if (error !== undefined) {
    return {
      problem: {
        offset: error.pos[0],
        message: (error.message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, ''),
      },
    }
  }
  return {parsed: documents.map(document => ({document, targets: targetsOf(document.contents)}))}
}

function tokensOf(text: string, counter: LineCounter): CST.Token[] | undefined {
  const parser = new Parser(counter.addNewLine)
  // The reader tells the starts of all lines but the first.
  counter.addNewLine(0)
  const tokens: CST.Token[] = []
  let lexemes = 0
  for (const lexeme of new Lexer().lex(text)) {
    if (++lexemes > mostLexemes) return undefined
    tokens.push(...parser.next(lexeme))
  }
  tokens.push(...parser.end())
  return tokens
}

/** Looked at without recursion: what comes after has one. */
function isTooDeep(root: CST.Token): boolean {
  const open: [token: CST.Token | null | undefined, depth: number][] = [[root, 0]]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [token, depth] = next
    if (token === null || token === undefined) continue
    if (depth > deepest) return true
    if (token.type === 'document') open.push([token.value, depth])
    if (!('items' in token)) continue
    for (const item of token.items)
      open.push(['key' in item ? item.key : undefined, depth + 1], [item.value, depth + 1])
  }
  return false
}

function targetsOf(root: unknown): Map<unknown, Node> {
  const named = new Map<string, Node>()
  const targets = new Map<unknown, Node>()
  const note = (node: unknown): void => {
    if (isAlias(node)) {
      const target = named.get(node.source)
      if (target !== undefined) targets.set(node, target)
      return
    }
    if (isPair(node)) {
      note(node.key)
      note(node.value)
      return
    }
    if ((isMap(node) || isSeq(node) || isScalar(node)) && node.anchor !== undefined)
      named.set(node.anchor, node as Node)
    if (isMap(node) || isSeq(node)) for (const item of node.items) note(item)
  }
  note(root)
  return targets
}
