import {execFileSync} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import type {Bench} from './bench.ts'

/** Where the extension module `fastlib.fast` of that Python lies. */
export function extensionPath(bench: Bench): string {
  return `fastlib/fast${ask(bench).suffix}`
}

/** The wheel tag of native code for that Python on this machine. */
export function nativeTag({python: {minor}}: Bench): string {
  const name = `cp${minor.replace('.', '')}`
  return `${name}-${name}-manylinux_2_17_${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}`
}

/** An extension module of the Python's own: a real library that needs the C library alone. */
export function realExtension(bench: Bench): Buffer {
  const {folder, suffix} = ask(bench)
  return fs.readFileSync(path.join(folder, `resource${suffix}`))
}

function ask({executable}: Bench): {folder: string; suffix: string} {
  const question =
    'import json, sysconfig as s; print(json.dumps([s.get_config_var("DESTSHARED"), s.get_config_var("EXT_SUFFIX")]))'
  const [folder, suffix] = JSON.parse(execFileSync(executable, ['-I', '-c', question], {encoding: 'utf8'})) as [
    string,
    string,
  ]
  return {folder, suffix}
}
