import type {Place} from '../../../core/finding.ts'
import type {Excuse} from '../../../requirements/facts.ts'
import type {Unread} from '../deployment/facts.ts'

/** A stretch of a Dockerfile as it is written, on one physical line. */
export type Said = Required<Place> & {text: string}

/** What an image reference names (Docker, "Image references": `[registry/]repository[:tag][@digest]`). */
export type ImageReference = {
  /** Registry and path, without tag and digest. */
  repository: string
  tag: string | null
  /** `sha256:…`; null for none. */
  digest: string | null
}

/** An image that the build pulls. */
export type UsedImage = Said & {
  /** `FROM`, or an instruction that copies out of it. */
  by: 'FROM' | 'COPY'
  /** Null where a variable without a default, or a placeholder, stands in it. */
  reference: ImageReference | null
}

/** `apt-get update` in one RUN: what it downloads stays in the layer unless the same RUN removes it. */
export type AptUpdate = Said & {
  /** Whether a later command of that RUN removes the lists, or they lie on a mount; undefined where that cannot be told. */
  cleaned: boolean | undefined
}

/** One requirement or file named by an install in a RUN. */
export type LooseRequirement = Said & {
  /** `pip install`, as it stands there. */
  command: string
  tool: 'pip' | 'uv' | 'conda'
  /** Why it names no release, one clause, when that is not plain. */
  because?: string
  /** Whether it is pip, setuptools, wheel, uv or conda itself. */
  isInstaller: boolean
}

/** A requirements file that an install in a RUN names, with what in it and in the files it includes is not pinned. */
export type LooseFile = Said & {
  command: string
  tool: 'pip' | 'uv' | 'conda'
  /** Relative to the working directory; a URL for a file that is fetched while building. */
  requirements: string
  isRemote: boolean
  loose: {text: string; file: string; line: number; because?: string}[]
}

/** A requirements or constraints file that an install in a RUN reads, and that nothing has put into the image. */
export type AbsentFile = Said & {
  command: string
  /** Where it is looked for in the image; relative to the folder of the base image where nothing else says. */
  path: string
  /** As the file that is named includes it; null for that file itself. */
  include: string | null
}

/** What COPY or ADD takes out of the build context. */
export type CopySource = Said & {
  /**
   * `missing`: nothing in the context has that name; `ignored`: it is there, and the ignore file leaves it out; `outside`: it leads
   * out of the context; `unknown`: a variable, a URL, or a file that an earlier step may make.
   */
  state: 'found' | 'missing' | 'ignored' | 'outside' | 'unknown'
  /** For `ignored`: which line of which file. */
  ignoredBy?: {file: string; line: number; pattern: string}
}

/** A variable of the final image that names a file or folder in it. */
export type PathVariable = Said & {
  name: 'AZUREML_ENTRY_SCRIPT' | 'AZUREML_MODEL_DIR' | 'AML_APP_ROOT'
  /** Where the image looks: absolute. */
  path: string
  /** `unknown` also where no code is copied below the app root: a deployment brings it. */
  state: 'found' | 'missing' | 'unknown'
}

export type AptPackage = Said & {name: string; command: string}

/** One stage of a build (`FROM` to the next). */
export type Stage = {
  name: string | null
  /** Whether its layers are in the final image. */
  shipped: boolean
  /** Whether the image brings a Python other than Debian's: Azure ML, `python`, conda; undefined where that is not known. */
  ownPython: boolean | undefined
  aptUpdates: AptUpdate[]
  aptPythonPackages: AptPackage[]
  looseRequirements: LooseRequirement[]
  looseFiles: LooseFile[]
  absentFiles: AbsentFile[]
  sources: CopySource[]
}

/** A dash that is no hyphen, in a word that is meant for an option, a command or a package. */
export type Dash = Said & {character: string; kind: 'option' | 'command' | 'name'}

/** What a Dockerfile says, without opinion. */
export type DockerfileFacts = {
  /** Relative to the working directory, `/` between parts. */
  file: string
  /** Build context as it is told; `.` for the working directory. */
  context: string
  images: UsedImage[]
  stages: Stage[]
  dashes: Dash[]
  /** `<MCR-path>`, `<tag>` and the like, each once. */
  placeholders: (Said & {keyword: string})[]
  /** The last USER that holds in the final image, when it says one outright. */
  user: (Said & {name: string}) | null
  /** Whether the final image starts as that user and then drops its rights (gosu and the like). */
  dropsRights: boolean
  /** Whether the final image comes from Azure ML's inference images, which run as `dockeruser`. */
  isAzureml: boolean
  /** Whether anything in it shows that the image is for Azure ML. */
  concernsAzureml: boolean
  variables: PathVariable[]
  /** Excuses in comments of their own, each at the line below. */
  excuses: Excuse[]
  /** Files that the build takes and that were not read: ignore files, requirements, environment files of conda. */
  unread: Unread[]
}
