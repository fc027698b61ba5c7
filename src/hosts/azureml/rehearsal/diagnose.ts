import type {Raised} from '../../engine/traceback.ts'
import {type Blamed, codeName, mountedName, ownerOf, type Scene} from './context.ts'
import {blameImport} from './diagnose-import.ts'
import {mentionedBeside, shadowed} from './diagnose-shadow.ts'

/** What the server wraps around an exception of the script. */
const wrapper = /(?:^|\.)UserScript(?:Import)?Exception$/
const contract = /(?:^|\.)UserScriptError$/
const network =
  /(?:^|\.)(?:gaierror|URLError|ConnectTimeout|ConnectionError|ConnectError|NewConnectionError|MaxRetryError|ServiceRequestError)$/
const unreachable =
  /Network is unreachable|Temporary failure in name resolution|Name or service not known|Failed to resolve|nodename nor servname/

/** An exception that led to the end, and who it is about. */
export type Cause = {raised: Raised; blamed: Blamed}

/**
 * Whose fault a chain of exceptions is: an import that failed first decides, else what the chain ends with, seen from the
 * innermost frame that belongs to somebody. Null where the chain is empty.
 */
export function blame(chain: readonly Raised[], scene: Scene): Cause | null {
  const own = chain.length > 1 ? chain.filter(({type}) => !wrapper.test(type)) : chain
  for (const raised of own) {
    const blamed = shadowed(raised, scene)
    if (blamed !== null) return {raised, blamed}
  }
  for (const raised of own) {
    const blamed = isImport(raised) ? blameImport(raised, scene) : null
    if (blamed !== null) return {raised, blamed}
  }
  const [first, last] = [own[0], own.at(-1)]
  if (first === undefined || last === undefined) return null
  // The last one was printed with all frames from the outermost on.
  const sign = [first, last].flatMap(raised => {
    const blamed = bySign({...raised, frames: [...last.frames, ...raised.frames]}, scene)
    return blamed === null ? [] : [{raised, blamed}]
  })
  return sign[0] ?? {raised: last, blamed: byFrame(last, scene)}
}

function isImport({type}: Raised): boolean {
  return type === 'ImportError' || type === 'ModuleNotFoundError'
}

/** Exceptions that say themselves what they are about. */
function bySign(raised: Raised, scene: Scene): Blamed | null {
  const {type, message} = raised
  const [text = ''] = message.split('\n')
  if (contract.test(type)) {
    return {
      class: 'script',
      message: `The server does not accept the entry script: ${text.replace(/\.$/, '').replaceAll(`${scene.code}/`, '')}.`,
      help: 'It needs `init()` and `run(data)`, with plain parameters that can be given by name.',
      ...scene.place(`${scene.code}/${scene.boot.entry}`, 1),
    }
  }
  if (/^(?:Syntax|Indentation|Tab)Error$/.test(type)) return bySyntax(raised, scene)
  const file = /: '([^']+)'$/.exec(text)?.[1] ?? ''
  if (/Read-only file system|Permission denied/.test(text) && ownerOf(file, scene) === 'mount') {
    const writer = raised.frames.findLast(one => ownerOf(one.file, scene) === 'mount')?.file ?? file
    const where = `${mountedName(writer, scene)} in the mount`
    return {
      class: 'mount',
      message: `${where} writes into its own folder (${file}), which a host mounts read-only.`,
      help: 'Most such packages take another folder from a variable or an argument: point it to a temporary one.',
    }
  }
  const model = modelSign({...raised, file}, scene)
  if (model !== null) return model
  if (!scene.network && (network.test(type) || unreachable.test(message))) {
    const own = raised.frames.findLast(one => ownerOf(one.file, scene) === 'code')
    return {
      class: 'script',
      message: `The entry script asks the network, which a rehearsal keeps away: ${type}: ${text}.`,
      help: 'A deployment in a closed network has none either: bring the data with the model or the code, or ask for it in `run()` only.',
      ...(own && scene.place(own.file, own.line)),
    }
  }
  return null
}

