import {grouped, some} from '../../core/lists.ts'
import {defineRule, type Judgement, leaking} from '../rule.ts'
import type {LeakFacts} from './support.ts'

/**
 * **Found.** A symbolic link in site-packages, or a site-packages that is one itself.
 *
 * **Why.** What it points to is not in the mount, and changes without it. Uploads follow links, drop them or refuse them; pip shows
 * a linked package as if it were installed.
 *
 * **Mend it.** Install with copies (uv: `--link-mode copy`), and list the linked package in the requirements. The artifact holds
 * plain files only.
 *
 * ```text
 * A symbolic link in site-packages: mylib -> /home/ci/mylib/src/mylib.
 * ```
 *
 * **Turn it off.** `rules: 'leaked-symlink: warning'` for the report; links are never packed.
 */
export const leakedSymlink = defineRule({
  id: 'leaked-symlink',
  family: 'Leaks',
  title: 'A symbolic link in site-packages',
  levels: leaking('error'),
  /** Links of any kind: an archive has none, and what they point to is not what was listed. One finding a top folder. */
  check({inventory}: LeakFacts): Judgement[] {
    const help = 'Install copies: with uv `--link-mode copy`.'
    const groups = grouped(
      inventory.entries.filter(({kind}) => kind === 'link'),
      ({path}) => path.split('/', 1)[0] ?? path,
    )
    const own: Judgement[] =
      inventory.siteLink === undefined
        ? []
        : [{message: `site-packages itself is a symbolic link to ${inventory.siteLink}.`, help}]
    return [
      ...own,
      ...[...groups.values()].map((links): Judgement => {
        const shown = links.map(({path, target}) => `${path} -> ${target}`)
        return {
          message: `${links.length === 1 ? 'A symbolic link' : `${links.length} symbolic links`} in site-packages: ${some(shown)}.`,
          help,
        }
      }),
    ]
  },
})
