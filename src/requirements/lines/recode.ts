import {decodeRequirements} from './decode.ts'
import {applySplices, type Splice} from './rewrite.ts'

/** A requirements file as text, and the way back to its bytes. */
export type Recoded = {
  text: string
  /** The file's bytes with the stretches of `text` replaced by others, which are plain ASCII; its encoding stays. */
  splice(splices: readonly Splice[]): Uint8Array
  /** What stands before the text where the bytes are UTF-8: a byte order mark or nothing. Undefined for other encodings. */
  utf8Mark: string | undefined
}

type Unicode = {mark: readonly number[]; encode: (text: string) => Buffer}

const unicodes: readonly Unicode[] = [
  {mark: [], encode: text => Buffer.from(text, 'utf8')},
  {mark: [0xef, 0xbb, 0xbf], encode: text => Buffer.from(text, 'utf8')},
  {mark: [0xff, 0xfe, 0, 0], encode: text => encodeUtf32(text, true)},
  {mark: [0, 0, 0xfe, 0xff], encode: text => encodeUtf32(text, false)},
  {mark: [0xff, 0xfe], encode: text => Buffer.from(text, 'utf16le')},
  {mark: [0xfe, 0xff], encode: text => Buffer.from(text, 'utf16le').swap16()},
]

/**
 * A requirements file as pip reads it, ready to be changed without touching what is not meant: only an encoding that
 * gives back the very bytes that were read is used. Undefined where there is none, as for bytes that are not what they say.
 */
export function recode(bytes: Uint8Array): Recoded | undefined {
  const {text, problem} = decodeRequirements(bytes)
  if (problem !== undefined) return undefined
  for (const [index, {mark, encode}] of unicodes.entries()) {
    const encoded = Buffer.concat([Buffer.from(mark), encode(text)])
    if (!encoded.equals(bytes)) continue
    const splice = (splices: readonly Splice[]) =>
      Buffer.concat([Buffer.from(mark), encode(applySplices(text, splices))])
    return {text, splice, utf8Mark: ['', '\ufeff'][index]}
  }
  // One byte a character, whichever alphabet: offsets are the same on both sides.
  if (text.length !== bytes.length) return undefined
  const binary = Buffer.from(bytes).toString('latin1')
  return {text, splice: splices => Buffer.from(applySplices(binary, splices), 'latin1'), utf8Mark: undefined}
}

function encodeUtf32(text: string, littleEndian: boolean): Buffer {
  const points = Array.from(text, character => character.codePointAt(0) ?? 0)
  const bytes = Buffer.alloc(points.length * 4)
  for (const [index, point] of points.entries()) {
    if (littleEndian) bytes.writeUInt32LE(point, index * 4)
    else bytes.writeUInt32BE(point, index * 4)
  }
  return bytes
}
