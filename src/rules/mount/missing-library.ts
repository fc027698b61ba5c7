import {grouped, some} from '../../core/lists.ts'
import type {NativeFile} from '../../environment/facts.ts'
import {aptPackagesOf} from '../../hosts/azureml/apt-packages.ts'
import {promisedGlibc} from '../../python/tags.ts'
import type {Classified as Judgement} from '../rule.ts'
import {type Carried, carriedLibraries, lastPart, loadedByImport, loadedWith} from './abi-loading.ts'
import {type AbiFacts, fitOfFile, type Group, groupsOf, type Host, hostOf, isExtension} from './abi-support.ts'

/** What every glibc host with a Python has: glibc's own parts and the two run-time libraries of GCC. */
const base =
  /^(?:lib(?:c|m|mvec|dl|rt|pthread|util|resolv|nsl|anl|BrokenLocale|thread_db)\.so\.\d+(?:\.\d+)?|libgcc_s\.so\.1|libstdc\+\+\.so\.6|ld(?:64)?-linux[\w-]*\.so\.\d+|ld64\.so\.\d|linux-vdso\.so\.1)$/

/**
 * What the manylinux policies allow beyond that (PEP 513, 571, 599, 600; auditwheel's `lib_whitelist`, nearly the same in
 * each), and libxcb, without which there is no libX11. Slim images lack some of them: that is between policy and image.
 */
const policy: ReadonlySet<string> = new Set([
  'libatomic.so.1',
  'libz.so.1',
  'libexpat.so.1',
  'libX11.so.6',
  'libXext.so.6',
  'libXrender.so.1',
  'libICE.so.6',
  'libSM.so.6',
  'libGL.so.1',
  'libgobject-2.0.so.0',
  'libgthread-2.0.so.0',
  'libglib-2.0.so.0',
  'libxcb.so.1',
])

const musl = /^(?:libc\.musl-\w+\.so\.1|libc\.so|ld-musl-\w+\.so\.1|libz\.so\.1)$/
/** Parts of a GPU driver, which the host's own driver brings and no package may. */
const driver = /^lib(?:cuda|nvcuvid|nvoptix|nvidia-[\w-]+)\.so\.1$/

/**
 * Libraries that native code asks for and nobody provides: not the mount, not the system, not the manylinux policy of the
 * wheel's tag, not the target. libpython is `foreign-abi`'s.
 */
export function missingLibrary(facts: AbiFacts): Judgement[] {
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
}

/**
 * Libraries that native code asks for and that neither the packages nor the host are sure to have, sorted: what an image of
 * one's own must get. A host without a known image may be a slim one, which lacks what the manylinux policies allow.
 */
export function librariesToInstall(
  native: readonly NativeFile[],
  {image, libraries, lacks}: Pick<AbiFacts['target'], 'image' | 'libraries' | 'lacks'>,
): string[] {
  const carried = carriedLibraries(native)
  const asked = new Set(native.flatMap(({elf}) => elf?.needed ?? []))
  const isThere = (name: string) =>
    base.test(name) ||
    driver.test(name) ||
    /^libpython\d/.test(name) ||
    carried.has(lastPart(name)) ||
    libraries?.includes(name) === true ||
    (image !== undefined && policy.has(name) && lacks?.includes(name) !== true)
  return [...asked].filter(name => !isThere(name)).sort()
}

/** What others ask a distribution for: its modules; where it has none, its libraries but those that auditwheel put in. */
function entrances(own: readonly NativeFile[]): readonly NativeFile[] {
  const modules = own.filter(isExtension)
  if (modules.length > 0) return modules
  const outer = own.filter(({path}) => !/^[^/]+\.libs\//.test(path))
  return outer.length > 0 ? outer : own
}

type Known = {
  /** What each file asks for in vain. */
  lacking: ReadonlyMap<NativeFile, readonly string[]>
  imported: ReadonlySet<NativeFile>
  /** Whether any of the distribution's entrances has all it asks for. */
  loads: boolean
  target: AbiFacts['target']
}

type Weight = 'error' | 'warning' | 'notice' | 'silent'

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
        rule: 'missing-library',
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

/** A library that lies where it was built is told only here, where nothing else provides it: many a good wheel has such paths. */
function soughtIn(files: readonly NativeFile[]): string {
  const folders = files.flatMap(({elf}) => [...(elf?.runpath ?? []), ...(elf?.rpath ?? [])])
  const absolute = [...new Set(folders)].filter(folder => folder.startsWith('/'))
  return absolute.length === 0 ? '' : `; the files look for it in ${some(absolute)} of the machine that built them`
}

type Around = {group: Group; host: Host; facts: AbiFacts; carried: Carried}

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
