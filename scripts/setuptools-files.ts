/**
 * Writes src/environment/setuptools-files.ts from a folder of wheels of setuptools, which `pip download --no-deps` fills:
 * `node scripts/setuptools-files.ts FOLDER`.
 */
import {createHash} from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import {readDirectory, readText} from '../src/environment/wheels/zip.ts'

const [folder = '.'] = process.argv.slice(2)
const releases = new Map<string, string[]>()
const byRelease = (a: string, b: string) => a.localeCompare(b, 'en', {numeric: true})
for (const name of fs.readdirSync(folder).sort(byRelease)) {
  const release = /^setuptools-([\d.]+)-py3-none-any\.whl$/.exec(name)?.[1]
  if (release === undefined) continue
  const descriptor = fs.openSync(path.join(folder, name), 'r')
  const entry = readDirectory(descriptor).find(({path: file}) => file === '_distutils_hack/__init__.py')
  const text = entry && readText(descriptor, {entry, limit: 1 << 20})
  fs.closeSync(descriptor)
  if (!text) continue
  const sha256 = createHash('sha256').update(text).digest('hex')
  releases.set(sha256, [...(releases.get(sha256) ?? []), release])
}
const rows = [...releases].map(([sha256, [first = '', ...others]]) => {
  const last = others.at(-1)
  return `  '${sha256}', // ${first}${last === undefined ? '' : ` to ${last}`}`
})
const text = `// Written by scripts/setuptools-files.ts.

/** The module that \`distutils-precedence.pth\` imports, relative to site-packages. */
export const distutilsHack = '_distutils_hack/__init__.py'

// By the releases of setuptools in which each was seen.
const known: ReadonlySet<string> = new Set([
${rows.join('\n')}
])

/** Whether \`_distutils_hack/__init__.py\` with that sha256 (hex) is one of setuptools. */
export function isDistutilsHack(sha256: string | null | undefined): boolean {
  return typeof sha256 === 'string' && known.has(sha256)
}
`
fs.writeFileSync(path.join(import.meta.dirname, '../src/environment/setuptools-files.ts'), text)
