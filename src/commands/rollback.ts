import path from 'node:path'
import {remove} from '../artifact/publish.ts'
import type {Finished} from './finish.ts'

/**
 * Takes away what a build published, when what follows it fails: a job that fails publishes nothing, and no report says that it
 * passed. The artifact goes first, so that it never stands without its reports.
 */
export function takeBack({result: {mode, artifact, manifestPath, sbomPath}, paths}: Finished): void {
  if (mode !== 'build' || artifact === undefined) return
  remove(artifact.path)
  if (manifestPath !== undefined) remove(path.dirname(manifestPath))
  if (sbomPath !== undefined) remove(sbomPath)
  for (const report of Object.values(paths ?? {})) remove(report)
}
