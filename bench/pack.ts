import {isMainThread} from 'node:worker_threads'

// As in the product, a worker thread loads this file too: what packs hides behind an import of its own.
if (isMainThread) {
  const {pack} = await import('./packing.ts')
  await pack(process.argv.slice(2), new URL(import.meta.url))
} else {
  await import('../src/artifact/pool/worker.ts')
}
