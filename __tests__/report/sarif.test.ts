import {readFileSync} from 'node:fs'
import {describe, expect, test} from '@jest/globals'
import {Ajv} from 'ajv'
import type {Log, Result as SarifResult} from 'sarif'
import type {Finding} from '../../src/core/finding.ts'
import type {Result} from '../../src/report/result.ts'
import {sarif} from '../../src/report/sarif.ts'
import {ruleIds} from '../../src/rules/registry.ts'
import {built, checked, finding, placeless} from './sample.ts'

const {
  $schema: _,
  id: __,
  ...schema
} = JSON.parse(readFileSync(new URL('../fixtures/sarif-schema-2.1.0.json', import.meta.url), 'utf8'))
// RFC 3986: characters allowed in a URI reference, percent signs only before two digits.
const reference = /^(?:[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=]|%[0-9A-Fa-f]{2})*$/
const validate = new Ajv({
  strict: false,
  allErrors: true,
  formats: {uri: /^[a-z][a-z0-9+.-]*:/i, 'uri-reference': reference, 'date-time': true},
}).compile(schema)

/** The log of a result, after it was held against the official schema. */
function valid(result: Result, options?: {base: string}): Log {
  const log = JSON.parse(sarif(result, options))
  validate(log)
  expect(validate.errors ?? []).toEqual([])
  return log
}

const results = (findings: Finding[], options?: {base: string}): SarifResult[] =>
  valid(checked(findings), options).runs[0]?.results ?? []
const artifactOf = (over: Partial<Finding>, options?: {base: string}) =>
  results([finding(over)], options)[0]?.locations?.[0]?.physicalLocation?.artifactLocation
const hashes = (findings: Finding[]) =>
  results(findings).map(({partialFingerprints}) => partialFingerprints?.primaryLocationLineHash)

test('the schema of these tests refuses what is wrong', () => {
  expect(validate({version: '2.1.0'})).toBe(false)
  expect(
    validate({
      version: '2.1.0',
      runs: [{tool: {driver: {name: 'x'}}, results: [{level: 'fatal', message: {text: 'x'}}]}],
    }),
  ).toBe(false)
  expect(
    validate({
      version: '2.1.0',
      runs: [
        {
          tool: {driver: {name: 'x'}},
          results: [{message: {text: 'x'}, locations: [{physicalLocation: {artifactLocation: {uri: 'a b'}}}]}],
        },
      ],
    }),
  ).toBe(false)
})

test('a finding is a result at its line, columns in code points', () => {
  const log = valid(checked([finding()]))
  const run = log.runs[0]
  expect(run?.columnKind).toBe('unicodeCodePoints')
  expect(run?.tool.driver.semanticVersion).toBe('1.0.0')
  expect(run?.results).toEqual([
    {
      ruleId: 'unpinned-requirement',
      ruleIndex: ruleIds.indexOf('unpinned-requirement'),
      level: 'error',
      message: {text: 'scipy>=1.2.3 does not name one release.\nWrite scipy==1.17.0.'},
      locations: [
        {
          physicalLocation: {
            artifactLocation: {uri: 'requirements.txt', uriBaseId: '%SRCROOT%'},
            region: {startLine: 4, startColumn: 1, endColumn: 13, snippet: {text: 'scipy>=1.2.3'}},
          },
        },
      ],
      partialFingerprints: {primaryLocationLineHash: expect.stringMatching(/^[0-9a-f]{16}:1$/)},
    },
  ])
})

