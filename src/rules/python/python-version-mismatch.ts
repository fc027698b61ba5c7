import type {Verified} from '../../artifact/facts.ts'
import {placeOf} from '../../core/finding.ts'
import type {Candidate, ExpectedPython, Interpreter} from '../../python/facts.ts'
import {fitOf, isAnswering, minorVersion} from '../../python/fit.ts'
import {compatible, exactVersionOf} from '../../python/specifier.ts'
import {judgeForeignPython} from '../azureml/images.ts'
import {defineRule, deploying, type Judgement} from '../rule.ts'
import {type PythonJudging, placeName} from './support.ts'

export type ArtifactPythonFacts = {
  verified: Pick<Verified, 'manifest'>
  /** The Python of the host, where something says it. */
  expected: ExpectedPython | undefined
}

/** Interpreters named in one help; the error of `python: find` names all. */
const most = 6

/**
 * **Found.** The interpreter of the job, or the Python an artifact was built for, is not the one expected: by the input
 * `python-version`, else by the target, else by a file of the repository. It fails before anything is installed. Also at the line
 * of a deployment's file where a path or an image names another Python (`myenv/lib/python3.7/…`, `minimal-ubuntu22.04-py39-…`).
 *
 * **Why.** Compiled modules of another version are not found at all (`cpython-311` in a 3.12), or not missed: PyYAML and MarkupSafe
 * fall back to slow pure Python, and every test passes. pip also picks other releases by markers.
 *
 * **Mend it.** The finding names the other Pythons on this machine and the step that provides the right one.
 *
 * ```yaml
 * - uses: actions/setup-python@v7
 *   with:
 *     python-version: '3.12'
 * ```
 *
 * **Turn it off.** `python: find` takes a matching interpreter instead. Lowering the level seals a mount for another Python.
 */
export const pythonVersionMismatch = defineRule({
  id: 'python-version-mismatch',
  family: 'Python',
  title: 'The interpreter is not the expected Python',
  levels: {
    ...deploying('error'),
    audit: 'error',
    verify: 'error',
  },
  /**
   * The interpreter is not the Python that is expected. Wheels for CPython load in one minor version only (PEP 425), so another
   * patch release than the one a file names is a warning.
   */
  check({expected, interpreter, candidates = []}: PythonJudging): Judgement[] {
    if (expected === undefined || interpreter === undefined) return []
    const how = fitOf(interpreter, expected)
    if (how === 'fits') return []
    const {from} = expected
    const wanted = exactVersionOf(expected.specifier) ?? expected.minor ?? expected.specifier
    return [
      {
        ...(how === 'patch' && {level: 'warning'}),
        message: `${called(interpreter)} (${interpreter.executable}) is not ${meant(expected)} that ${placeName(from)} declares.`,
        help: remedy(expected, candidates, wanted),
        ...placeOf(from),
      },
    ]
  },
})

/** Paths and images of a deployment that name another Python. */
export const foreignPython = pythonVersionMismatch.on(judgeForeignPython)

/**
 * An artifact that was built for another Python than the expected one: its extension modules would not be found there. Its
 * manifest names a minor version, and any patch release of that will do.
 */
export const artifactPythonMismatch = pythonVersionMismatch.on(
  ({verified, expected}: ArtifactPythonFacts): Judgement[] => {
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
        message: `The artifact was built for Python ${python.version} (${python.abi}); ${said} ${from.text ?? from.specifier}.`,
        help: `Build it again with Python ${expected.minor ?? expected.specifier}.`,
        ...placeOf(from),
      },
    ]
  },
)

function remedy(expected: ExpectedPython, candidates: readonly Candidate[], wanted: string): string {
  const answering = candidates.filter(isAnswering)
  const found = answering.find(candidate => fitOf(candidate, expected) === 'fits')
  const names = [wanted, expected.minor].map(version => `python${version}`)
  const broken = candidates.find(
    ({version, executable}) => version === null && names.some(name => executable.endsWith(name)),
  )
  const step = `Add a step \`actions/setup-python\` with \`python-version: "${wanted}"\` before this one`
  const here =
    found === undefined
      ? answering.length === 0
        ? ''
        : ` Here lie ${answering
            .slice(0, most)
            .map(({version, where}) => `${version} (${where})`)
            .join(', ')}.`
      : ` ${found.version} lies at ${found.executable} (${found.where}): \`python: find\` takes it.`
  const shim = broken === undefined ? '' : ` ${broken.executable} does not answer: ${broken.failure}.`
  // YAML reads an unquoted 3.10 as the number 3.1.
  const yaml = expected.minor === '3.1' ? ' If 3.10 is meant, put it in quotes: YAML reads 3.10 as 3.1.' : ''
  return `${step}.${here}${shim}${yaml}`
}

function called({version, implementation, abi}: Interpreter): string {
  const name = implementation === 'cpython' ? 'Python' : implementation
  return /^cp\d+t/.test(abi) ? `${name} ${version} without the global interpreter lock` : `${name} ${version}`
}

function meant({from}: ExpectedPython): string {
  const name = from.implementation === undefined || from.implementation === 'cpython' ? 'Python' : from.implementation
  return `the ${name} ${from.freeThreaded ? `${from.specifier} without the global interpreter lock` : from.specifier}`
}
