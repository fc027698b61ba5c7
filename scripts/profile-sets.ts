/** What is installed into images of one kind, by the name of its file of pins. */
type PackageSet = {
  /** Minor version of CPython. */
  python: string
  /** What the build files or the documents of the images name, as they name it. */
  requirements: readonly string[]
  /** Distributions without a wheel for that Python, which may be built. */
  fromSource?: readonly string[]
  /** Profiles of the images. */
  profiles: readonly string[]
}

/** The server that images of today have: its newest release when they were built. */
const server = 'azureml-inference-server-http==1.5.1'
/** The last server for Python 3.7. */
const server37 = 'azureml-inference-server-http==0.8.4.2'
const python37 = {python: '3.7', fromSource: ['wrapt']}
const mlflow = ['mlflow', 'scikit-learn', 'cloudpickle', 'psutil', 'pandas', 'numpy', 'joblib']

/** Sources: azureml-assets, `assets/inference/environments`, and the table of images of 2021 in azure-docs. */
export const packageSets: Readonly<Record<string, PackageSet>> = {
  'server-py312': {python: '3.12', requirements: [server, 'pip'], profiles: ['azureml/minimal-py312']},
  'server-py39': {
    python: '3.9',
    requirements: [server, 'pip'],
    profiles: ['azureml/minimal-py39', 'azureml/minimal-py39-cuda11.8'],
  },
  'minimal-py311': {
    python: '3.11',
    requirements: [server, 'pip', 'azure-storage-blob', 'azure-identity', 'numpy', 'joblib'],
    profiles: ['azureml/curated-minimal-py311'],
  },
  'minimal-py312-cuda12.4': {
    python: '3.12',
    requirements: [server, 'pip', 'numpy'],
    profiles: ['azureml/curated-minimal-py312-cuda12.4'],
  },
  'mlflow-py312': {
    python: '3.12',
    requirements: [server, 'pip', 'azureml-ai-monitoring', ...mlflow],
    profiles: ['azureml/curated-mlflow-py312'],
  },
  'mlflow-model-py312': {
    python: '3.12',
    requirements: ['azureml-inference-server-http==1.4.1', 'pip==26.1', ...mlflow, 'fastmcp==3.2.0'],
    profiles: ['azureml/mlflow-model-inference'],
  },
  'server-py37': {
    ...python37,
    requirements: [server37, 'pip'],
    profiles: ['azureml/minimal-py37'],
  },
  'numpy1.20-py37': {
    ...python37,
    requirements: [server37, 'pip', 'numpy==1.20.1', 'pandas==0.25.1'],
    profiles: ['azureml/tensorflow1.15-py37', 'azureml/pytorch1.6-py37'],
  },
  'pandas1.1-py37': {
    ...python37,
    requirements: [server37, 'pip', 'numpy>=1.16.0', 'pandas~=1.1.0'],
    profiles: [
      'azureml/tensorflow2.4-py37',
      'azureml/tensorflow2.4-py37-cuda11.0.3',
      'azureml/pytorch1.7-py37',
      'azureml/onnxruntime1.6-py37',
    ],
  },
  'sklearn0.24.1-py37': {
    ...python37,
    requirements: [server37, 'pip', 'scikit-learn==0.24.1', 'numpy>=1.16.0', 'pandas~=1.1.0'],
    profiles: ['azureml/sklearn0.24.1-py37'],
  },
  'xgboost0.9-py37': {
    ...python37,
    requirements: [server37, 'pip', 'scikit-learn==0.23.2', 'numpy==1.20.1', 'pandas==0.25.1'],
    profiles: ['azureml/xgboost0.9-py37'],
  },
}
