import {spawn, spawnSync} from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {pathToFileURL} from 'node:url'

/** The version of act that the suite is written for; `go install github.com/nektos/act@VERSION` brings it. */
export const actVersion = 'v0.2.89'

const root = path.resolve(import.meta.dirname, '..')

/**
 * Returns the path of act, a program that runs workflows with the runner's own logic on this machine, or undefined:
 * `SITEMOUNT_ACT`, else `.cache/bin/act` of the repository, else `act` on PATH.
 */
export function findAct(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const onPath = (env.PATH ?? '').split(path.delimiter).map(folder => path.join(folder, 'act'))
  return [env.SITEMOUNT_ACT, path.join(root, '.cache/bin/act'), ...onPath].find(file => file && isExecutable(file))
}

function isExecutable(file: string): boolean {
  try {
    fs.accessSync(file, fs.constants.X_OK)
    return fs.statSync(file).isFile()
  } catch {
    return false
  }
}

/** Puts act into `.cache/bin` with the Go that is on PATH and returns its path, or undefined where that cannot be done. */
function installAct(): string | undefined {
  const GOBIN = path.join(root, '.cache/bin')
  const {status} = spawnSync('go', ['install', `github.com/nektos/act@${actVersion}`], {
    env: {...process.env, GOBIN},
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  return status === 0 ? findAct() : undefined
}

export type ActRun = {
  /** Exit code: 0 when every job succeeded. */
  code: number | null
  /** What act printed, both streams in the order they came. */
  log: string
}

/**
 * Runs a workflow of the repository under act, on this machine and without a container, as an event `push`. Everything
 * it writes, the cache of its cache server included, lies below `home`, which becomes its HOME too.
 */
export async function runAct(workflow: string, {act, home}: {act: string; home: string}): Promise<ActRun> {
  const loopback = '127.0.0.1'
  const args = ['push', '--directory', root, '--workflows', workflow, '--platform', 'ubuntu-latest=-self-hosted']
  // Without an address its servers listen on the outside interface.
  args.push('--cache-server-addr', loopback, '--cache-server-path', path.join(home, 'cache'))
  args.push('--artifact-server-addr', loopback)
  const child = spawn(act, args, {env: environment(home), stdio: ['ignore', 'pipe', 'pipe']})
  const chunks: Buffer[] = []
  child.stdout.on('data', chunk => chunks.push(chunk))
  child.stderr.on('data', chunk => chunks.push(chunk))
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  return {code, log: Buffer.concat(chunks).toString()}
}

/** A job's environment: the Node.js that runs this and the first Python that answers, and nothing of the caller's. */
function environment(home: string): Record<string, string> {
  const folders = [path.dirname(process.execPath), pythonFolder(), '/usr/local/bin', '/usr/bin', '/bin']
  return {PATH: folders.filter(Boolean).join(path.delimiter), HOME: home, LANG: 'C.UTF-8'}
}

/** The real folder of `python3`: a shim on PATH may need a HOME or variables that a job does not have. */
function pythonFolder(): string {
  const ask = 'import os, sys; print(os.path.dirname(os.path.realpath(sys.executable)))'
  return spawnSync('python3', ['-I', '-c', ask], {encoding: 'utf8'}).stdout?.trim() ?? ''
}

/** `node scripts/act.ts`: runs the workflow and shows its log. With `--install` it only sees to it that act is here. */
async function main(): Promise<void> {
  const installing = process.argv.includes('--install')
  const act = findAct() ?? (installing ? installAct() : undefined)
  if (act === undefined) {
    process.stdout.write(
      `act is not here; \`go install github.com/nektos/act@${actVersion}\` or SITEMOUNT_ACT brings it.\n`,
    )
    return
  }
  if (installing) return
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'sitemount-act-'))
  try {
    const {code, log} = await runAct('.github/workflows/use-action.yml', {act, home})
    process.stdout.write(log)
    process.exitCode = code ?? 1
  } finally {
    fs.rmSync(home, {recursive: true, force: true})
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main()
