import {placeOf} from '../../core/finding.ts'
import {minorOf} from '../../python/specifier.ts'
import {defineRule, everywhere, type Judgement} from '../rule.ts'
import {isUsable, type PythonJudging, placeName, sentenceStart} from './support.ts'

/**
 * **Found.** Nothing says which Python is meant: no input, no target, no file of the repository.
 *
 * **Why.** The mount is then for whatever Python the runner image has. The image changes, and with it the mount.
 *
 * **Mend it.** Set the input, or write the version into `.python-version`, which actions/setup-python, pyenv and uv read as well.
 *
 * ```yaml
 * with:
 *   python-version: '3.12'
 * ```
 *
 * **Turn it off.** `rules: 'python-version-undeclared: off'`.
 */
export const pythonVersionUndeclared = defineRule({
  id: 'python-version-undeclared',
  family: 'Python',
  title: 'Nothing says which Python is meant',
  levels: everywhere('warning'),
  /** Nothing says which Python is meant, so that it changes with the runner's image; and files that say it unreadably. */
  check({declarations, interpreter}: PythonJudging): Judgement[] {
    const unreadable = declarations
      .filter(({problem}) => problem !== undefined)
      .map((declaration): Judgement => {
        const message = `${sentenceStart(placeName(declaration))} ${declaration.problem}.`
        const help = 'Write a version like 3.12, or a PEP 440 specifier where the file takes one.'
        return {message, help, ...placeOf(declaration)}
      })
    if (declarations.some(isUsable)) return unreadable
    const minor = interpreter === undefined ? '3.12' : (minorOf(interpreter.version) ?? interpreter.version)
    const nothing: Judgement = {
      message: 'Nothing says which Python the mount is for: it is whatever the job has, and changes with its image.',
      help: `Set the input \`python-version: "${minor}"\`, or write ${minor} into a file .python-version.`,
    }
    return [...unreadable, nothing]
  },
})
