import {execFileSync} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {unifiedDiff} from '../../src/report/patch.ts'
import {applySplices} from '../../src/requirements/lines/rewrite.ts'
import {project, writeFiles} from '../helpers/project.ts'

const change = (before: string, from: string, to: string) => ({
  path: 'requirements.txt',
  before,
  splices: [{start: before.indexOf(from), end: before.indexOf(from) + from.length, text: to}],
})

/** What git makes of the file when it applies the patch. */
function applied(name: string, before: string, patch: string): string {
  const folder = project({})
  writeFiles(folder, {[name]: before, 'change.patch': patch})
  // Without a repository around, git applies to plain files.
  const env = {PATH: process.env.PATH ?? '', HOME: folder, GIT_CEILING_DIRECTORIES: path.dirname(folder)}
  execFileSync('git', ['apply', 'change.patch'], {cwd: folder, env, stdio: ['ignore', 'ignore', 'pipe']})
  return fs.readFileSync(path.join(folder, name), 'utf8')
}

describe('a patch', () => {
  test('has three lines of context and counts its lines', () => {
    expect(unifiedDiff([change('a\nb\nc\nd\ne>1\nf\ng\nh\ni\n', 'e>1', 'e==2')])).toBe(
      '--- a/requirements.txt\n+++ b/requirements.txt\n@@ -2,7 +2,7 @@\n b\n c\n d\n-e>1\n+e==2\n f\n g\n h\n',
    )
  })

  test('is empty when nothing changes', () => {
    expect(unifiedDiff([])).toBe('')
    expect(unifiedDiff([{path: 'x', before: 'a\n', splices: []}])).toBe('')
  })

  test.each([
    ['no line end at the end', 'a\nb', 'b', 'b==1'],
    ['carriage returns', 'a\r\nb\r\nc\r\n', 'b', 'b==1'],
    ['a single line', 'a', 'a', 'a==1'],
    ['more lines than before', 'x\na\ny\n', 'a', 'a==1 \\\n    --hash=sha256:0'],
    ['fewer lines than before', 'x\na \\\n  >1\ny\n', 'a \\\n  >1', 'a==1'],
  ])('applies with git to a file with %s', (_, before, from, to) => {
    const file = change(before, from, to)
    expect(applied('requirements.txt', before, unifiedDiff([file]))).toBe(applySplices(before, file.splices))
  })

  test.each(['with blanks/in it.txt', 'quote".txt', 'b\u00f6m.txt'])('applies to a file named %s', name => {
    const file = {...change('a\nb\n', 'a', 'a==1'), path: name}
    expect(applied(name, 'a\nb\n', unifiedDiff([file]))).toBe('a==1\nb\n')
  })

  test('applies whatever is changed where', () => {
    const line = fc.constantFrom('a\n', 'bb\n', '\n', 'c\r\n')
    const cases = fc.record({
      lines: fc.array(line, {minLength: 1, maxLength: 30}),
      picks: fc.array(fc.nat(29), {maxLength: 6}),
    })
    fc.assert(
      fc.property(cases, ({lines, picks}) => {
        const before = lines.join('')
        const starts = lines.map((_, index) => lines.slice(0, index).join('').length)
        const splices = [...new Set(picks)]
          .filter(pick => pick < lines.length)
          .sort((a, b) => a - b)
          .map(pick => ({start: starts[pick] ?? 0, end: starts[pick] ?? 0, text: pick % 2 ? 'x\ny' : 'z'}))
        const patch = unifiedDiff([{path: 'f.txt', before, splices}])
        if (patch !== '') expect(applied('f.txt', before, patch)).toBe(applySplices(before, splices))
      }),
      {numRuns: 60},
    )
  })

  test('shows no line that must not be shown, and still applies', () => {
    const secret = '--index-url https://user:secret@example.org/\n'
    const before = `${secret}a>1\nb\n${secret}c\nd>1\n${secret}`
    const at = (text: string) => before.indexOf(text) + 1
    const splices = [
      {start: at('a>1'), end: at('a>1') + 2, text: '==1'},
      {start: at('d>1'), end: at('d>1') + 2, text: '==1'},
    ]
    const patch = unifiedDiff([{path: 'f.txt', before, splices}], {mayShow: line => !line.includes('secret')})
    expect(patch).not.toContain('secret')
    // Behind `d` stands nothing that may be shown, and git needs a line there.
    expect(applied('f.txt', before, patch)).toBe(before.replace('a>1', 'a==1'))
  })
})
