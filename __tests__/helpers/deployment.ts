import fs from 'node:fs'
import path from 'node:path'
import type {Finding} from '../../src/core/finding.ts'
import {type ReadOptions, readDeployment} from '../../src/hosts/azureml/deployment/read.ts'
import {deploymentRules} from '../../src/rules/azureml/azureml.ts'
import type {DeploymentJudging} from '../../src/rules/azureml/support.ts'
import {judge} from '../../src/rules/engine.ts'
import {root} from './job.ts'
import {onePython} from './pythons.ts'
import {temporaryFolder} from './temp.ts'

/** A copy of `examples/azureml-scoring` as it is checked out, with its one mounted deployment: nothing built, nothing unpacked. */
export function exampleCopy(): string {
  const folder = temporaryFolder()
  fs.cpSync(path.join(root, 'examples/azureml-scoring'), folder, {
    recursive: true,
    filter: file =>
      !/[\\/](?:sitemount-out|site-packages|deploy|__pycache__|deployment-dynamic\.yml|src[\\/]requirements\.txt)$/.test(
        file,
      ),
  })
  return folder
}

/** Writes files below `folder`, given by their relative paths. */
export function write(folder: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  for (const [name, content] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), {recursive: true})
    fs.writeFileSync(path.join(folder, name), content)
  }
  return folder
}

/** What is read from the files of a folder. */
export function read(cwd: string, options: Partial<ReadOptions> = {}) {
  const python = async () => onePython().executable
  const io = {cwd, env: {PATH: process.env.PATH}, signal: new AbortController().signal}
  return readDeployment({given: [], output: 'sitemount-out', python, ...options}, io)
}

const target = {
  name: 'azureml/minimal-py312',
  environment: {name: 'AZUREML_EXTRA_PYTHON_LIB_PATH', value: 'relative-to-entry-script' as const},
}

/** The findings about the files of a folder, for packages that are mounted at `site-packages` and built for Python 3.12. */
export async function check(
  cwd: string,
  {options, ...judging}: Partial<DeploymentJudging> & {options?: Partial<ReadOptions>} = {},
): Promise<Finding[]> {
  const facts: DeploymentJudging = {
    ...(await read(cwd, options)),
    target,
    expected: {specifier: '3.12', minor: '3.12', from: {source: 'input', specifier: '3.12'}},
    delivery: 'mount',
    mountPath: 'site-packages',
    ...judging,
  }
  return judge(deploymentRules, facts, {mode: 'check', rules: new Map(), excuses: []})
}

/** `rule file:line:text under the caret` of each finding, warnings with `(warning)`. */
export function told(findings: readonly Finding[]): string[] {
  return findings.map(({rule, level, file, line, column = 1, endColumn = 1, excerpt = ''}) => {
    const text = [...excerpt].slice(column - 1, endColumn - 1).join('')
    return `${rule}${level === 'error' ? '' : ` (${level})`}${file === undefined ? '' : ` ${file}:${line}:${text}`}`
  })
}
