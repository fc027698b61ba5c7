import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {afterAll, afterEach} from '@jest/globals'

const ofTest: string[] = []
const ofSuite: string[] = []

/** Returns a new, empty folder that is removed after the test that asked for it. Its path holds no symbolic link. */
export function temporaryFolder(): string {
  return make(ofTest)
}

/** Returns a new, empty folder that is removed after the last test of the file: for what `beforeAll` sets up. */
export function suiteFolder(): string {
  return make(ofSuite)
}

afterEach(() => remove(ofTest))
afterAll(() => remove([...ofTest, ...ofSuite]))

function make(list: string[]): string {
  const folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'sitemount-test-'))
  list.push(folder)
  return folder
}

function remove(list: string[]): void {
  for (const folder of list.splice(0)) fs.rmSync(folder, {recursive: true, force: true, maxRetries: 3})
}
