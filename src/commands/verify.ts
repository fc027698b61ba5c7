import os from 'node:os'
import path from 'node:path'
import type {Verified} from '../artifact/facts.ts'
import {createPool} from '../artifact/pool/pool.ts'
import {manifestSizes} from '../artifact/sizes.ts'
import {dropExtraction, extractError, openExtraction, publishExtraction} from '../artifact/verify/extract.ts'
import {verifyArtifact} from '../artifact/verify/verify.ts'
import type {Options} from '../config/options.ts'
import {allowedPlace} from '../core/allowed-place.ts'
import {SitemountError} from '../core/errors.ts'
import type {IO} from '../core/io.ts'
import {guard} from '../core/kill-guard.ts'
import {limitsOf, readSizeLimit} from '../core/size-limit.ts'
import {createStopwatch} from '../core/stopwatch.ts'
import type {Snapshot} from '../environment/imports/snapshot.ts'
import {classifyStartup} from '../environment/startup.ts'
import type {Result} from '../report/result.ts'
import {judge} from '../rules/engine.ts'
import {policyOf, verdictOf} from '../rules/policy.ts'
import {ofArtifact} from '../rules/rule-sets.ts'
import {assemble, verifiedParts} from './assemble.ts'
import {readDeclaredPython} from './read-inputs.ts'

/**
 * Opens an artifact and judges it: its sums, its paths, its start-up code, and the Python it was built for. With `extract-to`
 * the packages lie there when all is well, and nothing does when not; with `unpackTo`, in that folder of ours. No Python process.
 */
export async function verify(
  options: Options,
  io: IO,
  {entry, unpackTo}: {entry: URL; unpackTo?: string},
): Promise<Result> {
  if (options.artifact === '') {
    throw new SitemountError(
      'usage',
      'Input `artifact`: expected the path of an artifact or of its unpacked directory.',
    )
  }
  const {extractTo} = options
  if (extractTo === '' && unpackTo === undefined) return (await look(options, io, {entry})).result
  const to = unpackTo ?? placeFor(extractTo, io)
  const extraction = openExtraction(to)
  const release = guard(extraction.draft)
  try {
    const {result, unpacked, state} = await look(options, io, {entry, unpackTo: extraction.draft})
    if (result.verdict === 'failed') {
      dropExtraction(extraction)
      return result
    }
    // A level that was lowered makes a verdict milder, not an artifact whole.
    if (!unpacked)
      throw new SitemountError('archive', `Nothing was put at ${extraction.to}: not all is as it was sealed.`)
    publishExtraction(extraction, state)
    return {...result, ...(result.mount && {mount: {...result.mount, path: extraction.to}})}
  } catch (error) {
    dropExtraction(extraction)
    throw extractError(error, to)
  } finally {
    release()
  }
}

/** The real path of the folder that `extract-to` names; what stands there itself, be it a link, is no folder to put anything in. */
function placeFor(extractTo: string, io: IO): string {
  const absolute = path.resolve(io.cwd, extractTo)
  return path.join(allowedPlace(path.dirname(absolute), {...io, input: 'extract-to'}), path.basename(absolute))
}

/** What the artifact is found to be, and whether all its packages lie at `unpackTo` as they were sealed. */
async function look(
  options: Options,
  io: IO,
  {entry, unpackTo}: {entry: URL; unpackTo?: string},
): Promise<{result: Result; unpacked: boolean; state?: Snapshot}> {
  const {steps, time} = createStopwatch()
  const {expected, target} = readDeclaredPython(options, io)
  const maxSize = readSizeLimit(options.maxSize)
  const {expectedDigest} = options
  const pool = createPool({workers: Math.min(4, os.availableParallelism()), entry, signal: io.signal})
  try {
    const verified = await time('verify', () =>
      verifyArtifact(path.resolve(io.cwd, options.artifact), {
        pool,
        signal: io.signal,
        ...(maxSize !== undefined && {maxSize}),
        ...(unpackTo !== undefined && {unpackTo}),
        ...(expectedDigest !== '' && {expectedDigest}),
      }),
    )
    const startup = verified.startup.flatMap(file => classifyStartup(file, verified.beside ?? new Map()) ?? [])
    const sizes = manifestSizes(verified.manifest?.packages ?? [])
    const measured = {sizes, total: verified, limits: limitsOf(options, target)}
    const facts = {verified, expected, flaws: [], startup, allowed: options.allow, ...measured}
    const findings = judge(ofArtifact, facts, policyOf(options))
    const verdict = verdictOf(findings, options)
    const origin = originOf(verified, expectedDigest)
    const result = assemble({mode: 'verify', verdict, findings, steps, sizes, origin, ...verifiedParts(verified)})
    return {result, unpacked: verified.unpacked === true, ...(verified.state && {state: verified.state})}
  } finally {
    await pool.close()
  }
}

/** What speaks for where the artifact comes from: a digest that reached the caller in another way, or nothing. */
function originOf({digest, treeDigest}: Verified, expectedDigest: string): NonNullable<Result['origin']> {
  const of = expectedDigest === digest ? 'file' : expectedDigest === treeDigest ? 'tree' : undefined
  return of === undefined ? {shown: false} : {shown: true, by: 'expected-digest', of}
}
