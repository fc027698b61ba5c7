import {createHash} from 'node:crypto'
import fs from 'node:fs'
import {setImmediate} from 'node:timers/promises'
import {SitemountError} from '../../core/errors.ts'
import {interrupted} from '../../core/process.ts'

/** A file read once from start to end, with a window that can be looked into before it is taken. */
export type ByteSource = {
  /**
   * Up to `count` bytes from `offset` behind the place reached, without taking them; fewer at the end of the file. Throws
   * `internal` where they do not fit into the window.
   */
  peek(offset: number, count: number): Buffer
  /** Moves on by `count` bytes, which must have been seen. */
  skip(count: number): void
  /** Bytes taken so far. */
  taken(): number
  /** Reads what is left and returns hex sha256 of the whole file and its length. Throws `interrupted`. */
  finish(signal: AbortSignal): Promise<{sha256: string; bytes: number}>
}

/** Reads from an open file. `peek` can look `windowBytes` ahead, wherever in the file it stands; `readBytes` are read at a time. */
export function byteSource(descriptor: number, windowBytes: number, readBytes = 1 << 20): ByteSource {
  const sum = createHash('sha256')
  const window = Buffer.allocUnsafeSlow(windowBytes + readBytes)
  let start = 0
  let end = 0
  let taken = 0
  let ended = false

  function load(): void {
    if (window.length - end < readBytes) {
      window.copyWithin(0, start, end)
      end -= start
      start = 0
    }
    const got = fs.readSync(descriptor, window, end, readBytes, null)
    ended = got === 0
    sum.update(window.subarray(end, end + got))
    end += got
  }

  return {
    peek(offset, count) {
      if (offset + count > windowBytes) {
        throw new SitemountError('internal', `A window of ${windowBytes} bytes has no ${offset + count} bytes.`)
      }
      while (end - start < offset + count && !ended) load()
      return window.subarray(Math.min(start + offset, end), Math.min(start + offset + count, end))
    },
    skip(count) {
      start += count
      taken += count
    },
    taken: () => taken,
    async finish(signal) {
      let bytes = taken + (end - start)
      while (!ended) {
        await setImmediate()
        if (signal.aborted) throw interrupted()
        start = end = 0
        load()
        bytes += end
      }
      return {sha256: sum.digest('hex'), bytes}
    },
  }
}
