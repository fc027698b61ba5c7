import type {Place} from '../../../core/finding.ts'
import type {KnownImage} from './images.ts'

/** A value as it was written, and where; `text` is null for an expression, whose value nobody knows before it is evaluated. */
export type Written = Place & {text: string | null}

/** An environment variable that a deployment sets. */
export type Variable = {
  name: Written & {text: string}
  value: Written
  /** Variables of one scope are set together: those of one mapping, or of one object in one branch of a program. */
  scope: string
}

/** What a unit describes: a deployment that answers requests, one for batches, an environment, an endpoint, a training job. */
export type UnitKind = 'online' | 'batch' | 'environment' | 'endpoint' | 'job' | 'other'

/** A probe as the deployment overrides it. Seconds, seconds, count; null where it is not a number. */
export type ProbeOverride = Place & {
  initialDelay?: number | null
  period?: number | null
  failures?: number | null
}

/** One deployment or environment as its file has it, with what belongs to it in the same file. */
export type Unit = {
  file: string
  line: number
  /** The user named the file; else it was found. */
  given: boolean
  language: 'yaml' | 'python'
  kind: UnitKind
  /** Its name in the workspace, null where it has none or an expression. */
  name: string | null
  variables: Variable[]
  /** It has more variables, or all of them, from an expression. */
  unknownVariables: boolean
  /** The folder that is uploaded (`code_configuration.code`, `source_directory`), and the entry script in it. */
  code: {folder: Written | null; script: Written | null} | null
  /** Path of the model. */
  model: Written | null
  /** Images: `image`, `docker.base_image`. */
  images: Written[]
  /** A Dockerfile that is built: its context and its name. */
  build: {folder: Written | null; dockerfile: Written | null} | null
  /** Other paths: `conda_file`. */
  paths: Written[]
  /** A reference to an environment: `azureml:NAME@latest`, `file:env.yml`. */
  environment: Written | null
  /** `user_managed_dependencies`; `value` is null for an expression. */
  managed: (Place & {value: boolean | null})[]
  /** Where the program makes the environment itself, so that a setting it does not make has its default. */
  creates: Place | null
  /** `inferencing_stack_version`. */
  stackVersion: Written | null
  /** Calls of `Model.package()` of SDK v1. */
  packageCalls: Place[]
  probes: {liveness?: ProbeOverride; readiness?: ProbeOverride}
  /** It says for which kind of server it is: `inference_config`, as Azure ML wants for images of one's own. */
  forInference: boolean
}

/** What is read of a file, by its name. */
export type FileKind = 'yaml' | 'python' | 'notebook' | 'dockerfile'

export type PathKind = 'folder' | 'file' | 'nothing'

/** A path of a deployment, held against the checkout. */
export type Looked = {
  written: Written & {text: string}
  /** Relative to the working directory, `/` between its parts; begins with `../` where it leaves it. */
  path: string
  kind: PathKind
  /** Git ignores it, so that a later step may well put it there. */
  ignored: boolean
}

/** The value of a variable that the image appends to the folder of the entry script. */
export type Joined = Looked & {
  variable: string
  /** Where else something lies under that name: in the folder that is uploaded, and outside of it. Null for nowhere. */
  atRoot: string | null
  beside: string | null
  /** Whether the first part of the value is there. */
  begins: boolean
}

/** An entry of PYTHONPATH below the folder into which the images put the code. */
export type PathEntry = {
  /** The whole value. */
  written: Written & {text: string}
  entry: string
  /** What it is in the checkout; null where it does not begin with the name of the code folder. */
  looked: Looked | null
}

/** A unit and what its paths are in the checkout. */
export type Deployment = Unit & {
  /** The uploaded folder. */
  folder: Looked | null
  script: Looked | null
  /** Folder of the entry script, relative to the working directory; null when it is not known or there is no such script. */
  scriptFolder: string | null
  joined: Joined[]
  /** Only where the file's own words tell where the code goes. */
  pythonPath: PathEntry[]
  /** The model's folder or file, when it is a path in the checkout. */
  modelPath: Looked | null
  modelFolder: ModelFolder | null
}

/** What lies in the folder of a model; paths are relative to the working directory. */
export type ModelFolder = {
  path: string
  /** A model as MLflow saves it has a requirements file of its own, which belongs there. */
  isMlflow: boolean
  /** Folders of installed packages in it. */
  packages: string[]
}

/** What the inputs name, relative to the working directory; null for what was not given. */
export type NamedPaths = {
  entryScript: string | null
  codeDir: string | null
  modelFolder: ModelFolder | null
  requirements: string[]
}

/**
 * A file that was not read, or not to its end, and why: what stands behind "was not read:". `part` is how certain it is that the
 * deployment needs it: `sure` where its own text, an input or another file of the deployment says so; `template` for one that
 * is rendered first; `unknown` where its text could not be looked at; `unable` where only a Python to read it is missing;
 * `away` where a job may not look at it, or at what it names: `why` then stands behind the name of the file.
 */
export type Unread = Partial<Omit<Place, 'file'>> & {
  file: string
  why: string
  part: 'sure' | 'template' | 'unknown' | 'unable' | 'away'
}

export type DeploymentFacts = {
  deployments: Deployment[]
  named: NamedPaths
  /** What the profiles know of images; empty where no deployment names one. */
  images: KnownImage[]
  /** Dockerfiles that were found, or named among the files of the deployment. */
  dockerfiles: string[]
  /** Files that were not read, each once for each reason. */
  unread: Unread[]
}
