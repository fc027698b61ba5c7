import type {Options} from '../../config/options.ts'
import type {Requirement} from '../../requirements/facts.ts'
import {normalizeName} from '../../requirements/grammar/name.ts'
import {describeReference} from '../../requirements/grammar/reference.ts'
import type {Policy} from '../../rules/engine.ts'
import {levelOf} from '../../rules/policy.ts'
import {builtFromSource} from '../../rules/requirements/built-from-source.ts'

/** What may be built from source on this machine. */
export type SourcePermit = {
  /** Nothing may, but for what `fromSource` and `ifNeeded` name. */
  wheelsOnly: boolean
  /** Distributions that are named as source, by normalised name. */
  fromSource: readonly string[]
  /** Releases that may be built where there is no wheel, by normalised name. */
  ifNeeded: ReadonlySet<string>
  /** Whether this requirement may be handed on although it must be built. */
  mayBuild: (requirement: Requirement) => boolean
}

/**
 * What may be built: everything where `built-from-source` is no error or no finding fails, else the requirements whose line
 * excuses it. A name is what an installer takes an exception by; where an excused folder or repository has none, all may be.
 */
export function permitSources(
  requirements: readonly Requirement[],
  {policy, failOn}: {policy: Policy} & Pick<Options, 'failOn'>,
): SourcePermit {
  const isError = levelOf(builtFromSource, policy) === 'error' && failOn !== 'never'
  const excused = requirements.filter(one => one.active !== false && isExcused(one, policy))
  const direct = excused.filter(({url}) => url !== null && describeReference(url).kind !== 'wheel')
  const names = direct.map(nameOfSource)
  return {
    wheelsOnly: isError && !names.includes(''),
    fromSource: [...new Set(names)].filter(name => name !== '').sort(),
    ifNeeded: new Set(
      excused.filter(({url, pin}) => url === null && pin !== 'invalid').map(({normalizedName}) => normalizedName),
    ),
    mayBuild: requirement => !isError || isExcused(requirement, policy),
  }
}

function isExcused({file, line}: Requirement, {excuses}: Policy): boolean {
  return excuses.some(
    excuse =>
      excuse.file === file &&
      excuse.line === line &&
      excuse.rules.includes('built-from-source') &&
      excuse.reason !== '',
  )
}

/** The name that a line or the file name of a source distribution tells (PEP 625); empty for none. */
function nameOfSource({normalizedName, url}: Requirement): string {
  if (normalizedName !== '') return normalizedName
  const {kind, filename} = describeReference(url ?? '')
  const [, name = ''] = (kind === 'archive' && /^(.+)-\d[^-]*\.(?:tar\.gz|tgz|zip)$/i.exec(filename)) || []
  return normalizeName(name)
}
