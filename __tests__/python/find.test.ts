import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from '@jest/globals'
import type {ExpectedPython} from '../../src/python/facts.ts'
import {candidates, findInterpreter} from '../../src/python/find.ts'
import {jobInterpreter} from '../../src/python/locate.ts'
import {minorOf} from '../../src/python/specifier.ts'
import {onePython, pythons} from '../helpers/pythons.ts'
import {temporaryFolder} from '../helpers/temp.ts'

const {signal} = new AbortController()

function expected(specifier: string, source = '.python-version'): ExpectedPython {
  return {specifier, minor: minorOf(specifier), from: {source, specifier}}
}

/** A machine of its own: a home with pyenv's and uv's folders, a tool cache and a folder on PATH. */
function machine() {
  const home = temporaryFolder()
  const place = (file: string, target: string) => {
    const absolute = path.join(home, file)
    fs.mkdirSync(path.dirname(absolute), {recursive: true})
    if (target.startsWith('#!')) fs.writeFileSync(absolute, target, {mode: 0o755})
    else fs.symlinkSync(target, absolute)
    return absolute
  }
  return {home, place, env: {HOME: home, PATH: path.join(home, 'bin'), RUNNER_TOOL_CACHE: path.join(home, 'cache')}}
}

const broken = "#!/bin/sh\necho 'pyenv: python3.99: command not found' >&2\necho 'advice' >&2\nexit 127\n"

describe("the job's interpreter", () => {
  const {executable} = onePython()

  test('is the one that was set up, else python3, else python on PATH', () => {
    const {home, place, env} = machine()
    const cwd = home
    const python = place('bin/python', executable)
    expect(jobInterpreter({python: '', env, cwd})).toEqual({command: python, where: 'PATH'})
    const python3 = place('bin/python3', executable)
    expect(jobInterpreter({python: '', env, cwd})).toEqual({command: python3, where: 'PATH'})
    const location = path.join(home, 'tool')
    const setUp = place('tool/bin/python', executable)
    expect(jobInterpreter({python: '', env: {...env, pythonLocation: location}, cwd})).toEqual({
      command: setUp,
      where: 'pythonLocation',
    })
  })

  test('is the path or the command that the input names', () => {
    const {home, place, env} = machine()
    const named = place('bin/my-python', executable)
    const input = {where: 'input `python`', command: named}
    expect(jobInterpreter({python: 'my-python', env, cwd: '/'})).toEqual(input)
    expect(jobInterpreter({python: './bin/my-python', env, cwd: home})).toEqual(input)
    expect(jobInterpreter({python: '~/bin/my-python', env, cwd: '/'})).toEqual(input)
  })

  test('is an error that says where it was looked for', () => {
    const {home, place, env} = machine()
    expect(() => jobInterpreter({python: '', env, cwd: home})).toThrow('No Python was found.')
    expect(() => jobInterpreter({python: 'nope', env, cwd: home})).toThrow(
      'Input `python`: there is no `nope` on PATH.',
    )
    expect(() => jobInterpreter({python: './nope', env, cwd: home})).toThrow('is not a program that can be started.')
    const inside = place('venv/bin/python', executable)
    expect(() => jobInterpreter({python: './venv', env, cwd: home})).toThrow(
      expect.objectContaining({code: 'no-interpreter', help: `Name the interpreter inside: ${inside}.`}),
    )
  })
})

describe('every Python of a machine', () => {
  test('is listed once, with where it lies; one that does not answer with its failure', async () => {
    const all = pythons()
    const [first, second = first, third = first] = all
    if (first === undefined || second === undefined || third === undefined) throw new Error('no Python')
    const {home, place, env} = machine()
    place('bin/python3', first.executable)
    place('bin/python', first.executable)
    const shim = place('bin/python3.99', broken)
    place('bin/python3-config', broken)
    place(`cache/Python/${second.version}/x64/bin/python`, second.executable)
    place(`.pyenv/versions/${third.version}/bin/python`, third.executable)
    place('.local/share/uv/python/cpython-3-x/bin/python3', first.executable)
    const found = await candidates({env, signal})
    const rows = found.map(({where, version, failure}) => [where, version, failure])
    expect(rows).toEqual(
      [
        ['PATH', first.version, undefined],
        ['PATH', null, 'pyenv: python3.99: command not found'],
        ['the tool cache', second.version, undefined],
        ['pyenv', third.version, undefined],
      ].filter((row, index, list) => list.findIndex(other => other[1] === row[1]) === index),
    )
    expect(found.find(({version}) => version === null)?.executable).toBe(shim)
    expect(fs.existsSync(path.join(home, '.pyenv'))).toBe(true)
  })

  test('is judged for `python: find`: the first that matches is taken', async () => {
    for (const {minor, version} of pythons()) {
      const {place, env} = machine()
      for (const python of pythons()) place(`.pyenv/versions/${python.version}/bin/python`, python.executable)
      expect(await findInterpreter(expected(minor), {env, signal})).toMatchObject({version})
    }
  })

  test('another patch release will do for a file, not for the input', async () => {
    const {minor, version, executable} = onePython()
    const {place, env} = machine()
    place('bin/python3', executable)
    expect(await findInterpreter(expected(`${minor}.99`), {env, signal})).toMatchObject({version})
    await expect(findInterpreter(expected(`${minor}.99`, 'input'), {env, signal})).rejects.toMatchObject({
      code: 'no-interpreter',
    })
  })

  test('that is not there is an error with everything that lies here', async () => {
    const {executable, version} = onePython()
    const {place, env} = machine()
    place('bin/python3', executable)
    const shim = place('bin/python3.99', broken)
    const found = findInterpreter(expected('3.99'), {env, signal})
    await expect(found).rejects.toMatchObject({
      code: 'no-interpreter',
      message: 'No Python 3.99 was found.',
      looked: [
        expect.stringContaining(`(PATH): ${version}`),
        `${shim} (PATH): does not answer: pyenv: python3.99: command not found`,
      ],
      help: expect.stringContaining('python-version: "3.99"'),
    })
  })
})
