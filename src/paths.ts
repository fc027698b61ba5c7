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
