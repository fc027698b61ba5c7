import fs from 'node:fs'
import path from 'node:path'
import {expect, test} from '@jest/globals'
import {licenseOf, readLicenses} from '../../src/artifact/licenses.ts'
import {atOnce} from '../../src/core/steps.ts'
import {takeInventory} from '../../src/environment/inventory.ts'
import {foreignSite} from '../helpers/site.ts'

const head = (...lines: string[]) =>
  `Metadata-Version: 2.4\nName: x\n${lines.join('\n')}\n\nLicense: in the description\n`

test.each([
  [['License-Expression: MIT OR Apache-2.0'], {expression: 'MIT OR Apache-2.0'}],
  [['License-Expression: MIT', 'License: BSD'], {expression: 'MIT'}],
  [['License-Expression: <script>', 'License: BSD'], {names: ['BSD']}],
  [['License: BSD-3-Clause'], {names: ['BSD-3-Clause']}],
  [
    ['License: Copyright', '        All of it.', 'Classifier: License :: OSI Approved :: MIT License'],
    {names: ['MIT License']},
  ],
  [[`License: ${'long '.repeat(30)}`], null],
  [['License: UNKNOWN', 'Classifier: License :: OSI Approved'], null],
  [
    [
      'Classifier: License :: OSI Approved :: MIT License',
      'Classifier: License :: OSI Approved :: BSD License',
      'Classifier: License :: OSI Approved :: BSD License',
      'Classifier: License :: Public Domain',
      'Classifier: Topic :: License',
    ],
    {names: ['BSD License', 'MIT License', 'Public Domain']},
  ],
  [[], null],
])('%j is %j', (lines, license) => {
  expect(licenseOf(head(...lines))).toEqual(license)
})

test('is read from the metadata of each distribution; a link or nothing there says nothing', () => {
  const site = foreignSite([
    {name: 'a', version: '1'},
    {name: 'b', version: '1'},
    {name: 'c', version: '1'},
  ])
  const metadata = (name: string) => path.join(site, `${name}-1.dist-info`, 'METADATA')
  fs.writeFileSync(metadata('a'), head('License-Expression: MIT').replace('Name: x', 'Name: a'))
  const inventory = atOnce(takeInventory(site))
  fs.rmSync(metadata('b'))
  fs.rmSync(metadata('c'))
  fs.symlinkSync(metadata('a'), metadata('c'))
  expect(readLicenses(inventory)).toEqual(
    new Map([
      ['a', {expression: 'MIT'}],
      ['b', null],
      ['c', null],
    ]),
  )
})
