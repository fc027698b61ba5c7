import {readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from '@jest/globals'
import {parse} from 'yaml'
import {slimChoices} from '../../src/artifact/slim/kinds.ts'
import {inputNames, listInputs, parseOptions as parseWith, type RawOptions} from '../../src/config/options.ts'
import {SitemountError} from '../../src/core/errors.ts'
import {ruleIds} from '../../src/rules/registry.ts'

const root = path.resolve(import.meta.dirname, '../..')
const parseOptions = (raw: RawOptions) => parseWith(raw, {ruleIds})
const metadata = parse(readFileSync(path.join(root, 'action.yml'), 'utf8'))

function complaint(raw: RawOptions): string {
  try {
    parseOptions(raw)
  } catch (error) {
    if (error instanceof SitemountError && error.code === 'usage') return error.message
    throw error
  }
  return ''
}

describe('action.yml', () => {
  test('declares every input of the schema, in its order', () => {
    expect(Object.keys(metadata.inputs)).toEqual(inputNames)
  })

  test('gives the defaults that the schema gives', () => {
    const declared = Object.fromEntries(inputNames.map(name => [name, String(metadata.inputs[name].default)]))
    expect({...parseOptions(declared), given: undefined}).toEqual({...parseOptions({}), given: undefined})
  })

  test('has what the marketplace asks for', () => {
    expect(metadata.description.length).toBeLessThan(125)
    expect(metadata.runs).toEqual({using: 'node24', main: 'dist/index.js'})
    expect(['white', 'black', 'yellow', 'blue', 'green', 'orange', 'red', 'purple', 'gray-dark']).toContain(
      metadata.branding.color,
    )
  })
})

describe('values', () => {
  test('an empty text counts as not given', () => {
    const options = parseOptions({pins: '', requirements: ' \n ', 'artifact-name': ''})
    expect(options).toMatchObject({pins: 'exact', requirements: ['requirements.txt']})
    expect(options.artifactName).toBeUndefined()
    expect(options.given.size).toBe(0)
  })

  test('a list takes one value a line or a flag', () => {
    expect(parseOptions({requirements: 'a.txt\r\n  b.txt\n\n'}).requirements).toEqual(['a.txt', 'b.txt'])
    expect(parseOptions({requirements: ['a.txt', 'b.txt']}).requirements).toEqual(['a.txt', 'b.txt'])
  })

  test.each(['true', 'TRUE', 'Yes', 'on', '1'])('%s is a yes', value => {
    expect(parseOptions({upload: value, cache: value})).toMatchObject({upload: true, cache: true})
  })

  test.each(['false', 'False', 'NO', 'off', '0'])('%s is a no', value => {
    expect(parseOptions({upload: value, cache: value})).toMatchObject({upload: false, cache: false})
  })

  test('rules are read one by one', () => {
    const {rules} = parseOptions({rules: 'built-from-source: warning\nextra-index:off'})
    expect([...rules]).toEqual([
      ['built-from-source', 'warning'],
      ['extra-index', 'off'],
    ])
  })

  test('every list input is a list', () => {
    for (const name of listInputs) expect(inputNames).toContain(name)
  })
})

describe('wrong values', () => {
  test.each([
    [{pins: 'loose'}, 'Input `pins`: expected one of exact, hashes, off; got `loose`.'],
    [{upload: 'maybe'}, 'Input `upload`: expected one of true, false, yes, no, on, off, 1, 0; got `maybe`.'],
    [
      {'artifact-retention-days': '91'},
      'Input `artifact-retention-days`: expected a number of days from 1 to 90; got `91`.',
    ],
    [
      {'mount-path': '../outside'},
      'Input `mount-path`: expected a relative path such as `site-packages` or `python`, without `..`; got `../outside`, which has a part that is "." or "..".',
    ],
    [{'mount-path': 'SHA256SUMS'}, 'Input `mount-path`: is the name of a file of the artifact itself.'],
    [{'mount-path': 'SITEMOUNT.json'}, 'Input `mount-path`: is the name of a file of the artifact itself.'],
    [{'mount-path': 'sha256sums/x'}, 'Input `mount-path`: begins with the name of a file of the artifact itself.'],
    [
      {'mount-path': 'a\u202eb'},
      'Input `mount-path`: expected a relative path such as `site-packages` or `python`, without `..`; got `a\\u202eb`, which holds control characters.',
    ],
    [
      {'mount-path': 'x'.repeat(256)},
      `Input \`mount-path\`: expected a relative path such as \`site-packages\` or \`python\`, without \`..\`; got \`${'x'.repeat(80)}…\`, which is too long.`,
    ],
    [
      {'mount-path': 'ab:c'},
      'Input `mount-path`: expected a relative path such as `site-packages` or `python`, without `..`; got `ab:c`, which holds one of `: * ? " < > |`.',
    ],
    [
      {'artifact-name': 'a/b'},
      'Input `artifact-name`: expected a file name without ending, without any of `\\ / : * ? " < > |`; got `a/b`.',
    ],
    [{'artifact-name': 'site\u{e0020}'}, 'Input `artifact-name`: `site\u{e0020}` holds U+E0020, which is not shown.'],
    [
      {'artifact-name': 'a\ue000'},
      'Input `artifact-name`: `a\ue000` holds U+E000, which Unicode 17.0 does not define.',
    ],
    [
      {'mount-path': 'site\u200bpackages'},
      'Input `mount-path`: expected a relative path such as `site-packages` or `python`, without `..`; got `site\\u200bpackages`, which holds U+200B, which is not shown.',
    ],
    [
      {rules: 'extra-index: loud'},
      'Input `rules`: entry 1: expected `extra-index: ` and one of error, warning, notice, off; got `extra-index: loud`.',
    ],
  ])('%j is told in one sentence', (raw, message) => {
    expect(complaint(raw)).toBe(message)
  })

  test.each(['findings.json', 'sitemount.sarif', 'Report.md', 'sitemount.patch', 'LOCK'])(
    'an artifact has no name of what else stands in output: %s',
    name =>
      expect(complaint({'artifact-name': name})).toBe(
        `Input \`artifact-name\`: \`${name}\` is the name of something else that is written to \`output\`.`,
      ),
  )

  test('an artifact is not named .gitignore', () => {
    expect(complaint({'artifact-name': '.gitignore'})).toMatch(/^Input `artifact-name`: /)
  })

  test('an unknown rule id names the nearest and lists the valid ones', () => {
    const message = complaint({rules: 'extra-index: off\nunpined-requirement: off'})
    expect(message).toMatch(
      /^Input `rules`: entry 2: `unpined-requirement` is no rule \(did you mean `unpinned-requirement`\?\); there are unpinned-requirement, /,
    )
  })

  test('several wrong inputs are told together, a line each', () => {
    expect(complaint({pins: 'x', installer: 'y'}).split('\n')).toHaveLength(2)
  })
})

describe('slim', () => {
  const {slim: described} = metadata.inputs

  test('takes kinds one a line or with commas, doubles once, in an order of its own', () => {
    expect(parseOptions({slim: ' type-stubs \n tests,strip-native,, tests'}).slim).toEqual([
      'tests',
      'type-stubs',
      'strip-native',
    ])
    expect(parseOptions({slim: ['headers', 'docs']}).slim).toEqual(['docs', 'headers'])
    expect(parseOptions({slim: ' , '}).slim).toEqual([])
  })

  test('names the entry that is no kind, the kinds there are, and the nearest', () => {
    const kinds = slimChoices.join(', ')
    expect(complaint({slim: 'docs, test'})).toBe(
      `Input \`slim\`: entry 2: expected one of ${kinds}; got \`test\` (did you mean \`tests\`?).`,
    )
    expect(complaint({slim: 'everything'})).toBe(
      `Input \`slim\`: entry 1: expected one of ${kinds}; got \`everything\`.`,
    )
  })

  test('does not take away sources where there is no bytecode', () => {
    expect(complaint({slim: 'sources-with-bytecode', bytecode: 'none'})).toBe(
      'Input `slim`: sources-with-bytecode leaves nothing to import with `bytecode: none`; change one of them.',
    )
    expect(complaint({slim: 'sources-with-bytecode', bytecode: 'all'})).toBe('')
    expect(complaint({slim: 'tests', bytecode: 'none'})).toBe('')
  })

  test.each(slimChoices)('%s is described', kind => expect(described.description).toContain(`\`${kind}\``))
})

describe('what goes with one delivery only', () => {
  test.each([
    [{'build-image': 'YES'}, 'Input `build-image`: there is no image to build with `delivery: mount`.'],
    [
      {slim: 'tests', delivery: 'image'},
      'Input `slim`: only a mount is made smaller; with `delivery: image` pip installs the packages whole.',
    ],
  ])('%j is refused with another', (raw, message) => {
    expect(complaint(raw)).toBe(message)
  })

  test.each([{'build-image': 'YES', delivery: 'image'}, {delivery: 'mount', slim: 'tests'}, {'build-image': 'false'}])(
    '%j is taken',
    raw => expect(complaint(raw)).toBe(''),
  )
})
