import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {describe, expect, test} from '@jest/globals'
import {compareNumbers} from '../../../src/core/compare-numbers.ts'
import type {ElfReading} from '../../../src/environment/elf/facts.ts'
import {parseElf} from '../../../src/environment/elf/parse.ts'
import {readElf} from '../../../src/environment/elf/read.ts'
import {onePython} from '../../helpers/pythons.ts'
import {temporaryFolder} from '../../helpers/temp.ts'
import {type ElfSpec, makeElf} from './make-elf.ts'

/** What the reader says of these bytes, and what it fetched for that. */
function parse(bytes: Buffer): {reading: ElfReading; fetched: number; reads: number} {
  let fetched = 0
  let reads = 0
  const reading = parseElf((offset, length) => {
    const part = bytes.subarray(offset, offset + length)
    fetched += part.length
    reads++
    return part
  })
  return {reading, fetched, reads}
}

function parsed(spec: ElfSpec) {
  return parse(makeElf(spec)).reading.elf
}

const rich: ElfSpec = {
  needed: ['libstdc++.so.6', 'libc.so.6'],
  soname: 'libalpha.so.1',
  runpath: '$ORIGIN/../alpha.libs:/opt/build/lib:',
  versions: {
    'libc.so.6': ['GLIBC_2.2.5', 'GLIBC_2.17', 'GLIBC_2.4', 'GLIBC_PRIVATE'],
    'libstdc++.so.6': ['CXXABI_1.3.9', 'GLIBCXX_3.4', 'GLIBCXX_3.4.21'],
  },
}

describe.each([
  [64, 'little'],
  [64, 'big'],
  [32, 'little'],
  [32, 'big'],
] as const)('a file of %i bits, %s-endian', (bits, order) => {
  test('is read by its program headers alone', () => {
    expect(parsed({...rich, bits, order, machine: 8})).toEqual({
      bits,
      order,
      machine: 'mips',
      type: 'library',
      needed: ['libstdc++.so.6', 'libc.so.6'],
      soname: 'libalpha.so.1',
      rpath: [],
      runpath: ['$ORIGIN/../alpha.libs', '/opt/build/lib'],
      versions: [
        {library: 'libc.so.6', family: 'GLIBC', version: '2.17'},
        {library: 'libstdc++.so.6', family: 'CXXABI', version: '1.3.9'},
        {library: 'libstdc++.so.6', family: 'GLIBCXX', version: '3.4.21'},
      ],
    })
  })
})

test('an old RPATH and a new one are told apart', () => {
  expect(parsed({rpath: '/old', runpath: '/new'})).toMatchObject({rpath: ['/old'], runpath: ['/new']})
})

test('a version marked weak is not needed: the loader does without', () => {
  expect(parsed({versions: {'libc.so.6': ['GLIBC_2.17', 'weak:GLIBC_2.38']}})?.versions).toEqual([
    {library: 'libc.so.6', family: 'GLIBC', version: '2.17'},
  ])
})

test('packed relocations need glibc 2.36, though their version has no number', () => {
  expect(parsed({versions: {'libc.so.6': ['GLIBC_2.17', 'GLIBC_ABI_DT_RELR']}})?.versions).toEqual([
    {library: 'libc.so.6', family: 'GLIBC', version: '2.36'},
  ])
})

test.each([
  [62, 64, 'x86_64'],
  [62, 32, 'x32'],
  [183, 64, 'aarch64'],
  [3, 32, 'i386'],
  [190, 64, 'machine 190'],
] as const)('machine %i of %i bits is %s', (machine, bits, name) => {
  expect(parsed({machine, bits})?.machine).toBe(name)
})

test('a file of any size costs few bytes', () => {
  const bytes = Buffer.concat([makeElf(rich), Buffer.alloc(8 << 20)])
  expect(parse(bytes).fetched).toBeLessThan(64 << 10)
})

test("the machine's own programs and libraries are read", () => {
  const {elf} = readElf(process.execPath)
  if (os.platform() !== 'linux') expect(elf).toBeUndefined()
  else {
    expect(elf).toMatchObject({bits: 64, machine: os.arch() === 'arm64' ? 'aarch64' : 'x86_64'})
    expect(elf?.needed).toEqual(expect.arrayContaining([expect.stringMatching(/^libc\./)]))
    expect(elf?.versions.length).toBeGreaterThan(0)
  }
})

