import {type Finding, type Level, worstFirst} from '../core/finding.ts'
import {inert, inertLine} from '../core/sanitize.ts'
import {clip, tally} from '../core/text.ts'
import {suggestedLine} from './suggestion.ts'

/** One annotation, as `core.error` and its like take it. Columns are left out where there is no line. */
export type Annotation = {
  level: Level
  title: string
  message: string
  file?: string
  startLine?: number
  startColumn?: number
  endColumn?: number
}

export type Annotations = {
  shown: Annotation[]
  /** One line on those that are not shown, or null. */
  rest: string | null
}

// GitHub keeps ten of each level a step, and 4096 characters of a message (actions/runner, ExecutionContext.AddIssue).
const mostOfLevel = 10
const longestMessage = 4000
const longestTitle = 250

/**
 * Findings as annotations: the worst first, at most ten of each level, and a line that counts the rest.
 * `base` is the working directory relative to the workspace (`''` or `service`), which GitHub resolves files against.
 */
export function annotations(findings: readonly Finding[], {base = ''}: {base?: string} = {}): Annotations {
  const room: Record<Level, number> = {error: mostOfLevel, warning: mostOfLevel, notice: mostOfLevel}
  const shown: Annotation[] = []
  const left: Finding[] = []
  const ordered = worstFirst(findings)
  // An excuse was read by whoever wrote it: it comes last.
  for (const finding of [...ordered.filter(isOpen), ...ordered.filter(finding => !isOpen(finding))]) {
    if (room[finding.level] > 0) {
      room[finding.level] -= 1
      shown.push(annotation(finding, base))
    } else left.push(finding)
  }
  return {shown, rest: left.length > 0 ? `… and ${left.length} more (${tally(left)}), see the job summary.` : null}
}

function isOpen({excused}: Finding): boolean {
  return excused === undefined
}

function annotation(finding: Finding, base: string): Annotation {
  const {level, rule, message, help, excused, file, line, column, endColumn} = finding
  const after = excused === undefined ? help : `Excused: ${excused}`
  const suggested = suggestedLine(finding)
  const told = [message, after, suggested && `Suggested: ${suggested}`].filter(
    text => text !== undefined && text !== '',
  )
  return {
    level,
    title: inertLine(clip(`sitemount: ${rule}`, longestTitle)),
    message: clip(inert(told.join('\n')), longestMessage),
    ...(file !== undefined && {file: inertLine(joined(base, file))}),
    ...(file !== undefined && line !== undefined && {startLine: line}),
    ...(file !== undefined && line !== undefined && column !== undefined && {startColumn: column}),
    ...(file !== undefined && line !== undefined && column !== undefined && endColumn !== undefined && {endColumn}),
  }
}

/** `file` as seen from the workspace; an absolute one stays. */
export function joined(base: string, file: string): string {
  const folder = base.replaceAll('\\', '/').replace(/^(?:\.\/+)+|^\.$|\/+$/g, '')
  if (folder === '' || /^(?:\/|[A-Za-z]:[\\/])/.test(file)) return file
  return `${folder}/${file}`
}

/** The annotations as workflow commands, one a line, escaped as GitHub's runner unescapes them; then the rest. */
export function githubCommands({shown, rest}: Annotations): string {
  const lines = shown.map(({level, message, title, file, startLine, startColumn, endColumn}) => {
    const properties = Object.entries({title, file, line: startLine, col: startColumn, endColumn})
      .flatMap(([name, value]) => (value === undefined || value === '' ? [] : [`${name}=${property(String(value))}`]))
      .join(',')
    return `::${level} ${properties}::${data(message)}`
  })
  return [...lines, ...(rest === null ? [] : [inertLine(rest)])].map(line => `${line}\n`).join('')
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
