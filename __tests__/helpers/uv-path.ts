import fs from 'node:fs'
import path from 'node:path'

/**
 * Returns a PATH with uv, the Python and the system's folders on it, and nothing that lies beside uv: the folder given gets
 * a link to it.
 */
export function pathWithUv(uv: string, {python, folder}: {python: string; folder: string}): string {
  const link = path.join(folder, 'uv')
  if (!fs.existsSync(link)) fs.symlinkSync(uv, link)
  return [path.dirname(python), folder, '/usr/bin', '/bin', '/usr/sbin', '/sbin'].join(path.delimiter)
}
