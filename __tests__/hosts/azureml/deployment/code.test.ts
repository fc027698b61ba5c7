import path from 'node:path'
import {expect, test} from '@jest/globals'
import {codeOf} from '../../../../src/hosts/azureml/deployment/code.ts'
import {read, write} from '../../../helpers/deployment.ts'
import {temporaryFolder} from '../../../helpers/temp.ts'

const of = (code: string, script: string) => `code_configuration: {code: ${code}, scoring_script: ${script}}\n`

async function codeFor(script: string, files: Record<string, string>): Promise<string | undefined> {
  const cwd = write(temporaryFolder(), {'src/online/score.py': '', 'src/score.py': '', ...files})
  const found = codeOf(await read(cwd), path.join(cwd, script), cwd)
  return found === undefined ? undefined : `${path.relative(cwd, found.codeDir)} by ${found.unit.file}`
}

test.each([
  ['that of its deployment', {'a.yml': of('src', 'online/score.py')}, 'src by a.yml'],
  ['relative to the file', {'deploy/a.yml': of('../src', './online/score.py')}, 'src by deploy/a.yml'],
  ['nobody knows for another script', {'a.yml': of('src', 'score.py')}, undefined],
  ['nobody knows where it is not in it', {'a.yml': of('src/online', '../score.py')}, undefined],
  [
    'that of the one deployment, among others',
    {'a.yml': of('src', 'score.py'), 'b.yml': of('src', 'online/score.py')},
    'src by b.yml',
  ],
  [
    'the same in two',
    {'a.yml': of('src', 'online/score.py'), 'b.yml': of('./src/', 'online/score.py')},
    'src by a.yml',
  ],
  [
    'nobody knows where two say two things',
    {'a.yml': of('src', 'online/score.py'), 'b.yml': of('src/online', 'score.py')},
    undefined,
  ],
  ['nobody knows without a deployment', {}, undefined],
])('the code folder of a script is %s', async (_, files, expected) => {
  expect(await codeFor('src/online/score.py', files)).toBe(expected)
})
