import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from '@jest/globals'
import type {Finding} from '../../src/core/finding.ts'
import {action, cli, type Job, type JobOptions, root} from '../helpers/job.ts'
import {startIndex} from '../helpers/package-index.ts'
import {programs} from '../helpers/programs.ts'
import {filesBelow, project, writeFiles} from '../helpers/project.ts'
import {onePython, pythons} from '../helpers/pythons.ts'
import {spy} from '../helpers/spy.ts'
import {temporaryFolder} from '../helpers/temp.ts'
import {makeWheelProject} from '../helpers/wheel-project.ts'

const inputs = {target: 'azureml/minimal-py312', 'entry-script': 'src/score.py', 'model-dir': 'model'}
const job: JobOptions = {python: onePython().executable}

/** The scoring example as it is checked out, with both of its deployments: nothing built, nothing unpacked. */
function example(): string {
  const folder = temporaryFolder()
  const made = /[\\/](?:sitemount-out|site-packages|deploy|__pycache__)$/
  fs.cpSync(path.join(root, 'examples/azureml-scoring'), folder, {recursive: true, filter: file => !made.test(file)})
  return folder
}

function check(cwd: string, more: Readonly<Record<string, string>> = {}, options: JobOptions = job): Promise<Job> {
  const flags = Object.entries({...inputs, ...more}).flatMap(([name, value]) => [`--${name}`, value])
  return cli(['check', '--report', 'json', ...flags], {...options, cwd})
}

/** `rule file:line:text under the caret` of each finding that is an error. */
function errors({result}: Job): string[] {
  return (result?.findings ?? []).filter(({level}) => level === 'error').map(told)
}

function told({rule, file, line, column = 1, endColumn = 1, excerpt = ''}: Finding): string {
  const text = [...excerpt].slice(column - 1, endColumn - 1).join('')
  return `${rule}${file === undefined ? '' : ` ${file}:${line}:${text}`}`
}

/** Replaces text in a file of the folder; a text that is not there any more is no trap. */
function change(folder: string, file: string, from: string, to: string): void {
  const text = fs.readFileSync(path.join(folder, file), 'utf8')
  expect(text).toContain(from)
  fs.writeFileSync(path.join(folder, file), text.replace(from, to))
}

describe('the deployment files of the example', () => {
  test('pass as they are, at a prompt and in a job', async () => {
    const [prompt, step] = [await check(example()), await action({...inputs, mode: 'check'}, {...job, cwd: example()})]
    for (const one of [prompt, step]) {
      expect({code: one.code, stderr: one.stderr, errors: errors(one)}).toEqual({code: 0, stderr: '', errors: []})
    }
    expect(step.outputs).toMatchObject({verdict: 'passed', 'error-count': '0'})
    // A tag in place of a digest is all there is to say, once a file.
    expect(prompt.result?.findings.map(({rule, file}) => [rule, file])).toEqual([
      ['unpinned-image', 'deployment-dynamic.yml'],
      ['unpinned-image', 'deployment.yml'],
    ])
  })

  test('pass for the packages that are installed at boot, too', async () => {
    const folder = example()
    const checked = await check(folder, {delivery: 'dynamic', requirements: 'src/requirements.txt'})
    expect({code: checked.code, stderr: checked.stderr, errors: errors(checked)}).toEqual({
      code: 0,
      stderr: '',
      errors: [],
    })
  })

  test('pass once the packages lie beside the script', async () => {
    const folder = writeFiles(example(), {
      'src/site-packages/numpy/__init__.py': '',
      'src/site-packages/numpy/lib/npyio.py': '',
      'src/site-packages/numpy/_core/_multiarray_umath.cpython-312-x86_64-linux-gnu.so': '',
    })
    expect(errors(await check(folder))).toEqual([])
  })

  test('are not changed, and nothing is added to them', async () => {
    const folder = example()
    const before = filesBelow(folder)
    await check(folder)
    expect(filesBelow(folder)).toEqual(before)
  })
})

type Trap = {name: string; put: (folder: string) => unknown; found: string[]; inputs?: Record<string, string>}

const mounted = 'AZUREML_EXTRA_PYTHON_LIB_PATH: site-packages'
const yaml = (from: string, to: string) => (folder: string) => change(folder, 'deployment.yml', from, to)
const script = (from: string, to: string) => (folder: string) => change(folder, 'src/score.py', from, to)
const dockerfile = (text: string) => (folder: string) => writeFiles(folder, {Dockerfile: text})
const stock = fs.readFileSync(path.join(root, '__tests__/fixtures/azureml/python.gitignore'), 'utf8')
const base = `FROM mcr.microsoft.com/azureml/minimal-py312-inference@sha256:${'0'.repeat(64)}\n`

