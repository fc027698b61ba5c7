import type {Place} from '../../core/finding.ts'

/** Where the cause of a failed rehearsal lies. */
export type FailureClass = 'path' | 'requirements' | 'host' | 'mount' | 'script' | 'model' | 'sample'

/** Why a rehearsal failed: the one cause that is told, in words for a finding. */
export type Failure = Partial<Place> & {
  class: FailureClass
  /** What is wrong, one sentence. */
  message: string
  /** The way out, one sentence. */
  help: string
  /** The code that the host's own start script or server would have ended with; absent where it would not have ended. */
  exitCode?: number
  /** Lines of the log that say so, as they were written, at most a dozen. */
  evidence: string[]
}

/** What the system let us keep away from what was rehearsed. */
export type Isolation = {
  /** No network but the loopback interface. */
  network: boolean
  /** The mount could not be written to. */
  readOnlyMount: boolean
  /** Processes of its own, all of which ended with it; the paths of the host in their place. */
  paths: boolean
  /** Why one of them is missing, a phrase. */
  why?: string
}

/** What a host answered to the sample. */
export type Answer = {
  status: number
  /** Names in lower case. */
  headers: Record<string, string>
  /** The first 64 KiB. */
  body: string
  /** Wall-clock seconds. */
  seconds: number
}

/** Where imported top-level modules came from, each list sorted. */
export type ModuleOrigins = {
  mount: string[]
  host: string[]
  /** From the folder of the code. */
  code: string[]
  /** Native libraries of the mount that the running processes had loaded, relative to the mount. */
  loaded: string[]
  /** How this is known, a phrase. */
  how: string
}

/** What a rehearsal saw. */
export type RehearsalFacts = {
  /** The target's name. */
  target: string
  /**
   * `server`: what the image starts; `command`: the user's own; `handler`: a function as Lambda calls it; `script-only`: the
   * script in a plain interpreter, which says nothing about the server.
   */
  how: 'server' | 'command' | 'handler' | 'script-only'
  /** What ran: `azureml-inference-server-http 1.5.1 on CPython 3.12.1`. */
  what: string
  isolation: Isolation
  /** Seconds until it was healthy (for a handler or a script: until it was loaded), and the host's patience; null where it never was. */
  ready: {seconds: number; deadline: number} | null
  /** Null without a sample, or where nothing came to answer it. */
  answer: Answer | null
  /** Whether there was a sample to send. */
  sample: boolean
  failure: Failure | null
  modules: ModuleOrigins | null
  /** Things worth knowing that are no failure, one sentence each. */
  notes: string[]
  /** What was printed, the middle of long output left out. */
  log: string
}
