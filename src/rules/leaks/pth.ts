import {some} from '../../core/lists.ts'
import {isAtOrInside} from '../../core/paths.ts'
import type {Distribution, PthFile} from '../../environment/facts.ts'
import {owners} from '../../environment/owners.ts'
import {ofVirtualenv} from '../../environment/virtualenv-files.ts'
import type {Classified as Judgement} from '../rule.ts'
import type {LeakFacts} from './support.ts'

/** Path lines of `.pth` files that lead out of site-packages to something that exists. */
export function leakedPthPath({inventory, views}: LeakFacts): Judgement[] {
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
          rule: 'leaked-pth' as const,
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
export function leakedPthCode({inventory, startup}: LeakFacts): Judgement[] {
  const owned = new Set([...owners(inventory).keys(), ...ofVirtualenv(startup)])
  return inventory.pth.flatMap(file => {
    const first = file.lines.find(({kind}) => kind === 'code')
    if (first === undefined || owned.has(file.path) || isEditableTrace(file.path)) return []
    return {
      rule: 'leaked-pth' as const,
      level: 'error' as const,
      message: `${file.path} line ${first.line} runs code at every start of Python (no distribution lists it; sha256:${file.sha256}): ${excerpt(first.text)}`,
      help: 'Read it, and delete it: on a mount it does not run, and what relies on it does not work there.',
    }
  })
}

/** Editables of every kind: PEP 610 records, setuptools' and others' `.pth` files, egg-links, easy-install. */
export function leakedEditable({inventory}: LeakFacts): Judgement[] {
  const help = 'Install the project as a wheel: an editable install leads to a folder that the host does not have.'
  const recorded = inventory.distributions.filter(({directUrl}) => isEditableRecord(directUrl))
  const files = inventory.entries
    .filter(({path, kind}) => kind !== 'folder' && !path.includes('/') && isEditableTrace(path))
    .map(({path}) => path)
    // One that its own distribution's record tells of is told once.
    .filter(path => !recorded.some(({record}) => record?.some(row => row.path === path)))
  return [
    ...recorded.map(({name, version}) => ({
      rule: 'leaked-editable' as const,
      message: `${name} ${version} is installed as an editable.`,
      help,
      package: name,
    })),
    ...files.map(path => ({
      rule: 'leaked-editable' as const,
      message: `${path} is the trace of an editable install.`,
      help,
    })),
  ]
}

/** Whether a file at the top of site-packages is what an editable install leaves, by its name. */
export function isEditableTrace(name: string): boolean {
  return /^__editable__[^/]*\.(?:pth|py)$|^_+editable_+[^/]*_finder\.py$|\.egg-link$|^easy-install\.pth$/.test(name)
}

function isEditableRecord(directUrl: unknown): boolean {
  const info = (directUrl as {dir_info?: {editable?: unknown}} | null | undefined)?.dir_info
  return typeof directUrl === 'object' && info?.editable === true
}

function ownerOf({path}: PthFile, owned: ReadonlyMap<string, Distribution>): {package?: string} {
  const owner = owned.get(path)
  return owner === undefined ? {} : {package: owner.name}
}

function excerpt(text: string): string {
  return text.length > 120 ? `${text.slice(0, 120)}…` : text
}
