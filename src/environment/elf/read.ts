import fs from 'node:fs'
import {systemCode} from '../../core/errors.ts'
import type {ElfReading} from './facts.ts'
import {parseElf} from './parse.ts'

/** Shared by all reads, which are synchronous: at most the window of one read is alive at a time. */
const shared = Buffer.allocUnsafe(64 << 10)

/**
 * What an ELF file says about where it runs and what it needs, from a few small reads whatever its size. A file that is no
 * ELF file, or a broken one, or cannot be read comes back as a problem. Links are not followed. Throws nothing.
 */
export function readElf(file: string): ElfReading {
  return (
    withFile(file, handle => parseElf((offset, length) => readAt(handle, {offset, length}))) ?? {problem: 'it is gone'}
  )
}

/** `length` bytes at `offset`, fewer at the end of the file; up to 64 KiB lie in a buffer that the next read overwrites. */
export function readAt(handle: number, {offset, length}: {offset: number; length: number}): Buffer {
  const bytes = length <= shared.length ? shared.subarray(0, length) : Buffer.allocUnsafe(length)
  let got = 0
  while (got < length) {
    const more = fs.readSync(handle, bytes, got, length - got, offset + got)
    if (more === 0) break
    got += more
  }
  return bytes.subarray(0, got)
}

/** Runs `use` on an open regular file; undefined when it vanished. */
export function withFile<T>(
  file: string,
  use: (handle: number) => T | {problem: string},
): T | {problem: string} | undefined {
  let handle: number | undefined
  try {
    handle = fs.openSync(file, fs.constants.O_RDONLY | (fs.constants.O_NOFOLLOW ?? 0) | (fs.constants.O_NONBLOCK ?? 0))
    if (!fs.fstatSync(handle).isFile()) return {problem: 'it is no regular file'}
    return use(handle)
  } catch (error) {
    const code = systemCode(error)
    if (code === 'ENOENT') return undefined
    if (code === undefined) throw error
    return {problem: `it cannot be read (${code})`}
  } finally {
    if (handle !== undefined) fs.closeSync(handle)
  }
}
