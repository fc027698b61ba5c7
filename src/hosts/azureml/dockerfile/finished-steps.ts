import {type Command, readCommands} from './commands.ts'
import {readInstall} from './install-words.ts'
import {readShell} from './shell.ts'
import {baseOf, chainOf, type OpenStage, type Step} from './stages.ts'

/** Images that bring no requirements files of their own. */
const plainBase =
  /^(?:(?:docker\.io\/)?(?:library\/)?(?:python|ubuntu|debian)|mcr\.microsoft\.com\/azureml\/minimal-[\w.-]*inference)$/

/** Programs that write no file whose name somebody else chose. */
const harmless =
  /^(?:apt|apt-get|aptitude|apk|mkdir|rm|chmod|chown|useradd|adduser|groupadd|addgroup|echo|true|set|cd|export|ls|which|locale-gen)$/

/**
 * The RUN steps of a stage before which all files of the image are known: its base is a plain one, and nothing but copies, and
 * commands that only install, came before.
 */
export function closedSteps(stage: OpenStage): ReadonlySet<Step> {
  const closed = new Set<Step>()
  if (!plainBase.test(baseOf(stage)?.repository ?? '')) return closed
  for (const step of chainOf(stage).flatMap(({steps}) => steps)) {
    const {keyword} = step.instruction
    if (keyword === 'ONBUILD') return closed
    if (keyword !== 'RUN') continue
    const {isPlain, isHarmless: goesOn} = look(step)
    if (!isPlain) return closed
    closed.add(step)
    if (!goesOn) return closed
  }
  return closed
}

/** Whether a command leaves no file that a later one might be meant to read. */
export function isHarmless(command: Command): boolean {
  const {program, args} = command
  if (/^conda|^(?:micro)?mamba$/.test(program)) return !args.some(({value}) => /^(?:export|list|run)$/.test(value))
  return harmless.test(program) || readInstall(command) !== undefined
}

type Look = {isPlain: boolean; isHarmless: boolean}

const looked = new WeakMap<Step, Look>()

/** A stage that others come from is asked for with each of them. */
function look(step: Step): Look {
  const known = looked.get(step)
  if (known !== undefined) return known
  const commands = readCommands(step.instruction)
  const found = {isPlain: isPlainRow(step, commands), isHarmless: commands.every(isHarmless)}
  looked.set(step, found)
  return found
}

/** Whether a RUN is a plain row of commands: no condition, nothing written by a redirection, nothing lent for the one step. */
function isPlainRow({instruction, isPosix}: Step, commands: readonly Command[]): boolean {
  const {body, flags, heredocs} = instruction
  if (!isPosix || heredocs.length > 0 || flags.some(({value}) => !value.includes('type=cache'))) return false
  const text = body.text.replace(/(?:\d*|&)>{1,2}\s*(?:\/dev\/null\b|&\d)/g, '')
  if (/[<>`]|\|\||\$\(|(?:^|[\s;&(])(?:if|test|for|while|until|case|\[\[?)\s/.test(text)) return false
  // What is started by the value of a variable is not among the commands.
  return readShell(body).length <= commands.length
}
