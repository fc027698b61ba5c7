import {createHash} from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {isDeepStrictEqual} from 'node:util'
import {SitemountError, systemCode, writeError} from '../../core/errors.ts'
import {run} from '../../core/process.ts'
import {readElf} from '../../environment/elf/read.ts'
import {compareBytes} from '../names.ts'
import type {FileDigest} from '../pool/tasks.ts'
import {writeSealed} from '../sealed-disk.ts'

export type StripOptions = {
  /** Absolute folder of the staged packages. */
  mount: string
  /** Native files of the mount, relative to it, with their sealed modes. */
  files: readonly {path: string; mode: 0o644 | 0o755}[]
  /** A folder of ours, which exists; nothing is left in it. */
  temporary: string
  /** Scrubbed; `strip` is looked for on its PATH. */
  env: Readonly<Record<string, string>>
  signal: AbortSignal
}

export type Stripped = {
  /** Files that are smaller now, as they are now. */
  digests: Map<string, FileDigest>
  saved: {files: number; bytes: number}
  /** Files that stayed as they were although they were asked for, and why: one clause. */
  refused: {path: string; reason: string}[]
}

/**
 * Takes symbols and debug information that nothing needs at run time out of native files (`strip --strip-unneeded`). A file
 * stays as it was where that saves nothing, and where the outcome does not say the same of what it needs and offers, or would
 * not load: `strip` breaks some libraries that patchelf has changed. The bytes depend on the binutils of this machine.
 *
 * Throws `usage` when there is no `strip`, `interrupted`, `unwritable`, `disk-full`.
 */
export async function stripNative({mount, files, temporary, env, signal}: StripOptions): Promise<Stripped> {
  const stripped: Stripped = {digests: new Map(), saved: {files: 0, bytes: 0}, refused: []}
  const folder = fs.mkdtempSync(path.join(temporary, 'strip-'))
  const failures: unknown[] = []
  let next = 0
  const work = async () => {
    for (let at = next++; at < files.length && failures.length === 0; at = next++) {
      const file = files[at]
      if (file === undefined) return
      try {
        await stripOne({from: path.join(mount, file.path), to: path.join(folder, String(at)), ...file}, stripped)
      } catch (error) {
        failures.push(error)
      }
    }
  }
  const stripOne = async (file: Place, into: Stripped) => {
    const reason = await shrink(file, {env, signal})
    if (reason === undefined) replace(file, into)
    else if (reason !== '') into.refused.push({path: file.path, reason})
  }
  try {
    await Promise.all(Array.from({length: Math.min(8, os.availableParallelism())}, work))
  } finally {
    fs.rmSync(folder, {recursive: true, force: true, maxRetries: 3})
  }
  if (failures.length > 0) throw failures[0]
  stripped.refused.sort((a, b) => compareBytes(a.path, b.path))
  return stripped
}

/** Throws `usage` when there is no `strip` on the PATH of `env`. */
export async function requireStrip({env, signal}: Pick<StripOptions, 'env' | 'signal'>): Promise<void> {
  await run('strip', ['--version'], {env, signal, timeout: 60_000}).catch((error: unknown) => {
    throw signal.aborted ? error : missing(error)
  })
}

type Place = StripOptions['files'][number] & {from: string; to: string}

/** Writes the smaller file; undefined when it may take the place of the other, else why not, empty for no gain. */
async function shrink(
  {from, to}: Place,
  {env, signal}: Pick<StripOptions, 'env' | 'signal'>,
): Promise<string | undefined> {
  const before = readElf(from)
  if (before.elf === undefined) return before.problem
  const outcome = await run('strip', ['--strip-unneeded', '-o', to, from], {env, signal, timeout: 300_000}).catch(
    (error: unknown) => {
      throw signal.aborted ? error : missing(error)
    },
  )
  if (outcome.code !== 0) return `strip failed: ${outcome.stderr.trim().split('\n')[0]?.slice(0, 300)}`
  if (fs.statSync(to).size >= fs.statSync(from).size) return ''
  const after = readElf(to)
  if (!isDeepStrictEqual(before.elf, after.elf)) return 'strip changed what it needs or offers'
  return loads(to) ? undefined : 'strip moved a segment to where it cannot be loaded'
}

/** Whether each segment lies in the file as in memory, page by page (gABI, chapter 5): the loader refuses others. */
function loads(file: string): boolean {
  const handle = fs.openSync(file, 'r')
  try {
    const header = Buffer.alloc(64)
    fs.readSync(handle, header, 0, 64, 0)
    // Only what Linux hosts of today are: 64 bits, little-endian.
    if (header[4] !== 2 || header[5] !== 1) return false
    const [size, count] = [header.readUInt16LE(54), header.readUInt16LE(56)]
    const table = Buffer.alloc(size * count)
    fs.readSync(handle, table, 0, table.length, Number(header.readBigUInt64LE(32)))
    return Array.from({length: count}, (_, index) => table.subarray(index * size, (index + 1) * size)).every(
      segment => {
        const align = segment.readBigUInt64LE(48)
        const isLoad = segment.readUInt32LE(0) === 1
        return !isLoad || align < 2n || (segment.readBigUInt64LE(8) - segment.readBigUInt64LE(16)) % align === 0n
      },
    )
  } finally {
    fs.closeSync(handle)
  }
}

function replace({path: name, mode, from, to}: Place, into: Stripped): void {
  try {
    const content = fs.readFileSync(to)
    const before = fs.statSync(from).size
    fs.rmSync(from)
    writeSealed(from, content)
    fs.chmodSync(from, mode)
    into.digests.set(name, {bytes: content.length, sha256: createHash('sha256').update(content).digest('hex')})
    into.saved.files += 1
    into.saved.bytes += before - content.length
  } catch (error) {
    throw writeError(error, from)
  }
}

function missing(error: unknown): unknown {
  const cause = error instanceof Error ? error.cause : undefined
  if (systemCode(cause) !== 'ENOENT') return error
  return new SitemountError('usage', `Input \`slim\`: strip-native needs the program strip, which is not there.`, {
    help: 'Install binutils before this step, or take `strip-native` out of `slim`.',
  })
}
