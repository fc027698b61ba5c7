import {expect, test} from '@jest/globals'
import {chooseInterpreter, requireServed} from '../../src/python/choose.ts'
import {onePython} from '../helpers/pythons.ts'
import {temporaryFolder} from '../helpers/temp.ts'

const {signal} = new AbortController()

test.each(['2.7.18', '3.6.15', '3.7.16', '3.7.0rc1'])(
  'Python %s is refused, with the oldest that is served',
  version => {
    expect(() => requireServed({version, executable: '/usr/bin/python3'})).toThrow(
      expect.objectContaining({
        code: 'no-interpreter',
        message: `Python ${version} (/usr/bin/python3) is too old: CPython 3.8 or later is needed.`,
        looked: [],
      }),
    )
  },
)

test.each(['3.8.0', '3.8.0rc1', '3.10.13', '3.14.0', '4.0.0'])('Python %s is served', version => {
  expect(() => requireServed({version, executable: '/usr/bin/python3'})).not.toThrow()
})

test('one that is served is chosen', async () => {
  const {executable, version} = onePython()
  const io = {env: {PATH: process.env.PATH ?? '', HOME: temporaryFolder()}, cwd: temporaryFolder(), signal}
  const {interpreter} = await chooseInterpreter(executable, {expected: undefined, io})
  expect(interpreter.version).toBe(version)
})
