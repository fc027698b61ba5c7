import fs from 'node:fs'
import path from 'node:path'
import {expect, test} from '@jest/globals'
import {createVirtualenv} from '../../src/environment/create-virtualenv.ts'
import {scrubbedEnvironment} from '../../src/python/scrub.ts'
import {onePython, pythons} from '../helpers/pythons.ts'
import {temporaryFolder} from '../helpers/temp.ts'

const {signal} = new AbortController()

function environment(home: string) {
  return scrubbedEnvironment({PATH: '/usr/bin:/bin', HOME: home})
}

test.each(pythons())('a virtualenv of Python $minor is bare, and says where its parts lie', async interpreter => {
  const folder = temporaryFolder()
  const prefix = path.join(folder, 'a folder')
  const made = await createVirtualenv({interpreter, folder: prefix, env: environment(folder), signal})
  expect(made.prefix).toBe(prefix)
  expect(made.site).toBe(path.join(prefix, 'lib', `python${interpreter.minor}`, 'site-packages'))
  expect(fs.readdirSync(made.site)).toEqual([])
  expect(fs.existsSync(made.executable)).toBe(true)
})

test('a folder that cannot be made is told with the reason Python gives, and without its stack', async () => {
  const folder = temporaryFolder()
  const file = path.join(folder, 'file')
  fs.writeFileSync(file, '')
  const failed = createVirtualenv({
    interpreter: onePython(),
    folder: path.join(file, 'venv'),
    env: environment(folder),
    signal,
  })
  await expect(failed).rejects.toMatchObject({code: 'virtualenv-failed', help: expect.any(String)})
  await expect(failed).rejects.toThrow(/Not a directory|not a directory/)
  await expect(failed).rejects.not.toThrow(/Traceback/)
})

test.each([
  ['two folders below lib', 'mkdir -p "$last/lib/python3.99/site-packages" "$last/lib/python3.98/site-packages"'],
  ['a lib64 of its own', 'mkdir -p "$last/lib/python3.99/site-packages" "$last/lib64/python3.99/site-packages"'],
  ['a folder that is not called so', 'mkdir -p "$last/lib/python3.99/dist-packages"'],
])('a virtualenv with %s is asked where its packages go', async (_, make) => {
  const folder = temporaryFolder()
  const site = path.join(folder, 'venv', 'elsewhere')
  const fake = path.join(folder, 'python3')
  const answer = JSON.stringify(JSON.stringify([site, site]))
  const inner = `#!/bin/sh\nmkdir -p ${site}\necho ${answer}\n`
  const script = `#!/bin/sh\nfor last; do :; done\n${make}\nmkdir -p "$last/bin"\nprintf '%s' '${inner}' > "$last/bin/python"\nchmod +x "$last/bin/python"\n`
  fs.writeFileSync(fake, script, {mode: 0o755})
  const prefix = path.join(folder, 'venv')
  const made = await createVirtualenv({
    interpreter: {executable: fake},
    folder: prefix,
    env: environment(folder),
    signal,
  })
  expect(made.site).toBe(site)
})

test('an interpreter without the module venv is told how to get it', async () => {
  const folder = temporaryFolder()
  const fake = path.join(folder, 'python3')
  fs.writeFileSync(fake, '#!/bin/sh\necho "$0: No module named venv" >&2\nexit 1\n', {mode: 0o755})
  const failed = createVirtualenv({
    interpreter: {executable: fake},
    folder: path.join(folder, 'venv'),
    env: environment(folder),
    signal,
  })
  await expect(failed).rejects.toMatchObject({code: 'virtualenv-failed', help: expect.stringContaining('python3-venv')})
})
