import {posix} from 'node:path'
import {type Place, placeOf} from '../../core/finding.ts'
import type {Closure, Distribution, InstalledSource, Inventory, Need} from '../../environment/facts.ts'
import type {Interpreter} from '../../python/facts.ts'
import {compatible} from '../../python/specifier.ts'
import type {Requirement} from '../../requirements/facts.ts'
import {exactness, satisfies, versionsEqual} from '../../requirements/grammar/specifier.ts'
import type {OldRule as Rule} from '../engine.ts'
import type {Classified as Judgement} from '../rule.ts'

/** What is judged after the install: what was listed, and what is there. */
export type EnvironmentFacts = {
  /** Requirements and constraints; those whose marker does not hold are left alone. */
  requirements: readonly Requirement[]
  inventory: Pick<Inventory, 'distributions'>
  sources: readonly InstalledSource[]
  needed: Closure
  pins: 'exact' | 'hashes' | 'off'
  delivery: 'mount' | 'dynamic' | 'image'
  /** Its version, where that is known; one without a patch release stands for all of its minor version. */
  interpreter: Partial<Pick<Interpreter, 'version'>>
  /** What has put the packages there, with a version or without; absent where nothing was installed here: an audit. */
  installer?: string
}

/** What is installed is what was listed. */
export const listRules: readonly Rule<EnvironmentFacts>[] = [
  missingDistribution,
  undeclaredDistribution,
  unlistedDependency,
  versionDrift,
  yankedRelease,
  builtFromSource,
]

/** What is installed fits together, whoever listed it. */
export const environmentRules: readonly Rule<EnvironmentFacts>[] = [
  missingDependency,
  requiresPythonMismatch,
  fileOutsideMount,
]

/** Listed, active for the target, and not there: an install that was diverted, or skipped. */
function missingDistribution({requirements, inventory, installer}: EnvironmentFacts): Judgement[] {
  const installed = byName(inventory)
  return listed(requirements)
    .filter(({normalizedName}) => normalizedName !== '' && !installed.has(normalizedName))
    .map(requirement => ({
      rule: 'missing-distribution',
      message: `${requirement.text} is listed, but ${requirement.name} is not installed.`,
      help:
        installer === undefined
          ? 'Install it there, or take it out of the requirements; look whether the name is the one the package gives itself.'
          : 'The installer reported success all the same: look into its log, and whether the name is the one the package gives itself.',
      package: requirement.name,
      ...placeOf(requirement),
    }))
}

/** Needed by what is there, and not there itself: the import fails on the host. */
function missingDependency({requirements, needed, installer}: EnvironmentFacts): Judgement[] {
  const names = new Set(listed(requirements).map(({normalizedName}) => normalizedName))
  return [...needed.missing]
    .filter(([name]) => !names.has(name))
    .map(([name, needs]) => ({
      rule: 'missing-distribution',
      message: `${name} is not installed, but ${askers(needs)}.`,
      help:
        installer === undefined
          ? `Install ${name} there, and add it to the requirements that the environment is made from.`
          : `Add ${name} to the requirements.`,
      package: name,
      ...placeOfRoot(requirements, needs),
    }))
}

/** There, and neither listed nor needed by anything listed. */
function undeclaredDistribution({requirements, inventory, needed}: EnvironmentFacts): Judgement[] {
  const names = new Set(listed(requirements).map(({normalizedName}) => normalizedName))
  return inventory.distributions
    .filter(({normalizedName}) => !names.has(normalizedName) && !needed.needs.has(normalizedName))
    .map(({name, version}) => ({
      rule: 'undeclared-distribution',
      message: `${name} ${version} is installed, but neither listed nor needed by anything listed.`,
      help: `List it (\`${name}==${version}\`), or find out what brings it in.`,
      package: name,
    }))
}

/**
 * There because something listed needs it, but not listed: its version is settled anew at each install. A warning where
 * the artifact holds what was installed, an error where the host installs again or where hashes were promised.
 */
export function unlistedDependency({requirements, inventory, needed, pins, delivery}: EnvironmentFacts): Judgement[] {
  if (pins === 'off') return []
  const settled = new Set(
    requirements
      .filter(one => isActive(one) && (!one.constraint || one.pin === 'pinned' || one.pin === 'hashed'))
      .map(one => one.normalizedName),
  )
  const level = pins === 'hashes' || delivery !== 'mount' ? 'error' : 'warning'
  return inventory.distributions.flatMap(({name, normalizedName, version}) => {
    const needs = needed.needs.get(normalizedName)
    if (needs === undefined || settled.has(normalizedName)) return []
    return {
      rule: 'unlisted-dependency',
      level,
      message: `${name} ${version} is installed because ${askers(needs)}, but it is not listed.`,
      help: `Add \`${name}==${version}\` to the requirements.`,
      package: name,
      ...placeOfRoot(requirements, needs),
    }
  })
}

/** `==1.0` also matches `1.0+anything` (PEP 440), and installers prefer that: the installed text must be the pinned one. */
function versionDrift({requirements, inventory}: EnvironmentFacts): Judgement[] {
  const installed = byName(inventory)
  return requirements.filter(isActive).flatMap(requirement => {
    const pinned = exactness(requirement.specifier)
    const distribution = installed.get(requirement.normalizedName)
    if (pinned.kind !== 'exact' || distribution === undefined) return []
    if (versionsEqual(pinned.version, distribution.version)) return []
    return {
      rule: 'version-drift',
      message: `${requirement.name} ${pinned.version} is pinned, but ${distribution.version} is installed.`,
      help: isLabelled(distribution.version, pinned.version)
        ? `Write \`${requirement.name}===${pinned.version}\` or add its hash: \`==\` also accepts a release with a local label.`
        : `Install the release that is pinned, or pin the one that is there: \`${requirement.name}==${distribution.version}\`.`,
      package: requirement.name,
      ...placeOf(requirement),
    }
  })
}

