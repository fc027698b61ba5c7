import type {Limit} from '../../core/size-limit.ts'
import {count, size, thousands} from '../../core/text.ts'
import type {UploadFacts} from '../../hosts/azureml/upload/facts.ts'
import type {Judgement} from '../rule.ts'

const help =
  'Name what the image does not need in an `.amlignore`, or leave kinds of files out of the mount with `slim`.'

/** An upload of more bytes than the budget allows. */
export function judgeUploadBytes({limits: {bytes}, total, ...facts}: UploadFacts): Judgement[] {
  if (!isOver(bytes, total.bytes)) return []
  const message = `${wholeOf(facts)} make up an upload of ${size(total.bytes)}, more than the ${size(bytes.value)} that ${bytes.from} allows.`
  return [{message, help}]
}

/** An upload of more files than the budget allows. */
export function judgeUploadFiles({limits: {files}, total, ...facts}: UploadFacts): Judgement[] {
  if (!isOver(files, total.files)) return []
  const message = `${wholeOf(facts)} make up an upload of ${count(total.files, 'file')}, more than the ${thousands(files.value)} that ${files.from} allows.`
  return [{message, help}]
}

function isOver(limit: Limit | null, actual: number): limit is Limit {
  return limit !== null && actual > limit.value
}

function wholeOf({codeDir, mount}: Pick<UploadFacts, 'codeDir' | 'mount'>): string {
  return `${codeDir}${mount === undefined ? '' : ' and the mount'}`
}
