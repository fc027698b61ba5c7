import path from 'node:path'
import {type Place, placeOf} from '../../core/finding.ts'
import {some} from '../../core/lists.ts'
import {isInside, slashed} from '../../core/paths.ts'
import {requirementsVariable} from '../../hosts/azureml/dynamic/environment.ts'
import type {Difference, DynamicFacts, Frozen, InstallFailed} from '../../hosts/azureml/dynamic/facts.ts'
import type {Requirement} from '../../requirements/facts.ts'
import {normalizeName} from '../../requirements/grammar/name.ts'
import type {Target} from '../../targets/profile.ts'
import type {Judgement} from '../rule.ts'

/** What was rehearsed, what the file says, and how long the host waits. */
export type DynamicJudging = {
  dynamic: DynamicFacts
  requirements: readonly Requirement[]
  target: Pick<Target, 'name' | 'probe'>
}

/** The installs that pip gave up: the run script of the image then sleeps 45 s and ends. */
export function installFailed({dynamic, requirements, target}: DynamicJudging): Judgement[] {
  return dynamic.installs.flatMap(({failed}, index) => {
    if (failed === null || failed.release !== null) return []
    const [first = 'pip said nothing', ...more] = failed.message.split('\n').map(line => line.trim())
    // pip shows the line and a caret below it, as the finding does by itself.
    const further = more.filter(line => !line.startsWith('^') && !first.includes(line)).slice(0, 3)
    const when = index === 0 ? '' : ' the second time'
    return [
      {
        ...failure(
          target,
          `pip install -r ${dynamic.file} fails at boot${when}: ${[first, ...further].map(bare).join('; ')}.`,
          ', exit code 95',
        ),
        help: `${failed.help ?? 'Mend what pip names.'} The container would wait 45 s, end with exit code 95 and start again.`,
        ...placeOfFailed(failed, {dynamic, requirements}),
      },
    ]
  })
}

/** A release without a wheel: the container would run its build at every start, most likely without a compiler. */
export function judgeBuiltAtBoot({dynamic, requirements}: DynamicJudging): Judgement[] {
  return dynamic.installs.flatMap(({failed}) => {
    if (failed?.release == null) return []
    const {name, version} = failed.release
    return [
      {
        message: `${name} ${version} has no wheel for this Python: the container would build it at every start.`,
        help: 'Pin a release that has a wheel, or allow building with `rules: "built-from-source: warning"` and see whether the image has a compiler.',
        package: name,
        ...placeOfName(name, {dynamic, requirements}),
      },
    ]
  })
}

/** pip tells conflicts and ends with exit code 0: the container starts with them. */
export function conflictsAtBoot({dynamic, requirements, target}: DynamicJudging): Judgement[] {
  const [first] = dynamic.installs
  return (first?.conflicts ?? []).map(({name, version, requirement, installed}) => {
    const culprit = installed?.split(' ', 1)[0] ?? /^[\w.-]+/.exec(requirement)?.[0] ?? name
    return {
      ...failure(
        target,
        `${name} ${version} requires ${requirement}, and the install at boot ${installed === null ? 'leaves that out' : `brings ${installed}`}.`,
      ),
      help: 'Pin a version that satisfies both: pip tells the conflict, ends with exit code 0, and the container starts with it.',
      package: culprit,
      ...placeOfName(culprit, {dynamic, requirements}),
    }
  })
}

/** One file that gave two environments within minutes will give others at the next scale-out. */
export function differsBetweenBoots({dynamic, target}: DynamicJudging): Judgement[] {
  const {differences, file} = dynamic
  if (differences.length === 0) return []
  return [
    {
      ...failure(target, `Two installs of ${file}, one after the other, differ: ${some(differences.map(told))}.`),
      help: 'Pin every release with its hash (`sitemount lock` writes them), or use `delivery: mount`: replicas that start at different times get different packages.',
      file,
      line: 1,
    },
  ]
}

/** The files that the container reads at boot, and the folder that is uploaded; both relative to `cwd`, or absolute. */
export type UploadedRequirements = {
  /** The requirements file that the variable names, then those that it includes. */
  files: readonly string[]
  codeDir: string
  cwd: string
}

/** Requirements files that are not in the uploaded folder never reach the container. */
export function judgeUploaded({files, codeDir, cwd}: UploadedRequirements): Judgement[] {
  const code = path.resolve(cwd, codeDir)
  const shown = slashed(path.relative(cwd, code)) || '.'
  return files
    .filter(file => !isInside(code, path.resolve(cwd, file)))
    .map((file, index) => ({
      message: `${file} is not in the folder that is uploaded (${shown}), and never reaches the container.`,
      help:
        index === 0 && file === files[0]
          ? `Move it there: ${requirementsVariable} is relative to the folder of the entry script, and a missing file ends the container with exit code 99.`
          : 'Move it there: pip ends at the line that includes it, and the container with exit code 95.',
      file,
      line: 1,
    }))
}

/** Worded as other rehearsals are (rehearsal/rehearsal-failed.ts): the class, and what the container ends with, where it ends. */
function failure({name}: Pick<Target, 'name'>, message: string, exitCode = ''): Judgement {
  return {
    message: `Rehearsed as ${name}, the install at boot is at fault (requirements${exitCode}): ${message}`,
  }
}

type Known = Pick<DynamicJudging, 'dynamic' | 'requirements'>

function placeOfFailed({wanted, message}: InstallFailed, known: Known): Partial<Place> {
  const name = wanted === null ? undefined : /^[\w.-]+/.exec(wanted)?.[0]
  if (name !== undefined) return placeOfName(name, known)
  // pip names the line that it cannot read.
  const [, line, file] = /\(from line (\d+) of ([^)\n]+)\)/.exec(message) ?? []
  return file !== undefined && line !== undefined ? {file, line: Number(line)} : {file: known.dynamic.file, line: 1}
}

/** The line that lists a distribution, or the first one of the file. */
function placeOfName(name: string, {dynamic, requirements}: Known): Partial<Place> {
  const listed = requirements.find(one => one.normalizedName === normalizeName(name) && one.active !== false)
  return listed === undefined ? {file: dynamic.file, line: 1} : placeOf(listed)
}

function told({name, first, second}: Difference): string {
  if (first === null || second === null) return `${name} only the ${first === null ? 'second' : 'first'} time`
  return first.version === second.version
    ? `${name} ${first.version} in two different files`
    : `${named(first)} and then ${second.version}`
}

function named({name, version}: Frozen): string {
  return `${name} ${version}`
}

function bare(line: string): string {
  return line.replace(/\.$/, '')
}
