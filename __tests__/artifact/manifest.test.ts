import {expect, test} from '@jest/globals'
import type {Manifest} from '../../src/artifact/facts.ts'
import {isMountPath, readManifest, writeManifest} from '../../src/artifact/manifest.ts'
import {about} from './tree.ts'

const manifest: Manifest = {
  schema: 'sitemount/manifest/1',
  ...about,
  mountPath: 'site-packages',
  packages: [
    {
      name: 'Zed',
      version: '1',
      direct: true,
      source: {kind: 'wheel', sha256: ['b'.repeat(64), 'a'.repeat(64)]},
      tags: ['z', 'a'],
      files: 1,
      bytes: 2,
    },
    {
      name: 'abc',
      version: '2',
      direct: false,
      source: {kind: 'vcs', url: 'https://example.org/x'},
      tags: [],
      files: 3,
      bytes: 4,
    },
  ],
  files: 4,
  bytes: 6,
  treeDigest: `sha256:${'0'.repeat(64)}`,
}

test('the text does not depend on the order things were put in', () => {
  const turned = Object.fromEntries(Object.entries({...manifest, packages: [...manifest.packages].reverse()}).reverse())
  const text = writeManifest(turned as Manifest)
  expect(text).toBe(writeManifest(manifest))
  expect(text.startsWith('{\n  "schema": "sitemount/manifest/1",\n  "target": "generic",')).toBe(true)
  expect(text.endsWith('}\n')).toBe(true)
  expect(text.indexOf('"abc"')).toBeLessThan(text.indexOf('"Zed"'))
})

test('what is written is read back, sorted', () => {
  const read = readManifest(Buffer.from(writeManifest(manifest)))
  expect(read.packages.map(({name}) => name)).toEqual(['abc', 'Zed'])
  expect(writeManifest(read)).toBe(writeManifest(manifest))
})

const change = (from: string, to: string) => writeManifest(manifest).replace(from, to)

test.each([
  ['no JSON', '{', 'is not JSON'],
  ['an array', '[]', 'is not a manifest'],
  ['a newer schema', change('manifest/1', 'manifest/2'), 'which this version cannot read'],
  [
    'a mount path that hides',
    change('"site-packages"', '"site\u{e0020}"'),
    'at "mountPath": must be a plain relative path',
  ],
  ['a mount path that climbs', change('"site-packages"', '"../x"'), 'at "mountPath": must be a plain relative path'],
  ['a negative count', change('"files": 4', '"files": -4'), 'at "files"'],
  ['a fraction', change('"files": 4', '"files": 4.5'), 'at "files"'],
  ['a key too many', change('"files": 4', '"evil\\u001b": 1,\n  "files": 4'), 'Unrecognized key'],
  ['a key twice', change('"files": 4', '"files": 5,\n  "files": 4'), 'is not written as sitemount writes it'],
  ['another form', JSON.stringify(manifest), 'is not written as sitemount writes it'],
  ['a blank at the end', `${writeManifest(manifest)} `, 'is not written as sitemount writes it'],
  ['a byte order mark', `\ufeff${writeManifest(manifest)}`, 'is not JSON'],
])('%s is refused', (_, text, message) => {
  const read = () => readManifest(Buffer.from(text))
  expect(read).toThrow(message)
  expect(read).not.toThrow(/\u001b/)
})

test('a manifest of more than 16 MiB is not even parsed', () => {
  expect(() => readManifest(Buffer.alloc((16 << 20) + 1, 0x20))).toThrow('longer than 16 MiB')
})

test('a manifest nested ten thousand deep is refused', () => {
  expect(() => readManifest(Buffer.from('['.repeat(1e5) + ']'.repeat(1e5)))).toThrow('sitemount.json')
})

test('packages cannot lie where the artifact keeps its own files', () => {
  expect(isMountPath('python/lib/python3.12/site-packages')).toBe(true)
  const refused = ['sitemount.json', 'SITEMOUNT.json/x', 'SHA256SUMS', 'sha256sums/x', '/opt', '..', '', 'a:b']
  expect(refused.filter(isMountPath)).toEqual([])
})

test('packages that are none are told by the first of them, however many there are', () => {
  const text = writeManifest(manifest)
  const packages = JSON.stringify([...manifest.packages, ...Array.from({length: 2_000_000}, () => ({}))])
  const many = text.replace(/"packages": \[.*?\n {2}\]/s, () => `"packages": ${packages}`)
  expect(() => readManifest(Buffer.from(many))).toThrow('is not a manifest at "packages.2.name": ')
})
