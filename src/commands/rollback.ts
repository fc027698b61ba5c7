import path from 'node:path'
import {remove} from '../artifact/publish.ts'
import type {Result} from '../report/result.ts'

/** Takes away what a build published, when what follows it fails: a job that fails publishes nothing. */
export function takeBack({mode, artifact, manifestPath, sbomPath}: Result): void {
  if (mode !== 'build' || artifact === undefined) return
  remove(artifact.path)
  if (manifestPath !== undefined) remove(path.dirname(manifestPath))
  if (sbomPath !== undefined) remove(sbomPath)
}
