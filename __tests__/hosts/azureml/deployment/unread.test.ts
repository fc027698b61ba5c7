import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from '@jest/globals'
import type {Unread} from '../../../../src/hosts/azureml/deployment/facts.ts'
import {readDeploymentDockerfiles} from '../../../../src/hosts/azureml/dockerfile/of-deployment.ts'
import {unreadFile} from '../../../../src/rules/azureml/unread-file.ts'
import {judge} from '../../../../src/rules/engine.ts'
import {read, write} from '../../../helpers/deployment.ts'
import {temporaryFolder} from '../../../helpers/temp.ts'

const schema = '$schema: https://azuremlschemas.azureedge.net/latest/managedOnlineDeployment.schema.json\n'
const misspelt = 'environment_variables: {AZUREML_EXTRA_PYTHON_LIBPATH: x}\n'
const padding = `# ${'x'.repeat(78)}\n`.repeat((1 << 20) / 80)
const from = 'FROM mcr.microsoft.com/azureml/minimal-py312-inference:latest\n'

/** What is not read of the files of a folder: `file: why`, with how certain it is that they belong to a deployment. */
async function unread(files: Record<string, string | Uint8Array>, azureml = true): Promise<string[]> {
  const cwd = write(temporaryFolder(), files)
  return told(cwd, azureml)
}

async function told(cwd: string, azureml = true): Promise<string[]> {
  const facts = await read(cwd)
  const more = readDeploymentDockerfiles(facts.dockerfiles, {cwd, given: [], deployments: facts.deployments, azureml})
  return [...facts.unread, ...more.unread].map(({file, why, part}: Unread) => `${part} ${file}: ${why}`)
}

