import fs from 'node:fs'
import {expect, test} from '@jest/globals'
import {sealMount} from '../../../src/artifact/seal.ts'
import {type Slimming, withoutFiles} from '../../../src/artifact/slim/staged.ts'
import {stageMount} from '../../../src/artifact/stage.ts'
import {verifyArtifact} from '../../../src/artifact/verify/verify.ts'
import {onePython} from '../../helpers/pythons.ts'
import {about, install, never, useTemp, walk} from '../tree.ts'

const temp = useTemp()

const files = {
  'a/__init__.py': 'x = 1\n',
  'a/b.py': 'y = 2\n',
  'a/broken.py': 'def (\n',
  'a/tests/__init__.py': '',
  'a/tests/__pycache__/__init__.cpython-312.pyc': 'of the wheel',
}

function slimmingOf(changes: Partial<Slimming>): Slimming {
  fs.mkdirSync(temp('ours'))
  return {left: new Set(), sourceless: new Set(), native: [], temporary: temp('ours'), env: {}, ...changes}
}

test('files that are left out leave neither entries nor rows behind, nor their bytecode', async () => {
  const inventory = install(temp('v'), [{name: 'a', files}])
  const left = new Set(['a/tests/__init__.py'])
  const lean = withoutFiles(inventory, left)
  const names = lean.entries.filter(({kind}) => kind === 'file').map(({path}) => path)
  expect(names.filter(name => name.startsWith('a/'))).toEqual(['a/__init__.py', 'a/b.py', 'a/broken.py'])
  expect(lean.distributions[0]?.record?.map(({path}) => path).filter(name => name.startsWith('a/'))).toEqual(
    names.filter(name => name.startsWith('a/')),
  )
  expect(withoutFiles(lean, left)).toEqual(lean)
  expect(inventory.entries).toEqual(walk(temp('v')))
  const options = {folder: temp('out'), mountPath: 'site-packages', keep: new Set(['a']), signal: never}
  const staged = await stageMount({...options, inventory: lean})
  expect(staged.flaws).toEqual([])
  expect(walk(temp('out/site-packages')).filter(({path}) => path.includes('tests'))).toEqual([])
})

test('nothing left out is the same inventory', () => {
  const inventory = install(temp('v'), [{name: 'a', files}])
  expect(withoutFiles(inventory, new Set())).toBe(inventory)
})

test('a distribution without RECORD stays without', () => {
  const inventory = install(temp('v'), [{name: 'a', files}])
  const bare = {...inventory, distributions: inventory.distributions.map(one => ({...one, record: null}))}
  expect(withoutFiles(bare, new Set(['a/b.py'])).distributions[0]?.record).toBe(null)
})

test('sources make room for their bytecode once RECORD was checked, and what does not compile stays', async () => {
  const inventory = install(temp('v'), [{name: 'a', files}])
  const stage = (folder: string, slimming?: Slimming) =>
    stageMount({
      ...{inventory, folder, mountPath: 'site-packages', keep: new Set(['a']), signal: never},
      compiling: {bytecode: 'runtime', interpreter: onePython(), env: process.env, temporary: temp('v')},
      ...(slimming && {slimming}),
    })
  const slimming = slimmingOf({sourceless: new Set(['a/__init__.py', 'a/b.py', 'a/broken.py'])})
  const [staged, again, full] = [
    await stage(temp('out'), slimming),
    await stage(temp('again'), slimming),
    await stage(temp('full')),
  ]
  expect(staged.flaws).toEqual([])
  expect(staged.slimmed?.sources).toEqual({files: 2, bytes: 12})
  expect(full.slimmed).toBe(undefined)
  expect(again.files).toEqual(staged.files)
  const names = staged.files.map(({path}) => path).filter(name => /^a\/[^/]+$/.test(name))
  expect(names).toEqual(['a/__init__.pyc', 'a/b.pyc', 'a/broken.py'])
  const text = fs.readFileSync(temp('out/site-packages/a-1.0.dist-info/RECORD'), 'utf8')
  for (const name of names) expect(text).toMatch(new RegExp(`^${name},sha256=`, 'm'))
  expect(text).not.toMatch(/b\.py,/)
  sealMount({folder: temp('out'), mountPath: 'site-packages', files: staged.files, about})
  const {flaws} = await verifyArtifact(temp('out'), {signal: never})
  expect(flaws).toEqual([])
})

test('what was changed after it was installed is told although its source goes', async () => {
  const inventory = install(temp('v'), [{name: 'a', files}])
  fs.writeFileSync(temp('v/a/b.py'), 'y = 3\n')
  const {flaws} = await stageMount({
    ...{inventory, folder: temp('out'), mountPath: 'site-packages', keep: new Set(['a']), signal: never},
    compiling: {bytecode: 'runtime', interpreter: onePython(), env: process.env, temporary: temp('v')},
    slimming: slimmingOf({sourceless: new Set(['a/b.py'])}),
  })
  expect(flaws.map(({rule, path}) => `${rule} ${path}`)).toEqual(['tampered-file a/b.py'])
})
