import {grouped, some} from '../../core/lists.ts'
import type {Proof} from '../../environment/imports/facts.ts'
import {modulesOfServer} from '../../hosts/azureml/server-modules.ts'
import {startModules} from '../../python/stdlib-names.ts'
import type {Target} from '../../targets/profile.ts'
import {judgeNeighbours} from '../azureml/code-folder.ts'
import {defineRule, deploying, type Judgement} from '../rule.ts'
import {namedBy, type ProofFacts, statement} from './support.ts'

/** What `shadowedStdlib` looks at: shadows can be found without importing anything, and then nothing was tried. */
export type ShadowFacts = Omit<ProofFacts, 'proof'> & {
  proof: Pick<Proof, 'shadows' | 'attempts'>
  target?: Pick<Target, 'python'> & Partial<Pick<Target, 'server'>>
}

/**
 * **Found.** A module at the top of the mount with the name of one of the standard library of this Python. A warning where Python has
 * its own built in or frozen (`time`, `os` from 3.11 on): that one comes first, and the file is never imported. `audit --mount`, which has no
 * interpreter to ask, goes by the names that are known of the declared version. A warning too where the target's server is known to
 * start without the module (`secrets`, `code`).
 *
 * With a mount on Azure ML the folder of the entry script comes before the standard library as well: a file beside it that hides a
 * module without which the server does not start (`types.py`, `queue.py`, `logging.py`) is an error, any other (`secrets.py`) a notice.
 *
 * **Why.** A mount stands before the standard library on the import path. What works in a virtualenv, where the standard library comes
 * first, gets another module on the host: an old backport (`dataclasses`, `typing`, `uuid`) breaks whatever relies on the real one.
 * Python itself imports some at every start (`encodings`; before 3.11 also `os`, `io`, `site` and others): their code runs whenever
 * Python does, and the message says so.
 *
 * On Azure ML, PYTHONPATH becomes `MOUNT:`, and behind the colon stands the working directory: the server ends with exit code 1 or 3.
 *
 * **Mend it.** Take the backport out of the requirements, or give it a marker: `dataclasses==0.8; python_version < "3.7"`. Rename a
 * module of your own.
 *
 * ```text
 * dataclasses.py hides the module dataclasses of the standard library from everything that runs on the host.
 * ```
 *
 * **Turn it off.** `rules: 'shadowed-stdlib: warning'`.
 */
export const shadowedStdlib = defineRule({
  id: 'shadowed-stdlib',
  family: 'Mount',
  title: 'A module that hides one of the standard library',
  levels: {
    ...deploying('error'),
    audit: 'error',
  },
  /**
   * Modules of the mount that hide one of the standard library; what is built in comes before the mount and is not hidden. A
   * warning where the host's server is known to start without the hidden one: then it depends on the code that is served.
   */
  check(facts: ShadowFacts): Judgement[] {
    const {shadows, attempts} = facts.proof
    const {server, python} = facts.target ?? {}
    const vital = server === undefined ? undefined : modulesOfServer(python ?? undefined)
    const known = new Set(shadows.map(({module}) => module))
    const loaded = [
      ...grouped(
        attempts.flatMap(one => one.shadowed.map(name => ({name, by: statement(one)}))),
        ({name}) => name,
      ),
    ]
    return [
      ...shadows.map(
        ({module, file, distribution, builtin}): Judgement => ({
          ...((builtin || vital?.has(module) === false) && {level: 'warning' as const}),
          message: builtin
            ? `${file} has the name of the module ${module} that is built into Python, and is never imported.`
            : startModules.has(module)
              ? `${file} hides the module ${module} of the standard library, and its code runs at every start of Python on the host.`
              : `${file} hides the module ${module} of the standard library from everything that runs on the host${withServer(vital?.has(module))}.`,
          help:
            distribution === null
              ? 'Rename it, or take it out.'
              : `Take ${distribution} out of the requirements: this Python has ${module} itself.`,
          ...namedBy(facts, distribution),
        }),
      ),
      ...loaded
        .filter(([name]) => !known.has(name))
        .map(
          ([name, by]): Judgement => ({
            message: `The import of ${some(by.map(one => one.by))} loads the module ${name} of the standard library from the mount.`,
            help: 'Find out which file of the mount brings it, and leave that package out.',
          }),
        ),
    ]
  },
})

/** Files beside a scoring script, which come before the standard library with a mount. */
export const shadowedBesideScript = shadowedStdlib.on(judgeNeighbours)

/** What a hidden module means to the host's server, where that is known. */
function withServer(vital: boolean | undefined): string {
  return vital === undefined ? '' : vital ? ', and its server does not start' : '; its server starts without'
}
