import {execFileSync, spawnSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import fs from 'node:fs'
import zlib from 'node:zlib'
import {describe, expect, test} from '@jest/globals'
import {packFiles} from '../../src/artifact/formats/archive-order.ts'
import {combineCrc} from '../../src/artifact/formats/crc.ts'
import {readDirectory, readEnd} from '../../src/artifact/formats/zip-directory.ts'
import {centralHeader, endRecords, localHeader, type ZipEntry} from '../../src/artifact/formats/zip-format.ts'
import {packArchive} from '../../src/artifact/pack.ts'
import {verifyArtifact} from '../../src/artifact/verify/verify.ts'
import {install, never, noise, pack, seal, threads, useTemp, walk} from './tree.ts'

const temp = useTemp()
const has = (program: string) => spawnSync(program, ['--help']).error === undefined

const files = {
  'alpha/__init__.py': 'x = 1\n',
  'alpha/empty.py': '',
  'alpha/tool': '#!/bin/sh\n',
  [`alpha/${'n'.repeat(200)}.py`]: 'a long name',
  'alpha/日本語/données.py': 'not ASCII',
  'alpha-b/x.py': 'sorts before alpha/',
  'alpha/noise.bin': noise(1000),
  // Larger than one part of 8 MiB: one that packs, one that does not, and one that ends with its part.
  'alpha/text.bin': Buffer.concat([noise(1 << 20), Buffer.alloc(33 << 20, 'text ')]),
  'alpha/large-noise.bin': noise((16 << 20) + 5, 2),
  'alpha/whole.bin': Buffer.alloc(32 << 20, 'abc'),
}

async function packed(name = 'a.zip', workers = 2): Promise<string> {
  const mount = await seal(install(temp('site'), [{name: 'alpha', files, executables: ['alpha/tool']}]), temp('out'))
  const pool = threads(workers)
  const {path} = await pack(mount, temp(name), pool)
  await pool.close()
  return path
}

/** Paths with content hashes, modes and, for files, dates of a tree. */
function content(root: string): unknown[] {
  return walk(root).map(({path, kind, mode}) => {
    const bytes = kind === 'file' ? fs.readFileSync(`${root}/${path}`) : ''
    return [path, kind, mode, createHash('sha256').update(bytes).digest('hex')]
  })
}

test('unzip finds nothing wrong with it and unpacks the same tree, dates and modes included', async () => {
  if (!has('unzip')) return
  const path = await packed()
  const tested = spawnSync('unzip', ['-tq', path], {encoding: 'utf8'})
  expect([tested.status, tested.stderr, tested.stdout]).toEqual([0, '', expect.stringContaining('No errors')])
  const env = {...process.env, TZ: 'UTC', LC_ALL: 'C.UTF-8'}
  execFileSync('sh', ['-c', `umask 077; unzip -q ${path} -d ${temp('x')}`], {env})
  expect(content(temp('x'))).toEqual(content(temp('out')))
  expect(fs.statSync(temp('x/site-packages/alpha/tool')).mtimeMs).toBe(315619200_000)
  expect((await verifyArtifact(temp('x'), {signal: never})).flaws).toEqual([])
})

test('bsdtar unpacks the same tree, also from a pipe', async () => {
  if (!has('bsdtar')) return
  const path = await packed()
  for (const [folder, how] of [
    ['x', `bsdtar -xpf ${path}`],
    ['y', `cat ${path} | bsdtar -xpf -`],
  ] as const) {
    fs.mkdirSync(temp(folder))
    execFileSync('sh', ['-c', how], {cwd: temp(folder), env: {...process.env, LC_ALL: 'C.UTF-8'}})
  }
  expect(content(temp('x'))).toEqual(content(temp('out')))
  // What comes through a pipe has no central directory yet, and so no modes.
  expect((await verifyArtifact(temp('y'), {signal: never})).flaws).toEqual([])
})

test('Python reads the same tree', async () => {
  if (!has('python3')) return
  const path = await packed()
  const script = `
import hashlib, sys, zipfile
archive = zipfile.ZipFile(sys.argv[1])
assert archive.testzip() is None
assert archive.comment == b''
for info in archive.infolist():
    assert info.date_time == (1980, 1, 2, 0, 0, 0) and info.extra == b'' and info.comment == b'', info
    kind = 'folder' if info.is_dir() else 'file'
    print(info.filename.rstrip('/'), kind, oct(info.external_attr >> 16 & 0o7777)[2:], hashlib.sha256(archive.read(info)).hexdigest(), sep='|')
`
  const told = execFileSync('python3', ['-c', script, path], {
    encoding: 'utf8',
    env: {...process.env, PYTHONIOENCODING: 'utf8'},
  })
  const ours = content(temp('out')) as [string, string, number, string][]
  const lines = ours.map(([name, kind, mode, sum]) => [name, kind, mode.toString(8), sum].join('|'))
  expect(told.trimEnd().split('\n').sort()).toEqual(lines.sort())
})

test('what does not pack is stored, however large', async () => {
  const path = await packed()
  const descriptor = fs.openSync(path, 'r')
  const lines = [...readDirectory(descriptor, {end: readEnd(descriptor), sum: () => {}})]
  fs.closeSync(descriptor)
  const method = (name: string) => lines.find(line => line.path === `site-packages/alpha/${name}`)?.method
  expect(['noise.bin', 'large-noise.bin', 'empty.py'].map(method)).toEqual([0, 0, 0])
  expect(['text.bin', 'whole.bin'].map(method)).toEqual([8, 8])
  expect(lines.slice(0, 3).map(line => line.path)).toEqual(['sitemount.json', 'SHA256SUMS', 'site-packages'])
  expect(lines.every(({canonical}) => canonical)).toBe(true)
})

test('the level makes another file of the same tree', async () => {
  const mount = await seal(install(temp('site'), [{name: 'alpha', files}]), temp('out'))
  const pool = threads(2)
  const options = {folder: mount.folder, files: packFiles(mount), signal: never, pool, format: 'zip' as const}
  const fast = await packArchive({...options, path: temp('1.zip'), level: 1})
  const best = await packArchive({...options, path: temp('9.zip'), level: 9})
  await pool.close()
  expect(fast.bytes).toBeGreaterThan(best.bytes)
  for (const {draft} of [fast, best]) expect((await verifyArtifact(draft, {signal: never})).flaws).toEqual([])
})

describe('numbers that do not fit', () => {
  const huge: ZipEntry = {
    path: 'm/huge',
    kind: 'file',
    mode: 0o644,
    method: 8,
    crc: 1,
    packed: 2 ** 32 + 7,
    bytes: 2 ** 33 + 5,
  }
  const plain: ZipEntry = {...huge, path: 'm/plain', packed: 5, bytes: 9}

  test('go into zip64 fields that this reader and Python understand', () => {
    const offset = 2 ** 32 + 100
    const lines = [centralHeader(huge, 0), centralHeader(huge, offset), centralHeader(plain, offset)]
    const directory = Buffer.concat(lines)
    const end = endRecords({count: 3, bytes: directory.length, offset: 0})
    fs.writeFileSync(temp('z'), Buffer.concat([directory, end]))
    const descriptor = fs.openSync(temp('z'), 'r')
    const read = [...readDirectory(descriptor, {end: readEnd(descriptor), sum: () => {}})]
    fs.closeSync(descriptor)
    expect(read).toEqual([
      {...huge, offset: 0, canonical: true},
      {...huge, offset, canonical: true},
      {...plain, offset, canonical: true},
    ])
    if (!has('python3')) return
    const script =
      'import sys, zipfile\nfor i in zipfile.ZipFile(sys.argv[1]).infolist(): print(i.file_size, i.compress_size, i.header_offset)'
    expect(execFileSync('python3', ['-c', script, temp('z')], {encoding: 'utf8'})).toBe(
      `${2 ** 33 + 5} ${2 ** 32 + 7} 0\n${2 ** 33 + 5} ${2 ** 32 + 7} ${offset}\n9 5 ${offset}\n`,
    )
  })

  test('are in the local header of the large file only', () => {
    expect(localHeader(huge)).toHaveLength(30 + 6 + 20)
    expect(localHeader(plain)).toHaveLength(30 + 7)
  })

  test('70,000 files are read by all', async () => {
    const many = Array.from({length: 70_000}, (_, index) => `m/${index}.py`)
    const entries = many.map(
      path => ({path, kind: 'file', mode: 0o644, method: 0, crc: 0, packed: 0, bytes: 0}) as const,
    )
    const locals = entries.map(localHeader)
    let at = 0
    const lines = entries.map((entry, index) => {
      const line = centralHeader(entry, at)
      at += locals[index]?.length ?? 0
      return line
    })
    const directory = Buffer.concat(lines)
    const end = endRecords({count: many.length, bytes: directory.length, offset: at})
    fs.writeFileSync(temp('many.zip'), Buffer.concat([...locals, directory, end]))
    const descriptor = fs.openSync(temp('many.zip'), 'r')
    const read = [...readDirectory(descriptor, {end: readEnd(descriptor), sum: () => {}})]
    fs.closeSync(descriptor)
    expect(read.map(({path}) => path)).toEqual(many)
    if (has('unzip')) {
      const {status} = spawnSync('unzip', ['-tqq', temp('many.zip')], {encoding: 'utf8', maxBuffer: 1 << 26})
      expect(status).toBe(0)
    }
    if (!has('python3')) return
    const script = 'import sys, zipfile; print(len(zipfile.ZipFile(sys.argv[1]).infolist()))'
    expect(execFileSync('python3', ['-c', script, temp('many.zip')], {encoding: 'utf8'})).toBe('70000\n')
  })
})

test.each([0, 1, 2, 3, 255, 65_536, 1_000_003])(
  'the CRC of two pieces follows from theirs, the second of %i bytes',
  bytes => {
    const first = noise(1000, 3)
    const second = noise(bytes, 4)
    const joined = combineCrc(zlib.crc32(first), {crc: zlib.crc32(second), bytes})
    expect(joined).toBe(zlib.crc32(Buffer.concat([first, second])))
  },
)
