/** How much a finding weighs: `fail-on` names the lowest level that fails the job. */
export type Level = 'error' | 'warning' | 'notice'

/** Where something was written. Lines and columns count from 1, columns in code points, `endColumn` is exclusive. */
export type Place = {
  /** Path relative to the working directory, `/` between its parts. */
  file: string
  line: number
  column?: number
  endColumn?: number
  /** The physical line as it stands in the file, for the caret. */
  excerpt?: string
}

/** The place that something with a file and a line stands at, without what is not known of it; nothing for all else. */
export function placeOf(from: {[Key in keyof Place]?: Place[Key] | undefined}): Partial<Place> {
  const {file, line, column, endColumn, excerpt} = from
  if (file === undefined || line === undefined) return {}
  return {
    file,
    line,
    ...(column !== undefined && {column}),
    ...(endColumn !== undefined && {endColumn}),
    ...(excerpt !== undefined && {excerpt}),
  }
}

/** A change that mends a requirement: its new text, marker included, and the hashes that take the place of those it has. */
export type Fix = {text: string; hashes?: readonly string[]}

/** One judgement by one rule, at one place. */
export type Finding = Partial<Place> & {
  /** Id of the rule. */
  rule: string
  level: Level
  /** What is wrong, one sentence. */
  message: string
  /** What to do about it, one sentence. */
  help?: string
  /** The distribution concerned, as written. */
  package?: string
  /** What to write instead, where that is known: for a patch, or for `--fix`. */
  fix?: Fix
  /** Set when the line itself excuses the finding: the reason given there. */
  excused?: string
}

const weight = {error: 2, warning: 1, notice: 0} as const

/** Whether `level` is at or above `threshold`. */
export function atLeast(level: Level, threshold: Level): boolean {
  return weight[level] >= weight[threshold]
}

/** The findings, worst first; within a level by file, line, column and rule, so that two runs tell the same story. */
export function worstFirst(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      weight[b.level] - weight[a.level] ||
      compare(a.file ?? '', b.file ?? '') ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0) ||
      compare(a.rule, b.rule),
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** What a run of findings comes to. */
export type Verdict = 'passed' | 'failed'
