import {type Allowed, allowLine} from '../../config/allow-list.ts'
import {some} from '../../core/lists.ts'
import {isAtOrInside} from '../../core/paths.ts'
import type {Distribution, Inventory, PthFile, StartupCode} from '../../environment/facts.ts'
import {owners} from '../../environment/owners.ts'
import {isDistutilsLine, isNamespaceLine, namespaceNames} from '../../environment/pth.ts'
import {normalizeName} from '../../requirements/grammar/name.ts'
import type {OldRule as Rule} from '../engine.ts'
import {isEditableTrace} from '../leaks/support.ts'
import type {Classified as Judgement} from '../rule.ts'

/** What runs at every start of Python, and what somebody has read of it. */
export type StartupFacts = {startup: readonly StartupCode[]; allowed: readonly Allowed[]}

/** What is judged of an environment's start-up files. */
export const startupRules: readonly Rule<StartupFacts & {inventory: Inventory}>[] = [startupCode, inertPth]

/**
 * Code that runs at every start, unknown (error), allowed or known (notice). Told elsewhere and not here: `.pth` files that
 * nobody lists (`leaked-pth`) and traces of editables (`leaked-editable`). Of an artifact, whose owners nobody looked up, an
 * entry of `allow` holds by its hash.
 */
export function startupCode({startup, allowed}: StartupFacts): Judgement[] {
  const told = startup.filter(file => !isToldElsewhere(file))
  return [...told.map(file => judgeCode(file, allowed)), ...staleEntries({startup, allowed})]
}

function isToldElsewhere({path, kind, owner, unread, known}: StartupCode): boolean {
  // Of an artifact nothing else tells of them.
  if (owner === undefined) return false
  return isEditableTrace(path) || (kind === 'pth' && owner === null && unread === undefined && known !== 'virtualenv')
}

function judgeCode(file: StartupCode, allowed: readonly Allowed[]): Judgement {
  const {path, kind, sha256, owner, excerpt, known} = file
  const base = {rule: 'startup-code' as const, ...(owner ? {package: owner} : {})}
  // `site` looks for these in site-packages only; it imports the others from anywhere on the path, a mount included.
  const where = kind === 'pth' || kind === 'start' ? 'a Python that has it in its site-packages' : 'Python'
  const what = `${path}${whose(owner)} runs at every start of ${where} (sha256:${sha256})`
  if (known !== null) return {...base, level: 'notice', message: `${what}: it is what ${writers[known]}.`}
  if (allowed.some(one => isAllowed(file, one))) {
    return {...base, level: 'notice', message: `${what}; \`allow\` names it.`}
  }
  const shown = file.unread ? ': it is longer than 1 MiB' : excerpt === '' ? '' : `: ${excerpt}`
  const stale = owner && allowed.some(one => one.distribution === normalizeName(owner))
  return {
    ...base,
    message: `${what}${stale ? '; it was allowed with another hash' : ''}${shown}`,
    help: owner
      ? `Read it; if it may run, add the line \`${allowLine({distribution: normalizeName(owner), sha256})}\` to \`allow\`.`
      : owner === null
        ? 'Delete it, or put it into a package: only what a distribution lists can be allowed.'
        : `Read it; if it may run, add a line with its distribution and \`sha256:${sha256}\` to \`allow\`.`,
  }
}

/** Who writes known code, and what for. */
const writers: Readonly<Record<NonNullable<StartupCode['known']>, string>> = {
  namespace: 'setuptools writes for namespace packages',
  distutils: 'setuptools writes for `distutils`',
  virtualenv: 'virtualenv and uv write into the virtualenvs they make',
}

function whose(owner: string | null | undefined): string {
  return owner === undefined ? '' : owner === null ? ', which no distribution lists,' : ` of ${owner}`
}

function isAllowed({sha256, owner}: StartupCode, allowed: Allowed): boolean {
  if (allowed.sha256 !== sha256 || owner === null) return false
  return owner === undefined || normalizeName(owner) === allowed.distribution
}

