import {execFile} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import {promisify} from 'node:util'
import {beforeAll, describe, expect, test} from '@jest/globals'
import {deployFiles} from '../../src/hosts/azureml/deployment-files.ts'
import {readUpload} from '../../src/hosts/azureml/upload/read-upload.ts'
import {root} from '../helpers/job.ts'
import {indexInReach} from '../helpers/live-index.ts'
import {onePython} from '../helpers/pythons.ts'
import {suiteFolder, temporaryFolder} from '../helpers/temp.ts'

const execute = promisify(execFile)
const python = onePython().executable
const live = process.platform === 'linux' && (await indexInReach(python)) ? describe : describe.skip
const stock = fs.readFileSync(path.join(root, '__tests__/fixtures/azureml/python.gitignore'), 'utf8')

/**
 * Asks the uploader's own code what it uploads. Of the package only the functions are taken that decide this: all it needs
 * otherwise is a client for Azure of forty distributions.
 */
const ask = `
import ast, json, os, sys, types, zipfile
from pathlib import Path
from typing import *
wheel, folders = sys.argv[1], sys.argv[2:]
files = zipfile.ZipFile(wheel)
read = lambda name: files.read("azure/ai/ml/_utils/" + name).decode()
pathspec = types.ModuleType("pathspec")
sys.modules["pathspec"] = pathspec
exec(compile(read("_pathspec.py"), "_pathspec.py", "exec"), vars(pathspec))
world = dict(globals(), GitWildMatchPattern=pathspec.GitWildMatchPattern, normalize_file=pathspec.normalize_file,
    AML_IGNORE_FILE_NAME=".amlignore", GIT_IGNORE_FILE_NAME=".gitignore",
    convert_windows_path_to_unix=lambda one: str(one),
    DefaultOpenEncoding=types.SimpleNamespace(READ="utf-8-sig"))
wanted = {"IgnoreFile", "AmlIgnoreFile", "GitIgnoreFile", "get_ignore_file", "traverse_directory", "_resolve_path",
    "get_upload_files_from_folder", "_get_upload_files_from_folder"}
tree = ast.parse(read("_asset_utils.py"))
tree.body = [node for node in tree.body if getattr(node, "name", None) in wanted]
exec(compile(tree, "_asset_utils.py", "exec"), world)
walk = world.get("get_upload_files_from_folder") or world["_get_upload_files_from_folder"]
told = []
for folder in folders:
    os.chdir(folder)
    uploaded = walk(folder, ignore_file=world["get_ignore_file"](folder))
    told.append(sorted({to for _, to in uploaded}, key=lambda one: one.encode()))
print(json.dumps(told))
`

const names = ['lib', 'build', 'a', 'x.so', 'y.pyc', 'site-packages', 'numpy', '[a]', '#c', 'été']
const ignoreFiles = [
  stock,
  `${stock}\n!site-packages/**\n`,
  `!site-packages/**\n${stock}`,
  '*\n!*.so\n',
  '!*.so\n*\n',
  '/a\r\nlib/\r\n!/a/lib/build/**\r\n*.py[cod]\r\n',
  '\ufeff# all\n\\#c\n[!a]/\n**/lib/**\n',
]

/** A code folder of three levels, without links: the old uploader had others of them. */
function plant(ignore: string): string {
  const code = path.join(temporaryFolder(), 'code')
  for (const one of names) {
    for (const two of names) {
      const folder = path.join(code, `${one}.d`, two)
      fs.mkdirSync(folder, {recursive: true})
      fs.writeFileSync(path.join(folder, 'z.py'), '')
      fs.mkdirSync(path.join(code, one), {recursive: true})
      fs.writeFileSync(path.join(code, one, two), '')
    }
  }
  fs.writeFileSync(path.join(code, '.gitignore'), ignore)
  return code
}

const inOrder = (files: string[]) => files.sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))

live('the uploader of Azure ML itself', () => {
  const wheels: Record<string, string> = {}

  beforeAll(async () => {
    for (const version of ['1.1.2', '1.35.2']) {
      const folder = suiteFolder()
      await execute(python, ['-m', 'pip', 'download', '-q', '--no-deps', '--dest', folder, `azure-ai-ml==${version}`])
      wheels[version] = path.join(folder, fs.readdirSync(folder)[0] ?? '')
    }
  }, 120_000)

  async function uploaded(version: string, folders: readonly string[]): Promise<string[][]> {
    const {stdout} = await execute(python, ['-W', 'ignore', '-c', ask, wheels[version] ?? '', ...folders], {
      maxBuffer: 1 << 26,
    })
    return JSON.parse(stdout)
  }

  test.each([
    ['1.35.2', 'last'],
    ['1.1.2', 'first'],
  ] as const)('azure-ai-ml %s uploads what is told for the %s pattern that matches', async (version, order) => {
    const folders = ignoreFiles.map(plant)
    const told = folders.map(folder => readUpload(folder, {order}).files)
    expect(told).toEqual(await uploaded(version, folders))
    expect(new Set(told.map(files => files.length)).size).toBeGreaterThan(3)
  })

  test('azure-ai-ml 1.35.2 follows links as it is told', async () => {
    const code = plant('lib/\nfar/\n')
    fs.mkdirSync(path.join(code, '../shared/lib'), {recursive: true})
    for (const one of ['b.py', 'lib/c.py']) fs.writeFileSync(path.join(code, '../shared', one), '')
    fs.symlinkSync('../shared', path.join(code, 'far'))
    fs.symlinkSync('a', path.join(code, 'near'))
    fs.symlinkSync('../../shared', path.join(code, 'lib/far'))
    fs.symlinkSync('../shared/b.py', path.join(code, 'one.py'))
    expect([readUpload(code).files]).toEqual(await uploaded('1.35.2', [code]))
  })

  test('with the .amlignore that is handed over all packages arrive, whichever uploader it is', async () => {
    const code = plant(stock)
    const files = names.flatMap(one => `${one}`)
    const value = {folder: 'site-packages', value: 'site-packages', absolute: '', script: 'score.py'}
    const written = deployFiles({value, codeDir: 'code', files, ignore: {name: '.gitignore', text: stock}})
    const before = readUpload(code).files.filter(file => !file.startsWith('site-packages/'))
    fs.writeFileSync(path.join(code, '.amlignore'), written.find(one => one.path === '.amlignore')?.text ?? '')
    for (const version of ['1.1.2', '1.35.2']) {
      const [told = []] = await uploaded(version, [code])
      expect(told.filter(file => file.startsWith('site-packages/'))).toHaveLength(files.length)
      expect(told.filter(file => !file.startsWith('site-packages/'))).toEqual(inOrder(['.amlignore', ...before]))
    }
  })
})
