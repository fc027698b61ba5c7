import fs from 'node:fs'
import path from 'node:path'
import type {Bench} from './bench.ts'
import {laboratory, type Vector} from './laboratory.ts'

/** What a link also does to the records of what it replaced. */
const records = ['missing-file', 'tampered-file', 'unsafe-path', 'unowned-file'] as const

const vectors: Vector[] = [
  {
    vector: 'a package that is a link',
    rule: 'leaked-symlink',
    besides: records,
    files: true,
    build: bench => {
      const target = path.join(bench.write({'other/lib/__init__.py': ''}), 'other/lib')
      fs.symlinkSync(target, path.join(bench.site, 'lib'))
      return {names: [`lib -> ${target}`]}
    },
  },
  {
    vector: 'a package and its dist-info that are links, so that pip shows it at home',
    rule: 'leaked-symlink',
    besides: records,
    build: bench => {
      const folder = bench.elsewhere('other', [{name: 'ghost', version: '9.9', modules: {'ghost/__init__.py': ''}}])
      const names = ['ghost', 'ghost-9.9.dist-info']
      for (const name of names) fs.symlinkSync(path.join(folder, name), path.join(bench.site, name))
      const more = [{rule: 'leaked-symlink' as const, names: [`ghost-9.9.dist-info -> ${folder}`]}]
      return {names: [`ghost -> ${folder}/ghost`], more}
    },
  },
  {
    vector: 'a module that is a link out of the tree',
    rule: 'leaked-symlink',
    besides: records,
    files: true,
    build: bench => {
      const target = path.join(bench.write({'other/beta.py': ''}), 'other/beta.py')
      replace(bench, 'beta.py', target)
      return {names: [`beta.py -> ${target}`]}
    },
  },
  {
    vector: 'a link that stays inside',
    rule: 'leaked-symlink',
    besides: records,
    files: true,
    build: bench => {
      replace(bench, 'gamma/deep/__init__.py', '../__init__.py')
      return {names: ['gamma/deep/__init__.py -> ../__init__.py']}
    },
  },
  {
    vector: 'a dead link',
    rule: 'leaked-symlink',
    besides: records,
    files: true,
    build: bench => {
      fs.symlinkSync('/nonexistent/module.py', path.join(bench.site, 'dead.py'))
      return {names: ['dead.py -> /nonexistent/module.py']}
    },
  },
  {
    vector: 'a distribution of links into a cache, as uv makes it with link-mode symlink',
    rule: 'leaked-symlink',
    besides: records,
    files: true,
    build: bench => {
      const cache = bench.write({'cache/archive/data.txt': 'data\n', 'cache/archive/__init__.py': 'x = 1\n'})
      for (const name of ['data.txt', '__init__.py'])
        replace(bench, `alpha/${name}`, path.join(cache, 'cache/archive', name))
      return {names: ['2 symbolic links', 'alpha/__init__.py', 'alpha/data.txt']}
    },
  },
  {
    vector: 'a site-packages that is itself a link',
    rule: 'leaked-symlink',
    build: bench => {
      const real = path.join(bench.folder, 'elsewhere')
      fs.renameSync(bench.site, real)
      fs.symlinkSync(real, bench.site)
      return {names: ['site-packages itself', real]}
    },
  },
]

function replace({site}: Bench, name: string, target: string): void {
  fs.rmSync(path.join(site, name))
  fs.symlinkSync(target, path.join(site, name))
}

laboratory('links', vectors)
