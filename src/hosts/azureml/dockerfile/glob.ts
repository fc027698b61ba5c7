import {SitemountError} from '../../../core/errors.ts'

/** One step of a pattern. */
type Step =
  | {kind: 'literal'; text: string}
  | {kind: 'any'}
  | {kind: 'set'; test: (character: string) => boolean}
  | {kind: 'star'}
  | {kind: 'deep'}

/** Steps that are left for all patterns of one build context; less than 0 is too many. */
export type Work = {left: number}

/** A pattern of `.dockerignore`, or of a source of COPY: whether a path, `/` between its parts, is one it names. */
export type Glob = (path: string) => boolean

/**
 * A matcher for Go's `filepath.Match`, and `**` for any number of folders with `deep` (Docker, ".dockerignore file"). Takes time
 * in proportion to pattern times path, whatever they are, and counts it in `work`. Undefined for a pattern that is none: Docker
 * refuses the whole file. The matcher throws `unreadable` once `work` is used up.
 */
export function readGlob(pattern: string, {deep, work}: {deep: boolean; work: Work}): Glob | undefined {
  const steps = readSteps(pattern, deep)
  return steps === undefined ? undefined : path => matches(steps, {path: [...path], work})
}

/** Whether text holds a wildcard. */
export function isGlob(text: string): boolean {
  return /[*?[]/.test(text)
}

function readSteps(pattern: string, deep: boolean): Step[] | undefined {
  const characters = [...pattern]
  const steps: Step[] = []
  for (let at = 0; at < characters.length; at++) {
    const character = characters[at] ?? ''
    if (character === '*') {
      if (deep && characters[at + 1] === '*') {
        at++
        // `**/` stands for no folder at all, too.
        if (characters[at + 1] === '/') {
          at++
          steps.push({kind: 'deep'})
        } else steps.push({kind: 'deep'}, {kind: 'star'})
      } else steps.push({kind: 'star'})
    } else if (character === '?') steps.push({kind: 'any'})
    else if (character === '[') {
      const set = readSet(characters, at)
      if (set === undefined) return undefined
      steps.push({kind: 'set', test: set.test})
      at = set.end
    } else if (character === '\\') {
      at++
      if (characters[at] === undefined) return undefined
      steps.push({kind: 'literal', text: characters[at] ?? ''})
    } else steps.push({kind: 'literal', text: character})
  }
  return steps
}

function readSet(characters: readonly string[], start: number) {
  let at = start + 1
  const isNegated = characters[at] === '^'
  if (isNegated) at++
  const ranges: [string, string][] = []
  for (let first = true; first || characters[at] !== ']'; first = false) {
    const low = character()
    if (low === undefined) return undefined
    let high = low
    if (characters[at] === '-') {
      at++
      const top = character()
      if (top === undefined) return undefined
      high = top
    }
    ranges.push([low, high])
  }
  const test = (one: string) => one !== '/' && ranges.some(([low, high]) => one >= low && one <= high) !== isNegated
  return {test, end: at}

  function character(): string | undefined {
    if (characters[at] === undefined || characters[at] === '-' || characters[at] === ']') return undefined
    if (characters[at] === '\\') at++
    return characters[at++]
  }
}

/** All ways through the steps at once: the set of steps that may come next. */
function matches(steps: readonly Step[], {path, work}: {path: readonly string[]; work: Work}): boolean {
  let states = closure(new Set([0]), steps, true)
  for (const character of path) {
    if (states.size === 0) return false
    work.left -= states.size
    if (work.left < 0) throw new SitemountError('unreadable', 'The patterns of the build context take too many steps.')
    const next = new Set<number>()
    for (const state of states) {
      const step = steps[state]
      if (step === undefined) continue
      if (step.kind === 'deep') next.add(state)
      else if (step.kind === 'star' && character !== '/') next.add(state)
      else if (step.kind === 'literal' && step.text === character) next.add(state + 1)
      else if (step.kind === 'any' && character !== '/') next.add(state + 1)
      else if (step.kind === 'set' && step.test(character)) next.add(state + 1)
    }
    states = closure(next, steps, character === '/')
  }
  return states.has(steps.length)
}

/** What can be reached without a character: a star may stand for nothing, `**` for nothing where a part begins. */
function closure(states: Set<number>, steps: readonly Step[], atStart: boolean): Set<number> {
  for (const state of states) {
    const kind = steps[state]?.kind
    if (kind === 'star' || (kind === 'deep' && (atStart || steps[state + 1]?.kind === 'star'))) states.add(state + 1)
  }
  return states
}
