import {spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/**
 * What a user waits for `check` on a 200-line file, beside what an empty Node start costs on the same machine: both run
 * turn by turn in one go, and the medians are compared.
 */
const rounds = Number(process.argv[2] ?? 21)
const bundle = path.join(import.meta.dirname, '../dist/index.js')
const folder = mkdtempSync(path.join(os.tmpdir(), 'sitemount-bench-'))
const requirements = path.join(folder, 'requirements.txt')
const hash = 'a'.repeat(64)
const lines = Array.from({length: 200}, (_, index) => `package-${index}==1.${index} --hash=sha256:${hash}`)
writeFileSync(requirements, `${lines.join('\n')}\n`)

const contestants = {
  'node -e 0': ['-e', '0'],
  'sitemount check, 200 lines': [bundle, 'check', '--requirements', requirements],
}
const times: Record<string, number[]> = {}
for (let round = 0; round < rounds; round++) {
  for (const [name, args] of Object.entries(contestants)) {
    const started = performance.now()
    const {status} = spawnSync(process.execPath, args, {cwd: folder, stdio: 'ignore'})
    if (status !== 0) throw new Error(`${name} ended with ${status}`)
    times[name] = [...(times[name] ?? []), performance.now() - started]
  }
}
rmSync(folder, {recursive: true})

const medians = Object.entries(times).map(([name, samples]) => {
  const sorted = samples.toSorted((a, b) => a - b)
  return {name, median: sorted[Math.floor(sorted.length / 2)] ?? 0, least: sorted[0] ?? 0}
})
const base = medians[0]?.median ?? 0
console.log(`Node ${process.versions.node}, ${os.availableParallelism()} cores, ${rounds} rounds turn by turn`)
for (const {name, median, least} of medians) {
  console.log(
    `${name.padEnd(28)} median ${median.toFixed(0)} ms, least ${least.toFixed(0)} ms, ${(median - base).toFixed(0)} ms over an empty start`,
  )
}
