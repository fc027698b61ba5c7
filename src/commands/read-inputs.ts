import type {Options} from '../config/options.ts'
import {SitemountError} from '../core/errors.ts'
import type {IO} from '../core/io.ts'
import {declaredPythons, expectedPython} from '../python/declared.ts'
import type {Declaration, ExpectedPython} from '../python/facts.ts'
import {expectedMarkers} from '../python/markers.ts'
import {activate} from '../requirements/activate.ts'
import type {KnownVersions, MarkerEnvironment, RequirementFacts} from '../requirements/facts.ts'
import {normalizeName} from '../requirements/grammar/name.ts'
import {parseVersion} from '../requirements/grammar/version.ts'
import {knownVersions} from '../requirements/locks/known.ts'
import {mergeIndexes} from '../requirements/merge-indexes.ts'
import {readRequirements} from '../requirements/read.ts'
import type {Expanded} from '../requirements/reading.ts'
import {deliveryProblem} from '../rules/target/delivery.ts'
import type {HostPackage} from '../targets/host-facts.ts'
import {hostPackagesOf, readHostPackages} from '../targets/host-packages.ts'
import {loadTarget, type Target} from '../targets/profile.ts'

/** Which Python the files and inputs say, and for which target. */
export type DeclaredPython = {
  target: Target
  declarations: Declaration[]
  expected: ExpectedPython | undefined
  /** Packages that the host has already, as the input or the profile tells. */
  host: HostPackage[]
}

/** Everything the project's files say: no process, no network. */
export type Declared = DeclaredPython & {requirements: RequirementFacts; known: KnownVersions}

/** Reads the target and the declared Pythons. Throws `usage` or `unreadable` for what was named and is wrong. */
export function readDeclaredPython(options: Options, io: IO): DeclaredPython {
  const target = loadTarget(options.target, io)
  const problem = deliveryProblem({target, delivery: options.delivery})
  if (problem !== undefined) throw new SitemountError('usage', `Input \`delivery\`: ${problem}`)
  const declarations = declaredPythons({
    cwd: io.cwd,
    ...(options.pythonVersion !== '' && {input: options.pythonVersion}),
    target: {name: target.name, ...(target.python !== null && {python: target.python}), ...pick(target)},
  })
  const {hostPackages} = options
  const host = hostPackages === '' ? hostPackagesOf(target) : readHostPackages(hostPackages, io)
  return {target, declarations, expected: expectedPython(declarations), host}
}

/** Reads all that the project's files say, with `groups` what is not installed as well. Throws `usage` or `unreadable` for what was named and is wrong. */
export function readDeclared(options: Options, io: IO, {groups = false} = {}): Declared {
  const python = readDeclaredPython(options, io)
  const {cwd, env} = io
  const {requirements: files, constraints} = options
  const markers = expectedMarkers(python.expected, python.target.platform)
  const read = readRequirements({files, constraints, cwd, env, markers, groups, onExpanded: hiding(io)})
  const requirements = {...read, indexes: mergeIndexes(read, options)}
  const {index, extra, findLinks} = requirements.indexes
  // What stands in a URL is hidden wherever the URL stands; only so many are also looked for by their parts.
  const direct = read.requirements.flatMap(({url}) => (url !== null && /[@?]/.test(url) ? [url] : []))
  io.hide([...index, ...extra, ...findLinks].slice(0, 1000), [], direct.slice(0, 1000))
  // A large lock file takes longer to parse than all the rest to judge.
  const isLoose = read.requirements.some(({pin}) => pin === 'unpinned')
  return {...python, requirements, known: isLoose ? knownVersions({cwd, files, env}) : new Map()}
}

/** The same once an interpreter told its whole marker environment: which lines count is settled now. */
export function settleMarkers<D extends Declared>(declared: D, markers: MarkerEnvironment): D {
  const {requirements} = declared
  return {...declared, requirements: {...requirements, requirements: activate(requirements.requirements, markers)}}
}

function pick({file, line}: Target): Pick<Target, 'file' | 'line'> {
  return {...(file !== undefined && {file}), ...(line !== undefined && {line})}
}

const secretName = /TOKEN|PASS|SECRET|KEY|CREDENTIAL|AUTH/

/**
 * Hides the value of every variable that a file asks for, and the parts that a parser may cut out of it. A version is none outside a
 * URL, unless its variable is named like a secret: it would take that version out of the whole report.
 */
function hiding(io: Pick<IO, 'hide'>): (expanded: Expanded) => void {
  const hidden = new Set<string>()
  return ({name, value, inUrl}) => {
    const isSecret = secretName.test(name)
    if (hidden.has(value) || (!inUrl && !isSecret && isVersion(value))) return
    hidden.add(value)
    const parts = partsOf(value).filter(part => isSecret || !isVersion(part))
    io.hide(value.includes('://') ? [value] : [], [value, ...parts])
  }
}

// A value of more parts is no password.
const mostParts = 500

/**
 * The words of a value, as written, in small letters and as the name of a distribution (PEP 503). Words of a path or a URL in small
 * letters are left out: `requirements`, or the host of an index, would go from the whole report. User and password of a URL are not
 * these words alone; see `Secrets.add`.
 */
function partsOf(value: string): string[] {
  const isPath = /^[\w./-]+$/.test(value) || value.includes('://')
  const words = [value, ...value.split(/[^\p{L}\p{N}_.-]+/u), ...value.split(/[^A-Za-z0-9]+/)].slice(0, mostParts)
  const telling = words.filter(word => word.length > 3 && (!isPath || /[A-Z\d]/.test(word)))
  return [...new Set(telling.flatMap(word => [word, word.toLowerCase(), normalizeName(word)]))]
}

function isVersion(value: string): boolean {
  return value.length < 40 && parseVersion(value.replace(/^[=<>~!]{1,3}\s*/, '')) !== undefined
}
