import {expect, test} from '@jest/globals'
import {
  blotCredentials,
  hasWrittenCredentials,
  maskCredentials,
  maskSetting,
} from '../../../src/requirements/grammar/credentials.ts'

test.each([
  ['https://user:secret@host/simple', 'https://****@host/simple'],
  ['https://token@host', 'https://****@host'],
  ['git+https://u:p@ss@host/p@v1', 'git+https://****@host/p@v1'],
  ['git+ssh://git@host/p.git', 'git+ssh://git@host/p.git'],
  ['a https://u:p@h b http://x:y@z', 'a https://****@h b http://****@z'],
  ['https://host/path@v1', 'https://host/path@v1'],
  ['no url', 'no url'],
])('%s is told as %s', (text, masked) => {
  expect(maskCredentials(text)).toBe(masked)
})

test('an excerpt keeps its width', () => {
  expect(blotCredentials('-i https://user:pw@host/')).toBe('-i https://*******@host/')
})

test('what a variable brings in is not written in the file', () => {
  expect(hasWrittenCredentials('https://user:${TOKEN}@host/')).toBe(false)
  expect(hasWrittenCredentials('https://${TOKEN}@host/')).toBe(false)
  expect(hasWrittenCredentials('https://${USER}:secret@host/')).toBe(true)
  expect(hasWrittenCredentials('git+ssh://git@host/')).toBe(false)
})

test.each([
  ['token=abc build=fast', 'token=**** build=fast'],
  ['--password abc --verbose', '--password **** --verbose'],
  ['{"auth-token":"a b","jobs":2}', '{"auth-token":"****","jobs":2}'],
  ["api_key = 'a b'", "api_key = '****'"],
  ['my token is there', 'my token is there'],
])('the setting %s is told as %s', (text, masked) => {
  expect(maskSetting(text)).toBe(masked)
})
