import fs from 'node:fs'
import path from 'node:path'
import {SitemountError, systemCode} from '../../../core/errors.ts'
import {isInside} from '../../../core/paths.ts'
import {outOfReach} from '../../../core/reach.ts'
import type {Unread} from '../deployment/facts.ts'
import {readAptPythonPackages, readAptUpdates} from './apt.ts'
import {concernsAzureml} from './belongs.ts'
import {readCommands} from './commands.ts'
import {type Context, lookInContext, openContext} from './context.ts'
import {copiedImages, noteAway, readSources} from './copies.ts'
import {readDashes, readPlaceholders} from './dashes.ts'
import type {CopySource, DockerfileFacts, Stage} from './facts.ts'
import {closedSteps} from './finished-steps.ts'
import {joinInImage, type Placed, placeSources} from './image-files.ts'
import {readInstalls, type Surroundings} from './installs.ts'
import {longestDockerfile, type Parsed, readInstructions, said} from './instructions.ts'
import {readPathVariables} from './path-variables.ts'
import {baseOf, chainOf, type OpenStage, openStages, type Step} from './stages.ts'
import {readExcusesAbove} from './suppressions.ts'

export type DockerfileOptions = {
  /** Absolute; paths are told relative to it. */
  cwd: string
  /** Build contexts by Dockerfile, as given, relative to `cwd`; without one, it is found by what the Dockerfile copies. */
  contexts?: ReadonlyMap<string, string>
}

/** Whether a file is a Dockerfile by its name: `Dockerfile`, `Dockerfile.gpu`, `score.dockerfile`, `Containerfile`. */
export function isDockerfileName(file: string): boolean {
  const name = path.basename(file)
  // Pages about Dockerfiles, and what goes with them.
  if (/\.(?:dockerignore|md|rst|txt|html|py|ts|js)$/i.test(name)) return false
  return /^(?:Dockerfile|Containerfile)(?:[.-].+)?$|\.(?:dockerfile|containerfile)$/i.test(name)
}

/**
 * What the Dockerfiles say, in the order given. Nothing is run or fetched. Throws `unreadable` for a file that cannot be read
 * or is longer than any Dockerfile (256 KiB).
 */
export function readDockerfiles(files: readonly string[], options: DockerfileOptions): DockerfileFacts[] {
  return [...new Set(files)].map(file => readDockerfile(file, options))
}

function readDockerfile(file: string, {cwd, contexts}: DockerfileOptions): DockerfileFacts {
  const absolute = path.resolve(cwd, file)
  const text = readText(absolute, file)
  const shown = (isInside(cwd, absolute) ? path.relative(cwd, absolute) : absolute).split(path.sep).join('/')
  const parsed = readInstructions(text, shown)
  if (parsed.problem !== undefined) throw refusal(file, parsed.problem)
  const given = contexts?.get(file)
  const folders = given === undefined ? foldersAbove(absolute, cwd) : [path.resolve(cwd, given)]
  const context = chooseContext(parsed, {folders, dockerfile: absolute, cwd})
  const facts = {...gather(parsed, {context, file: shown, cwd}), excuses: readExcusesAbove(text, shown)}
  return given === undefined ? withoutGuesses(facts) : facts
}

/** A folder that has nothing at all of what is copied is not the context: where that is, somebody else says. */
function withoutGuesses(facts: DockerfileFacts): DockerfileFacts {
  const sources = facts.stages.flatMap(stage => stage.sources)
  const missing = sources.filter(({state}) => state === 'missing' || state === 'outside')
  if (missing.length < 2 || sources.some(({state}) => state === 'found' || state === 'ignored')) return facts
  const stages = facts.stages.map(stage => ({
    ...stage,
    sources: stage.sources.map(source => ({...source, state: 'unknown' as const})),
  }))
  const variables = facts.variables.map(variable => ({...variable, state: 'unknown' as const}))
  return {...facts, stages, variables}
}

