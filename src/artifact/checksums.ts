import {createHash} from 'node:crypto'
import {SitemountError} from '../core/errors.ts'
import {type Steps, stride} from '../core/steps.ts'
import type {SealedFile} from './facts.ts'
import {compareBytes, quoteName} from './names.ts'

/** Name of the file inside an artifact. */
export const checksumsName = 'SHA256SUMS'

/**
 * SHA256SUMS as coreutils' `sha256sum` writes it: one line a file, sorted by the bytes of the path, a line that starts
 * with a backslash where the name needs escapes.
 */
export function checksums(files: readonly Pick<SealedFile, 'path' | 'sha256'>[], mountPath: string): string {
  return [...files]
    .sort((a, b) => compareBytes(a.path, b.path))
    .map(({path, sha256}) => checksumLine(`${mountPath}/${path}`, sha256))
    .join('')
}

function checksumLine(path: string, sha256: string): string {
  if (!/[\\\n\r]/.test(path)) return `${sha256}  ${path}\n`
  const escaped = path.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r')
  return `\\${sha256}  ${escaped}\n`
}

/** The tree digest, `sha256:…`: the sha256 of the file SHA256SUMS. */
export function treeDigest(text: string | Uint8Array): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`
}

/**
 * Path to hex sha256, in the order of the file; accepts exactly what `checksums` writes: LF, sorted, unique, all below
 * `mountPath`. Throws `archive` with the line's number otherwise.
 */
export function* parseChecksums(bytes: Uint8Array, mountPath: string): Steps<Map<string, string>> {
  const text = decode(bytes)
  const sums = new Map<string, string>()
  if (text === '') return sums
  if (!text.endsWith('\n')) throw malformed(text.split('\n').length, 'has no line end')
  let previous = ''
  for (const [index, line] of text.slice(0, -1).split('\n').entries()) {
    if (index % stride === 0) yield
    const [path, sha256] = parseLine(line, index + 1)
    if (!path.startsWith(`${mountPath}/`)) throw malformed(index + 1, `names a file that is not below ${mountPath}/`)
    if (compareBytes(previous, path) >= 0) {
      throw malformed(index + 1, previous === path ? `repeats ${quoteName(path)}` : 'is out of order')
    }
    sums.set(path, sha256)
    previous = path
  }
  return sums
}

function parseLine(line: string, number: number): [path: string, sha256: string] {
  const match = /^(\\?)([0-9a-f]{64}) {2}(.+)$/s.exec(line)
  if (match === null) throw malformed(number, 'is not a sha256, two blanks and a path')
  const [, escaped, sha256 = '', name = ''] = match
  const path = escaped === '' ? name : name.replace(/\\(.?)/g, (_, code: string) => fromEscape(code, number))
  if (checksumLine(path, sha256) !== `${line}\n`) throw malformed(number, 'is not written as sha256sum writes it')
  return [path, sha256]
}

function fromEscape(code: string, number: number): string {
  const character = {n: '\n', r: '\r', '\\': '\\'}[code]
  if (character === undefined) throw malformed(number, 'has an escape that sha256sum does not know')
  return character
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes)
  } catch (cause) {
    throw new SitemountError('archive', 'SHA256SUMS is not valid UTF-8.', {cause})
  }
}

function malformed(line: number, what: string): SitemountError {
  return new SitemountError('archive', `SHA256SUMS, line ${line} ${what}.`)
}
