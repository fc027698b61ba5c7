import fs from 'node:fs'
import zlib from 'node:zlib'
import {expect, test} from '@jest/globals'
import {verifyArtifact} from '../../src/artifact/verify/verify.ts'
import {type Frame, honestParts, type Part, zip} from './hostile-zip.ts'
import {never, noise, put, useTemp} from './tree.ts'

const temp = useTemp()
const verify = (file: string, options = {}) => verifyArtifact(file, {signal: never, ...options})
const files = {'a.py': 'a = 1\n', 'b.py': 'b = 2\n'.repeat(100)}
const honest = honestParts(files)
const zeros = zlib.deflateRawSync(Buffer.alloc(1 << 20))

/** The honest parts with one of them changed, found by the end of its path. */
const changed = (end: string, change: Partial<Part>) =>
  honest.map(part => (part.path.endsWith(end) ? {...part, ...change} : part))
const added = (...parts: Part[]) => [...honest, ...parts]
const patch =
  (at: number, bytes: number[]) =>
  (header: Buffer): Buffer => {
    const copy = Buffer.from(header)
    copy.set(bytes, at)
    return copy
  }
const both = (local: [number, number[]], central: [number, number[]]) => ({
  local: patch(...local),
  central: patch(...central),
})
/** Type and mode of Unix in the external attributes. */
const unix = (mode: number) => ({central: patch(40, [mode & 0xff, mode >> 8])})
const withExtra = (header: Buffer, lengthAt: number, extra: Buffer) => {
  const copy = Buffer.concat([header, extra])
  copy.writeUInt16LE(extra.length, lengthAt)
  return copy
}
const unicodePath = Buffer.concat([Buffer.from([0x75, 0x70, 13, 0, 1, 0, 0, 0, 0]), Buffer.from('m/evil.py')])

type Case = [name: string, bytes: () => Buffer, rule: string, message: string]
const of = (parts: readonly Part[], frame?: Frame) => () => zip(parts, frame)

