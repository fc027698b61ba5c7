import path from 'node:path'
import type {Place} from '../../core/finding.ts'
import {isAtOrInside} from '../../core/paths.ts'
import type {Definition, EntryScript, FunctionDefinition, Parameter, ServerSetting} from './entry-script-facts.ts'

type RawPlace = {line: number; column: number; endColumn: number; excerpt: string | null} | null
type RawNamed<T> = T & {place: RawPlace}
type RawFunction = Omit<FunctionDefinition, 'parameters' | 'schemaNames' | keyof Place> & {
  place: RawPlace
  schemaNames: (RawNamed<{name: string}> | null)[]
  parameters: RawNamed<Pick<Parameter, 'name' | 'kind' | 'optional'>>[]
}
type RawDefinition = {kind: 'unknown'} | RawFunction | null
type RawSetting = {file: string; kind: string; text?: string; place?: RawPlace; version?: boolean}

/** What `python/entry_script.py` answers. */
export type Answer = {
  script: {
    problem: RawNamed<{kind: 'syntax' | 'unread'; text: string}> | null
    init: RawDefinition
    run: RawDefinition
    modelDir: EntryScript['modelDir']
  }
  json: RawSetting[]
}

/** A definition with the places of a finding. */
export function settled(raw: RawDefinition, file: string): Definition | null {
  if (raw === null || raw.kind === 'unknown') return raw
  const {place, parameters, schemaNames, ...rest} = raw
  return {
    ...rest,
    ...placed(place, file),
    schemaNames: schemaNames.flatMap(one => (one === null ? [] : [{name: one.name, ...placed(one.place, file)}])),
    parameters: parameters.map(({place: at, ...one}) => ({...one, ...placed(at, file)})),
  }
}

/** A settings file as the server takes it. */
export function settingOf({file, kind, text, place, version}: RawSetting, cwd: string): ServerSetting {
  const name = path.basename(file) as ServerSetting['name']
  const needsVersion = name === 'logging.json' && kind === 'object' && version === false
  // The server leaves an empty config.json alone, and reads an empty logging.json.
  const empty: ServerSetting['state'] = name === 'config.json' ? 'fine' : 'invalid'
  const states: Record<string, ServerSetting['state']> = {
    object: 'fine',
    empty,
    invalid: 'invalid',
    'no object': 'no object',
  }
  const state = needsVersion ? 'no version' : (states[kind] ?? 'unread')
  const at = shown(file, cwd)
  return {
    name,
    state,
    text: text ?? (kind === 'empty' ? 'it is empty' : null),
    file: at,
    line: 1,
    ...placed(place ?? null, at),
  }
}

/** The place in a file, its first line where nothing better is known. */
export function placed(place: RawPlace, file: string): Partial<Place> {
  if (place === null) return {file, line: 1}
  const {excerpt, ...columns} = place
  return {file, ...columns, ...(excerpt !== null && {excerpt})}
}

/** A path as it is shown: relative to the working directory where it lies there, `/` between its parts. */
export function shown(file: string, cwd: string): string {
  return (isAtOrInside(cwd, file) ? path.relative(cwd, file) : file).split(path.sep).join('/')
}
