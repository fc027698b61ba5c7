import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from '@jest/globals'
import type {InstallOptions} from '../../../src/environment/install/install.ts'
import {downloadWheels} from '../../../src/environment/install/wheelhouse.ts'
import {startIndex} from '../../helpers/package-index.ts'
import {onePython} from '../../helpers/pythons.ts'
import {makeWheel} from '../../helpers/wheel.ts'
import {findTestUv, type Laboratory, laboratory, noIndexes, options, put} from '../laboratory.ts'

const uv = findTestUv()

/** Installs from an index and fills a wheelhouse; the index is gone afterwards. */
async function filled() {
  const lab = await laboratory(onePython().executable)
  const alpha = makeWheel({name: 'alpha', version: '1.0', requires: ['beta']}, lab.wheels)
  const beta = makeWheel({name: 'beta', version: '1.0'}, lab.wheels)
  const text = `alpha==1.0 --hash=sha256:${alpha.sha256}\nbeta==1.0 --hash=sha256:${beta.sha256}\n`
  const index = await startIndex(lab.wheels, {yanked: [beta.filename]})
  const more = {indexes: {...noIndexes, index: [index.url]}, fullyHashed: true}
  const wheelhouse = path.join(lab.folder, 'wheelhouse')
  try {
    const {sources} = await put(lab, text, more)
    const wheels = await downloadWheels({...options(lab, text, more), installer: lab.pip, into: wheelhouse, sources})
    expect(wheels).toEqual([alpha.filename, beta.filename])
    return {lab, text, sources, wheelhouse, more}
  } finally {
    await index.close()
  }
}

function ways(installer: (lab: Laboratory) => Partial<InstallOptions>) {
  test('wheels install without any index, and tell the origins of the first install', async () => {
    const {text, sources, wheelhouse, more} = await filled()
    const fresh = await laboratory(onePython().executable)
    const again = await put(fresh, text, {...more, ...installer(fresh), cache: {wheelhouse}})
    expect(again.sources).toEqual(sources)
    expect(fs.existsSync(path.join(fresh.virtualenv.site, 'alpha.py'))).toBe(true)
  })

  test('a wheel that was swapped in the cache is refused', async () => {
    const {lab, text, wheelhouse, more} = await filled()
    makeWheel({name: 'beta', version: '1.0', files: {'beta.py': 'evil = 1\n'}}, wheelhouse)
    const fresh = await laboratory(lab.interpreter.executable)
    const failed = put(fresh, text, {...more, ...installer(fresh), cache: {wheelhouse}})
    await expect(failed).rejects.toMatchObject({code: 'install-failed', help: expect.stringContaining('other bytes')})
    expect(fs.existsSync(path.join(fresh.virtualenv.site, 'beta.py'))).toBe(false)
  })

  test('an origin that does not fit the wheel is not told, and neither is a path of this machine', async () => {
    const {text, sources, wheelhouse, more} = await filled()
    const forged = sources.map(source => ({...source, url: 'https://evil.example/other-1.0-py3-none-any.whl'}))
    fs.writeFileSync(path.join(wheelhouse, 'origins.json'), JSON.stringify([null, 1, ...forged]))
    const fresh = await laboratory(onePython().executable)
    const again = await put(fresh, text, {...more, ...installer(fresh), cache: {wheelhouse}})
    expect(again.sources.map(source => source.url)).toEqual([null, null])
  })
}

describe('pip', () => ways(() => ({})))

if (uv === undefined) test.skip('uv: none on PATH, and SITEMOUNT_TEST_UV names none', () => {})
else describe('uv', () => ways(() => ({installer: {kind: 'uv', version: '0.0.0', executable: uv}})))
