import type {Options} from '../../config/options.ts'
import type {EntryScript, FunctionDefinition} from '../../hosts/azureml/entry-script-facts.ts'
import type {Target} from '../../targets/profile.ts'

/** A scoring script, and what is known of the server that will load it. */
export type EntryScriptFacts = {
  script: EntryScript
  /** Distribution of the target's server; these rules are about `azureml-inference-server-http`. */
  server: string | undefined
  /** `3.12` when that is the Python of the host. */
  minor: string | undefined
  /** A model is given. */
  hasModel: boolean
  /** The packages come by a mount, and the host leaves a colon behind its path: the folder of the script is on sys.path early. */
  folderComesFirst: boolean
}

/** The server whose contract is judged here. */
export const scoringServer = 'azureml-inference-server-http'

/** The check, silent where another server or none is known. */
export function served<Found>(check: (facts: EntryScriptFacts) => Found[]) {
  return (facts: EntryScriptFacts): Found[] => (facts.server === scoringServer ? check(facts) : [])
}

/** Whether a name stands for a function that the script itself defines. */
export function isFunction(definition: EntryScript['run']): definition is FunctionDefinition {
  return definition !== null && definition.kind !== 'unknown'
}

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
