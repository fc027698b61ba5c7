import {workerData} from 'node:worker_threads'

// The one start of every worker thread of the bundle: what it is to do stands in its data.
if (workerData?.kind === 'service') {
  const {serve} = await import('./action/worker.ts')
  await serve(workerData.request)
} else {
  await import('./artifact/pool/worker.ts')
}
