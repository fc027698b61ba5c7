import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {expect, test} from '@jest/globals'
import {processesNaming} from './processes.ts'
import {temporaryFolder} from './temp.ts'

const onLinux = process.platform === 'linux' ? test : test.skip

onLinux('a running process is found by its environment, an ended one is not', async () => {
  const folder = temporaryFolder()
  const script = 'console.log(1); setInterval(() => {}, 1000)'
  const child = spawn(process.execPath, ['-e', script], {env: {TMPDIR: folder}, stdio: ['ignore', 'pipe', 'ignore']})
  await once(child.stdout, 'data')
  expect(processesNaming(folder)).toEqual([expect.stringContaining('setInterval')])
  child.kill('SIGKILL')
  await once(child, 'close')
  expect(processesNaming(folder)).toEqual([])
})
