import {describe, expect, test} from '@jest/globals'
import type {SitemountError} from '../../../../src/core/errors.ts'
import {check, read, told, write} from '../../../helpers/deployment.ts'
import {temporaryFolder} from '../../../helpers/temp.ts'

const schema = '$schema: https://azuremlschemas.azureedge.net/latest/managedOnlineDeployment.schema.json\n'
const misspelt = 'AZUREML_EXTRA_REQUIRMENTS_TXT'

function folderWith(text: string | Uint8Array, name = 'deployment.yml'): string {
  return write(temporaryFolder(), {[name]: text})
}

async function variables(text: string): Promise<string[]> {
  const {deployments} = await read(folderWith(text))
  return deployments.flatMap(unit => unit.variables.map(({name, value}) => `${name.line} ${name.text}=${value.text}`))
}

describe('the ways to write variables', () => {
  test.each([
    ['a mapping', `${schema}environment_variables:\n  A: x\n  B: 1\n`, ['3 A=x', '4 B=1']],
    ['a flow mapping', `${schema}environment_variables: {A: x, "B": 'y'}\n`, ['2 A=x', '2 B=y']],
    [
      'a list of pairs',
      `${schema}environment_variables:\n- name: A\n  value: x\n- {name: B, value: y}\n`,
      ['3 A=x', '5 B=y'],
    ],
    ['a list of texts', `${schema}environment_variables:\n- A=x\n- "B=y=z"\n`, ['3 A=x', '4 B=y=z']],
    ['an anchor', `x: &v x\n${schema}environment_variables:\n  A: *v\n`, ['4 A=x']],
    [
      'a merge, whose keys the own ones override',
      `${schema}environment_variables:\n  <<: &base {A: x, B: y}\n  B: z\n`,
      ['4 B=z', '3 A=x'],
    ],
    ['a key twice, of which PyYAML takes the last', `${schema}environment_variables:\n  A: x\n  A: y\n`, ['4 A=y']],
    [
      'several documents',
      `${schema}environment_variables: {A: x}\n---\n${schema}environment_variables: {B: y}\n`,
      ['2 A=x', '5 B=y'],
    ],
    ['an empty value', `${schema}environment_variables:\n  A:\n  B: ""\n`, ['3 A=', '4 B=']],
    ['a block', `${schema}environment_variables:\n  A: |-\n    x\n  B: >-\n    y\n`, ['3 A=x', '5 B=y']],
    [
      'an expression of a pipeline',
      `${schema}environment_variables:\n  A: \${{ parameters.x }}\n  B: $(x)\n`,
      ['3 A=null', '4 B=null'],
    ],
    ['a template', `${schema}environment_variables:\n  A: {{ x }}\n  B: {{Y}}/lib\n`, ['3 A=null', '4 B=null']],
    ['Windows line ends', `${schema}environment_variables:\n  A: x\n`.replaceAll('\n', '\r\n'), ['3 A=x']],
    ['a byte order mark', `\ufeff${schema}environment_variables:\n  A: x\n`, ['3 A=x']],
    [
      'the schema of 2021, with the deployments inside the endpoint',
      `$schema: https://azuremlsdk2.blob.core.windows.net/latest/onlineEndpoint.schema.json\ndeployments:\n- name: blue\n  code_configuration: {code: {local_path: src}, scoring_script: score.py}\n  environment_variables: {A: x}\n`,
      ['5 A=x'],
    ],
    [
      'a run configuration of SDK v1',
      `# azureml/\nenvironment:\n  environmentVariables: {A: x}\n  python: {userManagedDependencies: true}\n`,
      ['3 A=x'],
    ],
  ])('%s', async (_, text, expected) => {
    expect(await variables(text)).toEqual(expected)
  })

  test('variables that an unused anchor holds are not set together with those of the deployment', async () => {
    const text = `x-base:\n  environment_variables: {AZUREML_EXTRA_PYTHON_LIB_PATH: site-packages}\n${schema}environment_variables:\n  AZUREML_EXTRA_REQUIREMENTS_TXT: requirements.txt\n`
    expect(told(await check(folderWith(text)))).toEqual([])
  })

  test('probes, images and settings are read with their places', async () => {
    const text = `${schema}liveness_probe: {initial_delay: 30, period: 5, failure_threshold: x}
environment:
  docker: {base_image: "ubuntu:22.04"}
  conda_file: conda.yml
  python: {userManagedDependencies: "yes"}
  inferencing_stack_version: latest
`
    const {deployments} = await read(folderWith(text))
    expect(deployments).toMatchObject([
      {
        kind: 'online',
        images: [{text: 'ubuntu:22.04', line: 4, column: 24, endColumn: 38}],
        paths: [{text: 'conda.yml', line: 5}],
        managed: [{value: true, line: 6}],
        stackVersion: {text: 'latest', line: 7},
        probes: {liveness: {line: 2, initialDelay: 30, period: 5, failures: null}},
      },
    ])
  })
})

