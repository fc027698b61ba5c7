import type {Finding} from '../core/finding.ts'

/** A fix whose whole requirement stands on one line, so that the span of the finding is all that changes. */
export type Replacement = {line: number; column: number; endColumn: number; text: string}

/** The one replacement that mends a finding; undefined where its requirement goes on on further lines, or hashes come with it. */
export function replacement({fix, excused, excerpt = '', line, column, endColumn}: Finding): Replacement | undefined {
  if (fix === undefined || fix.hashes !== undefined || excused !== undefined) return undefined
  if (line === undefined || column === undefined || endColumn === undefined) return undefined
  const rest = [...excerpt].slice(endColumn - 1).join('')
  return rest.trimEnd().endsWith('\\') ? undefined : {line, column, endColumn, text: fix.text}
}

/** The line as the fix makes it, where that is one line; else the new text of the requirement; undefined without a fix. */
export function suggestedLine(finding: Finding): string | undefined {
  const {fix, excused, excerpt = ''} = finding
  if (fix === undefined || excused !== undefined) return undefined
  const whole = replacement(finding)
  if (whole === undefined) return fix.text
  const points = [...excerpt]
  return `${points.slice(0, whole.column - 1).join('')}${fix.text}${points.slice(whole.endColumn - 1).join('')}`.trim()
}
