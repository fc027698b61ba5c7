import {codeName, mountedName, ownerOf, type Scene} from '../azureml/rehearsal/context.ts'
import type {Failure} from './facts.ts'
import {lastLines, readCrash} from './traceback.ts'

/** A worker that died without an exception: who was at work when it did, as far as faulthandler or the exit code say. */
export function crashOf(log: string, {scene, during}: {scene: Scene; during: string}): Omit<Failure, 'evidence'> {
  const crash = readCrash(log)
  const [, sent, code] = /was sent (SIG\w+)|exited with code (\d+)/.exec(log) ?? []
  const end = sent ?? (code === undefined ? 'no word' : `exit code ${code}`)
  const last = crash?.frames.findLast(({file}) => ['mount', 'code'].includes(ownerOf(file, scene)))
  const own = crash?.frames.findLast(({file}) => ownerOf(file, scene) === 'code')
  const at = own === undefined ? scene.place(`${scene.code}/${scene.boot.entry}`, 1) : scene.place(own.file, own.line)
  if (last !== undefined && ownerOf(last.file, scene) === 'mount') {
    const name = mountedName(last.file, scene)
    return {
      class: 'mount',
      message: `Native code that ${name} in the mount calls kills the worker (${end}) ${during}.`,
      help: `Pin another release of ${name} or of what it is built on; its wheels may ask for a processor or libraries that are not here.`,
      ...at,
    }
  }
  const where = own === undefined ? '' : `at ${codeName(own.file, scene)}:${own.line} `
  return {
    class: 'script',
    message: `The worker dies ${where}(${end}) ${during}.`,
    help: 'A call of `os._exit` or a crash of native code ends a process without a traceback: take it out, or pin another release.',
    ...at,
  }
}

/** What the log has of a crash, at most eight lines. */
export function crashEvidence(log: string): string[] {
  return readCrash(log)?.lines ?? lastLines(log)
}
