import fs from 'node:fs'
import path from 'node:path'
import {setTimeout as sleep} from 'node:timers/promises'
import {beforeAll, describe, expect, test} from '@jest/globals'
import {type Launched, launchCli} from '../helpers/job.ts'
import {processesNaming} from '../helpers/processes.ts'
import {onePython} from '../helpers/pythons.ts'
import {suiteFolder, temporaryFolder} from '../helpers/temp.ts'

const files = 60_000
let site: string
let code: string

/** A folder with so many empty files, and the RECORD of a distribution that lists them. */
beforeAll(() => {
  site = path.join(suiteFolder(), 'site')
  code = path.join(suiteFolder(), 'code')
  const rows: string[] = []
  for (let at = 0; at < files; at++) {
    const name = `big/p${at % 100}/m${at}.py`
    if (at < 100)
      for (const folder of [site, code]) fs.mkdirSync(path.join(folder, path.dirname(name)), {recursive: true})
    fs.writeFileSync(path.join(site, name), '')
    fs.writeFileSync(path.join(code, name.replace('.py', '.yml')), '')
    rows.push(`${name},,\n`)
  }
  fs.mkdirSync(path.join(site, 'big-1.dist-info'))
  fs.writeFileSync(path.join(site, 'big-1.dist-info/METADATA'), 'Metadata-Version: 2.1\nName: big\nVersion: 1\n')
  fs.writeFileSync(path.join(site, 'big-1.dist-info/RECORD'), rows.join(''))
  fs.writeFileSync(path.join(code, 'score.py'), 'def init(): pass\ndef run(data): pass\n')
  fs.writeFileSync(path.join(code, 'requirements.txt'), '')
  fs.writeFileSync(path.join(code, '.amlignore'), '*.log\n!*.yml\n')
})

const jobs: [string, () => Launched][] = [
  [
    'audit of a folder',
    () => launchCli(['audit', '--mount', site, '--python-version', '3.12'], {cwd: temporaryFolder()}),
  ],
  [
    'check of a folder that is searched',
    () => launchCli(['check', '--target', 'azureml/minimal-py312'], {cwd: code, python: onePython().executable}),
  ],
  [
    'check of a folder that is uploaded',
    () => {
      const flags = ['--target', 'azureml/minimal-py312', '--entry-script', 'score.py', '--deployment', 'score.py']
      return launchCli(['check', ...flags], {cwd: code, python: onePython().executable})
    },
  ],
]

/** Whether a process handles SIGHUP, as it does once our first line ran: Node.js alone would not (proc(5), `SigCgt`). */
function isReady(pid: number): boolean {
  const caught = /^SigCgt:\s*([0-9a-f]+)/m.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? '0'
  return (BigInt(`0x${caught}`) & 1n) === 1n
}

// Each of them takes far longer than these milliseconds.
describe.each(jobs)('SIGTERM ends the %s before its work is done, and leaves nothing', (_, launch) => {
  test.each([0, 40, 120, 250])('%d ms after it began', async moment => {
    const launched = launch()
    while (!isReady(launched.pid)) await sleep(2)
    await sleep(moment)
    launched.kill('SIGTERM')
    const job = await launched.done
    const scratch = launched.env.TMPDIR ?? ''
    expect({code: job.code, left: fs.readdirSync(scratch), running: processesNaming(scratch)}).toEqual({
      code: 3,
      left: [],
      running: [],
    })
    expect(job.stderr).toContain('Interrupted')
    expect(job.stdout).not.toMatch(/passed|failed/)
  })
})
