import fs from 'node:fs'
import path from 'node:path'
import {zip} from '../../scripts/zip.ts'
import {writeFiles} from '../helpers/project.ts'
import {foreignSite} from '../helpers/site.ts'
import type {Bench} from './bench.ts'
import {type Case, laboratory, type Vector} from './laboratory.ts'

const ghost = {name: 'ghost', version: '9.9'}

/** An audit under this PYTHONPATH, which the finding names. */
const pythonPath = (entry: string, ...names: Case['names']): Case => ({
  env: {PYTHONPATH: entry},
  names: ['PYTHONPATH', entry, ...names],
})

const vectors: Vector[] = [
  {
    vector: 'a folder on PYTHONPATH that holds distributions',
    rule: 'leaked-pythonpath',
    build: bench =>
      pythonPath(bench.elsewhere('other', [ghost, {name: 'idna', version: '3.4'}]), 'ghost 9.9', 'idna 3.4'),
  },
  {
    vector: 'a folder on PYTHONPATH with modules that no metadata lists',
    rule: 'leaked-pythonpath',
    build: bench => pythonPath(bench.elsewhere('other', [{...ghost, metadata: false}]), 'without metadata (ghost)'),
  },
  {
    vector: 'a folder on PYTHONPATH that shadows an installed distribution',
    rule: 'leaked-pythonpath',
    build: bench => pythonPath(bench.elsewhere('other', [{name: 'alpha', version: '0.5'}]), 'alpha 0.5'),
  },
  {
    vector: 'a zip on PYTHONPATH',
    rule: 'leaked-pythonpath',
    build: bench => pythonPath(zipped(bench), 'zipped'),
  },
  {
    vector: 'an empty entry of PYTHONPATH, which is the folder where the job runs',
    rule: 'leaked-pythonpath',
    build: bench => {
      const other = bench.elsewhere('other', [ghost])
      writeFiles(bench.work, {'helpers.py': ''})
      return {
        env: {PYTHONPATH: `:${other}`},
        names: ['working directory', 'helpers'],
        more: [{rule: 'leaked-pythonpath', names: [other, 'ghost 9.9']}],
      }
    },
  },
  {
    vector: 'a sitecustomize on PYTHONPATH',
    rule: 'leaked-pythonpath',
    build: bench =>
      pythonPath(path.join(bench.write({'other/sitecustomize.py': ''}), 'other'), 'sitecustomize.py at every start'),
  },
  {
    vector: 'PYTHONHOME',
    rule: 'leaked-pythonpath',
    build: ({folder}) => ({env: {PYTHONHOME: folder}, names: ['PYTHONHOME', folder]}),
  },
  {
    vector: 'PYTHONPLATLIBDIR',
    rule: 'leaked-pythonpath',
    build: () => ({env: {PYTHONPLATLIBDIR: 'lib99'}, names: ['PYTHONPLATLIBDIR', 'lib99']}),
  },
  {
    vector: 'LD_PRELOAD and LD_LIBRARY_PATH',
    rule: 'leaked-pythonpath',
    level: 'notice',
    build: ({folder}) => ({
      env: {LD_LIBRARY_PATH: folder, LD_PRELOAD: `${folder}/libnone.so`},
      names: ['LD_LIBRARY_PATH', folder],
      more: [{rule: 'leaked-pythonpath', level: 'notice', names: ['LD_PRELOAD', 'libnone.so']}],
    }),
  },
  {
    vector: 'a user site that PYTHONUSERBASE moves',
    rule: 'leaked-user-site',
    build: bench => {
      const base = path.join(bench.folder, 'base')
      foreignSite([ghost], path.join(base, `lib/python${bench.python.minor}/site-packages`))
      return {env: {PYTHONUSERBASE: base}, names: ['PYTHONUSERBASE', base, 'ghost 9.9']}
    },
  },
  {
    vector: 'the user site of a virtualenv that sees the system',
    rule: 'leaked-user-site',
    // The base's setuptools, where it has one, comes with its hook.
    besides: ['leaked-system-site', 'leaked-import-hook', 'startup-code'],
    build: bench => {
      const site = path.join(bench.home, `.local/lib/python${bench.python.minor}/site-packages`)
      foreignSite([ghost], site)
      seeSystem(bench)
      return {names: [site, 'ghost 9.9'], more: [{rule: 'leaked-system-site', names: ['include-system-site-packages']}]}
    },
  },
  {
    vector: 'include-system-site-packages',
    rule: 'leaked-system-site',
    besides: ['leaked-import-hook', 'startup-code'],
    build: bench => {
      seeSystem(bench)
      const config = path.join(bench.venv, 'pyvenv.cfg')
      return {names: ['include-system-site-packages', config, /adds [\w-]+ \d/]}
    },
  },
  {
    vector: 'an active conda environment',
    rule: 'leaked-conda',
    build: bench => {
      const prefix = path.join(bench.folder, 'conda')
      foreignSite([ghost], path.join(prefix, `lib/python${bench.python.minor}/site-packages`))
      return {
        env: {CONDA_PREFIX: prefix, CONDA_DEFAULT_ENV: 'scoring'},
        names: ['CONDA_PREFIX', prefix, 'ghost 9.9', 'scoring'],
      }
    },
  },
  {
    vector: 'a virtualenv whose base Python is conda',
    rule: 'leaked-conda',
    build: bench => {
      const conda = path.join(bench.folder, 'miniconda3')
      const real = path.dirname(path.dirname(bench.python.executable))
      bench.write({'miniconda3/conda-meta/history': '', 'miniconda3/bin/.keep': ''})
      for (const name of ['python3', `python${bench.python.minor}`])
        fs.symlinkSync(bench.python.executable, path.join(conda, 'bin', name))
      fs.symlinkSync(path.join(real, 'lib'), path.join(conda, 'lib'))
      edit(path.join(bench.venv, 'pyvenv.cfg'), text => text.replace(/^home = .*$/m, `home = ${conda}/bin`))
      return {names: [conda]}
    },
  },
]

function zipped({folder}: Bench): string {
  const file = path.join(folder, 'modules.zip')
  fs.writeFileSync(file, zip([{path: 'zipped.py', bytes: Buffer.from('')}]))
  return file
}

function seeSystem({venv}: Bench): void {
  edit(path.join(venv, 'pyvenv.cfg'), text =>
    text.replace('include-system-site-packages = false', 'include-system-site-packages = true'),
  )
}

function edit(file: string, change: (text: string) => string): void {
  fs.writeFileSync(file, change(fs.readFileSync(file, 'utf8')))
}

laboratory('what else is on the import path', vectors)
