import type {Conflict} from './facts.ts'

/**
 * The conflicts that pip tells on standard error after an install that it calls a success, in its order (pip:
 * commands/install.py, `_warn_about_conflicts`).
 */
export function readConflicts(stderr: string): Conflict[] {
  return stderr.split(/\r?\n/).flatMap(line => {
    const [, name, version, requirement, has] =
      /^(?:ERROR: )?(\S+) (\S+) requires (.+?), (?:which is not installed|but you(?:'ll)? have (.+?) which is incompatible)\.$/.exec(
        line.trim(),
      ) ?? []
    if (name === undefined || version === undefined || requirement === undefined) return []
    return [{name, version, requirement, installed: has ?? null}]
  })
}
