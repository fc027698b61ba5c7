import {some} from '../../core/lists.ts'
import {isAtOrInside} from '../../core/paths.ts'
import type {Distribution, PthFile} from '../../environment/facts.ts'
import {owners} from '../../environment/owners.ts'
import {ofVirtualenv} from '../../environment/virtualenv-files.ts'
import {defineRule, type Judgement, leaking} from '../rule.ts'
import {isEditableTrace, type LeakFacts} from './support.ts'

/**
 * **Found.** A `.pth` file in site-packages with a line that adds an outside folder to the import path, or one that no distribution
 * lists with a line that runs code. Code that a distribution brings is `startup-code`.
 *
 * **Why.** A mount is put on `PYTHONPATH`, which is not a site directory: its `.pth` files are not read. What they bring in works
 * in the virtualenv and is missing on the host. Code in a `.pth` file runs at every start of Python, which is how LiteLLM 1.82.8
 * stole credentials in March 2026.
 *
 * **Mend it.** List what the folder holds in the requirements, and take out the package that writes the file.
 *
 * ```text
 * dev.pth line 1 adds /home/ci/project/src to the import path.
 * ```
 *
 * **Turn it off.** `rules: 'leaked-pth: off'`, which silences new code in `.pth` files too.
 */
export const leakedPth = defineRule({
  id: 'leaked-pth',
  family: 'Leaks',
  title: 'A `.pth` file that brings in other folders',
  levels: leaking('error'),
  check(facts: LeakFacts): Judgement[] {
    return [...addedFolders(facts), ...strayCode(facts)]
  },
})

/** Path lines of `.pth` files that lead out of site-packages to something that exists. */
function addedFolders({inventory, views}: LeakFacts): Judgement[] {
  const owned = owners(inventory)
  return inventory.pth.flatMap(file =>
    file.lines
      .filter(line => line.kind === 'path' && line.exists && !isAtOrInside(inventory.site, line.resolved))
      .map(line => {
        const brought = views
          .filter(({name}) => name === 'list -I')
          .flatMap(({distributions}) => distributions.filter(({location}) => location === line.resolved))
          .map(({name, version}) => `${name} ${version}`)
        return {
          message: `${file.path} line ${line.line} adds ${line.resolved} to the import path${brought.length > 0 ? ` and with it ${some(brought)}` : ''}.`,
          help: 'A mount has no such folder: list what it holds in the requirements, and take out what writes the `.pth` file.',
          ...ownerOf(file, owned),
        }
      }),
  )
}

/**
 * Code lines of `.pth` files that no distribution lists, which run at each start here and never on a mount. Code that a
 * distribution brings is `startup-code`, and so is what virtualenv and uv write.
 */
function strayCode({inventory, startup}: LeakFacts): Judgement[] {
  const owned = new Set([...owners(inventory).keys(), ...ofVirtualenv(startup)])
  return inventory.pth.flatMap(file => {
    const first = file.lines.find(({kind}) => kind === 'code')
    if (first === undefined || owned.has(file.path) || isEditableTrace(file.path)) return []
    return {
      level: 'error' as const,
      message: `${file.path} line ${first.line} runs code at every start of Python (no distribution lists it; sha256:${file.sha256}): ${excerpt(first.text)}`,
      help: 'Read it, and delete it: on a mount it does not run, and what relies on it does not work there.',
    }
  })
}

function ownerOf({path}: PthFile, owned: ReadonlyMap<string, Distribution>): {package?: string} {
  const owner = owned.get(path)
  return owner === undefined ? {} : {package: owner.name}
}

function excerpt(text: string): string {
  return text.length > 120 ? `${text.slice(0, 120)}…` : text
}
