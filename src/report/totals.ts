import {count, size} from '../core/text.ts'
import type {Result} from './result.ts'

/** What the mount holds in all: `3 packages, 1,192 files, 69.0 MB`. Undefined where no packages are known. */
export function totals({packages, mount}: Result): string | undefined {
  if (packages === undefined) return undefined
  const files = mount?.files ?? packages.reduce((sum, row) => sum + row.files, 0)
  const bytes = mount?.bytes ?? packages.reduce((sum, row) => sum + row.bytes, 0)
  return `${count(packages.length, 'package')}, ${count(files, 'file')}, ${size(bytes)}`
}

/** What `verify` showed of where the artifact comes from, one sentence; undefined in other modes. */
export function originText({origin}: Result): string | undefined {
  if (origin === undefined) return undefined
  return origin.shown
    ? `The expected digest is that of the ${origin.of}.`
    : 'Only integrity was shown, not origin: give `expected-digest` from the job that built it, or check an attestation.'
}

/** What imports were kept away from, as one line; undefined where nothing was imported. */
export function isolation({importIsolation}: Pick<Result, 'importIsolation'>): string | undefined {
  if (importIsolation === undefined) return undefined
  const {by, open} = importIsolation
  const how = {namespaces: 'isolated by namespaces', landlock: 'isolated by Landlock', none: 'not isolated'}[by]
  return `imports ${how}; in their reach: ${open.join(', ')}`
}
