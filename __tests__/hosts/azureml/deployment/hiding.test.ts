import {createHash} from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from '@jest/globals'
import {atOnce} from '../../../../src/core/steps.ts'
import {findDeploymentFiles} from '../../../../src/hosts/azureml/deployment/find.ts'
import {readDeploymentDockerfiles} from '../../../../src/hosts/azureml/dockerfile/of-deployment.ts'
import {read, write} from '../../../helpers/deployment.ts'
import {temporaryFolder} from '../../../helpers/temp.ts'

const yaml = [
  '$schema: https://azuremlschemas.azureedge.net/latest/managedOnlineDeployment.schema.json',
  'name: blue',
  'environment_variables:',
  '  AZUREML_EXTRA_PYTHON_LIB_PATH: x',
  '',
].join('\n')
const program = 'from azure.ai.ml.entities import ManagedOnlineDeployment\nManagedOnlineDeployment(name="blue")\n'

function found(files: Record<string, string>): string[] {
  return atOnce(findDeploymentFiles({cwd: write(temporaryFolder(), files), given: []})).files.map(({file}) => file)
}

describe('a pull request cannot hide a file of the deployment from the search', () => {
  test.each([
    'sitemount.json',
    'x-1.0.dist-info',
    'x-1.0.dist-info/RECORD',
    'pyvenv.cfg',
    'conda-meta/history',
    'SHA256SUMS',
  ])('by an empty %s beside it', name => {
    expect(found({'deploy/blue.yml': yaml, [`deploy/${name}`]: ''})).toEqual(['deploy/blue.yml'])
  })

  test('by a RECORD or sums that list it with another content, or that lead out of their folder', () => {
    const row = (file: string) => `${file},sha256=${createHash('sha256').update('other').digest('base64url')},5\n`
    const files = {
      'a/blue.yml': yaml,
      'a/x-1.0.dist-info/RECORD': row('blue.yml'),
      'b/blue.yml': yaml,
      'b/c/x-1.0.dist-info/RECORD': `../blue.yml,sha256=${createHash('sha256').update(yaml).digest('base64url')},\n`,
      'd/e/blue.yml': yaml,
      'd/sitemount.json': '{}',
      'd/SHA256SUMS': `${createHash('sha256').update('other').digest('hex')}  e/blue.yml\n`,
    }
    expect(found(files)).toEqual(['a/blue.yml', 'b/blue.yml', 'd/e/blue.yml'])
  })

  test('by a link in the place of a RECORD', () => {
    const cwd = write(temporaryFolder(), {'deploy/blue.yml': yaml, 'deploy/x-1.0.dist-info/METADATA': ''})
    fs.symlinkSync('/dev/zero', path.join(cwd, 'deploy/x-1.0.dist-info/RECORD'))
    expect(atOnce(findDeploymentFiles({cwd, given: []})).files).toMatchObject([{file: 'deploy/blue.yml'}])
  })

  test.each([
    ['indented', yaml.replace(/^/gm, ' ')],
    ['tagged', yaml.replace(/^(?=\w|\$)/gm, '!!str ')],
    ['with explicit keys', yaml.replace(/^([$\w]+): ?/gm, '? $1\n: ')],
    ['as a second document', `environment:\n  image: x\n---\n${yaml}`],
    ['below lines like those', `environment:\n  image: x\n${yaml}`],
  ])('by the first line of a file that a build hands over, %s', (_, text) => {
    expect(found({'blue.yml': `# Written by sitemount\n${text}`})).toEqual(['blue.yml'])
  })

  const escaped = (text: string) =>
    [...text].map(one => `\\U${one.charCodeAt(0).toString(16).padStart(8, '0')}`).join('')
  test.each([
    ['eight digits', `"${escaped('code_configuration')}": {code: src}\n`],
    ['a line that goes on', '"code_conf\\\n  iguration": {code: src}\n'],
  ])('by escapes of YAML: %s', (_, text) => {
    expect(found({'blue.yml': text})).toEqual(['blue.yml'])
  })

  test.each([
    ['blanks between names', program.replaceAll('azure.ai.ml', 'azure . ai . \\\n ml')],
    ['another way to import', 'from azure.ai import ml\nml.entities.Environment(image="x")\n'],
    ['one more', 'from azure import ai\nai.ml.entities.Environment(image="x")\n'],
    [
      'letters that Python takes for others',
      program.replace('azure', '\uff41zure').replaceAll('Managed', '\uff2danaged'),
    ],
  ])('by the form of a program: %s', (_, text) => {
    expect(found({'deploy.py': text})).toEqual(['deploy.py'])
  })

  test('by the pieces of a notebook', () => {
    const pieces = program.match(/[\s\S]{1,2}/g) ?? []
    const notebook = {
      cells: [{cell_type: 'code', metadata: {}, outputs: [], source: pieces}],
      metadata: {},
      nbformat: 4,
    }
    expect(found({'deploy.ipynb': JSON.stringify(notebook, undefined, 2)})).toEqual(['deploy.ipynb'])
  })

  test.each(['unicode_escape', 'raw-unicode-escape', 'utf-7', 'UTF7', 'punycode', 'idna', 'cp037'])(
    'by an encoding in which letters are written as others: %s',
    async name => {
      const cwd = write(temporaryFolder(), {'deploy.py': `#!/usr/bin/env python\n# -*- coding: ${name} -*-\nx = 1\n`})
      expect((await read(cwd)).unread).toEqual([
        {file: 'deploy.py', line: 1, part: 'sure', why: `its encoding, ${name}, writes letters as other characters`},
      ])
      await expect(read(cwd, {given: ['deploy.py']})).rejects.toMatchObject({code: 'usage'})
    },
  )

  test('by the name of a Dockerfile', () => {
    const from = 'FROM mcr.microsoft.com/azureml/x\n'
    const files = {
      'Dockerfile-gpu': from,
      'containerfile-cpu': from,
      'dockerfile-lint.py': 'x = 1\n',
      'Dockerfile.md': '',
    }
    expect(found(files)).toEqual(['Dockerfile-gpu', 'containerfile-cpu'])
  })

  test.each([
    ['a line that goes on', 'azu\\\nreml'],
    ['comments in it', `azu\\\n# ${'x'.repeat(3 << 20)}\n\n  # y\nreml`],
    ['another escape', 'azu`\nreml'],
  ])('by padding a Dockerfile whose words are parted: %s', (_, words) => {
    const cwd = write(temporaryFolder(), {
      Dockerfile: `FROM mcr.microsoft.com/${words}/x\n${'#\n'.repeat(1 << 18)}`,
    })
    const {unread} = readDeploymentDockerfiles(['Dockerfile'], {cwd, given: [], deployments: [], azureml: true})
    expect(unread).toMatchObject([{file: 'Dockerfile', part: 'sure', why: 'it is larger than 256 KiB'}])
  })

  test('by a path that is too long to be listed', () => {
    const cwd = temporaryFolder()
    const real = process.cwd()
    const part = 'd'.repeat(250)
    const length = Math.ceil((4096 - cwd.length) / 251) + 1
    process.chdir(cwd)
    try {
      for (let depth = 0; depth < length; depth++) {
        fs.mkdirSync(part)
        process.chdir(part)
      }
    } finally {
      process.chdir(real)
    }
    expect(atOnce(findDeploymentFiles({cwd, given: []})).unread).toMatchObject([
      {part: 'unknown', why: 'it cannot be listed (ENAMETOOLONG)'},
    ])
  })
})

test('what an installed distribution or an artifact holds is left out as long as it is what was installed', () => {
  const sum = (encoding: 'hex' | 'base64url', text = yaml) => createHash('sha256').update(text).digest(encoding)
  const files = {
    'vendor/azureml/sample.yml': yaml,
    'vendor/azureml/Dockerfile': 'FROM mcr.microsoft.com/azureml/x\n',
    'vendor/azureml-1.0.dist-info/RECORD': [
      `azureml/sample.yml,sha256=${sum('base64url')},${yaml.length}`,
      `azureml/Dockerfile,sha256=${sum('base64url', 'FROM mcr.microsoft.com/azureml/x\n')},`,
      'azureml-1.0.dist-info/RECORD,,',
    ].join('\r\n'),
    'artifact/sitemount.json': '{}',
    'artifact/SHA256SUMS': `${sum('hex')}  packages/azureml/sample.yml\n`,
    'artifact/packages/azureml/sample.yml': yaml,
  }
  expect(found(files)).toEqual([])
})
