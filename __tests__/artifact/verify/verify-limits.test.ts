import {createHash} from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from '@jest/globals'
import type {SealedFile} from '../../../src/artifact/facts.ts'
import {packFiles} from '../../../src/artifact/formats/archive-order.ts'
import {packArchive} from '../../../src/artifact/pack.ts'
import {inlinePool} from '../../../src/artifact/pool/pool.ts'
import {sealMount} from '../../../src/artifact/seal.ts'
import {makeFolders, writeSealed} from '../../../src/artifact/sealed-disk.ts'
import {verifyArtifact} from '../../../src/artifact/verify/verify.ts'
import {about, never, useTemp} from '../tree.ts'

const temp = useTemp()
const formats = ['tar.zst', 'tar.gz', 'zip', 'directory'] as const

/** Seals files in `m` as they are, and packs them. */
async function artifact(
  content: Record<string, string | Uint8Array>,
  format: (typeof formats)[number],
): Promise<string> {
  const folder = temp('out')
  makeFolders(
    folder,
    Object.keys(content).map(name => `m/${name}`),
  )
  const files: SealedFile[] = Object.entries(content).map(([name, bytes]) => {
    writeSealed(path.join(folder, 'm', name), bytes)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    return {path: name, bytes: Buffer.byteLength(bytes), sha256, mode: 0o644}
  })
  const mount = sealMount({folder, mountPath: 'm', files, about})
  if (format === 'directory') return folder
  const options = {folder, files: packFiles(mount), format, path: temp('a'), signal: never, pool: inlinePool(never)}
  return (await packArchive(options)).draft
}

describe.each(formats)('a %s', format => {
  test('may have as many bytes as the limit allows, and not one more', async () => {
    const file = await artifact({'a.py': 'a'.repeat(1000), 'b.py': 'b'.repeat(2000)}, format)
    const own = ['sitemount.json', 'SHA256SUMS'].map(name => fs.statSync(temp('out', name)).size)
    const total = 3000 + (format === 'directory' ? 0 : own.reduce((sum, bytes) => sum + bytes, 0))
    expect((await verifyArtifact(file, {signal: never, maxSize: total})).flaws).toEqual([])
    const {flaws} = await verifyArtifact(file, {signal: never, maxSize: total - 1})
    expect(flaws).toEqual([
      expect.objectContaining({
        rule: 'unsafe-path',
        path: 'm/b.py',
        message: expect.stringContaining(`more than ${total - 1} bytes`),
        help: expect.stringContaining('max-size'),
      }),
    ])
  })

  test('with names that differ only in case is refused as a file, and a warning as a folder that holds both', async () => {
    const file = await artifact({'A.py': '1', 'a.py': '2'}, format)
    const {flaws} = await verifyArtifact(file, {signal: never})
    const milder = format === 'directory' && process.platform === 'linux' ? {level: 'warning'} : {}
    expect(flaws).toEqual([
      {rule: 'unsafe-path', path: 'm/a.py', message: expect.stringContaining('one name'), ...milder},
    ])
  })

  test('hands over start-up files, the long ones without their content, and together only so many bytes', async () => {
    const large = Object.fromEntries(
      Array.from({length: 34}, (_, index) => [`${index + 10}.pth`, Buffer.alloc(1 << 20, index + 1)]),
    )
    const content = {
      ...large,
      'long.pth': Buffer.alloc((1 << 20) + 1, 9),
      'package/x.pth': 'import x\n',
      'sitecustomize/__init__.py': '',
    }
    const {startup, flaws} = await verifyArtifact(await artifact(content, format), {signal: never})
    expect(flaws).toEqual([])
    const paths = Object.keys(content).filter(name => name !== 'package/x.pth')
    expect(startup.map(({path: name}) => name).sort()).toEqual(paths.sort())
    expect(startup.find(({path: name}) => name === 'long.pth')).toMatchObject({content: null, bytes: (1 << 20) + 1})
    const kept = startup.filter(({content: bytes}) => bytes !== null && bytes.length > 0)
    expect(kept.length).toBe(32)
    for (const {content: bytes, sha256} of kept) {
      expect(
        createHash('sha256')
          .update(bytes ?? '')
          .digest('hex'),
      ).toBe(sha256)
    }
  })
})
