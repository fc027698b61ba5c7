import * as z from 'zod'
import {mountPathProblem} from '../artifact/manifest.ts'
import {quoteName, unsafeReason} from '../artifact/names.ts'
import {isSlimChoice, type SlimChoice, slimChoices} from '../artifact/slim/kinds.ts'
import {nearest} from '../core/did-you-mean.ts'
import {SitemountError} from '../core/errors.ts'
import type {Level} from '../core/finding.ts'
import {listProblem} from '../core/paths.ts'
import {countLimitForm, readCountLimit, readSizeLimit, sizeLimitForm} from '../core/size-limit.ts'
import {installTimeoutForm, readInstallTimeout} from '../environment/install/install-limit.ts'
import {encodeHelp} from '../requirements/grammar/credentials.ts'
import {parseAllow} from './allow-list.ts'

// zod would compile code for each kind of object, which takes longer than reading the few that there are.
z.config({jitless: true})

/** Inputs as an edge finds them: text from the action, one text a flag from the command line. */
export type RawOptions = Readonly<Record<string, string | readonly string[] | undefined>>

/** What `requirements` means when it is not given. */
export const defaultRequirements = 'requirements.txt'

const text = z.string().default('')
const indexUrl = z.string().superRefine(refuseUnencoded).default('')
const list = z
  .array(z.string())
  .default([])
  .transform(entries =>
    entries
      .flatMap(entry => entry.split(/\r\n|\r|\n/))
      .map(entry => entry.trim())
      .filter(Boolean),
  )

/** YAML's and the shell's ways to say yes and no, in any case. */
const booleans: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['false', false],
  ['yes', true],
  ['no', false],
  ['on', true],
  ['off', false],
  ['1', true],
  ['0', false],
])
const booleanWords = [...booleans.keys()]

function choice<const Values extends readonly [string, ...string[]]>(values: Values, fallback: Values[number]) {
  return z.enum(values, {error: issue => expected(oneOf(values), issue.input)}).default(fallback as never)
}

function flag(fallback: boolean) {
  return z
    .string()
    .refine(value => booleans.has(value.toLowerCase()), {error: issue => expected(oneOf(booleanWords), issue.input)})
    .transform(value => booleans.get(value.toLowerCase()) === true)
    .default(fallback)
}

/** A limit as text; `limitsOf` reads it. */
function limit(read: (text: string) => number | undefined, form: string) {
  return z
    .string()
    .refine(value => read(value) !== undefined, {error: issue => expected(form, issue.input)})
    .default('')
}

const mountPath = z
  .string()
  .superRefine((path, context) => {
    const problem = mountPathProblem(path)
    if (problem !== undefined) context.addIssue({code: 'custom', message: refusedMountPath(path, problem)})
  })
  .optional()

/** A folder that a host or a later step puts on PYTHONPATH, or that stands in `NAME=value` lines. */
const place = z.string().superRefine((folder, context) => {
  const problem = listProblem(folder)
  if (problem !== undefined) context.addIssue({code: 'custom', message: `${quoteName(folder)} ${problem}`})
})

const artifactName = z
  .string()
  // GitHub refuses these characters in artifact names (actions/toolkit, path-and-artifact-name-validation).
  .regex(/^(?!\.)[^\x00-\x1f\x7f\\/:*?"<>|]{1,180}$/, {
    error: issue => expected('a file name without ending, without any of `\\ / : * ? " < > |`', issue.input),
  })
  .superRefine((name, context) => {
    const reason = unsafeReason(name)
    if (reason !== undefined) context.addIssue({code: 'custom', message: `${quote(name)} ${reason}`})
  })
  .refine(
    name => !/^(?:findings\.json|sitemount\.sarif|report\.md|sitemount\.patch|sbom\.cdx\.json|lock)$/i.test(name),
    {
      error: issue => `${quote(issue.input)} is the name of something else that is written to \`output\``,
    },
  )
  .optional()

const days = z
  .string()
  .regex(/^(?:[1-9]|[1-8]\d|90)$/, {error: issue => expected('a number of days from 1 to 90', issue.input)})
  .transform(Number)
  .optional()

const allow = list.transform((entries, context) => {
  const {allowed, problems} = parseAllow(entries)
  for (const message of problems) context.addIssue({code: 'custom', message})
  return allowed
})

