import type {Outcome} from '../core/process.ts'
import type {PipView, ViewName} from './facts.ts'

type Answer = {stdout: string; stderr: string; code: number | null; error: string | null}

/** What `python/views.py` answers. */
export type Answers = Partial<Record<ViewName, Answer>> & {state?: string | null}

/** The answer behind the token, whatever start-up code printed around it; undefined where there is none. */
export function readAnswer({stdout}: Outcome, token: string): Answers | undefined {
  const start = stdout.lastIndexOf(token)
  if (start < 0) return undefined
  const [line = ''] = stdout.slice(start + token.length).split('\n', 1)
  try {
    return JSON.parse(line) as Answers
  } catch {
    return undefined
  }
}

/** Why no answer came, in Python's last words. */
export function silence({code, signal, stderr, timedOut}: Outcome, timeout: number): string {
  if (timedOut) return `pip did not answer within ${timeout / 1000} s.`
  const last = lastLine(stderr)
  const end = signal ? `was ended by ${signal}` : `ended with exit code ${code}`
  return `Python ${end} before pip could answer${last === '' ? '.' : `: ${last}`}`
}

/** One view as pip told it, with `error` where it could not. */
export function readView(view: Pick<PipView, 'name' | 'environment'>, answer: Answer | undefined): PipView {
  const empty: PipView = {...view, distributions: [], lines: []}
  if (answer === undefined) return {...empty, error: 'pip gave no answer.'}
  if (answer.error !== null || answer.code !== 0) {
    const reason = answer.error ?? (lastLine(answer.stderr) || `pip ended with exit code ${answer.code}.`)
    return {...empty, error: reason.slice(0, 500)}
  }
  if (view.name.startsWith('freeze')) {
    const lines = answer.stdout.split(/\r?\n/).filter(line => freezeLine.test(line))
    return {...empty, lines, distributions: lines.flatMap(fromFreeze)}
  }
  const rows = readRows(answer.stdout)
  return rows === undefined ? {...empty, error: 'pip list did not answer in JSON.'} : {...empty, distributions: rows}
}

// What freeze writes, told apart from what a `PIP_VERBOSE` of the job mixes in.
const freezeLine = /^(?:#|-e |[A-Za-z0-9][\w.-]*(?:==| @ ))/

/** `name==version` lines; direct references and editables name no version. */
function fromFreeze(line: string): PipView['distributions'] {
  const [, name, version = ''] = /^([A-Za-z0-9][\w.-]*)(?:===?(\S+)| @ .+)$/.exec(line) ?? []
  return name === undefined ? [] : [{name, version}]
}

/** The one line that is a JSON list: with `-v` pip may print others around it. */
function readRows(stdout: string): PipView['distributions'] | undefined {
  const line = stdout.split(/\r?\n/).findLast(one => one.startsWith('['))
  try {
    const rows = JSON.parse(line ?? '') as Record<string, unknown>[]
    return rows.map(({name, version, location}) => ({
      name: String(name),
      version: String(version),
      ...(typeof location === 'string' && location !== '' ? {location} : {}),
    }))
  } catch {
    return undefined
  }
}

function lastLine(text: string): string {
  const line = text.split('\n').findLast(one => one.trim() !== '')
  return line?.trim().slice(0, 500) ?? ''
}
