import {spawnSync} from 'node:child_process'
import fs from 'node:fs'
import zlib from 'node:zlib'
import {describe, expect, test} from '@jest/globals'
import type {Flaw, Verified} from '../../../src/artifact/facts.ts'
import {compressChunk} from '../../../src/artifact/formats/compress.ts'
import {verifyArtifact} from '../../../src/artifact/verify/verify.ts'
import {artifact, end, entry, folder, type Patch, raw, write} from '../hostile.ts'
import {install, never, noise, pack, put, seal, threads, useTemp, walk} from '../tree.ts'

const temp = useTemp()
const verify = (file: string, options = {}) => verifyArtifact(file, {signal: never, ...options})
const files = {'a.py': 'a = 1\n', 'b.py': 'b = 2\n'}
const rules = ({flaws}: Verified) => flaws.map(flaw => flaw.rule)

test('the honest artifact these tests are made from is accepted', async () => {
  for (const format of ['tar.zst', 'tar.gz'] as const) {
    const verified = await verify(write(temp('x'), artifact(files).all, format))
    expect(verified).toMatchObject({format, flaws: [], files: 2, bytes: 12})
  }
})

const honest = artifact(files)
const head = [honest.manifest, honest.sums, honest.folders]
/** The honest artifact with something between its folder and its files. */
const put1 = (...parts: Buffer[]) => Buffer.concat([...head, ...parts, honest.files, end])
const mode = (text: string): Patch => [[100, text]]
const pax = (record: string) => raw('././@PaxHeader', 'x', {content: record})
const record = (key: string, value: string) => {
  const rest = ` ${key}=${value}\n`
  const length = Buffer.byteLength(rest)
  return `${length + String(length + 2).length}${rest}`
}

type Case = [name: string, tar: Buffer, rule: Flaw['rule'], message?: string]