/** One a line, or several with commas between; without doubles, in the order of `slimChoices`. */
const slim = list.transform((entries, context) => {
  const kinds = entries.flatMap(entry => entry.split(',').map(kind => kind.trim())).filter(Boolean)
  for (const [index, kind] of kinds.entries()) {
    if (isSlimChoice(kind)) continue
    const hint = nearest(kind, slimChoices)
    const meant = hint === undefined ? '' : ` (did you mean \`${hint}\`?)`
    context.addIssue({code: 'custom', message: `entry ${index + 1}: ${expected(oneOf(slimChoices), kind)}${meant}`})
  }
  return slimChoices.filter(kind => kinds.includes(kind)) as readonly SlimChoice[]
})

/**
 * The one schema behind action inputs and command-line flags. Names and defaults are the contract's; `action.yml` repeats
 * them for GitHub, and a test holds the two together.
 */
const schema = z.object({
  mode: choice(['check', 'build', 'audit', 'verify', 'rehearse'], 'build'),
  'working-directory': z.string().default('.'),
  requirements: list.transform(files => (files.length > 0 ? files : [defaultRequirements])),
  constraints: list,
  'python-version': text,
  python: text,
  target: z.string().default('generic'),
  delivery: choice(['mount', 'dynamic', 'image'], 'mount'),
  pins: choice(['exact', 'hashes', 'off'], 'exact'),
  installer: choice(['auto', 'pip', 'uv'], 'auto'),
  'install-timeout': z
    .string()
    .refine(value => readInstallTimeout(value) !== undefined, {
      error: issue => expected(installTimeoutForm, issue.input),
    })
    .default('30m'),
  'index-url': indexUrl,
  'extra-index-url': list.superRefine((urls, context) => {
    for (const url of urls) refuseUnencoded(url, context)
  }),
  'mount-path': mountPath,
  'entry-script': text,
  'model-dir': text,
  'code-dir': text,
  sample: text,
  'build-image': flag(false),
  deployment: list,
  command: text,
  health: text,
  env: list,
  handler: text,
  event: text,
  'kubernetes-manifest': text,
  'host-packages': text,
  format: choice(['tar.zst', 'tar.gz', 'zip', 'squashfs', 'directory'], 'tar.zst'),
  'artifact-name': artifactName,
  'artifact-retention-days': days,
  output: place.default('sitemount-out'),
  upload: flag(true),
  cache: z
    .string()
    .refine(value => value === 'auto' || booleans.has(value.toLowerCase()), {
      error: issue => expected(oneOf(['auto', ...booleanWords]), issue.input),
    })
    .transform(value => (value === 'auto' ? value : booleans.get(value.toLowerCase()) === true))
    .default('auto'),
  bytecode: choice(['runtime', 'all', 'none'], 'runtime'),
  slim,
  'max-size': limit(readSizeLimit, sizeLimitForm),
  'max-files': limit(readCountLimit, countLimitForm),
  'smoke-test': choice(['direct', 'all', 'off'], 'direct'),
  'smoke-skip': list,
  allow,
  rules: list,
  'fail-on': choice(['error', 'warning', 'never'], 'error'),
  artifact: text,
  'expected-digest': text.refine(value => value === '' || /^sha256:[0-9a-f]{64}$/.test(value), {
    error: issue => expected('`sha256:` and 64 hexadecimal digits in lower case', issue.input),
  }),
  'extract-to': place.default(''),
  mount: text,
})

