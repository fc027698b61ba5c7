import {spawn} from 'node:child_process'
import {once} from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from '@jest/globals'
import {type ImportServer, startImportServer} from '../../../src/environment/imports/import-server.ts'
import {plainFlags} from '../../../src/environment/imports/interpreter.ts'
import {readTold} from '../../../src/environment/imports/reported.ts'
import type {Tier} from '../../../src/python/confinement.ts'
import {processesLeft, processesNaming} from '../../helpers/processes.ts'
import {onePython, pythons} from '../../helpers/pythons.ts'
import {temporaryFolder} from '../../helpers/temp.ts'
import {mountOf} from './proving.ts'

const mark = '1c0ffee0-0000-4000-8000-000000000000'

/** A server for a mount of single modules, and how it imports one of them. */
function serving(
  modules: Record<string, string>,
  {executable, version = '3.12', tier}: {executable: string; version?: string; tier?: Tier},
) {
  const mount = mountOf({all: Object.fromEntries(Object.entries(modules).map(([name, text]) => [`${name}.py`, text]))})
  const folder = makeFolder()
  const controller = new AbortController()
  const server = startImportServer({
    ...{executable, flags: plainFlags(version), folder, mount, stdlib: [], signal: controller.signal},
    confining: {
      ...{supervisor: executable, writable: path.dirname(folder), ...(tier && {tier})},
      visible: [mount, path.resolve(executable, '../../..')],
    },
    env: {PYTHONPATH: mount, HOME: path.join(folder, 'home'), TMPDIR: path.join(folder, 'tmp'), UNMOVED: `${folder}x`},
  })
  return {mount, server, controller, import: (module: string, timeout = 20_000) => importOf(server, module, timeout)}
}

async function importOf(server: ImportServer, module: string, timeout: number) {
  const folder = makeFolder()
  fs.writeFileSync(path.join(folder, 'mark'), mark)
  const outcome = await server.ask({folder, how: 'plain', module, names: []}, timeout)
  const told = readTold(path.join(folder, 'result.json'), mark)
  return {outcome, told: told?.outcome ?? null, error: told?.error ?? null}
}

function makeFolder(): string {
  const folder = temporaryFolder()
  for (const name of ['home', 'tmp', 'empty']) fs.mkdirSync(path.join(folder, name))
  return folder
}

const {executable} = onePython()

describe.each(pythons())('Python $minor', ({executable, minor}) => {
  test('each import has a process, a home and modules of its own, and nothing of the one before', async () => {
    const looking = [
      'import os, sys',
      'assert not hasattr(sys, "seen") and "json" not in sys.modules',
      'assert os.listdir(os.environ["HOME"]) == [] == os.listdir(os.environ["TMPDIR"]) == os.listdir(".")',
      'assert os.getpgrp() == os.getpid() and os.read(0, 9) == b"" and os.environ["UNMOVED"].endswith("x")',
      'assert "SEEN" not in os.environ and sys.argv == [""]',
      'import json',
      'sys.seen = os.environ["SEEN"] = "1"',
      'open(os.path.join(os.environ["HOME"], "x"), "w").close()',
      'open(os.path.join(os.environ["TMPDIR"], "x"), "w").close()',
    ].join('\n')
    const {server, ...made} = serving({first: looking, second: looking}, {executable, version: minor})
    for (const module of ['first', 'second', 'first']) {
      expect(await made.import(module)).toMatchObject({told: 'imported', error: null})
    }
    await server.close()
    expect(await processesLeft(made.mount)).toEqual([])
  })

  test('the end of a process is told as it was, with its last words', async () => {
    const {server, ...made} = serving(
      {
        leaving: 'import os\nos.write(2, b"Good bye.")\nos._exit(3)',
        crashing: 'import os\nos.kill(os.getpid(), 11)',
        fine: '',
      },
      {executable, version: minor},
    )
    expect(await made.import('leaving')).toMatchObject({
      outcome: {code: 3, signal: null, stderr: 'Good bye.'},
      told: null,
    })
    expect(await made.import('crashing')).toMatchObject({outcome: {code: null, signal: 'SIGSEGV', stderr: ''}})
    expect(await made.import('fine')).toMatchObject({told: 'imported'})
    await server.close()
  })
})

test('a process that does not end is ended with its group, also one that will not hear of it', async () => {
  const {server, ...made} = serving(
    {deaf: 'import signal, subprocess, sys, time\nsignal.signal(15, signal.SIG_IGN)\ntime.sleep(600)', fine: ''},
    {executable},
  )
  expect(await made.import('deaf', 800)).toMatchObject({outcome: {timedOut: true}, told: null})
  expect(processesNaming(made.mount).length).toBeLessThanOrEqual(1)
  await server.close()
})

test('a module that stops or ends the server it came from fails itself; then no more is answered, and nothing stays', async () => {
  for (const signal of ['SIGSTOP', 'SIGKILL']) {
    const {server, ...made} = serving(
      {against: `import os, signal, time\nos.kill(os.getppid(), signal.${signal})\ntime.sleep(600)`, fine: ''},
      {executable},
    )
    expect(await made.import('against', 800)).toMatchObject({outcome: {signal: 'SIGKILL'}, told: null})
    expect(await made.import('fine', 800)).toEqual({outcome: undefined, told: null, error: null})
    await server.close()
    expect(await processesLeft(made.mount)).toEqual([])
  }
})

test('what a module leaves running in its group ends with it', async () => {
  const {server, ...made} = serving(
    {
      leaving:
        'import subprocess, sys, os\nsubprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)", __file__])\nos._exit(0)',
    },
    {executable},
  )
  await made.import('leaving')
  await server.close()
  expect(await processesLeft(made.mount)).toEqual([])
})

test('an interrupt ends what is imported, and the server', async () => {
  const {controller, ...made} = serving({waiting: 'import time\ntime.sleep(600)'}, {executable})
  setTimeout(() => controller.abort(), 500)
  await expect(made.import('waiting')).rejects.toMatchObject({code: 'interrupted'})
  expect(await processesLeft(made.mount)).toEqual([])
})

test('an interpreter that is not there, or is no Python, answers nothing', async () => {
  for (const executable of ['/nowhere/python3', '/bin/true']) {
    const {server, ...made} = serving({fine: ''}, {executable})
    expect(await made.import('fine')).toEqual({outcome: undefined, told: null, error: null})
    await server.close()
  }
})

describe.each(['landlock', 'none'] as const)('under %s', tier => {
  // A module may trace the server that forked it, and take its descriptors.
  test('a module that names another process as the next import does not get it ended', async () => {
    const victim = spawn('sleep', ['60'], {detached: true, stdio: 'ignore'})
    const ended = once(victim, 'exit')
    // pidfd_open(2), pidfd_getfd(2)
    const naming = (line: string) =>
      `import ctypes, os
system = ctypes.CDLL(None)
pipe = system.syscall(438, system.syscall(434, os.getppid(), 0), 3, 0)
os.write(pipe, ${JSON.stringify(line)}.encode())
`
    const served = serving({forging: naming(`exit 0\npid ${victim.pid}\n`), fine: ''}, {executable, tier})
    for (const module of ['forging', 'fine', 'fine']) await served.import(module)
    await served.server.close()
    expect([victim.exitCode, victim.signalCode]).toEqual([null, null])
    victim.kill('SIGKILL')
    await ended
    expect(await processesLeft(served.mount)).toEqual([])
  })
})
