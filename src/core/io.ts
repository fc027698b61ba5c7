/** Environment variables as Node has them: unset ones are absent. */
export type Env = Readonly<Record<string, string | undefined>>

/** Where a module tells what it does. Each edge (action, command line, test) brings its own. */
export type Log = {
  /** One line for everybody. */
  info(line: string): void
  /** One line for whoever turned on debug logging. */
  debug(line: string): void
  /** What is going on right now; replaces the previous one on a terminal, is dropped elsewhere. */
  progress(text: string): void
  /** Runs `work` with its lines folded under `title` where that is possible. */
  group<T>(title: string, work: () => Promise<T>): Promise<T>
}

/** What surrounds a piece of work: where to tell, when to stop, the caller's environment, what relative paths are relative to. */
export type IO = {
  log: Log
  signal: AbortSignal
  env: Env
  /** Absolute path of `working-directory`. */
  cwd: string
  /** `working-directory` relative to the repository, `/` between its parts; empty for the repository itself. */
  base: string
  /** Takes the credentials in these URLs of indexes, these values and the credentials in these texts out of everything told from now on. */
  hide(urls: readonly string[], values?: readonly string[], texts?: readonly string[]): void
}
