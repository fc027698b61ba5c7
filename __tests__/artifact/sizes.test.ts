import {describe, expect, test} from '@jest/globals'
import {kindsOf} from '../../src/artifact/kinds.ts'
import {manifestSizes, measureSizes, ownerOf} from '../../src/artifact/sizes.ts'

const record = (...paths: string[]) => paths.map(path => ({path, hash: '', size: null}))
const demo = {
  name: 'Demo',
  metadata: 'demo-1.0.dist-info',
  record: record('demo/__init__.py', './demo/data.bin', 'demo/_x.so', 'demo/tests/test_a.py', '../../../bin/demo'),
}

describe('kindsOf', () => {
  test.each([
    ['demo/__init__.py', 'code'],
    ['demo/data.bin', 'data'],
    ['demo/LICENSE', 'data'],
    ['demo/_x.cpython-312-x86_64-linux-gnu.so', 'native'],
    ['demo.libs/libz-1a2b.so.1.2.11', 'native'],
    ['demo/notes.so.txt', 'data'],
    ['demo/__pycache__/__init__.cpython-312.pyc', 'bytecode'],
    ['demo/tests/__pycache__/test_a.cpython-312.pyc', 'tests'],
    ['demo/tests/data/x.csv', 'tests'],
    ['demo/conftest.py', 'tests'],
    ['tests/__init__.py', 'tests'],
    ['demo/mytests/a.py', 'code'],
    ['demo/testing/helpers.py', 'code'],
    ['demo/__init__.pyi', 'type-stubs'],
    ['demo/py.typed', 'data'],
    ['demo-stubs/py.typed', 'type-stubs'],
    ['demo-1.0.dist-info/licenses/tests/LICENSE', 'metadata'],
    ['demo-1.0.dist-info/METADATA', 'metadata'],
    ['demo-1.0.egg-info', 'metadata'],
    ['constructor', 'data'],
    ['', 'data'],
  ] as const)('%s is %s', (path, kind) => {
    expect(kindsOf([path])(path)).toBe(kind)
  })

  test('a folder `test` holds tests where a module in it is named like one', () => {
    const paths = [
      'django/test/client.py',
      'joblib/test/data/a.pkl',
      'joblib/test/test_pool.py',
      'tornado/test/x_test.py',
    ]
    const kindOf = kindsOf(paths)
    expect(paths.map(kindOf)).toEqual(['code', 'tests', 'tests', 'tests'])
    expect(kindOf('tornado/test/util.py')).toBe('tests')
    expect(kindOf('django/test/utils.py')).toBe('code')
  })
})

describe('measureSizes', () => {
  test('counts every file once, by distribution and kind, most bytes first', () => {
    const files = [
      {path: 'demo/__init__.py', bytes: 10},
      {path: 'demo/__pycache__/__init__.cpython-312.pyc', bytes: 20},
      {path: 'demo/data.bin', bytes: 500},
      {path: 'demo/_x.so', bytes: 90},
      {path: 'demo/tests/test_a.py', bytes: 7},
      {path: 'demo-1.0.dist-info/METADATA', bytes: 30},
      {path: 'demo-1.0.dist-info/RECORD', bytes: 30},
      {path: 'stray.py', bytes: 1},
    ]
    expect(measureSizes({files, distributions: [demo]})).toEqual([
      {distribution: 'Demo', kind: 'data', files: 1, bytes: 500},
      {distribution: 'Demo', kind: 'native', files: 1, bytes: 90},
      {distribution: 'Demo', kind: 'metadata', files: 2, bytes: 60},
      {distribution: 'Demo', kind: 'bytecode', files: 1, bytes: 20},
      {distribution: 'Demo', kind: 'code', files: 1, bytes: 10},
      {distribution: 'Demo', kind: 'tests', files: 1, bytes: 7},
      {distribution: null, kind: 'code', files: 1, bytes: 1},
    ])
  })

  test('what two distributions list counts for the first', () => {
    const other = {name: 'Other', metadata: 'other-1.0.dist-info', record: record('demo/__init__.py')}
    const rows = measureSizes({files: [{path: 'demo/__init__.py', bytes: 1}], distributions: [demo, other]})
    expect(rows).toEqual([{distribution: 'Demo', kind: 'code', files: 1, bytes: 1}])
  })

  test('a distribution without RECORD owns its metadata alone', () => {
    const owner = ownerOf([{...demo, record: null}])
    expect([owner('demo-1.0.dist-info/METADATA'), owner('demo/__init__.py')]).toEqual(['Demo', undefined])
  })

  test('nothing is no row', () => {
    expect(measureSizes({files: [], distributions: [demo]})).toEqual([])
  })
})

test('a manifest gives totals of distributions', () => {
  const packages = [
    {name: 'a', files: 3, bytes: 10},
    {name: 'b', files: 1, bytes: 50},
  ]
  expect(manifestSizes(packages)).toEqual([
    {distribution: 'b', kind: 'all', files: 1, bytes: 50},
    {distribution: 'a', kind: 'all', files: 3, bytes: 10},
  ])
})
