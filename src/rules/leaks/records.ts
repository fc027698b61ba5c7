import {grouped, some} from '../../core/lists.ts'
import type {Distribution, TreeEntry} from '../../environment/facts.ts'
import {owners, tidy} from '../../environment/owners.ts'
import {ofVirtualenv} from '../../environment/virtualenv-files.ts'
import type {Classified as Judgement} from '../rule.ts'
import type {LeakFacts} from './support.ts'

/** Files that no RECORD lists. Bytecode of a listed module is the interpreter's own doing. One finding a top folder. */
export function unownedFile({inventory, startup}: LeakFacts): Judgement[] {
  const owned = new Set([...owners(inventory).keys(), ...ofVirtualenv(startup)])
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

function isByProduct({path, bytes}: TreeEntry, owned: ReadonlySet<string>): boolean {
  // Signatures of a RECORD cannot be listed in it (PEP 427).
  if (/\.dist-info\/RECORD\.(?:jws|p7s)$/.test(path)) return true
  // What uv holds while it installs with `--target`.
  if (path === '.lock' && bytes === 0) return true
  if (isMarker(path) && bytes === 0) return true
  // CPython's own, in every site-packages that is no virtualenv's.
  if (path === 'README.txt' && bytes === 119) return true
  const [, folder = '', module] = /^(.*\/)?__pycache__\/([^/]+?)\.[^/]*\.pyc$/.exec(path) ?? []
  return module !== undefined && owned.has(`${folder}${module}.py`)
}

/** The empty file that virtualenv leaves for each distribution it puts in. */
function isMarker(path: string): boolean {
  return /^[^/]+-[^/]+\.virtualenv$/.test(path)
}

/**
 * Files whose RECORD row has no hash: pip installs what a wheel does not list, and records it so. The RECORD itself and
 * bytecode never have one (PEP 376, PEP 427); metadata is no code. `installed-files.txt` of an egg-info knows no hashes.
 */
export function unlistedByWheel({inventory}: LeakFacts): Judgement[] {
  const files = new Set(
    inventory.entries
      .filter(({path, kind, bytes}) => kind === 'file' && !(isMarker(path) && bytes === 0))
      .map(entry => entry.path),
  )
  return inventory.distributions.flatMap(({name, version, metadata, record}) => {
    if (!metadata.endsWith('.dist-info')) return []
    const rows = (record ?? []).map(row => ({path: tidy(row.path), hash: row.hash}))
    const hashed = new Set(rows.filter(({hash}) => hash !== '').map(row => row.path))
    const unlisted = rows
      .map(row => row.path)
      .filter(
        file =>
          !hashed.has(file) &&
          files.has(file) &&
          !file.endsWith('.pyc') &&
          !file.startsWith(`${metadata}/`) &&
          // A copied folder of metadata still lists the RECORD that it is a copy of.
          !/^[^/]+\.dist-info\/RECORD$/.test(file),
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

export function duplicateDistribution({inventory}: LeakFacts): Judgement[] {
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
export function installedByConda({inventory}: LeakFacts): Judgement[] {
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

/** Folders of metadata without METADATA: pip lists them by the name of the folder, and nobody can say what they stand for. */
export function undescribed({inventory}: LeakFacts): Judgement[] {
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
