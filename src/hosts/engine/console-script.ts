import fs from 'node:fs'
import path from 'node:path'
import type {Failure} from './facts.ts'
import type {Served} from './serve.ts'

/**
 * Why a command was not found: one of a mounted distribution's scripts (entry points specification, `console_scripts`), which
 * no host puts on PATH; or a program that is not on this machine. Null for any other end.
 */
export function consoleScript(
  {exit, log}: Pick<Served, 'exit' | 'log'>,
  {command, mount}: {command: string; mount: string},
): Omit<Failure, 'evidence'> | null {
  if (exit?.code !== 127) return null
  // dash: `sh: 1: gunicorn: not found`; bash: `sh: line 1: gunicorn: command not found`; exec: `No such file or directory: 'x'`.
  const named = /:\s([^\s:]+): (?:command )?not found/.exec(log) ?? /No such file or directory: b?'([^']+)'/.exec(log)
  const name = path.basename(named?.[1] ?? command.trim().split(/\s+/)[0] ?? '')
  const module = moduleOf(name, mount)
  if (module !== null) {
    return {
      class: 'path',
      message: `${name} is a script of a mounted package, and a mount puts no scripts on PATH.`,
      help: `Start it by its module: \`python -m ${module}\`.`,
    }
  }
  return {
    class: 'host',
    message: `The program ${name} is not on this machine.`,
    help: 'Install it, or name a virtualenv that holds it with the input `python`: it stands for the host.',
  }
}

/** The module behind a console script of a mounted distribution, null for none: its package where that can be run. */
function moduleOf(name: string, mount: string): string | null {
  const entry = new RegExp(`^${name.replace(/[^\w-]/g, '\\$&')}\\s*=\\s*([\\w.]+)`, 'm')
  for (const folder of list(mount).filter(one => one.endsWith('.dist-info'))) {
    const scripts = /\[console_scripts\]([^[]*)/.exec(read(path.join(mount, folder, 'entry_points.txt')))?.[1] ?? ''
    const module = entry.exec(scripts)?.[1]
    if (module === undefined) continue
    const top = module.split('.')[0] ?? module
    return fs.existsSync(path.join(mount, top, '__main__.py')) ? top : module
  }
  return null
}

function list(folder: string): string[] {
  try {
    return fs.readdirSync(folder)
  } catch {
    return []
  }
}

function read(file: string): string {
  try {
    return fs.statSync(file).size > 1 << 20 ? '' : fs.readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
