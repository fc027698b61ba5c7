import fs from 'node:fs'
import path from 'node:path'
import {parseChecksums} from '../src/artifact/checksums.ts'
import {readManifest as readSealed} from '../src/artifact/manifest.ts'
import {parseNetrc} from '../src/core/netrc.ts'
import {atOnce} from '../src/core/steps.ts'
import {parseHeaders, parseRecord} from '../src/environment/metadata.ts'
import {readPth} from '../src/environment/pth.ts'
import {readEntryPoints} from '../src/environment/wheels/entry-points.ts'
import {codeCells} from '../src/hosts/azureml/deployment/notebook.ts'
import {sourceOf} from '../src/hosts/azureml/deployment/text.ts'
import {readYamlUnits} from '../src/hosts/azureml/deployment/yaml.ts'
import {isTemplate} from '../src/hosts/azureml/deployment/yaml-tree.ts'
import {readDockerfiles} from '../src/hosts/azureml/dockerfile/read.ts'
import {readUpload} from '../src/hosts/azureml/upload/read-upload.ts'
import {readManifest} from '../src/hosts/kubernetes/manifest.ts'
import {declaredPythons, expectedPython} from '../src/python/declared.ts'
import {type PipFile, pipFileSettings} from '../src/python/job-pip.ts'
import {uvFileSettings} from '../src/python/job-uv.ts'
import {compatible, matches, minorOf} from '../src/python/specifier.ts'
import {knownVersions} from '../src/requirements/locks/known.ts'
import {readRequirements} from '../src/requirements/read.ts'
import {wheelRules} from '../src/rules/mount/mount.ts'
import {pythonRules} from '../src/rules/python/python.ts'
import {requirementRules} from '../src/rules/requirements/requirements.ts'
import {readHostPackages} from '../src/targets/host-packages.ts'

/** A reader of foreign text, and the patterns that are repeated up to the size of its input. */
export type Reader = {name: string; read: (text: string, folder: string) => unknown; patterns: readonly Pattern[]}

/** Text that is repeated between a start and an end. */
export type Pattern = [start: string, unit: string, end: string]

const brackets: Pattern[] = [
  '[',
  '(',
  '{',
  '"',
  "'",
  '\\',
  '=',
  ',',
  ';',
  ' ',
  '-',
  '.',
  '*',
  'a',
  '1',
  '${',
  '$(',
  '\r',
  '\n',
  '\t',
].map(unit => ['', unit, ''])

const tomls: Pattern[] = [
  ['[', 'a.', 'a]\n'],
  ['[[', 'a.', 'a]]\n'],
  ['', 'a.', 'a = 1\n'],
  ['[project]\n', 'a.', 'a = 1\n'],
  ['[project]\na = ', '[', ''],
  ['[project]\na = [', '[],', ']\n'],
  ['[project]\na = [', '{a=1},', ']\n'],
  ['[project]\na = {', 'a = 1, ', '}\n'],
  ['', '[[project]]\n', ''],
  ['', '"" = 1\n', ''],
  ['[project.', '"a".', 'a]\n'],
  ['', '# a\n', ''],
  ['', '[a]', '\n'],
  ['[project]\nname = """', '"" ', '"""\n'],
  ['[project]\nname = "', '\\u0041', '"\n'],
  ['[project]\ndependencies = [', '"a==1",', ']\n'],
  ['[project]\ndependencies = ["a', '==1,', '"]\n'],
  ['[project]\nname = ', '1_', '1\n'],
]

const specifiers = ['>=3.8,', '!=3.8.*,', '<4,', '~=3.8,', '===3,', '==3.*,', '>3.8,', '!=3.8.1.2.3.4,'].map(
  (unit): Pattern => ['', unit, '>=3'],
)
const versions: Pattern[] = [
  ['python-', '3', ''],
  ['python-3', '.3', ''],
  ['python-3', '.x', ''],
  ['python-3', '.*', 'z'],
  ['python-3', '-linux', ' '],
  ['python-3.8', 'a', ''],
  ['python-3.8-', '1', ''],
  ['', 'a', '3'],
  ['', '3', ''],
  ['3', '.3', ''],
  ['3!', '0', ''],
  ['3.1+', 'a.', 'a'],
  ['3.1+', 'a-', '-'],
  ['3', '-', ''],
  ['3', '_a1', ''],
  ['>=3', '.0', ''],
  ['===', 'a', ' '],
  ['python', ' ', '3'],
]

