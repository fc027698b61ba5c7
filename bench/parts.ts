import {execFileSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import type {PackFile} from '../src/artifact/formats/archive-order.ts'
import type {Tools} from './tools.ts'

/** What is packed when packing is measured alone, as variables of the scripts. */
export type Tree = {
  variables: Record<'TREE' | 'SITE' | 'LIST' | 'PACK', string>
  files: number
  bytes: number
}

/** Installs the requirements with pip, bytecode included, into a virtualenv below `work`, and lists its site-packages. */
export function plantTree(requirements: string, {tools, work}: {tools: Tools; work: string}): Tree {
  process.stderr.write('Installing what is packed …\n')
  const folder = path.join(work, 'tree')
  const tree = path.join(folder, 'env')
  mkdirSync(folder)
  const env = {PATH: process.env.PATH ?? '', HOME: folder, PIP_DISABLE_PIP_VERSION_CHECK: '1'}
  execFileSync(tools.python, ['-m', 'venv', tree], {env})
  execFileSync(path.join(tree, 'bin/pip'), ['install', '-q', '-r', requirements], {env})
  const site = path.join(tree, 'lib/python3.12/site-packages')
  const list = path.join(folder, 'files.json')
  const files = listFiles(site)
  writeFileSync(list, JSON.stringify(files))
  const variables = {TREE: tree, SITE: site, LIST: list, PACK: bundlePacker(path.join(folder, 'packer'))}
  return {variables, files: files.length, bytes: files.reduce((sum, {bytes}) => sum + bytes, 0)}
}

/** Our packer without types and in few files, as it is in the product; the path of the program. */
function bundlePacker(folder: string): string {
  const ncc = path.join(import.meta.dirname, '../node_modules/@vercel/ncc/dist/ncc/cli.js')
  const args = [ncc, 'build', path.join(import.meta.dirname, 'pack.ts'), '--out', folder, '--no-cache', '--quiet']
  execFileSync(process.execPath, args, {cwd: path.dirname(import.meta.dirname), stdio: ['ignore', 'ignore', 'inherit']})
  return path.join(folder, 'index.js')
}

/** Files with their hashes, as a build knows them when it packs; in the order of an archive. */
function listFiles(folder: string): PackFile[] {
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter(entry => entry.isFile())
    .map(entry => {
      const file = path.join(entry.parentPath, entry.name)
      const {size, mode} = lstatSync(file)
      const sha256 = createHash('sha256').update(readFileSync(file)).digest('hex')
      return {path: path.relative(folder, file), bytes: size, mode: mode & 0o111 ? 0o755 : 0o644, sha256}
    })
    .toSorted((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)))
}
