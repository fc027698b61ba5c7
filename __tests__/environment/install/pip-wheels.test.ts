import fs from 'node:fs'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {expect, test} from '@jest/globals'
import {atOnce} from '../../../src/core/steps.ts'
import {takeInventory} from '../../../src/environment/inventory.ts'
import type {InstallSafety} from '../../../src/environment/wheels/facts.ts'
import {onePython} from '../../helpers/pythons.ts'
import {makeSdist, makeWheel} from '../../helpers/wheel.ts'
import {type Laboratory, laboratory, put} from '../laboratory.ts'

const told = (sources: readonly {normalizedName: string; version: string}[]) =>
  sources.map(({normalizedName, version}) => `${normalizedName} ${version}`)

const inside = (lab: Laboratory) => told(atOnce(takeInventory(lab.virtualenv.site)).distributions)

test('extras that ask for each other, markers and names in any spelling are followed to the end', async () => {
  const lab = await laboratory(onePython().executable)
  const extras = {all: ['Alpha[one]'], one: ['alpha[all]', 'Be_ta[x]>=1']}
  makeWheel({name: 'alpha', version: '1.0', extras}, lab.wheels)
  makeWheel({name: 'be-ta', version: '1.0', extras: {x: ['gamma; python_version >= "3"']}}, lab.wheels)
  makeWheel(
    {name: 'gamma', version: '1.0', requires: ['never @ https://x.invalid/n.tar.gz ; sys_platform == "no"']},
    lab.wheels,
  )
  const {sources} = await put(lab, 'alpha[all]==1.0\n')
  expect(told(sources)).toEqual(['alpha 1.0', 'be-ta 1.0', 'gamma 1.0'])
  expect(inside(lab)).toEqual(['alpha 1.0', 'be-ta 1.0', 'gamma 1.0'])
})

test('a name that a later wheel tightens is fetched anew, and what only its first release needed is left out', async () => {
  const lab = await laboratory(onePython().executable)
  makeWheel({name: 'alpha', version: '1.0', requires: ['shared', 'beta']}, lab.wheels)
  makeWheel({name: 'beta', version: '1.0', requires: ['shared<2']}, lab.wheels)
  makeWheel(
    {name: 'shared', version: '2.0', requires: ['gone @ https://x.invalid/gone-1.0.tar.gz ; extra == "x"', 'extra']},
    lab.wheels,
  )
  makeWheel({name: 'shared', version: '1.0'}, lab.wheels)
  makeWheel({name: 'extra', version: '1.0'}, lab.wheels)
  const {sources} = await put(lab, 'alpha\n')
  expect(told(sources)).toEqual(['alpha 1.0', 'beta 1.0', 'shared 1.0'])
  expect(inside(lab)).toEqual(['alpha 1.0', 'beta 1.0', 'shared 1.0'])
})

test('a pre-release is taken where a requirement names one, and not otherwise', async () => {
  const lab = await laboratory(onePython().executable)
  makeWheel({name: 'alpha', version: '1.0', requires: ['beta>=2.0rc1', 'gamma']}, lab.wheels)
  for (const name of ['beta', 'gamma']) for (const version of ['1.0', '2.0rc1']) makeWheel({name, version}, lab.wheels)
  expect(told((await put(lab, 'alpha\n')).sources)).toEqual(['alpha 1.0', 'beta 2.0rc1', 'gamma 1.0'])
})

test('what would need older releases names `sitemount lock`, whose search finds them', async () => {
  const lab = await laboratory(onePython().executable)
  makeWheel({name: 'alpha', version: '2.0', requires: ['shared>=2']}, lab.wheels)
  makeWheel({name: 'alpha', version: '1.0', requires: ['shared']}, lab.wheels)
  makeWheel({name: 'beta', version: '1.0', requires: ['shared<2']}, lab.wheels)
  for (const version of ['1.0', '2.0']) makeWheel({name: 'shared', version}, lab.wheels)
  await expect(put(lab, 'alpha\nbeta\n')).rejects.toMatchObject({
    code: 'install-failed',
    message: expect.stringMatching(/No release of shared .*shared(?:<2 for beta-1\.0|>=2 for alpha-2\.0)/),
    help: expect.stringContaining('`sitemount lock`'),
  })
  expect(inside(lab)).toEqual([])
  const {sources} = await put(lab, 'alpha\nbeta\n', {backtracking: true})
  expect(told(sources)).toEqual(['alpha 1.0', 'beta 1.0', 'shared 1.0'])
})

test('a wheel that is named by its address keeps it, in the sources and in its metadata', async () => {
  const lab = await laboratory(onePython().executable)
  const alpha = makeWheel({name: 'alpha', version: '1.0', requires: ['beta']}, lab.folder)
  makeWheel({name: 'beta', version: '1.0'}, lab.wheels)
  const url = pathToFileURL(alpha.path).href
  const {sources} = await put(lab, `alpha @ ${url}\n`)
  expect(sources[0]).toMatchObject({normalizedName: 'alpha', kind: 'wheel', url, sha256: alpha.sha256})
  const {distributions} = atOnce(takeInventory(lab.virtualenv.site))
  expect(distributions.map(({directUrl}) => directUrl)).toMatchObject([{url}, null])
})

test('what is built on purpose is built, and the address in a wheel beside it is not', async () => {
  const lab = await laboratory(onePython().executable)
  const [marker, other] = ['ran', 'other'].map(name => path.join(lab.folder, name)) as [string, string]
  makeSdist({name: 'gamma', version: '2.0', marker, requires: ['delta']}, lab.wheels)
  makeWheel({name: 'delta', version: '1.0'}, lab.wheels)
  const evil = makeSdist({name: 'evil', version: '1.0', marker: other}, lab.folder)
  makeWheel({name: 'bad', version: '1.0', requires: [`evil @ ${pathToFileURL(evil.path).href}`]}, lab.wheels)
  const {sources} = await put(lab, 'gamma==2.0\n', {fromSource: ['gamma']})
  expect(sources).toMatchObject([
    {normalizedName: 'delta', kind: 'wheel'},
    {normalizedName: 'gamma', kind: 'sdist'},
  ])
  expect(fs.existsSync(marker)).toBe(true)
  await expect(put(lab, 'bad==1.0\ngamma==2.0\n', {fromSource: ['gamma']})).rejects.toMatchObject({
    message: expect.stringContaining('bad-1.0-py3-none-any.whl needs evil @'),
  })
  expect(fs.existsSync(other)).toBe(false)
})

test('the wheels are judged once they are fetched and before any is installed', async () => {
  const lab = await laboratory(onePython().executable)
  makeWheel({name: 'alpha', version: '1.0', requires: ['beta']}, lab.wheels)
  makeWheel({name: 'beta', version: '1.0'}, lab.wheels)
  const seen: string[] = []
  const isRefused = ({wheels}: InstallSafety) => {
    seen.push(...wheels.map(({file}) => file), ...inside(lab))
    return true
  }
  await expect(put(lab, 'alpha\n', {isRefused})).rejects.toThrow('wheels among them are unsafe')
  expect(seen).toEqual(['alpha-1.0-py3-none-any.whl', 'beta-1.0-py3-none-any.whl'])
  expect(inside(lab)).toEqual([])
})
