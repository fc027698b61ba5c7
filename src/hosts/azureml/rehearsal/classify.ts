import {crashEvidence, crashOf} from '../../engine/crash.ts'
import type {Failure} from '../../engine/facts.ts'
import type {Served} from '../../engine/serve.ts'
import {evidenceOf, lastLines, readTracebacks} from '../../engine/traceback.ts'
import {classifyAnswer} from './classify-answer.ts'
import {classifyBoot, classifyPipShow} from './classify-boot.ts'
import {type Scene, told} from './context.ts'
import {blame} from './diagnose.ts'

export type {Scene} from './context.ts'

/**
 * Why a rehearsal failed, or null where it did not: what the start script does comes first, then the start of the server, then
 * its answer. `served` is null where nothing was started.
 */
export function classify(served: Served | null, scene: Scene): Failure | null {
  const failure = served === null ? classifyBoot(scene) : classifyServed(withPlainPaths(served), scene)
  return failure === null ? null : told(failure, scene)
}

/** The shell joins paths as `src/./site-packages`, which older Pythons print as they got it. */
export function withPlainPaths(served: Served): Served {
  const plain = (text: string) => text.replaceAll('/./', '/')
  return {
    ...served,
    before: served.before.map(outcome => ({...outcome, stderr: plain(outcome.stderr)})),
    log: plain(served.log),
  }
}

function classifyServed(served: Served, scene: Scene): Failure | null {
  const {before, ready, exit, answer, unanswered} = served
  const asked = before.at(-1)
  if (asked !== undefined && asked.stdout.trim() === '') return classifyPipShow(asked, scene)
  if (ready === null) return classifyStart(served, scene)
  // What was printed before the question belongs to the start, unless it is all there is.
  if (answer === null && unanswered === '' && exit !== null) return classifyStart(served, scene)
  return classifyAnswer(served, scene)
}

/** It ended, started its workers again and again, or never was healthy. */
function classifyStart(served: Served, scene: Scene): Failure {
  const {exit, log, boots} = served
  const ended = exit?.code == null ? {} : {exitCode: exit.code}
  const config = /Invalid config file!/.test(log)
  const cause = blame(readTracebacks(log).at(-1) ?? [], scene)
  if (config) return {...configFailure(log, scene), ...ended}
  if (cause !== null) return {...cause.blamed, ...ended, evidence: evidenceOf(cause.raised)}
  if (boots > scene.workers) {
    return {
      ...crashOf(log, {
        scene,
        during: 'while it loads the entry script, and is started again and again: the container never ends by itself',
      }),
      evidence: crashEvidence(log),
    }
  }
  // A worker that ends with gunicorn's own code for one that could not boot is not told from it, and nothing is printed.
  const isLoading = /Found user script at/.test(log) && !/init has completed/.test(log)
  if (exit?.code != null && isLoading) {
    const during = 'while it loads the entry script, which ends the container'
    return {...crashOf(log, {scene, during}), ...ended, evidence: crashEvidence(log)}
  }
  const evidence = lastLines(log)
  if (exit !== null) {
    const code = exit.code ?? `signal ${exit.signal}`
    return {
      class: 'host',
      message: `The server ended with ${typeof code === 'number' ? `code ${code}` : code} before it was healthy.`,
      help: scene.exitCodes[`${exit.code}`] ?? 'Look at the log.',
      ...ended,
      evidence,
    }
  }
  const silent = /Invoking user's init function/.test(log)
  return {
    class: silent ? 'script' : 'host',
    message: silent
      ? `\`init()\` had not ended after ${scene.deadline} seconds, when the probes of the image give up.`
      : `The server was not healthy after ${scene.deadline} seconds, when the probes of the image give up (${served.health || 'no answer'}).`,
    help: silent
      ? 'Load less in `init()`, or allow more with `liveness_probe` and `readiness_probe` of the deployment.'
      : 'Look at the log for what it waits for.',
    evidence,
  }
}

/** `config.json` and `logging.json` beside the script are the server's own settings, whatever they were meant for. */
function configFailure(log: string, scene: Scene): Failure {
  const raised = readTracebacks(log)
    .findLast(chain => chain.length > 0)
    ?.at(-1)
  const [file] = ['config.json', 'logging.json'].filter(name => scene.find(name).includes(name))
  return {
    class: 'script',
    message: `The server takes ${file ?? 'a configuration file'} of the code folder for its own, and cannot read it${raised ? `: ${raised.type}: ${raised.message.split('\n')[0]}` : ''}.`,
    help: 'Give it another name, or name the one that is meant for the server with AZUREML_CONFIG_FILE.',
    evidence: raised === undefined ? lastLines(log) : evidenceOf(raised),
  }
}
