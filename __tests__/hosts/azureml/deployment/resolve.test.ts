import {describe, expect, test} from '@jest/globals'
import {check, read, told, write} from '../../../helpers/deployment.ts'
import {temporaryFolder} from '../../../helpers/temp.ts'

const schema = '$schema: https://azuremlschemas.azureedge.net/latest/managedOnlineDeployment.schema.json\n'
const digest = `@sha256:${'0'.repeat(64)}`

function deployment({code = 'src', script = 'score.py', model = '', variables = ''}): string {
  return `${schema}${model === '' ? '' : `model: {path: ${model}}\n`}code_configuration:
  code: ${code}
  scoring_script: ${script}
environment:
  image: mcr.microsoft.com/azureml/minimal-py312-inference${digest}
environment_variables: {${variables}}
`
}

const library = (value: string) => ({variables: `AZUREML_EXTRA_PYTHON_LIB_PATH: ${value}`})
const needs = (value: string) => ({variables: `AZUREML_EXTRA_REQUIREMENTS_TXT: ${value}`})

type Shape = {name: string; yaml: string; at?: string; files?: Record<string, string>}

describe('deployments that work give no finding', () => {
  const shapes: Shape[] = [
    {name: 'the mount beside the script', yaml: deployment(library('site-packages'))},
    {name: 'a dot before the path', yaml: deployment(library('./site-packages'))},
    {name: 'a slash after it', yaml: deployment({...library('site-packages/'), code: './src/'})},
    {
      name: 'packages that a later step puts at the root of the code folder, the script below',
      yaml: deployment({code: '.', script: 'src/score.py', ...library('../site-packages')}),
      files: {'.gitignore': '/site-packages/\n'},
    },
    {
      name: 'files of the deployment in a folder of their own',
      at: 'deploy/blue.yml',
      yaml: deployment({code: '../src', model: '../model', ...library('site-packages')}),
    },
    {
      name: 'a virtualenv that was unpacked there',
      yaml: deployment(library('myenv/lib/python3.12/site-packages')),
      files: {'src/myenv/lib/python3.12/site-packages/yaml/__init__.py': ''},
    },
    {
      name: 'a folder that Git ignores and a later step makes',
      yaml: deployment(library('packages')),
      files: {'.gitignore': '# built\n/src/packages/\n'},
    },
    {
      name: 'requirements that a later step writes',
      yaml: deployment(needs('lock.txt')),
      files: {'src/.gitignore': '*.txt\n!keep.txt\n'},
    },
    {
      name: 'requirements beside the script',
      yaml: deployment(needs('needs/scoring.txt')),
      files: {'src/needs/scoring.txt': ''},
    },
    {name: 'a path with a space', yaml: deployment(library('"my packages/site-packages"'))},
    {name: 'a model in the workspace', yaml: deployment({model: 'azureml:iris:1', ...library('site-packages')})},
    {name: 'a model by an address', yaml: deployment({model: 'azureml://jobs/x/outputs/model'})},
    {name: 'a model that is one file', yaml: deployment({model: 'src/score.py'})},
    {
      name: 'a model by MLflow, with its requirements',
      yaml: deployment({model: 'mlflow', ...library('site-packages')}),
      files: {'mlflow/MLmodel': '', 'mlflow/requirements.txt': ''},
    },
    {name: 'code in the workspace', yaml: deployment({code: 'azureml:code:1', ...library('site-packages')})},
    {
      name: 'the root of the app set by hand',
      yaml: deployment({
        variables: 'AML_APP_ROOT: /var/azureml-app/src, AZUREML_EXTRA_REQUIREMENTS_TXT: elsewhere.txt',
      }),
    },
    {
      name: 'an image with the code in it',
      yaml: `${schema}environment: {image: "registry.example/scoring${digest}"}\nenvironment_variables: {AZUREML_EXTRA_REQUIREMENTS_TXT: requirements.txt}\n`,
    },
    {
      name: 'a template of a pipeline',
      yaml: deployment({code: '${{ parameters.code }}', script: '$(script)', ...library('{{ path }}')}),
    },
  ]
  test.each(shapes)('$name', async ({yaml, at = 'deployment.yml', files = {}}) => {
    const folder = write(temporaryFolder(), {'src/score.py': '', 'model/iris.onnx': '', [at]: yaml, ...files})
    expect(told(await check(folder, {options: {requirements: ['mlflow/requirements.txt']}}))).toEqual([])
  })
})