describe('what is no ELF file', () => {
  const file = (bytes: Buffer | string) => {
    const name = path.join(temporaryFolder(), 'library.so')
    fs.writeFileSync(name, bytes)
    return name
  }

  test.each([
    ['an empty file', '', 'it ends within its header'],
    ['text', '/* GNU ld script */ INPUT(libc.so.6)', 'it is no ELF file'],
    ['a header cut short', makeElf().subarray(0, 40), 'it ends within its header'],
    ['program headers cut short', makeElf().subarray(0, 100), 'it ends within its program headers'],
    ['a string table cut short', makeElf({needed: ['libc.so.6']}).subarray(0, -5), 'it ends within its string table'],
  ])('%s is told as a problem', (_, bytes, problem) => {
    expect(readElf(file(bytes as Buffer | string))).toEqual({problem})
  })

  test('a folder, a link and a file that is gone are told as problems', () => {
    const folder = temporaryFolder()
    fs.symlinkSync(process.execPath, path.join(folder, 'link.so'))
    expect(readElf(folder).problem).toBe('it is no regular file')
    expect(readElf(path.join(folder, 'link.so')).problem).toBe('it cannot be read (ELOOP)')
    expect(readElf(path.join(folder, 'gone.so')).problem).toBe('it is gone')
  })

  test('a name without an end and a table outside of the file are told as problems', () => {
    const long = makeElf({needed: ['x'.repeat(5000)]})
    expect(parse(long).reading.problem).toBe('a name in its string table has no end')
    const far = makeElf({needed: ['libc.so.6']})
    far.writeUInt32LE(0xffffff00, 64 + 16 + 4)
    expect(parse(far).reading.problem).toBe('a table lies outside its segments')
  })
})

/** The same numbers in every run: xorshift32. */
function dice(seed: number): (below: number) => number {
  let state = seed
  return below => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % below
  }
}

const extremes = [0, 1, 0x7f, 0x80, 0xff]

/** A small extension module of a Python of this machine. */
function extensionModule(): string {
  const {executable, minor} = onePython()
  const folder = path.join(path.dirname(executable), '..', 'lib', `python${minor}`, 'lib-dynload')
  const files = fs.readdirSync(folder).filter(name => name.endsWith('.so'))
  const sized = files.map(name => ({file: path.join(folder, name), bytes: fs.statSync(path.join(folder, name)).size}))
  const [smallest] = sized.sort((a, b) => a.bytes - b.bytes)
  if (smallest === undefined) throw new Error(`${folder} holds no extension module.`)
  return smallest.file
}

/** Some bytes changed, the tail cut or doubled. */
function mutate(bytes: Buffer, roll: (below: number) => number): Buffer {
  const copy = Buffer.from(bytes)
  for (let times = 1 + roll(8); times > 0; times--) {
    const place = roll(roll(2) === 0 ? 256 : copy.length) % copy.length
    const value = roll(3) === 0 ? roll(256) : (extremes[roll(extremes.length)] ?? 0)
    copy.fill(value, place, Math.min(copy.length, place + 1 + roll(roll(4) === 0 ? 8 : 1)))
  }
  if (roll(6) === 0) return copy.subarray(0, roll(copy.length))
  return roll(12) === 0 ? Buffer.concat([copy, copy]) : copy
}

test.each([
  ['made', () => [makeElf(rich), makeElf({...rich, bits: 32, order: 'big'})]],
  ['real', () => [fs.readFileSync(extensionModule())]],
  ['noise', () => [Buffer.concat([makeElf().subarray(0, 6), Buffer.alloc(2000, 1)])]],
])('no bytes make the reader throw, hang or read much: %s files, changed by the thousand', (_, files) => {
  const roll = dice(20261121)
  const kinds = new Set<string>()
  let most = {fetched: 0, reads: 0}
  for (const original of files()) {
    for (let round = 0; round < 10_000; round++) {
      const {reading, fetched, reads} = parse(mutate(original, roll))
      most = {fetched: Math.max(most.fetched, fetched), reads: Math.max(most.reads, reads)}
      kinds.add(reading.problem ?? 'read')
    }
  }
  expect(most.fetched).toBeLessThanOrEqual(1 << 20)
  expect(most.reads).toBeLessThanOrEqual(1 << 8)
  // The changes reach different parts of the reader.
  expect(kinds.size).toBeGreaterThan(3)
})

test('counts that no file backs end where the file does', () => {
  const bytes = makeElf({versions: {'libc.so.6': ['GLIBC_2.4', 'GLIBC_2.17']}})
  // Behind the header, two program headers and the five entries of the dynamic section lies the version table.
  const table = 64 + 2 * 56 + 5 * 16
  bytes.writeUInt16LE(65535, table + 2)
  expect(parse(bytes).reading.elf?.versions).toEqual([{library: 'libc.so.6', family: 'GLIBC', version: '2.17'}])
  bytes.writeUInt32LE(0x7fffffff, table + 16 + 12)
  expect(parse(bytes).reading.problem).toBe('it ends within its version table')
})

test('dotted numbers are compared part by part', () => {
  expect(['2.17', '2.4', '2.4.1', '3.0', '2.38'].sort(compareNumbers)).toEqual(['2.4', '2.4.1', '2.17', '2.38', '3.0'])
})
