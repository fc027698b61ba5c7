import {existsSync} from 'node:fs'
import path from 'node:path'
import type {Options} from '../../config/options.ts'
import type {IO} from '../../core/io.ts'
import {inTurns} from '../../core/steps.ts'
import {createStopwatch} from '../../core/stopwatch.ts'
import {closure} from '../../environment/closure.ts'
import type {Distribution, Inventory} from '../../environment/facts.ts'
import {findPip} from '../../environment/install/installer.ts'
import {takeInventory} from '../../environment/inventory.ts'
import {probeEnvironment} from '../../python/ask.ts'
import {chooseInterpreter} from '../../python/choose.ts'
import {libraryPathOf, scrubbedEnvironment} from '../../python/scrub.ts'
import type {Indexes} from '../../requirements/facts.ts'
import {maskCredentials} from '../../requirements/grammar/credentials.ts'
import {normalizeName} from '../../requirements/grammar/name.ts'
import {defaultIndexes} from '../../requirements/reading.ts'
import {judge} from '../../rules/engine.ts'
import {policyOf, verdictOf} from '../../rules/policy.ts'
import {pythonRules} from '../../rules/python/python.ts'
import {assemble} from '../assemble.ts'
import {readDeclaredPython} from '../read-inputs.ts'
import {openWorkspace} from '../workspace.ts'
import {type Asking, listFiles} from './ask-index.ts'
import type {Locked} from './facts.ts'
import {clearLock, writeLockFiles} from './lock-files.ts'
import {hashesByFile} from './pins.ts'
import {filesBeside, filesOfRelease} from './release-files.ts'

/** Whether `lock` is asked about an environment that lies there: `--python` names one, and there are no requirements to build. */
export function isSnapshot(
  {given, requirements}: Pick<Options, 'given' | 'requirements'>,
  {cwd}: Pick<IO, 'cwd'>,
): boolean {
  const [first = ''] = requirements
  return given.has('python') && !given.has('requirements') && !existsSync(path.resolve(cwd, first))
}

/**
 * Writes every distribution of an existing environment as a pinned and hashed line, without what leaks into it: editable
 * installs, files and folders of this machine and version control become comments that say why, and fail the verdict as errors do.
 */
export async function lockEnvironment(options: Options, io: IO): Promise<Locked> {
  const {steps, time} = createStopwatch()
  const workspace = openWorkspace(options.output, io)
  try {
    clearLock(workspace.output)
    const declared = readDeclaredPython(options, io)
    const chosen = await time('ask python', () => chooseInterpreter(options.python, {...declared, io, toRead: true}))
    const {interpreter, transport} = chosen
    const findings = judge(pythonRules, {...declared, ...chosen}, policyOf(options))
    const result = assemble({mode: 'lock', verdict: verdictOf(findings, options), findings, steps, interpreter})
    if (result.verdict === 'failed') return {result, notices: []}

    const {executable, markers} = interpreter
    const {site} = await probeEnvironment(executable, io)
    const inventory = await inTurns(takeInventory(site), io.signal)
    const wanted = withoutInstallers(inventory.distributions, markers)
    const indexes = namedIndexes(options)
    const env = scrubbedEnvironment(io.env, {libraryPath: libraryPathOf(executable, io.env)})
    const pip = findPip(interpreter)?.root ?? null
    const asking = {executable, pip, indexes, transport, env, signal: io.signal}
    const {text, notices} = await time('ask the index', () => snapshot(wanted, {inventory, asking}))
    const written = writeLockFiles([{shown: 'requirements.txt', bytes: Buffer.from(text)}], workspace)
    return {
      result: {...result, verdict: notices.length > 0 && options.failOn !== 'never' ? 'failed' : 'passed'},
      notices,
      locked: {files: written.map(file => path.relative(io.cwd, file)), text},
    }
  } finally {
    workspace.close()
  }
}

