import {quoteName, unsafeReason} from '../../artifact/names.ts'
import {placeOf} from '../../core/finding.ts'
import {some} from '../../core/lists.ts'
import type {Limit} from '../../core/size-limit.ts'
import {size} from '../../core/text.ts'
import {recordTarget} from '../../environment/record-row.ts'
import type {
  EntryPoint,
  InstallSafety,
  VirtualenvChange,
  WheelEntry,
  WheelFacts,
} from '../../environment/wheels/facts.ts'
import type {Requirement} from '../../requirements/facts.ts'
import {normalizeName} from '../../requirements/grammar/name.ts'
import type {OldRule as Rule} from '../engine.ts'
import type {Classified as Judgement} from '../rule.ts'
import {reservedProgram} from './reserved-programs.ts'

export type WheelJudging = InstallSafety & {
  requirements: readonly Pick<
    Requirement,
    'name' | 'normalizedName' | 'active' | 'constraint' | 'file' | 'line' | 'column' | 'endColumn' | 'excerpt'
  >[]
  /** Bytes that all wheels together may unpack to; null for no limit. */
  unpackLimit: Limit | null
}

/** What is judged of wheels before they are installed, and of the virtualenv right after, before its Python starts again. */
export const wheelRules: readonly Rule<WheelJudging>[] = [
  unreadableWheel,
  unsafeNames,
  unsafeData,
  unsafePrograms,
  changedVirtualenv,
  wheelRecord,
  wheelsTooLarge,
]

/** Findings told one by one for each wheel and rule. */
const toldLimit = 5

const refuse = 'Do not install it: pin another release, or take it out of the requirements'

type Told = Pick<Judgement, 'rule' | 'help'> & {
  /** What is wrong, as the rest of a sentence that begins with the name of the wheel. */
  flaws: readonly string[]
}

/** One judgement a flaw at the requirement's line, the first ones only. */
function tell(
  {requirements}: Pick<WheelJudging, 'requirements'>,
  {file, normalizedName}: Pick<WheelFacts, 'file' | 'normalizedName'>,
  {rule, help, flaws}: Told,
): Judgement[] {
  const listed = requirements.find(one => one.normalizedName === normalizedName && one.active !== false)
  const more = flaws.length - toldLimit
  const rest = more > 0 ? [`has ${more} more ${more === 1 ? 'flaw' : 'flaws'} of this kind`] : []
  return [...flaws.slice(0, toldLimit), ...rest].map(flaw => ({
    rule,
    message: `${file} ${flaw}.`,
    help: help ?? `${refuse}.`,
    package: listed?.name ?? normalizedName,
    ...placeOf(listed ?? {}),
  }))
}

function unreadableWheel(facts: WheelJudging): Judgement[] {
  return facts.wheels.flatMap(wheel =>
    wheel.problem === undefined
      ? []
      : tell(facts, wheel, {
          rule: 'unsafe-wheel',
          flaws: [`cannot be judged, since readers of zip files may read it differently: ${wheel.problem}`],
        }),
  )
}

