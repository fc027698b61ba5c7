import type {Place} from '../core/finding.ts'
import type {Env} from '../core/io.ts'
import type {Excuse, Indexes, Problem, Requirement} from './facts.ts'
import {type Source, spanOf} from './lines/source.ts'

/** The value of a variable that a line asks for, and whether it stands behind the scheme of a URL. */
export type Expanded = {name: string; value: string; inUrl: boolean}

/** What is being gathered while requirements files are read. */
export type Reading = {
  cwd: string
  env: Env
  requirements: Requirement[]
  problems: Problem[]
  indexes: Indexes
  excuses: Excuse[]
  /** The first file that says `--no-index`. */
  noIndexIn?: string
  files: string[]
  /** Logical lines so far. */
  lines: number
  /** `--extra-index-url` options so far: a later `--index-url` discards them. */
  extraPlaces: {place: Required<Place>; url: string}[]
  noBinary: Set<string>
  onlyBinary: Set<string>
  allReleases: Set<string>
  onlyFinal: Set<string>
  /** Hears of every value that takes the place of a `${VARIABLE}`. */
  onExpanded?: ((expanded: Expanded) => void) | undefined
  /** What the last `--require-hashes` or `--no-require-hashes` said. */
  hashMode?: boolean
}

/** One file that is being read. */
export type OpenFile = {
  /** Absolute. */
  path: string
  /** Relative to the working directory, `/` between its parts. */
  shown: string
  constraint: boolean
}

/** What holds where nothing is said: the default index alone. */
export function defaultIndexes(): Indexes {
  return {
    index: [],
    extra: [],
    findLinks: [],
    noIndex: false,
    trustedHosts: [],
    requireHashes: false,
    noBinary: [],
    onlyBinary: [],
    pre: false,
  }
}

/** An empty reading. */
export function startReading(cwd: string, env: Env): Reading {
  return {
    cwd,
    env,
    indexes: defaultIndexes(),
    requirements: [],
    problems: [],
    excuses: [],
    files: [],
    lines: 0,
    extraPlaces: [],
    noBinary: new Set(),
    onlyBinary: new Set(),
    allReleases: new Set(),
    onlyFinal: new Set(),
  }
}

/** Where a stretch of a line stands. */
export function placeOf(file: OpenFile, source: Source, start = 0, end = source.text.length): Required<Place> {
  return {file: file.shown, ...spanOf(source, start, end)}
}

// Enough for anyone to read; what comes later cannot make a verdict better.
const mostProblems = 5000

/** Whether so much was noted that more is not worth the work. */
export function isFull({problems}: Reading): boolean {
  return problems.length > mostProblems
}

/** Notes a problem. After some thousands, only that there are more. */
export function note(reading: Reading, problem: Problem): void {
  const {problems} = reading
  if (problems.length < mostProblems) problems.push(problem)
  else if (problems.length === mostProblems) {
    problems.push({
      kind: 'invalid',
      file: problem.file,
      line: problem.line,
      message: `There are more than ${mostProblems} problems; the further ones are not told.`,
    })
  }
}
