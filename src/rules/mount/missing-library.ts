import {grouped, some} from '../../core/lists.ts'
import type {NativeFile} from '../../environment/facts.ts'
import {aptPackagesOf} from '../../hosts/azureml/apt-packages.ts'
import {promisedGlibc} from '../../python/tags.ts'
import {defineRule, type Judgement, mounting} from '../rule.ts'
import {type Carried, carriedLibraries, lastPart, loadedByImport, loadedWith} from './abi-loading.ts'
import {type AbiFacts, fitOfFile, type Group, groupsOf, type Host, hostOf, isExtension} from './abi-support.ts'
import {base, driver, policy} from './native-libraries.ts'

const musl = /^(?:libc\.musl-\w+\.so\.1|libc\.so|ld-musl-\w+\.so\.1|libz\.so\.1)$/

type Known = {
  /** What each file asks for in vain. */
  lacking: ReadonlyMap<NativeFile, readonly string[]>
  imported: ReadonlySet<NativeFile>
  /** Whether any of the distribution's entrances has all it asks for. */
  loads: boolean
  target: AbiFacts['target']
}

type Weight = 'error' | 'warning' | 'notice' | 'silent'

type Around = {group: Group; host: Host; facts: AbiFacts; carried: Carried}

/**
 * **Found.** A library that native code asks for (`DT_NEEDED`) and that nothing provides: not the mount, under its file name or
 * soname, wherever it lies; not glibc or the run-time libraries of GCC; not the manylinux policy of the wheel's tag (libz,
 * libX11, libGL, libglib, …); not the `libraries` of the profile; not a GPU driver.
 *
 * **Why.** The import fails on the host: `libpq.so.5: cannot open shared object file`. On the runner it may well work, since the
 * library lies there.
 *
 * It is an error for a wheel without a manylinux tag (one built here, say) when a module needs the library, and for any
 * distribution of which nothing loads. A manylinux wheel of which other modules load left the library out on purpose, for an
 * optional part: a **notice** for a module, nothing for a plug-in that no module loads. In a wheel without such a tag, a library
 * that the manylinux policy allows is a **warning** (for a program or a plug-in a notice), and so is what only a plug-in needs. That slim images lack some of the
 * policy's libraries (libGL, libglib) is reported where the profile says so in `lacks`, as those of Azure ML do for `libGL.so.1` and
 * `libSM.so.6` (opencv-python; opencv-python-headless does without): a **warning**. Elsewhere an import in the image shows it. An absolute RPATH is named where the library
 * is found nowhere else, and is no fault by itself.
 *
 * **Mend it.** Take a wheel that brings its libraries; or install the library in the image and name it in `libraries` of its
 * profile. Where the host takes an image of your own, the help names the package of apt that brings the library, for
 * `delivery: image`.
 *
 * ```text
 * lightgbm 4.6.0 asks for libgomp.so.1 (lightgbm/lib/lib_lightgbm.so), which neither the mount nor the target provides.
 * ```
 *
 * **Turn it off.** `rules: 'missing-library: warning'`.
 */
export const missingLibrary = defineRule({
  id: 'missing-library',
  family: 'Mount',
  title: 'Native code that needs a library that neither mount nor host has',
  levels: mounting('error'),
  /**
   * Libraries that native code asks for and that nothing provides: not the mount, not the system, not the manylinux policy of the
   * wheel's tag, not the target. libpython is `foreign-abi`'s.
   */
  check(facts: AbiFacts): Judgement[] {
    const host = hostOf(facts)
    if (host.platform !== null && !host.platform.startsWith('linux_')) return []
    const groups = groupsOf(facts)
    const carried = carriedLibraries(facts.native)
    const lacking = new Map(
      groups.flatMap(group => group.files.map(file => [file, lackOf(file, {group, host, facts, carried})] as const)),
    )
    const imported = loadedByImport(facts.native, carried)
    const lackOfAll = (file: NativeFile) => [...loadedWith([file], carried)].flatMap(one => lacking.get(one) ?? [])
    return groups.flatMap(group => {
      const own = group.files.filter(file => file.elf?.type === 'library' && fitOfFile(file, host) !== 'foreign')
      const loads = entrances(own).some(file => lackOfAll(file).length === 0)
      return judgeGroup(group, {lacking, imported, loads, target: facts.target})
    })
  },
})

