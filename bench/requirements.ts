import {spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {canonicalRequirements} from '../src/requirements/canonical.ts'
import {readRequirements} from '../src/requirements/read.ts'
import {requirementRules} from '../src/rules/requirements/requirements.ts'

/**
 * `node bench/requirements.ts [ROUNDS]`: how long 5,000 requirement lines take, from the bundle beside an empty Node start
 * and beside `check` of one line (all turn by turn, medians compared), and within one process, cold and warm. The
 * promise is at most 100 ms beyond an empty start of the process.
 */
const rounds = Number(process.argv[2] ?? 15)
const bundle = process.env.SITEMOUNT_TEST_BUNDLE || path.join(import.meta.dirname, '../dist/index.js')
const folder = mkdtempSync(path.join(os.tmpdir(), 'sitemount-bench-'))
const hash = 'a'.repeat(64)
const files = {
  'one.txt': 'package-0==1.0\n',
  'pinned.txt': lines(index => `package-${index}==1.${index}.0`),
  'hashed.txt': lines(index => `package-${index}==1.${index}.0 \\\n    --hash=sha256:${hash}`),
  'markers.txt': lines(index => `package-${index}==1.${index}.0 ; python_version >= "3.8" and sys_platform != "win32"`),
}
for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text)
writeFileSync(path.join(folder, '.python-version'), '3.12\n')

const contestants: Record<string, string[]> = {
  'node -e 0': ['-e', '0'],
  ...Object.fromEntries(Object.keys(files).map(name => [`check ${name}`, [bundle, 'check', '--requirements', name]])),
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
console.log(`Node ${process.versions.node}, ${os.availableParallelism()} cores, ${rounds} rounds turn by turn`)
const base = median(times['node -e 0'] ?? [])
for (const [name, samples] of Object.entries(times)) {
  const told = `median ${median(samples).toFixed(0)} ms, least ${Math.min(...samples).toFixed(0)} ms`
  console.log(`${name.padEnd(20)} ${told}, ${(median(samples) - base).toFixed(0)} ms beyond an empty start`)
}
for (const name of Object.keys(files)) {
  const runs = Array.from({length: 9}, () => inProcess(name))
  console.log(
    `in process ${name.padEnd(12)} first ${runs[0]?.toFixed(0)} ms, then ${median(runs.slice(1)).toFixed(0)} ms`,
  )
}
rmSync(folder, {recursive: true})

function lines(line: (index: number) => string): string {
  return `${Array.from({length: 5000}, (_, index) => line(index)).join('\n')}\n`
}

function inProcess(file: string): number {
  const started = performance.now()
  const markers = {python_version: '3.12', sys_platform: 'linux'}
  const requirements = readRequirements({files: [file], constraints: [], cwd: folder, env: {}, markers})
  for (const rule of requirementRules) rule.check({requirements, known: new Map(), pins: 'exact', ruleIds: []})
  canonicalRequirements(requirements, {markers})
  return performance.now() - started
}

function median(samples: readonly number[]): number {
  return samples.toSorted((a, b) => a - b)[Math.floor(samples.length / 2)] ?? 0
}