describe('where things are', () => {
  test('a folder that only the root of the code folder has is named', async () => {
    const folder = write(temporaryFolder(), {
      'app/src/score.py': '',
      'app/site-packages/yaml.py': '',
      'deployment.yml': deployment({code: 'app', script: 'src/score.py', ...library('site-packages')}),
    })
    const [finding] = await check(folder)
    expect(finding).toMatchObject({
      rule: 'mount-path-missing',
      help: 'Write ../site-packages, or move it beside the entry script.',
    })
  })

  test.each([
    ['src', 'online/score.py', 'src/online/site-packages', 'src/online'],
    ['src', 'online/score.py', 'online/site-packages', 'online'],
    ['.', 'src/online/score.py', 'online/site-packages', 'online'],
    ['.', 'src/online/score.py', 'src/online/site-packages', 'src/online'],
    ['src/online', 'score.py', 'src/online/site-packages', 'src/online'],
  ])('in %s, %s: of %s all that repeats the folder of the script goes', async (code, script, value, twice) => {
    const folder = write(temporaryFolder(), {
      'src/online/score.py': '',
      'deployment.yml': deployment({code, script, ...library(value)}),
    })
    expect(await check(folder)).toMatchObject([
      {
        rule: 'mount-path-missing',
        message: expect.stringContaining(`\`${twice}\` is in`),
        help: 'Write site-packages.',
      },
    ])
  })

  test('packages that lie in the code folder, named from the checkout, are not called outside of it', async () => {
    const folder = write(temporaryFolder(), {
      'src/score.py': '',
      'src/site-packages/yaml.py': '',
      'deployment.yml': deployment(library('src/site-packages')),
    })
    expect(await check(folder)).toMatchObject([{rule: 'mount-path-missing', help: 'Write site-packages.'}])
  })

  test('a folder above the script is not where the mount goes', async () => {
    const folder = write(temporaryFolder(), {
      'src/online/score.py': '',
      'deployment.yml': deployment({script: 'online/score.py', ...library('../site-packages')}),
    })
    const [finding, ...rest] = await check(folder)
    expect(rest).toEqual([])
    expect(finding).toMatchObject({
      rule: 'mount-path-missing',
      level: 'warning',
      message: expect.stringContaining('src/site-packages is neither there nor where the mount goes'),
    })
  })

  test('an absolute entry script is told once', async () => {
    const folder = write(temporaryFolder(), {
      'src/online/score.py': '',
      'deployment.yml': deployment({script: '/online/score.py', ...library('site-packages')}),
    })
    expect(told(await check(folder))).toEqual(['mount-path-not-relative deployment.yml:4:/online/score.py'])
  })

  test('Git takes the last word of the deepest file', async () => {
    const folder = write(temporaryFolder(), {
      'src/score.py': '',
      '.gitignore': 'lock.txt\n',
      'src/.gitignore': '!lock.txt\n',
      'deployment.yml': deployment(needs('lock.txt')),
    })
    expect(told(await check(folder))).toEqual(['mount-path-missing deployment.yml:7:lock.txt'])
  })

  test('packages and scripts are looked for in the folder of the model', async () => {
    const folder = write(temporaryFolder(), {
      'model/score.py': '',
      'model/env/lib/python3.12/site-packages/numpy-2.dist-info/METADATA': '',
      'model/packages/numpy-2.dist-info/METADATA': '',
      'model/requirements.txt': '',
      'deployment.yml': deployment({code: 'model', model: 'model', ...needs('requirements.txt')}),
    })
    const findings = await check(folder)
    expect(findings.map(({message}) => message)).toEqual([
      'The folder of the model (model) holds the entry script model/score.py.',
      'The folder of the model (model) holds the packages model/env/lib/python3.12/site-packages.',
      'The folder of the model (model) holds the packages model/packages.',
      'The folder of the model (model) holds the requirements model/requirements.txt.',
    ])
    expect(await check(folder, {options: {modelDir: 'model', requirements: ['model/requirements.txt']}})).toEqual(
      findings,
    )
  })

  test('a program is read from the folder in which its paths are there', async () => {
    const program = `from azure.ai.ml.entities import CodeConfiguration, ManagedOnlineDeployment
ManagedOnlineDeployment(
    code_configuration=CodeConfiguration("src", "scoring.py"),
    environment_variables=dict(AZUREML_EXTRA_PYTHON_LIB_PATH="site-packages"),
)
`
    const folder = write(temporaryFolder(), {'src/score.py': '', 'deploy/deploy.py': program})
    expect(told(await check(folder))).toEqual(['mount-path-missing deploy/deploy.py:3:"scoring.py"'])
  })

  test('an environment that is deployed elsewhere is held against the entry script of the inputs', async () => {
    const program = `from azureml.core import Environment
env = Environment("scoring")
env.environment_variables["AZUREML_EXTRA_REQUIREMENTS_TXT"] = "requirements.txt"
`
    const folder = write(temporaryFolder(), {'src/app/score.py': '', 'src/requirements.txt': '', 'env.py': program})
    expect(told(await check(folder))).toEqual([])
    const options = {entryScript: 'src/app/score.py', codeDir: 'src'}
    expect(told(await check(folder, {options}))).toEqual(['mount-path-missing env.py:3:"requirements.txt"'])
  })

  test('the facts tell what each path is', async () => {
    const folder = write(temporaryFolder(), {
      'src/score.py': '',
      'deployment.yml': deployment(library('site-packages')),
    })
    const {deployments, images} = await read(folder)
    expect(deployments).toMatchObject([
      {
        folder: {path: 'src', kind: 'folder', ignored: false},
        script: {path: 'src/score.py', kind: 'file'},
        scriptFolder: 'src',
        joined: [{path: 'src/site-packages', kind: 'nothing', atRoot: null, beside: null}],
        modelPath: null,
      },
    ])
    expect(images.filter(({ignoresMount}) => ignoresMount).map(({target}) => target)).toEqual([
      'azureml/curated-minimal-py311',
      'azureml/curated-minimal-py312-cuda12.4',
    ])
  })
})

