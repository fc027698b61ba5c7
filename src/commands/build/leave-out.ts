import {selectFiles} from '../../artifact/selection.ts'
import {ownerOf} from '../../artifact/sizes.ts'
import {type SlimDifference, slimDifference} from '../../artifact/slim/difference.ts'
import {type SlimChoice, type SlimKind, slimKinds} from '../../artifact/slim/kinds.ts'
import {publicPackages} from '../../artifact/slim/public-packages.ts'
import {chooseSlim, type Slim, type SlimSaving} from '../../artifact/slim/slim.ts'
import {type Slimmed, type Slimming, withoutFiles} from '../../artifact/slim/staged.ts'
import type {Options} from '../../config/options.ts'
import {SitemountError} from '../../core/errors.ts'
import type {IO} from '../../core/io.ts'
import type {Limit, Limits} from '../../core/size-limit.ts'
import type {Stopwatch} from '../../core/stopwatch.ts'
import type {BuiltEnvironment, NativeFile} from '../../environment/facts.ts'
import type {Proof} from '../../environment/imports/facts.ts'
import {plainInterpreter} from '../../environment/imports/interpreter.ts'
import {ownedChanges} from '../../environment/imports/snapshot.ts'
import {libraryPathOf, scrubbedEnvironment} from '../../python/scrub.ts'
import type {Result} from '../../report/result.ts'
import {normalizeName} from '../../requirements/grammar/name.ts'
import {keptDistributions, type SealingOptions} from './seal.ts'

/** What was built and what goes into the mount of it; `time` measures a step. */
export type LeavingOptions = Pick<SealingOptions, 'environment' | 'needed' | 'requirements' | 'interpreter' | 'io'> &
  Pick<Stopwatch, 'time'>

/**
 * Chooses what `slim` leaves out and returns the environment without it, which is all that is read, staged and judged from then
 * on. `slim` is absent when nothing was asked for. Throws what `chooseSlim` throws.
 */
export async function leaveOut(
  {slim: asked}: Pick<Options, 'slim'>,
  options: LeavingOptions,
): Promise<{environment: BuiltEnvironment; slim?: Slim}> {
  const {environment, time} = options
  if (asked.length === 0) return {environment}
  const kinds = new Set(slimKinds.filter(kind => asked.includes(kind)))
  const slim = await time('choose what is left out', () => choose(kinds, options))
  return {environment: {...environment, inventory: withoutFiles(environment.inventory, slim.left)}, slim}
}

/** What leaving out each kind that was not asked for would save, measured on what is left; none for a mount within its limits. */
export async function furtherSavings(
  {slim: asked, bytecode}: Pick<Options, 'slim' | 'bytecode'>,
  options: LeavingOptions & {total: {files: number; bytes: number}; limits: Limits},
): Promise<SlimSaving[]> {
  const {total, limits, time} = options
  const isOver = (limit: Limit | null, value: number) => limit !== null && value > limit.value
  if (!isOver(limits.bytes, total.bytes) && !isOver(limits.files, total.files)) return []
  const others = slimKinds.filter(kind => !asked.includes(kind))
  const possible = others.filter(kind => kind !== 'sources-with-bytecode' || bytecode !== 'none')
  const measured = time('measure what slim would save', () => choose(new Set(possible), options))
  return measured.then(({saved}) => saved, withoutHelp)
}

/** No savings where the interpreter did not answer: only the help of a finding lacks them. */
function withoutHelp(error: unknown): SlimSaving[] {
  if (error instanceof SitemountError && error.code === 'probe-failed') return []
  throw error
}

function choose(kinds: ReadonlySet<SlimKind>, options: LeavingOptions): Promise<Slim> {
  const {environment, interpreter, io} = options
  const {executable} = interpreter
  const env = scrubbedEnvironment(io.env, {libraryPath: libraryPathOf(executable, io.env)})
  const files = mountedFiles(options)
  return chooseSlim({kinds, files, site: environment.inventory.site, executable, env, signal: io.signal})
}

