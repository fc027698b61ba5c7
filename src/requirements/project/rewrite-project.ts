import type {Edit, Splice} from '../lines/rewrite.ts'
import {startReading} from '../reading.ts'
import {readProject} from './pyproject.ts'

/**
 * The stretches of a `pyproject.toml` that `edits` change, in order: the text of one string each, its quotes stay. An edit for
 * a place where no string begins that reads as it is written changes nothing, and hashes have no place there.
 */
export function locateProjectEdits(text: string, edits: readonly Edit[]): Splice[] {
  const wanted = new Map(edits.map(edit => [`${edit.line}:${edit.column}`, edit.text]))
  const reading = startReading('/', {})
  const file = {path: '/pyproject.toml', shown: 'pyproject.toml', constraint: false}
  readProject(Buffer.from(text), {file, reading, groups: true})
  const lines = text.split('\n')
  const starts = [0]
  for (const line of lines) starts.push((starts.at(-1) ?? 0) + line.length + 1)
  const splices = reading.requirements.flatMap(({line, column, text: written}): Splice[] => {
    const replacement = wanted.get(`${line}:${column}`)
    const before = [...(lines[line - 1] ?? '')].slice(0, column - 1).join('')
    const start = (starts[line - 1] ?? 0) + before.length
    const end = start + written.length
    if (replacement === undefined || written === '' || text.slice(start, end) !== written) return []
    return [{start, end, text: replacement}]
  })
  return splices.sort((a, b) => a.start - b.start)
}
