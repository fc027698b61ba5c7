import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from '@jest/globals'
import {type RehearseInstallOptions, rehearseInstall} from '../../../../src/hosts/azureml/dynamic/rehearse.ts'
import {askInterpreter} from '../../../../src/python/ask.ts'
import {readRequirements} from '../../../../src/requirements/read.ts'
import {dynamicRules} from '../../../../src/rules/azureml/azureml.ts'
import {noIndexes} from '../../../environment/laboratory.ts'
import {judgementsOf} from '../../../helpers/judgements.ts'
import {startIndex} from '../../../helpers/package-index.ts'
import {project} from '../../../helpers/project.ts'
import {onePython, pythons} from '../../../helpers/pythons.ts'
import {temporaryFolder} from '../../../helpers/temp.ts'
import {makeSdist, makeWheel} from '../../../helpers/wheel.ts'

type More = Partial<RehearseInstallOptions> & {
  onGroup?: (title: string) => void
  url?: string
  env?: Record<string, string>
  python?: string
  signal?: AbortSignal
}

/** Rehearses a requirements file against a folder of wheels or an index, and judges what came of it. */
async function boot(requirements: string | Record<string, string>, wheels: string, more: More = {}) {
  const files = typeof requirements === 'string' ? {'requirements.txt': requirements} : requirements
  const cwd = project(files)
  const scratch = temporaryFolder()
  const {
    onGroup = () => {},
    url,
    env = {},
    python = onePython().executable,
    signal = new AbortController().signal,
    ...rest
  } = more
  const told: string[] = []
  const io = {
    cwd,
    base: '',
    signal,
    env: {PATH: process.env.PATH ?? '', HOME: cwd, ...env},
    hide: () => {},
    log: {
      info: (line: string) => void told.push(line),
      debug: (line: string) => void told.push(line),
      progress: () => {},
      group: async <T>(title: string, work: () => Promise<T>) => {
        onGroup(title)
        return work()
      },
    },
  }
  const interpreter = await askInterpreter(python, io)
  const indexes = url === undefined ? {...noIndexes, noIndex: true, findLinks: [wheels]} : {...noIndexes, index: [url]}
  const {dynamic, brought} = await rehearseInstall({
    requirements: 'requirements.txt',
    interpreter,
    target: {name: 'generic', python: null},
    indexes,
    transport: {retries: 0},
    wheelsOnly: true,
    fromSource: [],
    ifNeeded: new Set(),
    scratch,
    ...rest,
    io,
  }).finally(() => expect(fs.readdirSync(scratch)).toEqual([]))
  const read = readRequirements({files: ['requirements.txt'], constraints: [], cwd, env: {}})
  const facts = {dynamic, requirements: read.requirements, target: rest.target ?? {name: 'generic'}}
  const findings = judgementsOf(dynamicRules, facts)
  return {dynamic, brought, told, findings, said: findings.map(({rule, line, message}) => `${rule}:${line} ${message}`)}
}

function versions(frozen: readonly {name: string; version: string}[] = []): string[] {
  return frozen.map(({name, version}) => `${name} ${version}`)
}

test('a pinned file gives the same environment twice, with its bytecode, its time and no finding', async () => {
  const wheels = temporaryFolder()
  const alpha = makeWheel({name: 'Alpha', version: '1.0', requires: ['beta>=1']}, wheels)
  makeWheel({name: 'beta', version: '1.0'}, wheels)
  const {dynamic, findings} = await boot('Alpha==1.0\nbeta==1.0\n', wheels)
  const [first, second] = dynamic.installs
  expect(versions(first?.frozen)).toEqual(['Alpha 1.0', 'beta 1.0'])
  expect(first?.frozen[0]?.sha256).toBe(alpha.sha256)
  expect(second?.frozen).toEqual(first?.frozen)
  expect(first?.seconds).toBeGreaterThan(0)
  expect(dynamic.installer).toMatch(/^pip \d/)
  expect(dynamic.host).toEqual({packages: 0, why: 'it is not known what the image of generic holds'})
  expect(versions(dynamic.distributions)).toEqual(['Alpha 1.0', 'beta 1.0'])
  const rows = dynamic.distributions.flatMap(({record}) => record ?? [])
  expect(rows.some(({path: file}) => /__pycache__\/Alpha.*\.pyc$/i.test(file))).toBe(true)
  expect([dynamic.differences, findings]).toEqual([[], []])
})

test("the file is the user's own: nested files, their options and hashes are read by pip itself", async () => {
  const wheels = temporaryFolder()
  const alpha = makeWheel({name: 'alpha', version: '1.0'}, wheels)
  const index = await startIndex(wheels)
  try {
    const nested = {
      'requirements.txt': '-r more/base.txt\n',
      'more/base.txt': `--index-url ${index.url}\nalpha==1.0 --hash=sha256:${alpha.sha256}\n`,
    }
    const {dynamic} = await boot(nested, wheels, {indexes: noIndexes, env: {PIP_INDEX_URL: 'http://127.0.0.1:9/'}})
    expect(versions(dynamic.installs[1]?.frozen)).toEqual(['alpha 1.0'])
  } finally {
    await index.close()
  }
})

