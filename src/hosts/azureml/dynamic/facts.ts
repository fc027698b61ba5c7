import type {Distribution} from '../../../environment/facts.ts'
import type {SourceOnly} from '../../../environment/install/no-wheel.ts'

/** One distribution as `pip freeze --all` would tell it, and the file it came from. */
export type Frozen = {
  name: string
  normalizedName: string
  version: string
  /** Hex sha256 of its wheel or archive; null for what was there before, and where pip does not say. */
  sha256: string | null
}

/** A line of pip about a package that another one's pins forbid; pip ends with exit code 0 all the same. */
export type Conflict = {
  /** The distribution whose requirement is violated, with its version. */
  name: string
  version: string
  /** `flask~=3.1.0`. */
  requirement: string
  /** `flask 2.0.3`; null when it is not installed. */
  installed: string | null
}

/** Why an install at boot did not work. */
export type InstallFailed = {
  /** pip's own reason, credentials masked. */
  message: string
  help: string | null
  /** The requirement that pip found nothing for, as pip names it; null where that was not it. */
  wanted: string | null
  /** The release without a wheel that it may not build. */
  release: SourceOnly | null
}

/** One install, as the container does it at boot. */
export type BootInstall = {
  /** Wall-clock seconds of pip alone, bytecode included. */
  seconds: number
  /** Everything that is there afterwards, sorted by name. */
  frozen: Frozen[]
  conflicts: Conflict[]
  failed: InstallFailed | null
}

/** A distribution that two installs of one file brought in two ways: another version or file, or once only. */
export type Difference = {name: string; first: Frozen | null; second: Frozen | null}

/** Whether the packages of the host's image were there before, as they are in the container. */
export type HostInstalled = {packages: number; why: null} | {packages: 0; why: string}

/** What the container does at boot, done here twice, each time in a clean virtualenv. */
export type DynamicFacts = {
  /** The requirements file, as it was named. */
  file: string
  /** `pip 26.1`. */
  installer: string
  host: HostInstalled
  /** Two, or one that failed. */
  installs: BootInstall[]
  differences: Difference[]
  /** What the first install brought or changed; empty when it failed. */
  distributions: Distribution[]
  /** What whoever deploys has to know beside, one sentence each. */
  notes?: string[]
}
