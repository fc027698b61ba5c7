import {createHash} from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import type {Verified} from '../src/artifact/facts.ts'
import {packFiles} from '../src/artifact/formats/archive-order.ts'
import {manifestName} from '../src/artifact/manifest.ts'
import {packArchive} from '../src/artifact/pack.ts'
import {inlinePool} from '../src/artifact/pool/pool.ts'
import {publish} from '../src/artifact/publish.ts'
import {sealMount} from '../src/artifact/seal.ts'
import {makeFolders, writeSealed} from '../src/artifact/sealed-disk.ts'
import {verifyArtifact} from '../src/artifact/verify/verify.ts'

/** Formats whose files are mutated; of a directory, one of its files is. */
export const formats = ['tar.zst', 'tar.gz', 'zip', 'directory'] as const
export type Format = (typeof formats)[number]

/** An honest artifact, and what verifying it says. */
export type Specimen = {format: Format; path: string; verified: Verified}

/** What became of one mutation: told as a flaw, without a change of meaning, or neither. */
export type Outcome = 'detected' | 'identical' | 'missed'

const signal = new AbortController().signal

/** Makes a small artifact of each format below `root`, which is an empty folder. */
export async function makeSpecimens(root: string): Promise<Specimen[]> {
  const folder = path.join(root, 'directory')
  const content: Record<string, string> = {
    'p-1.0.dist-info/METADATA': 'Metadata-Version: 2.1\nName: p\nVersion: 1.0\n',
    'p-1.0.dist-info/RECORD': 'p-1.0.dist-info/RECORD,,\n',
    'p/__init__.py': 'from .value import value\n',
    'p/empty.py': '',
    'p/données.py': 'x = "é"\n',
    ...Object.fromEntries(
      Array.from({length: 12}, (_, index) => [`p/sub/m${index}.py`, `value = ${index}\n`.repeat(index * 4)]),
    ),
    'p/noise.bin': createHash('sha512').update('noise').digest('base64').repeat(3),
  }
  makeFolders(
    folder,
    Object.keys(content).map(name => `m/${name}`),
  )
  const files = Object.entries(content)
    .map(([name, text]) => ({name, text, sha256: createHash('sha256').update(text).digest('hex')}))
    .map(({name, text, sha256}) => {
      writeSealed(path.join(folder, 'm', name), text)
      return {path: name, bytes: Buffer.byteLength(text), sha256, mode: 0o644 as const}
    })
  const python = {version: '3.12', implementation: 'cpython', abi: 'cp312', platform: 'linux_x86_64', glibc: '2.35'}
  const about = {target: 'generic', delivery: 'mount', python, packages: []} as const
  const mount = sealMount({folder, mountPath: 'm', files, about: {...about, packages: []}})
  const specimens: Specimen[] = []
  for (const format of formats) {
    const file = format === 'directory' ? folder : path.join(root, `a.${format}`)
    if (format !== 'directory') {
      const options = {folder, files: packFiles(mount), format, path: file, signal, pool: inlinePool(signal)}
      publish([{from: (await packArchive(options)).draft, to: file}])
    }
    specimens.push({format, path: file, verified: await verifyArtifact(file, {signal})})
  }
  return specimens
}

/** Changes bytes at random; the same seed changes them in the same way. Never returns what it was given. */
export function mutate(bytes: Buffer, seed: number): Buffer {
  const random = generator(seed)
  const below = (limit: number) => Math.floor(random() * limit)
  let mutated: Buffer = Buffer.from(bytes)
  // Mostly one change; sometimes several, which may meet.
  for (let left = 1 + (below(4) === 0 ? below(4) : 0); left > 0; left--) {
    const at = below(mutated.length)
    const length = 1 + below(below(8) === 0 ? 600 : 8)
    const kind = below(8)
    if (kind <= 2) mutated[at] = (mutated[at] ?? 0) ^ (1 << below(8))
    else if (kind === 3) mutated[at] = below(256)
    else if (kind === 4) mutated = mutated.subarray(0, at)
    else if (kind === 5) mutated = Buffer.concat([mutated.subarray(0, at), mutated.subarray(at + length)])
    else if (kind === 6) mutated = Buffer.concat([mutated.subarray(0, at), filling(length), mutated.subarray(at)])
    else mutated = swapped(mutated, {first: at, second: below(mutated.length), length})
    mutated = Buffer.from(mutated)
  }
  return mutated.equals(bytes) ? mutate(bytes, seed + 0x10000000) : mutated

  /** Zeros, bytes at random, or a piece of the file itself. */
  function filling(length: number): Buffer {
    const kind = below(3)
    if (kind === 0) return Buffer.alloc(length)
    if (kind === 1) return Buffer.from(Array.from({length}, () => below(256)))
    const from = below(bytes.length)
    return bytes.subarray(from, from + length)
  }
}

function swapped(bytes: Buffer, {first, second, length}: {first: number; second: number; length: number}): Buffer {
  const [a, b] = first < second ? [first, second] : [second, first]
  const most = Math.min(length, b - a, bytes.length - b)
  const end = b + most
  const pieces = [
    bytes.subarray(0, a),
    bytes.subarray(b, end),
    bytes.subarray(a + most, b),
    bytes.subarray(a, a + most),
  ]
  return Buffer.concat([...pieces, bytes.subarray(end)])
}

/** Verifies one mutation of a specimen. `scratch` is where a mutated file may stand. */
export async function tryMutation(
  {format, path: file, verified}: Specimen,
  seed: number,
  scratch: string,
): Promise<Outcome> {
  if (format !== 'directory') {
    fs.writeFileSync(scratch, mutate(fs.readFileSync(file), seed))
    return judge(await verifyArtifact(scratch, {signal}), verified)
  }
  // Nothing in a folder vouches for its manifest, which may be another honest one: only the digest of a file does.
  const names = fs.readdirSync(file, {recursive: true, encoding: 'utf8'}).sort()
  const plain = names
    .filter(name => name !== manifestName)
    .map(name => path.join(file, name))
    .filter(name => fs.statSync(name).isFile() && fs.statSync(name).size > 0)
  const victim = plain[Math.floor(seed / formats.length) % plain.length] as string
  const before = fs.readFileSync(victim)
  fs.writeFileSync(victim, mutate(before, seed))
  try {
    return judge(await verifyArtifact(file, {signal}), verified)
  } finally {
    fs.writeFileSync(victim, before)
  }
}

/** Every file was held against SHA256SUMS: with the same tree digest the files are the same. */
function judge(mutant: Verified, honest: Verified): Outcome {
  if (mutant.flaws.length > 0) return 'detected'
  const meaning = ({manifest, treeDigest, files, bytes}: Verified) =>
    JSON.stringify([manifest, treeDigest, files, bytes])
  return meaning(mutant) === meaning(honest) ? 'identical' : 'missed'
}

/** Numbers from 0 to 1 that follow from the seed (mulberry32). */
function generator(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
