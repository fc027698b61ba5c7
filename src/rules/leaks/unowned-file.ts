import {grouped, some} from '../../core/lists.ts'
import type {TreeEntry} from '../../environment/facts.ts'
import {owners, tidy} from '../../environment/owners.ts'
import {ofVirtualenv} from '../../environment/virtualenv-files.ts'
import {defineRule, type Judgement, leaking} from '../rule.ts'
import type {LeakFacts} from './support.ts'

/**
 * **Found.** A file in site-packages that no distribution lists in its RECORD. A warning for files that RECORD lists without a hash: the
 * wheel did not list them, and pip added them when it installed. Not reported: what virtualenv and uv leave in a virtualenv, where its content
 * is known, and what `pip install --target` puts beside the packages.
 *
 * **Why.** `pip list` does not know it, an upgrade does not remove it, and no hash vouches for it. A `sitecustomize.py` that was
 * copied in runs at every start, on the host too.
 *
 * **Mend it.** Delete it, or put it into a package of its own.
 *
 * ```text
 * No distribution lists helpers.py.
 * ```
 *
 * **Turn it off.** `rules: 'unowned-file: warning'`.
 */
export const unownedFile = defineRule({
  id: 'unowned-file',
  family: 'Leaks',
  title: 'A file that no distribution lists',
  levels: leaking('error'),
  check(facts: LeakFacts): Judgement[] {
    return [...unrecorded(facts), ...unlistedByWheel(facts)]
  },
})

/** Files that no RECORD lists. Bytecode of a listed module is the interpreter's own doing. One finding a top folder. */
function unrecorded({inventory, startup}: LeakFacts): Judgement[] {
  const owned = new Set([...owners(inventory).keys(), ...ofVirtualenv(startup)])
  const alone = inventory.entries.filter(
    entry => entry.kind === 'file' && !owned.has(entry.path) && !isByProduct(entry, owned),
  )
  return [...grouped(alone, ({path}) => path.split('/', 1)[0] ?? path)].map(([top, files]): Judgement => {
    const bare = inventory.distributions.find(({metadata, record}) => metadata === top && record === null)
    const names = some(files.map(({path}) => path))
    return {
      message:
        files.length === 1
          ? `No distribution lists ${names}.`
          : `No distribution lists ${files.length} files below ${top}: ${names}.`,
      help:
        bare === undefined
          ? 'It was put there by something else than an installer: list the package it belongs to.'
          : `${bare.name} has no RECORD: it was not installed by pip or uv.`,
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
function unlistedByWheel({inventory}: LeakFacts): Judgement[] {
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
      level: 'warning',
      message: `${name} ${version} records ${what}${what === '' ? '' : '('}${some(unlisted)}${what === '' ? '' : ')'} without a hash: its wheel did not list ${it}.`,
      help: `Nothing vouches for ${it}: look at what ${it === 'it' ? 'it does' : 'they do'}, and ask for a wheel whose RECORD is complete.`,
      package: name,
    }
  })
}