const hostile: Case[] = [
  ['an absolute name', put1(raw('/etc/cron.d/x', '0')), 'unsafe-path', 'is absolute'],
  ['a name that climbs', put1(raw('m/../../x', '0')), 'unsafe-path', '..'],
  ['a name that climbs in a pax header', put1(pax(record('path', '../../x')), raw('m/x', '0')), 'unsafe-path', '..'],
  ['a drive letter', put1(raw('C:\\x', '0')), 'unsafe-path', 'backslash'],
  ['a drive letter with slashes', put1(raw('C:/x', '0')), 'unsafe-path', 'is absolute'],
  ['a backslash', put1(raw('m\\..\\x', '0')), 'unsafe-path', 'backslash'],
  ['a control character', put1(raw('m/\u001b[2J', '0')), 'unsafe-path', 'control'],
  ['a line end', put1(raw('m/x\n::error::', '0')), 'unsafe-path', 'control'],
  ['an empty name', put1(raw('', '0')), 'unsafe-path', 'is empty'],
  ['an empty part', put1(raw('m//x', '0')), 'unsafe-path', 'empty part'],
  ['a dot', put1(raw('./m/x', '0')), 'unsafe-path', '"."'],
  ['a name that is not UTF-8', put1(raw(Buffer.from([0x6d, 0x2f, 0xff]), '0')), 'unsafe-path', 'UTF-8'],
  [
    'a name of 300 bytes',
    put1(pax(record('path', `m/${'x'.repeat(300)}`)), raw('m/x', '0')),
    'unsafe-path',
    'too long',
  ],
  ['a symbolic link', put1(raw('m/link', '2', {link: '/etc/passwd'})), 'unsafe-path', 'symbolic link'],
  [
    'a symbolic link in place of a file',
    Buffer.concat([...head, raw('m/a.py', '2', {link: 'b.py'}), entry('m/b.py', files['b.py']), end]),
    'unsafe-path',
    'symbolic link',
  ],
  ['a hard link', put1(raw('m/link', '1', {link: 'm/a.py'})), 'unsafe-path', 'hard link'],
  ['a character device', put1(raw('m/null', '3')), 'unsafe-path', 'device'],
  ['a block device', put1(raw('m/sda', '4')), 'unsafe-path', 'device'],
  ['a named pipe', put1(raw('m/pipe', '6')), 'unsafe-path', 'pipe'],
  [
    'a GNU long name',
    put1(raw('././@LongLink', 'L', {content: '../../evil\0'}), raw('m/x', '0')),
    'unsafe-path',
    'kind',
  ],
  ['a global pax header', put1(raw('g', 'g', {content: record('path', '../x')})), 'unsafe-path', 'kind'],
  ['a GNU long link', put1(raw('././@LongLink', 'K', {content: '/etc\0'}), raw('m/x', '2')), 'unsafe-path', 'kind'],
  [
    'a chain of GNU long names',
    put1(...Array.from({length: 300}, () => raw('././@LongLink', 'L', {content: '../evil\0'})), raw('m/x', '0')),
    'unsafe-path',
    'kind',
  ],
  ['a part of another volume', put1(raw('m/x', 'M', {content: 'x'})), 'unsafe-path', 'kind'],
  ['a label of a volume', put1(raw('label', 'V')), 'unsafe-path', 'kind'],
  [
    'a writing direction that turns',
    put1(pax(record('path', 'm/\u202eyp.a')), raw('m/x', '0')),
    'unsafe-path',
    'control',
  ],
  ['a pax header with a longer size', put1(pax(record('size', '99999999')), raw('m/x', '0')), 'digest-mismatch', 'cut'],
  [
    'a pax header with a shorter size',
    Buffer.concat([
      ...head,
      pax(record('size', '1')),
      entry('m/a.py', files['a.py']),
      entry('m/b.py', files['b.py']),
      end,
    ]),
    'digest-mismatch',
    'is not the file that was sealed',
  ],
  ['a pax header with a negative size', put1(pax(record('size', '-1')), raw('m/x', '0')), 'digest-mismatch', 'size'],
  [
    'a sparse file in a pax header',
    Buffer.concat([...head, pax(record('GNU.sparse.realsize', '9')), honest.files, end]),
    'digest-mismatch',
    'header',
  ],
  [
    'two pax headers',
    put1(pax(record('path', 'm/x')), pax(record('path', 'm/y')), raw('m/x', '0')),
    'unsafe-path',
    'kind',
  ],
  ['a sparse file', put1(raw('m/a.py', 'S', {content: 'x'})), 'unsafe-path', 'kind'],
  ['a name twice', Buffer.concat([...head, honest.files, entry('m/b.py', 'evil'), end]), 'unsafe-path', 'twice'],
  ['a second manifest', put1(honest.manifest), 'unsafe-path', 'twice'],
  [
    'a setuid bit',
    Buffer.concat([...head, entry('m/a.py', files['a.py'], mode('0004755')), entry('m/b.py', files['b.py']), end]),
    'unsafe-path',
    'mode 4755',
  ],
  [
    'a file everyone may write',
    Buffer.concat([...head, entry('m/a.py', files['a.py'], mode('0000666')), entry('m/b.py', files['b.py']), end]),
    'unsafe-path',
    'mode 666',
  ],
  ['names that differ only in case', artifact({'A.py': '1', 'a.py': '2'}).all, 'unsafe-path', 'one name'],
  [
    'names that differ only in normalisation',
    artifact({'e\u0301.py': '1', '\u00e9.py': '2'}).all,
    'unsafe-path',
    'one name',
  ],
  [
    'another owner',
    Buffer.concat([...head, entry('m/a.py', files['a.py'], [[108, '0001750']]), entry('m/b.py', files['b.py']), end]),
    'digest-mismatch',
    'header',
  ],
  [
    'an owner name',
    Buffer.concat([...head, entry('m/a.py', files['a.py'], [[265, 'root']]), entry('m/b.py', files['b.py']), end]),
    'digest-mismatch',
    'header',
  ],
  [
    'another date',
    Buffer.concat([
      ...head,
      entry('m/a.py', files['a.py'], [[136, '14700000000']]),
      entry('m/b.py', files['b.py']),
      end,
    ]),
    'digest-mismatch',
    'header',
  ],
  [
    'an unneeded pax header',
    Buffer.concat([...head, pax(record('path', 'm/a.py')), honest.files, end]),
    'digest-mismatch',
    'header',
  ],
  [
    'a pax header with more than a path',
    Buffer.concat([...head, pax(record('SCHILY.xattr.security.capability', 'x')), honest.files, end]),
    'digest-mismatch',
    'header',
  ],
  [
    'a changed file',
    artifact({...files, 'b.py': 'evil()'}, {listed: files}).all,
    'digest-mismatch',
    'is not the file that was sealed',
  ],
  ['a missing file', artifact({'a.py': files['a.py']}, {listed: files}).all, 'missing-file', '"m/b.py"'],
  ['an added file', artifact({...files, 'sitecustomize.py': ''}, {listed: files}).all, 'extra-file', 'sitecustomize'],
  ['a file beside the mount', Buffer.concat([...head, honest.files, entry('z.py', ''), end]), 'extra-file', '"z.py"'],
  ['an empty folder', put1(folder('m/empty')), 'extra-file', 'm/empty'],
  [
    'a folder without its entry',
    Buffer.concat([honest.manifest, honest.sums, honest.files, end]),
    'digest-mismatch',
    'order',
  ],
  [
    'files in another order',
    Buffer.concat([...head, entry('m/b.py', files['b.py']), entry('m/a.py', files['a.py']), end]),
    'digest-mismatch',
    'order',
  ],
  ['no manifest', Buffer.concat([honest.sums, honest.folders, honest.files, end]), 'missing-file', 'sitemount.json'],
  ['no sums', Buffer.concat([honest.manifest, honest.folders, honest.files, end]), 'missing-file', 'SHA256SUMS'],
  ['nothing at all', end, 'missing-file', 'sitemount.json'],
  ['only a manifest', Buffer.concat([honest.manifest, end]), 'missing-file', 'SHA256SUMS'],
  [
    'a folder in place of the manifest',
    Buffer.concat([folder('sitemount.json'), honest.sums, end]),
    'missing-file',
    'sitemount.json',
  ],
  ['a manifest that is no JSON', artifact(files, {manifestText: '{'}).all, 'digest-mismatch', 'is not JSON'],
  [
    'a manifest with another tree digest',
    artifact(files, {manifest: {treeDigest: `sha256:${'0'.repeat(64)}`}}).all,
    'digest-mismatch',
    'tree digest',
  ],
  ['a manifest with another count', artifact(files, {manifest: {files: 3}}).all, 'digest-mismatch', 'lists 2 files'],
  ['a manifest with another size', artifact(files, {manifest: {bytes: 13}}).all, 'digest-mismatch', '12 bytes'],
  [
    'a manifest with another mount path',
    artifact(files, {manifest: {mountPath: 'n'}}).all,
    'digest-mismatch',
    'not below n/',
  ],
  [
    'sums that name a path outside',
    artifact(files, {sums: `${'0'.repeat(64)}  /etc/passwd\n`}).all,
    'digest-mismatch',
    'not below m/',
  ],
  ['sums that climb', artifact({}, {sums: `${'0'.repeat(64)}  m/../x\n`}).all, 'missing-file'],
  [
    'a manifest that says it has a gigabyte',
    Buffer.concat([entry('sitemount.json', '', [[124, '10000000000']]), end]),
    'digest-mismatch',
    'longer than',
  ],
  ['a wrong header checksum', put1(entry('m/x', '', [[148, '0000000']])), 'digest-mismatch', 'wrong checksum'],
  [
    'a number in base 256',
    put1(entry('m/x', '', [[124, '\u0080\0\0\0\0\0\0\0\0\0\0\u0001']])),
    'digest-mismatch',
    'malformed number',
  ],
  ['a negative size', put1(entry('m/x', '', [[124, '-0000000001']])), 'digest-mismatch', 'malformed number'],
  [
    'an entry longer than the archive',
    Buffer.concat([...head, entry('m/a.py', '', [[124, '00007777777']]), end]),
    'digest-mismatch',
    'cut',
  ],
  [
    'something in the padding',
    Buffer.concat([...head, Buffer.from(honest.files).fill('x', 600, 700), end]),
    'digest-mismatch',
    'padding',
  ],
  ['no end', Buffer.concat([...head, honest.files]), 'digest-mismatch', 'no end'],
  [
    'one empty block at the end',
    Buffer.concat([...head, honest.files, Buffer.alloc(512)]),
    'digest-mismatch',
    'no end',
  ],
  ['half a block', Buffer.concat([...head, honest.files.subarray(0, 700)]), 'digest-mismatch', 'damaged'],
  [
    'entries behind the end',
    Buffer.concat([honest.all, entry('m/evil.py', 'x'), end]),
    'digest-mismatch',
    'follows the end',
  ],
  ['zeros behind the end', Buffer.concat([honest.all, Buffer.alloc(9216)]), 'digest-mismatch', 'follows the end'],
  ['a pax header of a gigabyte', put1(raw('x', 'x', {patch: [[124, '10000000000']]})), 'digest-mismatch', 'pax header'],
  [
    'a pax record that points behind its end',
    put1(pax('999 path=m/x\n'), raw('m/x', '0')),
    'digest-mismatch',
    'malformed',
  ],
  ['a pax record of length zero', put1(pax('0 path=m/x\n'), raw('m/x', '0')), 'digest-mismatch', 'malformed'],
  [
    'a pax header behind which nothing follows',
    Buffer.concat([...head, honest.files, pax(record('path', 'm/x'))]),
    'digest-mismatch',
    'pax header',
  ],
  [
    'a pax header before the end',
    Buffer.concat([...head, honest.files, pax(record('path', 'm/x')), end]),
    'digest-mismatch',
  ],
  ['a folder with content', put1(raw('m/d/', '5', {content: 'x'})), 'digest-mismatch', 'folder has content'],
  ['no tar at all', Buffer.from('not a tar stream'.repeat(100)), 'digest-mismatch', 'damaged'],
  ['noise', noise(4096), 'digest-mismatch', 'damaged'],
  ['nothing in the stream', Buffer.alloc(0), 'digest-mismatch'],
]

