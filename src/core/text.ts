import type {Finding, Level} from './finding.ts'

/** Bytes for people, in decimal units as pip has them: `912 bytes`, `4.1 kB`, `69.0 MB`. */
export function size(bytes: number): string {
  if (bytes < 1000) return bytes === 1 ? '1 byte' : `${bytes} bytes`
  const units = ['kB', 'MB', 'GB', 'TB']
  let value = bytes / 1000
  let unit = 0
  // What rounds up to 1000.0 belongs to the next unit.
  while (value >= 999.95 && unit < units.length - 1) {
    value /= 1000
    unit += 1
  }
  return `${value.toFixed(1)} ${units[unit]}`
}

/** A whole number with a comma before each three digits: `1,192`. By hand: the first `toLocaleString` costs 25 ms. */
export function thousands(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',')
}

/** `1 error`, `2 errors`, `1,192 files`; the plural ends in `s`. */
export function count(number: number, noun: string): string {
  return `${thousands(number)} ${noun}${number === 1 ? '' : 's'}`
}

/** `2 errors, 1 warning`; levels without a finding are left out, `no findings` when there is none. */
export function tally(findings: readonly Pick<Finding, 'level'>[]): string {
  const levels: Level[] = ['error', 'warning', 'notice']
  const parts = levels.flatMap(level => {
    const number = findings.filter(finding => finding.level === level).length
    return number > 0 ? [count(number, level)] : []
  })
  return parts.length > 0 ? parts.join(', ') : 'no findings'
}

/** `requirements.txt:4:1`, as far as it is known; empty for a finding without a place. */
export function placeOf({file, line, column}: Finding): string {
  if (file === undefined) return ''
  return [file, ...(line === undefined ? [] : column === undefined ? [line] : [line, column])].join(':')
}

/** `text`, at most `limit` code units long; what was cut is marked, surrogate pairs stay whole. */
export function clip(text: string, limit: number): string {
  if (text.length <= limit) return text
  return `${text.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '')}…`
}
