import path from 'node:path'

/**
 * Absolute path of a file that ships beside the code (`python/probe.py`, `profiles`).
 * Works from `src/core/` and from `dist/`, where every file lies one folder below the root.
 */
export function asset(name: string): string {
  const root = path.basename(import.meta.dirname) === 'core' ? '../..' : '..'
  return path.join(import.meta.dirname, root, name)
}
