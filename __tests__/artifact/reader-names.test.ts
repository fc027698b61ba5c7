import {spawnSync} from 'node:child_process'
import {hash} from 'node:crypto'
import fs from 'node:fs'
import {beforeAll, describe, expect, test} from '@jest/globals'
import type {SealedFile} from '../../src/artifact/facts.ts'
import {packFiles} from '../../src/artifact/formats/archive-order.ts'
import {unsafeReason, unsafeZipReason} from '../../src/artifact/names.ts'
import {packArchive} from '../../src/artifact/pack.ts'
import {inlinePool} from '../../src/artifact/pool/pool.ts'
import {sealMount} from '../../src/artifact/seal.ts'
import {makeFolders, writeSealed} from '../../src/artifact/sealed-disk.ts'
import {verifyArtifact} from '../../src/artifact/verify/verify.ts'
import {onePython} from '../helpers/pythons.ts'
import {suiteFolder} from '../helpers/temp.ts'
import {artifact, write} from './hostile.ts'
import {honestParts, zip} from './hostile-zip.ts'
import {about, never, put} from './tree.ts'

const formats = ['tar.gz', 'tar.zst', 'zip', 'squashfs'] as const
type Format = (typeof formats)[number]
const locales = ['C', 'POSIX', 'C.UTF-8']
const python = onePython().executable
const shutil = (format: string) =>
  `${python} -c "import shutil; shutil.unpack_archive('artifact.${format}', 'out', '${format === 'zip' ? 'zip' : 'gztar'}')"`

/** Programs that unpack: what they need on PATH, and the command for a shell, which unpacks `artifact.FORMAT` into `out`. */
const readers: [reader: string, format: Format, needs: string[], command: string][] = [
  ['GNU tar', 'tar.gz', ['tar'], 'tar -xf artifact.tar.gz -C out'],
  ['GNU tar', 'tar.zst', ['tar', 'zstd'], 'tar -xf artifact.tar.zst -C out'],
  ['bsdtar', 'tar.gz', ['bsdtar'], 'bsdtar -xf artifact.tar.gz -C out'],
  ['bsdtar', 'tar.zst', ['bsdtar'], 'bsdtar -xf artifact.tar.zst -C out'],
  ['bsdtar', 'zip', ['bsdtar'], 'bsdtar -xf artifact.zip -C out'],
  ['busybox', 'tar.gz', ['busybox'], 'busybox tar -xzf artifact.tar.gz -C out'],
  ['busybox', 'zip', ['busybox'], 'busybox unzip -q artifact.zip -d out'],
  ['unzip', 'zip', ['unzip'], 'unzip -q artifact.zip -d out'],
  ['tarfile of Python', 'tar.gz', [], `${python} -m tarfile -e artifact.tar.gz out`],
  ['zipfile of Python', 'zip', [], `${python} -m zipfile -e artifact.zip out`],
  ['shutil of Python', 'tar.gz', [], shutil('tar.gz')],
  ['shutil of Python', 'zip', [], shutil('zip')],
  ['unsquashfs', 'squashfs', ['mksquashfs', 'unsquashfs'], 'unsquashfs -q -n -d out artifact.squashfs'],
]

/** General categories of Unicode, by the data of this Node.js: what is tried is spread over all of them. */
const categories = 'Lu Ll Lt Lm Lo Mn Mc Me Nd Nl No Pc Pd Ps Pe Pi Pf Po Sm Sc Sk So Zs Zl Zp Cc Cf Co Cn'.split(' ')

/** Code points by category: all of the first scripts and of the tags, and one in 61 of the rest. */
const candidates = new Map<string, string[]>(
  categories.map(category => {
    const holds = new RegExp(`^\\p{gc=${category}}$`, 'u')
    return [category, characters().filter(character => holds.test(character))]
  }),
)

function characters(): string[] {
  const all: string[] = []
  for (let code = 0; code <= 0x10ffff; code += code < 0x2200 || (code >= 0xe0000 && code < 0xe0200) ? 1 : 61) {
    all.push(String.fromCodePoint(code))
  }
  return all
}

/** Up to `count` characters of a category, spread evenly. */
function sample(category: string, count: number): string[] {
  const all = candidates.get(category) ?? []
  const step = Math.max(1, (all.length - 1) / (count - 1))
  return Array.from({length: Math.min(count, all.length)}, (_, index) => all[Math.round(index * step)] ?? '')
}

