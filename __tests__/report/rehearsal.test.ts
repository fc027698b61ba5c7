import {describe, expect, test} from '@jest/globals'
import type {RehearsalFacts} from '../../src/hosts/engine/facts.ts'
import {rehearsalLines, rehearsalSummary} from '../../src/report/rehearsal.ts'
import {jobSummary} from '../../src/report/summary.ts'
import {terminalReport} from '../../src/report/terminal.ts'
import {checked} from './sample.ts'

function facts(over: Partial<RehearsalFacts> = {}): RehearsalFacts {
  return {
    target: 'azureml/minimal-py312',
    how: 'server',
    what: 'azureml-inference-server-http 1.5.1 on CPython 3.12.4',
    isolation: {network: true, readOnlyMount: true, paths: true},
    ready: {seconds: 0.94, deadline: 310},
    answer: {status: 200, headers: {}, body: '{"species": "setosa"}', seconds: 0.04},
    sample: true,
    failure: null,
    modules: {mount: ['numpy', 'yaml'], host: ['flask'], code: ['score'], loaded: [], how: 'as the workers had them'},
    notes: [],
    log: 'Booting worker\n',
    ...over,
  }
}

const failure: RehearsalFacts['failure'] = {
  class: 'requirements',
  message: 'score.py imports nowhere, which neither the mount nor the image has.',
  help: 'Add it.',
  exitCode: 3,
  evidence: ["ModuleNotFoundError: No module named 'nowhere'"],
}

const files = "what the job's user may read and write elsewhere (all files, when that is root)"
const open = `not kept away: unix sockets, abstract ones too, ${files}, processes of that user`

describe('what a rehearsal saw', () => {
  test('is told one line a fact', () => {
    expect(rehearsalLines(facts())).toEqual([
      'rehearsed: azureml-inference-server-http 1.5.1 on CPython 3.12.4',
      `kept away: the network, writing to the mount where the host has it, processes of this machine; not kept away: unix sockets that are files, ${files}`,
      'ready:     after 0.9 s of 310 s',
      'answer:    200 after 0.0 s: {"species": "setosa"}',
      'modules:   2 from the mount, 1 from the host, 1 from the code (as the workers had them)',
    ])
  })

  test('says what this system did not keep away, and why', () => {
    const none = {network: false, readOnlyMount: false, paths: false}
    const [, kept] = rehearsalLines(facts({isolation: {...none, why: 'the system refuses namespaces'}}))
    expect(kept).toBe(`kept away: nothing (the system refuses namespaces); ${open}`)
    const [, some] = rehearsalLines(facts({isolation: {...none, readOnlyMount: true, why: 'no namespaces'}}))
    expect(some).toBe(`kept away: writing to the mount where the host has it (no namespaces); ${open}`)
    expect(rehearsalLines(facts({isolation: none}))[1]).toBe(`kept away: nothing; ${open}`)
  })

  test('is labelled where the script was tried alone', () => {
    const [first] = rehearsalLines(facts({how: 'script-only', what: 'score.py on CPython 3.12.4, without the server'}))
    expect(first).toContain('script-only')
    for (const how of ['server', 'command', 'handler'] as const) {
      expect(rehearsalLines(facts({how})).join('\n')).not.toContain('script-only')
    }
  })

  test('tells a sample without an answer from no sample', () => {
    const answers = (over: Partial<RehearsalFacts>) => rehearsalLines(facts(over)).filter(line => /^answer/.test(line))
    expect(answers({answer: null})).toEqual(['answer:    none'])
    expect(answers({answer: null, sample: false})).toEqual([])
  })

  test('leaves out what never came', () => {
    const lines = rehearsalLines(facts({ready: null, modules: null, answer: null, sample: false}))
    expect(lines.map(line => line.split(':')[0])).toEqual(['rehearsed', 'kept away'])
  })

  test('ends in its notes, one line each', () => {
    expect(rehearsalLines(facts({notes: ['One.', 'Two.']})).slice(-2)).toEqual(['note:      One.', 'note:      Two.'])
  })

  test('shortens a long answer', () => {
    const lines = rehearsalLines(facts({answer: {status: 200, headers: {}, body: 'x'.repeat(65_536), seconds: 12.4}}))
    const line = lines.find(one => one.startsWith('answer')) ?? ''
    expect(line).toMatch(/^answer: {4}200 after 12 s: xxx/)
    expect(line.length).toBeLessThan(400)
  })

  test('takes no line, escape or command from an answer or a note', () => {
    const body = 'a\n::error::forged\r\x1b[2J\u202e\0z'
    const lines = rehearsalLines(
      facts({answer: {status: 200, headers: {}, body, seconds: 0}, notes: [body], what: body}),
    )
    for (const line of lines) {
      expect(line).not.toMatch(/[\n\r\x1b\0\u202e]/)
      expect(line).not.toMatch(/^::/)
    }
  })
})

