import {spawn} from 'node:child_process'
import {once} from 'node:events'
import fs from 'node:fs'
import {expect, test} from '@jest/globals'
import {inlinePool, type Pool} from '../../../src/artifact/pool/pool.ts'
import {
  dropExtraction,
  type Extraction,
  openExtraction,
  publishExtraction,
} from '../../../src/artifact/verify/extract.ts'
import {verifyArtifact} from '../../../src/artifact/verify/verify.ts'
import {install, never, put, seal, threads, useTemp, walk} from '../tree.ts'

const temp = useTemp()

const files = {'p/__init__.py': 'x = 1\n', 'p/deep/a.py': 'a = 1\n', 'sitecustomize.py': 'print(1)\n'}

async function make(): Promise<{root: string; mount: string}> {
  const {folder, mountPath} = await seal(install(temp('site'), [{name: 'p', files}]), temp('out'))
  return {root: folder, mount: `${folder}/${mountPath}`}
}

/** What a folder holds, links and all. */
const tree = (root: string) =>
  walk(root).map(({path, kind}) => [path, kind, kind === 'file' ? fs.readFileSync(`${root}/${path}`, 'utf8') : ''])

type Kind = 'copy' | 'hash'

/** A pool beside which another process does something before or after the first task of a kind. */
function raced(kind: Kind, {before = () => {}, after = () => {}}: {before?: () => void; after?: () => void}): Pool {
  const pool = inlinePool(never)
  let isOver = false
  return {
    ...pool,
    async run(task) {
      const isNow = task.kind === kind && !isOver
      if (isNow) {
        isOver = true
        before()
      }
      const result = await pool.run(task)
      if (isNow) after()
      return result
    },
  }
}

/** Verifies, publishes when that is allowed, and returns whether it was. */
async function extract(root: string, make: (extraction: Extraction) => Pool, late = () => {}): Promise<boolean> {
  const extraction = openExtraction(temp('to'))
  try {
    const pool = make(extraction)
    const {flaws, unpacked, state} = await verifyArtifact(root, {signal: never, pool, unpackTo: extraction.draft})
    if (!unpacked || flaws.length > 0) return false
    late()
    publishExtraction(extraction, state)
    return true
  } catch {
    return false
  } finally {
    dropExtraction(extraction)
  }
}

const record = 'p-1.0.dist-info/RECORD'

test.each(['sitecustomize.py', record, 'p/__init__.py'])(
  'a source file that is another one only while it is copied is not published: %s',
  async name => {
    const {root, mount} = await make()
    const file = `${mount}/${name}`
    const honest = fs.readFileSync(file)
    const evil = Buffer.from(honest).fill('#')
    const changes = {before: () => put(file, evil), after: () => put(file, honest)}
    expect(await extract(root, () => raced('copy', changes))).toBe(false)
    expect(fs.existsSync(temp('to'))).toBe(false)
    expect(tree(mount)).toEqual(expect.arrayContaining([[name, 'file', honest.toString()]]))
  },
)

test.each(['sitecustomize.py', record])('what stands in the source after the copy does not matter: %s', async name => {
  const {root, mount} = await make()
  const sealed = tree(mount)
  const after = () => {
    fs.rmSync(`${mount}/${name}`)
    fs.symlinkSync('/dev/zero', `${mount}/${name}`)
  }
  expect(await extract(root, () => raced('copy', {after}))).toBe(true)
  expect(tree(temp('to'))).toEqual(sealed)
})

const inDraft: [string, (draft: string) => void][] = [
  ['a file that is added', draft => put(`${draft}/usercustomize.py`, 'evil')],
  ['an empty folder that is added', draft => fs.mkdirSync(`${draft}/q`)],
  ['a file that is changed', draft => put(`${draft}/p/__init__.py`, 'x = 2\n')],
  ['a file that is removed', draft => fs.rmSync(`${draft}/p/__init__.py`)],
  [
    'a file that becomes a link to one of the same content',
    draft => {
      put(temp('same'), files['p/__init__.py'])
      fs.rmSync(`${draft}/p/__init__.py`)
      fs.symlinkSync(temp('same'), `${draft}/p/__init__.py`)
    },
  ],
  [
    'a folder that becomes a link to one of the same content',
    draft => {
      fs.renameSync(`${draft}/p`, temp('moved'))
      fs.symlinkSync(temp('moved'), `${draft}/p`)
    },
  ],
]

test.each(inDraft)('%s in the copy is found, whenever it happens', async (_, change) => {
  const {root} = await make()
  const ways: ((extraction: Extraction) => Pool)[] = [
    ({draft}) => raced('copy', {after: () => change(draft)}),
    ({draft}) => raced('hash', {before: () => change(draft)}),
    ({draft}) => raced('hash', {after: () => change(draft)}),
  ]
  for (const way of ways) {
    expect(await extract(root, way)).toBe(false)
    for (const name of ['to', 'moved', 'same']) fs.rmSync(temp(name), {recursive: true, force: true})
  }
  let draft = ''
  const remember = (extraction: Extraction) => {
    draft = extraction.draft
    return inlinePool(never)
  }
  expect(await extract(root, remember, () => change(draft))).toBe(false)
  expect(fs.existsSync(temp('to'))).toBe(false)
})

test('whatever a process does to the source meanwhile, what is published is what was sealed', async () => {
  const {root, mount} = await make()
  const sealed = tree(mount)
  const evil = `${temp('evil')}`
  fs.cpSync(`${mount}/p`, evil, {recursive: true})
  put(`${evil}/__init__.py`, 'x = 2\n')
  // As fast as it can: the file another one and itself again, the folder a link and itself again.
  const script = `
    const fs = require('fs')
    const [mount, evil] = process.argv.slice(1)
    const honest = fs.readFileSync(mount + '/sitecustomize.py')
    const quietly = work => { try { work() } catch {} }
    process.stdout.write('ready')
    for (;;) {
      quietly(() => fs.writeFileSync(mount + '/.new', 'print(2)\\n'))
      quietly(() => fs.renameSync(mount + '/.new', mount + '/sitecustomize.py'))
      quietly(() => fs.renameSync(mount + '/p', mount + '/../p'))
      quietly(() => fs.symlinkSync(evil, mount + '/p'))
      quietly(() => fs.unlinkSync(mount + '/p'))
      quietly(() => fs.renameSync(mount + '/../p', mount + '/p'))
      quietly(() => fs.writeFileSync(mount + '/.new', honest))
      quietly(() => fs.renameSync(mount + '/.new', mount + '/sitecustomize.py'))
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, Math.random() * 3)
    }`
  const racer = spawn(process.execPath, ['-e', script, mount, evil], {stdio: ['ignore', 'pipe', 'ignore']})
  const pool = threads(2)
  try {
    await once(racer.stdout, 'data')
    for (let round = 0; round < 60; round++) {
      if (await extract(root, () => pool)) expect(tree(temp('to'))).toEqual(sealed)
      else expect(fs.existsSync(temp('to'))).toBe(false)
      fs.rmSync(temp('to'), {recursive: true, force: true})
    }
  } finally {
    racer.kill('SIGKILL')
    await once(racer, 'exit')
    await pool.close()
  }
})