describe('a hostile archive is refused, and nothing is written:', () => {
  test.each(hostile.map(([name, tar, rule, message = '']) => [name, tar, rule, message] as const))(
    '%s',
    async (_, tar, rule, message) => {
      for (const format of ['tar.zst', 'tar.gz'] as const) {
        const verified = await verify(write(temp('x'), tar, format))
        expect(verified.flaws).toContainEqual(
          expect.objectContaining({rule, message: expect.stringContaining(message)}),
        )
        expect(verified.flaws.map(flaw => flaw.message).join()).not.toMatch(/[\n\u001b]/)
      }
      expect(fs.readdirSync(temp())).toEqual(['x'])
    },
  )
})

const zstd = (tar: Buffer = honest.all) => Buffer.from(compressChunk(tar, {format: 'tar.zst', level: 3}))
const gzip = (tar: Buffer = honest.all) => Buffer.from(compressChunk(tar, {format: 'tar.gz', level: 6}))
const zstdWith = (key: number, value: number) =>
  zlib.zstdCompressSync(honest.all, {params: {[key]: value, [zlib.constants.ZSTD_c_checksumFlag]: 1}})
const skippable = Buffer.from([0x50, 0x2a, 0x4d, 0x18, 4, 0, 0, 0, 1, 2, 3, 4])
const half = honest.all.subarray(0, 1500)
const rest = honest.all.subarray(1500)

