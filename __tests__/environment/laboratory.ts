import fs from 'node:fs'
import path from 'node:path'
import {createVirtualenv} from '../../src/environment/create-virtualenv.ts'
import type {Installer, PipInstaller, Virtualenv} from '../../src/environment/facts.ts'
import {type InstallOptions, install} from '../../src/environment/install/install.ts'
import {findPip} from '../../src/environment/install/installer.ts'
import {askInterpreter} from '../../src/python/ask.ts'
import type {Interpreter} from '../../src/python/facts.ts'
import {scrubbedEnvironment} from '../../src/python/scrub.ts'
import type {Indexes} from '../../src/requirements/facts.ts'
import {temporaryFolder} from '../helpers/temp.ts'

/** A virtualenv with everything needed to install into it, in a folder of the test. */
export type Laboratory = {
  interpreter: Interpreter
  virtualenv: Virtualenv
  pip: PipInstaller
  env: Record<string, string>
  /** The folder that holds all of it. */
  folder: string
  wheels: string
  scratch: string
  signal: AbortSignal
}

/** Makes a bare virtualenv of this interpreter, an empty folder for wheels and one for scratch files. */
export async function laboratory(python: string): Promise<Laboratory> {
  const folder = temporaryFolder()
  const [wheels, scratch, home] = ['wheels', 'scratch', 'home'].map(name => path.join(folder, name)) as [
    string,
    string,
    string,
  ]
  for (const each of [wheels, scratch, home]) fs.mkdirSync(each)
  const signal = new AbortController().signal
  const env = scrubbedEnvironment({PATH: '/usr/bin:/bin', HOME: home})
  const interpreter = await askInterpreter(python, {env, signal})
  const pip = findPip(interpreter)
  if (pip === null) throw new Error(`${python} has no pip`)
  const virtualenv = await createVirtualenv({interpreter, folder: path.join(folder, 'venv'), env, signal})
  return {interpreter, virtualenv, pip, env, folder, wheels, scratch, signal}
}

export const noIndexes: Indexes = {
  index: [],
  extra: [],
  findLinks: [],
  noIndex: false,
  trustedHosts: [],
  requireHashes: false,
  noBinary: [],
  onlyBinary: [],
  pre: false,
}

/** A log that keeps what it is told. */
export function keeping(): {log: InstallOptions['log']; lines: string[]} {
  const lines: string[] = []
  return {lines, log: {debug: line => void lines.push(line), progress: () => {}}}
}

/** Options for `install` that take wheels from the laboratory's own folder; override what the test is about. */
export function options(
  lab: Laboratory,
  requirements: string,
  more: Partial<InstallOptions> & {installer?: Installer} = {},
): InstallOptions {
  const {virtualenv, pip, env, scratch, signal, wheels} = lab
  return {
    virtualenv,
    installer: pip,
    requirements,
    constraints: '',
    fullyHashed: false,
    indexes: {...noIndexes, noIndex: true, findLinks: [wheels]},
    transport: {retries: 0},
    wheelsOnly: true,
    markers: lab.interpreter.markers,
    signal,
    env,
    log: keeping().log,
    scratch,
    ...more,
  }
}

/** Installs from the laboratory's folder and returns what was taken. */
export function put(lab: Laboratory, requirements: string, more: Partial<InstallOptions> = {}) {
  return install(options(lab, requirements, more))
}

/** A uv to try with: the one `SITEMOUNT_TEST_UV` names, else one on PATH; undefined where there is none. */
export function findTestUv(): string | undefined {
  const onPath = (process.env.PATH ?? '').split(path.delimiter).map(folder => path.join(folder, 'uv'))
  return [process.env.SITEMOUNT_TEST_UV ?? '', ...onPath].find(file => path.isAbsolute(file) && fs.existsSync(file))
}
