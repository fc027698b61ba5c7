import path from 'node:path'
import type {Transport} from '../../python/facts.ts'
import type {Indexes} from '../../requirements/facts.ts'
import type {UvInstaller, Virtualenv} from '../facts.ts'
import type {Handover} from './installer-inputs.ts'

export type UvOptions = {
  uv: UvInstaller
  virtualenv: Virtualenv
  handover: Handover
  scratch: string
  /** Null where wheels come from a folder. */
  indexes: Indexes | null
  requireHashes: boolean
  wheelsOnly: boolean
  fromSource?: readonly string[]
}

/** The environment for uv: nothing of the job's `UV_*`, transport as the variables that every version knows. */
export function uvEnvironment(env: Readonly<Record<string, string>>, transport: Transport): Record<string, string> {
  const kept = Object.entries(env).filter(([name]) => !name.startsWith('UV_'))
  return {
    ...Object.fromEntries(kept),
    UV_PYTHON_DOWNLOADS: 'never',
    UV_NO_PROGRESS: '1',
    // uv alone brings its own list of authorities; REQUESTS_CA_BUNDLE is what pip would have obeyed.
    ...(transport.cert ? {SSL_CERT_FILE: transport.cert} : pickCertificate(env)),
    ...(transport.clientCert ? {SSL_CLIENT_CERT: transport.clientCert} : {}),
    ...(transport.timeout === undefined ? {} : {UV_HTTP_TIMEOUT: String(Math.ceil(transport.timeout))}),
    ...(transport.retries === undefined ? {} : {UV_HTTP_RETRIES: String(transport.retries)}),
  }
}

function pickCertificate(env: Readonly<Record<string, string>>): Record<string, string> {
  const bundle = env.SSL_CERT_FILE || env.REQUESTS_CA_BUNDLE
  return bundle ? {SSL_CERT_FILE: bundle} : {}
}

/** Arguments of `uv pip install`. */
export function uvInstallArguments(options: UvOptions): string[] {
  const {handover} = options
  return [
    'pip',
    'install',
    ...common(options),
    // The cache is a throwaway of ours and goes right after the install: nobody is left to share the files with, and they
    // are written to the disk once.
    '--link-mode=hardlink',
    ...(options.requireHashes ? ['--require-hashes'] : []),
    ...handover.requirementFiles.map(file => `--requirement=${file}`),
  ]
}

/**
 * Arguments of `uv pip compile`, which tells the URL and hash of each artifact, as `uv pip install` itself never does: `offline`
 * from the cache that the install filled, otherwise filling the cache for the install.
 */
export function uvSourcesArguments(options: UvOptions & {offline: boolean}): string[] {
  return [
    'pip',
    'compile',
    ...common(options),
    '--quiet',
    ...(options.offline ? ['--offline'] : []),
    '--no-header',
    '--format=pylock.toml',
    ...options.handover.requirementFiles,
  ]
}

/** The cache of one install, which nothing of the job shares. */
export function uvCache(scratch: string): string {
  return path.join(scratch, 'uv-cache')
}

function common({
  virtualenv,
  handover,
  scratch,
  indexes,
  requireHashes,
  wheelsOnly,
  fromSource = [],
}: UvOptions): string[] {
  return [
    // A `[tool.uv]` of the working directory could override versions.
    '--no-config',
    `--python=${virtualenv.executable}`,
    `--cache-dir=${uvCache(scratch)}`,
    '--color=never',
    ...(wheelsOnly ? wheelsBut(fromSource) : sourceChoice(indexes)),
    // With hashes the bytes are fixed whatever index serves them, and pip looks at all indexes. Without, uv's own way
    // stays, which takes each name from the first index that has it: the safer one.
    ...(requireHashes ? ['--index-strategy=unsafe-best-match'] : []),
    ...(indexes?.pre ? ['--prerelease=allow'] : []),
    ...(indexes?.trustedHosts ?? []).map(host => `--allow-insecure-host=${host}`),
    ...(indexes === null ? ['--no-index'] : []),
    ...handover.findLinks.map(link => `--find-links=${link}`),
    ...(handover.constraintFile ? ['-c', handover.constraintFile] : []),
  ]
}

/** `--no-build` knows no exceptions; `--only-binary :all:` does. */
function wheelsBut(names: readonly string[]): string[] {
  if (names.length === 0) return ['--no-build']
  return ['--only-binary=:all:', ...names.map(name => `--no-binary=${name}`)]
}

function sourceChoice(indexes: Indexes | null): string[] {
  const names = (lists: readonly string[] = []) => lists.flatMap(list => list.split(',')).filter(name => name !== '')
  return [
    ...names(indexes?.noBinary).map(name => `--no-binary=${name}`),
    ...names(indexes?.onlyBinary).map(name => `--only-binary=${name}`),
  ]
}
