import {parse} from 'smol-toml'

/** Offsets in code units; `end` is exclusive. */
export type Stretch = {start: number; end: number}

/** Where the things of a TOML document stand: the parser tells values, and no places. */
export type TomlPlaces = {
  /** The value at a path of keys and array indices, its quotes and brackets included. */
  value(path: Path): Stretch | undefined
  /** The first key or table header that names the path. */
  key(path: Path): Stretch | undefined
  /** Offsets of the `#` of each comment. */
  comments: readonly number[]
}

export type Path = readonly (string | number)[]

type Walk = {
  text: string
  at: number
  /** The first keys of what is kept. */
  roots: ReadonlySet<string>
  values: Map<string, Stretch>
  keys: Map<string, Stretch>
  comments: number[]
}

/** Parts of a path that has a place: what is looked for has four. */
const deepest = 20

/** Walks through a valid TOML document (TOML 1.0) and keeps the places of everything below the tables `roots`. */
export function locateToml(text: string, roots: readonly string[]): TomlPlaces {
  const walk: Walk = {text, at: 0, roots: new Set(roots), values: new Map(), keys: new Map(), comments: []}
  let table: Path = []
  for (skipBlanks(walk); walk.at < text.length; skipBlanks(walk)) {
    const {at} = walk
    if (text[at] === '[') {
      while (text[walk.at] === '[') walk.at++
      table = readKey([], walk)
      while (text[walk.at] === ']') walk.at++
    } else readPair(table, walk)
    // Nothing stands still, whatever the text.
    if (walk.at === at) walk.at++
  }
  const {values, keys, comments} = walk
  return {value: path => values.get(JSON.stringify(path)), key: path => keys.get(JSON.stringify(path)), comments}
}

function skipBlanks(walk: Walk): void {
  const {text, comments} = walk
  for (; walk.at < text.length; walk.at++) {
    const character = text[walk.at]
    if (character === '#') {
      comments.push(walk.at)
      const end = text.indexOf('\n', walk.at)
      walk.at = end < 0 ? text.length : end
    } else if (character !== ' ' && character !== '\t' && character !== '\n' && character !== '\r') return
  }
}

function readPair(above: Path, walk: Walk): void {
  const path = readKey(above, walk)
  if (walk.text[walk.at] !== '=') return
  walk.at++
  readValue(path, walk)
}

const bareKey = /[A-Za-z0-9_-]+/y

/** The path of a dotted key below `above`; moves behind it and the blanks after it. */
function readKey(above: Path, walk: Walk): Path {
  const {text, roots, keys} = walk
  const path = [...above]
  skipBlanks(walk)
  const start = walk.at
  for (let end = start; ; ) {
    const part = readKeyPart(walk)
    if (part === undefined) return path
    path.push(part)
    end = walk.at
    // A path is written out for each of its parts: a deeper one has no place.
    if (path.length <= deepest && roots.has(`${path[0]}`)) {
      const name = JSON.stringify(path)
      if (!keys.has(name)) keys.set(name, {start, end})
    }
    skipBlanks(walk)
    if (text[walk.at] !== '.') return path
    walk.at++
    skipBlanks(walk)
  }
}

function readKeyPart(walk: Walk): string | undefined {
  const {text, at} = walk
  if (text[at] === '"' || text[at] === "'") {
    walk.at = endOfString(text, at)
    return String(parse(`key = ${text.slice(at, walk.at)}`).key)
  }
  bareKey.lastIndex = at
  const bare = bareKey.exec(text)?.[0]
  walk.at += bare?.length ?? 0
  return bare
}

function readValue(path: Path, walk: Walk): void {
  const {text, roots, values} = walk
  skipBlanks(walk)
  const start = walk.at
  const opening = text[start]
  if (opening === '[') readItems(']', walk, index => readValue([...path, index], walk))
  else if (opening === '{') readItems('}', walk, () => readPair(path, walk))
  else if (opening === '"' || opening === "'") walk.at = endOfString(text, start)
  else while (walk.at < text.length && !',]}#\n'.includes(text.charAt(walk.at))) walk.at++
  if (path.length <= deepest && roots.has(`${path[0]}`)) values.set(JSON.stringify(path), {start, end: walk.at})
}

function readItems(closing: string, walk: Walk, readItem: (index: number) => void): void {
  const {text} = walk
  walk.at++
  for (let index = 0; ; index++) {
    skipBlanks(walk)
    if (text[walk.at] === closing || walk.at >= text.length) break
    const {at} = walk
    readItem(index)
    skipBlanks(walk)
    if (text[walk.at] === ',' || walk.at === at) walk.at++
  }
  walk.at++
}

/** Where the string that begins at `start` ends, whichever of the four kinds it is. */
function endOfString(text: string, start: number): number {
  const quote = text.charAt(start)
  const multiline = text.startsWith(quote.repeat(3), start)
  const closing = multiline ? quote.repeat(3) : quote
  let at = start + closing.length
  while (at < text.length && !text.startsWith(closing, at)) at += quote === '"' && text[at] === '\\' ? 2 : 1
  at += closing.length
  // Up to two quotes may stand before the closing three.
  for (let more = 0; multiline && more < 2 && text[at] === quote; more++) at++
  return Math.min(at, text.length)
}

/** What stands between the quotes of a string. */
export function insideQuotes(text: string, {start, end}: Stretch): Stretch {
  const quote = text.charAt(start)
  const width = end - start >= 6 && text.startsWith(quote.repeat(3), start) ? 3 : 1
  return {start: start + width, end: end - width}
}
