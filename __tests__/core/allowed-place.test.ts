import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from '@jest/globals'
import {allowedPlace, type Placing} from '../../src/core/allowed-place.ts'
import type {Env} from '../../src/core/io.ts'
import {temporaryFolder} from '../helpers/temp.ts'

/** A project with an unrelated folder beside it. */
function place(env: Env = {}): {cwd: string; elsewhere: string; placing: Placing} {
  const root = temporaryFolder()
  const [cwd, elsewhere] = ['project', 'elsewhere'].map(name => path.join(root, name)) as [string, string]
  for (const folder of [cwd, elsewhere]) fs.mkdirSync(folder)
  return {cwd, elsewhere, placing: {cwd, env, input: 'output'}}
}

const usage = (message: RegExp) => expect.objectContaining({code: 'usage', message: expect.stringMatching(message)})

test('a path without links is itself, whether it exists or not', () => {
  const {cwd, elsewhere, placing} = place()
  for (const typed of ['out', 'a/b/c', '.', '../elsewhere/x', elsewhere, '/', '../../..']) {
    expect(allowedPlace(typed, placing)).toBe(path.resolve(cwd, typed))
  }
})

describe('a link in the project', () => {
  test.each<[string, (cwd: string, elsewhere: string) => void, string]>([
    ['that is the place', (cwd, elsewhere) => fs.symlinkSync(elsewhere, path.join(cwd, 'out')), 'out'],
    ['above the place', (cwd, elsewhere) => fs.symlinkSync(elsewhere, path.join(cwd, 'out')), 'out/a/b'],
    ['that is relative', cwd => fs.symlinkSync('../elsewhere', path.join(cwd, 'out')), 'out'],
    ['that leads nowhere', cwd => fs.symlinkSync('/nowhere/at/all', path.join(cwd, 'out')), 'out'],
    ['to the folder above', cwd => fs.symlinkSync('..', path.join(cwd, 'out')), 'out'],
    ['to a file', cwd => fs.symlinkSync('/etc/passwd', path.join(cwd, 'out')), 'out'],
    [
      'that another link leads to',
      (cwd, elsewhere) => {
        fs.symlinkSync('two', path.join(cwd, 'out'))
        fs.symlinkSync(elsewhere, path.join(cwd, 'two'))
      },
      'out',
    ],
    [
      'that leads out and in again',
      (cwd, elsewhere) => {
        fs.symlinkSync(cwd, path.join(elsewhere, 'back'))
        fs.symlinkSync('../elsewhere/back/x/../../../elsewhere', path.join(cwd, 'out'))
      },
      'out',
    ],
    [
      'that the user reaches by an absolute path',
      (cwd, elsewhere) => fs.symlinkSync(elsewhere, path.join(cwd, 'out')),
      'ABSOLUTE/out',
    ],
    [
      'that the user reaches by another link',
      (cwd, elsewhere) => {
        fs.symlinkSync(elsewhere, path.join(cwd, 'out'))
        fs.symlinkSync(cwd, path.join(elsewhere, 'way'))
      },
      '../elsewhere/way/out',
    ],
  ])('%s and leads out of it is refused', (_, make, typed) => {
    const {cwd, elsewhere, placing} = place()
    make(cwd, elsewhere)
    expect(() => allowedPlace(typed.replace('ABSOLUTE', cwd), placing)).toThrow(
      usage(/^Input `output`: (?:out|two) is a link that leads out of the project, to \//),
    )
  })

  test('that stays in it is followed', () => {
    const {cwd, placing} = place()
    fs.symlinkSync('real/../deep', path.join(cwd, 'out'))
    expect(allowedPlace('out/x', placing)).toBe(path.join(cwd, 'deep/x'))
  })

  test('that never ends is refused', () => {
    const {cwd, placing} = place()
    fs.symlinkSync('out', path.join(cwd, 'out'))
    expect(() => allowedPlace('out/x', placing)).toThrow(usage(/never ends/))
  })
})

test("a link outside of the project is the user's own, at a prompt", () => {
  const {elsewhere, placing} = place()
  fs.mkdirSync(path.join(elsewhere, 'real'))
  fs.symlinkSync('real', path.join(elsewhere, 'link'))
  expect(allowedPlace('../elsewhere/link', placing)).toBe(path.join(elsewhere, 'real'))
})

describe('in a job', () => {
  function job() {
    const {cwd, elsewhere, placing} = place()
    const temp = path.join(path.dirname(cwd), 'temp')
    fs.mkdirSync(temp)
    return {cwd, elsewhere, temp, placing: {...placing, env: job.env(cwd, temp)}}
  }
  job.env = (workspace: string, temp: string): Env => ({
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: workspace,
    RUNNER_TEMP: temp,
  })

  test('the workspace and the temporary folder may be written to, and nothing else', () => {
    const {cwd, elsewhere, temp, placing} = job()
    const below = {...placing, cwd: path.join(cwd, 'sub')}
    expect(allowedPlace('../out', below)).toBe(path.join(cwd, 'out'))
    expect(allowedPlace(`${temp}/out`, placing)).toBe(path.join(temp, 'out'))
    for (const typed of ['../elsewhere', '../../out', '/tmp/out', elsewhere, `${cwd}2`, `${temp}/../x`]) {
      expect(() => allowedPlace(typed, placing)).toThrow(usage(/outside GITHUB_WORKSPACE and RUNNER_TEMP/))
    }
  })

  test('a link of the repository must stay in it, even in front of the temporary folder', () => {
    const {cwd, temp, placing} = job()
    fs.symlinkSync(temp, path.join(cwd, 'out'))
    expect(() => allowedPlace('out', placing)).toThrow(usage(/out is a link that leads out of the project/))
  })

  test('an input that is not `output` is named', () => {
    const {placing} = job()
    expect(() => allowedPlace('/opt/x', {...placing, input: 'extract-to'})).toThrow(usage(/^Input `extract-to`: /))
  })
})
