import fs from 'node:fs'
import path from 'node:path'
import {SitemountError} from './errors.ts'
import type {IO} from './io.ts'
import {followLinks, linkText} from './links.ts'
import {isAtOrInside, isInside, shownPath} from './paths.ts'

/** What a place is judged by: the working directory, the variables of a job, and the input that names the place. */
export type Placing = Pick<IO, 'cwd' | 'env'> & {input: 'output' | 'extract-to'}

/**
 * The real path of a folder that a run writes into; parts that do not exist yet stay as they are written.
 *
 * What the user typed counts, `..` and absolute paths included; a link inside the project may come with a pull request, so it must
 * stay inside. In a job everything lies below GITHUB_WORKSPACE or RUNNER_TEMP. Throws `usage` with the name of the link or the path.
 */
export function allowedPlace(typed: string, placing: Placing): string {
  const {cwd, input} = placing
  const roots = rootsOf(placing)
  const real = resolveLinks(path.resolve(cwd, typed), {roots, placing})
  if (!isJob(placing) || roots.some(root => isAtOrInside(root, real))) return real
  throw new SitemountError(
    'usage',
    `Input \`${input}\`: ${path.resolve(cwd, typed)} lies outside GITHUB_WORKSPACE and RUNNER_TEMP, where a job may write.`,
    {help: `Name a folder of the checkout, such as \`${input}: ${example[input]}\`.`},
  )
}

const example = {output: 'sitemount-out', 'extract-to': 'unpacked/site-packages'} as const

/** Throws `usage` for an entry of these names in a folder (by its real path) that is a link and leads out of the project or of the folder. */
export function refuseLinks(folder: string, names: readonly string[], placing: Placing): void {
  const roots = [...rootsOf(placing).filter(root => isAtOrInside(root, folder)), folder]
  for (const name of names) {
    const file = path.join(folder, name)
    if (linkText(file) !== undefined) resolveLinks(file, {roots, placing})
  }
}

/** Whether a folder lies in the project and holds nothing of it but what sitemount writes. */
export function isOwnFolder(folder: string, placing: Placing): boolean {
  const roots = rootsOf(placing)
  return roots.some(root => isInside(root, folder)) && !roots.some(root => isAtOrInside(folder, root))
}

function isJob({env}: Pick<Placing, 'env'>): boolean {
  return env.GITHUB_ACTIONS === 'true'
}

/** Real paths of the folders that hold what others may have put there: the project, and in a job its temporary folder. */
function rootsOf({cwd, env}: Placing): string[] {
  const roots = isJob({env}) ? [env.GITHUB_WORKSPACE || cwd, env.RUNNER_TEMP || ''] : [cwd]
  return roots.filter(Boolean).map(root => realPath(path.resolve(root)))
}

function realPath(folder: string): string {
  try {
    return fs.realpathSync(folder)
  } catch {
    return folder
  }
}

type Resolving = {roots: readonly string[]; placing: Placing}

function resolveLinks(file: string, resolving: Resolving): string {
  return followLinks(file, {
    onLink(link, target) {
      const home = resolving.roots.find(root => isAtOrInside(root, path.dirname(link)))
      if (home !== undefined && !isAtOrInside(home, target)) throw leads(link, target, resolving)
    },
    onLoop(link) {
      throw loop(link, resolving)
    },
  })
}

function leads(link: string, target: string, {placing}: Resolving): SitemountError {
  const {cwd, input} = placing
  const shown = shownPath(link, realPath(cwd))
  return new SitemountError(
    'usage',
    `Input \`${input}\`: ${shown} is a link that leads out of the project, to ${target}.`,
    {
      help: isJob(placing)
        ? `Remove the link from the repository (\`git rm ${quoted(shown)}\`).`
        : `Remove the link (\`rm ${quoted(shown)}\`), or name another folder with \`--${input}\`.`,
    },
  )
}

function loop(link: string, {placing: {input}}: Resolving): SitemountError {
  return new SitemountError('usage', `Input \`${input}\`: ${link} is a link that never ends.`, {
    help: `Remove the link (\`rm ${quoted(link)}\`).`,
  })
}

function quoted(file: string): string {
  return /^[\w./@%+=:,-]+$/.test(file) ? file : `'${file.replaceAll("'", "'\\''")}'`
}
