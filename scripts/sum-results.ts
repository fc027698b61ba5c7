import {readdirSync} from 'node:fs'
import path from 'node:path'
import {addUp, readResults, resultsFolder} from './results.ts'

// The closing line of CI: the sum of jest's own results over every suite that ran.
const files = readdirSync(resultsFolder).filter(name => name.endsWith('.json'))
const {passed, failed, skipped} = addUp(files.map(name => readResults(path.join(resultsFolder, name))))
if (skipped > 0) console.log(`${skipped} skipped in all: what they need is not on this machine or not in reach.`)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 && passed > 0 ? 0 : 1
