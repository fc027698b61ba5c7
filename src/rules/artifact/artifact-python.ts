import type {Verified} from '../../artifact/facts.ts'
import {placeOf} from '../../core/finding.ts'
import type {ExpectedPython} from '../../python/facts.ts'
import {fitOf, minorVersion} from '../../python/fit.ts'
import {compatible} from '../../python/specifier.ts'
import type {Classified as Judgement} from '../rule.ts'

export type ArtifactPythonFacts = {
  verified: Pick<Verified, 'manifest'>
  /** The Python of the host, where something says it. */
  expected: ExpectedPython | undefined
}

/**
 * An artifact that was built for another Python than the expected one: its extension modules would not be found there. Its
 * manifest names a minor version, and any patch release of that will do.
 */
export function artifactPythonMismatch({verified, expected}: ArtifactPythonFacts): Judgement[] {
  const python = verified.manifest?.python
  if (python === undefined || expected === undefined) return []
  const minor = minorVersion(python.version)
  const served = `==${minor}.*`
  const isSameBuild = fitOf(python, {...expected, specifier: served, minor}) === 'fits'
  if (isSameBuild && compatible(expected.specifier, served)) return []
  const {from} = expected
  const said = `${from.file ?? from.source} says`
  return [
    {
      rule: 'python-version-mismatch',
      message: `The artifact was built for Python ${python.version} (${python.abi}); ${said} ${from.text ?? from.specifier}.`,
      help: `Build it again with Python ${expected.minor ?? expected.specifier}.`,
      ...placeOf(from),
    },
  ]
}
