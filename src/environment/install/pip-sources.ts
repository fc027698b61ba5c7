import fs from 'node:fs'
import path from 'node:path'
import {normalizeName} from '../../requirements/grammar/name.ts'
import {describeReference} from '../../requirements/grammar/reference.ts'
import type {InstalledSource, PipInstaller} from '../facts.ts'
import {type Release, type Root, readRequires} from './dependency-rounds.ts'
import {follow, type InstallJob} from './install-job.ts'
import {pipEnvironment, pipInstallArguments, pipSources} from './pip.ts'
import {failedPip} from './pip-failure.ts'

/** Whether a line, or a name, is built on purpose; see `permitSources`. */
export function isBuilt({name, url = null}: {name: string; url?: Root['url']}, {fromSource = []}: InstallJob): boolean {
  return url === null ? fromSource.includes(name) : describeReference(url).kind !== 'wheel'
}

/** What these source distributions say of themselves, dependencies left out: pip runs their build for the answer. */
export async function lookIntoSources(
  job: InstallJob,
  pip: PipInstaller,
  lines: readonly string[],
): Promise<Release[]> {
  if (lines.length === 0) return []
  const {report} = await runPip(job, pip, {lines, more: ['--dry-run', '--ignore-installed']})
  const {install = []} = JSON.parse(fs.readFileSync(report, 'utf8')) as {install?: {metadata: Metadata}[]}
  return install.map(({metadata: {name, version, requires_dist = []}}) => ({
    name: normalizeName(name),
    version,
    title: `${name} ${version}`,
    requires: requires_dist.map(readRequires),
  }))
}

type Metadata = {name: string; version: string; requires_dist?: string[]}

/** Builds and installs these, dependencies left out, and returns what was taken. */
export async function installSources(
  job: InstallJob,
  pip: PipInstaller,
  lines: readonly string[],
): Promise<InstalledSource[]> {
  if (lines.length === 0) return []
  const {report, outcome} = await runPip(job, pip, {lines, more: []})
  return pipSources(report, outcome)
}

async function runPip(
  job: InstallJob,
  pip: PipInstaller,
  {lines, more}: {lines: readonly string[]; more: readonly string[]},
) {
  const list = path.join(job.scratch, 'source-requirements.txt')
  const report = path.join(job.scratch, 'source-report.json')
  const requirements = lines.map(line => `${line}\n`).join('')
  fs.writeFileSync(list, requirements, {mode: 0o600})
  fs.rmSync(report, {force: true})
  const handover = {...job.handover, requirementFiles: [...job.handover.requirementFiles.slice(0, -1), list]}
  const args = [...pipInstallArguments({...job, pip, handover, indexes: job.asked, report}), '--no-deps', ...more]
  const env = pipEnvironment(handover.env, job.transport)
  const outcome = await follow(job, {command: job.virtualenv.executable, args, env})
  if (outcome.code !== 0) throw await failedPip(job, pip, {outcome, requirements, wanted: []})
  return {report, outcome}
}
