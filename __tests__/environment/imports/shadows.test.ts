import {expect, test} from '@jest/globals'
import {findKnownShadows} from '../../../src/environment/imports/shadows.ts'

const entries = [
  'distutils/__init__.py',
  'tomllib.py',
  'encodings/__init__.py',
  'os.py',
  'json/data.txt',
  'mine.py',
].map(path => ({path, kind: 'file' as const, bytes: 1, mode: 0o644}))

test('modules that hide the standard library are found without a Python, as its version has it', () => {
  const shadows = (version: string) =>
    findKnownShadows({entries, distributions: []}, {version, extensionSuffixes: ['.so']}).map(
      ({module, builtin}) => module + (builtin ? ' (built in)' : ''),
    )
  expect(shadows('3.10')).toEqual(['distutils', 'encodings', 'os'])
  expect(shadows('3.12.4')).toEqual(['encodings', 'os (built in)', 'tomllib'])
})
