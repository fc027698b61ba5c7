import {parseArgs} from 'node:util'
import {createIO, type Edge, runMode, tellError} from '../commands/dispatch.ts'
import type {Finished} from '../commands/finish.ts'
import {applyFixes} from '../commands/fix.ts'
import {takeBack} from '../commands/rollback.ts'
import {inputNames, listInputs, type Options, parseOptions, type RawOptions} from '../config/options.ts'
import {nearest} from '../core/did-you-mean.ts'
import {exitCode, SitemountError} from '../core/errors.ts'
import type {IO} from '../core/io.ts'
import {createLog} from '../core/log.ts'
import {inertLine} from '../core/sanitize.ts'
import {openSecrets} from '../core/secrets.ts'
import {version} from '../core/version.ts'
import {annotations, githubCommands} from '../report/annotations.ts'
import {resultJson} from '../report/json.ts'
import type {Result} from '../report/result.ts'
import {terminalReport} from '../report/terminal.ts'
import {helpText} from './help.ts'

const modes = ['check', 'build', 'audit', 'verify', 'rehearse'] as const
const commands = [...modes, 'lock', 'targets', 'explain'] as const
const reports = ['text', 'json', 'github'] as const
type Report = (typeof reports)[number]

/** Inputs that mean something only in a job. */
const actionOnly: ReadonlySet<string> = new Set(['upload', 'cache', 'artifact-retention-days', 'mode'])
const flags = inputNames.filter(name => !actionOnly.has(name))
const ownFlags = ['report', 'fix', 'reproduce', 'help', 'version']

/** Flags that take no value, and the one command that has each. */
const switches: Readonly<Record<string, string>> = {fix: 'check', reproduce: 'build'}

/** Flags without a meaning for `lock`, and why. */
const notForLock: Readonly<Record<string, string>> = {
  pins: 'loose pins are what it takes, hashes what it writes',
  report: 'it prints the locked file',
}

type Command =
  | {kind: 'help'; code: 0 | 2}
  | {kind: 'version'}
  | {kind: 'targets'; name: string | undefined}
  | {kind: 'explain'; name: string | undefined}
  | {kind: 'lock'; options: Options}
  | {kind: 'run'; options: Options; report: Report; fix: boolean; reproduce: boolean}

/** Runs one command line and returns its exit code; results go to standard output, everything else to standard error. */
export async function runCommandLine(args: readonly string[], edge: Edge): Promise<number> {
  const secrets = openSecrets(edge.env)
  // A wrong flag is shown before it is known what it holds.
  secrets.add(args.map(arg => arg.replace(/^--[\w-]+=/, '')).filter(arg => arg.includes('@') || arg.includes('?')))
  const terminal = process.stderr.isTTY === true && edge.env.CI === undefined
  const log = createLog({
    write: line => process.stderr.write(`${line}\n`),
    // Installers' lines come with names of users masked too; here they would take words out of our own paths.
    mask: text => secrets.maskDeep(text),
    debug: edge.env.SITEMOUNT_DEBUG !== undefined && edge.env.SITEMOUNT_DEBUG !== '',
    ...(terminal ? {progress: showProgress} : {}),
  })
  let finished: Finished | undefined
  try {
    const command = await parseCommand(args)
    if (command.kind === 'version') process.stdout.write(`sitemount ${version()}\n`)
    if (command.kind === 'help') (command.code === 0 ? process.stdout : process.stderr).write(await helpText(flags))
    if (command.kind === 'help') return command.code
    if (command.kind === 'version') return 0
    if (command.kind === 'targets') {
      const {describeTarget, describeTargets} = await import('../report/targets.ts')
      const {loadTarget} = await import('../targets/profile.ts')
      const text =
        command.name === undefined ? describeTargets() : describeTarget(loadTarget(command.name, {cwd: edge.folder}))
      // A profile file may hold anything.
      process.stdout.write(text.split('\n').map(inertLine).join('\n'))
      return 0
    }
    if (command.kind === 'explain') {
      const {explain} = await import('../commands/explain.ts')
      process.stdout.write(explain(command.name))
      return 0
    }

    const {options} = command
    const io = createIO(options, {edge, log, secrets})
    if (command.kind === 'lock') {
      const {lock} = await import('../commands/lock/index.ts')
      const {tellLocked} = await import('../commands/lock/report.ts')
      const locked = await lock(options, io)
      if (terminal) showProgress('')
      return tellLocked(locked, {log, secrets})
    }
    const {report, fix, reproduce} = command
    const reports = options.mode === 'build' || options.given.has('output')
    const running = {entry: edge.entry, reports, reproduce, mask: (made: Result) => secrets.maskDeep(made)}
    finished = await runMode(options, io, running)
    if (fix) {
      const {changed, left} = applyFixes(finished.result.findings, io)
      for (const line of [...changed, ...left]) log.info(line)
      if (changed.length > 0) finished = await runMode(options, io, running)
      else log.info('There was nothing to fix: no loose line has a version that is known.')
    }
    const {result, shown} = finished
    if (terminal) showProgress('')
    process.stdout.write(render(shown, report, io))
    return result.verdict === 'passed' ? 0 : 1
  } catch (error) {
    // A run that fails publishes nothing, whatever it fails of.
    if (finished !== undefined) takeBack(finished)
    if (terminal) showProgress('')
    tellError(error, log)
    if (error instanceof SitemountError && error.code === 'usage') log.info('Run `sitemount --help` for the flags.')
    return exitCode(error)
  }
}

