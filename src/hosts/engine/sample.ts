import fs from 'node:fs'
import path from 'node:path'
import {SitemountError, systemCode} from '../../core/errors.ts'

/** A request as a file has it. */
export type Sample = {
  /** Path and query to post to; null where the file holds a body alone. */
  path: string | null
  /** Names in lower case. */
  headers: Record<string, string>
  body: string
}

/** Bytes: what a server takes in one request is smaller. */
const largest = 64 << 20

/**
 * The request in a file: a body, or, with the ending `.http`, a whole request as RFC 9112 writes it and editors send it
 * (`POST /predict`, headers, an empty line, the body).
 *
 * Throws `unreadable` for a file that is not there, too large or no UTF-8, `usage` for a request that is no POST.
 */
export function readSample(file: string): Sample {
  const text = readText(file, 'sample')
  if (path.extname(file) === '.http') return parseRequest(text, file)
  return {
    path: null,
    headers: {'content-type': isJson(text) ? 'application/json' : 'application/octet-stream'},
    body: text,
  }
}

/** The text of a file that an input names. Throws `unreadable`. */
export function readText(file: string, input: string): string {
  try {
    const stats = fs.statSync(file)
    // A pipe may never end, or never begin.
    if (!stats.isFile()) throw new SitemountError('unreadable', `Input \`${input}\`: ${file} is not a file.`)
    if (stats.size > largest)
      throw new SitemountError('unreadable', `Input \`${input}\`: ${file} is larger than 64 MiB.`)
    return new TextDecoder('utf-8', {fatal: true}).decode(fs.readFileSync(file))
  } catch (error) {
    if (error instanceof SitemountError) throw error
    const why = systemCode(error) ?? 'it is not UTF-8'
    throw new SitemountError('unreadable', `Input \`${input}\`: ${file} cannot be read (${why}).`, {cause: error})
  }
}

/** Whether a text is JSON (RFC 8259). */
function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

function parseRequest(text: string, file: string): Sample {
  const lines = text.split(/\r?\n/)
  // Editors allow comments and a separator before the request.
  while (/^\s*(?:#|\/\/|$)/.test(lines[0] ?? 'x')) lines.shift()
  const [, method = '', target = ''] = /^([A-Z]+)\s+(\S+)(?:\s+HTTP\/[\d.]+)?\s*$/.exec(lines.shift() ?? '') ?? []
  if (method !== 'POST') {
    throw new SitemountError('usage', `Input \`sample\`: ${file} does not begin with \`POST /path\`.`, {
      help: 'Write `POST /path`, headers, an empty line and the body; or name a file that holds the body alone.',
    })
  }
  const end = lines.indexOf('')
  const head = end === -1 ? lines : lines.slice(0, end)
  const headers = Object.fromEntries(
    head.flatMap(line => {
      const at = line.indexOf(':')
      return at < 1 ? [] : [[line.slice(0, at).trim().toLowerCase(), line.slice(at + 1).trim()]]
    }),
  )
  // Where it goes is decided by `health`; a whole address names the server, too.
  const where = URL.canParse(target) ? new URL(target) : null
  const body = end === -1 ? '' : lines.slice(end + 1).join('\n')
  return {path: where === null ? target : where.pathname + where.search, headers, body}
}
