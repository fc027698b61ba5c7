import {describe, expect, test} from '@jest/globals'
import {type BootOptions, replayBoot} from '../../../../src/hosts/azureml/rehearsal/boot.ts'

const root = '/var/azureml-app/src'

/** Replays with these variables and these folders and files. */
function replay(variables: Record<string, string>, options: Partial<BootOptions> & {there?: string[]} = {}) {
  const {there = [], ...rest} = options
  const exists = (file: string) => there.some(one => one === file.replaceAll('/./', '/').replace(/\/$/, ''))
  const all = {AML_APP_ROOT: root, AZUREML_ENTRY_SCRIPT: 'score.py', ...variables}
  return replayBoot({variables: all, ignoresMount: false, condaFirst: false, isFolder: exists, isFile: exists, ...rest})
}

describe('the mount', () => {
  test('comes first on PYTHONPATH, with a colon behind it that stands for the working directory', () => {
    const boot = replay({AZUREML_EXTRA_PYTHON_LIB_PATH: 'site-packages'}, {there: [`${root}/site-packages`]})
    expect(boot).toMatchObject({branch: 'mount', pythonPath: `${root}/./site-packages:`, exit: null})
  })

  test('comes before what the deployment put on PYTHONPATH itself', () => {
    const variables = {AZUREML_EXTRA_PYTHON_LIB_PATH: 'a', PYTHONPATH: '/b'}
    expect(replay(variables, {there: [`${root}/a`]}).pythonPath).toBe(`${root}/./a:/b`)
  })

  test('is looked for beside the entry script, not in the code folder', () => {
    const boot = replay(
      {AZUREML_ENTRY_SCRIPT: 'src/score.py', AZUREML_EXTRA_PYTHON_LIB_PATH: 'm'},
      {there: [`${root}/m`]},
    )
    expect(boot.exit).toEqual({
      code: 97,
      line: `Expected folder with pre-installed packages not found: ${root}/src/m. Exiting with error ...`,
    })
  })

  test('is not found by an absolute path, which is appended like any other', () => {
    const boot = replay({AZUREML_EXTRA_PYTHON_LIB_PATH: `${root}/m`}, {there: [`${root}/m`]})
    expect([boot.path, boot.exit?.code]).toEqual([`${root}/.${`/${root}/m`}`, 97])
  })

  test('wins over requirements and conda files, which are ignored in silence', () => {
    const variables = {
      AZUREML_EXTRA_PYTHON_LIB_PATH: 'm',
      AZUREML_EXTRA_CONDA_YAML: 'conda.yml',
      AZUREML_EXTRA_REQUIREMENTS_TXT: 'r.txt',
    }
    const boot = replay(variables, {there: [`${root}/m`]})
    expect(boot.ignored).toEqual(['AZUREML_EXTRA_CONDA_YAML', 'AZUREML_EXTRA_REQUIREMENTS_TXT'])
  })

  test('is ignored by an image in which that part of the script is cut out', () => {
    const boot = replay({AZUREML_EXTRA_PYTHON_LIB_PATH: 'm', PYTHONPATH: '/x'}, {ignoresMount: true})
    expect(boot).toMatchObject({
      branch: 'none',
      pythonPath: '/x',
      exit: null,
      ignored: ['AZUREML_EXTRA_PYTHON_LIB_PATH'],
    })
  })
})

describe('files that are installed at boot', () => {
  test('a requirements file that is not there ends with 99', () => {
    expect(replay({AZUREML_EXTRA_REQUIREMENTS_TXT: 'r.txt'}).exit?.code).toBe(99)
    expect(replay({AZUREML_EXTRA_REQUIREMENTS_TXT: 'r.txt'}, {there: [`${root}/r.txt`]}).exit).toBeNull()
  })

  test('a conda file that is not there ends with 98, and an absolute one is taken as it is', () => {
    expect(replay({AZUREML_EXTRA_CONDA_YAML: 'c.yml'}).exit?.code).toBe(98)
    expect(replay({AZUREML_EXTRA_CONDA_YAML_ABS_PATH: '/c.yml'}, {there: ['/c.yml']}).exit).toBeNull()
  })

  test('the image that always names a conda file never comes to the requirements file', () => {
    const there = [`${root}/r.txt`]
    const boot = replay({AZUREML_EXTRA_REQUIREMENTS_TXT: 'r.txt', AZUREML_MODEL_DIR: '/m'}, {condaFirst: true, there})
    expect(boot).toMatchObject({branch: 'conda', path: '/m/mlflow_model_folder/conda.yaml', exit: {code: 98}})
    expect(replay({DYNAMIC_DEP_INSTALLATION: 'false'}, {condaFirst: true}).branch).toBe('none')
  })
})

test('a leading slash of the entry script is taken away, and only one', () => {
  expect(replay({AZUREML_ENTRY_SCRIPT: '/src/score.py'}).entryFolder).toBe(`${root}/src`)
  expect(replay({AZUREML_ENTRY_SCRIPT: '//src/score.py'}).entryFolder).toBe(`${root}//src`)
})

test('nothing set is nothing done', () => {
  expect(replay({})).toEqual({
    appRoot: root,
    entry: 'score.py',
    entryFolder: `${root}/.`,
    branch: 'none',
    path: '',
    ignored: [],
    pythonPath: null,
    exit: null,
  })
})
