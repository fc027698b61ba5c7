import type {PackageRow} from '../artifact/packages.ts'
import type {Finding} from '../core/finding.ts'
import {inertLine, markdown, markdownBlock, markdownCode} from '../core/sanitize.ts'
import {clip, count, placeOf, size, tally} from '../core/text.ts'
import {dynamicLines} from './dynamic.ts'
import {imageLines} from './image.ts'
import {rehearsalSummary} from './rehearsal.ts'
import type {Result} from './result.ts'
import {sizesTable} from './sizes.ts'
import {slimTable} from './slim.ts'
import {leftOut, table, within} from './table.ts'
import {isolation, originText, totals} from './totals.ts'

// GitHub drops a summary over 1 MiB as a whole. Budgets in bytes of UTF-8; together they stay well below.
const budget = {
  findings: 400_000,
  excuses: 100_000,
  packages: 150_000,
  sizes: 50_000,
  slim: 10_000,
  canonical: 150_000,
  steps: 20_000,
  host: 20_000,
  patch: 100_000,
}
const longestText = 2000
const longestName = 300

/** The result as a job summary in GitHub-flavoured Markdown, below 1 MiB whatever it holds; what is cut is counted. */
export function jobSummary(result: Result): string {
  return [
    verdict(result),
    findings(result.findings.filter(({excused}) => excused === undefined)),
    patch(result),
    result.rehearsal === undefined ? '' : rehearsalSummary(result.rehearsal),
    result.dynamic === undefined ? '' : bullets(dynamicLines(result.dynamic)),
    result.image === undefined || result.verdict === 'failed' ? '' : markdownBlock(imageLines(result.image).join('\n')),
    result.verdict === 'passed' ? artifact(result) : '',
    result.verdict === 'passed' ? host(result) : '',
    packages(result),
    sizes(result),
    slim(result),
    excuses(result.findings.filter(({excused}) => excused !== undefined)),
    canonical(result),
    steps(result),
  ]
    .filter(part => part !== '')
    .join('\n')
}

function verdict(result: Result): string {
  const {mode, verdict, python, packages, tools, cache} = result
  const interpreter = python?.interpreter
  const facts = [
    totals(result),
    result.requirements === undefined || packages !== undefined
      ? undefined
      : count(result.requirements.filter(({constraint}) => !constraint).length, 'requirement'),
    interpreter && `${interpreter.implementation} ${interpreter.version} on ${interpreter.platform}`,
    python?.expected === undefined ? undefined : `Python ${python.expected} expected`,
    tools.installer,
    isolation(result),
    cache === undefined
      ? undefined
      : (cache.trouble ?? cache.note ?? (cache.hit ? 'wheels from the cache' : 'no wheels in the cache')),
  ].flatMap(fact => (fact === undefined ? [] : [markdown(clip(fact, longestName))]))
  const line = facts.length > 0 ? `\n${facts.join(' · ')}\n` : ''
  const origin = verdict === 'passed' ? originText(result) : undefined
  const from = origin === undefined ? '' : `\n${text(origin)}\n`
  return `### sitemount ${mode} ${verdict}: ${tally(result.findings)}\n${line}${from}`
}

function bullets(lines: readonly string[]): string {
  return lines.map(line => `- ${markdown(clip(line, longestText))}\n`).join('')
}

function findings(found: readonly Finding[]): string {
  const rows = found.map(finding => [finding.level, where(finding), what(finding), text(finding.help ?? '')])
  return table({head: ['Level', 'Where', 'What', 'Help'], rows, budget: budget.findings})
}

function patch({patch}: Result): string {
  if (patch === undefined) return ''
  const {kept, left} = within(
    patch.split(/(?<=\n)/).map(line => clip(line, 20_000)),
    budget.patch,
  )
  const note = left > 0 ? leftOut(left, 'line') : ''
  return folded('What would mend it, for git apply', `${markdownBlock(kept.join(''), 'diff')}${note}`)
}

function where(finding: Finding): string {
  const place = placeOf(finding)
  return place === '' ? '' : code(place)
}

function what({message, rule}: Finding): string {
  return `${text(message)} ${code(rule)}`
}

