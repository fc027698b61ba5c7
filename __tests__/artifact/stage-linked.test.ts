import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {expect, test} from '@jest/globals'
import {sealedTime} from '../../src/artifact/facts.ts'
import {packMount} from '../../src/artifact/pack.ts'
import {inlinePool} from '../../src/artifact/pool/pool.ts'
import {sealMount} from '../../src/artifact/seal.ts'
import {type StageOptions, stageMount} from '../../src/artifact/stage.ts'
import type {Inventory} from '../../src/environment/facts.ts'
import {onePython} from '../helpers/pythons.ts'
import {about, install, never, noise, threads, useTemp, walk} from './tree.ts'

const temp = useTemp()
const mountPath = 'site-packages'

const wheel = {
  name: 'alpha',
  files: {
    'alpha/__init__.py': 'x = 1\n',
    'alpha/empty.py': '',
    'alpha/tool': '#!/bin/sh\n',
    'alpha/big.so': noise((3 << 20) + 5),
  },
  executables: ['alpha/tool'],
}

function stage(inventory: Inventory, folder: string, more: Partial<StageOptions> = {}) {
  const keep = new Set(inventory.distributions.map(({normalizedName}) => normalizedName))
  return stageMount({inventory, folder, mountPath, keep, signal: never, isThrownAway: true, ...more})
}

/** Whether both names are of one file. */
function isOne(installed: string, folder: string, file: string): boolean {
  const [a, b] = [path.join(installed, file), path.join(folder, mountPath, file)].map(name =>
    fs.statSync(name, {bigint: true}),
  )
  return a?.ino === b?.ino && a?.dev === b?.dev
}

const dated = (root: string) =>
  walk(root).map(entry => [entry.path, entry.mode, fs.statSync(path.join(root, entry.path)).mtimeMs])

test('files of a tree that is thrown away are linked, and the mount is the same as a copied one', async () => {
  const copied = await stage(install(temp('v'), [wheel]), temp('copied'), {isThrownAway: false})
  expect(Object.keys(wheel.files).some(file => isOne(temp('v'), temp('copied'), file))).toBe(false)
  for (const workers of [0, 2]) {
    const pool = workers === 0 ? inlinePool(never) : threads(workers)
    const site = temp(`v${workers}`)
    const linked = await stage(install(site, [wheel]), temp(`out${workers}`), {pool})
    await pool.close()
    expect(linked).toEqual(copied)
    expect(Object.keys(wheel.files).every(file => isOne(site, temp(`out${workers}`), file))).toBe(true)
    // RECORD is another one than was installed.
    expect(isOne(site, temp(`out${workers}`), 'alpha-1.0.dist-info/RECORD')).toBe(false)
    expect(dated(temp(`out${workers}`))).toEqual(dated(temp('copied')))
  }
})

test.each(['tar.zst', 'zip', 'squashfs', 'directory'] as const)(
  'an artifact has the same bytes either way: %s',
  async format => {
    const digests: string[] = []
    for (const isThrownAway of [true, false]) {
      const folder = temp(`out-${isThrownAway}`)
      const {files} = await stage(install(temp(`v-${isThrownAway}`), [wheel]), folder, {isThrownAway})
      const mount = sealMount({folder, mountPath, files, about})
      const env = {PATH: process.env.PATH ?? ''}
      const file = temp(`archive-${isThrownAway}`)
      digests.push((await packMount(mount, {path: file, format, pool: inlinePool(never), signal: never, env})).digest)
    }
    expect(digests[0]).toBe(digests[1])
  },
)

test('a file that has a further name is copied, and the other name stays as it was', async () => {
  const inventory = install(temp('v'), [wheel])
  fs.linkSync(temp('v/alpha/tool'), temp('cached'))
  fs.chmodSync(temp('cached'), 0o711)
  const before = fs.statSync(temp('cached'))
  const {files, flaws} = await stage({...inventory, entries: walk(temp('v'))}, temp('out'))
  expect(flaws).toEqual([])
  expect(files.find(file => file.path === 'alpha/tool')).toMatchObject({mode: 0o755, bytes: 10})
  expect(isOne(temp('v'), temp('out'), 'alpha/tool')).toBe(false)
  expect(isOne(temp('v'), temp('out'), 'alpha/empty.py')).toBe(true)
  expect(fs.statSync(temp('cached'))).toMatchObject({mode: before.mode, mtimeMs: before.mtimeMs})
})

