import fs from 'node:fs'
import path from 'node:path'
import {laboratory, type Vector} from './laboratory.ts'

const vectors: Vector[] = [
  {
    vector: 'a module that was copied in',
    rule: 'unowned-file',
    files: true,
    build: bench => {
      bench.plant({'stray.py': ''})
      return {names: ['stray.py']}
    },
  },
  {
    vector: 'a package that was copied in',
    rule: 'unowned-file',
    files: true,
    build: bench => {
      bench.plant({'stray/__init__.py': '', 'stray/data.txt': 'x\n'})
      return {names: ['2 files below stray', 'stray/__init__.py']}
    },
  },
  {
    vector: 'a file that was copied into a package of a distribution',
    rule: 'unowned-file',
    files: true,
    build: bench => {
      bench.plant({'alpha/extra.py': ''})
      return {names: ['alpha/extra.py']}
    },
  },
  {
    vector: 'bytecode without source that nobody lists',
    rule: 'unowned-file',
    files: true,
    build: bench => {
      bench.plant({'alpha/hidden.pyc': 'x', '__pycache__/gone.cpython-311.pyc': 'x'})
      return {names: ['alpha/hidden.pyc'], more: [{rule: 'unowned-file', names: ['__pycache__/gone.cpython-311.pyc']}]}
    },
  },
  {
    vector: 'metadata without its files',
    rule: 'missing-file',
    files: true,
    build: bench => {
      fs.rmSync(path.join(bench.site, 'beta.py'))
      return {names: ['beta.py'], package: 'beta'}
    },
  },
  {
    vector: 'a dist-info without METADATA',
    rule: 'missing-file',
    files: true,
    build: bench => {
      bench.lay({name: 'ghost', version: '9.9'})
      fs.rmSync(path.join(bench.site, 'ghost-9.9.dist-info/METADATA'))
      return {names: ['ghost-9.9.dist-info/METADATA'], package: 'ghost'}
    },
  },
  {
    vector: 'a dist-info without METADATA and without RECORD',
    rule: 'missing-file',
    files: true,
    build: bench => {
      bench.plant({'ghost.py': '', 'ghost-9.9.dist-info/INSTALLER': 'pip\n'})
      return {
        names: ['ghost-9.9.dist-info holds no METADATA'],
        package: 'ghost',
        more: [
          {rule: 'unowned-file', names: ['ghost.py']},
          {rule: 'unowned-file', names: ['ghost-9.9.dist-info/INSTALLER']},
        ],
      }
    },
  },
  {
    vector: 'an empty dist-info',
    rule: 'missing-file',
    files: true,
    build: bench => {
      fs.mkdirSync(path.join(bench.site, 'ghost-9.9.dist-info'))
      return {names: ['ghost-9.9.dist-info'], package: 'ghost'}
    },
  },
  {
    vector: 'a distribution that conda installed, without RECORD',
    rule: 'leaked-conda',
    files: true,
    build: bench => {
      bench.lay({name: 'ghost', version: '9.9'})
      bench.plant({'ghost-9.9.dist-info/INSTALLER': 'conda\n'})
      fs.rmSync(path.join(bench.site, 'ghost-9.9.dist-info/RECORD'))
      return {
        names: ['ghost 9.9'],
        more: [
          {rule: 'unowned-file', names: ['ghost.py']},
          {rule: 'unowned-file', names: ['ghost-9.9.dist-info/METADATA']},
        ],
      }
    },
  },
  {
    vector: 'a distribution of distutils, an egg-info file that lists nothing',
    rule: 'unowned-file',
    files: true,
    build: bench => {
      bench.plant({
        'ghost.py': '',
        'ghost-9.9-py3.8.egg-info': 'Metadata-Version: 1.0\nName: ghost\nVersion: 9.9\n',
      })
      return {names: ['ghost.py']}
    },
  },
  {
    vector: 'a file that was changed after the install',
    rule: 'tampered-file',
    files: true,
    build: bench => {
      bench.plant({'alpha/data.txt': 'DATA\n'})
      return {names: ['alpha/data.txt'], package: 'alpha'}
    },
  },
  {
    vector: 'a file that is gone',
    rule: 'missing-file',
    files: true,
    build: bench => {
      fs.rmSync(path.join(bench.site, 'alpha/data.txt'))
      return {names: ['alpha/data.txt'], package: 'alpha'}
    },
  },
  {
    vector: 'a wheel that does not list one of its files, which pip then records without a hash',
    rule: 'unowned-file',
    level: 'warning',
    build: async bench => {
      const files = {'liar.py': '', 'liar_hidden.py': 'x = 1\n'}
      await bench.install([{name: 'liar', version: '1', files, record: without(/^liar_hidden/)}])
      return {names: ['liar 1', 'liar_hidden.py']}
    },
  },
  {
    vector: 'a wheel whose RECORD has a wrong hash, which pip keeps',
    rule: 'tampered-file',
    build: async bench => {
      const record = (rows: string[]) =>
        rows.map(row => row.replace(/^liar\.py,sha256=[^,]*/, `liar.py,sha256=${'A'.repeat(43)}`))
      await bench.install([{name: 'liar', version: '1', record}])
      return {names: ['liar.py'], package: 'liar'}
    },
  },
  {
    vector: 'a RECORD that names files of the machine',
    rule: 'file-outside-mount',
    level: 'notice',
    files: true,
    build: bench => {
      bench.lay({
        name: 'ghost',
        version: '9.9',
        record: rows => [...rows, '/etc/passwd,,', '../../../../../etc/hosts,,'],
      })
      return {names: ['2 files', '/etc/passwd', 'etc/hosts'], package: 'ghost'}
    },
  },
  {
    vector: 'two dist-info of one distribution, as pip leaves them with --ignore-installed',
    rule: 'duplicate-distribution',
    besides: ['tampered-file', 'overlapping-files', 'missing-file', 'unowned-file'],
    build: async bench => {
      await bench.install([{name: 'beta', version: '2.5'}], {flags: ['--no-deps', '--ignore-installed']})
      return {names: ['beta-2.0.dist-info', 'beta-2.5.dist-info'], package: 'beta'}
    },
  },
  {
    vector: 'programs of a distribution, which stay outside the mount',
    rule: 'file-outside-mount',
    level: 'notice',
    build: async bench => {
      await bench.install([
        {name: 'tool', version: '1', data: {'scripts/tool': '#!python\n', 'data/share/tool.txt': 'x\n'}},
      ])
      return {names: ['bin/tool', 'share/tool.txt'], package: 'tool'}
    },
  },
]

function without(pattern: RegExp): (rows: string[]) => string[] {
  return rows => rows.filter(row => !pattern.test(row))
}

laboratory('files and what is recorded of them', vectors)