const tried = categories.flatMap(category => sample(category, 30))
// One name a character, told apart by its number: names that differ only in case are refused together.
const nameOf = (character: string) => `${(character.codePointAt(0) ?? 0).toString(16)}-${character}.py`
const passing = tried
  .map(nameOf)
  // bsdtar turns names into NFC: two that are one then are `name-collision`, and refused in an archive.
  .filter(name => unsafeReason(name) === undefined && name.normalize('NFC') === name)
const special = [
  ...[
    'percent%41.py',
    'star*.py',
    '[set].py',
    '-dash',
    '~tilde',
    '@at',
    '#hash',
    '#U00e9.py',
    'co:lon',
    'a;b.py',
    '!',
    "'q'",
  ],
  ...[
    '"double"',
    '$HOME',
    '`tick`',
    '&and',
    '|pipe',
    '<less>',
    '?',
    'dot.',
    'blank ',
    ' blank',
    '...',
    '.hidden',
    '%2e%2e',
  ],
  ...['éinité.py', '__init__.py', 'deep/'.repeat(40).concat('x.py'), `${'x'.repeat(251)}.py`, `${'é'.repeat(126)}.py`],
  ...['prefix/'.repeat(12).concat(`${'n'.repeat(100)}`), `${'long/'.repeat(60)}${'日'.repeat(80)}`, 'CON', 'nul.py'],
]
const files = Object.fromEntries([...passing, ...special].map(name => [name, name]))
const filesOfZip = Object.fromEntries(
  Object.entries(files).filter(([name]) => unsafeZipReason(`m/${name}`) === undefined),
)
const has = (program: string) => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0

let folder: string
beforeAll(async () => {
  folder = suiteFolder()
  for (const format of formats) await pack(format)
})

/** Seals the files of a format, and packs them as `artifact.FORMAT`. */
async function pack(format: Format): Promise<void> {
  const names = Object.keys(format === 'zip' ? filesOfZip : files)
  const tree = `${folder}/tree-${format}`
  makeFolders(
    tree,
    names.map(name => `m/${name}`),
  )
  const sealed = names.map((name): SealedFile => {
    writeSealed(`${tree}/m/${name}`, name)
    return {path: name, bytes: Buffer.byteLength(name), sha256: hash('sha256', name), mode: 0o644}
  })
  const mount = sealMount({folder: tree, mountPath: 'm', files: sealed, about})
  const options = {path: `${folder}/artifact.${format}`, signal: never, pool: inlinePool(never)}
  if (format === 'squashfs') {
    spawnSync('mksquashfs', [tree, options.path, '-quiet', '-no-progress'])
    return
  }
  const {draft, path} = await packArchive({...options, folder: tree, files: packFiles(mount), format})
  fs.renameSync(draft, path)
}

test('names of every class of characters that is let in are verified', async () => {
  expect(passing.length).toBeGreaterThan(500)
  for (const format of ['tar.gz', 'tar.zst', 'zip']) {
    const {flaws, files: count} = await verifyArtifact(`${folder}/artifact.${format}`, {signal: never})
    expect(flaws).toEqual([])
    expect(count).toBe(Object.keys(format === 'zip' ? filesOfZip : files).length)
  }
})

describe.each(readers)('%s unpacks a verified %s', (reader, format, needs, command) => {
  const missing = needs.filter(program => !has(program))
  const when = missing.length > 0 ? test.skip : test
  when.each(locales)(
    `to exactly the names verified, in the locale %s (needs ${needs.join(', ') || 'Python'})`,
    locale => {
      fs.rmSync(`${folder}/out`, {recursive: true, force: true})
      if (format !== 'squashfs') fs.mkdirSync(`${folder}/out`)
      const env = {PATH: process.env.PATH ?? '', LC_ALL: locale, PYTHONWARNINGS: 'ignore'}
      const {status, stderr} = spawnSync('sh', ['-c', command], {cwd: folder, env, maxBuffer: 1 << 26})
      const found = namesBelow(Buffer.from(`${folder}/out`))
      const expected = new Set(Object.keys(format === 'zip' ? filesOfZip : files).map(name => `m/${name}`))
      expect(found.filter(name => !expected.has(name))).toEqual(['SHA256SUMS', 'sitemount.json'])
      // bsdtar has no name that is not ASCII in these locales: it says so and fails, and what it leaves out is left out.
      if (reader === 'bsdtar' && locale !== 'C.UTF-8') expect(status).not.toBe(0)
      else
        expect({
          status,
          stderr: stderr.toString(),
          missing: [...expected].filter(name => !found.includes(name)),
        }).toEqual({status: 0, stderr: '', missing: []})
      for (const name of found)
        if (name.startsWith('m/')) expect(fs.readFileSync(`${folder}/out/${name}`, 'utf8')).toBe(name.slice(2))
    },
  )
})

