import fs from 'node:fs'
import path from 'node:path'
import {systemCode, writeError} from '../../../core/errors.ts'
import {refuseOutOfReach} from '../../../core/reach.ts'
import {droppedFromUpload, readUpload, stageUpload} from '../upload/read-upload.ts'
import type {Dropped} from '../upload/walk.ts'

/** What the image would find below `/var/azureml-app`, laid out in a folder of ours. */
export type StagedCode = {
  /** Stands for `/var/azureml-app`. */
  root: string
  /** Name of the code folder below it. */
  name: string
  ignoreFile: string | null
  /** What of the code folder, and of the mount where it would lie in it, never arrives. */
  dropped: Dropped[]
}

/** Lays out the uploaded part of a code folder. Throws what `readUpload` and `stageUpload` throw. */
export function stageCode(codeDir: string, scratch: string): StagedCode {
  const root = path.join(scratch, 'var', 'azureml-app')
  const name = path.basename(fs.realpathSync(codeDir)) || 'code'
  const upload = readUpload(codeDir)
  stageUpload(upload, codeDir, path.join(root, name))
  // A folder of which nothing was uploaded does not exist there; the code folder itself does.
  fs.mkdirSync(path.join(root, name), {recursive: true})
  return {root, name, ignoreFile: upload.ignoreFile, dropped: upload.dropped}
}

/** The mount as it arrives: itself, a copy without what the ignore file drops, or null where nothing is left. */
export type ArrivedMount = {folder: string | null; dropped: Dropped[]}

export type MountOptions = {
  /** The folder of packages on this machine. */
  mount: string
  codeDir: string
  /** Where the mount would lie in the code folder, relative to it. */
  prefix: string
  scratch: string
}

/** Puts the mount through the same ignore file: it is uploaded with the code. Throws what `stageUpload` throws. */
export function uploadMount({mount, codeDir, prefix, scratch}: MountOptions): ArrivedMount {
  const paths = listFiles(mount)
  const {dropped} = droppedFromUpload({codeDir, prefix, paths})
  if (dropped.length === 0) return {folder: mount, dropped}
  const gone = new Set(dropped.map(one => one.path))
  const below = prefix === '' || prefix === '.' ? '' : `${path.posix.normalize(prefix).replace(/\/$/, '')}/`
  const files = paths.filter(file => !gone.has(`${below}${file}`))
  if (files.length === 0) return {folder: null, dropped}
  const into = path.join(scratch, 'arrived')
  stageUpload({files}, mount, into)
  return {folder: into, dropped}
}

/** Files below a folder, `/` between their parts, in the order of the walk. Links are files where they lead to one. */
export function listFiles(folder: string): string[] {
  const found: string[] = []
  const waiting = ['']
  for (const below of waiting) {
    for (const entry of fs.readdirSync(path.join(folder, below), {withFileTypes: true})) {
      const name = below === '' ? entry.name : `${below}/${entry.name}`
      if (entry.isDirectory()) waiting.push(name)
      else found.push(name)
    }
  }
  return found
}

export type StagedModel = {
  folder: string
  at: string
  from: string
  /** What a deployment does not have like this, one sentence each. */
  notes: string[]
}

/**
 * Lays out a model as a deployment finds it below AZUREML_MODEL_DIR, and returns that folder, relative to the app root. Azure
 * ML puts a registered folder there under its own name or its contents straight away, as it was registered: both are there.
 */
export function stageModel(model: string, root: string): StagedModel {
  const name = path.basename(fs.realpathSync(model)) || 'model'
  const folder = path.posix.join('azureml-models', name, '1')
  const here = path.join(root, folder)
  const from = fs.realpathSync(model)
  try {
    fs.mkdirSync(here, {recursive: true})
    const place = path.join(here, name)
    if (!fs.statSync(from).isDirectory()) {
      fs.copyFileSync(from, place, fs.constants.COPYFILE_FICLONE)
      return {folder, at: '', from: '', notes: []}
    }
    fs.mkdirSync(place)
    for (const entry of fs.readdirSync(from)) {
      if (entry !== name) fs.symlinkSync(path.posix.join(name, entry), path.join(here, entry))
    }
    const notes = [
      `Below AZUREML_MODEL_DIR the files of the model lie in ${name}/ and beside it: a deployment has one of the two, by how the model was registered.`,
    ]
    return {folder, at: path.posix.join(folder, name), from, notes}
  } catch (error) {
    throw systemCode(error) === undefined ? error : writeError(error, here, 'TMPDIR')
  }
}

/**
 * Copies a folder, what its links lead to included, cheaply where the file system shares blocks. Throws `disk-full` or `unwritable`
 * with the path, `unreadable` for a link that leads out of the workspace of a job.
 */
export function copyFolder(from: string, to: string): void {
  const filter = (file: string) => {
    refuseOutOfReach(file, 'input', file)
    return true
  }
  try {
    fs.cpSync(from, to, {recursive: true, dereference: true, filter, mode: fs.constants.COPYFILE_FICLONE})
  } catch (error) {
    throw writeError(error, to, 'TMPDIR')
  }
}

/**
 * Takes the right to write from everything below a folder, or gives it back to its owner. Root may write all the same, so
 * false is returned for it, and nothing is changed.
 */
export function setWritable(folder: string, writable: boolean): boolean {
  if (process.getuid?.() === 0) return false
  const change = (file: string) => {
    const mode = fs.statSync(file).mode & 0o777
    fs.chmodSync(file, writable ? mode | 0o200 : mode & ~0o222)
  }
  const folders = ['']
  // A folder must be writable again before its entries can be removed; its mode never keeps them from being listed.
  for (const below of folders) {
    const here = path.join(folder, below)
    change(here)
    for (const entry of fs.readdirSync(here, {withFileTypes: true})) {
      if (entry.isDirectory()) folders.push(path.join(below, entry.name))
      else if (entry.isFile()) change(path.join(here, entry.name))
    }
  }
  return true
}
