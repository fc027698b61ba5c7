import {createHash} from 'node:crypto'
import fs from 'node:fs'
import {writeError} from '../../core/errors.ts'
import {release} from '../pool/memory.ts'
import {draftName, remove} from '../publish.ts'

/** A file that is being written beside its final name, and hashed as it grows. Every method throws `disk-full` or `unwritable`. */
export type DraftFile = {
  path: string
  /** Bytes written so far. */
  length(): number
  /** Takes the bytes over: nobody may look at them afterwards. */
  append(bytes: Uint8Array): void
  /** What is appended from here on may still change: it is hashed by `settle`. */
  hold(): void
  /** Cuts off what was appended since `hold`. */
  cut(): void
  /** Puts bytes over the first ones since `hold`; what was appended since is final now. Returns where `hold` was. */
  settle(start: Uint8Array): number
  /**
   * Closes the file; its digest (`sha256:…`) and length. The system takes it to the disk when it likes: whoever loses power finds by
   * the digest what he has lost.
   */
  finish(): {digest: string; bytes: number}
  /** Closes and removes the file. */
  discard(): void
}

/** Creates the draft of `final`; nothing may stand under its name. */
export function createDraft(final: string): DraftFile {
  const path = draftName(final)
  const sum = createHash('sha256')
  let length = 0
  let held = 0
  let holding = false
  const descriptor = writing(() => fs.openSync(path, 'wx+', 0o644))
  let open = true

  function close(): void {
    open = false
    fs.closeSync(descriptor)
  }

  function writing<T>(work: () => T): T {
    try {
      return work()
    } catch (error) {
      throw writeError(error, path)
    }
  }

  function write(bytes: Uint8Array, position: number): void {
    for (let done = 0; done < bytes.length; ) {
      done += writing(() => fs.writeSync(descriptor, bytes, done, bytes.length - done, position + done))
    }
  }

  return {
    path,
    length: () => length,
    append(bytes) {
      if (!holding) sum.update(bytes)
      write(bytes, length)
      length += bytes.length
      release(bytes)
    },
    hold() {
      held = length
      holding = true
    },
    cut() {
      writing(() => fs.ftruncateSync(descriptor, held))
      length = held
    },
    settle(start) {
      write(start, held)
      const buffer = Buffer.allocUnsafeSlow(1 << 20)
      for (let at = held; at < length; ) {
        const got = writing(() => fs.readSync(descriptor, buffer, 0, Math.min(buffer.length, length - at), at))
        if (got === 0) throw writeError(Object.assign(new Error('cut'), {code: 'EIO'}), path)
        sum.update(buffer.subarray(0, got))
        at += got
      }
      holding = false
      return held
    },
    finish() {
      writing(() => fs.fchmodSync(descriptor, 0o644))
      writing(close)
      return {digest: `sha256:${sum.digest('hex')}`, bytes: length}
    },
    discard() {
      if (open) close()
      remove(path)
    },
  }
}
