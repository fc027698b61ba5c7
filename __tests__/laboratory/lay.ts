import {createHash} from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import {metadata, moduleName, type WheelSpec} from '../../scripts/wheel.ts'
import {writeFiles} from '../helpers/project.ts'

/**
 * Writes what pip leaves of a wheel in a site-packages: its files, METADATA, WHEEL, INSTALLER and a RECORD with hashes
 * ("Recording installed projects" of packaging.python.org). Takes no time, where pip itself takes a second.
 */
export function layWheel(spec: WheelSpec, site: string): void {
  const stem = `${moduleName(spec.name)}-${spec.version}`
  const info = `${stem}.dist-info`
  const files: Record<string, string | Uint8Array> = {
    ...(spec.files ?? {[`${moduleName(spec.name)}.py`]: ''}),
    [`${info}/METADATA`]: metadata(spec),
    [`${info}/WHEEL`]: `Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: ${spec.tag ?? 'py3-none-any'}\n`,
    [`${info}/INSTALLER`]: 'pip\n',
  }
  for (const [name, content] of Object.entries(spec.distInfo ?? {})) files[`${info}/${name}`] = content
  const rows = [...Object.entries(files).map(([name, content]) => recordRow(name, content)), `${info}/RECORD,,`]
  writeFiles(site, {...files, [`${info}/RECORD`]: (spec.record?.(rows) ?? rows).map(row => `${row}\n`).join('')})
  for (const name of spec.executable ?? []) fs.chmodSync(path.join(site, name), 0o755)
}

/** One row of RECORD for these bytes: path, urlsafe sha256 without padding, size. */
function recordRow(name: string, content: string | Uint8Array): string {
  const hash = createHash('sha256').update(content).digest('base64url')
  return `${name},sha256=${hash},${Buffer.byteLength(content)}`
}