describe('a file that is padded or malformed is not passed over', () => {
  const cases: [string, Record<string, string | Uint8Array>, string][] = [
    ['YAML over 1 MiB', {'d.yml': padding + schema + misspelt}, 'sure d.yml: it is larger than 1 MiB'],
    ['YAML padded behind', {'d.yml': schema + misspelt + padding}, 'sure d.yml: it is larger than 1 MiB'],
    ['YAML padded with blanks', {'d.yml': `${' '.repeat(3 << 20)}\n${schema}`}, 'sure d.yml: it is larger than 1 MiB'],
    [
      'YAML in UTF-16 and padded',
      {'d.yml': Buffer.from(`\ufeff${padding}${schema}`, 'utf16le')},
      'sure d.yml: it is larger than 1 MiB',
    ],
    [
      'many words',
      {'d.yml': `${schema}a: [${'x,'.repeat(50_000)}]\n`},
      'sure d.yml: it has more than 50,000 words and signs',
    ],
    ['deep brackets', {'d.yml': `${schema}a: ${'['.repeat(500)}`}, 'sure d.yml: it nests deeper than 100 levels'],
    [
      'deep mappings',
      {
        'd.yml':
          schema +
          Array.from({length: 30}, (_, depth) => `${' '.repeat(depth)}a:\n`).join('') +
          `${' '.repeat(30)}${misspelt}`,
      },
      'sure d.yml: it nests deeper than 20 levels',
    ],
    [
      'many aliases',
      {'d.yml': `a: &a {b: 1}\nc: [${'*a, '.repeat(3000)}1]\n${schema}${misspelt}`},
      'sure d.yml: it has more aliases than are followed',
    ],
    [
      'not UTF-8',
      {'d.yml': Buffer.concat([Buffer.from(schema + misspelt), Buffer.from([0xff])])},
      'sure d.yml: it is not UTF-8',
    ],
    [
      'malformed',
      {'d.yml': `${schema}a: [\n`},
      'sure d.yml: Flow sequence in block collection must be sufficiently indented and end with a ]',
    ],
    [
      'a second document that is malformed',
      {'d.yml': `${schema}${misspelt}---\na: [\n`},
      'sure d.yml: Flow sequence in block collection must be sufficiently indented and end with a ]',
    ],
    ['escaped keys', {'d.yml': `"code\\x5fconfiguration": {code: [}\n`}, 'sure d.yml: '],
    ['a Dockerfile over 1 MiB', {Dockerfile: padding + from}, 'sure Dockerfile: it is larger than 256 KiB'],
    [
      'a Dockerfile of many instructions',
      {Dockerfile: from + 'LABEL a=b\n'.repeat(1000)},
      'sure Dockerfile: it has more than 1,000 instructions',
    ],
    [
      'a Dockerfile of many variables',
      {Dockerfile: `${from}ENV ${Array.from({length: 1001}, (_, index) => `A${index}=1`).join(' ')}\n`},
      'sure Dockerfile: it sets more than 1,000 variables',
    ],
    [
      'a Dockerfile that copies many sources',
      {Dockerfile: `${from}COPY ${'a '.repeat(10_000)}/x/\n`},
      'sure Dockerfile: it copies more than 10,000 sources',
    ],
    [
      'a long pattern for Git',
      {Dockerfile: `${from}COPY a /a\n`, '.gitignore': '*a'.repeat(30_000)},
      'sure .gitignore: a pattern is longer than 1,000 characters',
    ],
    ['a Dockerfile with a null byte', {Dockerfile: `${from}\0\n`}, 'sure Dockerfile: it holds a null byte'],
    [
      'a padded .dockerignore',
      {Dockerfile: from, '.dockerignore': padding},
      'sure .dockerignore: it is larger than 256 KiB',
    ],
    [
      'many patterns',
      {Dockerfile: from, '.dockerignore': 'a\n'.repeat(1001)},
      'sure .dockerignore: it has more than 1,000 patterns',
    ],
    [
      'a pattern that is none',
      {Dockerfile: from, '.dockerignore': '[a\n'},
      'sure .dockerignore: a pattern is none, and Docker refuses the whole file',
    ],
    [
      'a padded conda file',
      {
        Dockerfile: `${from}COPY env.yml .\nRUN conda env create -f env.yml\n`,
        'env.yml': `${padding}dependencies: [numpy]\n`,
      },
      'sure env.yml: it is larger than 256 KiB',
    ],
    [
      'a conda file that is none',
      {Dockerfile: `${from}COPY env.yml .\nRUN conda env create -f env.yml\n`, 'env.yml': 'dependencies: {}\n'},
      'sure env.yml: it lists no dependencies',
    ],
    [
      'many files of an install',
      {
        Dockerfile: `${from}COPY . .\nRUN pip install ${Array.from({length: 51}, (_, index) => `-r r${index}.txt`).join(' ')}\n`,
        ...Object.fromEntries(Array.from({length: 51}, (_, index) => [`r${index}.txt`, 'a==1\n'])),
      },
      'sure Dockerfile: it installs from more than 50 files, and the further ones were passed over',
    ],
    [
      'a program of many variables',
      {'d.py': manyVariables()},
      'sure d.py: it sets up more than 1000 things or variables',
    ],
    [
      'a program over 1 MiB',
      {'d.py': `${padding}import azureml\nManagedOnlineDeployment()\n`},
      'sure d.py: it is larger than 1 MiB',
    ],
    [
      'a program that is none',
      {'d.py': 'import azureml\nManagedOnlineDeployment(\n'},
      "sure d.py: '(' was never closed",
    ],
    ['a program with a null byte', {'d.py': 'import azureml\nEnvironment(\0)\n'}, 'sure d.py: '],
    [
      'a notebook that is no JSON',
      {'d.ipynb': '{"cells": [{"source": "import azureml; InferenceConfig()"'},
      'sure d.ipynb: it is no notebook',
    ],
    [
      'a notebook of old',
      {'d.ipynb': '{"worksheets": [{"cells": ["import azureml; InferenceConfig()"]}]}'},
      'sure d.ipynb: it is no notebook',
    ],
    [
      'a cell that is no Python',
      {'d.ipynb': notebook('?? x\n', 'import azureml\nInferenceConfig(\n')},
      "sure d.ipynb: '(' was never closed",
    ],
    [
      'an environment that a deployment names',
      {'d.yml': `${schema}environment: file:env.yml\n`, 'env.yml': `${padding}image: x\n`},
      'sure env.yml: it is larger than 1 MiB',
    ],
    [
      'an environment of any name',
      {'d.yml': `${schema}environment: file:env.conf\n`, 'env.conf': 'image: [\n'},
      'sure env.conf: Flow sequence in block collection must be sufficiently indented and end with a ]',
    ],
    [
      'a folder in the place of an environment',
      {'d.yml': `${schema}environment: file:env.yml\n`, 'env.yml/x': ''},
      'sure env.yml: it is not a file',
    ],
    [
      'a Dockerfile of any name that a deployment builds',
      {'d.yml': `${schema}environment: {build: {path: ., dockerfile_path: recipe}}\n`, recipe: `${padding}FROM x\n`},
      'sure recipe: it is larger than 256 KiB',
    ],
  ]
  test.each(cases)('%s', async (_, files, why) => {
    const found = await unread(files)
    expect(found).toHaveLength(1)
    expect(found[0]?.slice(0, why.length)).toBe(why)
  })

  test('a .gitignore that decides about a path of the deployment', async () => {
    const files = {
      'd.yml': `${schema}code_configuration: {code: src, scoring_script: s.py}\n`,
      '.gitignore': padding + padding,
    }
    expect(await unread(files)).toEqual(['sure .gitignore: it is larger than 1 MiB'])
  })

  test('a pipe in the place of an environment is not waited for', async () => {
    const cwd = write(temporaryFolder(), {'d.yml': `${schema}environment: file:env.yml\n`})
    const {spawnSync} = await import('node:child_process')
    spawnSync('mkfifo', [path.join(cwd, 'env.yml')])
    expect(await told(cwd)).toEqual(['sure env.yml: it is not a file'])
  })

  test('a Dockerfile elsewhere than for Azure ML, whatever it says', async () => {
    const files = {Dockerfile: `${padding}FROM nginx\n`}
    expect([await unread(files), await unread(files, false)]).toEqual([
      [],
      ['sure Dockerfile: it is larger than 256 KiB'],
    ])
  })

  test('one that begins as a file of ours and deploys all the same is read', async () => {
    const cwd = write(temporaryFolder(), {'d.yml': `# Written by sitemount: lines\n${schema}${misspelt}`})
    expect((await read(cwd)).deployments).toMatchObject([{file: 'd.yml', kind: 'online'}])
  })

  test('a link to a file of another name is read, one that leads out is not', async () => {
    const cwd = write(temporaryFolder(), {'deep/real.txt': schema + misspelt, 'deep/real.yml': schema})
    fs.symlinkSync('deep/real.txt', path.join(cwd, 'd.yml'))
    fs.symlinkSync('deep/real.yml', path.join(cwd, 'twice.yml'))
    fs.symlinkSync('/etc/hosts', path.join(cwd, 'out.yml'))
    fs.symlinkSync('loop.yml', path.join(cwd, 'loop.yml'))
    expect((await read(cwd)).deployments.map(({file}) => file)).toEqual(['d.yml', 'deep/real.yml'])
  })
})

