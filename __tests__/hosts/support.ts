import {execFileSync} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import type {HostRehearsal} from '../../src/hosts/engine/context.ts'
import type {Isolation} from '../../src/hosts/engine/facts.ts'
import {askInterpreter} from '../../src/python/ask.ts'
import type {Interpreter} from '../../src/python/facts.ts'
import {loadTarget} from '../../src/targets/profile.ts'
import {writeFiles} from '../helpers/project.ts'
import {onePython} from '../helpers/pythons.ts'
import {temporaryFolder} from '../helpers/temp.ts'
import {makeWheel, type WheelSpec} from '../helpers/wheel.ts'

/** No isolation at all: as on a system that lets nobody have namespaces. */
export const bare: Isolation = {network: false, readOnlyMount: false, paths: false, why: 'not wanted here'}

let asked: Promise<Interpreter> | undefined

export type Laid = Omit<HostRehearsal, 'sample'> & {folder: string; sample: null}

/** Lays out what a rehearsal wants: a mount made of wheels, a folder of code, a scratch folder. */
export async function layOut(
  wheels: readonly WheelSpec[],
  code: Readonly<Record<string, string>>,
  {target = 'generic', python}: {target?: string; python?: string} = {},
): Promise<Laid> {
  const folder = temporaryFolder()
  const mount = path.join(folder, 'mount')
  for (const name of ['mount', 'wheels', 'scratch', 'code']) fs.mkdirSync(path.join(folder, name))
  const executable = python ?? onePython().executable
  for (const spec of wheels) {
    const made = makeWheel(spec, path.join(folder, 'wheels'))
    execFileSync(executable, ['-I', '-m', 'zipfile', '-e', made.path, mount])
  }
  writeFiles(path.join(folder, 'code'), code)
  const io = {env: process.env, signal: new AbortController().signal, cwd: folder, log: quiet}
  asked ??= askInterpreter(onePython().executable, io)
  return {
    folder,
    // Whatever Python this machine has shall do.
    target: {...loadTarget(target, {cwd: folder}), python: null},
    mount,
    interpreter: python === undefined ? await asked : await askInterpreter(python, io),
    codeDir: path.join(folder, 'code'),
    variables: {},
    sample: null,
    scratch: path.join(folder, 'scratch'),
    io,
    deadlineSeconds: 20,
  }
}

const quiet = {
  info: () => {},
  debug: () => {},
  progress: () => {},
  group: <T>(_: string, work: () => Promise<T>) => work(),
}
