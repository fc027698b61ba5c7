import {describe, expect, test} from '@jest/globals'
import {check, read, told, write} from '../../../helpers/deployment.ts'
import {pythons} from '../../../helpers/pythons.ts'
import {temporaryFolder} from '../../../helpers/temp.ts'

const pinned = `mcr.microsoft.com/azureml/minimal-py312-inference@sha256:${'0'.repeat(64)}`

/** The snippet of the documents, as it works. */
const v1 = `from azureml.core import Environment
from azureml.core.model import InferenceConfig, Model

env = Environment(name="my_env")
env.docker.base_image = "${pinned}"
env.python.user_managed_dependencies = True
env.inferencing_stack_version = "latest"
env.environment_variables = {
    "AZUREML_EXTRA_PYTHON_LIB_PATH": "site-packages"
}
config = InferenceConfig(environment=env, source_directory="./src", entry_script="score.py")
service = Model.deploy(ws, "iris", [model], config)
`

const v2 = `from azure.ai.ml.entities import CodeConfiguration, Environment, ManagedOnlineDeployment, Model
from azure.ai.ml.entities import ProbeSettings

environment = Environment(image="${pinned}", inference_config={"liveness_route": {"port": 5001, "path": "/"}})
deployment = ManagedOnlineDeployment(
    name="blue",
    endpoint_name="iris",
    model=Model(path="model"),
    environment=environment,
    environment_variables={"AZUREML_EXTRA_PYTHON_LIB_PATH": "site-packages"},
    code_configuration=CodeConfiguration(code="src", scoring_script="score.py"),
    liveness_probe=ProbeSettings(initial_delay=600, period=20, failure_threshold=5),
)
`

function project(program: string, name = 'deploy.py'): string {
  return write(temporaryFolder(), {
    [name]: program,
    'src/score.py': 'def init(): pass\ndef run(body): return body\n',
    'src/.gitignore': 'site-packages/\n',
    'model/iris.yaml': '',
  })
}

type Trap = {name: string; program?: string; from?: string; to?: string; found: string[]}

const library = '"AZUREML_EXTRA_PYTHON_LIB_PATH": "site-packages"'

