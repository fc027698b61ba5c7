import {execFileSync} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from '@jest/globals'
import {action, cli} from '../helpers/job.ts'
import {project} from '../helpers/project.ts'
import {onePython} from '../helpers/pythons.ts'
import {temporaryFolder} from '../helpers/temp.ts'

const uvLock = `version = 1
${[
  ['scipy', '1.17.1'],
  ['numpy', '2.4.0'],
  ['pandas', '3.0.0'],
]
  .map(
    ([name, version]) =>
      `\n[[package]]\nname = "${name}"\nversion = "${version}"\nsource = { registry = "https://example.org/simple" }\n`,
  )
  .join('')}`
const files = {
  '.python-version': '3.12\n',
  'uv.lock': uvLock,
  'requirements.txt':
    '# the model\r\n-r more/base.txt\r\nSciPy[all] >=1.2 ; python_version > "3"  # why\r\nunknown\r\n',
  'more/base.txt': 'numpy \\\n  >2\npandas>=2  # sitemount: allow[unpinned-requirement] the host decides\n',
}
const fixed = {
  'requirements.txt':
    '# the model\r\n-r more/base.txt\r\nSciPy[all]==1.17.1 ; python_version > "3"  # why\r\nunknown\r\n',
  'more/base.txt': 'numpy==2.4.0\npandas>=2  # sitemount: allow[unpinned-requirement] the host decides\n',
}
const read = (cwd: string, name: string) => fs.readFileSync(path.join(cwd, name), 'utf8')

describe('check --fix', () => {
  test('pins the loose lines whose version is known, says so, and judges what remains', async () => {
    const cwd = project(files)
    fs.chmodSync(path.join(cwd, 'more/base.txt'), 0o640)
    const job = await cli(['check', '--fix', '--report', 'json'], {cwd})
    for (const [name, text] of Object.entries(fixed)) expect(read(cwd, name)).toBe(text)
    expect(fs.statSync(path.join(cwd, 'more/base.txt')).mode & 0o777).toBe(0o640)
    expect(fs.readdirSync(path.join(cwd, 'more'))).toEqual(['base.txt'])
    expect(job.stderr).toContain('requirements.txt:3: SciPy is now SciPy[all]==1.17.1 ; python_version > "3"')
    expect(job.stderr).toContain('more/base.txt:1: numpy is now numpy==2.4.0')
    const open = job.result?.findings.filter(({level}) => level === 'error')
    expect(open?.map(({file, line}) => [file, line])).toEqual([['requirements.txt', 4]])
    expect(job.code).toBe(1)
  })

  test('passes when nothing remains, and a second time has nothing to do', async () => {
    const cwd = project({...files, 'requirements.txt': 'scipy>=1\n'})
    expect((await cli(['check', '--fix'], {cwd})).code).toBe(0)
    const again = await cli(['check', '--fix'], {cwd})
    expect([again.code, read(cwd, 'requirements.txt')]).toEqual([0, 'scipy==1.17.1\n'])
    expect(again.stderr).toContain('nothing to fix')
  })

  test('leaves a release alone that the line does not allow', async () => {
    const cwd = project({...files, 'requirements.txt': 'scipy<1.17\n'})
    expect((await cli(['check', '--fix'], {cwd})).code).toBe(1)
    expect(read(cwd, 'requirements.txt')).toBe('scipy<1.17\n')
  })

  test.each(['by its name', 'through a link'])('never touches a file outside the working directory, %s', async how => {
    const outside = path.join(temporaryFolder(), 'base.txt')
    fs.writeFileSync(outside, 'scipy>=1\n')
    const cwd = project({...files, 'requirements.txt': `-r ${how === 'by its name' ? outside : 'link.txt'}\n`})
    if (how !== 'by its name') fs.symlinkSync(outside, path.join(cwd, 'link.txt'))
    const job = await cli(['check', '--fix'], {cwd})
    expect([job.code, fs.readFileSync(outside, 'utf8')]).toEqual([1, 'scipy>=1\n'])
    expect(job.stderr).toContain('outside the working directory')
  })

  test('with pins: hashes writes the hashes that the lock file knows', async () => {
    const hash = 'a'.repeat(64)
    const lock = `[[package]]\nname = "scipy"\nversion = "1.17.1"\nfiles = [{file = "x.whl", hash = "sha256:${hash}"}]\n`
    const cwd = project({'.python-version': '3.12\n', 'poetry.lock': lock, 'requirements.txt': 'scipy>=1  # why\n'})
    const job = await cli(['check', '--fix', '--pins', 'hashes'], {cwd})
    expect(read(cwd, 'requirements.txt')).toBe(`scipy==1.17.1 \\\n    --hash=sha256:${hash}  # why\n`)
    expect(job.code).toBe(0)
  })

  test.each([
    [['build', '--fix'], /only `sitemount check` has it/],
    [['check', '--fix=yes'], /takes no value/],
  ])('%j is refused', async (flags, message) => {
    const job = await cli(flags, {cwd: project(files)})
    expect([job.code, job.stderr]).toEqual([2, expect.stringMatching(message)])
  })
})

