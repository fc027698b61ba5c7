import {createHash} from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import type {SealedFile} from '../../../artifact/facts.ts'
import {compareBytes, quoteName, unsafeReason} from '../../../artifact/names.ts'
import {inlinePool, inOrder, type Pool} from '../../../artifact/pool/pool.ts'
import type {CopyFile, Tasks} from '../../../artifact/pool/tasks.ts'
import {makeFolders, writeSealed} from '../../../artifact/sealed-disk.ts'
import {SitemountError, systemCode} from '../../../core/errors.ts'
import {isAtOrInside, slashed} from '../../../core/paths.ts'
import {refuseOutOfReach} from '../../../core/reach.ts'
import {readUpload} from '../upload/read-upload.ts'
import {type ImageRecipe, imageDockerfile, imageIgnore} from './dockerfile.ts'
import type {ImageRequirements} from './requirements.ts'

/** Where a build context lies inside an artifact. */
export const contextPath = 'context'

export type ImageContextOptions = Pick<ImageRecipe, 'target' | 'python' | 'aptPackages' | 'command'> & {
  /** Folder of the artifact, in which nothing lies yet; the context goes to `context/` below it. */
  folder: string
  requirements: ImageRequirements
  /** Absolute; the folder that would be uploaded. Absent for none. */
  codeDir?: string
  /** Absolute; must lie in `codeDir` and be uploaded. */
  entryScript?: string
  /** Absolute; a folder or one file. */
  modelDir?: string
  /** Absolute; what of `codeDir` and `modelDir` is none of theirs, such as the output of this very build. */
  leaveOut?: readonly string[]
  signal: AbortSignal
  pool?: Pool
}

/** A build context as it was written. */
export type ImageContext = {
  folder: string
  /** Relative to the context, by the bytes of their paths. */
  files: SealedFile[]
  dockerfile: string
}

type Plan = {from: string; to: string; mode: 0o644 | 0o755}

const mostFiles = 500_000

/**
 * Writes the build context: `Dockerfile`, `.dockerignore`, `requirements.txt`, `code/` (what an upload would bring), `model/` and
 * `wheels/` where there are any. The same inputs give the same bytes; modes and dates are those of an artifact.
 *
 * Throws `usage` for an entry script that does not arrive, an empty model, or a name that no artifact may hold; `unreadable`,
 * `unwritable`, `disk-full`, `interrupted`.
 */
