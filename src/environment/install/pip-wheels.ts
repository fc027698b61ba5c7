import fs from 'node:fs'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {SitemountError} from '../../core/errors.ts'
import {describeReference, schemeOf} from '../../requirements/grammar/reference.ts'
import type {InstalledSource, PipInstaller} from '../facts.ts'
import {
  exactly,
  lineOf,
  type Release,
  type Root,
  readRequires,
  readRoots,
  unmet,
  type Wanted,
  wantedBy,
} from './dependency-rounds.ts'
import {needsSearch} from './install-error.ts'
import type {InstallJob} from './install-job.ts'
import {atLeast} from './installer.ts'
import {pipDownloadArguments} from './pip.ts'
import {failedPip} from './pip-failure.ts'
import {readPipLog} from './pip-log.ts'
import {startWaitingPip, type WaitingPip, type WheelMetadata} from './pip-process.ts'
import {isBuilt, lookIntoSources} from './pip-sources.ts'
import {artifactOf, withoutCredentials} from './sources.ts'

/** A release that was fetched as a wheel. */
type FetchedWheel = Release & {
  /** Absolute path. */
  file: string
  sha256: string
  /** The requirement that names it by its address; undefined for one from an index. */
  address: Root | undefined
  source: InstalledSource
}

export type Fetched = {
  wheels: FetchedWheel[]
  /** One line for each release that is built on purpose. */
  built: string[]
  /** The pip that fetched last and waits; undefined where there was nothing to fetch. */
  pip: WaitingPip | undefined
}

type State = {
  job: InstallJob
  pip: PipInstaller
  /** Holds the wheels. */
  folder: string
  roots: readonly Root[]
  wheels: Map<string, FetchedWheel>
  built: Map<string, Release>
  waiting: WaitingPip | undefined
}

/** More rounds than any real list needs. */
const mostRounds = 200

/**
 * Fetches the wheels that the requirements name and what these need into a new folder, installs nothing and runs nothing of it.
 * Each round asks pip for names without their dependencies, reads what the wheels say they need, and asks for what is new. A
 * complete list takes one round. With `backtracking` pip searches by itself, in one round, in a process that can build nothing.
 *
 * Throws `install-failed` for an address in the metadata of a wheel, before it is asked, and where releases do not fit together.
 */
