import {describe, expect, test} from '@jest/globals'
import type {Elf} from '../../../src/environment/elf/facts.ts'
import type {Distribution, NativeFile} from '../../../src/environment/facts.ts'
import {librarySuffix} from '../../../src/environment/native.ts'
import type {Requirement} from '../../../src/requirements/facts.ts'
import {judge} from '../../../src/rules/engine.ts'
import type {AbiFacts} from '../../../src/rules/mount/abi-support.ts'
import {abiRules} from '../../../src/rules/mount/mount.ts'

const interpreter: NonNullable<AbiFacts['interpreter']> = {
  version: '3.12.4',
  implementation: 'cpython',
  abi: 'cp312',
  platform: 'linux_x86_64',
  glibc: '2.35',
  extensionSuffixes: ['.cpython-312-x86_64-linux-gnu.so', '.abi3.so', '.so'],
}
const generic: AbiFacts['target'] = {python: null, platform: null, glibc: null}
const many = 'cp312-cp312-manylinux_2_17_x86_64'
const own = '.cpython-312-x86_64-linux-gnu.so'

function library(changes: Partial<Elf> = {}): Elf {
  return {
    bits: 64,
    order: 'little',
    machine: 'x86_64',
    type: 'library',
    needed: ['libc.so.6'],
    soname: null,
    rpath: [],
    runpath: [],
    versions: [{library: 'libc.so.6', family: 'GLIBC', version: '2.14'}],
    ...changes,
  }
}

function asking(version: string, family = 'GLIBC', from = 'libc.so.6'): Elf {
  return library({versions: [{library: from, family, version}]})
}

type Content = Elf | NativeFile['format'] | {problem: string}
type World = Partial<Omit<AbiFacts, 'inventory' | 'native'>> & {
  /** Tags of the one distribution, alpha 1.0; null for files that no distribution lists. */
  tags?: readonly string[] | null
  files?: Record<string, Content>
  /** Further plain files. */
  plain?: readonly string[]
}

function facts({tags = [many], files = {}, plain = [], ...rest}: World): AbiFacts {
  const metadata = 'alpha-1.0.dist-info'
  const alpha: Distribution = {
    name: 'alpha',
    normalizedName: 'alpha',
    version: '1.0',
    metadata,
    requiresDist: [],
    requiresPython: null,
    tags: [...(tags ?? [])],
    record: null,
    installer: null,
    directUrl: null,
  }
  const entries = [...Object.keys(files), ...plain].map(path => ({path, kind: 'file' as const, bytes: 1, mode: 0o644}))
  const native = Object.entries(files).map(([path, content]): NativeFile => {
    const place = {path, suffix: librarySuffix(path), owner: tags === null ? null : metadata}
    if (typeof content === 'string') return {...place, format: content}
    return 'problem' in content ? {...place, format: 'elf', ...content} : {...place, format: 'elf', elf: content}
  })
  return {
    inventory: {distributions: tags === null ? [] : [alpha], entries},
    native,
    interpreter,
    target: generic,
    ...rest,
  }
}

/** What the rules say: `level rule`, and the message where it is asked for. */
function found(world: World) {
  return judge(abiRules, facts(world), {mode: 'build', rules: new Map(), excuses: []})
}

function told(world: World): string[] {
  return found(world).map(({level, rule}) => `${level} ${rule}`)
}

test('a wheel for this Python and platform has no finding', () => {
  expect(
    found({
      files: {
        [`alpha/_speed${own}`]: library({needed: ['libalpha-1a2b.so.1', 'libz.so.1', 'libstdc++.so.6', 'libm.so.6']}),
        'alpha/_stable.abi3.so': library(),
        'alpha/_bare.so': library(),
        'alpha.libs/libalpha-1a2b.so.1': library({needed: ['libc.so.6', 'ld-linux-x86-64.so.2', 'libgcc_s.so.1']}),
        'alpha/bin/tool': library({type: 'program'}),
      },
    }),
  ).toEqual([])
})

