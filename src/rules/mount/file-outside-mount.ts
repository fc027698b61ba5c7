import {posix} from 'node:path'
import {type EnvironmentFacts, placeOfName} from '../leaks/installed.ts'
import {defineRule, type Judgement, mounting} from '../rule.ts'

/**
 * **Found.** Programs, manual pages or data that a distribution puts beside site-packages (`bin/`, `share/`, `etc/`).
 *
 * **Why.** A mount is site-packages alone, so they are not on the host; programs would not run there anyway, since their first line
 * names the interpreter of the build.
 *
 * **Mend it.** Start a program as a module. A package that reads data from `share/` needs an image, not a mount.
 *
 * ```console
 * $ python -m gunicorn app:app        # instead of bin/gunicorn
 * ```
 *
 * **Turn it off.** `rules: 'file-outside-mount: off'`.
 */
export const fileOutsideMount = defineRule({
  id: 'file-outside-mount',
  family: 'Mount',
  title: 'Programs and data that stay outside the mount',
  levels: mounting('notice'),
  /** RECORD rows that lead out of site-packages: programs, manual pages, headers. One notice a distribution. */
  check({requirements, inventory}: EnvironmentFacts): Judgement[] {
    return inventory.distributions.flatMap(({name, normalizedName, record}) => {
      const outside = (record ?? []).map(row => row.path.replaceAll('\\', '/')).filter(leavesMount)
      if (outside.length === 0) return []
      const shown = outside.slice(0, 3).map(path => path.replace(/^(?:\.\.\/)+/, ''))
      const rest = outside.length - shown.length
      return {
        message: `${name} has ${outside.length} ${outside.length === 1 ? 'file' : 'files'} outside site-packages, which the mount leaves out: ${shown.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}.`,
        help: 'Start a program of a package as `python -m MODULE` on the host.',
        package: name,
        ...placeOfName(requirements, normalizedName),
      }
    })
  },
})

function leavesMount(path: string): boolean {
  return /^(?:\/|[A-Za-z]:\/|\.\.(?:\/|$))/.test(posix.normalize(path))
}
