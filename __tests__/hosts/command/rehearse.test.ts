import {execFileSync} from 'node:child_process'
import fs from 'node:fs'
import http from 'node:http'
import path from 'node:path'
import {describe, expect, test} from '@jest/globals'
import {type CommandRehearsal, rehearseCommand} from '../../../src/hosts/command/rehearse.ts'
import {freePort} from '../../../src/hosts/engine/serve.ts'
import {processesNaming} from '../../helpers/processes.ts'
import {writeFiles} from '../../helpers/project.ts'
import {onePython} from '../../helpers/pythons.ts'
import type {WheelSpec} from '../../helpers/wheel.ts'
import {bare, layOut} from '../support.ts'

const greet: WheelSpec = {
  name: 'greet',
  version: '1.0',
  files: {'greet.py': 'def hello(name):\n    return "Hello " + name\n'},
}

const server = `import http.server, json, sys
import greet

class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200 if self.path == "/healthy" else 404)
        self.end_headers()

    def do_POST(self):
        body = self.rfile.read(int(self.headers["content-length"]))
        status = {"/": 200, "/score": 200, "/broken": 500}.get(self.path, 404)
        if self.path == "/raises":
            json.loads(body)["name"]
        self.send_response(status)
        self.end_headers()
        self.wfile.write(greet.hello(body.decode()).encode())

http.server.HTTPServer(("127.0.0.1", int(sys.argv[1])), Handler).serve_forever()
`

type Given = Partial<CommandRehearsal> & {
  wheels?: WheelSpec[]
  sampleText?: string
  sampleName?: string
  score?: string
}

async function rehearse(code: Record<string, string>, given: Given) {
  const {wheels = [greet], sampleText, sampleName = 'sample.json', score, ...rest} = given
  const laid = await layOut(wheels, code)
  const sample =
    sampleText === undefined ? null : path.join(writeFiles(laid.folder, {[sampleName]: sampleText}), sampleName)
  const server =
    score === undefined
      ? {}
      : {server: {distribution: 'd', version: '1', consoleScript: 'd', port: 1, health: '/', score}}
  const facts = await rehearseCommand({
    ...laid,
    target: {...laid.target, ...server},
    command: 'python app.py',
    health: null,
    ...rest,
    sample,
  })
  expect(processesNaming(laid.folder)).toEqual([])
  return facts
}

async function serve(given: Given = {}, code = server) {
  const port = await freePort()
  const health = `http://127.0.0.1:${port}/healthy`
  return rehearse({'app.py': code}, {command: `python app.py ${port}`, health, ...given})
}

describe('a command with a health address', () => {
  test('answers the sample with the mounted package, and nothing is left running', async () => {
    const facts = await serve({sampleText: '"you"'})
    expect(facts).toMatchObject({failure: null, how: 'command', sample: true, ready: {deadline: 20}})
    expect(facts.answer).toMatchObject({status: 200, body: 'Hello "you"'})
  })

  test('answers where the system keeps nothing off, too, and it is told', async () => {
    const facts = await serve({sampleText: '"you"', isolation: bare})
    expect(facts).toMatchObject({failure: null, answer: {status: 200}})
    expect(facts.notes).toEqual(['The mount stood where it lies on this machine, and could be written to.'])
  })

  test("gets a sample at the target's own path for requests, or at the one of a whole request", async () => {
    expect((await serve({sampleText: '1', score: '/score'})).answer?.status).toBe(200)
    const sampleText = '# a request\nPOST /nowhere HTTP/1.1\nContent-Type: text/plain\n\nhello'
    const facts = await serve({sampleText, sampleName: 'sample.http'})
    expect(facts.failure).toMatchObject({class: 'sample', message: 'The sample was answered with status 404.'})
  })

  test('that answers with an error fails, with the exception where the log has one', async () => {
    const answered = await serve({sampleText: 'POST /broken\n\nx', sampleName: 'sample.http'})
    expect(answered.failure).toMatchObject({class: 'script', message: 'The sample was answered with status 500.'})
    const raised = await serve({sampleText: 'POST /raises\n\n{}', sampleName: 'sample.http'})
    expect(raised.failure).toMatchObject({class: 'script', file: 'code/app.py', line: 13})
    expect(raised.failure?.message).toBe("code/app.py:13 fails with KeyError: 'name'.")
  })

  test('that nobody answers fails at the deadline with what was met', async () => {
    const facts = await serve({deadlineSeconds: 1}, 'import time\ntime.sleep(60)\n')
    expect(facts.failure?.message).toMatch(
      /^Nothing good came from http:.*\/healthy within 1 seconds: nobody listens there\.$/,
    )
    const other = await serve({deadlineSeconds: 1}, server.replace('"/healthy"', '"/else"'))
    expect(other.failure?.message).toMatch(/the last answer was status 404\.$/)
  })

  test('that somebody else answers already is told instead of trusted', async () => {
    const other = http.createServer((_, response) => response.end('ok'))
    await new Promise<void>(resolve => other.listen(0, '127.0.0.1', resolve))
    const {port} = other.address() as {port: number}
    try {
      const facts = await rehearse({'app.py': ''}, {health: `http://localhost:${port}/`, isolation: bare})
      expect(facts.what).toBe('nothing: the command was not started')
      expect(facts.failure).toMatchObject({class: 'host', message: expect.stringContaining('Something else answers')})
    } finally {
      other.close()
    }
  })

  test('elsewhere than on this machine is refused', async () => {
    for (const health of ['http://example.com/', 'https://127.0.0.1/', 'localhost:80', 'http://127.0.0.1.evil/'])
      await expect(rehearse({}, {health})).rejects.toMatchObject({code: 'usage'})
    await expect(rehearse({}, {sampleText: '1'})).rejects.toMatchObject({code: 'usage'})
  })
})

