/**
 * Writes what the images of Azure ML have installed into their profiles, and the hashed pins that set up the same here.
 *
 * No image tells its packages in public; their build files name a few, mostly without a version. So those are resolved for
 * the Python and the system of the image, installed into a folder that is deleted again, and described: `packages` of the
 * profiles, marked as inferred, and `profiles/azureml/<set>.requirements.txt`, which `server.requirements` names.
 *
 *     node scripts/profile-packages.ts [set …]
 *
 * Needs uv on PATH or in `.cache/bin` and a package index as uv is set up for; no Python of the image's version. Every call
 * takes the newest releases there are: look at the difference, try a rehearsal, then commit it.
 */

import {execFileSync} from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import {parse} from 'smol-toml'
import {atOnce} from '../src/core/steps.ts'
import {takeInventory} from '../src/environment/inventory.ts'
import {readPackageRoots} from '../src/environment/namespaces.ts'
import {fitOfTag} from '../src/python/tags.ts'
import type {MarkerEnvironment} from '../src/requirements/facts.ts'
import {asks} from '../src/rules/target/support.ts'
import type {HostPackage} from '../src/targets/host-facts.ts'
import {describeHost} from '../src/targets/host-packages.ts'
import {packageSets} from './profile-sets.ts'

const root = path.join(import.meta.dirname, '..')

type Archive = {url: string; hashes: {sha256: string}}
type Locked = {packages: {name: string; version: string; wheels?: Archive[]; sdist?: Archive}[]}

function main(wanted: readonly string[]): void {
  const unknown = wanted.filter(name => packageSets[name] === undefined)
  if (unknown.length > 0) throw new Error(`There is no set ${unknown.join(', ')}.`)
  for (const [name, set] of Object.entries(packageSets)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'sitemount-profile-'))
    try {
      const lock = pins(resolve(set, scratch), set)
      fs.writeFileSync(path.join(root, `profiles/azureml/${name}.requirements.txt`), lock)
      const packages = describe(install(lock, set, scratch), set.python)
      for (const profile of set.profiles) update(profile, {packages, source: sourceOf(set)})
      process.stdout.write(`${name}: ${packages.length} packages\n`)
    } finally {
      fs.rmSync(scratch, {recursive: true, force: true})
    }
  }
}

type PackageSet = (typeof packageSets)[string]

/** Where the images run, in uv's words: manylinux wheels for this glibc and older. */
function platformOf(python: string): {uv: string; glibc: string} {
  return python === '3.7' ? {uv: 'x86_64-manylinux_2_17', glibc: '2.27'} : {uv: 'x86_64-manylinux_2_35', glibc: '2.35'}
}

function resolve({python, requirements, fromSource}: PackageSet, scratch: string): Locked {
  const [input, output] = [path.join(scratch, 'in.txt'), path.join(scratch, 'pylock.toml')]
  fs.writeFileSync(input, requirements.map(line => `${line}\n`).join(''))
  const where = ['--python-version', python, '--python-platform', platformOf(python).uv]
  uv(['pip', 'compile', input, '--format', 'pylock.toml', '--output-file', output, ...where], fromSource)
  return parse(fs.readFileSync(output, 'utf8')) as unknown as Locked
}

/** Exact versions, each with the sha256 of the wheels that fit CPython on Linux, x86-64 and arm64. */
function pins({packages}: Locked, {python, fromSource = []}: PackageSet): string {
  const {glibc} = platformOf(python)
  const abi = `cp${python.replace('.', '')}${python === '3.7' ? 'm' : ''}`
  const hosts = ['linux_x86_64', 'linux_aarch64'].map(platform => ({
    ...{version: python, implementation: 'cpython', abi, platform, libc: 'glibc' as const, glibc},
  }))
  const head = `# CPython ${python} on Linux. Written by scripts/profile-packages.ts.\n`
  const rows = packages.map(({name, version, wheels = [], sdist}) => {
    const fitting = wheels.filter(({url}) => {
      const tag = /-([^-]+-[^-]+-[^-]+)\.whl$/.exec(decodeURIComponent(url))?.[1] ?? ''
      return hosts.some(host => fitOfTag(tag, host) === 'fits')
    })
    if (fitting.length === 0 && sdist !== undefined && fromSource.includes(name)) fitting.push(sdist)
    if (fitting.length === 0) throw new Error(`There is no wheel of ${name} ${version} for CPython ${python} on Linux.`)
    const hashes = [...new Set(fitting.map(({hashes: {sha256}}) => sha256))].sort()
    return `${name}==${version}${hashes.map(hash => ` \\\n    --hash=sha256:${hash}`).join('')}\n`
  })
  return head + rows.join('')
}

