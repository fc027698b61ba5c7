import path from 'node:path'
import {strip} from './text.ts'

// What a requirement or an option of pip begins with; what follows does not matter here.
const plausible =
  /^(?:-[A-Za-z]|--[a-z]|#|\\$|\.{1,2}[/\\]|\/[^/]|[A-Za-z0-9][\w.-]*\s*(?:\[|[=~!<>]=|=>|[<>(;@,]|$|\s+(?:--|#))|[\w.-]+(?:\/[\w.-]+)*\.(?:whl|zip|tar)|(?:[a-z]+\+)?[a-z]+:\/\/|\$\{)/
// What is kept in such a file is a secret, even where it looks like the name of a package.
const secretName =
  /^\.(?:npmrc|netrc|env|pypirc|pgpass|git-credentials)|^_netrc$|^id_[a-z0-9]+$|\.(?:pem|key|p12|pfx|json)$|token|secret|passw|shadow|credential/i
const usualName = /\.(?:txt|in|pip|req|lst)$|require|constraint/i
const secretText = /-----BEGIN |^[ \t]*machine\s+\S+\s+(?:login|password|account)\s/m
const dataText = /^\s*(?:\{\s*["}]|<(?:!DOCTYPE|\?xml|html|[a-z]+>))/i
const mostLines = 2000

/**
 * Whether a text was written for something else than pip: a key, settings, a list of passwords. Nothing of its lines is shown then.
 * A file that is named like no requirements file is one as soon as a line of it is none; another, where most lines are none.
 */
export function isForeign(text: string, file: string): boolean {
  if (secretName.test(path.basename(file)) || secretText.test(text.slice(0, 1 << 16))) return true
  if (dataText.test(text)) return true
  const lines = text
    .replace(/\\(?:\r\n|\n|\r)/g, ' ')
    .split(/\r\n|\n|\r/, mostLines)
    .map(strip)
    .filter(line => line !== '' && !line.startsWith('#'))
  const wrong = lines.filter(line => line.includes('\0') || !plausible.test(line.slice(0, 200))).length
  if (!usualName.test(path.basename(file))) return wrong > 0
  // One line or two are a slip of the pen.
  return wrong > 2 && wrong * 2 > lines.length
}
