import childProcess from 'node:child_process'
import {syncBuiltinESMExports} from 'node:module'
import type {ServiceMessage} from './call.ts'

/** What a client printed about a failure that it kept to itself. */
export type Overheard = {complaint(): string | undefined}

/**
 * From now on every line that this thread prints, and every program that it starts, is told through `tell` instead. The
 * clients know no other way to say what went wrong: a cache that cannot be reached looks like one that is empty, but for
 * a line on standard output. What they ask the runner to mask is masked here, since their lines no longer reach it.
 */
export function overhear(tell: (message: ServiceMessage) => void): Overheard {
  let complaint: string | undefined
  const masks = new Set<string>()
  const mask = (text: string) => [...masks].reduce((masked, secret) => masked.replaceAll(secret, '***'), text)
  const hear = (line: string) => {
    const [, command, data] = /^::([a-z-]+)[^:]*::(.*)$/.exec(line) ?? []
    const text = data === undefined ? line : plain(data)
    if (command === 'add-mask') masks.add(text)
    else if (text.trim() !== '') tell({line: mask(text)})
    if (command !== 'debug') complaint ??= /^Failed to (?:restore|save): (.+)$/s.exec(mask(text))?.[1]
  }
  for (const stream of [process.stdout, process.stderr]) stream.write = lineWriter(hear)
  tellPrograms(tell)
  return {complaint: () => complaint}
}

/** `stream.write` for what comes in pieces. */
function lineWriter(hear: (line: string) => void): typeof process.stdout.write {
  let rest = ''
  return (chunk: string | Uint8Array, ...more: unknown[]) => {
    const lines = (rest + (typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString())).split(/\r?\n/)
    rest = lines.pop() ?? ''
    for (const line of lines) hear(line)
    const done = more.find(argument => typeof argument === 'function')
    if (typeof done === 'function') queueMicrotask(() => done())
    return true
  }
}

/** A thread that is ended leaves the programs it started running. */
function tellPrograms(tell: (message: ServiceMessage) => void): void {
  const {spawn} = childProcess
  const telling = (...args: unknown[]) => {
    const child = (spawn as (...args: unknown[]) => childProcess.ChildProcess)(...args)
    const {pid} = child
    if (pid !== undefined) {
      tell({started: pid})
      child.once('exit', () => tell({ended: pid}))
    }
    return child
  }
  childProcess.spawn = telling as typeof spawn
  syncBuiltinESMExports()
}

/** Workflow commands escape line ends and percent signs (toolkit, core: command.ts, escapeData). */
function plain(data: string): string {
  return data.replace(/%0D/g, '\r').replace(/%0A/g, '\n').replace(/%25/g, '%')
}
