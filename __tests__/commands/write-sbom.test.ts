import {mkdirSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from '@jest/globals'
import {clearSbom, writeSbom} from '../../src/commands/write-sbom.ts'
import {temporaryFolder} from '../helpers/temp.ts'

test('stands under its name alone, also over an earlier one', () => {
  const folder = temporaryFolder()
  writeSbom('old', folder)
  expect(writeSbom('{}\n', folder)).toBe(path.join(folder, 'sbom.cdx.json'))
  expect(readdirSync(folder)).toEqual(['sbom.cdx.json'])
  expect(readFileSync(path.join(folder, 'sbom.cdx.json'), 'utf8')).toBe('{}\n')
})

test('a place that cannot be written is named, and nothing is left', () => {
  const folder = temporaryFolder()
  mkdirSync(path.join(folder, 'sbom.cdx.json'))
  expect(() => writeSbom('{}\n', folder)).toThrow(/sbom\.cdx\.json cannot be written \(E[A-Z]+\)\./)
  expect(readdirSync(folder)).toEqual(['sbom.cdx.json'])
})

test('the one of an earlier build is cleared, one of somebody else stays', () => {
  const folder = temporaryFolder()
  clearSbom(folder)
  const by = (name: string) => JSON.stringify({metadata: {tools: {components: [{name}]}}})
  for (const text of [by('syft'), 'no JSON', '[]']) {
    writeSbom(text, folder)
    clearSbom(folder)
    expect(readdirSync(folder)).toEqual(['sbom.cdx.json'])
  }
  writeSbom(by('sitemount'), folder)
  clearSbom(folder)
  expect(readdirSync(folder)).toEqual([])
})
