import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from '@jest/globals'
import {parseChecksums} from '../../src/artifact/checksums.ts'
import {caseCollisions} from '../../src/artifact/names.ts'
import {atOnce, inTurns, type Steps} from '../../src/core/steps.ts'
import {contentsSteps} from '../../src/environment/contents.ts'
import {snapshotSteps} from '../../src/environment/imports/snapshot.ts'
import {takeInventory} from '../../src/environment/inventory.ts'
import {recordSteps} from '../../src/environment/metadata.ts'
import {walk} from '../../src/environment/walk.ts'
import {findDeploymentFiles} from '../../src/hosts/azureml/deployment/find.ts'
import {readUploadFacts} from '../../src/hosts/azureml/upload/facts.ts'
import {judgeSteps} from '../../src/rules/engine.ts'
import {tooLarge} from '../../src/rules/target/too-large.ts'
import {suiteFolder} from '../helpers/temp.ts'

const interrupted = expect.objectContaining({code: 'interrupted'})
const never = new AbortController().signal

test('timers get their turn in work that never waits, and an abort ends it', async () => {
  const stop = new AbortController()
  setTimeout(() => stop.abort(), 10)
  let ended = false
  function* endless(): Steps<void> {
    try {
      for (;;) yield
    } finally {
      ended = true
    }
  }
  await expect(inTurns(endless(), stop.signal)).rejects.toEqual(interrupted)
  expect(ended).toBe(true)
})

test('work in turns gives what it gives at once, and what it throws', async () => {
  function* three(fails: boolean): Steps<number> {
    yield
    if (fails) throw new Error('refused')
    yield
    return 3
  }
  expect([atOnce(three(false)), await inTurns(three(false), never)]).toEqual([3, 3])
  expect(() => atOnce(three(true))).toThrow('refused')
  await expect(inTurns(three(true), never)).rejects.toThrow('refused')
})

describe('an abort ends every loop over foreign data', () => {
  const site = suiteFolder()
  for (const name of ['a-1.dist-info/RECORD', 'a-1.dist-info/METADATA', 'a/__init__.py', 'a/b.so', 'd.yml']) {
    fs.mkdirSync(path.dirname(path.join(site, name)), {recursive: true})
    fs.writeFileSync(path.join(site, name), '')
  }
  const sums = Buffer.from(`${'0'.repeat(64)}  site-packages/a.py\n`)
  const loops: [string, () => Steps<unknown>][] = [
    ['an inventory', () => takeInventory(site)],
    ['a walk', () => walk(site)],
    ['a snapshot', () => snapshotSteps(site)],
    ['native code', () => contentsSteps(atOnce(takeInventory(site)), {names: true})],
    ['rows of a RECORD', () => recordSteps('a,,\n'.repeat(2000))],
    ['SHA256SUMS', () => parseChecksums(sums, 'site-packages')],
    ['names that differ in case', () => caseCollisions(Array.from({length: 2000}, (_, index) => `a/${index}`))],
    ['the search for a deployment', () => findDeploymentFiles({cwd: site, given: []})],
    ['an upload', () => readUploadFacts({cwd: site, codeDir: '.'})],
    [
      'rules',
      () =>
        judgeSteps(
          [tooLarge],
          {total: {files: 0, bytes: 0}, sizes: [], limits: {bytes: null, files: null}},
          {mode: 'check', rules: new Map(), excuses: []},
        ),
    ],
  ]
  test.each(loops)('%s', async (_, loop) => {
    await expect(inTurns(loop(), AbortSignal.abort())).rejects.toEqual(interrupted)
    await inTurns(loop(), never)
  })
})
