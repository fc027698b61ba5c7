import fs from 'node:fs'
import path from 'node:path'
import {expect, test} from '@jest/globals'
import {parse} from 'yaml'
import {root} from '../helpers/job.ts'

const example = path.join(root, 'examples/azureml-scoring')
const read = (name: string) => fs.readFileSync(path.join(example, name), 'utf8')

test('the requirements pin and hash every line, and name no index', () => {
  const requirements = read('requirements.txt')
    .replaceAll(/\\\n\s*/g, '')
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#'))
  expect(requirements.length).toBeGreaterThanOrEqual(13)
  for (const line of requirements) expect(line).toMatch(/^[\w-]+==[\d.]+ (?:--hash=sha256:[0-9a-f]{64} ?)+$/)
})

test('the deployment mounts a folder beside its scoring script', () => {
  const deployment = parse(read('deployment.yml'))
  const {code, scoring_script: script} = deployment.code_configuration
  expect(fs.existsSync(path.join(example, code, script))).toBe(true)
  expect(fs.existsSync(path.join(example, deployment.model.path))).toBe(true)
  expect(deployment.environment_variables.AZUREML_EXTRA_PYTHON_LIB_PATH).toBe('site-packages')
  expect(deployment.endpoint_name).toBe(parse(read('endpoint.yml')).name)
})

test('nothing that Git leaves out is left out of the upload', () => {
  // Azure ML takes .amlignore instead of .gitignore, at the root of the code folder only.
  expect(read('src/.gitignore')).toContain('site-packages/')
  expect(read('src/.amlignore')).not.toContain('site-packages')
})
