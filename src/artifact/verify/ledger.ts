import {SitemountError} from '../../core/errors.ts'
import type {Steps} from '../../core/steps.ts'
import {recordLimit} from '../../environment/record-row.ts'
import {isBeside, startupKind} from '../../environment/startup.ts'
import {checksumsName, parseChecksums, treeDigest} from '../checksums.ts'
import type {Flaw, Manifest, Verified} from '../facts.ts'
import {manifestName, readManifest} from '../manifest.ts'
import {caseCollisions, parentFolders, quoteName} from '../names.ts'
import {auditRecord, isRecordFile} from '../records/record-audit.ts'
import {createStartupList, startupLimit} from '../startup-files.ts'

/** What verifying finds out, whatever the artifact comes in. */
export type Contents = Pick<Verified, 'manifest' | 'treeDigest' | 'files' | 'bytes' | 'startup' | 'beside' | 'flaws'>

/** Flaws after which reading stops: whoever made that many wants to be told no more. */
const flawLimit = 1000

/** Folders above the files, counted for each file: every one is kept, so paths of thousands of them would fill the memory. */
const depthLimit = 4_000_000

function depthOf(paths: Iterable<string>): number {
  let depth = 0
  for (const path of paths) for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) depth += 1
  return depth
}

/** Keeps book of what an artifact says it holds and what was seen in it. */
export type Ledger = {
  flaws: Flaw[]
  add(flaw: Flaw): void
  /** Whether `flawLimit` was reached. */
  full(): boolean
  /** Takes the two files that say what should be there; false when they cannot be believed. */
  open(manifest: Uint8Array, sums: Uint8Array): Steps<boolean>
  /** Paths of the files that should be there, in order. */
  expected(): string[]
  /** Whether a file or folder should be there; adds `extra-file` when not. */
  admit(path: string, kind: 'file' | 'folder'): boolean
  /** A file of the mount as it was read, and whether it is the one that was sealed. `content` is wanted for those `wantsContent` names. */
  see(path: string, file: {bytes: number; sha256: string; content?: Uint8Array}): boolean
  /** Whether the content of a file of this length is to be looked at. */
  wantsContent(path: string, bytes: number): boolean
  /** Path of a file relative to the mount. */
  inMount(path: string): string
  /** What was found; with `complete`, what was not seen is missing. */
  close(complete: boolean): Steps<Contents>
}

/**
 * An empty book. With `caseCounts` names that differ only in case are a warning: they lie beside each other in a folder
 * that was read here; an archive with both would lose one elsewhere.
 */
export function createLedger({caseCounts = false}: {caseCounts?: boolean} = {}): Ledger {
  const flaws: Flaw[] = []
  const seen = new Set<string>()
  // Only what was wrong with a RECORD is kept: all of them together would fill the memory.
  const recordFlaws: Flaw[] = []
  const startup = createStartupList()
  const beside = new Map<string, string>()
  let manifest: Manifest | null = null
  let digest: string | null = null
  let sums = new Map<string, string>()
  let folders = new Set<string>()
  let bytes = 0
  const add = (flaw: Flaw) => void (flaws.length < flawLimit && flaws.push(flaw))

  return {
    flaws,
    add,
    full: () => flaws.length >= flawLimit,
    *open(manifestBytes, sumsBytes) {
      try {
        manifest = readManifest(manifestBytes)
        digest = treeDigest(sumsBytes)
        sums = yield* parseChecksums(sumsBytes, manifest.mountPath)
      } catch (error) {
        if (!(error instanceof SitemountError)) throw error
        const path = manifest === null ? manifestName : checksumsName
        add({rule: 'digest-mismatch', path, message: error.message})
        return false
      }
      if (depthOf(sums.keys()) > depthLimit) {
        const message = `The paths of ${checksumsName} have more than ${depthLimit} folders together, which is the limit.`
        add({rule: 'digest-mismatch', path: checksumsName, message})
        return false
      }
      folders = parentFolders(sums.keys())
      if (sums.size === 0) folders = parentFolders([`${manifest.mountPath}/`])
      if (digest !== manifest.treeDigest) {
        add({
          rule: 'digest-mismatch',
          path: checksumsName,
          message: `The tree digest of SHA256SUMS is ${digest}, the manifest says ${manifest.treeDigest}.`,
        })
      }
      if (sums.size !== manifest.files) {
        add({
          rule: 'digest-mismatch',
          path: manifestName,
          message: `SHA256SUMS lists ${sums.size} files, the manifest says ${manifest.files}.`,
        })
      }
      return true
    },
    expected: () => [...sums.keys()],
    admit(path, kind) {
      if (kind === 'folder' ? folders.has(path) : sums.has(path)) return true
      const what = kind === 'folder' ? 'a folder without any listed file' : 'not listed in SHA256SUMS'
      add({
        rule: 'extra-file',
        path,
        message: `${quoteName(path)} is ${what}.`,
        help: 'It was added after sealing; what lies in a mount can be imported and run.',
      })
      return false
    },
    see(path, {bytes: length, sha256, content}) {
      seen.add(path)
      bytes += length
      const inside = inMount(path)
      if (isBeside(inside)) beside.set(inside, sha256)
      if (startupKind(inside) !== undefined)
        startup.add({path: inside, sha256, bytes: length, content: content ?? null})
      else if (content !== undefined) audit(path, content)
      if (sha256 === sums.get(path)) return true
      add({
        rule: 'digest-mismatch',
        path,
        message: `${quoteName(path)} is not the file that was sealed: its sha256 is ${sha256.slice(0, 16)}….`,
      })
      return false
    },
    wantsContent(path, length) {
      if (manifest !== null && isRecordFile(path, manifest.mountPath)) return length <= recordLimit
      return startupKind(inMount(path)) !== undefined && length <= startupLimit
    },
    inMount,
    *close(complete) {
      if (manifest !== null && complete) yield* closeComplete(manifest)
      return {manifest, treeDigest: digest, files: seen.size, bytes, startup: startup.files, beside, flaws}
    },
  }

  function inMount(path: string): string {
    return manifest === null ? path : path.slice(manifest.mountPath.length + 1)
  }

  function audit(path: string, content: Uint8Array): void {
    if (manifest === null) return
    for (const flaw of auditRecord(path, {content, sums, mountPath: manifest.mountPath})) {
      if (recordFlaws.length >= flawLimit) return
      recordFlaws.push(flaw)
    }
  }

  function* closeComplete({bytes: promised}: Manifest): Steps<void> {
    for (const path of sums.keys()) {
      if (seen.has(path)) continue
      add({rule: 'missing-file', path, message: `${quoteName(path)} is listed in SHA256SUMS but is not there.`})
    }
    for (const [path, other] of yield* caseCollisions([...seen])) {
      const message = `${quoteName(path)} and ${quoteName(other)} are one name where case does not count.`
      add({rule: 'unsafe-path', path, message, ...(caseCounts ? {level: 'warning'} : {})})
    }
    if (seen.size === sums.size && bytes !== promised) {
      const message = `The files have ${bytes} bytes together, the manifest says ${promised}.`
      add({rule: 'digest-mismatch', path: manifestName, message})
    }
    for (const flaw of recordFlaws) add(flaw)
  }
}
