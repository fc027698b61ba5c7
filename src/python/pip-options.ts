import type {JobSetting} from './facts.ts'

/** What one of pip's options does when it comes from the job instead of from here. */
export type PipOption = {
  kind: JobSetting['kind']
  /** One clause: `would have …`. */
  effect: string
  /** The input to use instead; absent when there is none. */
  instead?: string
  /** A switch: a value that says no changes nothing. */
  flag?: true
}

const elsewhere: PipOption = {kind: 'diverts', effect: 'would have installed into that folder, not into the virtualenv'}
const listed: PipOption = {kind: 'diverts', effect: 'would have changed what pip lists'}
const otherHost: PipOption = {kind: 'diverts', effect: 'would have chosen wheels for another Python or platform'}
const building: PipOption = {kind: 'diverts', effect: 'would have changed how source distributions are built'}
const replacing: PipOption = {
  kind: 'diverts',
  effect: 'would have changed which releases are installed anew',
  flag: true,
}
const transport: PipOption = {kind: 'transport', effect: 'is passed on to the installer'}
const guard: PipOption = {
  kind: 'diverts',
  effect: 'would have made pip refuse to work outside a virtualenv',
  flag: true,
}
const incomplete: PipOption = {kind: 'diverts', effect: 'would have left dependencies out', flag: true}
const index = (effect: string, instead: string): PipOption => ({kind: 'index', effect, instead})

/**
 * pip's options that change what is installed, what is seen, or where it comes from; by their long name, aliases included.
 * What is not here (progress bars, caches, colours, version checks) changes nothing that is built.
 * Source: `pip/_internal/cli/cmdoptions.py` and the commands install, list and freeze, pips 22 to 26.
 */
export const pipOptions: ReadonlyMap<string, PipOption> = new Map<string, PipOption>([
  ['target', elsewhere],
  ['prefix', elsewhere],
  ['root', elsewhere],
  ['user', {kind: 'diverts', effect: 'would have installed into the user site', flag: true}],
  [
    'python',
    {
      kind: 'diverts',
      effect: 'would have made pip work on another interpreter',
      instead: 'Name the interpreter with the input `python`.',
    },
  ],
  ['path', {kind: 'diverts', effect: 'would have made pip list that folder instead of the virtualenv'}],
  ['exclude', {kind: 'diverts', effect: 'would have hidden distributions from `pip list` and `pip freeze`'}],
  ['local', {kind: 'diverts', effect: 'would have hidden distributions from outside the virtualenv', flag: true}],
  ['not-required', {...listed, flag: true}],
  ['outdated', {...listed, flag: true}],
  ['uptodate', {...listed, flag: true}],
  ['exclude-editable', {...listed, flag: true}],
  ['format', listed],
  [
    'constraint',
    {
      kind: 'diverts',
      effect: 'would have changed which versions are installed',
      instead: 'Name the file with the input `constraints`.',
    },
  ],
  ['build-constraint', building],
  [
    'requirement',
    {
      kind: 'diverts',
      effect: 'would have installed more than was asked for',
      instead: 'Name the file with the input `requirements`.',
    },
  ],
  [
    'editable',
    {kind: 'diverts', effect: 'would have installed an editable project', instead: 'List it in the requirements.'},
  ],
  ['group', {kind: 'diverts', effect: 'would have installed more than was asked for'}],
  ['no-deps', incomplete],
  ['no-dependencies', incomplete],
  [
    'pre',
    {kind: 'diverts', effect: 'would have allowed pre-releases', instead: 'Pin the release that is meant.', flag: true},
  ],
  [
    'all-releases',
    {kind: 'diverts', effect: 'would have allowed pre-releases', instead: 'Pin the release that is meant.'},
  ],
  ['only-final', {kind: 'diverts', effect: 'would have refused pre-releases'}],
  ['uploaded-prior-to', {kind: 'diverts', effect: 'would have hidden releases newer than that date'}],
  ['no-binary', {kind: 'diverts', effect: 'would have built from source instead of taking wheels'}],
  ['only-binary', {kind: 'diverts', effect: 'would have decided where wheels are required'}],
  [
    'prefer-binary',
    {kind: 'diverts', effect: 'would have preferred older wheels to newer source distributions', flag: true},
  ],
  ['ignore-installed', replacing],
  ['force-reinstall', replacing],
  ['upgrade', replacing],
  ['upgrade-strategy', {...replacing}],
  ['require-virtualenv', guard],
  ['require-venv', guard],
  [
    'require-hashes',
    {
      kind: 'diverts',
      effect: 'would have refused requirements without hashes',
      instead: 'Set the input `pins: hashes`.',
      flag: true,
    },
  ],
  [
    'ignore-requires-python',
    {kind: 'diverts', effect: 'would have installed releases that do not support this Python', flag: true},
  ],
  ['platform', otherHost],
  ['python-version', otherHost],
  ['implementation', otherHost],
  ['abi', otherHost],
  // `PIP_NO_BUILD_ISOLATION=0` switches isolation off: whatever the value, it counts.
  ['no-build-isolation', building],
  ['use-pep517', building],
  ['no-use-pep517', building],
  ['config-settings', building],
  ['config-setting', building],
  ['global-option', building],
  ['build-option', building],
  ['install-option', building],
  ['use-feature', {kind: 'diverts', effect: 'would have switched on other behaviour of pip'}],
  ['use-deprecated', {kind: 'diverts', effect: 'would have switched on other behaviour of pip'}],
  ['dry-run', {kind: 'diverts', effect: 'would have installed nothing', flag: true}],
  ['src', {kind: 'diverts', effect: 'would have put checkouts of editable requirements there'}],
  ['index-url', index('names an index that was not taken', 'Name it with the input `index-url` if it is meant.')],
  ['pypi-url', index('names an index that was not taken', 'Name it with the input `index-url` if it is meant.')],
  [
    'extra-index-url',
    index('names further indexes that were not taken', 'Name them with the input `extra-index-url` if they are meant.'),
  ],
  [
    'find-links',
    index(
      'names places of packages that were not taken',
      'Write `--find-links` into the requirements file if it is meant.',
    ),
  ],
  [
    'no-index',
    {
      ...index(
        'would have kept pip away from every index',
        'Write `--no-index` into the requirements file if it is meant.',
      ),
      flag: true,
    },
  ],
  [
    'trusted-host',
    index(
      'would have switched certificate checks off for a host',
      'Write `--trusted-host` into the requirements file if it is meant.',
    ),
  ],
  [
    'keyring-provider',
    index(
      'would have asked a keyring for credentials of the index',
      'Put the credentials into the input `index-url`, from a secret.',
    ),
  ],
  ['cert', transport],
  ['client-cert', transport],
  ['proxy', transport],
  ['timeout', transport],
  ['default-timeout', transport],
  ['retries', transport],
])

/** Sections of a configuration file that the commands run here would read, in the order in which one overrides the other. */
export const pipSections = ['global', 'install', 'list', 'freeze', 'inspect', 'check', ':env:']

/** The option a key means: as pip does it, case and `_` or `-` make no difference. */
export function pipKey(key: string): string {
  return key.toLowerCase().replaceAll('_', '-').replace(/^--/, '')
}

/** Whether a value has an influence: pip ignores empty ones, and a switch that is set to no does nothing. */
export function counts(option: PipOption, value: string): boolean {
  return value.trim() !== '' && !(option.flag === true && /^(?:n|no|f|false|off|0)$/i.test(value.trim()))
}
