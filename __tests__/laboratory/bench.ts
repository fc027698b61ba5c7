import {execFile} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import {promisify} from 'node:util'
import {writeFiles} from '../helpers/project.ts'
import type {TestPython} from '../helpers/pythons.ts'
import {foreignSite, type Lying} from '../helpers/site.ts'
import {suiteFolder} from '../helpers/temp.ts'
import {installInto, makeVirtualenv, type Virtualenv} from '../helpers/virtualenv.ts'
import {makeWheel, type WheelSpec} from '../helpers/wheel.ts'
import {layWheel} from './lay.ts'

const execute = promisify(execFile)

/** One virtualenv to spoil, in a folder of its own, and the means to spoil it. */
export type Bench = {
  python: TestPython
  /** Holds everything below; outside the virtualenv. */
  folder: string
  venv: string
  /** The interpreter inside the virtualenv. */
  executable: string
  site: string
  /** HOME of the job, and where it runs. */
  home: string
  work: string
  /** Writes files into site-packages, past any installer. */
  plant(files: Readonly<Record<string, string | Uint8Array>>): void
  /** Writes files below the bench's own folder and returns that folder. */
  write(files: Readonly<Record<string, string | Uint8Array>>): string
  /** Puts a wheel's files and records there as an installer would, in no time. */
  lay(...wheels: WheelSpec[]): void
  /** Installs wheels with the real pip, under the variables and flags given. */
  install(wheels: readonly WheelSpec[], how?: {env?: Record<string, string>; flags?: readonly string[]}): Promise<void>
  /** A new folder below the bench's that holds these as somebody else's site-packages would. */
  elsewhere(name: string, distributions: readonly Lying[]): string
  /** What the project lists, in `requirements.txt` where the job runs. */
  list(...lines: string[]): void
}

/** What every virtualenv of the laboratory holds before it is spoilt. */
const stockWheels: readonly WheelSpec[] = [
  {name: 'alpha', version: '1.0', files: {'alpha/__init__.py': 'x = 1\n', 'alpha/data.txt': 'data\n'}},
  {name: 'beta', version: '2.0', requires: ['alpha>=1']},
  {name: 'gamma', version: '3.0', files: {'gamma/__init__.py': '', 'gamma/deep/__init__.py': 'y = 2\n'}},
]

const stocks = new Map<string, Promise<Virtualenv>>()

/** A virtualenv of that Python with the stock in it, made once a test file by the real pip. */
function stock(python: TestPython): Promise<Virtualenv> {
  const known = stocks.get(python.minor)
  if (known !== undefined) return known
  const made = makeStock(python)
  stocks.set(python.minor, made)
  return made
}

async function makeStock(python: TestPython): Promise<Virtualenv> {
  const folder = suiteFolder()
  const wheels = path.join(folder, 'wheels')
  for (const spec of stockWheels) makeWheel(spec, wheels)
  const venv = await makeVirtualenv(python.executable, path.join(folder, 'venv'))
  await installInto(venv, {python: python.executable, wheels, requirements: ['alpha', 'beta', 'gamma']})
  return venv
}

/** A fresh copy of the stock of that Python. */
export async function makeBench(python: TestPython): Promise<Bench> {
  const clean = await stock(python)
  const folder = suiteFolder()
  const inside = (name: string) => path.join(folder, name)
  // A virtualenv knows its place by where its python is started: a copy is a virtualenv of its own.
  fs.cpSync(clean.folder, inside('venv'), {recursive: true, verbatimSymlinks: true})
  for (const name of ['home', 'work', 'tmp']) fs.mkdirSync(inside(name))
  const site = path.join(inside('venv'), path.relative(clean.folder, clean.sitePackages))
  const bench: Bench = {
    python,
    folder,
    venv: inside('venv'),
    executable: path.join(inside('venv'), 'bin', 'python'),
    site,
    home: inside('home'),
    work: inside('work'),
    plant: files => void writeFiles(site, files),
    write: files => writeFiles(folder, files),
    lay: (...wheels) => {
      for (const wheel of wheels) layWheel(wheel, site)
    },
    install: (wheels, how = {}) => install(bench, wheels, how),
    elsewhere: (name, distributions) => foreignSite(distributions, inside(name)),
    list: (...lines) => void writeFiles(inside('work'), {'requirements.txt': lines.map(line => `${line}\n`).join('')}),
  }
  return bench
}

/** The base's pip works on the virtualenv, as `pip --python` does it in a job. */
async function install(
  {python, folder, executable}: Bench,
  wheels: readonly WheelSpec[],
  {env = {}, flags = []}: {env?: Record<string, string>; flags?: readonly string[]},
): Promise<void> {
  const wheelhouse = path.join(folder, 'wheels')
  const files = wheels.map(spec => makeWheel(spec, wheelhouse).path)
  const quiet = ['--quiet', '--no-index', '--no-compile', '--no-cache-dir', '--find-links', wheelhouse]
  await execute(
    python.executable,
    ['-I', '-m', 'pip', '--disable-pip-version-check', '--python', executable, 'install', ...quiet, ...flags, ...files],
    {env: {PATH: '/usr/bin:/bin', HOME: folder, TMPDIR: path.join(folder, 'tmp'), LANG: 'C.UTF-8', ...env}},
  )
}
