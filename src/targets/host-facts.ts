import type {Place} from '../core/finding.ts'

/** A distribution that the host already has, as far as the list of its packages tells. */
export type HostPackage = Partial<Pick<Place, 'file' | 'line'>> & {
  /** As written. */
  name: string
  normalizedName: string
  /** Null when the list does not tell it: an editable install, a version control URL, a folder. */
  version: string | null
  /** Its `Requires-Dist` texts; absent when the list has names and versions only. */
  requires?: readonly string[]
  /** Dotted names of the modules and plain packages it brings, down to the first that is no namespace: `flask`, `google.cloud.storage`. */
  modules?: readonly string[]
  /** Dotted names of the packages it shares with others (PEP 420, pkgutil): `google`, `google.cloud`. */
  namespaces?: readonly string[]
}
