import {Worker} from 'node:worker_threads'
import {compareReadings} from '../__tests__/requirements/differential/compare.ts'
import {project, variables} from '../__tests__/requirements/differential/corpus.ts'
import {explanation} from '../__tests__/requirements/differential/differences.ts'
import {environments} from '../__tests__/requirements/differential/environments.ts'
import {askOurselves} from '../__tests__/requirements/differential/our-reading.ts'
import {askPip, findPips, type Pip} from '../__tests__/requirements/differential/pips.ts'
import {type FuzzReport, fuzzCases} from './fuzz-worker.ts'

/**
 * `node scripts/fuzz-requirements.ts [MINUTES] [SEED]`: feeds bytes at random and mutations of real files to everything that
 * reads requirements. Nothing may crash but with a SitemountError, nothing may take longer than the limit, what we write
 * must be read back as it was, and the newest pip at hand must agree. The same seed gives the same files.
 */
const minutes = Number(process.argv[2] ?? 10)
const firstSeed = Number(process.argv[3] ?? Date.now() % 1_000_000)
const batchSize = 2000
const limit = 5000

const pip = findPips().pips.at(-1)
const end = performance.now() + minutes * 60_000
const sums = {files: 0, refused: 0, canonical: 0, compared: 0, slowest: 0}
const failures: string[] = []
console.log(
  `seed ${firstSeed}, ${minutes} minutes, ${pip === undefined ? 'no pip to compare with' : `pip ${pip.version}`}`,
)
for (let seed = firstSeed; performance.now() < end && failures.length < 20; seed++) {
  const report = await runBatch(seed)
  sums.files += report.files
  sums.refused += report.refused
  sums.canonical += report.canonical
  sums.slowest = Math.max(sums.slowest, report.slowest)
  failures.push(...report.failures)
  if (pip !== undefined) failures.push(...(await disagreements(seed, pip)))
}
for (const failure of failures) console.log(failure)
console.log(
  `${sums.files} files, ${sums.compared} of them compared with pip; ${sums.refused} with problems, ${sums.canonical} read back; slowest ${sums.slowest.toFixed(0)} ms; ${failures.length} failures`,
)
process.exitCode = failures.length === 0 ? 0 : 1

/** One batch in a worker, which is killed when an input takes longer than the limit. */
function runBatch(seed: number): Promise<FuzzReport> {
  // The index of the input that is being read, and when it began.
  const pulse = new Float64Array(new SharedArrayBuffer(16))
  pulse[1] = Date.now()
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./fuzz-worker.ts', import.meta.url), {
      workerData: {seed, count: batchSize, pulse},
    })
    const watch = setInterval(() => {
      if (Date.now() - (pulse[1] ?? 0) < limit) return
      clearInterval(watch)
      const content = fuzzCases(seed, batchSize)[pulse[0] ?? 0]
      const hung = `seed ${seed}: longer than ${limit} ms: ${JSON.stringify(Buffer.from(content ?? '').toString('latin1'))}`
      void worker.terminate().then(() => {
        resolve({files: pulse[0] ?? 0, refused: 0, canonical: 0, slowest: limit, failures: [hung]})
      })
    }, 250)
    worker.once('message', report => {
      clearInterval(watch)
      resolve(report as FuzzReport)
    })
    worker.once('error', reject)
  })
}

async function disagreements(seed: number, pip: Pip): Promise<string[]> {
  const cases = fuzzCases(seed, batchSize).map(content => ({
    files: {'requirements.txt': Buffer.from(content).toString('base64')},
  }))
  const task = {cases, project, env: variables, environments}
  const ours = askOurselves(task)
  const theirs = await askPip(pip, task)
  sums.compared += cases.length
  return cases.flatMap(({files}, index) => {
    const [mine, other] = [ours.answers[index], theirs.answers[index]]
    if (mine === undefined || other === undefined) return []
    const text = Buffer.from(files['requirements.txt'], 'base64').toString()
    return compareReadings(mine, other, {ours: ours.cwd, pip: theirs.cwd})
      .filter(difference => explanation(difference, {text, pip: pip.version}) === undefined)
      .map(
        ({field, ours, pip}) =>
          `seed ${seed}: ${JSON.stringify(text)}: ${field}: ours ${JSON.stringify(ours)}, pip ${JSON.stringify(pip)}`,
      )
  })
}
