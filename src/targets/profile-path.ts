import path from 'node:path'

/** Whether the input `target` names a file, not a profile that ships. Apart from the profiles, whose schema takes long to load. */
export function isProfilePath(text: string): boolean {
  return /^\.{0,2}[\\/]/.test(text) || text.endsWith('.json') || path.isAbsolute(text)
}
