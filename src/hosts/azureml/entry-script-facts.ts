import type {Place} from '../../core/finding.ts'
import type {Neighbour} from './neighbours.ts'

/** A parameter of a function, as `inspect.signature` names its kinds, with its place in the script. */
export type Parameter = Partial<Place> & {
  name: string
  kind: 'positional-only' | 'plain' | 'var-positional' | 'keyword-only' | 'var-keyword'
  /** It has a default, or takes what is left over. */
  optional: boolean
}

/** `unknown`: something binds the name, and the text does not say what (`from impl import run`, a definition below a condition). */
export type Definition = UnknownDefinition | FunctionDefinition

export type FunctionDefinition = Partial<Place> & {
  kind: 'function' | 'async'
  /** It yields, so that calling it runs nothing. */
  generator: boolean
  /** From the outermost to the innermost. */
  decorators: ('input_schema' | 'output_schema' | 'rawhttp' | 'unknown')[]
  /** The parameters that `@input_schema` names, where the text says them. */
  schemaNames: (Partial<Place> & {name: string})[]
  /** `@rawhttp` stands somewhere in the script: it counts for the whole server. */
  rawhttp: boolean
  parameters: Parameter[]
}

/** A settings file of the server beside the script; `unread` where nobody could look. */
export type ServerSetting = Partial<Place> & {
  name: 'config.json' | 'logging.json'
  state: 'fine' | 'invalid' | 'no object' | 'no version' | 'unread'
  /** What Python's reader says of JSON that is none. */
  text: string | null
}

/** A scoring script as the server will meet it. */
export type EntryScript = {
  /** As it is shown: relative to the working directory where it lies there, `/` between its parts. */
  file: string
  /** Version of the Python that read it; null when there was none, and then all but `neighbours` is unknown. */
  readBy: string | null
  /** Why Python cannot compile it; `unread` where it could not be looked at, and nothing is known. */
  problem: (Partial<Place> & {kind: 'syntax' | 'unread'; text: string}) | null
  /** Null where the name is surely not defined. */
  init: Definition | null
  run: Definition | null
  /** Whether it, or a module of the code folder that it imports, asks for AZUREML_MODEL_DIR. */
  modelDir: 'read' | 'unread' | 'unknown'
  settings: ServerSetting[]
  /** Files beside it that have the name of a module of the standard library. */
  neighbours: Neighbour[]
}

type UnknownDefinition = {kind: 'unknown'}