const containers: [name: string, bytes: () => Uint8Array, message: string][] = [
  ['an empty file', () => Buffer.alloc(0), 'does not start as'],
  ['a plain tar', () => honest.all, 'does not start as'],
  ['the start of a zip', () => Buffer.from('PK\u0003\u0004'), 'does not end as a zip file does'],
  ['only the magic of zstd', () => zstd().subarray(0, 4), 'does not start with a zstd frame'],
  ['rubbish behind a frame', () => Buffer.concat([zstd(), Buffer.from('rubbish')]), 'something follows zstd frame 1'],
  ['one byte behind a frame', () => Buffer.concat([zstd(), Buffer.from([0])]), 'something follows zstd frame 1'],
  ['a skippable frame', () => Buffer.concat([zstd(), skippable]), 'something follows zstd frame 1'],
  ['a second frame with more entries', () => Buffer.concat([zstd(), zstd(entry('m/evil.py', 'x'))]), 'follows the end'],
  ['a cut last frame', () => Buffer.concat([zstd(half), zstd(rest).subarray(0, -9)]), 'zstd frame 2 is cut'],
  [
    'a last frame without its checksum',
    () => Buffer.concat([zstd(half), zstd(rest).subarray(0, -4)]),
    'zstd frame 2 is cut',
  ],
  ['a cut frame header', () => Buffer.concat([zstd(half), zstd(rest).subarray(0, 6)]), 'zstd frame 2'],
  ['a missing last frame', () => zstd(half), 'damaged'],
  ['a frame without checksum', () => zlib.zstdCompressSync(honest.all), 'no checksum'],
  ['a frame without content size', () => zstdWith(zlib.constants.ZSTD_c_contentSizeFlag, 0), 'does not say how long'],
  [
    'a frame of more than 16 MiB',
    () => zlib.zstdCompressSync(Buffer.alloc(17 << 20), {params: {[zlib.constants.ZSTD_c_checksumFlag]: 1}}),
    'more than 16 MiB',
  ],
  [
    'a foreign window',
    () =>
      zlib.zstdCompressSync(noise(9 << 20), {
        params: {[zlib.constants.ZSTD_c_checksumFlag]: 1, [zlib.constants.ZSTD_c_windowLog]: 22},
      }),
    'foreign window',
  ],
  ['a frame that lies about its length', () => lieAboutSize(zstd()), 'damaged'],
  ['rubbish behind a member', () => Buffer.concat([gzip(), Buffer.from('rubbish')]), 'something follows gzip member 1'],
  ['zeros behind a member', () => Buffer.concat([gzip(), Buffer.alloc(512)]), 'something follows gzip member 1'],
  [
    'a second member with more entries',
    () => Buffer.concat([gzip(), gzip(entry('m/evil.py', 'x'))]),
    'follows the end',
  ],
  ['a cut member', () => Buffer.concat([gzip(half), gzip(rest).subarray(0, -9)]), 'gzip member 2'],
  ['a member without its length', () => gzip().subarray(0, -4), 'gzip member 1 is cut'],
  ['a member with a wrong length', () => tail(gzip(), 4), 'not as long as it says'],
  ['a member with a wrong CRC', () => tail(gzip(), 8), 'wrong checksum'],
  ['a member with a name', () => named(gzip()), 'as sitemount writes gzip'],
  [
    'a member of more than 16 MiB',
    () =>
      Buffer.concat([Buffer.from([31, 139, 8, 0, 0, 0, 0, 0, 0, 255]), zlib.deflateRawSync(Buffer.alloc(17 << 20))]),
    'more than 16 MiB',
  ],
]

