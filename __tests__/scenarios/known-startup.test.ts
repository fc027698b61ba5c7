import fs from 'node:fs'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {cli, type Job, root} from '../helpers/job.ts'
import {type PackageIndex, startIndex} from '../helpers/package-index.ts'
import {onePython} from '../helpers/pythons.ts'
import {suiteFolder, temporaryFolder} from '../helpers/temp.ts'
import {makeWheel} from '../helpers/wheel.ts'

const python = onePython()
const shim = `import os; var = 'SETUPTOOLS_USE_DISTUTILS'; enabled = os.environ.get(var, 'local') == 'local'; enabled and __import__('_distutils_hack'); \n`
let index: PackageIndex

beforeAll(async () => {
  const served = suiteFolder()
  const hack = fs.readFileSync(path.join(root, '__tests__/fixtures/setuptools/distutils_hack.txt'))
  const setuptools = (version: string, files: Record<string, string | Uint8Array>) =>
    makeWheel(
      {name: 'setuptools', version, files: {'setuptools/__init__.py': '', 'distutils-precedence.pth': shim, ...files}},
      served,
    )
  setuptools('1.0', {'_distutils_hack/__init__.py': hack})
  setuptools('2.0', {'_distutils_hack/__init__.py': 'EVIL = 1\n'})
  setuptools('3.0', {'_distutils_hack/__init__.py': hack, '_distutils_hack/__init__.so': 'no library'})
  makeWheel(
    {name: 'trace', version: '1.0', files: {'trace_me.py': '', '__editable__.trace-1.0.pth': 'import sys; EVIL = 1\n'}},
    served,
  )
  index = await startIndex(served)
})
afterAll(() => index.close())

async function build(requirement: string, flags: readonly string[] = []): Promise<Job> {
  const cwd = temporaryFolder()
  fs.writeFileSync(path.join(cwd, 'requirements.txt'), `${requirement}\n`)
  const all = [
    'build',
    '--index-url',
    index.url,
    '--installer',
    'pip',
    '--smoke-test',
    'off',
    '--report',
    'json',
    '--output',
    'out',
    ...flags,
  ]
  return cli(all, {python: python.executable, cwd})
}

const startup = ({result}: Job) =>
  (result?.findings ?? []).filter(({rule}) => rule === 'startup-code').map(({level}) => level)

/** Verifies what a build made that let everything pass. */
async function verifyForced(requirement: string): Promise<Job> {
  const job = await build(requirement, ['--fail-on', 'never'])
  expect({code: job.code, stderr: job.stderr}).toMatchObject({code: 0})
  return cli(['verify', '--artifact', job.result?.artifact?.path ?? '', '--report', 'json'])
}

describe("setuptools' start-up text", () => {
  test('is a notice with its own module, in a build and in an artifact', async () => {
    const job = await build('setuptools==1.0')
    expect([job.code, startup(job)]).toEqual([0, ['notice']])
    const verified = await cli(['verify', '--artifact', job.result?.artifact?.path ?? '', '--report', 'json'])
    expect([verified.code, startup(verified)]).toEqual([0, ['notice']])
  })

  test.each(['setuptools==2.0', 'setuptools==3.0'])('is an error with another one (%s)', async requirement => {
    const job = await build(requirement)
    expect([job.code, startup(job)]).toEqual([1, ['error']])
    const verified = await verifyForced(requirement)
    expect([verified.code, startup(verified)]).toEqual([1, ['error']])
  })
})

test('a .pth file that is named like one of an editable is start-up code of an artifact', async () => {
  const verified = await verifyForced('trace==1.0')
  expect([verified.code, startup(verified)]).toEqual([1, ['error']])
})