const traps: Trap[] = [
  {
    name: 'the misspelt variable of the documents',
    put: yaml(mounted, 'AZUREML_EXTRA_REQUIRMENTS_TXT: requirements.txt'),
    found: ['misspelt-variable deployment.yml:20:AZUREML_EXTRA_REQUIRMENTS_TXT'],
  },
  {
    name: 'both variables, of which one is ignored',
    put: yaml(mounted, `${mounted}\n  AZUREML_EXTRA_REQUIREMENTS_TXT: requirements.txt`),
    found: ['exclusive-variables deployment.yml:21:AZUREML_EXTRA_REQUIREMENTS_TXT'],
  },
  {
    name: 'an absolute path',
    put: yaml(mounted, 'AZUREML_EXTRA_PYTHON_LIB_PATH: /var/azureml-app/src/site-packages'),
    found: ['mount-path-not-relative deployment.yml:20:/var/azureml-app/src/site-packages'],
  },
  {
    name: 'a path that begins at the root of the checkout',
    put: yaml(mounted, 'AZUREML_EXTRA_PYTHON_LIB_PATH: src/site-packages'),
    found: ['mount-path-missing deployment.yml:20:src/site-packages'],
  },
  {
    name: 'a path with the Python of the documents in it',
    put: folder => {
      yaml(mounted, 'AZUREML_EXTRA_PYTHON_LIB_PATH: myenv/lib/python3.7/site-packages')(folder)
      writeFiles(folder, {'src/myenv/lib/python3.7/site-packages/six.py': ''})
    },
    inputs: {'mount-path': 'myenv/lib/python3.7/site-packages'},
    found: ['python-version-mismatch deployment.yml:20:myenv/lib/python3.7/site-packages'],
  },
  {
    name: 'packages that lie outside the uploaded folder',
    put: folder => {
      yaml(mounted, 'AZUREML_EXTRA_PYTHON_LIB_PATH: ../site-packages')(folder)
      writeFiles(folder, {'site-packages/six.py': ''})
    },
    found: ['outside-code-folder deployment.yml:20:../site-packages'],
  },
  {
    name: 'a scoring script that is not there',
    put: yaml('scoring_script: score.py', 'scoring_script: scoring.py'),
    found: ['mount-path-missing deployment.yml:10:scoring.py'],
  },
  {
    name: 'a placeholder of the documents',
    put: yaml('azureml/minimal-py312-inference:latest', '<MCR-path>:<tag>'),
    found: ['unfilled-placeholder deployment.yml:13:mcr.microsoft.com/<MCR-path>:<tag>'],
  },
  {
    name: 'an image that ignores the variable',
    put: yaml(
      'azureml/minimal-py312-inference:latest',
      `azureml/curated/minimal-py312-cuda12.4-inference@sha256:${'0'.repeat(64)}`,
    ),
    found: [
      `mount-ignored-by-image deployment.yml:13:mcr.microsoft.com/azureml/curated/minimal-py312-cuda12.4-inference@sha256:${'0'.repeat(64)}`,
    ],
  },
  {
    name: 'packages in the folder of the model',
    put: folder =>
      writeFiles(folder, {'model/libs/six.py': '', 'model/libs/six-1.17.0.dist-info/METADATA': 'Name: six\n'}),
    found: ['model-dir-pollution deployment.yml:6:model'],
  },
  {
    name: 'the code folder as that of the model',
    put: yaml('path: model', 'path: src'),
    // The script and the requirements beside it, each in a sentence of its own.
    found: ['model-dir-pollution deployment.yml:6:src', 'model-dir-pollution deployment.yml:6:src'],
  },
  {
    name: 'GitHub’s own .gitignore for Python in the code folder',
    put: folder => {
      fs.rmSync(path.join(folder, 'src/.amlignore'))
      writeFiles(folder, {
        'src/.gitignore': stock,
        'src/site-packages/numpy/__init__.py': '',
        'src/site-packages/numpy/lib/npyio.py': '',
        'src/site-packages/numpy/core.so': '',
      })
    },
    found: ['ignored-by-upload src/.gitignore:5:*.so', 'ignored-by-upload src/.gitignore:14:lib/'],
  },
  {
    name: 'a script without run()',
    put: script('def run(body):', 'def score(body):'),
    found: ['entry-script-contract src/score.py:1:'],
  },
  {
    name: 'a coroutine',
    put: script('def run(body):', 'async def run(body):'),
    found: ['entry-script-contract src/score.py:30:run'],
  },
  {
    name: 'a second required parameter',
    put: script('def run(body):', 'def run(body, extra):'),
    found: ['entry-script-contract src/score.py:30:extra'],
  },
  {
    name: 'any number of parameters',
    put: script('def run(body):', 'def run(*args):'),
    found: ['entry-script-contract src/score.py:30:args'],
  },
  {
    name: 'the en dash of the official Dockerfile',
    put: dockerfile(`${base}COPY requirements.txt /tmp/requirements.txt\nRUN pip install –r /tmp/requirements.txt\n`),
    found: ['dockerfile-dash Dockerfile:3:–r'],
  },
  {
    name: 'root as the last user',
    put: dockerfile(
      `${base}USER root\nRUN apt-get update && apt-get install -y libgl1 && rm -rf /var/lib/apt/lists/*\n`,
    ),
    found: ['dockerfile-root-user Dockerfile:2:root'],
  },
  {
    name: 'an unpinned install in a Dockerfile',
    put: dockerfile(`${base}RUN pip install --no-cache-dir numpy scipy==1.2.3\n`),
    found: ['dockerfile-unpinned-install Dockerfile:2:numpy'],
  },
  {
    name: 'Debian’s Python packages in a Dockerfile',
    put: dockerfile(
      `${base}USER root\nRUN apt-get update && apt-get install -y python3-numpy && rm -rf /var/lib/apt/lists/*\nUSER dockeruser\n`,
    ),
    found: ['apt-python-package Dockerfile:3:python3-numpy'],
  },
  {
    name: 'types.py beside the script',
    put: folder => writeFiles(folder, {'src/types.py': 'own = 1\n'}),
    found: ['shadowed-stdlib src/types.py:1:'],
  },
]