type Kebab = z.infer<typeof schema>
type Camel<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail>>}`
  : Name

/** Options as every other module sees them: camel-cased names of the contract's inputs. */
export type Options = {[Name in Exclude<keyof Kebab, 'rules'> as Camel<Name>]: Kebab[Name]} & {
  /** Levels that the input `rules` gives, by rule id. */
  rules: ReadonlyMap<string, Level | 'off'>
  /** Names of the inputs that were given and not empty. */
  given: ReadonlySet<InputName>
}

export type InputName = keyof Kebab

/** Every input of the contract, in its order. */
export const inputNames = Object.keys(schema.shape) as InputName[]

/** Inputs that take several values: one a line in the action, a repeated flag on the command line. */
export const listInputs: ReadonlySet<string> = new Set<InputName>([
  'requirements',
  'constraints',
  'extra-index-url',
  'slim',
  'deployment',
  'env',
  'smoke-skip',
  'allow',
  'rules',
])

/**
 * The options that `raw` gives, defaults filled in. Empty text counts as not given, as in GitHub Actions. `ruleIds` are the
 * ids that the input `rules` may name.
 *
 * Throws `usage` with one sentence for each input that is wrong: ``Input `pins`: expected one of …``.
 */
export function parseOptions(raw: RawOptions, {ruleIds}: {ruleIds: readonly string[]}): Options {
  const given = Object.entries(raw).flatMap(([name, value]) => {
    const entries = (typeof value === 'string' ? [value] : (value ?? [])).filter(entry => entry.trim() !== '')
    if (entries.length === 0) return []
    return [[name, listInputs.has(name) ? entries : (entries.at(-1) ?? '').trim()] as const]
  })
  const parsed = schema.safeParse(Object.fromEntries(given))
  const {levels, problems} = readRuleLevels(list.safeParse(Object.fromEntries(given).rules).data ?? [], ruleIds)
  const complaints = [
    ...(parsed.error?.issues ?? []).map(issue => `Input \`${String(issue.path[0])}\`: ${issue.message}.`),
    ...problems.map(problem => `Input \`rules\`: ${problem}.`),
    ...(parsed.success ? contradictions(parsed.data) : []),
  ]
  if (!parsed.success || complaints.length > 0) {
    throw new SitemountError('usage', [...new Set(complaints)].join('\n'))
  }
  const camel = Object.fromEntries(Object.entries(parsed.data).map(([name, value]) => [camelCase(name), value]))
  return {...camel, rules: levels, given: new Set(given.map(([name]) => name))} as unknown as Options
}

const ruleLevels: readonly string[] = ['error', 'warning', 'notice', 'off']

/** The levels that entries such as `unpinned-requirement: warning` give, and what is wrong with the entries. */
function readRuleLevels(
  entries: readonly string[],
  ruleIds: readonly string[],
): {levels: Map<string, Level | 'off'>; problems: string[]} {
  const levels = new Map<string, Level | 'off'>()
  const problems: string[] = []
  for (const [index, entry] of entries.entries()) {
    const [, id = '', level = ''] = /^([^:]*?)\s*:\s*(.*)$/.exec(entry) ?? [undefined, entry]
    const refuse = (message: string) => problems.push(`entry ${index + 1}: ${message}`)
    if (!ruleIds.includes(id)) {
      const hint = nearest(id, ruleIds)
      const meant = hint === undefined ? '' : ` (did you mean \`${hint}\`?)`
      refuse(`${quote(id)} is no rule${meant}; there are ${ruleIds.join(', ')}`)
    } else if (!ruleLevels.includes(level)) {
      refuse(`expected \`${id}: \` and one of ${ruleLevels.join(', ')}; got ${quote(entry)}`)
    } else {
      levels.set(id, level as Level | 'off')
    }
  }
  return {levels, problems}
}

/** Inputs that cannot hold together, one sentence each. */
function contradictions({slim, bytecode, delivery, ...kebab}: Kebab): string[] {
  const complaints = [
    delivery !== 'mount' && slim.length > 0
      ? `Input \`slim\`: only a mount is made smaller; with \`delivery: ${delivery}\` pip installs the packages whole.`
      : '',
    delivery !== 'image' && kebab['build-image']
      ? `Input \`build-image\`: there is no image to build with \`delivery: ${delivery}\`.`
      : '',
  ].filter(Boolean)
  if (complaints.length > 0) return complaints
  if (bytecode !== 'none' || !slim.includes('sources-with-bytecode')) return []
  return ['Input `slim`: sources-with-bytecode leaves nothing to import with `bytecode: none`; change one of them.']
}

function refuseUnencoded(url: string, context: z.RefinementCtx): void {
  const problem = encodeHelp(url)
  if (problem === undefined) return
  const help = problem.help.charAt(0).toLowerCase() + problem.help.slice(1).replace(/\.$/, '')
  const message = `the password in the URL holds a raw \`${problem.character}\`, where pip and uv take it to end; ${help}`
  context.addIssue({code: 'custom', message})
}

function expected(what: string, got: unknown): string {
  return `expected ${what}; got ${quote(got)}`
}

function refusedMountPath(path: string, problem: string): string {
  if (problem.endsWith('of the artifact itself')) return problem
  const said = quoteName(path).slice(1, -1)
  return `${expected('a relative path such as `site-packages` or `python`, without `..`', said)}, which ${problem}`
}

function oneOf(values: readonly string[]): string {
  return `one of ${values.join(', ')}`
}

function quote(value: unknown): string {
  const said = String(value)
  return `\`${said.length > 80 ? `${said.slice(0, 80)}…` : said}\``
}

function camelCase(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
