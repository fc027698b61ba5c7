import {expect, test} from '@jest/globals'
import {mergeIndexes} from '../../src/requirements/merge-indexes.ts'
import {read} from './project.ts'

const none = {indexUrl: '', extraIndexUrl: []}
const files = {'more/base.txt': '--no-index\n'}

test('an index of an input is the last word, further ones are added', () => {
  const facts = read('-i https://a/\n--extra-index-url https://b/\n')
  const inputs = {indexUrl: 'https://c/', extraIndexUrl: ['https://d/', 'https://b/']}
  expect(mergeIndexes(facts, inputs)).toMatchObject({
    index: ['https://a/', 'https://c/'],
    extra: ['https://b/', 'https://d/'],
  })
})

test.each([
  [{...none, indexUrl: 'https://c/'}, 'Input `index-url`: more/base.txt says --no-index, so no index is asked.'],
  [
    {...none, extraIndexUrl: ['https://c/']},
    'Input `extra-index-url`: more/base.txt says --no-index, so no index is asked.',
  ],
])('an input that a --no-index makes dead is wrong usage: %j', (inputs, message) => {
  const facts = read('-r more/base.txt\n', {files})
  expect(() => mergeIndexes(facts, inputs)).toThrow(expect.objectContaining({code: 'usage', message}))
})

test('a --no-index alone stands', () => {
  expect(mergeIndexes(read('-r more/base.txt\n', {files}), none)).toMatchObject({noIndex: true, index: []})
})
