/** The variable that names the folder of mounted packages, relative to the folder of the entry script. */
export const libraryVariable = 'AZUREML_EXTRA_PYTHON_LIB_PATH'
export const requirementsVariable = 'AZUREML_EXTRA_REQUIREMENTS_TXT'
export const condaVariable = 'AZUREML_EXTRA_CONDA_YAML'

/** Variables whose value the run script appends to the folder of the entry script, and what has to be there. */
export const joinedVariables: ReadonlyMap<string, 'folder' | 'file'> = new Map([
  [libraryVariable, 'folder'],
  [requirementsVariable, 'file'],
  [condaVariable, 'file'],
])

/**
 * Of these the run script obeys the first one that is set (if, elif): facts of the images of today, for targets that say nothing.
 * Source: Azure/azureml-assets, mlflow-model-inference/context/runit/gunicorn/run.
 */
export const exclusive: readonly (readonly string[])[] = [
  [libraryVariable, 'AZUREML_EXTRA_CONDA_YAML_ABS_PATH', condaVariable, requirementsVariable],
]

/** What the images, their server and Azure ML itself read or set; a name near to one of these may be meant for it. */
export const readVariables: readonly string[] = [
  libraryVariable,
  requirementsVariable,
  condaVariable,
  'AZUREML_EXTRA_CONDA_YAML_ABS_PATH',
  'AZUREML_ENTRY_SCRIPT',
  'AZUREML_MODEL_DIR',
  'AZUREML_CONDA_ENVIRONMENT_PATH',
  'AZUREML_CONDA_DEFAULT_ENVIRONMENT',
  'AZUREML_INFERENCE_PYTHON_PATH',
  'AZUREML_INFERENCE_SERVER_HTTP_ENABLED',
  'AZUREML_DEBUG_PORT',
  'AML_APP_ROOT',
]

/** The prefix that belongs to the run script alone. */
export const extraPrefix = 'AZUREML_EXTRA_'

/** A placeholder as the documents have it: `<MCR-path>`, `<tag>`, `<your-model>`. */
export const placeholder = /<[A-Za-z][\w -]*>/
