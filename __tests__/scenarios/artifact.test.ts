import {execFileSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {parse} from 'yaml'
import {action, cleanEnvironment, cli, type Job, root} from '../helpers/job.ts'
import {type PackageIndex, startIndex} from '../helpers/package-index.ts'
import {onePython} from '../helpers/pythons.ts'
import {listTar, unpackTar} from '../helpers/tar.ts'
import {suiteFolder, temporaryFolder} from '../helpers/temp.ts'
import type {WheelSpec} from '../helpers/wheel.ts'
import {copyProject, makeWheelProject, type WheelProject} from '../helpers/wheel-project.ts'

const python = onePython()

const wheels: WheelSpec[] = [
  {
    name: 'Shop',
    version: '1.2',
    requires: ['crates>=2'],
    files: {
      'shop/__init__.py': 'import crates\nfrom .inner import depth\n\nVERSION = "1.2"\n',
      'shop/inner/__init__.py': 'depth = 2\n',
      'shop/data/grüße.txt': 'guten Tag\n',
      'shop/data/with space.txt': 'one two\n',
      'shop/run.sh': '#!/bin/sh\n',
      'shop/empty.txt': '',
      // Foreign bytecode beside its source is never shipped.
      'shop/inner/__pycache__/__init__.cpython-38.pyc': 'stale',
    },
    executable: ['shop/run.sh'],
    entryPoints: '[console_scripts]\nshop = shop:main\n',
  },
  {name: 'crates', version: '2.0', data: {'scripts/crate': '#!python\nprint(1)\n'}},
]

let index: PackageIndex
let project: WheelProject
let zst: Job
let gz: Job

beforeAll(async () => {
  const served = suiteFolder()
  index = await startIndex(served)
  project = makeWheelProject(suiteFolder(), {wheels, index: served, python: python.minor})
  ;[zst, gz] = await Promise.all([
    cli(['build', '--index-url', index.url, '--report', 'json'], {python: python.executable, cwd: project.folder}),
    action(
      {
        'index-url': index.url,
        format: 'tar.gz',
        'artifact-name': 'shop-packages',
        'mount-path': 'lib/python',
        output: 'out',
        upload: 'false',
        cache: 'false',
      },
      {python: python.executable, cwd: copyProject(project, suiteFolder())},
    ),
  ])
})
afterAll(() => index.close())

/** Every relative path of plain files below a folder, sorted. */
function filesBelow(folder: string): string[] {
  return fs
    .readdirSync(folder, {withFileTypes: true, recursive: true})
    .filter(entry => entry.isFile())
    .map(entry => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort()
}

function sha256(file: string): string {
  return `sha256:${createHash('sha256').update(fs.readFileSync(file)).digest('hex')}`
}

/** What a plain interpreter of the same version prints, with nothing but the mount on its path. */
function importsFrom(mount: string, code: string): string {
  return execFileSync(python.executable, ['-c', code], {
    cwd: temporaryFolder(),
    env: {...cleanEnvironment({python: python.executable}), PYTHONPATH: mount, PYTHONDONTWRITEBYTECODE: '1'},
    encoding: 'utf8',
  })
}

const proof = 'import shop, crates; print(shop.VERSION, shop.depth, crates.__version__, shop.__file__)'

describe('a sealed file', () => {
  test('is what a passed build leaves, in both guises', () => {
    expect([zst.stderr.includes('error'), zst.code]).toEqual([false, 0])
    expect([gz.outputs.verdict, gz.code]).toEqual(['passed', 0])
    expect(zst.result?.artifact?.path).toMatch(/sitemount-out\/sitemount-generic-cp\d+-\w+\.tar\.zst$/)
    expect(gz.outputs['artifact-path']).toBe(path.join(gz.cwd, 'out/shop-packages.tar.gz'))
  })

  test('holds the manifest first, the sums, and the packages, and nothing else', () => {
    const listed = listTar(zst.result?.artifact?.path ?? '')
    expect(listed.slice(0, 2)).toEqual(['sitemount.json', 'SHA256SUMS'])
    const files = listed.filter(name => !name.endsWith('/'))
    expect(files.slice(2).filter(name => !name.startsWith('site-packages/'))).toEqual([])
    expect(files.filter(name => /(^|\/)(pip|setuptools|wheel|bin)(\/|-|$)/.test(name))).toEqual([])
    expect(files).toEqual(
      expect.arrayContaining(['site-packages/crates.py', 'site-packages/shop/run.sh', 'site-packages/shop/empty.txt']),
    )
    expect(files.filter(name => /RECORD$/.test(name))).toHaveLength(2)
  })

  test.each([
    ['tar.zst', () => zst.result?.artifact?.path ?? '', 'site-packages'],
    ['tar.gz', () => gz.outputs['artifact-path'] ?? '', 'lib/python'],
  ] as const)('%s: unpacked by the tools of any host, the sums hold and the packages import', (_, archive, mount) => {
    const folder = temporaryFolder()
    unpackTar(archive(), folder)
    const told = execFileSync('sha256sum', ['-c', 'SHA256SUMS'], {cwd: folder, encoding: 'utf8'})
    const checked = told.trim().split('\n')
    expect(checked.filter(line => !line.endsWith(': OK'))).toEqual([])
    expect(checked).toHaveLength(filesBelow(path.join(folder, mount)).length)
    expect(importsFrom(path.join(folder, mount), proof)).toBe(`1.2 2 2.0 ${folder}/${mount}/shop/__init__.py\n`)
    expect(fs.statSync(path.join(folder, mount, 'shop/run.sh')).mode & 0o111).not.toBe(0)
    expect(fs.readFileSync(path.join(folder, mount, 'shop/data/grüße.txt'), 'utf8')).toBe('guten Tag\n')
  })

  test('the folder beside it holds the same, usable in the same job', () => {
    const unpacked = temporaryFolder()
    unpackTar(gz.outputs['artifact-path'] ?? '', unpacked)
    const staged = path.join(gz.cwd, 'out/shop-packages')
    expect(gz.outputs['site-packages-path']).toBe(path.join(staged, 'lib/python'))
    expect(filesBelow(staged)).toEqual(filesBelow(unpacked))
    expect(importsFrom(gz.outputs['site-packages-path'] ?? '', proof)).toContain('1.2 2 2.0')
  })

  test('the output folder keeps itself out of git', () => {
    expect(fs.readFileSync(path.join(gz.cwd, 'out/.gitignore'), 'utf8')).toBe('*\n')
    expect(fs.readdirSync(path.join(gz.cwd, 'out')).sort()).toEqual([
      '.gitignore',
      'findings.json',
      'report.md',
      'sbom.cdx.json',
      'shop-packages',
      'shop-packages.tar.gz',
      'sitemount.sarif',
    ])
  })

  test('the tree digest is the digest of SHA256SUMS, the digest that of the file', () => {
    const staged = path.join(gz.cwd, 'out/shop-packages')
    expect(gz.outputs['tree-digest']).toBe(sha256(path.join(staged, 'SHA256SUMS')))
    expect(gz.outputs['artifact-digest']).toBe(sha256(gz.outputs['artifact-path'] ?? ''))
    expect(zst.result?.artifact?.digest).toBe(sha256(zst.result?.artifact?.path ?? ''))
  })

  test('the manifest says what is inside and where it comes from, and nothing of this build', () => {
    const text = fs.readFileSync(gz.outputs['manifest-path'] ?? '', 'utf8')
    const manifest = JSON.parse(text)
    expect(manifest).toMatchObject({
      schema: 'sitemount/manifest/1',
      target: 'generic',
      mountPath: 'lib/python',
      treeDigest: gz.outputs['tree-digest'],
    })
    expect(manifest.packages.map((one: {name: string; version: string}) => `${one.name} ${one.version}`)).toEqual([
      'crates 2.0',
      'Shop 1.2',
    ])
    for (const {sha256} of project.made) expect(text).toContain(sha256)
    for (const trace of [gz.cwd, 'pip', 'findings']) expect(text).not.toContain(trace)
  })
})

describe('outputs of the action', () => {
  test('are those of action.yml, each set', () => {
    const {outputs} = parse(fs.readFileSync(path.join(root, 'action.yml'), 'utf8')) as {outputs: object}
    expect(Object.keys(gz.outputs).sort()).toEqual(Object.keys(outputs).sort())
  })

  test('say what was built', () => {
    const mount = path.join(gz.cwd, 'out/shop-packages/lib/python')
    const files = filesBelow(mount)
    expect(gz.outputs).toMatchObject({
      verdict: 'passed',
      'mount-env': `PYTHONPATH=${mount}\nPYTHONDONTWRITEBYTECODE=1`,
      'python-version': python.version,
      'package-count': '2',
      'file-count': String(files.length),
      'unpacked-size': String(files.reduce((sum, file) => sum + fs.statSync(path.join(mount, file)).size, 0)),
      'error-count': '0',
      'artifact-id': '',
      'artifact-url': '',
      'cache-hit': '',
      'sbom-path': path.join(gz.cwd, 'out/sbom.cdx.json'),
    })
    for (const name of ['findings-path', 'sarif-path', 'report-path', 'manifest-path']) {
      expect(fs.statSync(gz.outputs[name] ?? '').isFile()).toBe(true)
    }
    expect(gz.summary).toMatch(/^### sitemount build passed/)
  })
})

describe('a failed verdict', () => {
  test('publishes nothing and takes away what an earlier build published', async () => {
    const cwd = copyProject(project, temporaryFolder())
    const inputs = {'index-url': index.url, 'artifact-name': 'shop', upload: 'false', cache: 'false'}
    const first = await action(inputs, {python: python.executable, cwd})
    expect(fs.existsSync(first.outputs['artifact-path'] ?? '')).toBe(true)

    // crates comes as a dependency that nobody listed: with hashes demanded that is an error found after the install.
    fs.writeFileSync(path.join(cwd, 'requirements.txt'), 'Shop==1.2\n')
    const second = await action({...inputs, rules: 'unlisted-dependency: error'}, {python: python.executable, cwd})
    expect(second.code).toBe(1)
    expect(second.outputs).toMatchObject({
      verdict: 'failed',
      'artifact-path': '',
      'artifact-digest': '',
      'site-packages-path': '',
      'tree-digest': '',
      'mount-env': '',
      'manifest-path': '',
      'error-count': '1',
    })
    expect(Object.keys(second.outputs).sort()).toEqual(Object.keys(first.outputs).sort())
    expect(second.result?.findings.find(({level}) => level === 'error')).toMatchObject({
      rule: 'unlisted-dependency',
      message: expect.stringContaining('crates'),
    })
    expect(fs.readdirSync(path.join(cwd, 'sitemount-out')).sort()).toEqual([
      '.gitignore',
      'findings.json',
      'report.md',
      'sitemount.sarif',
    ])
  })

  test('found before anything is installed asks the index for nothing', async () => {
    const cwd = temporaryFolder()
    fs.writeFileSync(path.join(cwd, 'requirements.txt'), 'Shop>=1\n')
    const asked = index.requests.length
    const job = await cli(['build', '--index-url', index.url], {python: python.executable, cwd})
    expect([job.code, index.requests.length - asked]).toEqual([1, 0])
    expect(job.stdout).toContain('requirements.txt:1:1: error: Shop>=1')
    expect(fs.existsSync(path.join(cwd, 'sitemount-out/findings.json'))).toBe(true)
  })
})
