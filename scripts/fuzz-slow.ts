import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {isMainThread, parentPort, Worker, workerData} from 'node:worker_threads'
import {SitemountError} from '../src/core/errors.ts'
import {type Pattern, readers} from './slow-readers.ts'

/**
 * `node scripts/fuzz-slow.ts [READER]`: gives every reader of foreign text its worst cases of 64 KB (many clauses, deep nesting,
 * long tokens, repeated separators) and prints the slowest with their seconds of processor time, which other programs do not change,
 * beside the aim of 0.3 s. Ends with 1 where a reader crashes or takes ten times as long.
 */
const bytes = 64 << 10
const aim = 0.3
/** Milliseconds after which an input is given up. */
const limit = 10_000

type Timing = {reader: string; input: string; seconds: number; outcome: string}

function text([start, unit, end]: Pattern): string {
  return start + unit.repeat(Math.max(1, Math.floor((bytes - start.length - end.length) / unit.length))) + end
}

const cases = readers.flatMap(({name, patterns}, reader) =>
  patterns.map(pattern => ({name, reader, pattern, input: JSON.stringify(pattern)})),
)

if (isMainThread) await main()
else work(workerData as {from: number; until: number; pulse: Int32Array})

async function main(): Promise<void> {
  const only = process.argv[2]
  const timings: Timing[] = []
  for (const {name} of readers) {
    if (only !== undefined && only !== name) continue
    const from = cases.findIndex(one => one.name === name)
    const until = cases.findLastIndex(one => one.name === name) + 1
    for (let next = from; next < until; ) {
      const {done, hung} = await batch(next, until)
      timings.push(...done)
      next += done.length
      if (!hung) break
      const {input = ''} = cases[next++] ?? {}
      timings.push({reader: name, input, seconds: limit / 1000, outcome: 'given up'})
    }
  }
  const slowest = timings.toSorted((a, b) => b.seconds - a.seconds)
  for (const {reader, input, seconds, outcome} of slowest.slice(0, 30))
    console.log(`${seconds.toFixed(2)} s  ${reader}  ${input.slice(0, 100)}  ${outcome}`)
  const crashed = timings.filter(({outcome}) => outcome.startsWith('crashed'))
  for (const {reader, input, outcome} of crashed) console.log(`${reader}  ${input.slice(0, 100)}  ${outcome}`)
  const late = timings.filter(({seconds}) => seconds > aim)
  console.log(
    `${timings.length} inputs of ${bytes >> 10} KB, ${late.length} slower than ${aim} s, ${crashed.length} crashed`,
  )
  const hung = timings.filter(({seconds}) => seconds > 10 * aim)
  process.exitCode = hung.length + crashed.length === 0 ? 0 : 1
}

/** Runs cases in a worker, which is ended when one takes too long. */
function batch(from: number, until: number): Promise<{done: Timing[]; hung: boolean}> {
  const pulse = new Int32Array(new SharedArrayBuffer(4))
  const worker = new Worker(new URL(import.meta.url), {workerData: {from, until, pulse}})
  const done: Timing[] = []
  return new Promise((resolve, reject) => {
    let [seen, since] = [0, Date.now()]
    const watch = setInterval(() => {
      if (pulse[0] !== seen) [seen, since] = [pulse[0] ?? 0, Date.now()]
      else if (Date.now() - since > limit) end(true)
    }, 100)
    const end = (hung: boolean) => {
      clearInterval(watch)
      void worker.terminate().then(() => resolve({done, hung}))
    }
    worker.on('message', (timing: Timing | null) => (timing === null ? end(false) : done.push(timing)))
    worker.once('error', reject)
  })
}

function work({from, until, pulse}: {from: number; until: number; pulse: Int32Array}): void {
  const folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'sitemount-slow-'))
  try {
    for (const {name, reader, pattern, input} of cases.slice(from, until)) {
      // The first reading compiles what the second one measures.
      if (pulse[0] === 0) attempt(reader, 'a', folder)
      const content = text(pattern)
      const started = process.threadCpuUsage()
      const outcome = attempt(reader, content, folder)
      const {user, system} = process.threadCpuUsage(started)
      parentPort?.postMessage({reader: name, input, outcome, seconds: (user + system) / 1e6})
      Atomics.add(pulse, 0, 1)
    }
  } finally {
    fs.rmSync(folder, {recursive: true})
  }
  // Ends this worker at once.
  parentPort?.postMessage(null)
}

function attempt(reader: number, content: string, folder: string): string {
  try {
    readers[reader]?.read(content, folder)
    return ''
  } catch (error) {
    if (error instanceof SitemountError) return error.code
    return `crashed: ${error instanceof Error ? (error.stack ?? '').slice(0, 300) : String(error)}`
  }
}
