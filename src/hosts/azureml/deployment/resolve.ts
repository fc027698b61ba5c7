import fs from 'node:fs'
import path from 'node:path'
import {isInside, slashed} from '../../../core/paths.ts'
import {outOfReach} from '../../../core/reach.ts'
import type {Deployment, Joined, Looked, PathKind, Unit, Written} from './facts.ts'
import {lookInModel} from './model-folder.ts'
import {pythonPathOf} from './python-path.ts'
import {joinedVariables, placeholder} from './variables.ts'

export type Resolving = {
  /** Absolute. */
  cwd: string
  /** Whether Git ignores an absolute path. */
  isIgnored(file: string): boolean
  /** The entry script and the code folder that the inputs name, absolute; empty for none. */
  entryScript: string
  codeDir: string
  /** Hears of each path that a job may not look at. */
  refuse(written: Written, why: string): void
}

/** The unit with its paths held against the checkout. What cannot be resolved is null. */
export function resolveUnit(unit: Unit, resolving: Resolving): Deployment {
  const base = baseOf(unit, resolving)
  const folder = lookAt(unit.code?.folder ?? null, base, resolving)
  const script =
    folder?.kind === 'folder' ? lookAt(unit.code?.script ?? null, absolute(folder, resolving), resolving) : null
  const code = codeOf(unit, {folder, script}, resolving)
  // Nothing is asked of these, but whether a job may: the build of an image reads them, and who names them has to know.
  for (const one of [...unit.paths, unit.build?.folder ?? null]) lookAt(one, base, resolving)
  const modelPath = unit.kind === 'job' ? null : lookAt(unit.model, base, resolving)
  return {
    ...unit,
    folder,
    script,
    scriptFolder: code === undefined ? null : relative(code.scriptFolder, resolving),
    joined: code === undefined ? [] : joinedOf(unit, code, resolving),
    pythonPath:
      code === undefined || folder === null
        ? []
        : pythonPathOf(unit, folder, below => lookAt(below, code.codeFolder, resolving)),
    modelPath,
    modelFolder: modelPath?.kind === 'folder' ? lookInModel(absolute(modelPath, resolving), resolving.cwd) : null,
  }
}

/** YAML means paths relative to itself; a program's are relative to where it is started: its own folder or the working directory. */
function baseOf({file, language, code, model}: Unit, {cwd}: Resolving): string {
  const own = path.dirname(path.resolve(cwd, file))
  if (language === 'yaml') return own
  // A model may still be to be trained.
  const named = code?.folder?.text ?? model?.text
  const isThere = (folder: string) =>
    named !== undefined && named !== null && kindOf(path.resolve(folder, named)) !== 'nothing'
  return isThere(cwd) && !isThere(own) ? cwd : own
}

type Code = {scriptFolder: string; codeFolder: string}

function codeOf(
  unit: Unit,
  {folder, script}: {folder: Looked | null; script: Looked | null},
  resolving: Resolving,
): Code | undefined {
  // They decide where the container looks, whatever the files say.
  if (unit.variables.some(({name}) => name.text === 'AML_APP_ROOT' || name.text === 'AZUREML_ENTRY_SCRIPT'))
    return undefined
  if (folder !== null && script !== null) {
    const codeFolder = absolute(folder, resolving)
    const file = absolute(script, resolving)
    return script.kind === 'file' && isInside(codeFolder, file)
      ? {codeFolder, scriptFolder: path.dirname(file)}
      : undefined
  }
  // An environment may be made in one file and deployed in another: then the inputs say with which script.
  if (unit.code !== null || unit.kind !== 'environment' || resolving.entryScript === '') return undefined
  const scriptFolder = path.dirname(resolving.entryScript)
  return {scriptFolder, codeFolder: resolving.codeDir === '' ? scriptFolder : resolving.codeDir}
}

function joinedOf(unit: Unit, {scriptFolder, codeFolder}: Code, resolving: Resolving): Joined[] {
  return unit.variables.flatMap(({name, value}): Joined[] => {
    const wanted = joinedVariables.get(name.text)
    const {text} = value
    if (wanted === undefined || text === null || text === '' || !isPlain(text)) return []
    const looked = lookAt(value, scriptFolder, resolving)
    if (looked === null) return []
    const other = (folder: string): string | null => {
      const file = path.resolve(folder, text)
      const isOther = file !== absolute(looked, resolving) && kindOf(file) === wanted
      return isOther ? relative(file, resolving) : null
    }
    const others = [codeFolder, path.dirname(codeFolder), resolving.cwd].map(other).filter(file => file !== null)
    const isUploaded = (file: string) => isInside(codeFolder, path.resolve(resolving.cwd, file))
    const atRoot = others.find(isUploaded) ?? null
    return [
      {
        ...looked,
        variable: name.text,
        atRoot,
        begins: kindOf(path.resolve(scriptFolder, text.split('/')[0] ?? '')) !== 'nothing',
        beside: atRoot === null ? (others[0] ?? null) : null,
      },
    ]
  })
}

function isPlain(text: string): boolean {
  return !/^[\\/]|^[A-Za-z]:|:/.test(text) && !placeholder.test(text)
}

/** A written path from `base`; null for none, an expression, a placeholder, a reference to something in the workspace, an address. */
function lookAt(written: Written | null, base: string, resolving: Resolving): Looked | null {
  if (written === null || written.text === null || written.text === '') return null
  const {text} = written
  if (placeholder.test(text) || /^[A-Za-z][\w+.-]*:/.test(text) || text.includes('\0')) return null
  const file = path.resolve(base, text)
  const away = outOfReach(file, {from: path.resolve(resolving.cwd, written.file)})
  if (away !== undefined) {
    resolving.refuse(written, away)
    return null
  }
  return {
    written: {...written, text},
    path: relative(file, resolving),
    kind: kindOf(file),
    ignored: resolving.isIgnored(file),
  }
}

function kindOf(file: string): PathKind {
  if (outOfReach(file, 'repository') !== undefined) return 'nothing'
  try {
    const stat = fs.statSync(file)
    return stat.isDirectory() ? 'folder' : stat.isFile() ? 'file' : 'nothing'
  } catch {
    return 'nothing'
  }
}

function absolute({path: file}: Looked, {cwd}: Resolving): string {
  return path.resolve(cwd, file)
}

function relative(file: string, {cwd}: Resolving): string {
  return slashed(path.relative(cwd, file)) || '.'
}
