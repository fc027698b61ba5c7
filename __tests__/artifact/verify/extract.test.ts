import fs from 'node:fs'
import {basename} from 'node:path'
import {describe, expect, test} from '@jest/globals'
import type {Mount} from '../../../src/artifact/facts.ts'
import {packMount} from '../../../src/artifact/pack.ts'
import {inlinePool} from '../../../src/artifact/pool/pool.ts'
import {publish} from '../../../src/artifact/publish.ts'
import {dropExtraction, openExtraction, publishExtraction} from '../../../src/artifact/verify/extract.ts'
import {createUnpacker} from '../../../src/artifact/verify/unpack.ts'
import {verifyArtifact} from '../../../src/artifact/verify/verify.ts'
import {artifact, end, entry, raw, write} from '../hostile.ts'
import {honestParts, zip} from '../hostile-zip.ts'
import {install, never, noise, put, seal, threads, useTemp, walk} from '../tree.ts'

const temp = useTemp()

const files = {
  'p/__init__.py': 'x = 1\n',
  'p/empty.py': '',
  'p/tool': '#!/bin/sh\n',
  'p/日本語/données.py': 'not ASCII',
  'p/large.bin': Buffer.concat([noise(20 << 20), Buffer.alloc(1 << 20)]),
  'sitecustomize.py': 'print(1)\n',
  'p-nspkg.pth': 'import p\n',
}

async function build(): Promise<Mount> {
  return seal(install(temp('site'), [{name: 'p', files, executables: ['p/tool']}]), temp('out'))
}

/** Packs in any format; a directory is renamed. */
async function packed(format: 'tar.zst' | 'tar.gz' | 'zip' | 'directory'): Promise<string> {
  const options = {format, path: temp('artifact'), signal: never, pool: inlinePool(never), env: {}}
  const {draft, path} = await packMount(await build(), options)
  publish([{from: draft, to: path}])
  return path
}

/** What stands below a folder: paths, kinds, modes, dates and content. */
const tree = (root: string) =>
  walk(root).map(({path, kind, mode}) => {
    const content = kind === 'file' ? fs.readFileSync(`${root}/${path}`).toString('base64') : ''
    return [path, kind, mode, fs.statSync(`${root}/${path}`).mtimeMs, content]
  })

describe.each(['tar.zst', 'tar.gz', 'zip', 'directory'] as const)('from a %s', format => {
  test('the packages appear where they are wanted, as they were sealed', async () => {
    const old = process.umask(0o077)
    const path = await packed(format)
    if (format !== 'directory') fs.chmodSync(temp('out'), 0o755)
    const pool = threads(2)
    const extraction = openExtraction(temp('new/folder/site-packages'))
    const {flaws, unpacked} = await verifyArtifact(path, {signal: never, pool, unpackTo: extraction.draft})
    await pool.close()
    process.umask(old)
    expect([flaws, unpacked]).toEqual([[], true])
    expect(fs.readdirSync(temp('new/folder'))).toEqual([basename(extraction.draft)])
    publishExtraction(extraction)
    expect(fs.readdirSync(temp('new/folder'))).toEqual(['site-packages'])
    const sealed = temp(format === 'directory' ? 'artifact' : 'out', 'site-packages')
    expect(tree(temp('new/folder/site-packages'))).toEqual(tree(sealed))
    expect(fs.statSync(temp('new/folder/site-packages'))).toMatchObject({mode: 0o40755, mtimeMs: 315619200_000})
  })

  test('what runs at the start of an interpreter is handed over', async () => {
    const {startup} = await verifyArtifact(await packed(format), {signal: never})
    expect(startup.map(({path, bytes, content}) => [path, bytes, Buffer.from(content ?? '').toString()])).toEqual([
      ['p-nspkg.pth', 9, 'import p\n'],
      ['sitecustomize.py', 9, 'print(1)\n'],
    ])
  })

  test('an artifact that was changed leaves nothing', async () => {
    const path = await packed(format)
    const file = format === 'directory' ? `${path}/site-packages/p/large.bin` : path
    const descriptor = fs.openSync(file, 'r+')
    fs.writeSync(descriptor, 'changed', 10 << 20)
    fs.closeSync(descriptor)
    const extraction = openExtraction(temp('new/site'))
    const {flaws, unpacked} = await verifyArtifact(path, {signal: never, unpackTo: extraction.draft})
    expect(flaws).not.toEqual([])
    expect(unpacked).toBe(false)
    expect(fs.readdirSync(temp('new'))).toEqual([])
    dropExtraction(extraction)
    expect(fs.existsSync(temp('new'))).toBe(false)
  })

  test('an interrupt leaves nothing', async () => {
    const path = await packed(format)
    const stop = new AbortController()
    const extraction = openExtraction(temp('new/site'))
    const verified = verifyArtifact(path, {signal: stop.signal, unpackTo: extraction.draft})
    setImmediate(() => stop.abort())
    await expect(verified).rejects.toMatchObject({code: 'interrupted'})
    expect(fs.readdirSync(temp('new'))).toEqual([])
  })
})

