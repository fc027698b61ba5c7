import fs from 'node:fs'
import path from 'node:path'
import {SitemountError, writeError} from '../../core/errors.ts'
import type {InstalledSource, PipInstaller} from '../facts.ts'
import {installError} from './install-error.ts'
import {follow, type InstallOptions, prepare} from './install-job.ts'
import {pipDownloadArguments, pipEnvironment} from './pip.ts'
import {withoutProcesses} from './pip-process.ts'
import {fileName} from './sources.ts'

export type DownloadOptions = Omit<InstallOptions, 'installer' | 'cache' | 'wheelsOnly' | 'fromSource'> & {
  /** uv cannot download, so this is pip's work with either installer. */
  installer: PipInstaller
  /** The wheelhouse to fill. */
  into: string
  /** What `install` said it took from the index: kept beside the wheels, so that a later build tells the same origins. */
  sources: readonly InstalledSource[]
}

const originsFile = 'origins.json'

/**
 * Downloads the wheels of a fully hashed canonical file into a folder (`pip download --require-hashes --only-binary :all:`)
 * with a note where each came from, and returns the names of the wheels.
 *
 * Throws as `install` does. The folder is only as good as the hashes it is installed with: whoever can write a cache can
 * put any file there, so `install` takes from it with `--require-hashes` and nothing else.
 */
export async function downloadWheels(options: DownloadOptions): Promise<string[]> {
  const {into, installer, transport, sources, virtualenv} = options
  try {
    fs.mkdirSync(into, {recursive: true})
  } catch (error) {
    throw writeError(error, into)
  }
  const job = prepare({...options, wheelsOnly: true, fromSource: []})
  // The list is complete, since it was installed; an address in the metadata of a wheel is not even asked.
  const download = pipDownloadArguments({...job, pip: installer, indexes: job.asked, into, requireHashes: true})
  const args = withoutProcesses([...download, '--no-deps'], installer)
  const env = pipEnvironment(job.handover.env, transport)
  const outcome = await follow(job, {command: virtualenv.executable, args, env}).finally(job.handover.forget)
  if (outcome.code !== 0) throw installError({tool: 'pip', outcome, sourceOnly: null, ...job})
  try {
    fs.writeFileSync(path.join(into, originsFile), `${JSON.stringify(sources, null, 1)}\n`)
    return fs
      .readdirSync(into)
      .filter(name => name.endsWith('.whl'))
      .sort()
  } catch (error) {
    throw writeError(error, into)
  }
}

/**
 * Removes from a wheelhouse that a cache filled what is no plain file: pip waits for a pipe, and reads behind a link. Throws `archive`
 * where it is no folder itself.
 */
export function keepPlainFiles(wheelhouse: string): void {
  if (!fs.lstatSync(wheelhouse, {throwIfNoEntry: false})?.isDirectory()) {
    throw new SitemountError('archive', 'The cache restored something else than a folder.')
  }
  for (const entry of fs.readdirSync(wheelhouse, {withFileTypes: true})) {
    if (!entry.isFile()) fs.rmSync(path.join(wheelhouse, entry.name), {recursive: true, force: true})
  }
}

/**
 * The sources with the URL they had when the wheelhouse was filled, so that a manifest does not depend on whether a cache
 * was hit. An origin counts only for the very same release and hash, and when it is a URL that ends in the same file name;
 * without one, the URL is null: a path of this machine is no origin.
 */
export function recallSources(wheelhouse: string, sources: readonly InstalledSource[]): InstalledSource[] {
  const origins = readOrigins(path.join(wheelhouse, originsFile))
  return sources.map(source => {
    const origin = origins.find(
      one =>
        one.normalizedName === source.normalizedName &&
        one.version === source.version &&
        (source.sha256 === null || one.sha256 === source.sha256) &&
        (source.url === null || fileName(one.url ?? '') === fileName(source.url)),
    )
    const fromFolder = source.url === null || !/^https?:/.test(source.url)
    if (!fromFolder) return source
    return {
      ...source,
      url: origin && /^(?:https?|file):\/\/[^@\s]+$/.test(origin.url ?? '') ? origin.url : null,
      yanked: origin?.yanked === true,
    }
  })
}

function readOrigins(file: string): InstalledSource[] {
  try {
    const value: unknown = JSON.parse(fs.readFileSync(file, 'utf8'))
    return Array.isArray(value) ? value.filter(isSource) : []
  } catch {
    // A wheelhouse without a note, or with a spoilt one, is still a wheelhouse.
    return []
  }
}

function isSource(value: unknown): value is InstalledSource {
  if (typeof value !== 'object' || value === null) return false
  const {normalizedName, version, url} = value as Record<string, unknown>
  return typeof normalizedName === 'string' && typeof version === 'string' && typeof url === 'string'
}
