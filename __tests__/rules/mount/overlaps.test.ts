import {describe, expect, test} from '@jest/globals'
import type {Distribution, TreeEntry} from '../../../src/environment/facts.ts'
import type {RecordRow} from '../../../src/environment/record-row.ts'
import {overlappingFiles} from '../../../src/rules/leaks/overlapping-files.ts'
import {installerInMount} from '../../../src/rules/mount/installer-in-mount.ts'
import {nameCollision} from '../../../src/rules/mount/name-collision.ts'

function distribution(name: string, record: (Partial<RecordRow> & {path: string})[] = []): Distribution {
  return {
    ...{name, normalizedName: name, version: '1', metadata: `${name}-1.dist-info`, requiresDist: [], tags: []},
    ...{requiresPython: null, installer: 'pip', directUrl: null},
    record: record.map(row => ({hash: '', size: null, ...row})),
  }
}

const found = (...distributions: Distribution[]) => overlappingFiles.check({inventory: {distributions, entries: []}})

describe('two distributions that ship one path', () => {
  test('with different content are one finding that names both and the files', () => {
    const rows = (hash: string) => ['x.py', './y.py'].map(path => ({path, hash: `sha256=${hash}`, size: 1}))
    expect(found(distribution('a', rows('A')), distribution('b', rows('B')))).toMatchObject([
      {
        package: 'a',
        message: 'a 1 and b 1 ship 2 files under the same name with different content: x.py, y.py.',
      },
    ])
  })

  test('with other sizes and no hashes are told, with unknown content are not', () => {
    expect(found(distribution('a', [{path: 'x', size: 1}]), distribution('b', [{path: 'x', size: 2}]))).toHaveLength(1)
    expect(found(distribution('a', [{path: 'x'}]), distribution('b', [{path: 'x', size: 2}]))).toEqual([])
    const [sha, md5] = [
      {path: 'x', hash: 'sha256=A', size: 2},
      {path: 'x', hash: 'md5=B', size: 2},
    ]
    expect(found(distribution('a', [sha]), distribution('b', [md5]))).toEqual([])
  })

  test('with equal content, padded or not, are none', () => {
    const a = distribution('a', [{path: 'x', hash: 'sha256=A', size: 1}])
    const b = distribution('b', [{path: 'x', hash: 'SHA256=A=', size: 1}])
    expect(found(a, b)).toEqual([])
  })

  test('many times each take as long as they are, not as their pairs', () => {
    const reads = (count: number) => {
      let seen = 0
      const rows = (start: string) =>
        Array.from({length: count}, (_, index) => ({
          ...{path: 'x', size: 1},
          get hash() {
            seen += 1
            return `sha256=${start}${index}`
          },
        }))
      const [a, b] = [rows('A'), rows('B')].map((record, index) => ({...distribution(`d${index}`), record}))
      expect(found(a as Distribution, b as Distribution)).toHaveLength(1)
      return seen
    }
    expect(reads(400)).toBeLessThanOrEqual(4 * reads(100))
  })

  test('several times are judged as each of their pairs would be', () => {
    const hashes = ['', 'sha256=A', 'SHA256=A=', 'sha256=B', 'md5=A', 'odd', '=A']
    const rows = hashes.flatMap(hash => [null, 1, 2].map(size => ({path: 'x', hash, size})))
    // By the definition: another hash of the same kind, else another size.
    const differ = (a: RecordRow, b: RecordRow) => {
      const [kind, hash] = a.hash.toLowerCase().replace(/=$/, '').split('=')
      const [otherKind, otherHash] = b.hash.toLowerCase().replace(/=$/, '').split('=')
      if (kind !== '' && kind === otherKind) return hash !== otherHash
      return a.size !== null && b.size !== null && a.size !== b.size
    }
    const pairs = rows.flatMap((a, index) => rows.slice(index).map(b => [a, b]))
    for (const [index, some] of pairs.entries()) {
      for (const others of [pairs[(index * 7) % pairs.length], [rows[index % rows.length]]]) {
        const [a, b] = [some, others as RecordRow[]]
        const expected = a.every(one => b.every(other => differ(one, other)))
        expect([a, b, found(distribution('a', a), distribution('b', b)).length === 1]).toEqual([a, b, expected])
      }
    }
  })

  test('as bytecode, outside the mount or as two folders of one distribution are none', () => {
    const rows = (hash: string) =>
      ['__pycache__/x.pyc', '../../../bin/x'].map(path => ({path, hash: `sha256=${hash}`, size: 1}))
    expect(found(distribution('a', rows('A')), distribution('b', rows('B')))).toEqual([])
    const x = (hash: string) => [{path: 'x', hash, size: 1}]
    const twice = {...distribution('a', x('sha256=B')), metadata: 'a-2.dist-info'}
    expect(found(distribution('a', x('sha256=A')), twice)).toEqual([])
  })
})

describe('names that some file systems take for one', () => {
  const collide = (...paths: string[]) => {
    const entries = paths.map((path): TreeEntry => {
      const folder = path.endsWith('/')
      return {path: path.replace(/\/$/, ''), kind: folder ? 'folder' : 'file', bytes: 0, mode: 0o644}
    })
    return nameCollision
      .check({inventory: {distributions: [], entries}})
      .map(({level, message}) => `${level ?? 'default'} ${message}`)
  }
  const end = 'where case or Unicode form does not count.'

  test('are told for files, by case and by Unicode form', () => {
    expect(collide('A.py', 'a.py')).toEqual([`default "A.py" and "a.py" are one name ${end}`])
    expect(collide('\u00e9', 'e\u0301')).toHaveLength(1)
    expect(collide('straße', 'STRASSE')).toHaveLength(1)
    expect(collide('Lib', 'lib/', 'lib/a')).toEqual([`default "Lib" and "lib" are one name ${end}`])
  })

  test('of folders that merge without loss are one warning, for the outermost', () => {
    expect(collide('A/', 'A/s/', 'A/s/x.py', 'a/', 'a/s/', 'a/s/y.py')).toEqual([
      `warning "A" and "a" are one name ${end}`,
    ])
  })

  test('of folders in which files get lost are told by these files', () => {
    expect(collide('A/', 'A/x.py', 'a/', 'a/X.py')).toEqual([`default "A/x.py" and "a/X.py" are one name ${end}`])
  })

  test('of bytecode follow their source, and different names are none', () => {
    expect(collide('__pycache__/A.pyc', '__pycache__/a.pyc', 'a.py', 'b.py')).toEqual([])
  })
})

describe('an installer among the packages', () => {
  const judge = (more: {listed?: boolean; by?: string} = {}) =>
    installerInMount
      .check({
        inventory: {distributions: [distribution('pip'), distribution('pipdeptree')], entries: []},
        requirements: more.listed ? [{normalizedName: 'pip', constraint: false} as never] : [],
        needed: {
          needs: new Map(more.by ? [['pip', [{by: more.by, requirement: 'pip', root: 'x'}]]] : []),
          missing: new Map(),
        },
      })
      .map(({message}) => message)

  test('is told with why it is there', () => {
    const text = (why: string) => [
      `pip 1 is among the packages, ${why}: on the import path it comes before the host's own.`,
    ]
    expect(judge()).toEqual(text('though it is not listed'))
    expect(judge({listed: true})).toEqual(text('because it is listed'))
    expect(judge({by: 'x'})).toEqual(text('because x needs it'))
  })
})
