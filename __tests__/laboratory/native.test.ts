import {execFileSync} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import type {WheelSpec} from '../helpers/wheel.ts'
import type {Bench} from './bench.ts'
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
    files: true,
    build: bench => {
      lay(bench, {tag: 'cp27-cp27mu-manylinux1_x86_64', files: {'fastlib.py': ''}})
      return {names: ['cp27'], package: 'fastlib'}
    },
  },
  {
    vector: 'a library for another processor',
    rule: 'foreign-platform',
    files: true,
    build: bench => {
      const bytes = realExtension(bench)
      bytes.writeUInt16LE(bytes.readUInt16LE(machineAt) === 183 ? 62 : 183, machineAt)
      lay(bench, {tag: tag(bench), files: {[extension(bench)]: bytes}})
      return {names: [extension(bench)], package: 'fastlib'}
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
      lay(bench, {tag: tag(bench), files: {[extension(bench)]: bytes}})
      return {names: ['2.999'], package: 'fastlib'}
    },
  },
  {
    vector: 'a library that asks for a library nobody has',
    rule: 'missing-library',
    files: true,
    build: bench => {
      const bytes = exchange(realExtension(bench), 'libc.so.6', 'libq.so.6')
      lay(bench, {tag: tag(bench), files: {[extension(bench)]: bytes}})
      return {names: ['libq.so.6'], package: 'fastlib'}
    },
  },
]

function lay(bench: Bench, spec: Omit<WheelSpec, 'name' | 'version'>): void {
  bench.lay({name: 'fastlib', version: '1.0', ...spec})
}

const suffix = ({executable}: Bench) =>
  execFileSync(executable, ['-I', '-c', 'import sysconfig; print(sysconfig.get_config_var("EXT_SUFFIX"))'], {
    encoding: 'utf8',
  }).trim()

const extension = (bench: Bench) => `fastlib/fast${suffix(bench)}`

function tag({python: {minor}}: Bench): string {
  const cp = `cp${minor.replace('.', '')}`
  return `${cp}-${cp}-manylinux_2_17_${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}`
}

/** An extension module of the Python's own: a real library that needs only the C library. */
function realExtension(bench: Bench): Buffer {
  const question = 'import sysconfig; print(sysconfig.get_config_var("DESTSHARED"))'
  const folder = execFileSync(bench.executable, ['-I', '-c', question], {encoding: 'utf8'}).trim()
  return fs.readFileSync(path.join(folder, `resource${suffix(bench)}`))
}

/** The bytes with one text in the place of another as long, everywhere. */
function exchange(bytes: Buffer, from: string, to: string): Buffer {
  if (from.length !== to.length || !bytes.includes(from)) throw new Error(`${from} cannot be exchanged.`)
  return Buffer.from(bytes.toString('latin1').replaceAll(from, to), 'latin1')
}

laboratory('native code', vectors)
