import {execFileSync, spawnSync} from 'node:child_process'
import {existsSync, mkdirSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const root = path.join(import.meta.dirname, '..')

/** What the bench fetches once and keeps between runs. */
export const cache = path.join(root, '.cache/bench')

/** Paths of the programs; one that is not there is absent. */
export type Tools = {python: string; uv?: string; zstd?: string; venvPack?: string; pex?: string}

// What a peer is measured at; uv is the one of the machine.
const pinned = {venvPack: 'venv-pack==0.2.0', pex: 'pex==2.105.2'}

const missing: Readonly<Record<string, string>> = {
  uv: 'uv is not on PATH (docs.astral.sh/uv tells how to install it)',
  zstd: 'zstd is not on PATH (Debian and Ubuntu: apt-get install zstd)',
}

/**
 * Finds the programs and installs venv-pack and pex from the package index, each into a virtualenv of its own below
 * `.cache/bench`. `python` is a path or a command; it must be CPython 3.12, for which the sets are pinned.
 */
export function findTools(python: string | undefined): Tools {
  const found = python ?? findPython()
  const probe = spawnSync(found, ['-I', '-c', 'import sys; print(sys.version_info[:2], sys.executable)'], {
    encoding: 'utf8',
  })
  const [, executable] = /^\(3, 12\) (.+)$/m.exec(probe.stdout ?? '') ?? []
  if (executable === undefined) throw new Error(`${found} is no CPython 3.12, for which the sets are pinned.`)
  const uv = which('uv')
  const zstd = which('zstd')
  for (const [name, file] of Object.entries({uv, zstd})) {
    if (file === undefined) process.stderr.write(`${missing[name]}: whoever needs it is left out.\n`)
  }
  return {
    python: executable,
    ...(uv !== undefined && {uv}),
    ...(zstd !== undefined && {zstd}),
    venvPack: installTool(pinned.venvPack, {python: executable, program: 'venv-pack'}),
    pex: installTool(pinned.pex, {python: executable, program: 'pex'}),
  }
}

/** One line a program: what it says about its version. */
export function describeTools({python, uv, zstd}: Tools): string[] {
  return [
    `CPython ${ask(python, ['-I', '-c', 'import platform; print(platform.python_version())'])}`,
    `pip ${ask(python, ['-I', '-m', 'pip', '--version']).split(' ')[1]}`,
    ...(uv === undefined ? [] : [ask(uv, ['--version']).split(' ', 2).join(' ')]),
    pinned.venvPack.replace('==', ' '),
    pinned.pex.replace('==', ' '),
    ...(zstd === undefined ? [] : [`zstd ${/v([\d.]+)/.exec(ask(zstd, ['--version']))?.[1]}`]),
    `Node.js ${process.versions.node} with zstd ${process.versions.zstd}`,
  ]
}

/** Processor, cores, memory and system, without any name of the machine. */
export function describeMachine(): string {
  const [cpu] = os.cpus()
  const memory = Math.round(os.totalmem() / 2 ** 30)
  return `${os.availableParallelism()} cores (${cpu?.model ?? 'unknown'}), ${memory} GiB of memory, ${os.type()} ${os.release().split('-')[0]} ${os.arch()}`
}

function findPython(): string {
  const versions = path.join(os.homedir(), '.pyenv/versions')
  const ofPyenv = existsSync(versions) ? execFileSync('ls', [versions], {encoding: 'utf8'}).split('\n') : []
  const candidates = [
    path.join(process.env.pythonLocation ?? '', 'bin/python3.12'),
    ...ofPyenv.filter(name => name.startsWith('3.12.')).map(name => path.join(versions, name, 'bin/python')),
  ]
  // A shim on PATH may be there and know no such Python: what answers counts.
  return candidates.find(existsSync) ?? 'python3.12'
}

function which(program: string): string | undefined {
  const kept = path.join(root, '.cache/bin', program)
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  return [kept, ...folders.map(folder => path.join(folder, program))].find(existsSync)
}

function installTool(requirement: string, {python, program}: {python: string; program: string}): string {
  const folder = path.join(cache, 'tools', requirement.replace('==', '-'))
  const file = path.join(folder, 'bin', program)
  if (existsSync(file)) return file
  process.stderr.write(`Installing ${requirement} …\n`)
  mkdirSync(path.dirname(folder), {recursive: true})
  const stdio = ['ignore', 'inherit', 'inherit'] as const
  execFileSync(python, ['-I', '-m', 'venv', folder], {stdio: [...stdio]})
  // venv-pack 0.2.0 asks for pkg_resources, which Python 3.12 no longer brings along.
  const further = program === 'venv-pack' ? ['setuptools<81'] : []
  execFileSync(path.join(folder, 'bin/pip'), ['install', '-q', requirement, ...further], {stdio: [...stdio]})
  return file
}

function ask(program: string, args: string[]): string {
  return execFileSync(program, args, {encoding: 'utf8'}).trim()
}
