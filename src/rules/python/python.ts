import {placeOf} from '../../core/finding.ts'
import type {Candidate, Declaration, ExpectedPython, Interpreter} from '../../python/facts.ts'
import {fitOf, isAnswering} from '../../python/fit.ts'
import {compatible, exactVersionOf, minorOf} from '../../python/specifier.ts'
import type {OldRule as Rule} from '../engine.ts'
import type {Classified as Judgement} from '../rule.ts'

export type PythonJudging = {
  declarations: readonly Declaration[]
  expected: ExpectedPython | undefined
  /** Absent in a mode that asks none. */
  interpreter?: Interpreter
  /** What else lies on this machine; looked for when the interpreter is not the expected one. */
  candidates?: readonly Candidate[]
}

/** Interpreters named in one help; the error of `python: find` names all. */
const most = 6

/**
 * The interpreter is not the Python that is expected. Wheels for CPython load in one minor version only (PEP 425), so another
 * patch release than the one a file names is a warning.
 */
export function pythonVersionMismatch({expected, interpreter, candidates = []}: PythonJudging): Judgement[] {
  if (expected === undefined || interpreter === undefined) return []
  const how = fitOf(interpreter, expected)
  if (how === 'fits') return []
  const {from} = expected
  const wanted = exactVersionOf(expected.specifier) ?? expected.minor ?? expected.specifier
  return [
    {
      rule: 'python-version-mismatch',
      ...(how === 'patch' && {level: 'warning'}),
      message: `${called(interpreter)} (${interpreter.executable}) is not ${meant(expected)} that ${placeName(from)} declares.`,
      help: remedy(expected, candidates, wanted),
      ...placeOf(from),
    },
  ]
}

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

/** Two declarations that no Python satisfies; at the later one, which names the first. */
export function pythonVersionConflict({declarations}: PythonJudging): Judgement[] {
  const usable = declarations.filter(isUsable)
  return usable.flatMap((later, index): Judgement[] => {
    const first = usable.slice(0, index).find(earlier => disagree(earlier, later))
    if (first === undefined) return []
    const patch = sameMinor(first, later)
    return [
      {
        rule: 'python-version-conflict',
        ...(patch && {level: 'warning'}),
        message: `${sentenceStart(placeName(later))} declares Python ${shown(later)}, ${placeName(first)} declares ${shown(first)}: ${
          patch ? 'two patch releases of one version' : 'no Python is both'
        }.`,
        help: `Let both say the same; ${placeName(first)} is the one that counts.`,
        ...placeOf(later),
      },
    ]
  })
}

function disagree(a: Declaration, b: Declaration): boolean {
  const both = a.implementation !== undefined && b.implementation !== undefined
  return !compatible(a.specifier, b.specifier) || (both && a.implementation !== b.implementation)
}

/** Whether two declarations name two final releases of one minor version. */
function sameMinor(a: Declaration, b: Declaration): boolean {
  const releases = [a, b].map(({specifier}) => exactVersionOf(specifier) ?? '')
  return releases.every(release => /^\d+(?:\.\d+)+$/.test(release)) && minorOf(a.specifier) === minorOf(b.specifier)
}

/** Nothing says which Python is meant, so that it changes with the runner's image; and files that say it unreadably. */
export function pythonVersionUndeclared({declarations, interpreter}: PythonJudging): Judgement[] {
  const unreadable = declarations
    .filter(({problem}) => problem !== undefined)
    .map((declaration): Judgement => {
      const message = `${sentenceStart(placeName(declaration))} ${declaration.problem}.`
      const help = 'Write a version like 3.12, or a PEP 440 specifier where the file takes one.'
      return {rule: 'python-version-undeclared', message, help, ...placeOf(declaration)}
    })
  if (declarations.some(isUsable)) return unreadable
  const minor = interpreter === undefined ? '3.12' : (minorOf(interpreter.version) ?? interpreter.version)
  const nothing: Judgement = {
    rule: 'python-version-undeclared',
    message: 'Nothing says which Python the mount is for: it is whatever the job has, and changes with its image.',
    help: `Set the input \`python-version: "${minor}"\`, or write ${minor} into a file .python-version.`,
  }
  return [...unreadable, nothing]
}

export const pythonRules: readonly Rule<PythonJudging>[] = [
  pythonVersionMismatch,
  pythonVersionConflict,
  pythonVersionUndeclared,
]

function isUsable({problem}: Declaration): boolean {
  return problem === undefined
}

/** Where a declaration stands, as part of a sentence. */
function placeName({source, file}: Declaration): string {
  if (source === 'input') return 'the input `python-version`'
  if (source === 'target') return file === undefined ? 'the target' : `the target ${file}`
  return file === undefined || file === source ? source : `${file} (${source})`
}

function sentenceStart(text: string): string {
  return text.replace(/^the /, 'The ')
}

function shown({specifier, text}: Declaration): string {
  return text ?? specifier
}

function called({version, implementation, abi}: Interpreter): string {
  const name = implementation === 'cpython' ? 'Python' : implementation
  return /^cp\d+t/.test(abi) ? `${name} ${version} without the global interpreter lock` : `${name} ${version}`
}

function meant({from}: ExpectedPython): string {
  const name = from.implementation === undefined || from.implementation === 'cpython' ? 'Python' : from.implementation
  return `the ${name} ${from.freeThreaded ? `${from.specifier} without the global interpreter lock` : from.specifier}`
}
