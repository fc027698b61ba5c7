import type {StartupFile} from './facts.ts'

/** Bytes of one start-up file that are kept; longer ones are named and hashed. */
export const startupLimit = 1 << 20

/** Bytes that are kept of all of them together. */
const startupBudget = 32 << 20

/** Gathers start-up files with their content, as long as there is room for it. */
export function createStartupList(): {files: StartupFile[]; add(file: StartupFile): void} {
  const files: StartupFile[] = []
  let room = startupBudget
  return {
    files,
    add(file) {
      const kept = (file.content?.length ?? 0) <= room ? file.content : null
      room -= kept?.length ?? 0
      files.push({...file, content: kept})
    },
  }
}
