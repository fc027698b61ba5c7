import {placeOf} from '../../core/finding.ts'
import type {ServerSetting} from '../../hosts/azureml/entry-script-facts.ts'
import {measured, modulesOfServer} from '../../hosts/azureml/server-modules.ts'
import {minorVersion} from '../../python/fit.ts'
import type {OldRule as Rule} from '../engine.ts'
import type {Classified as Judgement} from '../rule.ts'
import {type EntryScriptFacts, served} from './entry-script.ts'

/** What lies beside the scoring script and meets the server at its start. */
export const codeFolderRules: readonly Rule<EntryScriptFacts>[] = [served(shadowsServer), served(brokenSettings)]

/**
 * With a mount, the run script leaves `PYTHONPATH="MOUNT:"`, whose empty last part is the working directory: files beside the
 * script come before the standard library. Without one they come last and hide nothing (server/aml_blueprint.py appends).
 */
function shadowsServer({script: {neighbours}, folderComesFirst, minor, script}: EntryScriptFacts): Judgement[] {
  if (!folderComesFirst) return []
  const python = minor ?? (script.readBy == null ? undefined : minorVersion(script.readBy))
  const needed = modulesOfServer(python)
  return neighbours.map(({module, file}) => {
    const isNeeded = needed.has(module)
    return {
      rule: 'shadowed-stdlib',
      level: isNeeded ? ('error' as const) : ('notice' as const),
      message: isNeeded
        ? `${file} hides the module ${module} of the standard library, without which the server does not start.`
        : `${file} hides the module ${module} of the standard library from whatever the server imports.`,
      help: `Rename it: with a mount, the folder of the entry script comes before the standard library (PYTHONPATH ends in a colon; tried with ${measured.server} on ${measured.asOf}).`,
      file,
      line: 1,
    }
  })
}

const wrong: Record<Exclude<ServerSetting['state'], 'fine' | 'unread'>, string> = {
  invalid: 'is no JSON',
  'no object': 'is JSON, but no object',
  'no version': 'has no "version": 1',
}

/** The server takes any `config.json` in its folder for its own settings, and any `logging.json` for a logging configuration. */
function brokenSettings({script: {settings}}: EntryScriptFacts): Judgement[] {
  return settings.flatMap(({name, state, text, ...place}): Judgement[] => {
    if (state === 'fine') return []
    if (state === 'unread') {
      return [
        {
          rule: 'unread-file',
          message: `${place.file} was not read: ${text ?? 'it cannot be opened'}. The server reads it at start.`,
          help: 'Shorten it, or rename it where it is not meant for the server.',
          ...placeOf(place),
        },
      ]
    }
    const isConfig = name === 'config.json'
    return [
      {
        rule: 'entry-script-contract',
        message: `${place.file} ${wrong[state]}${text === null ? '' : ` (${text})`}, and the server reads it at start.`,
        help: isConfig
          ? 'Mend or rename it: the server ends with exit code 3 ("Invalid config file!").'
          : 'Mend or rename it: the server ends with exit code 3, whatever else is right.',
        ...placeOf(place),
      },
    ]
  })
}
