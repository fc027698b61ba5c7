import fs from 'node:fs'
import path from 'node:path'
import type {Finding} from '../../../../src/core/finding.ts'
import {readDockerfiles} from '../../../../src/hosts/azureml/dockerfile/read.ts'
import {dockerfileRules} from '../../../../src/rules/azureml/azureml.ts'
import {judge} from '../../../../src/rules/engine.ts'
import {temporaryFolder} from '../../../helpers/temp.ts'

/** Sixty-four digits that could be a digest. */
export const digest = `sha256:${'0123456789abcdef'.repeat(4)}`

/** Writes files into a new folder, its folders made; returns the folder. */
export function project(files: Record<string, string | Uint8Array>): string {
  const folder = temporaryFolder()
  for (const [name, content] of Object.entries(files)) {
    fs.mkdirSync(path.join(folder, path.dirname(name)), {recursive: true})
    fs.writeFileSync(path.join(folder, name), content)
  }
  return folder
}

/** What is found in a Dockerfile that lies in a folder. */
export function lint(folder: string, file = 'Dockerfile', contexts?: ReadonlyMap<string, string>): Finding[] {
  const dockerfiles = readDockerfiles([file], {cwd: folder, ...(contexts && {contexts})})
  return judge(dockerfileRules, {dockerfiles}, {mode: 'check', rules: new Map(), excuses: []})
}

/** The findings as `line:column-endColumn level rule`, in the order of the file. */
export function places(findings: readonly Finding[]): string[] {
  return findings
    .toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0))
    .map(({rule, level, line, column, endColumn}) => `${line}:${column}-${endColumn} ${level} ${rule}`)
}
