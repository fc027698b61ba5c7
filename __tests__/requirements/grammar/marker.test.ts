import {expect, test} from '@jest/globals'
import type {MarkerEnvironment} from '../../../src/requirements/facts.ts'
import {evaluateMarker, evaluatePartially} from '../../../src/requirements/grammar/marker.ts'

const linux: MarkerEnvironment = {
  os_name: 'posix',
  sys_platform: 'linux',
  platform_machine: 'x86_64',
  platform_python_implementation: 'CPython',
  platform_release: '6.5.0-azure',
  platform_system: 'Linux',
  platform_version: '#1 SMP',
  python_version: '3.12',
  python_full_version: '3.12.4',
  implementation_name: 'cpython',
  implementation_version: '3.12.4',
}

test.each([
  // As versions, not as texts: "3.12" < "3.9" would hold.
  ['python_version < "3.9"', false],
  ['"3.9" < python_version', true],
  ['python_version == "3.*"', true],
  ['python_version ~= "3.8"', true],
  ['python_full_version === "3.12.4"', true],
  ['python_version in "3.11, 3.12"', true],
  ['python_version not in "3.11 3.13"', true],
  ['os.name == "posix" and sys.platform != "win32"', true],
  ['os_name == "nt" or sys_platform == "linux" and python_version > "4"', false],
  ['(os_name == "nt" or sys_platform == "linux") and python_version > "3"', true],
  ['python_implementation == "CPython"', true],
  ["'linux' in sys_platform", true],
  // No version on the left: only === can hold.
  ['platform_release >= "5"', false],
  ['platform_machine == "x86_64"', true],
  ['os_name < "z"', false],
  ['extra == "x"', false],
  ['"x" in extras', false],
])('%s is %s', (marker, expected) => {
  expect(evaluateMarker(marker, linux)).toBe(expected)
})

test('names of extras are compared normalised, and one of several is enough', () => {
  expect(evaluateMarker('extra == "Foo_Bar"', linux, ['foo.bar'])).toBe(true)
  expect(evaluateMarker('extra == "a"', linux, ['b', 'a'])).toBe(true)
  expect(evaluateMarker('extra == "a"', linux, ['b'])).toBe(false)
})

test('of a part of the environment only what follows from it is known', () => {
  expect(evaluatePartially('sys_platform == "win32"', {sys_platform: 'linux'})).toBe(false)
  expect(evaluatePartially('platform_machine == "arm64"', {sys_platform: 'linux'})).toBeUndefined()
  expect(evaluatePartially('platform_machine == "arm64" and sys_platform == "win32"', {sys_platform: 'linux'})).toBe(
    false,
  )
  expect(evaluatePartially('platform_machine == "arm64" or sys_platform == "linux"', {sys_platform: 'linux'})).toBe(
    true,
  )
})
