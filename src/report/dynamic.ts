import {inertLine} from '../core/sanitize.ts'
import {count} from '../core/text.ts'
import type {Result} from './result.ts'

/**
 * What an install at boot cost and brought, one sentence a line, with what the other delivery would cost. Empty when the first
 * install failed, which is a finding.
 */
export function dynamicLines(dynamic: NonNullable<Result['dynamic']>): string[] {
  const {file, installer, installs, host, brought, differences, probe, notes = []} = dynamic
  const times = installs.filter(({failed}) => failed === null).map(({seconds}) => seconds)
  if (times.length === 0) return []
  const slowest = Math.max(...times)
  const before =
    host.why === null
      ? `beside ${count(host.packages, 'package')} of the image`
      : `without the packages of the image: ${host.why}`
  const window = probe === undefined ? undefined : probe.initialDelay + probe.period * probe.failures
  const lines = [
    `Installed ${file} with ${installer} as the container does at boot, ${before}.`,
    ...(host.why === null ? [] : [unseen]),
    `It took ${times.map(duration).join(' and ')} for ${count(brought, 'package')}${
      window === undefined ? '' : `; the liveness probe leaves ${window} s, in which the server has to start as well`
    }.`,
    ...(times.length === 2 && differences.length === 0 ? ['Both times the same packages were installed.'] : []),
    `For production, \`delivery: mount\` installs nothing at boot: it saves about ${duration(slowest)} at every start and every scale-out, and needs no package index there.`,
    ...notes,
  ]
  return lines.map(inertLine)
}

/** Conflicts are pip's to tell, of what it sees installed. */
const unseen =
  'pip saw no conflict with packages that were not there: the requirements were held against what the target lists of them.'

function duration(seconds: number): string {
  return `${seconds < 10 ? seconds.toFixed(1) : Math.round(seconds)} s`
}
