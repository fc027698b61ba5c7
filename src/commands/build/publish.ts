import path from 'node:path'
import type {Mount} from '../../artifact/facts.ts'
import {readLicenses} from '../../artifact/licenses.ts'
import type {Move} from '../../artifact/publish.ts'
import {SitemountError} from '../../core/errors.ts'
import {version} from '../../core/version.ts'
import {sbomJson} from '../../report/sbom.ts'
import {type Parts, publishedParts} from '../assemble.ts'
import type {CheckedImports} from './check-imports.ts'
import type {Gathered} from './judge.ts'
import type {Packing} from './pack.ts'
import type {Plan} from './plan.ts'
import {artifactMoves} from './seal.ts'

/** What a build has to publish. */
export type ToPublish = {
  /** The parts of the result that tell where it will stand. */
  parts: Pick<Parts, 'mount' | 'artifact' | 'manifestPath' | 'mountEnv' | 'sbomPath' | 'deploy'>
  /** The renames that bring it there, the sealed file last. */
  moves: Move[]
}

/** Makes ready what is published. Throws `archive` and what `artifactMoves` and `deliverDeploymentFiles` throw. */
export async function preparePublishing(
  plan: Plan,
  {
    installed,
    mount,
    checked,
    deploymentFiles,
    packing,
  }: Pick<Gathered, 'installed' | 'checked' | 'deploymentFiles'> & {mount: Mount; packing: Packing},
): Promise<ToPublish> {
  const {declared, places, workspace} = plan
  refuseChanged(checked)
  const {environment, needed, contents} = installed
  // The virtualenv may be gone by now.
  const licenses = readLicenses({
    distributions: environment.inventory.distributions,
    site: path.join(mount.folder, mount.mountPath),
  })
  const sbom = sbomJson({manifest: mount.manifest, needs: needed.needs, licenses, version: version()})
  const draft = await packing.draft()
  const handed =
    deploymentFiles && (await import('./deployment-files.ts')).deliverDeploymentFiles(plan, deploymentFiles)
  const {sbomPath, moves} = artifactMoves({bench: workspace.bench, mount, draft, places, sbom})
  return {
    parts: {
      sbomPath,
      ...publishedParts({target: declared.target, native: contents.native, mount, draft, places}),
      ...handed?.parts,
    },
    moves: [...(handed?.moves ?? []), ...moves],
  }
}

/**
 * What is published is what was sealed, whatever level `wrote-into-mount` has, and whoever wrote: an import from the mount, or code
 * that ran in the virtualenv, whose files may be those of the mount. What may still run may still write. Throws `archive`.
 */
export function refuseChanged({changed, hasEnded}: Pick<CheckedImports, 'changed' | 'hasEnded'>): void {
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
