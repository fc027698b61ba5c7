import {markdown, markdownCode} from '../core/sanitize.ts'
import {clip, count, size, thousands} from '../core/text.ts'
import type {Result} from './result.ts'
import {table} from './table.ts'

/** Files that are named; the rest is counted. */
const named = 10
const longestName = 300

/**
 * What `slim` left out as Markdown for the summary: files and bytes of each kind, the files that stayed with whoever needs them,
 * libraries that `strip` would have broken, and how many packages were imported. Empty where nothing was asked for.
 */
export function slimTable(slim: Result['slim'], {budget}: {budget: number}): string {
  if (slim === undefined) return ''
  const {saved, staying, stayingCount, refused, refusedCount, compared} = slim
  const rows = saved.map(({kind, files, bytes}) => [markdownCode(kind), thousands(files), size(bytes)])
  const stayed = staying.map(({path, neededBy}) => `${code(path)} for ${code(neededBy)}`)
  const whole = refused.map(({path, reason}) => `${code(path)} (${markdown(clip(reason, longestName))})`)
  const lines = [
    stayed.length > 0
      ? `${count(stayingCount, 'file')} of these kinds stayed, since code needs them: ${list(stayed, stayingCount)}.`
      : '',
    whole.length > 0 ? `${count(refusedCount, 'native file')} not stripped: ${list(whole, refusedCount)}.` : '',
    compared === undefined
      ? 'Nothing was imported to see whether it is missed.'
      : `${count(compared, 'public package')} imported from the mount, to see whether it is missed.`,
  ].filter(line => line !== '')
  const shown = table({head: ['Left out', 'Files', 'Saved'], right: [1, 2], rows, budget})
  return `${shown}${lines.map(line => `${line}\n`).join('\n')}`
}

function list(entries: readonly string[], total: number): string {
  const rest = total - Math.min(named, entries.length)
  return `${entries.slice(0, named).join(', ')}${rest > 0 ? ` and ${thousands(rest)} more` : ''}`
}

function code(text: string): string {
  return markdownCode(clip(text, longestName))
}
