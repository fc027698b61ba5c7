import {SitemountError} from '../../core/errors.ts'
import type {Outcome} from '../../core/process.ts'
import type {Wanted} from './dependency-rounds.ts'
import {type SourceOnly, withoutOthers} from './no-wheel.ts'

/** What a failed install leaves for whoever wants to know more: the `cause` of its error. */
type InstallFailure = {outcome: Outcome; sourceOnly: SourceOnly | null}

/** The release without a wheel that made an install fail, or null: the food of `built-from-source`. */
export function sourceOnly(error: unknown): SourceOnly | null {
  if (!(error instanceof SitemountError) || error.code !== 'install-failed') return null
  const {cause} = error
  return typeof cause === 'object' && cause !== null && 'sourceOnly' in cause
    ? (cause as InstallFailure).sourceOnly
    : null
}

export type FailureOptions = {
  tool: 'pip' | 'uv'
  outcome: Outcome
  sourceOnly: SourceOnly | null
  mask: (text: string) => string
  /** Text of the canonical file: pip names its lines, which nobody else can read. */
  requirements: string
  /** What else is known, for the hint: the verbose answer to a second question. */
  further?: string
}

/**
 * The error of an install that failed: the installer's own reason, without its stack and with credentials masked, and
 * what to do about it where the cause is a known one. A full disk is `disk-full`, everything else `install-failed`.
 */
export function installError({tool, outcome, sourceOnly, mask, requirements, further}: FailureOptions): SitemountError {
  const [stdout, stderr] = [outcome.stdout, outcome.stderr].map(text => nameLines(mask(text), requirements)) as [
    string,
    string,
  ]
  const output = `${stdout}\n${stderr}`
  const told = refusedBuild(output, stdout) ?? (tool === 'pip' ? pipReason(stdout, stderr) : uvReason(stderr))
  const all = `${output}\n${mask(further ?? '')}`
  const lines = [...new Set([...(tool === 'pip' ? pipAside(all) : []), ...told])].slice(0, most)
  const cause: InstallFailure = {outcome, sourceOnly}
  if (/No space left on device|os error 28\b|Errno 28\b|Disk quota exceeded/.test(output)) {
    return new SitemountError('disk-full', `${tool} found no space left: ${lines[0] ?? 'it said nothing more.'}`, {
      help: 'Free some space, or point TMPDIR (on GitHub: RUNNER_TEMP) to a larger disk.',
      cause,
    })
  }
  const status = outcome.signal ? `ended by ${outcome.signal}` : `exit code ${outcome.code}`
  const reason = lines.length > 0 ? lines.join('\n  ') : `it said nothing (${status}).`
  return new SitemountError('install-failed', `${tool} could not install the requirements: ${reason}`, {
    ...hint(withoutOthers(`${output}\n${further ?? ''}`), sourceOnly),
    cause,
  })
}

/** What pip was at when it wanted to start a process, which it may not; see `python/run_pip.py`. */
function refusedBuild(output: string, stdout: string): string[] | undefined {
  if (!buildRefused.test(output)) return undefined
  const last = [...stdout.matchAll(/^[ \t]*(?:Collecting|Processing) (\S.*)$/gm)].at(-1)?.[1] ?? 'a source distribution'
  return [`it would have to build ${last}, which runs code of it here.`]
}

const buildRefused = /pip may start no process here/

/** `-r FILE (line 3)` as the requirement that stands there; `(from -r FILE (line 3))` behind a requirement says nothing. */
function nameLines(text: string, requirements: string): string {
  const lines = requirements.split('\n')
  return text
    .replace(/ \(from -r \S*(?:requirements\.txt|\/fd\/\d+) \(line \d+\)\)/g, '')
    .replace(/-r \S*(?:requirements\.txt|\/fd\/\d+) \(line (\d+)\)/g, (all, number: string) => {
      return lines[Number(number) - 1]?.split(' --', 1)[0]?.trim() || all
    })
}

/** Whether an install failed since no release was found that may be taken. */
export function isNoRelease({help}: SitemountError): boolean {
  return help !== undefined && [noRelease, notForPython, notForPlatform].includes(help)
}

