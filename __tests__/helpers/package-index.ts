import {createHash} from 'node:crypto'
import fs from 'node:fs'
import http from 'node:http'
import type {AddressInfo} from 'node:net'
import path from 'node:path'
import {setTimeout as sleep} from 'node:timers/promises'
import zlib from 'node:zlib'

export type IndexOptions = {
  /** Answers 401 to whoever does not send these. */
  auth?: {user: string; password: string}
  /** File names that are marked as yanked (PEP 592). */
  yanked?: readonly string[]
  /** Why they are; `withdrawn` by default. */
  yankedReason?: string
  /** Milliseconds before each answer. */
  delay?: number
  /** Milliseconds before a file is sent, on top of `delay`: an install that hangs in the middle. */
  fileDelay?: number
}

export type PackageIndex = {
  /** The index URL, which ends in `/simple/`. */
  url: string
  /** The same with user and password in it; equal to `url` without `auth`. */
  urlWithCredentials: string
  /** Paths asked for so far, in order. */
  requests: string[]
  close(): Promise<void>
}

type File = {filename: string; sha256: string; requiresPython: string | undefined; yanked: string | false}

/**
 * Serves the wheels and sdists of a folder as a package index on loopback: PEP 503 as HTML, PEP 691 as JSON when it is
 * asked for, with hashes, `data-requires-python` and yanked marks. The folder is read at each request, so files may
 * be added while it runs. Close it before the test ends.
 */
export async function startIndex(folder: string, options: IndexOptions = {}): Promise<PackageIndex> {
  const requests: string[] = []
  const server = http.createServer((request, response) => {
    requests.push(request.url ?? '')
    answer({request, response, folder, options}).catch(error => {
      response.writeHead(500).end(String(error))
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  // A test that fails before it closes the index must not keep its process alive.
  server.unref()
  const {port} = server.address() as AddressInfo
  const secret = options.auth
  const userinfo = secret ? `${encodeURIComponent(secret.user)}:${encodeURIComponent(secret.password)}@` : ''
  return {
    url: `http://127.0.0.1:${port}/simple/`,
    urlWithCredentials: `http://${userinfo}127.0.0.1:${port}/simple/`,
    requests,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

type Exchange = {request: http.IncomingMessage; response: http.ServerResponse; folder: string; options: IndexOptions}

async function answer({request, response, folder, options}: Exchange): Promise<void> {
  if (options.delay) await sleep(options.delay)
  if (!allowed(request, options)) {
    response.writeHead(401, {'WWW-Authenticate': 'Basic realm="index"'}).end()
    return
  }
  const parts = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname)
    .split('/')
    .filter(Boolean)
  if (parts[0] === 'files' && parts[1] !== undefined) {
    if (options.fileDelay) await sleep(options.fileDelay)
    sendFile(response, folder, parts[1])
    return
  }
  const json = request.headers.accept?.includes('application/vnd.pypi.simple.v1+json') ?? false
  const project = parts[1]
  const files = listFiles(folder, options).filter(file => project === undefined || projectOf(file.filename) === project)
  if (parts[0] !== 'simple' || (project !== undefined && files.length === 0)) {
    response.writeHead(404).end('Not Found')
    return
  }
  const type = json ? 'application/vnd.pypi.simple.v1+json' : 'text/html; charset=utf-8'
  response.writeHead(200, {'Content-Type': type})
  if (project === undefined) response.end(json ? rootJson(files) : rootHtml(files))
  else response.end(json ? projectJson(project, files) : projectHtml(files))
}

function allowed(request: http.IncomingMessage, {auth}: IndexOptions): boolean {
  if (!auth) return true
  const expected = Buffer.from(`${auth.user}:${auth.password}`).toString('base64')
  return request.headers.authorization === `Basic ${expected}`
}

function sendFile(response: http.ServerResponse, folder: string, filename: string): void {
  // Only what a listing of the folder holds: a path in the name leads nowhere.
  const known = fs.readdirSync(folder).includes(filename)
  const bytes = known ? fs.readFileSync(path.join(folder, filename)) : 'Not Found'
  response.writeHead(known ? 200 : 404, {'Content-Type': 'application/octet-stream'}).end(bytes)
}

function listFiles(folder: string, options: IndexOptions): File[] {
  return fs
    .readdirSync(folder)
    .filter(filename => /\.(whl|tar\.gz)$/.test(filename))
    .sort()
    .map(filename => ({
      ...describeFile(folder, filename),
      yanked: options.yanked?.includes(filename) ? (options.yankedReason ?? 'withdrawn') : false,
    }))
}

const described = new Map<string, Omit<File, 'yanked'>>()

/** Hashing a large file for each page would take longer than what is to be looked at. */
function describeFile(folder: string, filename: string): Omit<File, 'yanked'> {
  const file = path.join(folder, filename)
  const {mtimeMs, ctimeMs, size} = fs.statSync(file)
  const key = `${file} ${mtimeMs} ${ctimeMs} ${size}`
  const known = described.get(key)
  if (known !== undefined) return known
  const bytes = fs.readFileSync(file)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const made = {filename, sha256, requiresPython: requiresPython(filename, bytes)}
  described.set(key, made)
  return made
}

// The wheels of the tests are stored, not compressed, so their METADATA can be read as it lies there.
function requiresPython(filename: string, bytes: Buffer): string | undefined {
  const text = (filename.endsWith('.whl') ? bytes : zlib.gunzipSync(bytes)).toString('latin1')
  return /^Requires-Python: (.+)$/m.exec(text)?.[1]
}

/** The normalised project name (PEP 503) of a distribution's file name. */
function projectOf(filename: string): string {
  const name = filename.endsWith('.whl') ? filename.split('-')[0] : filename.replace(/-[^-]+\.tar\.gz$/, '')
  return (name ?? '').replace(/[-_.]+/g, '-').toLowerCase()
}

function projectsOf(files: readonly File[]): string[] {
  return [...new Set(files.map(file => projectOf(file.filename)))]
}

function rootHtml(files: readonly File[]): string {
  return page(projectsOf(files).map(name => `<a href="${name}/">${name}</a>`))
}

function rootJson(files: readonly File[]): string {
  return JSON.stringify({meta: {'api-version': '1.0'}, projects: projectsOf(files).map(name => ({name}))})
}

function projectHtml(files: readonly File[]): string {
  return page(
    files.map(file => {
      const python = file.requiresPython ? ` data-requires-python="${escapeHtml(file.requiresPython)}"` : ''
      const yanked = file.yanked === false ? '' : ` data-yanked="${escapeHtml(file.yanked)}"`
      return `<a href="../../files/${encodeURIComponent(file.filename)}#sha256=${file.sha256}"${python}${yanked}>${escapeHtml(file.filename)}</a>`
    }),
  )
}

function projectJson(name: string, files: readonly File[]): string {
  return JSON.stringify({
    meta: {'api-version': '1.0'},
    name,
    files: files.map(file => ({
      filename: file.filename,
      url: `../../files/${encodeURIComponent(file.filename)}`,
      hashes: {sha256: file.sha256},
      ...(file.requiresPython ? {'requires-python': file.requiresPython} : {}),
      yanked: file.yanked,
    })),
  })
}

function page(links: readonly string[]): string {
  return `<!DOCTYPE html>\n<html><body>\n${links.join('<br>\n')}\n</body></html>\n`
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
