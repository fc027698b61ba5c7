import {describe, expect, test} from '@jest/globals'
import {expectedPython} from '../../../src/python/declared.ts'
import type {Candidate, Declaration, Interpreter} from '../../../src/python/facts.ts'
import type {PythonJudging} from '../../../src/rules/python/python.ts'
import {pythonVersionConflict} from '../../../src/rules/python/python-version-conflict.ts'
import {pythonVersionMismatch} from '../../../src/rules/python/python-version-mismatch.ts'
import {pythonVersionUndeclared} from '../../../src/rules/python/python-version-undeclared.ts'

const file = (name: string, specifier: string, more: Partial<Declaration> = {}): Declaration => ({
  source: name,
  specifier,
  file: name,
  line: 1,
  column: 1,
  endColumn: 1 + specifier.length,
  excerpt: specifier,
  ...more,
})
const input = (specifier: string): Declaration => ({source: 'input', specifier})

const python = (version: string, more: Partial<Interpreter> = {}) =>
  ({
    version,
    executable: '/usr/bin/python3',
    implementation: 'cpython',
    abi: `cp${version.split('.').slice(0, 2).join('')}`,
    ...more,
  }) as Interpreter

const candidate = (version: string | null, executable: string, failure?: string): Candidate => ({
  executable,
  where: 'PATH',
  version,
  ...(version === null ? {failure: failure ?? 'exit code 1'} : {implementation: 'cpython', freeThreaded: false}),
})

const facts = (
  declarations: Declaration[],
  interpreter?: Interpreter,
  candidates: Candidate[] = [],
): PythonJudging => ({
  declarations,
  expected: expectedPython(declarations),
  candidates,
  ...(interpreter !== undefined && {interpreter}),
})

describe('python-version-mismatch', () => {
  test('stands at the line that declares the Python, names both and the way out', () => {
    expect(pythonVersionMismatch.check(facts([file('.python-version', '3.12')], python('3.11.7')))).toEqual([
      {
        message: 'Python 3.11.7 (/usr/bin/python3) is not the Python 3.12 that .python-version declares.',
        help: 'Add a step `actions/setup-python` with `python-version: "3.12"` before this one.',
        file: '.python-version',
        line: 1,
        column: 1,
        endColumn: 5,
        excerpt: '3.12',
      },
    ])
  })

  test('names the one that lies elsewhere, and a shim that fails', () => {
    const others = [
      candidate('3.11.2', '/a/python3'),
      candidate(null, '/shims/python3.12', 'pyenv: no'),
      candidate('3.12.1', '/b/python3'),
    ]
    const [judgement] = pythonVersionMismatch.check(facts([input('3.12')], python('3.11.7'), others))
    expect(judgement?.help).toContain('3.12.1 lies at /b/python3 (PATH): `python: find` takes it.')
    expect(judgement?.help).toContain('/shims/python3.12 does not answer: pyenv: no.')
    expect(judgement).not.toHaveProperty('file')
  })

  test('names what lies here when none of it matches', () => {
    const [judgement] = pythonVersionMismatch.check(
      facts([input('3.12')], python('3.11.7'), [candidate('3.9.1', '/a/python3')]),
    )
    expect(judgement?.help).toContain('Here lie 3.9.1 (PATH).')
  })

  test.each([
    ['a file', file('.python-version', '3.12.4'), '3.12.7', 'warning'],
    ['the input', input('3.12.4'), '3.12.7', undefined],
    ['a range', file('requires-python', '>=3.12.8,<3.13'), '3.12.7', undefined],
    ['a pre-release', file('.python-version', '3.13.0rc1'), '3.13.0', undefined],
  ])('another patch release than the one in %s: %j', (_, declaration, version, level) => {
    const [judgement] = pythonVersionMismatch.check(facts([declaration], python(version)))
    expect(judgement).toBeDefined()
    expect(judgement?.level).toBe(level)
  })

  test.each([
    ['3.12', python('3.12.4')],
    ['>=3.9', python('3.13.0')],
    ['3.12.4', python('3.12.4')],
  ])('%s is content', (specifier, interpreter) => {
    expect(pythonVersionMismatch.check(facts([file('.python-version', specifier)], interpreter))).toEqual([])
  })

  test('implementation and build count', () => {
    const threads = file('.python-version', '3.13', {freeThreaded: true})
    expect(pythonVersionMismatch.check(facts([threads], python('3.13.0')))).toHaveLength(1)
    expect(pythonVersionMismatch.check(facts([threads], python('3.13.0', {abi: 'cp313t'})))).toEqual([])
    expect(pythonVersionMismatch.check(facts([input('3.13')], python('3.13.0', {abi: 'cp313t'})))).toHaveLength(1)
    const pypy = file('.python-version', '3.10', {implementation: 'pypy'})
    expect(pythonVersionMismatch.check(facts([pypy], python('3.10.1')))).toHaveLength(1)
    expect(
      pythonVersionMismatch.check(
        facts([input('3.10')], python('3.10.1', {implementation: 'pypy', abi: 'pypy310_pp73'})),
      ),
    ).toHaveLength(1)
  })

  test('3.1 is suspected to be an unquoted 3.10', () => {
    const [judgement] = pythonVersionMismatch.check(facts([input('3.1')], python('3.10.1')))
    expect(judgement?.help).toContain('YAML reads 3.10 as 3.1')
  })

  test('says nothing while no interpreter was asked or none is expected', () => {
    expect(pythonVersionMismatch.check(facts([input('3.12')]))).toEqual([])
    expect(pythonVersionMismatch.check(facts([], python('3.12.1')))).toEqual([])
  })
})

