import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from '@jest/globals'
import {asset} from '../../src/core/assets.ts'
import {SitemountError} from '../../src/core/errors.ts'
import {declaredPythons} from '../../src/python/declared.ts'
import {loadTarget, targetNames} from '../../src/targets/profile.ts'
import {temporaryFolder} from '../helpers/temp.ts'

const own = {
  schema: 'sitemount/profile/1',
  name: 'my-host',
  description: 'A host of ours.',
  python: '3.12',
  platform: 'linux_x86_64',
  glibc: '2.35',
  mountPath: 'python/lib',
  environment: {name: 'PYTHONPATH', value: 'absolute'},
  limits: {bytes: 262144000, files: null},
  asOf: '2026-11-21',
  source: 'measured',
}

const origin = {asOf: '2026-11-21', source: 'measured'}
const server = {distribution: 'a', version: '1', consoleScript: 'a', port: 1, health: '/', score: '/'}

function load(content: unknown, name = 'host.json') {
  const cwd = temporaryFolder()
  fs.writeFileSync(path.join(cwd, name), typeof content === 'string' ? content : JSON.stringify(content, null, 2))
  return loadTarget(`./${name}`, {cwd})
}

function refusal(content: unknown): string {
  try {
    load(content)
  } catch (error) {
    if (error instanceof SitemountError && error.code === 'usage') return error.message
  }
  throw new Error('The profile was not refused.')
}

test.each(targetNames())('the profile %s ships, is valid and bears the name of its file', name => {
  expect(loadTarget(name, {cwd: '/'})).toMatchObject({name, schema: 'sitemount/profile/1'})
  expect(loadTarget(name, {cwd: '/'})).not.toHaveProperty('file')
  expect(fs.existsSync(asset(`profiles/${name}.json`))).toBe(true)
})

test('the generic profile asks for nothing', () => {
  expect(targetNames()).toContain('generic')
  expect(loadTarget('generic', {cwd: '/'})).toMatchObject({
    python: null,
    platform: null,
    glibc: null,
    mountPath: 'site-packages',
    environment: {name: 'PYTHONPATH', value: 'absolute'},
    limits: {bytes: null, files: null},
  })
})

test('an unknown name lists the valid ones', () => {
  expect(() => loadTarget('generik', {cwd: '/'})).toThrow(
    expect.objectContaining({
      code: 'usage',
      message: `Input \`target\`: there is no profile \`generik\` (did you mean \`generic\`?); there are ${targetNames().join(', ')}.`,
    }),
  )
  expect(() => loadTarget('a/../generic', {cwd: '/'})).toThrow(/there is no profile/)
})

