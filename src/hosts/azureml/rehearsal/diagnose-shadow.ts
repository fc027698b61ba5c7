import path from 'node:path'
import type {Raised} from '../../engine/traceback.ts'
import {type Blamed, ownerOf, type Scene} from './context.ts'

const speaksOf = [
  /module '([A-Za-z_]\w*)' has no attribute '/,
  /cannot import name '[^']+' from (?:partially initialized module )?'([A-Za-z_]\w*)'/,
  /No module named '([A-Za-z_]\w*)\.[^']*'; '\1' is not a package/,
]

/**
 * An exception about a module of the standard library in whose place a file of the mount or of the code folder stands. Whoever
 * met it first, a package or the server, is not at fault. Null for all else.
 */
export function shadowed({type, message, frames}: Raised, scene: Scene): Blamed | null {
  if (!/^(?:AttributeError|ImportError|ModuleNotFoundError)$/.test(type)) return null
  const name = speaksOf.map(one => one.exec(message)?.[1]).find(one => one !== undefined)
  if (name === undefined || !scene.stdlib.includes(name)) return null
  const said = `${type}: ${message.split('\n')[0]}`.replace(/\.$/, '')
  const importer = frames.findLast(({file}) => !file.startsWith('<'))
  const mounted = scene.unreached ? undefined : fileOf(name, scene.inMount(''))
  if (mounted !== undefined) {
    return {
      class: 'mount',
      message: `${mounted} in the mount takes the place of Python's own ${name}, which ${asker(importer?.file, scene)} needs: ${said}.`,
      help: `Leave out what brings ${mounted} to the mount: the mount comes before the standard library.`,
    }
  }
  const blamed = beside(name, {scene, asks: asker(importer?.file, scene)})
  return blamed === null ? null : {...blamed, message: `${blamed.message}: ${said}.`}
}

/**
 * A file at the top of the code folder in the place of a module of the standard library that the lines of a traceback name; its
 * message is without what was said, and without a full stop. Null for none.
 */
export function mentionedBeside(lines: readonly string[], scene: Scene): Blamed | null {
  const words = new Set(lines.flatMap(line => line.match(/\b[A-Za-z_]\w*\b/g) ?? []))
  for (const name of scene.stdlib.filter(one => words.has(one))) {
    const blamed = beside(name, {scene, asks: 'the server'})
    if (blamed !== null) return blamed
  }
  return null
}

function beside(name: string, {scene, asks}: {scene: Scene; asks: string}): Blamed | null {
  // An empty entry, as the start script leaves one behind the mount, is the working directory: the code folder.
  const entries = scene.boot.pythonPath?.split(':') ?? []
  if (!entries.some(entry => path.posix.resolve(scene.code, entry) === scene.code)) return null
  const code = fileOf(
    name,
    [`${name}.py`, name].flatMap(one => scene.find(one)).filter(one => !one.includes('/')),
  )
  if (code === undefined) return null
  return {
    class: 'script',
    message: `${code} in the code folder stands in the place of Python's own ${name}, which ${asks} needs`,
    help: 'Give it another name: with a mount the code folder comes before the standard library.',
    ...scene.place(path.posix.join(scene.code, code), 1),
  }
}

function fileOf(name: string, entries: readonly string[]): string | undefined {
  return entries.find(entry => entry === name || entry === `${name}.py`)
}

function asker(file: string | undefined, scene: Scene): string {
  const owner = file === undefined ? 'other' : ownerOf(file, scene)
  return {mount: 'the mount', code: 'the code', server: 'the server', model: 'the model', other: 'Python'}[owner]
}