describe('foreign-abi', () => {
  test('a wheel for another Python is told once, not by its files', () => {
    expect(
      found({
        tags: ['cp311-cp311-manylinux_2_17_x86_64'],
        files: {
          'alpha/_a.cpython-311-x86_64-linux-gnu.so': library(),
          'alpha/_b.cpython-311-x86_64-linux-gnu.so': library(),
        },
      }),
    ).toEqual([
      {
        rule: 'foreign-abi',
        level: 'error',
        message: 'alpha 1.0 is a wheel for cp311-cp311-manylinux_2_17_x86_64, which Python 3.12 (cp312) cannot load.',
        help: 'Install it with the Python of the target, so that the wheel for cp312 is taken.',
        package: 'alpha',
      },
    ])
  })

  test('without native code another tag is a warning', () => {
    expect(told({tags: ['py2-none-any']})).toEqual(['warning foreign-abi'])
  })

  test("a suffix of another Python is found by no import, whatever the wheel's tag says", () => {
    expect(found({files: {'alpha/_a.cpython-311-x86_64-linux-gnu.so': library()}})).toMatchObject([
      {
        rule: 'foreign-abi',
        level: 'error',
        message:
          'alpha 1.0 has one extension module that Python 3.12 (cp312) never finds: alpha/_a.cpython-311-x86_64-linux-gnu.so.',
      },
    ])
  })

  test('a module for each Python is no fault, nor is one where Python code stands in more than a warning', () => {
    const foreign = {'alpha/_a.cpython-311-x86_64-linux-gnu.so': library()}
    expect(told({files: {...foreign, [`alpha/_a${own}`]: library()}})).toEqual([])
    expect(told({files: {...foreign, 'alpha/py3/_a.abi3.so': library()}})).toEqual([])
    expect(told({files: foreign, plain: ['alpha/_a.py']})).toEqual(['warning foreign-abi'])
  })

  test("the target's Python counts, not that of the build", () => {
    const files = {[`alpha/_a${own}`]: library()}
    expect(told({files, target: {...generic, python: '3.13'}})).toEqual(['error foreign-abi'])
    expect(told({files, target: {...generic, python: '>=3.12,<3.13'}})).toEqual([])
    expect(told({files, tags: [], target: {...generic, python: '3.13'}})).toEqual(['error foreign-abi'])
  })

  test('without an interpreter the target alone is judged by, and without both nothing', () => {
    const {interpreter: _, ...rest} = facts({tags: [], files: {[`alpha/_a${own}`]: library()}})
    const levels = (target: AbiFacts['target']) =>
      judge(abiRules, {...rest, target}, {mode: 'audit', rules: new Map(), excuses: []}).map(({rule}) => rule)
    expect(levels(generic)).toEqual([])
    expect(levels({...generic, python: '3.12', platform: 'linux_x86_64'})).toEqual([])
    expect(levels({...generic, python: '3.11'})).toEqual(['foreign-abi'])
    expect(levels({...generic, python: '3.12', platform: 'linux_aarch64'})).toContain('foreign-platform')
  })

  test('free-threaded Python takes no abi3 module', () => {
    const free = {
      ...interpreter,
      version: '3.13.1',
      abi: 'cp313t',
      extensionSuffixes: ['.cpython-313t-x86_64-linux-gnu.so', '.so'],
    }
    expect(
      told({tags: ['cp39-abi3-manylinux_2_17_x86_64'], files: {'alpha/_a.abi3.so': library()}, interpreter: free}),
    ).toEqual(['error foreign-abi'])
  })

  test('a module linked to another libpython is an error, one linked to its own a warning', () => {
    const linked = (name: string) => ({files: {[`alpha/_a${own}`]: library({needed: [name, 'libc.so.6']})}})
    expect(found(linked('libpython3.11.so.1.0'))).toMatchObject([
      {
        level: 'error',
        message: `alpha 1.0 is linked to libpython3.11.so.1.0 (alpha/_a${own}), but the target has Python 3.12 (cp312).`,
      },
    ])
    expect(told(linked('libpython3.12.so.1.0'))).toEqual(['warning foreign-abi'])
    expect(told(linked('libpython3.so'))).toEqual(['warning foreign-abi'])
  })
})

