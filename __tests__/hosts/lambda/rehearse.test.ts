import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from '@jest/globals'
import {type HandlerRehearsal, rehearseHandler} from '../../../src/hosts/lambda/rehearse.ts'
import {writeFiles} from '../../helpers/project.ts'
import {onePython, pythons} from '../../helpers/pythons.ts'
import {makeVirtualenv} from '../../helpers/virtualenv.ts'
import type {WheelSpec} from '../../helpers/wheel.ts'
import {bare, layOut} from '../support.ts'

const greet: WheelSpec = {
  name: 'greet',
  version: '1.0',
  files: {'greet.py': 'def hello(name):\n    return "Hello " + name\n'},
}

async function rehearse(
  code: string,
  options: Partial<HandlerRehearsal> & {wheels?: WheelSpec[]; eventText?: string | null} = {},
) {
  const {wheels = [greet], eventText = '{"name": "you"}', ...rest} = options
  const laid = await layOut(wheels, {'app.py': code}, {target: 'aws-lambda/python3.13'})
  const event = eventText === null ? null : path.join(laid.folder, 'event.json')
  if (event !== null) fs.writeFileSync(event, eventText ?? '')
  const facts = await rehearseHandler({...laid, handler: 'app.handler', event, ...rest})
  return {facts, laid}
}

const plain = 'from greet import hello\n\ndef handler(event, context):\n    return {"text": hello(event["name"])}\n'

describe('a function of Lambda', () => {
  test('answers with the mount at /opt/python and tells where its modules came from', async () => {
    const {facts, laid} = await rehearse(
      `import greet, sys
def handler(event, context):
    assert context.get_remaining_time_in_millis() > 0
    return {"file": greet.__file__, "path": sys.path[:3], "name": context.function_name, "memory": context.memory_limit_in_mb}
`,
    )
    expect(facts.failure).toBeNull()
    const minor = onePython().minor
    const expected = facts.isolation.paths
      ? {
          file: '/opt/python/greet.py',
          path: ['/var/task', `/opt/python/lib/python${minor}/site-packages`, '/opt/python'],
        }
      : {file: path.join(laid.mount, 'greet.py')}
    expect(JSON.parse(facts.answer?.body ?? '')).toMatchObject({...expected, name: 'rehearsal', memory: '128'})
    expect(facts.modules).toMatchObject({mount: ['greet'], code: ['app']})
    expect(facts).toMatchObject({how: 'handler', sample: true, ready: {deadline: 10}})
    expect(fs.readdirSync(laid.scratch)).toEqual([])
    expect(fs.readdirSync(laid.codeDir)).toEqual(['app.py'])
  })

  test('answers where the system keeps nothing off, too, and it is told', async () => {
    const {facts} = await rehearse(plain, {isolation: bare})
    expect(facts).toMatchObject({failure: null, answer: {body: '{"text": "Hello you"}'}})
    expect(facts.notes).toEqual([
      'Code and mount stood where they lie on this machine, not at /var/task and /opt/python.',
    ])
  })

  test('answers on the oldest Python of this machine', async () => {
    const oldest = pythons()[0]?.executable ?? ''
    const code = `import decimal
from greet import hello
def handler(event, context):
    return {"text": hello("it"), "price": decimal.Decimal("1.10"), "id": len(context.aws_request_id)}
`
    const laid = await layOut([greet], {'app.py': code, 'event.json': '[]'}, {python: oldest})
    const facts = await rehearseHandler({...laid, handler: 'app.handler', event: path.join(laid.codeDir, 'event.json')})
    expect(facts).toMatchObject({failure: null, answer: {body: '{"text": "Hello it", "price": 1.10, "id": 36}'}})
  })

  test('must not answer with more than Lambda returns', async () => {
    const {facts} = await rehearse('def handler(event, context):\n    return "x" * (6 * 1024 * 1024 + 1)\n')
    expect(facts.failure).toMatchObject({class: 'script', message: expect.stringContaining('no more than 6 MB')})
  })

  test('is loaded and not called without an event', async () => {
    const {facts} = await rehearse(plain, {eventText: null})
    expect(facts).toMatchObject({failure: null, answer: null, sample: false})
    expect(facts.ready?.seconds).toBeGreaterThan(0)
  })

  test('reads the .pth files of the mount, which is a site directory there', async () => {
    const files = {'deep/below.py': 'value = 7\n', 'below.pth': 'deep\n'}
    const {facts} = await rehearse('import below\ndef handler(event, context):\n    return below.value\n', {
      wheels: [{name: 'below', version: '1', files}],
    })
    expect(facts).toMatchObject({failure: null, answer: {body: '7'}})
  })

  test('gets the packages of a virtualenv as those of the runtime', async () => {
    const laid = await layOut([greet], {'app.py': 'import boto3\ndef handler(e, c):\n    return boto3.here\n'})
    const venv = await makeVirtualenv(onePython().executable, path.join(laid.folder, 'venv'))
    writeFiles(venv.sitePackages, {'boto3.py': 'here = True\n'})
    const event = path.join(writeFiles(laid.folder, {'event.json': '1'}), 'event.json')
    const again = await layOut([greet], {}, {python: venv.python})
    const facts = await rehearseHandler({...laid, interpreter: again.interpreter, handler: 'app.handler', event})
    expect(facts).toMatchObject({failure: null, answer: {body: 'true'}, modules: {host: ['boto3']}})
  })
})

