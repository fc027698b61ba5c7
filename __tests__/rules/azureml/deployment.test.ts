import {describe, expect, test} from '@jest/globals'
import type {Deployment, Joined, Variable} from '../../../src/hosts/azureml/deployment/facts.ts'
import type {KnownImage} from '../../../src/hosts/azureml/deployment/images.ts'
import {deploymentRules} from '../../../src/rules/azureml/azureml.ts'
import type {DeploymentJudging} from '../../../src/rules/azureml/support.ts'
import type {Classified as Judgement} from '../../../src/rules/rule.ts'
import {judgementsOf} from '../../helpers/judgements.ts'

const file = 'deployment.yml'
const environment = {name: 'AZUREML_EXTRA_PYTHON_LIB_PATH', value: 'relative-to-entry-script'} as const

function deployment(more: Partial<Deployment> = {}): Deployment {
  return {
    file,
    line: 1,
    given: false,
    language: 'yaml',
    kind: 'online',
    name: 'blue',
    variables: [],
    code: null,
    model: null,
    images: [],
    build: null,
    paths: [],
    environment: null,
    managed: [],
    creates: null,
    stackVersion: null,
    packageCalls: [],
    probes: {},
    forInference: false,
    unknownVariables: false,
    folder: null,
    script: null,
    scriptFolder: null,
    joined: [],
    pythonPath: [],
    modelPath: null,
    modelFolder: null,
    ...more,
  }
}

function written(text: string, line = 9) {
  return {file, line, column: 3, endColumn: 9, excerpt: '  xxxxxx', text}
}

function variable(name: string, text: string | null, {line = 9, scope = ''} = {}): Variable {
  return {name: written(name, line), value: {...written('', line), text}, scope}
}

function joined(text: string, more: Partial<Joined> = {}): Joined {
  return {
    written: written(text),
    variable: 'AZUREML_EXTRA_PYTHON_LIB_PATH',
    path: `src/${text}`,
    kind: 'nothing',
    ignored: false,
    atRoot: null,
    beside: null,
    begins: false,
    ...more,
  }
}

function judged(one: Partial<Deployment>, more: Partial<DeploymentJudging> = {}): Judgement[] {
  const facts: DeploymentJudging = {
    deployments: [deployment(one)],
    images: [],
    named: {entryScript: null, codeDir: null, modelFolder: null, requirements: []},
    target: {name: 'azureml/minimal-py312', environment},
    expected: {specifier: '3.12', minor: '3.12', from: {source: 'input', specifier: '3.12'}},
    delivery: 'mount',
    mountPath: 'site-packages',
    ...more,
  }
  return judgementsOf(deploymentRules, facts)
}

const place = {file, line: 9, column: 3, endColumn: 9, excerpt: '  xxxxxx'}
const library = 'AZUREML_EXTRA_PYTHON_LIB_PATH'
const requirements = 'AZUREML_EXTRA_REQUIREMENTS_TXT'

describe('misspelt-variable', () => {
  test('names the variable that is meant', () => {
    expect(judged({variables: [variable('AZUREML_EXTRA_REQUIRMENTS_TXT', 'x')]})).toEqual([
      {
        rule: 'misspelt-variable',
        message: `\`AZUREML_EXTRA_REQUIRMENTS_TXT\` is a variable that no image reads; it is close to ${requirements}.`,
        help: `Write ${requirements}.`,
        ...place,
      },
    ])
  })

  test('lists the family where none is near', () => {
    expect(judged({variables: [variable('AZUREML_EXTRA_X', 'x')]})).toMatchObject([
      {message: '`AZUREML_EXTRA_X` is a variable that no image reads.', help: expect.stringContaining(library)},
    ])
  })

  test.each([
    'AZUREML_MODEL_DIR',
    'AZUREML_MODEL_ID',
    'AZUREML_MODEL_DIR_2',
    'AZUREML_LOG_LEVEL',
    'AZUREML_WORKSPACE',
    'WORKER_COUNT',
    'WORKSPACENAME',
    'MODEL_DIR',
    'PYTHONPATH',
    'PYTHON_PATH',
  ])('%s is a name as good as any', name => {
    expect(judged({variables: [variable(name, 'x')]})).toEqual([])
  })

  test('what the target reads is known', () => {
    const target = {name: 'own', environment, variables: ['AZUREML_EXTRA_OWN']}
    expect(judged({variables: [variable('AZUREML_EXTRA_OWN', 'x')]}, {target})).toEqual([])
  })
})

