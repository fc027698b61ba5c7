import {asset} from '../../../core/assets.ts'
import type {Place} from '../../../core/finding.ts'
import type {Env} from '../../../core/io.ts'
import {type Outcome, run} from '../../../core/process.ts'
import {libraryPathOf, shimEnvironment} from '../../../python/scrub.ts'
import type {ProbeOverride, Unit, UnitKind, Written} from './facts.ts'
import {type Cell, codeCells, hasCells, wholeCell} from './notebook.ts'
import {placeAt, type Source} from './text.ts'

/** A program or a notebook that may use the SDK. */
export type Program = {source: Source; notebook: boolean; given: boolean}

export type AskOptions = {executable: string; env: Env; signal: AbortSignal}

/** `problems`: what of it was not read, `text` of the cell concerned, or of all. */
export type SdkAnswer = {units: Unit[]; problems: {line: number; why: string; text: string}[]}

/** Milliseconds: a hundred files take a second. */
const patience = 60_000

/**
 * What programs and notebooks set up with the Python SDK of Azure ML, one answer a program, in order: one process of the
 * interpreter reads them all with `ast` and runs none. Where that process dies over one of them, each is read alone.
 *
 * Throws `interrupted`; whatever else goes wrong is among the `problems` of the programs concerned.
 */
export async function askSdk(programs: readonly Program[], options: AskOptions): Promise<SdkAnswer[]> {
  if (programs.length === 0) return []
  const cells = programs.map(({source, notebook}) => (notebook ? codeCells(source) : [wholeCell(source)]))
  const all = await ask(cells, options)
  const answers: (RawAnswer | undefined)[] = all ?? []
  if (all === undefined && programs.length > 1) {
    for (const own of cells) answers.push((await ask([own], options))?.[0])
  }
  return programs.map((program, index) => translate(answers[index], {program, cells: cells[index] ?? []}))
}

type RawPlace = [cell: number, line: number, column: number, endLine: number, endColumn: number]
type RawValue = {place: RawPlace; text: string | null} | null
type RawProbe = {place: RawPlace; initialDelay?: number | null; period?: number | null; failures?: number | null} | null
type RawUnit = {
  kind: UnitKind | 'model'
  place: RawPlace
  name: RawValue
  creates: RawPlace | null
  folder: RawValue
  script: RawValue
  model: RawValue
  context: RawValue
  dockerfile: RawValue
  stack: RawValue
  inference: boolean
  variables: {name: NonNullable<RawValue>; value: NonNullable<RawValue>; scope: string}[]
  images: RawValue[]
  paths: RawValue[]
  managed: {place: RawPlace; value: boolean | null}[]
  packages: RawPlace[]
  liveness: RawProbe
  readiness: RawProbe
}
type RawAnswer = {units: RawUnit[]; problems: {cell: number | null; line: number; text: string}[]}

async function ask(
  programs: readonly Cell[][],
  {executable, env, signal}: AskOptions,
): Promise<RawAnswer[] | undefined> {
  const input = JSON.stringify(programs.map(cells => cells.map(({program}) => program)))
  let outcome: Outcome
  try {
    outcome = await run(executable, ['-I', '-S', '-B', asset('python/sdk_calls.py')], {
      env: shimEnvironment(env, libraryPathOf(executable, env)),
      signal,
      input,
      timeout: patience,
      maxOutput: 32 << 20,
    })
  } catch (error) {
    if (signal.aborted) throw error
    return undefined
  }
  try {
    const answers: unknown = JSON.parse(outcome.stdout)
    return Array.isArray(answers) && answers.length === programs.length ? answers : undefined
  } catch {
    return undefined
  }
}

function translate(answer: RawAnswer | undefined, {program, cells}: {program: Program; cells: Cell[]}): SdkAnswer {
  const whole = program.source.text
  if (answer === undefined) return {units: [], problems: [{line: 1, why: 'Python could not read it', text: whole}]}
  const place = placing(program.source, cells)
  const units = answer.units.map(unit => unitOf(unit, {program, place}))
  const problems = answer.problems.map(({cell, line, text: why}) => ({
    line: cell === null ? 1 : place([cell, line, 0, line, 1]).line,
    why,
    text: cell === null ? whole : (cells[cell]?.text ?? whole),
  }))
  return {
    units,
    problems: isUnreadNotebook(program, cells) ? [{line: 1, why: 'it is no notebook', text: whole}] : problems,
  }
}

/** A notebook of which no cell of code was found: it is no JSON, or in the format of before nbformat 4. */
function isUnreadNotebook({notebook, source}: Program, cells: readonly Cell[]): boolean {
  return notebook && cells.length === 0 && !hasCells(source)
}

/** From places in cells to places in the file. */
function placing(source: Source, cells: readonly Cell[]): (place: RawPlace) => Place {
  return ([index, line, column, endLine, endColumn]) => {
    const cell = cells[index]
    if (cell === undefined) return {file: source.file, line: 1}
    const start = indexOf(cell, line, column)
    const last = Math.max(start, indexOf(cell, endLine, endColumn) - 1)
    return placeAt(source, cell.offsetOf(start), cell.endOf(last))
  }
}

/** The index into a cell's text of a line (from 1) and a column (from 0, in code points). */
function indexOf({text, starts}: Cell, line: number, column: number): number {
  const start = starts[line - 1] ?? text.length
  let index = start
  for (let left = column; left > 0 && index < text.length; left--)
    index += (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1
  return index
}

type Translating = {program: Program; place: (place: RawPlace) => Place}

function unitOf(raw: RawUnit, {program: {source, given}, place}: Translating): Unit {
  const written = (value: RawValue): Written | null =>
    value === null ? null : {...place(value.place), text: value.text}
  const some = (values: RawValue[]) => values.map(written).filter(value => value !== null)
  const [folder, script] = [written(raw.folder), written(raw.script)]
  const [context, dockerfile] = [written(raw.context), written(raw.dockerfile)]
  return {
    file: source.file,
    line: place(raw.place).line,
    given,
    language: 'python',
    kind: raw.kind === 'model' ? 'other' : raw.kind,
    name: raw.name?.text ?? null,
    variables: raw.variables.flatMap(({name, value, scope}) => {
      if (name.text === null) return []
      return [{name: {...place(name.place), text: name.text}, value: {...place(value.place), text: value.text}, scope}]
    }),
    // A program may set them anywhere.
    unknownVariables: true,
    code: folder === null && script === null ? null : {folder, script},
    model: written(raw.model),
    images: some(raw.images),
    build: context === null && dockerfile === null ? null : {folder: context, dockerfile},
    paths: some(raw.paths),
    environment: null,
    managed: raw.managed.map(({place: at, value}) => ({...place(at), value})),
    creates: raw.creates === null ? null : place(raw.creates),
    stackVersion: written(raw.stack),
    packageCalls: raw.packages.map(place),
    probes: {...probe('liveness', raw.liveness, place), ...probe('readiness', raw.readiness, place)},
    forInference: raw.inference,
  }
}

function probe(name: 'liveness' | 'readiness', raw: RawProbe, place: Translating['place']): Unit['probes'] {
  if (raw === null) return {}
  const {place: at, ...numbers} = raw
  const override: ProbeOverride = {...place(at), ...numbers}
  return {[name]: override}
}
