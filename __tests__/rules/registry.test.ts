import fs from 'node:fs'
import path from 'node:path'
import {expect, test} from '@jest/globals'
import {rules} from '../../src/rules/registry.ts'

const folder = path.join(import.meta.dirname, '../../src/rules')
const files = new Map(
  fs
    .readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter(file => file.endsWith('.ts') && file !== 'rule.ts')
    .map(file => [path.join(folder, file), fs.readFileSync(path.join(folder, file), 'utf8')]),
)
const defining = [...files].filter(([, text]) => text.includes('defineRule({'))

test('every rule is defined in the file of its id, one a file, and stands in the registry once', () => {
  expect(defining.map(([file]) => path.basename(file, '.ts')).sort()).toEqual(rules.map(({id}) => id).sort())
  for (const [file, text] of defining) {
    expect([file, text.match(/defineRule\(\{/g)?.length]).toEqual([file, 1])
    expect(text).toContain(`id: '${path.basename(file, '.ts')}'`)
  }
})

test('no rule imports another', () => {
  const isRule = new Set(defining.map(([file]) => file))
  for (const [file, text] of defining) {
    const imported = [...text.matchAll(/ from '(\.[^']+)'/g)].map(([, to = '']) => path.resolve(path.dirname(file), to))
    expect([file, imported.filter(one => isRule.has(one))]).toEqual([file, []])
  }
})
