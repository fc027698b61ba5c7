import {measured, modulesOfServer} from '../../hosts/azureml/server-modules.ts'
import {minorVersion} from '../../python/fit.ts'
import type {Judgement} from '../rule.ts'
import {type EntryScriptFacts, scoringServer} from './scoring.ts'

/**
 * With a mount, the run script leaves `PYTHONPATH="MOUNT:"`, whose empty last part is the working directory: files beside the
 * script come before the standard library. Without one they come last and hide nothing (server/aml_blueprint.py appends).
 */
export function judgeNeighbours(facts: EntryScriptFacts): Judgement[] {
  const {folderComesFirst, minor, script} = facts
  if (facts.server !== scoringServer || !folderComesFirst) return []
  const python = minor ?? (script.readBy == null ? undefined : minorVersion(script.readBy))
  const needed = modulesOfServer(python)
  return script.neighbours.map(({module, file}) => {
    const isNeeded = needed.has(module)
    return {
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
