import {placeOf} from '../../core/finding.ts'
import type {EntryScript, FunctionDefinition, Parameter} from '../../hosts/azureml/entry-script-facts.ts'
import type {Judgement} from '../rule.ts'
import {isFunction} from './scoring.ts'

/** What is wrong with `init` and `run` for the server that calls them (server/user_script.py, `load_script`, `_analyze_run`). */
export function judgeSignatures(script: EntryScript): Judgement[] {
  return [...initContract(script), ...runContract(script), ...schemaContract(script)]
}

function initContract({init}: EntryScript): Judgement[] {
  if (!isPlain(init)) return []
  const needed = init.parameters.find(({optional}) => !optional)
  return [
    ...(needed === undefined
      ? []
      : [
          contract(needed, {
            message: `init() demands ${needed.name}, and the server calls it without arguments.`,
            help: 'Take the parameter away or give it a default: the server ends with exit code 3 ("User\'s init function failed").',
          }),
        ]),
    ...neverRuns('init', init).map(why =>
      contract(init, {
        message: `init() ${why}: the server calls it, and none of its code runs.`,
        help: 'Write a plain `def init()`: the log says "init has completed successfully", and the first request finds nothing loaded.',
      }),
    ),
  ]
}

function runContract({run}: EntryScript): Judgement[] {
  if (!isPlain(run)) return []
  const {parameters} = run
  const refused = parameters.filter(({kind}) => kind !== 'plain' && kind !== 'keyword-only')
  const taking = parameters.filter(({name}) => name !== 'request_headers')
  return [
    ...refused.map(one =>
      contract(one, {
        message: `run() takes ${spelled(one)}, which the server refuses.`,
        help: 'Name each parameter plainly: the server ends with exit code 3 ("run() cannot accept positional-only arguments, *args, or **kwargs.").',
      }),
    ),
    ...(taking.length > 0
      ? []
      : [
          contract(run, {
            message:
              parameters.length > 0
                ? 'run() takes nothing but request_headers.'
                : 'run() takes nothing, not even the request.',
            help: `Add a parameter for the input: the server ends with exit code 3 ("${
              parameters.length > 0
                ? 'run() needs to accept an argument other than "request_headers".'
                : 'run() needs to accept an argument for input data.'
            }").`,
          }),
        ]),
    ...(refused.length > 0 ? [] : beyondTheFirst(run, taking)),
    ...neverRuns('run', run).map(why =>
      contract(run, {
        message: `run() ${why}: what a call returns is no answer.`,
        help: `Write a plain \`def\` that returns the answer: each request ends with status 500 ("Object of type ${run.kind === 'async' ? 'coroutine' : 'generator'} is not JSON serializable").`,
      }),
    ),
  ]
}

/** Without a schema, the server hands over one argument, by the name of the first parameter. */
function beyondTheFirst(run: FunctionDefinition, [, ...others]: readonly Parameter[]): Judgement[] {
  if (hasSchema(run)) return []
  return others
    .filter(({optional}) => !optional)
    .map(one =>
      contract(one, {
        message: `run() demands ${one.name} beyond its first parameter, and without @input_schema the server hands over one argument.`,
        help: `Give it a default, take it out of the body yourself, or decorate run() with @input_schema: each request ends with status 500 ("missing 1 required ${one.kind === 'keyword-only' ? 'keyword-only' : 'positional'} argument: '${one.name}'").`,
      }),
    )
}

function schemaContract({run}: EntryScript): Judgement[] {
  if (!isPlain(run) || !hasSchema(run)) return []
  const names = run.parameters.map(({name}) => name)
  return [
    ...(run.rawhttp
      ? [
          contract(run, {
            message: 'run() has a schema, and the script uses @rawhttp: the server takes one of them.',
            help: 'Take one of the decorators away: the server ends with exit code 3 ("run() cannot be decorated with both @rawhttp and @input_schema").',
          }),
        ]
      : []),
    ...run.schemaNames
      .filter(({name}) => !names.includes(name))
      .map(one =>
        contract(one, {
          message: `@input_schema describes ${one.name}, which is no parameter of run().`,
          help: `Name one of ${names.join(', ')}: each request ends with status 500 ('provided param_name "${one.name}" is not in the decorated function').`,
        }),
      ),
  ]
}

/** Why calling a function runs nothing of it. */
function neverRuns(name: string, {kind, generator}: FunctionDefinition): string[] {
  if (kind === 'async') return [`is declared \`async def ${name}\``]
  return generator ? ['yields, which makes it a generator'] : []
}

/** A function whose decorators, if any, are known to leave its signature as it is. */
function isPlain(definition: EntryScript['run']): definition is FunctionDefinition {
  return isFunction(definition) && !definition.decorators.includes('unknown')
}

/** Either decorator makes the server take the fields of the JSON body for arguments (inference_schema, `is_schema_decorated`). */
function hasSchema({decorators}: FunctionDefinition): boolean {
  return decorators.includes('input_schema') || decorators.includes('output_schema')
}

function spelled({name, kind}: Parameter): string {
  if (kind === 'var-positional') return `*${name}`
  return kind === 'var-keyword' ? `**${name}` : `${name} by position only`
}

function contract(at: Parameters<typeof placeOf>[0], {message, help}: {message: string; help: string}): Judgement {
  return {message, help, ...placeOf(at)}
}