export async function fetchWheels(job: InstallJob, pip: PipInstaller): Promise<Fetched> {
  const folder = wheelsFolder(job)
  fs.rmSync(folder, {recursive: true, force: true})
  fs.mkdirSync(folder, {mode: 0o700})
  const roots = readRoots(job.requirements)
  const state: State = {job, pip, folder, roots, wheels: new Map(), built: new Map(), waiting: undefined}
  try {
    if (job.backtracking === true && !roots.some(root => isBuilt(root, job))) await fetchAtOnce(state)
    else await fetchInRounds(state)
  } catch (error) {
    await state.waiting?.finish().catch(() => {})
    throw error
  }
  const wheels = [...state.wheels.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
  const built = [...state.built.values()].map(({name, version}) => {
    const root = roots.find(one => one.name === name)
    return root !== undefined && root.url !== null ? root.line : `${name}${exactly(version)}${root?.hashes ?? ''}`
  })
  return {wheels, built, pip: state.waiting}
}

/** Where the wheels of an install are kept until it has ended. */
export function wheelsFolder({scratch}: Pick<InstallJob, 'scratch'>): string {
  return path.join(scratch, 'wheels')
}

/** Whether pip can be asked for one thing at a time: what a source needs it tells from 22.2 on (`--dry-run`, `--report`). */
export function canFetch(job: InstallJob, {version}: PipInstaller): boolean {
  return atLeast(version, '22.2') || !readRoots(job.requirements).some(root => isBuilt(root, job))
}

async function fetchAtOnce(state: State): Promise<void> {
  await fetch(state, {args: [], requirements: state.job.requirements, wanted: []})
  wantedNow(state)
}

async function fetchInRounds(state: State): Promise<void> {
  const {job, wheels, built} = state
  const seen = new Set<string>()
  for (let round = 1; ; round++) {
    const wanted = wantedNow(state)
    for (const name of [...wheels.keys()].filter(one => !wanted.has(one))) forget(state, name)
    const open = [...wanted.values()].filter(one => {
      const release = wheels.get(one.name) ?? built.get(one.name)
      if (release === undefined) return true
      const against = unmet(one, release)
      if (against.length > 0) refuseConflict(one, {release, against, round})
      return against.length > 0
    })
    if (open.length === 0) return
    const lines = open.map(lineOf).sort()
    const key = [...lines, ...[...wheels.values()].map(({title}) => title).sort()].join('\n')
    if (round > mostRounds || seen.has(key)) throw needsSearch(open[0] as Wanted)
    seen.add(key)
    const sources = open.filter(one => isBuilt(one.root ?? one, job))
    for (const release of await lookIntoSources(job, state.pip, sources.filter(isNamed).map(lineOf))) {
      built.set(release.name, release)
    }
    for (const one of sources.filter(source => !isNamed(source))) {
      const [release] = await lookIntoSources(job, state.pip, [lineOf(one)])
      if (release === undefined) throw new SitemountError('internal', `pip does not say what ${one.name} is.`)
      built.set(release.name, release)
      // Only now is it known what this address is.
      if (one.root !== undefined) one.root.name = release.name
    }
    const rest = open.filter(one => !sources.includes(one))
    for (const {name} of rest) forget(state, name)
    if (rest.length === 0) continue
    const requirements = rest.map(one => `${lineOf(one)}\n`).join('')
    await fetch(state, {args: ['--no-deps'], requirements, wanted: rest})
    const missing = rest.find(({name}) => !wheels.has(name))
    if (missing !== undefined) throw new SitemountError('internal', `pip fetched no wheel of ${missing.name}.`)
  }
}

/** Whether it is known which distribution is asked for: the address of an archive or a folder does not say. */
function isNamed({name, root}: Wanted): boolean {
  return root === undefined || root.url === null || name !== root.url
}

function wantedNow({job, roots, wheels, built}: State): Map<string, Wanted> {
  return wantedBy({roots, releases: new Map([...built, ...wheels]), markers: job.markers, mask: job.mask})
}

function forget({wheels}: State, name: string): void {
  const wheel = wheels.get(name)
  if (wheel === undefined) return
  fs.rmSync(wheel.file, {force: true})
  wheels.delete(name)
}

/** Has a new pip fetch these lines into the folder, and takes up what came. */
async function fetch(
  state: State,
  {args, requirements, wanted}: {args: readonly string[]; requirements: string; wanted: readonly Wanted[]},
): Promise<void> {
  const {job, pip, folder} = state
  await state.waiting?.finish()
  state.waiting = undefined
  const list = path.join(job.scratch, 'round-requirements.txt')
  const log = path.join(job.scratch, 'pip-log.txt')
  fs.writeFileSync(list, requirements, {mode: 0o600})
  fs.writeFileSync(log, '', {mode: 0o600})
  const handover = {...job.handover, requirementFiles: [...job.handover.requirementFiles.slice(0, -1), list]}
  const download = pipDownloadArguments({...job, pip, handover, indexes: job.asked, into: folder, fromSource: []})
  const started = await startWaitingPip(job, {
    args: [...download, ...args, `--log=${log}`],
    runner: pip.runner,
    folder,
  })
  state.waiting = started
  if (started.wheels === null) {
    const outcome = await started.finish()
    state.waiting = undefined
    throw await failedPip(job, pip, {outcome, requirements, wanted})
  }
  const known = new Set([...state.wheels.values()].map(({file}) => path.basename(file)))
  const {originOf, yanked} = readPipLog(fs.readFileSync(log, 'utf8'))
  fs.rmSync(log)
  for (const [filename, metadata] of started.wheels) {
    if (known.has(filename)) continue
    const release = readRelease(filename, metadata)
    const {sha256 = ''} = metadata
    const file = path.join(folder, filename)
    const address = state.roots.find(root => root.name === release.name && root.url !== null)
    const url = address === undefined ? originOf({filename, sha256}) : addressOf(address)
    const isYanked = yanked.has(`${release.name} ${release.version}`)
    const source: InstalledSource = {
      normalizedName: release.name,
      version: release.version,
      kind: 'wheel',
      url,
      sha256,
      yanked: isYanked,
    }
    state.wheels.set(release.name, {...release, file, sha256, address, source})
  }
}

/** What a wheel says it needs; which release it is says its file name, which pip held against its metadata. */
export function readRelease(filename: string, metadata: WheelMetadata): Release {
  const artifact = artifactOf(filename)
  if (artifact === undefined || 'problem' in metadata) {
    const why = 'problem' in metadata ? metadata.problem : 'its name is not that of a wheel'
    throw new SitemountError('install-failed', `${filename} cannot be read: ${why}.`, {
      help: 'Pin another release: no installer can be relied on to read this file as it is meant.',
    })
  }
  const version = metadata.version || artifact.version.replaceAll('_', '-')
  return {name: artifact.normalizedName, version, title: filename, requires: metadata.requires.map(readRequires)}
}

/** The address of a line as the result tells it. */
function addressOf({url}: Root): string | null {
  if (url === null) return null
  const {base} = describeReference(url)
  return schemeOf(url) === '' ? pathToFileURL(base).href : withoutCredentials(base)
}

/** Throws where another release of the name cannot help: its line says which it is, or names an address. */
function refuseConflict(
  {name, root, specifiers}: Wanted,
  {release, against}: {release: Release; against: readonly string[]; round: number},
): void {
  const isSettled = root !== undefined && (root.url !== null || /^===?[^*,]+$/.test(root.specifier))
  if (!isSettled) return
  const [specifier = ''] = against
  const own = root.url === null ? `${name}${root.specifier}` : release.title
  const message = `${specifiers.get(specifier)} needs ${name}${specifier}, but the requirements say ${own}.`
  throw new SitemountError('install-failed', message, {
    help: 'Two requirements exclude each other: change one of the pins named above.',
  })
}