test.each(containers)('%s is refused', async (_, bytes, message) => {
  put(temp('x'), bytes())
  const verified = await verify(temp('x'))
  expect(verified.flaws).toContainEqual(
    expect.objectContaining({rule: 'digest-mismatch', message: expect.stringContaining(message)}),
  )
})

test('two frames and two members are read as one stream', async () => {
  put(temp('z'), Buffer.concat([zstd(half), zstd(rest)]))
  put(temp('g'), Buffer.concat([gzip(half), gzip(rest)]))
  expect((await verify(temp('z'))).flaws).toEqual([])
  expect((await verify(temp('g'))).flaws).toEqual([])
})

test('a decompression bomb ends at the limits, soon and in little memory', async () => {
  const start = artifact(files).manifest
  const bomb = Buffer.concat([start, entry('SHA256SUMS', '', [[124, '77777777777']])])
  const zeros = Buffer.alloc(16 << 20)
  for (const [index, format] of (['tar.zst', 'tar.gz'] as const).entries()) {
    const chunk = compressChunk(zeros, {format, level: 6})
    const file = temp(`bomb${index}`)
    const first = compressChunk(
      Buffer.concat([start, artifact(files).sums, raw('m/a.py', '0', {patch: [[124, '77777777777']]})]),
      {format, level: 6},
    )
    fs.writeFileSync(file, first)
    for (let count = 0; count < 300; count++) fs.appendFileSync(file, chunk)
    const before = process.memoryUsage().rss
    const {flaws} = await verify(file)
    expect(flaws).toContainEqual(
      expect.objectContaining({rule: 'digest-mismatch', message: expect.stringContaining('unpacks to more than')}),
    )
    expect(process.memoryUsage().rss - before).toBeLessThan(200 << 20)
    expect((await verify(file, {limits: {bytes: 64 << 20, ratio: 1e9}})).flaws[0]?.message).toContain(
      'more than 67108864 bytes',
    )
    write(temp('y'), bomb, format)
    expect((await verify(temp('y'))).flaws[0]?.message).toContain('SHA256SUMS is longer than 64 MiB')
  }
}, 60_000)

