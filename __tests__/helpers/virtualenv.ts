import {execFile} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import {promisify} from 'node:util'

const execute = promisify(execFile)

export type VirtualenvOptions = {
  /** Also install pip (with its bundled wheel, no network): takes seconds instead of a tenth. */
  pip?: boolean
  systemSitePackages?: boolean
}

export type Virtualenv = {
  folder: string
  /** The interpreter inside. */
  python: string
  sitePackages: string
  /** Runs the interpreter with these arguments in a bare environment and returns what it printed. */
  run(args: readonly string[], env?: Record<string, string>): Promise<string>
}

/** Makes a real virtualenv with the interpreter given and returns where its parts lie. */
export async function makeVirtualenv(
  python: string,
  folder: string,
  options: VirtualenvOptions = {},
): Promise<Virtualenv> {
  const flags = [
    options.pip ? [] : ['--without-pip'],
    options.systemSitePackages ? ['--system-site-packages'] : [],
  ].flat()
  await execute(python, ['-I', '-m', 'venv', ...flags, folder], {env: bare(folder)})
  const inside = path.join(folder, 'bin', 'python')
  const lib = path.join(folder, 'lib')
  const version = fs.readdirSync(lib).find(name => name.startsWith('python'))
  if (version === undefined) throw new Error(`${folder} holds no lib/pythonX.Y.`)
  return {
    folder,
    python: inside,
    sitePackages: path.join(lib, version, 'site-packages'),
    run: async (args, env = {}) => (await execute(inside, [...args], {env: {...bare(folder), ...env}})).stdout,
  }
}

/**
 * Installs wheels of a folder into a virtualenv with the pip of `python`, without an index, and returns pip's output.
 * The virtualenv itself needs no pip.
 */
export async function installInto(
  venv: Virtualenv,
  what: {python: string; wheels: string; requirements: readonly string[]},
): Promise<string> {
  const {stdout} = await execute(
    what.python,
    [
      '-I',
      '-m',
      'pip',
      '--isolated',
      '--python',
      venv.python,
      'install',
      '--quiet',
      '--no-index',
      '--no-deps',
      '--no-compile',
      '--no-cache-dir',
      '--find-links',
      what.wheels,
      ...what.requirements,
    ],
    {env: bare(venv.folder)},
  )
  return stdout
}

function bare(home: string): Record<string, string> {
  return {PATH: process.env.PATH ?? '', HOME: home, PIP_DISABLE_PIP_VERSION_CHECK: '1', LANG: 'C.UTF-8'}
}
