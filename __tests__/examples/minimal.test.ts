import fs from 'node:fs'
import path from 'node:path'
import {expect, test} from '@jest/globals'
import {makeExample} from '../../examples/minimal/make-wheels.ts'
import {root} from '../helpers/job.ts'
import {temporaryFolder} from '../helpers/temp.ts'

const example = path.join(root, 'examples/minimal')

function contents(folder: string): Record<string, string> {
  const wheels = fs.readdirSync(path.join(folder, 'wheels')).map(name => path.join('wheels', name))
  return Object.fromEntries(
    ['requirements.txt', ...wheels].map(name => [name, fs.readFileSync(path.join(folder, name)).toString('base64')]),
  )
}

test('the committed wheels and requirements are what the script makes', () => {
  const folder = temporaryFolder()
  makeExample(folder)
  expect(contents(example)).toEqual(contents(folder))
})

test('the example names no index', () => {
  const text = fs.readFileSync(path.join(example, 'requirements.txt'), 'utf8')
  expect(text).not.toMatch(/https?:/)
  expect(text).toMatch(/^--no-index$/m)
})
