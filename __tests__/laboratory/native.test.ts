import type {WheelSpec} from '../helpers/wheel.ts'
import type {Bench} from './bench.ts'
import {extensionPath, nativeTag, realExtension} from './extension.ts'
import {laboratory, type Vector} from './laboratory.ts'

/** Offset of `e_machine` in an ELF header, little endian; 183 is AArch64, 62 x86-64. */
const machineAt = 18

const vectors: Vector[] = [
  {
    vector: 'an extension module whose name is for another Python',
    rule: 'foreign-abi',
    files: true,
    build: bench => {
      const name = 'fast.cpython-37m-x86_64-linux-gnu.so'
      lay(bench, {files: {'fastlib/__init__.py': '', [`fastlib/${name}`]: realExtension(bench)}})
      return {names: [name], package: 'fastlib'}
    },
  },
  {
    vector: 'a wheel whose tag is for another Python',
    rule: 'foreign-abi',
    level: 'warning',
    files: true,
    build: bench => {
      lay(bench, {tag: 'cp27-cp27mu-manylinux1_x86_64', files: {'fastlib.py': ''}})
      return {names: ['cp27-cp27mu-manylinux1_x86_64', `Python ${bench.python.minor}`], package: 'fastlib'}
    },
  },
  {
    vector: 'a library for another processor',
    rule: 'foreign-platform',
    files: true,
    build: bench => {
      const bytes = realExtension(bench)
      bytes.writeUInt16LE(bytes.readUInt16LE(machineAt) === 183 ? 62 : 183, machineAt)
      lay(bench, {tag: nativeTag(bench), files: {[extensionPath(bench)]: bytes}})
      return {names: [extensionPath(bench), /Linux on (?:aarch64|x86_64), but/], package: 'fastlib'}
    },
  },
  {
    vector: 'a wheel whose tag is for another system',
    rule: 'foreign-platform',
    besides: ['foreign-abi'],
    files: true,
    build: bench => {
      lay(bench, {
        tag: 'py3-none-win_amd64',
        files: {'fastlib/tool.dll': Buffer.concat([Buffer.from('MZ'), Buffer.alloc(300)])},
      })
      return {names: ['win_amd64'], package: 'fastlib'}
    },
  },
  {
    vector: 'a library that asks for a newer C library',
    rule: 'newer-glibc',
    build: bench => {
      const bytes = exchange(realExtension(bench), 'GLIBC_2.2.5', 'GLIBC_2.999')
      lay(bench, {tag: nativeTag(bench), files: {[extensionPath(bench)]: bytes}})
      return {names: ['2.999'], package: 'fastlib'}
    },
  },
  {
    vector: 'a library that asks for a library nobody has',
    rule: 'missing-library',
    files: true,
    build: bench => {
      const bytes = exchange(realExtension(bench), 'libc.so.6', 'libq.so.6')
      lay(bench, {tag: nativeTag(bench), files: {[extensionPath(bench)]: bytes}})
      return {names: ['libq.so.6'], package: 'fastlib'}
    },
  },
]

function lay(bench: Bench, spec: Omit<WheelSpec, 'name' | 'version'>): void {
  bench.lay({name: 'fastlib', version: '1.0', ...spec})
}

/** The bytes with one text in the place of another as long, everywhere. */
function exchange(bytes: Buffer, from: string, to: string): Buffer {
  if (from.length !== to.length || !bytes.includes(from)) throw new Error(`${from} cannot be exchanged.`)
  return Buffer.from(bytes.toString('latin1').replaceAll(from, to), 'latin1')
}

laboratory('native code', vectors)