describe('exclusive-variables', () => {
  const both = [variable(library, 'site-packages', {line: 3}), variable(requirements, 'requirements.txt')]

  test('tells which one is ignored, at its line, and which one is obeyed', () => {
    expect(judged({variables: both})).toEqual([
      {
        rule: 'exclusive-variables',
        message: `${requirements} is ignored: ${library} in line 3 is set too, and the image obeys that one alone.`,
        help: 'Leave one of the two out: with the packages mounted, nothing has to be installed at boot.',
        ...place,
      },
    ])
  })

  test.each([
    ['an empty one is not set', [variable(library, ''), variable(requirements, 'x')]],
    ['an expression may be empty', [variable(library, null), variable(requirements, 'x')]],
    [
      'two scopes are two containers',
      [variable(library, 'x', {scope: '1'}), variable(requirements, 'x', {scope: '2'})],
    ],
    ['two branches', [variable(library, 'x', {scope: '1/2'}), variable(requirements, 'x', {scope: '1/3'})]],
  ])('%s', (_, variables) => {
    expect(judged({variables})).toEqual([])
  })

  test('what is set in a branch meets what was set before', () => {
    const variables = [variable(library, 'x', {scope: '1'}), variable(requirements, 'x', {scope: '1/3'})]
    expect(judged({variables})).toHaveLength(1)
  })

  test('the target says which ones exclude each other', () => {
    expect(judged({variables: both}, {target: {name: 'own', environment, exclusiveVariables: []}})).toEqual([])
  })
})

describe('mount-path-not-relative', () => {
  test.each(['/var/azureml-app/site-packages', '\\site-packages', 'C:\\site-packages', 'a:b'])('%s', text => {
    expect(judged({variables: [variable(library, text)]})).toMatchObject([{rule: 'mount-path-not-relative', line: 9}])
  })

  test.each(['site-packages', './site-packages', '../site-packages', 'with space/x'])('%s is relative', text => {
    expect(judged({variables: [variable(library, text)]})).toEqual([])
  })

  test('an absolute entry script is none without packages beside it', () => {
    expect(judged({variables: [variable('AZUREML_ENTRY_SCRIPT', '/var/azureml-app/score.py')]})).toEqual([])
  })
})

describe('mount-path-missing', () => {
  const code = {folder: null, scriptFolder: 'src'}

  test('says where the folder is and what to write', () => {
    const one = joined('site-packages', {path: 'app/src/site-packages', atRoot: 'app/site-packages'})
    const folder = {written: written('app', 2), path: 'app', kind: 'folder' as const, ignored: false}
    expect(judged({folder, scriptFolder: 'app/src', joined: [one]})).toEqual([
      {
        rule: 'mount-path-missing',
        message: `${library} is \`site-packages\`, relative to the entry script in app/src, and app/src/site-packages is not there; app/site-packages is.`,
        help: 'Write ../site-packages, or move it beside the entry script.',
        ...place,
      },
    ])
  })

  test.each([
    ['it is there', joined('packages', {kind: 'folder'})],
    ['the mount goes there', joined('site-packages')],
    ['the mount goes there, further down', joined('python/site-packages')],
    ['Git ignores it', joined('packages', {ignored: true})],
  ])('no finding where %s', (_, one) => {
    expect(judged({...code, joined: [one]})).toEqual([])
  })

  test('another name than the mount has is a warning, for a mount alone', () => {
    expect(judged({...code, joined: [joined('packages')]})).toMatchObject([
      {rule: 'mount-path-missing', level: 'warning'},
    ])
    expect(judged({...code, joined: [joined('packages')]}, {delivery: 'image'})).toEqual([])
  })

  test('a folder named like that of the script may lie in it', () => {
    const one = joined('src/packages', {path: 'src/src/packages', ignored: true})
    expect(judged({...code, joined: [one]})).toMatchObject([{rule: 'mount-path-missing'}])
    expect(judged({...code, joined: [{...one, begins: true}]})).toEqual([])
  })

  test('a program is started from nobody knows where', () => {
    const folder = {written: written('src'), path: 'src', kind: 'nothing' as const, ignored: false}
    expect(judged({folder})).toHaveLength(1)
    expect(judged({folder, language: 'python'})).toEqual([])
  })
})

