import fs from 'node:fs'
import path from 'node:path'
import {expect, test} from '@jest/globals'
import {parse} from 'yaml'
import {droppedFromUpload} from '../../src/hosts/azureml/upload/read-upload.ts'
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

test('nothing of the packages that Git leaves out is left out of the upload', () => {
  // Azure ML takes .amlignore instead of .gitignore, at the root of the code folder only.
  expect(read('src/.gitignore')).toContain('site-packages/')
  const codeDir = path.join(example, 'src')
  const paths = ['numpy/lib/npyio.py', 'numpy/_core/x.so', 'numpy/__pycache__/x.cpython-312.pyc', 'six.py']
  const told = droppedFromUpload({codeDir, prefix: 'site-packages', paths})
  expect(told).toEqual({ignoreFile: '.amlignore', dropped: []})
  const own = droppedFromUpload({codeDir, prefix: '', paths: ['score.py', 'requirements.txt', '__pycache__/score.pyc']})
  expect(own.dropped.map(one => one.path)).toEqual(['__pycache__/score.pyc'])
})

test('the deployment without a mount differs in how the packages come, and has the same ones', () => {
  const {environment_variables: variables, ...dynamic} = parse(read('deployment-dynamic.yml'))
  const {environment_variables: _, ...mounted} = parse(read('deployment.yml'))
  expect(dynamic).toEqual({...mounted, name: 'dynamic', liveness_probe: expect.anything()})
  const {code, scoring_script: script} = dynamic.code_configuration
  const requirements = path.join(code, path.dirname(script), variables.AZUREML_EXTRA_REQUIREMENTS_TXT)
  expect(read(requirements)).toBe(read('requirements.txt'))
})
