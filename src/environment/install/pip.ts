import fs from 'node:fs'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import type {Outcome} from '../../core/process.ts'
import type {Transport} from '../../python/facts.ts'
import type {Indexes} from '../../requirements/facts.ts'
import type {InstalledSource, PipInstaller} from '../facts.ts'
import {exactly} from './dependency-rounds.ts'
import {atLeast} from './installer.ts'
import type {Handover} from './installer-inputs.ts'
import {pipLogSources, pipReportSources} from './sources.ts'

export type PipOptions = {
  pip: PipInstaller
  handover: Handover
  transport: Transport
  /** Null where wheels come from a folder. */
  indexes: Indexes | null
  requireHashes: boolean
  wheelsOnly: boolean
  fromSource?: readonly string[]
}

/**
 * The variables that keep pip to what stands on its command line, with `--isolated`: no configuration file at all (an
 * empty one would not do: only `os.devnull` switches the global ones off, pip: configuration.py).
 */
export function pipEnvironment(env: Readonly<Record<string, string>>, transport: Transport): Record<string, string> {
  return {
    ...env,
    PYTHONDONTWRITEBYTECODE: '1',
    PIP_CONFIG_FILE: process.platform === 'win32' ? 'nul' : '/dev/null',
    // Not every pip hands `--cert` to the environments it builds sdists in (22.3 does not).
    ...(transport.cert ? {REQUESTS_CA_BUNDLE: transport.cert} : {}),
  }
}

/** Arguments of `pip install`, for the virtualenv's interpreter; `report` is where pip shall say what it took. */
export function pipInstallArguments(options: PipOptions & {report: string}): string[] {
  return [
    ...pipArguments('install', options),
    '--no-compile',
    ...(atLeast(options.pip.version, '22.2') ? ['--report', options.report] : []),
  ]
}

/** Arguments after pip's runner that install these wheels, whose folder holds nothing else, from their files alone. */
export function pipInstallFetchedArguments({
  scratch,
  wheels,
}: {
  scratch: string
  wheels: readonly {name: string; version: string; file: string; sha256: string; address: unknown}[]
}): string[] {
  const list = path.join(scratch, 'fetched-requirements.txt')
  const lines = wheels.map(({name, version, file, sha256, address}) => {
    const which = address === undefined ? `${name}${exactly(version)}` : `${name} @ ${pathToFileURL(file).href}`
    return `${which} --hash=sha256:${sha256}\n`
  })
  fs.writeFileSync(list, lines.join(''), {mode: 0o600})
  const folder = path.dirname(wheels[0]?.file ?? '')
  const choices = ['--no-index', '--no-deps', '--require-hashes', '--only-binary=:all:', '--no-compile']
  return ['install', ...plain, ...choices, `--find-links=${folder}`, `--requirement=${list}`]
}

const plain = [
  '--isolated',
  '--no-input',
  '--disable-pip-version-check',
  '--no-color',
  '--progress-bar=off',
  '--no-cache-dir',
]

/** Arguments of `pip download` into the folder `into`. */
export function pipDownloadArguments(options: PipOptions & {into: string}): string[] {
  return [...pipArguments('download', options), '--dest', options.into]
}

function pipArguments(command: string, options: PipOptions): string[] {
  const {pip, handover, transport, indexes, requireHashes, wheelsOnly, fromSource = []} = options
  return [
    ...pip.runner,
    command,
    ...plain,
    ...(requireHashes ? ['--require-hashes'] : []),
    ...(wheelsOnly ? wheelsBut(fromSource) : sourceChoice(indexes)),
    ...(indexes?.pre ? ['--pre'] : []),
    ...(indexes?.trustedHosts ?? []).map(host => `--trusted-host=${host}`),
    ...(transport.cert ? [`--cert=${transport.cert}`] : []),
    ...(transport.clientCert ? [`--client-cert=${transport.clientCert}`] : []),
    ...(transport.timeout === undefined ? [] : [`--timeout=${transport.timeout}`]),
    ...(transport.retries === undefined ? [] : [`--retries=${transport.retries}`]),
    ...(indexes === null ? ['--no-index'] : []),
    ...handover.findLinks.map(link => `--find-links=${link}`),
    ...handover.requirementFiles.map(file => `--requirement=${file}`),
    ...(handover.constraintFile ? [`--constraint=${handover.constraintFile}`] : []),
  ]
}

/** An exception goes by name and means source alone: pip has no word for "a wheel, or else source". */
function wheelsBut(names: readonly string[]): string[] {
  return ['--only-binary=:all:', ...names.map(name => `--no-binary=${name}`)]
}

function sourceChoice(indexes: Indexes | null): string[] {
  return [
    ...(indexes?.noBinary ?? []).map(names => `--no-binary=${names}`),
    ...(indexes?.onlyBinary ?? []).map(names => `--only-binary=${names}`),
  ]
}

/** What pip says it took: from its report, else (before pip 22.2) from the file names in its output. */
export function pipSources(report: string, outcome: Outcome): InstalledSource[] {
  if (!fs.existsSync(report)) return pipLogSources(outcome.stdout)
  return pipReportSources(fs.readFileSync(report, 'utf8'), outcome.stderr)
}

/** Where pip writes its report. */
export function reportFile(scratch: string): string {
  return path.join(scratch, 'pip-report.json')
}
