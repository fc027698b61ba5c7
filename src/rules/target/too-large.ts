import type {Limit} from '../../core/size-limit.ts'
import {count, size} from '../../core/text.ts'
import {judgeUploadBytes} from '../azureml/upload.ts'
import {judgeWheelBytes} from '../mount/wheels.ts'
import {defineRule, type Judgement, mounting} from '../rule.ts'
import {helpFor, largest, type SizeJudging} from './sizes.ts'

/**
 * **Found.** The unpacked mount has more bytes than `max-size` says, or, without that input, than the target's host takes.
 *
 * **Why.** A host refuses what is too large only when it is deployed (a function's 250 MB), or it takes it and each start copies
 * more.
 *
 * **Mend it.** The message names the five largest groups of one distribution and one kind, the help what each kind of `slim`
 * would save. Else take a lighter build of a package (CPU wheels of torch), or ship data with the model instead.
 *
 * ```text
 * The mount has 312.4 MB, more than the 250.0 MB that `max-size` allows; the largest are scipy native (94.1 MB), …
 * ```
 *
 * **Turn it off.** Leave `max-size` out where the target sets no limit, or `rules: 'too-large: warning'`.
 */
export const tooLarge = defineRule({
  id: 'too-large',
  family: 'Target',
  title: 'The mount has more bytes than the budget',
  levels: {...mounting('error'), verify: 'error'},
  check({total, sizes, limits, savings = []}: SizeJudging): Judgement[] {
    if (limits.bytes === null || total.bytes <= limits.bytes.value) return []
    const [actual, allowed] = apart(total.bytes, limits.bytes)
    const rows = [...sizes].sort((a, b) => b.bytes - a.bytes)
    const ways = savings.filter(({bytes}) => bytes > 0).sort((a, b) => b.bytes - a.bytes)
    return [
      {
        message: `The mount has ${actual}, more than the ${allowed} that ${limits.bytes.from} allows; the largest are ${largest(rows, ({bytes}) => size(bytes))}.`,
        help: helpFor(ways, ({bytes}) => size(bytes)),
      },
    ]
  },
})

/** What is uploaded, the mount included. */
export const uploadTooLarge = tooLarge.on(judgeUploadBytes)

/** What wheels unpack to, before or while they are installed. */
export const wheelsTooLarge = tooLarge.on(judgeWheelBytes)

/** Two sizes as people read them, to the byte where they would look the same. */
function apart(bytes: number, {value}: Limit): [actual: string, allowed: string] {
  const [actual, allowed] = [size(bytes), size(value)]
  return actual === allowed ? [count(bytes, 'byte'), count(value, 'byte')] : [actual, allowed]
}
