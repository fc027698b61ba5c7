import path from 'node:path'
import type {Failure} from '../../engine/facts.ts'
import type {StepOutcome} from '../../engine/serve.ts'
import {evidenceOf, readTracebacks} from '../../engine/traceback.ts'
import {mountedName, type Scene} from './context.ts'

/** An end in the start script: a path at which nothing is. Null where it went on. */
export function classifyBoot(scene: Scene): Failure | null {
  const {boot} = scene
  if (boot.exit === null) return null
  const {code, line} = boot.exit
  const base = {exitCode: code, evidence: [line]}
  const value = boot.path.slice(boot.entryFolder.length + 1)
  const what =
    boot.branch === 'mount' ? 'folder of packages' : boot.branch === 'conda' ? 'conda file' : 'requirements file'
  const dropped = scene.dropped.find(one => {
    const gone = path.posix.join(scene.code, one.path)
    const wanted = path.posix.normalize(boot.path).replace(/\/$/, '')
    return (
      gone.startsWith(`${wanted}/`) ||
      gone === wanted ||
      `${wanted}/`.startsWith(gone.endsWith('/') ? gone : `${gone}/`)
    )
  })
  const kind = boot.branch === 'mount' ? 'path' : 'requirements'
  if (dropped !== undefined) {
    return {
      ...base,
      class: 'path',
      message: `The ${what} ${value} never arrives: line ${dropped.line} of ${scene.ignoreFile} (${dropped.pattern}) keeps it from being uploaded.`,
      help: 'Put a .amlignore into the code folder, which the uploader reads instead of .gitignore; a comment in it is enough.',
    }
  }
  if (value.startsWith('/')) {
    return {
      ...base,
      class: kind,
      message: `The ${what} is named by the absolute path ${value}, which the image appends to the folder of the entry script.`,
      help: 'Write it relative to the folder of the entry script.',
    }
  }
  const there = scene.find(path.posix.basename(value)).map(file => path.posix.relative(entryFolderIn(scene), file))
  return {
    ...base,
    class: kind,
    message: `There is no ${what} at ${value}, seen from the folder of the entry script (${path.posix.normalize(boot.entryFolder).replace(/\/$/, '')}).`,
    help: there.length > 0 ? `Write ${there[0]}, where one lies.` : `Put it there, or correct the variable.`,
  }
}

function entryFolderIn({boot, code}: Scene): string {
  return path.posix.relative(code, path.posix.normalize(boot.entryFolder)) || '.'
}

/**
 * Exit code 100: the image says that the server is missing, when all it knows is that `pip show` printed nothing. What pip
 * wrote to standard error, which the image throws away, says what ended it.
 */
export function classifyPipShow(outcome: StepOutcome, scene: Scene): Failure {
  const chain = readTracebacks(outcome.stderr).at(-1) ?? []
  const raised = chain.at(-1)
  const line =
    'A required package azureml-inference-server-http is missing. Please install azureml-inference-server-http before trying again'
  const base = {
    exitCode: 100,
    evidence: [line, ...(raised === undefined ? lastOf(outcome.stderr) : evidenceOf(raised).slice(-8))],
  }
  const culprit = culpritOf(outcome.stderr, scene)
  if (culprit === null) {
    return {
      ...base,
      class: 'host',
      message: 'The image would end with code 100: `pip show azureml-inference-server-http` printed nothing.',
      help: 'Look at the log for what pip wrote to standard error.',
    }
  }
  return {
    ...base,
    class: 'mount',
    message: `The image would end with code 100 and blame a missing server; what fails is pip, which is killed by ${culprit} in the mount.`,
    help: `Leave out what brings ${culprit} to the mount: it comes before the standard library and before pip itself.`,
  }
}

/** The file of the mount that ended a Python which has nothing to do with it. */
function culpritOf(stderr: string, scene: Scene): string | null {
  const {mount} = scene
  if (mount === null) return null
  const tops = scene.inMount('')
  const mentioned = stderr
    .split(`${mount}/`)
    .slice(1)
    .map(rest => rest.split(/["'):\n]/)[0] ?? '')
  const file = mentioned.at(-1)
  if (file !== undefined && file !== '') return file.includes('/') ? mountedName(`${mount}/${file}`, scene) : file
  const missing = /(?:No module named|module) '(\w+)(?:\.[\w.]+' *|' has no attribute)/.exec(stderr)?.[1]
  const named = tops.find(entry => entry.replace(/\..*$/, '') === missing)
  if (named !== undefined) return named
  return tops.find(entry => /^sitecustomize\b/.test(entry)) ?? null
}

function lastOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .filter(line => line.trim() !== '')
    .slice(-8)
}
