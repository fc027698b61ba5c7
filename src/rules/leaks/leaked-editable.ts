import {defineRule, type Judgement, leaking} from '../rule.ts'
import {isEditableTrace, type LeakFacts} from './support.ts'

/**
 * **Found.** A distribution that was installed as an editable: `direct_url.json`, `__editable__*`, an `.egg-link` or
 * `easy-install.pth`.
 *
 * **Why.** Its code lies in a folder of this machine. The mount holds only a pointer to it, and the host reads not even that.
 *
 * **Mend it.** Install it as a wheel; see `editable-requirement`.
 *
 * ```text
 * mylib 0.1 is installed as an editable.
 * __editable__.mylib-0.1.pth is the trace of an editable install.
 * ```
 *
 * **Turn it off.** `rules: 'leaked-editable: warning'`; on the host the package is missing.
 */
export const leakedEditable = defineRule({
  id: 'leaked-editable',
  family: 'Leaks',
  title: 'An editable install',
  levels: leaking('error'),
  /** Editables of every kind: PEP 610 records, setuptools' and others' `.pth` files, egg-links, easy-install. */
  check({inventory}: LeakFacts): Judgement[] {
    const help = 'Install the project as a wheel: an editable install leads to a folder that the host does not have.'
    const recorded = inventory.distributions.filter(({directUrl}) => isEditableRecord(directUrl))
    const files = inventory.entries
      .filter(({path, kind}) => kind !== 'folder' && !path.includes('/') && isEditableTrace(path))
      .map(({path}) => path)
      // One that its own distribution records is reported once.
      .filter(path => !recorded.some(({record}) => record?.some(row => row.path === path)))
    return [
      ...recorded.map(({name, version}) => ({
        message: `${name} ${version} is installed as an editable.`,
        help,
        package: name,
      })),
      ...files.map(path => ({
        message: `${path} is the trace of an editable install.`,
        help,
      })),
    ]
  },
})

function isEditableRecord(directUrl: unknown): boolean {
  const info = (directUrl as {dir_info?: {editable?: unknown}} | null | undefined)?.dir_info
  return typeof directUrl === 'object' && info?.editable === true
}