describe('the inputs alone', () => {
  const nothing = {entryScript: null, codeDir: null, modelFolder: null, requirements: []}

  test('an entry script outside the code folder', () => {
    const named = {...nothing, entryScript: 'score.py', codeDir: 'src'}
    expect(judged({}, {deployments: [], named})).toMatchObject([
      {rule: 'outside-code-folder', message: expect.stringContaining('The entry script score.py lies outside')},
    ])
    expect(judged({}, {deployments: [], named: {...named, entryScript: 'src/a/score.py'}})).toEqual([])
    expect(judged({}, {deployments: [], named: {...named, codeDir: '.'}})).toEqual([])
  })

  test('a model folder with the script, packages and requirements', () => {
    const modelFolder = {path: 'model', isMlflow: false, packages: ['model/site-packages']}
    const named = {
      ...nothing,
      entryScript: 'model/score.py',
      modelFolder,
      requirements: ['model/requirements.txt', 'requirements.txt'],
    }
    expect(judged({}, {deployments: [], named}).map(({message}) => message)).toEqual([
      'The folder of the model (model) holds the entry script model/score.py.',
      'The folder of the model (model) holds the packages model/site-packages.',
      'The folder of the model (model) holds the requirements model/requirements.txt.',
    ])
  })

  test('the requirements that MLflow wrote belong to the model', () => {
    const modelFolder = {path: 'model', isMlflow: true, packages: []}
    expect(
      judged({}, {deployments: [], named: {...nothing, modelFolder, requirements: ['model/requirements.txt']}}),
    ).toEqual([])
  })
})

describe('images', () => {
  const ignoring: KnownImage = {
    target: 'azureml/curated-minimal-py311',
    repository: 'mcr.microsoft.com/azureml/curated/minimal-py312-inference',
    ignoresMount: true,
    inferred: true,
    fallback: 'PYTHONPATH',
  }
  const image = `${ignoring.repository}@sha256:${'0'.repeat(64)}`

  test('one that is concluded to ignore the mount is told as such, with the way out', () => {
    const one = {images: [written(image)], variables: [variable(library, null, {line: 4})]}
    expect(judged(one, {images: [ignoring]})).toEqual([
      {
        rule: 'mount-ignored-by-image',
        message: `\`${image}\` very probably ignores ${library}, which line 4 sets.`,
        help: expect.stringContaining('Set PYTHONPATH to the absolute path'),
        ...place,
      },
    ])
    expect(judged({images: [written(image)]}, {images: [ignoring]})).toEqual([])
    expect(judged(one, {images: [{...ignoring, ignoresMount: false}]})).toEqual([])
  })

  test('another Python is told where the deployment brings packages, or was named', () => {
    const images = [
      written(`mcr.microsoft.com/azureml/minimal-ubuntu22.04-py39-cpu-inference@sha256:${'0'.repeat(64)}`),
    ]
    const mismatch = [{rule: 'python-version-mismatch', line: 9, message: expect.stringContaining('has Python 3.9')}]
    expect(judged({images, variables: [variable(library, 'site-packages')]})).toMatchObject(mismatch)
    expect(judged({images, given: true})).toMatchObject(mismatch)
    expect(judged({images})).toEqual([])
    expect(judged({images, given: true}, {expected: undefined})).toEqual([])
  })

  test.each([
    ['python:3.9-slim', 1],
    ['python:3.12', 0],
    ['registry.example:5000/python:3.9', 1],
    ['registry.example/scoring-py3.11', 1],
    ['registry.example/happy39', 0],
    ['registry.example/numpy312-tools', 0],
    ['registry.example/scoring:py39', 0],
  ])('%s names another Python: %i', (reference, count) => {
    const found = judged({images: [written(reference)], given: true})
    expect(found.filter(({rule}) => rule === 'python-version-mismatch')).toHaveLength(count)
  })

  test.each([
    [':1', '`registry.example/scoring:1` names a tag, which can stand for another image tomorrow.'],
    ['', '`registry.example/scoring` names no release of the image: whatever is `latest` when it is pulled.'],
  ])('one by a name%s is told what that is', (tag, message) => {
    expect(judged({images: [written(`registry.example/scoring${tag}`)]})).toEqual([
      {
        rule: 'unpinned-image',
        message,
        help: `Write the digest after it: \`registry.example/scoring${tag}@sha256:…\` (\`docker buildx imagetools inspect\` shows it).`,
        ...place,
      },
    ])
  })

  test('an expression is unknown, a placeholder no image', () => {
    const images = [{...written(''), text: null}, written('mcr.microsoft.com/azureml/<MCR-path>')]
    expect(judged({images})).toMatchObject([
      {rule: 'unfilled-placeholder', message: expect.stringContaining('`<MCR-path>`')},
    ])
  })
})

test('values of variables that look like markup are no placeholders', () => {
  const variables = [variable('BANNER', 'say <b>hello</b>'), variable('KEY', '<your-key>', {line: 5})]
  expect(judged({variables})).toMatchObject([{rule: 'unfilled-placeholder', line: 5}])
})

test('a training job may have what it likes', () => {
  const variables = [variable(library, '/x'), variable(requirements, '<x>'), variable('AZUREML_ENTRYSCRIPT', 'x')]
  const managed = [{...place, value: false}]
  expect(judged({kind: 'job', variables, images: [written('x:<tag>')], managed})).toEqual([])
})
