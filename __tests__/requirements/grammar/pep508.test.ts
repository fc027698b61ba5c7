import {describe, expect, test} from '@jest/globals'
import {parseRequirement, RequirementError} from '../../../src/requirements/grammar/pep508.ts'

test.each([
  ['A', {name: 'A'}],
  ['A.B-C_D', {name: 'A.B-C_D'}],
  ['name<=1', {name: 'name', specifier: '<=1'}],
  ['name >= 3, < 2', {name: 'name', specifier: '>= 3, < 2'}],
  ['name(>=1,)', {name: 'name', specifier: '>=1,'}],
  ['name==1.0,', {name: 'name', specifier: '==1.0,'}],
  ['name==v1!2.0.post3+cpu.1', {name: 'name', specifier: '==v1!2.0.post3+cpu.1'}],
  ['name===any:thing', {name: 'name', specifier: '===any:thing'}],
  ['name[ ]', {name: 'name'}],
  ['name [fred , bar] ~= 1.4', {name: 'name', extras: ['fred', 'bar'], specifier: '~= 1.4'}],
  ['name@http://foo.com', {name: 'name', url: 'http://foo.com'}],
  [
    'name [q] @ http://foo.com ; os_name=="nt"',
    {name: 'name', extras: ['q'], url: 'http://foo.com', marker: 'os_name=="nt"'},
  ],
  [
    'name; (os_name=="a" or os_name=="b") and extra == "c"',
    {name: 'name', marker: '(os_name=="a" or os_name=="b") and extra == "c"'},
  ],
])('%s', (text, expected) => {
  expect(parseRequirement(text)).toEqual({extras: [], specifier: '', url: null, marker: null, ...expected})
})

describe('an error says where the text stops being a requirement', () => {
  test.each([
    ['', 0, 'name of a package'],
    ['==1.0', 0, 'name of a package'],
    ['foo=1', 3, '`==` is meant'],
    ['foo 1.0', 4, 'operator'],
    ['foo>=1.0.*', 3, '`.*` is allowed'],
    ['foo>=1.0+local', 3, 'local version label'],
    ['foo~=1', 3, 'Expected a version'],
    ['foo==1.0--hash=sha256:0', 8, 'space before the option'],
    ['foo==1.0 bar', 9, 'comma'],
    ['foo[a b]', 6, 'comma or `]`'],
    ['foo[a', 3, 'never closed'],
    ['foo (==1', 4, 'never closed'],
    ['foo==1,,>2', 7, 'version specifier'],
    ['foo @', 5, 'URL'],
    ['foo; python_version', 19, 'one of <='],
    ['foo; python_version > 3', 22, 'marker variable or a text in quotes'],
    ['foo; "a" == "b"', 5, 'variable'],
    ['foo; (os_name == "a"', 5, 'never closed'],
    ['foo; python_version ~= "3"', 23, 'two numbers'],
    ['fooé', 3, 'ASCII'],
  ])('%s', (text, offset, message) => {
    try {
      parseRequirement(text)
    } catch (error) {
      if (!(error instanceof RequirementError)) throw error
      expect([error.offset, error.message]).toEqual([offset, expect.stringContaining(message)])
      return
    }
    throw new Error('It was accepted.')
  })
})