const cases: Case[] = [
  ['an absolute name', of(added({path: '/etc/cron.d/x'})), 'unsafe-path', 'is absolute'],
  ['a name that climbs', of(added({path: 'm/../../x'})), 'unsafe-path', '..'],
  ['a folder that climbs', of(added({path: '..', kind: 'folder'})), 'unsafe-path', '..'],
  ['a backslash', of(added({path: 'm\\..\\..\\x'})), 'unsafe-path', 'backslash'],
  ['a drive letter', of(added({path: 'C:/x'})), 'unsafe-path', 'is absolute'],
  ['a share of Windows', of(added({path: '//host/share/x'})), 'unsafe-path', 'is absolute'],
  ['a line end', of(added({path: 'm/x\n::error::'})), 'unsafe-path', 'control'],
  ['a zero in the name', of(added({path: 'm/a.py\0.txt'})), 'unsafe-path', 'control'],
  ['a turned writing direction', of(added({path: 'm/\u202eyp.a'})), 'unsafe-path', 'control'],
  ['an empty name', of(added({path: ''})), 'unsafe-path', 'is empty'],
  [
    'a name that is not UTF-8',
    of(added({path: 'm/x', ...both([32, [0xff]], [48, [0xff]])})),
    'digest-mismatch',
    'local',
  ],
  [
    'a symbolic link',
    of(added({path: 'm/link', content: '/etc/passwd', ...unix(0o120777)})),
    'unsafe-path',
    'symbolic',
  ],
  ['a link in place of a file', of(changed('a.py', unix(0o120777))), 'unsafe-path', 'symbolic link'],
  ['a device', of(added({path: 'm/null', ...unix(0o020666)})), 'unsafe-path', 'device'],
  ['a block device', of(added({path: 'm/sda', ...unix(0o060660)})), 'unsafe-path', 'device'],
  ['a pipe', of(added({path: 'm/pipe', ...unix(0o010644)})), 'unsafe-path', 'pipe'],
  ['a socket', of(added({path: 'm/socket', ...unix(0o140644)})), 'unsafe-path', 'kind'],
  ['a setuid bit', of(changed('a.py', {mode: 0o4755})), 'unsafe-path', 'mode 4755'],
  ['a file everyone may write', of(changed('a.py', {mode: 0o666})), 'unsafe-path', 'mode 666'],
  ['no mode', of(changed('a.py', unix(0))), 'unsafe-path', 'mode 0'],
  ['a name twice', of(added({path: 'm/b.py', content: 'evil'})), 'unsafe-path', 'twice'],
  ['a second manifest', of(added({path: 'sitemount.json', content: '{}'})), 'unsafe-path', 'twice'],
  ['names that differ only in case', of(honestParts({'A.py': '1', 'a.py': '2'})), 'unsafe-path', 'one name'],
  ['names that differ only in form', of(honestParts({'e\u0301.py': '1', '\u00e9.py': '2'})), 'unsafe-path', 'one name'],
  ['an added file', of(added({path: 'm/sitecustomize.py'})), 'extra-file', 'sitecustomize'],
  ['an added folder', of(added({path: 'm/evil', kind: 'folder'})), 'extra-file', 'evil'],
  ['a file beside the mount', of(added({path: 'z.py'})), 'extra-file', 'z.py'],
  ['a missing file', of(honest.slice(0, -1)), 'missing-file', 'b.py'],
  ['a changed file', of(changed('a.py', {content: 'evil()'})), 'digest-mismatch', 'is not the file that was sealed'],
  ['files in another order', of([...honest.slice(0, 3), ...honest.slice(3).reverse()]), 'digest-mismatch', 'order'],
  ['no folders', of(honest.filter(({kind}) => kind !== 'folder')), 'digest-mismatch', 'order'],
  ['no manifest', of(honest.slice(1)), 'missing-file', 'sitemount.json'],
  ['another date', of(changed('a.py', both([12, [0x21]], [14, [0x21]]))), 'digest-mismatch', 'local header'],
  ['a date in one header', of(changed('a.py', {central: patch(14, [0x21])})), 'digest-mismatch', 'header'],
  ['attributes of DOS', of(changed('a.py', {central: patch(38, [0x02])})), 'digest-mismatch', 'header'],
  ['a name in the local header', of(changed('a.py', {local: patch(32, [0x62])})), 'digest-mismatch', 'local header'],
  ['a name in the directory', of(changed('a.py', {central: patch(48, [0x62])})), 'digest-mismatch', 'local header'],
  ['a size in the local header', of(changed('a.py', {local: patch(22, [1])})), 'digest-mismatch', 'local header'],
  ['a packed size in the directory', of(changed('a.py', {central: patch(20, [1])})), 'digest-mismatch', 'sizes'],
  ['a CRC in the local header', of(changed('a.py', {local: patch(14, [1])})), 'digest-mismatch', 'local header'],
  ['a CRC in both headers', of(changed('b.py', {says: {crc: 1}})), 'digest-mismatch', 'wrong CRC'],
  ['a CRC of a stored file', of(changed('a.py', {says: {crc: 1}})), 'digest-mismatch', 'wrong CRC'],
  ['a method in one header', of(changed('b.py', {local: patch(8, [0])})), 'digest-mismatch', 'local header'],
  ['an unknown method', of(changed('b.py', {says: {method: 93}})), 'digest-mismatch', 'method 93'],
  ['deflate64', of(changed('b.py', {says: {method: 9}})), 'digest-mismatch', 'method 9'],
  ['encryption', of(changed('b.py', both([6, [1]], [8, [1]]))), 'digest-mismatch', 'encrypted'],
  ['strong encryption', of(changed('b.py', both([6, [0x41]], [8, [0x41]]))), 'digest-mismatch', 'encrypted'],
  ['a masked directory', of(changed('b.py', {central: patch(9, [0x28])})), 'digest-mismatch', 'encrypted'],
  ['a data descriptor', of(changed('b.py', both([6, [8]], [8, [8]]))), 'digest-mismatch', 'local header'],
  ['names that are not said to be UTF-8', of(changed('b.py', both([7, [0]], [9, [0]]))), 'digest-mismatch', 'local'],
  [
    'a comment of an entry',
    of(changed('b.py', {central: bytes => withExtra(bytes, 32, Buffer.from('x'))})),
    'digest-mismatch',
    'header',
  ],
  [
    'another name in an extra field',
    of(changed('b.py', {central: bytes => withExtra(bytes, 30, unicodePath)})),
    'digest-mismatch',
    'header',
  ],
  [
    'an extra field in the local header',
    of(changed('b.py', {local: bytes => withExtra(bytes, 28, unicodePath)})),
    'digest-mismatch',
    'local header',
  ],
  ['content longer than it says', of(changed('b.py', {says: {bytes: 599}})), 'digest-mismatch', 'more than it says'],
  ['content shorter than it says', of(changed('b.py', {says: {bytes: 601}})), 'digest-mismatch', 'shorter'],
  ['content that is packed larger', of(changed('a.py', {says: {method: 8}})), 'digest-mismatch', 'does not decompress'],
  [
    'something behind the packed content',
    of(changed('b.py', {packed: Buffer.concat([zlib.deflateRawSync(files['b.py']), Buffer.from('evil')])})),
    'digest-mismatch',
    'follows the compressed content',
  ],
  [
    'a cut deflate stream',
    of(changed('b.py', {packed: zlib.deflateRawSync(files['b.py']).subarray(0, -2)})),
    'digest-mismatch',
    'does not decompress',
  ],
  [
    'a folder with content',
    of(changed('m', {says: {bytes: 4, packed: 4}, packed: Buffer.from('evil')})),
    'digest-mismatch',
    'folder has content',
  ],
  ['an entry that lies over another', of(changed('b.py', {offset: at => at - 20})), 'digest-mismatch', 'overlaps'],
  [
    'an entry listed twice',
    of(added({...(honest.at(-1) as Part), ghost: true, offset: () => 0})),
    'digest-mismatch',
    'overlaps',
  ],
  [
    'many entries over one content',
    of([
      ...honest,
      ...Array.from({length: 50}, (_, index) => ({
        path: `m/${index}`,
        says: {packed: zeros.length, bytes: 1 << 20, method: 8},
        ghost: index > 0,
        packed: zeros,
        offset: (at: number) => (index > 0 ? at - zeros.length - 33 : at),
      })),
    ]),
    'digest-mismatch',
    'overlaps',
  ],
  ['a gap', of(changed('b.py', {offset: at => at + 1})), 'digest-mismatch', 'overlaps'],
  ['an entry behind the end', of(changed('b.py', {offset: () => 2 ** 31})), 'digest-mismatch', 'overlaps'],
  [
    'something before the entries',
    of(honest, {prefix: Buffer.from('#!/bin/sh\n')}),
    'digest-mismatch',
    'does not start as',
  ],
  [
    'an entry that nothing lists',
    of(honest, {between: zip([{path: 'm/evil.py'}]).subarray(0, 39)}),
    'digest-mismatch',
    'lies between',
  ],
  ['something behind the end', of(honest, {behind: Buffer.from('x')}), 'digest-mismatch', 'does not end'],
  ['a comment', of(honest, {end: end => withExtra(end, 20, Buffer.from('x'))}), 'digest-mismatch', 'does not end'],
  [
    'a comment that is an end',
    of(honest, {end: end => withExtra(end, 20, end)}),
    'digest-mismatch',
    'does not lie where',
  ],
  ['a second disk', of(honest, {end: patch(4, [1])}), 'digest-mismatch', 'its end is not'],
  ['another count on this disk', of(honest, {end: patch(8, [1])}), 'digest-mismatch', 'its end is not'],
  [
    'fewer entries than lines',
    of(honest, {end: end => patch(8, [4, 0, 4, 0])(end)}),
    'digest-mismatch',
    'longer than its end',
  ],
  ['more entries than lines', of(honest, {end: end => patch(8, [6, 0, 6, 0])(end)}), 'digest-mismatch', 'fewer lines'],
  [
    '65,534 entries that are not there',
    of(honest, {end: end => patch(8, [0xfe, 0xff, 0xfe, 0xff])(end)}),
    'digest-mismatch',
    'fewer lines',
  ],
  [
    'a directory elsewhere',
    of(honest, {end: end => patch(16, [0, 0, 0, 0])(end)}),
    'digest-mismatch',
    'does not lie where',
  ],
  [
    'a zip64 end that is missing',
    of(honest, {end: end => patch(16, [255, 255, 255, 255])(end)}),
    'digest-mismatch',
    'zip64 end is missing',
  ],
  [
    'a zip64 end with huge numbers',
    of(honest, {end: (end, directory, at) => wideEnd(end, {count: 2 ** 40, bytes: directory.length, offset: at})}),
    'digest-mismatch',
    'damaged',
  ],
  [
    'a zip64 end that nobody needs',
    of(honest, {
      end: (end, directory, at) => wideEnd(end, {count: honest.length, bytes: directory.length, offset: at}),
    }),
    'digest-mismatch',
    'its end is not',
  ],
  [
    'sizes in a zip64 field that is missing',
    of(changed('b.py', {central: patch(20, [255, 255, 255, 255])})),
    'digest-mismatch',
    'zip64 field',
  ],
  [
    'a manifest of a gigabyte',
    of([
      {path: 'sitemount.json', says: {bytes: 2 ** 30, packed: zeros.length, method: 8}, packed: zeros},
      ...honest.slice(1),
    ]),
    'digest-mismatch',
    'longer than 16 MiB',
  ],
  [
    'a file of four gigabytes that is not there',
    of(changed('b.py', {says: {bytes: 2 ** 32 + 1, packed: 2 ** 22}})),
    'digest-mismatch',
    'damaged',
  ],
  ['nothing but its end', () => zip([]), 'missing-file', 'sitemount.json'],
  ['a start without an end', () => zip(honest).subarray(0, 100), 'digest-mismatch', 'does not end'],
]