describe('environments in files of their own', () => {
  const environment = (image: string) =>
    `$schema: https://azuremlschemas.azureedge.net/latest/environment.schema.json\nname: scoring\nimage: ${image}\n`
  const deployment = (reference: string) =>
    `${schema}environment: ${reference}\nenvironment_variables: {AZUREML_EXTRA_PYTHON_LIB_PATH: site-packages}\n`
  const image = `mcr.microsoft.com/azureml/minimal-ubuntu22.04-py39-cpu-inference@sha256:${'0'.repeat(64)}`
  const found = [`python-version-mismatch env/scoring.yml:3:${image}`]

  test.each([
    ['by its file', 'file:../env/scoring.yml'],
    ['by its name and a label', 'azureml:scoring@latest'],
    ['by its name and a version', 'azureml:scoring:3'],
  ])('one that a deployment refers to (%s) is judged with it', async (_, reference) => {
    const folder = write(temporaryFolder(), {
      'deploy/blue.yml': deployment(reference),
      'env/scoring.yml': environment(image),
    })
    expect(told(await check(folder))).toEqual(found)
  })

  test('one of a file that nothing else gives away is read too', async () => {
    const folder = write(temporaryFolder(), {
      'deploy/blue.yml': deployment('file:../env/scoring.yml'),
      'env/scoring.yml': `name: scoring\nbuild: {path: .}\nimage: registry.example/minimal-py39-inference@sha256:${'0'.repeat(64)}\n`,
    })
    expect(told(await check(folder))).toEqual([
      `python-version-mismatch env/scoring.yml:3:registry.example/minimal-py39-inference@sha256:${'0'.repeat(64)}`,
    ])
  })

  test('one for training is left alone', async () => {
    const folder = write(temporaryFolder(), {
      'train.yml': environment('mcr.microsoft.com/azureml/openmpi4.1.0-ubuntu20.04-py38:latest'),
      'job.yml':
        '$schema: https://azuremlschemas.azureedge.net/latest/commandJob.schema.json\nenvironment: {image: "x:<tag>"}\ncode: nowhere\n',
    })
    expect(told(await check(folder))).toEqual([])
  })
})

describe('a file that cannot be read', () => {
  const aliases = `a: &a [x]\n${Array.from({length: 30}, (_, index) => `b${index}: &b${index} [*${index === 0 ? 'a' : `b${index - 1}`}, *${index === 0 ? 'a' : `b${index - 1}`}]\n`).join('')}`
  const bad: [string, string | Uint8Array][] = [
    ['a tab', `${schema}a:\n\tb: 1\n`],
    ['an open bracket', `${schema}a: [\n`],
    ['deep brackets', `${schema}a: ${'['.repeat(50_000)}`],
    ['deep mappings', `${schema}${'{a: '.repeat(20_000)}`],
    ['deep dashes', `${schema}a:\n${'- '.repeat(20_000)}`],
    [
      'deep dashes on many lines',
      `${schema}a:\n${Array.from({length: 60}, (_, line) => `${' '.repeat(398 * line)}${'- '.repeat(199)}\n`).join('')}`,
    ],
    ['a megabyte of items', `${schema}a: [${'x,'.repeat(500_000)}]\n`],
    ['not UTF-8', Buffer.concat([Buffer.from(schema), Buffer.from([0xff, 0xfe, 0x80])])],
  ]
  test.each(bad)('is skipped where it was found: %s', async (_, text) => {
    const facts = await read(folderWith(text))
    expect(facts).toMatchObject({deployments: [], unread: [{file: 'deployment.yml'}]})
  })

  test.each(bad)('is wrong usage where it was named: %s', async (_, text) => {
    const error = await read(folderWith(text), {given: ['deployment.yml']}).catch((error: SitemountError) => error)
    expect(error).toMatchObject({name: 'SitemountError', code: 'usage'})
    expect((error as SitemountError).message).toMatch(/^Input `deployment`: deployment\.yml(?::\d+:\d+)? is n/)
  })

  test.each<[string, string | Uint8Array]>([
    ['aliases of aliases', `${aliases}${schema}environment_variables: {${misspelt}: x}\n`],
    ['merges of merges', `a: &a {x: 1}\n${schema}environment_variables:\n  <<: [*a, *a, *nothing]\n  ${misspelt}: x\n`],
    ['an alias to what it stands in', `${schema}environment_variables: &a\n  <<: *a\n  ${misspelt}: *a\n`],
    ['tags', `${schema}environment_variables: !!map\n  !!python/object:x ${misspelt}: !!binary x\n`],
    [
      'keys that are no texts',
      `${schema}? [a]\n: b\n1: c\nnull: d\nenvironment_variables:\n  1: x\n  ${misspelt}: x\n`,
    ],
    ['UTF-16', Buffer.from(`\ufeff${schema}environment_variables: {${misspelt}: x}\n`, 'utf16le')],
  ])('strange, but YAML: %s', async (_, text) => {
    expect(told(await check(folderWith(text), {options: {given: ['deployment.yml']}}))).toEqual([
      expect.stringMatching(new RegExp(`^misspelt-variable deployment\\.yml:\\d+:.*${misspelt}$`)),
    ])
  })

  test.each(['', '---\n...\n', '- a\n- b\n', 'text', 'null', '# azuremlschemas.\n'])('says nothing: %j', async text => {
    expect(told(await check(folderWith(text), {options: {given: ['deployment.yml']}}))).toEqual([])
  })
})
