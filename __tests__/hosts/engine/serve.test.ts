import fs from 'node:fs'
import path from 'node:path'
import {beforeAll, describe, expect, test} from '@jest/globals'
import type {Isolation} from '../../../src/hosts/engine/facts.ts'
import {
  freePort,
  probeIsolation,
  type Served,
  type Serving,
  type Stage,
  serve,
} from '../../../src/hosts/engine/serve.ts'
import {processesNaming} from '../../helpers/processes.ts'
import {onePython} from '../../helpers/pythons.ts'
import {temporaryFolder} from '../../helpers/temp.ts'

const python = onePython().executable
const open: Isolation = {network: false, readOnlyMount: false, paths: false, why: 'asked for'}

/** A server that answers every GET with its paths and every POST with what it got. */
const echo = `
import http.server, os, subprocess, sys
class Echo(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.answer(200, b"up")
    def do_POST(self):
        body = self.rfile.read(int(self.headers["content-length"]))
        self.answer(500 if body == b"bad" else 200, self.headers["content-type"].encode() + b" " + body)
    def answer(self, status, body):
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
print("Booting worker with pid: 1", flush=True)
http.server.HTTPServer(("127.0.0.1", int(sys.argv[1])), Echo).serve_forever()
`

let system: Isolation

beforeAll(async () => {
  const folder = temporaryFolder()
  system = await probeIsolation(servingIn(folder))
})

function servingIn(scratch: string, signal = new AbortController().signal): Serving {
  return {python, scratch, env: {PATH: process.env.PATH ?? ''}, signal}
}

/** Runs a program of ours as the host. */
async function host(
  program: string,
  options: Partial<Stage> & {seconds?: number; port?: number; scratch?: string; signal?: AbortSignal} = {},
): Promise<Served> {
  const scratch = options.scratch ?? temporaryFolder()
  const {seconds = 20, port = 0, signal, scratch: _, ...stage} = options
  const command = [python, '-I', '-c', program, `${port}`, scratch]
  return serve(
    {
      isolation: open,
      health: {kind: 'http', url: `http://127.0.0.1:${port}/`},
      host: {command, env: {PATH: '/usr/bin:/bin'}, cwd: scratch, seconds},
      ...stage,
    },
    servingIn(scratch, signal),
  )
}

const sampleTo = (port: number, body: string) => ({
  url: `http://127.0.0.1:${port}/score`,
  body,
  headers: {'content-type': 'application/json'},
  seconds: 10,
})

test('what the system lets us keep away is told with the reason', () => {
  if (system.paths) expect(system).toEqual({network: true, readOnlyMount: true, paths: true})
  else expect(system.why).toMatch(/\S/)
})

describe.each([['as it is'], ['kept apart']])('a host %s', how => {
  const isolation = () => (how === 'kept apart' && system.paths ? system : open)

  test('is asked once it is ready, and ended with everything it started', async () => {
    const port = await freePort()
    const scratch = temporaryFolder()
    const child = `subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)", sys.argv[2]], start_new_session=True)\n`
    const program = echo.replace('print(', `${child}print(`)
    const sample = sampleTo(port, '{"é": 1}')
    const served = await host(program, {port, scratch, sample, isolation: isolation()})
    expect(served).toMatchObject({
      exit: null,
      health: 'status 200',
      answer: {status: 200, body: 'application/json {"é": 1}'},
      unanswered: '',
    })
    expect(served.ready).toBeGreaterThan(0)
    expect(processesNaming(scratch)).toEqual([])
  })

  test('that ends is told with its code and what it printed', async () => {
    const served = await host('import sys; print("out", flush=True); sys.exit("because")', {isolation: isolation()})
    expect(served).toMatchObject({ready: null, exit: {code: 1, signal: null}, answer: null})
    expect(served.log).toBe('out\nbecause\n')
  })

  test('that boots its workers again is stopped at once', async () => {
    const program = 'import time\nfor n in range(9): print("Booting worker with pid:", n, flush=True)\ntime.sleep(600)'
    const boots = {pattern: 'Booting worker', allowed: 1}
    const served = await host(program, {isolation: isolation(), boots, seconds: 300})
    expect(served).toMatchObject({ready: null, exit: null})
    expect(served.boots).toBeGreaterThan(1)
  })
})

describe('kept apart', () => {
  test('a mount stands where the host has it, cannot be written to, and leaves this machine as it is', async () => {
    if (!system.paths) return
    const mount = temporaryFolder()
    fs.writeFileSync(path.join(mount, 'dep.py'), 'x = 1\n')
    const place = '/var/azureml-app/src/site-packages'
    const program = `
import os, socket
print(os.listdir("${place}"), os.path.isdir("/usr/bin"), os.getuid() != 0)
for path in ("${place}/new", "/opt/python/new", "/new-at-root/new"):
    try:
        open(path, "w").close()
        print("written")
    except OSError as error:
        print(error.strerror)
try:
    socket.create_connection(("192.0.2.1", 80), 2)
except OSError as error:
    print(error.strerror)
`
    const open = temporaryFolder()
    const binds = [
      {from: mount, to: place, readOnly: true},
      {from: open, to: '/opt/python'},
      {from: mount, to: '/new-at-root', readOnly: true},
    ]
    const served = await host(program, {isolation: system, binds, health: {kind: 'exit'}})
    expect(served.log.split('\n')).toEqual([
      "['dep.py'] True True",
      'Read-only file system',
      'written',
      'Read-only file system',
      'Network is unreachable',
      '',
    ])
    expect([fs.readdirSync(mount), fs.readdirSync(open)]).toEqual([['dep.py'], ['new']])
    expect(fs.existsSync('/new-at-root')).toBe(false)
  })

  test('a root that is read-only leaves the folders that are named', async () => {
    if (!system.paths) return
    const scratch = temporaryFolder()
    const program = `
import sys
for path in ("/var/tmp/new", sys.argv[2] + "/new"):
    try:
        open(path, "w").close()
        print("written")
    except OSError as error:
        print(error.strerror)
`
    const readOnlyRoot = {writable: [scratch]}
    const served = await host(program, {isolation: system, scratch, readOnlyRoot, health: {kind: 'exit'}})
    expect(served.log).toBe('Read-only file system\nwritten\n')
  })

  test('the user has the number that was asked for', async () => {
    if (!system.paths) return
    const served = await host('import os; print(os.getuid())', {isolation: system, uid: 1234, health: {kind: 'exit'}})
    expect(served.log).toBe('1234\n')
  })
})