/** The error of a list for which other releases would have to be tried than the first that fit. */
export function needsSearch({name, specifiers}: Pick<Wanted, 'name' | 'specifiers'>, reason = ''): SitemountError {
  const by = [...specifiers].map(([specifier, who]) => `${name}${specifier} for ${who}`)
  const message = `No release of ${name} was found that everything can use: ${by.join(', ')}.${reason}`
  return new SitemountError('install-failed', message, {
    help: 'A build does not try older releases of what asks for it: run `sitemount lock`, which does, and name the file that it writes in `requirements`.',
  })
}

/** What pip only warns of, or says when it is asked again, and what is the reason all the same. */
function pipAside(output: string): string[] {
  const answer =
    /\b(?:HTTP error |too many )(429|5\d\d)\b|\b(429|5\d\d) (?:Client|Server) Error: ([A-Za-z][\w -]*?)(?= for url|$)/m.exec(
      output,
    )
  const status = answer?.[1] ?? answer?.[2]
  const differing = /^.*\bhas (?:inconsistent|different) (?:name|version)\b.*$/im.exec(output)?.[0]
  return [
    ...(status === undefined ? [] : [`the index answers ${status}${answer?.[3] ? ` ${answer[3].trim()}` : ''}.`]),
    ...(differing === undefined
      ? []
      : [
          differing
            .replace(/^.*?(?:WARNING: |Discarding )/, '')
            .trim()
            .slice(0, 500),
        ]),
  ]
}

const most = 12

/**
 * pip's reason: its ERROR lines, the lines below them that belong to them (a hash mismatch, a conflict), and the last
 * line of a traceback in place of it. What was tried in vain comes after what it came to.
 */
function pipReason(stdout: string, stderr: string): string[] {
  const conflict = /^The conflict is caused by:\n((?:[ \t]+\S.*\n?)+)/m.exec(stdout)?.[1]?.split('\n') ?? []
  const reasons: string[] = []
  let inside = false
  let trace = false
  for (const line of stderr.split(/\r?\n/)) {
    const error = /^\s*(?:ERROR|error): (.*)$/.exec(line)?.[1]
    if (error !== undefined) {
      inside = true
      trace = /^Exception:?$/.test(error)
      if (!trace) reasons.push(error)
    } else if (/^Traceback \(most recent call last\)/.test(line)) {
      trace = true
    } else if (trace) {
      // The one line of a traceback without indentation names the exception.
      if (/^[A-Za-z_][\w.]*(?:Error|Exception|Interrupt|Exit)\b/.test(line)) reasons.push(line)
    } else if (/^\s*(?:WARNING|DEPRECATION|\[notice\]|note|hint)\b/i.test(line)) {
      inside = false
    } else if (inside && line.trim() !== '') {
      reasons.push(line.trim())
    }
  }
  return tidy([...reasons, ...conflict], line =>
    /^(?:ResolutionImpossible|Could not find a version|Ignored the following)/.test(line),
  )
}

/** uv's reason: from its `error:` line on, causes and hints included, boxes and marks taken off. */
function uvReason(stderr: string): string[] {
  const start = /^(?:error:|[ \t]*×)/m.exec(stderr)
  const lines = (start ? stderr.slice(start.index) : stderr).split(/\r?\n/).map(line =>
    line
      .replace(/^[\s│×╰├─▶]+/u, '')
      .replace(/^(?:error|cause): /, '')
      .trim(),
  )
  return tidy(lines, () => false)
}

function tidy(lines: readonly string[], last: (line: string) => boolean): string[] {
  const told = [...new Set(lines.map(line => line.trim().slice(0, 1000)).filter(line => line !== ''))]
  return [...told.filter(line => !last(line)), ...told.filter(last)].slice(0, most)
}

const notForPython =
  'The release does not support this Python: pin one that does, or build with the Python it asks for.'
const notForPlatform =
  'There is neither a wheel for this Python and platform nor source: pin a release that has one, or build with the Python it is for.'
