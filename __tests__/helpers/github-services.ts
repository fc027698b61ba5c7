import http from 'node:http'
import type {AddressInfo} from 'node:net'

/**
 * How a service behaves: `well`, `failing` (500 for everything), `refusing` (403 for everything), `hanging` (never answers);
 * for artifacts also `taken`: each name is in use.
 */
export type Mood = 'well' | 'failing' | 'refusing' | 'hanging' | 'taken'

export type GithubServices = {
  /** What the runner sets for a step; without `cache` or `artifacts`, that service is not announced. */
  env: Record<string, string>
  /** Entries of the cache by key and version; a test may put other bytes there. */
  caches: Map<string, {key: string; version: string; bytes: Buffer}>
  /** What was uploaded and finalised, by name. */
  artifacts: Map<string, {bytes: Buffer; request: Record<string, unknown>; hash: string}>
  /** `METHOD path`, in order. */
  requests: string[]
  close(): Promise<void>
}

type Exchange = {request: http.IncomingMessage; response: http.ServerResponse; url: URL; body: Buffer}
type Send = (code: number, body?: unknown) => void

/**
 * GitHub's services for jobs on loopback, as its own clients talk to them: the cache (first version: `_apis/artifactcache`),
 * artifacts (Twirp, version 4) and the blob store behind them. Tokens are not looked at.
 */
export async function startGithubServices(moods: {cache?: Mood; artifacts?: Mood}): Promise<GithubServices> {
  const services: Pick<GithubServices, 'caches' | 'artifacts' | 'requests'> = {
    caches: new Map(),
    artifacts: new Map(),
    requests: [],
  }
  const serveCache = cacheService(services)
  const serveArtifacts = artifactService(services, moods.artifacts)
  const server = http.createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host}`)
    services.requests.push(`${request.method} ${url.pathname}`)
    const isCache = url.pathname.startsWith('/cache/')
    const mood = isCache ? moods.cache : moods.artifacts
    if (mood === 'hanging') return
    const body = await readBody(request)
    const send: Send = (code, content) => sendJson(response, code, content)
    if (mood === 'failing') send(500, {msg: 'out of order', message: 'out of order'})
    else if (mood === 'refusing') send(403, {code: 'permission_denied', msg: 'not for you', message: 'not for you'})
    else if (isCache) serveCache({request, response, url, body}, send)
    else serveArtifacts({request, response, url, body}, send)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  server.unref()
  const {port} = server.address() as AddressInfo
  const origin = `http://127.0.0.1:${port}`
  return {
    ...services,
    env: {
      ACTIONS_RUNTIME_TOKEN: runtimeToken(),
      ...(moods.cache && {ACTIONS_CACHE_URL: `${origin}/cache/`}),
      ...(moods.artifacts && {ACTIONS_RESULTS_URL: `${origin}/`}),
    },
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** A token whose claims name the run and the job; nobody signed it. */
function runtimeToken(): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  return `${part({alg: 'none'})}.${part({scp: 'Actions.Results:run-1:job-1'})}.none`
}

