import {removeFolder} from './folders.ts'

/** Takes folders of ours away that nobody needs any more. */
export type Discards = {
  /** Removes a folder, now or beside other work. What cannot be removed stays, and is no failure of what was worked on. */
  discard(folder: string): void
  /** Waits until what was discarded is gone. */
  settled(): Promise<void>
}

/** Removes at once. */
export const discardNow: Discards = {
  discard(folder) {
    try {
      removeFolder(folder)
    } catch {
      // It lies in a temporary folder, or below `output` under a name by which the next build knows and removes it.
    }
  },
  async settled() {},
}
