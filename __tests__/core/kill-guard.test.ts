import {type ChildProcess, spawn} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {afterEach, beforeEach, expect, test} from '@jest/globals'
import {processesLeft, processesNaming} from '../helpers/processes.ts'
import {temporaryFolder} from '../helpers/temp.ts'

const url = (file: string) => JSON.stringify(pathToFileURL(path.join(import.meta.dirname, '../../src/core', file)).href)

let parent: string
let child: ChildProcess | undefined
beforeEach(() => {
  parent = temporaryFolder()
})
afterEach(() => {
  child?.kill('SIGKILL')
})

/** Starts a Node.js that runs `script` with `parent`, `own` (a folder of its own there) and `run` at hand, until it says so. */
async function start(script: string): Promise<ChildProcess> {
  const whole = `
    const {makeOwnFolder} = await import(${url('own-folder.ts')})
    const {run} = await import(${url('process.ts')})
    const {mkdirSync, writeFileSync, chmodSync} = await import('node:fs')
    const parent = ${JSON.stringify(parent)}
    const own = makeOwnFolder(parent, 'sitemount-run-')
    const env = {PATH: process.env.PATH, TMPDIR: own.path}
    const sh = (text, environment = env) => run('sh', ['-c', text], {env: environment, signal: new AbortController().signal})
    ${script}`
  child = spawn(process.execPath, ['--input-type=module', '-e', whole], {stdio: ['ignore', 'pipe', 'inherit']})
  await new Promise(resolve => child?.stdout?.once('data', resolve))
  return child
}

async function until(condition: () => boolean): Promise<void> {
  for (let i = 0; i < 1000 && !condition(); i++) await new Promise(resolve => setTimeout(resolve, 10))
  expect(condition()).toBe(true)
}

const started = (name: string) => until(() => fs.existsSync(path.join(parent, name)))

test.each<[string, string]>([
  ['a child', `sh('touch ' + parent + '/started; sleep 77.1')`],
  ['a child that ignores SIGTERM', `sh('trap "" TERM; touch ' + parent + '/started; while :; do sleep 77.1; done')`],
  ['what a child started in the background', `sh('(sleep 77.1 &) ; touch ' + parent + '/started; sleep 77.1')`],
  ['what left the group', `sh('setsid sleep 77.1 & touch ' + parent + '/started; wait')`],
  ['what left the group and whose parent ended', `sh('setsid sh -c "sleep 77.1 & touch ' + parent + '/started"')`],
])('a kill ends %s, and its folder goes', async (_, script) => {
  const started77 = () => processesNaming(parent).filter(line => line.includes('77.1'))
  const node = await start(`console.log('ready'); ${script}; setInterval(() => {}, 1000)`)
  await started('started')
  await until(() => started77().length > 0)
  node.kill('SIGKILL')
  await until(() => fs.readdirSync(parent).join() === 'started')
  expect((await processesLeft(parent)).filter(line => line.includes('77.1'))).toEqual([])
})

test('a kill removes a folder whose modes forbid it, and nothing that a link leads to', async () => {
  const mine = temporaryFolder()
  fs.writeFileSync(path.join(mine, 'file'), '', {mode: 0o400})
  const node = await start(`
    const {symlinkSync} = await import('node:fs')
    mkdirSync(own.path + '/closed/in', {recursive: true})
    writeFileSync(own.path + '/closed/in/file', '')
    symlinkSync(${JSON.stringify(mine)}, own.path + '/closed/link')
    chmodSync(own.path + '/closed/in', 0)
    console.log('ready')
    setInterval(() => {}, 1000)`)
  node.kill('SIGKILL')
  await until(() => fs.readdirSync(parent).length === 0)
  expect([fs.readdirSync(mine), fs.statSync(path.join(mine, 'file')).mode & 0o777]).toEqual([['file'], 0o400])
})

test('a folder that was removed, and made again by another, stays', async () => {
  const node = await start(`own.remove(); mkdirSync(own.path); console.log('ready'); setInterval(() => {}, 1000)`)
  node.kill('SIGKILL')
  const guards = () => processesLeft('signal_groups')
  await guards()
  expect(fs.readdirSync(parent)).toHaveLength(1)
})

test('an end without a kill leaves nothing and does not wait for the guard', async () => {
  const node = await start(`await sh('true'); own.remove(); console.log(process.pid)`)
  await new Promise(resolve => node.once('close', resolve))
  expect(node.exitCode).toBe(0)
  expect(fs.readdirSync(parent)).toEqual([])
})
