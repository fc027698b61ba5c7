import type {Level} from '../core/finding.ts'
import {building, deploying, type Family, type Mode, mounting, type RuleInfo} from './rule.ts'

export type RuleEntry = Omit<RuleInfo, 'id'>

/** Every rule there is, by id. Ids say what is wrong and are never renamed once released. */
export const catalogue = {
  'overlapping-files': rule('Leaks', 'Two distributions ship one path with different content', mounting('error')),

  'startup-code': rule('Mount', 'Code that runs at every start of Python', {...mounting('error'), verify: 'error'}),
  'unsafe-wheel': rule('Mount', 'A wheel that puts files where the virtualenv keeps its own', building('error')),
  'inert-pth': rule('Mount', 'A `.pth` file that a mount does not read', mounting('warning')),
  'split-namespace': rule('Mount', 'A namespace package that the host hides or splits', {
    ...mounting('error'),
    rehearse: 'error',
  }),
  'foreign-abi': rule('Mount', 'Extension modules for another Python', mounting('error')),
  'foreign-platform': rule('Mount', 'Native code for another processor or system', mounting('error')),
  'newer-glibc': rule('Mount', 'Native code that asks for a newer C library than the host has', mounting('error')),
  'missing-library': rule('Mount', 'Native code that asks for a library nobody provides', mounting('error')),
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
} as const satisfies Record<string, RuleEntry>

function rule(family: Family, title: string, levels: Partial<Record<Mode, Level>>): RuleEntry {
  return {family, title, levels}
}
