import {some} from '../../core/lists.ts'
import {defineRule, type Judgement, leaking} from '../rule.ts'
import {type JobJudging, judgeSettings, short} from './job-settings.ts'
import type {LeakFacts} from './support.ts'

/**
 * **Found.** A conda environment is active: the job has `CONDA_PREFIX` or `CONDA_DEFAULT_ENV`.
 *
 * **Why.** uv takes `CONDA_PREFIX` for the environment to install into, and conda's packages record folders of its own build
 * machines as their source. Libraries that conda brings are not on the host.
 *
 * **Mend it.** Run the step without an activated environment, with a Python from actions/setup-python.
 *
 * ```text
 * CONDA_PREFIX of the job (/opt/miniconda/envs/train) would have been the environment that uv installs into; it was kept out.
 * ```
 *
 * **Turn it off.** `rules: 'leaked-conda: off'`.
 */
export const leakedConda = defineRule({
  id: 'leaked-conda',
  family: 'Leaks',
  title: 'An active conda environment',
  levels: leaking('warning'),
  /** An active conda environment: one finding that names each of its variables. */
  check({settings, inForce = false}: JobJudging): Judgement[] {
    const [first, ...others] = settings.filter(({vector}) => vector === 'conda')
    if (first === undefined) return []
    const also = others.map(({name, value}) => ` ${name} (${short(value)}) is set too.`).join('')
    const [judgement] = judgeSettings({settings: [first], inForce}, ['conda'])
    return judgement === undefined ? [] : [{...judgement, message: judgement.message + also}]
  },
})

/** What conda has put into the environment itself. */
export const builtByConda = leakedConda.on((facts: LeakFacts): Judgement[] => [
  ...installedByConda(facts),
  ...pythonOfConda(facts),
])

/** Conda's packages are built against its own libraries, outside site-packages: a mount leaves those behind. */
function installedByConda({inventory}: LeakFacts): Judgement[] {
  const found = inventory.distributions.filter(({installer}) => installer === 'conda')
  if (found.length === 0) return []
  return [
    {
      level: 'error',
      message: `${found.length === 1 ? 'One distribution was' : `${found.length} distributions were`} installed by conda: ${some(found.map(({name, version}) => `${name} ${version}`))}.`,
      help: 'Install them from wheels into a virtualenv: what conda built asks for libraries of the conda environment.',
      ...(found.length === 1 && {package: found[0]?.name ?? ''}),
    },
  ]
}

/** The Python behind the environment is conda's: a host that is not has other libraries beside its interpreter. */
function pythonOfConda({probe}: LeakFacts): Judgement[] {
  if (probe.conda === null) return []
  return [
    {
      message: `The Python of this environment belongs to the conda environment ${probe.conda}.`,
      help: 'Use a Python of the kind that the host has: conda builds its own against libraries that lie beside it.',
    },
  ]
}
