/**
 * Text that came from elsewhere (pip, a package, a file name, a requirements file) made harmless where it is told.
 * Apply these to whole pieces right before they are written; each is idempotent enough to be applied twice by accident.
 */

// Controls (C0, DEL, C1), format characters (bidi controls, zero-width ones, tags), line and paragraph separators and
// lone surrogates: what a terminal obeys, what reorders or hides text, and what cannot be written as UTF-8.
const invisible = /(?![\n\t])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu

// The runner takes `::name …::` at the start of a line after trimming blanks, and `##[name …]` anywhere in it
// (actions/runner, ActionCommand.TryParseV2 and TryParse); act only at the start (pkg/runner/command.go).
// The runner compares by culture, where default-ignorable characters do not count: `#`, U+FE0F, `#[` is `##[` to it.
const startCommand = /^((?:[^\S\n]|\p{DI})*):(?=\p{DI}*:)/gmu
const bracketCommand = /#(\p{DI}*)#(\p{DI}*)\[/gu

/**
 * `text` with workflow commands broken by a backslash (`\::error::`, `##\[error]`) and invisible characters shown as
 * escapes (`\x1b`, `\u202e`, `\u{e0041}`). `\n` and `\t` are kept, `\r\n` becomes `\n`. Linear in the length.
 */
export function inert(text: string): string {
  return text
    .replace(/\r\n/g, '\n')
    .replace(invisible, escaped)
    .replace(startCommand, '$1\\:')
    .replace(bracketCommand, '#$1#$2\\[')
}

/** As `inert`, on one line: line ends are shown as `\n`. */
export function inertLine(text: string): string {
  return inert(text.replace(/\r?\n/g, '\\n'))
}

/** One character as `inert` shows it. */
export function inertCharacter(character: string): string {
  return character.replace(invisible, escaped)
}

function escaped(character: string): string {
  const code = character.codePointAt(0) ?? 0
  const hex = code.toString(16)
  if (code < 0x100) return `\\x${hex.padStart(2, '0')}`
  return code > 0xffff ? `\\u{${hex}}` : `\\u${hex.padStart(4, '0')}`
}

// Numeric entities are never syntax to a Markdown parser, unlike backslashes, whose effect depends on what follows.
const syntax = /[&<>"'`*_[\](){}|\\~$!^=]/g
const entity = (character: string) => `&#${character.charCodeAt(0)};`

/**
 * `text` as plain text of GitHub-flavoured Markdown, also inside a table cell and at the start of a block: one line, no
 * formatting, HTML, links or math. Mentions, references (`#1`), emoji names and bare addresses are broken by a
 * zero-width space, since GitHub looks for them after the Markdown was rendered, where no escape is left.
 */
export function markdown(text: string): string {
  return inertLine(text)
    .trim()
    .replace(syntax, entity)
    .replace(/^([-+]|\d{1,9}[.](?=\s|$)|#{1,6}(?=\s|$))/, start => start.replace(/[-+.#]/g, entity))
    .replace(/@|:(?=\/\/)|\bwww(?=\.)|(?<!&)#(?=\w)|:(?=[\w+-]{1,64}:)|\bGH(?=-\d)/gi, '$&&#8203;')
}

/**
 * `text` as inline code of GitHub-flavoured Markdown, also inside a table cell. No content can end it: what is not
 * plainly safe between backticks is written as an HTML `code` element made of entities.
 */
export function markdownCode(text: string): string {
  const line = inertLine(text)
  if (/^[^\s`|](?:[^`|\n]*[^\s`|])?$/u.test(line)) return `\`${line}\``
  return `<code>${line.replace(/[^\w ./-]/g, character => (character < '\x7f' ? entity(character) : character)) || ' '}</code>`
}

/** `text` as a fenced block; the fence is longer than any run of backticks in it. */
export function markdownBlock(text: string, language: 'text' | 'diff' = 'text'): string {
  let content = inert(text)
  // One at a time: a pattern would look for the end of the text at each line end of a long run.
  while (content.endsWith('\n')) content = content.slice(0, -1)
  const longest = (content.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 2)
  const fence = '`'.repeat(longest + 1)
  return `${fence}${language}\n${content}\n${fence}\n`
}