describe('foreign-platform', () => {
  const arm = library({machine: 'aarch64'})

  test('a wheel for another processor is told once', () => {
    expect(
      found({files: {[`alpha/_a${own}`]: library()}, target: {...generic, platform: 'linux_aarch64'}}),
    ).toMatchObject([
      {
        rule: 'foreign-platform',
        level: 'error',
        message: `alpha 1.0 is a wheel for ${many}, but the target is linux_aarch64.`,
      },
    ])
  })

  test('a musl wheel on a host with glibc, and the other way round', () => {
    const tags = ['cp312-cp312-musllinux_1_2_x86_64']
    const files = {
      'alpha/_a.cpython-312-x86_64-linux-musl.so': library({needed: ['libc.musl-x86_64.so.1'], versions: []}),
    }
    expect(told({tags, files})).toEqual(['error foreign-platform'])
    expect(
      told({tags: [], files: {'alpha/_a.abi3.so': library({needed: ['libc.musl-x86_64.so.1'], versions: []})}}),
    ).toEqual(['error foreign-platform'])
    const onMusl = {...interpreter, glibc: null, extensionSuffixes: ['.cpython-312-x86_64-linux-musl.so', '.so']}
    expect(told({tags, files, interpreter: onMusl})).toEqual([])
    expect(told({tags: [many], files: {'alpha/_a.so': library()}, interpreter: onMusl})).toEqual([
      'error foreign-platform',
    ])
  })

  test('a module under a fitting name with code for another processor is an error, whatever else fits', () => {
    expect(told({files: {[`alpha/_a${own}`]: arm, [`alpha/_b${own}`]: library()}})).toEqual(['error foreign-platform'])
  })

  test('helpers for several systems are no fault when one is for this one', () => {
    const files = {'alpha/attach_arm64.so': arm, 'alpha/attach.dylib': 'mach-o', 'alpha/attach.dll': 'pe'} as const
    expect(told({tags: ['py3-none-any'], files: {...files, 'alpha/attach_amd64.so': library()}})).toEqual([])
    expect(told({tags: ['py3-none-any'], files})).toEqual(['warning foreign-platform'])
    expect(told({tags: [many], files})).toEqual(['error foreign-platform'])
    expect(told({tags: ['py3-none-any'], files: {'alpha/managed.dll': 'pe'}})).toEqual(['notice foreign-platform'])
  })

  test('code for a GPU, objects and unknown files are data', () => {
    const files = {
      'alpha/kernel.so': library({machine: 'machine 190'}),
      'alpha/part.so': library({type: 'other'}),
      'alpha/libx.so': 'other',
    } as const
    expect(told({files})).toEqual([])
  })

  test('files that no distribution lists are told by their folder', () => {
    expect(found({tags: null, files: {'stray/liba.so': arm, 'stray/libb.so': arm}})).toMatchObject([
      {
        rule: 'foreign-platform',
        message:
          'stray has 2 files for Linux on aarch64, but the target is linux_x86_64: stray/liba.so, stray/libb.so.',
      },
    ])
  })

  test('a library that is cut short is a warning', () => {
    expect(found({files: {'alpha/_a.so': {problem: 'it ends within its header'}}})).toMatchObject([
      {
        rule: 'foreign-platform',
        level: 'warning',
        message: 'alpha 1.0 has one file that no system can load: alpha/_a.so (it ends within its header).',
      },
    ])
    expect(told({files: {'alpha/_a.abi3.so': 'other'}})).toEqual(['warning foreign-platform'])
  })

  test('on macOS and Windows their own files fit and those of Linux do not', () => {
    const mac = {
      ...interpreter,
      platform: 'macosx_14_0_arm64',
      glibc: null,
      extensionSuffixes: ['.cpython-312-darwin.so', '.abi3.so', '.so'],
    }
    expect(
      told({
        interpreter: mac,
        tags: ['cp312-cp312-macosx_11_0_arm64'],
        files: {'alpha/_a.cpython-312-darwin.so': 'mach-o'},
      }),
    ).toEqual([])
    expect(told({interpreter: mac, tags: [], files: {'alpha/_a.abi3.so': library()}})).toEqual([
      'error foreign-platform',
    ])
  })
})