const requirementsUnits: Pattern[] = [
  ...versions,
  ...specifiers.map(([, unit]): Pattern => ['a', unit, '==1']),
  ['a[', 'b,', ']'],
  ['a[', 'b', ']'],
  ['a @ https://', 'a', '/a.whl'],
  ['a @ https://', 'a:', '@h/a.whl'],
  ['a @ https://', '@', 'h/a.whl'],
  ['a @ https://h/', '%41', ''],
  ['a @ https://h/#', 'a&', ''],
  ['a @ https://h/#', 'sha256=a&', ''],
  ['a; ', 'os_name == "a" and ', 'os_name == "a"'],
  ['a; ', 'os_name == "a" or ', 'os_name == "a"'],
  ['a; ', '(', 'os_name == "a"'],
  ['a; python_version > "', '1.', '1"'],
  ['a; python_version in "', '3.8, ', '3.9"'],
  ['a==1 ', '--hash=sha256:a ', ''],
  ['a==1 ', '\\\n', ''],
  ['', 'a==1\n', ''],
  ['', 'a>=1\n', ''],
  ['', '-r x\n', ''],
  ['', '--index-url https://a:b@c\n', ''],
  ['', '${A}', ''],
  ['--', 'a', ''],
  ['--find-links ', './', ''],
  ['-e ', './', ''],
  ['a', ' ', '#'],
  ['a ', '#', ''],
  ['a', '.-_', 'a'],
  ['# sitemount: allow[', 'a,', '] x'],
  ['a # ', 'sitemount: allow[', ''],
  ['-c ', '"', ''],
  ['a --config-settings "', '\\"', ''],
]

const yamls: Pattern[] = [
  ...brackets,
  ['', '- ', ''],
  ['', 'a: ', ''],
  ['a: &a ', '[*a, ', ''],
  ['a: &a {b: 1}\nc:\n', '- *a\n', ''],
  ['a: &a {b: 1}\nenvironment_variables:\n', '  <<: *a\n', ''],
  ['a: &a {b: 1}\nenvironment_variables:\n  <<: [', '*a,', ']\n'],
  ['environment_variables: {', 'a: 1, ', '}\n'],
  ['environment_variables:\n', '  A: x\n', ''],
  ['', 'environment_variables: {A: x}\n---\n', ''],
  ['a: |\n', '  x\n', ''],
  ['a: "', '\\x41', '"'],
  ['a: "', '\\\n', '"'],
  ['', '&a ', ''],
  ['', '!a ', ''],
  ['', '? ', ''],
  ['', '%a\n', ''],
  ['', '---\n', ''],
  ['a: ', '{{', '}}'],
  ['a: ', '{{ a }}', ''],
  ['a: ', '{{ a ', ''],
  ['', '{% a ', ''],
  ['', '<%', ''],
  ['', '{{ a }}\n', ''],
  ['', '[a, b]: c\n', ''],
  ['a:\n', ' - b: c\n', ''],
  ['', '#', '\n'],
  ['', 'a: # b\n', ''],
]

const shells: Pattern[] = [
  'a;',
  "sh -c 'a';",
  'sh -c "sh -c a";',
  'env ',
  'sudo ',
  'A=b ',
  'pip install a;',
  'pip install -r a;',
  'a && ',
  '"$A" ',
  '$(a) ',
  '${',
  '`',
  '\\\n',
  '<<A ',
  '\\',
  "''",
  '"" ',
  'cd a;',
  'cd a && pip install -r b.txt;',
  '– ',
  '<a> ',
  'a|',
  'apt-get update;',
  'apt-get install a b;',
  'conda install a;',
  '-',
  '--a ',
  'a=',
  '>',
  '2>&1 ',
].map((unit): Pattern => ['FROM python:3.12\nRUN ', unit, 'x\n'])

