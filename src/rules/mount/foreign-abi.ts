import {some} from '../../core/lists.ts'
import type {NativeFile} from '../../environment/facts.ts'
import {minorVersion} from '../../python/fit.ts'
import {fitOfTags} from '../../python/tags.ts'
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
  stemOf,
} from './abi-support.ts'

type Around = {host: Host; modules: ReadonlySet<string>}

/**
 * **Found.** A wheel none of whose tags fits the Python of the target; an extension module whose suffix (`.cpython-311-…so`) is
 * that of another Python; native code that is linked to libpython.
 *
 * **Why.** An extension module is made for one minor version of one implementation, unless it says `abi3`. Import looks for the
 * suffixes of its own Python only, so a foreign one is not refused but simply not found: `ModuleNotFoundError` for a file that
 * is there. One that is linked to another libpython brings a second interpreter into the process.
 *
 * The measure is the `python` of the profile where that settles on one minor version, else the interpreter. A bare `.so` says
 * nothing about its Python and is not reported. A module of the same name that does fit excuses the others. It is a **warning** for a
 * wheel without native code, where a Python module of the same name is taken instead, and for code linked to the libpython of
 * its own version (a Python that is one program has no such library).
 *
 * **Mend it.** Build the mount with the Python of the host. What was copied from another environment has to be installed anew.
 *
 * ```text
 * numpy 2.3.1 is a wheel for cp311-cp311-manylinux_2_17_x86_64, which Python 3.12 (cp312) cannot load.
 * ```
 *
 * **Turn it off.** `rules: 'foreign-abi: warning'`, for a distribution that works without its extension modules.
 */
export const foreignAbi = defineRule({
  id: 'foreign-abi',
  family: 'Mount',
  title: 'Extension modules for another Python',
  levels: mounting('error'),
  /**
   * Extension modules for another Python: by the tags of the wheel (PEP 425), by the suffix that decides whether `import` finds
   * a file at all (PEP 3149), and by the libpython that a file asks for. A bare `.so` says nothing of its own.
   */
  check(facts: AbiFacts): Judgement[] {
    const host = hostOf(facts)
    const {python} = host
    if (python === null) return []
    const modules = new Set(facts.inventory.entries.filter(({kind}) => kind === 'file').map(({path}) => path))
    return groupsOf(facts).flatMap(group => {
      const tags = foreignTags(group, host)
      return [...(tags.length > 0 ? tags : foreignSuffixes(group, {host, modules})), ...linkedPython(group, host)]
    })
  },
})

function foreignTags({name, tags, files, about}: Group, host: Host): Judgement[] {
  const {python} = host
  if (python === null || fitOfTags(tags, {...host, ...python}) !== 'python') return []
  const native = files.some(isExtension)
  return [
    {
      ...(!native && {level: 'warning' as const}),
      message: `${name} is a wheel for ${some(tags)}, which ${called(host)} ${native ? 'cannot load' : 'would not be given'}.`,
      help: `Install it with the Python of the target, so that the wheel for ${python.abi} is taken.`,
      ...about,
    },
  ]
}

/** One finding a distribution. What has a twin under a name that fits is a wheel for several Pythons. */
function foreignSuffixes({name, files, about}: Group, {host, modules}: Around): Judgement[] {
  const own = files.filter(file => isExtension(file) && fitOfFile(file, host) !== 'foreign')
  const found = new Set(own.filter(file => isFound(file, host)).map(stemOf))
  const lost = own.filter(file => !isFound(file, host) && !found.has(stemOf(file)))
  if (lost.length === 0) return []
  const replaced = lost.every(file => hasSource(file, modules))
  return [
    {
      ...(replaced && {level: 'warning' as const}),
      message: `${name} has ${counted(lost, 'extension module')} that ${called(host)} never finds: ${some(lost.map(({path}) => path))}.`,
      help: replaced
        ? 'The Python module of the same name is taken instead: install it with the Python of the target.'
        : 'Install it with the Python of the target: the suffix names the Python that a module was made for.',
      ...about,
    },
  ]
}

function hasSource(file: NativeFile, modules: ReadonlySet<string>): boolean {
  const module = file.path.slice(0, file.path.length - (file.suffix?.length ?? 0))
  return modules.has(`${module}.py`) || modules.has(`${module}/__init__.py`)
}

/** Whether the host's import system looks for this suffix. */
function isFound({suffix}: NativeFile, {suffixes, python, platform}: Host): boolean {
  if (suffix === null || python === null || suffix === '.so' || suffix === '.pyd') return true
  if (suffixes !== null) return suffixes.includes(suffix)
  if (suffix === '.abi3.so' || suffix === '.abi3t.so') return /^cp\d+d?t/.test(python.abi) === (suffix === '.abi3t.so')
  const [, abi, machine] = /^\.cpython-(\w+)(?:-([\w-]+))?\.so$/.exec(suffix) ?? []
  if (abi === undefined) return false
  const linux = /^linux_(\w+)$/.exec(platform ?? '')?.[1]
  return (
    `cp${abi}` === python.abi && (machine === undefined || linux === undefined || machine.startsWith(`${linux}-linux-`))
  )
}

/** Files that bring a second Python into the process, or ask for one that the host need not have as a library. */
function linkedPython({name, files, about}: Group, host: Host): Judgement[] {
  const linked = files.flatMap(file =>
    fitOfFile(file, host) === 'foreign'
      ? []
      : (file.elf?.needed ?? []).filter(needed => /^libpython\d/.test(needed)).map(library => ({file, library})),
  )
  const [foreign, own] = [true, false].map(other =>
    linked.filter(({library}) => isOtherPython(library, host) === other),
  )
  return [foreign ?? [], own ?? []].flatMap((found, index): Judgement[] => {
    if (found.length === 0) return []
    const other = index === 0
    const libraries = [...new Set(found.map(({library}) => library))]
    const modules = found.some(({file}) => isExtension(file))
    return [
      {
        ...((!other || !modules) && {level: 'warning' as const}),
        message: `${name} is linked to ${some(libraries)} (${some(found.map(({file}) => file.path))}), ${other ? `but the target has ${called(host)}` : 'which a host whose Python is one program does not have'}.`,
        help: 'Take a wheel that is not linked to libpython: an extension module finds what it needs in the process (PEP 513).',
        ...about,
      },
    ]
  })
}

/** `libpython3.so` is the stable ABI's and belongs to each; PyPy and others have no libpython at all. */
function isOtherPython(library: string, {python}: Host): boolean {
  const [, major, minor] = /^libpython(\d)(?:\.(\d+))?/.exec(library) ?? []
  const [ownMajor, ownMinor] = python?.version.split('.') ?? []
  return python?.implementation !== 'cpython' || major !== ownMajor || (minor !== undefined && minor !== ownMinor)
}

function called({python}: Host): string {
  if (python === null) return 'the target'
  const minor = minorVersion(python.version)
  return `Python ${minor} (${python.abi})`
}