const traps: Trap[] = [
  {name: 'the snippet for SDK v1 as it works', found: []},
  {name: 'the snippet for SDK v2 as it works', program: v2, found: []},
  {
    name: 'the image of the documents, without quotes',
    from: `"${pinned}"`,
    to: '<MCR-path>',
    found: ['unfilled-placeholder deploy.py:5:<MCR-path>'],
  },
  {
    name: 'a misspelt variable',
    from: '"AZUREML_EXTRA_PYTHON_LIB_PATH": "site-packages"',
    to: '"AZUREML_EXTRA_REQUIRMENTS_TXT": "requirements.txt"',
    found: ['misspelt-variable deploy.py:9:"AZUREML_EXTRA_REQUIRMENTS_TXT"'],
  },
  {
    name: 'a misspelt variable that is set on its own',
    from: 'config = ',
    to: 'env.environment_variables["AZUREML_EXTRA_PYTHON_LIBPATH"] = "site-packages"\nconfig = ',
    found: ['misspelt-variable deploy.py:11:"AZUREML_EXTRA_PYTHON_LIBPATH"'],
  },
  {
    name: 'a misspelt variable of the process itself',
    from: 'config = ',
    to: 'os.environ["AZUREML_ENTRY_SCRIP"] = "score.py"\nconfig = ',
    found: ['misspelt-variable deploy.py:11:"AZUREML_ENTRY_SCRIP"'],
  },
  {
    name: 'a misspelt variable in update()',
    from: 'config = ',
    to: 'env.environment_variables.update({"AZUREML_EXTRA_PYTHON_PATH": "x"})\nconfig = ',
    found: ['misspelt-variable deploy.py:11:"AZUREML_EXTRA_PYTHON_PATH"'],
  },
  {
    name: 'variables that are put together beforehand',
    from: `env.environment_variables = {\n    ${library}\n}`,
    to: `settings = {${library}}\nsettings["AZUREML_EXTRA_REQUIREMENTS_TXT"] = "score.py"\nenv.environment_variables = settings`,
    found: ['exclusive-variables deploy.py:9:"AZUREML_EXTRA_REQUIREMENTS_TXT"'],
  },
  {
    name: 'both exclusive variables, one of them unknown',
    from: library,
    to: `${library}, "AZUREML_EXTRA_REQUIREMENTS_TXT": name`,
    found: [],
  },
  {
    name: 'both exclusive variables, one of them later',
    from: 'config = ',
    to: 'env.environment_variables["AZUREML_EXTRA_REQUIREMENTS_TXT"] = "score.py"\nconfig = ',
    found: ['exclusive-variables deploy.py:11:"AZUREML_EXTRA_REQUIREMENTS_TXT"'],
  },
  {
    name: 'an absolute path',
    from: '"site-packages"',
    to: '"/var/azureml-app/site-packages"',
    found: ['mount-path-not-relative deploy.py:9:"/var/azureml-app/site-packages"'],
  },
  {
    name: 'a path with python3.7',
    from: '"site-packages"',
    to: '"myenv/lib/python3.7/site-packages"',
    found: ['python-version-mismatch deploy.py:9:"myenv/lib/python3.7/site-packages"'],
  },
  {
    name: 'a path that repeats the source directory',
    from: '"site-packages"',
    to: '"src/site-packages"',
    found: ['mount-path-missing deploy.py:9:"src/site-packages"'],
  },
  {
    name: 'user_managed_dependencies False',
    from: 'dependencies = True',
    to: 'dependencies = False',
    found: ['managed-dependencies deploy.py:6:False'],
  },
  {
    name: 'user_managed_dependencies left out',
    from: 'env.python.user_managed_dependencies = True\n',
    to: '',
    found: ['managed-dependencies deploy.py:4:Environment'],
  },
  {name: 'user_managed_dependencies by a variable', from: 'dependencies = True', to: 'dependencies = flag', found: []},
  {
    name: 'an image by its tag',
    from: `@sha256:${'0'.repeat(64)}`,
    to: ':latest',
    found: ['unpinned-image (warning) deploy.py:5:"mcr.microsoft.com/azureml/minimal-py312-inference:latest"'],
  },
  {
    name: 'Model.package()',
    from: 'service = Model.deploy(ws, "iris", [model], config)',
    to: 'package = Model.package(ws, [model], config)',
    found: ['model-package-root (warning) deploy.py:12:Model.package'],
  },
  {
    name: 'package() of a model',
    from: 'service = Model.deploy(ws, "iris", [model], config)',
    to: 'model = Model(ws, "iris")\nimage = model.package(ws, [model], config)',
    found: ['model-package-root (warning) deploy.py:13:model.package'],
  },
  {
    name: 'an entry script that is not there',
    from: 'entry_script="score.py"',
    to: 'entry_script="scoring.py"',
    found: ['mount-path-missing deploy.py:11:"scoring.py"'],
  },
  {
    name: 'an image with another Python, in SDK v2',
    program: v2,
    from: 'minimal-py312',
    to: 'minimal-py311',
    found: [`python-version-mismatch deploy.py:4:"${pinned.replace('py312', 'py311')}"`],
  },
  {
    name: 'a folder above the code, in SDK v2',
    program: v2,
    from: 'LIB_PATH": "site-packages"',
    to: 'LIB_PATH": "../site-packages"',
    found: ['outside-code-folder deploy.py:10:"../site-packages"'],
  },
  {
    name: 'a model that holds the script, in SDK v2',
    program: v2,
    from: 'Model(path="model")',
    to: 'Model(path="src")',
    found: ['model-dir-pollution deploy.py:8:"src"', 'model-dir-pollution deploy.py:8:"src"'],
  },
  {
    name: 'a model that holds the script, registered with SDK v1',
    from: 'config = ',
    to: 'model = Model.register(ws, model_path="src", model_name="iris")\nconfig = ',
    found: ['model-dir-pollution deploy.py:11:"src"', 'model-dir-pollution deploy.py:11:"src"'],
  },
  {
    name: 'the same by position, deployed by keywords',
    from: 'config = InferenceConfig(environment=env, source_directory="./src", entry_script="score.py")\nservice = Model.deploy(ws, "iris", [model], config)',
    to: 'config = InferenceConfig(environment=env, source_directory="./src", entry_script="score.py")\nmodel = Model.register(ws, "src", "iris")\nModel.deploy(workspace=ws, name="iris", models=[model], inference_config=config)',
    found: ['model-dir-pollution deploy.py:12:"src"', 'model-dir-pollution deploy.py:12:"src"'],
  },
  {
    name: 'a model of SDK v1 in a folder of its own',
    from: 'config = ',
    to: 'model = Model.register(ws, model_path="model", model_name="iris")\nconfig = ',
    found: [],
  },
]