/** An end with zip64 records that say something. */
function wideEnd(end: Buffer, says: {count: number; bytes: number; offset: number}): Buffer {
  const wide = Buffer.alloc(76)
  wide.writeUInt32LE(0x06064b50, 0)
  wide.writeBigUInt64LE(44n, 4)
  wide.writeUInt16LE((3 << 8) | 45, 12)
  wide.writeUInt16LE(45, 14)
  for (const [index, value] of [says.count, says.count, says.bytes, says.offset].entries()) {
    wide.writeBigUInt64LE(BigInt(value), 24 + 8 * index)
  }
  wide.writeUInt32LE(0x07064b50, 56)
  wide.writeBigUInt64LE(BigInt(says.offset + says.bytes), 64)
  wide.writeUInt32LE(1, 72)
  return Buffer.concat([wide, patch(8, [255, 255, 255, 255])(end)])
}

test('the honest zip that these are made from is accepted', async () => {
  put(temp('x'), zip(honest))
  expect(await verify(temp('x'))).toMatchObject({format: 'zip', flaws: [], files: 2, bytes: 606})
})

test.each(cases)(
  'a zip with %s is refused in little memory, and nothing is written',
  async (_, bytes, rule, message) => {
    put(temp('x'), bytes())
    fs.mkdirSync(temp('draft'))
    const before = process.memoryUsage().rss
    const {flaws, unpacked} = await verify(temp('x'), {unpackTo: temp('draft')})
    expect(process.memoryUsage().rss - before).toBeLessThan(200 << 20)
    expect(flaws).toContainEqual(expect.objectContaining({rule, message: expect.stringContaining(message)}))
    expect(flaws.map(flaw => flaw.message).join()).not.toMatch(/[\n\u001b\u202e]/)
    // A flaw of the container alone leaves every sealed file as it was.
    if (!unpacked) expect(fs.readdirSync(temp())).toEqual(['x'])
  },
)

