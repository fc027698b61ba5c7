import {placeOf} from '../../core/finding.ts'
import type {Declaration} from '../../python/facts.ts'
import {compatible, exactVersionOf, minorOf} from '../../python/specifier.ts'
import {defineRule, everywhere, type Judgement} from '../rule.ts'
import {isUsable, type PythonJudging, placeName, sentenceStart} from './support.ts'

/**
 * **Found.** Two places of the repository declare Pythons that no interpreter satisfies together. Two patch releases of one minor
 * version are a warning.
 *
 * **Why.** Each tool reads another file: pyenv `.python-version`, pip `requires-python`, a platform `runtime.txt`. Development
 * and deployment then use different Pythons.
 *
 * **Mend it.** Let them say the same; the finding says which one counts.
 *
 * ```text
 * .python-version                3.11
 * pyproject.toml                 requires-python = ">=3.12"
 * ```
 *
 * **Turn it off.** `rules: 'python-version-conflict: warning'`.
 */
export const pythonVersionConflict = defineRule({
  id: 'python-version-conflict',
  family: 'Python',
  title: 'Two files declare different Pythons',
  levels: everywhere('error'),
  /** Two declarations that no Python satisfies; at the later one, which names the first. */
  check({declarations}: PythonJudging): Judgement[] {
    const usable = declarations.filter(isUsable)
    return usable.flatMap((later, index): Judgement[] => {
      const first = usable.slice(0, index).find(earlier => disagree(earlier, later))
      if (first === undefined) return []
      const patch = sameMinor(first, later)
      return [
        {
          ...(patch && {level: 'warning'}),
          message: `${sentenceStart(placeName(later))} declares Python ${shown(later)}, ${placeName(first)} declares ${shown(first)}: ${
            patch ? 'two patch releases of one version' : 'no Python is both'
          }.`,
          help: `Let both say the same; ${placeName(first)} is the one that counts.`,
          ...placeOf(later),
        },
      ]
    })
  },
})

function disagree(a: Declaration, b: Declaration): boolean {
  const both = a.implementation !== undefined && b.implementation !== undefined
  return !compatible(a.specifier, b.specifier) || (both && a.implementation !== b.implementation)
}

/** Whether two declarations name two final releases of one minor version. */
function sameMinor(a: Declaration, b: Declaration): boolean {
  const releases = [a, b].map(({specifier}) => exactVersionOf(specifier) ?? '')
  return releases.every(release => /^\d+(?:\.\d+)+$/.test(release)) && minorOf(a.specifier) === minorOf(b.specifier)
}

function shown({specifier, text}: Declaration): string {
  return text ?? specifier
}
