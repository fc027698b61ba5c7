import fs from 'node:fs'
import path from 'node:path'
import {afterEach, describe, expect, test} from '@jest/globals'
import {confineReading, outOfReach, refuseOutOfReach} from '../../src/core/reach.ts'
import {project, writeFiles} from '../helpers/project.ts'

const outside = 'lies outside GITHUB_WORKSPACE, links resolved'
const leads = 'is a link that leads out of GITHUB_WORKSPACE'

/** A folder with a workspace and something beside it; the workspace is that of a job. */
function job(links: Readonly<Record<string, string>> = {}): {cwd: string; away: string} {
  const top = project({'away/x': '', 'work/in/x': ''})
  const cwd = path.join(top, 'work')
  for (const [name, target] of Object.entries(links)) fs.symlinkSync(target, path.join(cwd, name))
  confineReading({GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: cwd})
  return {cwd, away: path.join(top, 'away')}
}

afterEach(() => confineReading({}))

describe('what the repository names must lie in the workspace of a job by its real path', () => {
  test.each([
    ['a file', 'in/x', undefined],
    ['the workspace itself', '', undefined],
    ['what is not there', 'in/none/y', undefined],
    ['a name that begins with two dots', '..x', undefined],
    ['a path with ..', '../away/x', outside],
    ['a path with .. to nothing', '../away/none', outside],
    ['a folder with a longer name', '../work-2/x', outside],
  ])('%s', (_, name, why) => {
    const {cwd} = job()
    expect(outOfReach(`${cwd}/${name}`, 'repository')).toBe(why)
  })

  test.each([
    ['a link', {link: '../away/x'}, 'link', outside],
    ['a link to nothing', {link: '../away/none'}, 'link', outside],
    ['a link to a folder', {link: '../away'}, 'link/x', outside],
    ['what is not there behind a link', {link: '../away'}, 'link/none', outside],
    ['.. behind a link', {link: '../away'}, 'link/../away/x', outside],
    ['.. behind a link to a folder inside', {link: 'in'}, 'link/../in/x', undefined],
    ['a link to a link', {link: 'far', far: '../away'}, 'link/x', outside],
    ['a link that stays', {link: 'in'}, 'link/x', undefined],
    ['a link that goes out and back', {link: '../away/../work/in'}, 'link/x', undefined],
    ['a link to itself', {link: 'link'}, 'link', undefined],
    ['links in a circle', {link: 'far/x', far: 'link/x'}, 'link', undefined],
    ['a link by /proc', {link: '/proc/self/root/etc'}, 'link/passwd', outside],
  ])('%s', (_, links, name, why) => {
    const {cwd} = job(links)
    expect(outOfReach(`${cwd}/${name}`, 'repository')).toBe(why)
  })
})

describe('what an input names may lie anywhere, but not behind a link of the workspace', () => {
  test.each([
    ['a path outside', {}, '../away/x', undefined],
    ['a link', {link: '../away/x'}, 'link', leads],
    ['a link to nothing', {link: '../away/none'}, 'link', leads],
    ['something behind a link', {link: '../away'}, 'link/x', leads],
    ['a link that stays', {link: 'in'}, 'link/x', undefined],
  ])('%s', (_, links, name, why) => {
    const {cwd} = job(links)
    expect(outOfReach(`${cwd}/${name}`, 'input')).toBe(why)
  })

  test('a link of the workspace that is reached by another way to it', () => {
    const {cwd, away} = job({link: '../away/x'})
    fs.symlinkSync(cwd, path.join(away, 'alias'))
    expect(outOfReach(path.join(away, 'alias/link'), 'input')).toBe(leads)
    confineReading({GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: path.join(away, 'alias')})
    expect(outOfReach(path.join(cwd, 'link'), 'input')).toBe(leads)
    expect(outOfReach(path.join(cwd, 'in/x'), 'repository')).toBeUndefined()
  })

  test('a link outside belongs to the workflow', () => {
    const {away} = job()
    writeFiles(away, {'deep/y': ''})
    fs.symlinkSync('deep', path.join(away, 'link'))
    expect(outOfReach(path.join(away, 'link/y'), 'input')).toBeUndefined()
  })
})

test('what a file outside names is what the workflow names', () => {
  const {cwd, away} = job({link: '../away/x'})
  const from = path.join(away, 'requirements.txt')
  expect(outOfReach(path.join(away, 'x'), {from})).toBeUndefined()
  expect(outOfReach(path.join(cwd, 'link'), {from})).toBe(leads)
  expect(outOfReach(path.join(away, 'x'), {from: path.join(cwd, 'requirements.txt')})).toBe(outside)
})

test('nothing is confined at a prompt, or in a job without a workspace', () => {
  const {away} = job()
  for (const env of [{}, {GITHUB_WORKSPACE: away}, {GITHUB_ACTIONS: 'true'}]) {
    confineReading(env)
    expect(outOfReach('/etc/passwd', 'repository')).toBeUndefined()
  }
})

test('the error names the path and what to do', () => {
  const {away} = job()
  expect(() => refuseOutOfReach(away, 'repository', 'a.txt:1: ../away')).toThrow(
    expect.objectContaining({code: 'unreadable', message: `a.txt:1: ../away ${outside}.`, help: expect.any(String)}),
  )
})
