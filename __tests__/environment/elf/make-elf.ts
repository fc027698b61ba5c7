/** What a made ELF file shall say; everything has a default that makes a plain x86_64 library. */
export type ElfSpec = {
  bits?: 32 | 64
  order?: 'little' | 'big'
  /** e_machine; 62 is x86_64, 183 aarch64, 3 i386. */
  machine?: number
  /** e_type; 3 is a library, 2 a program, 1 an object. */
  type?: number
  needed?: readonly string[]
  soname?: string
  rpath?: string
  runpath?: string
  /** Versions by library; one that starts with `weak:` is marked weak. */
  versions?: Readonly<Record<string, readonly string[]>>
  /** Where the segment lies in memory. Default 0x10000, so that addresses are not offsets. */
  address?: number
}

/** Bytes of an ELF file with program headers and no sections at all, as `sstrip` leaves them (System V gABI). */
export function makeElf(spec: ElfSpec = {}): Buffer {
  const {bits = 64, order = 'little', address = 0x10000, versions = {}} = spec
  const word = bits / 8
  const strings = new Strings()
  const put = (parts: readonly [value: number, size: number][]) => Buffer.concat(parts.map(part => encode(part, order)))
  const head = bits === 64 ? 64 : 52
  const segment = bits === 64 ? 56 : 32
  const tables = head + 2 * segment

  const table = versionTable(versions, {strings, put})
  const wanted: [tag: number, text: string | undefined][] = [
    ...(spec.needed ?? []).map((name): [number, string] => [1, name]),
    [14, spec.soname],
    [15, spec.rpath],
    [29, spec.runpath],
  ]
  const named = wanted.flatMap(([tag, text]): [number, number][] =>
    text === undefined ? [] : [[tag, strings.add(text)]],
  )
  const count = Object.keys(versions).length
  const entries = named.length + 3 + (count > 0 ? 2 : 0)
  const dynamicAt = tables
  const tableAt = dynamicAt + entries * 2 * word
  const stringsAt = tableAt + table.length
  const dynamic: [number, number][] = [
    ...named,
    [5, address + stringsAt],
    [10, strings.bytes().length],
    ...(count > 0
      ? ([
          [0x6ffffffe, address + tableAt],
          [0x6fffffff, count],
        ] as [number, number][])
      : []),
    [0, 0],
  ]
  const size = stringsAt + strings.bytes().length
  const header = (type: number, [offset, bytes]: [number, number]) =>
    bits === 64
      ? put([
          [type, 4],
          [4, 4],
          [offset, 8],
          [address + offset, 8],
          [address + offset, 8],
          [bytes, 8],
          [bytes, 8],
          [8, 8],
        ])
      : put([
          [type, 4],
          [offset, 4],
          [address + offset, 4],
          [address + offset, 4],
          [bytes, 4],
          [bytes, 4],
          [4, 4],
          [4, 4],
        ])
  return Buffer.concat([
    Buffer.from([
      0x7f,
      0x45,
      0x4c,
      0x46,
      bits === 64 ? 2 : 1,
      order === 'little' ? 1 : 2,
      1,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
    ]),
    put([
      [spec.type ?? 3, 2],
      [spec.machine ?? 62, 2],
      [1, 4],
      [0, word],
      [head, word],
      [0, word],
      [0, 4],
    ]),
    put([
      [head, 2],
      [segment, 2],
      [2, 2],
      [0, 2],
      [0, 2],
      [0, 2],
    ]),
    header(1, [0, size]),
    header(2, [dynamicAt, entries * 2 * word]),
    ...dynamic.map(([tag, value]) =>
      put([
        [tag, word],
        [value, word],
      ]),
    ),
    table,
    strings.bytes(),
  ])
}

type Put = (parts: readonly [value: number, size: number][]) => Buffer

function versionTable(
  versions: NonNullable<ElfSpec['versions']>,
  {strings, put}: {strings: Strings; put: Put},
): Buffer {
  const libraries = Object.entries(versions)
  return Buffer.concat(
    libraries.map(([library, names], index) => {
      const last = index === libraries.length - 1
      const need = put([
        [1, 2],
        [names.length, 2],
        [strings.add(library), 4],
        [16, 4],
        [last ? 0 : 16 + 16 * names.length, 4],
      ])
      const entries = names.map((name, position) => {
        const weak = name.startsWith('weak:')
        const next = position === names.length - 1 ? 0 : 16
        return put([
          [0, 4],
          [weak ? 2 : 0, 2],
          [2, 2],
          [strings.add(name.replace('weak:', '')), 4],
          [next, 4],
        ])
      })
      return Buffer.concat([need, ...entries])
    }),
  )
}

function encode([value, size]: [number, number], order: 'little' | 'big'): Buffer {
  const bytes = Buffer.alloc(size)
  const low = Math.min(size, 6)
  if (order === 'little') bytes.writeUIntLE(value, 0, low)
  else bytes.writeUIntBE(value, size - low, low)
  return bytes
}

class Strings {
  #text = '\0'

  add(text: string): number {
    const offset = Buffer.byteLength(this.#text)
    this.#text += `${text}\0`
    return offset
  }

  bytes(): Buffer {
    return Buffer.from(this.#text)
  }
}
