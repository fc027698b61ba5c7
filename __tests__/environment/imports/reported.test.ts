import {execFileSync} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import {expect, test} from '@jest/globals'
import {readTold} from '../../../src/environment/imports/reported.ts'
import {temporaryFolder} from '../../helpers/temp.ts'

const whole = {
  ...{mark: 'm', outcome: 'imported', error: null, where: null, line: null, missing: null, refused: null},
  ...{inside: ['a'], outside: [{name: 'b', file: '/b.py'}]},
}

function told(content: string): unknown {
  const file = path.join(temporaryFolder(), 'result.json')
  fs.writeFileSync(file, content)
  return readTold(file, 'm')
}

test('a whole answer with the mark is one', () => {
  expect(told(JSON.stringify(whole))).toMatchObject({outcome: 'imported', inside: ['a']})
})

test.each([
  ['nothing', ''],
  ['null', 'null'],
  ['a list', '[]'],
  ['half of it', '{"mark": "m", "outcome": "imported"}'],
  ['another mark', JSON.stringify({...whole, mark: 'n'})],
  ['another outcome', JSON.stringify({...whole, outcome: 'crashed'})],
  ['a number for a name', JSON.stringify({...whole, inside: [1]})],
  ['too much', JSON.stringify(whole) + ' '.repeat(8 << 20)],
])('%s is none', (_, content) => {
  expect(told(content)).toBeUndefined()
})

test('a pipe, a link, a folder and what is not there are none', () => {
  const folder = temporaryFolder()
  const at = (name: string) => path.join(folder, name)
  fs.writeFileSync(at('real'), JSON.stringify(whole))
  fs.symlinkSync('/dev/zero', at('endless'))
  fs.symlinkSync(at('real'), at('link'))
  execFileSync('mkfifo', [at('pipe')])
  for (const name of ['endless', 'link', 'pipe', '.', 'nowhere']) expect(readTold(at(name), 'm')).toBeUndefined()
})
