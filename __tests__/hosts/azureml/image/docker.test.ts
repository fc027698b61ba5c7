import fs from 'node:fs'
import http from 'node:http'
import type {AddressInfo} from 'node:net'
import path from 'node:path'
import {expect, test} from '@jest/globals'
import type {IO} from '../../../../src/core/io.ts'
import {type BuildImageOptions, buildImage} from '../../../../src/hosts/azureml/image/docker.ts'
import {temporaryFolder} from '../../../helpers/temp.ts'

const {signal} = new AbortController()
const hasDocker = (process.env.PATH ?? '')
  .split(path.delimiter)
  .some(folder => fs.existsSync(path.join(folder, 'docker')))

function context(): string {
  const folder = temporaryFolder()
  fs.writeFileSync(path.join(folder, 'Dockerfile'), 'FROM scratch\nCOPY requirements.txt /\n')
  fs.writeFileSync(path.join(folder, 'requirements.txt'), 'a==1\n')
  return folder
}

type Built = {lines: string[]; build: ReturnType<typeof buildImage>}

function build(env: Record<string, string>, more: Partial<BuildImageOptions> = {}): Built {
  const lines: string[] = []
  const log: IO['log'] = {
    ...{info: () => {}, debug: () => {}, group: (_, work) => work()},
    progress: line => lines.push(line),
  }
  const options = {context: context(), tag: 'scoring:1', isAzureml: true, ...more}
  return {
    lines,
    build: buildImage(options, {env: {PATH: process.env.PATH, HOME: temporaryFolder(), ...env}, signal, log}),
  }
}

test('without a daemon the lines that build it elsewhere are told, and what to know before', async () => {
  const {build: building} = build({DOCKER_HOST: `unix://${temporaryFolder()}/none.sock`})
  const result = await building
  expect(result).toMatchObject({
    built: false,
    reason: expect.stringMatching(hasDocker ? /^No Docker daemon answers/ : /^There is no docker/),
    lines: [
      'docker build -f Dockerfile -t scoring:1 .',
      'az acr build --registry REGISTRY --image scoring:1 --file Dockerfile .',
    ],
    notes: [expect.any(String), expect.stringMatching(/no registry before its first training or deployment/)],
  })
})

test('without docker on PATH it says so, and nothing of Azure where the host is none of its', async () => {
  const result = await build({PATH: temporaryFolder()}, {isAzureml: false}).build
  expect(result).toMatchObject({reason: 'There is no docker on PATH.', lines: [expect.stringMatching(/^docker build/)]})
})

// The client is the real one; the daemon answers as the Docker Engine API says, and builds nothing.
const withDocker = hasDocker ? test : test.skip

withDocker('where a daemon answers, the client sends it the whole context and its lines are told', async () => {
  const daemon = await startDaemon('{"stream":"Step 1/2 : FROM scratch\\n"}\n{"stream":"Successfully built 0123\\n"}\n')
  try {
    const {build: building, lines} = build({DOCKER_HOST: daemon.host, DOCKER_BUILDKIT: '0'})
    expect(await building).toMatchObject({built: true, tag: 'scoring:1', docker: '28.0.0'})
    expect(daemon.built).toHaveLength(1)
    expect(daemon.built[0]?.url).toMatch(/[?&]t=scoring%3A1(?:&|$)/)
    for (const name of ['Dockerfile', 'requirements.txt']) expect(daemon.built[0]?.tar).toContain(name)
    expect(lines).toContain('Step 1/2 : FROM scratch')
  } finally {
    await daemon.close()
  }
})

withDocker('a build that fails is an error with the end of its output', async () => {
  const daemon = await startDaemon(
    '{"stream":"Step 2/2\\n"}\n{"error":"no space","errorDetail":{"message":"no space"}}\n',
  )
  try {
    await expect(build({DOCKER_HOST: daemon.host, DOCKER_BUILDKIT: '0'}).build).rejects.toMatchObject({
      code: 'install-failed',
      looked: expect.arrayContaining([expect.stringContaining('no space')]),
    })
  } finally {
    await daemon.close()
  }
})

type Daemon = {host: string; built: {url: string; tar: string}[]; close(): Promise<void>}

async function startDaemon(answer: string): Promise<Daemon> {
  const built: Daemon['built'] = []
  const server = http.createServer((request, response) => {
    const url = request.url ?? ''
    response.setHeader('Api-Version', '1.48')
    const chunks: Buffer[] = []
    request.on('data', chunk => chunks.push(chunk))
    request.on('end', () => {
      const json = (value: unknown) => response.setHeader('Content-Type', 'application/json').end(JSON.stringify(value))
      if (url.endsWith('/_ping')) response.end('OK')
      else if (url.endsWith('/version'))
        json({Version: '28.0.0', ApiVersion: '1.48', MinAPIVersion: '1.24', Os: 'linux', Arch: 'amd64'})
      else if (/\/build(?:\?|$)/.test(url)) {
        built.push({url, tar: Buffer.concat(chunks).toString('latin1')})
        response.setHeader('Content-Type', 'application/json').end(answer)
      } else json({})
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  server.unref()
  const {port} = server.address() as AddressInfo
  const close = () =>
    new Promise<void>(resolve => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return {host: `tcp://127.0.0.1:${port}`, built, close}
}
