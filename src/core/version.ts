import {readFileSync} from 'node:fs'
import {asset} from './assets.ts'

let known: string | undefined

/** sitemount's own version, from package.json. */
export function version(): string {
  known ??= String(JSON.parse(readFileSync(asset('package.json'), 'utf8')).version)
  return known
}
