import {describe, expect, test} from '@jest/globals'
import type {SlimKind} from '../../../src/artifact/slim/kinds.ts'
import {chooseSlim, type Slim} from '../../../src/artifact/slim/slim.ts'
import {atOnce} from '../../../src/core/steps.ts'
import {takeInventory} from '../../../src/environment/inventory.ts'
import {writeFiles} from '../../helpers/project.ts'
import {onePython, pythons} from '../../helpers/pythons.ts'
import {temporaryFolder} from '../../helpers/temp.ts'

/** What would be left out of a tree of these files. */
async function slimmed(
  files: Record<string, string>,
  {kinds = ['tests'], executable = onePython().executable}: {kinds?: SlimKind[]; executable?: string} = {},
): Promise<Slim> {
  const site = temporaryFolder()
  writeFiles(site, files)
  return chooseSlim({
    site,
    files: atOnce(takeInventory(site)).entries.filter(({kind}) => kind === 'file'),
    kinds: new Set(kinds),
    executable,
    env: {PATH: '/usr/bin:/bin', HOME: site},
    signal: new AbortController().signal,
  })
}
const left = async (...args: Parameters<typeof slimmed>) => [...(await slimmed(...args)).left].sort()
const needs = async (...args: Parameters<typeof slimmed>) =>
  (await slimmed(...args)).staying.map(({path, neededBy}) => [path, neededBy])

const package_ = {'a/__init__.py': '', 'a/tests/__init__.py': '', 'a/tests/test_x.py': 'import pytest\n'}

test('tests go, with what they need, and are counted', async () => {
  const slim = await slimmed({
    ...package_,
    'a/tests/data/x.csv': '12345',
    'a/x.py': 'import a.y\n',
    'b.py': '"tests"\n',
  })
  expect([...slim.left].sort()).toEqual(['a/tests/__init__.py', 'a/tests/data/x.csv', 'a/tests/test_x.py'])
  expect(slim.saved).toEqual([{kind: 'tests', files: 3, bytes: 19}])
  expect(slim.staying).toEqual([])
})

test('metadata, a `.pth` file and py.typed stay whatever is asked', async () => {
  const kinds = ['tests', 'type-stubs', 'docs', 'examples', 'headers', 'static-libraries', 'c-sources'] as SlimKind[]
  const files = {
    'a/py.typed': '',
    'a-1.dist-info/METADATA': 'Name: a\n',
    'a-1.dist-info/licenses/tests/docs/x.c': '',
    'tests.pth': '',
  }
  expect(await left(files, {kinds})).toEqual([])
})

describe('a test module stays when code that stays', () => {
  test.each([
    ['imports it', 'import a.tests.helper\n'],
    ['imports it by a relative name', 'from .tests import helper\n'],
    ['imports from it', 'from a.tests.helper import thing\n'],
    ['imports it on a line of its own', 'from a.tests import (\n    other,\n    helper,  # comment\n)\n'],
    ['imports it with a name of its own', 'from a import (\n    tests as t\n)\nfrom a.tests import helper as h\n'],
    ['goes on in the next line', 'from a.tests \\\n  import helper\n'],
    [
      'imports it in a function',
      'def f():\n    try:\n        from .tests.helper import x\n    except ImportError: pass\n',
    ],
    ['names it in a text', 'import importlib\nimportlib.import_module("a.tests.helper")\n'],
    ['names it by a relative text', 'import importlib\nimportlib.import_module(".tests.helper", __name__)\n'],
    ['has old line ends', 'import sys\r\nfrom a.tests import helper\r\n'],
    ['begins with a byte order mark', '\ufefffrom a.tests import helper\n'],
  ])('%s', async (_, code) => {
    const files = {...package_, 'a/__init__.py': code, 'a/tests/helper.py': '', 'a/tests/other.py': ''}
    const gone = await left(files)
    expect(gone).toContain('a/tests/test_x.py')
    expect(gone).not.toContain('a/tests/helper.py')
    // Importing a module runs the packages above it.
    expect(gone).not.toContain('a/tests/__init__.py')
  })

  test('lists its package in `__all__`', async () => {
    expect(await needs({...package_, 'a/__init__.py': '__all__ = ["x", "tests"]\n'})).toEqual([
      ['a/tests/__init__.py', 'a/__init__.py'],
    ])
  })

  test('belongs to another distribution', async () => {
    expect(await needs({...package_, 'b/x.py': 'from a.tests.test_x import y\n'})).toEqual([
      ['a/tests/__init__.py', 'b/x.py'],
      ['a/tests/test_x.py', 'b/x.py'],
    ])
  })
})