describe('in a summary', () => {
  test('it is a list, without a log when all went well', () => {
    const text = rehearsalSummary(facts())
    expect(text.split('\n').filter(line => line.startsWith('- '))).toHaveLength(5)
    expect(text).not.toContain('<details>')
  })

  test('a failure brings what was printed, folded', () => {
    const text = rehearsalSummary(facts({failure, log: "Traceback\nModuleNotFoundError: No module named 'nowhere'\n"}))
    expect(text).toMatch(/<details><summary>What it printed \(\d lines\)<\/summary>/)
    expect(text).toContain("No module named 'nowhere'")
    expect(text.indexOf('</details>')).toBeGreaterThan(text.indexOf("No module named 'nowhere'"))
  })

  test('the lines of what was printed are counted as a reader counts them', () => {
    expect(rehearsalSummary(facts({failure, log: 'one\n'}))).toContain('(1 line)')
    expect(rehearsalSummary(facts({failure, log: 'one\ntwo\n'}))).toContain('(2 lines)')
  })

  test('a failure that printed nothing folds nothing', () => {
    expect(rehearsalSummary(facts({failure, log: ''}))).not.toContain('<details>')
  })

  test('of a long log the end is kept', () => {
    const log = `${'first '.repeat(10_000)}\n${'x\n'.repeat(30_000)}the cause\n`
    const text = rehearsalSummary(facts({failure, log}))
    expect(text).toContain('the cause')
    expect(text).not.toContain('first')
    expect(text.length).toBeLessThan(45_000)
  })

  test.each([
    ['a fence of its own', '```\n```\n~~~~\n# forged\n'],
    ['markup', '</details><script>x</script><img src=x>\n'],
    ['workflow commands and escapes', '::error::forged\n\x1b[2J\n'],
  ])('a log with %s stays a log', (_, log) => {
    const text = rehearsalSummary(facts({failure, log: `${log}end\n`}))
    expect(text).not.toContain('\x1b')
    expect(text).not.toMatch(/^::/m)
    // The last thing closes the fold, so all of the log stood within it.
    expect(text.trimEnd().endsWith('</details>')).toBe(true)
    const outside = text.replace(/^ {4}.*$/gm, '').replace(/^(`{3,}|~{3,})[^\n]*\n[\s\S]*?^\1$/gm, '')
    expect(outside).not.toMatch(/<script>|^# forged/m)
  })

  test('an answer with markup is text', () => {
    const answer = {status: 500, headers: {}, body: '<img src=x onerror=y> | [a](b) `c`', seconds: 0}
    const text = rehearsalSummary(facts({answer}))
    expect(text).not.toMatch(/<img/)
    expect(text).not.toMatch(/[^\\]\[a\]\(b\)/)
  })
})

describe('the whole reports', () => {
  const result = checked([], {mode: 'rehearse', rehearsal: facts({failure, log: 'printed\n'})})

  test('a terminal gets it before the verdict', () => {
    const text = terminalReport(result, {color: false})
    expect(text).toMatch(/^rehearsed: [\s\S]+\n\nrehearse passed: no findings\n$/)
  })

  test('a summary has it', () => {
    expect(jobSummary(result)).toContain('azureml-inference-server-http 1.5.1')
  })

  test('a failure at a terminal brings the lines that say so', () => {
    expect(terminalReport(result, {color: false})).toContain("No module named 'nowhere'")
  })
})