describe('a profile of the user', () => {
  test('is read from its path, and knows the line that names its Python', () => {
    const target = load(own)
    expect(target).toEqual({...own, file: 'host.json', line: 5})
    expect(declaredPythons({cwd: temporaryFolder(), target})).toEqual([
      {source: 'target', specifier: '3.12', file: 'host.json', line: 5},
    ])
  })

  test('need not start with a dot when it ends in .json', () => {
    const cwd = temporaryFolder()
    fs.mkdirSync(path.join(cwd, 'hosts'))
    fs.writeFileSync(path.join(cwd, 'hosts/a.json'), JSON.stringify(own))
    expect(loadTarget('hosts/a.json', {cwd})).toMatchObject({file: 'hosts/a.json', line: 1})
    expect(loadTarget(path.join(cwd, 'hosts/a.json'), {cwd: '/usr'})).toMatchObject({
      file: path.join(cwd, 'hosts/a.json'),
    })
  })

  test('that has the word python elsewhere first still knows its line', () => {
    const text = JSON.stringify({...own, limits: {bytes: 1, files: 2}, description: 'the "python" host:'}, null, 1)
    const reordered = text
      .replace('{', '{\n "environment": {"name": "python", "value": "absolute"},')
      .replace(/ "environment": \{\n[^}]*\},\n/, '')
    expect(load(reordered)).toMatchObject({
      line: reordered.split('\n').findIndex(line => line.startsWith(' "python":')) + 1,
    })
  })

  test('may say as much of its host as those that ship', () => {
    const rich = {
      ...own,
      status: 'current',
      deliveries: ['mount', 'image'],
      environment: {name: 'PYTHONPATH', value: 'absolute', trailingColon: true},
      ignoresMount: false,
      exitCodes: {'3': 'It fell over.'},
      probe: {initialDelay: 10, period: 10, failures: 30},
      breakers: [{requirement: 'click<8', effect: 'it ends', unless: ['flask']}],
      knowledge: {
        glibc: {asOf: '2026-11-21', source: 'measured'},
        'probe.period': {asOf: '2026-11-21', source: 'told'},
      },
      notes: [{text: 'It is ours.', asOf: '2026-11-21', source: 'measured'}],
    }
    expect(load(rich)).toMatchObject(rich)
  })

  test.each([
    [
      'knowledge of what is not there',
      {knowledge: {glibs: origin}},
      '`knowledge`: there is no `glibs` in this profile',
    ],
    [
      'knowledge of a part that is not there',
      {knowledge: {'environment.port': origin}},
      '`knowledge`: there is no `environment.port` in this profile',
    ],
    ['knowledge that is inherited by every object', {knowledge: {constructor: origin}}, 'there is no `constructor`'],
    [
      'a breaker that is no requirement',
      {breakers: [{requirement: '?', effect: 'x'}]},
      'expected a requirement such as',
    ],
    ['a delivery by hand', {deliveries: ['courier']}, 'expected `mount`, `dynamic` or `image`'],
    ['no delivery', {deliveries: []}, 'expected at least one delivery'],
    ['an exit code that no process has', {exitCodes: {'256': 'x'}}, '`exitCodes.256`: '],
    ['pins outside the profiles', {server: {...server, requirements: '../x.txt'}}, 'expected a file below `profiles`'],
    ['an unknown key of the server', {server: {...server, host: 'x'}}, '`server`: there is no `host` in a profile'],
    [
      'a probe without a period',
      {probe: {initialDelay: 1, failures: 1}},
      '`probe.period`: expected a whole number above 0',
    ],
    ['a host path that is none', {hostPath: 'opt'}, '`hostPath`: expected an absolute path without a colon'],
  ])('with %s is refused', (_, more, message) => {
    expect(refusal({...own, ...more})).toContain(message)
  })

  test.each([
    [
      'a missing key',
      {...own, mountPath: undefined},
      'Input `target`: host.json:1: `mountPath`: expected a relative path such as `site-packages` or `python`, without `..`.',
    ],
    [
      'a path that leaves the artifact',
      {...own, mountPath: '../x'},
      'Input `target`: host.json:8: `mountPath`: expected a relative path such as `site-packages` or `python`, without `..`; this one has a part that is "." or "..".',
    ],
    [
      "a path that is one of the artifact's own files",
      {...own, mountPath: 'SITEMOUNT.json'},
      'Input `target`: host.json:8: `mountPath`: expected a relative path such as `site-packages` or `python`, without `..`; this one is the name of a file of the artifact itself.',
    ],
    [
      'a path too long for a disk',
      {...own, mountPath: 'x'.repeat(300)},
      'Input `target`: host.json:8: `mountPath`: expected a relative path such as `site-packages` or `python`, without `..`; this one is too long.',
    ],
    ['an unknown key', {...own, pythn: 1}, 'Input `target`: host.json:1: there is no `pythn` in a profile.'],
    [
      'an unknown nested key',
      {...own, limits: {bytes: 1, files: 1, size: 1}},
      'Input `target`: host.json:13: `limits`: there is no `size` in a profile.',
    ],
    [
      'no Python',
      {...own, python: 'latest'},
      'Input `target`: host.json:5: `python`: expected a version like 3.12, a PEP 440 specifier, or null.',
    ],
    [
      'a negative limit',
      {...own, limits: {bytes: -1, files: null}},
      'Input `target`: host.json:13: `limits.bytes`: expected a whole number above 0, or null.',
    ],
    [
      'another platform',
      {...own, platform: 'win_amd64'},
      'Input `target`: host.json:6: `platform`: expected `linux_x86_64`, `linux_aarch64`, or null.',
    ],
    ['another schema', {...own, schema: 'x'}, 'Input `target`: host.json:2: `schema`: expected `sitemount/profile/1`.'],
    ['no object', [], 'Input `target`: host.json:1: expected an object.'],
    ['no JSON', '{\n  "name": x\n}', 'Input `target`: host.json:2:11: expected JSON.'],
    ['a trailing comma', '{"name": 1,}', 'Input `target`: host.json:1:12: expected JSON.'],
    ['nothing', '', 'Input `target`: host.json:1:1: expected JSON.'],
  ])('with %s is refused in a sentence', (_, content, message) => {
    expect(refusal(content)).toBe(message)
  })

  test('with several mistakes tells each', () => {
    expect(refusal({...own, glibc: 'new', asOf: 'today'}).split('\n')).toHaveLength(2)
  })

  test('that is not there is unreadable', () => {
    const cwd = temporaryFolder()
    expect(() => loadTarget('./nope.json', {cwd})).toThrow(
      expect.objectContaining({
        code: 'unreadable',
        message: expect.stringContaining('Input `target`: nope.json cannot be read'),
      }),
    )
    expect(() => loadTarget('../target/', {cwd})).toThrow(expect.objectContaining({code: 'unreadable'}))
  })
})