describe('the patch', () => {
  const apply = (root: string, patch: string) => {
    const env = {PATH: process.env.PATH ?? '', HOME: temporaryFolder()}
    execFileSync('git', ['init', '--quiet'], {cwd: root, env})
    execFileSync('git', ['apply', patch], {cwd: root, env})
  }

  test('of an action applies at the root of the repository, and stands in the summary', async () => {
    const root = project(Object.fromEntries(Object.entries(files).map(([name, text]) => [`service/${name}`, text])))
    const inputs = {mode: 'check', 'working-directory': 'service'}
    const job = await action(inputs, {cwd: root})
    expect(job.outputs.verdict).toBe('failed')
    const patch = path.join(root, 'service/sitemount-out/sitemount.patch')
    expect(job.summary).toContain('```diff\n--- a/service/')
    expect(job.stdout).toContain('Suggested: numpy==2.4.0')
    expect(job.stdout).toContain('Suggested: SciPy[all]==1.17.1 ; python_version > "3"  # why')
    const found = job.result?.findings.find(({package: name}) => name === 'numpy')
    expect(found?.fix).toEqual({text: 'numpy==2.4.0'})
    apply(root, patch)
    for (const [name, text] of Object.entries(fixed)) expect(read(root, `service/${name}`)).toBe(text)
    // What is mended needs no patch any more.
    await action(inputs, {cwd: root})
    expect(fs.existsSync(patch)).toBe(false)
  })

  test('of a build stands beside its reports', async () => {
    const cwd = project({...files, 'requirements.txt': 'scipy>=1\n'})
    const job = await action(
      {mode: 'build', output: 'out', 'python-version': '>=3'},
      {cwd, python: onePython().executable},
    )
    expect(job.code).toBe(1)
    expect(read(cwd, 'out/sitemount.patch')).toBe(job.result?.patch)
  })

  test('gives no credentials away that stand beside a loose line', async () => {
    const url = 'https://me:verysecret@example.org/simple'
    const cwd = project({...files, 'requirements.txt': `--index-url ${url}\nscipy>=1\nnumpy==1\n`})
    const job = await action({mode: 'check'}, {cwd})
    const patch = read(cwd, 'sitemount-out/sitemount.patch')
    // The runner is told in the clear what to hide.
    const log = job.stdout.replace(/^::add-mask::.*$/gm, '')
    expect(patch + log + job.summary).not.toContain('verysecret')
    apply(cwd, 'sitemount-out/sitemount.patch')
    expect(read(cwd, 'requirements.txt')).toBe(`--index-url ${url}\nscipy==1.17.1\nnumpy==1\n`)
  })
})
