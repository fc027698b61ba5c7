import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from '@jest/globals'
import {createEarlyVirtualenv, type EarlyVirtualenv, makeVirtualenv} from '../../src/environment/early-virtualenv.ts'
import {processesLeft} from '../helpers/processes.ts'
import {programs} from '../helpers/programs.ts'
import {onePython, pythons} from '../helpers/pythons.ts'
import {temporaryFolder} from '../helpers/temp.ts'
import {findTestUv} from './laboratory.ts'

const python = onePython().executable
const never = new AbortController().signal

/** An early virtualenv of its own, with where it works. `PATH` holds the programs and what every system has. */
function createEarly(
  installer: 'auto' | 'pip' | 'uv',
  folder = '',
  signal = never,
): EarlyVirtualenv & {scratch: string} {
  const scratch = temporaryFolder()
  const env = {PATH: `${folder}:/usr/bin:/bin`, HOME: scratch, PYTHONPATH: '/nonexistent'}
  return {...createEarlyVirtualenv({installer, scratch, io: {env, signal}}), scratch}
}

test.each(pythons())('the virtualenv of Python $minor is the same that is made later', async ({executable}) => {
  const early = createEarly('pip')
  early.begin(executable)
  const made = await early.virtualenv(executable)
  const scratch = temporaryFolder()
  const later = await makeVirtualenv(executable, {scratch, env: {PATH: '/usr/bin:/bin', HOME: scratch}, signal: never})
  const shapeOf = (prefix: string) => fs.readdirSync(prefix, {recursive: true}).toSorted()
  expect(made && path.relative(early.scratch, made.site)).toBe(path.relative(scratch, later.site))
  expect(shapeOf(made?.prefix ?? '')).toEqual(shapeOf(later.prefix))
  await early.stop()
})

test('of another interpreter than the one that was chosen nothing is left, and another can be made in its place', async () => {
  const named = programs({python3: {link: python}})
  const early = createEarly('pip')
  early.begin(path.join(named, 'python3'))
  expect(await early.virtualenv(python)).toBeUndefined()
  expect(fs.existsSync(path.join(early.scratch, 'virtualenv'))).toBe(false)
  const made = await makeVirtualenv(python, {scratch: early.scratch, env: {PATH: '/usr/bin:/bin'}, signal: never})
  expect(fs.readdirSync(made.site)).toEqual([])
})

test('a shim, which would choose a Python of its own, is not started', async () => {
  const started = path.join(temporaryFolder(), 'started')
  const manager = programs({manager: {script: `touch ${started}; exec ${python} "$@"`}})
  for (const shims of [
    programs({python3: {script: `touch ${started}; exec ${python} "$@"`}}),
    programs({python3: {link: path.join(manager, 'manager')}}),
  ]) {
    const early = createEarly('pip')
    early.begin(path.join(shims, 'python3'))
    await early.settled()
    expect(await early.virtualenv(python)).toBeUndefined()
  }
  expect(fs.existsSync(started)).toBe(false)
})

test('where nothing was begun there is nothing to take, to wait for or to stop', async () => {
  const early = createEarly('auto')
  expect(await early.virtualenv(python)).toBeUndefined()
  expect(early.uv()).toBeUndefined()
  await early.settled()
  await early.stop()
})

test('what goes wrong is told to whoever takes it, and to nobody else', async () => {
  const broken = path.join(temporaryFolder(), 'python3')
  fs.writeFileSync(broken, '\x7fELF', {mode: 0o755})
  const early = createEarly('auto', programs({uv: {script: 'exit 1'}}))
  early.begin(broken)
  await early.settled()
  await expect(early.virtualenv(broken)).rejects.toMatchObject({code: 'virtualenv-failed'})
  expect((await early.uv())?.uv).toBeUndefined()
  expect((await early.uv())?.looked.join()).toMatch(/does not answer/)
  await early.stop()
})

test('stopping ends what is under way at once', async () => {
  const slow = programs({uv: {script: 'exec sleep 600'}})
  const early = createEarly('auto', slow)
  early.begin(python)
  await early.stop()
  await expect(early.virtualenv(python)).rejects.toMatchObject({code: 'interrupted'})
  expect(await processesLeft(slow)).toEqual([])
})

describe('with uv', () => {
  const uv = findTestUv()
  if (uv === undefined) {
    test.skip('none on PATH, and SITEMOUNT_TEST_UV names none', () => {})
    return
  }

  test('uv has asked the virtualenv before anything is installed, and need not ask again', async () => {
    const early = createEarly('uv', path.dirname(uv))
    early.begin(python)
    expect((await early.virtualenv(python))?.executable).toBe(path.join(early.scratch, 'virtualenv/bin/python'))
    const remembered = fs.readdirSync(path.join(early.scratch, 'uv-cache'), {recursive: true}).map(String)
    expect(remembered.filter(file => /^interpreter-.*\.msgpack$/.test(file))).toHaveLength(1)
    expect((await early.uv())?.uv?.executable).toBe(uv)
  })

  test('a uv that cannot look at an interpreter is no failure', async () => {
    const old = programs({uv: {script: '[ "$1" = --version ] && echo "uv 0.1.0" || { touch was-here; exit 2; }'}})
    const early = createEarly('uv', old)
    early.begin(python)
    expect((await early.virtualenv(python))?.executable).toMatch(/bin\/python$/)
    expect((await early.uv())?.uv?.version).toBe('0.1.0')
    // Not in the job's folder, where it would look for a project.
    expect(fs.existsSync(path.join(early.scratch, 'was-here'))).toBe(true)
  })
})
