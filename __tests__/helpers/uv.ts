import fs from 'node:fs'
import path from 'node:path'

/** A uv to try with: the one that `SITEMOUNT_TEST_UV` names, else the first on PATH; undefined where there is none. */
export function testUv(): string | undefined {
  const onPath = (process.env.PATH ?? '').split(path.delimiter).map(folder => path.join(folder, 'uv'))
  return [process.env.SITEMOUNT_TEST_UV ?? '', ...onPath].find(file => path.isAbsolute(file) && fs.existsSync(file))
}