describe('one trap at a time is found at its place, at a prompt', () => {
  test.each(traps)('$name', async ({put, found, inputs: more = {}}) => {
    const folder = example()
    fs.rmSync(path.join(folder, 'deployment-dynamic.yml'))
    put(folder)
    const checked = await check(folder, more)
    expect({code: checked.code, stderr: checked.stderr, errors: errors(checked)}).toEqual({
      code: 1,
      stderr: '',
      errors: found,
    })
  })
})

describe('in a job', () => {
  test('each trap is an annotation at its file, line and column, and a row of the summary', async () => {
    const folder = example()
    yaml(mounted, 'AZUREML_EXTRA_REQUIRMENTS_TXT: requirements.txt')(folder)
    script('def run(body):', 'async def run(body):')(folder)
    dockerfile(`${base}COPY requirements.txt /tmp/requirements.txt\nRUN pip install –r /tmp/requirements.txt\n`)(folder)
    const step = await action({...inputs, mode: 'check'}, {...job, cwd: folder})
    expect(step.code).toBe(1)
    const commands = step.stdout.split('\n').filter(line => line.startsWith('::error '))
    expect(commands.map(line => line.slice(0, line.indexOf('::', 2)))).toEqual([
      '::error title=sitemount%3A dockerfile-dash,file=Dockerfile,line=3,col=17,endColumn=19',
      '::error title=sitemount%3A misspelt-variable,file=deployment.yml,line=20,col=3,endColumn=32',
      '::error title=sitemount%3A entry-script-contract,file=src/score.py,line=30,col=11,endColumn=14',
    ])
    expect(step.outputs).toMatchObject({verdict: 'failed', 'error-count': '3', 'artifact-path': ''})
    for (const {rule} of step.result?.findings ?? []) expect(step.summary).toContain(rule)
  })

  test('files are named as the checkout has them when the project lies below it', async () => {
    const workspace = temporaryFolder()
    fs.cpSync(example(), path.join(workspace, 'service'), {recursive: true})
    yaml(mounted, 'AZUREML_EXTRA_REQUIRMENTS_TXT: requirements.txt')(path.join(workspace, 'service'))
    const step = await action({...inputs, mode: 'check', 'working-directory': 'service'}, {...job, cwd: workspace})
    expect(step.stdout).toMatch(/^::error title=sitemount%3A misspelt-variable,file=service\/deployment\.yml,line=20,/m)
  })
})

