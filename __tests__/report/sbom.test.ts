import {readFileSync} from 'node:fs'
import {describe, expect, test} from '@jest/globals'
import {Ajv} from 'ajv'
import type {Manifest, ManifestPackage} from '../../src/artifact/facts.ts'
import type {License} from '../../src/artifact/licenses.ts'
import {type SbomFacts, sbomJson} from '../../src/report/sbom.ts'

const read = (name: string) => JSON.parse(readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8'))
const schema = read('cyclonedx-1.6.schema.json')
const base = 'http://cyclonedx.org/schema'
const validate = new Ajv({
  strict: false,
  allErrors: true,
  formats: {
    'iri-reference': (text: string) => !/[\s<>"{}|\\^`]/.test(text),
    'idn-email': /^[^@\s]+@[^@\s]+$/,
    uri: /^[a-z][a-z0-9+.-]*:/i,
    'date-time': (text: string) => !Number.isNaN(Date.parse(text)),
  },
})
  .addSchema(read('cyclonedx-spdx.schema.json'), `${base}/spdx.SNAPSHOT.schema.json`)
  .addSchema(read('cyclonedx-jsf-0.82.schema.json'), `${base}/jsf-0.82.SNAPSHOT.schema.json`)
  .compile({...schema, required: [...schema.required, 'version']})

const pack = (over: Partial<ManifestPackage> = {}): ManifestPackage => ({
  name: 'numpy',
  version: '2.3.1',
  direct: true,
  source: {kind: 'wheel', sha256: ['ab'.repeat(32)]},
  tags: ['cp312-cp312-manylinux_2_17_x86_64'],
  files: 912,
  bytes: 61_000_000,
  ...over,
})
const manifest = (packages: ManifestPackage[], over: Partial<Manifest> = {}): Manifest => ({
  schema: 'sitemount/manifest/1',
  target: 'generic',
  delivery: 'mount',
  mountPath: 'site-packages',
  python: {version: '3.12', implementation: 'cpython', abi: 'cp312', platform: 'linux_x86_64', glibc: '2.35'},
  packages,
  files: 1192,
  bytes: 69_000_000,
  treeDigest: `sha256:${'cd'.repeat(32)}`,
  ...over,
})

type Bom = {
  serialNumber: string
  metadata: {component: Record<string, unknown>}
  components: Record<string, unknown>[]
  dependencies: {ref: string; dependsOn: string[]}[]
}

/** The bill of materials, after it was held against the official schema and its references against each other. */
function bom(packages: ManifestPackage[], over: Partial<SbomFacts> = {}): Bom {
  const parsed = JSON.parse(sbomJson({manifest: manifest(packages), version: '1.0.0', ...over}))
  validate(parsed)
  expect(validate.errors ?? []).toEqual([])
  const refs = [parsed.metadata.component, ...parsed.components].map(one => one['bom-ref'])
  expect(new Set(refs).size).toBe(refs.length)
  for (const {ref, dependsOn} of parsed.dependencies) for (const one of [ref, ...dependsOn]) expect(refs).toContain(one)
  return parsed
}
const component = (over: Partial<ManifestPackage>, more: Partial<SbomFacts> = {}) =>
  bom([pack(over)], more).components[0]

test('the schema of these tests refuses what is wrong', () => {
  const good = JSON.parse(sbomJson({manifest: manifest([pack()]), version: '1.0.0'}))
  expect(validate(good)).toBe(true)
  expect(validate({...good, serialNumber: 'urn:uuid:1'})).toBe(false)
  expect(validate({...good, components: [{type: 'library'}]})).toBe(false)
  expect(
    validate({...good, components: [{type: 'library', name: 'x', hashes: [{alg: 'SHA-256', content: 'x'}]}]}),
  ).toBe(false)
  expect(validate({...good, components: [{type: 'library', name: 'x', licenses: [{license: {id: 'No-Such'}}]}]})).toBe(
    false,
  )
  expect(validate({...good, version: undefined})).toBe(false)
})

test('a distribution is a library with its package URL, hash and origin', () => {
  const source = {kind: 'wheel' as const, sha256: ['ab'.repeat(32)], url: 'https://files.test/numpy.whl?sig=1#x'}
  expect(component({source})).toEqual({
    type: 'library',
    'bom-ref': 'pkg:pypi/numpy@2.3.1',
    name: 'numpy',
    version: '2.3.1',
    scope: 'required',
    hashes: [{alg: 'SHA-256', content: 'ab'.repeat(32)}],
    purl: 'pkg:pypi/numpy@2.3.1',
    externalReferences: [{type: 'distribution', url: 'https://files.test/numpy.whl'}],
    properties: [
      {name: 'sitemount:bytes', value: '61000000'},
      {name: 'sitemount:direct', value: 'true'},
      {name: 'sitemount:files', value: '912'},
      {name: 'sitemount:source-kind', value: 'wheel'},
      {name: 'sitemount:tag', value: 'cp312-cp312-manylinux_2_17_x86_64'},
    ],
  })
})

test('several hashes are those of all files of a release: none of them is told as the hash', () => {
  const one = component({source: {kind: 'wheel', sha256: ['ab'.repeat(32), 'cd'.repeat(32)]}})
  expect(one).not.toHaveProperty('hashes')
  expect(one?.properties).toEqual(
    expect.arrayContaining([
      {name: 'sitemount:allowed-sha256', value: 'ab'.repeat(32)},
      {name: 'sitemount:allowed-sha256', value: 'cd'.repeat(32)},
    ]),
  )
})

describe('package URLs', () => {
  test.each([
    ['Foo_Bar', '1.0', 'pkg:pypi/foo-bar@1.0'],
    ['zope.interface', '7.2', 'pkg:pypi/zope.interface@7.2'],
    ['torch', '2.9.1+cpu', 'pkg:pypi/torch@2.9.1%2Bcpu'],
    ['epoch', '1!2.0', 'pkg:pypi/epoch@1%212.0'],
    ['a/b?c#d', '1', 'pkg:pypi/a%2Fb%3Fc%23d@1'],
    ['lone\ud800', '1', 'pkg:pypi/lone%EF%BF%BD@1'],
  ])('%s %s is %s', (name, version, purl) => {
    expect(component({name, version})?.purl).toBe(purl)
  })

  test.each(['vcs', 'directory'] as const)('what comes from a %s is no release of an index', kind => {
    const one = component({source: {kind}})
    expect(one).not.toHaveProperty('purl')
    expect(one?.['bom-ref']).toBe('sitemount:numpy@2.3.1')
  })

  test('the same release twice has two references', () => {
    expect(bom([pack(), pack()]).components.map(one => one['bom-ref'])).toEqual([
      'pkg:pypi/numpy@2.3.1',
      'pkg:pypi/numpy@2.3.1#2',
    ])
  })
})

test.each(['https://user:word@files.test/x.whl', 'file:///home/someone/x.whl', 'not a url'])('%s is not told', url => {
  expect(component({source: {kind: 'wheel', url}})).not.toHaveProperty('externalReferences')
})

describe('licences', () => {
  const licensed = (license: License) => component({}, {licenses: new Map([['numpy', license]])})?.licenses

  test('an expression, names, or nothing', () => {
    expect(licensed({expression: 'BSD-3-Clause AND MIT'})).toEqual([
      {expression: 'BSD-3-Clause AND MIT', acknowledgement: 'declared'},
    ])
    expect(licensed({names: ['BSD License', 'MIT License']})).toEqual([
      {license: {name: 'BSD License', acknowledgement: 'declared'}},
      {license: {name: 'MIT License', acknowledgement: 'declared'}},
    ])
    expect(licensed(null)).toBeUndefined()
  })
})

describe('dependencies', () => {
  const pandas = pack({name: 'pandas', version: '3.0'})
  const numpy = pack({direct: false})
  const six = pack({name: 'six', version: '1', direct: false})

  test('the mount needs what is listed', () => {
    expect(bom([numpy, pandas]).dependencies).toEqual([
      {ref: `sitemount:sha256:${'cd'.repeat(32)}`, dependsOn: ['pkg:pypi/pandas@3.0']},
    ])
  })

  test('with the closure, each distribution needs what its metadata asks for', () => {
    const needs = new Map([
      ['numpy', [{by: 'Pandas'}, {by: 'pandas'}, {by: 'numpy'}]],
      ['six', [{by: 'pandas'}, {by: 'gone'}]],
    ])
    expect(bom([numpy, pandas, six], {needs}).dependencies.slice(1)).toEqual([
      {ref: 'pkg:pypi/numpy@2.3.1', dependsOn: []},
      {ref: 'pkg:pypi/pandas@3.0', dependsOn: ['pkg:pypi/numpy@2.3.1', 'pkg:pypi/six@1']},
      {ref: 'pkg:pypi/six@1', dependsOn: []},
    ])
  })
})

describe('the same facts', () => {
  const facts = (over: Partial<Manifest> = {}) => ({manifest: manifest([pack()], over), version: '1.0.0'})

  test('give the same bytes, without a time', () => {
    const text = sbomJson(facts())
    expect(sbomJson(facts())).toBe(text)
    expect(text).not.toMatch(/timestamp/)
    expect(JSON.parse(text).serialNumber).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    )
  })

  test('and others another serial number', () => {
    const serial = (over: Partial<Manifest>) => JSON.parse(sbomJson(facts(over))).serialNumber
    expect(serial({treeDigest: `sha256:${'ef'.repeat(32)}`})).not.toBe(serial({}))
  })
})

test('hostile names do nothing in a log and stay what they are', () => {
  const name = '##[error]x\u202e\x1b[2J'
  const text = sbomJson({manifest: manifest([pack({name, version: '::stop::'})]), version: '1.0.0'})
  expect(text).not.toMatch(/##\[|\u202e|\x1b/)
  expect(JSON.parse(text).components[0].name).toBe(name)
  expect(bom([pack({name})]).components[0]?.name).toBe(name)
})

test('no packages are a bill without components', () => {
  expect(bom([]).components).toEqual([])
})
