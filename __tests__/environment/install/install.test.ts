import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from '@jest/globals'
import {atOnce} from '../../../src/core/steps.ts'
import {takeInventory} from '../../../src/environment/inventory.ts'
import {startIndex} from '../../helpers/package-index.ts'
import {processesNaming} from '../../helpers/processes.ts'
import {onePython, pythons} from '../../helpers/pythons.ts'
import {makeSdist, makeWheel} from '../../helpers/wheel.ts'
import {keeping, laboratory, noIndexes, put} from '../laboratory.ts'

describe.each(pythons())('pip of Python $minor', ({executable}) => {
  test('hashed requirements are installed without anything else, and the origin of each is told', async () => {
    const lab = await laboratory(executable)
    const alpha = makeWheel({name: 'alpha', version: '1.0', requires: ['beta>=1']}, lab.wheels)
    const beta = makeWheel({name: 'beta', version: '1.0'}, lab.wheels)
    makeWheel({name: 'beta', version: '1.0+evil'}, lab.wheels)
    const index = await startIndex(lab.wheels, {yanked: [beta.filename]})
    try {
      const {sources, installer} = await put(
        lab,
        `alpha==1.0 --hash=sha256:${alpha.sha256}\nbeta==1.0 --hash=sha256:${beta.sha256}\n`,
        {indexes: {...noIndexes, index: [index.url]}, fullyHashed: true},
      )
      const files = index.url.replace('simple/', 'files/')
      expect(sources).toEqual([
        {
          normalizedName: 'alpha',
          version: '1.0',
          kind: 'wheel',
          url: `${files}${alpha.filename}`,
          sha256: alpha.sha256,
          yanked: false,
        },
        {
          normalizedName: 'beta',
          version: '1.0',
          kind: 'wheel',
          url: `${files}${beta.filename}`,
          sha256: beta.sha256,
          yanked: true,
        },
      ])
      expect(installer).toBe(`pip ${lab.pip.version}`)
      const names = atOnce(takeInventory(lab.virtualenv.site)).entries.map(entry => entry.path.split('/')[0])
      expect([...new Set(names)]).toEqual(['alpha-1.0.dist-info', 'alpha.py', 'beta-1.0.dist-info', 'beta.py'])
    } finally {
      await index.close()
    }
  })
})

test('nothing in PIP_ variables or configuration files has a part in the install', async () => {
  const lab = await laboratory(onePython().executable)
  makeWheel({name: 'alpha', version: '1.0'}, lab.wheels)
  const elsewhere = path.join(lab.folder, 'elsewhere')
  const config = path.join(lab.folder, 'xdg', 'pip', 'pip.conf')
  fs.mkdirSync(path.dirname(config), {recursive: true})
  fs.writeFileSync(config, `[global]\ntarget = ${elsewhere}\n`)
  const env = {
    ...lab.env,
    PIP_TARGET: elsewhere,
    PIP_NO_DEPS: '1',
    PIP_REQUIREMENT: '/nonexistent',
    _PIP_RUNNING_IN_SUBPROCESS: '1',
    PIP_CONFIG_FILE: config,
    XDG_CONFIG_DIRS: path.join(lab.folder, 'xdg'),
    PYTHONPATH: elsewhere,
    PYTHONHOME: '/nonexistent',
  }
  await put(lab, 'alpha==1.0\n', {env})
  expect(fs.existsSync(elsewhere)).toBe(false)
  expect(fs.existsSync(path.join(lab.virtualenv.site, 'alpha.py'))).toBe(true)
})

test('credentials reach the index, but neither a command line, a log line, an origin nor what is left readable', async () => {
  const lab = await laboratory(onePython().executable)
  const alpha = makeWheel({name: 'alpha', version: '1.0'}, lab.wheels)
  const password = `p'a "s$s\\ #${'{HOME}'}`
  const index = await startIndex(lab.wheels, {auth: {user: 'us$er', password}, fileDelay: 400})
  try {
    const {log, lines} = keeping()
    const done = put(lab, 'alpha==1.0\n', {indexes: {...noIndexes, index: [index.urlWithCredentials]}, log})
    const seen: string[] = []
    const watch = setInterval(() => seen.push(...processesNaming(lab.scratch)), 40)
    const {sources} = await done.finally(() => clearInterval(watch))
    expect(sources[0]?.sha256).toBe(alpha.sha256)
    const told = [...lines, ...seen, JSON.stringify(sources)].join('\n')
    if (process.platform === 'linux') expect(seen.join('\n')).toMatch(/--requirement=\/proc\/\d+\/fd\/\d+/)
    for (const form of [password, encodeURIComponent(password), 'us$er', 'us%24er']) expect(told).not.toContain(form)
    if (process.platform === 'linux') expect(fs.existsSync(path.join(lab.scratch, 'index-options.txt'))).toBe(false)
  } finally {
    await index.close()
  }
})

test('an empty list installs nothing and starts nothing', async () => {
  const lab = await laboratory(onePython().executable)
  const {sources} = await put(lab, '# nothing\n\n', {installer: {kind: 'uv', version: '0', executable: '/nonexistent'}})
  expect(sources).toEqual([])
})

test('a constraint decides the version of a dependency', async () => {
  const lab = await laboratory(onePython().executable)
  makeWheel({name: 'alpha', version: '1.0', requires: ['beta']}, lab.wheels)
  for (const version of ['1.0', '2.0']) makeWheel({name: 'beta', version}, lab.wheels)
  const {sources} = await put(lab, 'alpha==1.0\n', {constraints: 'beta==1.0\n'})
  expect(sources.map(({normalizedName, version}) => `${normalizedName} ${version}`).sort()).toEqual([
    'alpha 1.0',
    'beta 1.0',
  ])
})

test('source is built only when that is allowed, and then told', async () => {
  const lab = await laboratory(onePython().executable)
  const marker = path.join(lab.folder, 'ran')
  makeSdist({name: 'gamma', version: '2.0', marker}, lab.wheels)
  await expect(put(lab, 'gamma==2.0\n')).rejects.toMatchObject({code: 'install-failed'})
  expect(fs.existsSync(marker)).toBe(false)
  const {sources} = await put(lab, 'gamma==2.0\n', {wheelsOnly: false})
  expect(sources).toMatchObject([{normalizedName: 'gamma', version: '2.0', kind: 'sdist'}])
  expect(fs.existsSync(marker)).toBe(true)
})

test('an abort in the middle of a download leaves no process and is told as such', async () => {
  const lab = await laboratory(onePython().executable)
  makeWheel({name: 'alpha', version: '1.0'}, lab.wheels)
  const index = await startIndex(lab.wheels, {fileDelay: 5000})
  const controller = new AbortController()
  try {
    const done = put(lab, 'alpha==1.0\n', {
      indexes: {...noIndexes, index: [index.url]},
      signal: controller.signal,
    })
    const ended = expect(done).rejects.toMatchObject({code: 'interrupted'})
    while (!index.requests.some(request => request.startsWith('/files/'))) await new Promise(go => setTimeout(go, 20))
    expect(processesNaming(lab.scratch).length).toBeGreaterThan(process.platform === 'linux' ? 0 : -1)
    controller.abort()
    await ended
    expect(processesNaming(lab.scratch)).toEqual([])
    expect(atOnce(takeInventory(lab.virtualenv.site)).entries).toEqual([])
  } finally {
    await index.close()
  }
})