const dockerfiles: Pattern[] = [
  ...shells,
  ...brackets.map(([, unit]): Pattern => ['FROM a\nRUN ', unit, '\n']),
  ...brackets.map(([, unit]): Pattern => ['FROM a\nCOPY ', unit, ' /x\n']),
  ...brackets.map(([, unit]): Pattern => ['FROM a\nENV A=', unit, '\n']),
  ['FROM ', 'a/', '\n'],
  ['FROM ', 'a', ':a@b\n'],
  ['FROM ', '${A:-', '\n'],
  ['FROM a\nENV ', 'A=b ', '\n'],
  ['FROM a\nENV A=', '$A', '\n'],
  ['FROM a\n', 'ENV A=$A$A\n', ''],
  ['FROM a\n', 'COPY * /x/\n', ''],
  ['FROM a\nCOPY ', '*a', ' /x/\n'],
  ['FROM a\nCOPY ', 'a ', '/x/\n'],
  ['FROM a\nRUN ', '--mount=type=bind ', 'a\n'],
  ['FROM a\n', 'FROM a AS b\n', ''],
  ['FROM a AS b0\n', 'FROM b0 AS b0\nRUN a\n', ''],
  ['', '# a\n', 'FROM a\n'],
  ['FROM a\nRUN a \\\n', '# a\n', 'b\n'],
  ['FROM a\nRUN a \\\n', '\n', 'b\n'],
  ['FROM a\nRUN <<A\n', 'pip install a\n', 'A\n'],
  ['FROM a\nRUN ', '<<A <<B ', '\n'],
  ['FROM a\nRUN ["', '\\"', '"]\n'],
  ['FROM a\nRUN ["', 'a", "', '"]\n'],
  ['FROM a\nWORKDIR ', 'a/', '\n'],
  ['FROM a\n', 'WORKDIR a\n', ''],
  ['FROM a\nUSER ', 'a', '\n'],
  ['# escape=', '`', '\n'],
]

const globs: Pattern[] = [
  ['', '*a', 'b\n'],
  ['', '**/', 'b\n'],
  ['', '*', 'b\n'],
  ['', '[a-z]', '\n'],
  ['', '[', '\n'],
  ['', '?*', 'b\n'],
  ['', '*a*b\n', ''],
  ['', '**/*a*a*b\n', ''],
  ['', '!a\n', ''],
  ['', '\\', '\n'],
  ['', 'a/', '\n'],
  ['', '/**', '/x\n'],
  ['', 'a\n', ''],
]

const heads: Pattern[] = [
  ...brackets,
  ['Name: a\n', 'Requires-Dist: a\n', ''],
  ['Name: a\n', ' x\n', ''],
  ['Name: a\nRequires-Dist: a', ' ', ';'],
  ['', ':', ''],
  ['', 'a:\n', ''],
]

const records: Pattern[] = [
  ...brackets,
  ['', 'a,sha256=b,1\n', ''],
  ['"', '""', '",,\n'],
  ['', 'a,,\n', ''],
  ['', 'a,', '\n'],
]

/** `name` is written into the folder and read with what reads that file in a check. */
const file =
  (name: string, read: (folder: string) => unknown) =>
  (text: string, folder: string): unknown => {
    fs.writeFileSync(path.join(folder, name), text)
    return read(folder)
  }

function pythons(folder: string): unknown {
  const declarations = declaredPythons({cwd: folder})
  const expected = expectedPython(declarations)
  const {specifier = '>=3'} = expected ?? {}
  return [matches('3.12.4', specifier), ...pythonRules.map(rule => rule.check({declarations, expected}))]
}

function requirements(name: string): (folder: string) => unknown {
  return folder => {
    const read = readRequirements({files: [name], constraints: [], cwd: folder, env: {}, groups: true})
    return requirementRules.map(rule => rule.check({requirements: read, known: new Map(), pins: 'hashes', ruleIds: []}))
  }
}

const lockUnits: Pattern[] = [
  ...tomls,
  ['lock-version = "1.0"\n', '[[packages]]\nname="a"\nversion="1"\n', ''],
  ['version = 1\n', '[[package]]\nname="a"\nversion="1"\n', ''],
  ['[[package]]\nname="a"\nversion="', '1.', '1"\n'],
]

const wrapped = (start: string, patterns: readonly Pattern[], end: string): Pattern[] =>
  patterns.map(([a, unit, b]) => [start + a, unit, b + end])