/** Whether a file is start-up code that is neither known nor allowed. */
export function isRefused(file: StartupCode, allowed: readonly Allowed[]): boolean {
  return file.known === null && !allowed.some(one => isAllowed(file, one))
}

/** Entries of `allow` that nothing here answers to: what they were for is gone. */
function staleEntries({startup, allowed}: StartupFacts): Judgement[] {
  const differing = new Set(startup.flatMap(({owner}) => (owner ? [normalizeName(owner)] : [])))
  return allowed
    .filter(one => !startup.some(file => isAllowed(file, one)) && !differing.has(one.distribution))
    .map(one => ({
      rule: 'startup-code',
      level: 'notice',
      message: `\`allow\` names ${allowLine(one)}, but there is no such start-up code.`,
      help: 'Take the line out.',
    }))
}

/**
 * `.pth` files of distributions: `site` reads them in a virtualenv, nobody reads them on a mount. Not told of one that
 * `startup-code` refuses: what it does is to be read first.
 */
export function inertPth({inventory, startup, allowed}: StartupFacts & {inventory: Inventory}): Judgement[] {
  const owned = owners(inventory)
  const refused = new Set(startup.filter(file => isRefused(file, allowed)).map(({path}) => path))
  const files = new Set(inventory.entries.map(({path}) => path))
  return inventory.pth.flatMap(file => {
    const owner = owned.get(file.path)
    if (owner === undefined || isEditableTrace(file.path) || refused.has(file.path)) return []
    return lost(file, {inventory, owner, files})
  })
}

type Surroundings = {inventory: Inventory; owner: Distribution; files: ReadonlySet<string>}

/** What a `.pth` file does in a virtualenv and will not do on a mount. */
function lost(file: PthFile, {inventory, owner, files}: Surroundings): Judgement[] {
  const base = {rule: 'inert-pth' as const, package: owner.name}
  const start = `A mount does not read ${file.path} of ${owner.name}`
  const code = file.lines.filter(({kind}) => kind === 'code').map(({text}) => text)
  const namespaces = code.filter(isNamespaceLine).flatMap(namespaceNames)
  const unknown = code.filter(text => !isNamespaceLine(text) && !isDistutilsLine(text))
  const paths = file.lines.filter(({exists, resolved}) => exists && isAtOrInside(inventory.site, resolved))
  const found: Judgement[] = []
  if (namespaces.length > 0) {
    const absent = namespaces.filter(name => !files.has(name.replaceAll('.', '/')))
    const works = absent.length === 0
    found.push({
      ...base,
      ...(works ? {level: 'notice'} : {}),
      message: works
        ? `${start}; ${names(namespaces)} can be imported all the same, because ${namespaces.length === 1 ? 'its folder is' : 'their folders are'} there.`
        : `${start}, so that the namespace package ${some(absent)} does not come to be there.`,
      ...(works ? {} : {help: `Ask ${owner.name} for a release that uses implicit namespace packages (PEP 420).`}),
    })
  }
  if (code.some(isDistutilsLine)) {
    found.push({
      ...base,
      level: 'notice',
      message: `${start}, so that \`import distutils\` gives the standard library's (none from Python 3.12 on) until setuptools is imported.`,
      help: 'Where code of yours needs `distutils`, import setuptools first.',
    })
  }
  if (unknown.length > 0) {
    found.push({
      ...base,
      message: `${start}: the code it runs at every start of a virtualenv does not run there.`,
      help: 'Find out what it sets up, and have the entry script do it where it is needed.',
    })
  }
  if (paths.length > 0) {
    found.push({
      ...base,
      message: `${start}: ${some(paths.map(({text}) => text))} ${paths.length === 1 ? 'is' : 'are'} not on the import path there, and what lies in it cannot be imported by its own name.`,
      help: 'Put those folders on PYTHONPATH of the host too, after the mount.',
    })
  }
  return found
}

function names(namespaces: readonly string[]): string {
  return `the namespace ${namespaces.length === 1 ? 'package' : 'packages'} ${some(namespaces)}`
}
