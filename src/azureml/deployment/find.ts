import fs from 'node:fs'
import path from 'node:path'
import {SitemountError, systemCode} from '../../errors.ts'
import {isInside} from '../../paths.ts'

export type FileKind = 'yaml' | 'python' | 'notebook' | 'dockerfile'

/** A file that may say how something is deployed. */
export type DeploymentFile = {
  /** Relative to the working directory, `/` between its parts; absolute when it lies outside. */
  file: string
  absolute: string
  kind: FileKind
  /** The user named it. */
  given: boolean
}

/** No such file is anywhere near this size. Bytes. */
export const largest = 1 << 20

/** Entries that are looked at, and bytes that are read to see whether a file is about Azure ML. */
const mostEntries = 10_000
const mostBytes = 64 << 20
/** Bytes of those that are, which are parsed: YAML takes seconds a megabyte. */
const mostFound: Record<FileKind, number> = {yaml: 4 << 20, python: 16 << 20, notebook: 32 << 20, dockerfile: 4 << 20}

/** Folders that hold the code of others. */
const foreign = new Set(['node_modules', 'site-packages', 'dist-packages', '__pycache__', '__pypackages__'])

/** The first words of what a build hands over to the one who deploys: lines for a deployment, none of its own. */
const ours = '# Written by sitemount'

/** What a file about a deployment on Azure ML cannot do without. */
const telltale: Record<Exclude<FileKind, 'dockerfile'>, RegExp> = {
  yaml: /azuremlschemas\.|azuremlsdk2?\.blob\.|AZUREML_|AML_APP_ROOT|\bcode_configuration\b|\bscoring_script\b|mcr\.microsoft\.com\/azureml\/|\buser_?managed_?dependencies\b/i,
  // An entry script reads AZUREML_MODEL_DIR and needs no more: it deploys nothing.
  python: /\bazureml\b|\bazure\.ai\.ml\b|AZUREML_(?!MODEL_DIR\b)/,
  notebook: /\bazureml\b|\bazure\.ai\.ml\b|AZUREML_(?!MODEL_DIR\b)/,
}

/**
 * The files of the deployment: those given, else those below the working directory that are about Azure ML, sorted by path.
 * Hidden folders, virtualenvs, installed packages, unpacked artifacts and `output` are left out, and so
 * is what a build of ours wrote; no link is followed.
 *
 * Throws `usage` for a given file that is not there or of no kind that is read, `unreadable` for one that cannot be read.
 */
export function findDeploymentFiles(from: {cwd: string; given: readonly string[]; output?: string}): DeploymentFile[] {
  const {cwd, given} = from
  if (given.length === 0) return discover(from)
  const files = given.map(name => givenFile(name, cwd))
  return [...new Map(files.map(file => [file.absolute, file])).values()]
}

function givenFile(name: string, cwd: string): DeploymentFile {
  const absolute = path.resolve(cwd, name)
  const file = isInside(cwd, absolute) ? posix(path.relative(cwd, absolute)) : absolute
  const refuse = (why: string, cause?: unknown) =>
    new SitemountError('usage', `Input \`deployment\`: ${file} ${why}.`, {
      help: 'Name the files of the deployment: YAML, Python, notebooks, Dockerfiles.',
      cause,
    })
  let stat: fs.Stats
  try {
    stat = fs.statSync(absolute)
    fs.accessSync(absolute, fs.constants.R_OK)
  } catch (error) {
    throw refuse(systemCode(error) === 'ENOENT' ? 'is not there' : `cannot be read (${systemCode(error)})`, error)
  }
  const kind = kindOf(path.basename(absolute))
  if (!stat.isFile()) throw refuse('is not a file')
  if (kind === undefined) throw refuse('is neither YAML nor Python, a notebook or a Dockerfile')
  if (stat.size > largest) throw refuse(`is larger than ${largest >> 20} MiB`)
  return {file, absolute, kind, given: true}
}

/** What is read from a file of that name; undefined for all else. */
function kindOf(name: string): FileKind | undefined {
  if (/^(?:Docker|Container)file(?:\..+)?$|\.(?:docker|container)file$/i.test(name)) {
    return /\.(?:dockerignore|md|txt|bak|orig)$/i.test(name) ? undefined : 'dockerfile'
  }
  if (/\.ya?ml$/i.test(name)) return 'yaml'
  if (/\.py$/i.test(name)) return 'python'
  return /\.ipynb$/i.test(name) ? 'notebook' : undefined
}

function discover({cwd, output}: {cwd: string; output?: string}): DeploymentFile[] {
  const left = output === undefined ? undefined : path.resolve(cwd, output)
  const found: DeploymentFile[] = []
  const folders = [cwd]
  let entries = 0
  let bytes = 0
  const room = {...mostFound}
  // Breadth first: what a limit cuts off lies deepest.
  for (const folder of folders) {
    const listed = list(folder)
    if (folder !== cwd && isForeign(listed)) continue
    for (const entry of listed) {
      if (++entries > mostEntries) return sorted(found)
      const absolute = path.join(folder, entry.name)
      if (entry.isDirectory()) {
        if (!entry.name.startsWith('.') && !foreign.has(entry.name) && absolute !== left) folders.push(absolute)
        continue
      }
      const kind = entry.isFile() && !entry.name.startsWith('.') ? kindOf(entry.name) : undefined
      if (kind === undefined) continue
      const text = readSmall(absolute, mostBytes - bytes)
      bytes += text?.length ?? 0
      if (text === undefined || text.startsWith(ours) || (kind !== 'dockerfile' && !telltale[kind].test(text))) continue
      if (text.length > room[kind]) continue
      room[kind] -= text.length
      found.push({file: posix(path.relative(cwd, absolute)), absolute, kind, given: false})
    }
  }
  return sorted(found)
}

/** A virtualenv, an unpacked artifact or a folder of installed packages, by what lies in it. */
function isForeign(entries: readonly fs.Dirent[]): boolean {
  return entries.some(
    ({name}) =>
      name === 'pyvenv.cfg' || name === 'sitemount.json' || name === 'conda-meta' || name.endsWith('.dist-info'),
  )
}

function list(folder: string): fs.Dirent[] {
  try {
    return fs.readdirSync(folder, {withFileTypes: true}).sort((a, b) => (a.name < b.name ? -1 : 1))
  } catch {
    return []
  }
}

/** A file's bytes, one a character; undefined for one that is too large or cannot be read. */
function readSmall(absolute: string, room: number): string | undefined {
  try {
    const {size} = fs.statSync(absolute)
    return size > Math.min(largest, room) ? undefined : fs.readFileSync(absolute, 'latin1')
  } catch {
    return undefined
  }
}

function sorted(files: DeploymentFile[]): DeploymentFile[] {
  return files.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0))
}

function posix(file: string): string {
  return file.split(path.sep).join('/')
}
