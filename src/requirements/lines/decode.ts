/** A file's text; `problem` where its bytes are not what its encoding says, at the offset in `text` where that begins. */
export type Decoded = {text: string; problem?: {offset: number; message: string; help: string}}

type Encoding = {label: string; decode: (bytes: Uint8Array) => string}

const boms: readonly [bytes: readonly number[], label: string][] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  // Before UTF-16, whose little-endian mark is the beginning of this one.
  [[0xff, 0xfe, 0x00, 0x00], 'utf-32-le'],
  [[0x00, 0x00, 0xfe, 0xff], 'utf-32-be'],
  [[0xff, 0xfe], 'utf-16-le'],
  [[0xfe, 0xff], 'utf-16-be'],
]

/**
 * The text of a requirements file as pip reads it: a byte order mark decides, else a PEP 263 declaration in one of the first
 * two lines, else UTF-8 (pip, `req_file.py`, `_decode_req_file`). Never throws: what cannot be decoded is read with
 * replacement characters and told.
 */
export function decodeRequirements(bytes: Uint8Array): Decoded {
  for (const [mark, label] of boms) {
    if (mark.every((byte, index) => bytes[index] === byte)) return decodeAs(label, bytes.subarray(mark.length))
  }
  const declared = declaredEncoding(bytes)
  return decodeAs(declared ?? 'utf-8', bytes)
}

/** The encoding that a `# -*- coding: … -*-` comment in one of the first two lines names (PEP 263). */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  let start = 0
  for (let line = 0; line < 2; line++) {
    const newline = bytes.indexOf(0x0a, start)
    const end = newline < 0 ? bytes.length : newline
    if (bytes[start] === 0x23) {
      // A declaration of more than a few hundred bytes is none; a whole file may be one line.
      const text = Buffer.from(bytes.subarray(start, Math.min(end, start + 4096))).toString('latin1')
      const match = /coding[:=][\t\n\v\f\r ]*([-\w.]+)/.exec(text)
      if (match !== null) return match[1]
    }
    if (newline < 0) return undefined
    start = newline + 1
  }
  return undefined
}

function decodeAs(label: string, bytes: Uint8Array): Decoded {
  const encoding = findEncoding(label)
  if (encoding === undefined) {
    return {
      text: new TextDecoder().decode(bytes),
      problem: {
        offset: 0,
        message: `The file declares the encoding ${label}, which is not known.`,
        help: 'Save the file as UTF-8 and remove the declaration.',
      },
    }
  }
  try {
    return {text: encoding.decode(bytes)}
  } catch {
    const text = replaced(encoding.label, bytes)
    return {
      text,
      problem: {
        offset: Math.max(0, text.indexOf('\ufffd')),
        message: `The file is not valid ${encoding.label}.`,
        help: 'Save it as UTF-8, or declare its encoding in the first line: `# -*- coding: latin-1 -*-`.',
      },
    }
  }
}

function replaced(label: string, bytes: Uint8Array): string {
  if (label === 'ascii')
    return Buffer.from(bytes)
      .toString('latin1')
      .replace(/[\x80-\xff]/g, '\ufffd')
  return new TextDecoder(label === 'utf-32' ? 'utf-8' : label, {ignoreBOM: true}).decode(bytes)
}

/** Python's name for an encoding to a decoder; the Encoding Standard reads `latin-1` as windows-1252, Python does not. */
function findEncoding(name: string): Encoding | undefined {
  const label = name.toLowerCase().replaceAll('_', '-')
  if (/^utf-32-?[bl]e$/.test(label)) {
    return {label: 'utf-32', decode: bytes => decodeUtf32(bytes, label.endsWith('le'))}
  }
  if (/^(?:latin-?1|l1|iso-?8859-1|iso8859|8859|cp819)$/.test(label)) {
    return {label: 'latin-1', decode: bytes => Buffer.from(bytes).toString('latin1')}
  }
  if (/^(?:us-)?ascii$|^646$/.test(label)) return {label: 'ascii', decode: decodeAscii}
  if (/^(?:utf-?8-sig)$/.test(label)) return fromStandard('utf-8', false)
  const standard = label
    .replace(/^u8$|^utf8$|^cp65001$/, 'utf-8')
    .replace(/^utf-?16-?([bl]e)$/, 'utf-16$1')
    .replace(/^cp(125\d)$/, 'windows-$1')
    .replace(/^iso8859-(\d+)$/, 'iso-8859-$1')
    .replace(/^latin-?([2-6])$/, 'latin$1')
    .replace(/^(?:cp936|ms936)$/, 'gbk')
    .replace(/^(?:cp932|ms932)$/, 'shift-jis')
    .replace('shift-jis', 'shift_jis')
  return fromStandard(standard, true)
}

function fromStandard(label: string, ignoreBOM: boolean): Encoding | undefined {
  try {
    const decoder = new TextDecoder(label, {fatal: true, ignoreBOM})
    // The Encoding Standard gives the bytes that these code pages leave out a meaning; Python does not.
    const gaps = decoder.encoding.startsWith('windows-125') ? /[\x80-\x9f]/ : undefined
    const decode = (bytes: Uint8Array) => {
      const text = decoder.decode(bytes)
      if (gaps?.test(text)) throw new RangeError(`not ${label}`)
      return decoder.encoding === 'shift_jis' ? text.replace(/[\x1a\x1c\x7f]/g, restored) : text
    }
    return {label, decode}
  } catch {
    return undefined
  }
}

/** ICU exchanges three control characters of Shift_JIS, one of which ends a line for Python. */
function restored(character: string): string {
  return character === '\x1c' ? '\x1a' : character === '\x7f' ? '\x1c' : '\x7f'
}

function decodeAscii(bytes: Uint8Array): string {
  if (bytes.some(byte => byte >= 0x80)) throw new RangeError('not ASCII')
  return Buffer.from(bytes).toString('latin1')
}

function decodeUtf32(bytes: Uint8Array, littleEndian: boolean): string {
  if (bytes.length % 4 !== 0) throw new RangeError('not UTF-32')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += 4) parts.push(String.fromCodePoint(view.getUint32(at, littleEndian)))
  return parts.join('')
}
