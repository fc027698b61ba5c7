import {some} from '../core/lists.ts'
import {inertLine} from '../core/sanitize.ts'
import type {Result} from './result.ts'

/** Where the build context lies, and the image that was built from it or the lines that build it; one line a fact. */
export function imageLines(image: NonNullable<Result['image']>): string[] {
  const {context, aptPackages, secrets} = image
  const lines = [
    `context:  ${context}`,
    ...(aptPackages.length > 0 ? [`from apt: ${aptPackages.join(', ')}`] : []),
    ...(secrets.length > 0
      ? [`secrets?  ${some(secrets)} would be in the image: name them in .amlignore if they are secrets.`]
      : []),
    ...(image.built
      ? [`image:    ${image.tag} (docker ${image.docker}, ${Math.round(image.seconds)} s)`]
      : [`not built: ${image.reason} To build it:`, ...image.lines.map(line => `  ${line}`), ...image.notes]),
  ]
  return lines.map(inertLine)
}
