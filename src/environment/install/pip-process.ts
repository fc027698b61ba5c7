import {randomUUID} from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import {asset} from '../../core/assets.ts'
import type {Outcome} from '../../core/process.ts'
import {follow, type InstallJob} from './install-job.ts'
import {pipEnvironment} from './pip.ts'

/** What a wheel says of itself, or why that cannot be had. */
export type WheelMetadata = {version: string; requires: string[]} | {problem: string}

/** A wheel that pip fetched, or is about to install from this `file`. */
type Told = WheelMetadata & {sha256?: string; file?: string}

/**
 * A pip that has fetched wheels and waits: further arguments install them in the same process, which saves a start. Or one that
 * waits right before it installs, and then goes on.
 */
export type WaitingPip = {
  /** By file name; null when pip ended without waiting, which `finish` then tells. */
  wheels: ReadonlyMap<string, Told> | null
  /** Runs pip once more with these arguments, or lets it go on; else only ends it. Returns how it ended. Call it in any case. */
  finish(further?: readonly string[]): Promise<Outcome>
}

/**
 * `args`, which begin with a pip's runner, for a pip that can start no process, and so builds nothing; see `python/run_pip.py`.
 */
export function withoutProcesses(
  args: readonly string[],
  {runner, waiting}: {runner: readonly string[]; waiting?: {mark: string; report: string; folder: string}},
): string[] {
  const {mark, report, folder} = waiting ?? {mark: '-', report: '-', folder: '-'}
  return [...runner.slice(0, -1), asset('python/run_pip.py'), mark, report, folder, ...args.slice(runner.length - 1)]
}

/** The `folder` of a pip that waits before it installs. */
export const beforeInstall = '+'

/** How a pip ends that cannot be stopped before it installs. It has installed nothing. */
export const unknownPip = 86

/** Starts such a pip, and returns when it has ended or waits. Throws `interrupted`. */
export async function startWaitingPip(
  job: InstallJob,
  {args, runner, folder}: {args: readonly string[]; runner: readonly string[]; folder: string},
): Promise<WaitingPip> {
  const mark = `sitemount-pip-${randomUUID()}`
  const report = path.join(job.scratch, `${mark}.json`)
  let proceed = (_further: string) => {}
  const input = new Promise<string>(resolve => {
    proceed = resolve
  })
  let seen = () => {}
  const marked = new Promise<boolean>(resolve => {
    seen = () => resolve(true)
  })
  const ended = follow(job, {
    command: job.virtualenv.executable,
    args: withoutProcesses(args, {runner, waiting: {mark, report, folder}}),
    env: pipEnvironment(job.handover.env, job.transport),
    input,
    mark: {text: mark, seen: () => seen()},
  })
  const isWaiting = await Promise.race([marked, ended.then(() => false)])
  return {
    wheels: isWaiting ? readWheels(report) : null,
    finish(further) {
      proceed(further === undefined ? '' : JSON.stringify(further))
      return ended
    },
  }
}

function readWheels(report: string): Map<string, Told> {
  const text = fs.readFileSync(report, 'utf8')
  fs.rmSync(report)
  return new Map(Object.entries(JSON.parse(text) as Record<string, Told>))
}