test('a million flaws are cut short', async () => {
  const many = Buffer.concat(Array.from({length: 5000}, (_, index) => raw(`../${index}`, '0')))
  const {flaws} = await verify(write(temp('x'), put1(many)))
  expect(flaws.length).toBeLessThanOrEqual(1000)
})

test('an expected digest is held against the file', async () => {
  const file = write(temp('x'), honest.all)
  const {digest} = await verify(file)
  expect((await verify(file, {expectedDigest: digest})).flaws).toEqual([])
  const other = await verify(file, {expectedDigest: `sha256:${'0'.repeat(64)}`})
  expect(other.flaws[0]?.message).toContain(digest)
})

test('an expected digest may be that of the tree, and nothing of another artifact is unpacked', async () => {
  const file = write(temp('x'), honest.all)
  const {treeDigest} = await verify(file)
  expect((await verify(file, {expectedDigest: treeDigest ?? ''})).flaws).toEqual([])
  fs.mkdirSync(temp('to'))
  const other = await verify(file, {expectedDigest: `sha256:${'0'.repeat(64)}`, unpackTo: temp('to')})
  expect([other.unpacked, fs.existsSync(temp('to'))]).toEqual([false, false])
  expect(other.flaws[0]?.message).toContain(treeDigest)
})

test('what cannot be opened is an error, and a pipe does not hang', async () => {
  await expect(verify(temp('none'))).rejects.toMatchObject({
    code: 'unreadable',
    message: expect.stringContaining('ENOENT'),
  })
  if (spawnSync('mkfifo', [temp('pipe')]).status !== 0) return
  await expect(verify(temp('pipe'))).rejects.toMatchObject({code: 'unreadable'})
})

test('an interrupt ends verifying', async () => {
  const large = Buffer.concat(Array.from({length: 40}, (_, index) => entry(`m/${index}`, noise(2 << 20, index))))
  const file = write(temp('x'), put1(large))
  const stop = new AbortController()
  const verified = verifyArtifact(file, {signal: stop.signal})
  setTimeout(() => stop.abort(), 1)
  await expect(verified).rejects.toMatchObject({code: 'interrupted'})
})

