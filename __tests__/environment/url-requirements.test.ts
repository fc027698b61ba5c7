import {execFileSync} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {describe, expect, test} from '@jest/globals'
import type {Installer} from '../../src/environment/facts.ts'
import type {InstallOptions} from '../../src/environment/install/install.ts'
import {supports} from '../../src/environment/install/installer.ts'
import {startIndex} from '../helpers/package-index.ts'
import {onePython, pythons} from '../helpers/pythons.ts'
import {makeSdist, makeWheel} from '../helpers/wheel.ts'
import {findTestUv, type Laboratory, laboratory, noIndexes, put} from './laboratory.ts'

const uv = findTestUv()
const pips = path.join(import.meta.dirname, '../../.cache/pips')

const years: ReadonlySet<string> = new Set(['22.0.4', '23.3.2', '24.3.1', '26.2.1'])

/** Pips of several years, with the newest Python that each runs on. */
function pipsAtHand(): {version: string; executable: string; root: string}[] {
  const files = fs.existsSync(pips) ? fs.readdirSync(pips) : []
  return files.flatMap(file => {
    const version = /^pip-(.+)-py3-none-any\.whl$/.exec(file)?.[1]
    const python = version && pythons().findLast(one => supports(version, one.version))
    return version && python && years.has(version)
      ? [{version, executable: python.executable, root: path.join(pips, file)}]
      : []
  })
}

/** The kinds of addresses that a wheel can name, each with code behind it that leaves a mark when it runs. */
const kinds = ['sdist', 'zip', 'file', 'folder', 'git', 'wheel'] as const

type Kind = (typeof kinds)[number]

function lay(lab: Laboratory, files: string): {addresses: Record<Kind, string>; ran: () => boolean} {
  const marker = path.join(lab.folder, 'ran')
  const sdist = makeSdist({name: 'evil', version: '1.0', marker}, lab.folder)
  fs.copyFileSync(sdist.path, path.join(lab.wheels, 'evil-1.0.tar.gz'))
  execFileSync('tar', ['-xf', sdist.path], {cwd: lab.folder})
  const folder = path.join(lab.folder, 'evil-1.0')
  const zip = "import shutil, sys; shutil.make_archive(sys.argv[1], 'zip', sys.argv[2], 'evil-1.0')"
  execFileSync(lab.interpreter.executable, ['-I', '-c', zip, path.join(lab.wheels, 'evil-1.0'), lab.folder])
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], {cwd: folder})
  for (const args of [
    ['init', '-q'],
    ['add', '.'],
    ['commit', '-qm', 'a'],
  ])
    git(...args)
  const wheel = makeWheel({name: 'evil', version: '1.0'}, lab.folder)
  fs.copyFileSync(wheel.path, path.join(lab.wheels, 'other.whl'))
  return {
    ran: () => fs.existsSync(marker),
    addresses: {
      sdist: `${files}evil-1.0.tar.gz`,
      zip: `${files}evil-1.0.zip`,
      file: pathToFileURL(sdist.path).href,
      folder: pathToFileURL(folder).href,
      git: `git+${pathToFileURL(folder).href}`,
      wheel: pathToFileURL(wheel.path).href,
    },
  }
}

type Attacked = {error: Error; address: string; ran: boolean; fetched: string[]}

