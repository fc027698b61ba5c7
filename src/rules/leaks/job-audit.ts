import type {JobSetting} from '../../python/facts.ts'

/** What a setting does where nothing keeps it out, and what to do about it: the words of an audit. */
export function inForceWords({effect, ...setting}: JobSetting): Pick<JobSetting, 'effect' | 'help'> {
  return {effect: present(effect), help: remedy(setting)}
}

/** What gatherers say that a setting would have done, and how that reads of one that does it. */
const verbs: Readonly<Record<string, string>> = {
  added: 'adds',
  allowed: 'allows',
  asked: 'asks',
  been: 'is',
  built: 'builds',
  changed: 'changes',
  chosen: 'chooses',
  decided: 'decides',
  hidden: 'hides',
  installed: 'installs',
  kept: 'keeps',
  left: 'leaves',
  let: 'lets',
  made: 'makes',
  moved: 'moves',
  obeyed: 'obeys',
  preferred: 'prefers',
  put: 'puts',
  refused: 'refuses',
  removed: 'removes',
  replaced: 'replaces',
  run: 'runs',
  stopped: 'stops',
  switched: 'switches',
}

/** `would have added idna 3.4, and would have run its sitecustomize.py` as `adds idna 3.4, and runs its sitecustomize.py`. */
export function present(effect: string): string {
  return effect
    .replace(/(^|, and )would have ([a-z]+)/g, (all, start: string, verb: string) => {
      return Object.hasOwn(verbs, verb) ? `${start}${verbs[verb]}` : all
    })
    .replace(/^(names .*) that (?:was|were) not taken$/, '$1')
}

function remedy({vector, name, file, help}: Omit<JobSetting, 'effect'>): string {
  switch (vector) {
    case 'pythonpath':
      return 'Install what is needed from there into the environment, and unset PYTHONPATH where it is used.'
    case 'pythonhome':
    case 'python-environment':
      return `Unset ${name} where the environment is used.`
    case 'user-site':
      return 'Install what is needed from there into the environment; `PYTHONNOUSERSITE=1` switches the user site off.'
    case 'system-site':
      return 'Make the virtualenv anew without `--system-site-packages`.'
    case 'pip-environment':
    case 'uv-environment':
      return `Unset ${name} unless it is meant: whatever is installed into the environment obeys it.`
    case 'pip-file':
    case 'uv-file':
      // A file that cannot be read is at fault as a whole: there is no line to remove.
      return isBroken(name, file)
        ? help
        : 'Remove the line unless it is meant: whatever is installed into the environment obeys it.'
    case 'conda':
      return 'Run `conda deactivate` before the environment is used, or start from a shell without conda.'
    case 'native':
      return help
  }
}

function isBroken(name: string, file: string | undefined): boolean {
  return file?.split(/[\\/]/).at(-1) === name
}
