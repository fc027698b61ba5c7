import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from '@jest/globals'
import {SitemountError} from '../../src/core/errors.ts'
import type {Installer} from '../../src/environment/facts.ts'
import type {InstallOptions} from '../../src/environment/install/install.ts'
import {sourceOnly} from '../../src/environment/install/install-error.ts'
import {startIndex} from '../helpers/package-index.ts'
import {onePython} from '../helpers/pythons.ts'
import {makeSdist, makeWheel} from '../helpers/wheel.ts'
import {findTestUv, type Laboratory, laboratory, noIndexes, put} from './laboratory.ts'

const uv = findTestUv()
const zeros = '0'.repeat(64)

async function failing(lab: Laboratory, requirements: string, more: Partial<InstallOptions>): Promise<SitemountError> {
  const error: unknown = await put(lab, requirements, more).then(
    () => new Error('it did not fail'),
    reason => reason,
  )
  if (!(error instanceof SitemountError)) throw error
  expect(error.code).toBe('install-failed')
  expect(error.message).not.toContain('Traceback')
  expect(error.message).not.toContain(lab.scratch)
  return error
}

async function stocked(): Promise<Laboratory> {
  const lab = await laboratory(onePython().executable)
  makeWheel({name: 'alpha', version: '1.0'}, lab.wheels)
  makeWheel({name: 'needs', version: '1.0', requires: ['alpha<1']}, lab.wheels)
  makeWheel({name: 'newer', version: '1.0', requiresPython: '>=3.99'}, lab.wheels)
  makeWheel({name: 'foreign', version: '1.0', tag: 'cp27-cp27m-win_amd64'}, lab.wheels)
  makeWheel({name: 'halfway', version: '1.0', tag: 'cp27-cp27m-win_amd64'}, lab.wheels)
  for (const name of ['halfway', 'source'])
    makeSdist({name, version: '1.0', marker: path.join(lab.folder, 'ran')}, lab.wheels)
  return lab
}

/** What was asked for, what the message and the help must say, and whether only source is there. */
const cases: [what: string, requirements: string, message: RegExp, help: RegExp, source: string | null][] = [
  ['a name nobody has', 'nothere==1.0', /nothere/, /check the name, the version and `index-url`/, null],
  ['a release nobody has', 'alpha==9', /alpha==9/, /check the name, the version and `index-url`/, null],
  [
    'a release nobody has, of a name with others for a later Python',
    'newer==9',
    /newer==9/,
    /check the name, the version/,
    null,
  ],
  [
    'the same, of a name with others for another system',
    'foreign==9',
    /foreign==9/,
    /check the name, the version/,
    null,
  ],
  ['a hash that differs', `alpha==1.0 --hash=sha256:${zeros}`, new RegExp(zeros), /other bytes than the ones/, null],
  ['two pins that exclude each other', 'needs==1.0\nalpha==1.0', /alpha<1/, /exclude each other/, null],
  ['a release for a later Python', 'newer==1.0', /newer==1\.0/, /does not support this Python/, null],
  [
    'a wheel for another system',
    'foreign==1.0',
    /foreign==1\.0/,
    /neither a wheel for this Python and platform nor source/,
    null,
  ],
  [
    'source and a wheel for another system',
    'halfway==1.0',
    /halfway==1\.0/,
    /no wheel for this Python, only source/,
    'halfway',
  ],
  ['source alone', 'source==1.0', /source==1\.0/, /no wheel for this Python, only source/, 'source'],
  [
    'one line without a hash',
    `needs==1.0\nalpha==1.0 --hash=sha256:${zeros}`,
    /needs/,
    /Once one line has a hash/,
    null,
  ],
]

function common(installer: (lab: Laboratory) => Installer) {
  test.each(cases)('%s fails with its reason and the way out', async (_, requirements, message, help, source) => {
    const lab = await stocked()
    const index = await startIndex(lab.wheels)
    try {
      const more = {installer: installer(lab), indexes: {...noIndexes, index: [index.url]}}
      const error = await failing(lab, `${requirements}\n`, more)
      expect(error.message).toMatch(message)
      expect(error.help).toMatch(help)
      expect(sourceOnly(error)).toEqual(source === null ? null : {name: source, version: '1.0'})
      expect(fs.existsSync(path.join(lab.folder, 'ran'))).toBe(false)
    } finally {
      await index.close()
    }
  })

  test('an index that cannot be reached is told', async () => {
    const lab = await stocked()
    const more = {
      installer: installer(lab),
      indexes: {...noIndexes, index: ['http://user:geheimnis@127.0.0.1:1/simple/']},
    }
    const error = await failing(lab, 'alpha==1.0\n', more)
    expect(error.help).toMatch(/could not be reached/)
    expect(`${error.message}${error.help}`).not.toContain('geheimnis')
  })

  test('an index that refuses the credentials is told, without them', async () => {
    const lab = await stocked()
    const index = await startIndex(lab.wheels, {auth: {user: 'user', password: 'right'}})
    try {
      const url = index.url.replace('http://', 'http://user:geheimnis@')
      const error = await failing(lab, 'alpha==1.0\n', {
        installer: installer(lab),
        indexes: {...noIndexes, index: [url]},
      })
      expect(error.help).toMatch(/refused the credentials/)
      expect(`${error.message}${error.help}`).not.toContain('geheimnis')
    } finally {
      await index.close()
    }
  })
}

describe('pip', () => common(lab => lab.pip))

if (uv === undefined) test.skip('uv: none on PATH, and SITEMOUNT_TEST_UV names none', () => {})
else describe('uv', () => common(() => ({kind: 'uv', version: '0.0.0', executable: uv})))
