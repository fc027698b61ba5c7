import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {recode} from '../../../src/requirements/lines/recode.ts'
import {applySplices, type Edit, locateEdits, pinnedText} from '../../../src/requirements/lines/rewrite.ts'
import {readRequirements} from '../../../src/requirements/read.ts'
import {project} from '../../helpers/project.ts'

const rewrite = (text: string, edits: readonly Edit[]) => applySplices(text, locateEdits(text, edits))

describe('the text of a requirement', () => {
  test.each([
    ['scipy', 'scipy==1.0'],
    ['SciPy>=1.2,<2', 'SciPy==1.0'],
    ['scipy (>=1.2)', 'scipy==1.0'],
    ['a.b_c[x, Y] ~= 1', 'a.b_c[x, Y]==1.0'],
    ['a [x]>1', 'a [x]==1.0'],
    ['a>1 ; python_version < "3"', 'a==1.0 ; python_version < "3"'],
    ['a;python_version<"3"', 'a==1.0;python_version<"3"'],
    ['a==1.*', 'a==1.0'],
  ])('%s becomes %s', (text, pinned) => {
    expect(pinnedText(text, '1.0')).toBe(pinned)
  })

  test.each(['a @ https://example.org/a.whl', './a.whl', '', '-e .'])('%j is no requirement by name', text => {
    expect(pinnedText(text, '1.0')).toBeUndefined()
  })
})

describe('a rewritten file', () => {
  test('keeps comments, order, options, blanks and line ends', () => {
    const text = '# top\r\n--index-url https://example.org/\r\n  a>=1   # why\r\n\r\nb==2\r\n'
    expect(rewrite(text, [{line: 3, column: 3, text: 'a==1.5'}])).toBe(text.replace('a>=1', 'a==1.5'))
  })

  test('puts hashes on lines of their own, and the comment behind the last', () => {
    const edit = {line: 1, column: 1, text: 'a==1', hashes: ['sha256:1', 'sha256:2']}
    expect(rewrite('a>=1  # why\nb\n', [edit])).toBe('a==1 \\\n    --hash=sha256:1 \\\n    --hash=sha256:2  # why\nb\n')
  })

  test('uses the line ends of the file for new lines', () => {
    expect(rewrite('# x\r\na', [{line: 2, column: 1, hashes: ['sha256:1']}])).toBe('# x\r\na \\\r\n    --hash=sha256:1')
  })

  test.each([
    ['on one line', 'a==1 --hash=sha256:0 --hash sha256:00  # c\nb==1\n', 'a==1 \\\n    --hash=sha256:1  # c\nb==1\n'],
    [
      'on continued lines',
      'a==1 \\\n    --hash=sha256:0 \\\n    --hash=sha256:00\n    # via b\nb==1\n',
      'a==1 \\\n    --hash=sha256:1\n    # via b\nb==1\n',
    ],
    [
      'among other options',
      'a==1 --hash=sha256:0 --config-settings x=y --hash=sha256:00\n',
      'a==1 \\\n    --hash=sha256:1 --config-settings x=y\n',
    ],
  ])('takes away the hashes that were there, %s', (_, before, after) => {
    expect(rewrite(before, [{line: 1, column: 1, hashes: ['sha256:1']}])).toBe(after)
  })

  test('joins a requirement that goes on on further lines', () => {
    const text = '# 𐐷\nnumpy[x] \\\n  >=1 ; \\\n  python_version > "3" --config-settings a=b \\\n\nz\n'
    const [requirement] = readRequirements({
      files: ['requirements.txt'],
      constraints: [],
      cwd: project({'requirements.txt': text}),
      env: {},
    }).requirements
    const edit = {...requirement, text: pinnedText(requirement?.text ?? '', '2.0') ?? ''} as Edit
    expect(rewrite(text, [{line: edit.line, column: edit.column, text: edit.text ?? ''}])).toBe(
      '# 𐐷\nnumpy[x]==2.0 ;   python_version > "3" --config-settings a=b \\\n\nz\n',
    )
  })

  test('stays as it is where no requirement begins', () => {
    const text = '-e .\n# a\na\n'
    for (const [line, column] of [
      [1, 1],
      [2, 1],
      [3, 2],
      [9, 1],
    ] as const)
      expect(rewrite(text, [{line, column, text: 'x'}])).toBe(text)
  })

  test('a variable goes with the text it stands in', () => {
    expect(rewrite('a==${VERSION}  # c\n', [{line: 1, column: 1, text: 'a==1'}])).toBe('a==1  # c\n')
  })

  test('is read again with the same names, each pinned, whatever the file looks like', () => {
    const piece = fc.constantFrom(
      'a>=1',
      'b ',
      'c[x]',
      ' ~=2',
      ' # n',
      '\n',
      '\r\n',
      ' \\\n',
      '\f',
      '; os_name=="nt"',
      '\u2028',
      '--pre',
      ' --hash=sha256:0',
    )
    fc.assert(
      fc.property(fc.array(piece, {maxLength: 20}), pieces => {
        const text = pieces.join('')
        const read = (content: string) =>
          readRequirements({files: ['r.txt'], constraints: [], cwd: project({'r.txt': content}), env: {}})
        const before = read(text).requirements
        const loose = before.filter(({pin, name}) => pin !== 'invalid' && name !== '')
        const edits = loose.map(({line, column, text: own}) => ({line, column, text: pinnedText(own, '7.0') ?? own}))
        const after = read(rewrite(text, edits)).requirements
        expect(after.map(({name, marker, extras, hashes}) => ({name, marker, extras, hashes}))).toEqual(
          before.map(({name, marker, extras, hashes}) => ({name, marker, extras, hashes})),
        )
        expect(after.filter(({pin}) => pin !== 'invalid').every(({specifier}) => specifier === '==7.0')).toBe(true)
      }),
      {numRuns: 300},
    )
  })
})

describe('the bytes of a file', () => {
  const text = '# b\u00f6m\na>=1\n'
  const utf16 = Buffer.from(text, 'utf16le')
  const utf32 = Buffer.concat([...text].map(c => Buffer.from([c.codePointAt(0) ?? 0, 0, 0, 0])))
  test.each([
    ['UTF-8', Buffer.from(text), ''],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${text}`), '\ufeff'],
    ['UTF-16, little endian', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]), undefined],
    ['UTF-16, big endian', Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(utf16).swap16()]), undefined],
    ['UTF-32, little endian', Buffer.concat([Buffer.from([0xff, 0xfe, 0, 0]), utf32]), undefined],
    ['a declared Latin-1', Buffer.from(`# coding: latin-1 \u00f6\n${text}`, 'latin1'), undefined],
  ])('keep their encoding: %s', (_, bytes, mark) => {
    const file = recode(bytes)
    expect(file?.utf8Mark).toBe(mark)
    expect(Buffer.from(file?.splice([]) ?? [])).toEqual(bytes)
    const at = file?.text.indexOf('>=1') ?? 0
    const changed = recode(file?.splice([{start: at, end: at + 3, text: '==2'}]) ?? new Uint8Array())
    expect(changed?.text).toBe(file?.text.replace('>=1', '==2'))
  })

  test('that are not what they say are left alone', () => {
    expect(recode(Buffer.from([0x61, 0xff, 0xfe, 0x0a]))).toBeUndefined()
    expect(recode(Buffer.from('# coding: klingon\na\n'))).toBeUndefined()
  })
})
