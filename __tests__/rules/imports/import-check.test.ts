import {describe, expect, test} from '@jest/globals'
import type {Attempt, Proof} from '../../../src/environment/imports/facts.ts'
import {judge} from '../../../src/rules/engine.ts'
import {type ProofFacts, proofRules} from '../../../src/rules/imports/import-check.ts'

const nothing: Proof = {
  attempts: [],
  confinement: null,
  skipped: [],
  written: {added: [], changed: [], removed: [], refused: []},
  shadows: [],
  entryProblem: null,
}

function attempt(more: Partial<Attempt>): Attempt {
  return {
    module: 'alpha',
    names: [],
    distribution: 'alpha',
    why: 'requirement',
    optional: false,
    outcome: 'imported',
    error: null,
    where: null,
    missing: null,
    refused: null,
    outside: [],
    withoutOutside: null,
    shadowed: [],
    inVirtualenv: null,
    seconds: 0.1,
    ...more,
  }
}

function failing(more: Partial<Attempt> = {}): Attempt {
  return attempt({outcome: 'failed', error: 'ValueError: no', ...more})
}

function told(proof: Partial<Proof>, installed: string[] = ['Alpha']) {
  const facts: ProofFacts = {
    proof: {...nothing, ...proof},
    requirements: [
      {name: 'Alpha', normalizedName: 'alpha', constraint: false, active: true, file: 'requirements.txt', line: 3},
    ],
    inventory: {distributions: installed.map(name => ({name, normalizedName: name.toLowerCase()}))},
  }
  return judge(proofRules, facts, {mode: 'build', rules: new Map(), excuses: []})
}

test('an import that works is no finding', () => {
  expect(told({attempts: [attempt({})], skipped: [{distribution: 'alpha', reason: 'smoke-skip'}]})).toEqual([])
})

describe('an import that fails', () => {
  test('is an error at the line that lists it, even when the virtualenv fails alike', () => {
    for (const inVirtualenv of [null, 'failed', 'imported', 'crashed'] as const) {
      const [finding] = told({attempts: [failing({inVirtualenv, where: 'alpha/__init__.py:2'})]})
      expect(finding).toMatchObject({
        rule: 'import-failed',
        level: 'error',
        package: 'Alpha',
        file: 'requirements.txt',
        line: 3,
      })
      expect(finding?.message).toMatch(
        /^alpha cannot be imported from the mount: ValueError: no \(alpha\/__init__\.py:2\)/,
      )
      expect(finding?.help).toContain('name alpha in `smoke-skip`')
    }
  })

  test('is an error deeper only when the mount broke it', () => {
    const levels = ([null, 'imported', 'failed', 'timed-out'] as const).map(
      inVirtualenv => told({attempts: [failing({why: 'all', inVirtualenv})]})[0]?.level,
    )
    expect(levels).toEqual(['error', 'error', 'notice', 'notice'])
    const message = told({attempts: [failing({why: 'all', inVirtualenv: 'failed'})]})[0]?.message
    expect(message).toBe('alpha cannot be imported from the mount: ValueError: no; it fails in the virtualenv too.')
  })

  test('stands at its line of the entry script, and is a notice where the script goes on without', () => {
    const script = {why: 'entry-script', names: ['stats'], place: {file: 'score.py', line: 7}} as const
    const both = told({attempts: [{...failing(), ...script, names: ['stats']}]})
    expect(both).toMatchObject([{level: 'error', file: 'score.py', line: 7, package: 'Alpha'}])
    expect(both[0]?.message).toMatch(/^from alpha import stats cannot be imported/)
    expect(told({attempts: [{...failing({optional: true}), ...script, names: []}]})).toMatchObject([{level: 'notice'}])
  })

  test('names the missing library', () => {
    const error = 'ImportError: libcuda.so.1: cannot open shared object file: No such file or directory'
    expect(told({attempts: [failing({error})]})[0]?.help).toMatch(/^The library libcuda\.so\.1 is neither/)
  })

  test('names the missing distribution', () => {
    const help = (missing: string, installed?: string[], more: Partial<Attempt> = {}) =>
      told({attempts: [failing({missing, error: 'ModuleNotFoundError', ...more})]}, installed)[0]?.help
    expect(help('yaml.parser')).toMatch(/add PyYAML to the requirements/)
    expect(help('whatever')).toMatch(/^Nothing in the mount has the module whatever: add the distribution/)
    expect(help('beta._core', ['Alpha', 'Beta'])).toMatch(/^Beta is there, but has no module beta\._core/)
    expect(help('whatever', [], {inVirtualenv: 'imported'})).toMatch(/`\.pth`/)
  })

  test('is told once a distribution', () => {
    const found = told({attempts: ['a', 'b', 'c'].map(module => failing({module}))})
    expect(found).toHaveLength(1)
    expect(found[0]?.message).toBe('a cannot be imported from the mount, nor can b, c: ValueError: no.')
  })
})

test('a name of smoke-skip that is not here is a notice', () => {
  expect(told({skipped: [{distribution: 'nobody', reason: 'not-installed'}]})).toMatchObject([
    {rule: 'import-failed', level: 'notice', message: 'smoke-skip names nobody, which is not here.'},
  ])
})

