import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from '@jest/globals'
import {atOnce} from '../../../src/core/steps.ts'
import {chooseInstaller} from '../../../src/environment/install/installer.ts'
import {takeInventory} from '../../../src/environment/inventory.ts'
import {startIndex} from '../../helpers/package-index.ts'
import {processesNaming} from '../../helpers/processes.ts'
import {onePython, pythons} from '../../helpers/pythons.ts'
import {makeSdist, makeWheel} from '../../helpers/wheel.ts'
import {findTestUv, type Laboratory, laboratory, noIndexes, put} from '../laboratory.ts'

const executable = findTestUv()

async function withUv(python: string) {
  const lab = await laboratory(python)
  const PATH = `${path.dirname(executable ?? '')}:${lab.env.PATH}`
  const {interpreter, signal} = lab
  const installer = await chooseInstaller({installer: 'uv', interpreter, env: {...lab.env, PATH}, signal})
  return {lab, installer}
}

function contents({virtualenv}: Laboratory): string[] {
  return atOnce(takeInventory(virtualenv.site)).entries.map(entry => `${entry.kind} ${entry.path}`)
}

if (executable === undefined) test.skip('uv: none on PATH, and SITEMOUNT_TEST_UV names none', () => {})
else {
  test.each(pythons())('uv installs the same as pip under Python $minor and tells the same origins', async python => {
    const {lab, installer} = await withUv(python.executable)
    const other = await laboratory(python.executable)
    const alpha = makeWheel({name: 'alpha', version: '1.0', requires: ['beta>=1'], tag: 'py2.py3-none-any'}, lab.wheels)
    const beta = makeWheel({name: 'beta', version: '1.0'}, lab.wheels)
    const index = await startIndex(lab.wheels, {yanked: [beta.filename]})
    try {
      const text = `alpha==1.0 --hash=sha256:${alpha.sha256}\nbeta==1.0 --hash=sha256:${beta.sha256}\n`
      const more = {indexes: {...noIndexes, index: [index.url]}, fullyHashed: true}
      const [byUv, byPip] = [await put(lab, text, {...more, installer}), await put(other, text, more)]
      expect(byUv.sources).toEqual(byPip.sources)
      expect(byUv.installer).toMatch(/^uv \d+\.\d+/)
      expect(contents(lab)).toEqual(contents(other))
      // No hard links into a cache are left.
      expect(fs.statSync(path.join(lab.virtualenv.site, 'alpha.py')).nlink).toBe(1)
    } finally {
      await index.close()
    }
  })

  describe('uv', () => {
    test('obeys neither UV_ variables nor a configuration of the job', async () => {
      const {lab, installer} = await withUv(onePython().executable)
      for (const version of ['1.0', '2.0']) makeWheel({name: 'alpha', version}, lab.wheels)
      const override = path.join(lab.folder, 'override.txt')
      fs.writeFileSync(override, 'alpha==2.0\n')
      fs.mkdirSync(path.join(lab.folder, 'home', '.config', 'uv'), {recursive: true})
      fs.writeFileSync(
        path.join(lab.folder, 'home', '.config', 'uv', 'uv.toml'),
        'link-mode = "symlink"\nno-index = true\n',
      )
      fs.writeFileSync(path.join(lab.scratch, 'uv.toml'), 'override-dependencies = ["alpha==2.0"]\n')
      const env = {
        ...lab.env,
        UV_OVERRIDE: override,
        UV_LINK_MODE: 'symlink',
        UV_TARGET: lab.folder,
        UV_SYSTEM_PYTHON: '1',
      }
      const {sources} = await put(lab, 'alpha==1.0\n', {installer, env})
      expect(sources).toMatchObject([{normalizedName: 'alpha', version: '1.0', kind: 'wheel'}])
      expect(fs.lstatSync(path.join(lab.virtualenv.site, 'alpha.py')).isFile()).toBe(true)
    })

    test('credentials reach the index and no command line', async () => {
      const {lab, installer} = await withUv(onePython().executable)
      makeWheel({name: 'alpha', version: '1.0'}, lab.wheels)
      const password = `p'a "s$s\\ é`
      const index = await startIndex(lab.wheels, {auth: {user: 'user', password}, fileDelay: 300})
      try {
        const seen: string[] = []
        const watch = setInterval(() => seen.push(...processesNaming(lab.scratch)), 40)
        const indexes = {...noIndexes, index: [index.urlWithCredentials]}
        const {sources} = await put(lab, 'alpha==1.0\n', {installer, indexes}).finally(() => clearInterval(watch))
        expect(sources[0]?.url).toBe(`${index.url.replace('simple/', 'files/')}alpha-1.0-py3-none-any.whl`)
        expect(seen.join('\n')).not.toContain(encodeURIComponent(password))
      } finally {
        await index.close()
      }
    })

    test.each([
      ['with hashes', true],
      ['without', false],
    ])('wheels of a folder, %s: the origin is told, and nothing shares its files or their place', async (_, hashed) => {
      const {lab, installer} = await withUv(onePython().executable)
      const {sha256, filename} = makeWheel({name: 'alpha', version: '1.0'}, lab.wheels)
      const text = hashed ? `alpha==1.0 --hash=sha256:${sha256}\n` : 'alpha==1.0\n'
      const {sources} = await put(lab, text, {installer, fullyHashed: hashed})
      expect(sources).toMatchObject([{normalizedName: 'alpha', kind: 'wheel', sha256}])
      expect(sources[0]?.url).toMatch(new RegExp(`/${filename}$`))
      expect(fs.statSync(path.join(lab.virtualenv.site, 'alpha.py')).nlink).toBe(1)
      expect(fs.readdirSync(lab.scratch).filter(name => name.includes('cache'))).toEqual([])
    })

    test('builds source only when that is allowed, and tells it', async () => {
      const {lab, installer} = await withUv(onePython().executable)
      const marker = path.join(lab.folder, 'ran')
      const sdist = makeSdist({name: 'gamma', version: '2.0', marker}, lab.wheels)
      const {sources} = await put(lab, 'gamma==2.0\n', {installer, wheelsOnly: false})
      expect(sources).toMatchObject([{normalizedName: 'gamma', kind: 'sdist', sha256: sdist.sha256}])
      expect(fs.existsSync(marker)).toBe(true)
    })

    test('an abort leaves no process', async () => {
      const {lab, installer} = await withUv(onePython().executable)
      makeWheel({name: 'alpha', version: '1.0'}, lab.wheels)
      const index = await startIndex(lab.wheels, {fileDelay: 5000})
      const controller = new AbortController()
      try {
        const indexes = {...noIndexes, index: [index.url]}
        const done = put(lab, 'alpha==1.0\n', {installer, indexes, signal: controller.signal})
        const ended = expect(done).rejects.toMatchObject({code: 'interrupted'})
        while (!index.requests.some(request => request.startsWith('/files/')))
          await new Promise(go => setTimeout(go, 20))
        controller.abort()
        await ended
        expect(processesNaming(lab.scratch)).toEqual([])
      } finally {
        await index.close()
      }
    })
  })
}
