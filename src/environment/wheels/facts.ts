import type {RecordRow} from '../record-row.ts'

/** One entry of a wheel. */
export type WheelEntry = {
  /** As the archive has it; a folder without the `/` at its end. */
  path: string
  kind: 'file' | 'folder' | 'symbolic link' | 'device' | 'pipe'
  /** Bytes of the content, as the central directory has them; null where that is not known. */
  bytes: number | null
  /** A second name in the header (Info-ZIP Unicode Path), where it is another one. */
  otherName?: string
}

/** One line of `entry_points.txt` that becomes a program. */
export type EntryPoint = {group: 'console_scripts' | 'gui_scripts'; name: string; target: string}

/** A wheel, read before anything of it is installed. */
export type WheelFacts = {
  /** Its file name; of an unpacked one the name of its metadata folder. */
  file: string
  /** Normalised, from the file name. */
  normalizedName: string
  /** Empty where it could not be read. */
  entries: readonly WheelEntry[]
  entryPoints: readonly EntryPoint[]
  /** Null for a wheel without a RECORD. */
  record: readonly RecordRow[] | null
  /** Why it cannot be judged, as a clause. */
  problem?: string
}

/** A file that belongs to the virtualenv itself and is no longer what it was before the install. */
export type VirtualenvChange = {
  /** Relative to the virtualenv: `bin/python`. */
  path: string
  change: 'replaced' | 'removed' | 'added'
  /** Names of the distributions whose RECORD lists it. */
  by: readonly string[]
}

/** More bytes on the disk than an install may need. */
export type Overgrowth = {
  bytes: number
  limit: number
  /** The file or folder that holds most of them, as a package would name it; empty where that is not known. */
  largest: string
}

/** What of an install is to be judged before any Python of the virtualenv starts. */
export type InstallSafety = {
  wheels: readonly WheelFacts[]
  changes: readonly VirtualenvChange[]
  overgrowth?: Overgrowth
}
