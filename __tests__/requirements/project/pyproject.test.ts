import {describe, expect, test} from '@jest/globals'
import type {RequirementFacts} from '../../../src/requirements/facts.ts'
import {readRequirements} from '../../../src/requirements/read.ts'
import {inProject} from '../project.ts'

type More = {groups?: boolean; constraints?: Readonly<Record<string, string>>}

const readProject = (text: string | Uint8Array, {groups = false, constraints = {}}: More = {}): RequirementFacts =>
  inProject({'sub/pyproject.toml': text, ...constraints}, cwd =>
    readRequirements({
      files: ['sub/pyproject.toml'],
      constraints: Object.keys(constraints),
      ...{cwd, groups, env: {TOKEN: 'value'}, markers: {sys_platform: 'linux', python_version: '3.12'}},
    }),
  )

/** What the place of each requirement covers: line, column and the text there. */
const covered = ({requirements}: RequirementFacts) =>
  requirements.map(({line, column, endColumn, excerpt}) => [
    line,
    column,
    [...excerpt].slice(column - 1, endColumn - 1).join(''),
  ])

const whole = `# a comment with "quotes and [brackets
[build-system]
requires = ["setuptools"]  # not this

[project]
name = "model"
dependencies = [
  "Foo_Bar[fast] == 1.0",  # why
  'scipy>=1.2; python_version < "4"', "zeta==2; sys_platform == 'win32'",
  # "comment==1",
]
optional-dependencies = {dependencies = ["other"]}

[dependency-groups]
test = ["pytest>=8", {include-group = "Ty_Ping"}]
ty-ping = ["mypy==1.0"]
`