/** Every reader of foreign text, with the patterns that are worst for it. */
export const readers: readonly Reader[] = [
  {
    name: 'requirements.txt',
    read: file('requirements.txt', requirements('requirements.txt')),
    patterns: [...brackets, ...requirementsUnits],
  },
  {
    name: 'pyproject.toml dependencies',
    read: file('pyproject.toml', requirements('pyproject.toml')),
    patterns: [...tomls, ...brackets],
  },
  {
    name: 'requires-python',
    read: file('pyproject.toml', pythons),
    patterns: [
      ...tomls,
      ...wrapped('[project]\nrequires-python = "', [...specifiers, ...versions], '"\n'),
      ...wrapped(
        '[tool.poetry.dependencies]\npython = "',
        [
          ...specifiers,
          ...versions,
          ['', '^3.8 || ', '^3'],
          ['', '>=3.8 || ', '3'],
          ['', ' ', '3'],
          ['', '>= ', '3'],
          ['', '|', '3'],
        ],
        '"\n',
      ),
    ],
  },
  {
    name: '.python-version',
    read: file('.python-version', pythons),
    patterns: [...brackets, ...versions, ...specifiers, ['', '# a\n', '']],
  },
  {
    name: '.tool-versions',
    read: file('.tool-versions', pythons),
    patterns: wrapped('python ', [...brackets, ...versions], '\n'),
  },
  {name: 'runtime.txt', read: file('runtime.txt', pythons), patterns: [...brackets, ...versions]},
  {
    name: 'Pipfile',
    read: file('Pipfile', pythons),
    patterns: [...tomls, ...wrapped('[requires]\npython_version = "', versions, '"\n')],
  },
  {
    name: 'specifiers',
    read: text => [
      minorOf(text),
      compatible(text, '>=3.8'),
      compatible('>=3.8', text),
      compatible(text, text),
      matches('3.12.1', text),
    ],
    patterns: [...specifiers, ...versions, ['', '3.8 || ', '3.9'], ['', '>=3,<4 || ', '3.9']],
  },
  {name: 'pylock.toml', read: file('pylock.toml', requirements('pylock.toml')), patterns: lockUnits},
  {name: 'uv.lock', read: file('uv.lock', cwd => knownVersions({cwd, files: [], env: {}})), patterns: lockUnits},
  {
    name: 'poetry.lock',
    read: file('poetry.lock', cwd => knownVersions({cwd, files: [], env: {}})),
    patterns: lockUnits,
  },
  {name: 'YAML', read: text => readYamlUnits(sourceOf(text, 'a.yml'), {given: false}), patterns: yamls},
  {name: 'YAML template', read: text => isTemplate(sourceOf(text, 'a.yml')), patterns: yamls},
  {
    name: 'kubernetes manifest',
    read: file('a.yml', folder => readManifest(path.join(folder, 'a.yml'), folder)),
    patterns: [
      ...yamls,
      ...wrapped(
        'kind: Pod\nspec:\n  containers:\n  - name: a\n    ',
        [
          ['command: [', 'a,', ']\n'],
          ['env: [', '{name: a, value: $(a)},', ']\n'],
          ['args: ["', '$(a)', '"]\n'],
          ['x: &a {b: 1}\n    y: [', '*a,', ']\n'],
        ],
        '',
      ),
    ],
  },
  {name: 'Dockerfile', read: file('Dockerfile', cwd => readDockerfiles(['Dockerfile'], {cwd})), patterns: dockerfiles},
  {
    name: '.dockerignore',
    read: file('Dockerfile.dockerignore', cwd => {
      fs.writeFileSync(path.join(cwd, 'Dockerfile'), `FROM a\nCOPY ${'a'.repeat(200)} /x\nCOPY * /y/\n`)
      return readDockerfiles(['Dockerfile'], {cwd})
    }),
    patterns: globs,
  },
  {name: '.amlignore', read: file('.amlignore', cwd => readUpload(cwd)), patterns: globs},
  {
    name: '.gitignore',
    read: file('.gitignore', cwd => {
      fs.writeFileSync(path.join(cwd, 'Dockerfile'), `FROM a\nCOPY ${'b'.repeat(200)} /x\n`)
      return readDockerfiles(['Dockerfile'], {cwd})
    }),
    patterns: globs,
  },
  {
    name: 'notebook',
    read: text => codeCells(sourceOf(text, 'a.ipynb')),
    patterns: [
      ...brackets,
      ['{"cells": [', '{"cell_type": "code", "source": "a"},', '{}]}'],
      ['{"cells": [{"cell_type": "code", "source": "', '\\u0041', '"}]}'],
      ['{"cells": [{"cell_type": "code", "source": [', '"a\\n",', '""]}]}'],
      ['{"cells": [{"cell_type": "code", "source": "', ' ', '%"}]}'],
      ['{"cells": [{"cell_type": "code", "source": "', ' =', '!"}]}'],
      ['{"cells": [{"cell_type": "code", "source": "', 'a', '"}]}'],
      ['{"cells": [', '[', ''],
    ],
  },
  {name: 'METADATA', read: text => parseHeaders(text), patterns: heads},
  {
    name: 'entry_points.txt',
    read: text => {
      const entryPoints = readEntryPoints(text)
      const wheel = {normalizedName: 'a', file: 'a.whl', entries: [], entryPoints, record: null}
      return wheelRules.map(rule => rule.check({wheels: [wheel], changes: [], requirements: [], unpackLimit: null}))
    },
    patterns: [
      ...brackets,
      ['', '[console_scripts]\n', ''],
      ['[console_scripts]\n', 'a=b:c\n', ''],
      ['[console_scripts]\n', '../a=b:c\n', ''],
      ['[console_scripts]\n', 'a', ''],
      ['[console_scripts]\n', 'a ', '=b'],
      ['[console_scripts]\n', '=', ''],
      ['[', '[ ', ''],
      ['[', '] ', 'a'],
      ['[', ' ', 'a]'],
      ['[a', '] ', 'a]'],
      ['', ';', ''],
      ['', '\f', ''],
    ],
  },
  {
    name: 'uv.toml',
    read: file('uv.toml', cwd => {
      const env = {UV_CONFIG_FILE: path.join(cwd, 'uv.toml')}
      return uvFileSettings(env, {cwd})
    }),
    patterns: [
      ...tomls,
      ...brackets,
      ['index-url = "https://', 'a:', '@b"\n'],
      ['index-url = "https://', '@', 'b"\n'],
      ['extra-index-url = [', '"https://a:b@c",', ']\n'],
      ['find-links = [', '"a",', ']\n'],
      ['', '[[index]]\nurl = "https://a:b@c"\n', ''],
      ['[pip]\n', '# a\n', 'index-url = "a"\n'],
      ['index-url = """', '\n', '"""\n'],
    ],
  },
  {
    name: 'pip.conf',
    read: text => {
      const row = {section: 'global', key: 'index-url', value: text, line: 1, text: text.slice(0, 1000)}
      const values = [row, {...row, key: 'proxy'}]
      const files: PipFile[] = [{kind: 'user', file: '/pip.conf', error: text, values}]
      return pipFileSettings(files, {cwd: '/'})
    },
    patterns: [
      ...brackets,
      ['https://', 'a:', '@b'],
      ['https://', '@', 'b'],
      ['', 'https://a:b@c ', ''],
      ['', 'a@b:', '1'],
    ],
  },
  {name: 'RECORD', read: text => parseRecord(text), patterns: records},
  {
    name: '.pth',
    read: text => readPth('a.pth', Buffer.from(text), '/tmp'),
    patterns: [...brackets, ['', 'import a\n', ''], ['', './\n', ''], ['import ', 'a;', '']],
  },
  {
    name: 'SHA256SUMS',
    read: text => quietly(() => atOnce(parseChecksums(Buffer.from(text), 'site-packages'))),
    patterns: [...brackets, ['', `${'a'.repeat(64)}  a\n`, '']],
  },
  {
    name: 'manifest',
    read: text => quietly(() => readSealed(Buffer.from(text))),
    patterns: [...brackets, ['{"schema": "sitemount/artifact/1", "packages": [', '{},', '{}]}'], ['', '{"a":', '']],
  },
  {
    name: 'netrc',
    read: text => parseNetrc(text),
    patterns: [...brackets, ['', 'machine a login b password c\n', ''], ['', 'macdef a\n', '']],
  },
  {
    name: 'host-packages',
    read: file('freeze.txt', cwd => quietly(() => readHostPackages('freeze.txt', {cwd}))),
    patterns: [
      ...brackets,
      ...versions,
      ['', 'a==1\n', ''],
      ['', 'a 1\n', ''],
      ['[', '{"name":"a","version":"1"},', '{}]'],
      ['Successfully installed ', 'a-1 ', '\n'],
      ['', '\x1b[', 'm'],
      ['', 'Collecting a\n', ''],
    ],
  },
]

function quietly(read: () => unknown): unknown {
  try {
    return read()
  } catch {
    return undefined
  }
}
