import type {Env} from '../core/io.ts'
import type {JobSetting} from './facts.ts'
import {bring, type Contents, describe} from './job-contents.ts'
import {type Placing, placed} from './job-place.ts'
import {libraryPathOf} from './scrub.ts'

/** What the probe tells about the folders that the job's variables would bring. */
export type PythonAnswer = {
  pythonPath: Contents[]
  userSite: (Contents & {enabled: boolean; pth: string[]}) | null
  systemSites: {
    file: string
    line: number
    text: string
    distributions: Contents['distributions']
    modules: string[]
  }[]
  conda: Contents[]
}

/** PYTHONPATH, one setting an entry: what each would have brought. */
export function pythonPathSettings({pythonPath}: PythonAnswer): JobSetting[] {
  return pythonPath.map(contents => ({
    vector: 'pythonpath',
    name: 'PYTHONPATH',
    value: contents.entry,
    effect: bring(contents),
    help: 'List what is needed from there in the requirements, and unset PYTHONPATH for this step.',
    ...held(contents),
    kind: 'diverts',
  }))
}

/** The user site, where the job's Python would use it and it holds something, or where PYTHONUSERBASE moves it. */
export function userSiteSettings({userSite}: PythonAnswer, env: Env): JobSetting[] {
  const moved = env.PYTHONUSERBASE
  if (userSite === null) return []
  const {entry, enabled, pth} = userSite
  const empty = userSite.distributions.length + userSite.modules.length + pth.length === 0
  if (!moved && (!enabled || empty)) return []
  const hooks = pth.length === 0 ? '' : `, and would have obeyed ${pth.slice(0, 3).join(', ')}`
  const brings = empty
    ? `would have moved the user site to ${entry}, where nothing lies now`
    : `would have added ${describe(userSite)}${hooks}`
  return [
    {
      vector: 'user-site',
      name: moved ? 'PYTHONUSERBASE' : 'user site',
      value: moved || entry,
      effect: moved && !empty ? `${brings} from ${entry}` : brings,
      help: 'List what is needed from there in the requirements; `PYTHONNOUSERSITE=1` switches the user site off.',
      ...held(userSite),
      kind: 'diverts',
    },
  ]
}

/** Virtualenvs of the job that see the packages of the Python behind them. */
export function systemSiteSettings({systemSites}: PythonAnswer, placing: Placing): JobSetting[] {
  return systemSites.map(seen => ({
    vector: 'system-site',
    name: 'include-system-site-packages',
    value: 'true',
    effect: `would have added ${describe(seen)}`,
    help: 'Make the virtualenv without `--system-site-packages`; the one that is built here never has them.',
    ...held(seen),
    kind: 'diverts',
    ...placed(seen, placing),
  }))
}

/** An active conda environment, one setting a variable. */
export function condaSettings({conda}: PythonAnswer, env: Env): JobSetting[] {
  const seen = conda[0]
  const holds = seen === undefined || describe(seen) === 'nothing' ? '' : `; it holds ${describe(seen)}`
  const effects = {
    CONDA_PREFIX: `would have been the environment that uv installs into${holds}`,
    CONDA_DEFAULT_ENV: 'names the active conda environment',
  }
  return Object.entries(effects).flatMap(([name, effect]) => {
    const value = env[name]
    if (!value) return []
    return [
      {
        vector: 'conda',
        name,
        value,
        effect,
        help: 'Run `conda deactivate` before this step, or start it from a shell without conda.',
        ...(name === 'CONDA_PREFIX' && seen !== undefined && held(seen)),
        kind: 'diverts',
      } satisfies JobSetting,
    ]
  })
}

/** Other variables that change what CPython runs or finds; the rest of its PYTHON… variables change nothing that is built. */
const pythonVariables: Record<string, string> = {
  PYTHONOPTIMIZE: 'would have removed assert statements from what Python compiles',
  PYTHONPLATLIBDIR: 'would have made Python look for its extension modules elsewhere',
  PYTHONCASEOK: 'would have made imports ignore case',
  PYTHONEXECUTABLE: 'would have made Python take another program for its own',
  __PYVENV_LAUNCHER__: 'would have made Python take another folder for its virtualenv',
}

/** PYTHONHOME and the other variables of CPython that change what runs. Source: CPython's documentation, "Command line and environment". */
export function pythonVariableSettings(env: Env): JobSetting[] {
  const home: JobSetting[] = env.PYTHONHOME
    ? [
        {
          vector: 'pythonhome',
          name: 'PYTHONHOME',
          value: env.PYTHONHOME,
          effect: 'would have replaced the standard library and site-packages with those of that folder',
          help: 'Unset PYTHONHOME for this step.',
          kind: 'diverts',
        },
      ]
    : []
  const others = Object.entries(pythonVariables).flatMap(([name, effect]): JobSetting[] => {
    const value = env[name]
    if (!value) return []
    return [{vector: 'python-environment', name, value, effect, help: `Unset ${name} for this step.`, kind: 'diverts'}]
  })
  return [...home, ...others]
}

/** Native libraries that the job puts in front of every program: LD_PRELOAD, and LD_LIBRARY_PATH but for the interpreter's own entry. */
export function nativeSettings(env: Env, executable: string): JobSetting[] {
  const own = libraryPathOf(executable, env)
  const foreign = (env.LD_LIBRARY_PATH ?? '').split(':').filter(entry => entry !== '' && entry !== own)
  const setting = (name: string, value: string, effect: string): JobSetting => ({
    vector: 'native',
    name,
    value,
    effect,
    help: 'A library that the host needs too belongs into a requirement that ships it, or into the image.',
    kind: 'diverts',
  })
  return [
    ...(env.LD_PRELOAD ? [setting('LD_PRELOAD', env.LD_PRELOAD, 'would have been loaded into every program')] : []),
    ...(foreign.length > 0
      ? [
          setting(
            'LD_LIBRARY_PATH',
            foreign.join(':'),
            'would have let extension modules find libraries that the host may lack',
          ),
        ]
      : []),
  ]
}

function held({
  distributions,
  modules,
}: Pick<Contents, 'distributions' | 'modules'>): Pick<JobSetting, 'distributions' | 'modules'> {
  return {...(distributions.length > 0 && {distributions}), ...(modules.length > 0 && {modules})}
}
