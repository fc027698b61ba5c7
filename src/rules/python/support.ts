import type {Candidate, Declaration, ExpectedPython, Interpreter} from '../../python/facts.ts'

/** What the rules about the Python are asked with. */
export type PythonJudging = {
  declarations: readonly Declaration[]
  expected: ExpectedPython | undefined
  /** Absent in a mode that asks none. */
  interpreter?: Interpreter
  /** What else lies on this machine; looked for when the interpreter is not the expected one. */
  candidates?: readonly Candidate[]
}

/** Whether a declaration could be read. */
export function isUsable({problem}: Declaration): boolean {
  return problem === undefined
}

/** Where a declaration stands, as part of a sentence. */
export function placeName({source, file}: Declaration): string {
  if (source === 'input') return 'the input `python-version`'
  if (source === 'target') return file === undefined ? 'the target' : `the target ${file}`
  return file === undefined || file === source ? source : `${file} (${source})`
}

/** A place as the start of a sentence. */
export function sentenceStart(text: string): string {
  return text.replace(/^the /, 'The ')
}
