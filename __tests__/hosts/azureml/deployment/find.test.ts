import {createHash} from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from '@jest/globals'
import {atOnce} from '../../../../src/core/steps.ts'
import {findDeploymentFiles} from '../../../../src/hosts/azureml/deployment/find.ts'
import {read, write} from '../../../helpers/deployment.ts'
import {temporaryFolder} from '../../../helpers/temp.ts'

const about = '# azuremlschemas.azureedge.net AZUREML_EXTRA_PYTHON_LIB_PATH import azureml\n'

function found(cwd: string, given: string[] = [], output = 'out'): string[] {
  return atOnce(findDeploymentFiles({cwd, given, output})).files.map(({file, kind}) => `${kind} ${file}`)
}

test('YAML, programs, notebooks and Dockerfiles about Azure ML are found, in the order of their paths', () => {
  const cwd = write(temporaryFolder(), {
    'deploy/blue.yaml': about,
    'deploy/blue.yml': about,
    'deploy.py': about,
    'notes/deploy.ipynb': about,
    Dockerfile: 'FROM python:3.12\n',
    'deploy/gpu.Dockerfile': '',
    'deploy/Dockerfile.gpu': '',
    'deploy/Dockerfile.md': about,
    'README.md': about,
  })
  expect(found(cwd)).toEqual([
    'dockerfile Dockerfile',
    'python deploy.py',
    'dockerfile deploy/Dockerfile.gpu',
    'yaml deploy/blue.yaml',
    'yaml deploy/blue.yml',
    'dockerfile deploy/gpu.Dockerfile',
    'notebook notes/deploy.ipynb',
  ])
})

test('files about something else, entry scripts included, are not', () => {
  const cwd = write(temporaryFolder(), {
    'docker-compose.yml': 'services: {}\n',
    'score.py': 'import os\nfolder = os.environ["AZUREML_MODEL_DIR"]\n',
    'conda.yml': 'dependencies: [python=3.12]\n',
  })
  expect(found(cwd)).toEqual([])
})

const sha256 = (encoding: 'hex' | 'base64url') => createHash('sha256').update(about).digest(encoding)

test('what belongs to others, to Git or to the output is not looked at', () => {
  const cwd = write(temporaryFolder(), {
    '.github/workflows/a.yml': about,
    '.venv/a.yml': about,
    'node_modules/a/a.yml': about,
    'env/pyvenv.cfg': '',
    'env/lib/python3.12/site-packages/a.yml': about,
    'src/site-packages/azureml/a.py': about,
    'src/packages/azureml/a.py': about,
    'src/packages/azureml-1.0.dist-info/RECORD': `azureml/a.py,sha256=${sha256('base64url')},\n`,
    'artifact/sitemount.json': '{}',
    'artifact/SHA256SUMS': `${sha256('hex')}  packages/a.yml\n`,
    'artifact/packages/a.yml': about,
    'out/deploy/deployment.yml': about,
    'large.yml': about + '#'.repeat(1 << 20),
  })
  fs.mkdirSync(path.join(cwd, 'real'))
  fs.symlinkSync(path.join(cwd, 'real'), path.join(cwd, 'link'))
  fs.symlinkSync('/etc/hosts', path.join(cwd, 'link.yml'))
  fs.symlinkSync(cwd, path.join(cwd, 'loop'))
  fs.mkdirSync(path.join(cwd, 'folder.yml'))
  expect(found(cwd)).toEqual([])
})

test('what a build wrote for the one who deploys is left out wherever it lies, and read when it is named', () => {
  const cwd = write(temporaryFolder(), {
    'old-out/deploy/deployment.yml': `# Written by sitemount: lines for the deployment.\n${about}`,
    'deploy/deployment.yml': `# Not Written by sitemount\n${about}`,
  })
  expect(found(cwd)).toEqual(['yaml deploy/deployment.yml'])
  expect(found(cwd, ['old-out/deploy/deployment.yml'])).toEqual(['yaml old-out/deploy/deployment.yml'])
})

test('a search that does not reach its end says so, however large the checkout is', () => {
  const cwd = temporaryFolder()
  for (let folder = 0; folder < 21; folder++) {
    fs.mkdirSync(path.join(cwd, `data${folder}`))
    for (let file = 0; file < 50; file++) fs.writeFileSync(path.join(cwd, `data${folder}`, `${file}.bin`), '')
  }
  write(cwd, {'a.yml': about, 'data0/z.yml': about, 'data9/z.yml': about})
  expect(atOnce(findDeploymentFiles({cwd, given: [], entries: 1000}))).toMatchObject({
    files: [{file: 'a.yml'}, {file: 'data0/z.yml'}],
    unread: [
      {file: 'data8', part: 'sure', why: 'the search for files of the deployment ends after 1,000 files and folders'},
    ],
  })
  expect(atOnce(findDeploymentFiles({cwd, given: []}))).toMatchObject({files: {length: 3}, unread: []})
})

describe('files that are named', () => {
  test('are taken whatever they are about, each once, and nothing is looked for', () => {
    const cwd = write(temporaryFolder(), {'a.yml': 'x: 1\n', 'b.yml': about, 'c/Dockerfile': ''})
    expect(found(cwd, ['a.yml', './a.yml', 'c/Dockerfile'])).toEqual(['yaml a.yml', 'dockerfile c/Dockerfile'])
  })

  test('may lie outside', () => {
    const cwd = write(temporaryFolder(), {'a.yml': about, 'sub/b.txt': ''})
    expect(found(path.join(cwd, 'sub'), ['../a.yml'])).toEqual([`yaml ${path.join(cwd, 'a.yml')}`])
  })

  test.each([
    ['nothing.yml', /nothing\.yml is not there/],
    ['folder.yml', /folder\.yml is not a file/],
    ['notes.txt', /notes\.txt is neither YAML nor Python/],
    ['large.yml', /large\.yml is larger than 1 MiB/],
  ])('but have to be there and readable: %s', async (name, message) => {
    const cwd = write(temporaryFolder(), {'folder.yml/x': '', 'notes.txt': '', 'large.yml': '#'.repeat((1 << 20) + 1)})
    await expect(read(cwd, {given: [name]})).rejects.toMatchObject({
      code: 'usage',
      message: expect.stringMatching(message),
    })
  })
})

test('Dockerfiles are named in the facts, found or given', async () => {
  const cwd = write(temporaryFolder(), {Dockerfile: '', 'a.yml': about})
  expect((await read(cwd)).dockerfiles).toEqual(['Dockerfile'])
  expect((await read(cwd, {given: ['a.yml', 'Dockerfile']})).dockerfiles).toEqual(['Dockerfile'])
  expect((await read(cwd, {given: ['a.yml']})).dockerfiles).toEqual([])
})
