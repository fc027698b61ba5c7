import path from 'node:path'

/**
 * Absolute path of a file that ships beside the code (`python/probe.py`, `profiles`).
 * Right from `src/` and from `dist/`, entry or chunk: each lies one folder below the root.
 */
export function asset(name: string): string {
  return path.join(import.meta.dirname, '..', name)
}
