import {describe, expect, test} from '@jest/globals'
import {annotations, githubCommands} from '../../src/report/annotations.ts'
import {finding, placeless} from './sample.ts'

const many = (number: number, over: Parameters<typeof finding>[0]) =>
  Array.from({length: number}, (_, index) => finding({line: index + 1, message: `number ${index + 1}`, ...over}))

describe('annotations', () => {
  test('a finding becomes what core.error takes', () => {
    expect(annotations([finding()])).toEqual({
      shown: [
        {
          level: 'error',
          title: 'sitemount: unpinned-requirement',
          message: 'scipy>=1.2.3 does not name one release.\nWrite scipy==1.17.0.',
          file: 'requirements.txt',
          startLine: 4,
          startColumn: 1,
          endColumn: 13,
        },
      ],
      rest: null,
    })
  })

  test('what has no place has no file, line or column', () => {
    expect(annotations([placeless()]).shown).toEqual([
      {level: 'warning', title: 'sitemount: leaked-pythonpath', message: 'PYTHONPATH was set.'},
    ])
    expect(annotations([placeless({line: 3, column: 2})]).shown[0]).not.toHaveProperty('startLine')
  })

  test('columns need a line', () => {
    expect(annotations([placeless({file: 'a.txt', column: 2, endColumn: 3})]).shown[0]).toEqual({
      level: 'warning',
      title: 'sitemount: leaked-pythonpath',
      message: 'PYTHONPATH was set.',
      file: 'a.txt',
    })
  })

  test('at most ten of each level, the worst first, and a line that counts the rest', () => {
    const {shown, rest} = annotations([
      ...many(12, {level: 'notice'}),
      ...many(13, {level: 'warning'}),
      ...many(14, {level: 'error'}),
    ])
    expect(shown.map(({level}) => level)).toEqual([
      ...Array<string>(10).fill('error'),
      ...Array<string>(10).fill('warning'),
      ...Array<string>(10).fill('notice'),
    ])
    expect(shown[0]?.message).toMatch(/^number 1\n/)
    expect(rest).toBe('… and 9 more (4 errors, 3 warnings, 2 notices), see the job summary.')
  })

  test('excused findings come after the other notices, with their reason', () => {
    const {shown} = annotations([
      finding({level: 'notice', excused: 'the host decides', line: 1}),
      finding({level: 'notice', rule: 'duplicate-requirement', line: 2}),
    ])
    expect(shown.map(({title}) => title)).toEqual([
      'sitemount: duplicate-requirement',
      'sitemount: unpinned-requirement',
    ])
    expect(shown[1]?.message).toBe('scipy>=1.2.3 does not name one release.\nExcused: the host decides')
  })

  test('files are named from the workspace', () => {
    const file = (base: string, name = 'r.txt') => annotations([finding({file: name})], {base}).shown[0]?.file
    expect(['', '.', './', 'service', './service/', 'a/b', 'a\\b'].map(base => file(base))).toEqual([
      'r.txt',
      'r.txt',
      'r.txt',
      'service/r.txt',
      'service/r.txt',
      'a/b/r.txt',
      'a/b/r.txt',
    ])
    expect(file('service', '/etc/pip.conf')).toBe('/etc/pip.conf')
  })

  test('a message that the runner would cut is cut', () => {
    const [shown] = annotations([finding({message: '\x1b'.repeat(100_000)})]).shown
    expect(shown?.message.length).toBeLessThanOrEqual(4000)
  })
})

describe('githubCommands', () => {
  test('a command a finding, as the runner reads it', () => {
    expect(githubCommands(annotations([finding(), placeless()]))).toBe(
      [
        '::error title=sitemount%3A unpinned-requirement,file=requirements.txt,line=4,col=1,endColumn=13::scipy>=1.2.3 does not name one release.%0AWrite scipy==1.17.0.',
        '::warning title=sitemount%3A leaked-pythonpath::PYTHONPATH was set.',
        '',
      ].join('\n'),
    )
  })

  test('the rest is a line of its own, and nothing is nothing', () => {
    expect(githubCommands(annotations(many(11, {})))).toMatch(/\n… and 1 more \(1 error\), see the job summary\.\n$/)
    expect(githubCommands(annotations([]))).toBe('')
  })

  test('nothing foreign adds a property, ends the command or starts another', () => {
    const evil = 'a,line=9::b%0A\n::set-env name=x::y\r##[error]\x1b'
    const text = githubCommands(annotations([finding({message: evil, help: evil, file: evil})]))
    expect(text.split('\n')).toHaveLength(2)
    expect(text).not.toMatch(/[\r\x1b]|##\[/)
    const [, properties = '', message = ''] = /^::error ([^:]*)::(.*)\n$/.exec(text) ?? []
    expect(properties.split(',').map(property => property.split('=')[0])).toEqual([
      'title',
      'file',
      'line',
      'col',
      'endColumn',
    ])
    // As the runner unescapes them (ActionCommand.UnescapeData).
    const read = message.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')
    expect(read).toBe(
      'a,line=9::b%0A\n\\::set-env name=x::y\\x0d##\\[error]\\x1b\na,line=9::b%0A\n\\::set-env name=x::y\\x0d##\\[error]\\x1b',
    )
  })
})

describe('a finding with a fix', () => {
  const finding = {
    rule: 'unpinned-requirement',
    level: 'error',
    message: 'scipy>1 does not name one release.',
    ...{file: 'requirements.txt', line: 2, column: 1, endColumn: 8, excerpt: 'scipy>1  # why'},
    fix: {text: 'scipy==1.17.0'},
  } as const
  const messageOf = (more: object) => annotations([{...finding, ...more}]).shown[0]?.message

  test('carries the whole line as it would be', () => {
    expect(messageOf({})).toBe('scipy>1 does not name one release.\nSuggested: scipy==1.17.0  # why')
  })

  test('carries the requirement alone where that goes on on further lines, or gets hashes', () => {
    const alone = 'scipy>1 does not name one release.\nSuggested: scipy==1.17.0'
    expect(messageOf({excerpt: 'scipy>1 \\'})).toBe(alone)
    expect(messageOf({fix: {text: 'scipy==1.17.0', hashes: ['sha256:0']}})).toBe(alone)
  })

  test('says nothing where it is excused', () => {
    expect(messageOf({excused: 'why'})).not.toContain('Suggested')
  })
})
