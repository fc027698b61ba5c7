import fs from 'node:fs'
import {SitemountError, systemCode} from '../../core/errors.ts'
import {interrupted} from '../../core/process.ts'
import {type ArchiveFormat, archiveFormats, type Verified} from '../facts.ts'
import {defaultLimits, type ReadLimits, readArchive} from '../formats/read-archive.ts'
import {quoteName} from '../names.ts'
import {inlinePool, type Pool} from '../pool/pool.ts'
import {remove} from '../publish.ts'
import type {Contents} from './ledger.ts'
import {createUnpacker, type Unpacker} from './unpack.ts'
import {verifyEntries} from './verify-archive.ts'
import {verifyFolder} from './verify-folder.ts'

export type VerifyOptions = {
  signal: AbortSignal
  /** `sha256:…` that the file or its tree must have; from an attestation or another channel than the file itself. */
  expectedDigest?: string
  /** Hashes and copies the files of a directory; inline without one. */
  pool?: Pool
  /** Bytes that the files of the artifact may have together; 64 GiB without. */
  maxSize?: number
  /** An empty folder that the packages are put into while they are verified; see `openExtraction`. */
  unpackTo?: string
  limits?: ReadLimits
}

/**
 * Reads an archive (by its content, whatever its name) or an unpacked artifact, and tells what is wrong with it. Nothing
 * is written but below `unpackTo`, which is removed again unless all packages lie there as they were sealed: then
 * `unpacked` is true. What is wrong with the artifact is a flaw; throws `unreadable` when it cannot be opened or read,
 * `usage` for a squashfs image, `disk-full`, `unwritable` and `interrupted`.
 */
export async function verifyArtifact(path: string, options: VerifyOptions): Promise<Verified> {
  const {signal, unpackTo} = options
  if (unpackTo === undefined) return verify(path, options)
  const unpacker = createUnpacker(unpackTo)
  let unpacked = false
  try {
    const verified = await verify(path, {...options, unpacker})
    if (signal.aborted) throw interrupted()
    const state =
      isWhole(verified) && isExpected(verified, options)
        ? await unpacker.finish(options.pool ?? inlinePool(signal), signal)
        : undefined
    unpacked = state !== undefined
    return {...verified, unpacked, ...(state && {state})}
  } finally {
    if (!unpacked) remove(unpackTo)
  }
}

/** Whether every sealed file was seen. A file that was not the sealed one is the unpacker's to know. */
function isWhole({manifest, files, treeDigest}: Verified): boolean {
  return manifest !== null && files === manifest.files && treeDigest === manifest.treeDigest
}

type Verifying = VerifyOptions & {unpacker?: Unpacker}

async function verify(path: string, options: Verifying): Promise<Verified> {
  const {signal, pool = inlinePool(signal), maxSize = defaultLimits.bytes, unpacker} = options
  if (signal.aborted) throw interrupted()
  const stat = reading(path, () => fs.statSync(path))
  if (stat.isDirectory()) {
    const verified = await verifyFolder(path, {signal, pool, maxSize, ...(unpacker === undefined ? {} : {unpacker})})
    return withExpected({path, format: 'directory', digest: null, archiveBytes: 0, ...verified}, options)
  }
  if (!stat.isFile()) throw new SitemountError('unreadable', `${quoteName(path)} is neither a file nor a folder.`)
  return verifyFile(path, options)
}

async function verifyFile(path: string, options: Verifying): Promise<Verified> {
  const {signal, maxSize = defaultLimits.bytes, limits = defaultLimits, unpacker} = options
  const {O_RDONLY, O_NONBLOCK = 0} = fs.constants
  const descriptor = reading(path, () => fs.openSync(path, O_RDONLY | O_NONBLOCK))
  try {
    // What stands between the files of a tar stream comes on top.
    const bytes = options.maxSize === undefined ? limits.bytes : Math.max(limits.bytes, 2 * maxSize)
    const archive = readArchive(descriptor, {...limits, bytes})
    if (archive.format === 'squashfs') throw unmounted(path)
    const isZip = archive.format === 'zip'
    const entryOptions = {signal, maxSize, isZip, ...(unpacker === undefined ? {} : {unpacker})}
    const verified = archive.format === null ? foreign : await verifyEntries(archive.entries, entryOptions)
    // The digest is that of the whole file, also when reading its entries ended early.
    const {sha256, bytes: archiveBytes} = await archive.finish(signal)
    const format = archive.format ?? formatByName(path)
    return withExpected({path, format, digest: `sha256:${sha256}`, archiveBytes, ...verified}, options)
  } catch (error) {
    throw systemCode(error) === undefined || error instanceof SitemountError ? error : unreadable(path, error)
  } finally {
    fs.closeSync(descriptor)
  }
}

function formatByName(path: string): ArchiveFormat {
  return archiveFormats.find(format => path.endsWith(`.${format}`)) ?? 'tar.zst'
}

function unmounted(path: string): SitemountError {
  return new SitemountError(
    'usage',
    `Input \`artifact\`: ${quoteName(path)} is a squashfs image, which is verified once it is mounted.`,
    {
      help: 'Mount it (`mount -t squashfs -o loop,ro IMAGE FOLDER`, or `squashfuse IMAGE FOLDER`) and verify the folder.',
    },
  )
}

/** What a file holds that is no archive of ours. */
const foreign: Contents = {
  manifest: null,
  treeDigest: null,
  files: 0,
  bytes: 0,
  startup: [],
  flaws: [
    {
      rule: 'digest-mismatch',
      message: 'The file does not start as a tar.zst, tar.gz or zip archive does.',
      help: 'Give the sealed file, or the folder it was unpacked to.',
    },
  ],
}

/** Adds the flaw of an artifact that is not the one expected. */
function withExpected(verified: Verified, options: VerifyOptions): Verified {
  if (isExpected(verified, options)) return verified
  const {digest, treeDigest} = verified
  const tree = `the tree digest ${treeDigest ?? '(none: SHA256SUMS cannot be read)'}`
  const found = digest === null ? `The folder has ${tree}` : `The file has the digest ${digest} and ${tree}`
  const message = `${found}; ${options.expectedDigest} was expected.`
  const help =
    digest === null
      ? 'This is another artifact than the one expected, or that digest is the one of the sealed file: a folder has a tree digest only, which `verify` of the sealed file prints.'
      : 'This is another artifact than the one expected: fetch it again, or take `artifact-digest` or `tree-digest` from the outputs of the job that built it.'
  return {...verified, flaws: [{rule: 'digest-mismatch', message, help}, ...verified.flaws]}
}

/** Whether the expected digest, if there is one, is that of the file or of its tree. */
function isExpected({digest, treeDigest}: Verified, {expectedDigest}: VerifyOptions): boolean {
  return expectedDigest === undefined || expectedDigest === digest || expectedDigest === treeDigest
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
