import {type Parts, publishedParts} from '../assemble.ts'
import {SitemountError} from '../errors.ts'
import {readLicenses} from '../mount/licenses.ts'
import type {Proof} from '../proof/facts.ts'
import {sbomJson} from '../report/sbom.ts'
import {publishArtifact} from '../seal.ts'
import {version} from '../version.ts'
import type {Gathered} from './judging.ts'
import type {Plan} from './plan.ts'

/** Gives everything its final name; returns the parts of the result that tell where it stands. Throws `archive` and what `publishArtifact` throws. */
export async function publishBuild(
  plan: Plan,
  {furnished, staged: {mount}, tried: {draft, proof}, handing}: Gathered,
): Promise<Pick<Parts, 'mount' | 'artifact' | 'manifestPath' | 'mountEnv' | 'sbomPath' | 'deploy'>> {
  const {declared, places, workshop, stopwatch} = plan
  refuseChanged(proof)
  const {environment, needed, contents} = furnished
  const licenses = readLicenses(environment.inventory)
  const sbom = sbomJson({...mount, ...needed, licenses, version: version()})
  const sbomPath = await stopwatch.time('publish', () => publishArtifact({...workshop, mount, draft, places, sbom}))
  return {
    sbomPath,
    ...publishedParts({...declared, ...contents, mount, draft, places}),
    ...(handing && (await import('./handing-over.ts')).deliverHandOver(plan, handing)),
  }
}

/** What is published is what was sealed, whatever level `wrote-into-mount` has. Throws `archive`. */
function refuseChanged({written: {changed, removed}}: Proof): void {
  const [first] = [...changed, ...removed]
  if (first === undefined) return
  throw new SitemountError(
    'archive',
    `${first.path} is no longer the file that was sealed: an import changed the mount.`,
    {
      help: 'Leave the package out that writes into its own folder, or name it in `smoke-skip`.',
    },
  )
}
