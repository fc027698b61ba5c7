import {spawnSync} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {describe, expect, test} from '@jest/globals'
import {finish} from '../../src/commands/finish.ts'
import {openOutput} from '../../src/commands/workspace.ts'
import type {Result} from '../../src/report/result.ts'
import {root} from '../helpers/job.ts'
import {filesBelow, project} from '../helpers/project.ts'

const result: Result = {
  schema: 'sitemount/result/1',
  mode: 'build',
  verdict: 'passed',
  findings: [],
  steps: [],
  tools: {sitemount: '1', node: '24', zstd: '1'},
}

/** A build that has everything ready: two reports of its own kind beside the usual ones, and the artifact. */
const ready = {
  'out/.bench/archive': 'sealed',
  'out/.bench/sbom': '{}',
  'out/.bench/artifact/sitemount.json': '{}',
  'out/.bench/deploy/deployment.yml': 'code: x',
}
const moves = (output: string) =>
  [
    ['deploy/deployment.yml', 'deploy/deployment.yml'],
    ['sbom', 'sbom.cdx.json'],
    ['artifact', 'it'],
    ['archive', 'it.tar.zst'],
  ].map(([from = '', to = '']) => ({from: path.join(output, '.bench', from), to: path.join(output, to)}))

const reports = ['findings.json', 'report.md', 'sitemount.sarif']
const artifact = ['deploy/deployment.yml', 'it.tar.zst', 'it/sitemount.json', 'sbom.cdx.json']

function standing(cwd: string): string[] {
  return filesBelow(path.join(cwd, 'out')).filter(name => !name.startsWith('.'))
}

function publish(cwd: string): void {
  const io = {cwd, env: {}, base: ''}
  const opened = openOutput('out', io)
  try {
    finish(result, {output: 'out', mask: one => one, io}, {...opened, moves: moves(opened.output)})
  } finally {
    opened.held.close()
  }
}

test('reports and artifact stand together', () => {
  const cwd = project(ready)
  publish(cwd)
  expect(standing(cwd)).toEqual([...reports, ...artifact].sort())
})

describe('a folder in the way leaves nothing under a final name:', () => {
  test.each([...reports, 'sbom.cdx.json', 'deploy/deployment.yml', 'it.tar.zst', 'it/x'])('%s', name => {
    const cwd = project({...ready, [`out/${name}/mine`]: 'mine'})
    expect(() => publish(cwd)).toThrow(expect.objectContaining({code: 'unwritable'}))
    expect(standing(cwd)).toEqual([`${name}/mine`])
    expect(fs.readdirSync(path.join(cwd, 'out')).filter(one => one.startsWith('.sitemount'))).toEqual([])
  })
})

describe('a process that is killed', () => {
  const [finishUrl, workshopUrl] = ['finish', 'workspace'].map(name => {
    return pathToFileURL(path.join(root, `src/commands/${name}.ts`)).href
  })

  /** Publishes in a process of its own, which is killed right before or after a rename; returns how many there were. */
  function killed(cwd: string, {at, after}: {at: number; after: boolean}): boolean {
    const code = `
      import fs from 'node:fs'
      const rename = fs.renameSync
      let count = 0
      fs.renameSync = (from, to) => {
        const isLast = ++count === ${at}
        if (isLast && !${after}) process.kill(process.pid, 'SIGKILL')
        rename(from, to)
        if (isLast && ${after}) process.kill(process.pid, 'SIGKILL')
      }
      const {finish} = await import(${JSON.stringify(finishUrl)})
      const {openOutput} = await import(${JSON.stringify(workshopUrl)})
      const io = {cwd: ${JSON.stringify(cwd)}, env: {}, base: ''}
      const opened = openOutput('out', io)
      const moves = ${JSON.stringify(moves(path.join(cwd, 'out')))}
      finish(${JSON.stringify(result)}, {output: 'out', mask: one => one, io}, {...opened, moves})
    `
    const {signal, status, stderr} = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
      encoding: 'utf8',
    })
    if (signal === null && status !== 0) throw new Error(stderr)
    return signal === 'SIGKILL'
  }

  test.each([1, 2, 3, 4, 5, 6, 7])('at rename %d leaves no artifact without its findings', at => {
    for (const after of [false, true]) {
      const cwd = project(ready)
      expect(killed(cwd, {at, after})).toBe(true)
      const found = standing(cwd)
      const hasArtifact = found.some(name => name.startsWith('it'))
      if (hasArtifact) expect(found).toEqual(expect.arrayContaining([...reports, 'sbom.cdx.json']))
      if (found.includes('it.tar.zst')) expect(found).toEqual([...reports, ...artifact].sort())
      // What it left under random names, the next run removes.
      openOutput('out', {cwd, env: {}}).held.close()
      const left = fs.readdirSync(path.join(cwd, 'out')).filter(name => name.startsWith('.sitemount'))
      expect(left).toEqual([])
    }
  })

  test('after the last rename has everything in place', () => {
    const cwd = project(ready)
    expect(killed(cwd, {at: 8, after: false})).toBe(false)
    expect(standing(cwd)).toEqual([...reports, ...artifact].sort())
  })
})
