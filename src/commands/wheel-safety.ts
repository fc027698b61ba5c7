import {defaultLimits} from '../artifact/formats/read-archive.ts'
import type {Options} from '../config/options.ts'
import type {Finding} from '../core/finding.ts'
import {type Limit, limitsOf} from '../core/size-limit.ts'
import type {InstallSafety} from '../environment/wheels/facts.ts'
import type {Requirement} from '../requirements/facts.ts'
import {judge, type Policy} from '../rules/engine.ts'
import {wheelRules} from '../rules/mount/mount.ts'
import type {Target} from '../targets/profile.ts'

export type SafetyOptions = Pick<Options, 'maxSize' | 'maxFiles' | 'slim'> & {
  requirements: readonly Requirement[]
  target: Pick<Target, 'name' | 'limits'>
  policy: Policy
}

/** `slim` leaves out tests, symbols and more: what is installed may be so many times what is mounted. */
const slimFactor = 10

/** What an install writes besides the packages: what was downloaded, and a copy that is not linked. */
const writeFactor = 2
const writeMore = 256 << 20

/**
 * What wheels may do before anything of them counts, by the policy: `isRefused` and `maxBytes` are for the install, `findings` are
 * those of wheels that were let in or kept out.
 */
export function wheelSafety(options: SafetyOptions): {
  isRefused: (safety: InstallSafety) => boolean
  maxBytes: number
  findings: (safety: InstallSafety) => Finding[]
} {
  const {requirements, policy} = options
  const unpackLimit = unpackLimitOf(options)
  const findings = (safety: InstallSafety) => judge(wheelRules, {...safety, requirements, unpackLimit}, policy)
  return {
    findings,
    isRefused: safety => findings(safety).some(({level}) => level === 'error'),
    maxBytes: unpackLimit.value * writeFactor + writeMore,
  }
}

/**
 * Bytes that all wheels together may unpack to: well above the budget of the mount, which is judged after the install, when it is
 * known what `slim` would save; 64 GiB where there is no budget.
 */
function unpackLimitOf({maxSize, maxFiles, slim, target}: SafetyOptions): Limit {
  const {bytes} = limitsOf({maxSize, maxFiles}, target)
  if (bytes === null) return {value: defaultLimits.bytes, from: 'sitemount'}
  const factor = slim.length === 0 ? writeFactor : slimFactor
  return {value: bytes.value * factor + writeMore, from: `${factor} times ${bytes.from} and 256 MiB more`}
}
