import type {Place} from '../../../core/finding.ts'
import type {IO} from '../../../core/io.ts'
import type {Interpreter, Transport} from '../../../python/facts.ts'
import type {Indexes} from '../../../requirements/facts.ts'
import type {Target} from '../../../targets/profile.ts'
import type {Failure, Isolation} from '../../engine/facts.ts'
import type {Frame} from '../../engine/traceback.ts'
import type {Dropped} from '../upload/walk.ts'
import type {Boot} from './boot.ts'

/** What is known around a rehearsal. Paths are those that the rehearsed processes saw, absolute; null for none. */
export type Scene = {
  target: string
  boot: Boot
  /** Seconds that the host waits. */
  deadline: number
  mount: string | null
  /** There is a mount, and the start script was not told where. */
  unreached: boolean
  code: string
  model: string | null
  /** The environment of the server. */
  server: string | null
  /** `3.12`. */
  python: string
  /** Names of the modules of its standard library. */
  stdlib: readonly string[]
  /** Whether the network was in reach. */
  network: boolean
  dropped: readonly Dropped[]
  ignoreFile: string | null
  /** How many worker processes the server starts with. */
  workers: number
  /** What the host's exit codes mean. */
  exitCodes: Readonly<Record<string, string>>
  /** The host's own paths in the place of ours, in a text. */
  shown(text: string): string
  /** Folders and files of the uploaded code with this name, relative to it. */
  find(name: string): string[]
  /** Entries of a folder of the mount, relative to that; none where there is none. */
  inMount(folder: string): string[]
  /** Top-level names of the mount that the environment of the server or the standard library has too. */
  overrides(): string[]
  /** The line of the entry script that brings a function; 1 where none is seen to. */
  lineOf(name: string): number
  /** Where a line of the uploaded code stands in the repository. */
  place(file: string, line: number): Partial<Place>
}

/** Who a file belongs to, by where it lies. */
export type Owner = 'mount' | 'code' | 'server' | 'model' | 'other'

/** Whose file it is; the mount lies inside the code folder, and comes first. */
export function ownerOf(file: string, scene: Scene): Owner {
  const below = (folder: string | null) => folder !== null && file.startsWith(`${folder}/`)
  if (below(scene.mount)) return 'mount'
  if (below(scene.code)) return 'code'
  if (below(scene.model)) return 'model'
  return below(scene.server) ? 'server' : 'other'
}

/** The top-level name that a file of the mount is imported by: `numpy` of `numpy/_core/x.so`, `six` of `six.py`. */
export function mountedName(file: string, scene: Scene): string {
  const relative = file.slice((scene.mount ?? '').length + 1)
  const [top = relative] = relative.split('/')
  return top.replace(/\..*$/, '')
}

/** A path below the code folder, relative to that. */
export function codeName(file: string, scene: Scene): string {
  return file.slice(scene.code.length + 1)
}

/** A failure whose words are free of our own paths. */
export function told(failure: Failure, scene: Scene): Failure {
  return {
    ...failure,
    message: scene.shown(failure.message),
    help: scene.shown(failure.help),
    evidence: failure.evidence.map(scene.shown).slice(0, 12),
  }
}

/** Who asked for a module, and what is known around it. */
export type Asking = {importer: Frame | undefined; scene: Scene}

export type Blamed = Omit<Failure, 'evidence' | 'exitCode'>

export type AzureMLRehearsal = {
  target: Target
  /** The Python of the server; its minor version must be the target's. */
  interpreter: Interpreter
  /** The folder of packages, absolute; null where it lies in the code folder already, or there is none. */
  mount: string | null
  /** Where it goes in the code folder, relative to that. Default: where the variable points, else the target's place. */
  mountAt?: string
  /** The folder that is uploaded, absolute. */
  codeDir: string
  /** Absolute. */
  entryScript: string
  /** The folder or file of the registered model, absolute; null for none. */
  modelDir: string | null
  /** The text of the request; null for none. */
  sample: string | null
  /** Environment variables of the deployment. */
  variables: Readonly<Record<string, string>>
  /** The deployment sets these variables and no more, so that none is added by which the image finds the mount. */
  deployed?: boolean
  /** Things worth knowing of the deployment, one sentence each. */
  notes?: readonly string[]
  /** The site-packages that an install at boot leaves, where one was rehearsed: what the script needs is found there. */
  installed?: string
  /** From where the server is fetched when it is not kept from an earlier run. */
  indexes: Indexes
  transport: Transport
  /** A folder of ours, which is removed by the caller. */
  scratch: string
  io: Pick<IO, 'env' | 'signal' | 'log' | 'cwd'>
  /** What is kept away; asked of the system when it is not given. */
  isolation?: Isolation
  /** Seconds until it must be healthy; default: the target's probes. */
  deadlineSeconds?: number
  /** Seconds that an answer may take; default 60. */
  sampleSeconds?: number
}