describe('dependencies of a project', () => {
  test('are requirements at the place of their text, and groups are not among them', () => {
    const facts = readProject(whole)
    expect(facts.problems).toEqual([])
    expect(facts.files).toEqual(['sub/pyproject.toml'])
    expect(facts.requirements).toMatchObject([
      {name: 'Foo_Bar', normalizedName: 'foo-bar', extras: ['fast'], specifier: '== 1.0', pin: 'pinned', active: true},
      {name: 'scipy', specifier: '>=1.2', marker: 'python_version < "4"', pin: 'unpinned', active: true},
      {name: 'zeta', specifier: '==2', pin: 'pinned', active: false},
    ])
    expect(facts.requirements.every(({file, group}) => file === 'sub/pyproject.toml' && group === undefined)).toBe(true)
    expect(covered(facts)).toEqual([
      [8, 4, 'Foo_Bar[fast] == 1.0'],
      [9, 4, 'scipy>=1.2; python_version < "4"'],
      [9, 40, "zeta==2; sys_platform == 'win32'"],
    ])
  })

  test.each([
    ['inline', 'project = {name = "x", dependencies = ["a==1"]}'],
    ['dotted', 'project . "dependencies" = [ "a==1" ]'],
    ['quoted', '["project"]\n\'dependencies\' = ["a==1",]'],
    ['escaped key', '["\\u0070roject"]\ndependencies = ["a==1",]'],
    ['among hard strings', 'x = """a " \\""" [project]\n""""\ny = \'\'\'\\\'\'\'\n[project]\ndependencies = ["a==1"]'],
    ['after a sub-table', '[project.urls]\ndependencies = "b"\n[project]\ndependencies = ["a==1"]'],
    [
      'among arrays of tables',
      '[[tool.x]]\na=[1,[2,{b="]"}]]\nd=1979-05-27 07:32:00\n[project]\ndependencies = ["a==1"]',
    ],
    ['Windows line ends', '[project]\r\ndependencies = [\r\n"a==1"\r\n]\r\n'],
    ['a byte order mark', '\ufeffproject.dependencies = ["a==1"]'],
    ['characters of two units', '[project]\ndependencies = [ # \u{1f40d}\n"a==1"]\ndescription="\u{1f40d}"'],
  ])('stand where they stand, however they are written: %s', (_, text) => {
    const facts = readProject(text)
    expect(facts.problems).toEqual([])
    expect(covered(facts).map(([, , written]) => written)).toEqual(['a==1'])
  })

  test.each([
    ['"a\\u003d=1"', 'a==1', '"a\\u003d=1"'],
    ['"""\na==1"""', 'a==1', '"""'],
    ["'''a==1'''", 'a==1', 'a==1'],
    ['"\\"a"', undefined, '"\\"a"'],
    ['""', undefined, '""'],
  ])('cover the whole string where it is written otherwise than it reads: %s', (literal, value, written) => {
    const facts = readProject(`[project]\ndependencies = [\n  ${literal},\n]`)
    expect(covered(facts)).toEqual([[3, written === 'a==1' ? 6 : 3, written]])
    if (value === undefined) expect(facts.problems).toMatchObject([{kind: 'invalid', line: 3, column: 3}])
    else expect(facts.requirements).toMatchObject([{text: value, pin: 'pinned'}])
  })

  test.each([
    ['-r other.txt', 18],
    ['./wheels/a-1.0-py3-none-any.whl', 18],
    ['a==1 --hash=sha256:00', 23],
    ['https://h/a.zip', 23],
    ['a @ ./here', 21],
    ['a=1', 19],
    ['a==1 # why', 23],
    ['a==1\\nb', 17],
    ['a===1\\n--index-url=x', 17],
    ['a @ https://h/a.zip\\n-r x', 17],
  ])('are PEP 508 and nothing else: %s', (text, column) => {
    const facts = readProject(`[project]\ndependencies = ["${text}"]`)
    expect(facts.problems).toMatchObject([{kind: 'invalid', line: 2, column}])
    expect(facts.requirements).toMatchObject([{pin: 'invalid'}])
  })

  test('may be direct references, whose hash stands in the URL; variables mean nothing there', () => {
    const {requirements} = readProject(
      `[project]\ndependencies = ["a @ https://h/a-1-py3-none-any.whl#sha256=${'a'.repeat(64)}", "b @ https://h/\${TOKEN}.zip"]`,
    )
    expect(requirements).toMatchObject([
      {name: 'a', hashes: [`sha256:${'a'.repeat(64)}`], pin: 'hashed'},
      {name: 'b', url: 'https://h/${TOKEN}.zip', pin: 'mutable'},
    ])
  })

  test('with a password are told, and the password is not', () => {
    const {problems, requirements} = readProject('[project]\ndependencies = ["a @ https://u:hunter2@h/a.zip"]')
    expect(problems).toMatchObject([{kind: 'credentials', line: 2, column: 18}])
    const shown = requirements.map(({text, excerpt}) => text + excerpt)
    expect(JSON.stringify([problems, shown])).not.toContain('hunter2')
  })

  test('that are dynamic are told at the place that says so', () => {
    const {problems, requirements} = readProject('[project]\ndynamic = ["version", "dependencies"]')
    expect(requirements).toEqual([])
    expect(problems).toMatchObject([
      {kind: 'invalid', line: 2, column: 23, endColumn: 37, message: expect.stringContaining('dynamic')},
    ])
  })

  test('may be none, but a project must say that it is one', () => {
    expect(readProject('[project]\nname = "x"').problems).toEqual([])
    expect(readProject('[tool.poetry]').problems).toMatchObject([
      {kind: 'invalid', line: 1, message: expect.stringContaining('no `[project]` table')},
    ])
  })

  test.each([
    ['[project]\ndependencies = "a"', 2, 1],
    ['[project]\ndependencies = ["a==1", 3]', 2, 25],
    ['[project.dependencies]\na = "1"', 1, 2],
    ['project = 3', 1, 1],
    ['[project]\ndependencies = [{include-group = "x"}]', 2, 17],
  ])('that are no list of strings are told at their place: %j', (text, line, column) => {
    expect(readProject(text).problems).toMatchObject([{kind: 'invalid', line, column}])
  })

  test('excuses stand at the end of the line', () => {
    const {excuses} = readProject(
      '[project]\ndependencies = [\n  "a>1",  # sitemount: allow[unpinned-requirement] the newest is meant\n]',
    )
    expect(excuses).toMatchObject([{line: 3, rules: ['unpinned-requirement'], reason: 'the newest is meant'}])
  })
})

