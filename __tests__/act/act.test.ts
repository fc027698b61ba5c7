import fs from 'node:fs'
import path from 'node:path'
import {beforeAll, describe, expect, test} from '@jest/globals'
import {type ActRun, actVersion, findAct, runAct} from '../../scripts/act.ts'
import {suiteFolder, temporaryFolder} from '../helpers/temp.ts'

const act = findAct()
if (act === undefined) {
  process.stderr.write(
    `Skipped: act is not here. \`go install github.com/nektos/act@${actVersion}\` puts it on PATH, SITEMOUNT_ACT names it.\n`,
  )
}

/** The lines of one job, without act's prefix. */
function linesOf({log}: ActRun, job: string): string[] {
  return log
    .split('\n')
    .flatMap(line => /^\[use the action\/(\w+)\s*\] (.*)$/.exec(line)?.slice(1, 3).join(' ') ?? [])
    .flatMap(line => (line.startsWith(`${job} `) ? [line.slice(job.length + 1)] : []))
}

test('act is found where SITEMOUNT_ACT names it, and a file that cannot be started is none', () => {
  const folder = temporaryFolder()
  const file = path.join(folder, 'act')
  fs.writeFileSync(file, '#!/bin/sh\n', {mode: 0o644})
  expect(findAct({SITEMOUNT_ACT: file, PATH: folder})).not.toBe(file)
  fs.chmodSync(file, 0o755)
  expect(findAct({SITEMOUNT_ACT: file})).toBe(file)
})

const whenHere = act === undefined ? describe.skip : describe

whenHere('a workflow that uses the action from its checkout', () => {
  let run: ActRun

  beforeAll(async () => {
    run = await runAct('.github/workflows/use-action.yml', {act: act as string, home: suiteFolder()})
  }, 300_000)

  test('passes as a whole', () => {
    expect({code: run.code, log: run.code === 0 ? '' : run.log}).toEqual({code: 0, log: ''})
  })

  test.each(['build', 'refuse', 'cache'])('its job %s succeeds', job => {
    expect(linesOf(run, job).join('\n')).toContain('Job succeeded')
  })

  test('a later step imports from the outputs of the build', () => {
    expect(linesOf(run, 'build').join('\n')).toMatch(/Success - Main A later step imports from the staged packages/)
  })

  test('loose requirements become annotations on their lines', () => {
    const annotations = linesOf(run, 'refuse').filter(line => line.includes('::error'))
    expect(annotations).toEqual([
      expect.stringMatching(/::error .*file=loose\/requirements\.txt,line=2\b.*::.*pandas>=1\.2\.3/),
      expect.stringMatching(/::error .*file=loose\/requirements\.txt,line=3\b.*::.*numpy/),
    ])
  })

  test('the job summary of a refused build begins with its verdict', () => {
    expect(linesOf(run, 'refuse').find(line => line.includes('Summary'))).toMatch(/failed/i)
  })

  test('the wheels are missing from the cache at first and come from it afterwards', () => {
    const hits = linesOf(run, 'cache').filter(line => line.includes('cache-hit='))
    expect(hits.map(line => line.replace(/.*cache-hit=/, ''))).toEqual(['false', 'true'])
  })
})
