import {loadTarget, targetNames} from '../../../targets/profile.ts'

/** An image that a profile describes. */
export type KnownImage = {
  /** Name of the profile. */
  target: string
  /** Without tag and digest. */
  repository: string
  ignoresMount: boolean
  /** That is concluded from how the image is built, not seen. */
  inferred: boolean
  /** The variable that works all the same. */
  fallback: string | null
}

/** The images of the profiles that ship. */
export function knownImages(): KnownImage[] {
  return targetNames().flatMap((name): KnownImage[] => {
    const {image, ignoresMount = false, fallback, knowledge} = loadTarget(name, {cwd: '/'})
    if (image === undefined) return []
    return [
      {
        target: name,
        repository: parseImage(image.reference).repository,
        ignoresMount,
        inferred: knowledge?.ignoresMount?.inferred === true,
        fallback: fallback ?? null,
      },
    ]
  })
}

/**
 * The repository of the image behind a curated environment (`azureml://registries/azureml/environments/NAME/…`), by the name
 * that Azure/azureml-assets gives it; undefined for any other reference.
 */
export function curatedImage(environment: string): string | undefined {
  const name = /^azureml:\/\/registries\/azureml\/environments\/([\w.-]+)(?:\/|$)/.exec(environment)?.[1]
  return name === undefined ? undefined : `mcr.microsoft.com/azureml/curated/${name}`
}

/** The parts of an image's reference (distribution/reference, "Grammar"); `tag` and `digest` are null where there is none. */
export function parseImage(text: string): {repository: string; tag: string | null; digest: string | null} {
  const [name = '', digest = null] = text
    .trim()
    .replace(/^docker:\/\//, '')
    .split('@', 2)
  // A colon before the last slash belongs to a port.
  const colon = name.lastIndexOf(':')
  const hasTag = colon > name.lastIndexOf('/')
  return {repository: hasTag ? name.slice(0, colon) : name, tag: hasTag ? name.slice(colon + 1) : null, digest}
}

/** The Python that an image's name tells (`…-py312-inference`, `python:3.9-slim`), as `3.12`; undefined where it tells none. */
export function pythonOfImage(text: string): string | undefined {
  const {repository, tag} = parseImage(text)
  const last = repository.split('/').at(-1) ?? ''
  const named = /(?:^|[-_])(?:py|python)(\d)\.?(\d{1,2})(?=[-_.]|$)/.exec(last)
  if (named !== null) return `${named[1]}.${named[2]}`
  const tagged = last === 'python' ? /^(\d)\.(\d{1,2})(?=[.-]|$)/.exec(tag ?? '') : null
  return tagged === null ? undefined : `${tagged[1]}.${tagged[2]}`
}
