import {count, thousands} from '../../core/text.ts'
import {judgeUploadFiles} from '../azureml/upload.ts'
import {defineRule, type Judgement, mounting} from '../rule.ts'
import {helpFor, largest, type SizeJudging} from './sizes.ts'

/**
 * **Found.** The unpacked mount has more files than `max-files` says, or, without that input, than the target's host takes.
 *
 * **Why.** Some shares and images count files, and on a network share each costs a round trip at every start.
 *
 * **Mend it.** Leave out kinds of files with `slim`: tests are a third of the files of many scientific packages. Bytecode doubles
 * the number of modules; `bytecode: none` trades that for a slower start.
 *
 * ```yaml
 * with:
 *   slim: |
 *     tests
 *     type-stubs
 * ```
 *
 * **Turn it off.** Leave `max-files` out where the target sets no limit, or `rules: 'too-many-files: warning'`.
 */
export const tooManyFiles = defineRule({
  id: 'too-many-files',
  family: 'Target',
  title: 'The mount has more files than the budget',
  levels: {...mounting('error'), verify: 'error'},
  check({total, sizes, limits, savings = []}: SizeJudging): Judgement[] {
    if (limits.files === null || total.files <= limits.files.value) return []
    const rows = [...sizes].sort((a, b) => b.files - a.files)
    const ways = savings.filter(({files}) => files > 0).sort((a, b) => b.files - a.files)
    return [
      {
        message: `The mount has ${count(total.files, 'file')}, more than the ${thousands(limits.files.value)} that ${limits.files.from} allows; most are in ${largest(rows, ({files}) => thousands(files))}.`,
        help: helpFor(ways, ({files}) => count(files, 'file')),
      },
    ]
  },
})

/** What is uploaded, the mount included. */
export const uploadTooManyFiles = tooManyFiles.on(judgeUploadFiles)
