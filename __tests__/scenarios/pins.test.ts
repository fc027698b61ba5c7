import {describe, expect, test} from '@jest/globals'
import {cli} from '../helpers/job.ts'
import {project} from '../helpers/project.ts'

const loose = {'.python-version': '3.12\n', 'requirements.txt': 'SciPy>=1.2.3\n'}

const helpFor = async (files: Record<string, string>, env: Record<string, string> = {}) => {
  const cwd = project({...loose, ...files})
  const {code, result} = await cli(['check', '--report', 'json'], {cwd, env: {...env}})
  expect(code).toBe(1)
  return result?.findings.find(({rule}) => rule === 'unpinned-requirement')?.help
}

const uvLock = (version: string) =>
  `version = 1\n\n[[package]]\nname = "scipy"\nversion = "${version}"\nsource = { registry = "https://example.org/simple" }\n`
const poetryLock = (version: string) =>
  `[[package]]\nname = "scipy"\nversion = "${version}"\noptional = false\nfiles = []\n`
const pylock = (version: string) =>
  `lock-version = "1.0"\ncreated-by = "x"\n\n[[packages]]\nname = "scipy"\nversion = "${version}"\n`
const installed = (version: string) => ({
  [`.venv/lib/python3.12/site-packages/scipy-${version}.dist-info/METADATA`]: '',
})

describe('the pin that is suggested', () => {
  test.each([
    ['uv.lock', uvLock('1.17.1')],
    ['poetry.lock', poetryLock('1.17.1')],
    ['pylock.toml', pylock('1.17.1')],
  ])('is the one that %s settled on, and says so', async (name, text) => {
    const help = await helpFor({[name]: text})
    expect(help).toContain('SciPy==1.17.1')
    expect(help).toContain(name)
  })

  test('is the one that .venv has, where there is no lock file', async () => {
    const help = await helpFor(installed('1.16.0'))
    expect(help).toContain('SciPy==1.16.0')
    expect(help).toContain('.venv')
  })

  test('is the one of the active virtualenv before that of .venv', async () => {
    const active = project({'lib/python3.11/site-packages/scipy-1.15.2.dist-info/METADATA': ''})
    expect(await helpFor(installed('1.16.0'), {VIRTUAL_ENV: active})).toContain('SciPy==1.15.2')
  })

  test('comes from a lock file rather than from what happens to be installed', async () => {
    expect(await helpFor({...installed('1.16.0'), 'uv.lock': uvLock('1.17.1')})).toContain('SciPy==1.17.1')
  })

  test('is never made up: without anything that knows, no version is named', async () => {
    const help = await helpFor({})
    expect(help).toEqual(expect.any(String))
    expect(help).not.toMatch(/==\s*\d/)
  })

  test('does not come from a lock file that cannot be read, and that is no failure', async () => {
    expect(await helpFor({'uv.lock': '[[package]\nname = \u0000', ...installed('1.16.0')})).toContain('SciPy==1.16.0')
  })

  test('is looked for beside the requirements file, wherever that lies', async () => {
    const cwd = project({
      '.python-version': '3.12\n',
      'service/requirements.txt': 'scipy\n',
      'service/uv.lock': uvLock('1.17.1'),
    })
    const job = await cli(['check', '--requirements', 'service/requirements.txt'], {cwd})
    expect(job.stdout).toContain('service/requirements.txt:1:1: error: ')
    expect(job.stdout).toContain('scipy==1.17.1')
  })
})
