import type {Level} from '../../core/finding.ts'
import {some} from '../../core/lists.ts'
import type {NativeFile} from '../../environment/facts.ts'
import {fitOfPlatforms, fitOfTags, isForAnyPlatform} from '../../python/tags.ts'
import {defineRule, type Judgement, mounting} from '../rule.ts'
import {
  type AbiFacts,
  counted,
  fitOfFile,
  type Group,
  groupsOf,
  type Host,
  hostOf,
  isExtension,
  libcOf,
} from './abi-support.ts'

/**
 * **Found.** A wheel for another processor, system or C library (musl); native files that are, by their own headers; libraries
 * that are cut short.
 *
 * **Why.** They do not load: `wrong ELF class`, `cannot open shared object file`, `invalid ELF header`. A mount built on x86-64
 * for an arm64 function is the usual case.
 *
 * A distribution that also has files for the target's platform ships helpers for several, which is no fault, unless the foreign
 * file stands under a name that import takes. A wheel for any platform whose native files are all foreign is a **warning** (it is
 * meant to do without), one with nothing but `.dll` files a **notice** (they may be .NET code). A broken library is a warning.
 * Code for GPUs and object files count as data.
 *
 * **Mend it.** Build on the platform of the host (`runs-on: ubuntu-24.04-arm`, a container with musl), or correct `platform` in
 * the profile.
 *
 * ```text
 * cryptography 46.0.3 is a wheel for cp311-abi3-manylinux_2_34_x86_64, but the target is linux_aarch64.
 * ```
 *
 * **Turn it off.** `rules: 'foreign-platform: off'`.
 */
export const foreignPlatform = defineRule({
  id: 'foreign-platform',
  family: 'Mount',
  title: 'Native code for another processor or system',
  levels: mounting('error'),
  /**
   * Native code that the host's system or processor cannot run: by the tags of the wheel, else by what the files are. A
   * distribution that also has files for the host ships helpers for several systems, which is no fault.
   */
  check(facts: AbiFacts): Judgement[] {
    const host = hostOf(facts)
    return groupsOf(facts).flatMap(group => {
      const tags = foreignTags(group, host)
      return [...(tags.length > 0 ? tags : foreignFiles(group, host)), ...broken(group)]
    })
  },
})

function foreignTags({name, tags, files, about}: Group, host: Host): Judgement[] {
  if (host.platform === null) return []
  const fit = host.python === null ? fitOfPlatforms(tags, host) : fitOfTags(tags, {...host, ...host.python})
  if (fit !== 'platform') return []
  return [
    {
      ...(files.length === 0 && {level: 'warning' as const}),
      message: `${name} is a wheel for ${some(tags)}, but the target is ${platformName(host)}.`,
      help: 'Install it on the platform of the target, or ask the installer for wheels of that platform.',
      ...about,
    },
  ]
}

function foreignFiles({name, tags, files, about}: Group, host: Host): Judgement[] {
  const foreign = files.filter(file => fitOfFile(file, host) === 'foreign')
  const native = files.some(file => fitOfFile(file, host) === 'native')
  // Import takes a module by its name alone: of these, not even one may be foreign.
  const imported = foreign.filter(file => isExtension(file) && isNamedForHost(file, host))
  const told = imported.length > 0 ? imported : native ? [] : foreign
  if (told.length === 0) return []
  const level = imported.length > 0 ? undefined : levelOf(told, tags)
  return [
    {
      ...(level !== undefined && {level}),
      message: `${name} has ${counted(told)} for ${some([...new Set(told.map(describe))])}, but the target is ${platformName(host)}: ${some(told.map(({path}) => path))}.`,
      help: 'Install it on the platform of the target; where the package does without these files, set the rule to `off`.',
      ...about,
    },
  ]
}

/** A wheel for any platform is meant to do without; a `.dll` may be .NET code, which runs anywhere. */
function levelOf(told: readonly NativeFile[], tags: readonly string[]): Level | undefined {
  if (told.every(({suffix}) => suffix?.toLowerCase() === '.dll')) return 'notice'
  return isForAnyPlatform(tags) ? 'warning' : undefined
}

function isNamedForHost({suffix}: NativeFile, {suffixes}: Host): boolean {
  if (suffix === null || suffix === '.so' || suffix === '.pyd') return false
  return suffixes?.includes(suffix) === true
}

function describe({format, elf}: NativeFile): string {
  if (format === 'mach-o') return 'macOS'
  if (format === 'pe') return 'Windows'
  if (elf === undefined) return 'an unknown system'
  return `Linux on ${elf.machine}${libcOf(elf) === 'musl' ? ' with musl' : ''}`
}

function platformName({platform, libc}: Host): string {
  return `${platform}${libc === 'musl' ? ' with musl' : ''}`
}

/** Libraries that no loader takes: cut short, damaged, or text under a library's name where only a module can stand. */
function broken({name, files, about}: Group): Judgement[] {
  const bad = files.filter(
    file => file.suffix !== null && (file.problem !== undefined || (file.format === 'other' && isTagged(file))),
  )
  if (bad.length === 0) return []
  return [
    {
      level: 'warning',
      message: `${name} has ${counted(bad)} that no system can load: ${some(bad.map(({path, problem}) => `${path} (${problem ?? 'it is no native code'})`))}.`,
      help: 'Install it again; where it stays so, report it to the authors.',
      ...about,
    },
  ]
}

function isTagged({suffix}: NativeFile): boolean {
  return suffix !== null && /^\..+\.so$/.test(suffix)
}
