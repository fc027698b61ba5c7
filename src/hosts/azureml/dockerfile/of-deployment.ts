import fs from 'node:fs'
import path from 'node:path'
import {SitemountError} from '../../../core/errors.ts'
import {isAtOrInside, isInside, slashed} from '../../../core/paths.ts'
import {outOfReach} from '../../../core/reach.ts'
import type {Unread} from '../deployment/facts.ts'
import {isLargeOfDeployment} from '../deployment/telltale.ts'
import {namesAway} from '../deployment/unread.ts'
import {type Belonging, builtBy, meantForAzureml, namedDockerfiles} from './belongs.ts'
import type {DockerfileFacts} from './facts.ts'
import {readDockerfiles} from './read.ts'

/** Bytes of a Dockerfile that is too large, in which the names of Azure ML are looked for. */
const mostBytes = 256 << 20

/**
 * The Dockerfiles of a deployment: those found or given, and those that it builds whatever they are called, as far as they lie
 * below the working directory. For Azure ML those that concern it; elsewhere all.
 *
 * Throws `unreadable` for one that the user named; another one that cannot be read and belongs to the deployment is in `unread`.
 */
export function readDeploymentDockerfiles(
  files: readonly string[],
  {azureml, ...belonging}: Belonging & {azureml: boolean},
): {dockerfiles: DockerfileFacts[]; unread: Unread[]} {
  const {cwd, given} = belonging
  const unread: Unread[] = []
  const named = namedDockerfiles(belonging)
  const isGiven = new Set(given.map(file => path.resolve(cwd, file)))
  const found = allFiles(files, {...belonging, unread}).flatMap(file => {
    try {
      return readDockerfiles([file], {cwd})
    } catch (error) {
      const absolute = path.resolve(cwd, file)
      if (isGiven.has(absolute) || !(error instanceof SitemountError)) throw error
      const part = named.has(absolute) || !azureml ? 'sure' : partOf(absolute)
      if (part !== undefined) unread.push({file, why: reasonOf(error), part})
      return []
    }
  })
  const dockerfiles = azureml ? meantForAzureml(found, belonging) : found
  const all = [...unread, ...dockerfiles.flatMap(one => one.unread)]
  // One file may be read for several others.
  return {dockerfiles, unread: [...new Map(all.map(one => [JSON.stringify(one), one])).values()]}
}

/** The files, and those that a deployment builds and that are there. */
function allFiles(files: readonly string[], belonging: Belonging & {unread: Unread[]}): string[] {
  const {cwd, deployments, unread} = belonging
  const all = new Map(files.map(file => [path.resolve(cwd, file), file]))
  for (const one of deployments) {
    for (const absolute of builtBy(one, cwd)) {
      const away = outOfReach(absolute, {from: path.resolve(cwd, one.file)})
      const by = one.build?.dockerfile ?? one.build?.folder
      if (away !== undefined && by != null) {
        unread.push(namesAway(by, away))
        continue
      }
      const real = realOf(absolute)
      if (real === undefined || all.has(absolute)) continue
      const file = slashed(isInside(cwd, absolute) ? path.relative(cwd, absolute) : absolute)
      // A program may be started elsewhere; a file outside may be anybody's, and lines of it would be shown.
      if (isAtOrInside(fs.realpathSync(cwd), real)) all.set(absolute, file)
      else unread.push({file, why: 'it lies outside of the working directory', part: 'unknown'})
    }
  }
  return [...all.values()]
}

function realOf(file: string): string | undefined {
  try {
    return file.includes('\0') ? undefined : fs.realpathSync(file)
  } catch {
    return undefined
  }
}

function partOf(absolute: string): Unread['part'] | undefined {
  try {
    return isLargeOfDeployment(absolute, 'dockerfile', mostBytes) === false ? undefined : 'sure'
  } catch {
    return 'unknown'
  }
}

function reasonOf({message}: SitemountError): string {
  return /\((.+)\)\.$/s.exec(message)?.[1] ?? message.replace(/\.$/, '')
}
