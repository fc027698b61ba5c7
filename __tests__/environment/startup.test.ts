import {spawnSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, jest, test} from '@jest/globals'
import {atOnce} from '../../src/core/steps.ts'
import {takeInventory} from '../../src/environment/inventory.ts'
import {readPth} from '../../src/environment/pth.ts'
import {encodeHash} from '../../src/environment/record-row.ts'
import {classifyStartup, readStartup, startupKind} from '../../src/environment/startup.ts'
import {isVirtualenvModule, virtualenvPth} from '../../src/environment/virtualenv-files.ts'
import {pythons} from '../helpers/pythons.ts'
import {temporaryFolder} from '../helpers/temp.ts'

const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex')

const hack = fs.readFileSync(path.join(import.meta.dirname, '../fixtures/setuptools/distutils_hack.txt'))
const honest = new Map([['_distutils_hack/__init__.py', sha256(hack)]])

function classify(
  name: string,
  text: string | Uint8Array,
  owner?: string | null,
  beside: ReadonlyMap<string, string | null> = honest,
) {
  const content = Buffer.from(text)
  return classifyStartup(
    {path: name, sha256: sha256(content), content, ...(owner === undefined ? {} : {owner})},
    beside,
  )
}

const distutils = `import os; var = 'SETUPTOOLS_USE_DISTUTILS'; enabled = os.environ.get(var, 'local') == 'local'; enabled and __import__('_distutils_hack').add_shim(); \n`
const namespace = `import sys, types, os;p = os.path.join(sys._getframe(1).f_locals['sitedir'], *('zope',));ie = os.path.exists(os.path.join(p,'__init__.py'));m = not ie and sys.modules.setdefault('zope', types.ModuleType('zope'));mp = (m or []) and m.__dict__.setdefault('__path__',[]);(p not in mp) and mp.append(p)\n`

