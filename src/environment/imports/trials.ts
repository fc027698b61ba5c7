import fs from 'node:fs'
import path from 'node:path'
import {normalizeName} from '../../requirements/grammar/name.ts'
import type {Inventory} from '../facts.ts'
import type {Skipped, Trial} from './facts.ts'
import {allModules, moduleOf, type NamingOptions, topLevelModules} from './names.ts'
import type {ScriptImport} from './python-names.ts'

export type TrialOptions = {
  inventory: Pick<Inventory, 'distributions'>
  naming: NamingOptions
  /** Normalised names of the listed distributions. */
  listed: ReadonlySet<string>
  smokeTest: 'direct' | 'all' | 'off'
  /** Distributions that are not imported here, as written. */
  smokeSkip: readonly string[]
  /** The entry script: absolute, its name for findings, and what it imports; null for none. */
  script: {path: string; shown: string; imports: readonly ScriptImport[]} | null
  /** Top-level names of the standard library. */
  stdlib: ReadonlySet<string>
}

/**
 * Which imports to try, each once: the listed distributions' modules, with `all` the others', and what the entry script
 * imports from the mount. What is skipped is told with the reason. `off` tries nothing.
 */
export function planTrials(options: TrialOptions): {trials: Trial[]; skipped: Skipped[]} {
  const {inventory, naming, listed, smokeTest, smokeSkip} = options
  if (smokeTest === 'off') return {trials: [], skipped: []}
  const skip = new Set(smokeSkip.map(normalizeName))
  const installed = new Set(inventory.distributions.map(({normalizedName}) => normalizedName))
  const skipped: Skipped[] = [...skip]
    .filter(name => !installed.has(name))
    .map(distribution => ({distribution, reason: 'not-installed'}))
  const trials = new Map<string, Trial>()
  const add = (trial: Trial) => {
    const key = `${trial.module}:${trial.names.join(',')}`
    const known = trials.get(key)
    // What is needed somewhere is needed, whoever asked for it first.
    if (known === undefined || rank(trial) < rank(known)) trials.set(key, trial)
  }
  for (const distribution of inventory.distributions) {
    const name = distribution.normalizedName
    if (smokeTest === 'direct' && !listed.has(name)) continue
    const modules = skip.has(name) ? [] : topLevelModules(distribution, naming)
    if (modules.length === 0) skipped.push({distribution: name, reason: skip.has(name) ? 'smoke-skip' : 'no-modules'})
    const why = listed.has(name) ? 'requirement' : 'all'
    for (const module of modules) add({module, names: [], distribution: name, why, optional: false})
  }
  for (const trial of scriptTrials(options)) {
    if (trial.distribution === null || !skip.has(trial.distribution)) add(trial)
  }
  return {
    trials: [...trials.values()].sort(
      (a, b) => rank(a) - rank(b) || order(a.module, b.module) || order(`${a.names}`, `${b.names}`),
    ),
    skipped: skipped.sort((a, b) => order(a.distribution, b.distribution)),
  }
}

/** What the script imports that is neither the standard library's nor lies beside it. */
function scriptTrials({script, inventory, naming, stdlib}: TrialOptions): Trial[] {
  if (script === null) return []
  const beside = namesBeside(script.path, naming)
  const owner = moduleOwners(inventory, naming)
  return script.imports
    .filter(({module}) => !stdlib.has(topOf(module)) && !beside.has(topOf(module)))
    .map(({module, names, line, optional}) => ({
      module,
      names: [...new Set(names)].sort(),
      // A namespace package is nobody's, what is taken from it may be.
      distribution: owner(module) ?? names.map(name => owner(`${module}.${name}`)).find(one => one !== null) ?? null,
      why: 'entry-script',
      optional,
      place: {file: script.shown, line},
    }))
}

/** Modules and folders in the script's own folder, which comes first on its import path. */
function namesBeside(script: string, {suffixes}: NamingOptions): Set<string> {
  const entries = fs.readdirSync(path.dirname(script), {withFileTypes: true})
  return new Set(entries.flatMap(entry => (entry.isDirectory() ? entry.name : (moduleOf(entry.name, suffixes) ?? []))))
}

/** Which distribution has a module: the one with the longest module name that it lies below. */
function moduleOwners(
  {distributions}: TrialOptions['inventory'],
  naming: NamingOptions,
): (module: string) => string | null {
  const owners = new Map<string, string>()
  for (const {normalizedName, record} of distributions) {
    for (const module of allModules(
      (record ?? []).map(row => row.path),
      naming,
    ))
      owners.set(module, normalizedName)
  }
  return module => {
    const parts = module.split('.')
    for (let length = parts.length; length > 0; length--) {
      const found = owners.get(parts.slice(0, length).join('.'))
      if (found !== undefined) return found
    }
    return null
  }
}

function rank({why, optional}: Trial): number {
  return (why === 'requirement' ? 0 : why === 'all' ? 4 : 2) + (optional ? 1 : 0)
}

function topOf(module: string): string {
  return module.split('.', 1)[0] ?? module
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
