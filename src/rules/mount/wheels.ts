import {quoteName, unsafeReason} from '../../artifact/names.ts'
import {placeOf} from '../../core/finding.ts'
import {some} from '../../core/lists.ts'
import type {Limit} from '../../core/size-limit.ts'
import {size} from '../../core/text.ts'
import {recordTarget} from '../../environment/record-row.ts'
import type {InstallSafety, WheelFacts} from '../../environment/wheels/facts.ts'
import type {Requirement} from '../../requirements/facts.ts'
import type {Judgement} from '../rule.ts'

export type WheelJudging = InstallSafety & {
  requirements: readonly Pick<
    Requirement,
    'name' | 'normalizedName' | 'active' | 'constraint' | 'file' | 'line' | 'column' | 'endColumn' | 'excerpt'
  >[]
  /** Bytes that all wheels together may unpack to; null for no limit. */
  unpackLimit: Limit | null
}

/** Findings told one by one for each wheel and rule. */
const toldLimit = 5

const refuse = 'Do not install it: pin another release, or take it out of the requirements'

type Told = Pick<Judgement, 'help'> & {
  /** What is wrong, as the rest of a sentence that begins with the name of the wheel. */
  flaws: readonly string[]
}

/** One judgement a flaw at the requirement's line, the first ones only. */
export function tell(
  {requirements}: Pick<WheelJudging, 'requirements'>,
  {file, normalizedName}: Pick<WheelFacts, 'file' | 'normalizedName'>,
  {help, flaws}: Told,
): Judgement[] {
  const listed = requirements.find(one => one.normalizedName === normalizedName && one.active !== false)
  const more = flaws.length - toldLimit
  const rest = more > 0 ? [`has ${more} more ${more === 1 ? 'flaw' : 'flaws'} of this kind`] : []
  return [...flaws.slice(0, toldLimit), ...rest].map(flaw => ({
    message: `${file} ${flaw}.`,
    help: help ?? `${refuse}.`,
    package: listed?.name ?? normalizedName,
    ...placeOf(listed ?? {}),
  }))
}

/** Names that leave site-packages or that readers take differently, and entries that are no plain file. */
export function judgeNames(facts: WheelJudging): Judgement[] {
  return facts.wheels.flatMap(wheel => tell(facts, wheel, {flaws: namesOf(wheel)}))
}

function namesOf({entries}: WheelFacts): string[] {
  const seen = new Set<string>()
  return entries.flatMap(({path, kind, otherName}) => {
    const isSecond = seen.has(path) && kind !== 'folder'
    seen.add(path)
    const reason = unsafeReason(path)
    if (reason !== undefined) return [`has an entry ${quoteName(path)} whose name ${reason}`]
    if (otherName !== undefined) return [`gives the entry ${quoteName(path)} a second name, ${quoteName(otherName)}`]
    if (kind !== 'file' && kind !== 'folder') return [`has an entry ${quoteName(path)} that is a ${kind}`]
    return isSecond ? [`has two entries of the name ${quoteName(path)}: which one counts depends on the installer`] : []
  })
}

/** RECORD against the archive, as far as nothing need be unpacked; hashes are compared once the files lie there. */
export function judgeRecord(facts: WheelJudging): Judgement[] {
  return facts.wheels.flatMap(wheel =>
    tell(facts, wheel, {
      flaws: recordFlaws(wheel),
      help: 'The wheel was changed after it was made: compare its sha256 with the one its authors publish.',
    }),
  )
}

function recordFlaws({entries, record}: WheelFacts): string[] {
  const sizes = new Map(entries.map(({path, bytes}) => [path, bytes]))
  const hashes = new Map<string, string>()
  return (record ?? []).flatMap(row => {
    const target = recordTarget(row.path) ?? row.path
    const other = hashes.get(target)
    if (row.hash !== '') hashes.set(target, row.hash)
    if (other !== undefined && row.hash !== '' && other !== row.hash) {
      return [`has a RECORD that lists ${quoteName(target)} twice, with two hashes`]
    }
    const bytes = sizes.get(target) ?? null
    if (bytes === null || row.size === null || bytes === row.size || row.hash === '') return []
    return [`has ${quoteName(target)} with ${bytes} bytes, and its RECORD says ${row.size}`]
  })
}

/** Installers that may stay outside the mount do not count; see `installer-in-mount`. */
const installers = new Set(['pip', 'setuptools', 'wheel'])

/** More than the disk is to hold: told before anything is unpacked, or once an installer has written that much. */
export function judgeWheelBytes({wheels, overgrowth, requirements, unpackLimit}: WheelJudging): Judgement[] {
  if (overgrowth !== undefined) {
    const most = overgrowth.largest === '' ? '' : `; most of it is ${quoteName(overgrowth.largest)}`
    return [
      {
        message: `The installer was stopped: it had written ${size(overgrowth.bytes)}, more than ${size(overgrowth.limit)}${most}.`,
        help: 'Find the package that grows so large and leave it out, or raise `max-size`.',
      },
    ]
  }
  if (unpackLimit === null) return []
  const sums = wheels
    .filter(({normalizedName}) => !installers.has(normalizedName))
    .map(wheel => ({wheel, bytes: mountBytes(wheel)}))
    .sort((a, b) => b.bytes - a.bytes)
  const total = sums.reduce((sum, {bytes}) => sum + bytes, 0)
  const [largest] = sums
  if (largest === undefined || total <= unpackLimit.value) return []
  const shown = sums.slice(0, toldLimit).map(({wheel, bytes}) => `${wheel.file} (${size(bytes)})`)
  const flaw = `is the largest of the wheels that unpack to ${size(total)}, more than the ${size(unpackLimit.value)} that ${unpackLimit.from} allows: ${some(shown)}`
  return tell({requirements}, largest.wheel, {
    flaws: [flaw],
    help: 'Leave it out or pin a smaller release, or raise `max-size` where the host allows it.',
  })
}

/** Bytes that would go into site-packages. */
function mountBytes({entries}: WheelFacts): number {
  return entries.reduce((sum, {path, bytes}) => {
    const [top = '', scheme = ''] = path.split('/', 2)
    const stays = !top.endsWith('.data') || scheme === 'purelib' || scheme === 'platlib'
    return stays ? sum + (bytes ?? 0) : sum
  }, 0)
}
