import path from 'node:path'
import type {Looked, PathEntry, Unit, Written} from './facts.ts'
import {placeholder} from './variables.ts'

/** Where the images put the code folder, under its own name. From examples of Microsoft, not from the image. */
export const appRoot = '/var/azureml-app'

/** Where the images put models. */
const models = 'azureml-models'

/**
 * The entries of PYTHONPATH below the root of the app, of which a YAML file says what its code folder is called. `look` tells what
 * a path relative to that folder is.
 */
export function pythonPathOf(
  {variables, language}: Unit,
  folder: Looked,
  look: (below: Written) => Looked | null,
): PathEntry[] {
  const name = folder.path === '.' ? '' : path.posix.basename(folder.path)
  // A program may deploy with SDK v1, where the code goes to the root itself.
  if (name === '' || name === '..' || language !== 'yaml') return []
  return variables.flatMap(({name: {text: variable}, value}): PathEntry[] => {
    const {text} = value
    if (variable !== 'PYTHONPATH' || text === null || placeholder.test(text)) return []
    return text.split(':').flatMap((entry): PathEntry[] => {
      const [root, first, ...rest] = splitBelow(entry)
      if (root === undefined || first === undefined || first === models) return []
      const looked = first === name ? look({...value, text: rest.join('/') || '.'}) : null
      return [{written: {...value, text}, entry, looked}]
    })
  })
}

/** The root of the app and the parts below it; nothing for another path. */
function splitBelow(entry: string): string[] {
  const plain = path.posix.normalize(entry).replace(/\/+$/, '')
  return plain.startsWith(`${appRoot}/`) ? [appRoot, ...plain.slice(appRoot.length + 1).split('/')] : []
}
