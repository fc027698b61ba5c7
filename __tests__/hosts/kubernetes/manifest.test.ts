import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from '@jest/globals'
import {expand, shellReference} from '../../../src/hosts/kubernetes/expand.ts'
import {readManifest} from '../../../src/hosts/kubernetes/manifest.ts'
import {environmentOf, findMounted} from '../../../src/hosts/kubernetes/mount.ts'
import {patienceOf} from '../../../src/hosts/kubernetes/probe.ts'
import {temporaryFolder} from '../../helpers/temp.ts'

function read(text: string | Uint8Array) {
  const folder = temporaryFolder()
  fs.writeFileSync(path.join(folder, 'pod.yaml'), text)
  return readManifest(path.join(folder, 'pod.yaml'), folder)
}

function refusal(text: string): string {
  try {
    read(text)
  } catch (error) {
    const {message, code} = error as Error & {code: string}
    return `${code} ${message}`
  }
  return ''
}

const pod = `apiVersion: v1
kind: Pod
metadata: {name: scorer}
spec:
  securityContext: {runAsUser: 1000}
  containers:
    - name: side
      image: busybox
    - name: score
      image: python:3.12
      command: [python, -m, app]
      args: ["--port", "$(PORT)"]
      workingDir: /app
      securityContext: {readOnlyRootFilesystem: true}
      env:
        - {name: PORT, value: "8000"}
        - name: PYTHONPATH
          value: $(ROOT)/site-packages
        - name: TOKEN
          valueFrom: {secretKeyRef: {name: s, key: k}}
      ports: [{name: web, containerPort: 8000}]
      volumeMounts:
        - {name: packages, mountPath: /opt/packages}
        - {name: work, mountPath: /tmp}
      readinessProbe:
        httpGet: {path: ready, port: web, httpHeaders: [{name: Host, value: me}]}
        periodSeconds: 2
      livenessProbe: {tcpSocket: {port: 8000}, initialDelaySeconds: 5}
      startupProbe: {exec: {command: [cat, /ready]}, failureThreshold: 6, timeoutSeconds: 4}
  volumes:
    - {name: packages, image: {reference: registry/packages:1}}
    - {name: work, emptyDir: {}}
`

