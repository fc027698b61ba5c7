import {expect, test} from '@jest/globals'
import {explain} from '../../src/commands/explain.ts'
import {rules} from '../../src/rules/registry.ts'

test('without a rule all are listed, each with what is wrong', () => {
  const text = explain(undefined)
  for (const {id, title} of rules)
    expect(text.split('\n').map(line => line.replace(/ {2,}/g, ' '))).toContain(` ${id} ${title}`)
  expect(text.split('\n').filter(line => line.startsWith('  '))).toHaveLength(rules.length)
})

test.each(rules.map(({id, title}) => ({id, title})))(
  '$id is explained with title, levels and all parts',
  ({id, title}) => {
    const text = explain(id)
    expect(text).toContain(`${id} (`)
    expect(text).toContain(title)
    expect(text).toMatch(/^Levels: (?:error|warning|notice) in /m)
    for (const part of ['Found', 'Why', 'Mend it', 'Turn it off']) expect(text).toContain(`**${part}.**`)
    expect(text.endsWith('\n')).toBe(true)
  },
)

test('a rule that does not exist is a wrong usage that names the nearest one', () => {
  expect(() => explain('unpined-requirement')).toThrow(
    expect.objectContaining({code: 'usage', message: expect.stringContaining('Did you mean `unpinned-requirement`?')}),
  )
  expect(() => explain('constructor')).toThrow('There is no rule `constructor`.')
})
