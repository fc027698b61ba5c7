import path from 'node:path'
import type {InputName, Options} from '../config/options.ts'
import {refuseOutOfReach} from '../core/reach.ts'
import {isProfilePath} from '../targets/profile-path.ts'

/**
 * Refuses inputs that name a link of the repository which leads out of the workspace of a job, or something behind one. Not `python`:
 * the program of a virtualenv is such a link, and is started, not read. `output` and `extract-to` have their own judgement.
 *
 * Throws `unreadable` with the name of the input.
 */
export function refuseInputsOutOfReach(options: Options, cwd: string): void {
  const {entryScript, codeDir, modelDir, sample, event, hostPackages, artifact, mount, target} = options
  const named: [InputName, readonly string[]][] = [
    ['working-directory', ['.']],
    ['requirements', options.requirements],
    ['constraints', options.constraints],
    ['target', isProfilePath(target) ? [target] : []],
    ['code-dir', [codeDir]],
    ['entry-script', [entryScript]],
    ['model-dir', [modelDir]],
    ['sample', [sample]],
    ['deployment', options.deployment],
    ['event', [event]],
    ['kubernetes-manifest', [options.kubernetesManifest]],
    ['host-packages', [hostPackages]],
    ['artifact', [artifact]],
    ['mount', [mount]],
  ]
  for (const [input, files] of named) {
    for (const file of files.filter(Boolean)) {
      refuseOutOfReach(
        path.resolve(cwd, file),
        'input',
        `Input \`${input}\`: ${input === 'working-directory' ? cwd : file}`,
      )
    }
  }
}