describe('python-version-conflict', () => {
  test('stands at the later declaration and names the first', () => {
    const declarations = [
      file('.python-version', '3.12'),
      file('requires-python', '<3.12', {file: 'pyproject.toml', line: 3}),
    ]
    expect(pythonVersionConflict.check(facts(declarations))).toMatchObject([
      {
        message:
          'pyproject.toml (requires-python) declares Python <3.12, .python-version declares 3.12: no Python is both.',
        file: 'pyproject.toml',
        line: 3,
      },
    ])
  })

  test('two patch releases are a warning', () => {
    const [judgement] = pythonVersionConflict.check(
      facts([file('.python-version', '3.12.4'), file('runtime.txt', '3.12.7')]),
    )
    expect(judgement).toMatchObject({level: 'warning', file: 'runtime.txt'})
  })

  test('two minor versions, a final release and its candidate, and two implementations are not', () => {
    for (const [a, b] of [
      [file('a', '3.12.4'), file('b', '3.11.4')],
      [file('a', '3.13.0'), file('b', '3.13.0rc1')],
      [file('a', '3.10', {implementation: 'pypy'}), file('b', '3.10', {implementation: 'cpython'})],
    ] as const) {
      const [judgement] = pythonVersionConflict.check(facts([a, b]))
      expect(judgement).toBeDefined()
      expect(judgement?.level).toBeUndefined()
    }
  })

  test('ranges that contain the version agree, and what cannot be read takes no part', () => {
    const declarations = [
      input('3.12'),
      file('.python-version', '', {problem: 'is odd'}),
      file('requires-python', '>=3.9,<4'),
      file('runtime.txt', '3.12.4'),
    ]
    expect(pythonVersionConflict.check(facts(declarations))).toEqual([])
  })
})

describe('python-version-undeclared', () => {
  test('names the version at hand', () => {
    expect(pythonVersionUndeclared.check(facts([], python('3.11.7')))).toMatchObject([
      {help: expect.stringContaining('python-version: "3.11"')},
    ])
  })

  test('a file that says it unreadably is told at its line, beside the rest', () => {
    const odd = file('.python-version', '', {problem: 'says `x`, which names no Python version', line: 2})
    expect(pythonVersionUndeclared.check(facts([odd, file('runtime.txt', '3.12')]))).toMatchObject([
      {message: '.python-version says `x`, which names no Python version.', file: '.python-version', line: 2},
    ])
    expect(pythonVersionUndeclared.check(facts([odd]))).toHaveLength(2)
  })

  test('one readable declaration is enough', () => {
    expect(pythonVersionUndeclared.check(facts([input('>=3.9')]))).toEqual([])
  })
})