export async function writeImageContext(options: ImageContextOptions): Promise<ImageContext> {
  const {folder, requirements, signal, pool = inlinePool(signal)} = options
  const plans = [
    ...planCode(options),
    ...planModel(options),
    ...requirements.wheels.map(({from, name}): Plan => ({from, to: `wheels/${name}`, mode: 0o644})),
  ]
  refuseUnsafe(plans)
  const parts = {
    hasCode: plans.some(({to}) => to.startsWith('code/')),
    hasModel: plans.some(({to}) => to.startsWith('model/')),
    hasWheels: requirements.wheels.length > 0,
  }
  const {isOffline, isSecret} = requirements
  const recipe = {...options, ...parts, isOffline, isSecret, entryScript: entryIn(options)}
  const dockerfile = imageDockerfile(recipe)
  const texts: [string, string][] = [
    ['.dockerignore', imageIgnore(recipe)],
    ['Dockerfile', dockerfile],
    ['requirements.txt', requirements.text],
  ]
  const context = path.join(folder, contextPath)
  makeFolders(folder, [`${contextPath}/`, ...plans.map(({to}) => `${contextPath}/${to}`)])
  const files = texts.map(([name, text]): SealedFile => {
    writeSealed(path.join(context, name), text)
    return {path: name, bytes: Buffer.byteLength(text), sha256: sha256(text), mode: 0o644}
  })
  const copied = await copyAll(plans, {context, pool})
  return {folder, dockerfile, files: [...files, ...copied].sort((a, b) => compareBytes(a.path, b.path))}
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** The entry script relative to the code folder, `/` between its parts. */
function entryIn({codeDir, entryScript}: ImageContextOptions): string | null {
  if (codeDir === undefined || entryScript === undefined) return null
  return slashed(path.relative(codeDir, entryScript))
}

function planCode(options: ImageContextOptions): Plan[] {
  const {codeDir, entryScript, leaveOut = []} = options
  if (codeDir === undefined) return []
  const entry = entryIn(options)
  const plans = readUpload(codeDir).files.flatMap((file): Plan[] => {
    const from = path.join(codeDir, ...file.split('/'))
    // Neither belongs to what an image runs: the history of the sources, and what an import left there.
    const isForeign = leaveOut.some(one => isAtOrInside(one, from)) || /(?:^|\/)(?:\.git|__pycache__)\//.test(file)
    if (isForeign) return []
    refuseOutside(from, codeDir)
    return [{from, to: `code/${file}`, mode: modeOf(from)}]
  })
  if (entry !== null && !plans.some(({to}) => to === `code/${entry}`)) {
    throw new SitemountError(
      'usage',
      `The entry script ${entryScript} is not among the files of the code folder that arrive.`,
      {
        help: 'Name a script in the folder of `code-dir` that no ignore file leaves out.',
      },
    )
  }
  return plans
}

/** A link that leaves the code folder would carry a file of this machine, whatever it is, into an artifact. Throws `usage`. */
function refuseOutside(file: string, codeDir: string): void {
  const real = readable(file, () => fs.realpathSync(file))
  if (isAtOrInside(fs.realpathSync(codeDir), real)) return
  throw new SitemountError('usage', `${quoteName(file)} leads out of the code folder, to ${quoteName(real)}.`, {
    help: 'Put a copy of what is meant into the code folder, or name the link in `.amlignore`.',
  })
}

function planModel({modelDir, leaveOut = []}: ImageContextOptions): Plan[] {
  if (modelDir === undefined) return []
  const top = readable(modelDir, () => fs.statSync(modelDir))
  const plans = top.isFile()
    ? [{from: modelDir, to: `model/${path.basename(modelDir)}`, mode: modeOf(modelDir)}]
    : [...walk(modelDir, {leaveOut, to: 'model', above: [fs.realpathSync(modelDir)]})]
  if (plans.length === 0) throw new SitemountError('usage', `Input \`model-dir\`: ${modelDir} holds no file.`)
  return plans
}

/** The files below a folder, links followed, but not in circles. */
function* walk(
  folder: string,
  {leaveOut, to, above}: {leaveOut: readonly string[]; to: string; above: readonly string[]},
): Generator<Plan> {
  for (const name of readable(folder, () => fs.readdirSync(folder)).sort()) {
    const from = path.join(folder, name)
    if (leaveOut.some(one => isAtOrInside(one, from))) continue
    refuseOutOfReach(path.resolve(from), 'input', quoteName(from))
    const stats = readable(from, () => fs.statSync(from))
    if (stats.isFile()) yield {from, to: `${to}/${name}`, mode: (stats.mode & 0o111) === 0 ? 0o644 : 0o755}
    if (!stats.isDirectory()) continue
    const real = fs.realpathSync(from)
    if (!above.includes(real)) yield* walk(from, {leaveOut, to: `${to}/${name}`, above: [...above, real]})
  }
}

function modeOf(file: string): 0o644 | 0o755 {
  return (readable(file, () => fs.statSync(file)).mode & 0o111) === 0 ? 0o644 : 0o755
}

function refuseUnsafe(plans: readonly Plan[]): void {
  if (plans.length > mostFiles) throw new SitemountError('usage', `Code and model have more than ${mostFiles} files.`)
  for (const {to, from} of plans) {
    const reason = unsafeReason(to)
    if (reason !== undefined) {
      throw new SitemountError('usage', `${quoteName(from)} cannot go into an artifact: its name ${reason}.`)
    }
  }
}

const batch = 32

async function copyAll(plans: readonly Plan[], {context, pool}: {context: string; pool: Pool}): Promise<SealedFile[]> {
  const files: SealedFile[] = []
  function* tasks(): Iterable<Tasks['copy']> {
    for (let at = 0; at < plans.length; at += batch) {
      yield {kind: 'copy', files: plans.slice(at, at + batch).map(plan => copyOf(plan, context))}
    }
  }
  await inOrder<'copy'>(pool, {
    tasks: tasks(),
    each: results => {
      for (const result of results) {
        const {from, to, mode} = plans[files.length] as Plan
        if ('gone' in result)
          throw new SitemountError('unreadable', `${quoteName(from)} cannot be read (${result.gone}).`)
        files.push({path: to, bytes: result.bytes, sha256: result.sha256, mode})
      }
    },
  })
  return files
}

function copyOf({from, to, mode}: Plan, context: string): CopyFile {
  // A copy opens no links, and what arrives is what they lead to.
  return {from: readable(from, () => fs.realpathSync(from)), to: path.join(context, ...to.split('/')), mode}
}

function readable<T>(file: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw new SitemountError('unreadable', `${quoteName(file)} cannot be read (${systemCode(error) ?? 'unknown'}).`, {
      cause: error,
    })
  }
}
