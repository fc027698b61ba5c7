import {spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {stripTypeScriptTypes} from 'node:module'
import path from 'node:path'
import type {Contestant} from './contestants.ts'
import type {Tools} from './tools.ts'

/** What one run took. Bytes, and seconds. */
export type Sample = {
  seconds: number
  /** Processor seconds of all processes together. */
  cpu: number
  /** Resident memory of the largest process. */
  peak: number
  /** Resident memory of our own Node.js process. */
  own?: number
  /** Of the file that came out. */
  artifact?: number
  /** Seconds of our own steps; those that overlap count in full. */
  steps?: Record<string, number>
}

export type Surroundings = {
  tools: Tools
  /** Folder on a disk, in which each run gets an empty folder. */
  work: string
  /** Further variables of the scripts. */
  variables: Readonly<Record<string, string>>
  /** Called with the folder of a run before it is taken away. */
  keep?: (folder: string) => void
}

// Without types: loading what strips them would be counted as ours.
const peak = stripTypeScriptTypes(readFileSync(path.join(import.meta.dirname, 'peak.ts'), 'utf8'))

/**
 * Runs a contestant once, cold: in an empty folder, with an empty home and empty caches, and nothing of the environment
 * that could steer a tool. Throws with what the contestant said when it fails.
 */
export function measure({name, script, artifact, ours}: Contestant, surroundings: Surroundings): Sample {
  const {tools, work, variables, keep} = surroundings
  const folder = mkdtempSync(path.join(work, 'run-'))
  const inside = (...parts: string[]) => path.join(folder, ...parts)
  try {
    for (const made of ['home', 'tmp', 'work']) mkdirSync(inside(made))
    writeFileSync(inside('peak.mjs'), peak)
    const env = {
      ...environment(tools, folder),
      ...{BENCH_PEAK: inside('peak'), PEAK: inside('peak.mjs')},
      ...variables,
    }
    // What others wrote is on the disk before the clock starts.
    spawnSync('sync')
    const measuring = [path.join(import.meta.dirname, 'measure.py'), inside('took.json')]
    const bash = ['bash', '-euo', 'pipefail', '-c', script]
    const {status, signal, stdout, stderr} = spawnSync(tools.python, ['-I', '-S', ...measuring, ...bash], {
      ...{cwd: inside('work'), env, encoding: 'utf8', maxBuffer: 1 << 26},
    })
    // Interrupted at the terminal: the whole group was, and this process cannot hear it while it waits.
    if (signal === 'SIGINT') process.exit(130)
    if (status !== 0) {
      const result = ours ? readText(inside('work/result.json')) : ''
      throw new Error(`"${name}" ended with ${status}:\n${stderr}${stdout}${findingsOf(result)}`)
    }
    keep?.(inside('work'))
    const took: Sample = JSON.parse(readFileSync(inside('took.json'), 'utf8'))
    return {
      ...took,
      ...(ours && {own: Number(readText(inside('peak'))), ...stepsOf(readText(inside('work/result.json')))}),
      ...(artifact !== undefined && {artifact: statSync(inside('work', artifact)).size}),
    }
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

function environment({python, uv, zstd, venvPack, pex}: Tools, folder: string): Record<string, string> {
  const folders = [uv, zstd].filter(file => file !== undefined).map(file => path.dirname(file))
  return {
    PATH: [...new Set([...folders, '/usr/local/bin', '/usr/bin', '/bin'])].join(path.delimiter),
    HOME: path.join(folder, 'home'),
    TMPDIR: path.join(folder, 'tmp'),
    LANG: 'C.UTF-8',
    PIP_DISABLE_PIP_VERSION_CHECK: '1',
    // On the same file system as the virtualenv, as in a job: uv links from it.
    UV_CACHE_DIR: path.join(folder, 'home/.cache/uv'),
    PEX_ROOT: path.join(folder, 'home/.cache/pex'),
    NODE: process.execPath,
    PYTHON: python,
    ...(uv !== undefined && {UV: uv}),
    ...(venvPack !== undefined && {VENV_PACK: venvPack}),
    ...(pex !== undefined && {PEX: pex}),
  }
}

function readText(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

type Told = {steps?: {name: string; seconds: number}[]; findings?: {level: string; message: string}[]}

function stepsOf(result: string): {steps?: Record<string, number>} {
  if (result === '') return {}
  const {steps = []}: Told = JSON.parse(result)
  return {steps: Object.fromEntries(steps.map(({name, seconds}) => [name, seconds]))}
}

function findingsOf(result: string): string {
  if (!result.startsWith('{')) return result
  const {findings = []}: Told = JSON.parse(result)
  return findings.map(({level, message}) => `${level}: ${message}\n`).join('')
}
