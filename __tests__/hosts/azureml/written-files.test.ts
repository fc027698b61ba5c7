import fs from 'node:fs'
import path from 'node:path'
import {expect, test} from '@jest/globals'
import {clearDeployFolder, handedOverMark} from '../../../src/hosts/azureml/written-files.ts'
import {filesBelow, project} from '../../helpers/project.ts'

const ours = `${handedOverMark}: text\n`

test('what an earlier build handed over is taken away with its folder', () => {
  const output = project({'deploy/deployment.yml': ours, 'deploy/.amlignore': ours, 'other.txt': ''})
  clearDeployFolder(output)
  expect(fs.readdirSync(output)).toEqual(['other.txt'])
})

test("what is somebody else's stays, and nothing there is nothing to do", () => {
  const output = project({'deploy/deployment.yml': 'name: mine\n', 'deploy/.amlignore': ours, 'deploy/notes.txt': ours})
  clearDeployFolder(output)
  clearDeployFolder(path.join(output, 'nowhere'))
  expect(filesBelow(output)).toEqual(['deploy/deployment.yml', 'deploy/notes.txt'])
})

test('links are not followed', () => {
  const elsewhere = project({'deployment.yml': ours})
  const output = project({'other.txt': ''})
  fs.symlinkSync(elsewhere, path.join(output, 'deploy'))
  clearDeployFolder(output)
  expect(filesBelow(elsewhere)).toEqual(['deployment.yml'])
})