describe('what runs at every start of Python', () => {
  test.each([
    ['a.pth', 'pth'],
    ['.hidden.pth', 'pth'],
    ['.pth', 'pth'],
    ['a.start', 'start'],
    ['sitecustomize.py', 'sitecustomize'],
    ['sitecustomize.pyw', 'sitecustomize'],
    ['sitecustomize.pyc', 'sitecustomize'],
    ['sitecustomize.so', 'sitecustomize'],
    ['sitecustomize.abi3.so', 'sitecustomize'],
    ['usercustomize.cpython-312-x86_64-linux-gnu.so', 'usercustomize'],
    ['usercustomize.cp312-win_amd64.pyd', 'usercustomize'],
    ['usercustomize/__init__.py', 'usercustomize'],
    ['sitecustomize/__init__.cpython-38.so', 'sitecustomize'],
  ])('%s is one', (name, kind) => {
    expect(startupKind(name)).toBe(kind)
  })

  test.each([
    'alpha/a.pth',
    'a.pth.txt',
    'A.PTH',
    'sitecustomize.txt',
    'sitecustomize/other.py',
    '__pycache__/sitecustomize.cpython-312.pyc',
    'alpha/sitecustomize.py',
    'mysitecustomize.py',
    'sitecustomize',
  ])('%s is none', name => {
    expect(startupKind(name)).toBeUndefined()
  })

  test('a .pth file of paths and comments runs nothing', () => {
    expect(classify('a.pth', '# import os\nalpha\nimportant/folder\n import os\n')).toBeUndefined()
  })

  test('one with code is told by its first unknown line', () => {
    expect(classify('a.pth', `alpha\n${namespace}import evil\n`, 'a')).toEqual({
      path: 'a.pth',
      kind: 'pth',
      sha256: sha256(`alpha\n${namespace}import evil\n`),
      owner: 'a',
      known: null,
      excerpt: 'import evil',
    })
  })

  test('the texts of setuptools are known, the shim from setuptools only', () => {
    expect(classify('a-nspkg.pth', namespace, 'a')?.known).toBe('namespace')
    expect(classify('a-nspkg.pth', namespace.replace('\n', ';evil()\n'), 'a')?.known).toBeNull()
    expect(classify('d.pth', distutils, 'Setuptools')?.known).toBe('distutils')
    expect(classify('d.pth', distutils, 'a')?.known).toBeNull()
    expect(classify('d.pth', distutils, null)?.known).toBeNull()
    expect(classify('d.pth', distutils)?.known).toBe('distutils')
  })

  test.each<[string, [string, string | null][]]>([
    ['no module', []],
    ['another module', [['_distutils_hack/__init__.py', sha256('import os')]]],
    ['a module that could not be read', [['_distutils_hack/__init__.py', null]]],
    ['an extension module in its place', [...honest, ['_distutils_hack/__init__.abi3.so', null]]],
    ['a module of the same name', [['_distutils_hack.py', sha256(hack)]]],
  ])('the shim of setuptools is not known with %s beside it', (_, beside) => {
    expect(classify('d.pth', distutils, 'setuptools', new Map(beside))?.known).toBeNull()
    expect(classify('d.pth', distutils, undefined, new Map(beside))?.known).toBeNull()
  })

  test.each(['zope.so', 'zope.cpython-312-x86_64-linux-gnu.so', 'zope/__init__.abi3.so', 'zope.pyd'])(
    'a namespace line is not known with %s beside it, whose code it would load',
    file => {
      expect(classify('z-nspkg.pth', namespace, 'zope', new Map([[file, null]]))?.known).toBeNull()
      expect(classify('z-nspkg.pth', namespace, 'zope', new Map([['zope/interface/_x.so', null]]))?.known).toBe(
        'namespace',
      )
    },
  )

  test('code in a file that is no UTF-8 is seen', () => {
    expect(classify('a.pth', Buffer.from([0xff, 0xfe, 0x0a, ...Buffer.from('import evil')]))?.excerpt).toBe(
      'import evil',
    )
    expect(classify('a.pth', Buffer.from([0xe9, 0x85, ...Buffer.from('import evil')]))?.excerpt).toBe('import evil')
  })

  test('a file that is too long to be read is start-up code whatever it holds', () => {
    expect(classifyStartup({path: 'a.pth', sha256: 'x', content: null}, honest)).toMatchObject({
      unread: true,
      known: null,
    })
  })

  test('any bytes are taken', () => {
    let state = 1
    const random = () => {
      state = (state * 48271) % 2147483647
      return state & 255
    }
    for (let round = 0; round < 500; round++) {
      const bytes = Uint8Array.from({length: random()}, random)
      for (const name of ['a.pth', 'a.start', 'sitecustomize.py', 'sitecustomize.so']) {
        expect(() => classify(name, bytes)).not.toThrow()
      }
    }
  })
})

describe.each(pythons())('Python $minor', ({executable}) => {
  // The real `site` is the judge: what it executes, the reader must call code.
  test.each([
    ['after a form feed in a comment', '# x\u000cimport os; os.write(1, b"ran")\n'],
    ['after a next-line character', '# x\u0085import os; os.write(1, b"ran")\n'],
    ['after a carriage return', '# x\rimport os; os.write(1, b"ran")\n'],
    ['after a byte order mark', '\ufeffimport os; os.write(1, b"ran")\n'],
    ['with a tab', 'import\tos; os.write(1, b"ran")\n'],
    ['indented', ' import os; os.write(1, b"ran")\n'],
  ])('code %s is seen whenever it runs', (_, text) => {
    const folder = temporaryFolder()
    fs.writeFileSync(path.join(folder, 'x.pth'), text)
    const code = 'import site, sys; site.addsitedir(sys.argv[1])'
    const ran = spawnSync(executable, ['-I', '-X', 'utf8', '-c', code, folder], {encoding: 'utf8'}).stdout.includes(
      'ran',
    )
    const seen = classify('x.pth', text) !== undefined
    expect(seen || !ran).toBe(true)
    expect(readPth('x.pth', Buffer.from(text), folder).lines.some(({kind}) => kind === 'code')).toBe(seen)
  })
})

