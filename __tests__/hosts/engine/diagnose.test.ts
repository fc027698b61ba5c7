import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from '@jest/globals'
import {judgeServed} from '../../../src/hosts/command/diagnose.ts'
import {consoleScript} from '../../../src/hosts/engine/console-script.ts'
import {readVariables} from '../../../src/hosts/engine/context.ts'
import {blame} from '../../../src/hosts/engine/diagnose.ts'
import type {Whereabouts} from '../../../src/hosts/engine/diagnose-missing.ts'
import {evidenceOf, lastTraceback} from '../../../src/hosts/engine/last-traceback.ts'
import {readSample} from '../../../src/hosts/engine/sample.ts'
import type {Served} from '../../../src/hosts/engine/serve.ts'
import {probeFailure} from '../../../src/hosts/kubernetes/diagnose.ts'
import type {Probe} from '../../../src/hosts/kubernetes/probe.ts'
import {project} from '../../helpers/project.ts'

function whereabouts(): Whereabouts {
  const folder = project({
    'mount/there.py': '',
    'mount/native.cpython-313-x86_64-linux-gnu.so': '',
    'code/app.py': 'one\ntwo\n',
  })
  return {
    mount: {seen: '/opt/python', real: path.join(folder, 'mount')},
    code: {seen: '/var/task', real: path.join(folder, 'code')},
    hostModules: new Set(['boto3']),
    suffixes: ['.cpython-313-x86_64-linux-gnu.so', '.abi3.so', '.so'],
    cwd: folder,
  }
}

const frame = (file: string, line = 2) => ({file, line, name: 'f'})
const app = frame('/var/task/app.py')
const mounted = frame('/opt/python/pkg/core.py')

describe('an exception', () => {
  const cases: [string, string, string, ReturnType<typeof frame>[], object][] = [
    [
      'of the code is the script',
      'ValueError',
      'bad',
      [app],
      {class: 'script', message: 'code/app.py:2 fails with ValueError: bad.', line: 2, excerpt: 'two'},
    ],
    [
      'of the standard library belongs to whoever called it',
      'OSError',
      'bad',
      [app, frame('/usr/lib/python3.13/os.py')],
      {class: 'script', line: 2},
    ],
    [
      'in a package that the code called is told with both',
      'ValueError',
      'bad',
      [app, mounted],
      {class: 'script', help: expect.stringContaining('pkg')},
    ],
    [
      'in a package alone is the mount',
      'ValueError',
      'bad',
      [frame('/usr/lib/x.py'), mounted],
      {class: 'mount', message: expect.stringContaining('pkg of the mount')},
    ],
    [
      'outside of both is the host',
      'ValueError',
      '',
      [frame('/usr/lib/x.py')],
      {class: 'host', message: expect.stringContaining('fails with ValueError, outside')},
    ],
    ['without frames is the host', 'ValueError', 'bad', [], {class: 'host'}],
    [
      'of a symbol is the mount',
      'ImportError',
      '/opt/python/pkg/x.so: undefined symbol: PyX',
      [app, mounted],
      {class: 'mount', line: 2},
    ],
    [
      'of a library is the host',
      'ImportError',
      'libGL.so.1: cannot open shared object file: No such file or directory',
      [app, mounted],
      {class: 'host', message: expect.stringContaining('the library libGL.so.1')},
    ],
    [
      'of a module nobody has is the requirements',
      'ModuleNotFoundError',
      "No module named 'other.deep'",
      [app],
      {class: 'requirements', message: expect.stringMatching(/^other is imported/)},
    ],
    [
      'of a module that a package lacks is the mount',
      'ModuleNotFoundError',
      "No module named 'other'",
      [app, mounted],
      {class: 'mount', message: 'pkg of the mount imports other, which is not there.'},
    ],
    ['of a module of the host is the host', 'ModuleNotFoundError', "No module named 'boto3'", [app], {class: 'host'}],
    [
      'of a module that is in the mount is the path',
      'ModuleNotFoundError',
      "No module named 'there'",
      [app],
      {class: 'path'},
    ],
    [
      'of a native module that is in the mount is the path',
      'ModuleNotFoundError',
      "No module named 'native'",
      [app],
      {class: 'path'},
    ],
    [
      'of code without a file, which `python -c` runs, has no place',
      'ModuleNotFoundError',
      "No module named 'other'",
      [frame('<string>', 1)],
      {class: 'requirements', message: expect.stringMatching(/^other is imported/)},
    ],
    [
      'of other code without a file is the command',
      'ZeroDivisionError',
      'division by zero',
      [frame('<string>', 1)],
      {class: 'script', message: 'The command itself fails with ZeroDivisionError: division by zero.'},
    ],
    [
      'of a file by a relative name, as Python 3.8 tells it, is the script',
      'ValueError',
      'bad',
      [frame('app.py')],
      {class: 'script', file: 'code/app.py', line: 2},
    ],
  ]
  for (const [name, type, message, frames, expected] of cases)
    test(name, () => expect(blame({type, message, frames}, whereabouts())).toMatchObject(expected))
})