/** Tries a wheel that needs a wheel with such an address, for each kind, and returns what came of it. */
async function attack(
  executable: string,
  more: Partial<InstallOptions> & {fully?: boolean; only?: readonly Kind[]} = {},
): Promise<Record<Kind, Attacked>> {
  const lab = await laboratory(executable)
  const index = await startIndex(lab.wheels)
  const outcomes: [Kind, Attacked][] = []
  try {
    const {addresses, ran} = lay(lab, index.url.replace('simple/', 'files/'))
    for (const kind of more.only ?? kinds) {
      const [inner, outer] = [`inner-${kind}`, `outer-${kind}`]
      const hashed = [
        makeWheel({name: inner, version: '1.0', requires: [`evil @ ${addresses[kind]}`]}, lab.wheels),
        makeWheel({name: outer, version: '1.0', requires: [inner]}, lab.wheels),
      ]
      const list = more.fully
        ? [inner, outer].map((name, at) => `${name}==1.0 --hash=sha256:${hashed[at]?.sha256}\n`).join('')
        : `${outer}==1.0\n`
      const before = index.requests.length
      const given = {indexes: {...noIndexes, index: [index.url]}, ...more, fullyHashed: more.fully === true}
      const error = await put(lab, list, given).then(
        () => new Error('it was installed'),
        reason => reason,
      )
      const fetched = index.requests.slice(before).filter(request => request.includes('/files/evil'))
      outcomes.push([kind, {error, address: addresses[kind], ran: ran(), fetched}])
    }
  } finally {
    await index.close()
  }
  return Object.fromEntries(outcomes) as Record<Kind, Attacked>
}

const all = pipsAtHand()

if (all.length === 0) test.skip('no pips in .cache/pips: run `npm run pips`', () => {})
else
  describe.each(all)('pip $version', ({version, executable, root}) => {
    const installer: Installer = {kind: 'pip', version, runner: ['-I', '-B', path.join(root, 'pip')], root}

    test('an address in the metadata of a wheel is refused before it is asked', async () => {
      const only = ['sdist'] as const
      const outcomes = await attack(executable, {installer, only})
      for (const kind of only) {
        const {error, address, ...rest} = outcomes[kind]
        expect({kind, ...rest}).toEqual({kind, ran: false, fetched: []})
        expect(error).toMatchObject({code: 'install-failed'})
        expect(error.message).toContain(`inner_${kind}-1.0-py3-none-any.whl needs evil @ ${address}`)
      }
    })

    test('a search through older releases, as `lock` makes it, builds nothing', async () => {
      const only = ['sdist', 'git'] as const
      const outcomes = await attack(executable, {installer, backtracking: true, only})
      for (const kind of only) {
        const {error, ran} = outcomes[kind]
        expect({kind, ran}).toEqual({kind, ran: false})
        expect(error).toMatchObject({code: 'install-failed'})
        // Some pips say nothing of a git that they cannot start.
        if (kind === 'sdist') expect(error.message).toContain('evil')
      }
    })
  })

test('each kind of address in the metadata of a wheel is refused before it is asked', async () => {
  const outcomes = await attack(onePython().executable)
  for (const kind of kinds) {
    const {error, address, ...rest} = outcomes[kind]
    expect({kind, ...rest}).toEqual({kind, ran: false, fetched: []})
    expect(error.message).toContain(`inner_${kind}-1.0-py3-none-any.whl needs evil @ ${address}`)
  }
})

test('with each kind of address, a search through older releases, as `lock` makes it, builds nothing', async () => {
  const outcomes = await attack(onePython().executable, {backtracking: true})
  for (const kind of kinds) {
    const {error, ran} = outcomes[kind]
    expect({kind, ran}).toEqual({kind, ran: false})
    expect(error).toMatchObject({code: 'install-failed'})
    expect(error.message).toContain('evil')
  }
})

test('an address in the metadata of a wheel is refused in a fully hashed list as well', async () => {
  const outcomes = await attack(onePython().executable, {fully: true})
  for (const kind of kinds) {
    expect(outcomes[kind]).toMatchObject({ran: false, fetched: [], error: {code: 'install-failed'}})
  }
})

if (uv === undefined) test.skip('uv: none on PATH, and SITEMOUNT_TEST_UV names none', () => {})
else
  test.each([false, true])(
    'uv refuses such an address before anything behind it runs (fully hashed: %s)',
    async fully => {
      const outcomes = await attack(onePython().executable, {
        installer: {kind: 'uv', version: '0.0.0', executable: uv},
        fully,
      })
      for (const kind of kinds) {
        const {error, ran} = outcomes[kind]
        expect({kind, ran}).toEqual({kind, ran: false})
        expect(error).toMatchObject({code: 'install-failed'})
      }
    },
  )
