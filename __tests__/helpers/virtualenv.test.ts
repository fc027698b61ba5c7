import fs from 'node:fs'
import path from 'node:path'
import {expect, test} from '@jest/globals'
import {temporaryFolder} from './temp.ts'
import {installInto, makeVirtualenv} from './virtualenv.ts'
import {makeWheel} from './wheel.ts'

test('a virtualenv without pip takes wheels of a folder', async () => {
  const folder = temporaryFolder()
  const wheels = path.join(folder, 'wheels')
  makeWheel({name: 'a', version: '1.5'}, wheels)
  const venv = await makeVirtualenv('python3', path.join(folder, 'venv'))
  expect(fs.readdirSync(venv.sitePackages)).toEqual([])
  await installInto(venv, {python: 'python3', wheels, requirements: ['a==1.5']})
  const printed = await venv.run(['-c', 'import a, sys; print(a.__version__, a.__file__)'])
  expect(printed.trim()).toBe(`1.5 ${path.join(venv.sitePackages, 'a.py')}`)
})