describe('packages that no variable names', () => {
  const script = {entryScript: 'src/score.py'}
  const missing = 'mount-path-missing (warning) deployment.yml:4:score.py'
  const conda = needs('requirements.txt')

  function folder(yaml: string, more: Record<string, string> = {}): string {
    return write(temporaryFolder(), {'src/score.py': '', 'src/requirements.txt': '', 'deployment.yml': yaml, ...more})
  }

  test('are told where the deployment is that of the entry script, or was named', async () => {
    const cwd = folder(deployment({}))
    const [finding] = await check(cwd, {options: script})
    expect(finding).toMatchObject({
      message:
        'The deployment of src/score.py sets neither AZUREML_EXTRA_PYTHON_LIB_PATH nor PYTHONPATH: the image starts without the packages.',
      help: 'Set `AZUREML_EXTRA_PYTHON_LIB_PATH: site-packages` in its `environment_variables`.',
    })
    expect(told(await check(cwd, {options: script}))).toEqual([missing])
    expect(told(await check(cwd, {options: {given: ['deployment.yml']}}))).toEqual([missing])
    expect(told(await check(cwd))).toEqual([])
    expect(told(await check(cwd, {options: {entryScript: 'src/other.py'}}))).toEqual([])
  })

  test('nor does the variable of another delivery name them', async () => {
    expect(told(await check(folder(deployment(conda)), {options: script}))).toEqual([missing])
    const mounted = folder(deployment(library('site-packages')))
    expect(told(await check(mounted, {options: script, delivery: 'dynamic'}))).toEqual([missing])
    expect(told(await check(mounted, {options: script}))).toEqual([])
    expect(told(await check(folder(deployment(conda)), {options: script, delivery: 'dynamic'}))).toEqual([])
    expect(told(await check(folder(deployment({})), {options: script, delivery: 'image'}))).toEqual([])
  })

  const image = /image: mcr.*/
  test.each([
    ['PYTHONPATH is set', deployment({variables: 'PYTHONPATH: /var/azureml-app/src/site-packages'})],
    ['a misspelt variable is told already', deployment({variables: 'AZUREML_EXTRA_PYTHON_LIBPATH: x'})],
    ['its value is an expression', deployment(library('$(packages)'))],
    ['all variables are an expression', deployment({}).replace('{}', '"${{ variables }}"')],
    ['some variables come from a template', deployment({variables: '"${{ insert }}": "${{ parameters.variables }}"'})],
    ['the image is one of their own', deployment({}).replace(image, `image: registry.example/scoring${digest}`)],
    ['the image is built', deployment({}).replace(image, 'build: {path: .}')],
    [
      'the environment is one of the workspace',
      deployment({}).replace(/environment:\n.*/, 'environment: azureml:own:1'),
    ],
  ])('no warning where %s', async (_, yaml) => {
    const findings = told(await check(folder(yaml), {options: script}))
    expect(findings.filter(one => one.startsWith('mount-path-missing'))).toEqual([])
  })

  test('an image that ignores the variable gets the one that it reads', async () => {
    const target = {
      name: 'azureml/curated-minimal-py311',
      environment: {name: 'AZUREML_EXTRA_PYTHON_LIB_PATH', value: 'relative-to-entry-script' as const},
      ignoresMount: true,
    }
    expect(await check(folder(deployment({})), {options: script, target})).toMatchObject([
      {help: 'Set `PYTHONPATH: /var/azureml-app/src/site-packages` in its `environment_variables`.'},
    ])
  })

  test('one deployment of the script that has the packages is enough', async () => {
    const cwd = folder(deployment({}), {'blue.yml': deployment(library('site-packages'))})
    expect(told(await check(cwd, {options: script}))).toEqual([])
  })

  test('but not for another script', async () => {
    const cwd = folder(deployment({}), {
      'online/score.py': '',
      'b.yml': deployment({code: 'online', ...library('site-packages')}),
    })
    expect(told(await check(cwd, {options: {given: ['deployment.yml', 'b.yml']}}))).toEqual([missing])
  })

  test('another host than an Azure ML image has other ways', async () => {
    const environment = {name: 'PYTHONPATH', value: 'absolute' as const}
    const target = {name: 'generic', environment}
    expect(told(await check(folder(deployment({})), {options: {given: ['deployment.yml']}, target}))).toEqual([])
  })

  test.each(['', '""'])('an empty variable is not set: %j', async value => {
    const cwd = folder(deployment({}).replace('{}', `\n  AZUREML_EXTRA_PYTHON_LIB_PATH: ${value}`))
    expect(told(await check(cwd, {options: script}))).toEqual([
      expect.stringMatching(/^mount-path-missing deployment\.yml:8:/),
    ])
    expect(told(await check(cwd, {options: script, delivery: 'image'}))).toEqual([])
  })
})

