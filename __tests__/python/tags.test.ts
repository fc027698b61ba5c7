import {execFileSync} from 'node:child_process'
import {describe, expect, test} from '@jest/globals'
import {
  fitOfPlatforms,
  fitOfTag,
  fitOfTags,
  isForAnyPlatform,
  promisedGlibc,
  readTag,
  type TagHost,
} from '../../src/python/tags.ts'
import {onePython, pythons} from '../helpers/pythons.ts'

const host: TagHost = {
  version: '3.12.4',
  implementation: 'cpython',
  abi: 'cp312',
  platform: 'linux_x86_64',
  libc: 'glibc',
  glibc: '2.28',
}
const free: TagHost = {...host, version: '3.13.1', abi: 'cp313t'}
const pypy: TagHost = {...host, version: '3.10.14', implementation: 'pypy', abi: 'pypy310_pp73'}
const musl: TagHost = {...host, libc: 'musl', glibc: null}
const mac: TagHost = {...host, platform: 'macosx_14_0_arm64', libc: null, glibc: null}
const windows: TagHost = {...host, platform: 'win_amd64', libc: null, glibc: null}

test.each([
  ['py3-none-any', host, 'fits'],
  ['py2.py3-none-any', host, 'fits'],
  ['py2-none-any', host, 'python'],
  ['py39-none-any', host, 'fits'],
  ['py313-none-any', host, 'python'],
  ['cp312-none-any', host, 'fits'],
  ['cp311-none-any', host, 'python'],
  ['py3-none-manylinux2014_x86_64', host, 'fits'],
  ['cp312-cp312-manylinux_2_17_x86_64.manylinux2014_x86_64', host, 'fits'],
  ['cp312-cp312-manylinux_2_34_x86_64', host, 'glibc'],
  ['cp312-cp312-manylinux_2_34_x86_64.manylinux_2_28_x86_64', host, 'fits'],
  ['cp312-cp312-manylinux1_x86_64', host, 'fits'],
  ['cp312-cp312-manylinux2010_x86_64', {...host, glibc: '2.11'}, 'glibc'],
  ['cp312-cp312-manylinux_2_34_x86_64', {...host, glibc: null}, 'fits'],
  ['cp312-cp312-manylinux_2_17_aarch64', host, 'platform'],
  ['cp312-cp312-linux_x86_64', host, 'fits'],
  ['cp312-cp312-linux_aarch64', host, 'platform'],
  ['cp311-cp311-manylinux_2_17_x86_64', host, 'python'],
  ['cp313-cp313-manylinux_2_17_x86_64', host, 'python'],
  ['cp39-abi3-manylinux_2_17_x86_64', host, 'fits'],
  ['cp313-abi3-manylinux_2_17_x86_64', host, 'python'],
  ['cp312-cp312d-linux_x86_64', host, 'python'],
  ['cp312-cp312-linux_x86_64', {...host, abi: 'cp312d'}, 'fits'],
  ['cp37-cp37m-manylinux1_x86_64', {...host, version: '3.7.9', abi: 'cp37m'}, 'fits'],
  ['cp37-cp37-manylinux1_x86_64', {...host, version: '3.7.9', abi: 'cp37m'}, 'python'],
  ['cp313-cp313t-manylinux_2_17_x86_64', free, 'fits'],
  ['cp313-cp313-manylinux_2_17_x86_64', free, 'python'],
  ['cp39-abi3-manylinux_2_17_x86_64', free, 'python'],
  ['cp313-cp313t-manylinux_2_17_x86_64', {...host, version: '3.13.1', abi: 'cp313'}, 'python'],
  ['pp310-pypy310_pp73-manylinux_2_17_x86_64', pypy, 'fits'],
  ['pp39-pypy39_pp73-manylinux_2_17_x86_64', pypy, 'python'],
  ['cp310-cp310-manylinux_2_17_x86_64', pypy, 'python'],
  ['py3-none-any', pypy, 'fits'],
  ['cp312-cp312-musllinux_1_2_x86_64', host, 'platform'],
  ['cp312-cp312-musllinux_1_2_x86_64', musl, 'fits'],
  ['cp312-cp312-manylinux_2_17_x86_64', musl, 'platform'],
  ['cp312-cp312-musllinux_1_2_x86_64', {...musl, libc: null}, 'fits'],
  ['cp312-cp312-macosx_11_0_arm64', mac, 'fits'],
  ['cp312-cp312-macosx_10_9_universal2', mac, 'fits'],
  ['cp312-cp312-macosx_10_9_x86_64', mac, 'platform'],
  ['cp312-cp312-macosx_15_0_arm64', mac, 'platform'],
  ['cp312-cp312-manylinux_2_17_x86_64', mac, 'platform'],
  ['cp312-cp312-win_amd64', windows, 'fits'],
  ['cp312-cp312-win32', windows, 'platform'],
  ['cp312-cp312-win_amd64', host, 'platform'],
  ['cp312-cp312-manylinux_2_17_x86_64', {...host, platform: null}, 'fits'],
  ['CP312-CP312-Linux_x86_64', host, 'fits'],
  ['nonsense', host, 'malformed'],
  ['cp312--any', host, 'malformed'],
  ['__proto__-constructor-toString', host, 'python'],
] as [string, TagHost, string][])('%s (case %#) on the host: %s', (tag, on, fit) => {
  expect(fitOfTag(tag, on)).toBe(fit)
})

