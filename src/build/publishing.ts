import path from 'node:path'
import {type Parts, publishedParts} from '../assemble.ts'
import {SitemountError} from '../errors.ts'
import {readLicenses} from '../mount/licenses.ts'
import {sbomJson} from '../report/sbom.ts'
import {publishArtifact} from '../seal.ts'
import {version} from '../version.ts'
import type {Gathered} from './judging.ts'
import type {Packing} from './packing.ts'
import type {Plan} from './plan.ts'
import type {Tried} from './trying.ts'

/** Gives everything its final name; returns the parts of the result that tell where it stands. Throws `archive` and what `publishArtifact` throws. */
export async function publishBuild(
  plan: Plan,
  {furnished, staged, tried, handing}: Gathered,
  packing: Packing,
): Promise<Pick<Parts, 'mount' | 'artifact' | 'manifestPath' | 'mountEnv' | 'sbomPath' | 'deploy'>> {
  const {declared, places, workshop, stopwatch} = plan
  const {mount} = staged
  refuseChanged(tried)
  const {environment, needed, contents} = furnished
  // The virtualenv may be gone by now.
  const licenses = readLicenses({...environment.inventory, site: path.join(mount.folder, mount.mountPath)})
  const sbom = sbomJson({...mount, ...needed, licenses, version: version()})
  const draft = await packing.draft()
  const sbomPath = await stopwatch.time('publish', () => publishArtifact({...workshop, mount, draft, places, sbom}))
  return {
    sbomPath,
    ...publishedParts({...declared, ...contents, mount, draft, places}),
    ...(handing && (await import('./handing-over.ts')).deliverHandOver(plan, handing)),
  }
}

/**
 * What is published is what was sealed, whatever level `wrote-into-mount` has, and whoever wrote: an import from the mount, or code
 * that ran in the virtualenv, whose files may be those of the mount. Throws `archive`.
 */
function refuseChanged({changed}: Tried): void {
  if (changed === null) return
  const who = changed.byImport ? 'an import' : 'code that ran during the build'
  throw new SitemountError(
    'archive',
    `${changed.path} is no longer the file that was sealed: ${who} changed the mount.`,
    {
      help: 'Leave the package out that writes into its own folder, or name it in `smoke-skip`.',
    },
  )
}