describe('what is no deployment is no finding', () => {
  test.each<[string, Record<string, string | Uint8Array>]>([
    ['malformed YAML of another tool', {'a.yml': 'a: [\n'}],
    ['large YAML of another tool', {'a.yml': padding + padding}],
    ['a large program', {'a.py': `${padding}import azureml\n`}],
    ['a program in another language of the same ending', {'a.py': 'print "azureml"\n'}],
    ['cells for the shell', {'a.ipynb': notebook('?? x\n', '!ls |\n  x', 'import azureml\nInferenceConfig()\n')}],
    ['a padded Dockerfile of the web page', {'web/Dockerfile': `${padding}FROM nginx\n`}],
    ['an environment that is not there', {'d.yml': `${schema}environment: file:env.yml\n`}],
    ['bytes', {'a.yml': new Uint8Array([0, 1, 2, 255])}],
  ])('%s', async (_, files) => {
    expect(await unread(files)).toEqual([])
  })

  test.each([
    [
      'Helm',
      'env:\n{{- if .Values.model }}\n  - name: AZUREML_MODEL_DIR\n    value: {{ .Values.model | quote }}\n{{- end }}\n',
    ],
    ['Jinja', `${schema}{% if a %}\nname: {{ a.b("c") }}\n{% endif %}\n`],
    ['ERB', `${schema}<% if a %>\nname: <%= a %>\n<% end %>\n`],
  ])('a template of %s is a warning', async (_, text) => {
    expect(await unread({'templates/a.yaml': text})).toEqual([expect.stringMatching(/^template templates\/a\.yaml: /)])
  })

  test('a directive does not make a template of what is malformed besides', async () => {
    expect(await unread({'a.yaml': `${schema}{% if a %}\nb: [\n`})).toEqual([expect.stringMatching(/^sure /)])
  })
})

test('the finding names the file and the limit, at the level of what is known', () => {
  const parts = (['sure', 'template', 'unknown', 'unable'] as const).map(
    (part): Unread => ({file: `${part}.yml`, why: 'it is larger than 1 MiB', part, line: 2, column: 3}),
  )
  const policy = {mode: 'check' as const, rules: new Map(), excuses: []}
  expect(judge([unreadFile], {unread: parts}, policy)).toMatchObject([
    {
      rule: 'unread-file',
      level: 'error',
      file: 'sure.yml',
      line: 2,
      message: 'sure.yml was not read: it is larger than 1 MiB.',
    },
    {level: 'warning', file: 'template.yml'},
    {level: 'warning', file: 'unknown.yml'},
    {level: 'notice', file: 'unable.yml'},
  ])
})

function notebook(...cells: string[]): string {
  return JSON.stringify({cells: cells.map(source => ({cell_type: 'code', source}))})
}

function manyVariables(): string {
  const pairs = Array.from({length: 1001}, (_, index) => `"A${index}": "x"`)
  return `import azureml\nfrom azure.ai.ml.entities import ManagedOnlineDeployment\nManagedOnlineDeployment(environment_variables={${pairs.join(', ')}})\n`
}
