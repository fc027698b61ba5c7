import {expect, test} from '@jest/globals'
import {readEntryPoints} from '../../../src/environment/wheels/entry-points.ts'

test('brackets and blanks around the name of a section do not count', () => {
  const program = [{group: 'console_scripts', name: 'a', target: 'b:c'}]
  for (const section of ['[console_scripts]', '[[ Console_Scripts ]]', '[console_scripts] ]']) {
    expect(readEntryPoints(`${section}\na = b:c\n`)).toEqual(program)
  }
})

// Quadratic work would take more than ten minutes.
test('a section of a megabyte of brackets and blanks is read', () => {
  expect(readEntryPoints(`[a${'] '.repeat(1 << 19)}a]\na = b\n`)).toEqual([])
})
