import path from 'node:path'
import {parentPort} from 'node:worker_threads'
import type {ServiceMessage, ServiceReply, ServiceRequest} from './call.ts'
import {type Overheard, overhear} from './read-client-log.ts'

/** Answers one request of `callService` with GitHub's own clients, which are loaded only here. */
export async function serve(request: ServiceRequest): Promise<void> {
  const tell = (message: ServiceMessage) => parentPort?.postMessage(message)
  tell({reply: await answer(request, overhear(tell))})
}

async function answer(request: ServiceRequest, overheard: Overheard): Promise<ServiceReply> {
  try {
    if (request.service === 'upload') return await upload(request)
    const reply = await useCache(request)
    const reason = overheard.complaint()
    return reason === undefined ? reply : {done: false, reason}
  } catch (error) {
    return {done: false, reason: error instanceof Error ? error.message : String(error)}
  }
}

async function useCache({service, folder, key}: Exclude<ServiceRequest, {service: 'upload'}>): Promise<ServiceReply> {
  const cache = await import('@actions/cache')
  if (!cache.isFeatureAvailable()) return {done: false, reason: 'this runner has no cache service'}
  if (service === 'cache-save') {
    const id = await cache.saveCache([folder], key)
    // -1: refused (read-only token, or another job saved the same key first); the client logs which.
    return id === -1 ? {done: false, reason: 'the cache service did not take it'} : {done: true, key}
  }
  const found = await cache.restoreCache([folder], key, [], {lookupOnly: service === 'cache-lookup'})
  // Keys are compared without case by the service; anything but the very key is not ours.
  if (found === undefined) return {done: false, reason: 'not in the cache', absent: true}
  return found.toLowerCase() === key.toLowerCase()
    ? {done: true, key: found}
    : {done: false, reason: `the cache answered with another key, ${found}`}
}

async function upload({
  path: file,
  retentionDays,
}: Extract<ServiceRequest, {service: 'upload'}>): Promise<ServiceReply> {
  const {DefaultArtifactClient} = await import('@actions/artifact')
  const client = new DefaultArtifactClient()
  // One sealed file as it is: the zip that artifacts otherwise use loses modes and compresses a second time. The name of
  // the upload is then the file's (toolkit, artifact 6.2).
  const {id, digest} = await client.uploadArtifact(path.basename(file), [file], path.dirname(file), {
    skipArchive: true,
    ...(retentionDays === undefined ? {} : {retentionDays}),
  })
  if (id === undefined) return {done: false, reason: 'the service gave no artifact id'}
  return {done: true, id, ...(digest === undefined ? {} : {digest: `sha256:${digest.replace(/^sha256:/, '')}`})}
}
