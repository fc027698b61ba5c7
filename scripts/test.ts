import {spawnSync} from 'node:child_process'
import {mkdirSync, rmSync} from 'node:fs'
import path from 'node:path'
import {addUp, readResults, resultsFolder} from './results.ts'

/**
 * Runs the suites named on the command line (all but act by default) one after another, each as its own jest process, and
 * closes with the sum of jest's own results. Only the live suite needs a network; the live suite says what it skipped.
 */
const suites = {
  unit: ['--testPathIgnorePatterns', '/scenarios/', '/laboratory/', '/live/', '/act/'],
  scenarios: ['--testPathPatterns', '__tests__/scenarios/'],
  laboratory: ['--testPathPatterns', '__tests__/laboratory/'],
  live: ['--testPathPatterns', '__tests__/live/', '--runInBand'],
  act: ['--testPathPatterns', '__tests__/act/', '--runInBand'],
}
type Suite = keyof typeof suites

const root = path.join(import.meta.dirname, '..')
const named = process.argv.slice(2)
const chosen = named.length > 0 ? named : ['unit', 'scenarios', 'laboratory', 'live']
const unknown = chosen.filter(name => !(name in suites))
if (unknown.length > 0) {
  throw new Error(`There is no suite ${unknown.join(', ')}; there are ${Object.keys(suites).join(', ')}.`)
}

mkdirSync(resultsFolder, {recursive: true})
const jest = [
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  path.join(root, 'node_modules/jest/bin/jest.js'),
]
let clean = true
const sums = (chosen as Suite[]).map(name => {
  const file = path.join(resultsFolder, `${name}.json`)
  rmSync(file, {force: true})
  console.log(`\n== ${name}`)
  const args = [...jest, '--json', '--outputFile', file, ...suites[name]]
  const {status} = spawnSync(process.execPath, args, {cwd: root, stdio: ['ignore', 'ignore', 'inherit']})
  clean &&= status === 0
  const sum = readResults(file)
  if (sum.skipped > 0)
    console.log(`${name}: ${sum.skipped} skipped: what they need is not on this machine or not in reach.`)
  return sum
})
const {passed, failed} = addUp(sums)
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = clean && failed === 0 && passed > 0 ? 0 : 1