/** Names that leave site-packages or that readers take differently, and entries that are no plain file. */
function unsafeNames(facts: WheelJudging): Judgement[] {
  return facts.wheels.flatMap(wheel => tell(facts, wheel, {rule: 'unsafe-path', flaws: namesOf(wheel)}))
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

const schemes = new Set(['purelib', 'platlib', 'headers', 'scripts', 'data'])

/** Files of `NAME.data` that go where the virtualenv keeps its own ones (binary distribution format, "The .data directory"). */
function unsafeData(facts: WheelJudging): Judgement[] {
  return facts.wheels.flatMap(wheel => {
    const metadata = wheel.entries.map(({path}) => path.split('/', 1)[0] ?? '').find(top => top.endsWith('.dist-info'))
    const own = normalizeName((metadata ?? wheel.file).split('-', 1)[0] ?? '')
    const flaws = wheel.entries
      .filter(({kind}) => kind !== 'folder')
      .flatMap(entry => dataFlaw(entry, {own, distribution: wheel.normalizedName}) ?? [])
    return tell(facts, wheel, {rule: 'unsafe-wheel', flaws})
  })
}

function dataFlaw({path}: WheelEntry, {own, distribution}: {own: string; distribution: string}): string | undefined {
  const [top = '', scheme = '', ...rest] = path.split('/').filter(part => part !== '' && part !== '.')
  if (!top.endsWith('.data')) return undefined
  const quoted = quoteName(path)
  if (normalizeName(top.split('-', 1)[0] ?? '') !== own) {
    return `has ${quoted}: a data folder of another distribution, which pip installs and uv does not`
  }
  if (!schemes.has(scheme) || rest.length === 0) return `has ${quoted}, which no install scheme has a place for`
  const target = rest.join('/')
  if (scheme === 'scripts') return programFlaw(rest[0] ?? '', {quoted, distribution})
  return scheme === 'data' ? prefixFlaw(target, {quoted, distribution}) : undefined
}

function programFlaw(name: string, {quoted, distribution}: {quoted: string; distribution: string}): string | undefined {
  const replaced = reservedProgram(name, distribution)
  return replaced === undefined ? undefined : `has ${quoted}, which would replace ${replaced}`
}

/** What is wrong with a file that is put at this path below the virtualenv. */
function prefixFlaw(
  target: string,
  {quoted, distribution}: {quoted: string; distribution: string},
): string | undefined {
  const [first = '', second = '', ...rest] = target.split('/')
  const folder = first.toLowerCase()
  if (folder === 'pyvenv.cfg') return `has ${quoted}, which would replace the settings of the virtualenv`
  if (folder === 'bin' || folder === 'scripts') return programFlaw(second, {quoted, distribution})
  if (
    /^lib(?:32|64)?$/.test(folder) &&
    (/^(?:python|pypy)\d/i.test(second) || second.toLowerCase() === 'site-packages')
  ) {
    return `has ${quoted}, which goes into the library of Python ${rest[0] === 'site-packages' ? 'past what RECORD says of site-packages' : 'itself'}`
  }
  return undefined
}

/** Programs that `entry_points.txt` asks for (packaging.python.org, "Entry points specification"). */
function unsafePrograms(facts: WheelJudging): Judgement[] {
  return facts.wheels.flatMap(wheel => {
    const flaws = wheel.entryPoints.flatMap(one => entryPointFlaw(one, wheel.normalizedName) ?? [])
    return tell(facts, wheel, {rule: 'unsafe-wheel', flaws})
  })
}

function entryPointFlaw({name, target}: EntryPoint, distribution: string): string | undefined {
  const program = `names the program ${quoteName(name)} in entry_points.txt`
  const reason = unsafeReason(name) ?? (name.includes('/') ? 'holds a separator' : undefined)
  if (reason !== undefined) return `${program}, which ${reason}`
  for (const word of name.split(/\s+/)) {
    const replaced = reservedProgram(word, distribution)
    if (replaced !== undefined) return `${program}, which would replace ${replaced}`
  }
  // pip looks for `name = module` anywhere in the line: what follows must not hold a second one.
  const plain = target.replace(/\[[^\]]*\]\s*$/, '')
  const isTarget = /^[\p{L}_]/u.test(plain) && !/[=/\\]/.test(plain)
  return isTarget ? undefined : `${program} with the target ${quoteName(target)}, which is no module or function`
}

/** Files of the virtualenv that an install changed. Its Python is not started again, so this is the last that is found. */
function changedVirtualenv(facts: WheelJudging): Judgement[] {
  return facts.changes.flatMap(change => {
    const [owner] = change.by
    const flaw = `${changed(change)}: its Python was not started again`
    if (owner === undefined) {
      const help = 'Install the requirements one by one to find out which of them did it, and leave that one out.'
      return [{rule: 'unsafe-wheel' as const, message: `The install ${flaw}.`, help}]
    }
    const wheel = {file: owner, normalizedName: normalizeName(owner)}
    return tell(facts, wheel, {rule: 'unsafe-wheel', flaws: [flaw]})
  })
}

function changed({path, change}: VirtualenvChange): string {
  const verb = {replaced: 'replaced', removed: 'removed', added: 'added'}[change]
  return `${verb} ${quoteName(path)} ${change === 'added' ? 'to' : 'of'} the virtualenv`
}

/** RECORD against the archive, as far as nothing need be unpacked; hashes are compared once the files lie there. */
function wheelRecord(facts: WheelJudging): Judgement[] {
  return facts.wheels.flatMap(wheel =>
    tell(facts, wheel, {
      rule: 'tampered-file',
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
function wheelsTooLarge({wheels, overgrowth, requirements, unpackLimit}: WheelJudging): Judgement[] {
  if (overgrowth !== undefined) {
    const most = overgrowth.largest === '' ? '' : `; most of it is ${quoteName(overgrowth.largest)}`
    return [
      {
        rule: 'too-large',
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
    rule: 'too-large',
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
