import {createHash} from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import zlib from 'node:zlib'
import {describe, expect, test} from '@jest/globals'
import type {InstallSafety} from '../../../src/environment/wheels/facts.ts'
import {unsafeInstall} from '../../../src/environment/wheels/safety.ts'
import {guardVirtualenv} from '../../../src/environment/wheels/virtualenv-guard.ts'
import {wheelRules} from '../../../src/rules/mount/mount.ts'
import {judgementsOf} from '../../helpers/judgements.ts'
import {pythons} from '../../helpers/pythons.ts'
import {temporaryFolder} from '../../helpers/temp.ts'
import {makeWheel, type WheelSpec} from '../../helpers/wheel.ts'
import {findTestUv, type Laboratory, laboratory, put} from '../laboratory.ts'

const isRefused = (safety: InstallSafety) =>
  judgementsOf(wheelRules, {...safety, requirements: [], unpackLimit: null}).length > 0

/** Installs from a folder of wheels as from the cache, and returns what was unsafe, or null. */
async function fromFolder(lab: Laboratory, spec: Partial<WheelSpec>): Promise<InstallSafety | null> {
  const {sha256} = makeWheel({name: 'alpha', version: '1.0', ...spec}, lab.wheels)
  const requirements = `alpha==1.0 --hash=sha256:${sha256}\n`
  try {
    await put(lab, requirements, {fullyHashed: true, cache: {wheelhouse: lab.wheels}, isRefused})
    return null
  } catch (error) {
    const unsafe = unsafeInstall(error)
    if (unsafe === null) throw error
    return unsafe
  }
}

const absent = path.join(temporaryFolder(), 'anywhere')

describe.each(pythons().slice(-1))('Python $minor, from a folder of wheels', ({executable}) => {
  test.each<[string, Partial<WheelSpec>]>([
    ['an entry point with an absolute path', {entryPoints: `[console_scripts]\n${absent} = alpha:main\n`}],
    ['an entry point in the target of another', {entryPoints: `[console_scripts]\nok = ..${absent} = alpha:main\n`}],
    ['a program of the virtualenv', {data: {'scripts/python': '#!/bin/sh\n'}}],
    ['a data folder of another distribution', {distInfo: {'../other-1.0.data/scripts/python': '#!/bin/sh\n'}}],
  ])('%s is refused before anything is written', async (_, spec) => {
    const lab = await laboratory(executable)
    const before = fs.readdirSync(path.join(lab.virtualenv.prefix, 'bin'))
    expect(await fromFolder(lab, spec)).toMatchObject({wheels: [{normalizedName: 'alpha'}], changes: []})
    expect(fs.readdirSync(path.join(lab.virtualenv.prefix, 'bin'))).toEqual(before)
    expect([fs.readdirSync(lab.virtualenv.site), fs.existsSync(absent)]).toEqual([[], false])
  })

  test('an honest one is installed, and its facts are kept', async () => {
    const lab = await laboratory(executable)
    expect(await fromFolder(lab, {entryPoints: '[console_scripts]\nalpha = alpha:main\n'})).toBeNull()
    expect(fs.existsSync(path.join(lab.virtualenv.prefix, 'bin/alpha'))).toBe(true)
  })
})

