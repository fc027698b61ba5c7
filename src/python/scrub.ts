import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type {Env} from '../core/io.ts'

/** What a child may see of the caller's environment: where programs, home and temporary files are, and how to reach the network. */
const allowed = [
  'PATH',
  'HOME',
  'TMPDIR',
  'TEMP',
  'TMP',
  'REQUESTS_CA_BUNDLE',
  'SSL_CERT_FILE',
  'SSL_CERT_DIR',
  'CURL_CA_BUNDLE',
  'NETRC',
  // Without these Windows starts no program.
  'SYSTEMROOT',
  'SYSTEMDRIVE',
  'COMSPEC',
  'PATHEXT',
  'USERPROFILE',
] as const

const proxies = ['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY', 'NO_PROXY'].flatMap(name => [name, name.toLowerCase()])

/** What git needs for a repository that only a key or a certificate of the job opens. */
const versionControl = ['GIT_SSL_CAINFO', 'GIT_SSH_COMMAND', 'SSH_AUTH_SOCK']

/** Variables by which version managers decide which Python a shim starts; the Python itself reads none of them. */
const managers = /^(?:PYENV|ASDF|MISE|RTX)_(?!.*(?:TOKEN|KEY|SECRET|PASS|AUTH|CREDENTIAL))/

/**
 * The environment of every child: an allow list of the caller's, and nothing that Python, pip, uv or conda would read.
 * Locale and time zone are fixed, configuration files of pip and the user site are switched off.
 *
 * `home` replaces HOME; credentials of the caller's `.netrc` stay in reach. `libraryPath` is the one entry of
 * LD_LIBRARY_PATH that stays (see `libraryPathOf`); without it, the one that actions/setup-python put there.
 */
export function scrubbedEnvironment(
  env: Env,
  options: {home?: string | undefined; libraryPath?: string | undefined} = {},
): Record<string, string> {
  const kept = pick(env, name => (allowed as readonly string[]).includes(name) || proxies.includes(name))
  const location = env.pythonLocation
  const library =
    options.libraryPath ?? (location ? libraryPathOf(path.join(location, 'bin', 'python'), env) : undefined)
  return {
    PATH: '/usr/local/bin:/usr/bin:/bin',
    ...kept,
    ...(options.home !== undefined && {HOME: options.home, ...netrc(env)}),
    LANG: 'C.UTF-8',
    LC_ALL: 'C.UTF-8',
    TZ: 'UTC',
    PIP_CONFIG_FILE: os.devNull,
    PYTHONNOUSERSITE: '1',
    ...(library !== undefined && {LD_LIBRARY_PATH: library}),
  }
}

/**
 * The same environment with temporary files in `folder`, which must exist: Python tries the folder out with a file of its
 * own (tempfile.py, `_get_default_tempdir`), and what a child that was killed leaves goes with that folder.
 */
export function withTemporary(env: Readonly<Record<string, string>>, folder: string): Record<string, string> {
  return {...env, TMPDIR: folder, TEMP: folder, TMP: folder}
}

/**
 * What of the caller's environment an installer gets beside the scrubbed one, for these requirements files: the agent and the
 * settings of git where one of them names a repository (`git+ssh://…`), else nothing. No other child gets any of it.
 */
export function versionControlEnvironment(env: Env, texts: readonly string[]): Record<string, string> {
  const named = texts.some(text => /(?:^|[\s@=])(?:git|hg|svn|bzr)\+[a-z]+:/im.test(text))
  return named ? pick(env, name => versionControl.includes(name)) : {}
}

/** The environment without what only the network needs, credentials of proxies above all: for a child that reaches for none. */
export function withoutNetwork<Value>(env: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !proxies.includes(name) && name !== 'NETRC'))
}

/** The scrubbed environment in which a command that may be a version manager's shim is asked which Python it starts. */
export function shimEnvironment(env: Env, libraryPath?: string): Record<string, string> {
  return {...scrubbedEnvironment(env, {libraryPath}), ...pick(env, name => managers.test(name))}
}

/**
 * The entry of the caller's LD_LIBRARY_PATH without which `executable` may not start: the `lib` beside its `bin`, and no
 * other. A Python that actions/setup-python unpacked outside its usual folder finds its libpython only there
 * (https://github.com/actions/setup-python/issues/871).
 */
export function libraryPathOf(executable: string, env: Env): string | undefined {
  const entries = (env.LD_LIBRARY_PATH ?? '').split(':').filter(path.isAbsolute)
  if (entries.length === 0) return undefined
  const library = path.join(path.dirname(realPath(executable)), '..', 'lib')
  return entries.find(entry => realPath(entry) === realPath(library))
}

/** The real path of a file, or the path itself when there is none. */
export function realPath(file: string): string {
  try {
    return fs.realpathSync(file)
  } catch {
    return path.resolve(file)
  }
}

function netrc(env: Env): Record<string, string> {
  if (env.NETRC !== undefined || env.HOME === undefined) return {}
  const file = path.join(env.HOME, '.netrc')
  return fs.existsSync(file) ? {NETRC: file} : {}
}

function pick(env: Env, wanted: (name: string) => boolean): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined && wanted(entry[0])),
  )
}
