import type {Command} from './commands.ts'
import type {AptPackage, AptUpdate} from './facts.ts'
import {type Instruction, type Parsed, said} from './instructions.ts'

/** A path that removes the lists of packages where it is removed. */
const aptLists = /^\/?var\/lib\/(?:apt(?:\/(?:lists\/?)?\*{0,2}|\/lists\/.*)?\/?$|\{|\*)/
const aptNames = /^(?:apt|apt-get|aptitude)$/

/** The verb of an apt command and the words after it that are no options. */
function readApt({program, args}: Command) {
  if (!aptNames.test(program)) return undefined
  const words: Command['args'] = []
  for (let at = 0; at < args.length; at++) {
    const word = args[at] as Command['args'][number]
    // `-o Name=value`, `-t release`, `-c file` take the next word.
    if (/^-[a-zA-Z]*[otc]$/.test(word.value) || word.value === '--target-release') at++
    else if (!word.value.startsWith('-')) words.push(word)
  }
  const [verb, ...packages] = words
  return verb === undefined ? undefined : {verb, packages}
}

/** Each `apt-get update` of a RUN, and whether its lists are gone at the end of that RUN. */
export function readAptUpdates(
  commands: readonly Command[],
  {instruction, place}: {instruction: Instruction; place: Parsed['place']},
): AptUpdate[] {
  const isMounted = instruction.flags.some(({name, value}) => {
    const target = /(?:^|,)(?:target|dst|destination)=\/?(var\/lib\/apt(?:\/lists)?)\/?(?:,|$)/.test(value)
    return name === 'mount' && /(?:^|,)type=(?:cache|tmpfs)(?:,|$)/.test(value) && target
  })
  const updates: AptUpdate[] = []
  let cleaned: boolean | undefined = isMounted
  // From the end on: what comes after an update may clean it.
  for (const command of commands.toReversed()) {
    const verb = readApt(command)?.verb
    if (verb?.value === 'update') {
      updates.push({...said(place, command.source, {start: command.word.start, end: verb.end}), cleaned})
    } else if (/^(?:rm|find|unlink)$/.test(command.program) && cleaned !== true) {
      if (command.args.some(({value}) => aptLists.test(value))) cleaned = true
      else if (command.args.some(({isDynamic}) => isDynamic)) cleaned = undefined
    }
  }
  return updates.reverse()
}

// What of these is not for import: the interpreter, headers, and what only Debian's own tools use.
const noLibrary =
  /^python3?(?:\.\d+)?(?:-(?:minimal|full|doc|examples|dbg|apt|debian|software-properties|launchpadlib|gi|is-python3))?$/

/** Packages of Debian's Python that an `apt-get install` names. */
export function readAptPythonPackages(commands: readonly Command[], place: Parsed['place']): AptPackage[] {
  return commands.flatMap(command => {
    const apt = readApt(command)
    if (apt === undefined || !/^(?:install|reinstall)$/.test(apt.verb.value)) return []
    return apt.packages.flatMap(word => {
      const name = word.value.replace(/[=/:].*$/s, '')
      if (word.isDynamic || !/^python(?:2|3)?(?:\.\d+)?-/.test(name) || noLibrary.test(name)) return []
      return [{...said(place, command.source, word), name, command: `${command.program} ${apt.verb.value}`}]
    })
  })
}
