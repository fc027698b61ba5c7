import {describe, expect, test} from '@jest/globals'
import {allModules, moduleOf, topLevelModules} from '../../../src/environment/imports/names.ts'

const suffixes = ['.cpython-312-x86_64-linux-gnu.so', '.abi3.so', '.so']

function names(...paths: string[]): string[] {
  return topLevelModules({record: paths.map(path => ({path, hash: '', size: null}))}, {suffixes})
}

describe('the top-level modules of a distribution', () => {
  test('are its modules, packages and extension modules, sorted', () => {
    expect(names('six.py', 'numpy/__init__.py', 'numpy/linalg/__init__.py', 'cv.abi3.so', 'old.pyc')).toEqual([
      'cv',
      'numpy',
      'old',
      'six',
    ])
  })

  test('are found below namespace packages', () => {
    expect(names('google/protobuf/__init__.py', 'google/_upb/_message.abi3.so')).toEqual(['google.protobuf'])
    expect(names('ruamel/yaml/__init__.py', 'ruamel.yaml-0.18.dist-info/METADATA')).toEqual(['ruamel.yaml'])
    expect(names('azure/storage/blob/__init__.py', 'azure/core.py')).toEqual(['azure.core', 'azure.storage.blob'])
  })

  test('are found below packages whose __init__ only declares a namespace', () => {
    const record = ['zope/__init__.py', 'zope/interface/__init__.py'].map(path => ({path, hash: '', size: null}))
    const isNamespace = (path: string) => path === 'zope/__init__.py'
    expect(topLevelModules({record}, {suffixes, isNamespace})).toEqual(['zope.interface'])
    expect(topLevelModules({record: record.slice(0, 1)}, {suffixes, isNamespace})).toEqual(['zope'])
  })

  test('are no stubs, data, metadata, bytecode caches, libraries or files elsewhere', () => {
    expect(
      names(
        'foo-stubs/__init__.pyi',
        'bar/py.typed',
        'numpy.libs/libgfortran.so',
        'nvidia/cublas/lib/libcublas.so.12',
        'nvidia/cudart/lib/libcudart.so',
        '__pycache__/six.cpython-312.pyc',
        '../../bin/tool.py',
        'x-1.0.dist-info/hook.py',
        'x-1.0.data/scripts/run.py',
        '/etc/passwd.py',
        'with space.py',
        'matplotlib-3.0-nspkg.pth',
      ),
    ).toEqual([])
  })

  test('are private names and leftovers only where there is nothing else', () => {
    expect(names('_cffi_backend.cpython-312-x86_64-linux-gnu.so', 'cffi/__init__.py')).toEqual(['cffi'])
    expect(names('_cffi_backend.cpython-312-x86_64-linux-gnu.so')).toEqual(['_cffi_backend'])
    expect(names('tests/__init__.py', 'setup.py', 'conftest.py', 'pkg/__init__.py')).toEqual(['pkg'])
    expect(names('tests/test_x.py', '_impl.py')).toEqual(['tests.test_x'])
  })

  test('are extension modules for another Python only where there is nothing else', () => {
    expect(names('fast.cpython-39-x86_64-linux-gnu.so')).toEqual(['fast'])
    expect(names('fast.cpython-39-x86_64-linux-gnu.so', 'slow.py')).toEqual(['slow'])
  })

  test('follow the order in which Python looks: a package before a module, a module before a folder', () => {
    expect(names('a.py', 'a/__init__.py', 'b.py', 'b/c.py')).toEqual(['a', 'b'])
  })

  test('are none without a RECORD, and of any text', () => {
    expect(topLevelModules({record: null}, {suffixes})).toEqual([])
    expect(names('', '/', '//', '..', `${'a/'.repeat(5000)}b.py`, '\u0000.py', 'ünïcode.py')).toEqual(['ünïcode'])
  })
})

test('every first real module is told, private ones too', () => {
  expect(allModules(['_a.py', 'tests/__init__.py', 'g/x.py'], {suffixes})).toEqual(['_a', 'g.x', 'tests'])
})

test('a file name is a module by the suffixes of the target alone', () => {
  expect(moduleOf('x.cpython-312-x86_64-linux-gnu.so', suffixes)).toBe('x')
  expect(moduleOf('x.cpython-39-x86_64-linux-gnu.so', suffixes)).toBeUndefined()
  expect(moduleOf('2to3.py', suffixes)).toBeUndefined()
})
