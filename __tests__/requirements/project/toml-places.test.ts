import {expect, test} from '@jest/globals'
import {locateToml} from '../../../src/requirements/project/toml-places.ts'

const text = `a.b = 1 # one
[ c . "d e" ]
f = [ 'x', ["y", {g = """z""", h.i = 1979-05-27 07:32:00}], ] # two
[other]
j = "k # no comment"
`
const places = locateToml(text, ['a', 'c'])
const slice = (stretch: {start: number; end: number} | undefined) => stretch && text.slice(stretch.start, stretch.end)

test.each([
  [['a', 'b'], '1 '],
  [['c', 'd e', 'f', 0], "'x'"],
  [['c', 'd e', 'f', 1, 0], '"y"'],
  [['c', 'd e', 'f', 1, 1, 'g'], '"""z"""'],
  [['c', 'd e', 'f', 1, 1, 'h', 'i'], '1979-05-27 07:32:00'],
  [['other', 'j'], undefined],
])('the value at %j stands where it is written', (path, expected) => {
  expect(slice(places.value(path))).toBe(expected)
})

test.each([
  [['c'], 'c'],
  [['c', 'd e'], 'c . "d e"'],
  [['c', 'd e', 'f'], 'f'],
])('the key %j stands where it is first named', (path, expected) => {
  expect(slice(places.key(path))).toBe(expected)
})

test('comments are those that are none of a string', () => {
  expect(places.comments.map(offset => text.slice(offset, offset + 5))).toEqual(['# one', '# two'])
})

test.each(['[', 'a = "\\', "a = '''", 'a = [{', '= ]}\n}', '\0'])('what is no TOML ends all the same: %j', wrong => {
  expect(locateToml(wrong, ['a']).comments).toEqual([])
})

test('a key of very many parts has no place, and is passed in time that grows with its length', () => {
  const deep = 'a.'.repeat(100_000)
  for (const written of [
    `[${deep}a]\nb = 1\n`,
    `[[${deep}a]]\n`,
    `${deep}a = 1\n`,
    `[a]\n${deep}a = {${deep}b = 1}\n`,
  ]) {
    const found = locateToml(`${written}[c]\nd = 2\n`, ['a', 'c'])
    expect(found.key(['a'])).toBeDefined()
    expect(found.key(Array.from({length: 21}, () => 'a'))).toBeUndefined()
    expect(found.value(['c', 'd'])).toBeDefined()
  }
})
