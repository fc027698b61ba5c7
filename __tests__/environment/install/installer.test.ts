import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from '@jest/globals'
import {chooseInstaller, findPip, supports} from '../../../src/environment/install/installer.ts'
import {temporaryFolder} from '../../helpers/temp.ts'

const {signal} = new AbortController()

/** A folder with an executable `uv` that does this. */
function folderWithUv(script: string): string {
  const folder = temporaryFolder()
  fs.writeFileSync(path.join(folder, 'uv'), `#!/bin/sh\n${script}\n`, {mode: 0o755})
  return folder
}

/** An interpreter whose pip has, or has not, a runner. */
function interpreter({version = '3.12.1', pip = '24.2', runner = true, wheel = null as string | null} = {}) {
  const folder = path.join(temporaryFolder(), 'pip')
  fs.mkdirSync(folder)
  if (runner) fs.writeFileSync(path.join(folder, '__pip-runner__.py'), '')
  return {
    executable: '/usr/bin/python3',
    version,
    pip: pip === '' ? null : {version: pip, folder},
    ensurepipWheel: wheel,
  }
}

describe('auto', () => {
  test('takes the first uv on PATH that answers, past shims that fail', async () => {
    const broken = folderWithUv('exit 127')
    const working = folderWithUv('echo "uv 0.12.5 (x86_64)"')
    const found = await chooseInstaller({
      installer: 'auto',
      interpreter: interpreter(),
      env: {PATH: ['relative', broken, working].join(':')},
      signal,
    })
    expect(found).toEqual({kind: 'uv', version: '0.12.5', executable: path.join(working, 'uv')})
  })

  test('takes pip where no uv answers', async () => {
    const python = interpreter()
    const found = await chooseInstaller({installer: 'auto', interpreter: python, env: {PATH: '/nonexistent'}, signal})
    const folder = python.pip?.folder ?? ''
    const runner = ['-I', '-B', path.join(folder, '__pip-runner__.py')]
    expect(found).toEqual({kind: 'pip', version: '24.2', runner, root: path.dirname(folder)})
  })
})

test('pip is taken when it is asked for, whatever uv is there', async () => {
  const PATH = folderWithUv('echo "uv 0.12.5"')
  const found = await chooseInstaller({installer: 'pip', interpreter: interpreter(), env: {PATH}, signal})
  expect(found.kind).toBe('pip')
})

test('uv that is asked for and not there is an error that says how to get it', async () => {
  const PATH = folderWithUv('exit 1')
  const failed = chooseInstaller({installer: 'uv', interpreter: interpreter(), env: {PATH}, signal})
  await expect(failed).rejects.toMatchObject({
    code: 'no-installer',
    help: expect.stringContaining('setup-uv'),
    looked: [expect.stringContaining(PATH)],
  })
})

test('a Python without any pip that runs under it is an error that says what was looked at', async () => {
  const failed = chooseInstaller({installer: 'pip', interpreter: interpreter({pip: ''}), env: {PATH: ''}, signal})
  await expect(failed).rejects.toMatchObject({code: 'no-installer', help: expect.stringContaining('ensurepip')})
})

test('the wheel that ensurepip carries serves where pip has no runner, or none is there', () => {
  const wheel = '/usr/lib/python3.12/ensurepip/_bundled/pip-23.2.1-py3-none-any.whl'
  const expected = {kind: 'pip', version: '23.2.1', runner: ['-I', '-B', `${wheel}/pip`], root: wheel}
  expect(findPip(interpreter({pip: '', wheel}))).toEqual(expected)
  expect(findPip(interpreter({pip: '22.0.4', runner: false, wheel}))).toEqual(expected)
  expect(findPip(interpreter({pip: '22.3.1', wheel}))).toEqual(expected)
})

test.each([
  ['22.3.1', '3.11.7', true],
  ['22.3.1', '3.12.1', false],
  ['23.1', '3.12.0', false],
  ['23.2', '3.13.0', true],
  ['22.0.4', '3.7.16', true],
  ['24.1', '3.7.16', false],
  ['25.3', '3.9.18', true],
  ['25.3', '3.8.18', false],
  ['26.1', '3.9.18', false],
  ['26.1.dev0', '3.10.0rc1', true],
  ['18.1', '3.6.15', false],
])('pip %s on Python %s: %s', (pip, python, answer) => {
  expect(supports(pip, python)).toBe(answer)
})
