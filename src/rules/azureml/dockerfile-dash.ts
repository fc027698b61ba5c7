import {defineRule, deploying, type Judgement} from '../rule.ts'
import {eachDockerfile} from './dockerfile.ts'

const dashNames: Record<string, string> = {
  'U+00AD': 'a soft hyphen',
  'U+2010': 'a typographic hyphen',
  'U+2011': 'a non-breaking hyphen',
  'U+2013': 'an en dash',
  'U+2014': 'an em dash',
  'U+2212': 'a minus sign',
}

/**
 * **Found.** In a Dockerfile, a dash that is no hyphen where an option, a program or a package is meant: en dash, em dash, minus
 * sign, non-breaking hyphen. Text in quotes and comments may hold what they like. For an Azure ML target, this and the other rules
 * about Dockerfiles look at those that `deployment` names or a deployment builds, and of all others at those that show it: an image
 * of Azure ML below it, its inference server, a variable `AZUREML_…` or `AML_APP_ROOT`, code in `/var/azureml-app`.
 *
 * **Why.** Word processors and web pages put them in, and the sample of the official documents has one: `RUN pip install –r
 * requirements.txt`. pip takes `–r` for the name of a package, and the build ends with exit code 1: `ERROR: Invalid requirement:
 * '–r'`.
 *
 * **Mend it.** Write the hyphen of the keyboard.
 *
 * ```dockerfile
 * RUN pip install –r requirements.txt     # found: an en dash
 * RUN pip install -r requirements.txt
 * ```
 *
 * **Turn it off.** `rules: 'dockerfile-dash: off'`.
 */
export const dockerfileDash = defineRule({
  id: 'dockerfile-dash',
  family: 'Azure ML',
  title: 'A dash that is no ASCII hyphen in a Dockerfile',
  levels: deploying('error'),
  /** Dashes that a word processor or a web page put where a hyphen belongs: `pip install –r`, as the documents have it. */
  check: eachDockerfile(({dashes}): Judgement[] => {
    return dashes.map(({text, character, kind, ...place}) => {
      const code = `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
      const mended = text.replaceAll(character, '-')
      const what = {
        option: 'which no program takes for an option',
        command: 'and no program has that name',
        name: 'and no package has that name',
      }[kind]
      return {
        message: `${text} is written with ${dashNames[code] ?? 'a dash'} (${code}), ${what}.`,
        help: `Write ${mended} with the hyphen of the keyboard.`,
        ...place,
      }
    })
  }),
})
