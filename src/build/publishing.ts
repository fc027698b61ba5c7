import path from 'node:path'
import {type Parts, publishedParts} from '../assemble.ts'
import {SitemountError} from '../errors.ts'
import {readLicenses} from '../mount/licenses.ts'
import type {Move} from '../mount/publish.ts'
import {sbomJson} from '../report/sbom.ts'
import {artifactMoves} from '../seal.ts'
import {version} from '../version.ts'
import type {Gathered} from './judging.ts'
import type {Packing} from './packing.ts'
import type {Plan} from './plan.ts'
import type {Tried} from './trying.ts'

/** What a build has to publish. */
export type ToPublish = {
  /** The parts of the result that tell where it will stand. */
  parts: Pick<Parts, 'mount' | 'artifact' | 'manifestPath' | 'mountEnv' | 'sbomPath' | 'deploy'>
  /** The renames that bring it there, the sealed file last. */
  moves: Move[]
}

/** Makes ready what is published. Throws `archive` and what `artifactMoves` and `deliverHandOver` throw. */
export async function preparePublishing(
  plan: Plan,
  {furnished, staged, tried, handing}: Gathered,
  packing: Packing,
): Promise<ToPublish> {
  const {declared, places, workshop} = plan
  const {mount} = staged
  refuseChanged(tried)
  const {environment, needed, contents} = furnished
  // The virtualenv may be gone by now.
  const licenses = readLicenses({...environment.inventory, site: path.join(mount.folder, mount.mountPath)})
  const sbom = sbomJson({...mount, ...needed, licenses, version: version()})
  const draft = await packing.draft()
  const handed = handing && (await import('./handing-over.ts')).deliverHandOver(plan, handing)
  const {sbomPath, moves} = artifactMoves({...workshop, mount, draft, places, sbom})
  return {
    parts: {sbomPath, ...publishedParts({...declared, ...contents, mount, draft, places}), ...handed?.parts},
    moves: [...(handed?.moves ?? []), ...moves],
  }
}

/**
 * What is published is what was sealed, whatever level `wrote-into-mount` has, and whoever wrote: an import from the mount, or code
 * that ran in the virtualenv, whose files may be those of the mount. What may still run may still write. Throws `archive`.
 */
export function refuseChanged({changed, hasEnded}: Pick<Tried, 'changed' | 'hasEnded'>): void {
  if (changed === null && hasEnded) return
  const who = changed?.byImport ? 'an import' : 'code that ran during the build'
  const what =
    changed === null
      ? 'A process that an import or start-up code left behind could not be ended, and may still write into the mount.'
      : `${changed.path} is no longer the file that was sealed: ${who} changed the mount.`
  throw new SitemountError('archive', what, {
    help: 'Leave the package out that does so, or name it in `smoke-skip`.',
  })
}
