import fs from 'node:fs'
import path from 'node:path'
import {asset} from '../../../core/assets.ts'
import {plainInterpreter} from '../../../environment/imports/interpreter.ts'
import type {RehearsalFacts} from '../../engine/facts.ts'
import {type Serving, serve} from '../../engine/serve.ts'
import {classifyScript} from './classify-script.ts'
import type {AzureMLRehearsal, Scene} from './context.ts'
import type {AppFolders} from './layout.ts'
import {containerEnvironment} from './variables.ts'

export type ScriptRehearsal = {
  rehearsal: Pick<AzureMLRehearsal, 'target' | 'interpreter' | 'sample' | 'deadlineSeconds' | 'sampleSeconds' | 'io'>
  serving: Serving
  folders: AppFolders
  scene: Scene
  /** As the host would have it; null for none. */
  pythonPath: string | null
}

/**
 * Tries the entry script alone in the plain interpreter with the mount on PYTHONPATH: imports it, calls `init()` and, with a
 * sample, `run()`. What the server would accept or refuse beyond that stays open, and the facts say so (`script-only`).
 *
 * Throws what `serve` throws.
 */
export async function rehearseScript(options: ScriptRehearsal): Promise<RehearsalFacts> {
  const {rehearsal, serving, folders, scene, pythonPath} = options
  const {target, interpreter, sample, io} = rehearsal
  const [sampleFile, answerFile] = ['sample', 'answer'].map(name => path.join(folders.tmp, name)) as [string, string]
  fs.rmSync(answerFile, {force: true})
  if (sample !== null) fs.writeFileSync(sampleFile, sample)
  const deadline = (rehearsal.deadlineSeconds ?? 310) + (sample === null ? 0 : (rehearsal.sampleSeconds ?? 60))
  const container = containerEnvironment(folders, {interpreter, env: io.env})
  const {PYTHONPATH: _, ...variables} = folders.variables
  const {boot} = scene
  const command = [
    plainInterpreter(interpreter),
    // What this machine's own site-packages hold is not on the host.
    ...['-s', '-S', '-B'],
    asset('python/script_only.py'),
    boot.appRoot,
    boot.entry,
    answerFile,
    ...(sample === null ? [] : [sampleFile]),
  ]
  const served = await serve(
    {
      isolation: folders.isolation,
      binds: folders.binds,
      host: {
        command,
        env: {...container, ...variables, ...(pythonPath !== null && {PYTHONPATH: pythonPath})},
        cwd: boot.appRoot,
        seconds: deadline,
      },
      health: {kind: 'exit'},
    },
    serving,
  )
  const failure = classifyScript(served, {...scene, deadline})
  const body = fs.existsSync(answerFile) ? fs.readFileSync(answerFile, 'utf8').slice(0, 65536) : null
  return {
    target: target.name,
    how: 'script-only',
    what: `${boot.entry} on CPython ${interpreter.version}, without the server`,
    isolation: folders.isolation,
    ready: served.ready === null ? null : {seconds: served.ready, deadline},
    answer: body === null ? null : {status: 200, headers: {}, body, seconds: served.seconds},
    sample: sample !== null,
    failure,
    modules: null,
    notes: folders.notes,
    log: served.log,
  }
}