describe('one at a time, at its line', () => {
  test.each(traps)('$name', async ({program = v1, from, to, found}) => {
    if (from !== undefined) expect(program.split(from)).toHaveLength(2)
    const changed = from === undefined ? program : program.replace(from, () => to ?? '')
    expect(told(await check(project(changed))).sort()).toEqual(found.sort())
  })
})

describe('what only running would tell is not judged', () => {
  test.each([
    ['a name', 'env.environment_variables = {"AZUREML_EXTRA_PYTHON_LIB_PATH": path}'],
    ['an f-string', 'env.environment_variables = {"AZUREML_EXTRA_PYTHON_LIB_PATH": f"/{x}"}'],
    ['a function of no name', 'make().environment_variables["AZUREML_EXTRA_PYTHON_LIB_PATH"] = "/x"'],
    ['a call', 'env.environment_variables = {"AZUREML_EXTRA_PYTHON_LIB_PATH": os.path.join("/", "x")}'],
    [
      'two branches',
      'if mounted:\n    env.environment_variables["AZUREML_EXTRA_PYTHON_LIB_PATH"] = "a"\nelse:\n    env.environment_variables["AZUREML_EXTRA_REQUIREMENTS_TXT"] = "b"',
    ],
    [
      'two environments',
      'one = Environment("one")\none.environment_variables = {"AZUREML_EXTRA_PYTHON_LIB_PATH": "a"}\none = Environment("two")\none.environment_variables = {"AZUREML_EXTRA_REQUIREMENTS_TXT": "b"}',
    ],
    [
      'two functions',
      'def a(env):\n    env.environment_variables["AZUREML_EXTRA_PYTHON_LIB_PATH"] = "a"\ndef b(env):\n    env.environment_variables["AZUREML_EXTRA_REQUIREMENTS_TXT"] = "b"',
    ],
  ])('%s', async (_, line) => {
    expect(told(await check(project(`from azureml.core import Environment\n${line}\n`)))).toEqual([])
  })

  test('classes of the same name from elsewhere are none of Azure ML', async () => {
    const program = `import azureml
from jinja2 import Environment
env = Environment(image="<MCR-path>")
`
    expect(told(await check(project(program)))).toEqual([])
  })

  test('an environment for training may have what it likes', async () => {
    const program = `from azureml.core import Environment, ScriptRunConfig
env = Environment("train")
env.docker.base_image = "mcr.microsoft.com/azureml/openmpi4.1.0-ubuntu20.04"
env.python.user_managed_dependencies = False
run = ScriptRunConfig(source_directory="nowhere", script="train.py", environment=env)
`
    expect(told(await check(project(program)))).toEqual([])
  })
})

