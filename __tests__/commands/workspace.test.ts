import fs from 'node:fs'
import path from 'node:path'
import {expect, test} from '@jest/globals'
import {openOutput, openWorkspace} from '../../src/commands/workspace.ts'
import type {IO} from '../../src/core/io.ts'
import {temporaryFolder} from '../helpers/temp.ts'

function place(): {io: IO; cwd: string; temporary: string} {
  const cwd = temporaryFolder()
  const temporary = temporaryFolder()
  return {cwd, temporary, io: {cwd, env: {RUNNER_TEMP: temporary}} as unknown as IO}
}

test('output gets a .gitignore, and closing leaves nothing else', () => {
  const {io, cwd, temporary} = place()
  const workspace = openWorkspace('out', io)
  fs.writeFileSync(path.join(workspace.scratch, 'file'), '')
  fs.writeFileSync(path.join(workspace.bench, 'file'), '')
  workspace.close()
  expect(fs.readdirSync(path.join(cwd, 'out'))).toEqual(['.gitignore'])
  expect(fs.readFileSync(path.join(cwd, 'out/.gitignore'), 'utf8')).toBe('*\n')
  expect(fs.readdirSync(temporary)).toEqual([])
})

test('a .gitignore that is there stays as it is, and the working directory gets none', () => {
  const {io, cwd} = place()
  openOutput('.', io).held.close()
  expect(fs.readdirSync(cwd)).toEqual([])
  fs.mkdirSync(path.join(cwd, 'out'))
  for (const folder of ['.', 'out']) {
    fs.writeFileSync(path.join(cwd, folder, '.gitignore'), 'node_modules/\n')
    openOutput(folder, io).held.close()
    expect(fs.readFileSync(path.join(cwd, folder, '.gitignore'), 'utf8')).toBe('node_modules/\n')
  }
})

test('a file in the way of output is an error that names it', () => {
  const {io, cwd} = place()
  fs.writeFileSync(path.join(cwd, 'out'), '')
  expect(() => openWorkspace('out', io)).toThrow(expect.objectContaining({code: 'unwritable'}))
  expect(() => openWorkspace('out', io)).toThrow(path.join(cwd, 'out'))
})

test('a temporary folder that cannot hold ours is told as what it is', () => {
  const {io, temporary} = place()
  const missing = path.join(temporary, 'file')
  fs.writeFileSync(missing, '')
  const wrong = {...io, env: {RUNNER_TEMP: missing}}
  expect(() => openWorkspace('out', wrong)).toThrow(
    expect.objectContaining({code: 'unwritable', help: expect.stringContaining('RUNNER_TEMP')}),
  )
})
