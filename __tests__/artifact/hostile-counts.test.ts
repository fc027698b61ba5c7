import fs from 'node:fs'
import zlib from 'node:zlib'
import {expect, test} from '@jest/globals'
import type {TarFormat} from '../../src/artifact/facts.ts'
import {chunkBytes, compressChunk} from '../../src/artifact/formats/compress.ts'
import {verifyArtifact} from '../../src/artifact/verify/verify.ts'
import {artifact, entry, write} from './hostile.ts'
import {honestParts, zip} from './hostile-zip.ts'
import {never, put, useTemp} from './tree.ts'

const temp = useTemp()
const formats = ['tar.gz', 'tar.zst'] as const
const honest = artifact({'a.py': 'a = 1\n'})
const chunk = (bytes: Uint8Array, format: TarFormat) => compressChunk(bytes, {format, level: 1})
const messages = async (file: string) =>
  (await verifyArtifact(file, {signal: never})).flaws.map(({message}) => message).join('\n')

/** The honest tar stream with something before, between or behind its two parts. */
function around(format: TarFormat, extra: Uint8Array): Buffer[] {
  const [first, second] = [chunk(honest.all.subarray(0, 700), format), chunk(honest.all.subarray(700), format)]
  return [
    [first, extra, second],
    [first, second, extra],
  ].map(parts => Buffer.concat(parts))
}

test.each(formats)('millions of empty parts of a %s are refused at the first', async format => {
  const empty = chunk(new Uint8Array(), format)
  for (const bytes of around(format, Buffer.concat(Array(200_000).fill(empty)))) {
    put(temp('x'), bytes)
    expect(await messages(temp('x'))).toContain('it has an empty one')
  }
})

test.each(formats)('a thousand short parts of a %s are read, and one more is refused', async format => {
  const pieces = (count: number) => {
    const step = Math.ceil(honest.all.length / count)
    const all = Array.from({length: count}, (_, index) => honest.all.subarray(index * step, (index + 1) * step))
    return Buffer.concat(all.filter(({length}) => length > 0).map(piece => chunk(piece, format)))
  }
  put(temp('few'), pieces(900))
  expect(await messages(temp('few'))).toBe('')
  put(temp('many'), pieces(3000))
  expect(await messages(temp('many'))).toContain('more than 1000')
})

test('a skippable frame is refused, and so is a frame of empty blocks', async () => {
  const skippable = Buffer.from([0x50, 0x2a, 0x4d, 0x18, 0, 0, 0, 0])
  for (const bytes of around('tar.zst', skippable)) {
    put(temp('x'), bytes)
    expect(await messages(temp('x'))).toContain('something follows zstd frame')
  }
  const head = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x44, 11 << 3, 0, 0])
  put(temp('y'), Buffer.concat([head, Buffer.alloc(3_000_000), Buffer.from([1, 0, 0, 0, 0, 0, 0])]))
  expect(await messages(temp('y'))).toContain('blocks, which is the limit')
})

test('sums whose paths have millions of folders are refused', async () => {
  const lines = Array.from({length: 3000}, (_, index) => {
    return `${'0'.repeat(64)}  m/${String(index).padStart(5, '0')}/${'a/'.repeat(1900)}x\n`
  })
  const {all} = artifact({}, {sums: lines.join('')})
  expect(await messages(write(temp('x'), all))).toContain('more than 4000000 folders')
})

/** Aborts at the first turn that signals get, which a loop that never yields would not give them. */
async function expectInterrupted(file: string): Promise<void> {
  const stop = new AbortController()
  const verified = verifyArtifact(file, {signal: stop.signal, limits: {bytes: 2 ** 40, ratio: 1e9}})
  setTimeout(() => stop.abort(), 1)
  await expect(verified).rejects.toMatchObject({code: 'interrupted'})
}

test.each(formats)('an interrupt ends skipping a large file that nothing lists (%s)', async format => {
  const bytes = 64 * chunkBytes
  const header = entry('m/b.py', '', [[124, bytes.toString(8).padStart(11, '0')]])
  const start = Buffer.concat([honest.manifest, honest.sums, honest.folders, header])
  const zeros = chunk(Buffer.alloc(chunkBytes), format)
  put(temp('x'), Buffer.concat([chunk(start, format), ...Array<Uint8Array>(64).fill(zeros)]))
  await expectInterrupted(temp('x'))
})

test('an interrupt ends skipping a large file of a zip', async () => {
  const content = Buffer.alloc(256 << 20)
  const says = {bytes: content.length, packed: content.length, method: 0}
  put(temp('x'), zip([...honestParts({'a.py': ''}), {path: 'm/b.py', packed: content, says}]))
  await expectInterrupted(temp('x'))
})

test('an interrupt ends hashing what follows where reading ended', async () => {
  put(temp('x'), Buffer.concat([zlib.gzipSync('no tar'), Buffer.alloc(1)]))
  fs.truncateSync(temp('x'), 2 ** 31)
  await expectInterrupted(temp('x'))
})

test('an interrupt ends reading a row of entries', async () => {
  const many = Buffer.concat(Array.from({length: 60_000}, (_, index) => entry(`m/${index}`)))
  const listed = Object.fromEntries(Array.from({length: 60_000}, (_, index) => [String(index), '']))
  const parts = artifact({}, {listed})
  await expectInterrupted(write(temp('x'), Buffer.concat([parts.manifest, parts.sums, parts.folders, many])))
})