describe('notebooks', () => {
  function notebook(...cells: (string | {raw: string})[]): string {
    const written = cells.map(cell => {
      const text = typeof cell === 'string' ? cell : cell.raw
      return {cell_type: 'code', metadata: {}, outputs: [], source: text.split(/(?<=\n)/)}
    })
    const markdown = {cell_type: 'markdown', metadata: {}, source: ['"AZUREML_EXTRA_REQUIRMENTS_TXT"']}
    return JSON.stringify({cells: [markdown, ...written], metadata: {}, nbformat: 4, nbformat_minor: 5}, null, 1)
  }

  test('cells are one program, and findings stand at their line of the file', async () => {
    const text = notebook(
      '%pip install azure-ai-ml\nfrom azure.ai.ml.entities import *',
      '%%bash\necho "not Python',
      'files = !ls\nvariables = {"é": "\\t", "AZUREML_EXTRA_REQUIRMENTS_TXT": "requirements.txt"}',
    )
    const folder = project(text, 'deploy.ipynb')
    const [finding] = await check(folder)
    expect(told([finding].filter(one => one !== undefined))).toEqual([
      expect.stringMatching(/^misspelt-variable deploy\.ipynb:\d+:\\"AZUREML_EXTRA_REQUIRMENTS_TXT\\"$/),
    ])
    expect(text.split('\n')[(finding?.line ?? 0) - 1]).toBe(finding?.excerpt)
  })

  test('a cell that is one text, and one that is no Python, do no harm', async () => {
    const one = JSON.stringify({
      cells: [
        {cell_type: 'code', source: 'this is ('},
        {cell_type: 'code', source: 'import azureml\nx = {"AZUREML_EXTRA_PYTHON_LIBPATH": "x"}\n'},
      ],
    })
    expect(told(await check(project(one, 'a.ipynb')))).toEqual([
      'misspelt-variable a.ipynb:1:\\"AZUREML_EXTRA_PYTHON_LIBPATH\\"',
    ])
  })

  test.each([
    '',
    '[]',
    '{"cells": 1}',
    '{"cells": [{"cell_type": "code"}]}',
    '{"cells": [1, "azureml"]',
    '['.repeat(100_000),
  ])('a file that is no notebook is none: %.20s', async text => {
    expect(told(await check(project(`${text}`, 'a.ipynb'), {options: {given: ['a.ipynb']}}))).toEqual([])
  })
})

test('every Python from 3.8 on reads the same', async () => {
  const later = 'env.environment_variables["AZUREML_EXTRA_REQUIREMENTS_TXT"] = "é😀.txt"\n'
  const folder = write(project(v2), {'later.py': v1 + later})
  const all = await Promise.all(pythons().map(({executable}) => read(folder, {python: async () => executable})))
  for (const facts of all) expect(facts).toEqual(all[0])
  expect(all[0]?.deployments).toMatchObject([
    {
      kind: 'online',
      language: 'python',
      images: [{text: pinned}],
      code: {folder: {text: 'src'}, script: {text: 'score.py'}},
      model: {text: 'model'},
      probes: {liveness: {initialDelay: 600, period: 20, failures: 5, line: 12}},
      forInference: true,
      scriptFolder: 'src',
      modelFolder: {path: 'model'},
    },
    {
      file: 'later.py',
      variables: [
        {value: {text: 'site-packages'}},
        {value: {text: 'é😀.txt', line: 13, column: 63, endColumn: 71}, name: {line: 13, column: 27}},
      ],
    },
  ])
})

test('without a Python, programs are told to be unread', async () => {
  const facts = await read(project(v1), {python: async () => undefined})
  expect(facts).toMatchObject({deployments: [], unread: [{file: 'deploy.py'}]})
})

test.each([
  ['deep', `import azureml\nx = ${'('.repeat(5000)}${')'.repeat(5000)}\n`],
  ['long', `import azureml\nx = a${'.b'.repeat(100_000)}\n`],
  ['wrong', 'import azureml\nx = (\n'],
  ['binary', 'import azureml\n\0\n'],
])('a program that Python cannot read (%s) does not keep the others from being read', async (_, text) => {
  const folder = write(project(v1.replace('True', 'False')), {'other.py': `# Environment\n${text}`})
  expect(told(await check(folder))).toEqual(['managed-dependencies deploy.py:6:False'])
  expect((await read(folder)).unread).toMatchObject([{file: 'other.py', part: 'sure'}])
  // One that names nothing of a deployment is none.
  expect((await read(write(folder, {'other.py': text}))).unread).toEqual([])
})

test('a model that is registered elsewhere is held against the entry script of the inputs', async () => {
  const folder = project('from azureml.core import Model\nModel.register(ws, model_path="src", model_name="iris")\n')
  expect(told(await check(folder, {options: {entryScript: 'src/score.py'}}))).toEqual([
    'model-dir-pollution deploy.py:2:"src"',
  ])
  expect(told(await check(folder, {options: {entryScript: 'score.py'}}))).toEqual([])
})
