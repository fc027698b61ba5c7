import {describe, expect, test} from '@jest/globals'
import {openers, packers, pipelines} from '../../bench/contestants.ts'
import type {Sample} from '../../bench/measure.ts'
import {median, type Runs} from '../../bench/rounds.ts'
import {setSection} from '../../bench/tables.ts'
import {judgeTargets} from '../../bench/targets.ts'
import {sets} from '../../bench/wheels.ts'

const sample = (seconds: number): Sample => ({seconds, cpu: seconds, peak: 50e6, artifact: 20e6})
const run = (name: string, ...seconds: number[]): Runs => ({name, ours: false, samples: seconds.map(sample)})

describe('the targets of the bench', () => {
  test.each(sets)('every target of %s is about contestants that there are', set => {
    const measured = {
      pipelines: pipelines.map(({name}) => run(name, 1)),
      packers: packers.map(({name}) => run(name, 1)),
      openers: openers.map(({name}) => run(name, 1)),
    }
    const outcomes = judgeTargets(set, measured)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.map(({measured}) => measured)).toEqual(outcomes.map(() => '1.00'))
  })

  test('one that is missed is told as missed, one without a peer as not measured', () => {
    const measured = {
      pipelines: [run('sitemount, with uv', 3), run('uv with bytecode, tar, zstd -T0 -3', 1)],
      packers: [],
      openers: [],
    }
    const outcomes = judgeTargets('small', measured)
    expect(outcomes[0]).toEqual({
      asked: 'with uv, at most 2 times bare uv with bytecode',
      measured: '3.00',
      reached: false,
    })
    expect(outcomes[1]).toMatchObject({measured: 'not measured', reached: undefined})
  })
})

test('a median is the middle, or between the two in the middle, of what there is', () => {
  expect(median([sample(9), sample(1), sample(2)], ({seconds}) => seconds)).toBe(2)
  expect(median([sample(9), sample(1), sample(2), sample(4)], ({seconds}) => seconds)).toBe(3)
  expect(median([sample(9)], ({own}) => own)).toBeUndefined()
})

test('a section tells medians, and how many times ours each of the others takes', () => {
  const ours: Runs = {...run('sitemount, with pip', 1, 2, 9), ours: true}
  const about = {set: 'small', rounds: 3, distributions: 11, wheelBytes: 4e6, files: 500, treeBytes: 9e6} as const
  const section = setSection(about, {pipelines: [ours, run('pex', 4, 4, 5)], packers: [], openers: []})
  expect(section).toContain('| sitemount, with pip | 2.00 | 2.00 | 50 | 20 | 1.00 |  |')
  expect(section).toContain('| pex | 4.00 | 4.00 | 50 | 20 | 2.00 |  |')
})
