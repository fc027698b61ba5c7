import fs from 'node:fs'
import os from 'node:os'
import {join} from 'node:path'
import {SitemountError, systemCode, writeError} from '../../core/errors.ts'
import {interrupted, type Outcome, run} from '../../core/process.ts'
import {type Mount, sealedTime} from '../facts.ts'
import {parentFolders} from '../names.ts'
import type {Draft, PackMountOptions} from '../pack-options.ts'
import {draftName, remove} from '../publish.ts'
import {chunkBytes, defaultLevel} from './compress.ts'

export type SquashfsOptions = Pick<PackMountOptions, 'path' | 'signal' | 'pool' | 'env'>

const program = 'mksquashfs'

/** The first version whose images are the same from run to run whatever the processors, and that can set every time. */
const oldest = [4, 4] as const

/**
 * Packs a staged mount as a squashfs image with `mksquashfs`: zstd, blocks of 1 MiB, owner 0:0, the sealed date throughout,
 * no extended attributes. Kernels mount it from 4.14 on, squashfuse from 0.1.101 on.
 *
 * Throws `usage` when the program is missing, too old or built without zstd, `archive` when it fails, `unwritable`,
 * `disk-full` and `interrupted`. On failure or abort nothing is left.
 */
export async function packSquashfs(mount: Mount, {path, signal, pool, env}: SquashfsOptions): Promise<Draft> {
  if (signal.aborted) throw interrupted()
  const child = {env: squashfsEnvironment(env), signal}
  await requireSquashfs({env, signal})
  const draft = draftName(path)
  try {
    const before = datesOfFolders(mount)
    const made = await start([mount.folder, draft, ...flags()], child)
    if (made.code !== 0) throw failed(made, draft)
    // A file that came and went meanwhile would be in the image and nowhere else.
    if (datesOfFolders(mount) !== before) throw new SitemountError('archive', 'The mount changed while it was packed.')
    seal(draft)
    const [digest] = await pool.run<'hash'>({kind: 'hash', files: [draft]})
    if (digest === undefined || 'gone' in digest) throw new SitemountError('archive', `${program} left no image.`)
    return {path, draft, digest: `sha256:${digest.sha256}`, bytes: digest.bytes, format: 'squashfs'}
  } catch (error) {
    remove(draft)
    throw error
  }
}

/** When each folder of a mount last changed, which no process can set (POSIX, `st_ctim`): as one text to compare. */
function datesOfFolders({folder, mountPath, files}: Mount): string {
  const inside = ['', ...parentFolders(files.map(file => `${mountPath}/${file.path}`))]
  return inside.map(name => String(fs.lstatSync(join(folder, name), {bigint: true}).ctimeNs)).join(' ')
}

/** Asks for the program: what is missing is best told before anything is built. Throws `usage`, `interrupted`. */
export async function requireSquashfs({env, signal}: Pick<SquashfsOptions, 'env' | 'signal'>): Promise<void> {
  requireVersion(await start(['-version'], {env: squashfsEnvironment(env), signal}))
}

function flags(): string[] {
  const time = String(sealedTime)
  return [
    ...['-comp', 'zstd', '-Xcompression-level', String(defaultLevel.squashfs), '-b', '1M'],
    ...['-all-root', '-all-time', time, '-mkfs-time', time, '-no-xattrs'],
    // 4.7 to 4.7.4 damage sparse files (its CHANGES); holes would also depend on the file system.
    '-no-sparse',
    ...['-noappend', '-no-progress', '-quiet'],
    // It takes a quarter of the machine's memory otherwise.
    ...['-processors', String(Math.min(8, os.availableParallelism())), '-mem', `${12 * (chunkBytes >> 20)}M`],
  ]
}

/** What the program sees: a date in SOURCE_DATE_EPOCH would stand against the flags, and it is refused beside them. */
function squashfsEnvironment(env: Readonly<Record<string, string>>): Record<string, string> {
  const {SOURCE_DATE_EPOCH: _, ...rest} = env
  return {...rest, LC_ALL: 'C', TZ: 'UTC'}
}

async function start(
  args: readonly string[],
  child: {env: Record<string, string>; signal: AbortSignal},
): Promise<Outcome> {
  try {
    return await run(program, args, child)
  } catch (error) {
    if (!(error instanceof SitemountError) || systemCode(error.cause) !== 'ENOENT') throw error
    throw new SitemountError(
      'usage',
      `Input \`format\`: squashfs needs the program ${program}, which is not on PATH.`,
      {
        help: install,
        cause: error,
      },
    )
  }
}

const install =
  'Install it: `sudo apt-get install squashfs-tools` (Debian, Ubuntu), `dnf install squashfs-tools` (Fedora), `apk add squashfs-tools` (Alpine); or choose `format: tar.zst`.'

/** Throws `usage` for a version before 4.4; one that does not say its number is tried. */
function requireVersion({stdout, stderr}: Outcome): void {
  const [, major, minor] = /mksquashfs version (\d+)\.(\d+)/.exec(stdout + stderr) ?? []
  if (major === undefined || minor === undefined) return
  if (Number(major) > oldest[0] || (Number(major) === oldest[0] && Number(minor) >= oldest[1])) return
  throw new SitemountError(
    'usage',
    `Input \`format\`: ${program} is version ${major}.${minor}, whose images differ from run to run.`,
    {help: `Use ${oldest.join('.')} or later, or choose \`format: tar.zst\`.`},
  )
}

function failed({code, signal, stdout, stderr}: Outcome, draft: string): unknown {
  const told = `${stderr}\n${stdout}`
  if (/No space left on device/i.test(told)) {
    return writeError(Object.assign(new Error(told), {code: 'ENOSPC'}), draft)
  }
  if (/Permission denied|Could not create destination|Read-only file system/i.test(told)) {
    return writeError(Object.assign(new Error(told), {code: 'EACCES'}), draft)
  }
  if (/compressor "?zstd"? is not supported|Invalid Xcompression/i.test(told)) {
    return new SitemountError('usage', `Input \`format\`: this ${program} was built without zstd.`, {help: install})
  }
  const lines = stderr.split('\n').filter(line => line.trim() !== '')
  const how = code === null ? `was ended by ${signal}` : `failed with exit code ${code}`
  return new SitemountError('archive', `${program} ${how}${lines.length > 0 ? '' : ' and said nothing'}.`, {
    looked: lines.slice(-3).map(line => line.slice(0, 300)),
  })
}

/** Mode 0644 whatever the umask. */
function seal(draft: string): void {
  try {
    fs.chmodSync(draft, 0o644)
  } catch (error) {
    throw writeError(error, draft)
  }
}
