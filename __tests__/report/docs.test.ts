import {readFileSync} from 'node:fs'
import {describe, expect, test} from '@jest/globals'
import {inputsTable, outputsTable, replaceBetween, sectionParts, sectionProblems} from '../../scripts/docs.ts'
import {rulesTable} from '../../scripts/rule-docs.ts'
import {ruleIds} from '../../src/rules/registry.ts'

const rules = readFileSync(new URL('../../docs/rules.md', import.meta.url), 'utf8')

test('inputs and outputs become rows, pipes escaped, line ends folded', () => {
  const action = {
    inputs: {
      mode: {description: 'One of `a|b`,\n  or c.\n', default: 'a'},
      python: {description: 'An interpreter.', default: ''},
    },
    outputs: {verdict: {description: '`passed` or `failed`.'}},
  }
  expect(inputsTable(action)).toBe(
    [
      '| input | default | meaning |',
      '| --- | --- | --- |',
      '| `mode` | `a` | One of `a\\|b`, or c. |',
      '| `python` |  | An interpreter. |',
      '',
    ].join('\n'),
  )
  expect(outputsTable(action)).toBe('| output | meaning |\n| --- | --- |\n| `verdict` | `passed` or `failed`. |\n')
})

test('the table of rules has every rule, linked to its section, with its levels', () => {
  const rows = rulesTable().trim().split('\n').slice(2)
  expect(rows).toHaveLength(ruleIds.length)
  expect(rows[0]).toBe(
    '| [`unpinned-requirement`](#unpinned-requirement) | A requirement names more than one release | error | error |  |  |  |',
  )
})

describe('replaceBetween', () => {
  test('replaces what stands between the markers, and nothing else, also a second time', () => {
    const text = 'a\n<!-- x -->\nold\n<!-- /x -->\nb <!-- y -->\n'
    const once = replaceBetween(text, {name: 'x', content: 'new $& $1\n'})
    expect(once).toBe('a\n<!-- x -->\n\nnew $& $1\n\n<!-- /x -->\nb <!-- y -->\n')
    expect(replaceBetween(once, {name: 'x', content: 'new $& $1\n'})).toBe(once)
  })

  test('says when there are no markers', () => {
    expect(() => replaceBetween('<!-- x -->', {name: 'x', content: ''})).toThrow('<!-- x --> … <!-- /x -->')
  })
})

describe('the sections of docs/rules.md', () => {
  test('there is one for each rule, with all its parts', () => {
    expect(sectionProblems(rules)).toEqual([])
  })

  test('a missing section, part or example is named, and so is a section of no rule', () => {
    const without = rules
      .replace(/^## weak-hash\n[\s\S]*?(?=^## )/m, '')
      .replace(/(^## missing-hash\n[\s\S]*?)\*\*Why\.\*\*/m, '$1')
      .replace(/(^## extra-file\n[\s\S]*?)```text\n.*\n```/m, '$1')
    expect(sectionProblems(`${without}\n## no-such-rule\n`)).toEqual([
      'The section `## missing-hash` lacks **Why.**',
      'There is no section `## weak-hash`.',
      'The section `## extra-file` has no example.',
      'The section `## no-such-rule` belongs to no rule.',
    ])
    expect(sectionProblems('')).toHaveLength(ruleIds.length)
    expect(sectionParts).toHaveLength(4)
  })

  test('each stays short', () => {
    const sections = rules.split(/^(?=## )/m).filter(section => /^## [a-z]+-[a-z-]+\n/.test(section))
    expect(sections.length).toBe(ruleIds.length)
    for (const section of sections) expect(section.split('\n').length).toBeLessThanOrEqual(38)
  })
})
