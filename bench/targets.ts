import {type Runs, secondsOf} from './rounds.ts'
import type {SetName} from './wheels.ts'

/** Every run of one set. */
export type Measured = {pipelines: Runs[]; packers: Runs[]; openers: Runs[]}

/** One target and what came of it; `reached` is undefined where one of the two did not run. */
export type Outcome = {asked: string; measured: string; reached: boolean | undefined}

type Target = {
  sets: readonly SetName[]
  asked: string
  of: keyof Measured
  /** Names: the ratio is the seconds of the first to those of the second. */
  ratio: readonly [string, string]
  limit: {most: number} | {least: number}
}

const all: readonly SetName[] = ['small', 'medium', 'large']
const [withPip, withUv] = ['sitemount, with pip', 'sitemount, with uv']
const recipe = 'shell recipe: venv, pip install, tar czf'
const bareUv = 'uv with bytecode, tar, zstd -T0 -3'
const packer = 'sitemount (reads, hashes, compresses)'
const verifier = 'sitemount verify (nothing is unpacked)'

const targets: readonly Target[] = [
  {
    sets: ['medium'],
    asked: 'with uv, at most 0.9 times bare uv with bytecode',
    of: 'pipelines',
    ratio: [withUv, bareUv],
    limit: {most: 0.9},
  },
  {
    sets: ['medium'],
    asked: 'with pip, at most 0.9 times bare pip with compileall',
    of: 'pipelines',
    ratio: [withPip, 'pip, compileall -j0, tar, zstd -T0 -3'],
    limit: {most: 0.9},
  },
  {
    sets: ['small'],
    asked: 'with uv, at most 2 times bare uv with bytecode',
    of: 'pipelines',
    ratio: [withUv, bareUv],
    limit: {most: 2},
  },
  {
    sets: all,
    asked: 'with pip, at least 2.5 times as fast as the shell recipe',
    of: 'pipelines',
    ratio: [recipe, withPip],
    limit: {least: 2.5},
  },
  {
    sets: all,
    asked: 'with uv, at least 2.5 times as fast as the shell recipe',
    of: 'pipelines',
    ratio: [recipe, withUv],
    limit: {least: 2.5},
  },
  {
    sets: ['medium'],
    asked: 'packing at least 5 times as fast as venv-pack',
    of: 'packers',
    ratio: ['venv-pack', packer],
    limit: {least: 5},
  },
  {
    sets: ['large'],
    asked: 'packing at least 8 times as fast as venv-pack',
    of: 'packers',
    ratio: ['venv-pack', packer],
    limit: {least: 8},
  },
  {
    sets: all,
    asked: '`verify` at most 1.5 times unpacking with zstd and tar',
    of: 'openers',
    ratio: [verifier, 'zstd -dc, tar -x (nothing is verified)'],
    limit: {most: 1.5},
  },
]

/** What this set was to reach, in the order of the list above. */
export function judgeTargets(set: SetName, measured: Measured): Outcome[] {
  return targets
    .filter(({sets}) => sets.includes(set))
    .map(({asked, of, ratio: [over, under], limit}) => {
      const [a, b] = [secondsOf(measured[of], over), secondsOf(measured[of], under)]
      if (a === undefined || b === undefined) return {asked, measured: 'not measured', reached: undefined}
      const ratio = a / b
      const reached = 'most' in limit ? ratio <= limit.most : ratio >= limit.least
      return {asked, measured: ratio.toFixed(2), reached}
    })
}
