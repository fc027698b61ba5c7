import {expect, test} from '@jest/globals'
import {aptPackageOf, aptPackagesOf} from '../../../src/hosts/azureml/apt-packages.ts'

test.each([
  ['libGL.so.1', 'libgl1'],
  ['libSM.so.6', 'libsm6'],
  ['libXext.so.6', 'libxext6'],
  ['libXrender.so.1', 'libxrender1'],
  ['libgomp.so.1', 'libgomp1'],
  ['libglib-2.0.so.0', 'libglib2.0-0'],
  ['libgthread-2.0.so.0', 'libglib2.0-0'],
  ['libsndfile.so.1', 'libsndfile1'],
  ['libpq.so.5', 'libpq5'],
  ['libodbc.so.2', 'libodbc1'],
  ['libmysqlclient.so.21', 'libmysqlclient21'],
  ['libgfortran.so.5', 'libgfortran5'],
  ['libquadmath.so.0', 'libquadmath0'],
  ['libz.so.1', 'zlib1g'],
])('%s is brought by %s on Ubuntu 22.04', (soname, name) => {
  expect(aptPackageOf(soname, {os: 'Ubuntu 22.04'})).toBe(name)
})

test('what is called otherwise from one release to the next has the name of the release', () => {
  const names = (soname: string) =>
    ['Ubuntu 18.04', 'Ubuntu 22.04', 'Ubuntu 24.04', 'Debian 12 (bookworm)'].map(os => aptPackageOf(soname, {os}))
  expect(names('libglib-2.0.so.0')).toEqual(['libglib2.0-0', 'libglib2.0-0', 'libglib2.0-0t64', 'libglib2.0-0'])
  expect(names('libodbc.so.2')).toEqual(['libodbc1', 'libodbc1', 'libodbc2', 'libodbc2'])
  expect(names('libtiff.so.5')).toEqual(['libtiff5', 'libtiff5', undefined, undefined])
  expect(names('libssl.so.3')).toEqual([undefined, 'libssl3', 'libssl3t64', 'libssl3'])
  expect(names('libjpeg.so.62')).toEqual(['libjpeg62', 'libjpeg62', 'libjpeg62', 'libjpeg62-turbo'])
})

test('a library that is not known has no package, whatever it is called', () => {
  for (const soname of ['libown.so.1', 'constructor', '__proto__', '', 'libGL.so']) {
    expect(aptPackageOf(soname)).toBeUndefined()
  }
})

test('several libraries of one package name it once, in order', () => {
  expect(aptPackagesOf(['libgthread-2.0.so.0', 'libGL.so.1', 'libown.so.1', 'libglib-2.0.so.0'])).toEqual([
    'libgl1',
    'libglib2.0-0',
  ])
})
