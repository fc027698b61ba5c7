import type {Level} from '../finding.ts'

/** The modes that judge. */
export type Mode = 'check' | 'build' | 'verify'

export type Family = 'Requirements' | 'Python' | 'Leaks' | 'Mount' | 'Artifact'

export type RuleEntry = {
  family: Family
  /** What is wrong, in one line; the table of `docs/rules.md` is made from it. */
  title: string
  /** Default level in each mode that can find it. A rule may weigh a case differently; its section in the docs says when. */
  levels: Partial<Record<Mode, Level>>
}

const everywhere = (level: Level) => ({check: level, build: level})
const building = (level: Level) => ({build: level})

/** Every rule there is, by id. Ids say what is wrong and are never renamed once released. */
export const catalogue = {
  'unpinned-requirement': rule('Requirements', 'A requirement names more than one release', everywhere('error')),
  'mutable-requirement': rule(
    'Requirements',
    'What stands behind a requirement can be replaced',
    everywhere('warning'),
  ),
  'missing-hash': rule(
    'Requirements',
    '`pins: hashes` or hashes on other lines, and a requirement has none',
    everywhere('error'),
  ),
  'weak-hash': rule('Requirements', 'A hash that is malformed or not sha256, sha384 or sha512', everywhere('error')),
  'editable-requirement': rule('Requirements', 'An editable install, which leaves the mount', everywhere('error')),
  'local-requirement': rule('Requirements', 'A file or folder instead of a release', everywhere('error')),
  'invalid-requirement': rule('Requirements', 'A line that pip refuses', everywhere('error')),
  'dropped-requirement': rule('Requirements', 'Text that pip silently ignores', everywhere('error')),
  'conflicting-pins': rule('Requirements', 'One distribution, two releases', everywhere('error')),
  'duplicate-requirement': rule('Requirements', 'One distribution listed twice', everywhere('notice')),
  'unlisted-dependency': rule('Requirements', 'Installed as a dependency, but not listed', building('warning')),
  'unresolved-variable': rule('Requirements', 'A `${VARIABLE}` without a value', everywhere('error')),
  'insecure-index': rule(
    'Requirements',
    'An index over plain http, or one whose certificate is not checked',
    everywhere('error'),
  ),
  'extra-index': rule('Requirements', 'Several indexes may serve one name', everywhere('error')),
  'missing-requirements-file': rule('Requirements', 'A nested file that is not there', everywhere('error')),
  'recursive-requirements-file': rule('Requirements', 'A file that includes itself', everywhere('error')),
  'yanked-release': rule('Requirements', 'A release its authors withdrew', building('warning')),
  'version-drift': rule('Requirements', 'The installed version is not the pinned one', building('error')),
  'built-from-source': rule('Requirements', 'No wheel: code of a source distribution would run', everywhere('error')),

  'python-version-mismatch': rule('Python', 'The interpreter is not the expected Python', {
    ...everywhere('error'),
    verify: 'error',
  }),
  'python-version-conflict': rule('Python', 'Two files declare different Pythons', everywhere('error')),
  'python-version-undeclared': rule('Python', 'Nothing says which Python is meant', everywhere('warning')),
  'requires-python-mismatch': rule('Python', 'A distribution does not support the expected Python', building('error')),

  'leaked-pythonpath': rule('Leaks', 'PYTHONPATH or PYTHONHOME of the job', building('warning')),
  'leaked-user-site': rule('Leaks', 'The user site of the job', building('warning')),
  'leaked-system-site': rule('Leaks', 'System site-packages', building('warning')),
  'leaked-pth': rule('Leaks', 'A `.pth` file that brings in other folders', building('error')),
  'leaked-editable': rule('Leaks', 'An editable install', building('error')),
  'leaked-symlink': rule('Leaks', 'A symbolic link in site-packages', building('error')),
  'leaked-conda': rule('Leaks', 'An active conda environment', building('warning')),
  'leaked-import-hook': rule('Leaks', 'An import hook that is installed at start', building('error')),
  'leaked-pip-config': rule('Leaks', 'Configuration of pip or uv', building('warning')),
  'undeclared-distribution': rule('Leaks', 'Installed, but neither listed nor needed', building('error')),
  'missing-distribution': rule('Leaks', 'Listed, but not installed', building('error')),
  'duplicate-distribution': rule('Leaks', 'Two metadata folders for one distribution', building('error')),
  'unowned-file': rule('Leaks', 'A file that no distribution lists', building('error')),
  'tampered-file': rule('Leaks', 'A file whose hash is not the recorded one', {...building('error'), verify: 'error'}),
  'missing-file': rule('Leaks', 'A recorded file that is not there', {...building('error'), verify: 'error'}),

  'file-outside-mount': rule('Mount', 'Programs and data that stay outside the mount', building('notice')),

  'digest-mismatch': rule('Artifact', 'A digest that is not the recorded one', {verify: 'error'}),
  'extra-file': rule('Artifact', 'A file that SHA256SUMS does not list', {verify: 'error'}),
  'unsafe-path': rule('Artifact', 'A path that leaves the artifact, or an entry that is not a plain file', {
    build: 'error',
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
