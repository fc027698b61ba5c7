import {maskCredentials} from '../grammar/credentials.ts'
import type {Word} from './shell-words.ts'

/** What an option means, by pip's names for the destinations. */
type Destination =
  | 'index'
  | 'extra'
  | 'no-index'
  | 'constraints'
  | 'requirements'
  | 'editables'
  | 'find-links'
  | 'no-binary'
  | 'only-binary'
  | 'prefer-binary'
  | 'require-hashes'
  | 'no-require-hashes'
  | 'pre'
  | 'all-releases'
  | 'only-final'
  | 'trusted-host'
  | 'use-feature'
  | 'hash'
  | 'config-settings'

/** One option of a line, and where it stands, its value included. */
export type Option = {
  destination: Destination
  /** The full name of the option: `--index-url`. */
  name: string
  value: string
  /** A short option with its value in the same word: `-rx.txt`. */
  glued: boolean
  start: number
  end: number
}

export type ParsedOptions = {
  options: Option[]
  /** Words that are neither option nor value: pip drops them. */
  leftovers: Word[]
  /** Set where pip would give up. */
  error?: {start: number; end: number; message: string; help: string}
}

type Known = {destination: Destination; takesValue: boolean}

const value = (destination: Destination): Known => ({destination, takesValue: true})
const flag = (destination: Destination): Known => ({destination, takesValue: false})

/** The options of a requirements file (pip 26, `req_file.py`, `SUPPORTED_OPTIONS` and `SUPPORTED_OPTIONS_REQ`). */
const longOptions: ReadonlyMap<string, Known> = new Map([
  ['--index-url', value('index')],
  ['--pypi-url', value('index')],
  ['--extra-index-url', value('extra')],
  ['--no-index', flag('no-index')],
  ['--constraint', value('constraints')],
  ['--requirement', value('requirements')],
  ['--editable', value('editables')],
  ['--find-links', value('find-links')],
  ['--no-binary', value('no-binary')],
  ['--only-binary', value('only-binary')],
  ['--prefer-binary', flag('prefer-binary')],
  ['--require-hashes', flag('require-hashes')],
  ['--no-require-hashes', flag('no-require-hashes')],
  ['--pre', flag('pre')],
  ['--all-releases', value('all-releases')],
  ['--only-final', value('only-final')],
  ['--trusted-host', value('trusted-host')],
  ['--use-feature', value('use-feature')],
  ['--hash', value('hash')],
  ['--config-settings', value('config-settings')],
])

const shortOptions: ReadonlyMap<string, string> = new Map([
  ['-i', '--index-url'],
  ['-c', '--constraint'],
  ['-r', '--requirement'],
  ['-e', '--editable'],
  ['-f', '--find-links'],
  ['-C', '--config-settings'],
])

const removed: ReadonlyMap<string, string> = new Map([
  ['--global-option', 'pip 25.3 removed it'],
  ['--install-option', 'pip 23.1 removed it'],
])

/**
 * The options among `words`, as Python's `optparse` reads them for pip: unambiguous abbreviations (`--extra URL`), values
 * after `=` or in the next word, glued short forms (`-rx.txt`), and `--` as the end of options.
 */
export function parseOptions(words: readonly Word[]): ParsedOptions {
  const options: Option[] = []
  const leftovers: Word[] = []
  for (let index = 0; index < words.length; index++) {
    const word = words[index]
    if (word === undefined) break
    if (word.value === '--') {
      return {options, leftovers: [...leftovers, ...words.slice(index + 1)]}
    }
    if (!word.value.startsWith('-') || word.value === '-') {
      leftovers.push(word)
      continue
    }
    const read = readOption(word)
    if ('message' in read) return {options, leftovers, error: {...read, start: word.start, end: word.end}}
    const {name, known, attached} = read
    if (!known.takesValue) {
      options.push({...placed(name, known, word), value: ''})
      continue
    }
    const next = attached === undefined ? words[++index] : undefined
    const given = attached ?? next?.value
    if (given === undefined) {
      const help = `Write a value after ${name}.`
      return {options, leftovers, error: {message: `${name} needs a value.`, help, start: word.start, end: word.end}}
    }
    const option = {...placed(name, known, word), value: given, end: next?.end ?? word.end}
    const wrong = checkValue(option)
    if (wrong !== undefined) return {options, leftovers, error: {...wrong, start: word.start, end: option.end}}
    options.push(option)
  }
  return {options, leftovers}
}

function placed(name: string, {destination}: Known, {start, end, value}: Word): Option {
  return {destination, name, value: '', glued: !value.startsWith('--') && value.length > 2, start, end}
}

type Read = {name: string; known: Known; attached: string | undefined} | {message: string; help: string}

function readOption({value: text}: Word): Read {
  if (!text.startsWith('--')) {
    const name = shortOptions.get(text.slice(0, 2))
    const known = name === undefined ? undefined : longOptions.get(name)
    if (name === undefined || known === undefined) return unknown(text.slice(0, 2))
    return {name, known, attached: text.length > 2 ? text.slice(2) : undefined}
  }
  const equals = text.indexOf('=')
  const written = equals < 0 ? text : text.slice(0, equals)
  const name = longOptions.has(written) ? written : abbreviated(written)
  if (typeof name !== 'string') return name
  const known = longOptions.get(name)
  if (known === undefined) return unknown(written)
  if (equals >= 0 && !known.takesValue) {
    return {message: `${name} takes no value.`, help: `Write ${name} alone.`}
  }
  return {name, known, attached: equals < 0 ? undefined : text.slice(equals + 1)}
}

function abbreviated(written: string): string | {message: string; help: string} {
  const candidates = [...longOptions.keys()].filter(name => name.startsWith(written))
  const [only] = candidates
  if (only === undefined) return unknown(written)
  if (candidates.length === 1) return only
  return {message: `${written} is ambiguous.`, help: `Write one of ${candidates.join(', ')}.`}
}

function unknown(written: string): {message: string; help: string} {
  const why = removed.get(written)
  if (why !== undefined) return {message: `${written} is no option any more: ${why}.`, help: `Remove ${written}.`}
  const masked = maskCredentials(written)
  const short = masked.length > 40 ? `${masked.slice(0, 40)}…` : masked
  return {
    message: `${short} is no option of a requirements file.`,
    help: 'Options of the command line, such as --no-deps, do not belong here; a requirement comes before its options.',
  }
}

function checkValue({destination, name, value: text}: Option): {message: string; help: string} | undefined {
  if (destination === 'config-settings' && !text.includes('=')) {
    return {message: `${name} needs KEY=VALUE.`, help: `Write ${name} KEY=VALUE.`}
  }
  if (destination === 'hash' && !text.includes(':')) {
    return {message: '--hash needs an algorithm and a digest.', help: 'Write --hash=sha256:DIGEST.'}
  }
  if (takesNames(destination) && text.startsWith('-')) {
    return {message: `${name} needs a value.`, help: `Write ${name} :all:, or names with commas between them.`}
  }
  return undefined
}

function takesNames(destination: Destination): boolean {
  return ['no-binary', 'only-binary', 'all-releases', 'only-final'].includes(destination)
}
