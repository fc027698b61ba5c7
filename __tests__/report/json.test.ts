import {expect, test} from '@jest/globals'
import {jsonText, resultJson} from '../../src/report/json.ts'
import {built, finding} from './sample.ts'

test('the result as JSON, which reads back as it was', () => {
  const result = built({findings: [finding()]})
  expect(JSON.parse(resultJson(result))).toEqual(result)
  expect(resultJson(result)).toMatch(
    /^\{\n {2}"schema": "sitemount\/result\/1",\n {2}"mode": "build",\n {2}"verdict": "passed",/,
  )
  expect(resultJson(result)).toMatch(/\n\}\n$/)
})

test('printed in a job or on a terminal it acts on nothing, and still reads back as it was', () => {
  const evil = '##[error]x ###[##[ ::error::\n\r\x00\x1b\x7f\x9b\u2028\u2029\u200b\u202e\u{e0041}😀 ##[]'
  const text = jsonText({[evil]: [evil]})
  expect(JSON.parse(text)).toEqual({[evil]: [evil]})
  expect(text).not.toContain('##[')
  expect(text).not.toMatch(/[^\P{Cc}\n]|[\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u)
  expect(text).not.toMatch(/^\s*::/m)
  expect(text).toContain('😀')
})

test('a lone surrogate is written as an escape', () => {
  expect(jsonText('a\ud800b')).toBe('"a\\ud800b"\n')
})
