import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from '@jest/globals'
import {slimDifference} from '../../../src/artifact/slim/difference.ts'
import {publicPackages} from '../../../src/artifact/slim/public-packages.ts'
import {filesBelow, writeFiles} from '../../helpers/project.ts'
import {onePython, pythons} from '../../helpers/pythons.ts'
import {temporaryFolder} from '../../helpers/temp.ts'
import {makeVirtualenv} from '../../helpers/virtualenv.ts'

/** What breaks when `left` goes from these files. */
async function broken(
  files: Record<string, string>,
  {
    left,
    python = onePython(),
    signal = new AbortController().signal,
  }: {left: string[]; python?: ReturnType<typeof onePython>; signal?: AbortSignal},
) {
  const temporary = temporaryFolder()
  const {python: executable, sitePackages} = await makeVirtualenv(python.executable, path.join(temporary, 'v'))
  writeFiles(sitePackages, files)
  const mount = path.join(temporary, 'mount')
  const rest = Object.entries(files).filter(([name]) => !left.includes(name))
  writeFiles(mount, Object.fromEntries(rest))
  fs.mkdirSync(path.join(temporary, 'ours'))
  const {breaks, changed, removed} = await slimDifference({
    modules: publicPackages(Object.keys(files)),
    virtualenv: {executable},
    plain: python,
    mount,
    temporary: path.join(temporary, 'ours'),
    env: process.env,
    signal,
    timeout: 2000,
  })
  expect(fs.readdirSync(path.join(temporary, 'ours'))).toEqual([])
  expect({changed, removed}).toEqual({changed: [], removed: []})
  expect(filesBelow(mount)).toEqual(rest.map(([name]) => name).sort())
  return breaks
}

test('public packages: no tests, no private ones, no leftovers, no names that cannot be imported', () => {
  const paths = [
    'a/__init__.py',
    'a/b/__init__.py',
    'a/_c/__init__.py',
    'a/tests/__init__.py',
    'a/x.py',
    'n/m/__init__.py',
    'tests/__init__.py',
    'docs/__init__.py',
    'a/not-a-name/__init__.py',
    'a-1.dist-info/__init__.py',
    '__init__.py',
  ]
  expect(publicPackages(paths)).toEqual(['a', 'a.b', 'n.m'])
})

describe('a difference', () => {
  test('is a package that only the slim mount cannot import', async () => {
    const files = {
      'a/__init__.py': '',
      'a/b/__init__.py': 'import importlib\nimportlib.import_module("a.te" + "sts.x")\n',
      'a/c/__init__.py': 'import not_here\n',
      'a/tests/__init__.py': '',
      'a/tests/x.py': '',
    }
    expect(await broken(files, {left: ['a/tests/__init__.py', 'a/tests/x.py']})).toEqual([
      {module: 'a.b', error: "ModuleNotFoundError: No module named 'a.tests'"},
    ])
  })

  test('is none where nothing is missed, even when a module writes, prints and leaves', async () => {
    const files = {
      'a/__init__.py': 'print("{\\"number\\": 0, \\"outcome\\": \\"failed\\"}")\nimport sys\nsys.stdout = None\n',
      'b/__init__.py': 'open(__file__ + ".log", "w").close()\n',
      'c/__init__.py': 'import os\nos._exit(0)\n',
      'd/__init__.py': 'import sys\nsys.exit(3)\n',
      'e/__init__.py': 'import threading, time\nthreading.Thread(target=time.sleep, args=(60,)).start()\n',
    }
    expect(await broken(files, {left: []})).toEqual([])
  })

  test('is told where the slim mount ends the process, and what follows is looked at', async () => {
    const crash = (what: string) => `import os\ntry:\n  import ${what}\nexcept ImportError:\n  os.abort()\n`
    const files = {'a/__init__.py': crash('x1'), 'b/__init__.py': crash('x2'), 'x1.py': '', 'x2.py': ''}
    expect(await broken(files, {left: ['x1.py', 'x2.py']})).toEqual([
      {module: 'a', error: 'it ended the process (SIGABRT)'},
      {module: 'b', error: 'it ended the process (SIGABRT)'},
    ])
  })

  test('is told where the slim mount hangs', async () => {
    const code = 'try:\n  import x1\nexcept ImportError:\n  import time\n  time.sleep(600)\n'
    const breaks = await broken({'a/__init__.py': code, 'x1.py': ''}, {left: ['x1.py']})
    expect(breaks).toEqual([{module: 'a', error: 'it did not end in time'}])
  }, 60_000)

  test.each(pythons().map(python => [python.minor, python] as const))('is seen with Python %s', async (_, python) => {
    const files = {'a/__init__.py': 'import a.tests\n', 'a/tests/__init__.py': ''}
    expect(await broken(files, {left: ['a/tests/__init__.py'], python})).toHaveLength(1)
  })
})

test('an interrupt ends it', async () => {
  const stop = new AbortController()
  setTimeout(() => stop.abort(), 600)
  const files = {'a/__init__.py': 'import time\ntime.sleep(600)\n'}
  await expect(broken(files, {left: [], signal: stop.signal})).rejects.toMatchObject({code: 'interrupted'})
})

test('no modules start nothing', async () => {
  expect(await broken({'x.py': ''}, {left: []})).toEqual([])
})

test('a file of the mount that an import changes or removes is told', async () => {
  const temporary = temporaryFolder()
  const [mount, ours] = ['mount', 'ours'].map(name => path.join(temporary, name)) as [string, string]
  fs.mkdirSync(ours)
  const code =
    'import os\nhere = os.path.dirname(__file__)\nos.remove(here + "/gone.txt")\nopen(here + "/log.txt", "a").write("x")\n'
  writeFiles(mount, {'a/__init__.py': code, 'a/gone.txt': '', 'a/log.txt': '', 'a/other.txt': ''})
  const python = onePython()
  const signal = new AbortController().signal
  const where = {virtualenv: python, plain: python, mount, temporary: ours, env: process.env, signal}
  const {breaks, changed, removed} = await slimDifference({modules: ['a'], ...where, tier: 'none'})
  expect({breaks, changed, removed}).toEqual({breaks: [], changed: ['a/log.txt'], removed: ['a/gone.txt']})
})
