import fs from 'node:fs'
import path from 'node:path'
import {zip} from '../../scripts/zip.ts'
import {laboratory, type Vector} from './laboratory.ts'
import {hook} from './texts.ts'

const stray = {name: 'stray', version: '3.4'}
/** What nobody lists is also that. */
const unowned = ['unowned-file', 'startup-code'] as const

const vectors: Vector[] = [
  {
    vector: 'a .pth line that adds a folder of distributions',
    rule: 'leaked-pth',
    besides: ['unowned-file'],
    build: bench => {
      const folder = bench.elsewhere('other', [stray])
      bench.plant({'x.pth': `# a comment\nalpha\n/nonexistent\n${folder}\n`})
      return {names: ['x.pth line 4', folder, 'stray 3.4']}
    },
  },
  {
    vector: 'a .pth line that adds a folder of modules without metadata',
    rule: 'leaked-pth',
    besides: ['unowned-file'],
    build: bench => {
      const folder = bench.elsewhere('other', [{...stray, metadata: false}])
      bench.plant({'x.pth': folder})
      return {names: ['x.pth line 1', folder]}
    },
  },
  {
    vector: 'a .pth line that adds a folder by a relative path',
    rule: 'leaked-pth',
    besides: ['unowned-file'],
    build: bench => {
      const folder = bench.elsewhere('other', [stray])
      bench.plant({'x.pth': `${path.relative(bench.site, folder)}\r\n`})
      return {names: ['x.pth line 1', folder, 'stray 3.4']}
    },
  },
  {
    vector: 'a .pth line that adds a zip',
    rule: 'leaked-pth',
    besides: ['unowned-file'],
    build: bench => {
      const file = path.join(bench.folder, 'modules.zip')
      fs.writeFileSync(file, zip([{path: 'zipped.py', bytes: Buffer.from('')}]))
      bench.plant({'x.pth': `${file}\n`})
      return {names: ['x.pth line 1', file]}
    },
  },
  {
    vector: 'a .pth of a distribution that adds a folder outside',
    rule: 'leaked-pth',
    besides: ['inert-pth'],
    build: bench => {
      const folder = bench.elsewhere('other', [{...stray, metadata: false}])
      bench.lay({name: 'leads-out', version: '1', files: {'leads_out.pth': `${folder}\n`}})
      return {names: ['leads_out.pth line 1', folder], package: 'leads-out'}
    },
  },
  {
    vector: 'a .pth line of code that nobody lists',
    rule: 'leaked-pth',
    besides: unowned,
    files: true,
    build: bench => {
      bench.plant({'x.pth': 'import sys; sys.spoilt = 1\n'})
      return {names: ['x.pth line 1', /sha256:[0-9a-f]{64}/, 'sys.spoilt = 1']}
    },
  },
  {
    vector: 'a .pth line of code that starts with a tab after import',
    rule: 'leaked-pth',
    besides: unowned,
    files: true,
    build: bench => {
      bench.plant({'x.pth': '\n# quiet\nimport\tsys; sys.spoilt = 1\n'})
      return {names: ['x.pth line 3', 'sys.spoilt = 1']}
    },
  },
  {
    vector: 'a .pth line of code that appends a folder of distributions',
    rule: 'leaked-pythonpath',
    besides: [...unowned, 'leaked-pth', 'undeclared-distribution'],
    build: bench => {
      const folder = bench.elsewhere('other', [stray])
      bench.plant({'x.pth': `import sys; sys.path.append(${JSON.stringify(folder)})\n`})
      return {
        names: [folder],
        more: [
          {rule: 'leaked-pth', names: ['x.pth line 1', folder]},
          {rule: 'undeclared-distribution', names: ['stray 3.4', folder]},
        ],
      }
    },
  },
  {
    vector: 'an import hook that a .pth installs',
    rule: 'leaked-import-hook',
    besides: [...unowned, 'leaked-pth'],
    build: bench => {
      bench.plant({'hook.py': hook, 'hook.pth': 'import hook\n'})
      return {names: ['hook.Hook'], more: [{rule: 'leaked-pth', names: ['hook.pth line 1']}]}
    },
  },
  {
    vector: 'an import hook that a distribution brings',
    rule: 'leaked-import-hook',
    besides: ['startup-code', 'inert-pth', 'leaked-pth'],
    build: bench => {
      bench.lay({name: 'hooked', version: '1', files: {'hooked.py': hook, 'hooked.pth': 'import hooked\n'}})
      return {names: ['hooked.Hook']}
    },
  },
]

laboratory('.pth files', vectors)
