import type {Failure} from '../../engine/facts.ts'
import type {Served} from '../../engine/serve.ts'
import {evidenceOf, lastLines, readTracebacks} from '../../engine/traceback.ts'
import {withPlainPaths} from './classify.ts'
import {type Scene, told} from './context.ts'
import {blame} from './diagnose.ts'

/** Why an entry script failed that was tried without its server, or null where it did not. */
export function classifyScript(served: Served, scene: Scene): Failure | null {
  const {ready, exit, log} = withPlainPaths(served)
  if (ready !== null) return null
  const cause = blame(readTracebacks(log).at(-1) ?? [], scene)
  const at = scene.place(`${scene.code}/${scene.boot.entry}`, 1)
  if (cause !== null) return told({...cause.blamed, evidence: evidenceOf(cause.raised)}, scene)
  const how =
    exit === null
      ? `had not ended after ${scene.deadline} seconds`
      : exit.signal !== null
        ? `was ended by signal ${exit.signal}`
        : `ended with code ${exit.code} and without a traceback`
  return told(
    {
      class: 'script',
      message: `${scene.boot.entry} ${how} while it was loaded or asked.`,
      help: 'Run it under `python -X faulthandler` to see where it stands.',
      ...at,
      evidence: lastLines(log),
    },
    scene,
  )
}
