// Plain JavaScript, not TypeScript: where npm brings no Node.js 24 along, the bundle shall say so, not the loader.
import {spawnSync} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), '..')
const example = path.join(root, 'examples', 'minimal')
const proof = path.join(root, 'examples', 'minimal', 'prove.py')

const python = findPython()
say(`1. Build: a clean virtualenv from ${show(path.join(example, 'requirements.txt'))}, with ${python.version}`)
const built = build()

say('2. Verify: the sealed file against its own checksums')
sitemount(['verify', '--artifact', built.artifact.path, '--working-directory', example])

say('3. Prove: a plain interpreter, no virtualenv, only PYTHONPATH')
const mountEnv = Object.fromEntries(built.mountEnv.map(line => line.split(/=(.*)/s, 2)))
run(python.command, ['-s', proof, built.mount.path], {...mountEnv, PYTHONPATH: built.mount.path})

const archive = show(built.artifact.path)
say('Done.')
process.stdout.write(`   The artifact lies at ${archive}
   ${built.artifact.digest}

   To mount it on a host with the same Python:
     mkdir -p /opt/packages && tar -xf ${archive} -C /opt/packages
     PYTHONPATH=/opt/packages/site-packages PYTHONDONTWRITEBYTECODE=1 python3 score.py

   Or right here, from the staged folder:
     PYTHONPATH=${show(built.mount.path)} python3 examples/minimal/score.py mounted, not installed
`)

/** Builds the example and returns the result document; ends the demo when it failed. */
function build() {
  const flags = [
    'build',
    '--working-directory',
    example,
    '--requirements',
    'requirements.txt',
    '--python',
    python.command,
  ]
  const result = JSON.parse(sitemount([...flags, '--report', 'json'], 'capture'))
  process.stdout.write(
    `   ${result.packages.length} packages, ${result.mount.files} files, ${result.mount.treeDigest}\n`,
  )
  return result
}

/** Runs the bundle; returns its standard output when that is captured. */
function sitemount(args, output = 'show') {
  const bundle = path.join(root, 'dist', 'index.js')
  if (!fs.existsSync(bundle)) fail(`${show(bundle)} is missing; \`npm run build\` makes it.`)
  return run(process.execPath, [bundle, ...args], {}, output)
}

/** Runs a command to its end; ends the demo with its exit code when it fails. */
function run(command, args, env, output = 'show') {
  const {status, stdout, error} = spawnSync(command, args, {
    cwd: root,
    env: {...process.env, ...env},
    stdio: ['ignore', output === 'capture' ? 'pipe' : 'inherit', 'inherit'],
    encoding: 'utf8',
    maxBuffer: 64 << 20,
  })
  if (error) fail(`${command} could not be started: ${error.message}`)
  if (status !== 0) {
    if (stdout) process.stderr.write(stdout)
    process.exit(status ?? 1)
  }
  return stdout
}

/** Returns the first Python on PATH that answers and is new enough: being on PATH is no proof, a shim may fail. */
function findPython() {
  const ask = 'import sys, pip; print(sys.version_info >= (3, 8), "Python", ".".join(map(str, sys.version_info[:3])))'
  for (const command of ['python3', 'python']) {
    const {status, stdout} = spawnSync(command, ['-I', '-c', ask], {encoding: 'utf8'})
    const [usable, ...version] = (stdout ?? '').trim().split(' ')
    if (status === 0 && usable === 'True') return {command, version: version.join(' ')}
  }
  return fail('Needs Python 3.8 or later with pip: neither python3 nor python on PATH is one.')
}

function say(line) {
  process.stdout.write(`\n${line}\n`)
}

function fail(line) {
  process.stderr.write(`demo: ${line}\n`)
  process.exit(3)
}

function show(file) {
  return path.relative(process.cwd(), file) || '.'
}