test('what a test module that stays imports stays too, and the data beside it when it opens files', async () => {
  const files = {
    ...package_,
    'a/__init__.py': 'from a.tests.one import x\n',
    'a/tests/one.py': 'from . import two\nfrom b.tests.three import z\n',
    'a/tests/two.py': 'DATA = open(__file__)\n',
    'a/tests/data/x.csv': '1',
    'b/__init__.py': '',
    'b/tests/__init__.py': '',
    'b/tests/three.py': '',
    'b/tests/data.csv': '1',
  }
  expect(await left(files)).toEqual(['a/tests/test_x.py', 'b/tests/data.csv'])
})

test('an extension module among tests stays when it is imported', async () => {
  const files = {
    ...package_,
    'a/tests/_fast.cpython-312-x86_64-linux-gnu.so': '',
    'a/x.py': 'from a.tests import _fast\n',
  }
  expect(await left(files)).toEqual(['a/tests/test_x.py'])
})

test.each([
  ['a text', 'open(HERE + "/tests/data/x.csv")'],
  ['joined parts', 'os.path.join(HERE, "tests", "data", "x.csv")'],
  ['a path', 'Path(__file__).parent / "tests" / "data"'],
  ['a folder', 'files("a") / "tests/data"'],
])('data that code names by %s stay', async (_, code) => {
  expect(await left({...package_, 'a/tests/data/x.csv': '1', 'a/x.py': `${code}\n`})).not.toContain(
    'a/tests/data/x.csv',
  )
})

test('an entry point of other packages names modules, a program does not', async () => {
  const points = '[console_scripts]\nx = a.tests.test_x:main\n\n[plugins]\ny = a.tests.helper:Plugin [extra]\n'
  const files = {...package_, 'a/tests/helper.py': '', 'a-1.dist-info/entry_points.txt': points}
  expect(await left(files)).toEqual(['a/tests/test_x.py'])
})

test('a comment, a docstring and a name that only resembles need nothing', async () => {
  const code = '"""Run the tests.\n\ntests\n"""\n# import a.tests\nlatests = mytests = 1\nfrom a import contests\n'
  expect(await needs({...package_, 'a/x.py': code})).toEqual([])
})

test('a public folder `test` stays, one with tests goes', async () => {
  const files = {'d/test/client.py': '', 'j/test/test_a.py': '', 'j/test/util.py': ''}
  expect(await left(files)).toEqual(['j/test/test_a.py', 'j/test/util.py'])
})

describe('stubs', () => {
  const kinds: SlimKind[] = ['type-stubs']

  test('go, and stub-only packages with all they hold', async () => {
    const files = {
      'a/__init__.py': '',
      'a/__init__.pyi': '',
      'a/py.typed': '',
      'b-stubs/x.pyi': '',
      'b-stubs/py.typed': '',
    }
    expect(await left(files, {kinds})).toEqual(['a/__init__.pyi', 'b-stubs/py.typed', 'b-stubs/x.pyi'])
  })

  test('that a lazy loader reads at run time stay', async () => {
    const code = 'import lazy_loader\n__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)\n'
    expect(await left({'a/__init__.py': code, 'a/__init__.pyi': '', 'a/x.pyi': ''}, {kinds})).toEqual(['a/x.pyi'])
  })

  test('of a package that reads stubs itself stay; a docstring that names them is no reading', async () => {
    const files = {
      'jedi/typeshed.py': 'SUFFIX = ".pyi"\n',
      'jedi/third/os.pyi': '',
      'a/__init__.py': '"""See x.pyi."""\n',
      'a/x.pyi': '',
    }
    expect(await left(files, {kinds})).toEqual(['a/x.pyi'])
  })
})

