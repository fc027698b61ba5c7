import fs from 'node:fs'
import path from 'node:path'
import type {Bench} from './bench.ts'
import {laboratory, type Vector} from './laboratory.ts'
import {editableFinder} from './texts.ts'

const directUrl = (folder: string) => JSON.stringify({url: `file://${folder}`, dir_info: {editable: true}})

const vectors: Vector[] = [
  {
    vector: 'an editable that direct_url.json tells, by a path line',
    rule: 'leaked-editable',
    besides: ['leaked-pth', 'inert-pth'],
    files: true,
    build: bench => {
      const folder = project(bench)
      bench.lay({
        name: 'proj',
        version: '0.1',
        files: {'__editable__.proj-0.1.pth': `${folder}\n`},
        distInfo: {'direct_url.json': directUrl(folder)},
      })
      return {names: ['proj 0.1'], package: 'proj', more: [{rule: 'leaked-pth', names: [folder]}]}
    },
  },
  {
    vector: "an editable by setuptools' finder",
    rule: 'leaked-editable',
    besides: ['leaked-import-hook', 'startup-code', 'leaked-pth', 'inert-pth'],
    build: bench => {
      const folder = project(bench)
      bench.lay({
        name: 'proj',
        version: '0.1',
        files: {
          '__editable___proj_0_1_finder.py': editableFinder('proj', folder),
          '__editable__.proj-0.1.pth': 'import __editable___proj_0_1_finder; __editable___proj_0_1_finder.install()',
        },
        distInfo: {'direct_url.json': directUrl(folder)},
      })
      return {
        names: ['proj 0.1'],
        package: 'proj',
        more: [{rule: 'leaked-import-hook', names: ['__editable___proj_0_1_finder._EditableFinder']}],
      }
    },
  },
  {
    vector: 'an editable that lost its direct_url.json',
    rule: 'leaked-editable',
    besides: ['leaked-pth', 'inert-pth'],
    files: true,
    build: bench => {
      bench.lay({name: 'proj', version: '0.1', files: {'__editable__.proj-0.1.pth': `${project(bench)}\n`}})
      return {names: ['__editable__.proj-0.1.pth']}
    },
  },
  {
    vector: 'an editable by a plain .pth, as hatchling and flit write it',
    rule: 'leaked-editable',
    besides: ['leaked-pth', 'inert-pth'],
    files: true,
    build: bench => {
      const folder = project(bench)
      bench.lay({
        name: 'proj',
        version: '0.1',
        files: {'_proj.pth': folder},
        distInfo: {'direct_url.json': directUrl(folder)},
      })
      return {names: ['proj 0.1'], package: 'proj', more: [{rule: 'leaked-pth', names: ['_proj.pth line 1', folder]}]}
    },
  },
  {
    vector: 'a plain .pth of an editable without direct_url.json',
    rule: 'leaked-pth',
    besides: ['inert-pth', 'leaked-editable'],
    files: true,
    build: bench => {
      const folder = project(bench)
      bench.lay({name: 'proj', version: '0.1', files: {'proj.pth': folder}})
      return {names: ['proj.pth line 1', folder], package: 'proj'}
    },
  },
  {
    vector: "a strict editable: setuptools' folder of links",
    rule: 'leaked-editable',
    besides: ['leaked-pth', 'inert-pth'],
    files: true,
    build: bench => {
      const folder = project(bench)
      const links = path.join(folder, 'build', '__editable__.proj-0.1-py3-none-any')
      fs.mkdirSync(path.join(links, 'proj'), {recursive: true})
      fs.symlinkSync(path.join(folder, 'proj', '__init__.py'), path.join(links, 'proj', '__init__.py'))
      bench.lay({
        name: 'proj',
        version: '0.1',
        files: {'__editable__.proj-0.1.pth': `${links}\n`},
        distInfo: {'direct_url.json': directUrl(folder)},
      })
      return {names: ['proj 0.1'], package: 'proj', more: [{rule: 'leaked-pth', names: [links]}]}
    },
  },
  {
    vector: 'an editable of links inside site-packages',
    rule: 'leaked-symlink',
    besides: ['leaked-editable', 'missing-file', 'tampered-file', 'unsafe-path'],
    files: true,
    build: bench => {
      const folder = project(bench)
      bench.lay({name: 'proj', version: '0.1', files: {}, distInfo: {'direct_url.json': directUrl(folder)}})
      fs.symlinkSync(path.join(folder, 'proj'), path.join(bench.site, 'proj'))
      return {names: ['proj', folder], more: [{rule: 'leaked-editable', names: ['proj 0.1']}]}
    },
  },
  {
    vector: 'an egg-link with its easy-install.pth',
    rule: 'leaked-editable',
    besides: ['leaked-pth', 'unowned-file', 'undeclared-distribution'],
    files: true,
    build: bench => {
      const folder = project(bench)
      bench.write({'src/proj.egg-info/PKG-INFO': 'Metadata-Version: 2.1\nName: proj\nVersion: 0.1\n'})
      bench.plant({'proj.egg-link': `${folder}\n.`, 'easy-install.pth': `${folder}\n`})
      return {
        names: ['proj.egg-link'],
        more: [
          {rule: 'leaked-editable', names: ['easy-install.pth']},
          {rule: 'leaked-pth', names: ['easy-install.pth line 1', folder]},
        ],
      }
    },
  },
  {
    vector: 'an egg that easy_install put on the import path',
    rule: 'leaked-editable',
    besides: ['unowned-file', 'inert-pth'],
    files: true,
    build: bench => {
      bench.plant({
        'old-1.0-py3.8.egg/EGG-INFO/PKG-INFO': 'Metadata-Version: 1.0\nName: old\nVersion: 1.0\n',
        'old-1.0-py3.8.egg/old.py': '',
        'easy-install.pth': './old-1.0-py3.8.egg\n',
      })
      return {names: ['easy-install.pth']}
    },
  },
]

/** The sources of a project, outside the virtualenv. */
function project(bench: Bench): string {
  return path.join(bench.write({'src/proj/__init__.py': '', 'src/pyproject.toml': ''}), 'src')
}

laboratory('editable installs', vectors)
