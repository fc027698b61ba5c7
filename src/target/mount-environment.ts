import type {Target} from './profile.ts'

/**
 * What the host's environment must hold to find the mount, one `NAME=value` each. `site` is the absolute path of the packages;
 * bytecode is never written, since a mount is read-only.
 */
export function mountEnvironment({environment}: Target, site: string): string[] {
  return [`${environment.name}=${site}`, 'PYTHONDONTWRITEBYTECODE=1']
}