/** A wheel whose one file is zeros: a thousandth of them on the wire. */
function bomb(folder: string, bytes: number): string {
  const content = Buffer.alloc(bytes)
  const packed = zlib.deflateRawSync(content)
  const sha256 = createHash('sha256').update(content).digest('base64url')
  const files: [string, Buffer, Buffer, number][] = [['bomb.bin', content, packed, 8]]
  const text = (name: string, body: string) => files.push([name, Buffer.from(body), Buffer.from(body), 0])
  text('bomb-1.0.dist-info/METADATA', 'Metadata-Version: 2.1\nName: bomb\nVersion: 1.0\n')
  text('bomb-1.0.dist-info/WHEEL', 'Wheel-Version: 1.0\nGenerator: x\nRoot-Is-Purelib: true\nTag: py3-none-any\n')
  text('bomb-1.0.dist-info/RECORD', `bomb.bin,sha256=${sha256},${bytes}\nbomb-1.0.dist-info/RECORD,,\n`)
  const bodies: Buffer[] = []
  const lines: Buffer[] = []
  let offset = 0
  for (const [name, plain, stored, method] of files) {
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(method, 4)
    common.writeUInt16LE(33, 8)
    common.writeUInt32LE(zlib.crc32(plain), 10)
    common.writeUInt32LE(stored.length, 14)
    common.writeUInt32LE(plain.length, 18)
    common.writeUInt16LE(name.length, 22)
    const body = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), common, Buffer.from(name), stored])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(0x81a40000, 6)
    tail.writeUInt32LE(offset, 10)
    lines.push(Buffer.concat([Buffer.from([0x50, 0x4b, 1, 2, 20, 3]), common, tail, Buffer.from(name)]))
    bodies.push(body)
    offset += body.length
  }
  const directory = Buffer.concat(lines)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  fs.writeFileSync(path.join(folder, 'bomb-1.0-py3-none-any.whl'), Buffer.concat([...bodies, directory, end]))
  return 'bomb==1.0\n'
}

const uv = findTestUv()
const [newest] = pythons().slice(-1)

;(uv === undefined || newest === undefined ? test.skip : test)(
  'an installer that writes more than it may is stopped, and the largest file is named',
  async () => {
    const lab = await laboratory(newest?.executable ?? '')
    const requirements = bomb(lab.wheels, 1 << 30)
    const installer = {kind: 'uv' as const, version: '0', executable: uv ?? ''}
    const failed = await put(lab, requirements, {installer, maxBytes: 64 << 20, isRefused}).catch(unsafeInstall)
    expect(failed).toMatchObject({overgrowth: {limit: 64 << 20, largest: 'bomb.bin'}})
  },
)

describe('the guard of a virtualenv', () => {
  const [{executable} = {executable: ''}] = pythons().slice(-1)

  test.each<[string, (prefix: string, site: string) => void]>([
    ['bin/python', prefix => replace(path.join(prefix, 'bin/python'))],
    ['bin/activate', prefix => fs.appendFileSync(path.join(prefix, 'bin/activate'), '\n')],
    ['pyvenv.cfg', prefix => replace(path.join(prefix, 'pyvenv.cfg'))],
    ['bin/pyvenv.cfg', prefix => fs.writeFileSync(path.join(prefix, 'bin/pyvenv.cfg'), '')],
    ['bin/Activate.ps1', prefix => fs.rmSync(path.join(prefix, 'bin/Activate.ps1'))],
    ['bin/python3.99', prefix => fs.writeFileSync(path.join(prefix, 'bin/python3.99'), '')],
    ['os.py', (_, site) => fs.writeFileSync(path.join(path.dirname(site), 'os.py'), '')],
  ])('sees a change of %s', async (name, change) => {
    const {virtualenv} = await laboratory(executable)
    const changes = guardVirtualenv(virtualenv)
    expect(changes()).toEqual([])
    change(virtualenv.prefix, virtualenv.site)
    expect(changes().map(({path: file}) => file)).toEqual([expect.stringContaining(name)])
  })

  test('sees no change in what packages put beside it', async () => {
    const {virtualenv} = await laboratory(executable)
    const changes = guardVirtualenv(virtualenv)
    for (const name of ['bin/alpha', 'share', 'lib/libalpha.so'])
      fs.writeFileSync(path.join(virtualenv.prefix, name), '')
    fs.writeFileSync(path.join(virtualenv.site, 'alpha.py'), '')
    expect(changes()).toEqual([])
  })
})

/** The same text, and a line more, in another file. */
function replace(file: string): void {
  const bytes = fs.readFileSync(file)
  fs.rmSync(file)
  fs.writeFileSync(file, Buffer.concat([bytes, Buffer.from('\n')]))
}
