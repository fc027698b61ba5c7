import {placeOf} from '../../core/finding.ts'
import type {ServerSetting} from '../../hosts/azureml/entry-script-facts.ts'
import {defineRule, deploying, type Judgement} from '../rule.ts'
import {type EntryScriptFacts, served} from './scoring.ts'
import {judgeSignatures} from './signatures.ts'

/**
 * **Found.** The entry script does not give the inference server of Azure ML what it demands. Python's own `ast` reads it, nothing runs,
 * and what the text does not settle is no finding: `from impl import init, run`, a definition below a condition, an unknown decorator.
 *
 * | in the script | what the host does |
 * |---|---|
 * | it does not compile; `init()` or `run()` is missing; `init()` demands an argument; `run()` takes `*args`, `**kwargs`, a parameter by position only, or nothing but `request_headers`; `@rawhttp` stands beside a schema; a `config.json` beside it is no JSON object, or a `logging.json` none with `"version": 1` | exit code 3, `Worker failed to boot` |
 * | `run()` demands a second parameter without `@input_schema`, yields, or is `async`; `@input_schema` names no parameter of it | status 500 at each request, `missing 1 required positional argument` |
 * | `init()` yields, or is `async` | nothing: the log says that init has completed, and none of its code ran |
 *
 * **Why.** The endpoint sees a container that ends again and again, or one that is healthy while every request fails: `/` answers
 * `Healthy` whatever `/score` does. Each row is what server 1.5.1 did when it was tried; the help quotes its log line.
 *
 * **Mend it.** Define both functions plainly. A syntax error is a warning where the host has another Python than the one that read it.
 *
 * ```python
 * def init(): ...
 * def run(data, request_headers=None): ...
 * ```
 *
 * **Turn it off.** `rules: 'entry-script-contract: warning'`.
 */
export const entryScriptContract = defineRule({
  id: 'entry-script-contract',
  family: 'Azure ML',
  title: 'An entry script that the server does not accept',
  levels: deploying('error'),
  /** What the server demands of a scoring script before and while it answers, and of its settings beside it. */
  check: served(facts => [
    ...unreadWithoutPython(facts),
    ...syntaxError(facts),
    ...missingFunctions(facts),
    ...judgeSignatures(facts.script),
    ...brokenSettings(facts),
  ]),
})

/** What an unread script lacks stays unknown. */
function unreadWithoutPython({script: {file, problem, readBy}}: EntryScriptFacts): Judgement[] {
  if (problem?.kind !== 'unread' || readBy !== null) return []
  return [
    {
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
      message: `The entry script defines no ${name}().`,
      help: `Define ${name === 'init' ? 'init()' : 'run(data)'} at its top: the server ends with exit code 3 ("does not have a ${name}() function defined").`,
      file: script.file,
      line: 1,
    }))
}

const wrong: Record<Exclude<ServerSetting['state'], 'fine' | 'unread'>, string> = {
  invalid: 'is no JSON',
  'no object': 'is JSON, but no object',
  'no version': 'has no "version": 1',
}

/** The server takes any `config.json` in its folder for its own settings, and any `logging.json` for a logging configuration. */
function brokenSettings({script: {settings}}: EntryScriptFacts): Judgement[] {
  return settings.flatMap(({name, state, text, ...place}): Judgement[] => {
    if (state === 'fine' || state === 'unread') return []
    const isConfig = name === 'config.json'
    return [
      {
        message: `${place.file} ${wrong[state]}${text === null ? '' : ` (${text})`}, and the server reads it at start.`,
        help: isConfig
          ? 'Mend or rename it: the server ends with exit code 3 ("Invalid config file!").'
          : 'Mend or rename it: the server ends with exit code 3, whatever else is right.',
        ...placeOf(place),
      },
    ]
  })
}