describe('dependency groups', () => {
  const readGroups = (text: string) => readProject(`[dependency-groups]\n${text}`, {groups: true})

  test('are read when asked for, each string once, at its place', () => {
    const facts = readProject(whole, {groups: true})
    expect(facts.problems).toEqual([])
    expect(facts.requirements.slice(3)).toMatchObject([
      {name: 'pytest', group: 'test', pin: 'unpinned'},
      {name: 'mypy', group: 'ty-ping', pin: 'pinned'},
    ])
    expect(covered(facts).slice(3)).toEqual([
      [15, 10, 'pytest>=8'],
      [16, 13, 'mypy==1.0'],
    ])
  })

  test('do not settle what the project or another group leaves open, but constraints do', () => {
    const text = '[project]\ndependencies=["a>1"]\n[dependency-groups]\nx=["a==2"]\ny=["a>1", "b"]\n'
    const {requirements} = readProject(text, {groups: true, constraints: {'c.txt': 'b==3\n'}})
    expect(requirements.map(({group, name, pin}) => [group, name, pin])).toEqual([
      [undefined, 'a', 'unpinned'],
      ['x', 'a', 'pinned'],
      ['y', 'a', 'unpinned'],
      ['y', 'b', 'pinned'],
      [undefined, 'b', 'pinned'],
    ])
  })

  test.each([
    ['an unknown group', 'a = [\n {include-group = "nosuch"}]', 3, 2, 'no group nosuch'],
    ['a group that includes itself', 'a = [{include-group = "A"}]', 2, 6, 'includes itself'],
    ['one list twice', 'a-b = []\nA_b = []', 3, 1, 'the same name'],
    ['no list', 'a = "x"', 2, 1, 'no list'],
    ['a number', 'a = [1]', 2, 6, 'Expected a string'],
    ['another table', 'a = [{include = "b"}]', 2, 6, 'include-group'],
    ['a table too many', 'a = [{include-group = "b", x = 1}]\nb = []', 2, 6, 'include-group'],
    ['a name of every object', 'a = [{include-group = "constructor"}]', 2, 6, 'no group constructor'],
  ])('that name %s are told at the place', (_, text, line, column, message) => {
    const {problems} = readGroups(text)
    expect(problems).toMatchObject([{kind: 'invalid', line, column, message: expect.stringContaining(message)}])
  })

  test('that include each other are told where they do, and the one that only looks on is not', () => {
    const circle = 'a = [{include-group="b"}]\nb = [{include-group="a"}]\nc = [{include-group="a"}]'
    expect(readGroups(circle).problems).toMatchObject([{line: 2}, {line: 3}])
  })

  test('of thousands, each including the next, are read in a moment', () => {
    const groups = Array.from({length: 20_000}, (_, index) => `g${index} = [{include-group = "g${index + 1}"}]\n`)
    expect(readGroups(`${groups.join('')}g20000 = []`).problems).toEqual([])
  })

  test('that are no table are told', () => {
    const {problems} = readProject('dependency-groups = []', {groups: true})
    expect(problems).toMatchObject([{kind: 'invalid', line: 1, column: 1}])
  })
})

test.each([
  ['[project]\ndependencies = [', 2],
  ['[project]\n= 3', 2],
  [Buffer.from('[project]\n\nname = "\xff"', 'latin1'), 3],
])('what is no TOML is one problem with its line: %j', (text, line) => {
  const {problems, requirements} = readProject(text, {groups: true})
  expect(requirements).toEqual([])
  expect(problems).toMatchObject([{kind: 'invalid', file: 'sub/pyproject.toml', line}])
  expect(problems).toHaveLength(1)
})

test('from within a requirements file, and as constraints, a project is refused', () => {
  const files = {'r.txt': '-r pyproject.toml', 'pyproject.toml': whole}
  inProject(files, cwd => {
    const nested = readRequirements({files: ['r.txt'], constraints: [], cwd, env: {}})
    expect(nested.requirements).toEqual([])
    expect(nested.problems).toMatchObject([{kind: 'invalid', file: 'r.txt', line: 1}])
    const constraints = readRequirements({files: [], constraints: ['pyproject.toml'], cwd, env: {}})
    expect(constraints.requirements).toEqual([])
    expect(constraints.problems).toMatchObject([{kind: 'invalid', file: 'pyproject.toml', line: 1}])
  })
})
