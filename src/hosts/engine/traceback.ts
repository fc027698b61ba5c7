/** One frame of a Python traceback. */
export type Frame = {file: string; line: number; name: string}

/** One exception as Python prints it: the innermost frame last. */
export type Raised = {
  type: string
  /** All lines of it, at most twenty. */
  message: string
  frames: Frame[]
  /** As it was printed, from `Traceback` on. */
  lines: string[]
}

const start = 'Traceback (most recent call last):'
const frame = /^\s+File "(.+)", line (\d+)(?:, in (.+))?$/
const link =
  /^(?:The above exception was the direct cause of the following exception|During handling of the above exception, another exception occurred):$/
/** What begins another entry of a log. */
const entry = /^\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d/
const longest = 4000

/**
 * The exceptions that a log tells, as chains: what was raised first stands first, what it led to after it (`traceback`,
 * "direct cause" and "during handling"). Linear in the length.
 */
export function readTracebacks(log: string): Raised[][] {
  const lines = log.split(/\r?\n/)
  const chains: Raised[][] = []
  let linked = false
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    if (link.test(line)) linked = true
    // A logger writes its own words before it.
    else if (line.includes(start)) {
      const {raised, next} = readOne(lines, at)
      if (raised !== undefined) {
        if (linked) chains.at(-1)?.push(raised)
        else chains.push([raised])
      }
      linked = false
      at = next - 1
    }
  }
  return chains
}

function readOne(lines: readonly string[], from: number): {raised: Raised | undefined; next: number} {
  const frames: Frame[] = []
  let at = from + 1
  for (; at < lines.length && at < from + longest; at++) {
    const line = lines[at] ?? ''
    const [, file, number, name] = frame.exec(line) ?? []
    if (file !== undefined) frames.push({file, line: Number(number), name: name ?? '<module>'})
    else if (line !== '' && !/^\s/.test(line)) break
  }
  const [, type, message] = /^([A-Za-z_][\w.]*)(?::\s?(.*))?$/.exec(lines[at] ?? '') ?? []
  if (type === undefined) return {raised: undefined, next: Math.max(at, from + 1)}
  const rest: string[] = []
  for (at++; at < lines.length && rest.length < 20; at++) {
    const line = lines[at] ?? ''
    if (entry.test(line) || link.test(line) || line.includes(start)) break
    rest.push(line)
  }
  const text = [message ?? '', ...rest].join('\n').trim()
  // What follows an empty line is the logger's again, but where the exception itself begins with one.
  const blank = rest.findIndex(line => line.trim() === '' || line === message)
  const said = message === '' || message === undefined || blank === -1 ? rest : rest.slice(0, blank)
  const printed = [start, ...lines.slice(from + 1, at - rest.length), ...said].filter(line => line.trim() !== '')
  return {raised: {type, message: text, frames, lines: printed}, next: at}
}

/** The last lines of what was printed for an exception: `Traceback`, its innermost frames and what it says; at most twelve. */
export function evidenceOf({lines}: Raised): string[] {
  const kept = lines.filter(line => !/^\s*[\^~]+\s*$/.test(line))
  return kept.length <= 12 ? kept : [...kept.slice(0, 1), '  …', ...kept.slice(-10)]
}

/** What faulthandler, which the server switches on, printed for a crash: `Fatal Python error: …`, the innermost frame last; null for none. */
export function readCrash(log: string): Raised | null {
  const lines = log.split(/\r?\n/)
  const at = lines.findIndex(line => line.startsWith('Fatal Python error: '))
  if (at === -1) return null
  const frames: Frame[] = []
  const printed = [lines[at] ?? '']
  const stack = lines.slice(at + 1, at + 200)
  const from = stack.findIndex(line => line.startsWith('Current thread '))
  for (const line of from === -1 ? [] : stack.slice(from + 1)) {
    const [, file, number, name] = /^ {2}File "(.+)", line (\d+) in (.+)$/.exec(line) ?? []
    if (file === undefined) break
    frames.unshift({file, line: Number(number), name: name ?? ''})
    if (printed.length < 8) printed.push(line)
  }
  const message = (lines[at] ?? '').slice('Fatal Python error: '.length)
  return {type: 'Fatal Python error', message, frames, lines: printed}
}

const settings = /^(?:Azure ML Inferencing HTTP server v|Server Settings|Server Routes)/
const ordinary =
  / I \[\d+\] | W \[\d+\] azmlinfsrv.*Found extra keys|^Extra keys = |AZUREML_MODEL_DIR' has not been set|^Use the --model_dir/

/** The last lines of a server's log that are no news of its own settings, at most six; the very last where nothing else is left. */
export function lastLines(log: string): string[] {
  const lines = log.split(/\r?\n/)
  const kept: string[] = []
  let inSettings = false
  for (const line of lines) {
    if (settings.test(line)) inSettings = true
    else if (/^\d{4}-/.test(line) || (inSettings && /^(?!-+$)\S[^:]*$/.test(line))) inSettings = false
    if (!inSettings && line.trim() !== '' && !ordinary.test(line)) kept.push(line)
  }
  return kept.length > 0 ? kept.slice(-6) : lines.filter(line => line.trim() !== '').slice(-3)
}
