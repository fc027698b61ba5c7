import {expect, test} from '@jest/globals'
import {applySplices} from '../../../src/requirements/lines/rewrite.ts'
import {locateProjectEdits} from '../../../src/requirements/project/rewrite-project.ts'

const rewrite = (text: string, line: number, column: number) =>
  applySplices(text, locateProjectEdits(text, [{line, column, text: 'a==2', hashes: ['sha256:00']}]))

test.each([
  ['[project]\ndependencies = ["b", "a>1"]', 2, 23, '[project]\ndependencies = ["b", "a==2"]'],
  ["[project]\r\ndependencies = [\r\n 'a>1',\r\n]", 3, 3, "[project]\r\ndependencies = [\r\n 'a==2',\r\n]"],
  ['[project]\ndependencies = [\n"""a>1"""]', 3, 4, '[project]\ndependencies = [\n"""a==2"""]'],
  ['project = {name="\u{1f40d}", dependencies=["a>1"]}', 1, 37, 'project = {name="\u{1f40d}", dependencies=["a==2"]}'],
  ['[dependency-groups]\nx = ["a"]', 2, 7, '[dependency-groups]\nx = ["a==2"]'],
])('the text between the quotes is replaced, and hashes are not written: %j', (text, line, column, expected) => {
  expect(rewrite(text, line, column)).toBe(expected)
})

test.each([
  ['a string that is written otherwise than it reads', '[project]\ndependencies = [\n"a\\u003e1"]', 3, 1],
  ['its inside', '[project]\ndependencies = [\n"a\\u003e1"]', 3, 2],
  ['a string that begins on the line before', '[project]\ndependencies = ["""\na>1"""]', 3, 1],
  ['another table', '[tool]\ndependencies = ["a>1"]', 2, 18],
  ['a comment', '[project]\ndependencies = [ # "a>1"\n]', 2, 21],
  ['no TOML', '[project]\ndependencies = ["a>1"', 2, 18],
])('%s is left as it is', (_, text, line, column) => {
  expect(rewrite(text, line, column)).toBe(text)
})