describe('newer-glibc', () => {
  const old = {...generic, glibc: '2.31'}

  test('a module that asks for more than the target has', () => {
    expect(
      found({target: old, files: {[`alpha/_a${own}`]: asking('2.34'), [`alpha/_b${own}`]: asking('2.4')}}),
    ).toMatchObject([
      {
        rule: 'newer-glibc',
        level: 'error',
        message: `alpha 1.0 asks for GLIBC_2.34 (alpha/_a${own}), but the target has 2.31.`,
        package: 'alpha',
      },
    ])
    expect(told({target: old, files: {[`alpha/_a${own}`]: asking('2.31')}})).toEqual([])
  })

  test('a library that a module loads weighs as much as the module, a program or plug-in less', () => {
    const module = library({needed: ['libalpha.so.1', 'libc.so.6']})
    const lib = {...asking('2.34'), soname: 'libalpha.so.1'}
    expect(told({target: old, files: {[`alpha/_a${own}`]: module, 'alpha.libs/libalpha-1.so': lib}})).toEqual([
      'error newer-glibc',
    ])
    expect(told({target: old, files: {[`alpha/_a${own}`]: library(), 'alpha/libplug.so': lib}})).toEqual([
      'warning newer-glibc',
    ])
    expect(told({target: old, files: {'alpha/libonly.so': lib}})).toEqual(['error newer-glibc'])
  })

  test('a tag that asks for more than its files do is a warning', () => {
    expect(
      found({target: old, tags: ['cp312-cp312-manylinux_2_34_x86_64'], files: {[`alpha/_a${own}`]: asking('2.17')}}),
    ).toMatchObject([
      {
        rule: 'newer-glibc',
        level: 'warning',
        message:
          'alpha 1.0 is a wheel for glibc 2.34 and later, but the target has 2.31; its files ask for no newer symbols.',
      },
    ])
  })

  test("where the profile says nothing, this machine's glibc counts and a broken promise is a notice", () => {
    expect(found({files: {[`alpha/_a${own}`]: asking('2.38')}})).toMatchObject([
      {level: 'error', message: `alpha 1.0 asks for GLIBC_2.38 (alpha/_a${own}), but this machine has 2.35.`},
    ])
    expect(told({files: {[`alpha/_a${own}`]: asking('2.34')}})).toEqual(['notice newer-glibc'])
    expect(told({files: {[`alpha/_a${own}`]: asking('2.34')}, target: {...generic, glibc: '2.35'}})).toEqual([])
    expect(told({tags: ['cp312-cp312-linux_x86_64'], files: {[`alpha/_a${own}`]: asking('2.34')}})).toEqual([])
  })

  test('manylinux2014 for arm64 allows 2.18', () => {
    const arm = {...asking('2.18'), machine: 'aarch64'}
    const on = {
      ...interpreter,
      platform: 'linux_aarch64',
      extensionSuffixes: ['.cpython-312-aarch64-linux-gnu.so', '.so'],
    }
    const files = {'alpha/_a.cpython-312-aarch64-linux-gnu.so': arm}
    expect(told({interpreter: on, tags: ['cp312-cp312-manylinux2014_aarch64'], files})).toEqual([])
  })

  test('libstdc++ is judged when the profile tells its version and the mount does not carry one', () => {
    const target = {...generic, symbolVersions: {GLIBCXX: '3.4.28'}}
    const module = asking('3.4.30', 'GLIBCXX', 'libstdc++.so.6')
    expect(found({target, files: {[`alpha/_a${own}`]: module}})).toMatchObject([
      {level: 'error', message: `alpha 1.0 asks for GLIBCXX_3.4.30 (alpha/_a${own}), but the target has 3.4.28.`},
    ])
    expect(told({target: generic, files: {[`alpha/_a${own}`]: module}})).toEqual([])
    expect(told({target, files: {[`alpha/_a${own}`]: module, 'alpha.libs/libstdc++.so.6': library()}})).toEqual([])
  })
})

