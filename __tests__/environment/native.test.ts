import fs from 'node:fs'
import path from 'node:path'
import {expect, test} from '@jest/globals'
import {atOnce} from '../../src/core/steps.ts'
import {takeInventory} from '../../src/environment/inventory.ts'
import {librarySuffix, scanNative} from '../../src/environment/native.ts'
import {temporaryFolder} from '../helpers/temp.ts'
import {makeElf} from './elf/make-elf.ts'

/** A site-packages with these files; those named in `programs` carry the x bit. */
function site(files: Record<string, string | Buffer>, programs: readonly string[] = []): string {
  const folder = temporaryFolder()
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name)
    fs.mkdirSync(path.dirname(file), {recursive: true})
    fs.writeFileSync(file, content)
    fs.chmodSync(file, programs.includes(name) ? 0o755 : 0o644)
  }
  return folder
}

function scan(folder: string) {
  return atOnce(scanNative(atOnce(takeInventory(folder))))
}

test.each([
  ['alpha/_speed.cpython-312-x86_64-linux-gnu.so', '.cpython-312-x86_64-linux-gnu.so'],
  ['alpha/_speed.cpython-37m-x86_64-linux-gnu.so', '.cpython-37m-x86_64-linux-gnu.so'],
  ['alpha/_speed.abi3.so', '.abi3.so'],
  ['alpha/_speed.pypy310-pp73-x86_64-linux-gnu.so', '.pypy310-pp73-x86_64-linux-gnu.so'],
  ['alpha/_speed.cp312-win_amd64.pyd', '.cp312-win_amd64.pyd'],
  ['alpha/_speed.so', '.so'],
  ['alpha.libs/libgfortran-83c28eba.so.5.0.0', '.so.5.0.0'],
  ['alpha.libs/libcrypto-5409cd36.so.1.1.1k', '.so.1.1.1k'],
  ['alpha/libalpha-1.2.dylib', '.dylib'],
  ['alpha/ALPHA.DLL', '.DLL'],
  ['alpha/data.so.txt', null],
  ['alpha/.so', null],
  ['alpha.so/module.py', null],
  ['alpha/tool', null],
])('%s ends in %s', (file, suffix) => {
  expect(librarySuffix(file)).toBe(suffix)
})

test('libraries are found by name, programs by their x bit and first bytes, each with its owner', () => {
  const elf = makeElf({needed: ['libc.so.6']})
  const folder = site(
    {
      'alpha/_speed.abi3.so': elf,
      'alpha/module.py': '',
      'alpha/tool': elf,
      'alpha/unmarked': elf,
      'alpha/script': '#!/bin/sh\n'.padEnd(100),
      'alpha/mac.dylib': Buffer.from('cffaedfe0c000001', 'hex'),
      'alpha/win.pyd': 'MZ\x90\0\x03\0\0\0',
      'alpha/script.so': '/* GNU ld script */',
      'alpha/cut.so': elf.subarray(0, 70),
      'stray.so': elf,
      'alpha-1.0.dist-info/METADATA': 'Name: alpha\nVersion: 1.0\n',
      'alpha-1.0.dist-info/RECORD': [
        './alpha/_speed.abi3.so',
        'alpha/tool',
        'alpha/mac.dylib',
        'alpha\\win.pyd',
        'alpha/script.so',
        'alpha/cut.so',
      ]
        .map(name => `${name},,\n`)
        .join(''),
    },
    ['alpha/tool', 'alpha/script', 'alpha/module.py'],
  )
  const owner = 'alpha-1.0.dist-info'
  expect(scan(folder).map(({elf: read, ...file}) => ({...file, needed: read?.needed}))).toEqual([
    {path: 'alpha/_speed.abi3.so', suffix: '.abi3.so', format: 'elf', owner, needed: ['libc.so.6']},
    {path: 'alpha/cut.so', suffix: '.so', format: 'elf', owner, problem: 'it ends within its program headers'},
    {path: 'alpha/mac.dylib', suffix: '.dylib', format: 'mach-o', owner},
    {path: 'alpha/script.so', suffix: '.so', format: 'other', owner},
    {path: 'alpha/tool', suffix: null, format: 'elf', owner, needed: ['libc.so.6']},
    {path: 'alpha/win.pyd', suffix: '.pyd', format: 'pe', owner},
    {path: 'stray.so', suffix: '.so', format: 'elf', owner: null, needed: ['libc.so.6']},
  ])
})

test('links are not followed, and files that vanished are told', () => {
  const folder = site({'gone.so': makeElf()})
  fs.symlinkSync(process.execPath, path.join(folder, 'link.so'))
  const inventory = atOnce(takeInventory(folder))
  fs.rmSync(path.join(folder, 'gone.so'))
  expect(atOnce(scanNative(inventory))).toEqual([
    {path: 'gone.so', suffix: '.so', format: 'other', owner: null, problem: 'it is gone'},
  ])
})

test('a file that becomes a folder after the walk is told', () => {
  const folder = site({'turned.so': makeElf()})
  const inventory = atOnce(takeInventory(folder))
  fs.rmSync(path.join(folder, 'turned.so'))
  fs.mkdirSync(path.join(folder, 'turned.so'))
  expect(atOnce(scanNative(inventory))).toMatchObject([{path: 'turned.so', problem: 'it is no regular file'}])
})
