import path from 'node:path'
import {grouped, some} from '../../core/lists.ts'
import {isAtOrInside} from '../../core/paths.ts'
import {owners} from '../../environment/owners.ts'
import {isDistutilsLine} from '../../environment/pth.ts'
import {ofVirtualenv} from '../../environment/virtualenv-files.ts'
import type {OldRule as Rule} from '../engine.ts'
import type {Classified as Judgement} from '../rule.ts'
import {leakedEditable, leakedPthCode, leakedPthPath} from './pth.ts'
import {duplicateDistribution, installedByConda, undescribed, unlistedByWheel, unownedFile} from './records.ts'
import type {LeakFacts} from './support.ts'
import {foreignDistribution, foreignFolders, hiddenDistribution, isVirtualenv, seenByJob} from './views.ts'

/** What the environment can import, or would run, that the requirements did not put into its own site-packages. */
export const leakRules: readonly Rule<LeakFacts>[] = [
  leakedPthPath,
  leakedPthCode,
  leakedEditable,
  leakedSymlink,
  leakedImportHook,
  leakedSystemSite,
  leakedPath,
  unownedFile,
  unlistedByWheel,
  duplicateDistribution,
  hiddenDistribution,
  foreignDistribution,
  seenByJob,
  installedByConda,
  pythonOfConda,
  undescribed,
]

/** Links of any kind: an archive has none, and what they point to is not what was listed. One finding a top folder. */
function leakedSymlink({inventory}: LeakFacts): Judgement[] {
  const help = 'Install copies: with uv `--link-mode copy`.'
  const groups = grouped(
    inventory.entries.filter(({kind}) => kind === 'link'),
    ({path}) => path.split('/', 1)[0] ?? path,
  )
  const own: Judgement[] =
    inventory.siteLink === undefined
      ? []
      : [{rule: 'leaked-symlink', message: `site-packages itself is a symbolic link to ${inventory.siteLink}.`, help}]
  return [
    ...own,
    ...[...groups.values()].map((links): Judgement => {
      const shown = links.map(({path, target}) => `${path} -> ${target}`)
      return {
        rule: 'leaked-symlink',
        message: `${links.length === 1 ? 'A symbolic link' : `${links.length} symbolic links`} in site-packages: ${some(shown)}.`,
        help,
      }
    }),
  ]
}

/** Finders on `sys.meta_path` that some start-up code put there: modules can come from anywhere. */
function leakedImportHook({inventory, probe, startup}: LeakFacts): Judgement[] {
  const owned = owners(inventory)
  const patched = ofVirtualenv(startup).size > 0
  const known = inventory.pth.some(file => owned.has(file.path) && file.lines.some(({text}) => isDistutilsLine(text)))
  return probe.metaPath
    .filter(name => !(known && /(?:^|\.)DistutilsMetaFinder$/.test(name)))
    .filter(name => !(patched && name === '_virtualenv._Finder'))
    .map(name => ({
      rule: 'leaked-import-hook',
      message: `An import hook is installed at every start of Python: ${name}.`,
      help: 'Find the `.pth` file or sitecustomize that installs it: a mount runs neither, so what it finds is not found there.',
    }))
}

function leakedSystemSite({probe, settings}: LeakFacts): Judgement[] {
  // Its own pyvenv.cfg may be told already, with file and line, as a setting of the job that uses it.
  const told = settings.some(
    ({vector, file}) => vector === 'system-site' && file !== undefined && isOwnFile(file, probe.site),
  )
  if (!probe.systemSite || told) return []
  return [
    {
      rule: 'leaked-system-site',
      level: 'error',
      message:
        'The virtualenv sees the packages of its base Python (include-system-site-packages = true in pyvenv.cfg).',
      help: 'Make it without `--system-site-packages`.',
    },
  ]
}

/** Whether a `pyvenv.cfg`, absolute or relative to the working directory, is that of the virtualenv that holds `site`. */
function isOwnFile(file: string, site: string): boolean {
  const folder = path.posix.dirname(file)
  if (folder === '.') return true
  return path.isAbsolute(file) ? isAtOrInside(folder, site) : site.includes(`/${folder}/`)
}

/** Entries of the import path that are neither the standard library nor this site-packages, though all was scrubbed. */
function leakedPath(facts: LeakFacts): Judgement[] {
  const {inventory, probe, interpreter} = facts
  const virtual = isVirtualenv(facts)
  const told = [
    ...inventory.pth.flatMap(({lines}) => lines.map(({resolved}) => resolved)),
    // Told with what pip finds there.
    ...(virtual ? [] : foreignFolders(facts)),
  ]
  return probe.sysPath.flatMap((entry): Judgement[] => {
    if (entry === '' || isAtOrInside(inventory.site, entry) || isAtOrInside(probe.site, entry) || told.includes(entry))
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

/** The Python behind the environment is conda's: a host that is not has other libraries beside its interpreter. */
function pythonOfConda({probe}: LeakFacts): Judgement[] {
  if (probe.conda === null) return []
  return [
    {
      rule: 'leaked-conda',
      message: `The Python of this environment belongs to the conda environment ${probe.conda}.`,
      help: 'Use a Python of the kind that the host has: conda builds its own against libraries that lie beside it.',
    },
  ]
}
