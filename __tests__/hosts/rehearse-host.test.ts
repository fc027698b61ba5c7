import path from 'node:path'
import {expect, test} from '@jest/globals'
import {hostOf, rehearseHost} from '../../src/hosts/rehearse-host.ts'
import {writeFiles} from '../helpers/project.ts'
import {layOut} from './support.ts'

const none = {command: '', health: '', handler: '', event: '', kubernetesManifest: ''}

test('the inputs say which host is meant', () => {
  expect(hostOf(none)).toBeNull()
  expect(hostOf({...none, command: 'x', health: 'y'})).toBe('command')
  expect(hostOf({...none, handler: 'x', event: 'y'})).toBe('lambda')
  expect(hostOf({...none, kubernetesManifest: 'x', command: 'y'})).toBe('kubernetes')
})

test('inputs that do not go together are refused', () => {
  const wrong = [
    {handler: 'a', command: 'b'},
    {handler: 'a', kubernetesManifest: 'b'},
    {event: 'a'},
    {health: 'a'},
    {health: 'a', handler: 'b'},
    {health: 'a', command: 'b', kubernetesManifest: 'c'},
  ]
  for (const inputs of wrong)
    expect(() => hostOf({...none, ...inputs})).toThrow(expect.objectContaining({code: 'usage'}))
})

test('each host is rehearsed, with paths relative to the working directory', async () => {
  const laid = await layOut([{name: 'greet', version: '1'}], {
    'app.py': 'import greet\ndef handler(event, context):\n    return [event, greet.__version__]\n',
  })
  writeFiles(laid.folder, {
    'event.json': '5',
    'sample.json': '6',
    'job.yaml': `kind: Job
spec:
  containers:
    - name: job
      env: [{name: PYTHONPATH, value: /packages}]
      volumeMounts: [{name: packages, mountPath: /packages}]
  volumes: [{name: packages, image: {reference: a}}]
`,
  })
  const sample = path.join(laid.folder, 'sample.json')
  expect(await rehearseHost(laid, none)).toBeNull()
  expect(await rehearseHost(laid, {...none, command: 'python app.py'})).toMatchObject({how: 'command', failure: null})
  const function_ = {...none, handler: 'app.handler'}
  expect(await rehearseHost({...laid, sample}, {...function_, event: 'event.json'})).toMatchObject({
    answer: {body: '[5, "1"]'},
  })
  expect(await rehearseHost({...laid, sample}, function_)).toMatchObject({answer: {body: '[6, "1"]'}, sample: true})
  const manifest = {...none, kubernetesManifest: 'job.yaml', command: 'python app.py'}
  expect(await rehearseHost(laid, manifest)).toMatchObject({
    failure: null,
    what: expect.stringContaining('container job of Job'),
  })
})
