import {execFileSync} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import type {Bench} from './bench.ts'
import {laboratory, type Vector} from './laboratory.ts'
import {distutilsHack, distutilsLine, namespaceLine} from './texts.ts'

const hash = /sha256:[0-9a-f]{64}/
const code = 'import sys\nsys.spoilt = 1\n'

const vectors: Vector[] = [
  {
    vector: 'a .pth line of code that a distribution brings',
    rule: 'startup-code',
    besides: ['leaked-pth', 'inert-pth'],
    files: true,
    build: bench => {
      bench.lay({name: 'starter', version: '1', files: {'starter.pth': 'import sys; sys.spoilt = 1\n'}})
      return {names: ['starter.pth', hash], package: 'starter'}
    },
  },
  {
    vector: 'a .start file (PEP 829) that nobody lists',
    rule: 'startup-code',
    besides: ['unowned-file'],
    files: true,
    build: bench => {
      bench.plant({'x.start': 'alpha:main\n'})
      return {names: ['x.start', hash]}
    },
  },
  {
    vector: 'a .start file of a distribution',
    rule: 'startup-code',
    besides: ['inert-pth'],
    files: true,
    build: bench => {
      bench.lay({
        name: 'starter',
        version: '1',
        files: {'starter.py': 'def main(): pass\n', 'starter.start': 'starter:main\n'},
      })
      return {names: ['starter.start', hash], package: 'starter'}
    },
  },
  {
    vector: 'a sitecustomize.py that nobody lists',
    rule: 'startup-code',
    besides: ['unowned-file'],
    files: true,
    build: bench => {
      bench.plant({'sitecustomize.py': code})
      return {names: ['sitecustomize.py', hash]}
    },
  },
  {
    vector: 'a sitecustomize.py of a distribution',
    rule: 'startup-code',
    files: true,
    build: bench => {
      bench.lay({name: 'custom', version: '1', files: {'sitecustomize.py': code}})
      return {names: ['sitecustomize.py', hash], package: 'custom'}
    },
  },
  {
    vector: 'a sitecustomize of bytecode without source',
    rule: 'startup-code',
    besides: ['unowned-file'],
    build: bench => {
      compile(bench, 'sitecustomize')
      return {names: ['sitecustomize.pyc', hash]}
    },
  },
  {
    vector: 'a sitecustomize that is a package',
    rule: 'startup-code',
    besides: ['unowned-file'],
    files: true,
    build: bench => {
      bench.plant({'sitecustomize/__init__.py': code})
      return {names: ['sitecustomize/__init__.py', hash]}
    },
  },
  {
    vector: 'a usercustomize.py',
    rule: 'startup-code',
    besides: ['unowned-file'],
    files: true,
    build: bench => {
      bench.plant({'usercustomize.py': code})
      return {names: ['usercustomize.py', hash]}
    },
  },
  {
    vector: 'a sitecustomize that adds a folder',
    rule: 'leaked-pythonpath',
    besides: ['startup-code', 'unowned-file', 'undeclared-distribution'],
    build: bench => {
      const folder = bench.elsewhere('other', [{name: 'stray', version: '3.4'}])
      bench.plant({'sitecustomize.py': `import sys\nsys.path.append(${JSON.stringify(folder)})\n`})
      return {names: [folder], more: [{rule: 'undeclared-distribution', names: ['stray 3.4', folder]}]}
    },
  },
  {
    vector: 'a -nspkg.pth of a namespace package',
    rule: 'inert-pth',
    level: 'notice',
    besides: ['startup-code'],
    files: true,
    build: bench => {
      bench.lay({
        name: 'zope.old',
        version: '1',
        files: {'zope.old-1-nspkg.pth': `${namespaceLine}\n`, 'zope/old.py': ''},
      })
      return {names: ['zope.old-1-nspkg.pth', 'namespace package zope'], package: 'zope.old'}
    },
  },
  {
    vector: 'a .pth of a distribution that makes a folder inside importable',
    rule: 'inert-pth',
    level: 'warning',
    files: true,
    build: bench => {
      bench.lay({name: 'boxed', version: '1', files: {'boxed.pth': 'boxed_lib\n', 'boxed_lib/boxed.py': ''}})
      return {names: ['boxed.pth', 'boxed_lib'], package: 'boxed'}
    },
  },
  {
    vector: "setuptools' distutils-precedence.pth",
    rule: 'inert-pth',
    level: 'notice',
    besides: ['startup-code', 'installer-in-mount'],
    files: true,
    build: bench => {
      const files = {'_distutils_hack/__init__.py': distutilsHack, 'distutils-precedence.pth': distutilsLine}
      bench.lay({name: 'setuptools', version: '65.5.0', files})
      return {names: ['distutils-precedence.pth']}
    },
  },
]

/** Bytecode of this Python alone, where the module would lie. */
function compile({site, executable, write, folder}: Bench, name: string): void {
  write({[`${name}.py`]: code})
  const [from, to] = [path.join(folder, `${name}.py`), path.join(site, `${name}.pyc`)]
  execFileSync(executable, [
    '-I',
    '-c',
    `import py_compile; py_compile.compile(${JSON.stringify(from)}, cfile=${JSON.stringify(to)})`,
  ])
  fs.rmSync(from)
}

laboratory('code that runs at every start', vectors)