describe('only what is named is read', () => {
  test('a deployment that `deployment` names is judged whatever its name, and nothing beside it', async () => {
    const folder = example()
    fs.renameSync(path.join(folder, 'deployment.yml'), path.join(folder, 'blue.txt.yaml'))
    change(folder, 'blue.txt.yaml', mounted, 'AZUREML_EXTRA_REQUIRMENTS_TXT: requirements.txt')
    const checked = await check(folder, {deployment: 'blue.txt.yaml'})
    expect(errors(checked)).toEqual(['misspelt-variable blue.txt.yaml:20:AZUREML_EXTRA_REQUIRMENTS_TXT'])
    expect(errors(await check(folder, {deployment: 'deployment-dynamic.yml'}))).toEqual([])
  })

  test('one that is not there is wrong usage', async () => {
    const {code, stderr} = await check(example(), {deployment: 'nowhere.yml'})
    expect(code).toBe(2)
    expect(stderr).toContain('nowhere.yml')
  })

  test.each([
    [{'entry-script': 'src/nowhere.py'}, 'entry-script'],
    [{'code-dir': 'nowhere'}, 'code-dir'],
    [{'model-dir': 'nowhere'}, 'model-dir'],
  ])('%j is wrong usage', async (more, input) => {
    const {code, stdout, stderr} = await check(example(), more)
    expect({code, stdout}).toEqual({code: 2, stdout: ''})
    expect(stderr).toMatch(new RegExp(`^sitemount: error: Input \`${input}\`: there is no`))
  })
})

describe('a project without anything of Azure ML', () => {
  const files = {
    '.python-version': '3.12\n',
    'requirements.txt': 'scipy == 1.2.3\n',
    'app.py': 'async def run(*args):\n    pass\n',
    'types.py': '',
    Dockerfile: 'FROM python:latest\nRUN pip install –r requirements.txt\n',
    'compose.yml': 'services:\n  web:\n    image: nginx\n    environment:\n      EXTRA_X: /a\n',
    '.gitignore': stock,
  }

  test('gets no finding of it, and starts no process and no connection', async () => {
    const watch = spy()
    const cwd = project(files)
    const checked = await cli(['check', '--report', 'json'], {cwd, env: {...watch.env, PATH: programs({})}})
    expect(checked).toMatchObject({code: 0, stderr: '', result: {findings: []}})
    expect(watch.seen()).toEqual([])
  })

  test('nor does an entry script make it one', async () => {
    const watch = spy()
    const checked = await cli(['check', '--report', 'json', '--entry-script', 'app.py'], {
      cwd: project(files),
      env: {...watch.env, PATH: programs({})},
    })
    expect(checked).toMatchObject({code: 0, stderr: '', result: {findings: []}})
    expect(watch.seen()).toEqual([])
  })

  test('with an Azure ML target, none of its files is taken for a deployment', async () => {
    const cwd = project({...files, 'types.py': '', Dockerfile: 'FROM python:3.12\n'})
    const checked = await cli(['check', '--report', 'json', '--target', inputs.target], {...job, cwd})
    expect({code: checked.code, errors: errors(checked)}).toEqual({code: 0, errors: []})
  })
})

describe('without any Python', () => {
  const bare: JobOptions = {env: {PATH: programs({})}}

  test('files are judged all the same, and what an entry script says stays unknown', async () => {
    const folder = example()
    fs.rmSync(path.join(folder, 'deployment-dynamic.yml'))
    script('def run(body):', 'async def run(body):')(folder)
    yaml(mounted, 'AZUREML_EXTRA_REQUIRMENTS_TXT: requirements.txt')(folder)
    const checked = await check(folder, {}, bare)
    expect({code: checked.code, stderr: checked.stderr, errors: errors(checked)}).toEqual({
      code: 1,
      stderr: '',
      errors: ['misspelt-variable deployment.yml:20:AZUREML_EXTRA_REQUIRMENTS_TXT'],
    })
  })

  test('an entry script is read, never run', async () => {
    const folder = example()
    script('import os', 'import os\nopen("ran", "w").close()')(folder)
    await check(folder)
    expect(filesBelow(folder).filter(file => path.basename(file) === 'ran')).toEqual([])
  })
})

test('one finding can be lowered by its rule, as any other', async () => {
  const folder = example()
  yaml(mounted, 'AZUREML_EXTRA_REQUIRMENTS_TXT: requirements.txt')(folder)
  const checked = await check(folder, {rules: 'misspelt-variable: notice'})
  expect(checked.code).toBe(0)
  expect(checked.result?.findings.map(({rule, level}) => [rule, level])).toContainEqual(['misspelt-variable', 'notice'])
})

