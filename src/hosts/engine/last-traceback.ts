import {type Frame, type Raised as Printed, readTracebacks} from './traceback.ts'

export type {Frame}

/** An exception as Python told it; `frames` with the innermost last. */
export type Raised = Pick<Printed, 'type' | 'message' | 'frames'> & {
  /** What led to it, the first one first. */
  causes?: readonly Raised[] | undefined
}

/** The last exception that a log tells; a program with a wrong syntax has no traceback of its own. */
export function lastTraceback(log: string): Raised | undefined {
  const chain = readTracebacks(log).at(-1) ?? []
  const last = chain.at(-1)
  return last === undefined ? wrongSyntax(log) : {...last, causes: chain.slice(0, -1)}
}

function wrongSyntax(log: string): Raised | undefined {
  const lines = log.split(/\r?\n/)
  const at = lines.findLastIndex(line => /^ {2}File ".+", line \d+$/.test(line))
  const [, file = '', line = ''] = /"(.+)", line (\d+)/.exec(lines[at] ?? '') ?? []
  const end = lines.slice(at + 1, at + 6).map(one => /^(SyntaxError|IndentationError|TabError): (.*)$/.exec(one))
  const found = end.find(one => one !== null)
  if (at === -1 || found == null) return undefined
  return {type: found[1] ?? '', message: found[2] ?? '', frames: [{file, line: Number(line), name: '<module>'}]}
}

/** The lines of a log that say why it ended: from the last traceback on, at most twelve; else the last ones. */
export function evidenceOf(log: string): string[] {
  const lines = log.split(/\r?\n/).filter(line => line.trim() !== '')
  const at = lines.findLastIndex(line => line.includes('Traceback (most recent call last):'))
  const kept = (at === -1 ? lines.slice(-6) : lines.slice(at)).map(line => line.slice(0, 500))
  return kept.length > 12 ? [...kept.slice(0, 1), ...kept.slice(-11)] : kept
}
