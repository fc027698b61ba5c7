import {placeOf} from '../../core/finding.ts'
import type {EntryScript, FunctionDefinition, Parameter} from '../../hosts/azureml/entry-script-facts.ts'
import type {OldRule as Rule} from '../engine.ts'
import type {Classified as Judgement} from '../rule.ts'

/** A scoring script, and what is known of the server that will load it. */
export type EntryScriptFacts = {
  script: EntryScript
  /** Distribution of the target's server; these rules are about `azureml-inference-server-http`. */
  server: string | undefined
  /** `3.12` when that is the Python of the host. */
  minor: string | undefined
  /** A model is given. */
  hasModel: boolean
  /** The packages come by a mount, and the host leaves a colon behind its path: the folder of the script is on sys.path early. */
  folderComesFirst: boolean
}

/** The server whose contract is judged here. */
export const scoringServer = 'azureml-inference-server-http'

/** What the server demands of a scoring script before and while it answers (server/user_script.py, `load_script`, `_analyze_run`). */
export const entryScriptRules: readonly Rule<EntryScriptFacts>[] = [
  served(unreadScript),
  served(syntaxError),
  served(missingFunctions),
  served(initContract),
  served(runContract),
  served(schemaContract),
  served(modelDirUnread),
]

/** The rule, silent where another server or none is known. */
export function served(rule: Rule<EntryScriptFacts>): Rule<EntryScriptFacts> {
  return facts => (facts.server === scoringServer ? rule(facts) : [])
}

/** What an unread script lacks stays unknown. Where there was a Python to read it, the script itself is at fault. */
function unreadScript({script: {file, problem, readBy}}: EntryScriptFacts): Judgement[] {
  if (problem?.kind !== 'unread') return []
  if (readBy !== null) {
    return [
      {
        rule: 'unread-file',
        message: `The entry script ${file} was not read by Python ${readBy}: ${problem.text}.`,
        help: 'Shorten the script, or split what nests so deeply into several statements, and run `check` again.',
        file,
        line: 1,
      },
    ]
  }
  return [
    {
      rule: 'entry-script-contract',
      level: 'notice',
      message: `${file} was not read: ${problem.text}.`,
      help: 'Set up a Python before this step, or name one with `python`: it parses the script and does not run it.',
    },
  ]
}

function syntaxError({script: {problem, readBy}, minor}: EntryScriptFacts): Judgement[] {
  if (problem?.kind !== 'syntax') return []
  const isOther = minor !== undefined && readBy !== null && !readBy.startsWith(`${minor}.`)
  return [
    {
      rule: 'entry-script-contract',
      ...(isOther && {level: 'warning' as const}),
      message: `Python ${readBy} cannot compile the entry script: ${problem.text}.`,
      help: isOther
        ? `The host runs Python ${minor}: let that one read it, with the input \`python\`, or mend the line.`
        : 'Mend the line: the server ends with exit code 3 ("Failed to import user script because it raised an unhandled exception").',
      ...placeOf(problem),
    },
  ]
}

function missingFunctions({script}: EntryScriptFacts): Judgement[] {
  if (script.problem !== null) return []
  return (['init', 'run'] as const)
    .filter(name => script[name] === null)
    .map(name => ({
      rule: 'entry-script-contract',
      message: `The entry script defines no ${name}().`,
      help: `Define ${name === 'init' ? 'init()' : 'run(data)'} at its top: the server ends with exit code 3 ("does not have a ${name}() function defined").`,
      file: script.file,
      line: 1,
    }))
}

function initContract({script: {init}}: EntryScriptFacts): Judgement[] {
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

function runContract({script: {run}}: EntryScriptFacts): Judgement[] {
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

function schemaContract({script: {run}}: EntryScriptFacts): Judgement[] {
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

function modelDirUnread({script, hasModel}: EntryScriptFacts): Judgement[] {
  const {init, run, modelDir} = script
  // Where the functions come from elsewhere, that place may ask.
  if (!hasModel || modelDir !== 'unread' || !isFunction(init) || !isFunction(run)) return []
  return [
    {
      rule: 'model-dir-unread',
      message: 'A model is given, and neither the entry script nor a module of its folder asks for AZUREML_MODEL_DIR.',
      help: 'Read the model from `os.environ["AZUREML_MODEL_DIR"]`: where it lies differs between a registered model, its versions and a local file.',
      ...placeOf(init),
    },
  ]
}

/** Why calling a function runs nothing of it. */
function neverRuns(name: string, {kind, generator}: FunctionDefinition): string[] {
  if (kind === 'async') return [`is declared \`async def ${name}\``]
  return generator ? ['yields, which makes it a generator'] : []
}

function isFunction(definition: EntryScript['run']): definition is FunctionDefinition {
  return definition !== null && definition.kind !== 'unknown'
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
  return {rule: 'entry-script-contract', message, help, ...placeOf(at)}
}
