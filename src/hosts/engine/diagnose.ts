import fs from 'node:fs'
import path from 'node:path'
import type {Place} from '../../core/finding.ts'
import {isAtOrInside, shownPath} from '../../core/paths.ts'
import {blameMissing, type Whereabouts} from './diagnose-missing.ts'
import type {Failure} from './facts.ts'
import type {Frame, Raised} from './last-traceback.ts'

type Blamed = Omit<Failure, 'evidence'>

const native =
  /undefined symbol|GLIBC(?:XX)?_|invalid ELF|wrong ELF|file too short|dynamic module does not define|partially initialized module/
const missingModule = /No module named '([^']+)'/
const missingLibrary = /(?:^|\s)(\S+\.so[.\d]*): cannot open shared object file/
const importing = /(?:^|\.)(?:ImportError|ModuleNotFoundError|ImportModuleError)$/

/**
 * Whose fault an exception is. What cannot be imported is judged by what is missing and who wanted it (`blameMissing`), a
 * library or symbol by whose it is; any other error belongs to the innermost frame that is the user's, else to the mount, else
 * to the host.
 */
export function blame(raised: Raised, where: Whereabouts): Blamed {
  const fileOf = ({file}: Frame) => path.resolve(where.code.seen, file)
  const inMount = (frame: Frame) => !isNoFile(frame) && isAtOrInside(where.mount.seen, fileOf(frame))
  const inCode = (frame: Frame) => !isNoFile(frame) && isAtOrInside(where.code.seen, fileOf(frame)) && !inMount(frame)
  const own = raised.frames.findLast(inCode)
  const at = own === undefined ? {} : placeIn(own, where)
  const cause = causeOf(raised)
  // The standard library raises for whoever called it.
  const last = cause.frames.findLast(frame => inMount(frame) || inCode(frame))
  const importer = last !== undefined && inMount(last) ? ownerOf(fileOf(last), where.mount.seen) : null
  const message = firstLine(cause.message)
  const said = message === '' ? cause.type : `${cause.type}: ${message}`
  const missing = missingModule.exec(message)?.[1]
  if (missing !== undefined) return {...blameMissing(missing, {where, importer}), ...at}
  const library = missingLibrary.exec(message)?.[1]
  if (library !== undefined && importer !== null) {
    return {
      class: 'host',
      message: `${importer} of the mount asks for the library ${library}, which this machine does not have.`,
      help: 'Install it here when the host has it; if not, take another distribution, or bring the library to the host.',
      ...at,
    }
  }
  const isImport = importing.test(cause.type)
  if ((isImport && native.test(message)) || (importer !== null && (isImport || own === undefined))) {
    return {
      class: 'mount',
      message: `${importer ?? 'A package'} of the mount cannot be used here: ${said}.`,
      help: 'Build the mount with the Python, platform and C library of the host, and look for findings of its build.',
      ...at,
    }
  }
  if (own !== undefined) {
    return {
      class: 'script',
      message: `${at.file ?? path.basename(own.file)}:${own.line} fails with ${said}.`,
      help:
        importer === null
          ? 'Mend the code at that line.'
          : `Look at what it hands to ${importer}, in whose code the error was raised.`,
      ...at,
    }
  }
  if (raised.frames.some(({file}) => /^<(?:string|stdin)>$/.test(file)) && importer === null) {
    return {
      class: 'script',
      message: `The command itself fails with ${said}.`,
      help: 'Mend the code in it.',
    }
  }
  return {
    class: 'host',
    message: `What the host starts fails with ${said}, outside of the code and of the mount.`,
    help: 'Look at the log: something that the host has may be missing here; the input `python` takes a virtualenv that stands for the host.',
  }
}

/** Code that no file holds: `<string>` of `python -c`, `<stdin>`, `<frozen …>`. */
function isNoFile({file}: Frame): boolean {
  return file.startsWith('<')
}

/** What began it: packages wrap a failed import into words of their own, which say less. */
function causeOf(raised: Raised): Raised {
  if (!importing.test(raised.type)) return raised
  const telling = ({message}: Raised) =>
    [missingModule, missingLibrary, native].some(one => one.test(firstLine(message)))
  return [...(raised.causes ?? []), raised].findLast(telling) ?? raised
}

function firstLine(message: string): string {
  return message.split('\n').find(line => line.trim() !== '') ?? ''
}

function placeIn(frame: {file: string; line: number}, {code, cwd}: Whereabouts): Partial<Place> {
  const real = path.join(code.real, path.relative(code.seen, path.resolve(code.seen, frame.file)))
  const file = shownPath(real, cwd)
  const excerpt = read(real).split(/\r\n|\n|\r/)[frame.line - 1]
  return {file, line: frame.line, ...(excerpt !== undefined && excerpt.length < 1000 && {excerpt})}
}

function read(file: string): string {
  try {
    return fs.statSync(file).size > 4 << 20 ? '' : fs.readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/** The top-level name that a file of the mount is imported by. */
function ownerOf(file: string, mount: string): string {
  const [top = ''] = path.relative(mount, file).split(path.sep)
  return top.replace(/\.(?:py|.*\.so)$/, '')
}
