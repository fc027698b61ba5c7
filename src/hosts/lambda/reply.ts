import fs from 'node:fs'
import path from 'node:path'
import * as z from 'zod'
import type {Frame} from '../engine/last-traceback.ts'

const names = z.array(z.string())

const raised = {
  type: z.string(),
  message: z.string(),
  frames: z.array(z.object({file: z.string(), line: z.number(), name: z.string()})),
}

const schema = z.object({
  phase: z.enum(['init', 'invoke', 'done']),
  /** Seconds until the function was loaded; absent when it never was. */
  ready: z.number().optional(),
  /** Seconds of the call, or of loading it when that failed. */
  seconds: z.number().optional(),
  error: z.object({...raised, causes: z.array(z.object(raised)).optional()}).optional(),
  /** JSON text, or what the function returned as bytes; the first 64 KiB. */
  answer: z.string().optional(),
  bytes: z.number().optional(),
  modules: z.object({mount: names, code: names, host: names}).optional(),
  path: names.optional(),
})

/** What `python/lambda_host.py` wrote. */
export type LambdaReply = Omit<z.infer<typeof schema>, 'phase'> & {
  /** How far it came: `start` when it never began. */
  phase: 'start' | 'init' | 'invoke' | 'done'
  /** Where it was when its time was up, innermost last; null when it was not. */
  stuck: Frame[] | null
}

/** Reads the reply in a folder. The function itself could write there too: what has not its form counts as none. */
export function readReply(folder: string): LambdaReply {
  const parsed = schema.safeParse(parse(read(path.join(folder, 'reply.json'))))
  const stuck = stackOf(read(path.join(folder, 'trace.txt')))
  return parsed.success ? {...parsed.data, stuck} : {phase: 'start', stuck}
}

/** `faulthandler`'s stack of the first thread it tells that is the main one: it is told last. */
function stackOf(text: string): Frame[] | null {
  if (!text.startsWith('Timeout')) return null
  const last = text.split(/^(?:Current thread|Thread) .*$/m).at(-1) ?? ''
  return [...last.matchAll(/^ {2}File "(.+)", line (\d+) in (.+)$/gm)]
    .map(([, file = '', line, name = '']) => ({file, line: Number(line), name}))
    .reverse()
}

function read(file: string): string {
  try {
    return fs.statSync(file).size > 8 << 20 ? '' : fs.readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
