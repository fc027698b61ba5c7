import fs from 'node:fs'
import {SitemountError, systemCode} from '../errors.ts'
import {interrupted} from '../process.ts'
import type {Verified} from './facts.ts'
import type {Contents} from './ledger.ts'
import {quoteName} from './names.ts'
import {inlinePool, type Pool} from './pool.ts'
import {defaultLimits, type ReadLimits, readArchive} from './read.ts'
import {verifyEntries} from './verify-archive.ts'
import {verifyFolder} from './verify-folder.ts'

export type VerifyOptions = {
  signal: AbortSignal
  /** `sha256:…` the file must have; from an attestation or another channel than the file itself. */
  expectedDigest?: string
  /** Hashes the files of a directory; inline without one. */
  pool?: Pool
  limits?: ReadLimits
}

/**
 * Reads an archive (by its content, whatever its name) or an unpacked artifact, and tells what is wrong with it. Nothing
 * is written. What is wrong with the artifact is a flaw; throws `unreadable` when it cannot be opened or read, and
 * `interrupted`.
 */
export async function verifyArtifact(path: string, options: VerifyOptions): Promise<Verified> {
  const {signal, pool = inlinePool(signal)} = options
  if (signal.aborted) throw interrupted()
  const stat = reading(path, () => fs.statSync(path))
  if (stat.isDirectory()) {
    const verified = await verifyFolder(path, {signal, pool})
    return withExpected({path, format: 'directory', digest: null, archiveBytes: 0, ...verified}, options)
  }
  if (!stat.isFile()) throw new SitemountError('unreadable', `${quoteName(path)} is neither a file nor a folder.`)
  return verifyFile(path, options)
}

async function verifyFile(path: string, options: VerifyOptions): Promise<Verified> {
  const {O_RDONLY, O_NONBLOCK = 0} = fs.constants
  const descriptor = reading(path, () => fs.openSync(path, O_RDONLY | O_NONBLOCK))
  try {
    const archive = readArchive(descriptor, options.limits ?? defaultLimits)
    const verified = archive.format === null ? foreign : await verifyEntries(archive.entries, options.signal)
    // The digest is that of the whole file, also when reading its entries ended early.
    const {sha256, bytes} = archive.finish()
    const format = archive.format ?? (path.endsWith('.gz') ? 'tar.gz' : 'tar.zst')
    return withExpected({path, format, digest: `sha256:${sha256}`, archiveBytes: bytes, ...verified}, options)
  } catch (error) {
    throw systemCode(error) === undefined || error instanceof SitemountError ? error : unreadable(path, error)
  } finally {
    fs.closeSync(descriptor)
  }
}

/** What a file holds that is no archive of ours. */
const foreign: Contents = {
  manifest: null,
  treeDigest: null,
  files: 0,
  bytes: 0,
  flaws: [
    {
      rule: 'digest-mismatch',
      message: 'The file does not start as a tar.zst or tar.gz archive does.',
      help: 'Give the sealed file, or the folder it was unpacked to.',
    },
  ],
}

/** Adds the flaw of a file that is not the one expected. */
function withExpected(verified: Verified, {expectedDigest}: VerifyOptions): Verified {
  if (expectedDigest === undefined || verified.digest === expectedDigest) return verified
  const message =
    verified.digest === null
      ? `A folder has no digest of its own; ${expectedDigest} was expected.`
      : `The file has the digest ${verified.digest}, expected was ${quoteName(expectedDigest).slice(1, -1)}.`
  const help = verified.digest === null ? 'Verify the sealed file itself.' : 'This is another file than the one meant.'
  return {...verified, flaws: [{rule: 'digest-mismatch', message, help}, ...verified.flaws]}
}

function reading<T>(path: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw unreadable(path, error)
  }
}

function unreadable(path: string, error: unknown): SitemountError {
  const code = systemCode(error) ?? 'unknown'
  return new SitemountError('unreadable', `${quoteName(path)} cannot be read (${code}).`, {cause: error})
}
