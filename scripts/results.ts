import {readFileSync} from 'node:fs'
import path from 'node:path'

/** Where each suite leaves jest's own results. */
export const resultsFolder = path.join(import.meta.dirname, '../.cache/results')

export type Sum = {passed: number; failed: number; skipped: number}

/** Tests passed, failed and skipped in one suite's results; a suite that left none, or a file that did not load, failed. */
export function readResults(file: string): Sum {
  try {
    const results = JSON.parse(readFileSync(file, 'utf8'))
    return {
      passed: results.numPassedTests,
      failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
      skipped: results.numPendingTests,
    }
  } catch {
    return {passed: 0, failed: 1, skipped: 0}
  }
}

/** The sum over several suites. */
export function addUp(sums: readonly Sum[]): Sum {
  return sums.reduce(
    (total, {passed, failed, skipped}) => ({
      passed: total.passed + passed,
      failed: total.failed + failed,
      skipped: total.skipped + skipped,
    }),
    {passed: 0, failed: 0, skipped: 0},
  )
}
