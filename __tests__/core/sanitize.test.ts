import {describe, expect, test} from '@jest/globals'
import {inert, inertLine, markdown, markdownBlock, markdownCode} from '../../src/core/sanitize.ts'

/** What actions/runner would take for a command in one line: ActionCommand.TryParseV2 and TryParse, by invariant culture. */
function runnerCommand(line: string): string | undefined {
  const plain = line.replace(/\p{DI}|\p{Cc}/gu, '')
  const v2 = /^\s*::([^ ]*?)(?: .*?)?::/u.exec(plain)
  const v1 = /##\[([^ \]]*)[^\]]*\]/u.exec(plain)
  return v2?.[1] ?? v1?.[1]
}

const lines = (text: string) => text.split(/\r\n|\r|\n/)

describe('inert', () => {
  test('a workflow command at the start of a line is broken and can still be read', () => {
    expect(inert('::error file=a::b\n  ::set-env name=PATH::/x\n\t::stop-commands::t')).toBe(
      '\\::error file=a::b\n  \\::set-env name=PATH::/x\n\t\\::stop-commands::t',
    )
  })

  test('the old form is broken wherever it stands', () => {
    expect(inert('pip says ##[add-path]/tmp and ##[group]')).toBe('pip says ##\\[add-path]/tmp and ##\\[group]')
  })

  test('colons that are no command stay', () => {
    expect(inert('std::vector, a::b, https://x, :one:')).toBe('std::vector, a::b, https://x, :one:')
  })

  test('blanks of every script and characters a culture ignores do not hide a command', () => {
    for (const blank of [
      '\u00a0',
      '\u3000',
      '\u2003',
      '\u1680',
      '\ufeff',
      '\ufe0f',
      '\u034f',
      '\u00ad',
      '\u0000',
      '\u200b',
    ]) {
      for (const command of [`${blank}::error::x`, `:${blank}:error::x`, `#${blank}#${blank}[error]x`]) {
        expect(lines(inert(command)).map(runnerCommand)).toEqual([undefined])
      }
    }
  })

  test('a line end of any kind starts no new line but by LF', () => {
    expect(inert('a\r\n::x::\rb\u2028::y::\u0085c\u2029d\x0be\x0cf')).toBe(
      'a\n\\::x::\\x0db\\u2028::y::\\x85c\\u2029d\\x0be\\x0cf',
    )
  })

  test('what steers a terminal or reorders text is shown as an escape', () => {
    expect(inert('\x1b[31m\x07\x00\x7f\x9b\u061c\u200e\u200f\u202a\u202e\u2066\u2069\u200b\ufeff\u{e0041}')).toBe(
      '\\x1b[31m\\x07\\x00\\x7f\\x9b\\u061c\\u200e\\u200f\\u202a\\u202e\\u2066\\u2069\\u200b\\ufeff\\u{e0041}',
    )
  })

  test('lone surrogates are shown, pairs are kept', () => {
    expect(inert('a\ud800b\udc00c😀é漢')).toBe('a\\ud800b\\udc00c😀é漢')
  })

  test('tabs and line feeds are kept, and applying it twice changes nothing', () => {
    const once = inert('a\tb\n::error::\x1b##[x]')
    expect(once).toBe('a\tb\n\\::error::\\x1b##\\[x]')
    expect(inert(once)).toBe(once)
  })

  test('no mixture of the dangerous pieces makes a command', () => {
    const pieces = [
      '::',
      ':',
      '##[',
      '#',
      '[',
      ']',
      'error',
      ' ',
      '\n',
      '\r',
      '\u2028',
      '\ufe0f',
      '\u200b',
      '\\',
      '\x1b',
      '\u0085',
    ]
    let seed = 7
    const next = (below: number) => {
      seed = (Math.imul(seed ^ (seed >>> 15), 2246822519) + 12345) >>> 0
      return seed % below
    }
    for (let round = 0; round < 5000; round += 1) {
      const text = Array.from({length: 12}, () => pieces[next(pieces.length)]).join('')
      expect(lines(inert(text)).map(runnerCommand).filter(Boolean)).toEqual([])
      expect(inert(inert(text))).toBe(inert(text))
      expect(inertLine(text)).not.toContain('\n')
    }
  })

  test('the check of these tests does see commands', () => {
    expect(runnerCommand(' ::error::x')).toBe('error')
    expect(runnerCommand('x ##[error]x')).toBe('error')
    expect(runnerCommand('x ::error::x')).toBeUndefined()
  })

  test('a megabyte of any shape does not hold up a run', () => {
    for (const piece of [
      '\n',
      ' \n',
      '#',
      ':',
      '\ufe0f',
      '#\ufe0f',
      '`',
      '\r',
      'w',
      ':a',
      '1',
      '\x1b',
      '\ud800',
      '@',
    ]) {
      const text = piece.repeat(200_000)
      for (const make of [inert, inertLine, markdown, markdownCode, markdownBlock]) {
        expect(make(text)).toEqual(expect.any(String))
      }
    }
  })
})