function readText(absolute: string, file: string): string {
  const refuse = (why: string, cause?: unknown) => refusal(file, why, cause)
  const away = outOfReach(absolute, 'input')
  if (away !== undefined) throw refuse(`it ${away}`)
  try {
    const stats = fs.statSync(absolute)
    if (!stats.isFile()) throw refuse('it is not a file')
    if (stats.size > longestDockerfile) throw refuse(`it is larger than ${longestDockerfile >> 10} KiB`)
    return fs.readFileSync(absolute, 'utf8')
  } catch (error) {
    throw error instanceof SitemountError ? error : refuse(systemCode(error) ?? 'unknown error', error)
  }
}

function refusal(file: string, why: string, cause?: unknown): SitemountError {
  return new SitemountError('unreadable', `The Dockerfile ${file} cannot be read (${why}).`, {cause})
}

/** The folder of a Dockerfile and those above it, up to the working directory: any of them may be the context. */
function foldersAbove(dockerfile: string, cwd: string): string[] {
  const folders = [path.dirname(dockerfile)]
  for (let last = folders[0] ?? cwd; last !== cwd && isInside(cwd, last); last = path.dirname(last)) {
    folders.push(path.dirname(last))
  }
  return folders
}

/** The context in which the fewest sources are missing, the nearest one first. */
function chooseContext(
  parsed: Parsed,
  {folders, dockerfile, cwd}: {folders: readonly string[]; dockerfile: string; cwd: string},
): Context {
  const opened = folders.map(folder => openContext(folder, {dockerfile, cwd}))
  const [nearest, ...others] = opened.map(context => ({context, missing: countMissing(parsed, context)}))
  if (nearest === undefined) throw new SitemountError('internal', 'A Dockerfile lies in no folder.')
  return others.reduce((best, one) => (one.missing < best.missing ? one : best), nearest).context
}

function countMissing(parsed: Parsed, context: Context): number {
  if (!parsed.instructions.some(({keyword}) => keyword === 'COPY' || keyword === 'ADD')) return 0
  const states = openStages(parsed, context).flatMap(stage =>
    stage.steps.flatMap(step => readSources(step, {place: parsed.place, context})),
  )
  return states.filter(({state}) => state !== 'found' && state !== 'unknown').length
}

/** What a Dockerfile says, where its context is known. */
function gather(
  parsed: Parsed,
  {context, file, cwd}: {context: Context; file: string; cwd: string},
): Omit<DockerfileFacts, 'excuses'> {
  const {place} = parsed
  const open = openStages(parsed, context)
  const final = open.at(-1)
  const chain = final === undefined ? [] : chainOf(final)
  const unread: Unread[] = []
  const seen: Seen = {seen: new Map(), seenByConda: new Map(), unread}
  const sources = new Map(
    open.map(stage => [stage, stage.steps.flatMap(step => readSources(step, {place, context}))] as const),
  )
  const reading = {place, context, cwd, sources, ...seen}
  const stages = open.map(stage => readStage(stage, {...reading, shipped: chain.includes(stage)}))
  const names = new Set(open.map(({name}) => name))
  const {user} = final ?? {user: null}
  const starts = chain
    .flatMap(({steps}) => steps)
    .filter(({instruction: {keyword}}) => /^(?:CMD|ENTRYPOINT)$/.test(keyword))
  const images = [
    ...open.filter(({parent}) => parent === undefined).map(({image}) => image),
    ...open.flatMap(stage => stage.steps.flatMap(step => copiedImages(step, {names, count: open.length, place}))),
  ]
  return {
    file,
    context: context.shown,
    stages,
    images,
    dashes: readDashes(parsed),
    placeholders: readPlaceholders(parsed),
    user: user?.name === null || user === null ? null : {...user, name: user.name},
    dropsRights: starts.some(({instruction: {body}}) =>
      /\b(?:gosu|su-exec|setpriv|runuser|chpst|s6-setuidgid)\b/.test(body.text),
    ),
    isAzureml: final !== undefined && isAzuremlImage(baseOf(final)?.repository ?? ''),
    concernsAzureml: concernsAzureml(parsed.instructions, images),
    variables: final === undefined ? [] : readPathVariables(final, context),
    unread: [...context.unread, ...unread],
  }
}