test('it can be cut nowhere unnoticed', async () => {
  const bytes = zip(honest)
  for (let length = 0; length < bytes.length; length += 3) {
    put(temp('cut'), bytes.subarray(0, length))
    expect((await verify(temp('cut'))).flaws).not.toEqual([])
  }
})

test('a file of more than 16 MiB is held against its header too', async () => {
  const large = Buffer.concat([noise(20 << 20), Buffer.alloc(1 << 20)])
  const parts = honestParts({'large.bin': large})
  const deflated = zlib.deflateRawSync(large)
  const change = (part: Partial<Part>) => zip(parts.map(one => (one.path === 'm/large.bin' ? {...one, ...part} : one)))
  put(temp('x'), change({}))
  expect((await verify(temp('x'))).flaws).toEqual([])
  for (const [part, message] of [
    [{says: {crc: 5}}, 'wrong CRC'],
    [{says: {bytes: large.length + 1}}, 'shorter than it says'],
    [{says: {bytes: large.length - 1}}, 'longer than it says'],
    [{packed: deflated.subarray(0, -9)}, 'does not decompress'],
    [{packed: Buffer.concat([deflated, noise(100_000)])}, 'follows the compressed content'],
    [{packed: Buffer.concat([deflated.subarray(0, 10 << 20), noise(9 << 20)])}, 'damaged'],
  ] as const) {
    put(temp('x'), change(part))
    const {flaws} = await verify(temp('x'))
    expect(flaws).toContainEqual(expect.objectContaining({message: expect.stringContaining(message)}))
  }
})

test('ten gigabytes of zeros end at the ratio or at the limit, before they are inflated', async () => {
  const block = zlib.deflateRawSync(Buffer.alloc(16 << 20), {finishFlush: zlib.constants.Z_FULL_FLUSH})
  const last = zlib.deflateRawSync(Buffer.alloc(16 << 20))
  const packed = Buffer.concat([...Array.from({length: 639}, () => block), last])
  const bomb = (says: object) => zip(changed('b.py', {packed, says: {method: 8, bytes: 10 * 2 ** 30, ...says}}))
  put(temp('x'), bomb({}))
  expect((await verify(temp('x'))).flaws[0]?.message).toContain('times its own length')
  expect((await verify(temp('x'), {maxSize: 2 ** 30})).flaws).toContainEqual(
    expect.objectContaining({rule: 'unsafe-path', message: expect.stringContaining('more than 1073741824 bytes')}),
  )
  // One that lies about it is stopped where it says it ends.
  put(temp('x'), bomb({bytes: 40 << 20}))
  expect((await verify(temp('x'))).flaws.map(({message}) => message).join()).toContain('longer than it says')
})
