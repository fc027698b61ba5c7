import {createHash} from 'node:crypto'
import type {Log, ReportingDescriptor, Result as SarifResult} from 'sarif'
import type {Finding, Level} from '../core/finding.ts'
import {inert} from '../core/sanitize.ts'
import {clip} from '../core/text.ts'
import {rules as allRules, ruleIds} from '../rules/registry.ts'
import type {RuleInfo} from '../rules/rule.ts'
import {joined} from './annotations.ts'
import {jsonText} from './json.ts'
import type {Result} from './result.ts'
import {replacement} from './suggestion.ts'

// GitHub takes 25,000 results of a run and shows 5,000 (docs.github.com, "SARIF support for code scanning").
const mostResults = 5000
const sourceRoot = '%SRCROOT%'
const documentation = 'https://github.com/sitemount/sitemount/blob/main/docs/rules.md'
const levels = {error: 'error', warning: 'warning', notice: 'note'} as const satisfies Record<Level, string>

/**
 * The findings as SARIF 2.1.0 with errata 01 (OASIS), as code scanning wants it: every rule, paths relative
 * to the repository, fingerprints that survive moved lines, excused findings as suppressed in source.
 * `base` is the working directory relative to the repository.
 */
export function sarif(result: Result, {base = ''}: {base?: string} = {}): string {
  const rules = allRules.map(rule => descriptor(rule, result.mode))
  const index = new Map<string, number>(ruleIds.map((id, position) => [id, position]))
  const seen = new Map<string, number>()
  const anchor = result.requirements?.[0]?.file ?? 'requirements.txt'
  const log: Log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {driver: {name: 'sitemount', semanticVersion: result.tools.sitemount, rules}},
        automationDetails: {id: `sitemount/${result.mode}/`},
        columnKind: 'unicodeCodePoints',
        originalUriBaseIds: {[sourceRoot]: {description: {text: 'The root of the repository.'}}},
        invocations: [{executionSuccessful: true}],
        results: result.findings.slice(0, mostResults).map(finding => {
          const key = fingerprint(finding)
          const number = (seen.get(key) ?? 0) + 1
          seen.set(key, number)
          return sarifResult(finding, {
            ruleIndex: index.get(finding.rule) ?? -1,
            fingerprint: `${key}:${number}`,
            // Code scanning refuses a result without a place: what has none is told at the requirements file.
            file: joined(base, finding.file ?? anchor),
          })
        }),
      },
    ],
  }
  return jsonText(log)
}

function descriptor({id, title, family, levels: defaults}: RuleInfo, mode: Result['mode']): ReportingDescriptor {
  const level =
    defaults[mode === 'lock' ? 'build' : mode] ?? defaults.build ?? defaults.check ?? defaults.verify ?? 'error'
  return {
    id,
    name: id,
    shortDescription: {text: `${title}.`},
    fullDescription: {text: `${title}.`},
    helpUri: `${documentation}#${id}`,
    help: {
      text: `${title}. What it means, why it breaks a deployment and how to mend it: docs/rules.md, section ${id}.`,
      markdown: `${title}. What it means, why it breaks a deployment and how to mend it: \`docs/rules.md\`, section \`${id}\`.`,
    },
    defaultConfiguration: {level: levels[level]},
    properties: {tags: [family]},
  }
}

function sarifResult(
  finding: Finding,
  {ruleIndex, fingerprint, file}: {ruleIndex: number; fingerprint: string; file: string},
): SarifResult {
  const {rule, level, message, help, line, column, endColumn, excerpt, excused} = finding
  return {
    ruleId: rule,
    ruleIndex,
    level: levels[level],
    message: {text: plain([message, ...(help === undefined ? [] : [help])].join('\n'))},
    locations: [
      {
        physicalLocation: {
          artifactLocation: location(file),
          region: {
            startLine: finding.file === undefined ? 1 : Math.max(line ?? 1, 1),
            ...(line !== undefined && column !== undefined && {startColumn: Math.max(column, 1)}),
            ...(line !== undefined &&
              column !== undefined &&
              endColumn !== undefined &&
              endColumn > column && {endColumn}),
            ...(excerpt !== undefined && {snippet: {text: wellFormed(clip(excerpt, 1000))}}),
          },
        },
      },
    ],
    partialFingerprints: {primaryLocationLineHash: fingerprint},
    ...fixes(finding, file),
    ...(excused !== undefined && {
      suppressions: [{kind: 'inSource' as const, status: 'accepted' as const, justification: inert(excused)}],
    }),
  }
}

/** The fix as the replacement of the finding's own span. */
function fixes(finding: Finding, file: string): Pick<SarifResult, 'fixes'> {
  const change = replacement(finding)
  if (change === undefined) return {}
  const {line, column, endColumn, text} = change
  const deletedRegion = {startLine: line, startColumn: column, endColumn}
  const replacements = [{deletedRegion, insertedContent: {text: wellFormed(text)}}]
  return {
    fixes: [
      {
        description: {text: plain(`Write ${text}.`)},
        artifactChanges: [{artifactLocation: location(file), replacements}],
      },
    ],
  }
}

/** What stays the same when the line moves: the rule, the file and the text of the line, else what the finding is about. */
function fingerprint({rule, file, excerpt, package: name, message}: Finding): string {
  const subject = excerpt?.trim().replace(/\s+/g, ' ') ?? name ?? message
  return createHash('sha256')
    .update(JSON.stringify([rule, file ?? '', subject]))
    .digest('hex')
    .slice(0, 16)
}

/** `[text](target)` in a message is a link (SARIF 2.1.0, 3.11.6): foreign text must not make one. */
function plain(text: string): string {
  return clip(inert(text), 4000).replaceAll('](', '] (')
}

/** A path as a URI: relative to the repository's root where it can be, percent-encoded (RFC 3986). */
function location(file: string): {uri: string; uriBaseId?: string} {
  const drive = /^[A-Za-z]:[\\/]/.test(file)
  const path = drive ? `/${file.replaceAll('\\', '/')}` : file
  const steps: string[] = []
  for (const step of path.split('/')) {
    if (step === '..' && steps.length > 0 && steps.at(-1) !== '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  const uri = steps.map(step => encodeURIComponent(wellFormed(step))).join('/')
  return path.startsWith('/') ? {uri: `file:///${uri}`} : {uri: uri === '' ? '.' : uri, uriBaseId: sourceRoot}
}

function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\ufffd')
}
