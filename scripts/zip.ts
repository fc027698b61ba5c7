/** A file in an archive: its path with forward slashes, its bytes, and whether it may be executed. */
export type Entry = {path: string; bytes: Uint8Array; executable?: boolean}

// 1980-01-02 00:00 in DOS form: zip knows no earlier year, and the second day is later than its first date in every
// time zone.
const DATE = (0 << 9) | (1 << 5) | 2
const UTF8_NAMES = 0x0800
const UNIX = 3
const STORED = 0

/**
 * Returns a zip archive that holds the entries in the order given, stored without compression: the same bytes on every
 * machine and with every Node, which no compressor promises (APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16).
 */
export function zip(entries: readonly Entry[]): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const name = Buffer.from(entry.path)
    const common = describe(entry, name)
    const local = Buffer.concat([word(0x04034b50), common, name, entry.bytes])
    bodies.push(local)
    directory.push(
      Buffer.concat([
        word(0x02014b50),
        half((UNIX << 8) | 20),
        common,
        half(0), // comment
        half(0), // disk
        half(0), // internal attributes
        word(((entry.executable ? 0o100755 : 0o100644) << 16) >>> 0),
        word(offset),
        name,
      ]),
    )
    offset += local.length
  }
  const size = directory.reduce((sum, record) => sum + record.length, 0)
  const count = half(entries.length)
  const end = Buffer.concat([word(0x06054b50), half(0), half(0), count, count, word(size), word(offset), half(0)])
  return Buffer.concat([...bodies, ...directory, end])
}

/** The fields that a local header and its directory record share, from "version needed" to "extra field length". */
function describe({bytes}: Entry, name: Buffer): Buffer {
  return Buffer.concat([
    half(20),
    half(UTF8_NAMES),
    half(STORED),
    half(0),
    half(DATE),
    word(crc32(bytes)),
    word(bytes.length),
    word(bytes.length),
    half(name.length),
    half(0),
  ])
}

function half(value: number): Buffer {
  const buffer = Buffer.alloc(2)
  buffer.writeUInt16LE(value)
  return buffer
}

function word(value: number): Buffer {
  const buffer = Buffer.alloc(4)
  buffer.writeUInt32LE(value)
  return buffer
}

// Not `zlib.crc32`: the scripts also run on Node 20.0, which lacks it.
const TABLE = Array.from({length: 256}, (_, index) => {
  let value = index
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value >>> 0
})

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) crc = (crc >>> 8) ^ (TABLE[(crc ^ byte) & 0xff] as number)
  return (crc ^ 0xffffffff) >>> 0
}
