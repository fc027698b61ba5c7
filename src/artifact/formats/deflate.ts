import zlib from 'node:zlib'
import {release} from '../pool/memory.ts'
import {compressedLimit} from './compress.ts'

/** Where a part lies in its chunk, and whether it is a file's start and end. */
export type DeflatePart = {at: number; offset: number; bytes: number; last: boolean}

/** Parts as they go into a zip file: one after the other in `packed`. */
export type Deflated = {packed: Uint8Array; parts: DeflatedPart[]}

/** `bytes` of `packed` belong to the part; `crc` is that of its content. Method 0 is stored, 8 deflated. */
export type DeflatedPart = {bytes: number; crc: number; method: 0 | 8}

/**
 * Compresses each part on its own. A whole file that would not become smaller is stored. Of a file in several parts each
 * but the last ends with a full flush, on a whole byte and with an empty window, so that all of them, joined, are one
 * deflate stream (RFC 1951; zlib's manual on `Z_FULL_FLUSH`).
 */
export function deflateParts(
  chunk: Uint8Array,
  {parts, level}: {parts: readonly DeflatePart[]; level: number},
): Deflated {
  const pieces: Uint8Array[] = []
  const told: DeflatedPart[] = []
  for (const {at, offset, bytes, last} of parts) {
    const content = chunk.subarray(at, at + bytes)
    const deflated = deflate(content, {level, last})
    const stored = offset === 0 && last && deflated.length >= bytes
    pieces.push(stored ? content : Uint8Array.from(deflated))
    told.push({bytes: stored ? bytes : deflated.length, crc: zlib.crc32(content), method: stored ? 0 : 8})
    giveBack(deflated)
  }
  // One buffer of its own, which travels between threads as it is.
  const packed = new Uint8Array(told.reduce((sum, {bytes}) => sum + bytes, 0))
  let at = 0
  for (const piece of pieces) {
    packed.set(piece, at)
    at += piece.length
    if (piece.buffer !== chunk.buffer) release(piece)
  }
  return {packed, parts: told}
}

/** The output is a small part of the memory that was made for the worst case. */
function giveBack(deflated: Uint8Array): void {
  if (deflated.buffer.byteLength > 1 << 17) release(new Uint8Array(deflated.buffer))
}

function deflate(content: Uint8Array, {level, last}: {level: number; last: boolean}): Uint8Array {
  return zlib.deflateRawSync(content, {
    level,
    memLevel: 8,
    windowBits: 15,
    chunkSize: compressedLimit(content),
    finishFlush: last ? zlib.constants.Z_FINISH : zlib.constants.Z_FULL_FLUSH,
  })
}