describe('a command without a health address', () => {
  test('passes when it ends with 0, in an environment of its own', async () => {
    process.env.SITEMOUNT_TEST_LEAK = 'leaked'
    const script = `import os, sys
import greet
assert "SITEMOUNT_TEST_LEAK" not in os.environ and os.environ["MINE"] == "a=b"
assert os.environ["PYTHONDONTWRITEBYTECODE"] == "1" and os.listdir(os.environ["HOME"]) == []
assert [p for p in sys.path if p.endswith("site-packages")] == [os.path.join(sys.prefix, "lib", "python%d.%d" % sys.version_info[:2], "site-packages")]
assert os.listdir(sys.path[-1]) == [], os.listdir(sys.path[-1])
print(greet.hello("log"))
`
    try {
      const facts = await rehearse({'app.py': script}, {variables: {MINE: 'a=b'}})
      expect(facts).toMatchObject({failure: null, answer: null, sample: false})
      expect(facts.log).toContain('Hello log')
    } finally {
      delete process.env.SITEMOUNT_TEST_LEAK
    }
  })

  test("has the packages at the host's own path, where the system lets us put them there", async () => {
    const laid = await layOut(
      [greet],
      {'app.py': 'import greet\nprint("at", greet.__file__)\n'},
      {target: 'azure-functions/python3.12'},
    )
    const about = {...laid, command: 'python app.py', health: null}
    const facts = await rehearseCommand(about)
    const expected = '/home/site/wwwroot/.python_packages/lib/site-packages/greet.py'
    expect(facts).toMatchObject({
      failure: null,
      log: `at ${facts.isolation.paths ? expected : path.join(laid.mount, 'greet.py')}\n`,
    })
    const other = await rehearseCommand({...about, at: '/home/nobody/else'})
    if (other.isolation.paths) expect(other.log).toBe('at /home/nobody/else/greet.py\n')
    expect(fs.existsSync('/home/nobody')).toBe(false)
  })

  test.each([undefined, bare])(
    'is stopped, and leaves nothing behind, when the work is interrupted (%#)',
    async isolation => {
      const laid = await layOut([greet], {'app.py': 'import time\nprint("up", flush=True)\ntime.sleep(600)\n'})
      const stop = new AbortController()
      const log = {...laid.io.log, debug: (line: string) => line === 'up' && stop.abort()}
      const work = rehearseCommand({
        ...laid,
        ...(isolation && {isolation}),
        io: {...laid.io, signal: stop.signal, log},
        command: 'python app.py',
        health: 'http://127.0.0.1:9/',
      })
      await expect(work).rejects.toMatchObject({code: 'interrupted'})
      expect(processesNaming(laid.folder)).toEqual([])
      expect(fs.readdirSync(laid.scratch)).toEqual([])
    },
  )

  test('cannot be given packages at a path that PYTHONPATH cannot name', async () => {
    const laid = await layOut([], {})
    await expect(rehearseCommand({...laid, at: '/a:b', command: 'true', health: null})).rejects.toMatchObject({
      code: 'usage',
    })
  })

  test('tells which native libraries of the mount the running program had loaded', async () => {
    const question = 'import os, sysconfig; print(os.path.join(sysconfig.get_path("platstdlib"), "lib-dynload"))'
    const folder = execFileSync(onePython().executable, ['-I', '-c', question], {encoding: 'utf8'}).trim()
    const file = fs.readdirSync(folder).find(name => name.startsWith('_heapq.') || name.startsWith('_json.'))
    if (file === undefined) return
    const wheel = {
      name: 'deep',
      version: '1',
      files: {'deep/__init__.py': '', [`deep/${file}`]: fs.readFileSync(path.join(folder, file))},
    }
    const code = `import time\nfrom deep import ${file.split('.')[0]} as it\nassert "deep" in it.__file__\ntime.sleep(60)\n`
    const facts = await rehearse({'app.py': code}, {wheels: [wheel], deadlineSeconds: 2})
    expect(facts).toMatchObject({failure: null, modules: {mount: ['deep'], loaded: [`deep/${file}`]}})
  })

  test('that sets PYTHONPATH by an input is told that the packages are out of reach, and only then', async () => {
    const replaced = await rehearse({'app.py': ''}, {variables: {PYTHONPATH: '/x'}, isolation: bare})
    expect(replaced.notes[0]).toMatch(/^The input `env` sets PYTHONPATH, .* at \/.*\/mount were not looked for\.$/)
    const laid = await layOut([greet], {'app.py': 'import greet\n'})
    const variables = {PYTHONPATH: `/x:${laid.mount}`}
    const kept = await rehearseCommand({...laid, variables, command: 'python app.py', health: null, isolation: bare})
    expect(kept).toMatchObject({failure: null})
    expect(kept.notes.join()).not.toContain('PYTHONPATH')
  })

  test('has no place in a file that is none', async () => {
    const {failure} = await rehearse({}, {command: 'python -c "import nope"'})
    expect(failure).toMatchObject({class: 'requirements', exitCode: 1})
    expect(failure).not.toHaveProperty('file')
  })

  test('that prints much and fails is not taken for one that stays up', async () => {
    const code = 'import sys\nfor _ in range(30):\n    sys.stdout.write(("x" * 9 + "\\n") * 100_000)\nsys.exit(3)\n'
    const facts = await rehearse({'app.py': code}, {})
    expect(facts.failure).toMatchObject({class: 'script', exitCode: 3})
  })

  test('passes when it stays up', async () => {
    const facts = await rehearse({'app.py': 'import time\ntime.sleep(60)\n'}, {deadlineSeconds: 1})
    expect(facts.failure).toBeNull()
  })

  const cases: {name: string; code: string; given?: Given; failure: object}[] = [
    {name: 'an exit code', code: 'raise SystemExit(9)', failure: {class: 'script', exitCode: 9}},
    {
      name: 'a module that nobody listed',
      code: 'import nowhere_at_all',
      failure: {class: 'requirements', file: 'code/app.py', line: 1, exitCode: 1},
    },
    {
      name: 'a PYTHONPATH that is replaced',
      code: 'import greet',
      given: {command: 'PYTHONPATH=/elsewhere python app.py'},
      failure: {class: 'path', message: 'greet is in the mount, but the mount is not where Python looks.'},
    },
    {
      name: 'a mounted package that fails by itself',
      code: 'import bad',
      given: {
        wheels: [{name: 'bad', version: '1', files: {'bad.py': 'import ctypes\nctypes.CDLL("libnowhere.so.9")\n'}}],
      },
      failure: {
        class: 'host',
        message: expect.stringContaining('bad of the mount asks for the library libnowhere.so.9'),
      },
    },
    {
      name: 'a script of a mounted package as a command',
      code: '',
      given: {
        command: 'serveit --port 80',
        wheels: [{name: 'serveit', version: '1', entryPoints: '[console_scripts]\nserveit = serveit.cli:main\n'}],
      },
      failure: {class: 'path', help: 'Start it by its module: `python -m serveit.cli`.', exitCode: 127},
    },
    {
      name: 'a program that is not here',
      code: '',
      given: {command: 'exec no-such-program-at-all'},
      failure: {class: 'host', message: 'The program no-such-program-at-all is not on this machine.'},
    },
    {
      name: 'a wrong syntax',
      code: 'def broken(:\n',
      failure: {class: 'script', file: 'code/app.py', line: 1, message: expect.stringContaining('SyntaxError')},
    },
    {
      name: 'a crash of native code',
      code: 'import ctypes\nctypes.string_at(0)\n',
      given: {command: 'exec python app.py'},
      failure: {message: 'The command was ended by signal 11.'},
    },
  ]
  for (const {name, code, given, failure} of cases) {
    test(`fails: ${name}`, async () => {
      const facts = await rehearse({'app.py': code}, given ?? {})
      expect(facts.failure).toMatchObject(failure)
    })
  }

  test('cannot write into the mount, where the system lets us forbid it', async () => {
    const code = 'import greet, os\nopen(os.path.join(os.path.dirname(greet.__file__), "new"), "w")\n'
    const facts = await rehearse({'app.py': code}, {})
    if (facts.isolation.paths) expect(facts.failure?.message).toContain('Read-only file system')
    else expect(facts.failure).toBeNull()
  })
})
