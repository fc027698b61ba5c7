import {execFileSync, spawnSync} from 'node:child_process'
import {createHash, randomBytes} from 'node:crypto'
import {mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {createPool, inOrder} from '../src/artifact/pool/pool.ts'
import type {Tasks} from '../src/artifact/pool/tasks.ts'

/**
 * `node bench/audit.ts [ROUNDS] [PYTHON]`: what an audit of a virtualenv of 10,000 files in 100 distributions takes beyond
 * hashing the same files with two workers, turn by turn, medians. At most two seconds are allowed on two cores.
 * `SITEMOUNT_TEST_BUNDLE` names another bundle than dist/index.js.
 */
const rounds = Number(process.argv[2] ?? 5)
const python = process.argv[3] ?? 'python3'
const allowed = 2000
const distributions = 100
const filesEach = 100
const bundle = process.env.SITEMOUNT_TEST_BUNDLE || path.join(import.meta.dirname, '../dist/index.js')
const hasher = new URL('../src/artifact/pool/worker.ts', import.meta.url)

const folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'sitemount-bench-')))
const env = {PATH: process.env.PATH ?? '', HOME: folder, TMPDIR: folder, LANG: 'C.UTF-8'}
process.once('exit', () => rmSync(folder, {recursive: true, force: true}))

const venv = path.join(folder, 'venv')
execFileSync(python, ['-I', '-m', 'venv', '--without-pip', venv], {env})
const lib = path.join(venv, 'lib')
const minor = readdirSync(lib).find(name => name.startsWith('python3')) ?? ''
const site = path.join(lib, minor, 'site-packages')
const bytes = Array.from({length: distributions}, (_, at) => distribution(at)).reduce((sum, one) => sum + one, 0)
const files = readdirSync(site, {recursive: true, withFileTypes: true})
  .filter(entry => entry.isFile())
  .map(entry => path.join(entry.parentPath, entry.name))

const contestants = {
  'hashing alone, two workers': hashing,
  'sitemount audit': audit,
}
const times: Record<string, number[]> = {}
// The first round fills the disk cache and counts for nobody.
for (let round = 0; round <= rounds; round++) {
  for (const [name, work] of Object.entries(contestants)) {
    const started = performance.now()
    await work()
    if (round > 0) times[name] = [...(times[name] ?? []), performance.now() - started]
  }
}

const versions = `Node ${process.versions.node}, ${minor}, ${os.availableParallelism()} cores`
console.log(`${versions}, ${rounds} rounds turn by turn: ${files.length} files, ${Math.round(bytes / 1e6)} MB`)
const medians = Object.entries(times).map(([name, samples]) => {
  const sorted = samples.toSorted((a, b) => a - b)
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0
  console.log(`${name.padEnd(28)} median ${median.toFixed(0)} ms, least ${(sorted[0] ?? 0).toFixed(0)} ms`)
  return median
})
const beyond = (medians[1] ?? 0) - (medians[0] ?? 0)
console.log(`${'beyond hashing'.padEnd(28)} ${beyond.toFixed(0)} ms, allowed ${allowed} ms`)
process.exitCode = beyond <= allowed ? 0 : 1

/** Writes one distribution with a RECORD that is right, and returns its bytes: modules of a size that is usual. */
function distribution(at: number): number {
  const name = `package_${at}`
  const info = `${name}-1.0.dist-info`
  const written: Record<string, Buffer> = {
    [`${info}/METADATA`]: Buffer.from(`Metadata-Version: 2.1\nName: ${name}\nVersion: 1.0\n`),
    [`${info}/WHEEL`]: Buffer.from('Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n'),
    [`${info}/INSTALLER`]: Buffer.from('pip\n'),
    [`${name}/__init__.py`]: Buffer.from('\n'),
  }
  // RECORD is the last of them.
  for (let file = Object.keys(written).length + 1; file < filesEach; file++) {
    const size = 500 + ((at * 7919 + file * 104729) % 13_000)
    written[`${name}/part_${file % 7}/module_${file}.py`] = Buffer.from(`# ${randomBytes(size / 2).toString('hex')}\n`)
  }
  const rows = Object.entries(written).map(([file, content]) => {
    const to = path.join(site, file)
    mkdirSync(path.dirname(to), {recursive: true})
    writeFileSync(to, content)
    return `${file},sha256=${createHash('sha256').update(content).digest('base64url')},${content.length}\n`
  })
  writeFileSync(path.join(site, info, 'RECORD'), `${rows.join('')}${info}/RECORD,,\n`)
  return Object.values(written).reduce((sum, content) => sum + content.length, 0)
}

/** The same tasks that the audit gives its workers, and nothing else. */
async function hashing(): Promise<void> {
  const pool = createPool({workers: 2, entry: hasher, signal: new AbortController().signal})
  let done = 0
  try {
    await inOrder(pool, {
      tasks: batches(),
      each: results => {
        done += results.length
      },
    })
  } finally {
    await pool.close()
  }
  if (done !== files.length) throw new Error(`${done} of ${files.length} files were hashed.`)
}

function* batches(): Iterable<Tasks['hash']> {
  for (let at = 0; at < files.length; at += 256) yield {kind: 'hash', files: files.slice(at, at + 256)}
}

function audit(): void {
  const flags = ['audit', '--python', path.join(venv, 'bin', 'python'), '--report', 'json']
  const {status, stdout, stderr} = spawnSync(process.execPath, [bundle, ...flags], {
    cwd: folder,
    env,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  const findings = status === 0 ? (JSON.parse(stdout) as {findings: unknown[]}).findings : undefined
  if (findings?.length !== 0) throw new Error(`The audit of a clean tree ended with ${status}: ${stderr}${stdout}`)
}
