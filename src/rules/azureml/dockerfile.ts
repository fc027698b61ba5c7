import {placeOf} from '../../core/finding.ts'
import type {DockerfileFacts} from '../../hosts/azureml/dockerfile/facts.ts'
import type {OldRule as Rule} from '../engine.ts'
import type {Classified as Judgement} from '../rule.ts'
import {aptPythonPackage, unfilledPlaceholder, unpinnedImage} from './dockerfile-images.ts'
import {unpinnedInstall} from './dockerfile-installs.ts'
import {missingPath} from './dockerfile-paths.ts'

/** What the rules about Dockerfiles are asked with. */
export type DockerfileJudging = {dockerfiles: readonly DockerfileFacts[]}

/** What is judged of a Dockerfile before anybody builds it. */
export const dockerfileRules: readonly Rule<DockerfileJudging>[] = [
  judging(dash),
  judging(rootUser),
  judging(unpinnedInstall),
  judging(aptLists),
  judging(missingPath),
  judging(aptPythonPackage),
  judging(unpinnedImage),
  judging(unfilledPlaceholder),
]

function judging(rule: (facts: DockerfileFacts) => Judgement[]): Rule<DockerfileJudging> {
  return ({dockerfiles}) => dockerfiles.flatMap(rule)
}

/** Dashes that a word processor or a web page put where a hyphen belongs: `pip install –r`, as the documents have it. */
function dash({dashes}: DockerfileFacts): Judgement[] {
  return dashes.map(({text, character, kind, ...place}) => {
    const code = `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
    const mended = text.replaceAll(character, '-')
    const what = {
      option: 'which no program takes for an option',
      command: 'and no program has that name',
      name: 'and no package has that name',
    }[kind]
    return {
      rule: 'dockerfile-dash',
      message: `${text} is written with ${dashNames[code] ?? 'a dash'} (${code}), ${what}.`,
      help: `Write ${mended} with the hyphen of the keyboard.`,
      ...place,
    }
  })
}

const dashNames: Record<string, string> = {
  'U+00AD': 'a soft hyphen',
  'U+2010': 'a typographic hyphen',
  'U+2011': 'a non-breaking hyphen',
  'U+2013': 'an en dash',
  'U+2014': 'an em dash',
  'U+2212': 'a minus sign',
}

/** A final image whose last USER is root, by name or number. */
function rootUser({user, isAzureml, dropsRights}: DockerfileFacts): Judgement[] {
  if (user === null || dropsRights || !/^(?:root|0+)(?::.*)?$/.test(user.name)) return []
  return [
    {
      rule: 'dockerfile-root-user',
      message: isAzureml
        ? `The image ends as ${user.name}, although Azure ML's images run as dockeruser.`
        : `The image ends as ${user.name}, so that whatever runs in it may write anywhere.`,
      help: `Write \`USER ${isAzureml ? 'dockeruser' : 'NAME'}\` after the last step that needs root.`,
      ...placeOf(user),
    },
  ]
}

/** `apt-get update` whose lists stay in a layer of the final image; what a later RUN removes stays in the layer below. */
function aptLists({stages}: DockerfileFacts): Judgement[] {
  return stages
    .filter(({shipped}) => shipped)
    .flatMap(({aptUpdates}) => aptUpdates)
    .filter(({cleaned}) => cleaned === false)
    .map(update => ({
      rule: 'dockerfile-apt-lists',
      message: `The package lists that ${update.text.replace(/\s+/g, ' ')} fetches stay in the layer of this RUN.`,
      help: 'End the same RUN with `&& rm -rf /var/lib/apt/lists/*`.',
      ...placeOf(update),
    }))
}
