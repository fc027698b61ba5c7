import {execFileSync, spawnSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import {expect, test} from '@jest/globals'
import type {Mount} from '../../../src/artifact/facts.ts'
import {packMount} from '../../../src/artifact/pack.ts'
import {inlinePool} from '../../../src/artifact/pool/pool.ts'
import {verifyArtifact} from '../../../src/artifact/verify/verify.ts'
import {install, never, noise, seal, useTemp, walk} from '../tree.ts'

const temp = useTemp()
const env = {PATH: process.env.PATH ?? ''}
const present = spawnSync('mksquashfs', ['-version']).error === undefined
// The program is no part of the product; where it is missing, only its absence can be tested.
const withProgram = present ? test : test.skip

const files = {
  'alpha/__init__.py': 'x = 1\n',
  'alpha/empty.py': '',
  'alpha/tool': '#!/bin/sh\n',
  'alpha/日本語.py': 'not ASCII',
  'alpha/zeros.bin': Buffer.alloc(3 << 20),
  'alpha/noise.bin': noise((3 << 20) + 5),
}

async function build(folder = 'out'): Promise<Mount> {
  const site = temp(`site-of-${folder}`)
  return seal(install(site, [{name: 'alpha', files, executables: ['alpha/tool']}]), temp(folder))
}

const pack = (mount: Mount, file: string, options: {env?: Record<string, string>; signal?: AbortSignal} = {}) =>
  packMount(mount, {format: 'squashfs', path: file, signal: never, pool: inlinePool(never), env, ...options})

/** A program of that name, first on PATH, that runs a script. */
function fake(script: string): Record<string, string> {
  fs.mkdirSync(temp('bin'), {recursive: true})
  fs.writeFileSync(temp('bin/mksquashfs'), `#!/bin/sh\n${script}\n`, {mode: 0o755})
  return {PATH: `${temp('bin')}${path.delimiter}${env.PATH}`}
}

withProgram('the image holds the same tree, owner, modes and dates included', async () => {
  const mount = await build()
  const {draft, digest, bytes, format} = await pack(mount, temp('a.squashfs'))
  expect(format).toBe('squashfs')
  expect(fs.statSync(draft).size).toBe(bytes)
  expect(createHash('sha256').update(fs.readFileSync(draft)).digest('hex')).toBe(digest.slice(7))
  execFileSync('unsquashfs', ['-q', '-n', '-d', temp('x'), draft], {env: {...env, TZ: 'UTC'}})
  const tree = (root: string) =>
    walk(root).map(({path: name, kind, mode, bytes}) => [
      name,
      kind,
      mode,
      kind === 'file' ? bytes : 0,
      fs.statSync(`${root}/${name}`).mtimeMs,
    ])
  expect(tree(temp('x'))).toEqual(tree(temp('out')))
  expect((await verifyArtifact(temp('x'), {signal: never})).flaws).toEqual([])
  const listing = execFileSync('unsquashfs', ['-lln', draft], {encoding: 'utf8', env: {...env, TZ: 'UTC'}})
  const lines = listing.split('\n').filter(line => /^[d-]/.test(line))
  expect(lines.length).toBeGreaterThan(8)
  expect(lines.filter(line => !/ 0\/0 +\d+ 1980-01-02 00:00 /.test(line))).toEqual([])
})

withProgram('the bytes depend on no folder, umask, date, time zone or number of processors', async () => {
  const old = process.umask(0o077)
  const digests: string[] = []
  for (const [index, cores] of ['0', '0,1', undefined].entries()) {
    process.umask(index === 1 ? 0o002 : 0o077)
    const mount = await build(`out${index}`)
    const real = execFileSync('sh', ['-c', 'command -v mksquashfs'], {encoding: 'utf8'}).trim()
    const pinned = cores === undefined ? env : fake(`exec taskset -c ${cores} ${real} "$@"`)
    const {digest} = await pack(mount, temp(`${index}.squashfs`), {
      env: {...pinned, TZ: index === 0 ? 'Asia/Tokyo' : 'UTC', SOURCE_DATE_EPOCH: String(index)},
    })
    digests.push(digest)
  }
  process.umask(old)
  expect(new Set(digests).size).toBe(1)
})

withProgram('the image itself is not read, but told how it is', async () => {
  const {draft} = await pack(await build(), temp('a.squashfs'))
  await expect(verifyArtifact(draft, {signal: never})).rejects.toMatchObject({
    code: 'usage',
    help: expect.stringContaining('mount -t squashfs'),
  })
})

test('where the program is missing, the package is named and nothing is left', async () => {
  const mount = await build()
  await expect(pack(mount, temp('a.squashfs'), {env: {PATH: temp('none')}})).rejects.toMatchObject({
    code: 'usage',
    message: expect.stringContaining('mksquashfs'),
    help: expect.stringContaining('apt-get install squashfs-tools'),
  })
  expect(fs.readdirSync(temp()).sort()).toEqual(['out', 'site-of-out'])
})

test.each([
  ['too old', 'echo "mksquashfs version 4.3 (2014/05/12)"', 'usage', 'version 4.3'],
  [
    'without zstd',
    'test "$1" = -version || { echo "FATAL ERROR: Compressor \\"zstd\\" is not supported!" >&2; exit 1; }',
    'usage',
    'without zstd',
  ],
  [
    'that finds no space',
    'test "$1" = -version || { touch "$2"; echo "Write failed: No space left on device" >&2; exit 1; }',
    'disk-full',
    'no space',
  ],
  [
    'that may not write',
    'test "$1" = -version || { echo "Could not create destination file: Permission denied" >&2; exit 1; }',
    'unwritable',
    'EACCES',
  ],
  [
    'that fails otherwise',
    'test "$1" = -version || { touch "$2"; echo "FATAL ERROR: what" >&2; exit 3; }',
    'archive',
    'exit code 3',
  ],
  ['that is killed', 'test "$1" = -version || { touch "$2"; kill -9 $$; }', 'archive', 'SIGKILL'],
  ['that makes nothing', 'exit 0', 'unwritable', 'ENOENT'],
])('a program %s is told, and nothing is left', async (_, script, code, message) => {
  const mount = await build()
  const packed = pack(mount, temp('a.squashfs'), {env: fake(script)})
  await expect(packed).rejects.toMatchObject({code, message: expect.stringContaining(message)})
  expect(fs.readdirSync(temp()).sort()).toEqual(['bin', 'out', 'site-of-out'])
})

test('an interrupt ends the program and leaves nothing', async () => {
  const mount = await build()
  const stop = new AbortController()
  const packed = pack(mount, temp('a.squashfs'), {
    env: fake('test "$1" = -version || { touch "$2"; exec sleep 60; }'),
    signal: stop.signal,
  })
  setTimeout(() => stop.abort(), 300)
  await expect(packed).rejects.toMatchObject({code: 'interrupted'})
  expect(fs.readdirSync(temp()).sort()).toEqual(['bin', 'out', 'site-of-out'])
})

test('a directory needs no packing: the staged folder is the artifact, its digest the tree digest', async () => {
  const mount = await build()
  const draft = await packMount(mount, {
    format: 'directory',
    path: temp('a'),
    signal: never,
    pool: inlinePool(never),
    env,
  })
  expect(draft).toEqual({
    path: temp('a'),
    draft: temp('out'),
    digest: mount.treeDigest,
    bytes: mount.bytes,
    format: 'directory',
  })
})
