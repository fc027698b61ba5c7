import fs from 'node:fs'
import {isMap, isScalar, isSeq, LineCounter, parseDocument} from 'yaml'
import {systemCode} from '../../../core/errors.ts'
import {outOfReach} from '../../../core/reach.ts'
import {looseConda, loosePip} from './unpinned-names.ts'

/** A line of an environment file that names no single release. */
export type LooseCondaLine = {text: string; line: number; because?: string}

const largest = 1 << 18

/**
 * The dependencies of a conda environment file, its `pip` part included, that name no single release (conda, "Creating an
 * environment file manually"), or why it cannot be read as one.
 */
export function readCondaFile(file: string): LooseCondaLine[] | {why: string} {
  const away = outOfReach(file, 'repository')
  if (away !== undefined) return {why: `it ${away}`}
  try {
    const stats = fs.statSync(file)
    if (!stats.isFile()) return {why: 'it is not a file'}
    if (stats.size > largest) return {why: `it is larger than ${largest >> 10} KiB`}
    const lines = new LineCounter()
    const {contents} = parseDocument(fs.readFileSync(file, 'utf8'), {lineCounter: lines})
    const dependencies = isMap(contents) ? contents.get('dependencies') : undefined
    if (!isSeq(dependencies)) return {why: 'it lists no dependencies'}
    return dependencies.items.flatMap(item => {
      const pip = isMap(item) ? item.get('pip') : undefined
      if (isSeq(pip)) return pip.items.flatMap(one => looseItem(one, {lines, read: loosePip}))
      return looseItem(item, {lines, read: looseConda})
    })
  } catch (error) {
    return {why: `it cannot be read (${systemCode(error) ?? 'it is no YAML'})`}
  }
}

function looseItem(item: unknown, {lines, read}: {lines: LineCounter; read: typeof loosePip}): LooseCondaLine[] {
  if (!isScalar(item) || typeof item.value !== 'string' || item.value.startsWith('-')) return []
  const text = item.value.trim()
  const found = read(text)
  // What installs decides less than what is installed.
  if (found === undefined || /^(?:pip|setuptools|wheel)$/i.test(found.name)) return []
  const line = lines.linePos(item.range?.[0] ?? 0).line
  return [{text, line, ...(found.because !== undefined && {because: found.because})}]
}
