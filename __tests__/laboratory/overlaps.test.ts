import {laboratory, type Vector} from './laboratory.ts'

const vectors: Vector[] = [
  {
    vector: 'a path that two distributions ship with different content',
    rule: 'overlapping-files',
    build: async bench => {
      await bench.install([
        {name: 'left', version: '1', files: {'left.py': '', 'tests/__init__.py': 'side = "left"\n'}},
        {name: 'right', version: '1', files: {'right.py': '', 'tests/__init__.py': 'side = "right"\n'}},
      ])
      return {names: ['tests/__init__.py', 'left', 'right']}
    },
  },
  {
    vector: 'two names that differ in case only',
    rule: 'name-collision',
    files: true,
    build: bench => {
      bench.lay({name: 'cased', version: '1', files: {'cased/Data.txt': 'a', 'cased/data.txt': 'b'}})
      return {names: ['cased/Data.txt', 'cased/data.txt']}
    },
  },
  {
    vector: 'two names that differ in Unicode form only',
    rule: 'name-collision',
    files: true,
    build: bench => {
      bench.lay({name: 'formed', version: '1', files: {'formed/caf\u00e9.txt': 'a', 'formed/cafe\u0301.txt': 'b'}})
      return {names: [/formed\/caf/]}
    },
  },
  {
    vector: 'a module that hides one of the standard library',
    rule: 'shadowed-stdlib',
    build: bench => {
      bench.lay({name: 'enum34', version: '1.1', files: {'enum/__init__.py': '', 'typing.py': ''}})
      return {
        names: ['enum/__init__.py', 'module enum'],
        package: 'enum34',
        more: [{rule: 'shadowed-stdlib', names: ['typing.py', 'module typing']}],
      }
    },
  },
  {
    vector: 'an installer among the packages',
    rule: 'installer-in-mount',
    level: 'warning',
    files: true,
    build: bench => {
      bench.lay({name: 'pip', version: '23.0.1', files: {'pip/__init__.py': '__version__ = "23.0.1"\n'}})
      return {names: ['pip 23.0.1'], package: 'pip'}
    },
  },
]

laboratory('names that collide', vectors)