describe.each(['tar.zst', 'tar.gz'] as const)('%s', format => {
  test('no bit of it can be flipped unnoticed', async () => {
    const names = Array.from({length: 30}, (_, index) => [`p/${index}.py`, `value = ${index}\n`.repeat(index + 1)])
    const inventory = install(temp('site'), [
      {name: 'p', files: {...Object.fromEntries(names), 'p/noise': noise(3000)}},
    ])
    const {path, digest} = await pack(await seal(inventory, temp('out')), temp(`a.${format}`))
    const bytes = fs.readFileSync(path)
    const whole = await verify(path, {expectedDigest: digest})
    expect(whole.flaws).toEqual([])
    const unnoticed: number[] = []
    for (let round = 0; round < 400; round++) {
      const bit = Math.floor(Math.random() * bytes.length * 8)
      const flipped = Buffer.from(bytes)
      flipped[bit >> 3] = (flipped[bit >> 3] as number) ^ (1 << (bit & 7))
      fs.writeFileSync(temp('flipped'), flipped)
      expect((await verify(temp('flipped'), {expectedDigest: digest})).flaws).not.toEqual([])
      const {flaws, treeDigest, manifest} = await verify(temp('flipped'))
      if (flaws.length > 0) continue
      // Without the digest of the file only a flip that decompresses to the same content can pass: one of the unused bits, or
      // a reference that now points to another copy of the same text.
      expect([treeDigest, manifest]).toEqual([whole.treeDigest, whole.manifest])
      unnoticed.push(bit)
    }
    expect(unnoticed.length).toBeLessThanOrEqual(12)
  }, 60_000)

  test('it can be cut nowhere unnoticed', async () => {
    const bytes = fs.readFileSync(write(temp('a'), honest.all, format))
    for (let length = 0; length < bytes.length; length++) {
      fs.writeFileSync(temp('cut'), bytes.subarray(0, length))
      expect((await verify(temp('cut'))).flaws).not.toEqual([])
    }
  })
})

describe('an unpacked artifact', () => {
  async function unpacked(): Promise<string> {
    const inventory = install(temp('site'), [{name: 'p', files: {'p/__init__.py': 'x = 1\n', 'p/sub/y.py': 'y = 2\n'}}])
    await seal(inventory, temp('out'))
    return temp('out')
  }

  test('is accepted as it is, whatever modes its unpacker gave it', async () => {
    const root = await unpacked()
    for (const {path, kind} of walk(root)) fs.chmodSync(temp('out', path), kind === 'folder' ? 0o700 : 0o600)
    const pool = threads(2)
    expect(await verify(root, {pool})).toMatchObject({
      format: 'directory',
      digest: null,
      archiveBytes: 0,
      files: 5,
      flaws: [],
    })
    await pool.close()
  })

  test.each<[string, () => void, Flaw['rule'], string]>([
    ['a changed file', () => put(temp('out/site-packages/p/sub/y.py'), 'y = 3\n'), 'digest-mismatch', 'y.py'],
    ['a missing file', () => fs.rmSync(temp('out/site-packages/p/sub/y.py')), 'missing-file', 'y.py'],
    ['an added file', () => put(temp('out/site-packages/sitecustomize.py'), ''), 'extra-file', 'sitecustomize'],
    ['an added folder', () => put(temp('out/site-packages/evil/__init__.py'), ''), 'extra-file', 'evil'],
    ['an empty folder', () => fs.mkdirSync(temp('out/site-packages/numpy')), 'extra-file', 'numpy'],
    [
      'bytecode that was written later',
      () => put(temp('out/site-packages/p/__pycache__/y.pyc'), ''),
      'extra-file',
      '__pycache__',
    ],
    ['something beside the mount', () => put(temp('out/README'), ''), 'extra-file', 'README'],
    [
      'a link in place of a file',
      () => link('p/sub/y.py', '../../../../site/p/sub/y.py'),
      'unsafe-path',
      'symbolic link',
    ],
    ['a link in place of a folder', () => link('p/sub', temp('site/p/sub')), 'unsafe-path', 'symbolic link'],
    [
      'a link that points nowhere',
      () => fs.symlinkSync('none', temp('out/site-packages/p/x')),
      'unsafe-path',
      'symbolic link',
    ],
    [
      'a pipe',
      () => void spawnSync('mkfifo', [temp('out/site-packages/p/x')]),
      'unsafe-path',
      'neither a file nor a folder',
    ],
    ['a name with a line end', () => put(temp('out/site-packages/p/a\nb'), ''), 'unsafe-path', 'control'],
    ['a setuid bit', () => fs.chmodSync(temp('out/site-packages/p/sub/y.py'), 0o4755), 'unsafe-path', 'setuid'],
    ['no manifest', () => fs.rmSync(temp('out/sitemount.json')), 'missing-file', 'sitemount.json'],
    ['no sums', () => fs.rmSync(temp('out/SHA256SUMS')), 'missing-file', 'SHA256SUMS'],
    ['a linked manifest', () => relink('sitemount.json'), 'unsafe-path', 'sitemount.json'],
    [
      'a changed manifest',
      () => fs.appendFileSync(temp('out/sitemount.json'), ' '),
      'digest-mismatch',
      'sitemount.json',
    ],
    [
      'changed sums',
      () => fs.appendFileSync(temp('out/SHA256SUMS'), `${'0'.repeat(64)}  site-packages/z\n`),
      'digest-mismatch',
      'tree digest',
    ],
    ['a huge manifest', () => fs.truncateSync(temp('out/sitemount.json'), 1 << 30), 'digest-mismatch', 'longer than'],
  ])('with %s is refused', async (_, act, rule, message) => {
    const root = await unpacked()
    act()
    const {flaws} = await verify(root)
    expect(flaws).toContainEqual(expect.objectContaining({rule, message: expect.stringContaining(message)}))
  })

  function link(file: string, target: string): void {
    fs.rmSync(temp('out/site-packages', file), {recursive: true})
    fs.symlinkSync(target, temp('out/site-packages', file))
  }

  function relink(file: string): void {
    fs.renameSync(temp('out', file), temp('moved'))
    fs.symlinkSync(temp('moved'), temp('out', file))
  }
})

