import type {Elf, ElfReading, NeededVersion, ReadAt} from './facts.ts'
import {type Layout, readLayout} from './layout.ts'
import {readVersions} from './versions.ts'
import {Malformed, windowed} from './window.ts'

/** Bytes fetched of one file at most; libtorch needs some 100 KiB of it. */
const limit = 1 << 20
/** NEEDED entries, bytes of one name, and dynamic entries, beyond which nothing is believed. */
const most = {needed: 1024, name: 1024, entries: 4096} as const

/** Tags of the dynamic section (System V gABI chapter 5; the GNU ones: Linux Standard Base 5.0, "Symbol Versioning"). */
const tag = {
  needed: 1,
  strtab: 5,
  strsz: 10,
  soname: 14,
  rpath: 15,
  runpath: 29,
  verneed: 0x6ffffffe,
  verneednum: 0x6fffffff,
}

/**
 * What an ELF file says, found by its program headers alone, so that stripped section tables do not matter. Takes any bytes:
 * what is not ELF or contradicts itself comes back as a problem, never as an exception.
 */
export function parseElf(read: ReadAt): ElfReading {
  try {
    return {elf: parse(read)}
  } catch (error) {
    if (error instanceof Malformed) return {problem: error.message}
    throw error
  }
}

function parse(read: ReadAt): Elf {
  const at = windowed(read, {limit})
  const layout = readLayout(at)
  const {bits, order, machine, type} = layout
  const head = {bits, order, machine, type}
  const dynamic = readDynamic(layout)
  const first = (wanted: number) => dynamic.find(entry => entry.tag === wanted)?.value
  const table = first(tag.strtab)
  if (table === undefined) return {...head, needed: [], soname: null, rpath: [], runpath: [], versions: []}
  const strings = layout.fileOffset(table)
  const size = first(tag.strsz) ?? 0
  const text = (offset: number) => readText(layout, {strings, size, offset})
  const all = (wanted: number) => dynamic.filter(entry => entry.tag === wanted).map(entry => entry.value)
  const needed = all(tag.needed)
  if (needed.length > most.needed) throw new Malformed(`it needs ${needed.length} libraries`)
  const soname = first(tag.soname)
  const folders = (wanted: number) => {
    const offset = first(wanted)
    return offset === undefined
      ? []
      : text(offset)
          .split(':')
          .filter(part => part !== '')
  }
  const names = needed.map(text)
  return {
    ...head,
    needed: names,
    soname: soname === undefined ? null : text(soname),
    rpath: folders(tag.rpath),
    runpath: folders(tag.runpath),
    versions: versionsOf(layout, {place: first(tag.verneed), count: first(tag.verneednum) ?? 0, text}),
  }
}

type Versions = {place: number | undefined; count: number; text: (offset: number) => string}

function versionsOf(layout: Layout, {place, count, text}: Versions): NeededVersion[] {
  return place === undefined ? [] : readVersions(layout, {start: layout.fileOffset(place), count, text})
}

function readDynamic({at, number, word, dynamic}: Layout): {tag: number; value: number}[] {
  if (dynamic === undefined) return []
  const size = 2 * word
  const entries: {tag: number; value: number}[] = []
  for (let index = 0; (index + 1) * size <= dynamic.bytes; index++) {
    if (index === most.entries) throw new Malformed('its dynamic section has no end')
    const bytes = at(dynamic.offset + index * size, size, 'dynamic section')
    const entry = {tag: number(bytes, 0, word), value: number(bytes, word, word)}
    if (entry.tag === 0) break
    entries.push(entry)
  }
  return entries
}

/** A name of the string table; the table itself can have 30 MB, so only the name is read. */
function readText({at}: Layout, {strings, size, offset}: {strings: number; size: number; offset: number}): string {
  if (offset >= size) throw new Malformed('a name lies outside its string table')
  let length = Math.min(64, size - offset)
  for (;;) {
    const bytes = at(strings + offset, length, 'string table')
    const end = bytes.indexOf(0)
    if (end !== -1) return bytes.toString('utf8', 0, end)
    if (length === size - offset || length >= most.name) throw new Malformed('a name in its string table has no end')
    length = Math.min(length * 4, size - offset, most.name)
  }
}
