import fs from 'node:fs'
import path from 'node:path'
import {asset} from '../core/assets.ts'
import {nearest} from '../core/did-you-mean.ts'
import {SitemountError, systemCode} from '../core/errors.ts'
import {shownPath} from '../core/paths.ts'
import {isProfilePath} from './profile-path.ts'
import {type Profile, profileSchema} from './schema.ts'

/** A target: a profile, and where it stands when it is not one of ours. */
export type Target = Profile & {
  /** The user's own profile file, relative to the working directory; absent for a profile that ships. */
  file?: string
  /** The line of `"python"` in it. */
  line?: number
}

/** No profile is anywhere near this size. Bytes. */
const largest = 1 << 20

/**
 * The target that the input names: a profile that ships, or a file when the text starts with `./`, `../` or `/` or ends in
 * `.json`.
 *
 * Throws `usage` for an unknown name or a file that is no profile, `unreadable` for one that cannot be read.
 */
export function loadTarget(text: string, {cwd}: {cwd: string}): Target {
  if (isProfilePath(text)) return loadFile(text, cwd)
  const names = targetNames()
  if (!names.includes(text)) {
    const family = names.filter(name => name.startsWith(text))
    const near = family.length > 0 ? undefined : nearest(text, names)
    const hint = near === undefined ? '' : ` (did you mean \`${near}\`?)`
    throw new SitemountError(
      'usage',
      `Input \`target\`: there is no profile \`${text}\`${hint}; there are ${(family.length > 0 ? family : names).join(', ')}.`,
      {
        help: 'A profile of your own is a path: it starts with `./` or `/`, or ends in `.json`.',
      },
    )
  }
  return readProfile(fs.readFileSync(asset(`profiles/${text}.json`), 'utf8'), `profiles/${text}.json`)
}

/** Names of the profiles that ship, sorted. */
export function targetNames(): string[] {
  return fs
    .readdirSync(asset('profiles'), {recursive: true, encoding: 'utf8'})
    .filter(name => name.endsWith('.json'))
    .map(name => name.slice(0, -'.json'.length).split(path.sep).join('/'))
    .sort()
}

function loadFile(text: string, cwd: string): Target {
  const absolute = path.resolve(cwd, text)
  const file = shownPath(absolute, cwd)
  const source = readFile(absolute, file)
  return {...readProfile(source, file), file, line: lineOfKey(source, 'python')}
}

function readFile(absolute: string, file: string): string {
  const refuse = (why: string, cause?: unknown) =>
    new SitemountError('unreadable', `Input \`target\`: ${file} cannot be read (${why}).`, {cause})
  try {
    const stat = fs.statSync(absolute)
    if (!stat.isFile()) throw refuse('not a file')
    if (stat.size > largest) throw refuse(`larger than ${largest >> 20} MiB`)
    return fs.readFileSync(absolute, 'utf8').replace(/^\uFEFF/, '')
  } catch (error) {
    throw error instanceof SitemountError ? error : refuse(systemCode(error) ?? 'unknown error', error)
  }
}

/** A profile from its text; `file` is for messages. */
function readProfile(source: string, file: string): Profile {
  const {data, error} = profileSchema.safeParse(parseJson(source, file))
  if (error === undefined) return data
  const sentences = error.issues.map(issue => {
    const key = issue.path.join('.')
    const line = key === '' ? 1 : lineOfKey(source, String(issue.path[0]))
    return `Input \`target\`: ${file}:${line}: ${key === '' ? '' : `\`${key}\`: `}${issue.message}.`
  })
  throw new SitemountError('usage', sentences.join('\n'))
}

function parseJson(source: string, file: string): unknown {
  try {
    return JSON.parse(source)
  } catch (error) {
    const position = jsonFault(source, String(error))
    const before = source.slice(0, position).split('\n')
    const place = position === undefined ? '' : `:${before.length}:${[...(before.at(-1) ?? '')].length + 1}`
    throw new SitemountError('usage', `Input \`target\`: ${file}${place}: expected JSON.`, {cause: error})
  }
}

/** Where a text stops being JSON, as far as that is known: V8 tells it for some mistakes only, the first foreign token is seen here. */
function jsonFault(source: string, message: string): number | undefined {
  const told = /at position (\d+)/.exec(message)?.[1]
  if (told !== undefined) return Number(told)
  const token =
    /[\s{}[\],:]+|"(?:[^"\\\x00-\x1f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true\b|false\b|null\b/y
  let end = 0
  while (token.test(source)) end = token.lastIndex
  return end === source.length && source.trim() !== '' ? undefined : end
}

/** The line (from 1) on which the outermost object of a JSON text sets `key`; 1 when it does not. */
function lineOfKey(source: string, key: string): number {
  let depth = 0
  let line = 1
  for (const {0: token} of source.matchAll(/"(?:[^"\\\n]|\\.)*"(?:\s*:)?|[{}[\]]|\n/g)) {
    if (token === '{' || token === '[') depth++
    else if (token === '}' || token === ']') depth--
    else if (token === '\n') line++
    else if (depth === 1 && token.endsWith(':') && token.startsWith(`"${key}"`)) return line
    else line += token.split('\n').length - 1
  }
  return 1
}
