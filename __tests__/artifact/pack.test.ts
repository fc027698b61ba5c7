import {execFileSync, spawnSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import fs from 'node:fs'
import {describe, expect, test} from '@jest/globals'
import type {Mount} from '../../src/artifact/facts.ts'
import {packFiles} from '../../src/artifact/formats/archive-order.ts'
import {tarHeader} from '../../src/artifact/formats/tar-format.ts'
import {packArchive} from '../../src/artifact/pack.ts'
import {inlinePool} from '../../src/artifact/pool/pool.ts'
import {verifyArtifact} from '../../src/artifact/verify/verify.ts'
import {install, never, noise, pack, seal, threads, useTemp, walk} from './tree.ts'

const temp = useTemp()
const has = (program: string) => spawnSync(program, ['--version']).error === undefined

const long = `${'d'.repeat(60)}/${'e'.repeat(60)}`
const files = {
  'alpha/__init__.py': 'x = 1\n',
  'alpha/empty.py': '',
  'alpha/tool': '#!/bin/sh\n',
  [`alpha/${'n'.repeat(94)}`]: 'name of 100 bytes',
  [`alpha/${'n'.repeat(95)}`]: 'name of 101 bytes',
  [`alpha/${long}/${'f'.repeat(200)}.py`]: 'name of more than 255 bytes',
  'alpha/日本語/données.py': 'not ASCII',
  [`alpha/${'é'.repeat(110)}.py`]: 'long and not ASCII',
  'alpha-b/x.py': 'sorts before alpha/',
  // Larger than a chunk, and not a whole number of blocks.
  'alpha/large.bin': noise((17 << 20) + 77),
  'alpha/block.bin': noise(1024),
}

async function build(folder = 'out'): Promise<Mount> {
  const site = temp(`site-of-${folder}`)
  return seal(install(site, [{name: 'alpha', files, executables: ['alpha/tool']}]), temp(folder))
}

/** Paths with content hashes and modes of a tree. */
function content(root: string): unknown[] {
  return walk(root).map(({path, kind, mode}) => {
    const sum =
      kind === 'file'
        ? createHash('sha256')
            .update(fs.readFileSync(`${root}/${path}`))
            .digest('hex')
        : kind
    return [path, mode, sum, fs.lstatSync(`${root}/${path}`).mtimeMs]
  })
}

describe.each(['tar.zst', 'tar.gz', 'zip'] as const)('%s', ending => {
  test('the bytes depend on no folder, umask or number of threads', async () => {
    const old = process.umask(0o077)
    const digests: string[] = []
    for (const workers of [0, 1, 3]) {
      process.umask(workers === 1 ? 0o002 : 0o077)
      const pool = workers === 0 ? inlinePool(never) : threads(workers)
      const {digest, path, bytes} = await pack(await build(`out${workers}`), temp(`${workers}.${ending}`), pool)
      await pool.close()
      expect(createHash('sha256').update(fs.readFileSync(path)).digest('hex')).toBe(digest.slice(7))
      expect(fs.statSync(path).size).toBe(bytes)
      digests.push(digest)
    }
    process.umask(old)
    expect(new Set(digests).size).toBe(1)
  })

  test('what was packed verifies', async () => {
    const mount = await build()
    const {path, digest, bytes} = await pack(mount, temp(`a.${ending}`))
    const verified = await verifyArtifact(path, {signal: never, expectedDigest: digest})
    expect(verified).toEqual({
      path,
      format: ending,
      digest,
      archiveBytes: bytes,
      manifest: mount.manifest,
      treeDigest: mount.treeDigest,
      files: mount.files.length,
      bytes: mount.bytes,
      startup: [],
      beside: new Map(),
      flaws: [],
    })
  })

  test('an interrupt leaves nothing', async () => {
    const mount = await build()
    for (const workers of [0, 2]) {
      const stop = new AbortController()
      const pool = workers === 0 ? inlinePool(stop.signal) : threads(workers, stop.signal)
      const options = {folder: mount.folder, files: packFiles(mount), signal: stop.signal, pool}
      const packed = packArchive({...options, format: ending, path: temp(`a.${ending}`)})
      setTimeout(() => stop.abort(), 30)
      await expect(packed).rejects.toMatchObject({code: 'interrupted'})
      await pool.close()
    }
    expect(fs.readdirSync(temp()).sort()).toEqual(['out', 'site-of-out'])
  })

  test.each([
    ['a file that changed', () => fs.writeFileSync(temp('out/site-packages/alpha/__init__.py'), 'y = 1\n')],
    ['a file that grew', () => fs.appendFileSync(temp('out/site-packages/alpha/empty.py'), 'y')],
    ['a file that shrank', () => fs.truncateSync(temp('out/site-packages/alpha/large.bin'), 5)],
    ['a split file that changed', () => patch(temp('out/site-packages/alpha/large.bin'))],
    ['a file that is gone', () => fs.rmSync(temp('out/site-packages/alpha/tool'))],
    ['a file that became a link', () => relink(temp('out/site-packages/alpha/tool'))],
  ])('%s while packing is an error that leaves nothing', async (_, act) => {
    const mount = await build()
    act()
    for (const pool of [inlinePool(never), threads(2)]) {
      await expect(pack(mount, temp(`a.${ending}`), pool)).rejects.toMatchObject({code: 'archive'})
      await pool.close()
    }
    expect(fs.readdirSync(temp()).sort()).toEqual(['out', 'site-of-out'])
  })
})

describe.each(['tar.zst', 'tar.gz'])('%s', ending => {
  test('GNU tar unpacks the same tree, dates, modes and folders included, and its sums hold', async () => {
    const {path} = await pack(await build(), temp(`a.${ending}`))
    fs.mkdirSync(temp('x'))
    if (ending === 'tar.gz') execFileSync('gzip', ['-t', path])
    if (ending === 'tar.zst' && has('zstd')) execFileSync('zstd', ['-q', '-t', path])
    if (ending === 'tar.zst' && !has('zstd')) return
    execFileSync('sh', ['-c', `umask 077; tar -xpf ${path}`], {cwd: temp('x')})
    expect(content(temp('x'))).toEqual(content(temp('out')))
    execFileSync('sha256sum', ['--strict', '--quiet', '-c', 'SHA256SUMS'], {cwd: temp('x')})
    const listing = execFileSync('tar', ['--numeric-owner', '--utc', '-tvf', path], {encoding: 'utf8'})
    expect(
      listing
        .split('\n')
        .slice(0, 3)
        .map(line => line.split(/ +/).join(' ')),
    ).toEqual([
      expect.stringMatching(/^-rw-r--r-- 0\/0 \d+ 1980-01-02 00:00 sitemount.json$/),
      expect.stringMatching(/^-rw-r--r-- 0\/0 \d+ 1980-01-02 00:00 SHA256SUMS$/),
      'drwxr-xr-x 0/0 0 1980-01-02 00:00 site-packages/',
    ])
    expect((await verifyArtifact(temp('x'), {signal: never})).flaws).toEqual([])
  })
})

test('Python reads the same tree', async () => {
  if (!has('python3')) return
  const {path} = await pack(await build(), temp('a.tar.gz'))
  const script = `
import sys, tarfile, hashlib
archive = tarfile.open(sys.argv[1])
for member in archive:
    body = hashlib.sha256(archive.extractfile(member).read()).hexdigest() if member.isfile() else 'folder'
    print(member.name, oct(member.mode)[2:], member.mtime, member.uid, member.uname, body, sep='|')
`
  const told = execFileSync('python3', ['-c', script, path], {
    encoding: 'utf8',
    env: {...process.env, PYTHONIOENCODING: 'utf8'},
  })
  const ours = content(temp('out')) as [string, number, string, number][]
  const lines = ours.map(([name, mode, sum, date]) => [name, mode.toString(8), date / 1000, 0, '', sum].join('|'))
  expect(told.trimEnd().split('\n').sort()).toEqual(lines.sort())
})

test('the tar stream inside both formats is the same, and GNU tar finds nothing strange in it', async () => {
  if (!has('zstd')) return
  const mount = await build()
  await pack(mount, temp('a.tar.gz'))
  await pack(mount, temp('a.tar.zst'))
  execFileSync('sh', ['-c', 'gzip -dc a.tar.gz > a.tar; zstd -qdc a.tar.zst > b.tar; cmp a.tar b.tar'], {cwd: temp()})
  const {stderr, status} = spawnSync('tar', ['-tf', temp('a.tar')], {encoding: 'utf8'})
  expect([status, stderr]).toEqual([0, ''])
})

test('a level can be asked for', async () => {
  const mount = await build()
  const options = {folder: mount.folder, files: packFiles(mount), signal: never, pool: inlinePool(never)}
  const fast = await packArchive({...options, format: 'tar.gz', path: temp('1.tar.gz'), level: 0})
  const normal = await packArchive({...options, format: 'tar.gz', path: temp('2.tar.gz')})
  expect(fast.bytes).toBeGreaterThan(normal.bytes)
  expect((await verifyArtifact(fast.draft, {signal: never})).flaws).toEqual([])
})

test('nothing stands under the final name before it is published', async () => {
  const mount = await build()
  const options = {folder: mount.folder, files: packFiles(mount), signal: never, pool: inlinePool(never)}
  const {draft} = await packArchive({...options, format: 'tar.zst', path: temp('a.tar.zst')})
  expect(fs.existsSync(temp('a.tar.zst'))).toBe(false)
  expect(fs.existsSync(draft)).toBe(true)
})

test('a folder that cannot be written is told with its path', async () => {
  const mount = await build()
  const packed = pack(mount, temp('out/sitemount.json/a.tar.zst'))
  await expect(packed).rejects.toMatchObject({code: 'unwritable', message: expect.stringContaining('a.tar.zst')})
})

test('sizes beyond eight gigabytes go into a pax header that Python understands', () => {
  const header = tarHeader({path: 'huge', kind: 'file', mode: 0o644, bytes: 2 ** 33 + 5})
  expect(header).toHaveLength(3 * 512)
  expect(Buffer.from(header.subarray(512, 540)).toString()).toContain('size=8589934597\n')
  if (!has('python3')) return
  fs.mkdirSync(temp(), {recursive: true})
  fs.writeFileSync(temp('huge.tar'), header)
  const script = 'import sys, tarfile; print(tarfile.open(sys.argv[1]).next().size)'
  expect(execFileSync('python3', ['-c', script, temp('huge.tar')], {encoding: 'utf8'})).toBe('8589934597\n')
})

test.each([85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 985, 986, 987, 988, 989])(
  'a pax record counts itself at %i bytes',
  length => {
    const path = `é${'x'.repeat(length)}`
    const header = Buffer.from(tarHeader({path, kind: 'file', mode: 0o644, bytes: 0}))
    const size = Number.parseInt(header.toString('latin1', 124, 135), 8)
    const record = header.subarray(512, 512 + size).toString()
    expect(record).toBe(`${size} path=${path}\n`)
    expect(Buffer.byteLength(record)).toBe(size)
  },
)

function patch(file: string): void {
  const descriptor = fs.openSync(file, 'r+')
  fs.writeSync(descriptor, 'changed', 10 << 20)
  fs.closeSync(descriptor)
}

function relink(file: string): void {
  fs.rmSync(file)
  fs.symlinkSync('__init__.py', file)
}
