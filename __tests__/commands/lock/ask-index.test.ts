import {execFileSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import fs from 'node:fs'
import http from 'node:http'
import https from 'node:https'
import type {AddressInfo} from 'node:net'
import os from 'node:os'
import path from 'node:path'
import zlib from 'node:zlib'
import {afterEach, describe, expect, test} from '@jest/globals'
import {type Asking, hashFiles, listFiles} from '../../../src/commands/lock/ask-index.ts'
import type {Indexes} from '../../../src/requirements/facts.ts'
import {startIndex} from '../../helpers/package-index.ts'
import {onePython, pythons} from '../../helpers/pythons.ts'
import {temporaryFolder} from '../../helpers/temp.ts'
import {makeSdist, makeWheel} from '../../helpers/wheel.ts'

const none: Indexes = {
  ...{index: [], extra: [], findLinks: [], noIndex: false, trustedHosts: [], requireHashes: false},
  ...{noBinary: [], onlyBinary: [], pre: false},
}
const asking = (indexes: Partial<Indexes>, more: Partial<Asking> = {}): Asking => ({
  executable: onePython().executable,
  indexes: {...none, ...indexes},
  transport: {retries: 0},
  pip: null,
  env: {PATH: '/usr/bin:/bin', HOME: temporaryFolder()},
  signal: new AbortController().signal,
  ...more,
})

const open: {close(): unknown}[] = []
afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
})

