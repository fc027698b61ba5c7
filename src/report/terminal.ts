import type {PackageRow} from '../artifact/packages.ts'
import type {Finding, Level} from '../core/finding.ts'
import {inertLine} from '../core/sanitize.ts'
import {clip, count, placeOf, size, tally} from '../core/text.ts'
import {point} from './caret.ts'
import {dynamicLines} from './dynamic.ts'
import {imageLines} from './image.ts'
import {rehearsalLines} from './rehearsal.ts'
import type {Result} from './result.ts'
import {isolation, originText, totals} from './totals.ts'

export type TerminalOptions = {
  /** Whether the reader shows colours. */
  color: boolean
  /** Columns of the terminal; longer lines of files are cut. 120 by default. */
  width?: number
  /** What else is told, apart from the findings, and counts with them. */
  others?: readonly Pick<Finding, 'level'>[]
}

type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'cyan' | 'green'
type Paint = (style: Style, text: string) => string

const codes: Record<Style, string> = {bold: '1', dim: '2', red: '31;1', yellow: '33;1', cyan: '36;1', green: '32;1'}
const styles: Record<Level, Style> = {error: 'red', warning: 'yellow', notice: 'cyan'}

/** The result for a terminal: findings with their lines, packages, verdict, and how to mount what was built. Ends in a line feed. */
export function terminalReport(result: Result, {color, width = 120, others = []}: TerminalOptions): string {
  const paint: Paint = color ? (style, text) => `\x1b[${codes[style]}m${text}\x1b[0m` : (_, text) => text
  const parts = [
    ...result.findings.map(finding => findingText(finding, {paint, width})),
    ...(result.mode === 'build' && result.packages !== undefined ? [packagesText(result, paint)] : []),
    ...(result.rehearsal === undefined ? [] : [rehearsalLines(result.rehearsal).join('\n')]),
    ...(result.dynamic === undefined ? [] : [dynamicLines(result.dynamic).join('\n')]),
    verdictText(result, {paint, others}),
  ]
  // Packages and verdict stand apart from the findings; findings follow one another as a compiler's do.
  const findings = parts.splice(0, result.findings.length)
  return `${[findings.join('\n'), ...parts].filter(part => part !== '').join('\n\n')}\n`
}

function findingText(finding: Finding, {paint, width}: {paint: Paint; width: number}): string {
  const {level, rule, message, help, excused, excerpt, line, column, endColumn} = finding
  const place = inertLine(placeOf(finding))
  const [first, ...rest] = told(message)
  const start = place === '' ? '' : `${paint('bold', `${place}:`)} `
  const lines = [`${start}${paint(styles[level], `${level}:`)} ${first} ${paint('dim', `[${rule}]`)}`, ...rest]
  if (excerpt !== undefined && line !== undefined && column !== undefined) {
    const gutter = ' '.repeat(String(line).length)
    const shown = point({excerpt, column, endColumn}, Math.max(width - gutter.length - 5, 20))
    lines.push(`  ${paint('dim', `${line} |`)} ${shown.line}`)
    lines.push(`  ${paint('dim', `${gutter} |`)} ${paint(styles[level], shown.caret)}`)
  }
  if (help !== undefined && excused === undefined) lines.push(`  ${paint('cyan', 'help:')} ${told(help).join('\n')}`)
  if (excused !== undefined) lines.push(`  ${paint('dim', 'excused:')} ${told(excused).join('\n')}`)
  return lines.join('\n')
}

/** A message's lines. Foreign text may bring lines of its own, such as what pip said: they stand indented. */
function told(text: string): string[] {
  return clip(text, 20_000)
    .trim()
    .split(/\r\n|\n/)
    .map((line, index) => (index === 0 ? inertLine(line) : `    ${inertLine(line)}`))
}

function packagesText(result: Result, paint: Paint): string {
  if (result.image !== undefined) return imagePackages(result, paint)
  const rows = (result.packages ?? []).map(cells)
  const widths = [0, 1, 2].map(index => rows.reduce((most, row) => Math.max(most, (row[index] ?? '').length), 0))
  const lines = rows.map(([name, version, bytes]) =>
    `  ${name.padEnd(widths[0] ?? 0)}  ${version.padEnd(widths[1] ?? 0)}  ${bytes.padStart(widths[2] ?? 0)}`.trimEnd(),
  )
  return [paint('bold', totals(result) ?? ''), ...lines].join('\n')
}

/** What an image will install: none of it lies in the build context. */
function imagePackages({packages = []}: Result, paint: Paint): string {
  const lines = packages.map(({name, version}) => `  ${inertLine(clip(name, 200))}  ${inertLine(clip(version, 200))}`)
  return [paint('bold', `${count(packages.length, 'package')} in the image`), ...lines].join('\n')
}

function cells({name, version, bytes}: PackageRow): [string, string, string] {
  return [inertLine(clip(name, 200)), inertLine(clip(version, 200)), size(bytes)]
}

type Telling = {paint: Paint; others: readonly Pick<Finding, 'level'>[]}

function verdictText(result: Result, {paint, others}: Telling): string {
  const {verdict, mode, findings, artifact, mount, image, deploy, mountEnv = []} = result
  const lines = [
    `${paint(verdict === 'passed' ? 'green' : 'red', `${mode} ${verdict}:`)} ${tally([...findings, ...others])}`,
  ]
  const isolated = isolation(result)
  if (isolated !== undefined) lines.push(`  ${inertLine(isolated)}`)
  if (verdict === 'passed') {
    if (artifact !== undefined) {
      lines.push(`  artifact: ${inertLine(artifact.path)} (${size(artifact.bytes)})`)
      lines.push(`  digest:   ${inertLine(artifact.digest)}`)
    }
    if (mount !== undefined) {
      const tree = inertLine(mount.treeDigest)
      lines.push(
        mount.path === '' || image !== undefined
          ? `  tree:     ${tree}`
          : `  mount:    ${inertLine(mount.path)} (tree ${tree})`,
      )
    }
    const origin = originText(result)
    if (origin !== undefined) lines.push(`  origin:   ${origin}`)
    if (deploy !== undefined) lines.push(inertLine(`  deploy:   ${deploy.folder} (${deploy.files.join(', ')})`))
    if (image !== undefined) lines.push(...imageLines(image).map(line => `  ${line}`))
    if (mountEnv.length > 0) lines.push(`  ${forWhom(result)}:`, ...mountEnv.map(entry => `    ${inertLine(entry)}`))
  }
  return lines.join('\n')
}

/** Absolute paths are those of this machine: what the host sets then depends on where it mounts. */
function forWhom({mount, mountEnv = []}: Result): string {
  const isHere = mount !== undefined && mount.path !== '' && mountEnv.some(entry => entry.endsWith(`=${mount.path}`))
  return isHere ? 'to use it here' : 'the deployment needs'
}
