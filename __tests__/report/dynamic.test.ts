import {describe, expect, test} from '@jest/globals'
import {dynamicLines} from '../../src/report/dynamic.ts'
import type {Result} from '../../src/report/result.ts'
import {jobSummary} from '../../src/report/summary.ts'
import {terminalReport} from '../../src/report/terminal.ts'
import {checked} from './sample.ts'

type Dynamic = NonNullable<Result['dynamic']>

const numpy = {name: 'numpy', normalizedName: 'numpy', version: '2.4.6', sha256: 'ab'.repeat(32)}
const failed = {message: 'No matching distribution found for x==9', help: null, wanted: 'x==9', release: null}

function install(seconds: number, over: Partial<Dynamic['installs'][number]> = {}): Dynamic['installs'][number] {
  return {seconds, frozen: [numpy], conflicts: [], failed: null, ...over}
}

function dynamic(over: Partial<Dynamic> = {}): Dynamic {
  return {
    ...{file: 'src/requirements.txt', installer: 'pip 26.1', host: {packages: 52, why: null}},
    ...{installs: [install(4.25), install(38.6)], differences: [], brought: 13},
    probe: {initialDelay: 10, period: 10, failures: 30},
    ...over,
  }
}

test('the times of both installs, the probe that waits, and what the other delivery saves', () => {
  expect(dynamicLines(dynamic())).toEqual([
    'Installed src/requirements.txt with pip 26.1 as the container does at boot, beside 52 packages of the image.',
    'It took 4.3 s and 39 s for 13 packages; the liveness probe leaves 310 s, in which the server has to start as well.',
    'Both times the same packages were installed.',
    'For production, `delivery: mount` installs nothing at boot: it saves about 39 s at every start and every scale-out, and needs no package index there.',
  ])
})

test('that the packages of the image were missing is told with the reason, and one package is one', () => {
  const why = 'those of azureml/minimal-py312 could not be installed: the index does not answer'
  const [first, unseen, second] = dynamicLines(dynamic({host: {packages: 0, why}, brought: 1}))
  expect(first).toBe(
    `Installed src/requirements.txt with pip 26.1 as the container does at boot, without the packages of the image: ${why}.`,
  )
  expect(unseen).toMatch(/^pip saw no conflict with packages that were not there: /)
  expect(second).toMatch(/^It took 4\.3 s and 39 s for 1 package; /)
})

test('notes for whoever deploys stand at the end', () => {
  expect(dynamicLines(dynamic({notes: ['Set this.']})).at(-1)).toBe('Set this.')
})

test('no probe is spoken of where none is known', () => {
  const {probe: _, ...unknown} = dynamic()
  expect(dynamicLines(unknown)[1]).toBe('It took 4.3 s and 39 s for 13 packages.')
})

test('two installs that differ are not called the same', () => {
  const other = {...numpy, version: '2.4.7'}
  const lines = dynamicLines(dynamic({differences: [{name: 'numpy', first: numpy, second: other}]}))
  expect(lines.filter(line => line.includes('the same packages'))).toEqual([])
  expect(lines).toHaveLength(3)
})

test('of an install that failed the finding tells; one that failed the second time took its time once', () => {
  expect(dynamicLines(dynamic({installs: [install(2, {failed})]}))).toEqual([])
  const lines = dynamicLines(dynamic({installs: [install(2), install(9, {failed})]}))
  expect(lines[1]).toMatch(/^It took 2\.0 s for 13 packages/)
  expect(lines.join('\n')).not.toMatch(/Both times|9\.0 s/)
})

describe('in the reports', () => {
  const result = checked([], {
    mode: 'build',
    dynamic: dynamic(),
    mountEnv: ['AZUREML_EXTRA_REQUIREMENTS_TXT=../needs.txt'],
  })

  test('it stands above the verdict, which says what to set', () => {
    const text = terminalReport(result, {color: false})
    expect(text).toMatch(
      /\nFor production, .*\n\nbuild passed: no findings\n {2}the deployment needs:\n {4}AZUREML_EXTRA_REQUIREMENTS_TXT=\.\.\/needs\.txt\n$/,
    )
    const summary = jobSummary(result)
    expect(summary).toMatch(/^- It took 4\.3 s and 39 s for 13 packages/m)
    expect(summary).toContain('The deployment needs:\n\n```text\nAZUREML_EXTRA_REQUIREMENTS_TXT=../needs.txt\n```')
  })

  test.each([
    ['a name of the file', {file: 'src/\u001b[31mx\n::error::no.txt'}],
    ['what pip said', {host: {packages: 0 as const, why: 'pip: \u001b]0;title\u0007\n::set-output name=x::y'}}],
  ])('%s moves no cursor and starts no line', (_, over) => {
    const hostile = {...result, dynamic: dynamic(over)}
    for (const text of [terminalReport(hostile, {color: false}), jobSummary(hostile)]) {
      expect(text).not.toMatch(/[\u001b\u0007]/)
      expect(text.split('\n').filter(line => line.startsWith('::'))).toEqual([])
    }
  })
})
