import type {SeenDistribution} from './facts.ts'

/** What the probe saw in a folder that would have been on sys.path. */
export type Contents = {
  entry: string
  exists: boolean
  distributions: SeenDistribution[]
  /** Modules that no metadata lists. */
  modules: string[]
  /** `sitecustomize` or `usercustomize`, where they lie there. */
  startup: string[]
}

const shown = 5

/** What a folder brings, as the object of a sentence: `idna 3.4 and 2 modules without metadata (a, b)`; `nothing` for none. */
export function describe({distributions, modules}: Pick<Contents, 'distributions' | 'modules'>): string {
  const named = some(distributions.map(({name, version}) => `${name} ${version}`.trim()))
  const count = `${modules.length} module${modules.length === 1 ? '' : 's'} without metadata (${some(modules)})`
  if (distributions.length === 0) return modules.length === 0 ? 'nothing' : count
  return modules.length === 0 ? named : `${named} and ${count}`
}

/** What Python would do with a folder on sys.path: one clause. */
export function bring(contents: Contents): string {
  const {entry, exists, distributions, modules, startup} = contents
  const folder = entry === '' ? 'the working directory (an empty entry)' : 'this folder'
  if (!exists) return 'would have put a folder that does not exist on sys.path'
  const runs = startup.length === 0 ? '' : `, and would have run its ${startup.join('.py and ')}.py at every start`
  if (distributions.length + modules.length === 0)
    return `would have put ${folder} on sys.path, which holds no Python now`
  return `would have added ${describe(contents)}${entry === '' ? ` from ${folder}` : ''}${runs}`
}

function some(names: readonly string[]): string {
  const rest = names.length - shown
  return rest > 0 ? `${names.slice(0, shown).join(', ')} and ${rest} more` : names.join(', ')
}
