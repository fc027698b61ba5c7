import {SitemountError} from '../../../core/errors.ts'
import {readImageReference} from '../image-reference.ts'
import {execWords} from './commands.ts'
import type {Context} from './context.ts'
import type {ImageReference, Said, UsedImage} from './facts.ts'
import {joinInImage, type Placed, placeSources} from './image-files.ts'
import {type Instruction, type Parsed, said} from './instructions.ts'
import type {ShellWord} from './shell.ts'
import {expandVariables, readPairs, type Value, type Variables} from './variables.ts'

/** A variable of the image, and where it was set. */
type SetVariable = Said & {name: string; value: Value | null}

/** An instruction, and what holds when it runs. */
export type Step = {
  instruction: Instruction
  variables: Variables
  /** The working directory: absolute, or below `\0` where only the base image knows. */
  workdir: string
  /** How much of what is put into the image was there before it. */
  placedCount: number
  /** Whether the commands of a RUN are those of a POSIX shell. */
  isPosix: boolean
}

/** A stage before anything in it is looked at closely. */
export type OpenStage = {
  name: string | null
  image: UsedImage
  parent: OpenStage | undefined
  steps: Step[]
  /** ENV of this stage and those it comes from, in their order. */
  env: SetVariable[]
  placed: Placed[]
  user: (Said & {name: string | null}) | null
  /** What holds at its end. */
  workdir: string
  isPosix: boolean
}

type State = {stage: OpenStage; variables: Variables}

/** Limit: each step keeps a copy of the variables. */
const mostVariables = 1000

/** A word of COPY, ADD and the like. */
export type Word = ShellWord & {said: Said}

/** The words of an instruction, JSON form included, each with its place. */
export function wordsOf({body}: Instruction, place: Parsed['place']): Word[] {
  const words = execWords(body) ?? plainWords(body.text)
  return words.map(word => ({...word, said: said(place, body, word)}))
}

