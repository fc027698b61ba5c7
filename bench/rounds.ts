import type {Contestant} from './contestants.ts'
import {measure, type Sample, type Surroundings} from './measure.ts'

/** All runs of one contestant. */
export type Runs = {name: string; ours: boolean; samples: Sample[]}

/**
 * Runs the contestants side by side, turn by turn. Each round has another order, so that nobody always follows the same: what
 * one removes, the file system makes the next one pay for. Who lacks a program, or fails, is left out and told on stderr.
 */
export function runRounds(
  contestants: readonly Contestant[],
  {rounds, ...surroundings}: Surroundings & {rounds: number},
): Runs[] {
  const {tools} = surroundings
  const able = contestants.filter(({needs}) => needs.every(need => tools[need] !== undefined))
  const runs = new Map(able.map(({name, ours = false}) => [name, {name, ours, samples: [] as Sample[]}]))
  const steps = able.map((_, at) => at + 1).filter(step => isCoprime(step, able.length))
  for (let round = 0; round < rounds; round++) {
    const step = steps[round % steps.length] ?? 1
    for (let turn = 0; turn < able.length; turn++) {
      const contestant = able[(round + turn * step) % able.length]
      const run = contestant && runs.get(contestant.name)
      if (!contestant || !run) continue
      try {
        const sample = measure(contestant, surroundings)
        run.samples.push(sample)
        process.stderr.write(
          `  ${round + 1}/${rounds} ${sample.seconds.toFixed(2).padStart(7)} s  ${contestant.name}\n`,
        )
      } catch (error) {
        // What we cannot do ourselves is no result of a comparison.
        if (contestant.ours) throw error
        process.stderr.write(`${(error as Error).message}\n"${contestant.name}" is left out.\n`)
        runs.delete(contestant.name)
      }
    }
  }
  return [...runs.values()]
}

/** Whether steps of that length lead to everybody. */
function isCoprime(step: number, count: number): boolean {
  return count % step === 0 ? step === 1 : isCoprime(count % step, step)
}

/** The middle of what `pick` finds in the samples; undefined when it finds nothing. */
export function median(samples: readonly Sample[], pick: (sample: Sample) => number | undefined): number | undefined {
  const found = samples.map(pick).filter(value => value !== undefined)
  const sorted = found.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  if (sorted.length % 2 === 1) return sorted[middle]
  const [low, high] = [sorted[middle - 1], sorted[middle]]
  return low === undefined || high === undefined ? undefined : (low + high) / 2
}

/** Median seconds of the contestant of that name; undefined when it did not run. */
export function secondsOf(runs: readonly Runs[], name: string): number | undefined {
  return median(runs.find(run => run.name === name)?.samples ?? [], ({seconds}) => seconds)
}
