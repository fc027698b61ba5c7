import {spawnSync} from 'node:child_process'
import fs from 'node:fs'
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

test.each([
  [
    'the digest of the file',
    'artifact.zip',
    'sha256:6de7d7d3eacce628c88762e63a0f8fea9b0358d21976d59bb04b3fdea9aa53d0',
    'file',
  ],
  ['the tree digest', 'artifact.tar.zst', treeDigest, 'tree'],
  ['the tree digest of a folder', 'artifact', treeDigest, 'tree'],
])('verify takes %s as the expected digest, and says that origin was shown', async (_, name, digest, of) => {
  const flags = ['verify', '--artifact', path.join(folder, name), '--expected-digest', digest]
  const {code, result} = await cli([...flags, '--report', 'json'])
  expect([code, result?.origin]).toEqual([0, {shown: true, by: 'expected-digest', of}])
})

test.each(['artifact.tar.gz', 'artifact'])(
  'another expected digest is refused before anything is unpacked: %s',
  async name => {
    const cwd = temporaryFolder()
    const other = `sha256:${'0'.repeat(64)}`
    const flags = ['verify', '--artifact', path.join(folder, name), '--expected-digest', other, '--extract-to', 'to']
    const {code, stdout} = await cli([...flags, '--rules', 'digest-mismatch: warning'], {cwd})
    expect([code, fs.existsSync(path.join(cwd, 'to'))]).toEqual([3, false])
    const refused = await cli(flags, {cwd})
    expect([refused.code, fs.existsSync(path.join(cwd, 'to'))]).toEqual([1, false])
    expect(refused.stdout).toContain(`${other} was expected`)
    expect(stdout).not.toContain('origin was shown')
  },
)

test('without an expected digest the report says that only integrity was shown', async () => {
  const {stdout} = await cli(['verify', '--artifact', path.join(folder, 'artifact.zip')])
  expect(stdout).toContain('Only integrity was shown, not origin')
})

test.each(['abc', 'sha256:12', `sha512:${'0'.repeat(128)}`, `sha256:${'A'.repeat(64)}`])(
  'an expected digest of another form is refused: %s',
  async digest => {
    const {code, stderr} = await cli([
      'verify',
      '--artifact',
      path.join(folder, 'artifact.zip'),
      '--expected-digest',
      digest,
    ])
    expect([code, stderr]).toEqual([2, expect.stringContaining('`expected-digest`')])
  },
)
