import {systemCode} from '../../core/errors.ts'

/** Why a task failed, in a form that travels between threads. */
export type TaskFailure = {kind: 'read' | 'write' | 'changed' | 'internal'; path: string; code: string; message: string}

/** Error of a task; `failure` travels, the class stays. */
export class TaskError extends Error {
  readonly failure: TaskFailure
  constructor(kind: TaskFailure['kind'], path: string, cause?: unknown) {
    super(`${kind} ${path}`, {cause})
    const message = cause instanceof Error ? cause.message : String(cause ?? '')
    this.failure = {kind, path, code: systemCode(cause) ?? '', message}
  }
}
