import fs from 'node:fs'
import type {FileKind} from './facts.ts'
import {encodingProblem} from './text.ts'

type Kind = Exclude<FileKind, 'dockerfile'>

/** What a program that deploys cannot do without: a package of Azure ML, one of its variables, or one of its classes. */
const program =
  /\bazureml\b|\bazure\s*\.\s*ai\b|\bfrom\s+azure\s+import\b|AZUREML_(?!MODEL_DIR\b)|\b(?:(?:Managed|Kubernetes)OnlineDeployment|ModelBatchDeployment|InferenceConfig|CodeConfiguration)\b/

/** What a file about a deployment on Azure ML cannot do without. */
const about: Record<Kind, RegExp> = {
  yaml: /azuremlschemas\.|azuremlsdk2?\.blob\.|AZUREML_|AML_APP_ROOT|\bcode_configuration\b|\bscoring_script\b|mcr\.microsoft\.com\/azureml\/|\buser_?managed_?dependencies\b/i,
  // An entry script reads AZUREML_MODEL_DIR and needs no more: it deploys nothing.
  python: program,
  notebook: program,
}

/** The names that `python/sdk_calls.py` looks for: a program without any of them deploys nothing. */
const deploying =
  /\b(?:(?:Managed|Kubernetes)?OnlineDeployment|(?:Model)?BatchDeployment|InferenceConfig|CodeConfiguration|BuildContext|ProbeSettings|Environment|environment_variables|user_managed_dependencies)\b|\.package\s*\(|AZUREML_EXTRA_/

/** The words of a Dockerfile whose image is for Azure ML (`concernsAzureml`), comments included. */
const azuremlImage = /azureml|azmlinfsrv|AML_APP_ROOT/i

/** Whether a text, its bytes one a character, is about Azure ML. */
export function isAbout(kind: FileKind, bytes: string): boolean {
  return kind === 'dockerfile' || about[kind].test(readable(bytes, kind))
}

/** Whether a file that was not read is one of a deployment, by its text alone. */
export function isOfDeployment(kind: FileKind, bytes: string): boolean {
  const text = readable(bytes, kind)
  if (kind === 'dockerfile') return azuremlImage.test(text)
  return about[kind].test(text) && (kind === 'yaml' || deploying.test(text))
}

/** Whether a text of Python may set up a deployment. */
export function mayDeploy(text: string): boolean {
  return deploying.test(text)
}

/**
 * A text as its readers take it: UTF-16 behind its byte order mark without the zero bytes; escapes of YAML and JSON (`\\x5f`,
 * `\\u005f`, `\\U0000005f`, `\\/`) as what they stand for; lines that go on, and the pieces of a notebook's cell, joined; letters of
 * Python's names that it takes for others (PEP 3131) as those.
 */
function readable(bytes: string, kind: FileKind): string {
  const plain = /^(?:\xff\xfe|\xfe\xff)/.test(bytes) ? bytes.replaceAll('\0', '') : bytes
  if (kind === 'dockerfile') return withoutComments(plain)
  const joined = kind === 'notebook' ? plain.replace(/",\s*"/g, '') : plain
  return unescaped((kind === 'python' || kind === 'notebook') && /[\x80-\xff]/.test(joined) ? asNames(joined) : joined)
}

function unescaped(text: string): string {
  if (!text.includes('\\')) return text
  const pattern = /\\(?:x([\da-fA-F]{2})|u00([\da-fA-F]{2})|U000000([\da-fA-F]{2})|[^\S\n]*\r?\n\s*|\/)/g
  return text.replace(pattern, (whole, x?: string, u?: string, long?: string) => {
    const code = x ?? u ?? long
    if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16))
    return whole.endsWith('/') ? '/' : ''
  })
}

function asNames(bytes: string): string {
  return Buffer.from(bytes, 'latin1').toString('utf8').normalize('NFKC')
}

/** A Dockerfile with its lines joined: what ends in the escape goes on, comments and empty lines between left out. */
function withoutComments(text: string): string {
  return text
    .replace(/^[^\S\n]*#[^\n]*(\n?)/gm, (_, end: string) => (end === '' ? '#' : ''))
    .replace(/[\\`][^\S\n]*\n\s*(?=[^\s#])/g, '')
}

/** Bytes that are looked at in one go, and those that two stretches share: longer than any word looked for. */
const stretch = 1 << 20
const shared = 1 << 10

/** Blanks and empty lines as one: padding must not part what belongs together. */
function withoutPadding(text: string): string {
  return text.replace(/[^\S\n]+/g, ' ').replace(/(?: ?\n)+ ?/g, '\n')
}

/**
 * Whether a file that is too large to be read is one of a deployment. Read in stretches of 1 MiB up to `room` bytes; undefined
 * where it has more. Throws what the system says.
 */
export function isLargeOfDeployment(absolute: string, kind: FileKind, room: number): boolean | undefined {
  const file = fs.openSync(absolute, fs.constants.O_RDONLY | fs.constants.O_NONBLOCK)
  try {
    let [seen, isOf, sawAbout] = [0, false, false]
    let before = ''
    const buffer = Buffer.alloc(stretch)
    const mark = Buffer.alloc(2)
    fs.readSync(file, mark, 0, 2, 0)
    const isWide = /^(?:\xff\xfe|\xfe\xff)/.test(mark.toString('latin1'))
    for (;;) {
      const length = fs.readSync(file, buffer, 0, stretch, seen)
      if (length === 0) return isOf && sawAbout
      seen += length
      const bytes = buffer.toString('latin1', 0, length)
      if (kind === 'python' && seen === length && encodingProblem(bytes) !== undefined) return true
      const text = readable(before + (isWide ? bytes.replaceAll('\0', '') : bytes), kind)
      before = withoutPadding(text).slice(-shared)
      sawAbout ||= kind === 'dockerfile' || about[kind].test(text)
      isOf ||= kind === 'dockerfile' ? azuremlImage.test(text) : kind === 'yaml' || deploying.test(text)
      if (isOf && sawAbout) return true
      if (seen > room) return undefined
    }
  } finally {
    fs.closeSync(file)
  }
}
