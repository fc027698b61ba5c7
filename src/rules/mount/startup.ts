import type {Allowed} from '../../config/allow-list.ts'
import type {StartupCode} from '../../environment/facts.ts'
import {normalizeName} from '../../requirements/grammar/name.ts'

/** What runs at every start of Python, and what `allow` names of it. */
export type StartupFacts = {startup: readonly StartupCode[]; allowed: readonly Allowed[]}

/** Whether an entry of `allow` is for this code. */
export function isAllowed({sha256, owner}: StartupCode, allowed: Allowed): boolean {
  if (allowed.sha256 !== sha256 || owner === null) return false
  return owner === undefined || normalizeName(owner) === allowed.distribution
}

/** Whether a file is start-up code that is neither known nor allowed. */
export function isRefused(file: StartupCode, allowed: readonly Allowed[]): boolean {
  return file.known === null && !allowed.some(one => isAllowed(file, one))
}
