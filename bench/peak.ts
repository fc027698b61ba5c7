import {writeFileSync} from 'node:fs'
import {isMainThread} from 'node:worker_threads'

/** `node --import ./peak.mjs …`: writes the resident bytes this process had at most, without its children, to `$BENCH_PEAK`. */
const file = process.env.BENCH_PEAK
if (isMainThread && file !== undefined) {
  process.once('exit', () => writeFileSync(file, String(process.resourceUsage().maxRSS * 1024)))
}
