import {execFileSync} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from '@jest/globals'
import {action, cli, type Job} from '../helpers/job.ts'
import {filesBelow, writeFiles} from '../helpers/project.ts'
import {onePython} from '../helpers/pythons.ts'
import {temporaryFolder} from '../helpers/temp.ts'
import {makeWheel} from '../helpers/wheel.ts'

/** A checkout with a pinned requirement, and beside it a file and a folder that are none of its. */
function place() {
  const root = temporaryFolder()
  const cwd = path.join(root, 'checkout')
  writeFiles(root, {'checkout/requirements.txt': 'alpha==1.0\n', 'victim/file': 'mine\n'})
  fs.mkdirSync(path.join(root, 'victim/empty'))
  const output = path.join(cwd, 'sitemount-out')
  return {root, cwd, output, victim: path.join(root, 'victim/file'), folder: path.join(root, 'victim')}
}

type Place = ReturnType<typeof place>

function expectUntouched({root, victim}: Place): void {
  expect(fs.readFileSync(victim, 'utf8')).toBe('mine\n')
  expect(filesBelow(path.join(root, 'victim'))).toEqual(['file'])
  expect(fs.readdirSync(path.dirname(victim)).sort()).toEqual(['empty', 'file'])
}

/** Wrong usage, in one sentence that names the link. */
function expectRefused({code, stdout, stderr}: Job, name: string): void {
  const said = stdout + stderr
  expect({code, said}).toMatchObject({code: 2})
  expect(said).toContain(`${name} is a link that leads out of the project`)
  expect(said).not.toContain('defect')
}

function link(target: string, file: string): void {
  fs.mkdirSync(path.dirname(file), {recursive: true})
  fs.symlinkSync(target, file)
}

const names = ['findings.json', 'report.md', 'sitemount.sarif', 'sitemount.patch', 'sbom.cdx.json', '.gitignore']

describe('a link that leads out of the checkout is refused, and what it leads to stays as it is:', () => {
  const links: [string, (place: Place) => void, string][] = [
    ['the output itself', ({folder, output}) => link(folder, output), 'sitemount-out'],
    ['the output, to an empty folder', ({folder, output}) => link(`${folder}/empty`, output), 'sitemount-out'],
    ['the output, to nothing', ({folder, output}) => link(`${folder}/new`, output), 'sitemount-out'],
    ['the output, to a file', ({victim, output}) => link(victim, output), 'sitemount-out'],
    ['the output, upwards', ({output}) => link('../victim/empty', output), 'sitemount-out'],
    ...names.flatMap((name): [string, (place: Place) => void, string][] => [
      [name, ({victim, output}) => link(victim, `${output}/${name}`), `sitemount-out/${name}`],
      [
        `${name}, to nothing`,
        ({folder, output}) => link(`${folder}/new`, `${output}/${name}`),
        `sitemount-out/${name}`,
      ],
      [`${name}.partial`, ({victim, output}) => link(victim, `${output}/${name}.partial`), `${name}.partial`],
    ]),
    ['the folder of a deployment', ({folder, output}) => link(folder, `${output}/deploy`), 'sitemount-out/deploy'],
    [
      'a file of a deployment',
      ({victim, output}) => link(victim, `${output}/deploy/deployment.yml`),
      'sitemount-out/deploy/deployment.yml',
    ],
  ]
  test.each(links)('%s', async (_, make, name) => {
    const here = place()
    make(here)
    expectRefused(await action({mode: 'check'}, {cwd: here.cwd}), name)
    expectRefused(await cli(['check', '--output', 'sitemount-out'], {cwd: here.cwd}), name)
    expectUntouched(here)
  })
})

test('a folder that the user typed is used, a link in it to somewhere else is not', async () => {
  const here = place()
  const typed = path.join(here.root, 'typed')
  expect((await cli(['check', '--output', '../typed'], {cwd: here.cwd})).code).toBe(0)
  expect(fs.readdirSync(typed).sort()).toEqual(['.gitignore', 'findings.json', 'report.md', 'sitemount.sarif'])
  fs.rmSync(path.join(typed, 'report.md'))
  fs.symlinkSync(here.victim, path.join(typed, 'report.md'))
  expectRefused(await cli(['check', '--output', typed], {cwd: here.cwd}), path.join(typed, 'report.md'))
  expectUntouched(here)
})

test('in a job nothing is written outside of the checkout and the temporary folder', async () => {
  const here = place()
  for (const output of ['../victim/empty', path.join(here.root, 'new')]) {
    const job = await action({mode: 'check', output}, {cwd: here.cwd})
    expect({code: job.code, stdout: job.stdout}).toMatchObject({
      code: 2,
      stdout: expect.stringContaining('lies outside GITHUB_WORKSPACE and RUNNER_TEMP'),
    })
  }
  expectUntouched(here)
  expect(fs.readdirSync(here.root).sort()).toEqual(['checkout', 'victim'])
})

