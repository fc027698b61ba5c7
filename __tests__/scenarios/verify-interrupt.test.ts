import fs from 'node:fs'
import path from 'node:path'
import {setTimeout as sleep} from 'node:timers/promises'
import zlib from 'node:zlib'
import {expect, test} from '@jest/globals'
import {launchCli} from '../helpers/job.ts'
import {temporaryFolder} from '../helpers/temp.ts'

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s ends verify in the middle of a damaged archive of 64 GiB',
  async signal => {
    const cwd = temporaryFolder()
    fs.writeFileSync(path.join(cwd, 'x.tar.gz'), zlib.gzipSync('no tar'))
    fs.truncateSync(path.join(cwd, 'x.tar.gz'), 2 ** 36)
    const launched = launchCli(['verify', '--artifact', 'x.tar.gz'], {cwd})
    // Hashing so much takes minutes; starting takes less than this.
    await sleep(5000)
    launched.kill(signal)
    const job = await launched.done
    expect([job.code, job.stderr]).toEqual([3, expect.stringContaining('nterrupted')])
  },
)
