import {spawnSync} from 'node:child_process'
import fs from 'node:fs'
import {expect, test} from '@jest/globals'
import type {Mount} from '../../../src/artifact/facts.ts'
import {inlinePool} from '../../../src/artifact/pool/pool.ts'
import {beginPacking} from '../../../src/commands/build/pack.ts'
import {parseOptions} from '../../../src/config/options.ts'
import {createStopwatch} from '../../../src/core/stopwatch.ts'
import {install, never, seal, useTemp} from '../../artifact/tree.ts'

const temp = useTemp()
const squashfs = spawnSync('mksquashfs', ['-version']).error === undefined ? test : test.skip

function planned(format: string) {
  const io = {env: process.env, signal: never}
  fs.mkdirSync(temp('bench'), {recursive: true})
  return {
    options: parseOptions({format}, {ruleIds: []}),
    workspace: {bench: temp('bench')},
    stopwatch: createStopwatch(),
    io,
  }
}

function sealedMount(): Promise<Mount> {
  return seal(install(temp('site'), [{name: 'alpha', files: {'alpha.py': 'x = 1\n'}}]), temp('out'))
}

test('an archive is begun at once, and handed out when it stands', async () => {
  const plan = planned('tar.gz')
  const packing = beginPacking(plan, await sealedMount(), inlinePool(never))
  expect(packing.mayOverlap).toBe(true)
  await packing.settled()
  expect(plan.stopwatch.steps.map(({name}) => name)).toEqual(['pack'])
  const draft = await packing.draft()
  expect(fs.statSync(draft.draft).size).toBe(draft.bytes)
})

test('what makes an archive fail is told to whoever asks for it, and to nobody else', async () => {
  const mount = await sealedMount()
  fs.writeFileSync(`${mount.folder}/${mount.mountPath}/alpha.py`, 'x = 2\n')
  const packing = beginPacking(planned('tar.gz'), mount, inlinePool(never))
  await packing.settled()
  await expect(packing.draft()).rejects.toMatchObject({code: 'archive'})
  expect(fs.readdirSync(temp('bench'))).toEqual([])
})

squashfs('a squashfs is not begun before somebody asks for it, and then once', async () => {
  const plan = planned('squashfs')
  const packing = beginPacking(plan, await sealedMount(), inlinePool(never))
  expect(packing.mayOverlap).toBe(false)
  await packing.settled()
  expect(fs.readdirSync(temp('bench'))).toEqual([])
  expect((await packing.draft()).draft).toBe((await packing.draft()).draft)
  expect(plan.stopwatch.steps.map(({name}) => name)).toEqual(['pack'])
})
