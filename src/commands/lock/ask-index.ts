import {randomUUID} from 'node:crypto'
import {asset} from '../../core/assets.ts'
import {SitemountError} from '../../core/errors.ts'
import {run} from '../../core/process.ts'
import {gatherSecrets} from '../../core/secrets.ts'
import {withProxy} from '../../environment/install/installer-inputs.ts'
import {reason} from '../../python/ask.ts'
import type {Transport} from '../../python/facts.ts'
import type {Indexes} from '../../requirements/facts.ts'

/** One file that an index or a `--find-links` place has. */
export type IndexFile = {
  filename: string
  /** Without credentials and fragment. */
  url: string
  /** Hex digests by algorithm, as the index states them; empty where it states none. */
  hashes: Readonly<Record<string, string>>
  requiresPython: string | null
  yanked: boolean
  /** Which index or place it was found at, without credentials. */
  place: string
}

/** A place that gave no answer. */
type Unanswered = {place: string; name: string | null; message: string}

/** Files by normalised name, in the order in which the places are asked. */
export type Listing = {files: ReadonlyMap<string, readonly IndexFile[]>; problems: Unanswered[]}

export type Asking = {
  /** The job's interpreter. */
  executable: string
  /** Indexes of files and inputs together; folders of `findLinks` are absolute. */
  indexes: Indexes
  transport: Transport
  /** Folder or wheel that holds a pip, whose certificates serve where Python has none; null for none. */
  pip: string | null
  /** The scrubbed environment. */
  env: Readonly<Record<string, string>>
  signal: AbortSignal
  /** Further URLs whose credentials may be used for their own hosts. */
  accounts?: readonly string[]
}

/** What pip asks when nobody names an index. */
const defaultIndex = 'https://pypi.org/simple'

/** Milliseconds for all names together, and for files that must be fetched to be hashed. */
const patience = {list: 300_000, hash: 1_800_000} as const

/** The files that the indexes have of these names (PEP 503, PEP 691), in one process. Throws `index-failed` when it breaks down. */
export async function listFiles(names: readonly string[], asking: Asking): Promise<Listing> {
  if (names.length === 0) return {files: new Map(), problems: []}
  const answer = await ask<{files: Record<string, IndexFile[]>; problems: Unanswered[]}>('list', {names}, asking)
  return {files: new Map(Object.entries(answer.files)), problems: answer.problems}
}

/** The sha256 (hex) of what stands behind each URL. Throws `index-failed` when one cannot be had. */
export async function hashFiles(urls: readonly string[], asking: Asking): Promise<ReadonlyMap<string, string>> {
  if (urls.length === 0) return new Map()
  const answer = await ask<{hashes: Record<string, string>; problems: Unanswered[]}>('hash', {urls}, asking)
  const [first] = answer.problems
  if (first !== undefined) {
    const {mask} = secretsOf(asking)
    throw new SitemountError('index-failed', mask(`${first.place} could not be hashed: ${first.message}.`), {
      looked: answer.problems.slice(1).map(({place, message}) => mask(`${place}: ${message}`)),
      help: 'The index states no hash of this file, so it is fetched; check that it is still there.',
    })
  }
  return new Map(Object.entries(answer.hashes))
}

async function ask<Answer>(kind: 'list' | 'hash', question: object, asking: Asking): Promise<Answer> {
  const {executable, indexes, transport, pip, env, signal} = asking
  const {index, extra, findLinks, noIndex, trustedHosts} = indexes
  const mark = `sitemount-index-${randomUUID()}:`
  const places = noIndex ? [] : [index.at(-1) ?? defaultIndex, ...extra]
  // Credentials stand in the question only: every user of a machine can read the command lines of all processes.
  const input = JSON.stringify({
    mark,
    ask: kind,
    ...question,
    indexes: [...new Set(places)],
    findLinks: [...new Set(findLinks)],
    trustedHosts,
    pip,
    accounts: asking.accounts ?? [],
    cert: transport.cert,
    clientCert: transport.clientCert,
    timeout: transport.timeout,
    retries: transport.retries,
  })
  const outcome = await run(executable, ['-I', '-B', asset('python/index.py')], {
    env: withProxy(env, transport.proxy),
    signal,
    input,
    timeout: patience[kind],
    maxOutput: 1 << 28,
  })
  const line = outcome.stdout.split('\n').find(text => text.startsWith(mark))
  const answer = line === undefined ? undefined : parse<Answer>(line.slice(mark.length))
  if (outcome.code !== 0 || answer === undefined) {
    const {mask} = secretsOf(asking)
    throw new SitemountError('index-failed', `The package index could not be asked: ${mask(reason(outcome))}.`, {
      help: 'Check `index-url`, the proxy, and whether this machine has a network.',
    })
  }
  return answer
}

/** The answer, or undefined where it was too long to be kept whole. */
function parse<Answer>(text: string): Answer | undefined {
  try {
    return JSON.parse(text) as Answer
  } catch {
    return undefined
  }
}

function secretsOf({env, indexes, transport}: Asking) {
  const {index, extra, findLinks} = indexes
  return gatherSecrets({env, urls: [...index, ...extra, ...findLinks, ...(transport.proxy ? [transport.proxy] : [])]})
}
