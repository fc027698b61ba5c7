import {merged, type Span} from './url-secrets.ts'

/** Whether what was found counts. */
type Accept = (text: string, span: Span) => boolean

// Longer values are found by their beginning: what is searched for stays small, whatever a file holds.
const longest = 512

// As much of a value in front of an ellipsis is a value that was cut.
const leastCut = 4

const lineBreak = /\r?\n[ \t│|>]*/g

/**
 * Where any of `values` stands in a text, in one pass over it whatever their number and length (Aho and Corasick, "Efficient string
 * matching", 1975). A value is also found where a line break with its indentation stands inside, and where an ellipsis cut it.
 */
export function createSearch(values: Iterable<string>, accept: Accept = () => true): (text: string) => Span[] {
  const trie = createTrie(values)
  if (trie === undefined) return () => []
  return text => {
    const {plain, offsets} = joinLines(text)
    const spans = scan(plain, trie)
      .map(({start, end}) => ({start: offsets(start), end: offsets(end - 1) + 1}))
      .filter(span => accept(text, span))
    return merged(spans)
  }
}

type Trie = {
  next: Map<number, number>
  /** Where to go on when no further character fits: the longest end of what was read that begins a value. */
  fail: number[]
  depth: number[]
  /** Length of the value that ends here; 0 for none. */
  out: number[]
  /** Where the next shorter value that ends here has its end; 0 for none. */
  shorter: number[]
  /** Values that go on behind what stands in the trie. */
  long: Map<number, string[]>
  /** Whether a value begins with a character. */
  first: Uint8Array
}

function createTrie(values: Iterable<string>): Trie | undefined {
  const trie: Trie = {
    next: new Map(),
    fail: [0],
    depth: [0],
    out: [0],
    shorter: [0],
    long: new Map(),
    first: new Uint8Array(1 << 16),
  }
  const order: {node: number; parent: number; code: number}[] = []
  for (const value of values) insert(trie, value.replace(lineBreak, ''), order)
  if (order.length === 0) return undefined
  order.sort((a, b) => (trie.depth[a.node] ?? 0) - (trie.depth[b.node] ?? 0))
  for (const {node, parent, code} of order) {
    let fail = trie.fail[parent] ?? 0
    while (parent !== 0 && fail !== 0 && !trie.next.has(key(fail, code))) fail = trie.fail[fail] ?? 0
    const to = parent === 0 ? 0 : (trie.next.get(key(fail, code)) ?? 0)
    trie.fail[node] = to
    trie.shorter[node] = (trie.out[to] ?? 0) > 0 ? to : (trie.shorter[to] ?? 0)
  }
  return trie
}

function insert(trie: Trie, value: string, order: {node: number; parent: number; code: number}[]): void {
  if (value === '') return
  let node = 0
  const length = Math.min(value.length, longest)
  trie.first[value.charCodeAt(0)] = 1
  for (let at = 0; at < length; at++) {
    const code = value.charCodeAt(at)
    let to = trie.next.get(key(node, code))
    if (to === undefined) {
      to = trie.depth.length
      trie.next.set(key(node, code), to)
      trie.depth.push(at + 1)
      trie.fail.push(0)
      trie.out.push(0)
      trie.shorter.push(0)
      order.push({node: to, parent: node, code})
    }
    node = to
  }
  trie.out[node] = length
  if (value.length > longest) trie.long.set(node, [...(trie.long.get(node) ?? []), value])
}

function key(node: number, code: number): number {
  return node * 65_536 + code
}

const ellipsis = 0x2026

function scan(text: string, {next, fail, depth, out, shorter, long, first}: Trie): Span[] {
  const found: Span[] = []
  let node = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (node === 0 && first[code] === 0) continue
    const cut = depth[node] ?? 0
    if (code === ellipsis && cut >= leastCut) found.push({start: at - cut, end: at})
    let to = next.get(key(node, code))
    while (to === undefined && node !== 0) {
      node = fail[node] ?? 0
      to = next.get(key(node, code))
    }
    node = to ?? 0
    const ended = at + 1
    for (let one = out[node] === 0 ? (shorter[node] ?? 0) : node; one !== 0; one = shorter[one] ?? 0) {
      const start = ended - (out[one] ?? 0)
      const end = (long.get(one) ?? []).reduce((most, value) => Math.max(most, commonEnd(text, start, value)), ended)
      found.push({start, end})
      // What a long value covers needs no second look.
      if (end <= ended) continue
      at = end - 1
      node = 0
    }
  }
  return found
}

function commonEnd(text: string, start: number, value: string): number {
  let length = longest
  while (length < value.length && text.charCodeAt(start + length) === value.charCodeAt(length)) length++
  return start + length
}

/** The text without line breaks and the indentation behind them, and where each of its characters stood. */
function joinLines(text: string): {plain: string; offsets: (offset: number) => number} {
  if (!text.includes('\n')) return {plain: text, offsets: offset => offset}
  const starts: number[] = []
  const shifts: number[] = []
  let removed = 0
  const plain = text.replace(lineBreak, (all, at: number) => {
    starts.push(at - removed)
    removed += all.length
    shifts.push(removed)
    return ''
  })
  const offsets = (offset: number) => {
    let low = 0
    let high = starts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle + 1
      else high = middle
    }
    return offset + (shifts[low - 1] ?? 0)
  }
  return {plain, offsets}
}