/** What others ask a distribution for: its modules; where it has none, its libraries but those that auditwheel put in. */
function entrances(own: readonly NativeFile[]): readonly NativeFile[] {
  const modules = own.filter(isExtension)
  if (modules.length > 0) return modules
  const outer = own.filter(({path}) => !/^[^/]+\.libs\//.test(path))
  return outer.length > 0 ? outer : own
}

/** One finding a level. */
function judgeGroup({name, tags, files, about}: Group, {lacking, imported, loads, target}: Known): Judgement[] {
  const promised = promisedGlibc(tags) !== undefined
  const stuck = files.filter(file => (lacking.get(file)?.length ?? 0) > 0)
  const weigh = (file: NativeFile): Weight => {
    // What an image lacks although it was promised is known from complaints, not from the image: no error on such grounds.
    if (promised && (lacking.get(file) ?? []).every(library => target.lacks?.includes(library)))
      return imported.has(file) || !loads ? 'warning' : 'silent'
    if (promised) return loads ? (imported.has(file) ? 'notice' : 'silent') : 'error'
    if ((lacking.get(file) ?? []).every(library => policy.has(library)))
      return imported.has(file) ? 'warning' : 'notice'
    return imported.has(file) || !loads ? 'error' : 'warning'
  }
  return [...grouped(stuck, weigh)].flatMap(([level, lame]): Judgement[] => {
    if (level !== 'error' && level !== 'warning' && level !== 'notice') return []
    const names = [...new Set(lame.flatMap(file => lacking.get(file) ?? []))]
    return [
      {
        ...(level !== 'error' && {level}),
        message: `${name} asks for ${some(names)} (${some(lame.map(({path}) => path))}), which neither the mount nor the target provides${soughtIn(lame)}.`,
        help:
          level === 'error'
            ? `Take a wheel that brings its libraries, ${inAnImage(names, target)}or name what the image has in \`libraries\` of its profile.`
            : `Import on the host what needs it, ${level === 'warning' ? inAnImage(names, target) : ''}or name what the image has in \`libraries\` of its profile.`,
        ...about,
      },
    ]
  })
}

/** What an image of one's own can do where the host takes one, as the middle of a sentence. */
function inAnImage(names: readonly string[], {deliveries, image}: AbiFacts['target']): string {
  if (deliveries?.includes('image') !== true) return ''
  const packages = aptPackagesOf(names, {os: image?.os})
  const from = packages.length === 0 ? 'it' : `${some(packages)} of apt`
  return `build an image that has ${from} with \`delivery: image\`, `
}

/** A library that lies where it was built is reported only here, where nothing else provides it: many a good wheel has such paths. */
function soughtIn(files: readonly NativeFile[]): string {
  const folders = files.flatMap(({elf}) => [...(elf?.runpath ?? []), ...(elf?.rpath ?? [])])
  const absolute = [...new Set(folders)].filter(folder => folder.startsWith('/'))
  return absolute.length === 0 ? '' : `; the files look for it in ${some(absolute)} of the machine that built them`
}

function lackOf({elf, ...file}: NativeFile, {group, host, facts, carried}: Around): string[] {
  if (elf === undefined || elf.type === 'other' || fitOfFile({...file, elf}, host) === 'foreign') return []
  const promised = promisedGlibc(group.tags) !== undefined
  return elf.needed.filter(name => {
    if (/^libpython\d/.test(name) || driver.test(name) || carried.has(lastPart(name))) return false
    if (facts.target.libraries?.includes(name)) return false
    if (host.libc === 'musl') return !musl.test(name)
    return !base.test(name) && !(promised && policy.has(name) && !facts.target.lacks?.includes(name))
  })
}
