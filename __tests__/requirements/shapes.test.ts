import {spawnSync} from 'node:child_process'
import path from 'node:path'
import {expect, test} from '@jest/globals'
import {requirementRules} from '../../src/rules/requirements/requirements.ts'
import {read} from './project.ts'

const megabyte = 1024 * 1024
const slowest = [
  'variables',
  'variables without value',
  'options after a requirement',
  'nested files that are not there',
]

type Timed = {name: string; milliseconds: number[]}

/** Reads and judges shapes in a child, so that what hangs is ended. */
function timeShapes(sizes: readonly number[], names: readonly string[] = []): Timed[] {
  const child = path.resolve(import.meta.dirname, '../../scripts/shapes-child.ts')
  const {stdout, stderr, status} = spawnSync(process.execPath, [child, sizes.join(','), ...names], {
    encoding: 'utf8',
    timeout: 170_000,
    killSignal: 'SIGKILL',
  })
  if (status !== 0) throw new Error(`After ${stdout.trim().split('\n').at(-1)}: ${stderr}`)
  return stdout
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as Timed)
}

// Four times the size takes four times as long; quadratic work takes sixteen times. What takes next to nothing proves nothing.
test('the time that files of any shape take grows with their size, not with its square', () => {
  const timed = timeShapes([50_000, 200_000])
  expect(timed.length).toBeGreaterThan(60)
  const tooLong = timed.filter(({milliseconds: [short = 0, long = 0]}) => long > 60 && long > 11 * short)
  // Once more, since other work of the machine may have come between.
  const again =
    tooLong.length === 0
      ? []
      : timeShapes(
          [50_000, 200_000],
          tooLong.map(({name}) => name),
        )
  expect(again.filter(({milliseconds: [short = 0, long = 0]}) => long > 11 * short)).toEqual([])
}, 180_000)

// The limit is generous: these take a second or two each.
test('ten megabytes of the slowest shapes are read to the end', () => {
  expect(timeShapes([10 * megabyte], slowest)).toHaveLength(slowest.length)
}, 180_000)

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
    for (const rule of requirementRules) rule.check({requirements, known: new Map(), pins: 'hashes', ruleIds: []})
  }
})
