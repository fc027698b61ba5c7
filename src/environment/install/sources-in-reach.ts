import path from 'node:path'
import {outOfReach, refuseOutOfReach} from '../../core/reach.ts'
import type {Indexes} from '../../requirements/facts.ts'
import {localPaths} from '../../requirements/grammar/reference.ts'
import type {InstalledSource} from '../facts.ts'

/**
 * Refuses what was taken from outside the workspace of a job by a page or an index that lies in it: the names of the files stand there,
 * and the installer follows them. What the workflow names, by an input or a file outside, is its own choice.
 *
 * Throws `unreadable` with the file.
 */
export function refuseSourcesOutOfReach(
  sources: readonly InstalledSource[],
  {requirements, indexes: {index, extra, findLinks}}: {requirements: string; indexes: Indexes},
): void {
  const direct = requirements.split('\n').flatMap(line => /(?:^| )(?:file:\S+|\/\S+)/.exec(line)?.[0].trim() ?? [])
  const roots = [...index, ...extra, ...findLinks, ...direct].flatMap(localPaths).map(one => path.normalize(one))
  const ofWorkflow = roots.filter(root => outOfReach(root, 'repository') !== undefined)
  for (const {url, normalizedName, version} of sources) {
    for (const file of url === null ? [] : localPaths(url).filter(path.isAbsolute)) {
      const isOfWorkflow = ofWorkflow.some(root => isBelow(root, path.normalize(file)))
      const what = `${normalizedName} ${version}: ${file}, to which an index or a page of --find-links in the repository leads,`
      if (!isOfWorkflow) refuseOutOfReach(file, 'repository', what)
    }
  }
}

/** A page of links names what lies beside it, or anywhere else. */
function isBelow(root: string, file: string): boolean {
  return file === root || file.startsWith(`${root}/`) || file.startsWith(`${path.dirname(root)}/`)
}
