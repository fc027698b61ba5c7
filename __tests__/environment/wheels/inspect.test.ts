import {spawnSync} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from '@jest/globals'
import {readEntryPoints} from '../../../src/environment/wheels/entry-points.ts'
import {inspectWheel, inspectWheels} from '../../../src/environment/wheels/inspect.ts'
import {onePython} from '../../helpers/pythons.ts'
import {temporaryFolder} from '../../helpers/temp.ts'
import {makeWheel, wheelBytes} from '../../helpers/wheel.ts'

const spec = {name: 'alpha', version: '1.0', entryPoints: '[console_scripts]\nalpha = alpha:main\n'}

function write(bytes: Uint8Array): string {
  const file = path.join(temporaryFolder(), 'alpha-1.0-py3-none-any.whl')
  fs.writeFileSync(file, bytes)
  return file
}

const problem = (bytes: Uint8Array) => inspectWheel(write(bytes)).problem

/** Writes a wheel with Python, whose `zipfile` pip reads with. */
function byPython(code: string): string {
  const file = path.join(temporaryFolder(), 'alpha-1.0-py3-none-any.whl')
  const lines = [
    'import sys, zipfile, warnings',
    'warnings.simplefilter("ignore")',
    'z = zipfile.ZipFile(sys.argv[1], "w")',
    code,
    'z.close()',
  ]
  const {status, stderr} = spawnSync(onePython().executable, ['-I', '-c', lines.join('\n'), file], {encoding: 'utf8'})
  if (status !== 0) throw new Error(stderr)
  return file
}

test('a wheel is read from its central directory, RECORD and entry points', () => {
  const {path: file} = makeWheel({...spec, data: {'scripts/tool': '#!python\n'}}, temporaryFolder())
  const facts = inspectWheel(file)
  expect(facts).toMatchObject({file: 'alpha-1.0-py3-none-any.whl', normalizedName: 'alpha'})
  expect(facts.entries.map(({path: name}) => name)).toContain('alpha-1.0.data/scripts/tool')
  expect(facts.record?.length).toBe(facts.entries.length)
  expect(facts.entryPoints).toEqual([{group: 'console_scripts', name: 'alpha', target: 'alpha:main'}])
  expect(facts.problem).toBeUndefined()
})

test('every wheel of a folder is read, and nothing of a folder that is not there', () => {
  const folder = temporaryFolder()
  makeWheel(spec, folder)
  fs.writeFileSync(path.join(folder, 'origins.json'), '[]')
  expect(inspectWheels(folder).map(({normalizedName}) => normalizedName)).toEqual(['alpha'])
  expect(inspectWheels(path.join(folder, 'absent'))).toEqual([])
})

describe('a file in which two readers could find two directories has a problem', () => {
  const bytes = wheelBytes(spec)
  test.each<[string, Uint8Array]>([
    ['empty', new Uint8Array()],
    ['text', Buffer.from('no zip file at all, but longer than its end would be')],
    ['cut', bytes.subarray(0, -1)],
    ['something behind it', Buffer.concat([bytes, Buffer.from('x')])],
    ['something before it', Buffer.concat([Buffer.from('x'), bytes])],
    ['a second wheel behind it', Buffer.concat([bytes, bytes])],
    ['a comment', Buffer.concat([bytes.subarray(0, -2), Buffer.from([1, 0, 120])])],
  ])('%s', (_, content) => {
    expect(problem(content)).toEqual(expect.any(String))
  })

  test('a zip64 end that says another thing than the plain one', () => {
    const end = bytes.subarray(-22)
    const from = bytes.length - 22
    const record = Buffer.alloc(76)
    record.writeUInt32LE(0x06064b50, 0)
    record.writeBigUInt64LE(44n, 4)
    record.writeBigUInt64LE(1n, 32)
    record.writeUInt32LE(0x07064b50, 56)
    record.writeBigUInt64LE(BigInt(from), 64)
    record.writeUInt32LE(1, 72)
    expect(problem(Buffer.concat([bytes.subarray(0, -22), record, end]))).toContain('two ends differ')
  })

  test('any bytes are taken', () => {
    let state = 7
    const random = () => {
      state = (state * 48271) % 2147483647
      return state
    }
    for (let round = 0; round < 400; round++) {
      const copy = Buffer.from(bytes)
      for (let change = 0; change < 4; change++) copy[random() % copy.length] = random() & 255
      expect(() => inspectWheel(write(copy))).not.toThrow()
    }
  })
})

describe('what Python writes', () => {
  test('symbolic links and folders are told apart', () => {
    const file = byPython(
      'i = zipfile.ZipInfo("link"); i.external_attr = 0o120777 << 16; z.writestr(i, "/etc/passwd"); z.writestr("folder/", "")',
    )
    expect(inspectWheel(file).entries).toMatchObject([
      {path: 'link', kind: 'symbolic link'},
      {path: 'folder', kind: 'folder'},
    ])
  })

  test('a second name of an entry is seen (Info-ZIP Unicode Path)', () => {
    const code = [
      'import struct, zlib',
      'name = b"alpha-1.0.data/scripts/python"',
      'i = zipfile.ZipInfo("harmless")',
      'i.extra = struct.pack("<HHBL", 0x7075, 5 + len(name), 1, zlib.crc32(b"harmless")) + name',
      'z.writestr(i, "")',
    ].join('\n')
    expect(inspectWheel(byPython(code)).entries).toMatchObject([
      {path: 'harmless', otherName: 'alpha-1.0.data/scripts/python'},
    ])
  })

  test('a compressed wheel and zip64 fields are read', () => {
    const code = [
      'z.writestr("alpha-1.0.dist-info/RECORD", "a.py,,\\n" * 1000, zipfile.ZIP_DEFLATED)',
      'with z.open("big", "w", force_zip64=True) as f: f.write(b"x" * 5)',
    ].join('\n')
    const facts = inspectWheel(byPython(code))
    expect(facts.record?.length).toBe(1000)
    expect(facts.entries.at(-1)).toMatchObject({path: 'big', bytes: 5})
  })

  test('metadata that inflates to more than it says is a problem', () => {
    const file = byPython('z.writestr("alpha-1.0.dist-info/RECORD", "a.py,,\\n" * 1000, zipfile.ZIP_DEFLATED)')
    const bytes = fs.readFileSync(file)
    bytes.writeUInt32LE(10, bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 24)
    expect(problem(bytes)).toContain('decompress')
  })
})

describe('entry points, as the most generous reader has them', () => {
  test.each([
    ['[console_scripts]\na=b:c', [['a', 'b:c']]],
    ['[ Console_Scripts ]\n a = b:c ', [['a', 'b:c']]],
    ['[[gui_scripts]]\na=b:c', [['a', 'b:c']]],
    ['[other]\na=b:c', []],
    [
      '[console_scripts]\n# a=b\n; c=d\ne=f',
      [
        ['; c', 'd'],
        ['e', 'f'],
      ],
    ],
    ['[console_scripts]\u2028../a=b:c', [['../a', 'b:c']]],
    ['[console_scripts]\u000ba=b:c', [['a', 'b:c']]],
    ['[console_scripts]\n[x/../python = b:c', [['[x/../python', 'b:c']]],
    ['[console_scripts]\na: b:c', [['a', 'b:c']]],
    ['\ufeff[console_scripts]\na=b:c', [['a', 'b:c']]],
  ])('%j', (text, expected) => {
    expect(readEntryPoints(text).map(({name, target}) => [name, target])).toEqual(expected)
  })
})
