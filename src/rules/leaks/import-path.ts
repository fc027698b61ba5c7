import {isAtOrInside} from '../../core/paths.ts'
import type {Classified} from '../rule.ts'
import {foreignFolders, isVirtualenv} from './pip-views.ts'
import type {LeakFacts} from './support.ts'

type PathLeak = Classified<'leaked-system-site' | 'leaked-user-site' | 'leaked-pythonpath'>

/** Entries of the import path that are neither the standard library nor this site-packages, though all was scrubbed. */
export function foreignEntries(facts: LeakFacts): PathLeak[] {
  const {inventory, probe, interpreter} = facts
  const virtual = isVirtualenv(facts)
  const reported = [
    ...inventory.pth.flatMap(({lines}) => lines.map(({resolved}) => resolved)),
    // Reported with what pip finds there.
    ...(virtual ? [] : foreignFolders(facts)),
  ]
  return probe.sysPath.flatMap((entry): PathLeak[] => {
    if (
      entry === '' ||
      isAtOrInside(inventory.site, entry) ||
      isAtOrInside(probe.site, entry) ||
      reported.includes(entry)
    )
      return []
    const packages = /[\\/](?:site|dist)-packages$/.test(entry)
    const base = isAtOrInside(interpreter.basePrefix, entry)
    if (base && (!packages || probe.systemSite)) return []
    const rule = base
      ? 'leaked-system-site'
      : packages && probe.userSiteEnabled
        ? 'leaked-user-site'
        : 'leaked-pythonpath'
    return [
      {
        rule,
        level: 'error',
        message: `${entry} is on the import path of ${virtual ? 'the virtualenv' : 'this Python'}, even isolated.`,
        help: 'Find out what adds it: a sitecustomize of the base Python, a `.pth` file with code, a patched site.py.',
      },
    ]
  })
}