/** Files that go into the mount. */
function mountedFiles(options: Pick<LeavingOptions, 'environment' | 'needed' | 'requirements'>) {
  return selectFiles(options.environment.inventory, keptDistributions(options)).files
}

/** What staging has to do for it; undefined when nothing was asked for. */
export function slimmingOf(
  {slim: asked}: Pick<Options, 'slim'>,
  {slim, native, scratch, io}: {slim: Slim | undefined; native: readonly NativeFile[]; scratch: string; io: IO},
): Slimming | undefined {
  if (slim === undefined) return undefined
  // Programs may carry data behind their last section, which `strip` drops.
  const libraries = native.filter(({format, suffix}) => format === 'elf' && suffix !== null).map(({path}) => path)
  return {
    left: slim.left,
    sourceless: slim.sourceless,
    native: asked.includes('strip-native') ? libraries : [],
    temporary: scratch,
    env: scrubbedEnvironment(io.env),
  }
}

export type ComparingOptions = LeavingOptions & {
  /** Absolute folder of the staged packages. */
  mount: string
  scratch: string
}

/** What holding the slim mount against the virtualenv has shown, and how many packages were imported from both. */
export type Comparison = SlimDifference & {compared: number}

/**
 * Imports all public packages from the slim mount and from what was installed, but those of distributions that `smoke-skip`
 * names. Undefined where nothing was left out, or nothing may be imported (`smoke-test: off`). Nothing else may import from the
 * mount meanwhile. Throws what `slimDifference` throws.
 */
export async function compareSlim(
  {slim, smokeTest, smokeSkip}: Pick<Options, 'slim' | 'smokeTest' | 'smokeSkip'>,
  options: ComparingOptions,
): Promise<Comparison | undefined> {
  if (slim.length === 0 || smokeTest === 'off') return undefined
  const {environment, interpreter, mount, scratch, io, time} = options
  const {virtualenv, inventory} = environment
  const owner = ownerOf(inventory.distributions)
  const skipped = new Set(smokeSkip.map(normalizeName))
  const files = mountedFiles(options).map(({path}) => path)
  const modules = publicPackages(files.filter(path => !skipped.has(normalizeName(owner(path) ?? ''))))
  const plain = {executable: plainInterpreter(interpreter), version: interpreter.version}
  const between = {virtualenv, plain, mount, temporary: scratch, env: io.env, signal: io.signal}
  const difference = await time('import from the slim mount', () => slimDifference({modules, ...between}))
  return {...difference, compared: modules.length}
}

/** The proof with files that the comparison saw changed: whoever changes the mount, the artifact is not what was staged. */
export function withChanges(
  proof: Proof,
  {comparison, environment}: {comparison: Comparison | undefined; environment: Pick<BuiltEnvironment, 'inventory'>},
): Proof {
  if (comparison === undefined) return proof
  const {changed, removed} = ownedChanges({...comparison, added: []}, environment.inventory)
  const {written} = proof
  return {
    ...proof,
    written: {...written, changed: [...written.changed, ...changed], removed: [...written.removed, ...removed]},
  }
}

/** Rows of a list that the result carries; the rest is counted. */
const most = 200

/** What `slim` did, for the result; undefined where nothing was asked for. */
export function slimPart(
  asked: readonly SlimChoice[],
  {
    slim,
    slimmed,
    comparison,
  }: {slim: Slim | undefined; slimmed: Slimmed | undefined; comparison: Comparison | undefined},
): Result['slim'] {
  if (slim === undefined) return undefined
  const {sources, stripped} = slimmed ?? {}
  const saved: {kind: SlimChoice; files: number; bytes: number}[] = slim.saved.map(row =>
    row.kind === 'sources-with-bytecode' && sources !== undefined ? {...row, ...sources} : row,
  )
  if (asked.includes('strip-native') && stripped !== undefined) saved.push({kind: 'strip-native', ...stripped.saved})
  const refused = stripped?.refused ?? []
  return {
    saved,
    staying: slim.staying.slice(0, most),
    stayingCount: slim.staying.length,
    refused: refused.slice(0, most),
    refusedCount: refused.length,
    ...(comparison && {compared: comparison.compared}),
  }
}
