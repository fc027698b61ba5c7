import fs from 'node:fs'
import path from 'node:path'
import {expect, test} from '@jest/globals'
import {parse} from 'yaml'
import {ruleIds} from '../../../src/rules/registry.ts'
import {loadTarget, targetNames} from '../../../src/targets/profile.ts'
import {root} from '../../helpers/job.ts'

const page = fs.readFileSync(path.join(root, 'docs/hosts/azureml.md'), 'utf8')
const blocks = [...page.matchAll(/^```yaml\n(.*?)^```$/gms)].map(([, text]) => parse(text ?? ''))
const section = (title: string) => page.split(`\n## ${title}\n`)[1]?.split('\n## ')[0] ?? ''
const rows = (text: string) =>
  [...text.matchAll(/^\| (.*) \|$/gm)].map(([, row]) => (row ?? '').split(/(?<!\\) \| /)).slice(1)

test('every finding that the page names is one that there is', () => {
  const table = rows(section('Which finding prevents what'))
  expect(table.length).toBeGreaterThan(25)
  for (const row of table) {
    expect(row).toHaveLength(4)
    for (const [, id] of (row[3] ?? '').matchAll(/`([a-z-]+)`/g))
      expect([id, ruleIds.includes(id ?? '')]).toEqual([id, true])
  }
})

test('the page has the exit codes that the profile has', () => {
  const told = rows(section('Exit codes')).map(([code]) => code ?? '')
  const known = Object.keys(loadTarget('azureml/minimal-py312', {cwd: root}).exitCodes ?? {})
  expect(told).toEqual(expect.arrayContaining(known))
})

test('variables and images of the deployments on the page are those of the profile', () => {
  const target = loadTarget('azureml/minimal-py312', {cwd: root})
  const deployments = blocks.filter(block => block.environment_variables !== undefined)
  expect(deployments).toHaveLength(2)
  for (const {environment_variables: variables} of deployments) {
    const names = Object.keys(variables).filter(name => name.startsWith('AZUREML_'))
    expect(target.variables).toEqual(expect.arrayContaining(names))
  }
  expect(deployments[0]?.environment.image).toContain(target.image?.reference)
})

test('the action is given a target that there is', () => {
  const [step] = blocks.find(Array.isArray) ?? []
  expect(targetNames()).toContain(step.with.target)
})
