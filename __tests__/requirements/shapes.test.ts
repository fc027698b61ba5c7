import {spawnSync} from 'node:child_process'
import path from 'node:path'
import {expect, test} from '@jest/globals'
import {shapes} from '../../scripts/requirement-shapes.ts'
import {canonicalRequirements} from '../../src/requirements/canonical.ts'
import {requirementRules} from '../../src/rules/requirements.ts'
import {read} from './project.ts'

/** Milliseconds of this process's own time, which other load does not lengthen; the least of a few tries. */
function timeOf(text: string, tries: number): number {
  let least = Number.POSITIVE_INFINITY
  for (let round = 0; round < tries; round++) {
    const before = process.cpuUsage()
    judge(text)
    const {user, system} = process.cpuUsage(before)
    least = Math.min(least, (user + system) / 1000)
  }
  return least
}

function judge(text: string): void {
  const requirements = read(text, {env: {A: 'value'}, markers: {python_version: '3.12'}})
  for (const rule of requirementRules) rule({requirements, known: new Map(), pins: 'hashes'})
  try {
    canonicalRequirements(requirements, {markers: {python_version: '3.12'}})
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
  }
}

// Four times the size takes four times as long; quadratic work takes sixteen times. What takes next to nothing proves nothing,
// and would be noticed below.
test.each(Object.entries(shapes))('%s: the time grows with the size, not with its square', (_, shape) => {
  const small = 100_000
  const long = timeOf(shape(4 * small), 1)
  if (long < 150) return
  const short = timeOf(shape(small), 2)
  expect(Math.min(long, timeOf(shape(4 * small), 2)) / short).toBeLessThan(11)
})

// In a child, so that what hangs is ended. The limit is generous: these take a second or two each.
test('ten megabytes of the slowest shapes are read to the end', () => {
  const names = [
    'variables',
    'variables without value',
    'options after a requirement',
    'nested files that are not there',
  ]
  const child = path.resolve(import.meta.dirname, '../../scripts/shapes-child.ts')
  const {stdout, status} = spawnSync(process.execPath, [child, String(10 * 1024 * 1024), ...names], {
    encoding: 'utf8',
    timeout: 100_000,
    killSignal: 'SIGKILL',
  })
  expect(status).toBe(0)
  expect(stdout.trim().split('\n')).toHaveLength(names.length)
}, 120_000)

test('bytes at random never throw', () => {
  let state = 1
  const next = (limit: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
  const pieces = [
    'foo',
    '==',
    '1.0',
    ' ',
    '\n',
    '\\\n',
    '#',
    ';',
    '"',
    "'",
    '--hash=',
    '-r ',
    '-e ',
    '@',
    '://',
    '[',
    ']',
    '(',
    ')',
    '${A}',
    'git+',
    'é',
    '\0',
    '.whl',
    '/',
    'os_name',
  ]
  for (let round = 0; round < 2000; round++) {
    const text = Array.from({length: next(30)}, () => pieces[next(pieces.length)]).join('')
    const requirements = read(next(10) === 0 ? Buffer.from(text, 'utf16le') : text, {env: {A: 'x'}})
    for (const rule of requirementRules) rule({requirements, known: new Map(), pins: 'hashes'})
  }
})
