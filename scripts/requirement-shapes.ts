/**
 * Requirements files of any size whose shape is, or could be, expensive for some reader: each was once quadratic here, or is
 * in a careless implementation. A size is in characters.
 */
export type Shape = (size: number) => string

const fill =
  (piece: string, before = '', after = ''): Shape =>
  size =>
    before + piece.repeat(Math.ceil(size / piece.length)) + after
const count =
  (line: (index: number) => string, separator = '\n'): Shape =>
  size =>
    Array.from({length: Math.ceil(size / (line(1000).length + separator.length))}, (_, index) => line(index)).join(
      separator,
    )
const hash = `sha256:${'a'.repeat(64)}`

/** The shapes by name. `A` is a variable with a value, `U` one without. */
export const shapes: Readonly<Record<string, Shape>> = {
  'hashed pins': count(index => `pkg-${index}==1.${index}.0 --hash=${hash}`),
  'loose names': count(index => `pkg${index}>=1.${index}`),
  'one line again and again': fill('foo==1.0\n'),
  'one name in many releases': count(index => `foo==1.${index}`),
  'one name under many conditions': count(index => `foo==1; platform_version=="${index}"`),
  'one name with many hashes': count(index => `foo==1 --hash=sha256:${String(index).padStart(64, '0')}`),
  'one name with many extras': count(index => `foo[x${index}]==1`),
  'one character': fill('a'),
  'line feeds': fill('\n'),
  'names of one letter': fill('a\n'),
  'lines that pip refuses': fill('=\n'),
  'one long number': fill('1', 'foo=='),
  'one long release': fill('1.', 'foo=='),
  'one long local label': fill('a.', 'foo==1+'),
  blanks: fill(' '),
  'blanks within': fill(' ', 'foo', 'x'),
  tabs: fill('\t', 'foo', 'x'),
  'comment signs': fill('#'),
  'comment signs after blanks': fill(' #'),
  'comment signs without blanks': fill('a#'),
  backslashes: fill('\\'),
  'empty continuations': fill('\\\n'),
  'continued requirement': fill('foo \\\n'),
  'continued comment': fill('foo==1 # c \\\n'),
  'comments that end continuations': fill('foo==1 \\\n # c\n'),
  'hashes of one line': fill(`--hash=${hash} `, 'foo==1 '),
  'hashes of continued lines': fill(` \\\n --hash=${hash}`, 'foo==1'),
  variables: fill('${A}'),
  'variables without value': fill('${U}'),
  'lines of variables without value': fill('${U}\n'),
  'half a variable': fill('${A'),
  'URLs with passwords': fill('https://u:p@h/'),
  'URLs with passwords, apart': fill('https://u:p@h/ '),
  'scheme ends': fill('://'),
  'at signs': fill('@'),
  'direct references': count(
    index => `foo${index} @ https://x.example/f-${index}-py3-none-any.whl#sha256=${'a'.repeat(64)}`,
  ),
  semicolons: fill(';'),
  parentheses: fill('(', 'foo; '),
  'parentheses after a name': fill('(', 'foo'),
  conditions: fill('os_name=="a" and ', 'foo; '),
  'conditions that end': fill('os_name=="a" or ', 'foo; ', 'os_name=="b"'),
  commas: fill('1,', 'foo=='),
  clauses: fill('==1,', 'foo'),
  'arbitrary equality': fill('===1,', 'foo'),
  quotes: fill('"a" ', 'foo -e '),
  'open quotes': fill('"', '-r '),
  'escapes in quotes': fill('\\"', '-r "'),
  'names of formats': size => `--no-binary=${count(index => `p${index}`, ',')(size)}`,
  'options for formats': count(index => `--no-binary p${index}`, ' '),
  'options after a requirement': fill('-r x ', 'foo '),
  'nested files that are not there': fill('-r x\n'),
  'folders that are not there': fill('-f ./x\n'),
  'editables that are not there': fill('-e ./x\n'),
  'paths that are not there': fill('./x.whl\n'),
  'one long path': fill('./'),
  slashes: fill('/'),
  dashes: fill('-'),
  'ends of options': fill('-- '),
  'unknown options': fill('--x\n'),
  brackets: fill('[', 'foo'),
  extras: fill('a,', 'foo[', ']'),
  colons: fill('a:'),
  'plus signs': fill('a+'),
  'eggs in a fragment': fill('egg=', 'git+https://h/p#'),
  'hashes in a fragment': fill('&sha256=', 'https://h/p.whl#'),
  'per cent signs': fill('%41', 'git+https://h/'),
  'indexes that replace each other': fill('--extra-index-url https://y\n-i https://x\n'),
  'trusted hosts': count(index => `--trusted-host h${index}`),
  'dashes in a file name': fill('a-1-py3-none-any.whl '),
  excuses: fill('# sitemount: allow[', 'foo==1 '),
  'excuses of each line': fill('foo>=1 # sitemount: allow[unpinned-requirement] why\n'),
  'zero bytes': fill('\0'),
  'astral characters': fill('\u{1f600}'),
  'carriage returns': fill('foo==1.0\r\n'),
  'form feeds': fill('foo==1.0\f'),
}
