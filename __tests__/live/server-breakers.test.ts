import {type ChildProcess, execFile, spawn} from 'node:child_process'
import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import {setTimeout as sleep} from 'node:timers/promises'
import {promisify} from 'node:util'
import {beforeAll, describe, expect, test} from '@jest/globals'
import {asset} from '../../src/core/assets.ts'
import {loadTarget} from '../../src/targets/profile.ts'
import {indexInReach, machineIndex} from '../helpers/live-index.ts'
import {pythons} from '../helpers/pythons.ts'
import {suiteFolder, temporaryFolder} from '../helpers/temp.ts'
import {testUv} from '../helpers/uv.ts'
import {makeVirtualenv, type Virtualenv} from '../helpers/virtualenv.ts'

const execute = promisify(execFile)
const python = pythons().find(({minor}) => minor === '3.12')
const uv = testUv()
const inReach =
  process.platform === 'linux' && uv !== undefined && python !== undefined && (await indexInReach(python.executable))
const live = inReach ? describe : describe.skip
const patience = 600_000

const target = loadTarget('azureml/minimal-py312', {cwd: '/'})

async function install(flags: readonly string[], requirements: readonly string[]): Promise<void> {
  const index = machineIndex().map(flag => flag.replace(/^--extra-index-url$/, '--index'))
  const common = ['pip', 'install', '--quiet', '--only-binary', ':all:', '--link-mode', 'copy']
  await execute(uv ?? '', [...common, ...index, ...flags, ...requirements], {timeout: patience})
}

async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1')
  await new Promise(done => server.once('listening', done))
  const {port} = server.address() as net.AddressInfo
  await new Promise(done => server.close(done))
  return port
}

type Answer = {healthy: true} | {healthy: false; code: number | null; log: string}

/** Starts the server as an image does, with a mount before its own packages, until it answers or ends. */
async function startServer(venv: Virtualenv, mount: string): Promise<Answer> {
  const cwd = temporaryFolder()
  fs.writeFileSync(path.join(cwd, 'score.py'), 'def init():\n    pass\n\n\ndef run(data):\n    return data\n')
  const port = await freePort()
  const env = {
    PATH: `${venv.folder}/bin:/usr/bin:/bin`,
    HOME: cwd,
    PYTHONPATH: `${mount}:`,
    PYTHONDONTWRITEBYTECODE: '1',
  }
  const args = ['--entry_script', 'score.py', '--port', String(port)]
  const server = spawn(path.join(venv.folder, 'bin/azmlinfsrv'), args, {cwd, env, detached: true, stdio: 'pipe'})
  try {
    return await untilAnswer(server, port)
  } finally {
    if (server.pid !== undefined) endGroup(server.pid)
  }
}

async function untilAnswer(server: ChildProcess, port: number): Promise<Answer> {
  let log = ''
  server.stdout?.on('data', chunk => (log += chunk))
  server.stderr?.on('data', chunk => (log += chunk))
  const closed = new Promise<number | null>(done => server.once('close', done))
  for (;;) {
    const ended = await Promise.race([closed.then(code => ({code})), sleep(200)])
    if (ended !== undefined) return {healthy: false, ...ended, log}
    const answer = await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined)
    if (answer?.ok) return {healthy: true}
  }
}

function endGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}

live('the breakers of a profile are what the real server says', () => {
  let venv: Virtualenv

  beforeAll(async () => {
    venv = await makeVirtualenv(python?.executable ?? '', path.join(suiteFolder(), 'venv'))
    const pins = asset(`profiles/${target.server?.requirements}`)
    await install(['--python', venv.python, '--require-hashes', '-r', pins], [])
  }, patience)

  async function mounted(requirements: readonly string[]): Promise<Answer> {
    const mount = path.join(temporaryFolder(), 'mount')
    // There is no wheel of this one for 3.12, and it needs no compiler.
    const source = requirements.includes('markupsafe==2.0.1') ? ['--no-binary', 'markupsafe'] : []
    await install(['--python', venv.python, '--target', mount, ...source], requirements)
    return startServer(venv, mount)
  }

  test.each([
    ['azure-core<1.31', 'azure-core==1.30.2', 'azure-core==1.31.0'],
    ['click<8', 'click==7.1.2', 'click==8.0.0'],
    ['jinja2<3', 'jinja2==2.11.3', 'jinja2==3.0.0'],
    ['werkzeug<2.2', 'werkzeug==2.1.2', 'werkzeug==2.2.0'],
    ['pydantic<2', 'pydantic==1.10.26', 'pydantic==2.7.0'],
    ['pydantic<2.7', 'pydantic==2.6.4', 'pydantic==2.7.0'],
    ['typing-extensions<4.14', 'typing-extensions==4.13.2', 'typing-extensions==4.14.0'],
    ['opentelemetry-api<1.33', 'opentelemetry-api==1.32.0', 'opentelemetry-api==1.33.0'],
    ['opentelemetry-api>=1.35', 'opentelemetry-api==1.35.0', 'opentelemetry-api==1.34.1'],
    ['opentelemetry-sdk<1.26', 'opentelemetry-sdk==1.25.0', 'opentelemetry-sdk==1.26.0'],
    ['opentelemetry-sdk>=1.39', 'opentelemetry-sdk==1.39.0', 'opentelemetry-sdk==1.38.0'],
  ])(
    '%s: %s ends it, %s does not',
    async (requirement, broken, fine) => {
      const {effect} = target.breakers?.find(one => one.requirement === requirement) ?? {}
      const [, code, text] = /^it exits with (\d), "(.*)"$/.exec(effect ?? '') ?? []
      const answer = await mounted([broken])
      expect(answer).toMatchObject({
        healthy: false,
        code: Number(code),
        log: expect.stringContaining(text ?? 'nothing'),
      })
      expect(await mounted([fine])).toEqual({healthy: true})
    },
    patience,
  )

  test('no breaker is left out here', () => {
    expect(target.breakers).toHaveLength(11)
  })

  test.each([
    [['flask==1.1.4', 'markupsafe==2.0.1']],
    [['flask==2.0.3', 'werkzeug==2.0.3']],
    [['jinja2==2.11.3', 'markupsafe==2.0.1']],
    [['pydantic==2.7.4', 'typing-extensions==4.12.2']],
    [['azure-identity==1.16.0', 'azure-core==1.29.0']],
    [['pydantic==2.4.2', 'pydantic-settings==2.0.3']],
  ])(
    '%s together run',
    async requirements => {
      expect(await mounted(requirements)).toEqual({healthy: true})
    },
    patience,
  )
})
