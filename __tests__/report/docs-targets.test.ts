import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {expect, test} from '@jest/globals'
import {replaceBetween} from '../../scripts/docs.ts'
import {hostPages, pageOf, targetSections, targetsTable} from '../../scripts/docs-targets.ts'
import {targetNames} from '../../src/targets/profile.ts'

const read = (page: string) => readFileSync(new URL(`../../docs/${page}`, import.meta.url), 'utf8')
const page = read('targets.md')

test('the pages of targets and hosts are what the profiles say', () => {
  expect(replaceBetween(page, {name: 'targets', content: targetsTable()})).toBe(page)
  for (const host of hostPages) {
    expect(replaceBetween(read(host), {name: 'profiles', content: targetSections(host)})).toBe(read(host))
  }
})

test('each profile has a section on the page of its family, and the table a link to it', () => {
  for (const name of targetNames()) {
    expect(read(pageOf(name))).toContain(`\n### ${name}\n`)
    const anchor = name.toLowerCase().replace(/[^a-z0-9_-]/g, '')
    expect(page).toContain(`| [\`${name}\`](${pageOf(name)}#${anchor}) |`)
  }
})

test('the index of the documentation names every page', () => {
  const index = read('README.md')
  const pages = readdirSync(new URL('../../docs', import.meta.url), {recursive: true, encoding: 'utf8'})
    .filter(file => file.endsWith('.md') && file !== 'README.md')
    .map(file => file.replaceAll('\\', '/'))
  for (const file of pages) expect(index).toContain(`](${file})`)
})

test('links between the pages lead somewhere', () => {
  const folder = new URL('../../docs/', import.meta.url)
  const pages = ['README.md', 'targets.md', 'rehearsal.md', 'rules.md', 'artifact.md', 'requirements.md', ...hostPages]
  const anchors = (text: string) =>
    [...text.matchAll(/^#+ (.*)$/gm)].map(([, title = '']) =>
      title
        .toLowerCase()
        .replace(/[^\p{L}\p{N}_ -]/gu, '')
        .replaceAll(' ', '-'),
    )
  for (const from of pages) {
    for (const [, link = ''] of read(from).matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^https?:/.test(link)) continue
      const [file = '', anchor] = link.split('#')
      const target = new URL(file === '' ? from : file, new URL(from, folder))
      const page = file === '' ? new URL(from, folder) : target
      expect([from, link, existsSync(page)]).toEqual([from, link, true])
      if (anchor !== undefined)
        expect([from, link, anchors(readFileSync(page, 'utf8'))]).toEqual([
          from,
          link,
          expect.arrayContaining([anchor]),
        ])
    }
  }
})

test('each row of a section has its date and its source', () => {
  const rows = hostPages.flatMap(host => targetSections(host).split('\n')).filter(line => /^\| [A-Z.]/.test(line))
  expect(rows.length).toBeGreaterThan(200)
  for (const row of rows) expect(row).toMatch(/ \| 20\d\d-\d\d-\d\d(?:, inferred)? \| \S.* \|$/)
})
