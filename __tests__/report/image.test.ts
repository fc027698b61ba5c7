import {describe, expect, test} from '@jest/globals'
import {imageLines} from '../../src/report/image.ts'
import type {Result} from '../../src/report/result.ts'
import {jobSummary} from '../../src/report/summary.ts'
import {terminalReport} from '../../src/report/terminal.ts'
import {built} from './sample.ts'

type Image = NonNullable<Result['image']>

const unbuilt: Image = {
  ...{context: '/job/out/iris/context', aptPackages: [], secrets: []},
  ...{built: false, reason: 'There is no docker on PATH.'},
  lines: [
    'docker build -f Dockerfile -t iris:1 .',
    'az acr build --registry REGISTRY --image iris:1 --file Dockerfile .',
  ],
  notes: ['Run it in /job/out/iris/context.', 'A workspace has no registry before its first training or deployment.'],
}

test('an image that was not built: why, and the lines that build it, apart from what to know', () => {
  expect(imageLines(unbuilt)).toEqual([
    'context:  /job/out/iris/context',
    'not built: There is no docker on PATH. To build it:',
    '  docker build -f Dockerfile -t iris:1 .',
    '  az acr build --registry REGISTRY --image iris:1 --file Dockerfile .',
    'Run it in /job/out/iris/context.',
    'A workspace has no registry before its first training or deployment.',
  ])
})

test('one that was: its tag, the daemon and the time, and what came from apt', () => {
  const {context} = unbuilt
  const image: Image = {
    ...{context, aptPackages: ['libgl1', 'libgomp1'], secrets: []},
    ...{built: true, tag: 'iris:1', seconds: 61.4, docker: '28.0.0'},
  }
  expect(imageLines(image)).toEqual([
    'context:  /job/out/iris/context',
    'from apt: libgl1, libgomp1',
    'image:    iris:1 (docker 28.0.0, 61 s)',
  ])
})

describe('in the reports', () => {
  const result = built({image: unbuilt})

  test('it follows the artifact', () => {
    const text = terminalReport(result, {color: false})
    expect(text).toMatch(
      /\n {2}artifact: .*\n {2}digest: .*\n {2}tree: .*\n {2}context: {2}\/job\/out\/iris\/context\n/,
    )
    expect(text).toContain('\n    docker build -f Dockerfile -t iris:1 .\n')
    expect(jobSummary(result)).toContain('```text\ncontext:  /job/out/iris/context\nnot built: ')
  })

  test('of a failed build nothing is to be built', () => {
    const failed = {...result, verdict: 'failed' as const}
    for (const text of [terminalReport(failed, {color: false}), jobSummary(failed)]) {
      expect(text).not.toContain('docker build')
    }
  })

  test('what Docker said moves no cursor and starts no line', () => {
    const hostile: Image = {
      ...unbuilt,
      reason: 'No Docker daemon answers: \u001b[2J\n::error::gone',
      context: '/job/\u0007```\n::error::x',
    }
    const told = built({image: hostile})
    for (const text of [terminalReport(told, {color: false}), jobSummary(told)]) {
      expect(text).not.toMatch(/[\u001b\u0007]/)
      expect(text.split('\n').filter(line => line.startsWith('::'))).toEqual([])
    }
  })
})
