import {expect, test} from '@jest/globals'
import {permitSources} from '../../../src/commands/build/source-permit.ts'
import {policyOf} from '../../../src/rules/policy.ts'
import {read} from '../../requirements/project.ts'

function permit(
  text: string,
  {failOn = 'error', level = 'error'}: {failOn?: 'error' | 'never'; level?: 'error' | 'warning'} = {},
) {
  const facts = read(text, {files})
  const rules = new Map<string, 'error' | 'warning'>([['built-from-source', level]])
  const policy = policyOf({mode: 'build', rules}, facts)
  const {mayBuild, ifNeeded, ...rest} = permitSources(facts.requirements, {policy, failOn})
  return {...rest, ifNeeded: [...ifNeeded], handedOn: facts.requirements.filter(mayBuild).map(({line}) => line)}
}

const archives = ['b-1.0.tar.gz', 'b_c-1.0.tar.gz', 'c-1.0.tar.gz', 'e-1.0.tar.gz'].map(name => [name, ''])
const files = {...Object.fromEntries(archives), 'b/pyproject.toml': ''}
const excuse = '  # sitemount: allow[built-from-source] ours'

test('without an excuse nothing may be built', () => {
  expect(permit('a==1\n./b-1.0.tar.gz\nc @ git+https://h/c@v1\n')).toEqual({
    wheelsOnly: true,
    fromSource: [],
    ifNeeded: [],
    handedOn: [],
  })
})

test('an excuse goes by name: what is named as source, and a release where it has no wheel', () => {
  const lines = [`a==1${excuse}`, `./b_c-1.0.tar.gz${excuse}`, `D.d @ git+https://h/d@v1${excuse}`, './e-1.0.tar.gz']
  expect(permit(`${lines.join('\n')}\n`)).toEqual({
    wheelsOnly: true,
    fromSource: ['b-c', 'd-d'],
    ifNeeded: ['a'],
    handedOn: [1, 2, 3],
  })
})

test('an excused folder has no name, so that everything may be built', () => {
  expect(permit(`./b${excuse}\na==1\n`)).toEqual({wheelsOnly: false, fromSource: [], ifNeeded: [], handedOn: [1]})
})

test('an excuse without a reason, or for another rule, is none', () => {
  const text =
    './b-1.0.tar.gz  # sitemount: allow[built-from-source]\n./c-1.0.tar.gz  # sitemount: allow[missing-hash] x\n'
  expect(permit(text)).toMatchObject({wheelsOnly: true, fromSource: [], handedOn: []})
})

test.each([{failOn: 'never'}, {level: 'warning'}] as const)('everything may be built with %j', weighing => {
  expect(permit('a==1\n./b-1.0.tar.gz\n', weighing)).toMatchObject({wheelsOnly: false, handedOn: [1, 2]})
})
