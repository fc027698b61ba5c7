import {expect, test} from '@jest/globals'
import {atOnce} from '../../src/core/steps.ts'
import {readContents} from '../../src/environment/contents.ts'
import {takeInventory} from '../../src/environment/inventory.ts'
import type {Conflict} from '../../src/hosts/azureml/dynamic/facts.ts'
import type {Interpreter} from '../../src/python/facts.ts'
import type {Policy} from '../../src/rules/engine.ts'
import {judgeBrought} from '../../src/rules/rule-sets-dynamic.ts'
import {loadTarget} from '../../src/targets/profile.ts'
import {project} from '../helpers/project.ts'

const policy: Policy = {mode: 'build', rules: new Map(), excuses: []}
const conflict: Conflict = {name: 'server', version: '2.0', requirement: 'six>=2', installed: 'Six 1.0'}

/** What is told of an install that brought an old `six` beside a server that wants a newer one. */
function told(conflicts: Conflict[]) {
  const site = project({
    'six.py': '',
    'six-1.0.dist-info/METADATA': 'Metadata-Version: 2.1\nName: six\nVersion: 1.0\n',
    'six-1.0.dist-info/RECORD': 'six.py,,\nsix-1.0.dist-info/METADATA,,\nsix-1.0.dist-info/RECORD,,\n',
  })
  const inventory = atOnce(takeInventory(site))
  const host = [
    {name: 'server', normalizedName: 'server', version: '2.0', requires: ['six>=2']},
    {name: 'six', normalizedName: 'six', version: '2.1', modules: ['six']},
  ]
  const interpreter = {version: '3.12.1', markers: {python_version: '3.12'}} as Interpreter
  const target = loadTarget('generic', {cwd: site})
  const brought = {inventory, ...readContents(inventory, {names: true})}
  const facts = {...brought, host, interpreter, target, conflicts, requirements: [], allowed: []}
  return judgeBrought(facts, policy).map(({rule, level, message}) => `${rule} ${level} ${message}`)
}

test('what violates the pins of the host is told of the install, for nothing is mounted', () => {
  expect(told([])).toContainEqual(
    'target-conflict warning server 2.0 of the host requires six>=2; the install at boot brings six 1.0, which violates it.',
  )
  expect(told([]).join('\n')).not.toMatch(/\bthe mount\b/i)
})

test('it is not told again where pip saw it', () => {
  const rest = told([]).filter(line => !line.startsWith('target-conflict'))
  expect(rest).toHaveLength(1)
  expect(told([conflict])).toEqual(rest)
})
