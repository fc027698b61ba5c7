import {atOnce} from '../../../src/core/steps.ts'
import type {Attempt, Proof} from '../../../src/environment/imports/facts.ts'
import {type ProveOptions, prove} from '../../../src/environment/imports/import-check.ts'
import {takeInventory} from '../../../src/environment/inventory.ts'
import {askInterpreter} from '../../../src/python/ask.ts'
import type {Interpreter} from '../../../src/python/facts.ts'
import {filesBelow} from '../../helpers/project.ts'
import {foreignSite, type Lying} from '../../helpers/site.ts'
import {temporaryFolder} from '../../helpers/temp.ts'

/** What tests need of the caller's environment, and variables that must not reach a module. */
const env = {
  PATH: process.env.PATH,
  HOME: process.env.HOME,
  HTTPS_PROXY: 'http://user:secret@127.0.0.1:1',
  PYTHONPATH: '/nonexistent',
  LEAK: '1',
}

const asked = new Map<string, Promise<Interpreter>>()

/** What an interpreter tells of itself, asked once. */
export function interpreterOf(python: string): Promise<Interpreter> {
  const known = asked.get(python) ?? askInterpreter(python, {env, signal: new AbortController().signal})
  asked.set(python, known)
  return known
}

/** Distributions, each with these modules: `{alpha: {'alpha.py': ''}}`. */
function lying(distributions: Record<string, Record<string, string>>): Lying[] {
  return Object.entries(distributions).map(([name, modules]) => ({name, version: '1.0', modules}))
}

/** A mount that holds the distributions. */
export function mountOf(distributions: Record<string, Record<string, string>>): string {
  return foreignSite(lying(distributions))
}

/**
 * Proves a mount with every distribution listed, unless the options say otherwise; `left` is what imports left in their temporary
 * folders.
 */
export async function proved(
  mount: string,
  python: string,
  options: Partial<ProveOptions> = {},
): Promise<Proof & {left: string[]}> {
  const inventory = atOnce(takeInventory(mount))
  const temporary = temporaryFolder()
  const proof = await prove({
    mount,
    isOurs: true,
    interpreter: await interpreterOf(python),
    virtualenv: null,
    inventory,
    listed: new Set(inventory.distributions.map(({normalizedName}) => normalizedName)),
    smokeTest: 'direct',
    smokeSkip: [],
    entryScript: null,
    temporary,
    env,
    signal: new AbortController().signal,
    ...options,
  })
  return {...proof, left: filesBelow(temporary).filter(file => file.split('/').includes('tmp'))}
}

/** `module: outcome` for each attempt, in order. */
export function outcomes({attempts}: {attempts: readonly Attempt[]}): string[] {
  return attempts.map(({module, outcome}) => `${module}: ${outcome}`)
}
