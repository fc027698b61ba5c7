import {spawnSync} from 'node:child_process'
import path from 'node:path'
import {expect, test} from '@jest/globals'
import {cli, root} from '../helpers/job.ts'
import {temporaryFolder} from '../helpers/temp.ts'

// Sealed by sitemount 0.1.0 from one wheel, with a path of more than 100 bytes: what was released must verify for good.
const folder = path.join(root, '__tests__/fixtures/artifacts')
const treeDigest = 'sha256:f1318dd81fb1c2d1a5ffbae5de08c95df535097ecc7a5fc3cbfe762ff6c8e338'

test.each(['artifact.tar.zst', 'artifact.tar.gz', 'artifact.zip', 'artifact'])(
  'an artifact of sitemount 0.1.0 still verifies: %s',
  async name => {
    const {code, result} = await cli(['verify', '--artifact', path.join(folder, name), '--report', 'json'])
    expect([code, result?.findings, result?.mount?.treeDigest]).toEqual([0, [], treeDigest])
  },
)

const unsquashfs = spawnSync('unsquashfs', ['-version']).error === undefined

;(unsquashfs ? test : test.skip)(
  'an artifact of sitemount 0.1.0 still verifies: artifact.squashfs, unpacked',
  async () => {
    const to = path.join(temporaryFolder(), 'artifact')
    expect(spawnSync('unsquashfs', ['-d', to, path.join(folder, 'artifact.squashfs')]).status).toBe(0)
    const {code, result} = await cli(['verify', '--artifact', to, '--report', 'json'])
    expect([code, result?.findings, result?.mount?.treeDigest]).toEqual([0, [], treeDigest])
  },
)
