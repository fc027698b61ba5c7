import path from 'node:path'
import type {Interpreter} from '../../../python/facts.ts'
import type {Target} from '../../../targets/profile.ts'
import type {Failure} from '../../engine/facts.ts'
import type {Boot} from './boot.ts'

/** What is worth knowing of the start script's decisions, one sentence each. */
export function bootNotes({branch, path: file, ignored}: Boot, {installed}: {installed?: string}): string[] {
  return [
    ...(installed === undefined && (branch === 'requirements' || branch === 'conda')
      ? [`The image would install ${path.posix.basename(file)} before the server starts; that was not done here.`]
      : []),
    ...ignored.map(name => `${name} is set, and the image does not obey it.`),
  ]
}

/** An interpreter that is not the target's, which proves nothing; null where it is. */
export function pythonProblem({name, python}: Target, {version, executable}: Interpreter): Failure | null {
  const minor = /^(?:==)?(\d+\.\d+)(?:\.\*)?$/.exec(python ?? '')?.[1]
  if (minor === undefined || version.startsWith(`${minor}.`)) return null
  return {
    class: 'host',
    message: `${name} runs Python ${minor}, and ${executable} is Python ${version}: nothing that was tried with it would hold there.`,
    help: `Set up Python ${minor} before this step, or name it with the input \`python\`.`,
    evidence: [],
  }
}
