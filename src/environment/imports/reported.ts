import fs from 'node:fs'
import {z} from 'zod'

/** Bytes of an answer that are read: the names of some ten thousand modules. */
const limit = 4 << 20

const text = z.string().nullable()
const answer = z.object({
  mark: z.string(),
  outcome: z.enum(['imported', 'failed']),
  error: text,
  where: text,
  line: z.number().int().nullable(),
  missing: text,
  refused: text,
  inside: z.array(z.string()),
  outside: z.array(z.object({name: z.string(), file: z.string()})).max(50),
})

/** How an import went, as `python/smoke.py` tells it. */
export type Told = Omit<z.infer<typeof answer>, 'mark'>

/**
 * The answer in `file`, or undefined for anything that is not a whole answer with this mark: the module under test may have
 * put there what it likes, a link, a pipe or a file without end. Never throws, never waits.
 */
export function readTold(file: string, mark: string): Told | undefined {
  try {
    const {data} = answer.safeParse(JSON.parse(readSmall(file)))
    return data?.mark === mark ? data : undefined
  } catch {
    return undefined
  }
}

function readSmall(file: string): string {
  const {O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0} = fs.constants
  const handle = fs.openSync(file, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
  try {
    const stat = fs.fstatSync(handle)
    if (!stat.isFile() || stat.size > limit) throw new Error('This is no answer.')
    const bytes = Buffer.alloc(stat.size)
    return bytes.toString('utf8', 0, fs.readSync(handle, bytes, 0, stat.size, 0))
  } finally {
    fs.closeSync(handle)
  }
}
