import path from 'node:path'
import {expect, test} from '@jest/globals'
import {build} from '../../src/commands/build/index.ts'
import {parseOptions} from '../../src/config/options.ts'
import {listProblem} from '../../src/core/paths.ts'

const refused = [
  'a:b',
  '/x/a:b/c',
  ':',
  'a\nb',
  'a\rb',
  'a\tb',
  'a\x00b',
  'a\x1b[2Jb',
  'a\x7fb',
  'a\u0085b',
  'a\u2028b',
]

test.each(['output', 'extract-to', 'mount-path'])(
  '%s holds nothing that ends an entry of a path list or a line',
  input => {
    for (const value of refused) {
      expect(() => parseOptions({[input]: value}, {ruleIds: []})).toThrow(
        expect.objectContaining({code: 'usage', message: expect.stringContaining(`Input \`${input}\`: `)}),
      )
    }
  },
)

test('other names are let pass', () => {
  for (const value of ['out', '../a b', "it's", 'ä;ö', 'a=b', '/x/y.z']) {
    expect(parseOptions({output: value, 'extract-to': value}, {ruleIds: []})).toMatchObject({
      output: value,
      extractTo: value,
    })
    expect(listProblem(value)).toBeUndefined()
  }
})

test('a build refuses a working directory that PYTHONPATH cannot hold', async () => {
  const io = {cwd: path.join('/x', 'a:b'), env: {}} as never
  await expect(build(parseOptions({}, {ruleIds: []}), io, {} as never)).rejects.toMatchObject({
    code: 'usage',
    message: expect.stringContaining('"/x/a:b/sitemount-out" holds `:`'),
  })
})
