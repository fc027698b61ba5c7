/** One requirement as pip read it. */
export type PipRequirement = {
  file: string
  line: number
  editable: boolean
  constraint: boolean
  /** pip gave up on this one: the class of the error and its text. The fields below are absent then. */
  refused?: string
  /** pip reads it, and gives up on it when it comes to install. */
  later?: string
  name?: string
  extras?: string[]
  specifier?: string[]
  url?: string | null
  hashes?: string[]
  configSettings?: Record<string, string[]>
  /** Whether its marker holds, for each environment; the class of an error. */
  active?: (boolean | string)[]
}

export type PipIndexes = {
  urls: string[]
  findLinks: string[]
  /** Absent in old pips. */
  noIndex: boolean | null
  trustedHosts: string[]
  requireHashes: boolean
  noBinary: string[]
  onlyBinary: string[]
  pre: boolean
}

/** What pip read in one case; `error` where it stopped. */
export type PipAnswer = {requirements: PipRequirement[]; error: string | null; indexes: PipIndexes}

export type PipReading = {pip: string; python: string; cwd: string; answers: PipAnswer[]}
