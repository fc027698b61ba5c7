import {quoteName, unsafeReason} from '../../artifact/names.ts'
import type {EntryPoint, VirtualenvChange, WheelEntry} from '../../environment/wheels/facts.ts'
import {normalizeName} from '../../requirements/grammar/name.ts'
import {building, defineRule, type Judgement} from '../rule.ts'
import {reservedProgram} from './reserved-programs.ts'
import {tell, type WheelJudging} from './wheels.ts'

/**
 * **Found.** A wheel puts a file where the virtualenv keeps its own: a program named `python`, `pip`, `activate` or `deactivate` (in any
 * case, from `NAME.data/scripts`, `NAME.data/data/bin` or an entry point), `pyvenv.cfg`, or a file in the library folder of Python. Or
 * an entry point has a separator in its name or a target that is no module and function, a data folder belongs to another distribution,
 * or readers of zip files could read the wheel differently. Also: a file of the virtualenv itself is not what it was before the install.
 *
 * **Why.** pip writes such files without a question. Code that replaces `bin/python` runs whenever that Python is started next, and an
 * entry point named `/home/me/.profile` is written there. Nothing of such a wheel is run: where the wheels lie in a folder first they
 * are judged before the install, otherwise right after it and before any Python of the virtualenv starts again.
 *
 * **Mend it.** Pin another release, or leave the package out. No wheel that was looked at does this on purpose.
 *
 * ```text
 * evil-1.0.data/scripts/python      # in the wheel: replaces bin/python of the virtualenv
 * ```
 *
 * **Turn it off.** `rules: 'unsafe-wheel: warning'` installs such a wheel. A virtualenv whose own files were changed is never used.
 */
export const unsafeWheel = defineRule({
  id: 'unsafe-wheel',
  family: 'Mount',
  title: 'A wheel that puts files where the virtualenv keeps its own',
  levels: building('error'),
  check(facts: WheelJudging): Judgement[] {
    return [...unreadableWheel(facts), ...unsafeData(facts), ...unsafePrograms(facts), ...changedVirtualenv(facts)]
  },
})

function unreadableWheel(facts: WheelJudging): Judgement[] {
  return facts.wheels.flatMap(wheel =>
    wheel.problem === undefined
      ? []
      : tell(facts, wheel, {
          flaws: [`cannot be judged, since readers of zip files may read it differently: ${wheel.problem}`],
        }),
  )
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
    return tell(facts, wheel, {flaws})
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
    return tell(facts, wheel, {flaws})
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
      return [{message: `The install ${flaw}.`, help}]
    }
    const wheel = {file: owner, normalizedName: normalizeName(owner)}
    return tell(facts, wheel, {flaws: [flaw]})
  })
}

function changed({path, change}: VirtualenvChange): string {
  const verb = {replaced: 'replaced', removed: 'removed', added: 'added'}[change]
  return `${verb} ${quoteName(path)} ${change === 'added' ? 'to' : 'of'} the virtualenv`
}
