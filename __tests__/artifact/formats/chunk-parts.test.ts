import {expect, test} from '@jest/globals'
import {type ChunkBytes, type ChunkFile, PartsWriter, readParts} from '../../../src/artifact/formats/chunk-parts.ts'

const sha256 = 'a5'.repeat(32)
const header = Uint8Array.of(1, 2, 3)

test('the parts of a chunk come back in their order, as they went in', () => {
  const parts: (ChunkBytes | ChunkFile)[] = [
    {at: 0, literal: header},
    {at: 3, file: '/site/données\n.py', offset: 0, bytes: 5, last: true, sha256},
    {at: 8, literal: Uint8Array.of(4)},
    {at: 9, file: '/site/empty.py', offset: 0, bytes: 0, last: true},
    {at: 9, file: '/site/large.so', offset: 2 ** 40, bytes: 1 << 24, last: false, sha256},
  ]
  const writer = new PartsWriter()
  for (const part of parts) 'literal' in part ? writer.literal(part) : writer.file(part)
  expect([...readParts(structuredClone(writer.take()))]).toEqual(parts)
})

test('what was taken is not in the next chunk', () => {
  const writer = new PartsWriter()
  writer.literal({at: 0, literal: header})
  writer.take()
  expect([...readParts(writer.take())]).toEqual([])
})

test('a message has memory of its own', () => {
  const writer = new PartsWriter()
  writer.literal({at: 0, literal: Buffer.from('a slice of the shared pool')})
  const {literals} = writer.take()
  expect(literals.buffer.byteLength).toBe(literals.byteLength)
})