test('an entry script that is no Python is an error at its line', () => {
  const entryProblem = {file: 'score.py', line: 2, text: 'SyntaxError: invalid syntax.'}
  expect(told({entryProblem})).toMatchObject([
    {
      rule: 'import-failed',
      level: 'error',
      file: 'score.py',
      line: 2,
      message: 'The entry script score.py is no Python that this interpreter reads: SyntaxError: invalid syntax.',
    },
  ])
})

describe('an import from outside the mount', () => {
  const outside = [{name: 'runner', file: '/base/site-packages/runner/__init__.py'}]

  test('is an error where it is needed, and no failure of its own', () => {
    expect(told({attempts: [attempt({outside, withoutOutside: 'failed'})]})).toEqual([
      {
        rule: 'imported-outside-mount',
        level: 'error',
        message:
          'The import of alpha loads runner from /base/site-packages/runner/__init__.py, which is not in the mount, and fails without.',
        help: 'Add the distribution that provides runner to the requirements, unless the host has it.',
        package: 'Alpha',
        file: 'requirements.txt',
        line: 3,
      },
    ])
  })

  test('is a notice where it is not needed', () => {
    expect(told({attempts: [attempt({outside, withoutOutside: 'imported'})]})).toMatchObject([{level: 'notice'}])
  })

  test('is a warning where it breaks the import, or where the virtualenv lacks it too', () => {
    const broken = told({attempts: [failing({outside, withoutOutside: 'imported'})]})
    expect(broken.map(({rule, level}) => [rule, level])).toEqual([['imported-outside-mount', 'warning']])
    const host = attempt({why: 'entry-script', outside, withoutOutside: 'failed', inVirtualenv: 'failed'})
    expect(told({attempts: [host]})).toMatchObject([{level: 'warning'}])
  })

  test('is told once a module, at its worst', () => {
    const found = told({
      attempts: [
        attempt({module: 'a', outside, withoutOutside: 'imported'}),
        attempt({module: 'b', outside, withoutOutside: 'failed'}),
      ],
    })
    expect(found).toMatchObject([{level: 'error', message: expect.stringMatching(/^The import of b, a loads runner/)}])
  })
})

describe('a mount that was written to', () => {
  const written = (more: Partial<Proof['written']>) =>
    told({written: {added: [], changed: [], removed: [], refused: [], ...more}})

  test('is an error that says who and what', () => {
    const found = written({
      added: ['alpha/a', 'alpha/b', 'alpha/c', 'alpha/d'].map(path => ({path, distribution: 'alpha'})),
      changed: [{path: 'alpha/e', distribution: 'alpha'}],
      removed: [{path: 'stray.txt', distribution: null}],
    })
    expect(found.map(({level, message, package: who}) => [level, message, who])).toEqual([
      ['error', 'An import of this run removes stray.txt in the folder of stray.txt.', undefined],
      [
        'error',
        'An import of this run adds alpha/a, alpha/b, alpha/c and 1 more and changes alpha/e in the folder of alpha.',
        'Alpha',
      ],
    ])
  })

  test('with bytecode alone is a warning', () => {
    const path = 'alpha/__pycache__/a.cpython-312.pyc'
    expect(written({added: [{path, distribution: 'alpha'}]})).toMatchObject([
      {rule: 'wrote-into-mount', level: 'warning'},
    ])
    expect(written({changed: [{path, distribution: 'alpha'}]})).toMatchObject([{level: 'error'}])
  })
})

describe('a module with the name of one of the standard library', () => {
  test('is an error, and a warning where the built-in one comes first', () => {
    const shadow = {module: 'json', file: 'json/__init__.py', distribution: 'alpha', builtin: false}
    const found = told({shadows: [shadow, {module: 'time', file: 'time.py', distribution: null, builtin: true}]})
    expect(found.map(({rule, level, message}) => [rule, level, message])).toEqual([
      [
        'shadowed-stdlib',
        'error',
        'json/__init__.py hides the module json of the standard library from everything that runs on the host.',
      ],
      [
        'shadowed-stdlib',
        'warning',
        'time.py has the name of the module time that is built into Python, and is never imported.',
      ],
    ])
  })

  test('runs at every start where Python itself imports it', () => {
    const found = ['encodings', 'codecs', 'jsonx'].map(
      module => told({shadows: [{module, file: `${module}.py`, distribution: null, builtin: false}]})[0]?.message,
    )
    expect(found.map(message => /its code runs at every start of Python on the host/.test(message ?? ''))).toEqual([
      ...[true, true, false],
    ])
  })

  test('is told once when an import loads it, also where no file of that name lies at the top', () => {
    const shadow = {module: 'json', file: 'json.py', distribution: 'alpha', builtin: false}
    const found = told({shadows: [shadow], attempts: [attempt({shadowed: ['json', 'queue']})]})
    expect(found.map(({message}) => message)).toEqual([
      'The import of alpha loads the module queue of the standard library from the mount.',
      'json.py hides the module json of the standard library from everything that runs on the host.',
    ])
  })
})