const noRelease = 'No index that was asked has this release: check the name, the version and `index-url`.'
const conflict = 'Two requirements exclude each other: change one of the pins named above.'

/** What to do, for the causes that are known by their words. */
function hint(output: string, source: SourceOnly | null): {help?: string} {
  if (source) {
    return {
      help: `${source.name} ${source.version} has no wheel for this Python, only source. Pin a release that has one, or set \`rules: "built-from-source: warning"\` to let its build run here.`,
    }
  }
  const known = hints.find(([pattern]) => pattern.test(output))
  return known ? {help: known[1]} : {}
}

const hints: readonly (readonly [RegExp, string])[] = [
  [
    /Port could not be cast|invalid port|Failed to parse: |InvalidProxyURL|InvalidURL|Invalid IPv6 URL|not appear to be an IPv4 or IPv6|invalid IPv6 address|invalid international domain/,
    'The URL of an index or of the proxy cannot be read: percent-encode the password in it (%2F for `/`, %23 for `#`, %3F for `?`, %40 for `@`).',
  ],
  [
    buildRefused,
    'Pin a release of what needs it that names releases of an index instead, or add the line to the requirements, where it is judged as any other.',
  ],
  [
    /DO NOT MATCH THE HASHES|Hash mismatch for/,
    'The index serves other bytes than the ones that were pinned. Find out why before you renew the hash.',
  ],
  [
    /Hashes are required in --require-hashes mode|In `?--require-hashes`? mode, all requirements must have|all requirements must have their versions pinned|no trusted hash was provided|Hash-checking is (?:required|enabled)/,
    'Once one line has a hash, every requirement and every dependency needs one: `sitemount lock` writes them all.',
  ],
  [
    /CERTIFICATE_VERIFY_FAILED|invalid peer certificate|UnknownIssuer/,
    "The index's certificate is not trusted here: name the authority's file in REQUESTS_CA_BUNDLE or SSL_CERT_FILE.",
  ],
  [
    /\b40[13] (?:Client Error|Unauthorized|Forbidden)|status client error \(40[13]|HTTP error 40[13]/,
    'The index refused the credentials: check those of `index-url`, or the netrc file.',
  ],
  [
    /\b429 Client Error|HTTP error 429|status client error \(429|too many 429/,
    'The index answers 429 (Too Many Requests): run it again later, or name a mirror in `index-url`.',
  ],
  [
    /\b5\d\d Server Error|HTTP error 5\d\d|status server error \(5\d\d|too many 5\d\d/,
    'The index fails by itself: run it again later, or name a mirror in `index-url`.',
  ],
  [
    /\bhas (?:inconsistent|different) (?:name|version)\b|does not start with '|Metadata (?:name|version) .* does not match/i,
    'The file name of the wheel and its METADATA say different things: pin another release, or have this one uploaded anew.',
  ],
  [
    /BadZipFile|Bad CRC-32|File is not a zip file|Wheel '[^']+' located at .* is invalid|has an invalid wheel|Error -\d+ while decompressing|incorrect (?:header|data) check|[Ii]nvalid zip|Failed to (?:read|extract|unzip)|truncated/,
    'The wheel is damaged: run it again; if it stays so, pin another release, or have this one uploaded anew.',
  ],
  [
    /connection broken by|Failed to establish a new connection|NameResolutionError|Temporary failure in name resolution|Read timed out|error sending request|tcp connect error|dns error|Failed to fetch|ProxyError|connection error:/,
    'The index could not be reached: check `index-url`, the proxy, and whether this machine has a network.',
  ],
  // The verbose answer holds a traceback with the same word in it.
  [/ERROR: ResolutionImpossible|have conflicting dependencies/, conflict],
  [/requires? a different python|Requires-Python|does not satisfy Python/i, notForPython],
  [/none of the wheel's tags|has no wheels with a matching|we only found wheels for/, notForPlatform],
  [/No matching distribution found|was not found in the package registry|there is no version of/, noRelease],
  [/your requirements are unsatisfiable/, conflict],
]