test('of several tags the nearest counts', () => {
  expect(fitOfTags(['cp311-cp311-linux_x86_64', 'cp312-cp312-manylinux_2_17_x86_64'], host)).toBe('fits')
  expect(fitOfTags(['cp311-cp311-linux_x86_64', 'cp312-cp312-win_amd64'], host)).toBe('platform')
  expect(fitOfTags(['cp311-cp311-linux_x86_64', 'nonsense'], host)).toBe('python')
  expect(fitOfTags([], host)).toBe('malformed')
})

test('platforms can be judged without a Python', () => {
  expect(fitOfPlatforms(['cp27-cp27mu-manylinux1_x86_64'], host)).toBe('fits')
  expect(fitOfPlatforms(['cp27-cp27mu-win_amd64'], host)).toBe('platform')
})

test('the lowest manylinux tag is what a wheel promises', () => {
  expect(promisedGlibc(['cp312-cp312-manylinux_2_28_x86_64', 'cp312-cp312-manylinux_2_5_x86_64'])).toBe('2.5')
  expect(promisedGlibc(['py3-none-manylinux2014_x86_64.manylinux_2_27_x86_64'])).toBe('2.17')
  expect(
    promisedGlibc(['cp312-cp312-linux_x86_64', 'py3-none-any', 'cp312-cp312-musllinux_1_2_x86_64']),
  ).toBeUndefined()
})

test('a wheel for any platform is known by its tags', () => {
  expect(isForAnyPlatform(['py2.py3-none-any'])).toBe(true)
  expect(isForAnyPlatform(['py3-none-win_amd64', 'nonsense'])).toBe(false)
})

test('sets are taken apart', () => {
  expect(readTag('py2.py3-none-any')).toEqual({pythons: ['py2', 'py3'], abis: ['none'], platforms: ['any']})
  expect(readTag('py3-none')).toBeUndefined()
})

/** What pip's own copy of `packaging` says about this interpreter. */
const question = `import json, platform, sys
from pip._vendor.packaging import tags
supported = set(map(str, tags.sys_tags()))
minors = ["2", "27", "3", "30", "36"] + ["3%d" % n for n in range(7, 16)]
pythons = [kind + minor for kind in ("py", "cp", "pp") for minor in minors]
abis = ["none", "abi3"] + ["cp" + minor + flag for minor in minors[2:] for flag in ("", "t", "m", "d")]
machine = platform.machine()
platforms = ["any", "linux_" + machine, "manylinux1_" + machine, "manylinux2014_" + machine, "manylinux_2_17_" + machine,
  "manylinux_2_99_" + machine, "manylinux_2_17_s390x", "musllinux_1_2_" + machine, "win_amd64", "macosx_11_0_arm64"]
grid = ["-".join((python, abi, on)) for python in pythons for abi in abis for on in platforms]
print(json.dumps([sorted(supported), [tag for tag in grid if tag in supported], grid, machine,
  next(tags.cpython_tags()).abi, platform.libc_ver()[1] or None]))`

describe.each([...new Set([onePython(), pythons()[0] ?? onePython()])])('on Python $minor', ({executable, version}) => {
  test('what packaging supports fits, and nothing else', () => {
    const text = execFileSync(executable, ['-I', '-B', '-c', question], {encoding: 'utf8', maxBuffer: 64 << 20})
    const [supported, fitting, grid, machine, abi, glibc] = JSON.parse(text) as [
      string[],
      string[],
      string[],
      string,
      string,
      string | null,
    ]
    const own: TagHost = {
      version,
      implementation: 'cpython',
      abi,
      platform: `linux_${machine}`,
      libc: glibc === null ? 'musl' : 'glibc',
      glibc,
    }
    expect(supported.filter(tag => fitOfTag(tag, own) !== 'fits')).toEqual([])
    expect(fitting.length).toBeGreaterThan(20)
    // Neither `any` with an ABI, which no tool writes, nor `cp3X-none-any`, on which packaging changed its mind.
    const told = (tag: string) => !/^cp\S*-any$/.test(tag) && !/^cp3[01]?-abi3-/.test(tag)
    expect(grid.filter(tag => told(tag) && fitOfTag(tag, own) === 'fits')).toEqual(fitting.filter(told))
  })
})