test('every rule is described, with its level in the mode', () => {
  const rules = valid(built()).runs[0]?.tool.driver.rules
  expect(rules?.map(({id}) => id)).toEqual(ruleIds)
  const of = (id: string) => rules?.find(rule => rule.id === id)
  expect(of('unpinned-requirement')?.shortDescription?.text).toBe('A requirement names more than one release.')
  expect(of('missing-hash')?.helpUri).toMatch(/^https:\/\/.*\/docs\/rules\.md#missing-hash$/)
  expect(of('leaked-pythonpath')?.defaultConfiguration).toEqual({level: 'warning'})
  expect(of('duplicate-requirement')?.defaultConfiguration).toEqual({level: 'note'})
  expect(valid(checked([])).runs[0]?.results).toEqual([])
})

test('a notice is a note, and an excused one is suppressed with its reason', () => {
  const [plain, excused] = results([
    finding({level: 'notice'}),
    finding({level: 'notice', excused: 'the host decides'}),
  ])
  expect(plain?.level).toBe('note')
  expect(plain).not.toHaveProperty('suppressions')
  expect(excused?.suppressions).toEqual([{kind: 'inSource', status: 'accepted', justification: 'the host decides'}])
})

test('a finding without a place stands at the requirements file, since code scanning refuses it otherwise', () => {
  const log = valid(
    checked([placeless()], {
      requirements: [
        {
          name: 'a',
          extras: [],
          specifier: '==1',
          marker: null,
          url: null,
          hashes: [],
          editable: false,
          constraint: false,
          file: 'req/base.txt',
          line: 1,
          pin: 'pinned',
        },
      ],
    }),
  )
  expect(log.runs[0]?.results?.[0]?.locations?.[0]?.physicalLocation).toEqual({
    artifactLocation: {uri: 'req/base.txt', uriBaseId: '%SRCROOT%'},
    region: {startLine: 1},
  })
  expect(results([placeless()])[0]?.locations?.[0]?.physicalLocation?.artifactLocation?.uri).toBe('requirements.txt')
})

describe('paths are URIs', () => {
  test('relative ones from the root of the repository, percent-encoded', () => {
    expect(artifactOf({file: 'my reqs/ä#1%[x]:y.txt'})?.uri).toBe('my%20reqs/%C3%A4%231%25%5Bx%5D%3Ay.txt')
    expect(artifactOf({file: 'a.txt'}, {base: './service/'})?.uri).toBe('service/a.txt')
    expect(artifactOf({file: '../a.txt'}, {base: 'service'})?.uri).toBe('a.txt')
    expect(artifactOf({file: './x/./y//z.txt'})?.uri).toBe('x/y/z.txt')
    expect(artifactOf({file: 'a\ud800\n\u0000.txt'})?.uri).toBe('a%EF%BF%BD%0A%00.txt')
    expect(artifactOf({file: ''})?.uri).toBe('.')
  })

  test('absolute ones as files', () => {
    expect(artifactOf({file: '/etc/pip conf'})).toEqual({uri: 'file:///etc/pip%20conf'})
    expect(artifactOf({file: 'C:\\x\\y.txt'}, {base: 'service'})).toEqual({uri: 'file:///C%3A/x/y.txt'})
  })
})

describe('fingerprints', () => {
  test('stay when the line moves or is indented, and when a suggestion changes', () => {
    expect(hashes([finding()])).toEqual(
      hashes([finding({line: 40, column: 3, excerpt: '  scipy>=1.2.3 ', help: 'Write scipy==2.'})]),
    )
  })

  test('differ by rule, file and text', () => {
    const all = hashes([
      finding(),
      finding({rule: 'missing-hash'}),
      finding({file: 'other.txt'}),
      finding({excerpt: 'scipy>=1.2.4'}),
      placeless(),
      placeless({package: 'idna'}),
    ])
    expect(new Set(all).size).toBe(all.length)
  })

  test('count equal lines', () => {
    const all = hashes([finding({line: 1}), finding({line: 2})])
    expect(all.map(hash => hash?.split(':')[1])).toEqual(['1', '2'])
    expect(new Set(all.map(hash => hash?.split(':')[0])).size).toBe(1)
  })
})

test('foreign text makes no link, no control character and no invalid file', () => {
  const evil = '[click](https://evil.example) \x1b ##[error] \u202e \ud800 {0}'
  const text = sarif(checked([finding({message: evil, help: evil, excerpt: evil, file: evil, excused: evil})]))
  const [result] = results([finding({message: evil, help: evil, excerpt: evil, file: evil, excused: evil})])
  expect(result?.message.text).toContain('[click] (https://evil.example) \\x1b ##\\[error] \\u202e \\ud800')
  expect(text).not.toMatch(/##\[|[^\P{Cc}\n]|[\p{Cf}\p{Cs}]/u)
})

test('columns that make no sense are left out', () => {
  const [result] = results([finding({column: 0, endColumn: 0}), finding({column: 5, endColumn: 2, line: 0})])
  expect(result?.locations?.[0]?.physicalLocation?.region).toMatchObject({startLine: 4, startColumn: 1})
})

test('no more results than code scanning shows', () => {
  const findings = Array.from({length: 6000}, (_, index) => finding({line: index + 1, message: 'x'.repeat(100_000)}))
  const text = sarif(checked(findings))
  expect(JSON.parse(text).runs[0].results).toHaveLength(5000)
  expect(text.length).toBeLessThan(40_000_000)
})

test('a fix replaces the span of its finding, where that is all that changes', () => {
  const loose = {line: 3, column: 1, endColumn: 8, excerpt: 'scipy>1', fix: {text: 'scipy==1.17.0'}}
  const [result] = results([finding({...loose, file: 'requirements.txt'})], {base: 'service'})
  expect(result?.fixes?.[0]?.artifactChanges).toEqual([
    {
      artifactLocation: result?.locations?.[0]?.physicalLocation?.artifactLocation,
      replacements: [
        {
          deletedRegion: {startLine: 3, startColumn: 1, endColumn: 8},
          insertedContent: {text: 'scipy==1.17.0'},
        },
      ],
    },
  ])
  expect(results([finding({...loose, excerpt: 'scipy>1 \\'})])[0]?.fixes).toBeUndefined()
})
