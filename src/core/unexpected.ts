/**
 * An error that is a defect of ours, in words that hold nothing of its message or of what it was working on: both may hold secrets.
 * Its kind and code, and the place in our own code: `TypeError at index.js:123:45`.
 */
export function describeUnexpected(error: unknown): string {
  if (!(error instanceof Error)) return 'a value that is no error'
  const name = /^[A-Za-z]{1,40}$/.test(error.name) ? error.name : 'Error'
  const {code} = error as {code?: unknown}
  const said = typeof code === 'string' && /^[A-Z][A-Z0-9_]{1,60}$/.test(code) ? ` ${code}` : ''
  const [place] = placesOf(error)
  return `${name}${said}${place === undefined ? '' : ` at ${place}`}`
}

/** Where an error came from, `file:line:column` of our own code from the inside out; without its message. */
export function placesOf({stack = '', message}: Error): string[] {
  // A message may look like a stack itself.
  const at = message === '' ? -1 : stack.indexOf(message)
  return [
    ...stack
      .slice(at < 0 ? 0 : at + message.length)
      .matchAll(/^ {4}at [^\n]*?([\w.-]{1,60}\.[cm]?[jt]s):(\d+):(\d+)\)?$/gm),
  ].map(([, file, line, column]) => `${file}:${line}:${column}`)
}
