import {grouped, some} from '../../core/lists.ts'
import type {Proof, Written} from '../../environment/imports/facts.ts'
import {modulesOfServer} from '../../hosts/azureml/server-modules.ts'
import {startModules} from '../../python/stdlib-names.ts'
import type {Target} from '../../targets/profile.ts'
import type {Classified as Judgement} from '../rule.ts'
import {namedBy, type ProofFacts, statement} from './support.ts'

/** Packages that write below the mount while they are imported; bytecode alone is a warning, since Python goes on without. */
export function wroteIntoMount(facts: ProofFacts): Judgement[] {
  const {added, changed, removed, refused} = facts.proof.written
  const all = [added, changed, removed, refused].flat()
  return [...grouped(all, ({distribution, path}) => distribution ?? path.split('/', 1)[0] ?? path)].map(
    ([who, written]): Judgement => {
      const did = (verb: string, paths: readonly Written[]) => {
        const own = paths.filter(one => written.includes(one)).map(({path}) => path)
        return own.length === 0 ? [] : [`${verb} ${some(own)}`]
      }
      const deeds = [
        ...did('adds', added),
        ...did('changes', changed),
        ...did('removes', removed),
        ...did('fails to write', refused),
      ].join(' and ')
      const bytecode = written.every(one => added.includes(one) && one.path.endsWith('.pyc'))
      const own = written[0]?.distribution ?? null
      return {
        rule: 'wrote-into-mount',
        ...(bytecode && {level: 'warning' as const}),
        message: `An import of this run ${deeds} in the folder of ${who}.`,
        help: bytecode
          ? 'The package turns bytecode on that PYTHONDONTWRITEBYTECODE turned off: a read-only host pays for the attempt at every start.'
          : 'A mount is read-only on most hosts: point the package to a folder for its files (most have a variable or a setting for it).',
        ...namedBy(facts, own),
      }
    },
  )
}

/** What `shadowedStdlib` looks at: shadows can be found without importing anything, and then nothing was tried. */
export type ShadowFacts = Omit<ProofFacts, 'proof'> & {
  proof: Pick<Proof, 'shadows' | 'attempts'>
  target?: Pick<Target, 'python'> & Partial<Pick<Target, 'server'>>
}

/**
 * Modules of the mount that hide one of the standard library; what is built in comes before the mount and is not hidden. A
 * warning where the host's server is known to start without the hidden one: then it depends on the code that is served.
 */
export function shadowedStdlib(facts: ShadowFacts): Judgement[] {
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
        rule: 'shadowed-stdlib',
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
          rule: 'shadowed-stdlib',
          message: `The import of ${some(by.map(one => one.by))} loads the module ${name} of the standard library from the mount.`,
          help: 'Find out which file of the mount brings it, and leave that package out.',
        }),
      ),
  ]
}

/** What a hidden module means to the host's server, where that is known. */
function withServer(vital: boolean | undefined): string {
  return vital === undefined ? '' : vital ? ', and its server does not start' : '; its server starts without'
}