describe('the containers of a manifest', () => {
  test('are read with their places, and what they leave out has the defaults of Kubernetes', () => {
    const [side, score] = read(pod)
    expect(side).toMatchObject({
      name: 'side',
      command: null,
      args: null,
      mounts: [],
      probes: [],
      workload: 'Pod scorer',
      line: 7,
    })
    expect(score).toMatchObject({
      command: ['python', '-m', 'app'],
      args: ['--port', '$(PORT)'],
      workingDir: '/app',
      runAsUser: 1000,
      readOnlyRoot: true,
      ports: [{name: 'web', number: 8000}],
    })
    expect(score?.env[1]).toEqual({
      name: 'PYTHONPATH',
      value: '$(ROOT)/site-packages',
      file: 'pod.yaml',
      line: 18,
      column: 18,
      endColumn: 39,
      excerpt: '          value: $(ROOT)/site-packages',
    })
    expect(score?.env[2]).toMatchObject({name: 'TOKEN', value: null, from: 'secretKeyRef'})
    expect(score?.mounts).toMatchObject([
      {volume: 'packages', mountPath: '/opt/packages', subPath: '', kind: 'image', line: 23},
      {volume: 'work', mountPath: '/tmp', kind: 'emptyDir'},
    ])
    expect(score?.probes).toMatchObject([
      {
        kind: 'startup',
        check: {by: 'exec', command: ['cat', '/ready']},
        initialDelay: 0,
        period: 10,
        timeout: 4,
        failures: 6,
      },
      {
        kind: 'readiness',
        check: {by: 'http', path: '/ready', port: 8000, scheme: 'http', host: null, headers: [['Host', 'me']]},
        period: 2,
        timeout: 1,
        failures: 3,
      },
      {kind: 'liveness', check: {by: 'tcp', port: 8000, host: null}, initialDelay: 5, line: 28},
    ])
    expect(patienceOf(score?.probes ?? [])).toBe(60)
  })

  test('are found in every object that makes pods, in several documents, lists and merged mappings', () => {
    const template = 'spec: {template: {spec: {containers: [{name: NAME}]}}}'
    const names = read(`kind: ConfigMap
---
kind: Deployment
${template.replace('NAME', 'one')}
---
# nothing
---
kind: CronJob
spec: {jobTemplate: {${template.replace('NAME', 'two')}}}
---
kind: List
items:
  - kind: Pod
    x-base: &base {image: base, args: [a]}
    spec:
      containers:
        - <<: *base
          name: three
`)
    expect(names.map(({name, kind, args}) => [name, kind, args])).toEqual([
      ['one', 'Deployment', null],
      ['two', 'CronJob', null],
      ['three', 'Pod', ['a']],
    ])
  })

  test('take volumes that a StatefulSet claims', () => {
    const [container] = read(`kind: StatefulSet
spec:
  volumeClaimTemplates: [{metadata: {name: data}}]
  template: {spec: {containers: [{name: a, volumeMounts: [{name: data, mountPath: /data}]}]}}
`)
    expect(container?.mounts).toMatchObject([{kind: 'persistentVolumeClaim'}])
  })

  test('that Kubernetes would refuse are refused at their place', () => {
    const inside = (text: string) => `spec:\n  containers:\n    - name: a\n      ${text}\n`
    expect(refusal(inside('env: [{name: A, value: 1}]'))).toBe(
      'usage pod.yaml:4:30: Kubernetes takes a text here and nothing else.',
    )
    expect(refusal(inside('env: [{name: A, value: yes}]'))).toContain('pod.yaml:4:30')
    expect(refusal(inside('args: [--port, 80]'))).toContain('pod.yaml:4:22')
    expect(refusal(inside('command: python app.py'))).toContain('pod.yaml:4:16: expected a list')
    expect(refusal(inside('env: [{value: "1"}]'))).toContain('has no name')
    expect(refusal(inside('volumeMounts: [{name: v, mountPath: /v}]'))).toContain('the pod has no volume `v`')
    expect(refusal(inside('volumeMounts: [{name: v, mountPath: v}]'))).toContain('pod.yaml:4:43: a `mountPath`')
    expect(refusal(inside('livenessProbe: {httpGet: {port: web}}'))).toContain(
      'pod.yaml:4:39: the container names no port `web`',
    )
    expect(refusal(inside('livenessProbe: {httpGet: {port: "80"}}'))).toContain('names no port `80`')
  })

  test('of what is no YAML, no manifest or nothing at all are an answer, too', () => {
    expect(refusal('a: [1')).toMatch(/^usage pod\.yaml:\d+:\d+: this is no YAML of a manifest/)
    expect(read('')).toEqual([])
    expect(read('- 1\n- [spec]\n')).toEqual([])
    expect(read('spec: {containers: 5}\n')).toEqual([])
    expect(read('spec: {containers: [5, null, [], {}]}\n')).toHaveLength(4)
    expect(() => read(new Uint8Array([0, 255, 254, 13, 10]))).toThrow('cannot be read (it is not UTF-8)')
    expect(() => readManifest('/nowhere/pod.yaml', '/nowhere')).toThrow('cannot be read (ENOENT)')
  })

  test('that nobody writes are refused, however deep or long', () => {
    for (const deep of ['['.repeat(200_000), `a: ${'{a: '.repeat(5000)}`, '- '.repeat(20_000), '? '.repeat(20_000)])
      expect(refusal(deep)).toMatch(/^usage pod\.yaml:\d+:\d+: this is no YAML of a manifest/)
    expect(refusal('- a\n'.repeat(300_000))).toContain('more than 500000 words')
  })

  test('with references upon references are read in no time', () => {
    const levels = Array.from({length: 40}, (_, at) => `  a${at + 1}: &a${at + 1} [*a${at}, *a${at}, *a${at}]\n`).join(
      '',
    )
    expect(read(`x:\n  a0: &a0 [1]\n${levels}spec: {containers: *a40}\n`).length).toBeLessThan(10)
    expect(refusal('spec: &a\n  containers: *a\n')).toBe('')
    expect(refusal('spec: &a\n  <<: *a\n  b: 1\n')).toBe('')
    expect(refusal(`spec:\n  containers: [${'*a, '.repeat(1000)}]\n`)).toBe('')
    expect(read(`x: &a {name: b}\nspec:\n  containers: [${'*a, '.repeat(5000)}]\n`)).toHaveLength(5000)
  })
})

test('references are replaced as Kubernetes does, and nothing else', () => {
  const variables = new Map([
    ['A', '1'],
    ['B', '$(A)'],
  ])
  const cases = ['$(A)', '$$(A)', '$$$(A)', '$A ${A}', '$(B)', '$(C)', '$(A', '$', '$$', 'x$(A)y$(A)']
  expect(cases.map(text => expand(text, variables))).toEqual([
    '1',
    '$(A)',
    '$1',
    '$A ${A}',
    '$(A)',
    '$(C)',
    '$(A',
    '$',
    '$',
    'x1y1',
  ])
  expect(shellReference('/a:${B}/c')).toBe('${B}')
  expect(shellReference('/a$(B)/$')).toBeUndefined()
})