test('one finding can be excused where it stands; in a Dockerfile in the line above', async () => {
  const folder = example()
  const excuse = (rule: string, why: string) => `# sitemount: allow[${rule}] ${why}`
  yaml(mounted, `AZUREML_EXTRA_REQUIRMENTS_TXT: requirements.txt ${excuse('misspelt-variable', 'renamed')}`)(folder)
  const lines = [
    excuse('unpinned-image', 'the newest'),
    'FROM mcr.microsoft.com/azureml/minimal-py312-inference:latest',
    'RUN true && \\',
    excuse('dockerfile-unpinned-install', 'any will do'),
    '    pip install scipy && \\',
    '    pip install numpy',
  ]
  dockerfile(`${lines.join('\n')}\n`)(folder)
  const {code, result, stdout} = await check(folder)
  expect({code, stdout: result === undefined ? stdout : ''}).toEqual({code: 1, stdout: ''})
  const places = (result?.findings ?? []).map(({excused, ...finding}) => [told(finding as Finding), excused])
  expect(places).toEqual(
    expect.arrayContaining([
      ['misspelt-variable deployment.yml:20:AZUREML_EXTRA_REQUIRMENTS_TXT', 'renamed'],
      ['unpinned-image Dockerfile:2:mcr.microsoft.com/azureml/minimal-py312-inference:latest', 'the newest'],
      ['dockerfile-unpinned-install Dockerfile:5:scipy', 'any will do'],
      ['dockerfile-unpinned-install Dockerfile:6:numpy', undefined],
    ]),
  )
})

const python312 = process.platform === 'linux' ? pythons().find(({minor}) => minor === '3.12') : undefined
const built = python312 === undefined ? test.skip : test
built('a build names the files that would not arrive, and hands over an .amlignore with which they do', async () => {
  const served = temporaryFolder()
  const index = await startIndex(served)
  const files = {'greet/__init__.py': 'from greet.lib import words\n', 'greet/lib/words.py': ''}
  const {folder: cwd} = makeWheelProject(temporaryFolder(), {
    wheels: [{name: 'greet', version: '1.0', files}],
    ...{index: served, python: '3.12'},
  })
  const score = 'import greet\n\ndef init():\n    pass\n\ndef run(body):\n    return body\n'
  writeFiles(cwd, {'src/score.py': score, 'src/.gitignore': stock})
  const flags = [
    '--target',
    inputs.target,
    '--entry-script',
    'src/score.py',
    '--index-url',
    index.url,
    '--report',
    'json',
  ]
  const build = () => cli(['build', ...flags], {cwd, python: python312?.executable ?? ''})
  const ignored = ({result}: Job) => (result?.findings ?? []).filter(({rule}) => rule === 'ignored-by-upload')

  const first = await build()
  expect({code: first.code, stderr: first.stderr}).toMatchObject({code: 0})
  const found = ignored(first).find(({line}) => line === 14)
  expect(found).toMatchObject({file: 'src/.gitignore', column: 1, endColumn: 5, excerpt: 'lib/'})
  expect(found?.message).toContain('site-packages/greet/lib/words.py')
  const {folder = '', files: handed = []} = first.result?.deploy ?? {}
  expect(handed).toContain('.amlignore')

  fs.copyFileSync(path.join(folder, '.amlignore'), path.join(cwd, 'src/.amlignore'))
  const second = await build()
  await index.close()
  expect({code: second.code, ignored: ignored(second)}).toEqual({code: 0, ignored: []})
})

test.each([
  ['deployment.yml', 'it is larger than 1 MiB'],
  ['Dockerfile', 'it is larger than 256 KiB'],
])('a %s that is padded is an error that names the limit', async (file, limit) => {
  const folder = example()
  const text =
    file === 'Dockerfile'
      ? 'FROM mcr.microsoft.com/azureml/x\nUSER root\n'
      : fs.readFileSync(path.join(folder, file), 'utf8')
  fs.writeFileSync(path.join(folder, file), `${`# ${'x'.repeat(78)}\n`.repeat(15_000)}${text}`)
  const job = await check(folder)
  expect({code: job.code, errors: errors(job)}).toEqual({code: 1, errors: [`unread-file ${file}:1:`]})
  expect(job.result?.findings[0]).toMatchObject({message: `${file} was not read: ${limit}.`})
  // Named, it is wrong usage.
  expect((await check(folder, {deployment: file})).code).toBe(2)
})
