import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {makeSpecimens, type Outcome, tryMutation} from './mutations.ts'

/**
 * `node scripts/mutate-artifacts.ts [COUNT] [SEED]`: changes bytes of small artifacts of each format at random and verifies
 * them. Each change must be told or leave the same manifest, sums and files; nothing may crash. The same seed makes the same
 * changes.
 */
const count = Number(process.argv[2] ?? 10_000)
const firstSeed = Number(process.argv[3] ?? Date.now() % 1_000_000)
const root = fs.mkdtempSync(path.join(os.tmpdir(), 'sitemount-mutations-'))
const missed: string[] = []
let slowest = 0
try {
  fs.mkdirSync(path.join(root, 'specimens'))
  const specimens = await makeSpecimens(path.join(root, 'specimens'))
  const told = new Map(specimens.map(({format}) => [format, {detected: 0, identical: 0, missed: 0}]))
  for (let seed = firstSeed; seed < firstSeed + count; seed++) {
    const specimen = specimens[seed % specimens.length]
    if (specimen === undefined) break
    const began = performance.now()
    const outcome = await tryMutation(specimen, seed, path.join(root, 'mutant')).catch((error: unknown): Outcome => {
      missed.push(`${specimen.format}, seed ${seed}: ${String(error)}`)
      return 'missed'
    })
    slowest = Math.max(slowest, performance.now() - began)
    const sums = told.get(specimen.format)
    if (sums !== undefined) sums[outcome]++
    if (outcome === 'missed') missed.push(`${specimen.format}, seed ${seed}: passed with another meaning`)
  }
  for (const line of missed.slice(0, 20)) console.log(line)
  for (const [format, {detected, identical, missed}] of told) {
    console.log(`${format}: ${detected} detected, ${identical} identical in meaning, ${missed} missed`)
  }
  console.log(`seeds ${firstSeed} to ${firstSeed + count - 1}; slowest ${slowest.toFixed(0)} ms`)
} finally {
  fs.rmSync(root, {recursive: true, force: true})
}
process.exitCode = missed.length === 0 ? 0 : 1