/** A server on loopback that answers as told; returns its base URL. */
async function serve(answer: http.RequestListener): Promise<string> {
  const server = http.createServer(answer)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  open.push({
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

function wheels(): {folder: string; sha256: string} {
  const folder = temporaryFolder()
  const {sha256} = makeWheel({name: 'Foo.Bar', version: '1.0', requiresPython: '>=3.7'}, folder)
  makeSdist({name: 'Foo.Bar', version: '1.0', marker: path.join(folder, 'ran')}, folder)
  makeWheel({name: 'foo', version: '9.0'}, folder)
  return {folder, sha256}
}

describe.each([...new Set([pythons()[0], pythons().at(-1)])].flatMap(one => one ?? []))(
  'under Python $minor',
  ({executable}) => {
    test('an index tells the files of a name, with hashes, required Python and yanked marks', async () => {
      const {folder, sha256} = wheels()
      const index = await startIndex(folder, {yanked: ['foo_bar-1.0.tar.gz']})
      open.push(index)
      const {files, problems} = await listFiles(['foo-bar', 'nosuch'], asking({index: [index.url]}, {executable}))
      expect(problems).toEqual([])
      expect(files.get('nosuch')).toEqual([])
      const [sdist, wheel] = [...(files.get('foo-bar') ?? [])].sort((a, b) => Number(a.filename > b.filename) - 0.5)
      expect([wheel, sdist].map(one => one?.filename).sort()).toEqual([
        'foo_bar-1.0-py3-none-any.whl',
        'foo_bar-1.0.tar.gz',
      ])
      const found = files.get('foo-bar')?.find(({filename}) => filename.endsWith('.whl'))
      expect(found).toMatchObject({hashes: {sha256}, requiresPython: '>=3.7', yanked: false})
      expect(files.get('foo-bar')?.find(({filename}) => filename.endsWith('.gz'))?.yanked).toBe(true)
    })

    test('a folder of wheels is an index too, and its files are hashed when asked', async () => {
      const {folder, sha256} = wheels()
      const links = asking({noIndex: true, findLinks: [folder]}, {executable})
      const {files} = await listFiles(['foo-bar'], links)
      expect(files.get('foo-bar')?.map(({filename}) => filename)).toEqual([
        'foo_bar-1.0-py3-none-any.whl',
        'foo_bar-1.0.tar.gz',
      ])
      const url = files.get('foo-bar')?.[0]?.url ?? ''
      expect(await hashFiles([url], links)).toEqual(new Map([[url, sha256]]))
    })
  },
)

describe('pages', () => {
  test('of plain HTML (PEP 503) are read: base, fragments, entities, compression', async () => {
    const html = `<html><head><base href="/files/"></head><body>
      <a href="foo-1.0-py3-none-any.whl#sha256=${'a'.repeat(64)}" data-requires-python="&gt;=3.8">x</a>
      <a href="foo-1.1.tar.gz" data-yanked>y</a><a href="../up">up</a></body></html>`
    const base = await serve((_, response) => {
      response.writeHead(200, {'Content-Type': 'text/html', 'Content-Encoding': 'gzip'})
      response.end(zlib.gzipSync(html))
    })
    const {files} = await listFiles(['foo'], asking({index: [`${base}/simple`]}))
    expect(files.get('foo')).toEqual([
      {
        filename: 'foo-1.0-py3-none-any.whl',
        url: `${base}/files/foo-1.0-py3-none-any.whl`,
        hashes: {sha256: 'a'.repeat(64)},
        requiresPython: '>=3.8',
        yanked: false,
        place: `${base}/simple`,
      },
      {
        filename: 'foo-1.1.tar.gz',
        url: `${base}/files/foo-1.1.tar.gz`,
        hashes: {},
        requiresPython: null,
        yanked: true,
        place: `${base}/simple`,
      },
    ])
  })

  test.each([
    ['that are no JSON', 'application/vnd.pypi.simple.v1+json', '{', /PEP 691/],
    [
      'of a later API',
      'application/vnd.pypi.simple.v1+json',
      '{"meta":{"api-version":"2.0"},"files":[]}',
      /version 2\.0/,
    ],
    ['without files', 'application/vnd.pypi.simple.v1+json', '{}', /PEP 691/],
  ])('%s are a problem of that index', async (_, type, body, message) => {
    const base = await serve((_request, response) => response.writeHead(200, {'Content-Type': type}).end(body))
    const {problems} = await listFiles(['foo'], asking({index: [base]}))
    expect(problems).toEqual([{place: base, name: 'foo', message: expect.stringMatching(message)}])
  })

  test('that fail for a moment are asked for again', async () => {
    let asked = 0
    const base = await serve((_, response) => {
      asked += 1
      response.writeHead(asked === 1 ? 503 : 200, {'Content-Type': 'text/html'}).end('<a href="foo-1.tar.gz">x</a>')
    })
    const {files} = await listFiles(['foo'], asking({index: [base]}, {transport: {retries: 2}}))
    expect([asked, files.get('foo')?.length]).toEqual([2, 1])
  })

  test('that nobody sends are a problem in words', async () => {
    const {problems} = await listFiles(['foo'], asking({index: ['http://127.0.0.1:9/simple']}))
    expect(problems[0]?.message).toMatch(/cannot be reached/)
  })
})

describe('credentials', () => {
  const seen =
    (log: (string | undefined)[]): http.RequestListener =>
    (request, response) => {
      log.push(request.headers.authorization)
      response.writeHead(200, {'Content-Type': 'text/html'}).end('<a href="foo-1.tar.gz">x</a>')
    }
  const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`

  test('of the index reach it, decoded, and stand in no answer', async () => {
    const {folder} = wheels()
    const index = await startIndex(folder, {auth: {user: 'me', password: 'p@ss/word'}})
    open.push(index)
    const listing = await listFiles(['foo-bar'], asking({index: [index.urlWithCredentials]}))
    expect(listing.files.get('foo-bar')?.length).toBe(2)
    expect(JSON.stringify([...listing.files])).not.toMatch(/p@ss|p%40ss|me:/)
  })

  test('that are wrong are told without them', async () => {
    const {folder} = wheels()
    const index = await startIndex(folder, {auth: {user: 'me', password: 'right'}})
    open.push(index)
    const {problems} = await listFiles(['foo'], asking({index: [index.url.replace('http://', 'http://me:wrongone@')]}))
    expect(problems[0]).toEqual({place: index.url, name: 'foo', message: 'it refuses the credentials (401)'})
  })

  test('are not sent on to another host that the index redirects to', async () => {
    const [here, there]: (string | undefined)[][] = [[], []]
    const other = await serve(seen(there ?? []))
    const base = await serve((request, response) => {
      here?.push(request.headers.authorization)
      response.writeHead(302, {Location: `${other}${request.url}`}).end()
    })
    const index = base.replace('http://', 'http://me:secret@')
    const {files} = await listFiles(['foo'], asking({index: [index]}))
    expect(files.get('foo')?.length).toBe(1)
    expect([here, there]).toEqual([[basic('me:secret')], [undefined]])
  })

  test('come from the netrc file where the URL has none', async () => {
    const log: (string | undefined)[] = []
    const base = await serve(seen(log))
    const netrc = path.join(temporaryFolder(), 'netrc')
    fs.writeFileSync(netrc, 'machine 127.0.0.1 login me password secret\n', {mode: 0o600})
    await listFiles(['foo'], asking({index: [base]}, {env: {PATH: '/usr/bin', HOME: '/nowhere', NETRC: netrc}}))
    expect(log).toEqual([basic('me:secret')])
  })
})

test('a file without a hash is fetched and hashed, and one that is cut short is refused', async () => {
  const content = Buffer.from('a wheel')
  const base = await serve((request, response) => {
    if (request.url === '/cut') {
      response.writeHead(200, {'Content-Length': '100'}).write(content)
      setTimeout(() => response.destroy(), 20)
    } else if (request.url === '/whole') response.writeHead(200).end(content)
    else response.writeHead(404).end()
  })
  const sha256 = createHash('sha256').update(content).digest('hex')
  expect(await hashFiles([`${base}/whole`], asking({}))).toEqual(new Map([[`${base}/whole`, sha256]]))
  await expect(hashFiles([`${base}/cut`], asking({}))).rejects.toMatchObject({code: 'index-failed'})
  await expect(hashFiles([`${base}/none`], asking({}))).rejects.toMatchObject({
    message: expect.stringContaining('not there'),
  })
})

test('plain http to another host is refused unless the host is trusted', async () => {
  const {problems} = await listFiles(['foo'], asking({index: ['http://index.invalid/simple']}))
  expect(problems[0]?.message).toMatch(/plain http/)
})

test('an interpreter that does not answer is an error with its reason', async () => {
  await expect(listFiles(['foo'], asking({}, {executable: '/bin/false'}))).rejects.toMatchObject({code: 'index-failed'})
})

describe('the way there', () => {
  const page: http.RequestListener = (_, response) =>
    response.writeHead(200, {'Content-Type': 'text/html'}).end('<a href="foo-1.tar.gz">x</a>')

  test('leads through the proxy of the environment, or through the one of pip instead', async () => {
    const log: string[] = []
    const proxy = (name: string) =>
      serve((request, response) => {
        log.push(`${name} ${request.url} ${request.headers['proxy-authorization'] ?? '-'}`)
        page(request, response)
      })
    const [first, second] = await Promise.all([proxy('first'), proxy('second')])
    const index = {index: ['http://index.invalid/simple'], trustedHosts: ['index.invalid']}
    const env = {PATH: '/usr/bin', HOME: '/nowhere', HTTP_PROXY: first.replace('://', '://me:secret@')}
    const direct = await listFiles(['foo'], asking(index, {env}))
    const named = await listFiles(['foo'], asking(index, {env, transport: {retries: 0, proxy: second}}))
    expect([direct, named].map(({files}) => files.get('foo')?.length)).toEqual([1, 1])
    const address = 'http://index.invalid/simple/foo/'
    expect(log).toEqual([
      `first ${address} Basic ${Buffer.from('me:secret').toString('base64')}`,
      `second ${address} -`,
    ])
  })

  const certificate = makeCertificate()
  const withTls = certificate === undefined ? test.skip : test

  withTls('is trusted by the authorities that pip would trust, and by no others', async () => {
    const {key, cert} = certificate ?? {key: '', cert: ''}
    const folder = temporaryFolder()
    const authority = path.join(folder, 'pip/_vendor/certifi/cacert.pem')
    fs.mkdirSync(path.dirname(authority), {recursive: true})
    fs.writeFileSync(authority, cert)
    const server = https.createServer({key, cert}, page)
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    open.push(server)
    const index = [`https://127.0.0.1:${(server.address() as AddressInfo).port}/simple`]
    const outcome = async (more: Partial<Asking>, trustedHosts: string[] = []) => {
      const {files, problems} = await listFiles(['foo'], asking({index, trustedHosts}, more))
      return problems[0]?.message ?? files.get('foo')?.length
    }
    const env = {PATH: '/usr/bin', HOME: '/nowhere'}
    const bare = {...env, SSL_CERT_FILE: '/nowhere/cert.pem', SSL_CERT_DIR: '/nowhere/certs'}
    const untrusted = 'its certificate is not trusted here'
    expect(await outcome({env})).toBe(untrusted)
    expect(await outcome({env, transport: {retries: 0, cert: authority}})).toBe(1)
    expect(await outcome({env: {...env, REQUESTS_CA_BUNDLE: authority}})).toBe(1)
    expect(await outcome({env: {...env, SSL_CERT_FILE: authority}})).toBe(1)
    expect(await outcome({env: bare})).toBe(untrusted)
    expect(await outcome({env: bare, pip: folder})).toBe(1)
    expect(await outcome({env}, ['127.0.0.1'])).toBe(1)
  })
})

/** A certificate for 127.0.0.1 that is its own authority; undefined where there is no openssl to make it. */
function makeCertificate(): {key: string; cert: string} | undefined {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sitemount-tls-'))
  try {
    const [key, cert] = ['key.pem', 'cert.pem'].map(name => path.join(folder, name)) as [string, string]
    const subject = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1']
    const made = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '3650', '-keyout', key, '-out', cert]
    execFileSync('openssl', [...made, ...subject], {stdio: 'ignore'})
    return {key: fs.readFileSync(key, 'utf8'), cert: fs.readFileSync(cert, 'utf8')}
  } catch {
    return undefined
  } finally {
    fs.rmSync(folder, {recursive: true, force: true})
  }
}