test('code without a file has no place', () => {
  for (const type of ['ModuleNotFoundError', 'ZeroDivisionError']) {
    const where = {...whereabouts(), code: {seen: process.cwd(), real: process.cwd()}}
    const blamed = blame({type, message: "No module named 'nope'", frames: [frame('<string>', 1)]}, where)
    expect(blamed).not.toHaveProperty('file')
  }
})

describe('a module that is missing', () => {
  const missing = (module: string, frames = [app]) =>
    blame({type: 'ModuleNotFoundError', message: `No module named '${module}'`, frames}, where())
  const where = () => {
    const folder = project({
      'mount/num/core/deep.cpython-39-x86_64-linux-gnu.so': '',
      'mount/num/core/fine.abi3.so': '',
      'mount/alone.cpython-39-x86_64-linux-gnu.so': '',
      'code/num.py': '',
    })
    const [mount, code] = ['mount', 'code'].map(name => path.join(folder, name)) as [string, string]
    return {...whereabouts(), mount: {seen: '/opt/python', real: mount}, code: {seen: '/var/task', real: code}}
  }

  test('for this Python is named with the file that is for another one', () => {
    const frames = [app, frame('/opt/python/num/core/init.py')]
    expect(missing('num.core.deep', frames)).toMatchObject({
      class: 'mount',
      message:
        'num of the mount was built for another Python or platform: num/core/deep.cpython-39-x86_64-linux-gnu.so is not for this one.',
      line: 2,
    })
    expect(missing('alone')).toMatchObject({class: 'mount', message: expect.stringContaining('alone.cpython-39')})
    expect(missing('num.core.other', frames)).toMatchObject({
      class: 'mount',
      message: 'num of the mount imports num.core.other, which is not there.',
    })
  })

  test('may be hidden by a file beside the code, or no part of the package', () => {
    expect(missing('num.core')).toMatchObject({
      class: 'script',
      message: 'What is called num beside the code hides num of the mount.',
    })
    const named = {...where(), code: {seen: '/var/task', real: '/nowhere'}}
    const raised = {type: 'ModuleNotFoundError', message: "No module named 'num.new'", frames: [app]}
    expect(blame(raised, named)).toMatchObject({
      class: 'requirements',
      message: expect.stringContaining('the num of the mount has no such part'),
    })
  })

  test('is found behind the words that a package wraps it into, and only there', () => {
    const inner = {
      type: 'ModuleNotFoundError',
      message: "No module named 'num.core.deep'",
      frames: [frame('/opt/python/num/core/x.py')],
    }
    const outer = {
      type: 'ImportError',
      message: '\n\nPLEASE READ THIS\nOriginal error',
      frames: [app, frame('/opt/python/num/y.py')],
    }
    expect(blame({...outer, causes: [inner]}, where())).toMatchObject({
      class: 'mount',
      message: expect.stringContaining('core/deep'),
    })
    expect(blame(outer, where())).toMatchObject({
      class: 'mount',
      message: 'num of the mount cannot be used here: ImportError: PLEASE READ THIS.',
    })
    // An optional import that failed, and then something else did.
    expect(blame({type: 'KeyError', message: "'x'", frames: [app], causes: [inner]}, where())).toMatchObject({
      class: 'script',
    })
    const second = {type: 'ModuleNotFoundError', message: "No module named 'second'", frames: [app]}
    expect(blame({...second, causes: [inner]}, where())).toMatchObject({
      class: 'requirements',
      message: expect.stringContaining('second'),
    })
  })
})

