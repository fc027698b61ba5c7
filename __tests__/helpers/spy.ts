import fs from 'node:fs'
import path from 'node:path'
import {temporaryFolder} from './temp.ts'

const preload = `
const fs = require('node:fs'), net = require('node:net'), dns = require('node:dns'), child = require('node:child_process')
const tell = what => fs.appendFileSync(process.env.SPY_FILE, what + '\\n')
const watch = (holder, name, what) => {
  const original = holder[name]
  holder[name] = function (...args) { tell(what); return original.apply(this, args) }
}
watch(net.Socket.prototype, 'connect', 'network: connect')
watch(dns, 'lookup', 'network: lookup')
watch(child.ChildProcess.prototype, 'spawn', 'process: spawn')
for (const name of ['spawnSync', 'execSync', 'execFileSync']) watch(child, name, 'process: ' + name)
require('node:module').syncBuiltinESMExports()
`

/** Something that notes every connection and every process that a job starts. */
export type Spy = {
  /** To be added to the job's environment. */
  env: Record<string, string>
  /** What the job did so far: `network: connect`, `process: spawn`. */
  seen(): string[]
}

/** Makes a spy that Node loads before the bundle. */
export function spy(): Spy {
  const folder = temporaryFolder()
  const [script, file] = [path.join(folder, 'spy.cjs'), path.join(folder, 'seen')]
  fs.writeFileSync(script, preload)
  fs.writeFileSync(file, '')
  return {
    env: {NODE_OPTIONS: `--require ${script}`, SPY_FILE: file},
    seen: () => fs.readFileSync(file, 'utf8').split('\n').filter(Boolean),
  }
}
