import type {Level} from '../core/finding.ts'

/** The modes that judge. */
export type Mode = 'check' | 'build' | 'audit' | 'verify' | 'rehearse'

type Family = 'Requirements' | 'Python' | 'Leaks' | 'Mount' | 'Target' | 'Azure ML' | 'Rehearsal' | 'Artifact'

export type RuleEntry = {
  family: Family
  /** What is wrong, in one line; the table of `docs/rules.md` is made from it. */
  title: string
  /** Default level in each mode that can find it. A rule may weigh a case differently; its section in the docs says when. */
  levels: Partial<Record<Mode, Level>>
}

const everywhere = (level: Level) => ({check: level, build: level})
/** What a file says is judged before anything is built, and in an audit that holds an environment against it. */
const reading = (level: Level) => ({...everywhere(level), audit: level})
const building = (level: Level) => ({build: level})
/** What a build kept out, an audit finds in force. */
const leaking = (level: Level) => ({build: level, audit: 'error' as const})
const mounting = (level: Level) => ({build: level, audit: level})
/** What the files of a deployment say is judged wherever they are read. */
const deploying = (level: Level) => ({check: level, build: level, rehearse: level})

/** Every rule there is, by id. Ids say what is wrong and are never renamed once released. */
export const catalogue = {
  'unpinned-requirement': rule('Requirements', 'A requirement names more than one release', everywhere('error')),
  'mutable-requirement': rule('Requirements', 'What stands behind a requirement can be replaced', reading('warning')),
  'missing-hash': rule(
    'Requirements',
    '`pins: hashes` or hashes on other lines, and a requirement has none',
    everywhere('error'),
  ),
  'weak-hash': rule('Requirements', 'A hash that is malformed or not sha256, sha384 or sha512', everywhere('error')),
  'editable-requirement': rule('Requirements', 'An editable install, which leaves the mount', everywhere('error')),
  'local-requirement': rule('Requirements', 'A file or folder instead of a release', reading('error')),
  'invalid-requirement': rule('Requirements', 'A line that pip refuses', reading('error')),
  'dropped-requirement': rule('Requirements', 'Text that pip silently ignores', reading('error')),
  'conflicting-pins': rule('Requirements', 'One distribution, two releases', everywhere('error')),
  'duplicate-requirement': rule('Requirements', 'One distribution listed twice', everywhere('notice')),
  'unlisted-dependency': rule('Requirements', 'Installed as a dependency, but not listed', mounting('warning')),
  'unresolved-variable': rule('Requirements', 'A `${VARIABLE}` without a value', reading('error')),
  'insecure-index': rule(
    'Requirements',
    'An index over plain http, or one whose certificate is not checked',
    everywhere('error'),
  ),
  'extra-index': rule('Requirements', 'Several indexes may serve one name', everywhere('error')),
  'missing-requirements-file': rule('Requirements', 'A nested file that is not there', reading('error')),
  'recursive-requirements-file': rule('Requirements', 'A file that includes itself', reading('error')),
  'yanked-release': rule('Requirements', 'A release its authors withdrew', building('warning')),
  'version-drift': rule('Requirements', 'The installed version is not the pinned one', mounting('error')),
  'built-from-source': rule('Requirements', 'No wheel: code of a source distribution would run', everywhere('error')),

  'python-version-mismatch': rule('Python', 'The interpreter is not the expected Python', {
    ...deploying('error'),
    audit: 'error',
    verify: 'error',
  }),
  'python-version-conflict': rule('Python', 'Two files declare different Pythons', everywhere('error')),
  'python-version-undeclared': rule('Python', 'Nothing says which Python is meant', everywhere('warning')),
  'requires-python-mismatch': rule('Python', 'A distribution does not support the expected Python', mounting('error')),

  'leaked-pythonpath': rule('Leaks', 'PYTHONPATH or PYTHONHOME of the job', leaking('warning')),
  'leaked-user-site': rule('Leaks', 'The user site of the job', leaking('warning')),
  'leaked-system-site': rule('Leaks', 'System site-packages', leaking('warning')),
  'leaked-pth': rule('Leaks', 'A `.pth` file that brings in other folders', leaking('error')),
  'leaked-editable': rule('Leaks', 'An editable install', leaking('error')),
  'leaked-symlink': rule('Leaks', 'A symbolic link in site-packages', leaking('error')),
  'leaked-conda': rule('Leaks', 'An active conda environment', leaking('warning')),
  'leaked-import-hook': rule('Leaks', 'An import hook that is installed at start', leaking('error')),
  'leaked-pip-config': rule('Leaks', 'Configuration of pip or uv', leaking('warning')),
  'undeclared-distribution': rule('Leaks', 'Installed, but neither listed nor needed', leaking('error')),
  'missing-distribution': rule('Leaks', 'Listed, but not installed', leaking('error')),
  'duplicate-distribution': rule('Leaks', 'Two metadata folders for one distribution', leaking('error')),
  'unowned-file': rule('Leaks', 'A file that no distribution lists', leaking('error')),
  'tampered-file': rule('Leaks', 'A file whose hash is not the recorded one', {
    ...leaking('error'),
    verify: 'error',
  }),
  'missing-file': rule('Leaks', 'A recorded file that is not there', {
    ...leaking('error'),
    verify: 'error',
  }),
  'overlapping-files': rule('Leaks', 'Two distributions ship one path with different content', mounting('error')),

  'startup-code': rule('Mount', 'Code that runs at every start of Python', {...mounting('error'), verify: 'error'}),
  'unsafe-wheel': rule('Mount', 'A wheel that puts files where the virtualenv keeps its own', building('error')),
  'inert-pth': rule('Mount', 'A `.pth` file that a mount does not read', mounting('warning')),
  'shadowed-stdlib': rule('Mount', 'A module that hides one of the standard library', {
    ...deploying('error'),
    audit: 'error',
  }),
  'split-namespace': rule('Mount', 'A namespace package that the host hides or splits', {
    ...mounting('error'),
    rehearse: 'error',
  }),
  'foreign-abi': rule('Mount', 'Extension modules for another Python', mounting('error')),
  'foreign-platform': rule('Mount', 'Native code for another processor or system', mounting('error')),
  'newer-glibc': rule('Mount', 'Native code that asks for a newer C library than the host has', mounting('error')),
  'missing-library': rule('Mount', 'Native code that asks for a library nobody provides', mounting('error')),
  'import-failed': rule('Mount', 'A module that cannot be imported from the mount', mounting('error')),
  'imported-outside-mount': rule('Mount', 'An import that only this machine can satisfy', mounting('error')),
  'wrote-into-mount': rule('Mount', 'A package that writes into its own folder', mounting('error')),
  'file-outside-mount': rule('Mount', 'Programs and data that stay outside the mount', mounting('notice')),
  'name-collision': rule('Mount', 'Two names that some file systems take for one', mounting('error')),
  'installer-in-mount': rule('Mount', 'pip, setuptools or wheel among the packages', mounting('warning')),

  'target-conflict': rule('Target', 'A pin of the host that the mount violates, or the other way round', {
    ...mounting('warning'),
    rehearse: 'warning',
  }),
  'target-override': rule('Target', 'A package of the host that the mount replaces', {
    ...mounting('notice'),
    rehearse: 'notice',
  }),
  'too-large': rule('Target', 'The mount has more bytes than the budget', {...mounting('error'), verify: 'error'}),
  'too-many-files': rule('Target', 'The mount has more files than the budget', {...mounting('error'), verify: 'error'}),

  'mount-ignored-by-image': rule('Target', 'An image that never looks for the mount', {
    ...deploying('error'),
    audit: 'error',
  }),

  'misspelt-variable': rule(
    'Azure ML',
    'A variable that no image reads, one letter from one that does',
    deploying('error'),
  ),
  'exclusive-variables': rule('Azure ML', 'Two variables of which the image obeys one only', deploying('error')),
  'mount-path-not-relative': rule(
    'Azure ML',
    'A path that the image would append to the folder of the entry script',
    deploying('error'),
  ),
  'mount-path-missing': rule('Azure ML', 'A path at which the image will find nothing', deploying('error')),
  'ignored-by-upload': rule('Azure ML', 'Files of the code folder that never reach the image', deploying('error')),
  'entry-script-contract': rule('Azure ML', 'An entry script that the server does not accept', deploying('error')),
  'model-dir-pollution': rule('Azure ML', 'Code or packages in the folder of the model', deploying('error')),
  'model-dir-unread': rule(
    'Azure ML',
    'A model is given, and the entry script never asks where it is',
    deploying('notice'),
  ),
  'slow-dynamic-install': rule('Azure ML', 'An install at boot that takes too much of the probe window', {
    build: 'warning',
  }),
  'dockerfile-dash': rule('Azure ML', 'A dash that is no ASCII hyphen in a Dockerfile', deploying('error')),
  'dockerfile-root-user': rule('Azure ML', 'A Dockerfile that ends as root', deploying('error')),
  'dockerfile-unpinned-install': rule(
    'Azure ML',
    'An install in a Dockerfile that names no release',
    deploying('error'),
  ),
  'dockerfile-apt-lists': rule('Azure ML', 'Package lists of apt that stay in a layer', deploying('warning')),
  'dockerfile-missing-path': rule('Azure ML', 'A path in a Dockerfile at which nothing is', deploying('error')),
  'apt-python-package': rule(
    'Azure ML',
    'Python packages from apt, which the Python of the image never sees',
    deploying('error'),
  ),
  'unread-file': rule('Azure ML', 'A file of the deployment that was not read', deploying('error')),
  'unpinned-image': rule('Azure ML', 'An image without a digest', deploying('warning')),
  'unfilled-placeholder': rule('Azure ML', 'A placeholder of the documents that was left in', deploying('error')),
  'outside-code-folder': rule('Azure ML', 'A file outside the folder that is uploaded', deploying('error')),
  'managed-dependencies': rule('Azure ML', 'An environment that Azure ML would rebuild', deploying('error')),
  'model-package-root': rule('Azure ML', '`Model.package()`, whose image runs as root', deploying('warning')),

  'rehearsal-failed': rule('Rehearsal', 'What the host would start does not start or answer', {
    build: 'error',
    rehearse: 'error',
  }),
  'not-scored': rule('Rehearsal', 'A rehearsal without a request', {rehearse: 'notice'}),

  'digest-mismatch': rule('Artifact', 'A digest that is not the recorded one', {verify: 'error'}),
  'extra-file': rule('Artifact', 'A file that SHA256SUMS does not list', {verify: 'error'}),
  'not-reproducible': rule('Artifact', 'Two builds of the same requirements that differ', building('error')),
  'unsafe-path': rule('Artifact', 'A path that leaves the artifact, or an entry that is not a plain file', {
    ...mounting('error'),
    verify: 'error',
  }),
} as const satisfies Record<string, RuleEntry>

export type RuleId = keyof typeof catalogue

/** All rule ids, in the order of the catalogue. */
export const ruleIds = Object.keys(catalogue) as RuleId[]

/** Whether `text` is a rule id. */
export function isRuleId(text: string): text is RuleId {
  return Object.hasOwn(catalogue, text)
}

function rule(family: Family, title: string, levels: Partial<Record<Mode, Level>>): RuleEntry {
  return {family, title, levels}
}
