import {expect, test} from '@jest/globals'
import type {EntryScript} from '../../../src/hosts/azureml/entry-script-facts.ts'
import {scoringRules} from '../../../src/rules/azureml/azureml.ts'
import {scoringFacts} from '../../../src/rules/azureml/scoring.ts'
import {loadTarget} from '../../../src/targets/profile.ts'
import {judgementsOf} from '../../helpers/judgements.ts'

const script: EntryScript = {
  file: 'score.py',
  readBy: '3.12.1',
  problem: null,
  init: {kind: 'unknown'},
  run: null,
  modelDir: 'unknown',
  settings: [],
  neighbours: [{module: 'types', file: 'types.py', path: '/code/types.py'}],
}

function rulesOf(name: string, delivery: 'mount' | 'dynamic' | 'image'): string[] {
  const target = loadTarget(name, {cwd: '/'})
  const facts = scoringFacts(script, {target, delivery, minor: '3.12', hasModel: true})
  return judgementsOf(scoringRules, facts).map(({rule}) => rule)
}

test('the folder of the script comes early with a mount that the run script of the image finds', () => {
  expect(rulesOf('azureml/minimal-py312', 'mount')).toEqual(['entry-script-contract', 'shadowed-stdlib'])
  expect(rulesOf('azureml/minimal-py312', 'dynamic')).toEqual(['entry-script-contract'])
  expect(rulesOf('azureml/minimal-py312', 'image')).toEqual(['entry-script-contract'])
  expect(rulesOf('azureml/curated-minimal-py311', 'mount')).toEqual(['entry-script-contract'])
})

test('the contract is that of the Azure ML server, and of no other host', () => {
  for (const name of ['generic', 'sagemaker', 'aws-lambda/python3.12']) expect(rulesOf(name, 'mount')).toEqual([])
})
