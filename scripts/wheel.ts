import {createHash} from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import {type Entry, zip} from './zip.ts'

/** What a wheel shall hold. Everything but name and version has a default that makes a correct, importable wheel. */
export type WheelSpec = {
  name: string
  version: string
  /** Files by path. Default: a module named like the distribution with `__version__`. */
  files?: Record<string, string | Uint8Array>
  /** `Requires-Dist` lines. */
  requires?: readonly string[]
  requiresPython?: string
  /** Requirements by extra. */
  extras?: Record<string, readonly string[]>
  /** Compatibility tag, compressed sets allowed: `py2.py3-none-any`. Default `py3-none-any`. */
  tag?: string
  /** The text of `entry_points.txt`. */
  entryPoints?: string
  /** Further header lines of METADATA, each ending in a newline. */
  metadata?: string
  /** Changes the rows of RECORD, to make a wheel that lies. */
  record?: (rows: string[]) => string[]
  /** Paths that carry the executable bit. */
  executable?: readonly string[]
  /** Files below `NAME-VERSION.data/`: `scripts/tool`, `purelib/module.py`, `headers/x.h`. */
  data?: Record<string, string | Uint8Array>
  /** Further files below `NAME-VERSION.dist-info/`. */
  distInfo?: Record<string, string | Uint8Array>
  /** `Root-Is-Purelib`. Default: whether the tag ends in `-any`. */
  purelib?: boolean
}

export type Made = {path: string; filename: string; sha256: string}

/**
 * Writes a wheel into the folder and returns its path, file name and sha256 (hex). The same specification gives the
 * same bytes everywhere ("Binary distribution format" and "Core metadata" of packaging.python.org; metadata 2.1).
 */
export function makeWheel(spec: WheelSpec, folder: string): Made {
  return write(folder, wheelFilename(spec), wheelBytes(spec))
}

/** Returns the file name of the wheel, as the binary distribution format spells it. */
export function wheelFilename(spec: Pick<WheelSpec, 'name' | 'version' | 'tag'>): string {
  return `${stem(spec)}-${spec.tag ?? 'py3-none-any'}.whl`
}

/** Returns the bytes of the wheel. */
export function wheelBytes(spec: WheelSpec): Buffer {
  const info = `${stem(spec)}.dist-info`
  const content: Record<string, string | Uint8Array> = {...(spec.files ?? defaultModule(spec))}
  for (const [name, bytes] of Object.entries(spec.data ?? {})) content[`${stem(spec)}.data/${name}`] = bytes
  const described: Record<string, string | Uint8Array> = {
    [`${info}/METADATA`]: metadata(spec),
    [`${info}/WHEEL`]: wheelFile(spec),
  }
  if (spec.entryPoints !== undefined) described[`${info}/entry_points.txt`] = spec.entryPoints
  for (const [name, bytes] of Object.entries(spec.distInfo ?? {})) described[`${info}/${name}`] = bytes

  const executable = new Set(spec.executable)
  const entries: Entry[] = [...sorted(content), ...sorted(described)].map(([name, bytes]) => ({
    path: name,
    bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes,
    executable: executable.has(name) || name.startsWith(`${stem(spec)}.data/scripts/`),
  }))
  const rows = [...entries.map(row), `${info}/RECORD,,`]
  const record = (spec.record?.(rows) ?? rows).map(line => `${line}\n`).join('')
  return zip([...entries, {path: `${info}/RECORD`, bytes: Buffer.from(record)}])
}

/** Returns the importable name that a distribution's default module gets: `My-Package` gives `my_package`. */
export function moduleName(name: string): string {
  return name.replace(/[-_.]+/g, '_').toLowerCase()
}

/** Writes bytes as a file of the folder, which is made when it is missing. */
export function write(folder: string, filename: string, bytes: Uint8Array): Made {
  fs.mkdirSync(folder, {recursive: true})
  const file = path.join(folder, filename)
  fs.writeFileSync(file, bytes)
  return {path: file, filename, sha256: createHash('sha256').update(bytes).digest('hex')}
}

/** Returns the text of METADATA; an sdist's PKG-INFO is the same. */
export function metadata(spec: WheelSpec): string {
  const lines = ['Metadata-Version: 2.1', `Name: ${spec.name}`, `Version: ${spec.version}`]
  if (spec.requiresPython !== undefined) lines.push(`Requires-Python: ${spec.requiresPython}`)
  for (const requirement of spec.requires ?? []) lines.push(`Requires-Dist: ${requirement}`)
  for (const [extra, requirements] of Object.entries(spec.extras ?? {})) {
    lines.push(`Provides-Extra: ${extra}`)
    for (const requirement of requirements) lines.push(`Requires-Dist: ${onlyWith(extra, requirement)}`)
  }
  return `${lines.join('\n')}\n${spec.metadata ?? ''}`
}

function onlyWith(extra: string, requirement: string): string {
  const [bare, marker] = requirement.split(/\s*;\s*/, 2)
  return marker === undefined ? `${bare}; extra == "${extra}"` : `${bare}; (${marker}) and extra == "${extra}"`
}

function wheelFile(spec: WheelSpec): string {
  const tag = spec.tag ?? 'py3-none-any'
  const purelib = spec.purelib ?? tag.endsWith('-any')
  const head = `Wheel-Version: 1.0\nGenerator: sitemount\nRoot-Is-Purelib: ${purelib}\n`
  return (
    head +
    expand(tag)
      .map(one => `Tag: ${one}\n`)
      .join('')
  )
}

/** Compressed tag sets stand for each combination (PEP 425, "Compressed Tag Sets"). */
function expand(tag: string): string[] {
  const [pythons = [], abis = [], platforms = []] = tag.split('-').map(part => part.split('.'))
  return pythons.flatMap(python => abis.flatMap(abi => platforms.map(platform => `${python}-${abi}-${platform}`)))
}

function row({path: name, bytes}: Entry): string {
  const digest = createHash('sha256').update(bytes).digest('base64url')
  const field = /[",]/.test(name) ? `"${name.replaceAll('"', '""')}"` : name
  return `${field},sha256=${digest},${bytes.length}`
}

function defaultModule({name, version}: WheelSpec): Record<string, string> {
  return {[`${moduleName(name)}.py`]: `__version__ = ${JSON.stringify(version)}\n`}
}

function stem({name, version}: Pick<WheelSpec, 'name' | 'version'>): string {
  return `${moduleName(name)}-${version.replaceAll('-', '_')}`
}

function sorted<Value>(record: Record<string, Value>): [string, Value][] {
  return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
}