function install(lock: string, {python, fromSource = []}: PackageSet, scratch: string): string {
  const site = path.join(scratch, 'site')
  const rows = lock.split(/^(?=[^\s#])/m)
  const built = rows.filter(row => fromSource.some(name => row.startsWith(`${name}==`)))
  const common = ['--require-hashes', '--no-deps', '--link-mode', 'copy', '--target', site]
  const put = (name: string, kept: readonly string[], more: readonly string[]) => {
    const file = path.join(scratch, name)
    fs.writeFileSync(file, kept.join(''))
    uv(['pip', 'install', ...common, '-r', file, ...more], fromSource)
  }
  const where = ['--python-version', python, '--python-platform', platformOf(python).uv]
  put(
    'wheels.txt',
    rows.filter(row => !built.includes(row)),
    where,
  )
  // Built for whatever Python uv finds: only names and metadata are looked at.
  if (built.length > 0) put('built.txt', built, [])
  return site
}

/** All that is known of the packages; of what they require that which is in force on this Python. */
function describe(site: string, python: string): Omit<HostPackage, 'normalizedName'>[] {
  const inventory = atOnce(takeInventory(site))
  const hosts = describeHost(inventory, readPackageRoots(inventory))
  const owners = hosts.map(one => ({...one, requires: one.requires ?? []}))
  const active = asks(owners, {markers: markersOf(python)})
  return hosts
    .sort((a, b) => (a.normalizedName < b.normalizedName ? -1 : 1))
    .map(({normalizedName, name, version, modules, namespaces}) => ({
      name,
      version,
      requires: [
        ...new Set(active.filter(({owner}) => owner.normalizedName === normalizedName).map(({text}) => text)),
      ].sort(),
      ...(modules !== undefined && {modules}),
      ...(namespaces !== undefined && namespaces.length > 0 && {namespaces}),
    }))
}

function markersOf(python: string): MarkerEnvironment {
  const system = {os_name: 'posix', sys_platform: 'linux', platform_system: 'Linux', platform_machine: 'x86_64'}
  const cpython = {platform_python_implementation: 'CPython', implementation_name: 'cpython'}
  const full = `${python}.0`
  const versions = {python_version: python, python_full_version: full, implementation_version: full}
  return {...system, ...cpython, ...versions, platform_release: '', platform_version: ''}
}

function sourceOf({requirements}: PackageSet): string {
  return `resolved from the package index: ${requirements.join(', ')} (scripts/profile-packages.ts)`
}

function update(name: string, {packages, source}: {packages: unknown; source: string}): void {
  const file = path.join(root, `profiles/${name}.json`)
  const profile: Record<string, unknown> = JSON.parse(fs.readFileSync(file, 'utf8'))
  const asOf = new Date().toISOString().slice(0, 10)
  // The long list comes last, so that a reader meets everything else first.
  const {packages: _, packagesFrom: __, ...rest} = profile
  const fresh = {...rest, packagesFrom: {asOf, source, inferred: true}, packages}
  fs.writeFileSync(file, `${JSON.stringify(fresh, null, 2)}\n`)
  execFileSync(path.join(root, 'node_modules/.bin/biome'), ['format', '--write', file], {cwd: root, stdio: 'pipe'})
}

function uv(args: readonly string[], fromSource: readonly string[] = []): void {
  const own = path.join(root, '.cache/bin/uv')
  const common = [
    '--quiet',
    '--no-python-downloads',
    '--only-binary',
    ':all:',
    ...fromSource.flatMap(name => ['--no-binary', name]),
  ]
  execFileSync(fs.existsSync(own) ? own : 'uv', [...args, ...common], {stdio: ['ignore', 'ignore', 'inherit']})
}

if (import.meta.main) main(process.argv.slice(2))