test('inertLine shows line ends', () => {
  expect(inertLine('a\n::error::b\r\nc')).toBe('a\\n::error::b\\nc')
  expect(inertLine('::error::b')).toBe('\\::error::b')
})

describe('markdown', () => {
  /** What a Markdown reader shows for text in which every character of syntax is an entity. */
  const shown = (text: string) =>
    text.replaceAll('&#8203;', '').replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))

  test('words, dots and hyphens stay as they are', () => {
    expect(markdown('scikit-learn 1.4.2 is fine, isn’t it?')).toBe('scikit-learn 1.4.2 is fine, isn’t it?')
  })

  test('formatting, HTML and the borders of a table become entities', () => {
    expect(markdown('a|b <img src=x> *b* _i_ `c` [l](u) ~s~ \\ &amp;')).toBe(
      'a&#124;b &#60;img src&#61;x&#62; &#42;b&#42; &#95;i&#95; &#96;c&#96; &#91;l&#93;&#40;u&#41; &#126;s&#126; &#92; &#38;amp;',
    )
  })

  test('mentions, references, emoji names and addresses do not become links', () => {
    expect(markdown('@octocat #12 a/b#3 GH-4 :tada: https://evil.example www.evil.example me@x.org')).toBe(
      '@&#8203;octocat #&#8203;12 a/b#&#8203;3 GH&#8203;-4 :&#8203;tada: https:&#8203;//evil.example www&#8203;.evil.example me@&#8203;x.org',
    )
  })

  test('nothing at the start makes a heading, a list or a quote', () => {
    expect(markdown('# a')).toBe('&#35; a')
    expect(markdown('- a')).toBe('&#45; a')
    expect(markdown('+ a')).toBe('&#43; a')
    expect(markdown('12. a')).toBe('12&#46; a')
    expect(markdown('1) a')).toBe('1&#41; a')
    expect(markdown('> a')).toBe('&#62; a')
    expect(markdown('    a')).toBe('a')
    expect(markdown('---')).not.toMatch(/^-/)
  })

  test('it is one line, and control characters are shown', () => {
    expect(markdown('a\nb\x1bc')).toBe('a&#92;nb&#92;x1bc')
  })

  test('what is shown is what was written', () => {
    const text = 'a|b<c>"d" `e` *f* [g](h) @i #1 {j} $k$ ~l~ !m ^n = o & p; q'
    expect(shown(markdown(text))).toBe(text)
  })
})

describe('markdownCode', () => {
  test('plain text stands between backticks', () => {
    expect(markdownCode('scipy==1.2.3')).toBe('`scipy==1.2.3`')
    expect(markdownCode('numpy>=1; python_version < "3.9"')).toBe('`numpy>=1; python_version < "3.9"`')
  })

  test('backticks, pipes, blanks at the ends and nothing at all cannot end the span or the cell', () => {
    expect(markdownCode('a`b')).toBe('<code>a&#96;b</code>')
    expect(markdownCode('a|b')).toBe('<code>a&#124;b</code>')
    expect(markdownCode('</code><b>|')).toBe('<code>&#60;/code&#62;&#60;b&#62;&#124;</code>')
    expect(markdownCode('')).toBe('<code> </code>')
    expect(markdownCode(' a')).toBe('<code> a</code>')
    expect(markdownCode('`')).toBe('<code>&#96;</code>')
  })

  test('a line end cannot end a row', () => {
    expect(markdownCode('a\n| b')).not.toMatch(/\n|\|/)
  })
})

test('the fence of a block is longer than every run of backticks in it', () => {
  expect(markdownBlock('a\n````\n::error::\n')).toBe('`````text\na\n````\n\\::error::\n`````\n')
  expect(markdownBlock('')).toBe('```text\n\n```\n')
})
