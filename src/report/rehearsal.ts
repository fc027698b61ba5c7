import {inertLine, markdown, markdownBlock} from '../core/sanitize.ts'
import {clip, count} from '../core/text.ts'
import type {RehearsalFacts} from '../hosts/engine/facts.ts'

const longestBody = 300
const longestLog = 20_000

/** What a rehearsal saw, one line a fact; what is foreign in it is inert. */
export function rehearsalLines(facts: RehearsalFacts): string[] {
  const {what, how, ready, answer, sample, modules, notes, failure} = facts
  // Nothing was started.
  if (failure !== null && ready === null && facts.log === '') return notes.map(note => inertLine(`note:      ${note}`))
  const lines = [
    `rehearsed: ${what}${how === 'script-only' ? ' (script-only: the entry script, without what the host starts)' : ''}`,
    `kept away: ${kept(facts)}`,
    ready === null ? '' : `ready:     after ${seconds(ready.seconds)} of ${seconds(ready.deadline)}`,
    answer === null
      ? sample
        ? 'answer:    none'
        : ''
      : `answer:    ${answer.status} after ${seconds(answer.seconds)}: ${clip(answer.body, longestBody)}`,
    modules === null
      ? ''
      : `modules:   ${modules.mount.length} from the mount, ${modules.host.length} from the host, ${modules.code.length} from the code (${modules.how})`,
    ...notes.map(note => `note:      ${note}`),
    ...(failure?.evidence ?? []).map(line => `printed:   ${line}`),
  ]
  return lines.filter(line => line !== '').map(inertLine)
}

/** The same as Markdown; the log follows, folded, when the rehearsal failed. */
export function rehearsalSummary(facts: RehearsalFacts): string {
  const lines = rehearsalLines(facts).map(line => `- ${markdown(line)}\n`)
  const {failure} = facts
  const log = facts.log.trimEnd()
  if (failure === null || log === '') return lines.join('')
  const text = log.length > longestLog ? `…\n${log.slice(-longestLog)}` : log
  return `${lines.join('')}\n<details><summary>What it printed (${count(log.split('\n').length, 'line')})</summary>\n\n${markdownBlock(text)}\n</details>\n`
}

function kept({isolation}: RehearsalFacts): string {
  const {network, readOnlyMount, paths, why} = isolation
  const parts = [
    network ? 'the network' : '',
    readOnlyMount ? 'writing to the mount where the host has it' : '',
    paths ? 'processes of this machine' : '',
  ].filter(part => part !== '')
  const said = parts.length === 0 ? 'nothing' : parts.join(', ')
  return `${why === undefined ? said : `${said} (${why})`}; not kept away: ${within(isolation)}`
}

/** What no isolation of a rehearsal covers. An abstract socket belongs to a network namespace, one that is a file does not (unix(7)). */
function within({network, paths}: RehearsalFacts['isolation']): string {
  const sockets = network ? 'unix sockets that are files' : 'unix sockets, abstract ones too'
  const files = "what the job's user may read and write elsewhere (all files, when that is root)"
  return `${sockets}, ${files}${paths ? '' : ', processes of that user'}`
}

function seconds(value: number): string {
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} s`
}
