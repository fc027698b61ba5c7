import fs from 'node:fs'

/** A file without a name: who may open the descriptors of this process can read it, until it is closed or this process ends. */
export type SecretFile = {
  /** What another program of the same user opens, by `/proc/PID/fd/N`: never a path at which something is left. */
  path: string
  close(): void
}

/**
 * Keeps `text` in a file that has no name by the time the text is written: `draft`, a new path, is unlinked first. So nothing is
 * left of it on the disk, whatever ends this process, and no child inherits it. Undefined where other processes could not
 * open it: without Linux's /proc, or where the descriptors of this process are root's alone (prctl(2), PR_SET_DUMPABLE).
 *
 * Throws what the system says of the write.
 */
export function openSecretFile(text: string, draft: string): SecretFile | undefined {
  if (!isReadableByOthersOfThisUser()) return undefined
  const descriptor = fs.openSync(draft, 'wx+', 0o600)
  let open = true
  const close = () => {
    if (open) fs.closeSync(descriptor)
    open = false
  }
  try {
    fs.unlinkSync(draft)
    fs.writeSync(descriptor, text)
    const path = `/proc/${process.pid}/fd/${descriptor}`
    // Some file systems, and systems that only imitate /proc, do not open again what was unlinked.
    if (readQuietly(path) === text) return {path, close}
    close()
    return undefined
  } catch (error) {
    close()
    throw error
  }
}

function isReadableByOthersOfThisUser(): boolean {
  try {
    return process.platform === 'linux' && fs.statSync('/proc/self/fd').uid === process.getuid?.()
  } catch {
    return false
  }
}

function readQuietly(path: string): string | undefined {
  try {
    return fs.readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
