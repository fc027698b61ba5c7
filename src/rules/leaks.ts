import type {Distribution, EnvironmentProbe, Inventory, PipView, TreeEntry} from '../environment/facts.ts'
import {isDistutilsLine} from '../environment/pth.ts'
import type {Judgement, Rule} from '../judge.ts'
import type {Interpreter, JobSetting} from '../python/facts.ts'
import {leakedEditable, leakedPthCode, leakedPthPath} from './leaks-pth.ts'
import {grouped, isInside, owners, some, tidy} from './leaks-support.ts'
import {foreignDistribution, hiddenDistribution, seenByJob} from './leaks-views.ts'

/** What got into the environment that was built, and what the job would see of it. */
export type LeakFacts = {
  inventory: Inventory
  probe: EnvironmentProbe
  views: readonly PipView[]
  /** Settings of the job that were told already. */
  settings: readonly JobSetting[]
  interpreter: Pick<Interpreter, 'basePrefix'>
  /** What is meant to be there, constraints left out where they say nothing more. */
  requirements?: readonly {normalizedName: string}[]
}

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
function leakedImportHook({inventory, probe}: LeakFacts): Judgement[] {
  const owned = owners(inventory)
  const known = inventory.pth.some(file => owned.has(file.path) && file.lines.some(({text}) => isDistutilsLine(text)))
  return probe.metaPath
    .filter(name => !(known && /(?:^|\.)DistutilsMetaFinder$/.test(name)))
    .map(name => ({
      rule: 'leaked-import-hook',
      message: `An import hook is installed at every start of Python: ${name}.`,
      help: 'Find the `.pth` file or sitecustomize that installs it: a mount runs neither, so what it finds is not found there.',
    }))
}

function leakedSystemSite({probe}: LeakFacts): Judgement[] {
  if (!probe.systemSite) return []
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

/** Entries of the import path that are neither the standard library nor this site-packages, though all was scrubbed. */
function leakedPath({inventory, probe, interpreter}: LeakFacts): Judgement[] {
  const told = inventory.pth.flatMap(({lines}) => lines.map(({resolved}) => resolved))
  return probe.sysPath.flatMap((entry): Judgement[] => {
    if (entry === '' || isInside(entry, inventory.site) || isInside(entry, probe.site) || told.includes(entry))
      return []
    const packages = /[\\/](?:site|dist)-packages$/.test(entry)
    const base = isInside(entry, interpreter.basePrefix)
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
        message: `${entry} is on the import path of the virtualenv, even isolated.`,
        help: 'Find out what adds it: a sitecustomize of the base Python, a `.pth` file with code, a patched site.py.',
      },
    ]
  })
}

/** Files that no RECORD lists. Bytecode of a listed module is the interpreter's own doing. One finding a top folder. */
function unownedFile({inventory}: LeakFacts): Judgement[] {
  const owned = owners(inventory)
  const alone = inventory.entries.filter(
    entry => entry.kind === 'file' && !owned.has(entry.path) && !isByProduct(entry, owned),
  )
  return [...grouped(alone, ({path}) => path.split('/', 1)[0] ?? path)].map(([top, files]): Judgement => {
    const unrecorded = inventory.distributions.find(({metadata, record}) => metadata === top && record === null)
    const names = some(files.map(({path}) => path))
    return {
      rule: 'unowned-file',
      message:
        files.length === 1
          ? `No distribution lists ${names}.`
          : `No distribution lists ${files.length} files below ${top}: ${names}.`,
      help:
        unrecorded === undefined
          ? 'It was put there by something else than an installer: list the package it belongs to.'
          : `${unrecorded.name} has no RECORD: it was not installed by pip or uv.`,
    }
  })
}

/**
 * Files whose RECORD row has no hash: pip installs what a wheel does not list, and records it so. The RECORD itself and
 * bytecode never have one (PEP 376, PEP 427); metadata is no code. `installed-files.txt` of an egg-info knows no hashes.
 */
