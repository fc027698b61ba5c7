/** What an excuse says: the rules it is for, and why; the reason is empty where none is given. */
export type ExcuseWords = {rules: string[]; reason: string}

const shape = /^#[ \t]*sitemount:[ \t]*allow\[([^\]]*)\](.*)/s

/** Reads `# sitemount: allow[rule-id, …] reason` at the end of a comment, or at the end of a line; undefined for none. */
export function parseExcuse(text: string): ExcuseWords | undefined {
  const at = startOfExcuse(text)
  const [match, rules = '', reason = ''] = (at < 0 ? null : shape.exec(text.slice(at))) ?? []
  if (match === undefined) return undefined
  return {rules: rules.split(',').flatMap(rule => rule.trim() || []), reason: reason.trim()}
}

/** Where the excuse begins, at a `#` that begins a comment; -1 for none. */
export function startOfExcuse(text: string): number {
  const at = text.indexOf('sitemount:')
  const hash = at < 0 ? -1 : text.lastIndexOf('#', at)
  return hash > 0 && /[^\s#]/.test(text[hash - 1] ?? '') ? -1 : hash
}
