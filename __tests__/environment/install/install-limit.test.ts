import fs from 'node:fs'
import http from 'node:http'
import type {AddressInfo} from 'node:net'
import path from 'node:path'
import {expect, test} from '@jest/globals'
import type {InstallOptions} from '../../../src/environment/install/install.ts'
import {readInstallTimeout, withinInstallTimeout} from '../../../src/environment/install/install-limit.ts'
import {processesNaming} from '../../helpers/processes.ts'
import {onePython} from '../../helpers/pythons.ts'
import {findTestUv, type Laboratory, laboratory, noIndexes, put} from '../laboratory.ts'

test.each([
  ['90s', 90_000],
  ['30m', 1_800_000],
  [' 1 H ', 3_600_000],
  ['24h', 86_400_000],
])('%s is a time', (text, milliseconds) => expect(readInstallTimeout(text)).toBe(milliseconds))

test.each(['', '0s', '30', 'm', '-1m', '1.5h', '25h', '1m30s', '9999999s', '1d'])('%s is refused', text => {
  expect(readInstallTimeout(text)).toBeUndefined()
})

async function limited(lab: Laboratory, more: Partial<InstallOptions>): Promise<unknown> {
  const outcome = await withinInstallTimeout({limit: '2s', signal: lab.signal}, signal =>
    put(lab, 'alpha==1.0\n', {...more, signal}),
  ).catch(reason => reason)
  expect(processesNaming(lab.scratch)).toEqual([])
  return outcome
}

const timeout = {
  code: 'timeout',
  message: expect.stringContaining('2s'),
  help: expect.stringContaining('install-timeout: 1h'),
}

/** An index that sends one byte a second, or nothing at all. */
async function slowIndex(drips: boolean): Promise<{url: string; close: () => Promise<void>}> {
  const drops = new Set<NodeJS.Timeout>()
  const server = http.createServer((_, response) => {
    if (!drips) return
    response.writeHead(200, {'Content-Type': 'text/html'})
    drops.add(setInterval(() => response.write('<'), 500))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const close = () =>
    new Promise<void>(resolve => {
      for (const drop of drops) clearInterval(drop)
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return {url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/simple/`, close}
}

const uv = findTestUv()
const installers = ['pip', ...(uv === undefined ? [] : ['uv'])]

test.each(installers.flatMap(kind => [[kind, 'drips'] as const, [kind, 'never answers'] as const]))(
  '%s is ended when an index %s',
  async (kind, what) => {
    const lab = await laboratory(onePython().executable)
    const index = await slowIndex(what === 'drips')
    try {
      const installer = kind === 'uv' ? {kind, version: '0', executable: uv ?? ''} : lab.pip
      const more = {installer: installer as InstallOptions['installer'], indexes: {...noIndexes, index: [index.url]}}
      expect(await limited(lab, more)).toMatchObject(timeout)
    } finally {
      await index.close()
    }
  },
)

test('an installer that spins and does not obey is ended, with its children', async () => {
  const lab = await laboratory(onePython().executable)
  const executable = path.join(lab.folder, 'uv')
  const script = `#!/bin/sh\ntrap '' TERM\n(while :; do :; done) & # ${lab.scratch}\nwhile :; do :; done\n`
  fs.writeFileSync(executable, script, {mode: 0o755})
  expect(await limited(lab, {installer: {kind: 'uv', version: '0', executable}})).toMatchObject(timeout)
})

test('an abort stays an interrupt', async () => {
  const signal = AbortSignal.abort()
  const lab = await laboratory(onePython().executable)
  const work = withinInstallTimeout({limit: '1h', signal}, limit => put(lab, 'alpha==1.0\n', {signal: limit}))
  await expect(work).rejects.toMatchObject({code: 'interrupted'})
})