test('variables are set in order, and given ones stand in for what comes from elsewhere', () => {
  const [, score] = read(pod)
  if (score === undefined) throw new Error('no container')
  const {variables, unknown} = environmentOf(score, {})
  expect(variables.get('PYTHONPATH')).toBe('$(ROOT)/site-packages')
  expect(unknown.map(({name}) => name)).toEqual(['TOKEN'])
  const given = environmentOf(score, {TOKEN: 't', PORT: '9'})
  expect([...given.variables]).toEqual([
    ['PORT', '9'],
    ['PYTHONPATH', '$(ROOT)/site-packages'],
    ['TOKEN', 't'],
  ])
  expect(given.unknown).toEqual([])
})

describe('the packages', () => {
  const find = (value: string, given: Record<string, string> = {}) =>
    findMounted(read(pod.replace('$(ROOT)/site-packages', value)), {given, minor: '3.12'})

  test('are found where PYTHONPATH names a folder in a volume', () => {
    expect(find('/opt/packages')).toMatchObject({entry: '/opt/packages', inVolume: '', mount: {kind: 'image'}})
    expect(find('/lib/x:/opt/packages/site-packages/')).toMatchObject({
      entry: '/opt/packages/site-packages',
      inVolume: 'site-packages',
    })
    expect(find('/tmp/x:/opt/packages')).toMatchObject({entry: '/opt/packages', container: {name: 'score'}})
    expect(find('/tmp')).toMatchObject({entry: '/tmp', mount: {kind: 'emptyDir'}})
    expect(find('relative', {PYTHONPATH: '/opt/packages'})).toMatchObject({entry: '/opt/packages'})
  })

  const failures: [string, string, object][] = [
    [
      'a folder beside the volume',
      '/opt/package',
      {class: 'path', message: expect.stringContaining('/opt/package, where the pod has no volume'), line: 18},
    ],
    ['a relative folder', 'opt/packages', {class: 'path', line: 18}],
    [
      'a reference of a shell',
      '${ROOT}/site-packages',
      {
        message: expect.stringContaining('${ROOT}, which Kubernetes does not replace'),
        help: expect.stringContaining('$(ROOT)'),
      },
    ],
    [
      'a variable that is not set',
      '$(ROOT)/site-packages',
      {message: expect.stringContaining('$(ROOT)/site-packages, where')},
    ],
    [
      'another Python',
      '/opt/packages/lib/python3.11/site-packages',
      {message: expect.stringContaining('a folder of Python 3.11, and the packages are for Python 3.12')},
    ],
  ]
  for (const [name, value, failure] of failures)
    test(`are not found: ${name}`, () => expect(find(value)).toMatchObject(failure))

  test('are not found without PYTHONPATH, and the volumes are named', () => {
    expect(findMounted(read(pod.replace('PYTHONPATH', 'OTHER')), {given: {}, minor: '3.12'})).toMatchObject({
      class: 'path',
      message:
        'No container sets PYTHONPATH, so Python does not look for the packages; volumes are mounted at /opt/packages, /tmp.',
    })
    expect(findMounted([], {given: {}, minor: '3.12'})).toMatchObject({message: 'The manifest describes no container.'})
  })
})

describe('merged mappings', () => {
  const manifest = (text: string) => {
    const folder = temporaryFolder()
    fs.writeFileSync(path.join(folder, 'pod.yml'), text)
    return readManifest(path.join(folder, 'pod.yml'), folder)
  }
  const merges = (count: number, of: (index: number) => string) =>
    Array.from({length: count}, (_, index) => `a${index + 1}: &a${index + 1}\n  <<: ${of(index)}\n`).join('')

  test('are looked into once, however many aliases lead to them', () => {
    const bomb = merges(50, index => `[${Array.from({length: 30}, () => `*a${index}`).join(', ')}]`)
    expect(manifest(`a0: &a0 {x: 1}\n${bomb}spec: {<<: *a50}\n`)).toEqual([])
  })

  test('are refused where there are too many', () => {
    const chain = merges(150, index => `*a${index}`)
    expect(() => manifest(`a0: &a0 {x: 1}\n${chain}spec: {<<: *a150}\n`)).toThrow(/merged from more than 100 others/)
  })

  test('a manifest that is not UTF-8 or no file is refused', () => {
    const folder = temporaryFolder()
    fs.writeFileSync(path.join(folder, 'pod.yml'), Buffer.from([0x61, 0xff]))
    expect(() => readManifest(path.join(folder, 'pod.yml'), folder)).toThrow(/is not UTF-8/)
    expect(() => readManifest(folder, path.dirname(folder))).toThrow(/is not a file/)
  })
})
