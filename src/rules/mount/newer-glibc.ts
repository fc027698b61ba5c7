import {compareNumbers} from '../../core/compare-numbers.ts'
import {some} from '../../core/lists.ts'
import type {NativeFile} from '../../environment/facts.ts'
import {fitOfTags, promisedGlibc} from '../../python/tags.ts'
import {defineRule, type Judgement, mounting} from '../rule.ts'
import {type Carried, carriedLibraries, loadedByImport} from './abi-loading.ts'
import {type AbiFacts, fitOfFile, type Group, groupsOf, type Host, hostOf} from './abi-support.ts'

type Bound = {family: string; has: string; whose: string}

type Asked = {file: NativeFile; version: string}

type Around = {host: Host; carried: Carried; imported: ReadonlySet<NativeFile>}

/**
 * **Found.** Native code that asks for a newer symbol version than the host's C library has (`GLIBC_2.38` where there is 2.35),
 * and likewise for libstdc++ where the profile gives `symbolVersions`.
 *
 * **Why.** The loader refuses it at import: ``version `GLIBC_2.38' not found``. It happens when a newer machine than the host took
 * a wheel for a newer manylinux tag, and when something was compiled on the runner.
 *
 * What counts is what the files need, not what their tag says; versions that the loader does without (weak ones) and libraries
 * that the mount carries itself are left out. The measure is the `glibc` of the profile. Where that is null, it is the glibc of
 * this machine, and a wheel whose modules need more than its manylinux tag promises is a **notice**. A program, or a library that
 * no extension module loads, is a **warning** when other files of its distribution fit; so is a wheel whose tag asks for more
 * than the host has, though its files do not.
 *
 * **Mend it.** Pin a release with a wheel for an older manylinux tag, build on an older system, or take a newer image.
 *
 * ```text
 * cryptography 46.0.3 asks for GLIBC_2.34 (cryptography/hazmat/bindings/_rust.abi3.so), but the target has 2.31.
 * ```
 *
 * **Turn it off.** `rules: 'newer-glibc: warning'`.
 */
export const newerGlibc = defineRule({
  id: 'newer-glibc',
  family: 'Mount',
  title: 'Native code that asks for a newer C library than the host has',
  levels: mounting('error'),
  /**
   * Native code that asks for newer symbol versions than the host's libraries have: glibc's, and those of the families that
   * the profile gives (libstdc++). Where the profile says nothing of glibc, this machine's stands for it, and what a wheel's
   * manylinux tag promises (PEP 600).
   */
  check(facts: AbiFacts): Judgement[] {
    const host = hostOf(facts)
    if (host.libc === 'musl') return []
    const families = Object.entries(facts.target.symbolVersions ?? {})
    const carried = carriedLibraries(facts.native)
    const around = {host, carried, imported: loadedByImport(facts.native, carried)}
    return groupsOf(facts).flatMap(group => {
      const bounds: Bound[] = families.map(([family, has]) => ({family, has, whose: 'the target'}))
      if (host.glibc !== null) bounds.push({family: 'GLIBC', has: host.glibc, whose: host.glibcOf})
      const newer = bounds.flatMap(bound => tooNew(group, {...around, bound}))
      if (newer.length > 0) return newer
      return [...byTag(group, host), ...brokenPromise(group, around)]
    })
  },
})

function tooNew({name, files, about}: Group, {host, bound, carried, imported}: Around & {bound: Bound}): Judgement[] {
  const {family, has, whose} = bound
  const native = files.filter(file => fitOfFile(file, host) !== 'foreign')
  const over = asked(native, {family, carried}).filter(({version}) => compareNumbers(version, has) > 0)
  const [worst] = over
  if (worst === undefined) return []
  // A program, or a library that is loaded by hand, may be one of several, of which the right one is taken.
  const helper =
    !over.some(({file}) => imported.has(file)) && over.length < native.filter(({elf}) => elf !== undefined).length
  return [
    {
      ...(helper && {level: 'warning' as const}),
      message: `${name} asks for ${family}_${worst.version} (${some(over.map(({file}) => file.path))}), but ${whose} has ${has}.`,
      help: 'Pin a release with a wheel for an older manylinux tag, or take a newer image.',
      ...about,
    },
  ]
}

/** The versions of a family that files ask for, highest first; those of a library that the mount itself carries aside. */
function asked(files: readonly NativeFile[], {family, carried}: {family: string; carried: Carried}): Asked[] {
  return files
    .flatMap(file =>
      (file.elf?.versions ?? [])
        .filter(one => one.family === family && !carried.has(one.library))
        .map(({version}) => ({file, version}))
        .sort((a, b) => compareNumbers(b.version, a.version))
        .slice(0, 1),
    )
    .sort((a, b) => compareNumbers(b.version, a.version))
}

/** The tag asks for more than the host has, but no file does: it may work, and pip on the host would refuse it. */
function byTag({name, tags, about}: Group, host: Host): Judgement[] {
  const {python, glibc} = host
  if (python === null || glibc === null || fitOfTags(tags, {...host, ...python}) !== 'glibc') return []
  return [
    {
      level: 'warning',
      message: `${name} is a wheel for glibc ${promisedGlibc(tags)} and later, but ${host.glibcOf} has ${glibc}; its files ask for no newer symbols.`,
      help: 'Pin a release with a wheel for an older manylinux tag, or try it on the host.',
      ...about,
    },
  ]
}

/** Only where the host's own glibc is not known: a tag that says less than the files ask for misleads every installer. */
function brokenPromise({name, tags, files, about}: Group, {host, carried, imported}: Around): Judgement[] {
  const promise = promisedGlibc(tags)
  if (promise === undefined || (host.glibc !== null && host.glibcOf === 'the target')) return []
  // manylinux2014 for arm64 was made with a glibc that took 2.18 in (auditwheel's policy).
  const has = promise === '2.17' && host.platform === 'linux_aarch64' ? '2.18' : promise
  const modules = files.filter(file => imported.has(file) && fitOfFile(file, host) !== 'foreign')
  const over = asked(modules, {family: 'GLIBC', carried}).filter(({version}) => compareNumbers(version, has) > 0)
  const [worst] = over
  if (worst === undefined) return []
  return [
    {
      level: 'notice',
      message: `${name} asks for GLIBC_${worst.version} (${some(over.map(({file}) => file.path))}), though its wheel promises to run on ${promise}.`,
      help: "Name the host's glibc in a profile (`target`), so that it is judged by that.",
      ...about,
    },
  ]
}
