import path from 'node:path'
import type {Unit, Written} from './facts.ts'

/**
 * The units with each environment that a deployment refers to put into that deployment: by its file (`file:env.yml`), or by its
 * name (`azureml:NAME@latest`). Environments that only training jobs refer to become theirs, so that nobody takes them for ones
 * that answer requests.
 */
export function linkEnvironments(
  units: readonly Unit[],
  {cwd, read}: {cwd: string; read: (file: string, by: Written) => Unit[]},
): Unit[] {
  const taken = new Set<Unit>()
  const linked = units.map(unit => {
    const {environment, kind} = unit
    if (environment === null || environment.text === null || kind === 'environment') return unit
    const found = environmentOf(unit, {...environment, text: environment.text})
    if (found === undefined) return unit
    taken.add(found)
    return {
      ...unit,
      images: [...unit.images, ...found.images],
      managed: [...unit.managed, ...found.managed],
      paths: [...unit.paths, ...found.paths],
      build: unit.build ?? found.build,
      stackVersion: unit.stackVersion ?? found.stackVersion,
      forInference: unit.forInference || found.forInference,
    }
  })
  return linked.filter(unit => !taken.has(unit))

  function environmentOf({file}: Unit, by: Written & {text: string}): Unit | undefined {
    const {text: reference} = by
    const [, name] = /^azureml:([^:@/]+)(?:[:@].*)?$/.exec(reference) ?? []
    if (name !== undefined) return one(units.filter(unit => unit.kind === 'environment' && unit.name === name))
    const named = reference.replace(/^file:/, '')
    // Behind `file:` a file may have any name.
    const isFile = reference.startsWith('file:') || /\.ya?ml$/i.test(named)
    if (!isFile || named === '' || named.includes('\0') || /^[a-z]+:\/\//i.test(named)) return undefined
    const wanted = path.isAbsolute(named) ? named : path.join(path.dirname(file), named).split(path.sep).join('/')
    const among = units.filter(unit => unit.file === wanted)
    return one(among.length > 0 ? among : read(path.resolve(cwd, wanted), by))
  }
}

/** Of two that may be meant, none is. */
function one(units: readonly Unit[]): Unit | undefined {
  return units.length === 1 ? units[0] : undefined
}
