import fs from 'node:fs'
import path from 'node:path'
import {SitemountError} from '../../core/errors.ts'
import type {Scene} from '../engine/context.ts'
import type {Bind} from '../engine/serve.ts'
import type {Container} from './manifest.ts'

/**
 * What a container starts: `command` and `args`; where the manifest leaves the command to the image, `image` stands for it.
 * A Python at an absolute path is the scene's.
 *
 * Throws `usage` with its place where nobody says what is started.
 */
export function programOf(
  {command, args}: {command: string[] | null; args: string[]},
  {container, scene, image}: {container: Container; scene: Pick<Scene, 'python'>; image: string | null},
): {words: string[]; notes: string[]} {
  if (command === null || command.length === 0) {
    if (image !== null) return {words: ['/bin/sh', '-c', `${image} "$@"`, 'sh', ...args], notes: []}
    const {file, line, column, name} = container
    throw new SitemountError(
      'usage',
      `${file}:${line}:${column}: container ${name} starts what its image says, which is not known here.`,
      {
        help: 'Say it with the input `command`, without the arguments that stand in the manifest.',
      },
    )
  }
  const [program = '', ...rest] = command
  if (!path.posix.isAbsolute(program) || !/^python(?:3(?:\.\d+)?)?$/.test(path.posix.basename(program))) {
    return {words: [...command, ...args], notes: []}
  }
  return {words: [scene.python, ...rest, ...args], notes: [`The chosen Python stood for ${program}.`]}
}

/**
 * Where the code stands and the container starts: its `workingDir`; where the manifest leaves that to the image, the folder
 * of an absolute path among the words that ends in a file of the code.
 */
export function workingDirOf(
  words: readonly string[],
  {
    container,
    codeDir,
    isolated,
  }: {container: Pick<Container, 'workingDir' | 'readOnlyRoot'>; codeDir: string; isolated: boolean},
): {cwd: string; binds: Bind[]; notes: string[]} {
  if (!isolated) return {cwd: codeDir, binds: [], notes: []}
  const {workingDir, readOnlyRoot: readOnly} = container
  if (workingDir?.startsWith('/'))
    return {cwd: workingDir, binds: [{from: codeDir, to: workingDir, readOnly}], notes: []}
  const guessed = words.map(word => rootOf(word, codeDir)).find(root => root !== null)
  if (guessed === undefined || guessed === null) return {cwd: codeDir, binds: [], notes: []}
  return {
    cwd: guessed,
    binds: [{from: codeDir, to: guessed, readOnly}],
    notes: [`The code was taken to stand at ${guessed} in the image.`],
  }
}

/** The folder that `codeDir` would have to be for an absolute path to be one of its files: `/app` for `/app/src/main.py`. */
function rootOf(word: string, codeDir: string): string | null {
  if (!word.startsWith('/') || fs.existsSync(word)) return null
  const parts = path.posix.normalize(word).split('/').slice(1)
  for (let at = 1; at < parts.length; at++) {
    if (fs.existsSync(path.join(codeDir, ...parts.slice(at)))) return `/${parts.slice(0, at).join('/')}`
  }
  return null
}
