import fs from 'node:fs'
import {describe, expect, test} from '@jest/globals'
import {asset} from '../../src/core/assets.ts'
import {normalizeName} from '../../src/requirements/grammar/name.ts'
import {parseRequirement} from '../../src/requirements/grammar/pep508.ts'
import {knownFacts, originOf} from '../../src/targets/known-facts.ts'
import {loadTarget, type Target, targetNames} from '../../src/targets/profile.ts'

const targets = targetNames().map((name): [string, Target] => [name, loadTarget(name, {cwd: '/'})])
const azureml = targets.filter(([name]) => name.startsWith('azureml/'))

/** Rows of a file of pins: `name==version`, normalised, with the number of hashes. */
function pinsOf(file: string): Map<string, number> {
  const rows = fs.readFileSync(asset(`profiles/${file}`), 'utf8').split(/^(?=[^\s#])/m)
  return new Map(
    rows
      .filter(row => !row.startsWith('#'))
      .map(row => {
        const [, name = '', version = ''] = /^([^=\s]+)==(\S+)/.exec(row) ?? []
        return [`${normalizeName(name)}==${version}`, row.match(/--hash=sha256:[0-9a-f]{64}/g)?.length ?? 0]
      }),
  )
}

test('there are the hosts that people deploy to', () => {
  expect(targetNames()).toEqual(
    expect.arrayContaining([
      'aws-lambda/python3.12',
      'azure-functions/python3.12',
      'azureml/curated-minimal-py311',
      'azureml/curated-minimal-py312-cuda12.4',
      'azureml/curated-mlflow-py312',
      'azureml/minimal-py312',
      'azureml/minimal-py39',
      'azureml/minimal-py39-cuda11.8',
      'azureml/mlflow-model-inference',
      'azureml/sklearn0.24.1-py37',
      'generic',
      'kubernetes-image-volume',
      'sagemaker',
    ]),
  )
})

describe.each(targets)('%s', (_, target) => {
  test('says of each fact since when and from where', () => {
    for (const {label, origin} of knownFacts(target)) {
      expect([label, origin]).toEqual([
        label,
        expect.objectContaining({asOf: expect.stringMatching(/^20\d\d-/), source: expect.stringMatching(/\w/)}),
      ])
    }
  })

  test('knows nothing of a day to come', () => {
    const days = [target, ...Object.values(target.knowledge ?? {}), ...(target.notes ?? [])].map(({asOf}) => asOf)
    for (const day of days) expect(Date.parse(day)).toBeLessThanOrEqual(Date.now())
  })

  test('names no package twice, and requires only what can be read', () => {
    const names = (target.packages ?? []).map(({name}) => normalizeName(name))
    expect(new Set(names).size).toBe(names.length)
    for (const {requires = []} of target.packages ?? []) for (const text of requires) parseRequirement(text)
  })

  test('brings what its packages require itself', () => {
    const names = new Set((target.packages ?? []).map(({name}) => normalizeName(name)))
    const lacking = (target.packages ?? []).flatMap(({requires = []}) =>
      requires.map(text => normalizeName(parseRequirement(text).name)).filter(name => !names.has(name)),
    )
    expect(lacking).toEqual([])
  })
})

describe.each(azureml)('the image %s', (_, target) => {
  test('has its server among its packages, and pins that set up the very same, each with hashes', () => {
    const {server, packages = []} = target
    expect(packages).toContainEqual(expect.objectContaining({name: server?.distribution, version: server?.version}))
    const pins = pinsOf(server?.requirements ?? '')
    expect([...pins.keys()].sort()).toEqual(
      packages.map(({name, version}) => `${normalizeName(name)}==${version}`).sort(),
    )
    expect([...pins.values()]).not.toContain(0)
  })

  test('has pins without the address of an index', () => {
    expect(fs.readFileSync(asset(`profiles/${target.server?.requirements}`), 'utf8')).not.toMatch(/https?:|--index/)
  })

  test('holds breakers that are no releases of its own', () => {
    const own = new Map((target.packages ?? []).map(({name, version}) => [normalizeName(name), version]))
    expect(target.breakers).not.toEqual([])
    for (const {requirement} of target.breakers ?? []) {
      const {name} = parseRequirement(requirement)
      expect(own.has(normalizeName(name))).toBe(true)
    }
  })

  test('tells what exit code 97 means, and what is inferred', () => {
    expect(target.exitCodes?.['97']).toContain('missing')
    expect(originOf(target, 'packages').inferred).toBe(true)
  })
})

test('images from which the block was cut out are told as that, as inferred, with what works instead', () => {
  const cut = azureml.filter(([, {ignoresMount}]) => ignoresMount)
  expect(cut.map(([name]) => name)).toEqual(['azureml/curated-minimal-py311', 'azureml/curated-minimal-py312-cuda12.4'])
  for (const [, target] of cut) {
    expect(originOf(target, 'ignoresMount').inferred).toBe(true)
    expect(target.fallback).toBe('PYTHONPATH')
  }
})

test('the image whose run script is public takes no requirements file', () => {
  expect(loadTarget('azureml/mlflow-model-inference', {cwd: '/'}).deliveries).toEqual(['mount', 'image'])
})

test('only historic images have the limits of the first SDK', () => {
  for (const [, {status, limits}] of azureml) {
    expect(limits).toEqual(status === 'historic' ? {bytes: 314572800, files: 2000} : {bytes: null, files: null})
  }
})

test('a layer of Lambda is a site directory of at most 250 MB in a zip', () => {
  expect(loadTarget('aws-lambda/python3.13', {cwd: '/'})).toMatchObject({
    ...{mountPath: 'python', siteDirectory: true, archive: 'zip', initSeconds: 10, glibc: '2.34'},
    limits: {bytes: 262144000, files: null},
  })
})
