import {describe, expect, test} from '@jest/globals'
import {deployedVariables} from '../../../../src/hosts/azureml/rehearsal/deployed-variables.ts'
import {loadTarget} from '../../../../src/targets/profile.ts'
import {read, write} from '../../../helpers/deployment.ts'
import {temporaryFolder} from '../../../helpers/temp.ts'

const target = loadTarget('azureml/minimal-py312', {cwd: '/'})
const mcr = 'mcr.microsoft.com/azureml/minimal-py312-inference:latest'
const mount = 'AZUREML_EXTRA_PYTHON_LIB_PATH'
const needs = 'AZUREML_EXTRA_REQUIREMENTS_TXT'

type Shape = {script?: string; image?: string; environment?: string; variables?: string}

function yaml({script = 'score.py', image = mcr, environment = `{image: '${image}'}`, variables = ''}: Shape): string {
  return `$schema: https://azuremlschemas.azureedge.net/latest/managedOnlineDeployment.schema.json
code_configuration: {code: src, scoring_script: ${script}}
environment: ${environment}
environment_variables: {${variables}}
`
}

async function deployed(files: Record<string, string>, delivery: 'mount' | 'dynamic' | 'image' = 'mount') {
  const cwd = write(temporaryFolder(), {'src/score.py': '', 'src/other.py': '', ...files})
  return deployedVariables(await read(cwd, {entryScript: 'src/score.py'}), {delivery, target})
}

test('without a deployment nothing is set, and nothing is known', () => {
  expect(deployedVariables(undefined, {delivery: 'mount', target})).toEqual({variables: {}, whole: false, notes: []})
})

test('the one deployment sets what it sets and no more', async () => {
  const files = {'deployment.yml': yaml({variables: `${mount}: packages, WORKER_COUNT: 2`})}
  const variables = {[mount]: 'packages', WORKER_COUNT: '2'}
  expect(await deployed(files)).toEqual({variables, whole: true, notes: []})
})

describe('of two', () => {
  const both = {
    'deployment.yml': yaml({variables: `${mount}: packages`}),
    'dynamic.yml': yaml({variables: `${needs}: requirements.txt`}),
  }

  test('the delivery says which one is meant', async () => {
    expect(await deployed(both)).toMatchObject({variables: {[mount]: 'packages'}, whole: true})
    expect(await deployed(both, 'dynamic')).toMatchObject({variables: {[needs]: 'requirements.txt'}, whole: true})
    expect((await deployed(both)).notes).toEqual([
      expect.stringContaining('deployment of deployment.yml was rehearsed'),
    ])
  })

  test('PYTHONPATH is a mount as well', async () => {
    const files = {...both, 'deployment.yml': yaml({variables: 'PYTHONPATH: /var/azureml-app/src/packages'})}
    expect(Object.keys((await deployed(files)).variables)).toEqual(['PYTHONPATH'])
  })

  test('that of the entry script comes first', async () => {
    const other = yaml({script: 'other.py', variables: `${mount}: others`})
    expect(await deployed({...both, 'other.yml': other})).toMatchObject({variables: {[mount]: 'packages'}})
    expect(await deployed({'other.yml': other})).toMatchObject({whole: false})
  })

  test('neither is taken where nothing says which is meant', async () => {
    const files = {...both, 'second.yml': yaml({variables: `${mount}: others`})}
    const {variables, whole, notes} = await deployed(files)
    expect({variables, whole}).toEqual({variables: {}, whole: false})
    expect(notes).toEqual([expect.stringContaining('the input `deployment` names one')])
  })
})

test.each([
  ["somebody's own image", {image: 'example.azurecr.io/own:1'}],
  ['an image that is built', {environment: '{build: {path: docker}}'}],
  ['an environment of the workspace', {environment: 'azureml:own@latest'}],
])('%s may set more', async (_, shape) => {
  expect(await deployed({'deployment.yml': yaml({...shape, variables: 'WORKER_COUNT: 2'})})).toMatchObject({
    variables: {WORKER_COUNT: '2'},
    whole: false,
  })
})
