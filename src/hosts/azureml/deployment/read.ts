import fs from 'node:fs'
import path from 'node:path'
import {SitemountError, systemCode} from '../../../core/errors.ts'
import type {Env} from '../../../core/io.ts'
import {isInside, slashed} from '../../../core/paths.ts'
import {outOfReach} from '../../../core/reach.ts'
import {inTurns} from '../../../core/steps.ts'
import type {Deployment, DeploymentFacts, NamedPaths, Unit, Unread, Written} from './facts.ts'
import {type DeploymentFile, findDeploymentFiles, largest} from './find.ts'
import {gitIgnored} from './ignored.ts'
import {knownImages} from './images.ts'
import {linkEnvironments} from './link.ts'
import {lookInModel} from './model-folder.ts'
import {resolveUnit} from './resolve.ts'
import {askSdk, type Program} from './sdk.ts'
import {isOfDeployment, mayDeploy} from './telltale.ts'
import {encodingProblem, readSource, type Source} from './text.ts'
import {namesAway} from './unread.ts'
import {libraryVariable} from './variables.ts'
import {readYamlUnits} from './yaml.ts'
import {isTemplate} from './yaml-tree.ts'

export type ReadOptions = {
  /** The files that the input `deployment` names; none: they are looked for. */
  given: readonly string[]
  /** The folder of our own output, left out of the search. */
  output?: string
  /** As the inputs name them, relative to the working directory; empty for none. */
  entryScript?: string
  codeDir?: string
  modelDir?: string
  requirements?: readonly string[]
  /** A Python for programs and notebooks, asked for only where there are some; undefined where there is none: they are not read. */
  python?: () => Promise<string | undefined>
}

/**
 * What the files of the deployment say, held against the checkout: YAML, Python programs and notebooks. Dockerfiles are only
 * named. What is no deployment on Azure ML or is an expression is left out; what is one and was not read stands in `unread`.
 *
 * Throws `usage` for a given file that is not there, is too large, of no kind that is read, or no YAML though named so;
 * `interrupted`.
 */
export async function readDeployment(
  options: ReadOptions,
  io: {cwd: string; env: Env; signal: AbortSignal},
): Promise<DeploymentFacts> {
  const {cwd} = io
  const {files, unread} = await inTurns(
    findDeploymentFiles({
      cwd,
      given: options.given,
      ...(options.output !== undefined && {output: options.output}),
    }),
    io.signal,
  )
  const opened = files.filter(({kind}) => kind !== 'dockerfile').flatMap(file => open(file, unread))
  const yaml = opened.filter(({file}) => file.kind === 'yaml').flatMap(one => yamlUnits(one, unread))
  const programs = opened
    .filter(({file}) => file.kind !== 'yaml')
    .map(({file, source}): Program => ({source, notebook: file.kind === 'notebook', given: file.given}))
  const sdk = await sdkUnits(programs, {options, io, unread})
  const refuse = (written: Written, why: string) => {
    unread.push(namesAway(written, why))
  }
  const units = linkEnvironments([...yaml, ...sdk], {
    cwd,
    read: (name, by) => environmentFile(name, {cwd, unread, refuse: why => refuse(by, why)}),
  })
  const absolute = (name: string | undefined) => (name === undefined || name === '' ? '' : path.resolve(cwd, name))
  const resolving = {
    cwd,
    isIgnored: gitIgnored(cwd),
    entryScript: absolute(options.entryScript),
    codeDir: absolute(options.codeDir),
    refuse,
  }
  const deployments: Deployment[] = units.map(unit => resolveUnit(unit, resolving))
  return {
    deployments,
    named: namedPaths(options, cwd),
    // Twenty profiles are read for it, so only where somebody sets the variable that an image may ignore.
    images: deployments.some(setsLibrary) ? knownImages() : [],
    dockerfiles: files.filter(({kind}) => kind === 'dockerfile').map(({file}) => file),
    unread: distinct([...unread, ...resolving.isIgnored.unread]),
  }
}

function setsLibrary({variables}: Deployment): boolean {
  return variables.some(({name}) => name.text === libraryVariable)
}

type Opened = {file: DeploymentFile; source: Source}