function plainWords(text: string): ShellWord[] {
  return [...text.matchAll(/\S+/g)].map(match => ({
    value: match[0].replace(/^(["'])(.*)\1$/s, '$2'),
    start: match.index,
    end: match.index + match[0].length,
    isDynamic: match[0].includes('$'),
    isQuoted: /^["']/.test(match[0]),
  }))
}

/** Follows a Dockerfile from stage to stage: variables, working directory, user, and what is copied where. Throws `unreadable`. */
export function openStages({instructions, place}: Parsed, context: Context): OpenStage[] {
  const stages: OpenStage[] = []
  let initial: Variables = new Map()
  let state: State | undefined
  for (const instruction of instructions) {
    const {keyword} = instruction
    if (keyword === 'FROM') {
      state = openStage(instruction, {stages, initial, place})
      stages.push(state.stage)
    } else if (state === undefined) {
      if (keyword === 'ARG') initial = declare(instruction, initial, initial)
    } else {
      const {variables, stage} = state
      const {workdir, isPosix, placed} = stage
      stage.steps.push({instruction, variables, workdir, isPosix, placedCount: placed.length})
      follow(instruction, state, {initial, place, context})
    }
  }
  return stages
}

type Opening = {stages: readonly OpenStage[]; initial: Variables; place: Parsed['place']}

function openStage(instruction: Instruction, {stages, initial, place}: Opening): State {
  const words = wordsOf(instruction, place)
  const [image, as, name] = words
  const written = image?.value ?? ''
  const expanded = expandVariables(written, initial)?.text
  const parent = stages.findLast(stage => stage.name !== null && stage.name === expanded?.toLowerCase())
  const isPlaceholder = /[<>]/.test(instruction.body.text)
  const place0 = image?.said ?? said(place, instruction.whole, {start: 0, end: instruction.whole.text.length})
  const stage: OpenStage = {
    name: as?.value.toLowerCase() === 'as' && name !== undefined ? name.value.toLowerCase() : null,
    image: {
      ...place0,
      by: 'FROM',
      reference: expanded === undefined || isPlaceholder ? null : readImageReference(expanded),
    },
    parent,
    steps: [],
    env: parent?.env.slice() ?? [],
    placed: parent?.placed.slice() ?? [],
    user: parent?.user ?? null,
    workdir: parent?.workdir ?? '\0',
    isPosix: parent?.isPosix ?? true,
  }
  return {stage, variables: withValues(new Map(), stage.env)}
}

/** Variables with some more. Throws `unreadable` where there are too many. */
function withValues(variables: Variables, more: readonly {name: string; value: Value | null}[]): Variables {
  const all = new Map(variables)
  for (const {name, value} of more) all.set(name, value)
  if (all.size > mostVariables) throw tooManyVariables()
  return all
}

function tooManyVariables(): SitemountError {
  const why = `it sets more than ${mostVariables.toLocaleString('en')} variables`
  return new SitemountError('unreadable', `A Dockerfile cannot be read (${why}).`)
}

type Following = {initial: Variables; place: Parsed['place']; context: Context}

function follow(instruction: Instruction, state: State, following: Following): void {
  const {stage, variables} = state
  const {keyword, body} = instruction
  const {place, initial} = following
  if (keyword === 'ARG') state.variables = declare(instruction, variables, initial)
  else if (keyword === 'ENV') {
    const set = readPairs(body.text).map(({name, value, ...stretch}) => {
      return {...said(place, body, stretch), name, value: expandVariables(value, variables)}
    })
    if (stage.env.length + set.length > mostVariables) throw tooManyVariables()
    stage.env.push(...set)
    state.variables = withValues(variables, set)
  } else if (keyword === 'WORKDIR') {
    const [, quoted = body.text.trim()] = /^"(.*)"$/s.exec(body.text.trim()) ?? []
    const folder = expandVariables(quoted, variables)
    const joined = folder === null ? null : joinInImage(stage.workdir, folder.text)
    stage.workdir = joined === null || joined.length > 4096 ? `\0${instruction.line}` : joined
  } else if (keyword === 'USER') {
    const [word] = wordsOf(instruction, place)
    if (word !== undefined) stage.user = {...word.said, name: word.isDynamic ? null : word.value}
  } else if (keyword === 'SHELL') {
    stage.isPosix = /(?:^|\/)(?:ba|da|z|a)?sh$/.test(execWords(body)?.[0]?.value ?? '')
  } else if (keyword === 'COPY' || keyword === 'ADD') stage.placed.push(...placedBy(instruction, state, following))
}

/** Variables after an ARG. What ENV says cannot be replaced by an ARG of the same name. */
function declare({body}: Instruction, variables: Variables, initial: Variables): Variables {
  const pairs = readPairs(body.text)
  const bare = pairs.length > 0 ? [] : [...body.text.matchAll(/[A-Za-z_]\w*/g)].map(([name]) => name)
  const set = [
    ...pairs.map(({name, value}) => {
      const expanded = expandVariables(value, variables)
      return {name, value: expanded && {...expanded, isSure: false}}
    }),
    ...bare.filter(name => !variables.has(name)).map(name => ({name, value: initial.get(name) ?? null})),
  ]
  return withValues(
    variables,
    set.filter(({name}) => variables.get(name)?.isSure !== true),
  )
}

function placedBy(
  instruction: Instruction,
  {variables, stage: {workdir}}: State,
  {place, context}: Following,
): Placed[] {
  const words = wordsOf(instruction, place)
  const destination = words.at(-1)
  const to = destination === undefined ? null : expandVariables(destination.value, variables)
  if (to === null) return [{to: '/', from: null, intoFolder: true, isFolder: true}]
  const target = joinInImage(workdir, to.text).replace(/(?<=.)\/$/, '')
  const intoFolder = /(?:^|\/)\.{0,2}$/.test(to.text)
  const elsewhere = {to: target, from: null, intoFolder, isFolder: true}
  if (instruction.flags.some(({name}) => name === 'from' || name === 'exclude' || name === 'parents'))
    return [elsewhere]
  const sources = words
    .slice(0, -1)
    .map(({value}) => (value.startsWith('<<') ? null : expandVariables(value, variables)))
  const plain = sources.flatMap(source => (source === null || isRemote(source.text) ? [] : [source.text]))
  const placed = placeSources(plain, {to: target, intoFolder: intoFolder || sources.length > 1, context})
  const isArchive = instruction.keyword === 'ADD' && plain.some(source => /\.(?:tar|tgz|tar\.\w+)$/.test(source))
  return plain.length < sources.length || isArchive ? [...placed, elsewhere] : placed
}

/** Whether ADD fetches a source from elsewhere: a URL or a git repository. */
export function isRemote(source: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:\/\/|git@)/i.test(source)
}

/** A stage and those it comes from, the first one first. */
export function chainOf(stage: OpenStage): OpenStage[] {
  return stage.parent === undefined ? [stage] : [...chainOf(stage.parent), stage]
}

/** The image that a stage comes from in the end. */
export function baseOf(stage: OpenStage): ImageReference | null {
  return chainOf(stage)[0]?.image.reference ?? null
}
