import fs from 'node:fs'
import path from 'node:path'
import {isInside, slashed} from '../../../core/paths.ts'
import type {Failure, Isolation} from '../../engine/facts.ts'
import type {Bind} from '../../engine/serve.ts'
import type {Dropped} from '../upload/walk.ts'
import {layMount, type MountLayout} from './layout-mount.ts'
import {choosesOther, deliveryVariables, type LayoutOptions, placeOf} from './mount-place.ts'
import {copyFolder, listFiles, stageCode, stageModel} from './stage-code.ts'

/** Where an Azure ML image keeps what was uploaded. */
const appRoot = '/var/azureml-app'

/** The folders of a container, laid out below one of ours. `seen` paths are those that the rehearsed processes see. */
export type AppFolders = {
  isolation: Isolation
  binds: Bind[]
  /** The deployment's variables, with those that the service and the delivery add, paths as they are seen. */
  variables: Record<string, string>
  codeSeen: string
  /** Null where there is no mount. */
  mountSeen: string | null
  /** Where it lies on this machine. */
  mountReal: string | null
  modelSeen: string | null
  /** An empty folder. */
  empty: string
  home: string
  tmp: string
  ignoreFile: string | null
  dropped: Dropped[]
  notes: string[]
  /** Why nothing can be started; null when it can. */
  problem: Failure | null
  /** Where a path that they see lies on this machine, or null for one that the host would not have. */
  here(file: string): string | null
  /** The host's own path in the place of one that was seen. */
  shown(text: string): string
  /** Folders or files of the uploaded code with this name, relative to the code folder. */
  find(name: string): string[]
  close(): void
}

/** Lays out code, mount and model. Throws what the staging throws. */
export function layOut(options: LayoutOptions, isolation: Isolation): AppFolders {
  const {codeDir, entryScript, scratch, target} = options
  const code = stageCode(codeDir, scratch)
  const entry = slashed(path.relative(fs.realpathSync(codeDir), realOrSelf(entryScript)))
  const base = isolation.paths ? appRoot : code.root
  // Only whole paths, alone or in a list of them: a path that was translated is not translated again.
  const seen = (file: string) =>
    base === appRoot
      ? file
      : file.replace(/(^|:)\/var\/azureml-app(?=[/:]|$)/g, (_, before: string) => `${before}${base}`)
  const shown = (text: string) => (base === appRoot ? text : text.replaceAll(base, appRoot))
  const codeSeen = `${base}/${code.name}`
  const entryFolder = path.posix.dirname(entry)
  const place = options.mountAt ?? placeOf({...options, entryFolder, code: `${appRoot}/${code.name}`})
  const given: MountLayout = {...options, place, base, isolation, root: code.root, name: code.name}
  const mounted = layMount(given)
  const model = options.modelDir === null ? null : stageModel(options.modelDir, code.root)
  const binds: Bind[] = isolation.paths ? [{from: code.root, to: appRoot}, ...mounted.binds] : []
  if (model !== null && model.at !== '') {
    if (isolation.paths) binds.push({from: model.from, to: `${appRoot}/${model.at}`, readOnly: true})
    else copyFolder(model.from, path.join(code.root, model.at))
  }
  const modelSeen = model === null ? null : `${base}/${model.folder}`
  const [home, tmp, empty] = ['home', 'tmp', 'empty'].map(name => path.join(scratch, name)) as [string, string, string]
  for (const folder of [home, tmp, empty]) fs.mkdirSync(folder, {recursive: true})
  const variables: Record<string, string> = {
    AML_APP_ROOT: `${appRoot}/${code.name}`,
    AZUREML_ENTRY_SCRIPT: entry,
    AZUREML_INFERENCE_SERVER_HTTP_ENABLED: '1',
    ...(modelSeen !== null && {AZUREML_MODEL_DIR: modelSeen}),
    ...(options.deployed !== true &&
      (options.mount !== null || (mounted.seen !== null && !choosesOther(options))) &&
      deliveryVariables({target, place, entryFolder, code: `${appRoot}/${code.name}`}, options.variables)),
    ...options.variables,
  }
  const dropped = [...code.dropped, ...mounted.dropped]
  const here = (file: string) => {
    const plain = path.posix.normalize(file)
    if (plain !== base && !plain.startsWith(`${base}/`)) return null
    return path.join(code.root, plain.slice(base.length))
  }
  return {
    isolation: {...isolation, readOnlyMount: mounted.readOnly},
    binds,
    variables: Object.fromEntries(Object.entries(variables).map(([name, text]) => [name, seen(text)])),
    codeSeen,
    mountSeen: mounted.seen,
    mountReal: mounted.real,
    modelSeen,
    empty,
    home,
    tmp,
    ignoreFile: code.ignoreFile,
    dropped,
    notes: [...(options.notes ?? []), ...mounted.notes, ...(model?.notes ?? [])],
    problem: entryProblem({entry, entryScript, codeDir, dropped, ignoreFile: code.ignoreFile}),
    here,
    shown,
    find: name => {
      const found = findNamed(path.join(code.root, code.name), name)
      // Where it is shown at its place only, nothing of it lies there.
      const shows = mounted.seen !== null && path.posix.basename(place) === name && !found.includes(place)
      return shows ? [place, ...found] : found
    },
    close: () => mounted.close(),
  }
}

type Entry = {
  entry: string
  entryScript: string
  codeDir: string
  dropped: readonly Dropped[]
  ignoreFile: string | null
}

/** A script that the server will not find is told before anything is started. */
function entryProblem({entry, entryScript, codeDir, dropped, ignoreFile}: Entry): Failure | null {
  if (
    entry.startsWith('../') ||
    path.isAbsolute(entry) ||
    !isInside(fs.realpathSync(codeDir), realOrSelf(entryScript))
  ) {
    return {
      class: 'path',
      message: `The entry script ${entryScript} lies outside the code folder ${codeDir}, which is all that is uploaded.`,
      help: 'Move it into the code folder, or name the folder that holds both with `code-dir`.',
      evidence: [],
    }
  }
  const by = dropped.find(({path: gone}) => gone === entry || (gone.endsWith('/') && entry.startsWith(gone)))
  if (by === undefined) return null
  return {
    class: 'path',
    message: `${entry} never arrives: line ${by.line} of ${ignoreFile} (${by.pattern}) keeps it from being uploaded.`,
    help: `Take that line out, or put a .amlignore into the code folder, which the uploader reads instead of .gitignore.`,
    evidence: [],
  }
}

function findNamed(folder: string, name: string): string[] {
  try {
    return listFolders(folder)
      .filter(file => file.split('/').at(-1) === name)
      .slice(0, 20)
  } catch {
    return []
  }
}

function listFolders(folder: string): string[] {
  const files = listFiles(folder)
  const folders = files.flatMap(file => {
    const parts = file.split('/').slice(0, -1)
    return parts.map((_, index) => parts.slice(0, index + 1).join('/'))
  })
  return [...new Set([...files, ...folders])]
}

function realOrSelf(file: string): string {
  try {
    return fs.realpathSync(file)
  } catch {
    return path.resolve(file)
  }
}
