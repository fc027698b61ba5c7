import fs from 'node:fs'
import path from 'node:path'
import {expect, test} from '@jest/globals'
import {compileBytecode} from '../../../src/artifact/bytecode/bytecode.ts'
import {startCompiler} from '../../../src/artifact/bytecode/compiler.ts'
import {processesLeft} from '../../helpers/processes.ts'
import {programs} from '../../helpers/programs.ts'
import {onePython, pythons} from '../../helpers/pythons.ts'
import {never, put, useTemp, walk} from '../tree.ts'

const temp = useTemp()
const python = onePython()

/** What a compiler is started with, below a folder of its own. */
function options(name: string, interpreter: {executable: string} = python) {
  const temporary = temp(name, 'temporary')
  fs.mkdirSync(temporary, {recursive: true})
  return {interpreter, env: process.env, temporary}
}

/** A folder with one module, and the mount it is compiled into. */
function sources(name: string) {
  const [from, to] = [temp(name, 'site'), temp(name, 'mount')]
  put(path.join(from, 'one.py'), 'x = 1')
  fs.mkdirSync(to, {recursive: true})
  return {from, to, files: walk(from).filter(({kind}) => kind !== 'folder')}
}

test.each(pythons())('a compiler of Python $minor that has waited makes the same bytecode', async interpreter => {
  const bytes = []
  for (const name of ['waiting', 'fresh']) {
    const how = options(`${name}-${interpreter.minor}`, interpreter)
    const compiler = name === 'waiting' ? startCompiler(how, never) : undefined
    await new Promise(resolve => setTimeout(resolve, name === 'waiting' ? 300 : 0))
    const work = sources(`${name}-${interpreter.minor}`)
    const {files} = await compileBytecode(work, {...how, bytecode: 'all', signal: never, compiler})
    expect(files).toHaveLength(1)
    bytes.push(files.map(file => fs.readFileSync(path.join(work.to, file.path)).toString('latin1')))
    await compiler?.end()
  }
  expect(bytes[0]).toEqual(bytes[1])
})

test('a compiler without work ends when it is told to, or with everything else', async () => {
  const how = options('idle')
  const compiler = startCompiler(how, never)
  await compiler.end()
  const stop = new AbortController()
  startCompiler(how, stop.signal)
  stop.abort()
  expect(await processesLeft(how.temporary)).toEqual([])
})

test('in the place of a compiler that died while it waited another one starts', async () => {
  const dying = programs({python: {script: `[ -e died ] && exec ${python.executable} "$@"; touch died; exit 7`}})
  const how = options('dying', {executable: path.join(dying, 'python')})
  const compiler = startCompiler(how, never)
  while (!compiler.hasEnded()) await new Promise(resolve => setTimeout(resolve, 10))
  const {files} = await compileBytecode(sources('dying'), {...how, bytecode: 'all', signal: never, compiler})
  expect(files).toHaveLength(1)
})

test('a compiler that cannot start is told where there is work for it', async () => {
  const how = options('missing', {executable: '/nonexistent'})
  const compiler = startCompiler(how, never)
  const compiling = compileBytecode(sources('missing'), {...how, bytecode: 'all', signal: never, compiler})
  await expect(compiling).rejects.toMatchObject({code: 'internal'})
})

test('an interrupt while it compiles ends it', async () => {
  const slow = programs({python: {script: 'exec sleep 600'}})
  const how = options('slow', {executable: path.join(slow, 'python')})
  const stop = new AbortController()
  const compiler = startCompiler(how, never)
  const compiling = compileBytecode(sources('slow'), {...how, bytecode: 'all', signal: stop.signal, compiler})
  stop.abort()
  await expect(compiling).rejects.toMatchObject({code: 'interrupted'})
})
