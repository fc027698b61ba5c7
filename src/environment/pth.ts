import {isUtf8} from 'node:buffer'
import {createHash} from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import type {PthFile, PthLine} from './facts.ts'

/** Characters of a line that are kept. */
const longest = 4000

/**
 * A `.pth` file as Python's `site` reads it (site.py, `addpackage`): blank lines and comments do nothing, a line that
 * begins with `import` and a blank or tab is executed, any other is a path relative to `folder`. Returns lines as the version
 * that sees the most of them has them.
 */
export function readPth(name: string, bytes: Buffer, folder: string): PthFile {
  const lines = pthLines(bytes).flatMap((line, index) => readLine(line, index + 1, folder))
  return {path: name, sha256: createHash('sha256').update(bytes).digest('hex'), lines}
}

/** The code lines of a `.pth` file, without trailing blanks. */
export function codeLines(bytes: Uint8Array): string[] {
  return pthLines(bytes)
    .filter(isCode)
    .map(line => line.trimEnd())
}

// Since 3.12.4 `site` splits with `str.splitlines()`, which knows more line ends than LF and CR: code may stand behind a
// form feed in a comment. What is no UTF-8 it reads as the locale says; Latin-1 has all of ASCII where it belongs.
function pthLines(bytes: Uint8Array): string[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString(isUtf8(bytes) ? 'utf8' : 'latin1')
  return text.replace(/^(?:\ufeff|\u00ef\u00bb\u00bf)/, '').split(/\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]/)
}

function isCode(line: string): boolean {
  return /^import[ \t]/.test(line)
}

function readLine(line: string, number: number, folder: string): PthLine[] {
  if (line.startsWith('#') || line.trim() === '') return []
  const text = line.trimEnd().slice(0, longest)
  if (isCode(line)) return [{line: number, kind: 'code', text, resolved: '', exists: false}]
  const resolved = path.resolve(folder, line.trimEnd())
  return [{line: number, kind: 'path', text, resolved, exists: exists(resolved)}]
}

function exists(file: string): boolean {
  try {
    return fs.existsSync(file)
  } catch {
    return false
  }
}

// What setuptools writes for `namespace_packages` (setuptools/namespaces.py, `_nspkg_tmpl`), oldest first: until release 31,
// with a question for Python 2, without it.
const nspkgTemplates = [
  [
    'import sys, types, os',
    'p = os.path.join(ROOT, *PATH)',
    "ie = os.path.exists(os.path.join(p,'__init__.py'))",
    'm = not ie and sys.modules.setdefault(NAME, types.ModuleType(NAME))',
  ],
  [
    'import sys, types, os',
    'has_mfs = sys.version_info > (3, 5)',
    'p = os.path.join(ROOT, *PATH)',
    "importlib = has_mfs and __import__('importlib.util')",
    "has_mfs and __import__('importlib.machinery')",
    'm = has_mfs and sys.modules.setdefault(NAME, FOUND)',
    'm = m or sys.modules.setdefault(NAME, types.ModuleType(NAME))',
  ],
  [
    'import sys, types, os',
    'p = os.path.join(ROOT, *PATH)',
    "importlib = __import__('importlib.util')",
    "__import__('importlib.machinery')",
    'm = sys.modules.setdefault(NAME, FOUND)',
    'm = m or sys.modules.setdefault(NAME, types.ModuleType(NAME))',
  ],
].map(statements => [
  ...statements,
  "mp = (m or []) and m.__dict__.setdefault('__path__',[])",
  '(p not in mp) and mp.append(p)',
])

const nspkgFound =
  'importlib.util.module_from_spec(importlib.machinery.PathFinder.find_spec(NAME, [os.path.dirname(p)]))'
const identifier = /^[\p{ID_Start}_]\p{ID_Continue}*$/u

// setuptools/_distutils_hack, both wordings.
const distutilsPrecedence =
  /^import os; var = 'SETUPTOOLS_USE_DISTUTILS'; enabled = os\.environ\.get\(var, '(?:local|stdlib)'\) == 'local'; enabled and __import__\('_distutils_hack'\)(?:\.add_shim\(\))?;?\s*$/

/**
 * Whether a code line is what setuptools writes for one namespace package, statement by statement: it adds nothing from outside
 * site-packages. A text that may have been cut is not.
 */
export function isNamespaceLine(text: string): boolean {
  const [, name] = /sys\.modules\.setdefault\('([^']+)'/.exec(text) ?? []
  if (name === undefined || text.length >= longest || !name.split('.').every(part => identifier.test(part)))
    return false
  const written = statementsOf(text)
  return nspkgTemplates.some(template => {
    const known = namespaceStatements(template, name)
    return known.length === written.length && known.every((statement, index) => statement === written[index])
  })
}

function namespaceStatements(template: readonly string[], name: string): string[] {
  const parts = name.split('.')
  const child = parts.at(-1)
  const parent = parts.slice(0, -1).join('.')
  const path = parts.length === 1 ? `('${name}',)` : `(${parts.map(part => `'${part}'`).join(', ')})`
  const attach = parent === '' ? [] : [`m and setattr(sys.modules['${parent}'], '${child}', m)`]
  const text = [...template, ...attach]
    .join(';')
    .replaceAll('FOUND', nspkgFound)
    .replaceAll('ROOT', "sys._getframe(1).f_locals['sitedir']")
    .replaceAll('PATH', () => path)
    .replaceAll('NAME', () => `'${name}'`)
  return statementsOf(text)
}

// Releases differ in blanks after semicolons and commas, and no name or word of these texts holds either.
function statementsOf(text: string): string[] {
  return text.split(';').map(statement => statement.trim().replaceAll(', ', ','))
}

/** Whether a code line is the known text of setuptools' `distutils-precedence.pth`. */
export function isDistutilsLine(text: string): boolean {
  return distutilsPrecedence.test(text)
}

/** The names that a line of setuptools for namespace packages makes, parents before children: `zope`, `google.cloud`. */
export function namespaceNames(text: string): string[] {
  return [...new Set([...text.matchAll(/sys\.modules\.setdefault\('([\w.]+)'/g)].map(([, name = '']) => name))]
}