/** Reserve, upload in pieces, commit; look up by exact key and version; download. */
function cacheService({caches}: Pick<GithubServices, 'caches'>) {
  const reserved = new Map<string, {key: string; version: string; bytes: Buffer}>()
  return ({request, response, url, body}: Exchange, send: Send): unknown => {
    const [, resource = '', id = ''] = /_apis\/artifactcache\/(\w+)(?:\/(\d+))?$/.exec(url.pathname) ?? []
    if (request.method === 'GET' && resource === 'cache') {
      const [key = ''] = (url.searchParams.get('keys') ?? '').split(',')
      const found = caches.get(`${key} ${url.searchParams.get('version')}`)
      if (found === undefined) return send(204)
      const at = encodeURIComponent(`${found.key} ${found.version}`)
      return send(200, {
        cacheKey: found.key,
        scope: 'refs/heads/main',
        archiveLocation: `${url.origin}/cache/get/${at}?sig=s3cret`,
      })
    }
    if (request.method === 'POST' && resource === 'caches' && id === '') {
      const {key, version} = JSON.parse(body.toString()) as {key: string; version: string}
      if (caches.has(`${key} ${version}`)) return send(409, {message: 'already exists'})
      reserved.set(String(reserved.size + 1), {key, version, bytes: Buffer.alloc(0)})
      return send(201, {cacheId: reserved.size})
    }
    const entry = reserved.get(id)
    if (request.method === 'PATCH' && entry !== undefined) {
      const start = Number(/^bytes (\d+)-/.exec(request.headers['content-range'] ?? '')?.[1])
      const whole = Buffer.alloc(Math.max(entry.bytes.length, start + body.length))
      entry.bytes.copy(whole)
      body.copy(whole, start)
      entry.bytes = whole
      return send(204)
    }
    if (request.method === 'POST' && entry !== undefined) {
      caches.set(`${entry.key} ${entry.version}`, entry)
      return send(204)
    }
    const wanted = caches.get(decodeURIComponent(url.pathname.replace(/^\/cache\/get\//, '')))
    if (wanted === undefined) return send(404)
    return response.writeHead(200, {'Content-Length': wanted.bytes.length}).end(wanted.bytes)
  }
}

/** Create, put blocks into the blob store, commit their list, finalise. */
function artifactService({artifacts}: Pick<GithubServices, 'artifacts'>, mood: Mood | undefined) {
  const blobs = new Map<string, {blocks: Map<string, Buffer>; bytes: Buffer | undefined}>()
  const created = new Map<string, Record<string, unknown>>()
  return ({request, response, url, body}: Exchange, send: Send): unknown => {
    const method = /\/twirp\/github\.actions\.results\.api\.v1\.ArtifactService\/(\w+)$/.exec(url.pathname)?.[1]
    if (method === 'CreateArtifact') {
      const asked = JSON.parse(body.toString()) as {name: string}
      if (mood === 'taken') {
        return send(409, {
          code: 'already_exists',
          msg: 'an artifact with this name already exists on the workflow run',
        })
      }
      created.set(asked.name, asked)
      return send(200, {
        ok: true,
        signed_upload_url: `${url.origin}/account/container/${encodeURIComponent(asked.name)}?sig=s3cret`,
      })
    }
    if (method === 'FinalizeArtifact') {
      const {name, hash} = JSON.parse(body.toString()) as {name: string; hash?: string}
      const bytes = blobs.get(name)?.bytes
      if (bytes === undefined) return send(400, {code: 'invalid_argument', msg: 'nothing was uploaded'})
      artifacts.set(name, {bytes, request: created.get(name) ?? {}, hash: hash ?? ''})
      return send(200, {ok: true, artifact_id: '4711'})
    }
    if (request.method !== 'PUT') return send(404, {msg: 'no such thing'})
    const name = decodeURIComponent(url.pathname.replace(/^\/account\/container\//, ''))
    const blob = blobs.get(name) ?? {blocks: new Map<string, Buffer>(), bytes: undefined}
    blobs.set(name, blob)
    const part = url.searchParams.get('comp')
    if (part === 'block') blob.blocks.set(url.searchParams.get('blockid') ?? '', body)
    else if (part === 'blocklist') {
      const ids = [...body.toString().matchAll(/<Latest>([^<]+)<\/Latest>/g)].map(match => match[1] ?? '')
      blob.bytes = Buffer.concat(ids.map(id => blob.blocks.get(id) ?? Buffer.alloc(0)))
    } else blob.bytes = body
    return response.writeHead(201, {'x-ms-request-id': '1', 'x-ms-version': '2025-01-05'}).end()
  }
}

function sendJson(response: http.ServerResponse, code: number, content: unknown): void {
  const text = content === undefined ? '' : JSON.stringify(content)
  response.writeHead(code, {'Content-Type': 'application/json'}).end(text)
}

async function readBody(request: http.IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