describe('missing-library', () => {
  const lacking = library({needed: ['libpq.so.5', 'libc.so.6']})

  test('what neither mount nor host has is an error when the wheel made no promise', () => {
    expect(found({tags: ['cp312-cp312-linux_x86_64'], files: {[`alpha/_a${own}`]: lacking}})).toMatchObject([
      {
        rule: 'missing-library',
        level: 'error',
        message: `alpha 1.0 asks for libpq.so.5 (alpha/_a${own}), which neither the mount nor the target provides.`,
        package: 'alpha',
      },
    ])
  })

  test('a host that takes an image is told the packages of apt that bring the libraries', () => {
    const target = {
      ...generic,
      deliveries: ['mount' as const, 'image' as const],
      image: {
        reference: 'registry.example/base',
        os: 'Ubuntu 22.04',
        user: 'runner',
        envDir: '/env',
        appRoot: '/app',
      },
    }
    const files = {[`alpha/_a${own}`]: library({needed: ['libpq.so.5', 'libown.so.1']})}
    const [finding] = found({tags: ['cp312-cp312-linux_x86_64'], files, target})
    expect(finding?.help).toBe(
      'Take a wheel that brings its libraries, build an image that has libpq5 of apt with `delivery: image`, or name what the image has in `libraries` of its profile.',
    )
    const unknown = {[`alpha/_a${own}`]: library({needed: ['libown.so.1']})}
    const [other] = found({tags: ['cp312-cp312-linux_x86_64'], files: unknown, target})
    expect(other?.help).toContain('build an image that has it with `delivery: image`')
    const [plain] = found({tags: ['cp312-cp312-linux_x86_64'], files})
    expect(plain?.help).not.toContain('image`')
  })

  test('a manylinux wheel of which nothing loads is an error, of which one module does not a notice', () => {
    expect(told({files: {[`alpha/_a${own}`]: lacking}})).toEqual(['error missing-library'])
    expect(told({files: {[`alpha/_a${own}`]: lacking, 'alpha.libs/libok.so': library()}})).toEqual([
      'error missing-library',
    ])
    expect(told({files: {[`alpha/_a${own}`]: lacking, [`alpha/_b${own}`]: library()}})).toEqual([
      'notice missing-library',
    ])
    expect(told({files: {'alpha/libplug.so': lacking, [`alpha/_b${own}`]: library()}})).toEqual([])
    expect(told({tags: ['py3-none-manylinux_2_28_x86_64'], files: {'alpha/lib_alpha.so': lacking}})).toEqual([
      'error missing-library',
    ])
  })

  test('of libraries alone, those count that the wheel did not take from elsewhere', () => {
    const inner = {'alpha.libs/libinner.so': library()}
    const outer = library({needed: ['libinner.so', 'libgone.so.1']})
    expect(told({files: {...inner, 'alpha/libalpha.so': outer}})).toEqual(['error missing-library'])
    expect(told({files: {...inner, 'alpha/libalpha.so': outer, 'alpha/libother.so': library()}})).toEqual([])
  })

  test('a library of the mount counts by file name and by soname, wherever it lies', () => {
    const files = {[`alpha/_a${own}`]: lacking}
    expect(told({files: {...files, 'beta/lib/libpq.so.5': library()}})).toEqual([])
    expect(told({files: {...files, 'beta/lib/libpq-1a2b.so': library({soname: 'libpq.so.5'})}})).toEqual([])
  })

  test('a module fails with the library it loads', () => {
    const files = {
      [`alpha/_a${own}`]: library({needed: ['libmine.so']}),
      'alpha.libs/libmine.so': lacking,
    }
    expect(found({files})).toMatchObject([
      {level: 'error', message: expect.stringContaining('(alpha.libs/libmine.so)')},
    ])
  })

  test("what the target's image has is not missing", () => {
    const files = {[`alpha/_a${own}`]: lacking}
    expect(told({tags: ['cp312-cp312-linux_x86_64'], files, target: {...generic, libraries: ['libpq.so.5']}})).toEqual(
      [],
    )
  })

  test('libraries of the manylinux policy are promised by the tag, and a warning without it', () => {
    const files = {
      [`alpha/_a${own}`]: library({needed: ['libz.so.1', 'libGL.so.1', 'libexpat.so.1', 'libglib-2.0.so.0']}),
    }
    expect(told({files})).toEqual([])
    expect(told({tags: ['cp312-cp312-linux_x86_64'], files})).toEqual(['warning missing-library'])
  })

  test('a promised library that the image is known to lack is a warning, and only for what an import loads', () => {
    const target = {...generic, lacks: ['libGL.so.1', 'libSM.so.6'], deliveries: ['mount' as const, 'image' as const]}
    const graphics = library({needed: ['libGL.so.1', 'libX11.so.6']})
    expect(told({files: {[`alpha/_a${own}`]: graphics}})).toEqual([])
    const [finding] = found({files: {[`alpha/_a${own}`]: graphics}, target})
    expect(finding).toMatchObject({
      level: 'warning',
      message: expect.stringContaining('alpha 1.0 asks for libGL.so.1 ('),
    })
    expect(finding?.help).toContain('build an image that has libgl1 of apt with `delivery: image`')
    const plugin = {'alpha/plugins/libx.so': graphics, [`alpha/_b${own}`]: library()}
    expect(told({files: plugin, target})).toEqual([])
    const known = {...target, libraries: ['libGL.so.1']}
    expect(told({files: {[`alpha/_a${own}`]: graphics}, target: known})).toEqual([])
    const worse = library({needed: ['libGL.so.1', 'libpq.so.5']})
    expect(told({files: {[`alpha/_a${own}`]: worse}, target})).toEqual(['error missing-library'])
  })

  test('a program that needs such a library is a notice', () => {
    const files = {'alpha/driver/node': library({type: 'program', needed: ['libatomic.so.1']})}
    expect(told({tags: ['py3-none-any'], files})).toEqual(['notice missing-library'])
  })

  test('parts of a GPU driver come with the GPU', () => {
    const files = {[`alpha/_a${own}`]: library({needed: ['libcuda.so.1', 'libnvidia-ml.so.1']})}
    expect(told({tags: ['cp312-cp312-linux_x86_64'], files})).toEqual([])
  })

  test('an absolute RPATH is told where nothing else provides the library, and nowhere else', () => {
    const there = {runpath: ['/home/build/lib', '$ORIGIN']}
    expect(found({files: {[`alpha/_a${own}`]: {...lacking, ...there}}})[0]?.message).toContain(
      'the files look for it in /home/build/lib of the machine that built them',
    )
    expect(told({files: {[`alpha/_a${own}`]: library(there)}})).toEqual([])
  })

  test('helpers for another system are not asked for their libraries', () => {
    const files = {[`alpha/_a${own}`]: library(), 'alpha/helper_arm.so': {...lacking, machine: 'aarch64'}}
    expect(told({tags: ['cp312-cp312-linux_x86_64'], files})).toEqual([])
  })
})

