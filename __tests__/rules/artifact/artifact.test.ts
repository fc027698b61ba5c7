import {expect, test} from '@jest/globals'
import type {Flaw, Verified} from '../../../src/artifact/facts.ts'
import {artifactRules} from '../../../src/rules/artifact/artifact.ts'

const judgeAll = (flaws: Flaw[], verified?: Verified) =>
  artifactRules.flatMap(({id, check}) =>
    check(verified === undefined ? {flaws} : {flaws, verified}).map(judgement => ({rule: id, ...judgement})),
  )

test('nothing wrong, nothing told', () => expect(judgeAll([])).toEqual([]))

test('a flaw becomes a judgement with its help and package', () => {
  const flaw: Flaw = {rule: 'tampered-file', path: 'a.py', message: 'm', help: 'h', package: 'a'}
  expect(judgeAll([flaw])).toEqual([{rule: 'tampered-file', message: 'm', help: 'h', package: 'a'}])
})

test('flaws of a verified artifact are told with those of staging', () => {
  const flaw = (message: string): Flaw => ({rule: 'extra-file', message})
  const verified: Verified = {
    path: 'x.tar.zst',
    format: 'tar.zst',
    digest: null,
    archiveBytes: 0,
    manifest: null,
    treeDigest: null,
    files: 0,
    bytes: 0,
    startup: [],
    flaws: [flaw('second'), {rule: 'unsafe-path', message: 'third'}],
  }
  expect(judgeAll([flaw('first')], verified).map(({message}) => message)).toEqual(['first', 'second', 'third'])
})

test('of many flaws of one kind twenty are told and the rest counted', () => {
  const flaws = Array.from({length: 500}, (_, index): Flaw => ({rule: 'missing-file', message: `file ${index}`}))
  const judged = judgeAll(flaws)
  expect(judged).toHaveLength(21)
  expect(judged[20]).toEqual({rule: 'missing-file', message: 'And 480 more like these.'})
  expect(judgeAll(flaws.slice(0, 21))[20]?.message).toBe('And 1 more like it.')
})