test('links that stay in the checkout are followed to a folder and replaced where a file is written', async () => {
  const here = place()
  writeFiles(here.cwd, {'real/notes.txt': 'mine\n'})
  link('real', here.output)
  link('notes.txt', `${here.output}/report.md`)
  expect((await action({mode: 'check'}, {cwd: here.cwd})).code).toBe(0)
  expect(fs.readFileSync(path.join(here.cwd, 'real/notes.txt'), 'utf8')).toBe('mine\n')
  expect(fs.lstatSync(path.join(here.cwd, 'real/report.md')).isFile()).toBe(true)
})

test('pipes and hard links under the names of reports are replaced', async () => {
  const here = place()
  fs.mkdirSync(here.output)
  for (const name of ['findings.json', 'sbom.cdx.json']) execFileSync('mkfifo', [path.join(here.output, name)])
  for (const name of ['report.md', 'sitemount.sarif']) fs.linkSync(here.victim, path.join(here.output, name))
  const {code} = await action({mode: 'check'}, {cwd: here.cwd, timeout: 20_000})
  expect(code).toBe(0)
  expectUntouched(here)
  expect(JSON.parse(fs.readFileSync(path.join(here.output, 'findings.json'), 'utf8'))).toMatchObject({mode: 'check'})
})

describe('check --fix', () => {
  const loose = 'alpha>=1.0\n'
  const locked = 'version = 1\n[[package]]\nname = "alpha"\nversion = "1.0"\n'

  test('does not write through a link that leads out of the project', async () => {
    const here = place()
    fs.rmSync(path.join(here.cwd, 'requirements.txt'))
    writeFiles(here.root, {'shared/requirements.txt': loose, 'checkout/uv.lock': locked})
    link('../shared/requirements.txt', path.join(here.cwd, 'requirements.txt'))
    const {code, stderr} = await cli(['check', '--fix'], {cwd: here.cwd})
    expect({code, stderr}).toMatchObject({code: 1, stderr: expect.stringContaining('lies outside')})
    expect(fs.readFileSync(path.join(here.root, 'shared/requirements.txt'), 'utf8')).toBe(loose)
  })

  test('replaces the file that a link inside the project leads to, and no other name of it', async () => {
    const here = place()
    fs.rmSync(path.join(here.cwd, 'requirements.txt'))
    writeFiles(here.cwd, {'deep/requirements.txt': loose, 'uv.lock': locked})
    fs.linkSync(path.join(here.cwd, 'deep/requirements.txt'), path.join(here.folder, 'linked'))
    link('deep/requirements.txt', path.join(here.cwd, 'requirements.txt'))
    // The name that an earlier version wrote to first.
    expect((await cli(['check', '--fix'], {cwd: here.cwd})).code).toBe(0)
    expect(fs.readFileSync(path.join(here.cwd, 'deep/requirements.txt'), 'utf8')).toBe('alpha==1.0\n')
    expect(fs.readlinkSync(path.join(here.cwd, 'requirements.txt'))).toBe('deep/requirements.txt')
    expect(fs.readFileSync(path.join(here.folder, 'linked'), 'utf8')).toBe(loose)
  })
})

test.each<[string, (place: Place) => void, RegExp]>([
  ['the output', ({folder, output}) => link(folder, output), /sitemount-out is a link that leads out/],
  ['its folder', ({folder, output}) => link(folder, `${output}/lock`), /sitemount-out\/lock is a link that leads out/],
])('lock refuses %s as a link', async (_, make, message) => {
  const here = place()
  const index = path.join(here.root, 'index')
  makeWheel({name: 'alpha', version: '1.0'}, index)
  make(here)
  const job = await cli(['lock', '--index-url', `file://${index}`], {cwd: here.cwd, python: onePython().executable})
  expect({code: job.code, stderr: job.stderr}).toMatchObject({code: 2, stderr: expect.stringMatching(message)})
  expectUntouched(here)
})

test('packages are not put below a link that leads out of the project', async () => {
  const here = place()
  writeFiles(here.cwd, {'a.tar.zst': 'none'})
  link(here.folder, path.join(here.cwd, 'current'))
  for (const [run, flags] of [
    [cli, {cwd: here.cwd}],
    [action, {cwd: here.cwd}],
  ] as const) {
    const job =
      run === cli
        ? await cli(['verify', '--artifact', 'a.tar.zst', '--extract-to', 'current/new/site'], flags)
        : await action({mode: 'verify', artifact: 'a.tar.zst', 'extract-to': 'current/new/site'}, flags)
    expectRefused(job, 'Input `extract-to`: current')
  }
  expectUntouched(here)
})