test('libraries that need each other do not go round in circles', () => {
  const files = {
    [`alpha/_a${own}`]: library({needed: ['liba.so']}),
    'alpha.libs/liba.so': library({needed: ['libb.so']}),
    'alpha.libs/libb.so': library({needed: ['liba.so', 'libgone.so']}),
  }
  expect(told({files})).toEqual(['error missing-library'])
})

test('a finding stands at the line that lists the distribution', () => {
  const line = {
    normalizedName: 'alpha',
    file: 'requirements.txt',
    line: 4,
    column: 1,
    endColumn: 11,
    excerpt: 'alpha==1.0',
    constraint: false,
    active: true,
    pin: 'pinned',
  } as Requirement
  const world = {tags: ['cp311-cp311-linux_x86_64'], requirements: [line]}
  expect(found(world)).toMatchObject([{rule: 'foreign-abi', file: 'requirements.txt', line: 4, column: 1}])
})

test('long lists are shortened', () => {
  const files = Object.fromEntries(
    Array.from({length: 500}, (_, index) => [`alpha/_a${index}.cpython-311-x86_64-linux-gnu.so`, library()]),
  )
  const [first, ...others] = found({files})
  expect(others).toEqual([])
  expect(first?.message.length).toBeLessThan(300)
  expect(first?.message).toContain('and 497 more')
})