type Seen = Pick<Surroundings, 'seen' | 'seenByConda' | 'unread'>
type StageReading = Omit<Surroundings, 'workdir' | 'placed' | 'isClosed'> & {
  shipped: boolean
  sources: ReadonlyMap<OpenStage, CopySource[]>
}

function readStage(stage: OpenStage, {shipped, sources, ...reading}: StageReading): Stage {
  const {place, context} = reading
  const runs = stage.steps
    .filter(({instruction, isPosix}) => instruction.keyword === 'RUN' && isPosix)
    .map(step => ({step, instruction: step.instruction, commands: readCommands(step.instruction)}))
  // A file that is missed where it is copied is not missed again where it is read.
  const areFound = chainOf(stage).every(one => sources.get(one)?.every(({state}) => state === 'found'))
  const closed = areFound ? closedSteps(stage) : new Set<Step>()
  const installs = runs.map(({step, commands}) => {
    const {workdir} = step
    const placed = [...stage.placed.slice(0, step.placedCount), ...mounted(step, {place, context})]
    return readInstalls(commands, {...reading, workdir, placed, isClosed: closed.has(step)})
  })
  return {
    name: stage.name,
    shipped,
    ownPython: hasOwnPython(stage),
    aptUpdates: runs.flatMap(({commands, instruction}) => readAptUpdates(commands, {instruction, place})),
    aptPythonPackages: runs.flatMap(({commands}) => readAptPythonPackages(commands, place)),
    looseRequirements: installs.flatMap(({requirements}) => requirements),
    looseFiles: installs.flatMap(({files}) => files),
    absentFiles: installs.flatMap(({absent}) => absent),
    sources: sources.get(stage) ?? [],
  }
}

/** What `--mount=type=bind` lends to one RUN. */
function mounted({instruction, workdir}: Step, {place, context}: {place: Parsed['place']; context: Context}): Placed[] {
  return instruction.flags.flatMap(({name, value}) => {
    const fields = new Map(value.split(',').map(field => field.split('=', 2) as [string, string]))
    if (name !== 'mount' || (fields.get('type') ?? 'bind') !== 'bind' || fields.has('from')) return []
    const target = fields.get('target') ?? fields.get('dst') ?? fields.get('destination')
    const source = fields.get('source') ?? fields.get('src') ?? '.'
    if (target === undefined || /\$/.test(value)) return []
    const {whole} = instruction
    const words = said(place, whole, {start: 0, end: whole.text.length})
    noteAway(lookInContext(source, context).away, {...words, text: source}, context)
    return placeSources([source], {to: joinInImage(workdir, target), intoFolder: false, context})
  })
}

/** Azure ML's inference images, which run as `dockeruser`. */
function isAzuremlImage(repository: string): boolean {
  return /^mcr\.microsoft\.com\/azureml\/(?:curated\/)?(?:.*inference)/.test(repository)
}

/** Whether a stage's Python is another one than Debian's own. */
function hasOwnPython(stage: OpenStage): boolean | undefined {
  const repository = baseOf(stage)?.repository
  if (repository === undefined) return undefined
  if (/^mcr\.microsoft\.com\/azureml\//.test(repository)) return true
  if (/(?:^|\/)(?:python|pypy|miniconda3?|anaconda3?|miniforge3?|mambaforge|micromamba|conda)$/.test(repository))
    return true
  if (/(?:^|\/)(?:ubuntu|debian|cuda|buildpack-deps)$/.test(repository)) return false
  return undefined
}
