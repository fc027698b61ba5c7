import {describe, expect, test} from '@jest/globals'
import {layers, mayImport, roomOf} from '../../scripts/layers.ts'
import {cyclesOf} from '../../scripts/structure.ts'

describe('layers', () => {
  test('every room may import itself and the rooms above it, never one below', () => {
    expect(mayImport('core', 'core')).toBe(true)
    expect(mayImport('rules', 'core')).toBe(true)
    expect(mayImport('core', 'rules')).toBe(false)
    expect(layers.map(({room}) => mayImport('entry', room))).not.toContain(false)
  })

  test('the command line and the action do not import each other', () => {
    expect(mayImport('cli', 'action')).toBe(false)
    expect(mayImport('action', 'cli')).toBe(false)
  })

  test('a file belongs to the folder it lies in', () => {
    expect(roomOf('core/io.ts')).toBe('core')
    expect(roomOf('rules/mount/newer-glibc.ts')).toBe('rules')
    expect(roomOf('nowhere/file.ts')).toBeUndefined()
  })
})

describe('cyclesOf', () => {
  test('a cycle is one entry with its files in order, whatever hangs on it', () => {
    const arrows = [
      {from: 'b', to: 'c'},
      {from: 'c', to: 'a'},
      {from: 'a', to: 'b'},
      {from: 'a', to: 'leaf'},
      {from: 'root', to: 'a'},
    ]
    expect(cyclesOf(arrows)).toEqual(['a b c'])
  })

  test('two cycles that share no file are two entries', () => {
    const arrows = [
      {from: 'a', to: 'b'},
      {from: 'b', to: 'a'},
      {from: 'b', to: 'c'},
      {from: 'c', to: 'd'},
      {from: 'd', to: 'c'},
    ]
    expect(cyclesOf(arrows)).toEqual(['a b', 'c d'])
  })
})
