import {readFileSync, statSync} from 'node:fs'
import path from 'node:path'
import type {Env} from './io.ts'

/** A login of a netrc file; `machine` is empty for `default`. */
export type Login = {machine: string; login: string; password: string}

/** The logins of a netrc file. What is not understood is skipped, never an error (format: GNU inetutils, "The .netrc file"). */
export function parseNetrc(text: string): Login[] {
  const logins: Login[] = []
  const words = netrcWords(text)
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index]
    const value = words[index + 1] ?? ''
    const current = logins.at(-1)
    if (word === 'default') logins.push({machine: '', login: '', password: ''})
    if (word === 'machine') logins.push({machine: value, login: '', password: ''})
    // A second value does not hide the first: both may be in use somewhere.
    if (word === 'password' && current !== undefined) {
      if (current.password === '') current.password = value
      else logins.push({...current, password: value})
    }
    if ((word === 'login' || word === 'user') && current !== undefined) {
      if (current.login === '') current.login = value
      else logins.push({...current, login: value})
    }
    if (netrcKeys.has(word ?? '')) index += 1
  }
  return logins
}

/** The text of the netrc file that pip would read (`NETRC`, else `~/.netrc`, `~/_netrc`), or null. Never throws. */
export function readNetrc(env: Env): string | null {
  const home = env.HOME || env.USERPROFILE
  const usual = home ? [path.join(home, '.netrc'), path.join(home, '_netrc')] : []
  for (const file of env.NETRC ? [env.NETRC] : usual) {
    try {
      const {size} = statSync(file)
      if (size <= 1 << 20) return readFileSync(file, 'utf8')
    } catch {
      // Not there, or not ours to read: then pip cannot read it either.
    }
  }
  return null
}

const netrcKeys = new Set(['machine', 'login', 'user', 'account', 'password'])

/** Words as Python's netrc module has them: blanks between, quoted with `"`, `\` before any character, `#` for comments. */
function netrcWords(text: string): string[] {
  const words: string[] = []
  // The body of a macro runs to the next empty line.
  const plain = text.replace(/(?<![^\n])[^\S\n]*macdef\b.*(?:\n(?![^\S\n]*(?:\n|$)).*)*/gm, '')
  const pattern = /"((?:[^"\\\n]|\\.)*)"|(?:[^\s\\]|\\.)+|\\/g
  for (let match = pattern.exec(plain); match !== null; match = pattern.exec(plain)) {
    const [word, inQuotes] = match
    // A password may begin with `#`.
    if (word.startsWith('#') && !netrcKeys.has(words.at(-1) ?? '')) {
      const end = plain.indexOf('\n', match.index)
      if (end < 0) break
      pattern.lastIndex = end
    } else words.push((inQuotes ?? word).replace(/\\(.)/g, '$1'))
  }
  return words
}