test('one file under two names of the tree becomes two, each with its own mode', async () => {
  const inventory = install(temp('v'), [wheel])
  fs.rmSync(temp('v/alpha/empty.py'))
  fs.linkSync(temp('v/alpha/__init__.py'), temp('v/alpha/empty.py'))
  const {flaws} = await stage({...inventory, entries: walk(temp('v'))}, temp('out'))
  expect(flaws.map(({rule, path: file}) => [rule, file])).toEqual([['tampered-file', 'alpha/empty.py']])
  const [first, second] = ['__init__.py', 'empty.py'].map(name => fs.statSync(temp('out', mountPath, 'alpha', name)))
  expect([first?.nlink, second?.nlink, first?.ino === second?.ino]).toEqual([1, 1, false])
})

test('read-only files and special bits are normalised on the one file', async () => {
  const inventory = install(temp('v'), [wheel])
  fs.chmodSync(temp('v/alpha/empty.py'), 0o444)
  fs.chmodSync(temp('v/alpha/tool'), 0o6551)
  const {flaws} = await stage({...inventory, entries: walk(temp('v'))}, temp('out'))
  expect(flaws).toEqual([])
  const stats = (name: string) => fs.statSync(temp('out', mountPath, 'alpha', name))
  expect(stats('empty.py')).toMatchObject({mode: 0o100644, nlink: 2, mtimeMs: sealedTime * 1000})
  expect(stats('tool')).toMatchObject({mode: 0o100755, nlink: 2, mtimeMs: sealedTime * 1000})
})

test('what stands in the way is neither written through nor taken away', async () => {
  const inventory = install(temp('v'), [wheel])
  fs.writeFileSync(temp('precious'), 'mine')
  fs.mkdirSync(temp('out', mountPath, 'alpha'), {recursive: true})
  fs.symlinkSync(temp('precious'), temp('out', mountPath, 'alpha/empty.py'))
  await expect(stage(inventory, temp('out'))).rejects.toMatchObject({code: 'unwritable'})
  expect(fs.readFileSync(temp('precious'), 'utf8')).toBe('mine')
  expect(fs.readlinkSync(temp('out', mountPath, 'alpha/empty.py'))).toBe(temp('precious'))
})

test('a link that takes the place of a file after the walk is not linked', async () => {
  const inventory = install(temp('v'), [wheel])
  fs.writeFileSync(temp('precious'), '')
  fs.rmSync(temp('v/alpha/empty.py'))
  fs.symlinkSync(temp('precious'), temp('v/alpha/empty.py'))
  const {flaws} = await stage(inventory, temp('out'))
  expect(flaws.map(({rule, path: file}) => [rule, file])).toContainEqual(['unsafe-path', 'alpha/empty.py'])
  expect(fs.existsSync(temp('out', mountPath, 'alpha/empty.py'))).toBe(false)
  expect(fs.statSync(temp('precious')).mtimeMs).not.toBe(sealedTime * 1000)
})

test('sources that make room for bytecode stay in the installed tree', async () => {
  const inventory = install(temp('v'), [wheel])
  const compiling = {bytecode: 'runtime', interpreter: onePython(), env: process.env, temporary: temp()} as const
  const slimming = {sourceless: new Set(['alpha/__init__.py']), native: [], temporary: temp(), env: {}}
  const {slimmed} = await stage(inventory, temp('out'), {compiling, slimming})
  expect(slimmed?.sources.files).toBe(1)
  expect(fs.existsSync(temp('out', mountPath, 'alpha/__init__.py'))).toBe(false)
  expect(fs.readFileSync(temp('v/alpha/__init__.py'), 'utf8')).toBe('x = 1\n')
})

// A file system of its own, where this machine has one that may be written to.
const elsewhere = '/dev/shm'
const isElsewhere = (() => {
  try {
    fs.accessSync(elsewhere, fs.constants.W_OK)
    return fs.statSync(elsewhere).dev !== fs.statSync(os.tmpdir()).dev
  } catch {
    return false
  }
})()

const acrossSystems = isElsewhere ? test : test.skip

acrossSystems('files of another file system are copied', async () => {
  const site = fs.mkdtempSync(path.join(elsewhere, 'sitemount-test-'))
  try {
    const {files, flaws} = await stage(install(site, [wheel]), temp('out'))
    const copied = await stage(install(temp('v'), [wheel]), temp('copied'), {isThrownAway: false})
    expect([files, flaws]).toEqual([copied.files, []])
    expect(dated(temp('out'))).toEqual(dated(temp('copied')))
  } finally {
    fs.rmSync(site, {recursive: true, force: true})
  }
})
