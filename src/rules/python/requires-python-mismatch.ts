import {compatible} from '../../python/specifier.ts'
import {satisfies} from '../../requirements/grammar/specifier.ts'
import {type EnvironmentFacts, placeOfName} from '../leaks/installed.ts'
import {defineRule, type Judgement, mounting} from '../rule.ts'

/**
 * **Found.** An installed distribution whose `Requires-Python` excludes the interpreter, judged with the full version by PEP 440.
 *
 * **Why.** Its authors say that it does not work there. `pip check` does not test this, and an installer that is set to ignore it
 * says nothing.
 *
 * **Mend it.** Pin a release that supports this Python, or build with a Python it supports.
 *
 * ```text
 * numpy 2.3.1 asks for Python >=3.11, but this is Python 3.10.14.
 * ```
 *
 * **Turn it off.** `rules: 'requires-python-mismatch: warning'`.
 */
export const requiresPythonMismatch = defineRule({
  id: 'requires-python-mismatch',
  family: 'Python',
  title: 'A distribution does not support the expected Python',
  levels: mounting('error'),
  /** `Requires-Python` of what is there, against the interpreter; pre-releases of Python count as releases. */
  check({requirements, inventory, interpreter}: EnvironmentFacts): Judgement[] {
    return inventory.distributions.flatMap(({name, normalizedName, version, requiresPython}) => {
      const python = interpreter.version
      if (requiresPython === null || python === undefined || supportsPython(requiresPython, python)) return []
      return {
        message: `${name} ${version} asks for Python ${requiresPython}, but this is Python ${python}.`,
        help: `Pin a release of ${name} that supports this Python, or build with one it supports.`,
        package: name,
        ...placeOfName(requirements, normalizedName),
      }
    })
  },
})

function supportsPython(requiresPython: string, version: string): boolean {
  if (/^\d+\.\d+$/.test(version)) return compatible(requiresPython, `==${version}.*`)
  return satisfies(version, requiresPython, {prereleases: true})
}