test('a log tells its last exception, a wrong syntax without a traceback, or none', () => {
  const log = `Traceback (most recent call last):
  File "/a.py", line 1, in <module>
    x()
KeyError: 'x'

During handling of the above exception, another exception occurred:

Traceback (most recent call last):
  File "/b.py", line 2, in run
    y()
pkg.Broken: two
lines
2026-01-01 00:00:00 stopped
`
  expect(lastTraceback(log)).toMatchObject({type: 'pkg.Broken', frames: [{file: '/b.py', line: 2, name: 'run'}]})
  expect(evidenceOf(log)[0]).toContain('Traceback')
  expect(lastTraceback('  File "/c.py", line 7\n    def (:\n        ^\nSyntaxError: invalid syntax\n')).toMatchObject({
    type: 'SyntaxError',
    frames: [{file: '/c.py', line: 7}],
  })
  for (const nothing of ['', 'hello\n', 'Traceback (most recent call last):\n', '  File "x", line 1\n'])
    expect(lastTraceback(nothing)).toBeUndefined()
  expect(evidenceOf(Array.from({length: 50}, (_, at) => `line ${at}`).join('\n'))).toHaveLength(6)
})

const served: Served = {
  before: [],
  ready: null,
  exit: null,
  health: '',
  boots: 0,
  answer: null,
  unanswered: '',
  after: null,
  loaded: [],
  log: '',
  seconds: 1,
}
const expected = () => ({
  asked: 'http://127.0.0.1:1/',
  command: 'run it',
  seconds: 9,
  mayEnd: true,
  where: whereabouts(),
})

test('an end, an answer and silence are told apart', () => {
  const judge = (change: Partial<Served>, more: object = {}) =>
    judgeServed({...served, ...change}, {...expected(), ...more})
  const answer = (status: number) => ({status, headers: {}, body: 'b', seconds: 0})
  expect(judge({ready: 1, answer: answer(204)})).toBeNull()
  expect(judge({ready: 1, answer: answer(302)})).toMatchObject({class: 'sample'})
  expect(judge({ready: 1, answer: answer(422)})).toMatchObject({class: 'sample', evidence: ['b']})
  expect(judge({ready: 1, answer: answer(503)})).toMatchObject({class: 'script'})
  expect(judge({ready: 1})).toBeNull()
  expect(judge({ready: 1, unanswered: 'ConnectionResetError'})).toMatchObject({
    message: 'The sample was not answered: ConnectionResetError.',
  })
  expect(judge({exit: {code: 0, signal: null}})).toMatchObject({
    message: 'The command ended with exit code 0 before http://127.0.0.1:1/ answered.',
  })
  expect(judge({exit: {code: 0, signal: null}}, {asked: null})).toBeNull()
  expect(judge({exit: {code: null, signal: 9}}, {asked: null})).toMatchObject({
    message: 'The command was ended by signal 9.',
  })
  expect(judge({health: 'silent'})?.message).toBe(
    'Nothing good came from http://127.0.0.1:1/ within 9 seconds: it accepts connections and says nothing.',
  )
})