function artifact({artifact, mount, image}: Result): string {
  const rows = [
    ...(artifact === undefined
      ? []
      : [
          ['Artifact', `${code(artifact.path)}, ${size(artifact.bytes)}, ${markdown(artifact.format)}`],
          ['Digest', code(artifact.digest)],
        ]),
    ...(mount === undefined
      ? []
      : [
          [
            image === undefined ? 'Mount' : 'Build context',
            `${mount.path === '' ? '' : `${code(mount.path)}, `}${count(mount.files, 'file')}, ${size(mount.bytes)}`,
          ],
          ['Tree digest', code(mount.treeDigest)],
          ...(mount.glibc === undefined
            ? []
            : [['Needs', `glibc ${markdown(clip(mount.glibc, longestName))} or later`]]),
        ]),
  ]
  return table({head: ['Sealed', ''], rows, budget: budget.host})
}

function host({mountEnv = []}: Result): string {
  if (mountEnv.length === 0) return ''
  const {kept, left} = within(
    mountEnv.map(entry => `${inertLine(clip(entry, longestText))}\n`),
    budget.host,
  )
  const isAbsolute = mountEnv.some(entry => /=\//.test(entry))
  return `${isAbsolute ? 'Where the packages lie at that path, the host needs' : 'The deployment needs'}:\n\n${markdownBlock(kept.join(''))}${left > 0 ? leftOut(left, 'line') : ''}`
}

function packages({packages = []}: Result): string {
  const rows = packages.map(row => [name(row), code(row.version), String(row.files), size(row.bytes), source(row)])
  const shown = table({
    head: ['Package', 'Version', 'Files', 'Size', 'From'],
    right: [2, 3],
    rows,
    budget: budget.packages,
  })
  return shown === '' ? '' : folded(`Packages: ${packages.length}`, shown, packages.length <= 30)
}

function sizes({sizes = []}: Result): string {
  const shown = sizesTable(sizes, {budget: budget.sizes})
  return shown === '' ? '' : folded('Sizes', shown)
}

function slim({slim}: Result): string {
  const shown = slimTable(slim, {budget: budget.slim})
  return shown === '' ? '' : folded('Left out by slim', shown)
}

function name({name, direct}: PackageRow): string {
  return direct ? `${code(name)} (listed)` : code(name)
}

function source({source}: PackageRow): string {
  const hash = source.sha256 === undefined ? '' : ` ${code(`sha256:${source.sha256.slice(0, 12)}…`)}`
  return `${markdown(clip(source.kind, longestName))}${hash}`
}

function excuses(excused: readonly Finding[]): string {
  const rows = excused.map(finding => [where(finding), what(finding), text(finding.excused ?? '')])
  const shown = table({head: ['Where', 'What', 'Reason given'], rows, budget: budget.excuses})
  return shown === '' ? '' : `Excused where they stand:\n\n${shown}`
}

function canonical({canonical}: Result): string {
  if (canonical === undefined || canonical === '') return ''
  const lines = canonical.replace(/\n$/, '').split('\n')
  const {kept, left} = within(
    lines.map(line => `${inertLine(clip(line, 20_000))}\n`),
    budget.canonical,
  )
  return folded(
    'What the installer was handed',
    `${markdownBlock(kept.join(''))}${left > 0 ? leftOut(left, 'line') : ''}`,
  )
}

function steps({steps}: Result): string {
  const rows = steps.map(({name, seconds}) => [text(name), seconds.toFixed(2)])
  const total = steps.reduce((sum, {seconds}) => sum + seconds, 0)
  const shown = table({head: ['Step', 'Seconds'], right: [1], rows, budget: budget.steps})
  return shown === '' ? '' : folded(`Steps: ${total.toFixed(1)} s`, shown)
}

/** Markdown inside `details` needs empty lines around it. `title` is our own text. */
function folded(title: string, content: string, open = false): string {
  return `<details${open ? ' open' : ''}><summary>${title}</summary>\n\n${content}\n</details>\n`
}

function text(content: string): string {
  return markdown(clip(content, longestText))
}

function code(content: string): string {
  return markdownCode(clip(content, longestName))
}
