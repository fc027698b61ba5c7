import fs from 'node:fs'
import path from 'node:path'
import {expect, test} from '@jest/globals'
import {ensureServer, type ServerOptions} from '../../../../src/hosts/azureml/rehearsal/server.ts'
import {askInterpreter} from '../../../../src/python/ask.ts'
import {noIndexes} from '../../../environment/laboratory.ts'
import {startIndex} from '../../../helpers/package-index.ts'
import {onePython} from '../../../helpers/pythons.ts'
import {temporaryFolder} from '../../../helpers/temp.ts'
import {makeWheel} from '../../../helpers/wheel.ts'

const python = onePython()
const log = {
  info: () => {},
  debug: () => {},
  progress: () => {},
  group: <T>(_: string, work: () => Promise<T>) => work(),
}

/** Everything to make the environment of a server that is one small wheel, served by an index of ours. */
async function server() {
  const wheels = temporaryFolder()
  const wheel = makeWheel({name: 'alpha', version: '1.0'}, wheels)
  const index = await startIndex(wheels)
  const signal = new AbortController().signal
  const cache = temporaryFolder()
  const env = {PATH: process.env.PATH ?? '', HOME: temporaryFolder(), XDG_CACHE_HOME: cache}
  const interpreter = await askInterpreter(python.executable, {env, signal})
  const options: ServerOptions = {
    lock: `# a lock\nalpha==1.0 \\\n    --hash=sha256:${wheel.sha256}\n`,
    interpreter,
    indexes: {...noIndexes, index: [index.url]},
    transport: {},
    scratch: temporaryFolder(),
    io: {env, signal, log},
  }
  return {options, index, servers: path.join(cache, 'sitemount', 'servers')}
}

test('an environment is made once, found again, and made anew when it was damaged', async () => {
  const {options, index, servers} = await server()
  try {
    const made = await ensureServer(options)
    expect(made.kept).toBe(false)
    const module = path.join(made.folder, 'lib', `python${python.minor}`, 'site-packages', 'alpha.py')
    expect(fs.existsSync(module)).toBe(true)
    expect(fs.existsSync(path.join(made.folder, 'bin', 'pip'))).toBe(true)
    // What is kept needs no index.
    await index.close()
    expect(await ensureServer(options)).toEqual({...made, kept: true})
    fs.appendFileSync(module, '# changed\n')
    await expect(ensureServer(options)).rejects.toMatchObject({code: 'install-failed'})
    // A failure leaves what was there, and nothing half made.
    expect(fs.readdirSync(servers).sort()).toEqual([
      path.basename(made.folder).slice(0, 32),
      path.basename(made.folder),
    ])
  } finally {
    await index.close()
  }
})

test('a damaged environment is replaced, and two runs at the same time end with one', async () => {
  const {options, index, servers} = await server()
  try {
    const both = await Promise.all([ensureServer(options), ensureServer({...options, scratch: temporaryFolder()})])
    for (const {python: executable} of both) expect(fs.existsSync(executable)).toBe(true)
    const [first] = both
    fs.rmSync(path.join(first.folder, 'pyvenv.cfg'))
    const made = await ensureServer({...options, scratch: temporaryFolder()})
    expect(fs.existsSync(path.join(made.folder, 'pyvenv.cfg'))).toBe(true)
    expect(fs.readdirSync(servers)).toContain(path.basename(made.folder))
  } finally {
    await index.close()
  }
})

test('another lock is another environment', async () => {
  const {options, index} = await server()
  try {
    const made = await ensureServer(options)
    const other = await ensureServer({...options, lock: `${options.lock}# more\n`, scratch: temporaryFolder()})
    expect(other.folder).not.toBe(made.folder)
    expect(other.kept).toBe(false)
  } finally {
    await index.close()
  }
})
