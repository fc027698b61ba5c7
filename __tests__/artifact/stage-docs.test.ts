import {spawnSync} from 'node:child_process'
import fs from 'node:fs'
import {beforeEach, describe, expect, test} from '@jest/globals'
import type {Mount} from '../../src/artifact/facts.ts'
import {sealMount} from '../../src/artifact/seal.ts'
import {stageMount} from '../../src/artifact/stage.ts'
import {onePython} from '../helpers/pythons.ts'
import {about, install, never, pack, put, threads, useTemp} from './tree.ts'

const temp = useTemp()
const page = fs.readFileSync(new URL('../../docs/artifact.md', import.meta.url), 'utf8')
/** The commands of the page, in order. */
const [sums, added, digest, afresh, archive] = [...page.matchAll(/```sh(?: archive)?\n([^`]+)\n```/g)].map(
  ([, text]) => text,
)

let mount: Mount
beforeEach(async () => {
  const inventory = install(temp('v'), [
    {
      name: 'alpha',
      files: {'alpha/__init__.py': 'x = 1\n', 'alpha-b/données "x" y.txt': 'é', 'alpha/Z.txt': '', 'alpha.txt': 'text'},
    },
  ])
  const compiling = {bytecode: 'all', interpreter: onePython(), env: process.env, temporary: temp()} as const
  const options = {inventory, folder: temp('out'), mountPath: 'site-packages', keep: new Set(['alpha'])}
  const {files} = await stageMount({...options, compiling, signal: never})
  mount = sealMount({folder: temp('out'), mountPath: 'site-packages', files, about})
})

const shells = ['sh', 'bash'].filter(shell => spawnSync(shell, ['-c', 'true']).status === 0)

describe.each(shells)('what the page on the artifact shows works as it says, in %s', shell => {
  // Started with a socket for its input, bash takes itself for a remote shell and reads the user's own start-up file.
  const flags = shell === 'bash' ? ['--norc'] : []
  const run = (command: string | undefined, cwd = temp('out')) => {
    const {status, stdout, stderr} = spawnSync(shell, [...flags, '-c', command ?? 'false'], {
      cwd,
      encoding: 'utf8',
      env: {PATH: process.env.PATH},
    })
    return {status, lines: stdout.split('\n').filter(line => line !== ''), stderr}
  }

  test('an artifact that is whole passes, with nothing added', () => {
    expect(run(sums)).toMatchObject({status: 0, lines: mount.files.map(({path}) => `site-packages/${path}: OK`)})
    expect(run(added)).toEqual({status: 0, lines: [], stderr: ''})
  })

  test('a changed and a missing file fail the sums', () => {
    put(temp('out/site-packages/alpha/__init__.py'), 'x = 2\n')
    fs.rmSync(temp('out/site-packages/alpha.txt'))
    const {status, lines} = run(sums)
    expect(status).not.toBe(0)
    expect(lines.filter(line => !line.endsWith(': OK'))).toEqual([
      'site-packages/alpha.txt: FAILED open or read',
      'site-packages/alpha/__init__.py: FAILED',
    ])
  })

  test('added files and links are named, the sums do not find them', () => {
    put(temp('out/site-packages/sitecustomize.py'), '')
    put(temp('out/site-packages/alpha/__pycache__/other.cpython-312.pyc'), '')
    fs.symlinkSync('/etc', temp('out/site-packages/alpha/link'))
    expect(run(sums).status).toBe(0)
    expect(run(added).lines).toEqual([
      'site-packages/alpha/__pycache__/other.cpython-312.pyc',
      'site-packages/alpha/link',
      'site-packages/sitecustomize.py',
    ])
  })

  test('an added file whose name looks like two listed ones is named too', () => {
    put(temp('out/site-packages/alpha.txt\nsite-packages/alpha/Z.txt'), '')
    expect(run(added).lines).toEqual(['site-packages/alpha.txt', 'site-packages/alpha/Z.txt'])
  })

  test('the tree digest is that of SHA256SUMS, of the manifest, and of the files themselves', () => {
    const hex = mount.treeDigest.replace('sha256:', '')
    const [first, second] = run(digest).lines
    expect(first).toBe(`${hex}  SHA256SUMS`)
    expect(second).toContain(`"${mount.treeDigest}"`)
    expect(run(afresh)).toMatchObject({status: 0, lines: [`${hex}  -`]})
  })

  test('the sealed file has the digest that was told, and unpacks to the same', async () => {
    const pool = threads(1)
    const {digest: told} = await pack(mount, temp('artifact.tar.gz'), pool)
    await pool.close()
    fs.renameSync(temp('out'), temp('before'))
    const {status, lines} = run(archive, temp())
    expect([status, lines]).toEqual([0, [`${told.replace('sha256:', '')}  artifact.tar.gz`]])
    expect(run(sums, temp()).status).toBe(0)
    expect(run(added, temp()).lines).toEqual([])
  })
})

test('the page shows five commands, all run above', () => {
  expect(page.match(/```sh/g)).toHaveLength(5)
  expect([sums, added, digest, afresh, archive].every(command => command !== undefined)).toBe(true)
})
