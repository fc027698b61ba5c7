import fs from 'node:fs'
import path from 'node:path'
import {pipfile, pyproject} from './declared-toml.ts'
import type {Declaration, ExpectedPython} from './facts.ts'
import {placeIn, readText, type TextFile} from './places.ts'
import {minorOf, type Reading, readInput, readSpecifier} from './specifier.ts'

/** A target as far as it says which Python its host runs. */
export type DeclaringTarget = {
  name: string
  python?: string | null | undefined
  file?: string | undefined
  line?: number | undefined
}

/**
 * Every place that says which Python is meant, in the order in which they are obeyed: the input, the target,
 * `.python-version`, `pyproject.toml`, `.tool-versions`, `runtime.txt`, `Pipfile`. A file that says it in a way nobody can
 * read is in the list with its `problem`. Reads files only.
 *
 * Throws `usage` when the input names no Python.
 */
export function declaredPythons(from: {
  cwd: string
  input?: string | undefined
  target?: DeclaringTarget | undefined
}): Declaration[] {
  const {cwd, input = '', target} = from
  return [
    ...(input.trim() === '' ? [] : [declare('input', input.trim(), readInput(input))]),
    ...targets(target),
    ...read(cwd, nearest(cwd, '.python-version'), pythonVersion),
    ...read(cwd, 'pyproject.toml', pyproject),
    ...read(cwd, nearest(cwd, '.tool-versions'), toolVersions),
    ...read(cwd, 'runtime.txt', runtime),
    ...read(cwd, 'Pipfile', pipfile),
  ]
}

/**
 * Which Python is expected: what the input or the target says, else the first file that settles on one minor version, else
 * the first that says anything. A range beside a file that settles narrows nothing; whether they agree is for a rule.
 */
export function expectedPython(declarations: readonly Declaration[]): ExpectedPython | undefined {
  const usable = declarations.filter(({problem}) => problem === undefined)
  const from =
    usable.find(({source}) => source === 'input' || source === 'target') ??
    usable.find(({specifier}) => minorOf(specifier) !== undefined) ??
    usable[0]
  return from && {specifier: from.specifier, minor: minorOf(from.specifier), from}
}

function targets(target: DeclaringTarget | undefined): Declaration[] {
  if (target?.python == null) return []
  const {file, line, python} = target
  const reading = readSpecifier(python)
  const place = {...(file !== undefined && {file}), ...(line !== undefined && {line})}
  if (reading === undefined)
    return [{source: 'target', specifier: '', text: python, problem: 'names no Python version', ...place}]
  return [{...declare('target', python, reading), ...place}]
}

/** A declaration without place from a text that was read. */
function declare(source: string, text: string, {specifier, ...rest}: Reading): Declaration {
  return {source, specifier, ...(text !== specifier && {text}), ...rest}
}

function read(cwd: string, name: string, gather: (file: TextFile) => Declaration[]): Declaration[] {
  const file = readText(cwd, name)
  if (file === undefined) return []
  if ('problem' in file)
    return [{source: path.basename(name), specifier: '', problem: file.problem, file: file.file, line: 1}]
  return gather(file)
}

/**
 * `name` in the working directory or the nearest folder above it, up to the root of the repository: pyenv, uv, asdf and
 * mise look there too. Outside a repository only the working directory counts.
 */
function nearest(cwd: string, name: string): string {
  const above: string[] = []
  for (let folder = path.resolve(cwd); ; folder = path.dirname(folder)) {
    above.push(path.relative(cwd, path.join(folder, name)))
    if (fs.existsSync(path.join(folder, '.git'))) break
    if (folder === path.dirname(folder)) return name
  }
  return above.find(file => fs.existsSync(path.join(cwd, file))) ?? name
}

/** pyenv and uv: one version a line, `#` comments; the first is the one that `python` runs. */
function pythonVersion(file: TextFile): Declaration[] {
  return first(
    file,
    '.python-version',
    line =>
      line
        .replace(/(^|\s)#.*$/, '')
        .trim()
        .split(/\s+/)[0] ?? '',
  )
}

/** asdf and mise: `python 3.12.4 3.11.9`, of which the first counts. */
function toolVersions(file: TextFile): Declaration[] {
  return first(file, '.tool-versions', line => /^\s*python\s+([^\s#]+)/.exec(line)?.[1] ?? '')
}

/** Heroku, Cloud Foundry, Binder: `python-3.7.9`; lines for other languages say nothing about Python. */
function runtime(file: TextFile): Declaration[] {
  return first(file, 'runtime.txt', line => /^\s*(python\S*)/i.exec(line)?.[1] ?? '')
}

/** The declaration on the first line on which `pick` finds a text. */
function first(file: TextFile, source: string, pick: (line: string) => string): Declaration[] {
  for (const [index, line] of file.lines.entries()) {
    const text = pick(line)
    if (text === '') continue
    const place = placeIn(file, index, text)
    const reading = readSpecifier(text)
    if (reading !== undefined) return [{...declare(source, text, reading), ...place}]
    return [
      {source, specifier: '', text, problem: `says \`${text.slice(0, 80)}\`, which names no Python version`, ...place},
    ]
  }
  return []
}
