/** One entry of a zip file. Folders end in `/` there, not here. */
export type ZipEntry = {
  path: string
  kind: 'file' | 'folder'
  mode: number
  /** 0 is stored, 8 deflated (APPNOTE 4.4.5). */
  method: number
  crc: number
  /** Bytes in the zip file. */
  packed: number
  /** Bytes of the content. */
  bytes: number
}

/** Lengths of the parts that do not vary (APPNOTE 4.3). */
const localBytes = 30
export const centralBytes = 46
export const endBytes = 22
export const locatorBytes = 20
export const wideEndBytes = 56

/** 1980-01-02 00:00:00, the sealed date; times of zip files are local ones, so it is that everywhere. */
const dosDate = (1 << 5) | 2

/** Names are UTF-8 (APPNOTE 4.4.4, bit 11): always set, since nothing is said of names without it. */
const nameFlag = 1 << 11

const wide = 0xffffffff
const wideCount = 0xffff

/**
 * The header before the content of an entry. A file of 4 GiB or more has its sizes in a zip64 field, no other entry has
 * any extra field (APPNOTE 4.3.7, 4.5.3).
 */
export function localHeader(entry: ZipEntry): Uint8Array {
  const name = nameOf(entry)
  const big = isBig(entry)
  const header = Buffer.alloc(localBytes + name.length + (big ? 20 : 0))
  header.writeUInt32LE(0x04034b50, 0)
  writeCommon(header, {entry, at: 4})
  header.writeUInt16LE(name.length, 26)
  header.writeUInt16LE(big ? 20 : 0, 28)
  header.set(name, localBytes)
  if (big) writeWide(header, {at: localBytes + name.length, values: [entry.bytes, entry.packed]})
  return header
}

/** The entry's line of the central directory (APPNOTE 4.3.12): owner and group of zip are none, the mode is Unix's. */
export function centralHeader(entry: ZipEntry, offset: number): Uint8Array {
  const name = nameOf(entry)
  const big = isBig(entry)
  const values = [...(big ? [entry.bytes, entry.packed] : []), ...(offset >= wide ? [offset] : [])]
  const extra = values.length > 0 ? 4 + 8 * values.length : 0
  const header = Buffer.alloc(centralBytes + name.length + extra)
  header.writeUInt32LE(0x02014b50, 0)
  // Made by Unix: readers then look for a mode in the external attributes.
  header.writeUInt16LE((3 << 8) | (extra > 0 ? 45 : 20), 4)
  writeCommon(header, {entry, at: 6, version: extra > 0 ? 45 : 20})
  header.writeUInt16LE(name.length, 28)
  header.writeUInt16LE(extra, 30)
  const type = entry.kind === 'folder' ? 0o040000 : 0o100000
  header.writeUInt32LE((((type | entry.mode) << 16) | (entry.kind === 'folder' ? 0x10 : 0)) >>> 0, 38)
  header.writeUInt32LE(Math.min(offset, wide), 42)
  header.set(name, centralBytes)
  if (extra > 0) writeWide(header, {at: centralBytes + name.length, values})
  return header
}

/** What ends a zip file: where its central directory lies, with the zip64 records where a number needs them (4.3.14 to 4.3.16). */
export function endRecords({count, bytes, offset}: {count: number; bytes: number; offset: number}): Uint8Array {
  const big = count >= wideCount || bytes >= wide || offset >= wide
  const records = Buffer.alloc((big ? wideEndBytes + locatorBytes : 0) + endBytes)
  if (big) {
    records.writeUInt32LE(0x06064b50, 0)
    writeLong(records, {value: wideEndBytes - 12, at: 4})
    records.writeUInt16LE((3 << 8) | 45, 12)
    records.writeUInt16LE(45, 14)
    for (const [index, value] of [count, count, bytes, offset].entries())
      writeLong(records, {value, at: 24 + 8 * index})
    records.writeUInt32LE(0x07064b50, wideEndBytes)
    writeLong(records, {value: offset + bytes, at: wideEndBytes + 8})
    records.writeUInt32LE(1, wideEndBytes + 16)
  }
  const end = records.subarray(-endBytes)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(Math.min(count, wideCount), 8)
  end.writeUInt16LE(Math.min(count, wideCount), 10)
  end.writeUInt32LE(Math.min(bytes, wide), 12)
  end.writeUInt32LE(Math.min(offset, wide), 16)
  return records
}

/** What both headers of an entry hold in the same order: version, flags, method, date, CRC, sizes. */
function writeCommon(header: Buffer, {entry, at, version}: {entry: ZipEntry; at: number; version?: number}): void {
  const big = isBig(entry)
  header.writeUInt16LE(version ?? (big ? 45 : 20), at)
  header.writeUInt16LE(nameFlag, at + 2)
  header.writeUInt16LE(entry.method, at + 4)
  header.writeUInt16LE(dosDate, at + 8)
  header.writeUInt32LE(entry.crc, at + 10)
  header.writeUInt32LE(big ? wide : entry.packed, at + 14)
  header.writeUInt32LE(big ? wide : entry.bytes, at + 18)
}

/** Content never grows by packing here, so the packed size alone never needs the wide field. */
function isBig({bytes, packed}: ZipEntry): boolean {
  return bytes >= wide || packed >= wide
}

function nameOf({path, kind}: ZipEntry): Buffer {
  return Buffer.from(kind === 'folder' ? `${path}/` : path)
}

function writeWide(header: Buffer, {at, values}: {at: number; values: readonly number[]}): void {
  header.writeUInt16LE(1, at)
  header.writeUInt16LE(8 * values.length, at + 2)
  for (const [index, value] of values.entries()) writeLong(header, {value, at: at + 4 + 8 * index})
}

function writeLong(header: Buffer, {value, at}: {value: number; at: number}): void {
  header.writeBigUInt64LE(BigInt(value), at)
}