const honest = {'a.py': 'a = 1\n', 'b.py': 'b = 2\n'}
const {manifest, sums, folders} = artifact(honest)
const start = Buffer.concat([manifest, sums, folders])
const hostile: [string, () => void][] = [
  ['a name that climbs', () => write(temp('x'), Buffer.concat([start, entry('m/../../evil', 'x'), end]))],
  ['an absolute name', () => write(temp('x'), Buffer.concat([start, entry(temp('evil'), 'x'), end]))],
  [
    'a link before a file below it',
    () => write(temp('x'), Buffer.concat([start, raw('m/a.py', '2', {link: temp()}), entry('m/a.py/evil', 'x'), end])),
  ],
  ['a file where a folder is listed', () => write(temp('x'), Buffer.concat([start, entry('m', 'x'), end]))],
  ['only half of its files', () => write(temp('x'), Buffer.concat([start, entry('m/a.py', honest['a.py']), end]))],
  ['another file', () => write(temp('x'), artifact({...honest, 'b.py': 'evil'}, {listed: honest}).all)],
  ['a zip name that climbs', () => put(temp('x'), zip([...honestParts(honest).slice(0, 4), {path: 'm/../evil'}]))],
]

test.each(hostile)('an archive with %s leaves nothing', async (_, make) => {
  make()
  const extraction = openExtraction(temp('new/site'))
  const {flaws, unpacked} = await verifyArtifact(temp('x'), {signal: never, unpackTo: extraction.draft})
  expect(flaws).not.toEqual([])
  expect(unpacked).toBe(false)
  dropExtraction(extraction)
  expect(fs.readdirSync(temp())).toEqual(['x'])
})

describe('a place that is taken', () => {
  const taken: [string, () => void, string][] = [
    ['by files', () => put(temp('to/file'), 'mine'), 'is not empty'],
    ['by a file', () => put(temp('to'), 'mine'), 'is not a folder'],
    [
      'by a link to an empty folder',
      () => fs.symlinkSync(fs.mkdtempSync(temp('real-')), temp('to')),
      'is not a folder',
    ],
  ]

  test.each(taken)('%s is refused before anything is read', (_, make, message) => {
    make()
    const before = fs.readdirSync(temp())
    expect(() => openExtraction(temp('to'))).toThrow(message)
    expect(fs.readdirSync(temp())).toEqual(before)
  })

  test.each(taken)('%s meanwhile is refused, and stays', async (_, make, message) => {
    write(temp('x'), artifact(honest).all)
    const extraction = openExtraction(temp('to'))
    await verifyArtifact(temp('x'), {signal: never, unpackTo: extraction.draft})
    make()
    const before = fs.readdirSync(temp()).filter(name => !name.startsWith('.sitemount-'))
    expect(() => publishExtraction(extraction)).toThrow(message)
    expect(fs.readdirSync(temp())).toEqual(before)
  })

  test('by a file above it is refused', () => {
    put(temp('file'), 'mine')
    expect(() => openExtraction(temp('file/to'))).toThrow('a file stands in the path')
  })

  test('by an empty folder is used', async () => {
    fs.mkdirSync(temp('to'))
    write(temp('x'), artifact(honest).all)
    const extraction = openExtraction(temp('to'))
    expect((await verifyArtifact(temp('x'), {signal: never, unpackTo: extraction.draft})).unpacked).toBe(true)
    publishExtraction(extraction)
    expect(fs.readdirSync(temp('to'))).toEqual(['a.py', 'b.py'])
  })
})

test('folders that were made for nothing go, those with something in them stay', () => {
  const extraction = openExtraction(temp('one/two/to'))
  put(temp('one/other'), 'x')
  dropExtraction(extraction)
  expect(fs.readdirSync(temp('one'))).toEqual(['other'])
})

test('a file that stands in the draft already is not written through', () => {
  fs.mkdirSync(temp('draft'))
  put(temp('victim'), 'mine')
  fs.symlinkSync(temp('victim'), temp('draft/a.py'))
  const unpacker = createUnpacker(temp('draft'))
  expect(() => unpacker.open('a.py', 0o644)).toThrow('a.py')
  expect(fs.readFileSync(temp('victim'), 'utf8')).toBe('mine')
})
