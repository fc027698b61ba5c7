import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {SitemountError} from '../core/errors.ts'
import type {Env} from '../core/io.ts'

const windows = process.platform === 'win32'

/**
 * The interpreter that the calling job means: the input `python` (a path or a command), else the one actions/setup-python
 * set up, else `python3`, else `python` on PATH. Only looked for, not started: it may be a shim.
 *
 * Throws `no-interpreter` when there is none.
 */
export function jobInterpreter(from: {python: string; env: Env; cwd: string}): {command: string; where: string} {
  const {python, env, cwd} = from
  if (python !== '') return {command: namedInterpreter(python, {env, cwd}), where: 'input `python`'}
  const location = env.pythonLocation
  if (location) {
    const file = windows ? path.join(location, 'python.exe') : path.join(location, 'bin', 'python')
    if (isProgram(file)) return {command: file, where: 'pythonLocation'}
  }
  for (const name of ['python3', 'python']) {
    const [file] = onPath(name, env)
    if (file !== undefined) return {command: file, where: 'PATH'}
  }
  throw new SitemountError('no-interpreter', 'No Python was found.', {
    looked: [...(location ? [`pythonLocation (${location})`] : []), 'python3 on PATH', 'python on PATH'],
    help: 'Add actions/setup-python before this step, or name an interpreter with the input `python`.',
  })
}

function namedInterpreter(python: string, {env, cwd}: {env: Env; cwd: string}): string {
  if (!/[\\/]/.test(python)) {
    const [file] = onPath(python, env)
    if (file !== undefined) return file
    throw new SitemountError('no-interpreter', `Input \`python\`: there is no \`${python}\` on PATH.`, {
      help: 'Name a path or a command, `find` to look for one that matches, or leave the input empty.',
    })
  }
  const file = path.resolve(cwd, python.replace(/^~(?=\/)/, env.HOME ?? '~'))
  if (isProgram(file)) return file
  const inside = path.join(file, windows ? 'Scripts/python.exe' : 'bin/python')
  throw new SitemountError('no-interpreter', `Input \`python\`: ${file} is not a program that can be started.`, {
    help: isProgram(inside) ? `Name the interpreter inside: ${inside}.` : 'Name a path or a command.',
  })
}

/** Every program of that name on PATH, in its order, as absolute paths. */
export function onPath(name: string, env: Env): string[] {
  return folders(env)
    .map(folder => path.join(folder, windows ? `${name}.exe` : name))
    .filter(isProgram)
}

/** A file in which a Python may be, and where it was found. */
export type Whereabouts = {file: string; where: string}

/**
 * Every file that may be a Python: on PATH, in the runner's tool cache, pyenv's, uv's; newest version of a place first.
 * Nothing is started.
 */
export function whereabouts(env: Env): Whereabouts[] {
  const home = env.HOME ?? os.homedir()
  const caches = [env.RUNNER_TOOL_CACHE, env.AGENT_TOOLSDIRECTORY].filter(
    folder => folder !== undefined && folder !== '',
  )
  const pyenv = env.PYENV_ROOT || path.join(home, '.pyenv')
  const uv =
    env.UV_PYTHON_INSTALL_DIR || path.join(env.XDG_DATA_HOME || path.join(home, '.local', 'share'), 'uv', 'python')
  return [
    ...folders(env)
      .flatMap(pythonsIn)
      .map(file => ({file, where: 'PATH'})),
    ...caches
      .flatMap(cache => newestFirst(path.join(cache as string, 'Python')))
      .flatMap(version => list(version).map(machine => path.join(version, machine, 'bin', 'python')))
      .map(file => ({file, where: 'the tool cache'})),
    ...newestFirst(path.join(pyenv, 'versions')).map(folder => ({
      file: path.join(folder, 'bin', 'python'),
      where: 'pyenv',
    })),
    ...newestFirst(uv).map(folder => ({file: path.join(folder, 'bin', 'python3'), where: 'uv'})),
  ].filter(({file}) => isProgram(file))
}

function folders(env: Env): string[] {
  return (env.PATH ?? env.Path ?? '').split(path.delimiter).filter(path.isAbsolute)
}

function pythonsIn(folder: string): string[] {
  const pattern = windows ? /^python3?\.exe$/i : /^python(?:3(?:\.\d+t?)?)?$/
  // Plain names first: they are what a job means when it says nothing else.
  const found = list(folder).filter(name => pattern.test(name))
  return found.sort((a, b) => a.length - b.length || byNumber(b, a)).map(name => path.join(folder, name))
}

function newestFirst(folder: string): string[] {
  return list(folder)
    .sort((a, b) => byNumber(b, a))
    .map(name => path.join(folder, name))
}

function byNumber(a: string, b: string): number {
  return a.localeCompare(b, 'en', {numeric: true})
}

function list(folder: string): string[] {
  try {
    return fs.readdirSync(folder)
  } catch {
    return []
  }
}

function isProgram(file: string): boolean {
  try {
    fs.accessSync(file, fs.constants.X_OK)
    return fs.statSync(file).isFile()
  } catch {
    return false
  }
}
