import {randomUUID} from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import {writeError} from '../../core/errors.ts'
import type {Transport} from '../../python/facts.ts'
import {withTemporary} from '../../python/scrub.ts'
import type {Indexes} from '../../requirements/facts.ts'
import {openSecretFile} from './secret-file.ts'

/** The files and environment that a run of pip or uv is given. */
export type Handover = {
  /** Files for `-r`, in this order. */
  requirementFiles: string[]
  constraintFile: string | undefined
  /** Local folders and files of `--find-links`, for the command line: they hold no credentials. */
  findLinks: string[]
  env: Record<string, string>
  /** Where the child runs: a folder of ours, so that no `pyproject.toml` or `uv.toml` of the job is found from there. */
  cwd: string
  /** Takes away what held credentials. No installer can be started with this afterwards. */
  forget(): void
}

export type HandoverOptions = {
  requirements: string
  constraints: string
  /** Which indexes to tell about; null for none, where wheels are taken from a folder. */
  indexes: Indexes | null
  transport: Transport
  env: Readonly<Record<string, string>>
  /** A folder of ours for files, temporary folders and the like. */
  scratch: string
}

/**
 * Writes what the installer reads into `scratch` and returns where it lies.
 *
 * URLs may carry credentials, and every user of a machine can read the command lines of all processes. Those of indexes go
 * into a requirements file of their own, the one carrier that pip and uv both read and that nothing of the job can override,
 * and a file with credentials has no name (see `openSecretFile`), so that a kill leaves none of them on the disk: `PIP_INDEX_URL` is dead under `--isolated`, and a pip.conf of ours in `PIP_CONFIG_FILE` would
 * take the place of `/dev/null`, which alone keeps pip from reading `/etc/pip.conf` and `$XDG_CONFIG_DIRS/pip/pip.conf`
 * (pip: configuration.py, `_load_config_files`). A proxy goes into the environment for the same reason.
 *
 * Throws `disk-full` or `unwritable`.
 */
export function handOver({requirements, constraints, indexes, transport, env, scratch}: HandoverOptions): Handover {
  const temporary = path.join(scratch, 'tmp')
  const secrets: (() => void)[] = []
  const forget = () => {
    for (const close of secrets.splice(0)) close()
  }
  const write = (name: string, text: string) => {
    const file = path.join(scratch, name)
    // More than userinfo proper: a password may hold a raw slash, and a query may hold a signature.
    if (/:\/\/\S*[@?]/.test(text)) {
      const secret = openSecretFile(text, path.join(scratch, `.${randomUUID()}`))
      if (secret !== undefined) {
        secrets.push(secret.close)
        return secret.path
      }
      secrets.push(() => fs.rmSync(file, {force: true}))
    }
    fs.writeFileSync(file, text, {mode: 0o600})
    return file
  }
  try {
    fs.mkdirSync(temporary, {recursive: true, mode: 0o700})
    const options = indexes ? indexLines(indexes) : []
    return {
      requirementFiles: [
        ...(options.length > 0 ? [write('index-options.txt', `${options.join('\n')}\n`)] : []),
        write('requirements.txt', requirements),
      ],
      constraintFile: constraints.trim() === '' ? undefined : write('constraints.txt', constraints),
      findLinks: indexes?.findLinks.filter(link => !isUrl(link)) ?? [],
      // What an interrupt leaves of pip's temporary folders goes with the scratch folder.
      env: withTemporary(withProxy(env, transport.proxy), temporary),
      cwd: scratch,
      forget,
    }
  } catch (error) {
    forget()
    throw writeError(error, scratch)
  }
}

/** The URLs among the index options, credentials and all: for whoever masks output. */
export function indexUrls({index, extra, findLinks}: Indexes): string[] {
  return [...index, ...extra, ...findLinks.filter(isUrl)]
}

function indexLines({index, extra, findLinks, noIndex}: Indexes): string[] {
  // The last --index-url wins, as in pip.
  const last = index.at(-1)
  return [
    ...(noIndex ? ['--no-index'] : last === undefined ? [] : [`--index-url ${plain(last)}`]),
    ...(noIndex ? [] : extra.map(url => `--extra-index-url ${plain(url)}`)),
    ...findLinks.filter(isUrl).map(url => `--find-links ${plain(url)}`),
  ]
}

/** A URL with everything encoded that a requirements file gives a meaning: blanks, quotes, backslashes, `${NAME}`. */
function plain(url: string): string {
  return url.replace(/[\s"'\\$`]/gu, character => encodeURIComponent(character).replace("'", '%27'))
}

function isUrl(text: string): boolean {
  return /^[a-z][a-z0-9+.-]+:\/\//i.test(text)
}

const proxyNames = ['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY']

/**
 * An environment in which a proxy that pip's own setting names is the only one: it beats those of the environment and knows no
 * exceptions (pip: index_command.py).
 */
export function withProxy(env: Readonly<Record<string, string>>, proxy: string | undefined): Record<string, string> {
  if (proxy === undefined) return {...env}
  const names = new Set([...proxyNames, 'NO_PROXY'].flatMap(name => [name, name.toLowerCase()]))
  const kept = Object.entries(env).filter(([name]) => !names.has(name))
  const own = proxyNames.flatMap(name => [name, name.toLowerCase()]).map(name => [name, proxy])
  return Object.fromEntries([...kept, ...own])
}