describe('PYTHONPATH in the place of the variable', () => {
  const files = {'src/online/score.py': ''}
  const yaml = (value: string, more = '') =>
    deployment({script: 'online/score.py', variables: `PYTHONPATH: "${value}"${more}`})
  const root = '/var/azureml-app'

  test.each([
    `${root}/src/online/site-packages`,
    `${root}/src/online/site-packages/`,
    `${root}/src/online`,
    `/opt/packages:${root}/src/online/site-packages`,
    `${root}/azureml-models/iris/1`,
    `${root}/src/later`,
    'own',
    '/opt/site-packages',
    '${{ packages }}/site-packages',
  ])('%s may be right', async value => {
    const folder = write(temporaryFolder(), {...files, '.gitignore': 'later/\n', 'deployment.yml': yaml(value)})
    expect(told(await check(folder))).toEqual([])
  })

  test.each([
    [`${root}/online/site-packages`, '', /has no code folder `online`.*\/src/],
    [`${root}/site-packages`, '', /has no code folder `site-packages`/],
    [`${root}/src/site-packages`, ' (warning)', /src\/site-packages is neither there nor where the mount goes/],
    [`/opt/x:${root}/src/site-packages`, ' (warning)', /neither there/],
    ['site-packages', ' (warning)', /relative to the folder in which the server is started/],
    [`$PYTHONPATH:${root}/src/online/site-packages`, ' (warning)', /`\$PYTHONPATH` .*stays as it is written/],
  ])('%s is wrong%s', async (value, level, message) => {
    const folder = write(temporaryFolder(), {...files, 'deployment.yml': yaml(value)})
    const findings = await check(folder)
    expect(told(findings)).toEqual([`mount-path-missing${level} deployment.yml:7:"${value}"`])
    expect(findings[0]?.message).toMatch(message)
    expect(findings[0]?.help).toContain(`${root}/src/online/site-packages`)
  })

  test('an image of their own may have packages below the root of the app', async () => {
    const own = yaml(`${root}/site-packages`).replace(/image: mcr.*/, `image: registry.example/scoring${digest}`)
    expect(told(await check(write(temporaryFolder(), {...files, 'deployment.yml': own})))).toEqual([])
  })

  test('it does not matter where the variable names the packages', async () => {
    const value = yaml(`${root}/site-packages`, ', AZUREML_EXTRA_PYTHON_LIB_PATH: site-packages')
    const folder = write(temporaryFolder(), {...files, 'deployment.yml': value})
    expect(told(await check(folder))).toEqual([])
    expect(told(await check(folder, {delivery: 'image'}))).toEqual([])
  })
})

test('a file that is no YAML is told with its line to whoever looks for the reason', async () => {
  const folder = write(temporaryFolder(), {'deployment.yml': `${schema}environment:\n\timage: x\n`})
  expect(await read(folder)).toMatchObject({deployments: [], unread: [{file: 'deployment.yml', line: 3}]})
})
