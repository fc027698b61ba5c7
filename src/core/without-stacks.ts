/**
 * Does work that may make thousands of errors which are looked at and never shown: a parser of YAML makes one for each flaw, and
 * nearly all of its time would go into their stacks. `work` must not wait for anything.
 */
export function withoutStacks<T>(work: () => T): T {
  const {stackTraceLimit} = Error
  Error.stackTraceLimit = 0
  try {
    return work()
  } finally {
    Error.stackTraceLimit = stackTraceLimit
  }
}