describe('a failure is classed and translated', () => {
  const cases: {name: string; code: string; options?: Parameters<typeof rehearse>[1]; failure: object}[] = [
    {
      name: 'a module that nobody listed',
      code: 'import nowhere_at_all\n',
      failure: {
        class: 'requirements',
        message: expect.stringContaining('nowhere_at_all'),
        file: 'code/app.py',
        line: 1,
      },
    },
    {
      name: 'a package of the runtime',
      code: 'import boto3\n',
      failure: {class: 'host', message: expect.stringContaining('boto3')},
    },
    {
      name: 'a mounted package that lacks another',
      code: 'import needy\n',
      options: {wheels: [{name: 'needy', version: '1', files: {'needy.py': 'import absent_one\n'}}]},
      failure: {class: 'mount', message: 'needy of the mount imports absent_one, which is not there.'},
    },
    {
      name: 'a PYTHONPATH, by which the runtime leaves the layer out',
      code: plain,
      options: {variables: {PYTHONPATH: '/somewhere'}},
      failure: {class: 'path', message: expect.stringContaining('leaves /opt/python out')},
    },
    {
      name: 'a handler in a module that is not there',
      code: plain,
      options: {handler: 'src.main.handler'},
      failure: {class: 'path', message: expect.stringContaining('names the module src')},
    },
    {
      name: 'a handler that the module lacks',
      code: plain,
      options: {handler: 'app.main'},
      failure: {class: 'script', message: "Runtime.HandlerNotFound: Handler 'main' missing on module 'app'."},
    },
    {
      name: 'a handler without a function',
      code: plain,
      options: {handler: 'app'},
      failure: {class: 'script', message: expect.stringContaining('Runtime.MalformedHandlerName')},
    },
    {
      name: 'a wrong syntax',
      code: 'def handler(event, context)\n    pass\n',
      failure: {class: 'script', message: expect.stringContaining('Runtime.UserCodeSyntaxError'), line: 1},
    },
    {
      name: 'an event that lacks something',
      code: plain,
      options: {eventText: '{}'},
      failure: {
        class: 'script',
        message: "code/app.py:4 fails with KeyError: 'name'.",
        help: expect.stringContaining('event'),
      },
    },
    {
      name: 'an async function',
      code: 'async def handler(event, context):\n    return 1\n',
      failure: {
        class: 'script',
        message: expect.stringContaining('Runtime.MarshalError'),
        help: expect.stringContaining('await'),
      },
    },
    {
      name: 'code that ends Python',
      code: 'import sys\nsys.exit(7)\n',
      failure: {class: 'script', message: expect.stringContaining('exit code 7'), exitCode: 7},
    },
    {
      name: 'native code that crashes',
      code: 'import ctypes\ndef handler(event, context):\n    ctypes.string_at(0)\n',
      failure: {class: 'mount', message: expect.stringContaining('signal 11')},
    },
  ]
  for (const {name, code, options, failure} of cases) {
    test(name, async () => {
      const {facts} = await rehearse(code, options)
      expect(facts.failure).toMatchObject(failure)
      expect(facts.answer).toBeNull()
    })
  }

  test('loading that takes longer than the init phase, with what it was busy with', async () => {
    const slow = {name: 'slow', version: '1', files: {'slow.py': 'import time\ntime.sleep(60)\n'}}
    const laid = await layOut([slow], {'app.py': '\nimport slow\n'}, {target: 'aws-lambda/python3.13'})
    const facts = await rehearseHandler({
      ...laid,
      target: {...laid.target, initSeconds: 1},
      handler: 'app.handler',
      event: null,
    })
    expect(facts.failure).toMatchObject({
      class: 'mount',
      message:
        "Loading app.handler takes longer than the 1 seconds of Lambda's init phase; it was busy at app.py:2, in slow.py of the mount.",
    })
  })

  test('a write outside of /tmp, where the system lets us forbid it', async () => {
    const {facts} = await rehearse(
      'import os\ndef handler(event, context):\n    open(os.path.join(os.environ["TMPDIR"], "sitemount-fine"), "w").close()\n    os.makedirs(os.path.expanduser("~/.cache"))\n',
    )
    if (!facts.isolation.paths) return
    expect(facts.failure).toMatchObject({class: 'script', message: expect.stringContaining('Read-only file system')})
    expect(fs.existsSync('/tmp/sitemount-fine')).toBe(false)
  })

  test('another Python than that of the runtime, before anything is started', async () => {
    const laid = await layOut([greet], {'app.py': plain}, {target: 'aws-lambda/python3.13'})
    const facts = await rehearseHandler({
      ...laid,
      target: {...laid.target, python: '3.2'},
      handler: 'app.handler',
      event: null,
    })
    expect(facts).toMatchObject({
      ready: null,
      failure: {class: 'host', message: expect.stringContaining('runs Python 3.2')},
      what: 'nothing: app.handler was not loaded',
    })
  })

  test('an event that is no JSON is refused', async () => {
    await expect(rehearse(plain, {eventText: '{'})).rejects.toMatchObject({code: 'usage'})
  })
})
