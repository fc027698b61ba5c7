import path from 'node:path'

/**
 * Whether `file` lies below `folder`, at any depth; the folder itself does not. Both are absolute, or relative to the same
 * folder. Only the names count: no symbolic link is followed.
 */
export function isInside(folder: string, file: string): boolean {
  const relative = path.relative(folder, file)
  // A name may itself begin with two dots.
  return relative !== '' && relative.split(path.sep)[0] !== '..' && !path.isAbsolute(relative)
}

/** Whether `file` is `folder` or lies below it. As `isInside`, by names only. */
export function isAtOrInside(folder: string, file: string): boolean {
  return path.relative(folder, file) === '' || isInside(folder, file)
}

/** A path with `/` between its parts, as files of a project are told. */
export function slashed(file: string): string {
  return path.sep === '/' ? file : file.split(path.sep).join('/')
}

/** An absolute path as a person would name it: relative to the working directory where it lies there, `/` between its parts. */
export function shownPath(file: string, cwd: string): string {
  if (file === cwd) return '.'
  return slashed(isInside(cwd, file) ? path.relative(cwd, file) : file)
}

/**
 * Why a list of paths such as PYTHONPATH, or a line `NAME=value`, cannot hold a folder, as a clause for a message; undefined where
 * both can. The separator differs: `:`, on Windows `;`.
 */
export function listProblem(folder: string): string | undefined {
  if (/[\x00-\x1f\x7f-\x9f\u2028\u2029]/.test(folder))
    return 'holds control characters, which no line of variables can hold'
  if (!folder.includes(path.delimiter)) return undefined
  return `holds \`${path.delimiter}\`, which separates the folders of PYTHONPATH; choose a name without it`
}
