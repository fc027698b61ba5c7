import {readFileSync} from 'node:fs'
import {expect, test} from '@jest/globals'
import {replaceBetween} from '../../scripts/docs.ts'
import {targetSections, targetsTable} from '../../scripts/docs-targets.ts'
import {targetNames} from '../../src/targets/profile.ts'

const page = readFileSync(new URL('../../docs/targets.md', import.meta.url), 'utf8')

test('the page of targets is what the profiles say', () => {
  const table = replaceBetween(page, {name: 'targets', content: targetsTable()})
  expect(replaceBetween(table, {name: 'profiles', content: targetSections()})).toBe(page)
})

test('each profile has a section, and the table a link to it', () => {
  for (const name of targetNames()) {
    expect(page).toContain(`\n### ${name}\n`)
    expect(page).toContain(`| [\`${name}\`](#${name.toLowerCase().replace(/[^a-z0-9_-]/g, '')}) |`)
  }
})

test('each row of a section has its date and its source', () => {
  const rows = targetSections()
    .split('\n')
    .filter(line => /^\| [A-Z.]/.test(line))
  expect(rows.length).toBeGreaterThan(200)
  for (const row of rows) expect(row).toMatch(/ \| 20\d\d-\d\d-\d\d(?:, inferred)? \| \S.* \|$/)
})
