import {placeOf} from '../../core/finding.ts'
import type {JobSetting} from '../../python/facts.ts'
import type {Judgement} from '../rule.ts'
import {inForceWords} from './job-audit.ts'

/** What the rules about the settings of the job are asked with. */
export type JobJudging = {
  settings: readonly JobSetting[]
  /** Whether they act on what is judged: a build keeps them out, an audit finds them in force. */
  inForce?: boolean
}

const longest = 200

/** What settings of some kinds do, or would have done: a judgement each, but for those of transport. */
export function judgeSettings(
  {settings, inForce = false}: JobJudging,
  vectors: readonly JobSetting['vector'][],
): Judgement[] {
  return settings
    .filter(({vector, kind}) => vectors.includes(vector) && kind !== 'transport')
    .map(setting => ({setting, words: inForce ? inForceWords(setting) : setting}))
    .map(({setting, words}) => ({
      // Libraries are looked for in the mount's own files; the variable alone proves nothing.
      ...(setting.vector === 'native' && {level: 'notice' as const}),
      message: `${subject(setting)} ${words.effect}; ${inForce ? 'here nothing keeps it out' : 'it was kept out'}.`,
      help: words.help,
      ...placeOf(setting),
    }))
}

function subject({vector, name, value, file, line}: JobSetting): string {
  const place = file === undefined ? '' : ` in ${file}:${line}`
  if (vector === 'user-site' && name === 'user site') return `The user site (${short(value)})`
  if (vector === 'pip-file' && value === file) return `pip's configuration file ${file}`
  if (file !== undefined) return `\`${name} = ${short(value)}\`${place}`
  return `${name} of the job (${value === '' ? 'empty' : short(value)})`
}

/** A value for a message. */
export function short(value: string): string {
  return value.length > longest ? `${value.slice(0, longest)}…` : value
}
