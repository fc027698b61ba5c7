import fs from 'node:fs'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {describe, expect, test} from '@jest/globals'
import {atOnce} from '../../src/core/steps.ts'
import type {PipInstaller} from '../../src/environment/facts.ts'
import {supports} from '../../src/environment/install/installer.ts'
import {takeInventory} from '../../src/environment/inventory.ts'
import type {InstallSafety} from '../../src/environment/wheels/facts.ts'
import {onePython, pythons} from '../helpers/pythons.ts'
import {makeWheel} from '../helpers/wheel.ts'
import {keeping, type Laboratory, laboratory, put} from './laboratory.ts'

const pips = path.join(import.meta.dirname, '../../.cache/pips')

/** The pip of a Python, and the fetched ones with the newest Python that each runs on. */
const installers: {title: string; executable: string; installer?: PipInstaller}[] = [
  {title: 'the pip of the interpreter', executable: onePython().executable},
  ...(fs.existsSync(pips) ? fs.readdirSync(pips) : []).flatMap(file => {
    const version = /^pip-(.+)-py3-none-any\.whl$/.exec(file)?.[1]
    const python = version && pythons().findLast(one => supports(version, one.version))
    if (!version || !python) return []
    const root = path.join(pips, file)
    const installer: PipInstaller = {kind: 'pip', version, runner: ['-I', '-B', path.join(root, 'pip')], root}
    return [{title: `pip ${version}`, executable: python.executable, installer}]
  }),
]

const inside = (lab: Laboratory) =>
  atOnce(takeInventory(lab.virtualenv.site)).distributions.map(({normalizedName}) => normalizedName)

const line = (name: string, {sha256}: {sha256: string}) => `${name}==1.0 --hash=sha256:${sha256}\n`

describe.each(installers)('$title', ({executable, installer}) => {
  test('a complete list with hashes is judged as a whole before any of it is installed, and installed if it passes', async () => {
    const lab = await laboratory(executable)
    const alpha = makeWheel({name: 'alpha', version: '1.0', requires: ['beta']}, lab.wheels)
    const beta = makeWheel({name: 'beta', version: '1.0'}, lab.wheels)
    const list = line('alpha', alpha) + line('beta', beta)
    const given = {fullyHashed: true, ...(installer && {installer})}
    const seen: string[] = []
    let refused = true
    const isRefused = ({wheels}: InstallSafety) => {
      seen.push(...wheels.map(({file}) => file).sort(), ...inside(lab))
      return refused
    }
    await expect(put(lab, list, {...given, isRefused})).rejects.toThrow('wheels among them are unsafe (2 were')
    expect(inside(lab)).toEqual([])
    refused = false
    const {log, lines} = keeping()
    const {sources, wheels} = await put(lab, list, {...given, isRefused, log})
    const both = ['alpha-1.0-py3-none-any.whl', 'beta-1.0-py3-none-any.whl']
    expect(seen).toEqual([...both, ...both])
    expect(wheels).toHaveLength(2)
    expect(inside(lab)).toEqual(['alpha', 'beta'])
    expect(sources.map(({sha256}) => sha256).sort()).toEqual([alpha.sha256, beta.sha256].sort())
    if (installer?.version !== '22.0.4') expect(lines.filter(text => text.startsWith('Processing'))).toHaveLength(2)
  })

  test('a list with hashes that lacks what a wheel needs ends with pip’s own sentence', async () => {
    const lab = await laboratory(executable)
    const alpha = makeWheel({name: 'alpha', version: '1.0', requires: ['beta>=1']}, lab.wheels)
    makeWheel({name: 'beta', version: '1.0'}, lab.wheels)
    await expect(
      put(lab, line('alpha', alpha), {fullyHashed: true, ...(installer && {installer})}),
    ).rejects.toMatchObject({code: 'install-failed', message: expect.stringMatching(/--require-hashes[\s\S]*beta>=1/)})
    expect(inside(lab)).toEqual([])
  })
})

test('an address with a hash in the metadata of a wheel is no line of the list', async () => {
  const lab = await laboratory(onePython().executable)
  const evil = makeWheel({name: 'evil', version: '1.0'}, lab.folder)
  const address = `${pathToFileURL(evil.path).href}#sha256=${evil.sha256}`
  const alpha = makeWheel({name: 'alpha', version: '1.0', requires: [`evil @ ${address}`]}, lab.wheels)
  await expect(put(lab, line('alpha', alpha), {fullyHashed: true})).rejects.toMatchObject({
    code: 'install-failed',
    message: expect.stringContaining('alpha-1.0-py3-none-any.whl needs evil @'),
  })
  expect(inside(lab)).toEqual([])
})
