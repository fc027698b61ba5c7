import {isMainThread, parentPort, workerData} from 'node:worker_threads'
import {perform, TaskError, type TaskFailure, type TaskKind, type Tasks} from './tasks.ts'

/** Marks the threads of a pool, so that a thread someone else starts with the same entry is left alone. */
export const workerMark = 'sitemount-pool'

/** What a worker answers. */
export type Answer = {result: unknown} | {failure: TaskFailure}

// The main thread's import of this file does nothing; a pool's thread serves until it is ended.
if (!isMainThread && parentPort !== null && workerData === workerMark) {
  const port = parentPort
  port.on('message', (task: Tasks[TaskKind]) => {
    const answer = answerTo(task)
    port.postMessage(answer, movable(answer))
  })
}

/** A packed chunk is moved to the other thread, not copied. */
function movable(answer: Answer): ArrayBuffer[] {
  const result: unknown = 'result' in answer ? answer.result : undefined
  const chunk = typeof result === 'object' && result !== null && 'packed' in result ? result.packed : result
  const bytes = ArrayBuffer.isView(chunk) ? chunk.buffer : undefined
  return bytes instanceof ArrayBuffer ? [bytes] : []
}

function answerTo(task: Tasks[TaskKind]): Answer {
  try {
    return {result: perform(task)}
  } catch (error) {
    if (error instanceof TaskError) return {failure: error.failure}
    return {failure: new TaskError('internal', '', error).failure}
  }
}