describe('a RECORD inside an artifact', () => {
  const record = (rows: string) => ({'p-1.dist-info/RECORD': rows, 'p.py': 'p'})

  test.each([
    ['names another content', 'p.py,sha256=AAAAmPgcbH0LlsBUkO5-yLSajEXhdOT8vdcCM6mH7I0,1\n', ['tampered-file']],
    ['names a file that is not there', '"q,""1"".py",sha256=AAAA,1\n', ['missing-file']],
    [
      'names what never goes in',
      '../../bin/x,,\n/etc/x,,\np-1.dist-info/INSTALLER,,\n__pycache__/p.cpython-312.pyc,,\n',
      [],
    ],
    ['holds rubbish', '"unclosed\n,,,\n\n\u0000', ['missing-file', 'missing-file']],
    ['is empty', '', []],
  ])('that %s', async (_, rows, expected) => {
    expect(rules(await verify(write(temp('x'), nested(record(rows)))))).toEqual(expected)
  })

  /** An artifact with the folder of the metadata. */
  function nested(all: Record<string, string>): Buffer {
    const {manifest, sums, folders} = artifact(all)
    const [info, module] = Object.entries(all) as [[string, string], [string, string]]
    return Buffer.concat([
      manifest,
      sums,
      folders,
      folder('m/p-1.dist-info'),
      entry(`m/${info[0]}`, info[1]),
      entry(`m/${module[0]}`, module[1]),
      end,
    ])
  }
})

/** The frame with another content size in its header. */
function lieAboutSize(frame: Buffer): Buffer {
  const changed = Buffer.from(frame)
  changed.writeUInt8((changed.readUInt8(5) + 1) & 0xff, 5)
  return changed
}

function tail(member: Buffer, back: number): Buffer {
  const changed = Buffer.from(member)
  changed.writeUInt8(changed.readUInt8(changed.length - back) ^ 1, changed.length - back)
  return changed
}

function named(member: Buffer): Buffer {
  const header = Buffer.from(member.subarray(0, 10))
  header.writeUInt8(8, 3)
  return Buffer.concat([header, Buffer.from('name\0'), member.subarray(10)])
}
