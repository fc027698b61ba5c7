import {type Place, placeOf} from '../../core/finding.ts'
import type {Elf} from '../../environment/elf/facts.ts'
import type {Distribution, Inventory, NativeFile} from '../../environment/facts.ts'
import type {Interpreter} from '../../python/facts.ts'
import {minorOf} from '../../python/specifier.ts'
import type {TagHost} from '../../python/tags.ts'
import type {Requirement} from '../../requirements/facts.ts'
import type {Target} from '../../targets/profile.ts'

/** What native code is judged by: the files, and where they are to run. */
export type AbiFacts = {
  inventory: Pick<Inventory, 'distributions' | 'entries'>
  native: readonly NativeFile[]
  /** Absent where there is none to ask: then only what the target says counts. */
  interpreter?: Pick<Interpreter, 'version' | 'abi' | 'implementation' | 'platform' | 'extensionSuffixes'> &
    // Absent for one that was not asked: which C library it runs on is not known then.
    Partial<Pick<Interpreter, 'glibc'>>
  target: Pick<
    Target,
    'python' | 'platform' | 'glibc' | 'libraries' | 'symbolVersions' | 'deliveries' | 'image' | 'lacks'
  >
  /** For the line of a listed distribution, and the excuse that may stand there. */
  requirements?: readonly Requirement[]
}

/** Where the mount is to run: the target's word first, the interpreter's where the target leaves it open; null for not known. */
export type Host = {
  python: Pick<TagHost, 'version' | 'implementation' | 'abi'> | null
  /** Import suffixes of extension modules, where the interpreter itself told them. */
  suffixes: readonly string[] | null
  /** Wheel-tag form. */
  platform: string | null
  libc: 'glibc' | 'musl' | null
  glibc: string | null
  /** Whose glibc that is, for a message. */
  glibcOf: 'the target' | 'this machine'
}

/**
 * The host as far as it is known. An interpreter of another minor version, or on another platform, than the target's says
 * nothing about the host.
 */
export function hostOf({interpreter, target}: Pick<AbiFacts, 'interpreter' | 'target'>): Host {
  const minor = target.python === null ? undefined : minorOf(target.python)
  const same = interpreter !== undefined && (minor === undefined || minorOf(interpreter.version) === minor)
  const platform = target.platform ?? interpreter?.platform ?? null
  const here = interpreter !== undefined && interpreter.platform === platform
  const libcHere =
    here && interpreter.glibc !== undefined && platform?.startsWith('linux_')
      ? interpreter.glibc === null
        ? 'musl'
        : 'glibc'
      : null
  return {
    python: same ? pythonOf(interpreter) : minor === undefined ? null : plainPython(minor),
    suffixes: same && here ? interpreter.extensionSuffixes : null,
    platform,
    libc: target.glibc !== null ? 'glibc' : libcHere,
    glibc: target.glibc ?? (here ? (interpreter.glibc ?? null) : null),
    glibcOf: target.glibc === null ? 'this machine' : 'the target',
  }
}

function pythonOf({version, implementation, abi}: NonNullable<AbiFacts['interpreter']>): NonNullable<Host['python']> {
  return {version, implementation, abi}
}

/** CPython, since a profile names no other; `m` up to 3.7 (PEP 3149). */
function plainPython(minor: string): NonNullable<Host['python']> {
  const old = /^3\.[0-7]$/.test(minor)
  return {version: minor, implementation: 'cpython', abi: `cp${minor.replace('.', '')}${old ? 'm' : ''}`}
}

/** The native files of one distribution, or those below one top folder that no distribution lists. */
export type Group = {
  /** `numpy 2.3.1`, or the folder. */
  name: string
  /** Null for files without a distribution. */
  distribution: Distribution | null
  tags: readonly string[]
  files: NativeFile[]
  /** What a finding carries: the distribution, and the line that lists it. */
  about: Partial<Place> & {package?: string}
}

