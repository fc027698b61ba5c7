import os from 'node:os'
import path from 'node:path'
import {parse} from 'smol-toml'
import type {Env} from '../core/io.ts'
import {encodeHelp, maskSetting} from '../requirements/grammar/credentials.ts'
import type {JobSetting} from './facts.ts'
import {type Placing, placed} from './job-place.ts'
import {readText, tomlLine} from './places.ts'

type Meaning = Pick<JobSetting, 'kind' | 'effect'> & {instead?: string}

const index: Meaning = {
  kind: 'index',
  effect: 'names an index that was not taken',
  instead: 'Name it with the input `index-url` or `extra-index-url` if it is meant.',
}
const links: Meaning = {
  kind: 'index',
  effect: 'names places of packages that were not taken',
  instead: 'Write `--find-links` or `--no-index` into the requirements file if it is meant.',
}
const access: Meaning = {
  kind: 'index',
  effect: 'would have changed how uv asks an index',
  instead:
    'Put credentials into the input `index-url`, from a secret; `--trusted-host` belongs into the requirements file.',
}
const versions: Meaning = {
  kind: 'diverts',
  effect: 'would have changed which versions are installed',
  instead: 'Name constraints with the input `constraints`; pin the rest in the requirements.',
}
const place: Meaning = {
  kind: 'diverts',
  effect: 'would have installed elsewhere, or for another Python',
  instead: 'Name the interpreter with the input `python`.',
}
const building: Meaning = {kind: 'diverts', effect: 'would have changed what is built from source, and how'}
const checking: Meaning = {
  kind: 'diverts',
  effect: 'would have changed whether hashes are checked',
  instead: 'Set the input `pins`.',
}
const linking: Meaning = {
  kind: 'diverts',
  effect: 'would have changed whether files of the virtualenv are copies or links into a cache',
}
const transport: Meaning = {kind: 'transport', effect: 'is passed on to the installer'}

/** Settings of uv by the name they have in `uv.toml`; variables have the same ones, in capitals. Source: uv's reference, "Settings" and "Environment variables". */
const settings: Record<string, Meaning> = {
  index,
  'default-index': index,
  'index-url': index,
  'extra-index-url': index,
  'torch-backend': index,
  'find-links': links,
  'no-index': links,
  'index-strategy': access,
  'keyring-provider': access,
  'insecure-host': access,
  'allow-insecure-host': access,
  override: versions,
  constraint: versions,
  exclude: versions,
  'override-dependencies': versions,
  'constraint-dependencies': versions,
  'exclude-dependencies': versions,
  'exclude-newer': versions,
  'exclude-newer-package': versions,
  prerelease: versions,
  resolution: versions,
  upgrade: versions,
  'upgrade-package': versions,
  'dependency-metadata': versions,
  'no-deps': versions,
  'no-sources': versions,
  python: place,
  'python-version': place,
  'python-platform': place,
  'system-python': place,
  system: place,
  target: place,
  prefix: place,
  'managed-python': place,
  'python-preference': place,
  'build-constraint': building,
  'build-constraint-dependencies': building,
  'no-build': building,
  'no-build-package': building,
  'no-binary': building,
  'no-binary-package': building,
  'only-binary': building,
  'no-build-isolation': building,
  'no-build-isolation-package': building,
  'config-settings': building,
  'extra-build-dependencies': building,
  'require-hashes': checking,
  'verify-hashes': checking,
  'no-verify-hashes': checking,
  'link-mode': linking,
  'http-timeout': transport,
  'http-retries': transport,
}

/** `UV_…` variables that change what is installed or where it comes from. */
export function uvEnvironmentSettings(env: Env): JobSetting[] {
  return Object.entries(env).flatMap(([name, value]): JobSetting[] => {
    if (!value || !name.startsWith('UV_')) return []
    const credentials = /^UV_INDEX_\w+_(?:USERNAME|PASSWORD)$/.test(name)
    const meaning = credentials ? access : own(name.slice(3).toLowerCase().replaceAll('_', '-'))
    if (meaning === undefined || (isSwitch(name) && /^(?:0|false|n|no|off|f)$/i.test(value))) return []
    const {kind, effect, instead = `Unset ${name} for this step, or leave it: nothing here obeys it.`} = meaning
    return [
      {
        vector: 'uv-environment',
        name,
        value: credentials ? '****' : maskSetting(value),
        effect,
        help: encodeHelp(value)?.help ?? instead,
        kind,
      },
    ]
  })
}

/** What the user's and the system's `uv.toml`, or the one that UV_CONFIG_FILE names, would have changed. */
export function uvFileSettings(env: Env, placing: Placing): JobSetting[] {
  return uvFiles(env, placing).flatMap(absolute => {
    const file = readText('/', absolute)
    if (file === undefined || 'problem' in file) return []
    const document = tables(file.text)
    const told = (table: string, values: object) =>
      Object.entries(values).flatMap(([key, value]): JobSetting[] => {
        const meaning = own(key)
        if (meaning === undefined) return []
        const line = tomlLine(file.lines, table, key)
        const {kind, effect, instead = 'Remove the line, or leave it: nothing here obeys it.'} = meaning
        return [
          {
            vector: 'uv-file',
            name: table === '' ? key : `${table}.${key}`,
            value: maskSetting(typeof value === 'string' ? value : (JSON.stringify(value) ?? '')),
            effect,
            help: encodeHelp(JSON.stringify(value) ?? '')?.help ?? instead,
            kind,
            ...placed({file: absolute, line: line + 1, text: file.lines[line] ?? ''}, placing),
          },
        ]
      })
    return [...told('', document), ...told('pip', tableOf(document.pip))]
  })
}

function uvFiles(env: Env, {cwd}: Placing): string[] {
  if (env.UV_NO_CONFIG && !/^(?:0|false)$/i.test(env.UV_NO_CONFIG)) return []
  // The file that is named replaces every other one.
  if (env.UV_CONFIG_FILE) return [path.resolve(cwd, env.UV_CONFIG_FILE)]
  const user = env.XDG_CONFIG_HOME || path.join(env.HOME || os.homedir(), '.config')
  const system = (env.XDG_CONFIG_DIRS || '/etc/xdg').split(':').filter(path.isAbsolute)
  return [
    path.join(user, 'uv', 'uv.toml'),
    ...system.map(folder => path.join(folder, 'uv', 'uv.toml')),
    '/etc/uv/uv.toml',
  ]
}

function tables(text: string): Record<string, unknown> {
  try {
    return parse(text)
  } catch {
    // uv would refuse it; nothing of it is obeyed here either.
    return {}
  }
}

function tableOf(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {}
}

function own(key: string): Meaning | undefined {
  return Object.hasOwn(settings, key) ? settings[key] : undefined
}

function isSwitch(name: string): boolean {
  return /^UV_(?:NO_INDEX|NO_BUILD|NO_BINARY|NO_BUILD_ISOLATION|NO_SOURCES|NO_DEPS|SYSTEM_PYTHON|MANAGED_PYTHON|REQUIRE_HASHES|NO_VERIFY_HASHES|UPGRADE)$/.test(
    name,
  )
}