/** Whether a version is another one with a local label behind it (PEP 440): `1.0+cpu` for `1.0`. */
function isLabelled(version: string, plain: string): boolean {
  return version.includes('+') && versionsEqual(version.replace(/\+.*$/s, ''), plain)
}

/** PEP 592: a release its authors withdrew is still installed when it is pinned. */
function yankedRelease({requirements, inventory, sources}: EnvironmentFacts): Judgement[] {
  return sources
    .filter(({yanked}) => yanked)
    .map(source => {
      const name = nameOf(source, inventory)
      return {
        rule: 'yanked-release',
        message: `${name} ${source.version} was withdrawn by its authors.`,
        help: 'Pin another release; the index says why this one was withdrawn.',
        package: name,
        ...placeOfName(requirements, source.normalizedName),
      }
    })
}

const built = {sdist: 'a source distribution', vcs: 'a repository', directory: 'a folder'} as const

/** Code of the author ran on this machine, and what it made may be linked against this machine's libraries. */
function builtFromSource({requirements, inventory, sources}: EnvironmentFacts): Judgement[] {
  return sources.flatMap(source => {
    if (source.kind !== 'sdist' && source.kind !== 'vcs' && source.kind !== 'directory') return []
    const name = nameOf(source, inventory)
    return {
      rule: 'built-from-source',
      message: `${name} ${source.version} was built here from ${built[source.kind]}: its code ran, and its build dependencies were not pinned.`,
      help: 'Pin a release that has a wheel, or build one apart and list it with its hash.',
      package: name,
      ...placeOfName(requirements, source.normalizedName),
    }
  })
}

/** `Requires-Python` of what is there, against the interpreter; pre-releases of Python count as releases. */
function requiresPythonMismatch({requirements, inventory, interpreter}: EnvironmentFacts): Judgement[] {
  return inventory.distributions.flatMap(({name, normalizedName, version, requiresPython}) => {
    const python = interpreter.version
    if (requiresPython === null || python === undefined || supportsPython(requiresPython, python)) return []
    return {
      rule: 'requires-python-mismatch',
      message: `${name} ${version} asks for Python ${requiresPython}, but this is Python ${python}.`,
      help: `Pin a release of ${name} that supports this Python, or build with one it supports.`,
      package: name,
      ...placeOfName(requirements, normalizedName),
    }
  })
}

function supportsPython(requiresPython: string, version: string): boolean {
  if (/^\d+\.\d+$/.test(version)) return compatible(requiresPython, `==${version}.*`)
  return satisfies(version, requiresPython, {prereleases: true})
}

/** RECORD rows that lead out of site-packages: programs, manual pages, headers. One notice a distribution. */
function fileOutsideMount({requirements, inventory}: EnvironmentFacts): Judgement[] {
  return inventory.distributions.flatMap(({name, normalizedName, record}) => {
    const outside = (record ?? []).map(row => row.path.replaceAll('\\', '/')).filter(leavesMount)
    if (outside.length === 0) return []
    const shown = outside.slice(0, 3).map(path => path.replace(/^(?:\.\.\/)+/, ''))
    const rest = outside.length - shown.length
    return {
      rule: 'file-outside-mount',
      message: `${name} has ${outside.length} ${outside.length === 1 ? 'file' : 'files'} outside site-packages, which the mount leaves out: ${shown.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}.`,
      help: 'Start a program of a package as `python -m MODULE` on the host.',
      package: name,
      ...placeOfName(requirements, normalizedName),
    }
  })
}

function leavesMount(path: string): boolean {
  return /^(?:\/|[A-Za-z]:\/|\.\.(?:\/|$))/.test(posix.normalize(path))
}

function isActive({active}: Requirement): boolean {
  return active !== false
}

function listed(requirements: readonly Requirement[]): Requirement[] {
  return requirements.filter(one => isActive(one) && !one.constraint && one.pin !== 'invalid')
}

function byName({distributions}: EnvironmentFacts['inventory']): Map<string, Distribution> {
  return new Map(distributions.map(one => [one.normalizedName, one]))
}

function nameOf({normalizedName}: InstalledSource, {distributions}: EnvironmentFacts['inventory']): string {
  return distributions.find(one => one.normalizedName === normalizedName)?.name ?? normalizedName
}

/** `alpha needs it (beta>=1) and gamma needs it (beta)`, at most three. */
function askers(needs: readonly Need[]): string {
  const each = [...new Map(needs.map(({by, requirement}) => [by, `${by} needs it (${requirement})`])).values()]
  const rest = each.length - 3
  return rest > 0 ? `${each.slice(0, 3).join(', ')} and ${rest} more` : each.join(' and ')
}

function placeOfRoot(requirements: readonly Requirement[], needs: readonly Need[]): Partial<Place> {
  return placeOfName(requirements, needs[0]?.root)
}

function placeOfName(requirements: readonly Requirement[], name: string | undefined): Partial<Place> {
  const found = listed(requirements).find(one => one.normalizedName === name)
  return found === undefined ? {} : placeOf(found)
}
