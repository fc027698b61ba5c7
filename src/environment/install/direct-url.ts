import {createHash} from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import {normalizeName} from '../../requirements/grammar/name.ts'

/**
 * Sets the address in the `direct_url.json` (PEP 610) of a distribution that was installed from a file of ours: the one that its
 * requirement names. Its row of RECORD follows. Without an effect where the installer wrote none.
 */
export function recordAddress(site: string, {name, url}: {name: string; url: string}): void {
  const folder = fs.readdirSync(site).find(entry => {
    const own = /^(.+)-[^-]+\.dist-info$/.exec(entry)?.[1]
    return own !== undefined && normalizeName(own) === name
  })
  if (folder === undefined) return
  const file = path.join(site, folder, 'direct_url.json')
  const record = path.join(site, folder, 'RECORD')
  if (!fs.existsSync(file) || !fs.existsSync(record)) return
  const text = JSON.stringify({...(JSON.parse(fs.readFileSync(file, 'utf8')) as object), url})
  const hash = createHash('sha256').update(text).digest('base64url')
  const row = `${folder}/direct_url.json,sha256=${hash},${Buffer.byteLength(text)}`
  const rows = fs.readFileSync(record, 'utf8').split('\n')
  const named = rows.map(line =>
    line.startsWith(`${folder}/direct_url.json,`) ? line.replace(/^[^\r]*/, () => row) : line,
  )
  fs.writeFileSync(file, text)
  fs.writeFileSync(record, named.join('\n'))
}
