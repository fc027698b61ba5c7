import type {Target} from './profile.ts'

/**
 * What the host's environment must hold to find the mount, one `NAME=value` each. `site` is the absolute path of the packages.
 * Where the host takes a path relative to the entry script, it is that of a mount beside the script; a host that finds the mount
 * by itself needs none. Bytecode is never written, since a mount is read-only.
 */
export function mountEnvironment({environment, mountPath}: Target, site: string): string[] {
  const {name, value, automatic} = environment
  const found = automatic ? [] : [`${name}=${value === 'absolute' ? site : mountPath}`]
  return [...found, 'PYTHONDONTWRITEBYTECODE=1']
}