function unlistedByWheel({inventory}: LeakFacts): Judgement[] {
  const files = new Set(inventory.entries.filter(({kind}) => kind === 'file').map(entry => entry.path))
  return inventory.distributions.flatMap(({name, version, metadata, record}) => {
    if (!metadata.endsWith('.dist-info')) return []
    const rows = (record ?? []).map(row => ({path: tidy(row.path), hash: row.hash}))
    const hashed = new Set(rows.filter(({hash}) => hash !== '').map(row => row.path))
    const unlisted = rows
      .map(row => row.path)
      .filter(
        file => !hashed.has(file) && files.has(file) && !file.endsWith('.pyc') && !file.startsWith(`${metadata}/`),
      )
    if (unlisted.length === 0) return []
    const [what, it] = unlisted.length === 1 ? ['', 'it'] : [`${unlisted.length} files `, 'them']
    return {
      rule: 'unowned-file',
      level: 'warning',
      message: `${name} ${version} records ${what}${what === '' ? '' : '('}${some(unlisted)}${what === '' ? '' : ')'} without a hash: its wheel did not list ${it}.`,
      help: `Nothing vouches for ${it}: look at what ${it === 'it' ? 'it does' : 'they do'}, and ask for a wheel whose RECORD is complete.`,
      package: name,
    }
  })
}

function isByProduct({path, bytes}: TreeEntry, owned: ReadonlyMap<string, Distribution>): boolean {
  // Signatures of a RECORD cannot be listed in it (PEP 427).
  if (/\.dist-info\/RECORD\.(?:jws|p7s)$/.test(path)) return true
  // What uv holds while it installs with `--target`.
  if (path === '.lock' && bytes === 0) return true
  const [, folder = '', module] = /^(.*\/)?__pycache__\/([^/]+?)\.[^/]*\.pyc$/.exec(path) ?? []
  return module !== undefined && owned.has(`${folder}${module}.py`)
}

function duplicateDistribution({inventory}: LeakFacts): Judgement[] {
  return [...grouped(inventory.distributions, ({normalizedName}) => normalizedName).values()]
    .filter(same => same.length > 1)
    .map(same => ({
      rule: 'duplicate-distribution',
      message: `${same[0]?.name} is there ${same.length} times: ${some(same.map(({metadata}) => metadata))}.`,
      help: 'Which one is seen depends on the order of the folder: install into an empty virtualenv.',
      package: same[0]?.name ?? '',
    }))
}

/** Conda's packages are built against its own libraries, outside site-packages: a mount leaves those behind. */
function installedByConda({inventory}: LeakFacts): Judgement[] {
  const found = inventory.distributions.filter(({installer}) => installer === 'conda')
  if (found.length === 0) return []
  return [
    {
      rule: 'leaked-conda',
      level: 'error',
      message: `${found.length === 1 ? 'One distribution was' : `${found.length} distributions were`} installed by conda: ${some(found.map(({name, version}) => `${name} ${version}`))}.`,
      help: 'Install them from wheels into a virtualenv: what conda built asks for libraries of the conda environment.',
      ...(found.length === 1 && {package: found[0]?.name ?? ''}),
    },
  ]
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

/** Folders of metadata without METADATA: pip lists them by the name of the folder, and nobody can say what they stand for. */
function undescribed({inventory}: LeakFacts): Judgement[] {
  const present = new Set(inventory.entries.map(({path}) => path))
  return inventory.distributions
    .filter(
      ({metadata, record}) =>
        metadata.endsWith('.dist-info') && !present.has(`${metadata}/METADATA`) && !isListed(record),
    )
    .map(({name, metadata}) => ({
      rule: 'missing-file',
      message: `${metadata} holds no METADATA: what is left of ${name} says neither what it is nor what it needs.`,
      help: 'Remove the folder, or install the distribution again.',
      package: name,
    }))
}

/** One that its RECORD lists is missed already. */
function isListed(record: Distribution['record']): boolean {
  return record?.some(({path}) => path.endsWith('.dist-info/METADATA')) === true
}