test('a program that was not found is a script of a mounted package, or not here', () => {
  const mount = project({
    'a-1.dist-info/entry_points.txt':
      '[other]\nserve = no:no\n\n[console_scripts]\nserve = srv.cli:main\nrun.it = one.cli:main\n[x]\n',
    'one/__main__.py': '',
  })
  const find = (log: string, command = 'serve') =>
    consoleScript({exit: {code: 127, signal: null}, log}, {command, mount})
  expect(find('sh: 1: serve: not found\n')).toMatchObject({
    class: 'path',
    help: 'Start it by its module: `python -m srv.cli`.',
  })
  expect(find("[Errno 2] No such file or directory: 'run.it'\n")).toMatchObject({
    help: 'Start it by its module: `python -m one`.',
  })
  expect(find('sh: line 1: other: command not found\n')).toMatchObject({
    class: 'host',
    message: 'The program other is not on this machine.',
  })
  expect(consoleScript({exit: {code: 1, signal: null}, log: 'serve: not found'}, {command: 'serve', mount})).toBeNull()
})

test('what a probe met is told at the probe, unless the program said why', () => {
  const probe = {
    kind: 'liveness',
    check: null,
    file: 'pod.yaml',
    line: 5,
    initialDelay: 0,
    period: 1,
    timeout: 1,
    failures: 1,
  } as Probe
  const tell = (health: string, log = '') =>
    probeFailure({health, log}, {probes: [probe], seconds: 3, where: whereabouts()})
  expect(tell('exit 16')).toMatchObject({
    class: 'script',
    file: 'pod.yaml',
    line: 5,
    message: expect.stringContaining('127.0.0.1 alone'),
  })
  expect(tell('exit 12')).toMatchObject({help: expect.stringContaining('timeoutSeconds')})
  const log = 'Traceback (most recent call last):\n  File "/var/task/app.py", line 1, in health\n    x\nKeyError: 1\n'
  expect(tell('exit 13', log)).toMatchObject({class: 'script', file: 'code/app.py', line: 1})
  for (const health of ['exit 0', 'exit 1', 'exit 21', 'exit None', '', 'status 500'])
    expect(tell(health)).toBeUndefined()
})

describe('what is given', () => {
  test('as variables is read up to the first sign of equality, and its value is never repeated', () => {
    expect(readVariables(['A=1', 'B=x=y', 'A=', ' C =d'])).toEqual({A: '', B: 'x=y', C: 'd'})
    for (const entry of ['secret', '=secret', 'A\0=secret'])
      expect(() => readVariables(['A=1', entry])).toThrow(/^Input `env`: entry 2: expected NAME=value\.$/)
  })

  test('as a sample is a body, or a whole request', () => {
    const folder = project({
      'a.json': '{"x": 1}',
      'a.csv': 'x,y\n',
      'a.http': '### test\r\nPOST http://host:1/p?q=1 HTTP/1.1\r\nX-A: b: c\r\n\r\nbody\r\n\r\nmore',
      'get.http': 'GET / HTTP/1.1\n\n',
      'empty.http': '',
    })
    const read = (name: string) => readSample(path.join(folder, name))
    expect(read('a.json')).toEqual({path: null, headers: {'content-type': 'application/json'}, body: '{"x": 1}'})
    expect(read('a.csv').headers).toEqual({'content-type': 'application/octet-stream'})
    expect(read('a.http')).toEqual({path: '/p?q=1', headers: {'x-a': 'b: c'}, body: 'body\n\nmore'})
    for (const name of ['get.http', 'empty.http']) expect(() => read(name)).toThrow('does not begin with `POST /path`')
    expect(() => read('none')).toThrow('cannot be read (ENOENT)')
    expect(() => read('.')).toThrow('is not a file')
    fs.writeFileSync(path.join(folder, 'latin'), new Uint8Array([0xe9, 0x20]))
    expect(() => read('latin')).toThrow('it is not UTF-8')
  })
})