async function parseCommand(args: readonly string[]): Promise<Command> {
  if (args.length === 0) return {kind: 'help', code: 2}
  const {positionals, tokens} = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      [...inputNames, 'report'].map(name => [name, {type: 'string' as const, multiple: true as const}]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const given = tokens.flatMap(token => (token.kind === 'option' ? [token] : []))
  if (given.some(({rawName}) => rawName === '--help' || rawName === '-h') || positionals[0] === 'help') {
    return {kind: 'help', code: 0}
  }
  if (given.some(({name}) => name === 'version')) return {kind: 'version'}
  const [mode, ...rest] = positionals
  const named = parseMode(mode)
  if (named === 'targets' || named === 'explain') {
    const [flag] = given
    const what = named === 'targets' ? 'the name of a profile' : 'the id of a rule'
    if (flag !== undefined) throw usage(`Flag \`${flag.rawName}\`: \`sitemount ${named}\` takes ${what} only.`)
    if (rest.length > 1)
      throw usage(`Unexpected argument \`${rest[1]}\`; \`sitemount ${named}\` explains one at a time.`)
    return {kind: named, name: rest[0]}
  }
  const raw: Record<string, string[]> = {mode: [named === 'lock' ? 'build' : named]}
  for (const {name, rawName, value} of given) {
    if (!rawName.startsWith('--') || !(flags.includes(name as never) || ownFlags.includes(name)))
      throw unknownFlag(rawName)
    if (named === 'lock' && name in notForLock) throw usage(`Flag \`${rawName}\`: not for lock, ${notForLock[name]}.`)
    const only = switches[name]
    if (only !== undefined) {
      if (named !== only) throw usage(`Flag \`--${name}\`: only \`sitemount ${only}\` has it.`)
      if (value !== undefined) throw usage(`Flag \`--${name}\`: takes no value.`)
      continue
    }
    if (value === undefined) throw usage(`Flag \`${rawName}\`: expected a value behind it.`)
    raw[name] = [...(raw[name] ?? []), value]
  }
  // After the flags: the value of a misspelt flag looks like an argument of its own.
  if (rest.length > 0) throw usage(`Unexpected argument \`${rest[0]}\`; every value stands behind its flag.`)
  for (const [name, values] of Object.entries(raw)) {
    if (values.length > 1 && !listInputs.has(name)) throw usage(`Flag \`--${name}\`: given ${values.length} times.`)
  }
  const {report = ['text'], ...inputs} = raw
  // All rules are loaded for their names only where some are named.
  const {ruleIds} = inputs.rules === undefined ? {ruleIds: []} : await import('../rules/registry.ts')
  const options = parseOptions(inputs as RawOptions, {ruleIds})
  if (named === 'lock') return {kind: 'lock', options}
  const [fix, reproduce] = ['fix', 'reproduce'].map(flag => given.some(({name}) => name === flag)) as [boolean, boolean]
  return {kind: 'run', options, report: parseReport(report[0] ?? ''), fix, reproduce}
}

function parseMode(mode: string | undefined): string {
  if (commands.includes(mode as never)) return mode as string
  const hint = mode === undefined ? undefined : nearest(mode, commands)
  throw usage(
    mode === undefined
      ? `Expected one of ${commands.join(', ')} as the first word.`
      : `Unknown command \`${mode}\`${hint === undefined ? '' : ` (did you mean \`${hint}\`?)`}; there are ${commands.join(', ')}.`,
  )
}

function parseReport(report: string): Report {
  if (reports.includes(report as Report)) return report as Report
  throw usage(`Flag \`--report\`: expected one of ${reports.join(', ')}; got \`${report}\`.`)
}

function unknownFlag(rawName: string): SitemountError {
  const name = rawName.replace(/^-+/, '')
  if (actionOnly.has(name)) {
    return usage(
      name === 'mode'
        ? 'Flag `--mode`: the mode is the first word, as in `sitemount check`.'
        : `Flag \`--${name}\`: only the action has it.`,
    )
  }
  const hint = nearest(name, [...flags, ...ownFlags])
  return usage(
    `Unknown flag \`${rawName}\`${hint === undefined ? '' : ` (did you mean \`--${hint}\`?)`}; there are ${[
      ...flags,
      ...ownFlags,
    ]
      .map(flag => `--${flag}`)
      .join(', ')}.`,
  )
}

function usage(message: string): SitemountError {
  return new SitemountError('usage', message)
}

function render(result: Result, report: Report, {env, base}: Pick<IO, 'env' | 'base'>): string {
  if (report === 'json') return resultJson(result)
  if (report === 'github') return githubCommands(annotations(result.findings, {base}))
  const color = process.stdout.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb'
  return terminalReport(result, {color})
}

/** Replaces the line the cursor is on; an empty text clears it. */
function showProgress(text: string): void {
  const width = process.stderr.columns ?? 80
  process.stderr.write(`\r\x1b[K${text.slice(0, width - 1)}`)
}