function open(file: DeploymentFile, unread: Unread[]): Opened[] {
  try {
    const source = readSource(file.absolute, file.file)
    const problem = file.kind === 'python' && source !== undefined ? encodingProblem(source.text) : undefined
    if (problem !== undefined && file.given) throw refused(file.file, `is not read: ${problem}`)
    if (problem !== undefined) {
      unread.push({file: file.file, line: 1, why: problem, part: 'sure'})
      return []
    }
    if (source !== undefined) return [{file, source}]
    if (file.given) throw refused(file.file, 'is not UTF-8')
    const isPart = isOfDeployment(file.kind, fs.readFileSync(file.absolute, 'latin1'))
    unread.push({file: file.file, why: 'it is not UTF-8', part: isPart ? 'sure' : 'unknown'})
  } catch (error) {
    const why = `cannot be read (${systemCode(error) ?? 'unknown error'})`
    if (error instanceof SitemountError) throw error
    if (file.given) throw refused(file.file, why)
    unread.push({file: file.file, why: `it ${why}`, part: 'unknown'})
  }
  return []
}

function yamlUnits({file, source}: Opened, unread: Unread[]): Unit[] {
  const {units, problem} = readYamlUnits(source, {given: file.given})
  if (problem === undefined) return units
  const {line, column, message} = problem
  if (file.given) throw refused(`${file.file}:${line}:${column}`, `is not read: ${message}`)
  const part = units.length === 0 && isTemplate(source) ? 'template' : 'sure'
  unread.push({file: file.file, line, column, why: message, part})
  return units
}

function refused(file: string, why: string): SitemountError {
  return new SitemountError('usage', `Input \`deployment\`: ${file} ${why}.`, {
    help: 'Mend the file, or leave it out of `deployment`.',
  })
}

/** One file may be read for several others. */
function distinct(unread: readonly Unread[]): Unread[] {
  return [...new Map(unread.map(one => [`${one.file}:${one.line}:${one.why}`, one])).values()]
}

type Sdk = {options: ReadOptions; io: {env: Env; signal: AbortSignal}; unread: Unread[]}

async function sdkUnits(programs: readonly Program[], {options, io, unread}: Sdk): Promise<Unit[]> {
  const executable = programs.length === 0 ? undefined : await options.python?.()
  if (executable === undefined) {
    const why = 'there is no Python to read it'
    unread.push(...programs.map(({source}) => ({file: source.file, why, part: 'unable' as const})))
    return []
  }
  const answers = await askSdk(programs, {executable, ...io})
  return answers.flatMap(({units, problems}, index) => {
    const {source, given} = programs[index] ?? {}
    for (const {line, why, text} of source === undefined ? [] : problems) {
      // Of a notebook, a cell for the shell or in another language may be no Python.
      if (given === true || mayDeploy(text)) unread.push({file: source?.file ?? '', line, why, part: 'sure'})
    }
    return units
  })
}

/** The units of an environment file that a deployment refers to and that was not among the others. */
function environmentFile(
  name: string,
  {cwd, unread, refuse}: {cwd: string; unread: Unread[]; refuse: (why: string) => void},
): Unit[] {
  const absolute = path.resolve(cwd, name)
  const away = outOfReach(absolute, 'repository')
  if (away !== undefined) {
    refuse(away)
    return []
  }
  const file = isInside(cwd, absolute) ? slashed(path.relative(cwd, absolute)) : absolute
  const miss = (why: string, at: Partial<Unread> = {}): Unit[] => {
    unread.push({...at, file, why, part: 'sure'})
    return []
  }
  try {
    const stat = fs.statSync(absolute, {throwIfNoEntry: false})
    // An earlier step may make it; without it, nothing is deployed.
    if (stat === undefined) return []
    if (!stat.isFile()) return miss('it is not a file')
    if (stat.size > largest.yaml) return miss(`it is larger than ${largest.yaml >> 20} MiB`)
    const source = readSource(absolute, file)
    if (source === undefined) return miss('it is not UTF-8')
    const {units, problem} = readYamlUnits(source, {given: false})
    if (problem !== undefined) miss(problem.message, {line: problem.line, column: problem.column})
    return units
  } catch (error) {
    return miss(`it cannot be read (${systemCode(error) ?? 'unknown error'})`)
  }
}

function namedPaths(
  {entryScript = '', codeDir = '', modelDir = '', requirements = []}: ReadOptions,
  cwd: string,
): NamedPaths {
  const relative = (name: string) => slashed(path.relative(cwd, path.resolve(cwd, name))) || '.'
  return {
    entryScript: entryScript === '' ? null : relative(entryScript),
    codeDir: codeDir === '' ? null : relative(codeDir),
    modelFolder: modelDir === '' ? null : lookInModel(path.resolve(cwd, modelDir), cwd),
    requirements: requirements.map(relative),
  }
}
