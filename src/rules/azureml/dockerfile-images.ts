import {placeOf} from '../../core/finding.ts'
import type {DockerfileFacts} from '../../hosts/azureml/dockerfile/facts.ts'
import type {Classified as Judgement} from '../rule.ts'

/** Images that are named by a tag, or by nothing: what stands behind it changes without a change here. */
export function unpinnedImage({images, placeholders}: DockerfileFacts): Judgement[] {
  const unfilled = new Set(placeholders.map(({line}) => line))
  return images.flatMap(image => {
    const {reference, text, line} = image
    if (reference === null || reference.digest !== null || unfilled.has(line)) return []
    if (reference.repository === 'scratch') return []
    return [
      {
        rule: 'unpinned-image',
        message: unpinned(reference.tag, text),
        help: `Write the digest after it: \`${reference.repository}${reference.tag === null ? '' : `:${reference.tag}`}@sha256:…\` (\`docker buildx imagetools inspect\` shows it).`,
        ...placeOf(image),
      },
    ]
  })
}

function unpinned(tag: string | null, text: string): string {
  return tag === null
    ? `${text} names no release of the image: whatever is \`latest\` when it is built.`
    : `${text} names a tag, which can stand for another image tomorrow.`
}

/** Placeholders of the documents that nobody filled in. */
export function unfilledPlaceholder({placeholders}: DockerfileFacts): Judgement[] {
  return placeholders.map(({text, keyword, ...place}) => ({
    rule: 'unfilled-placeholder',
    message: `${text} in ${keyword} is a placeholder of the documents.`,
    help: 'Write what it stands for.',
    ...place,
  }))
}

/**
 * Packages of Debian's Python in an image that runs another one. Headers and what makes virtualenvs only bring that other
 * Python along, so that they are a notice, as is an image of which nothing is known.
 */
export function aptPythonPackage({stages}: DockerfileFacts): Judgement[] {
  return stages
    .filter(({ownPython}) => ownPython !== false)
    .flatMap(({aptPythonPackages, ownPython}) =>
      aptPythonPackages.map(item => {
        const {name, command} = item
        const isTool = /-(?:dev|venv|distutils|lib2to3|tk|all)$/.test(name)
        const whose = ownPython ? 'the Python of this image never sees' : 'only the Python of Debian sees'
        return {
          rule: 'apt-python-package' as const,
          ...((isTool || ownPython === undefined) && {level: 'notice' as const}),
          message: isTool
            ? `${command} ${name} is for the Python of Debian, not for another one in the image.`
            : `${command} ${name} brings packages that ${whose}.`,
          help: isTool ? 'Leave it out unless something is built for /usr/bin/python3.' : helpFor(name),
          ...placeOf(item),
        }
      }),
    )
}

function helpFor(name: string): string {
  return /-(?:pip|setuptools|wheel|virtualenv)$/.test(name)
    ? "Use the pip of the image's own Python: `python -m pip`."
    : 'Put it into the requirements, so that pip installs it for the Python of the image.'
}
