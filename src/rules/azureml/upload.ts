import type {Place} from '../../core/finding.ts'
import {grouped, some} from '../../core/lists.ts'
import type {Limit} from '../../core/size-limit.ts'
import {count, size, thousands} from '../../core/text.ts'
import type {UploadFacts} from '../../hosts/azureml/upload/facts.ts'
import type {Dropped} from '../../hosts/azureml/upload/walk.ts'
import type {OldRule as Rule} from '../engine.ts'
import type {Classified as Judgement} from '../rule.ts'

/** What of a code folder never reaches the image, and how much of it does. */
export const uploadRules: readonly Rule<UploadFacts>[] = [
  ignoredByUpload,
  ignoredByOlderUpload,
  neededButIgnored,
  stoppedUpload,
  tooMuchToUpload,
]

/** One finding for each line of the ignore file that keeps a part of the mount away. */
function ignoredByUpload(facts: UploadFacts): Judgement[] {
  const {ignore, mount, remedy} = facts
  if (ignore === null || mount === undefined) return []
  return [...grouped(mount.dropped, ({line}) => String(line)).values()].map(dropped => {
    const whole = dropped.length >= mount.files
    const bytecode = dropped.every(({path}) => /(?:^|\/)__pycache__\/[^/]+\.pyc$/.test(path))
    const what = whole
      ? `the whole mount${mount.files === 0 ? '' : ` (${count(mount.files, 'file')})`}`
      : `${thousands(dropped.length)} of ${count(mount.files, 'file')} of the mount`
    const effect = whole
      ? ': the container ends with exit code 97'
      : bytecode
        ? ': bytecode, without which each start compiles the modules again'
        : ''
    return {
      rule: 'ignored-by-upload',
      ...((bytecode || remedy !== undefined) && {level: 'warning'}),
      message: `\`${dropped[0]?.pattern}\` in ${ignore.name} keeps ${what} from the image, ${some(dropped.map(({path}) => path))}${effect}.`,
      help: wayOut(facts),
      ...placeAt(facts, dropped[0]),
    }
  })
}

function wayOut({ignore, mount, remedy, codeDir}: UploadFacts): string {
  if (remedy !== undefined) return `Copy ${remedy} into ${codeDir}.`
  const again = `!${mount?.folder ?? ''}/**`
  return ignore?.name === '.gitignore'
    ? 'Write an `.amlignore` beside it, which Azure ML reads instead; one that holds a comment alone lets everything through.'
    : `Take the line out, or write \`${again}\` at the end of the file.`
}

function ignoredByOlderUpload(facts: UploadFacts): Judgement[] {
  const {ignore, mount, remedy} = facts
  const [first] = mount?.older ?? []
  if (ignore === null || mount === undefined || first === undefined || remedy !== undefined) return []
  return [
    {
      rule: 'ignored-by-upload',
      level: 'warning',
      message: `azure-ai-ml before 1.4.0 does not obey the last pattern that matches but the first (1.2 and 1.3: any), and keeps ${count(mount.older.length, 'file')} of the mount from the image, ${some(mount.older.map(({path}) => path))}.`,
      help: 'Upload with a newer one, or take the line out.',
      ...placeAt(facts, first),
    },
  ]
}

function neededButIgnored(facts: UploadFacts): Judgement[] {
  const {ignore, needed} = facts
  if (ignore === null) return []
  return needed.map(one => ({
    rule: 'ignored-by-upload',
    message: `\`${one.pattern}\` in ${ignore.name} keeps ${one.what} ${one.path} from the image.`,
    help: `Take the line out, or write \`!/${one.path}\` at the end of the file.`,
    ...placeAt(facts, one),
  }))
}

/** What stops the uploader, or what it passes over in silence, once for each reason. */
function stoppedUpload(facts: UploadFacts): Judgement[] {
  const {obstacles, codeDir, ignore} = facts
  return [
    ...grouped(obstacles, ({path, why, line}) => (line === undefined ? why : `${path}:${line}`)).values(),
  ].flatMap((group): Judgement[] => {
    const [first] = group
    if (first === undefined) return []
    const {line, why} = first
    if (line !== undefined && ignore !== null) {
      return [
        {
          rule: 'ignored-by-upload',
          message: `The upload of ${codeDir} stops at ${ignore.name}: ${why}.`,
          help: 'Mend the line; Git and the uploader do not read all patterns alike.',
          ...placeAt(facts, {line}),
        },
      ]
    }
    return [
      {
        rule: 'ignored-by-upload',
        message: `${some(group.map(({path}) => path))} in ${codeDir} cannot be uploaded: ${why}.`,
        help: `Delete it, or name it in ${ignore?.name ?? 'an `.amlignore`'}.`,
      },
    ]
  })
}

function tooMuchToUpload({codeDir, total, limits, mount}: UploadFacts): Judgement[] {
  const whole = `${codeDir}${mount === undefined ? '' : ' and the mount'}`
  const over = (limit: Limit | null, actual: number) => limit !== null && actual > limit.value
  const judgements: Judgement[] = []
  if (over(limits.bytes, total.bytes)) {
    judgements.push({
      rule: 'too-large',
      message: `${whole} make up an upload of ${size(total.bytes)}, more than the ${size(limits.bytes?.value ?? 0)} that ${limits.bytes?.from} allows.`,
      help: 'Name what the image does not need in an `.amlignore`, or leave kinds of files out of the mount with `slim`.',
    })
  }
  if (over(limits.files, total.files)) {
    judgements.push({
      rule: 'too-many-files',
      message: `${whole} make up an upload of ${count(total.files, 'file')}, more than the ${thousands(limits.files?.value ?? 0)} that ${limits.files?.from} allows.`,
      help: 'Name what the image does not need in an `.amlignore`, or leave kinds of files out of the mount with `slim`.',
    })
  }
  return judgements
}

/** The line of the ignore file, with the pattern marked. */
function placeAt({ignore}: UploadFacts, at: Pick<Dropped, 'line'> | undefined): Partial<Place> {
  if (ignore === null || at === undefined) return {}
  const excerpt = ignore.lines[at.line - 1] ?? ''
  const column = [...excerpt.slice(0, excerpt.length - excerpt.trimStart().length)].length + 1
  const width = [...excerpt.trim()].length
  return {file: ignore.file, line: at.line, column, endColumn: column + Math.max(width, 1), excerpt}
}