describe('a site-packages directory', () => {
  function site(files: Record<string, string | Uint8Array>): string {
    const folder = temporaryFolder()
    for (const [name, content] of Object.entries(files)) {
      fs.mkdirSync(path.dirname(path.join(folder, name)), {recursive: true})
      fs.writeFileSync(path.join(folder, name), content)
    }
    return folder
  }

  test('yields each start-up file with its whole hash and its owner', () => {
    const long = Buffer.concat([Buffer.alloc((1 << 20) + 5, '#'), Buffer.from('\nimport evil\n')])
    const folder = site({
      'a-1.dist-info/METADATA': 'Name: a\nVersion: 1\n',
      'a-1.dist-info/RECORD': './a.pth,,\nsitecustomize.py,,\n',
      'a.pth': 'import evil\n',
      'long.pth': long,
      'paths.pth': 'x\n',
      'sitecustomize.py': '# why\n\nimport evil\n',
      'usercustomize/__init__.so': '\u007fELF',
    })
    expect(readStartup(atOnce(takeInventory(folder)))).toEqual([
      {path: 'a.pth', kind: 'pth', sha256: sha256('import evil\n'), owner: 'a', known: null, excerpt: 'import evil'},
      {path: 'long.pth', kind: 'pth', sha256: sha256(long), owner: null, known: null, excerpt: '', unread: true},
      {
        ...{path: 'sitecustomize.py', kind: 'sitecustomize', owner: 'a', known: null, excerpt: 'import evil'},
        sha256: sha256('# why\n\nimport evil\n'),
      },
      {
        ...{path: 'usercustomize/__init__.so', kind: 'usercustomize', owner: null, known: null, excerpt: ''},
        sha256: sha256('\u007fELF'),
      },
    ])
  })

  test('of two that record a file, the one whose hash it has owns it', () => {
    const hash = createHash('sha256').update('import x\n').digest('base64url')
    const folder = site({
      'a-1.dist-info/RECORD': 'x.pth,sha256=AAAA,9\n',
      'b-1.dist-info/RECORD': `x.pth,sha256=${hash}=,9\n`,
      'x.pth': 'import x\n',
    })
    expect(readStartup(atOnce(takeInventory(folder)))[0]?.owner).toBe('b')
  })

  test('a file that one RECORD lists ten thousand times has one claim of that distribution', () => {
    const row = `x.pth,sha256=${encodeHash(sha256('import x\n'))},9\n`
    const folder = site({
      'a-1.dist-info/RECORD': 'x.pth,,\n'.repeat(10_000),
      'b-1.dist-info/RECORD': 'x.pth,,\n'.repeat(10_000) + row,
      'x.pth': 'import x\n',
    })
    const inventory = atOnce(takeInventory(folder))
    const copied = jest.spyOn(Array.prototype, Symbol.iterator)
    const [found] = readStartup(inventory)
    const calls = copied.mock.contexts.reduce((sum: number, list) => sum + (list as unknown[]).length, 0)
    copied.mockRestore()
    expect(found?.owner).toBe('b')
    // Each row is looked at a few times, never all rows for each.
    expect(calls).toBeLessThan(200_000)
  })

  test("virtualenv's and uv's patch is known by both of its files: another module makes it unknown", () => {
    const pth = {'_virtualenv.pth': 'import _virtualenv'}
    const known = (files: Record<string, string>) =>
      readStartup(atOnce(takeInventory(site({...pth, ...files}))))[0]?.known
    const other = {'_virtualenv.py': 'import evil\n'}
    expect([known({}), known(other)]).toEqual([null, null])
    expect(sha256('import _virtualenv')).toBe(virtualenvPth.sha256)
    expect(isVirtualenvModule(sha256('import evil\n'))).toBe(false)
  })

  test('links and folders are none', () => {
    const folder = site({'x.pth/inside.txt': ''})
    fs.symlinkSync('/etc/passwd', path.join(folder, 'sitecustomize.py'))
    expect(readStartup(atOnce(takeInventory(folder)))).toEqual([])
  })
})
