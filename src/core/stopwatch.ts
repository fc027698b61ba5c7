export type Step = {
  name: string
  /** Wall-clock seconds. */
  seconds: number
}

export type Stopwatch = {
  /** Steps that ended, in the order in which they did. */
  steps: Step[]
  time<T>(name: string, work: () => Promise<T> | T): Promise<T>
}

/** Measures named steps: `time(name, work)` runs the work, and `steps` holds the wall-clock seconds of each that ended. */
export function createStopwatch(): Stopwatch {
  const steps: Step[] = []
  return {
    steps,
    async time(name, work) {
      const started = performance.now()
      try {
        return await work()
      } finally {
        steps.push({name, seconds: Math.round(performance.now() - started) / 1000})
      }
    },
  }
}
