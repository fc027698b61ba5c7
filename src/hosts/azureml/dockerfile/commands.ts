import type {Source} from '../../../requirements/lines/source.ts'
import type {Instruction} from './instructions.ts'
import {readShell, type ShellCommand, type ShellWord, unknown} from './shell.ts'

/** A program that a RUN starts, past `sudo`, `env`, `sh -c` and what else only starts another one. */
export type Command = {
  source: Source
  /** Its file name, without folders: `pip3`. */
  program: string
  /** The word that names it. */
  word: ShellWord
  args: ShellWord[]
}

const shells = /^(?:ba|da|z|k|a)?sh$/
const deepest = 4

/**
 * The commands of a RUN in their order: its shell form, its exec form (a JSON array), and its heredocs where a shell reads
 * them. None for an instruction that another shell reads (`SHELL`), say PowerShell.
 */
export function readCommands(instruction: Instruction): Command[] {
  const {body, heredocs} = instruction
  const exec = execWords(body)
  if (exec !== undefined) return unwrap({source: body, words: exec})
  const commands = readShell(body).flatMap(command => unwrap(command))
  const [first, ...others] = commands
  // `RUN <<EOF` hands the lines to the shell, or to what their first line names; `RUN cat <<EOF >file` is data.
  const isScript = first === undefined || (others.length === 0 && shells.test(first.program))
  if (!isScript) return commands
  const scripts = heredocs.filter(({body: {text}}) => {
    const [, interpreter] = /^#!\s*(\S+(?:[ \t]+\S+)?)/.exec(text) ?? []
    return interpreter === undefined || shells.test((interpreter.split(/[\s/]/).at(-1) ?? '').trim())
  })
  return [...commands, ...scripts.flatMap(script => readShell(script.body).flatMap(command => unwrap(command)))]
}

/** The words of an exec form, or undefined for text that is no JSON array of strings: the builder takes that for shell. */
export function execWords({text}: Source): ShellWord[] | undefined {
  if (!text.startsWith('[')) return undefined
  try {
    const list: unknown = JSON.parse(text)
    if (!Array.isArray(list) || !list.every(item => typeof item === 'string')) return undefined
    const places = [...text.matchAll(/"(?:[^"\\]|\\.)*"/g)]
    return list.map((value: string, index) => {
      const place = places[index]
      const start = (place?.index ?? 0) + 1
      return {value, start, end: start + Math.max(0, (place?.[0].length ?? 2) - 2), isDynamic: false, isQuoted: true}
    })
  } catch {
    return undefined
  }
}

/** The programs that one command starts in the end. */
function unwrap({source, words}: ShellCommand, depth = 0): Command[] {
  let rest = words
  for (let turns = 0; turns < 8; turns++) {
    const word = rest.find(({value, isQuoted}) => isQuoted || !/^[A-Za-z_]\w*\+?=/.test(value))
    if (word === undefined) return []
    const args = rest.slice(rest.indexOf(word) + 1)
    const program = word.value.split('/').at(-1) ?? ''
    if (program === '' || program.includes(unknown)) return []
    if (shells.test(program)) {
      const script = scriptOf(args)
      if (script === undefined || depth >= deepest) return [{source, program, word, args}]
      return readInner(source, script).flatMap(command => unwrap(command, depth + 1))
    }
    const next = wrapped(program, args)
    if (next === undefined || next.length === 0) return [{source, program, word, args}]
    rest = next
  }
  return []
}

/** What a program that starts another one is followed by; undefined for any other program. */
function wrapped(program: string, args: readonly ShellWord[]): ShellWord[] | undefined {
  if (/^(?:exec|command|nohup|time|eatmydata|builtin)$/.test(program)) return args.slice()
  if (/^(?:sudo|env|nice|gosu|su-exec|retry)$/.test(program)) {
    const takesValue = program === 'sudo' ? /^-[ugCT]$/ : program === 'nice' ? /^-n$/ : /^-[uC]$/
    const rest = afterOptions(args, takesValue)
    return program === 'gosu' || program === 'su-exec' ? rest.slice(1) : rest
  }
  if (/^(?:conda|mamba|micromamba)$/.test(program) && args[0]?.value === 'run') {
    return afterOptions(args.slice(1), /^(?:-[np]|--name|--prefix|--cwd)$/)
  }
  if (/^(?:uv|poetry|pipenv|pdm)$/.test(program) && args[0]?.value === 'run') {
    return afterOptions(args.slice(1), /^(?:--with|--python|-p|--directory|--project|--extra|--group)$/)
  }
  return undefined
}

function afterOptions(words: readonly ShellWord[], takesValue: RegExp): ShellWord[] {
  let at = 0
  while (words[at]?.value.startsWith('-')) at += takesValue.test(words[at]?.value ?? '') ? 2 : 1
  return words.slice(at)
}

/** The script that follows `-c` (or `-exc`, `-lc`). */
function scriptOf(args: readonly ShellWord[]): ShellWord | undefined {
  const at = args.findIndex(({value}) => /^-[a-zA-Z]*c$/.test(value))
  return at < 0 ? undefined : args[at + 1]
}

/** The commands of a quoted script; each stands at its own place where the quotes hold nothing that is escaped. */
function readInner(source: Source, script: ShellWord): ShellCommand[] {
  const {start, end, value} = script
  const raw = source.text.slice(start, end)
  const at = raw.indexOf(value)
  if (at >= 0) {
    // Read where it stands, so that every offset is what it is in the whole.
    const from = start + at
    return readShell({text: source.text.slice(0, from + value.length), pieces: source.pieces}, from)
  }
  return readShell({text: value, pieces: []}).map(({words}) => ({
    source,
    words: words.map(word => ({...word, start, end})),
  }))
}