async function snapshot(
  distributions: readonly Distribution[],
  {inventory, asking}: {inventory: Inventory; asking: Asking},
): Promise<{text: string; notices: string[]}> {
  const editable = editableNames(inventory)
  const asked = distributions.filter(one => whyNot(one, editable) === undefined)
  const {files, problems} = await listFiles(
    asked.map(({normalizedName}) => normalizedName),
    asking,
  )
  const released = asked.map(one => {
    return {one, files: filesBeside(filesOfRelease(files.get(one.normalizedName) ?? [], one), undefined)}
  })
  const hashes = await hashesByFile(
    released.flatMap(({files: own}) => own),
    asking,
  )
  const notices: string[] = []
  const lines = distributions.map(distribution => {
    const {normalizedName, version} = distribution
    const own = released.find(({one}) => one === distribution)?.files ?? []
    const trouble = problems.find(({name}) => name === null || name === normalizedName)
    const why =
      whyNot(distribution, editable) ??
      (own.length > 0
        ? undefined
        : trouble === undefined
          ? 'no index lists it'
          : `${trouble.place}: ${trouble.message}`)
    if (why === undefined)
      return [`${normalizedName}==${version}`, ...hashes(own).map(hash => `    --hash=${hash}`)].join(' \\\n')
    notices.push(`${normalizedName} ${version} is left out: ${why}.`)
    return `# ${normalizedName}==${version} is left out: ${why.replace(/[\r\n]+/g, ' ')}`
  })
  for (const name of [...editable].filter(name => !distributions.some(one => one.normalizedName === name))) {
    notices.push(`${name} is left out: an editable install.`)
    lines.push(`# ${name} is left out: an editable install`)
  }
  return {text: lines.map(line => `${line}\n`).join(''), notices}
}

/** Why a distribution is no release of an index: how it was installed (PEP 610). */
function whyNot({directUrl, normalizedName}: Distribution, editable: ReadonlySet<string>): string | undefined {
  const {url, dir_info, vcs_info} = (directUrl ?? {}) as {
    url?: unknown
    dir_info?: {editable?: unknown}
    vcs_info?: unknown
  }
  const from = typeof url === 'string' ? maskCredentials(url) : 'an unknown place'
  if (dir_info?.editable === true) return `an editable install of ${from}`
  if (editable.has(normalizedName)) return 'an editable install'
  if (dir_info !== undefined) return `installed from the folder ${from}`
  if (vcs_info !== undefined) return `installed from version control, ${from}, which has no hash`
  return typeof url === 'string' ? `installed from the file ${from}` : undefined
}

/** Editable installs that only a `.pth`, an `.egg-link` or an `easy-install.pth` shows. */
function editableNames({entries, pth}: Inventory): Set<string> {
  const links = entries.flatMap(({path: name}) => /^([^/]+)\.egg-link$/.exec(name)?.[1] ?? [])
  const hooks = pth.flatMap(({path: name}) => /^__editable__[._]?_*(.+?)-[^-]+\.pth$/.exec(name)?.[1] ?? [])
  return new Set([...links, ...hooks].map(normalizeName))
}

/** pip, setuptools and wheel are there to install, unless somebody needs them. */
function withoutInstallers(
  distributions: readonly Distribution[],
  markers: Parameters<typeof closure>[0]['markers'],
): Distribution[] {
  const installers = new Set(['pip', 'setuptools', 'wheel'])
  const roots = distributions
    .filter(({normalizedName}) => !installers.has(normalizedName))
    .map(({normalizedName}) => ({normalizedName, extras: []}))
  const {needs} = closure({distributions, roots, markers})
  const kept = distributions.filter(({normalizedName: name}) => !installers.has(name) || needs.has(name))
  return [...new Map(kept.map(one => [one.normalizedName, one])).values()].sort((a, b) =>
    a.normalizedName < b.normalizedName ? -1 : 1,
  )
}

function namedIndexes({indexUrl, extraIndexUrl}: Pick<Options, 'indexUrl' | 'extraIndexUrl'>): Indexes {
  return {...defaultIndexes(), index: indexUrl === '' ? [] : [indexUrl], extra: [...extraIndexUrl]}
}