/** All distributions, those without native code too, then the unlisted files by their top folder. */
export function groupsOf({inventory, native, requirements = []}: AbiFacts): Group[] {
  const groups = new Map<string, Group>(
    inventory.distributions.map(one => [
      one.metadata,
      {
        name: `${one.name} ${one.version}`,
        distribution: one,
        tags: one.tags,
        files: [],
        about: {package: one.name, ...placeOfListed(requirements, one)},
      },
    ]),
  )
  for (const file of native) {
    const top = file.path.split('/', 1)[0] ?? file.path
    const key = file.owner !== null && groups.has(file.owner) ? file.owner : `\0${top}`
    const group = groups.get(key) ?? {name: top, distribution: null, tags: [], files: [], about: {}}
    group.files.push(file)
    groups.set(key, group)
  }
  return [...groups.values()]
}

function placeOfListed(requirements: readonly Requirement[], {normalizedName}: Distribution): Partial<Place> {
  const line = requirements.find(
    one => one.normalizedName === normalizedName && !one.constraint && one.active !== false && one.pin !== 'invalid',
  )
  return line === undefined ? {} : placeOf(line)
}

/** The system and processor of a host in ELF's words; undefined for what is not Linux or not known. */
const machines: Readonly<Record<string, string>> = {
  linux_x86_64: 'x86_64',
  linux_aarch64: 'aarch64',
  linux_i686: 'i386',
  linux_armv7l: 'arm',
  linux_armv6l: 'arm',
  linux_ppc64le: 'ppc64le',
  linux_ppc64: 'ppc64',
  linux_s390x: 's390x',
  linux_riscv64: 'riscv64',
  linux_loongarch64: 'loongarch64',
}

/** `native` can run on the host, `foreign` cannot; `neutral` is no code for a processor, or it is not known. */
export type Fit = 'native' | 'foreign' | 'neutral'

/** Whether a file's code is for the host's system and processor. */
export function fitOfFile({format, elf}: NativeFile, host: Host): Fit {
  const {platform} = host
  if (platform === null || format === 'other' || (format === 'elf' && elf === undefined)) return 'neutral'
  if (format === 'mach-o') return platform.startsWith('macosx_') ? 'native' : 'foreign'
  if (format === 'pe') return platform.startsWith('win') ? 'native' : 'foreign'
  if (!platform.startsWith('linux_')) return 'foreign'
  const machine = machines[platform]
  // Objects, and code for GPUs and the kernel's machine, travel as data.
  if (elf === undefined || elf.type === 'other' || elf.machine.startsWith('machine ') || machine === undefined)
    return 'neutral'
  if (elf.machine !== machine) return 'foreign'
  const libc = libcOf(elf)
  return host.libc !== null && libc !== null && libc !== host.libc ? 'foreign' : 'native'
}

/** Which C library an ELF file was linked to; null when it needs neither. */
export function libcOf({needed}: Elf): 'glibc' | 'musl' | null {
  if (needed.some(name => /^libc\.musl-\w+\.so\.1$/.test(name) || name === 'libc.so')) return 'musl'
  return needed.some(name => name === 'libc.so.6' || name === 'libc.so.6.1') ? 'glibc' : null
}

/** Whether a file is named as Python looks for extension modules; `lib*.so` is a plain library. */
export function isExtension({path, suffix}: NativeFile): boolean {
  if (suffix === null) return false
  const stem = stemOf({path, suffix})
  return suffix === '.so' || suffix === '.pyd' ? /^(?!lib)[A-Za-z_]\w*$/.test(stem) : /\.(?:so|pyd)$/.test(suffix)
}

/** The file name without its suffix: the last part of a module's name. */
export function stemOf({path, suffix}: Pick<NativeFile, 'path' | 'suffix'>): string {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return suffix === null ? name : name.slice(0, name.length - suffix.length)
}

/** `one file` or `3 files`, for a sentence. */
export function counted(files: readonly unknown[], what = 'file'): string {
  return files.length === 1 ? `one ${what}` : `${files.length} ${what}s`
}
