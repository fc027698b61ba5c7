import * as z from 'zod'
import {normalizeName} from '../requirements/grammar/name.ts'
import type {HostPackage} from './host-facts.ts'

const texts = z.array(z.string({error: 'expected a text'}), {error: 'expected a list of texts'}).optional()

/** Rows of `pip list --format json`, which may say more in the words of a profile. What else they hold is passed over. */
const listed = z.object(
  {
    name: z.string({error: 'expected a text'}).min(1, {error: 'expected a name'}),
    version: z.string({error: 'expected a text'}).nullish(),
    requires: texts,
    modules: texts,
    namespaces: texts,
  },
  {error: 'expected an object with `name` and `version`'},
)

/** One entry of `pip inspect` (its "installed" list): the metadata in the JSON form of PEP 566. */
const inspected = z.object(
  {
    metadata: z.object(
      {
        name: z.string({error: 'expected a text'}).min(1, {error: 'expected a name'}),
        version: z.string({error: 'expected a text'}).nullish(),
        requires_dist: texts,
      },
      {error: 'expected the metadata of a distribution'},
    ),
  },
  {error: 'expected an object with `metadata`'},
)

/** Distributions in JSON; lines count from 1. `problem` instead where it is JSON of another shape. */
export type ReadJson = {packages: HostPackage[]} | {problem: string}

/**
 * The distributions of `pip list --format json` or `pip inspect`, or of the list `packages` in a profile; undefined when the
 * text is no JSON. pip's notices after the JSON do not matter.
 */
export function readPackageJson(text: string): ReadJson | undefined {
  const data = parse(text) ?? parse(text.trimStart().split('\n', 1)[0] ?? '')
  if (data === undefined) return undefined
  const {rows, problem} = rowsOf(data)
  if (rows === undefined) return {problem}
  const lineOf = lines(text)
  const packages: HostPackage[] = []
  for (const [index, row] of rows.entries()) {
    if ('problem' in row) return {problem: `entry ${index + 1}: ${row.problem}`}
    const {name, version = null, requires, modules, namespaces} = row
    packages.push({
      name,
      normalizedName: normalizeName(name),
      version,
      line: lineOf(name),
      ...(requires !== undefined && {requires}),
      ...(modules !== undefined && {modules}),
      ...(namespaces !== undefined && {namespaces}),
    })
  }
  return {packages}
}

type Row = z.infer<typeof listed> | {problem: string}

function rowsOf(data: unknown): {rows: Row[]; problem: string} | {rows: undefined; problem: string} {
  if (Array.isArray(data)) return {rows: data.map(one => checked(listed, one)), problem: ''}
  const {installed, packages} = (data ?? {}) as {installed?: unknown; packages?: unknown}
  if (Array.isArray(installed)) {
    const rows = installed.map((one): Row => {
      const entry = checked(inspected, one)
      if ('problem' in entry) return entry
      const {name, version, requires_dist: requires = []} = entry.metadata
      return {name, version, requires}
    })
    return {rows, problem: ''}
  }
  if (Array.isArray(packages)) return {rows: packages.map(one => checked(listed, one)), problem: ''}
  return {rows: undefined, problem: 'it is JSON, but neither of `pip list --format json` nor of `pip inspect`'}
}

function checked<T>(schema: z.ZodType<T>, value: unknown): T | {problem: string} {
  const {data, error} = schema.safeParse(value)
  if (error === undefined) return data
  const [issue] = error.issues
  const key = issue?.path.join('.') ?? ''
  return {problem: `${key === '' ? '' : `\`${key}\`: `}${issue?.message ?? 'not understood'}`}
}

function parse(text: string): unknown {
  try {
    const data: unknown = JSON.parse(text)
    return typeof data === 'object' && data !== null ? data : undefined
  } catch {
    return undefined
  }
}

/** Tells the line of each name, asked in the order of the text; after one that is written with escapes, the last line known. */
function lines(text: string): (name: string) => number {
  let at = 0
  let line = 1
  return name => {
    const found = at < 0 ? -1 : text.indexOf(JSON.stringify(name), at)
    if (found < 0) {
      // Looking again for each of many names that are not found would take the square of the time.
      at = -1
      return line
    }
    for (let next = text.indexOf('\n', at); next >= 0 && next < found; next = text.indexOf('\n', next + 1)) line++
    at = found
    return line
  }
}
