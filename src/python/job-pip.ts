import os from 'node:os'
import path from 'node:path'
import type {Env} from '../core/io.ts'
import {encodeHelp, maskSetting} from '../requirements/grammar/credentials.ts'
import type {JobSetting, Transport} from './facts.ts'
import {type Placing, placed} from './job-place.ts'
import {counts, pipKey, pipOptions, pipSections} from './pip-options.ts'

/** A configuration file of pip as the probe read it. */
export type PipFile = {
  kind: 'global' | 'user' | 'site' | 'PIP_CONFIG_FILE'
  file: string
  error: string | null
  values: {section: string; key: string; value: string; line: number; text: string}[]
}

/** Variables with pip's prefix that are not options of it. */
const internals: Record<string, string> = {
  _PIP_RUNNING_IN_SUBPROCESS: 'would have made pip install into its own environment',
  _PIP_USE_IMPORTLIB_METADATA: 'would have changed how pip finds distributions',
}

/** `PIP_…` variables that change what is installed, seen or fetched. */
export function pipEnvironmentSettings(env: Env): JobSetting[] {
  const variables = Object.entries(env).filter((entry): entry is [string, string] => Boolean(entry[1]))
  return variables.flatMap(([name, value]): JobSetting[] => {
    const setting = {vector: 'pip-environment', name, value: mask(value)} as const
    const internal = internals[name]
    if (internal !== undefined) return [{...setting, effect: internal, help: unset(name), kind: 'diverts'}]
    const option = name.startsWith('PIP_') ? pipOptions.get(pipKey(name.slice(4))) : undefined
    if (option === undefined || !counts(option, value)) return []
    return [
      {
        ...setting,
        effect: option.effect,
        help: encodeHelp(value)?.help ?? option.instead ?? unset(name),
        kind: option.kind,
      },
    ]
  })
}

/** Lines of pip's configuration files that change what is installed, seen or fetched; the last file that sets a key counts. */
export function pipFileSettings(files: readonly PipFile[], placing: Placing): JobSetting[] {
  const broken = files.flatMap(({file, error}): JobSetting[] => {
    if (error === null) return []
    const effect = `would have stopped pip, which cannot read it: ${maskSetting(error)}`
    const help = 'Mend or remove the file.'
    return [
      {
        vector: 'pip-file',
        name: path.basename(file),
        value: file,
        effect,
        help,
        kind: 'diverts',
        ...placed({file, line: 1, text: ''}, placing),
      },
    ]
  })
  const settings = effective(files).flatMap(({section, key, value, line, text, file}): JobSetting[] => {
    const option = pipOptions.get(pipKey(key))
    if (option === undefined || !pipSections.includes(section) || !counts(option, value)) return []
    const help = encodeHelp(value)?.help ?? option.instead ?? 'Remove the line, or leave it: nothing here obeys it.'
    const told = {name: `${section}.${pipKey(key)}`, value: mask(value), effect: option.effect, help}
    return [{vector: 'pip-file', ...told, kind: option.kind, ...placed({file, line, text}, placing)}]
  })
  return [...broken, ...settings]
}

/** How the job's pip would have reached the network: what is passed on as options of our own. Variables win over files. */
export function pipTransport(files: readonly PipFile[], {env, cwd}: {env: Env; cwd: string}): Transport {
  const inFiles = effective(files)
    .filter(({section}) => pipSections.includes(section))
    .sort((a, b) => pipSections.indexOf(a.section) - pipSections.indexOf(b.section))
    .map(({key, value}) => [pipKey(key), value] as const)
  const inEnvironment = Object.entries(env)
    .filter(([name]) => name.startsWith('PIP_'))
    .map(([name, value]) => [pipKey(name.slice(4)), value ?? ''] as const)
  const values = new Map([...inFiles, ...inEnvironment].filter(([, value]) => value.trim() !== ''))
  const file = (key: string) => {
    const value = values.get(key)
    return value === undefined ? undefined : path.resolve(cwd, value.replace(/^~(?=\/|$)/, env.HOME ?? os.homedir()))
  }
  const number = (value: string | undefined) => {
    const parsed = Number(value ?? Number.NaN)
    return Number.isFinite(parsed) && parsed >= 0 ? parsed : undefined
  }
  const found = {
    cert: file('cert'),
    clientCert: file('client-cert'),
    proxy: values.get('proxy'),
    timeout: number(values.get('timeout') ?? values.get('default-timeout') ?? env.UV_HTTP_TIMEOUT),
    retries: number(values.get('retries') ?? env.UV_HTTP_RETRIES),
  }
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined))
}

/** The values that hold after later files have overridden earlier ones, section by section. */
function effective(files: readonly PipFile[]): (PipFile['values'][number] & {file: string})[] {
  const values = files.flatMap(({file, values}) => values.map(value => ({...value, file})))
  return [...new Map(values.map(value => [`${value.section}.${pipKey(value.key)}`, value])).values()]
}

function unset(name: string): string {
  return `Unset ${name} for this step, or leave it: nothing here obeys it.`
}

/** A value fit to be told: without credentials, also those of a proxy without scheme, on one line. */
function mask(value: string): string {
  const line = maskSetting(value.trim().replace(/\s+/g, ' '))
  return line.includes('://') ? line : line.replace(/^[^\s/@]+@(?=[^\s@]+:\d+$)/, '****@')
}
