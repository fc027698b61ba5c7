import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from '@jest/globals'
import type {Proof} from '../../../src/environment/imports/facts.ts'
import type {ProveOptions} from '../../../src/environment/imports/import-check.ts'
import {writeFiles} from '../../helpers/project.ts'
import {onePython, pythons} from '../../helpers/pythons.ts'
import {temporaryFolder} from '../../helpers/temp.ts'
import {makeVirtualenv} from '../../helpers/virtualenv.ts'
import {mountOf, proved} from './proving.ts'

const {executable: python} = onePython()

type Options = Partial<ProveOptions> & {beside?: Record<string, string>; executable?: string}

/** The proof of a mount that holds `sci` and `deep`, with nothing listed and this entry script. */
function scored(script: string, {beside = {}, executable = python, ...options}: Options = {}): Promise<Proof> {
  const mount = mountOf({
    sci: {'sci/__init__.py': 'value = 1', 'sci/stats.py': 'import nothing_here', 'sci/fine.py': 'other = 2'},
    deep: {'deep/part/__init__.py': '', 'deep/part/more.py': ''},
  })
  const folder = writeFiles(temporaryFolder(), {'score.py': script, ...beside})
  const entryScript = path.join(folder, 'score.py')
  return proved(mount, executable, {listed: new Set(), entryScript, entryShown: 'src/score.py', ...options})
}

function rows({attempts}: Proof): unknown[] {
  return attempts.map(one => [one.module, one.names, one.place?.line, one.optional, one.outcome])
}

describe.each(pythons())('Python $minor', ({executable}) => {
  test('imports what the script imports, submodules too, with the line', async () => {
    const script = [
      'import os, json, sci',
      'from sci import fine, value',
      'def init():',
      '    from sci import stats',
      '    import deep.part.more as more',
      'from sci import missing_name',
      'from sci import *',
      'import importlib; importlib.import_module("deep.part")',
    ].join('\n')
    const proof = await scored(script, {executable})
    expect(rows(proof)).toEqual([
      ['deep.part', [], 8, false, 'imported'],
      ['deep.part.more', [], 5, false, 'imported'],
      ['sci', [], 1, false, 'imported'],
      ['sci', ['fine', 'value'], 2, false, 'imported'],
      ['sci', ['missing_name'], 6, false, 'failed'],
      ['sci', ['stats'], 4, false, 'failed'],
    ])
    expect(proof.attempts.map(({distribution, why}) => [distribution, why])).toEqual([
      ...[1, 2].map(() => ['deep', 'entry-script']),
      ...[1, 2, 3, 4].map(() => ['sci', 'entry-script']),
    ])
    expect(proof.attempts[4]).toMatchObject({error: "ImportError: cannot import name 'missing_name' from 'sci'"})
    expect(proof.attempts[5]).toMatchObject({
      missing: 'nothing_here',
      where: 'sci/stats.py:1',
      place: {file: 'src/score.py'},
    })
  })

  test('a script that is no Python is told with its line', async () => {
    const proof = await scored('import sci\ndef init(:\n', {executable})
    expect(proof.attempts).toEqual([])
    expect(proof.entryProblem).toMatchObject({
      file: 'src/score.py',
      line: 2,
      text: expect.stringMatching(/^SyntaxError: invalid syntax/),
    })
  })

  test('no bytes of a script do any harm', async () => {
    for (const text of ['a\0b', `x = ${'('.repeat(5000)}`, '# coding: nonsense\n', `${'-'.repeat(200_000)}1`]) {
      const proof = await scored(text, {executable})
      expect(proof.attempts).toEqual([])
      expect(proof.entryProblem).toMatchObject({
        file: 'src/score.py',
        line: expect.any(Number),
        text: expect.any(String),
      })
    }
  })
})

test('what the script can do without is optional', async () => {
  const script = [
    'import sys, typing',
    'try:',
    '    import gone1',
    'except ImportError:',
    '    import gone2',
    'if sys.platform == "win32":',
    '    import gone3',
    'try:',
    '    import gone4',
    'except ValueError:',
    '    pass',
    'import contextlib',
    'with contextlib.suppress(ImportError):',
    '    import gone5',
  ].join('\n')
  expect(rows(await scored(script))).toEqual([
    ['gone4', [], 9, false, 'failed'],
    ['gone1', [], 3, true, 'failed'],
    ['gone2', [], 5, true, 'failed'],
    ['gone3', [], 7, true, 'failed'],
    ['gone5', [], 14, true, 'failed'],
  ])
})

test('what no host runs is left alone: types, the main program, the future, what is beside the script', async () => {
  const script = [
    'from __future__ import annotations',
    'import typing',
    'from typing import TYPE_CHECKING',
    'if TYPE_CHECKING:',
    '    import gone1',
    'if typing.TYPE_CHECKING:',
    '    import gone2',
    'else:',
    '    import sci',
    'if __name__ == "__main__":',
    '    pass',
    'import model, helpers.text',
    'from . import near',
    'from .near import thing',
  ].join('\n')
  const proof = await scored(script, {beside: {'model.py': 'import gone3', 'helpers/text.py': ''}})
  expect(rows(proof)).toEqual([['sci', [], 9, false, 'imported']])
})

test('what is taken from a namespace package belongs to the distribution that has it', async () => {
  const {attempts} = await scored('from deep import part')
  expect(attempts).toMatchObject([{module: 'deep', names: ['part'], distribution: 'deep', outcome: 'imported'}])
})

test('an import at two lines is tried once, and needed when one of them needs it', async () => {
  expect(rows(await scored('try:\n  import sci\nexcept ImportError:\n  pass\nimport sci\n'))).toEqual([
    ['sci', [], 5, false, 'imported'],
  ])
})

test('what fails is tried in the virtualenv', async () => {
  const venv = await makeVirtualenv(python, temporaryFolder())
  fs.writeFileSync(path.join(venv.sitePackages, 'only_there.py'), '')
  const {attempts} = await scored('import only_there, sci.stats, sci', {virtualenv: {executable: venv.python}})
  expect(attempts.map(one => [one.module, one.outcome, one.inVirtualenv])).toEqual([
    ['only_there', 'failed', 'imported'],
    ['sci', 'imported', null],
    ['sci.stats', 'failed', 'failed'],
  ])
})

test('a script that is not there is refused', async () => {
  await expect(scored('', {entryScript: '/nonexistent/score.py'})).rejects.toMatchObject({code: 'unreadable'})
})