test('what comes before ends the rehearsal when it fails, and when it prints nothing where it must', async () => {
  const step = (program: string) => ({command: [python, '-c', program], env: {}, cwd: '/', seconds: 20})
  const failing = await host(echo, {before: [step('print(1)'), step('import sys; sys.exit("no")'), step('print(3)')]})
  expect(failing.before.map(({code, stdout, stderr}) => [code, stdout, stderr])).toEqual([
    [0, '1\n', ''],
    [1, '', 'no\n'],
  ])
  const silent = await host(echo, {before: [{...step('pass'), wants: 'output'}]})
  expect([silent.before.length, silent.ready, silent.log]).toEqual([1, null, ''])
})

test('a command that is not there, or may not be started, ends as it would in a shell', async () => {
  const scratch = temporaryFolder()
  const start = (command: string) => host('', {scratch, host: {command: [command], env: {}, cwd: scratch, seconds: 5}})
  fs.writeFileSync(path.join(scratch, 'plain'), '')
  expect((await start('/nowhere/at/all')).exit?.code).toBe(127)
  expect((await start(path.join(scratch, 'plain'))).exit?.code).toBe(126)
})

test('a host that says nothing is silent until its time is up, and one that nobody reaches is refused', async () => {
  const port = await freePort()
  const silent = 'import socket, sys, time\ns = socket.create_server(("127.0.0.1", int(sys.argv[1])))\ntime.sleep(600)'
  expect(await host(silent, {port, seconds: 1})).toMatchObject({ready: null, exit: null, health: 'silent'})
  expect(await host('import time; time.sleep(600)', {port, seconds: 1})).toMatchObject({health: 'refused'})
})

test('a server that dies while it answers gives no answer', async () => {
  const port = await freePort()
  const program = echo.replace('body = self', 'os._exit(5); body = self')
  const served = await host(program, {port, sample: sampleTo(port, '{}')})
  expect(served).toMatchObject({answer: null, exit: {code: 5, signal: null}})
  expect(served.unanswered).toMatch(/\S/)
})

test('readiness is also a connection, a command, an end, or staying alive', async () => {
  const port = await freePort()
  const exec = {command: [python, '-c', 'pass'], env: {}, cwd: '/', seconds: 20}
  expect((await host(echo, {port, health: {kind: 'tcp', port}})).ready).toBeGreaterThan(0)
  expect((await host(echo, {port, health: {kind: 'exec', step: exec}})).ready).toBeGreaterThan(0)
  expect(await host('pass', {health: {kind: 'exit'}})).toMatchObject({ready: expect.any(Number), exit: {code: 0}})
  expect((await host(echo, {port, health: {kind: 'alive', seconds: 0.2}})).ready).toBeGreaterThan(0)
  expect((await host('import sys; sys.exit(2)', {health: {kind: 'exit'}})).ready).toBeNull()
})

test('a log without end keeps its head and its tail', async () => {
  const served = await host('print("first"); print("x" * 3_000_000); print("last")', {health: {kind: 'exit'}})
  expect(served.log.length).toBeLessThan(1_000_000)
  expect(served.log).toMatch(/^first\n.*bytes left out.*\nlast\n$/s)
})

test('a host that prints without end is kept waiting by nobody, and whoever reads along gets a part of it', async () => {
  const scratch = temporaryFolder()
  let lines = 0
  const program =
    'import sys\nfor _ in range(30):\n    sys.stdout.write("a line of the program\\n" * 48000)\nsys.exit(3)\n'
  const stage: Stage = {
    isolation: open,
    health: {kind: 'alive', seconds: 20},
    host: {command: [python, '-I', '-c', program], env: {PATH: '/usr/bin:/bin'}, cwd: scratch, seconds: 20},
  }
  const served = await serve(stage, {...servingIn(scratch), onLine: () => lines++})
  expect(served).toMatchObject({ready: null, exit: {code: 3}})
  expect(served.log).toMatch(/\.\.\. \d+ bytes left out \.\.\./)
  expect(lines).toBeGreaterThan(1000)
  expect(lines).toBeLessThan(200_000)
})

test('an interrupt leaves nothing behind', async () => {
  const controller = new AbortController()
  const scratch = temporaryFolder()
  const port = await freePort()
  const isolation = system.paths ? system : open
  const serving: Serving = {...servingIn(scratch, controller.signal), onLine: () => controller.abort()}
  const command = [python, '-I', '-c', echo, `${port}`, scratch]
  const stage: Stage = {
    isolation,
    health: {kind: 'tcp', port: await freePort()},
    host: {command, env: {}, cwd: scratch, seconds: 60},
  }
  await expect(serve(stage, serving)).rejects.toMatchObject({code: 'interrupted'})
  expect(processesNaming(scratch)).toEqual([])
})
