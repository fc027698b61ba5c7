import type {Options} from '../../config/options.ts'
import type {EntryScript} from '../../hosts/azureml/entry-script-facts.ts'
import type {Target} from '../../targets/profile.ts'
import type {OldRule as Rule} from '../engine.ts'
import {codeFolderRules} from './code-folder.ts'
import {type EntryScriptFacts, entryScriptRules} from './entry-script.ts'

/** Everything that is judged of a scoring script and of what lies beside it. */
export const scoringRules: readonly Rule<EntryScriptFacts>[] = [...entryScriptRules, ...codeFolderRules]

/** The facts of the scoring rules: the script, and what target, delivery and options say of the host that will load it. */
export function scoringFacts(
  script: EntryScript,
  known: {
    target: Pick<Target, 'server' | 'environment' | 'ignoresMount'>
    delivery: Options['delivery']
    /** `3.12` when that is the Python of the host. */
    minor: string | undefined
    hasModel: boolean
  },
): EntryScriptFacts {
  const {target, delivery, minor, hasModel} = known
  return {
    script,
    server: target.server?.distribution,
    minor,
    hasModel,
    // Where the image ignores the mount, PYTHONPATH is set by the deployment, without a colon at its end.
    folderComesFirst: delivery === 'mount' && target.environment.trailingColon === true && target.ignoresMount !== true,
  }
}