test('an index that an input names is the last word over the one of the file', async () => {
  const wheels = temporaryFolder()
  makeWheel({name: 'alpha', version: '1.0'}, wheels)
  const index = await startIndex(wheels)
  try {
    const {dynamic} = await boot('--index-url http://127.0.0.1:9/\nalpha==1.0\n', wheels, {url: index.url})
    expect(versions(dynamic.installs[0]?.frozen)).toEqual(['alpha 1.0'])
  } finally {
    await index.close()
  }
})

test('a release that is added between the two makes them differ', async () => {
  const wheels = temporaryFolder()
  makeWheel({name: 'alpha', version: '1.0', requires: ['beta']}, wheels)
  makeWheel({name: 'beta', version: '1.0'}, wheels)
  const onGroup = (title: string) => {
    if (title.includes('2 of 2')) makeWheel({name: 'beta', version: '1.1', requires: ['gamma']}, wheels)
    makeWheel({name: 'gamma', version: '3'}, wheels)
  }
  const {dynamic, said} = await boot('alpha==1.0\n', wheels, {onGroup})
  expect(dynamic.differences.map(({name}) => name)).toEqual(['beta', 'gamma'])
  expect(said).toEqual([
    'rehearsal-failed:1 Rehearsed as generic, the install at boot is at fault (requirements): Two installs of requirements.txt, one after the other, differ: beta 1.0 and then 1.1, gamma only the second time.',
  ])
})

test('one version in two files makes them differ too', async () => {
  const wheels = temporaryFolder()
  const spec = {name: 'alpha', version: '1.0'}
  makeWheel(spec, wheels)
  const onGroup = (title: string) => {
    if (title.includes('2 of 2')) makeWheel({...spec, files: {'alpha.py': 'changed = True\n'}}, wheels)
  }
  const index = await startIndex(wheels)
  try {
    const {said} = await boot('alpha==1.0\n', wheels, {onGroup, url: index.url})
    expect(said[0]).toMatch(/differ: alpha 1\.0 in two different files\.$/)
  } finally {
    await index.close()
  }
})

