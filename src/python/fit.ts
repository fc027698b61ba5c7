import type {Candidate, ExpectedPython, Interpreter} from './facts.ts'
import {exactVersionOf, matches, minorOf} from './specifier.ts'

/** The oldest Python that is built with. */
export const oldestServed = '3.8'

/** Whether a Python of this version is built with; its pre-releases count. */
export function isServed(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.', 2).map(part => Number.parseInt(part, 10))
  const [oldestMajor = 0, oldestMinor = 0] = oldestServed.split('.').map(Number)
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)
}

/** `3.12` of `3.12.4`. */
export function minorVersion(version: string): string {
  return version.split('.', 2).join('.')
}

/** A Python that told its version. */
export type Answering = Pick<Interpreter, 'version' | 'implementation'> & ({abi: string} | {freeThreaded: boolean})

/**
 * How a Python compares with the expected one. `patch`: a file names another patch release of the same minor version, which
 * loads the same extension modules; what the input names is meant exactly.
 */
export type Fit = 'fits' | 'patch' | 'other'

/** Compares version, implementation and ABI of a Python with what is expected; where nothing is, CPython from 3.8 on fits. */
export function fitOf(python: Answering, expected: ExpectedPython | undefined): Fit {
  const {specifier = `>=${oldestServed}`, minor, from} = expected ?? {}
  const threads = 'abi' in python ? /^cp\d+t/.test(python.abi) : python.freeThreaded
  // Extension modules of a build without the global interpreter lock do not load in the other one.
  if (threads !== (from?.freeThreaded ?? false)) return 'other'
  if (python.implementation !== (from?.implementation ?? 'cpython')) return 'other'
  if (matches(python.version, specifier)) return 'fits'
  const releases = [python.version, exactVersionOf(specifier) ?? '']
  // Before the final release the ABI may still change.
  const final = releases.every(version => /^\d+(?:\.\d+)+$/.test(version))
  return from?.source !== 'input' && final && minor !== undefined && minorOf(python.version) === minor
    ? 'patch'
    : 'other'
}

/** Whether a Python is the expected one. */
export function isExpected(python: Answering, expected: ExpectedPython | undefined): boolean {
  return fitOf(python, expected) === 'fits'
}

/** Whether a candidate told its version. */
export function isAnswering<Any extends Candidate>(candidate: Any): candidate is Any & Answering {
  return candidate.version !== null && candidate.implementation !== undefined && candidate.freeThreaded !== undefined
}
