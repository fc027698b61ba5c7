import {readCommands} from './commands.ts'
import type {Context} from './context.ts'
import type {PathVariable} from './facts.ts'
import {bringsCode, findInImage, holds, joinInImage} from './image-files.ts'
import {chainOf, type OpenStage} from './stages.ts'

const names: readonly string[] = ['AZUREML_ENTRY_SCRIPT', 'AZUREML_MODEL_DIR', 'AML_APP_ROOT']

/** Where Azure ML's run script looks for code without AML_APP_ROOT. */
const defaultRoot = '/var/azureml-app'

/** Folders that the images bring themselves. */
const ownRoots: ReadonlySet<string> = new Set([defaultRoot, '/var/mlflow_resources'])

/** The variables of the final image that name its code and its model, and whether anything was put there. */
export function readPathVariables(final: OpenStage, context: Context): PathVariable[] {
  const last = new Map(final.env.map(variable => [variable.name, variable]))
  const root = last.get('AML_APP_ROOT')?.value
  const isRootKnown = !last.has('AML_APP_ROOT') || (root !== null && root !== undefined)
  const appRoot = joinInImage('/', root?.text || defaultRoot).replace(/(?<=.)\/$/, '')
  const touched = touchedWords(final)
  return [...last.values()].flatMap((variable): PathVariable[] => {
    const {name, value, ...said} = variable
    if (!names.includes(name)) return []
    const common = {...said, name: name as PathVariable['name']}
    if (value === null || !value.isSure || value.text === '' || !isRootKnown || /[<>]/.test(value.text)) {
      return [{...common, path: value?.text ?? '', state: 'unknown'}]
    }
    const target = joinInImage(name === 'AML_APP_ROOT' ? '/' : appRoot, value.text).replace(/(?<=.)\/$/, '')
    // The run script looks below the app root for an absolute name as well (`${AZUREML_ENTRY_SCRIPT#/}`).
    const ways = [target, ...(name === 'AZUREML_ENTRY_SCRIPT' ? [joinInImage(appRoot, value.text.slice(1))] : [])]
    const placed = final.placed
    const found = ways.map(way => findInImage(way, placed, context).state)
    const isThere =
      found.includes('found') || (name !== 'AZUREML_ENTRY_SCRIPT' && (holds(target, placed) || ownRoots.has(target)))
    const isUnknown = found.includes('unknown') || ways.some(way => touched(way))
    const state = isThere
      ? 'found'
      : isUnknown
        ? 'unknown'
        : bringsCode(appRoot, placed, context)
          ? 'missing'
          : 'unknown'
    return [{...common, path: target, state}]
  })
}

/** Whether a RUN or VOLUME of the final image names a path, a folder above it, or a file like it: it may make what lies there. */
function touchedWords(final: OpenStage): (target: string) => boolean {
  const steps = chainOf(final).flatMap(({steps: own}) => own)
  const words = steps.flatMap(({instruction, workdir}) => {
    const {keyword, body} = instruction
    if (keyword === 'VOLUME') return body.text.match(/[^\s"',[\]]+/g) ?? []
    if (keyword !== 'RUN') return []
    return readCommands(instruction).flatMap(({args, program}) => {
      // These write, or own, what is there already.
      if (/^(?:chown|chmod|rm|ls|echo|test|\[)$/.test(program)) return []
      return args.map(({value}) => joinInImage(workdir, value))
    })
  })
  const named = new Set(words)
  return target => {
    const parts = target.split('/')
    const base = parts.at(-1) ?? ''
    for (let end = parts.length; end > 2; end--) if (named.has(parts.slice(0, end).join('/'))) return true
    return words.some(word => word.startsWith(`${target}/`) || word.split('/').at(-1) === base)
  }
}
