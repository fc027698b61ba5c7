import type {Place} from '../../core/finding.ts'
import {grouped, some} from '../../core/lists.ts'
import {count, thousands} from '../../core/text.ts'
import type {UploadFacts} from '../../hosts/azureml/upload/facts.ts'
import type {Dropped} from '../../hosts/azureml/upload/walk.ts'
import {defineRule, deploying, type Judgement} from '../rule.ts'

const bytecodeFile = /(?:^|\/)__pycache__\/[^/]+\.pyc$/

/**
 * **Found.** Files of the mount, or the entry script or requirements, that the ignore file of the code folder keeps from the
 * image; a link to nothing in that folder; a pattern at which the uploader stops.
 *
 * **Why.** `az ml` and the Python SDK leave out what `.amlignore` names, and where there is none, what `.gitignore` names. Only the
 * file in the code folder itself counts. The `.gitignore` that new Python repositories start with names `lib/`, `*.so` and
 * `build/`: numpy loses `numpy/lib/` and its extension modules, a mount below `env/lib/python3.12/site-packages` all of itself.
 * Nothing says so before the container starts:
 *
 * ```text
 * Expected folder with pre-installed packages not found: /var/azureml-app/src/site-packages. Exiting with error ...
 * ```
 *
 * and exit code 97, where the whole folder is missing; `ModuleNotFoundError: No module named 'numpy.lib'` and exit code 3, where a
 * part is. Of several patterns that match the last one counts; before azure-ai-ml 1.4.0 the first one did, or (1.2 and 1.3) any.
 * Unlike Git, the uploader asks about each file on its own, so `!site-packages/**` takes the packages in again even where their
 * folder is left out. What depends on the version of the uploader is a **warning**, and so is bytecode that stays behind: without
 * it each start compiles the modules again. In `build` it is a warning too where an `.amlignore` was written that only has to be
 * copied.
 *
 * **Mend it.** Write an `.amlignore` beside the `.gitignore`; a comment is enough for all files to arrive. Or repeat what is to stay
 * behind, with the packages before and after it:
 *
 * ```text
 * !/site-packages/**
 * *.so
 * data/
 * !/site-packages/**
 * ```
 *
 * **Turn it off.** `rules: 'ignored-by-upload: warning'`.
 */
export const ignoredByUpload = defineRule({
  id: 'ignored-by-upload',
  family: 'Azure ML',
  title: 'Files of the code folder that never reach the image',
  levels: deploying('error'),
  check(facts: UploadFacts): Judgement[] {
    return [...mountIgnored(facts), ...ignoredByOlderUpload(facts), ...neededButIgnored(facts), ...stoppedUpload(facts)]
  },
})

/** One finding for each line of the ignore file that keeps a part of the mount away. */
function mountIgnored(facts: UploadFacts): Judgement[] {
  const {ignore, mount, remedy} = facts
  if (ignore === null || mount === undefined) return []
  return [...grouped(mount.dropped, ({line}) => String(line)).values()].map(dropped => {
    const whole = dropped.length >= mount.files
    const paths = dropped.map(({path}) => path)
    const sources = paths.filter(path => !bytecodeFile.test(path))
    const bytecode = sources.length === 0
    const what = whole
      ? `the whole mount${mount.files === 0 ? '' : ` (${count(mount.files, 'file')})`}`
      : `${thousands(dropped.length)} of ${count(mount.files, 'file')} of the mount`
    const effect = whole
      ? ': the container ends with exit code 97'
      : bytecode
        ? ': bytecode, without which each start compiles the modules again'
        : ''
    return {
      ...((bytecode || remedy !== undefined) && {level: 'warning'}),
      message: `\`${dropped[0]?.pattern}\` in ${ignore.name} keeps ${what} from the image, ${some([...sources, ...paths.filter(path => bytecodeFile.test(path))])}${effect}.`,
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
          message: `The upload of ${codeDir} stops at ${ignore.name}: ${why}.`,
          help: 'Mend the line; Git and the uploader do not read all patterns alike.',
          ...placeAt(facts, {line}),
        },
      ]
    }
    return [
      {
        message: `${some(group.map(({path}) => path))} in ${codeDir} cannot be uploaded: ${why}.`,
        help: `Delete it, or name it in ${ignore?.name ?? 'an `.amlignore`'}.`,
      },
    ]
  })
}

/** The line of the ignore file, with the pattern marked. */
function placeAt({ignore}: UploadFacts, at: Pick<Dropped, 'line'> | undefined): Partial<Place> {
  if (ignore === null || at === undefined) return {}
  const excerpt = ignore.lines[at.line - 1] ?? ''
  const column = [...excerpt.slice(0, excerpt.length - excerpt.trimStart().length)].length + 1
  const width = [...excerpt.trim()].length
  return {file: ignore.file, line: at.line, column, endColumn: column + Math.max(width, 1), excerpt}
}
