import ignore from 'ignore'
import type {IgnoreLine} from './pattern.ts'

/**
 * Which of several patterns decides about a file that more than one matches. azure-ai-ml takes the last since 1.4.0, as Git
 * does; up to 1.1.2 it took the first, and between them the first of a set, whose order differs from run to run.
 */
export type Order = 'last' | 'first'

/** What the patterns say of everything below one folder. */
export type FolderVerdict = {
  /** Place among the patterns in the order in which they decide; their number where none matches the folder. */
  rank: number
  /** The line that keeps all that lies below away, whatever it is called. */
  dropsAll: IgnoreLine | undefined
}

export type Verdicts = {
  /** The line that keeps a file away, or undefined when it arrives. `path` has `/` between its parts, and may begin with `..`. */
  ofFile: (path: string, folder?: FolderVerdict) => IgnoreLine | undefined
  ofFolder: (path: string, parent?: FolderVerdict) => FolderVerdict
}

type Matcher = ReturnType<typeof ignore>

/** Patterns in the order in which they decide; those of a node are all tried at once. */
type Node = {rank: number; patterns: readonly IgnoreLine[]; matcher: Matcher; halves?: readonly Node[]}

/** A matcher remembers each path that it was asked about; after so many questions it is replaced, so that memory stays bounded. */
const remembered = 50_000

/**
 * How the uploader decides about paths of a code folder. Unlike Git it asks each pattern about each file on its own, so that a
 * `!` takes in a file again although its folder is left out.
 */
export function readVerdicts(lines: readonly IgnoreLine[], order: Order = 'last'): Verdicts {
  const deciding = order === 'last' ? [...lines].reverse() : [...lines]
  const firstNegation = deciding.findIndex(({negated}) => negated)
  let asked = 0
  let tree = plant(deciding, 0)
  const find = (path: string, before: number): number => {
    if (++asked % remembered === 0) tree = plant(deciding, 0)
    return search(tree, path, before) ?? before
  }
  const ofFolder = (path: string, parent?: FolderVerdict): FolderVerdict => {
    const rank = find(`${path}/`, parent?.rank ?? deciding.length)
    const line = deciding[rank]
    const certain = line !== undefined && !line.negated && (firstNegation < 0 || firstNegation > rank)
    return {rank, dropsAll: certain ? line : undefined}
  }
  return {
    ofFolder,
    ofFile: (path, folder) => {
      if (folder?.dropsAll !== undefined) return folder.dropsAll
      const line = deciding[find(path, folder?.rank ?? deciding.length)]
      return line === undefined || line.negated ? undefined : line
    },
  }
}

function plant(patterns: readonly IgnoreLine[], rank: number): Node {
  const matcher = ignore({ignorecase: false, allowRelativePaths: true}).add(patterns.map(({git}) => ({pattern: git})))
  return {rank, patterns, matcher}
}

/** The two halves of a node, made when something is found in it for the first time: in most of them nothing ever is. */
function halvesOf(node: Node): readonly Node[] {
  const {patterns, rank} = node
  const half = patterns.length >> 1
  node.halves ??= half === 0 ? [] : [plant(patterns.slice(0, half), rank), plant(patterns.slice(half), rank + half)]
  return node.halves
}

/** The rank of the first pattern that matches and stands before `before`. */
function search(node: Node, path: string, before: number): number | undefined {
  const {rank, patterns, matcher} = node
  if (rank >= before || patterns.length === 0 || !matcher.ignores(path)) return undefined
  const halves = halvesOf(node)
  if (halves.length === 0) return rank
  for (const half of halves) {
    const found = search(half, path, before)
    if (found !== undefined) return found
  }
  return undefined
}
