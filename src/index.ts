#!/usr/bin/env node
import './node-version.ts'
import {isMainThread} from 'node:worker_threads'

// A worker thread loads this file too (ncc gives one entry): everything heavy hides behind an import of its own.
if (isMainThread) {
  const {main} = await import('./main.ts')
  await main(new URL(import.meta.url))
} else {
  await import('./worker.ts')
}
