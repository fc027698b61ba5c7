import {SitemountError} from '../../core/errors.ts'

/** Throws `unsupported-system` where `build` does not run: mounts are built on the system of their hosts. */
export function refuseForeignSystems(platform: NodeJS.Platform): void {
  if (platform === 'linux') return
  const name = platform === 'darwin' ? 'macOS' : platform === 'win32' ? 'Windows' : platform
  throw new SitemountError(
    'unsupported-system',
    `build runs on Linux only, this is ${name}; check and verify run here too.`,
  )
}