describe('other kinds', () => {
  const files = {
    'a/docs/index.rst': '',
    'a/docs/conf.py': '',
    'n/doc/__init__.py': '',
    'n/doc/guide.py': '',
    'examples/run.py': '',
    'a/include/a.h': '',
    'a/x.pxd': '',
    'a/libx.a': '',
    'a/x.pyx': '',
    'a/x.pyx.tp': '',
    'a/x.cpp': '',
    'a/x.py': '',
  }

  test.each([
    ['docs', ['a/docs/conf.py', 'a/docs/index.rst']],
    ['examples', ['examples/run.py']],
    ['headers', ['a/include/a.h', 'a/x.pxd']],
    ['static-libraries', ['a/libx.a']],
    ['c-sources', ['a/x.cpp', 'a/x.pyx', 'a/x.pyx.tp']],
  ] as const)('%s', async (kind, gone) => {
    expect(await left(files, {kinds: [kind]})).toEqual(gone)
  })

  test('a file counts for one kind', async () => {
    const {saved} = await slimmed({'a/tests/x.h': '1', 'a/y.h': '22'}, {kinds: ['headers', 'tests']})
    expect(saved).toEqual([
      {kind: 'tests', files: 1, bytes: 1},
      {kind: 'headers', files: 1, bytes: 2},
    ])
  })
})

test('sources that bytecode can stand for are named apart; those that are read, compiled or run at run time stay', async () => {
  const files = {
    'a/__init__.py': 'import a.plain\n',
    'a/plain.py': 'x = 1\n',
    'a/jitted.py': '@njit(cache = True)\ndef f(): pass\n',
    'a/started.py': '',
    'a/starter.py': 'subprocess.run([sys.executable, HERE + "/started.py"])\n',
    'a/not-a-name.py': '',
    'a/tmpl/{{x}}.py': '',
    'a/two.py': 'print "Python 2"\n',
    'a/tests/test_x.py': '',
  }
  const slim = await slimmed(files, {kinds: ['sources-with-bytecode']})
  expect([...slim.sourceless].sort()).toEqual(['a/__init__.py', 'a/plain.py', 'a/starter.py', 'a/two.py'])
  expect([...slim.left]).toEqual([])
})

test('code that cannot be parsed needs nothing and breaks nothing', async () => {
  const files = {
    ...package_,
    'a/two.py': 'print "x"\nimport a.tests\n',
    'a/nul.py': 'import a.tests\0\n',
    'a/latin.py': '# caf\\xe9\nimport sys\n',
    'a/deep.py': `import a.tests.none\nx = ${'('.repeat(5000)}1${')'.repeat(5000)}\n`,
    'a/levels.py': 'from ....tests import x\n',
  }
  expect(await needs(files)).toEqual([])
})

test('names that no other file has are no trouble', async () => {
  const files = {
    'a/tests/__init__.py': '',
    'a/tests/it\'s "x"\u00e9\ud83d\ude00.py': '',
    'constructor/tests/__proto__.py': '',
  }
  const slim = await slimmed({...files, 'x.py': 'import constructor.tests.__proto__\n'})
  expect(slim.staying).toEqual([{path: 'constructor/tests/__proto__.py', kind: 'tests', neededBy: 'x.py'}])
})

test.each(pythons().map(({minor, executable}) => [minor, executable]))(
  'Python %s reads imports alike',
  async (_, executable) => {
    const code = 'from .tests import helper\nopen(HERE / "tests" / "data")\n'
    const files = {...package_, 'a/__init__.py': code, 'a/tests/helper.py': '', 'a/tests/data/x': '', 'a/tests/y': ''}
    expect(await left(files, {executable})).toEqual(['a/tests/test_x.py', 'a/tests/y'])
  },
)

test('an interpreter that does not answer is named', async () => {
  await expect(slimmed(package_, {executable: '/bin/false'})).rejects.toMatchObject({
    code: 'probe-failed',
    message: expect.stringContaining('/bin/false could not read the imports'),
  })
})

test('nothing asked for in the tree starts no interpreter', async () => {
  expect(await slimmed({'a.py': ''}, {executable: '/bin/false'})).toMatchObject({
    saved: [{kind: 'tests', files: 0, bytes: 0}],
  })
})
