import path from 'node:path'
import type {Steps} from '../core/steps.ts'
import {parseElf} from './elf/parse.ts'
import {readAt, withFile} from './elf/read.ts'
import type {Distribution, Inventory, NativeFile, TreeEntry} from './facts.ts'
import {owners} from './owners.ts'

/** Text and bytecode, which need no look however their mode is: some installers set x bits on all files. */
const plain = /\.(?:pyc?|pyi|pxd|h|hpp|txt|json|md|rst|html|js|css|sh|csv|dat|npy|npz|png|svg)$/i

/**
 * The native code of a site-packages directory: every file that is named like a library, and every other with an x bit that
 * begins like an ELF file. Reads a few blocks of each, follows no link, takes any bytes, throws nothing.
 * In the order of the inventory.
 */
export function* scanNative({
  site,
  entries,
  distributions,
}: Pick<Inventory, 'site' | 'entries' | 'distributions'>): Steps<NativeFile[]> {
  const found: Omit<NativeFile, 'owner'>[] = []
  for (const entry of entries) {
    const suffix = librarySuffix(entry.path)
    if (entry.kind !== 'file' || (suffix === null && !mayBeProgram(entry))) continue
    const read = readHead(path.join(site, entry.path))
    if (suffix !== null || read.format === 'elf') found.push({path: entry.path, suffix, ...read})
    yield
  }
  // Of several owners the last one wins, as in an install.
  const owned = found.length === 0 ? new Map<string, Distribution>() : owners({distributions})
  return found.map(file => ({...file, owner: owned.get(file.path)?.metadata ?? null}))
}

/**
 * What the name of a library ends in, from the first dot of the file name that begins a known ending: `.so`, `.abi3.so`,
 * `.cpython-312-x86_64-linux-gnu.so`, `.so.1.2`, `.cp312-win_amd64.pyd`, `.dylib`, `.dll`; null for any other name.
 */
export function librarySuffix(file: string): string | null {
  const name = file.slice(file.lastIndexOf('/') + 1)
  const [suffix] =
    /(?:\.(?:abi3t?|cpython-\w+(?:-[\w-]+)?|pypy\w+(?:-[\w-]+)?|graalpy\w+(?:-[\w-]+)?|cp\d+\w*-\w+))?\.(?:so|pyd)$/i.exec(
      name,
    ) ??
    /\.(?:so(?:\.\d\w*)+|dylib|dll)$/i.exec(name) ??
    []
  return suffix === undefined || suffix === name ? null : suffix
}

function mayBeProgram({path: name, mode, bytes}: TreeEntry): boolean {
  return (mode & 0o111) !== 0 && bytes >= 52 && !plain.test(name)
}

type Read = Pick<NativeFile, 'format' | 'elf' | 'problem'>

function readHead(file: string): Read {
  const read = withFile<Read>(file, handle => {
    const format = formatOf(readAt(handle, {offset: 0, length: 8}))
    if (format !== 'elf') return {format}
    return {format, ...parseElf((offset, length) => readAt(handle, {offset, length}))}
  })
  return {format: 'other', ...(read ?? {problem: 'it is gone'})}
}

/** What a file is by its first bytes: ELF, Mach-O (thin or fat, either byte order) or PE. */
function formatOf(head: Buffer): NativeFile['format'] {
  if (head.length < 4) return 'other'
  const magic = head.readUInt32BE(0)
  if (magic === 0x7f454c46) return 'elf'
  if ([0xfeedface, 0xfeedfacf, 0xcefaedfe, 0xcffaedfe, 0xcafebabe, 0xcafebabf].includes(magic)) return 'mach-o'
  return magic >>> 16 === 0x4d5a ? 'pe' : 'other'
}
