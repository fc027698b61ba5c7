import {placeOf} from '../../core/finding.ts'
import type {JobSetting} from '../../python/facts.ts'
import type {OldRule as Rule} from '../engine.ts'
import type {Classified as Judgement} from '../rule.ts'
import {inForceWords} from './job-audit.ts'

export type JobJudging = {
  settings: readonly JobSetting[]
  /** Whether they act on what is judged: a build keeps them out, an audit finds them in force. */
  inForce?: boolean
}

const longest = 200

/** PYTHONPATH, PYTHONHOME and other variables of the job that change what Python runs; native libraries only as a notice. */
function leakedPythonpath(facts: JobJudging): Judgement[] {
  return told(facts, 'leaked-pythonpath', ['pythonpath', 'pythonhome', 'python-environment', 'native'])
}

/** The user site of the job. */
function leakedUserSite(facts: JobJudging): Judgement[] {
  return told(facts, 'leaked-user-site', ['user-site'])
}

/** A virtualenv of the job that sees the system's packages. */
function leakedSystemSite(facts: JobJudging): Judgement[] {
  return told(facts, 'leaked-system-site', ['system-site'])
}

/** An active conda environment: one finding that names each of its variables. */
function leakedConda({settings, inForce = false}: JobJudging): Judgement[] {
  const [first, ...others] = settings.filter(({vector}) => vector === 'conda')
  if (first === undefined) return []
  const also = others.map(({name, value}) => ` ${name} (${short(value)}) is set too.`).join('')
  const [judgement] = told({settings: [first], inForce}, 'leaked-conda', ['conda'])
  return judgement === undefined ? [] : [{...judgement, message: judgement.message + also}]
}

/** Configuration of pip or uv that changes what is installed, seen or asked; how the network is reached is passed on instead. */
function leakedPipConfig(facts: JobJudging): Judgement[] {
  return told(facts, 'leaked-pip-config', ['pip-environment', 'pip-file', 'uv-environment', 'uv-file'])
}

export const jobRules: readonly Rule<JobJudging>[] = [
  leakedPythonpath,
  leakedUserSite,
  leakedSystemSite,
  leakedConda,
  leakedPipConfig,
]

function told(
  {settings, inForce = false}: JobJudging,
  rule: string,
  vectors: readonly JobSetting['vector'][],
): Judgement[] {
  return settings
    .filter(({vector, kind}) => vectors.includes(vector) && kind !== 'transport')
    .map(setting => ({setting, words: inForce ? inForceWords(setting) : setting}))
    .map(({setting, words}) => ({
      rule,
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

function short(value: string): string {
  return value.length > longest ? `${value.slice(0, longest)}…` : value
}
