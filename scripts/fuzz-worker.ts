import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {isMainThread, parentPort, workerData} from 'node:worker_threads'
import fc from 'fast-check'
import {project, variables} from '../__tests__/requirements/differential/corpus.ts'
import {environments} from '../__tests__/requirements/differential/environments.ts'
import {mutations} from '../__tests__/requirements/differential/mutations.ts'
import {SitemountError} from '../src/core/errors.ts'
import {type Canonical, canonicalRequirements} from '../src/requirements/canonical.ts'
import {readRequirements} from '../src/requirements/read.ts'
import {requirementRules} from '../src/rules/requirements/requirements.ts'

/** What a batch came to. */
export type FuzzReport = {files: number; refused: number; canonical: number; slowest: number; failures: string[]}

/** The contents of a batch, the same for the same seed: mutations of the corpus, and bytes at random. */
export function fuzzCases(seed: number, count: number): Uint8Array[] {
  const mutated = mutations({seed, count}).map(({files}) => Buffer.from(files['requirements.txt'] ?? '', 'base64'))
  const bytes = fc.sample(fc.uint8Array({maxLength: 60}), {seed, numRuns: Math.ceil(count / 10)})
  // Long files are made of short ones, many times over.
  const long = mutated.slice(0, 20).map(one => Buffer.concat(Array.from({length: 200}, () => one)))
  return [...mutated, ...bytes, ...long]
}

const markers = environments[0] ?? {}

if (!isMainThread) {
  const {seed, count, pulse} = workerData as {seed: number; count: number; pulse: Float64Array}
  const cwd = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'sitemount-fuzz-'))
  try {
    for (const [name, content] of Object.entries(project)) {
      const target = path.join(cwd, name)
      fs.mkdirSync(name.endsWith('/') ? target : path.dirname(target), {recursive: true})
      if (!name.endsWith('/')) fs.writeFileSync(target, Buffer.from(content, 'base64'))
    }
    const report: FuzzReport = {files: 0, refused: 0, canonical: 0, slowest: 0, failures: []}
    for (const [index, content] of fuzzCases(seed, count).entries()) {
      pulse[0] = index
      pulse[1] = Date.now()
      const started = performance.now()
      try {
        tryOne(content, cwd, report)
      } catch (error) {
        const told = error instanceof Error ? error.stack : String(error)
        report.failures.push(`seed ${seed}: ${JSON.stringify(Buffer.from(content).toString('latin1'))}: ${told}`)
      }
      report.files++
      report.slowest = Math.max(report.slowest, performance.now() - started)
    }
    parentPort?.postMessage(report)
  } finally {
    fs.rmSync(cwd, {recursive: true})
  }
}

function tryOne(content: Uint8Array, cwd: string, report: FuzzReport): void {
  const first = readAndJudge(content, cwd)
  if (first.problems > 0) report.refused++
  const {canonical} = first
  if (canonical === undefined) return
  const again = readAndJudge(Buffer.from(canonical.requirements), cwd)
  // Two lines that contradict each other are one that contradicts itself, which is refused.
  if (again.conflict) return
  if (again.canonical?.requirements !== canonical.requirements) {
    throw new Error(
      `${JSON.stringify(canonical.requirements)} is read back as ${JSON.stringify(again.canonical?.requirements)}`,
    )
  }
  report.canonical++
}

type Read = {problems: number; conflict: boolean; canonical: Canonical | undefined}

function readAndJudge(content: Uint8Array, cwd: string): Read {
  fs.writeFileSync(path.join(cwd, 'requirements.txt'), content)
  const requirements = readRequirements({files: ['requirements.txt'], constraints: [], cwd, env: variables, markers})
  for (const rule of requirementRules) rule.check({requirements, known: new Map(), pins: 'hashes', ruleIds: []})
  const problems = requirements.problems.length
  const conflict = requirements.requirements.some(({because = ''}) => because.includes('does not satisfy'))
  try {
    return {problems, conflict, canonical: canonicalRequirements(requirements, {markers, mayBuild: () => true})}
  } catch (error) {
    if (!(error instanceof SitemountError)) throw error
    return {problems, conflict, canonical: undefined}
  }
}
