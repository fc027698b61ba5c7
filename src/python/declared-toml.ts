import {parse, TomlError} from 'smol-toml'
import type {Declaration} from './facts.ts'
import {placeIn, type TextFile, tomlLine} from './places.ts'
import {isSpecifier, readPoetry, readSpecifier} from './specifier.ts'

/** `[project] requires-python` (PEP 621) and `[tool.poetry.dependencies] python` of a `pyproject.toml`. */
export function pyproject(file: TextFile): Declaration[] {
  const unread = broken(file, 'pyproject.toml', /\bpython\b/)
  if (unread !== undefined) return [unread]
  return [
    ...value(file, 'requires-python', 'project', 'requires-python', text =>
      isSpecifier(text) ? {specifier: text} : undefined,
    ),
    ...value(file, 'tool.poetry.dependencies', 'tool.poetry.dependencies', 'python', text => {
      const specifier = readPoetry(text)
      return specifier === undefined ? undefined : {specifier}
    }),
  ]
}

/** `[requires]` of a `Pipfile`; `python_full_version` wins over `python_version` as it does in Pipenv. */
export function pipfile(file: TextFile): Declaration[] {
  const unread = broken(file, 'Pipfile', /\bpython_(?:full_)?version\b/)
  if (unread !== undefined) return [unread]
  const full = value(file, 'Pipfile', 'requires', 'python_full_version', readSpecifier)
  return full.length > 0 ? full : value(file, 'Pipfile', 'requires', 'python_version', readSpecifier)
}

/** A file that is not TOML, where its text says something about Python at all. */
function broken(file: TextFile, source: string, about: RegExp): Declaration | undefined {
  const document = parsed(file)
  if (!('problem' in document) || !about.test(file.text)) return undefined
  return {source, specifier: '', problem: document.problem, ...placeIn(file, document.line, '')}
}

function value(
  file: TextFile,
  source: string,
  table: string,
  key: string,
  read: (text: string) => {specifier: string} | undefined,
): Declaration[] {
  const document = parsed(file)
  if ('problem' in document) return []
  const written = lookUp(document.table, [...table.split('.'), key])
  // Poetry also takes a table with `version`.
  const text = lookUp(written, ['version']) ?? written
  if (text === undefined || text === '') return []
  const line = tomlLine(file.lines, table, key)
  const shown = typeof text === 'string' ? text : String(JSON.stringify(text))
  const place = placeIn(file, line, shown)
  const reading = typeof text === 'string' ? read(text.trim()) : undefined
  if (reading === undefined) {
    const problem = `sets \`${key}\` to \`${shown.slice(0, 80)}\`, which is not a version specifier`
    return [{source, specifier: '', text: shown, problem, ...place}]
  }
  if (reading.specifier === '') return []
  return [{source, ...reading, ...(shown !== reading.specifier && {text: shown}), ...place}]
}

type Parsed = {table: unknown} | {problem: string; line: number}

const documents = new WeakMap<TextFile, Parsed>()

function parsed(file: TextFile): Parsed {
  const known = documents.get(file)
  if (known !== undefined) return known
  const document = parseText(file.text)
  documents.set(file, document)
  return document
}

function parseText(text: string): Parsed {
  try {
    return {table: parse(text)}
  } catch (error) {
    if (error instanceof TomlError) return {problem: 'is not valid TOML', line: error.line - 1}
    return {problem: 'is not valid TOML', line: 0}
  }
}

function lookUp(value: unknown, keys: readonly string[]): unknown {
  return keys.reduce<unknown>(
    (found, key) =>
      typeof found === 'object' && found !== null && Object.hasOwn(found, key)
        ? (found as Record<string, unknown>)[key]
        : undefined,
    value,
  )
}