describe('an install that fails is told at its line, with what the container does then:', () => {
  test('a release that no index has', async () => {
    const wheels = temporaryFolder()
    makeWheel({name: 'alpha', version: '1.0'}, wheels)
    const {dynamic, findings, said} = await boot('alpha==1.0\n\nscipy==99\n', wheels)
    expect(dynamic.installs).toHaveLength(1)
    expect(said).toEqual([
      expect.stringMatching(
        /^rehearsal-failed:3 Rehearsed as generic, the install at boot is at fault \(requirements, exit code 95\): pip install -r requirements\.txt fails at boot: .*No matching distribution found for scipy==99/,
      ),
    ])
    expect(findings[0]?.help).toMatch(/45 s, end with exit code 95/)
  })

  test('an index that does not answer', async () => {
    const {said, findings} = await boot('alpha==1.0\n', temporaryFolder(), {url: 'http://127.0.0.1:9/simple/'})
    expect(said[0]).toMatch(/^rehearsal-failed:1 /)
    expect(findings[0]?.help).toMatch(/^The index could not be reached/)
  })

  test('a line that pip refuses', async () => {
    // Each end of what is served: their pips word it differently.
    for (const {executable} of [pythons()[0], pythons().at(-1)].filter(one => one !== undefined)) {
      const {said} = await boot('alpha==1.0\nbeta=1.0\n', temporaryFolder(), {python: executable})
      expect(said[0]).toMatch(/^rehearsal-failed:2 .*[Ii]nvalid requirement: '?beta=1\.0/)
    }
  })

  test('a release that is there as source only, before its code runs, unless it may', async () => {
    const wheels = temporaryFolder()
    const marker = path.join(temporaryFolder(), 'ran')
    makeSdist({name: 'alpha', version: '1.0', marker}, wheels)
    const index = await startIndex(wheels)
    try {
      const {said} = await boot('alpha==1.0\n', wheels, {url: index.url})
      expect(said).toEqual([
        'built-from-source:1 alpha 1.0 has no wheel for this Python: the container would build it at every start.',
      ])
      expect(fs.existsSync(marker)).toBe(false)
      const permitted = await boot('alpha==1.0\n', wheels, {url: index.url, ifNeeded: new Set(['alpha'])})
      expect(versions(permitted.dynamic.installs[1]?.frozen)).toEqual(['alpha 1.0'])
      expect(permitted.said).toEqual([])
      expect(fs.existsSync(marker)).toBe(true)
    } finally {
      await index.close()
    }
  })

  test('the second time only', async () => {
    const wheels = temporaryFolder()
    const {path: file} = makeWheel({name: 'alpha', version: '1.0'}, wheels)
    const onGroup = (title: string) => void (title.includes('2 of 2') && fs.rmSync(file))
    const {said} = await boot('alpha==1.0\n', wheels, {onGroup})
    expect(said).toEqual([expect.stringMatching(/fails at boot the second time: /)])
  })
})

describe('the packages of the host are there first', () => {
  async function beside(requirements: string, pythonOfTarget: string | null = null) {
    const wheels = temporaryFolder()
    const made = [
      makeWheel({name: 'serverlet', version: '1.5', requires: ['flasklet>=3', 'clicklet']}, wheels),
      makeWheel({name: 'flasklet', version: '3.1'}, wheels),
      makeWheel({name: 'clicklet', version: '8.0'}, wheels),
    ]
    makeWheel({name: 'flasklet', version: '2.0'}, wheels)
    const names = ['serverlet==1.5', 'flasklet==3.1', 'clicklet==8.0']
    const lock = project({'lock.txt': names.map((name, at) => `${name} --hash=sha256:${made[at]?.sha256}\n`).join('')})
    const server = {
      ...{distribution: 'serverlet', version: '1.5', consoleScript: 'serverlet', port: 1, health: '/', score: '/score'},
      requirements: path.relative(path.resolve('profiles'), path.join(lock, 'lock.txt')),
    }
    return boot(requirements, wheels, {target: {name: 'azureml/own', python: pythonOfTarget, server}})
  }

  test('and what the install violates of their pins is a finding, though pip ends well', async () => {
    const {dynamic, brought, said, findings} = await beside('clicklet==8.0\nflasklet==2.0\n')
    const files = brought.inventory.entries.filter(({kind}) => kind === 'file').map(entry => entry.path)
    expect([files.length > 0, files.filter(file => !file.includes('flasklet'))]).toEqual([true, []])
    expect(brought.packageRoots.map(({name}) => name)).toEqual(['flasklet'])
    expect(dynamic.host).toEqual({packages: 3, why: null})
    expect(versions(dynamic.installs[0]?.frozen)).toEqual(['clicklet 8.0', 'flasklet 2.0', 'serverlet 1.5'])
    expect(versions(dynamic.distributions)).toEqual(['flasklet 2.0'])
    expect(said).toEqual([
      'rehearsal-failed:2 Rehearsed as azureml/own, the install at boot is at fault (requirements): serverlet 1.5 requires flasklet>=3, and the install at boot brings flasklet 2.0.',
    ])
    expect(findings[0]?.package).toBe('flasklet')
  })

  test('unless they are for another Python, which is told', async () => {
    const {dynamic, said} = await beside('flasklet==2.0\n', '3.7')
    expect(dynamic.host.why).toMatch(/^those of azureml\/own are for Python 3\.7, and this is 3\./)
    expect(said).toEqual([])
  })
})

test('the index of this machine may lack the packages of the host: then the file is rehearsed without them', async () => {
  const wheels = temporaryFolder()
  makeWheel({name: 'alpha', version: '1.0'}, wheels)
  const server = {
    ...{
      distribution: 'azureml-inference-server-http',
      version: '1.5.1',
      consoleScript: 'azmlinfsrv',
      port: 31311,
      health: '/',
      score: '/score',
    },
    requirements: 'azureml/server-py312.requirements.txt',
  }
  const {dynamic, said} = await boot('alpha==1.0\n', wheels, {
    target: {name: 'azureml/minimal-py312', python: null, server},
  })
  expect(dynamic.host.why).toMatch(/^those of azureml\/minimal-py312 could not be installed: /)
  expect(said).toEqual([])
})

test('an interrupt ends it and leaves nothing behind', async () => {
  const wheels = temporaryFolder()
  makeWheel({name: 'alpha', version: '1.0'}, wheels)
  const stopping = new AbortController()
  const onGroup = (title: string) => void (title.includes('2 of 2') && stopping.abort())
  await expect(boot('alpha==1.0\n', wheels, {onGroup, signal: stopping.signal})).rejects.toMatchObject({
    code: 'interrupted',
  })
})

test('the oldest Python that is served does it too', async () => {
  const wheels = temporaryFolder()
  makeWheel({name: 'alpha', version: '1.0'}, wheels)
  const {dynamic, said} = await boot('alpha==1.0\n', wheels, {python: pythons()[0]?.executable ?? ''})
  expect([versions(dynamic.installs[1]?.frozen), said]).toEqual([['alpha 1.0'], []])
})

test('credentials of the index are in no message and no line that is told', async () => {
  const wheels = temporaryFolder()
  makeWheel({name: 'alpha', version: '1.0'}, wheels)
  const index = await startIndex(wheels, {auth: {user: 'reader', password: 'hunter2-secret'}})
  try {
    const {dynamic, told} = await boot('alpha==1.0\nbeta==9\n', wheels, {url: index.urlWithCredentials})
    expect(dynamic.installs[0]?.failed?.wanted).toBe('beta==9')
    expect(told.join('\n')).toContain('alpha')
    expect(told.join('\n') + JSON.stringify(dynamic)).not.toContain('hunter2-secret')
  } finally {
    await index.close()
  }
})
