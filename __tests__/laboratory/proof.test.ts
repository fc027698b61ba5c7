import {writeFiles} from '../helpers/project.ts'
import {laboratory, type Vector} from './laboratory.ts'

const stock = ['alpha==1.0', 'beta==2.0', 'gamma==3.0']

const vectors: Vector[] = [
  {
    vector: 'a listed distribution that cannot be imported',
    rule: 'import-failed',
    build: bench => {
      bench.list(...stock, 'delta==1.0')
      bench.lay({name: 'delta', version: '1.0', files: {'delta/__init__.py': 'raise OSError("no such device")\n'}})
      return {names: ['delta', 'no such device'], package: 'delta'}
    },
  },
  {
    vector: 'a module that only a .pth makes importable',
    rule: 'import-failed',
    besides: ['inert-pth'],
    build: bench => {
      bench.list(...stock, 'delta==1.0')
      const files = {
        'delta/__init__.py': 'import delta_core\n',
        'delta.pth': 'delta_lib\n',
        'delta_lib/delta_core.py': '',
      }
      bench.lay({name: 'delta', version: '1.0', files})
      return {names: ['delta', 'delta_core'], package: 'delta'}
    },
  },
  {
    vector: 'an import that only the packages of this Python satisfy',
    rule: 'imported-outside-mount',
    build: bench => {
      bench.list(...stock, 'delta==1.0')
      bench.lay({name: 'delta', version: '1.0', files: {'delta.py': 'import pip\n'}})
      return {names: ['delta', 'pip'], package: 'delta'}
    },
  },
  {
    vector: 'a package that writes into its own folder',
    rule: 'wrote-into-mount',
    build: bench => {
      bench.list(...stock, 'delta==1.0')
      const code =
        'import os\nwith open(os.path.join(os.path.dirname(__file__), "cache.txt"), "w") as file:\n    file.write("x")\n'
      bench.lay({name: 'delta', version: '1.0', files: {'delta/__init__.py': code}})
      return {names: ['delta', 'cache.txt'], package: 'delta'}
    },
  },
  {
    vector: 'what an entry script imports and only the virtualenv has',
    rule: 'import-failed',
    besides: ['inert-pth'],
    build: bench => {
      bench.list(...stock, 'delta==1.0')
      bench.lay({
        name: 'delta',
        version: '1.0',
        files: {'delta.py': '', 'delta.pth': 'delta_lib\n', 'delta_lib/delta_core.py': ''},
      })
      writeFiles(bench.work, {'score.py': 'import json\nimport gamma.deep\nfrom delta_core import *\n'})
      return {names: ['delta_core'], flags: ['--python', bench.executable, '--entry-script', 'score.py']}
    },
  },
  {
    vector: 'what an entry script imports and nobody has',
    rule: 'import-failed',
    level: 'warning',
    build: bench => {
      bench.list(...stock)
      writeFiles(bench.work, {'score.py': 'import gamma.deep\nfrom gamma import shallow\n'})
      return {names: ['shallow', 'virtualenv too'], flags: ['--python', bench.executable, '--entry-script', 'score.py']}
    },
  },
]

laboratory('what importing shows', vectors)
