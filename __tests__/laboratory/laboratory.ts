import fs from 'node:fs'
import path from 'node:path'
import {afterAll, describe, expect, test} from '@jest/globals'
import type {Level} from '../../src/core/finding.ts'
import {cli, type Job} from '../helpers/job.ts'
import {pythons, type TestPython} from '../helpers/pythons.ts'
import {type Bench, makeBench} from './bench.ts'

/** What one finding has to say: the file or variable, the distribution. */
type Names = readonly (string | RegExp)[]

/** The outcome of spoiling: what the finding names, and how the spoilt environment is audited. */
export type Case = {
  names: Names
  /** The distribution that the finding is attached to. */
  package?: string
  /** Further findings that the vector must bring. */
  more?: readonly {rule: string; level?: Level; names: Names}[]
  /** Variables of the job that runs the audit. */
  env?: Record<string, string>
  /** Flags of the audit instead of `--python`. */
  flags?: readonly string[]
}

/** One way in which something gets into an environment that the requirements did not put there, or breaks it. */
export type Vector = {
  /** The vector in words. */
  vector: string
  rule: string
  /** Default `error`. */
  level?: Level
  /** Rules that may find it as well: other sides of the same thing. Any further finding fails the test. */
  besides?: readonly string[]
  /**
   * The files alone tell it: then the older Pythons' virtualenvs are audited as a bare folder (`--mount`), the newest one's
   * by its interpreter.
   */
  files?: true
  /** Which Python it is makes no difference to it: the newest alone is enough. */
  once?: true
  /** Spoils the bench. */
  build(bench: Bench): Case | Promise<Case>
}

/** The Pythons of the laboratory: the oldest, one from the middle, the newest. */
export function chosenPythons(): TestPython[] {
  const all = pythons()
  const middle = all.find(({minor}) => minor === '3.11') ?? all[Math.floor(all.length / 2)]
  return [...new Set([all[0], middle, all.at(-1)])].filter(one => one !== undefined)
}

/**
 * Registers a test for each vector on each Python: a real virtualenv is spoilt and audited by the command line, the
 * vector must be told under its rule with what it names, and nothing that has nothing to do with it. While one is
 * judged the next is built: an audit leaves a core idle.
 */
export function laboratory(subject: string, vectors: readonly Vector[]): void {
  describe(subject, () => {
    const experiments = vectors.flatMap(vector =>
      chosenPythons()
        .slice(vector.once ? -1 : 0)
        .map(python => ({vector, python})),
    )
    const started = new Map<number, Promise<Outcome>>()
    const start = (at: number): Promise<Outcome> | undefined => {
      const experiment = experiments[at]
      if (experiment === undefined) return undefined
      const outcome = started.get(at) ?? carryOut(experiment.vector, experiment.python)
      // It is awaited by its own test; until then its failure is nobody's surprise.
      outcome.catch(() => {})
      started.set(at, outcome)
      return outcome
    }
    // What was begun ahead of a test that did not run must not outlive its folder.
    afterAll(() => Promise.allSettled(started.values()))

    for (const [at, {vector, python}] of experiments.entries()) {
      test(`${vector.vector} is ${vector.rule} (Python ${python.minor})`, async () => {
        const outcome = start(at)
        start(at + 1)
        expectFound(vector, (await outcome) as Outcome)
      })
    }
  })
}

type Outcome = {bench: Bench; found: Case; job: Job}

async function carryOut(vector: Vector, python: TestPython): Promise<Outcome> {
  const bench = await makeBench(python)
  const found = await vector.build(bench)
  const bare = vector.files && found.flags === undefined && python !== chosenPythons().at(-1)
  const job = await audit(bench, bare ? {...found, flags: filesOnly(bench)} : found)
  fs.rmSync(bench.folder, {recursive: true, force: true})
  return {bench, found, job}
}

/** Audits the bench as it stands, in an environment of its own. */
export function audit(bench: Bench, {env = {}, flags}: Pick<Case, 'env' | 'flags'> = {}): Promise<Job> {
  const surrounding = {HOME: bench.home, TMPDIR: path.join(bench.folder, 'tmp'), ...env}
  const what = flags ?? ['--python', bench.executable]
  return cli(['audit', ...what, '--report', 'json'], {cwd: bench.work, env: surrounding})
}

/** Flags for an audit of the files alone. */
export function filesOnly({site, python}: Bench): readonly string[] {
  return ['--mount', site, '--python-version', python.minor]
}

type Told = {rule: string; level: string; message: string; help?: string | undefined; package?: string | undefined}

function expectFound({rule, level = 'error', besides = []}: Vector, {found, job}: Outcome): void {
  expect(job.stderr).not.toMatch(/a defect of sitemount|Traceback|\n\s+at .+:\d+/)
  const findings: readonly Told[] = job.result?.findings ?? []
  const wanted = [{rule, level, names: found.names, package: found.package}, ...(found.more ?? [])]
  const absent = wanted.filter(one => !findings.some(finding => says(finding, one)))
  const known = new Set<string>([...besides, ...wanted.map(one => one.rule)])
  const strange = findings.filter(one => !known.has(one.rule)).map(line)
  // What was told stands in the failure, not only that something is missing.
  const outcome = absent.length + strange.length === 0 ? 'found' : {told: findings.map(line), absent, strange}
  expect(outcome).toEqual('found')
  expect(job.code).toBe(findings.some(one => one.level === 'error') ? 1 : 0)
}

function says(
  finding: Told,
  {rule, level = 'error', names, package: name}: NonNullable<Case['more']>[number] & {package?: string | undefined},
): boolean {
  return (
    finding.rule === rule &&
    finding.level === level &&
    (name === undefined || finding.package === name) &&
    // What is only worth knowing may need no way out.
    (level === 'notice' || Boolean(finding.help)) &&
    names.every(one => (typeof one === 'string' ? finding.message.includes(one) : one.test(finding.message)))
  )
}

function line({level, rule, message}: Told): string {
  return `${level} ${rule}: ${message}`
}
