import fs from 'node:fs'
import http from 'node:http'
import type {AddressInfo} from 'node:net'
import path from 'node:path'
import {expect, test} from '@jest/globals'
import {onePython} from '../helpers/pythons.ts'
import {makeWheel, wheelBytes} from '../helpers/wheel.ts'
import {laboratory, noIndexes, put} from './laboratory.ts'

test.each([
  [429, /429/],
  [500, /fails by itself/],
  [503, /fails by itself/],
])('an index that answers %s is said as such', async (status, help) => {
  const server = http.createServer((_, response) => response.writeHead(status).end())
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  try {
    const lab = await laboratory(onePython().executable)
    const index = [`http://127.0.0.1:${(server.address() as AddressInfo).port}/simple/`]
    await expect(put(lab, 'alpha==1.0\n', {indexes: {...noIndexes, index}})).rejects.toMatchObject({
      code: 'install-failed',
      message: expect.stringContaining(`the index answers ${status}`),
      help: expect.stringMatching(help),
    })
  } finally {
    server.close()
    server.closeAllConnections()
  }
})

/** Bytes of a wheel, damaged. */
const damages: [what: string, damage: (bytes: Buffer) => Buffer][] = [
  ['no zip file', () => Buffer.from('junk')],
  ['cut off', bytes => bytes.subarray(0, bytes.length / 2)],
  [
    'of a wrong CRC',
    bytes => {
      const at = bytes.indexOf('__version__')
      bytes[at] = 0x41
      return bytes
    },
  ],
  [
    'of a wrong CRC in METADATA',
    bytes => {
      const at = bytes.indexOf('Metadata-Version')
      bytes[at] = 0x41
      return bytes
    },
  ],
]

test.each(damages)('a wheel that is %s is called damaged', async (_, damage) => {
  const lab = await laboratory(onePython().executable)
  const bytes = damage(wheelBytes({name: 'alpha', version: '1.0'}))
  fs.writeFileSync(path.join(lab.wheels, 'alpha-1.0-py3-none-any.whl'), bytes)
  makeWheel({name: 'beta', version: '1.0', requires: ['alpha']}, lab.wheels)
  await expect(put(lab, 'beta==1.0\n')).rejects.toMatchObject({
    code: 'install-failed',
    help: expect.stringContaining('damaged'),
  })
})

test.each([
  ['name', {name: 'other', version: '1.0'}],
  ['version', {name: 'alpha', version: '2.0'}],
])('a wheel whose METADATA has another %s shows the reason', async (_, spec) => {
  const lab = await laboratory(onePython().executable)
  fs.writeFileSync(path.join(lab.wheels, 'alpha-1.0-py3-none-any.whl'), wheelBytes(spec))
  await expect(put(lab, 'alpha==1.0\n')).rejects.toMatchObject({
    code: 'install-failed',
    message: expect.stringMatching(/inconsistent|does not start with/),
    help: expect.stringContaining('say different things'),
  })
})
