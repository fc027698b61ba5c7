import fs from 'node:fs'
import path from 'node:path'
import {isAtOrInside} from '../../core/paths.ts'
import {minorVersion} from '../../python/fit.ts'
import type {HostRehearsal, Scene} from '../engine/context.ts'
import type {Bind} from '../engine/serve.ts'

type Handled = Pick<HostRehearsal, 'target' | 'mount' | 'at' | 'codeDir' | 'interpreter'> & {handler: string}

/** Absolute paths as the function sees them, and how they come there. */
export type Places = {
  task: string
  runtime: string
  mount: string
  layers: string[]
  binds: Bind[]
  writable: string[]
  home: string
  tmp: string
}

/** Where things stand: in Lambda's places where the system lets us, else where they are. */
export function placesOf(rehearsal: Handled, {folder, isolation}: Scene): Places {
  const {target, mount, codeDir, interpreter} = rehearsal
  const runtime = path.join(folder, 'runtime')
  fs.mkdirSync(runtime)
  const own = {home: path.join(folder, 'home'), tmp: path.join(folder, 'tmp')}
  if (!isolation.paths) return {task: codeDir, runtime, mount, layers: [mount], binds: [], writable: [], ...own}
  const at = rehearsal.at ?? target.hostPath ?? '/opt/python'
  const minor = minorVersion(interpreter.version)
  // A Python below /tmp would vanish with it.
  const hides = [interpreter.prefix, interpreter.basePrefix].some(prefix => isAtOrInside('/tmp', prefix))
  return {
    task: '/var/task',
    runtime: '/var/runtime',
    mount: at,
    layers: [`/opt/python/lib/python${minor}/site-packages`, '/opt/python'],
    binds: [
      ...(hides ? [] : [{from: own.tmp, to: '/tmp'}]),
      {from: codeDir, to: '/var/task', readOnly: true},
      {from: mount, to: at, readOnly: true},
      {from: runtime, to: '/var/runtime'},
    ],
    writable: hides ? [own.tmp] : [],
    // The home that the sandbox's user has in name only.
    home: '/home/sbx_user1051',
    tmp: hides ? own.tmp : '/tmp',
  }
}

/** What the runtime sets (Lambda developer guide, "Defined runtime environment variables"). No credentials: there is no role. */
export function lambdaVariables({handler, interpreter}: Handled, places: Places): Record<string, string> {
  const name = 'rehearsal'
  const minor = minorVersion(interpreter.version)
  return {
    _HANDLER: handler,
    AWS_EXECUTION_ENV: `AWS_Lambda_python${minor}`,
    AWS_LAMBDA_FUNCTION_NAME: name,
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '128',
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
    AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${name}`,
    AWS_LAMBDA_LOG_STREAM_NAME: '1980/01/01/[$LATEST]00000000000000000000000000000000',
    AWS_REGION: 'us-east-1',
    AWS_DEFAULT_REGION: 'us-east-1',
    LAMBDA_TASK_ROOT: places.task,
    LAMBDA_RUNTIME_DIR: places.runtime,
    TZ: ':UTC',
    HOME: places.home,
    TMPDIR: places.tmp,
  }
}
