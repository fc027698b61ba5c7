import path from 'node:path'

/** Variables that decide what the start script of an Azure ML image does before the server starts. */
type BootVariables = Readonly<Record<string, string>>

/** What the start script makes of them. Paths are the host's. */
export type Boot = {
  appRoot: string
  /** As the server gets it: relative to `appRoot`, or what a leading `/` makes of it. */
  entry: string
  /** The folder to which the other paths are appended, as the shell joins it: `/var/azureml-app/src/.`. */
  entryFolder: string
  /** Which of its branches it takes. */
  branch: 'mount' | 'conda' | 'requirements' | 'none'
  /** The path that the branch looks for, as the shell joins it; '' for `none`. */
  path: string
  /** Variables that were set and are not obeyed, since another one comes first. */
  ignored: string[]
  /** PYTHONPATH afterwards; null where it is not set. */
  pythonPath: string | null
  /** How it ends before the server is started. */
  exit: {code: 97 | 98 | 99; line: string} | null
}

export type BootOptions = {
  variables: BootVariables
  /** The image in which this part of the script was cut out. */
  ignoresMount: boolean
  /** Whether the image always looks for a conda file before a requirements file. */
  condaFirst: boolean
  isFolder(file: string): boolean
  isFile(file: string): boolean
}

const mountVariable = 'AZUREML_EXTRA_PYTHON_LIB_PATH'
const condaVariables = ['AZUREML_EXTRA_CONDA_YAML_ABS_PATH', 'AZUREML_EXTRA_CONDA_YAML']
const requirementsVariable = 'AZUREML_EXTRA_REQUIREMENTS_TXT'

/**
 * Replays `/var/runit/gunicorn/run` of the Azure ML inference images up to the start of the server (azureml-assets,
 * mlflow-model-inference/context/runit/gunicorn/run; the other images hold the same part): the first variable that is set
 * decides, its value is appended to the folder of the entry script whatever it is, and PYTHONPATH gets it in front with a
 * colon behind it, which Python takes for the working directory where nothing follows.
 */
export function replayBoot({variables, ignoresMount, condaFirst, isFolder, isFile}: BootOptions): Boot {
  const set = (name: string) => variables[name] ?? ''
  const appRoot = set('AML_APP_ROOT') || '/var/azureml-app'
  const entry = set('AZUREML_ENTRY_SCRIPT')
  // `${AZUREML_ENTRY_SCRIPT#/}` takes one slash away, no more.
  const entryFolder = entry === '' ? appRoot : `${appRoot}/${shellDirname(entry.replace(/^\//, ''))}`
  const base = {appRoot, entry: entry || 'main.py', entryFolder}
  const inherited = variables.PYTHONPATH ?? null
  const none: Boot = {...base, branch: 'none', path: '', ignored: [], pythonPath: inherited, exit: null}

  const wanted = [mountVariable, ...condaVariables, requirementsVariable].filter(name => set(name) !== '')
  const [first] = wanted
  if (ignoresMount) return {...none, ignored: wanted}
  if (first === undefined && !condaFirst) return none
  if (first === mountVariable) {
    const folder = `${entryFolder}/${set(mountVariable)}`
    const here: Boot = {...none, branch: 'mount', path: folder, ignored: wanted.slice(1)}
    if (isFolder(folder)) return {...here, pythonPath: `${folder}:${inherited ?? ''}`}
    const line = `Expected folder with pre-installed packages not found: ${folder}. Exiting with error ...`
    return {...here, exit: {code: 97, line}}
  }
  const found = 'Dynamic Python packages installation is enabled but expected'
  if (first === requirementsVariable && !condaFirst) {
    const file = `${entryFolder}/${set(requirementsVariable)}`
    const line = `${found} requirements file not found: ${file}. Exiting with error ...`
    return {...none, branch: 'requirements', path: file, exit: isFile(file) ? null : {code: 99, line}}
  }
  const rest = wanted.filter(name => !condaVariables.includes(name))
  if (condaFirst && (variables.DYNAMIC_DEP_INSTALLATION || 'true') !== 'true') return {...none, ignored: rest}
  const model = `${set('AZUREML_MODEL_DIR')}/${set('MLFLOW_MODEL_FOLDER') || 'mlflow_model_folder'}`
  const absolute = condaFirst ? `${model}/conda.yaml` : set('AZUREML_EXTRA_CONDA_YAML_ABS_PATH')
  const file = absolute || `${entryFolder}/${set('AZUREML_EXTRA_CONDA_YAML')}`
  const line = `${found} conda yaml file not found: ${file}. Exiting with error ...`
  return {...none, branch: 'conda', path: file, ignored: rest, exit: isFile(file) ? null : {code: 98, line}}
}

/** `dirname` of the shell: of `a/b/` it is `a`, of `a` it is `.`. */
function shellDirname(file: string): string {
  return path.posix.dirname(file)
}
