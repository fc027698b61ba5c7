import {execFileSync} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import {expect, test} from '@jest/globals'
import {dropSources} from '../../../src/artifact/slim/sourceless.ts'
import {filesBelow, writeFiles} from '../../helpers/project.ts'
import {pythons} from '../../helpers/pythons.ts'
import {temporaryFolder} from '../../helpers/temp.ts'

const digest = (name: string) => ({bytes: name.length, sha256: 'ab'.repeat(32)})

/** A mount of these sources, with bytecode as Python itself writes it. */
function compiledMount(sources: Record<string, string>, executable: string) {
  const mount = temporaryFolder()
  writeFiles(mount, sources)
  const code =
    'import sys, py_compile, json\n' +
    'from importlib.util import cache_from_source\n' +
    'for name in sys.argv[1:]:\n' +
    '    py_compile.compile(name, dfile=name, invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH)\n' +
    'print(json.dumps([cache_from_source(name) for name in sys.argv[1:]]))\n'
  const names = Object.keys(sources)
  const places = JSON.parse(
    execFileSync(executable, ['-I', '-c', code, ...names], {cwd: mount, encoding: 'utf8'}),
  ) as string[]
  const compiled = places.map((place, index) => ({path: place, source: names[index] ?? '', ...digest(place)}))
  const before = new Map([...names, ...places].map(name => [name, digest(name)]))
  return {mount, compiled, before}
}

test.each(pythons().map(({minor, executable}) => [minor, executable]))(
  'Python %s imports what has no source any more, and names its lines',
  (_, executable) => {
    const sources = {'a/__init__.py': 'from .b import c\n', 'a/b.py': 'c = 7\ndef f():\n    raise KeyError\n'}
    const {mount, compiled, before} = compiledMount(sources, executable)
    const {sealed, bytecode, saved} = dropSources(before, {mount, compiled, sourceless: new Set(Object.keys(sources))})
    expect(filesBelow(mount)).toEqual(['a/__init__.pyc', 'a/b.pyc'])
    expect(fs.existsSync(path.join(mount, 'a/__pycache__'))).toBe(false)
    expect([...sealed.keys()].sort()).toEqual(['a/__init__.pyc', 'a/b.pyc'])
    expect(bytecode.get('a/b.pyc')?.source).toBe('a/b.py')
    expect(saved).toEqual({files: 2, bytes: 'a/__init__.py'.length + 'a/b.py'.length})
    const code =
      'import a.b, traceback\ntry:\n    a.b.f()\nexcept KeyError:\n    print(a.c, "line 3" in traceback.format_exc())'
    const env = {PYTHONPATH: mount, PYTHONDONTWRITEBYTECODE: '1', HOME: mount}
    expect(execFileSync(executable, ['-s', '-S', '-c', code], {env, encoding: 'utf8'})).toBe('7 True\n')
  },
)

test('a source stays that was not named, was not compiled, or whose place is taken', () => {
  const [python] = pythons()
  const sources = {'a/named.py': '', 'a/not.py': '', 'a/taken.py': ''}
  const {mount, compiled, before} = compiledMount(sources, python?.executable ?? '')
  writeFiles(mount, {'a/taken.pyc': 'of the wheel', 'a/bad.py': '('})
  const all = new Map([...before, ['a/taken.pyc', digest('x')], ['a/bad.py', digest('x')]])
  const sourceless = new Set(['a/named.py', 'a/taken.py', 'a/bad.py'])
  const {sealed, bytecode} = dropSources(all, {mount, compiled, sourceless})
  expect(filesBelow(mount)).toEqual([...sealed.keys()].sort())
  expect([...sealed.keys()].filter(name => !name.includes('__pycache__')).sort()).toEqual([
    'a/bad.py',
    'a/named.pyc',
    'a/not.py',
    'a/taken.py',
    'a/taken.pyc',
  ])
  expect(bytecode.size).toBe(3)
  expect(fs.readFileSync(path.join(mount, 'a/taken.pyc'), 'utf8')).toBe('of the wheel')
})