/** Paths of all files below a folder, sorted; bytes that are not UTF-8 become U+FFFD, which no verified name has. */
function namesBelow(root: Buffer, below = ''): string[] {
  return fs
    .readdirSync(root, {withFileTypes: true, encoding: 'buffer'})
    .flatMap(entry => {
      const name = `${below}${entry.name.toString('utf8')}`
      return entry.isDirectory() ? namesBelow(Buffer.concat([root, Buffer.from('/'), entry.name]), `${name}/`) : [name]
    })
    .sort()
}

describe('refused in every format', () => {
  const refused: [what: string, name: string][] = [
    ['a tag, which C locales delete', 'sitecustomize\u{e0020}.py'],
    ['a tag in the name of a folder', 'alpha\u{e0041}/__init__.py'],
    ['the end of a tag', 'alpha/__init__\u{e007f}.py'],
    ['a zero-width space', 'alpha/__init__\u200b.py'],
    ['a byte order mark', '\ufeffsitecustomize.py'],
    ['a soft hyphen', 'site\u00adcustomize.py'],
    ['a variation selector', 'sitecustomize.py\ufe0f'],
    ['a variation selector beyond the basic plane', 'sitecustomize\u{e0100}.py'],
    ['a Hangul filler', 'sitecustomize\u3164.py'],
    ['a combining grapheme joiner', 'site\u034fcustomize.py'],
    ['a private character', 'sitecustomize\ue000.py'],
    ['a private character of the last plane', 'sitecustomize\u{10fffd}.py'],
    ['a noncharacter', 'sitecustomize\uffff.py'],
    ['a noncharacter in the middle of a plane', 'sitecustomize\ufdd0.py'],
    ['an unassigned character', 'sitecustomize\u0378.py'],
    ['a Kelvin sign, which normalisation turns into K', '\u212aey.py'],
    ['a version number of VMS, which unzip cuts off', 'sitecustomize.py;1'],
    ['an empty version number', 'sitecustomize.py;'],
  ]
  test.each(refused)('%s', async (_, name) => {
    const one = {[name]: 'x'}
    const places = [
      write(`${folder}/refused.tar.gz`, artifact(one).all, 'tar.gz'),
      write(`${folder}/refused.tar.zst`, artifact(one).all, 'tar.zst'),
      `${folder}/refused.zip`,
      `${folder}/refused`,
    ]
    put(`${folder}/refused.zip`, zip(honestParts(one)))
    fs.rmSync(`${folder}/refused`, {recursive: true, force: true})
    put(`${folder}/refused/m/${name}`, 'x')
    for (const [index, part] of ['sitemount.json', 'SHA256SUMS'].entries()) {
      put(`${folder}/refused/${part}`, honestParts(one)[index]?.content ?? '')
    }
    for (const place of places) {
      const {flaws} = await verifyArtifact(place, {signal: never})
      expect(flaws).toContainEqual(expect.objectContaining({rule: 'unsafe-path'}))
    }
  })

  test('every character of a class that readers change or do not show', () => {
    const classes = ['Cc', 'Cf', 'Zl', 'Zp', 'Co', 'Cn', 'Cs'].flatMap(category => sample(category, 300))
    for (const character of classes)
      expect([nameOf(character), unsafeReason(nameOf(character))]).not.toContain(undefined)
  })
})

test('two dots in a name are refused in a zip, since shutil leaves such a file out, and let in elsewhere', async () => {
  put(`${folder}/dots.zip`, zip(honestParts({'a..b.py': 'x'})))
  const {flaws} = await verifyArtifact(`${folder}/dots.zip`, {signal: never})
  expect(flaws).toContainEqual(expect.objectContaining({rule: 'unsafe-path', path: 'm/a..b.py'}))
  const tar = write(`${folder}/dots.tar.gz`, artifact({'a..b.py': 'x'}).all, 'tar.gz')
  expect((await verifyArtifact(tar, {signal: never})).flaws).toEqual([])
})