function bySyntax({frames, type, message}: Raised, scene: Scene): Blamed | null {
  const frame = frames.at(-1)
  if (frame === undefined) return null
  const text = `${type}: ${message.split('\n')[0]}`
  if (ownerOf(frame.file, scene) === 'mount') {
    return {
      class: 'mount',
      message: `${mountedName(frame.file, scene)} in the mount is not written for Python ${scene.python}: ${text}.`,
      help: `Pin a release that supports Python ${scene.python}.`,
    }
  }
  if (ownerOf(frame.file, scene) !== 'code') return null
  return {
    class: 'script',
    message: `${codeName(frame.file, scene)} is not valid Python ${scene.python}: ${text}.`,
    help: 'Mend the line.',
    ...scene.place(frame.file, frame.line),
  }
}

/** A model that is not there, or not where the script looks. */
function modelSign({type, message, lines, frames, file}: Raised & {file: string}, scene: Scene): Blamed | null {
  const own = frames.findLast(one => ownerOf(one.file, scene) === 'code')
  const at = own === undefined ? {} : scene.place(own.file, own.line)
  const asks = lines.some(line => line.includes('AZUREML_MODEL_DIR'))
  if (scene.model === null && asks && /^(?:KeyError|TypeError)$/.test(type)) {
    return {
      class: 'model',
      message: 'The entry script asks for AZUREML_MODEL_DIR, and no model was given.',
      help: 'Name the folder of the registered model with `model-dir`.',
      ...at,
    }
  }
  if (type === 'FileNotFoundError' && scene.model !== null && `${file}/`.startsWith(`${scene.model}/`)) {
    return {
      class: 'model',
      message: `The model has no ${file.slice(scene.model.length + 1) || 'folder'}: a registered folder lies below AZUREML_MODEL_DIR.`,
      help: 'Look at the name in the script, and at what `model-dir` holds.',
      ...at,
    }
  }
  const isLoading = frames.some(
    ({file: one, name}) => /(?:^|\/)(?:pickle|joblib\/numpy_pickle)\.py$/.test(one) || name === 'find_class',
  )
  if (!isLoading && !/(?:^|\.)UnpicklingError$/.test(type)) return null
  return {
    class: 'model',
    message: `The model cannot be loaded: ${type}: ${message.split('\n')[0]}.`,
    help: 'Pin the releases with which it was saved.',
    ...at,
  }
}

/** The innermost frame that is the script's, the mount's or the server's. */
function byFrame({type, message, frames, lines}: Raised, scene: Scene): Blamed {
  const [text = ''] = message.split('\n')
  const said = text === '' ? type : `${type}: ${text.replace(/\.$/, '')}`
  const last = frames.findLast(({file}) => ['mount', 'code', 'server'].includes(ownerOf(file, scene)))
  const who = last === undefined ? 'other' : ownerOf(last.file, scene)
  const own = frames.findLast(({file}) => ownerOf(file, scene) === 'code')
  // What a package raises while it is used is about what it was given; while it is imported, about itself.
  if (own !== undefined && (who !== 'mount' || own.name !== '<module>')) {
    return {
      class: 'script',
      message: `${codeName(own.file, scene)}:${own.line} ends with ${said}${who === 'mount' && last ? `, raised by ${mountedName(last.file, scene)} in the mount` : ''}.`,
      help: 'Mend the code at that line.',
      ...scene.place(own.file, own.line),
    }
  }
  if (who === 'mount' && last !== undefined) {
    const name = mountedName(last.file, scene)
    return {
      class: 'mount',
      message: `${name} in the mount fails when ${own === undefined ? 'the server' : codeName(own.file, scene)} imports it: ${said}.`,
      help: `Pin a release of ${name} that goes with Python ${scene.python} and the packages of the image.`,
    }
  }
  const replaced = scene.overrides()
  const suspects = replaced.filter(name => lines.some(line => new RegExp(`\\b${quoted(name)}\\b`).test(line)))
  const beside = suspects.length > 0 ? null : mentionedBeside(lines, scene)
  if (beside !== null) return {...beside, message: `${beside.message}: ${said}.`}
  const names = suspects.length > 0 ? suspects : replaced
  if (names.length > 0) {
    return {
      class: 'mount',
      message: `The server fails (${said}) with ${names.slice(0, 3).join(', ')}${names.length > 3 ? ` and ${names.length - 3} more` : ''} of the mount in the place of the image's.`,
      help: 'Leave out of the mount what only the server needs, or pin the releases that the image has.',
    }
  }
  return {
    class: 'host',
    message: `What the image starts fails by itself: ${said}.`,
    help: 'Look at the log: neither the code nor the mount takes part in it.',
  }
}

function quoted(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
