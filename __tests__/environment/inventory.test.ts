import {execFileSync} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from '@jest/globals'
import {atOnce} from '../../src/core/steps.ts'
import {takeInventory} from '../../src/environment/inventory.ts'
import {onePython} from '../helpers/pythons.ts'
import {temporaryFolder} from '../helpers/temp.ts'

/** A site-packages with these files. */
function site(files: Record<string, string | Uint8Array>): string {
  const folder = temporaryFolder()
  for (const [name, content] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), {recursive: true})
    fs.writeFileSync(path.join(folder, name), content)
  }
  return folder
}

function only(files: Record<string, string | Uint8Array>) {
  const {distributions} = atOnce(takeInventory(site(files)))
  expect(distributions).toHaveLength(1)
  return distributions[0]
}

describe('distributions', () => {
  test('a dist-info is read: headers, tags, rows, installer, origin', () => {
    expect(
      only({
        'Zope_Interface-5.0.dist-info/METADATA':
          'Metadata-Version: 2.1\nname: Zope.Interface\nVersion: 5.0\nRequires-Dist: a (>=1)\nRequires-Dist: b;\n extra == "x"\nRequires-Python: >=3.8\n\nName: not this\n',
        'Zope_Interface-5.0.dist-info/WHEEL': 'Wheel-Version: 1.0\nTag: py2-none-any\nTag: py3-none-any\n',
        'Zope_Interface-5.0.dist-info/RECORD':
          'zope/a.py,sha256=abc,12\r\n"zope/odd, ""name"".py",,\r\n../../../bin/tool,sha256=d,1\r\nZope_Interface-5.0.dist-info/RECORD,,\r\n',
        'Zope_Interface-5.0.dist-info/INSTALLER': 'pip\n',
        'Zope_Interface-5.0.dist-info/direct_url.json': '{"url": "file:///p", "dir_info": {"editable": true}}',
      }),
    ).toEqual({
      name: 'Zope.Interface',
      normalizedName: 'zope-interface',
      version: '5.0',
      metadata: 'Zope_Interface-5.0.dist-info',
      requiresDist: ['a (>=1)', 'b;\nextra == "x"'],
      requiresPython: '>=3.8',
      tags: ['py2-none-any', 'py3-none-any'],
      record: [
        {path: 'zope/a.py', hash: 'sha256=abc', size: 12},
        {path: 'zope/odd, "name".py', hash: '', size: null},
        {path: '../../../bin/tool', hash: 'sha256=d', size: 1},
        {path: 'Zope_Interface-5.0.dist-info/RECORD', hash: '', size: null},
      ],
      installer: 'pip',
      directUrl: {url: 'file:///p', dir_info: {editable: true}},
    })
  })

  test('a quote in RECORD that is never closed hides no row after it', () => {
    const record = '"../a.py,sha256=abc,12\nb.py,sha256=d,1\n'
    expect(only({'p-1.dist-info/RECORD': record})?.record).toEqual([
      {path: '"../a.py', hash: 'sha256=abc', size: 12},
      {path: 'b.py', hash: 'sha256=d', size: 1},
    ])
  })

  test('without METADATA the folder names it, and nothing else is known', () => {
    expect(only({'my_thing-1.0.post1.dist-info/INSTALLER': ''})).toMatchObject({
      name: 'my_thing',
      normalizedName: 'my-thing',
      version: '1.0.post1',
      record: null,
      directUrl: null,
    })
  })

  test.each([
    ['thing-1.0-py3.8.egg-info/PKG-INFO', 'thing-1.0-py3.8.egg-info'],
    ['thing-1.0.egg-info', 'thing-1.0.egg-info'],
    ['thing-1.0-py3.8.egg/EGG-INFO/PKG-INFO', 'thing-1.0-py3.8.egg/EGG-INFO'],
  ])('%s is the metadata of an old distribution', (file, metadata) => {
    expect(only({[file]: 'Name: Thing\nVersion: 1.0\n'})).toMatchObject({name: 'Thing', version: '1.0', metadata})
    expect(only({[file]: '\u0000'})).toMatchObject({name: 'thing', version: '1.0'})
  })

  test('installed-files.txt stands in for a RECORD', () => {
    const files = {
      't-1.egg-info/PKG-INFO': '',
      't-1.egg-info/installed-files.txt': '../t.py\nPKG-INFO\n../../../bin/t\n',
    }
    expect(only(files)?.record?.map(row => row.path)).toEqual(['t.py', 't-1.egg-info/PKG-INFO', '../../bin/t'])
  })

  test('any bytes are taken', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const bytes = noise(seed)
      const [found] = atOnce(
        takeInventory(
          site({
            'x-1.dist-info/METADATA': bytes,
            'x-1.dist-info/RECORD': Buffer.concat([Buffer.from('"'), bytes]),
            'x-1.dist-info/WHEEL': bytes,
            'x-1.dist-info/direct_url.json': bytes,
            'x.pth': bytes,
          }),
        ),
      ).distributions
      expect(found?.metadata).toBe('x-1.dist-info')
    }
  })

  test('rows are read as the csv module of Python reads them, where every quote is closed', () => {
    const text = 'a,b,1\r\n"q,""x""",h,2\n"open\nline",h,\n\n,,\ne"x,h,3\n"a"b,h,4'
    const script =
      'import csv, json, sys; print(json.dumps([r[0] for r in csv.reader(sys.stdin.read().splitlines(True)) if r and r[0]]))'
    const python = JSON.parse(execFileSync(onePython().executable, ['-I', '-c', script], {input: text}).toString())
    const ours = only({'x-1.dist-info/RECORD': text})?.record?.map(row => row.path)
    expect(ours).toEqual(python)
  })
})

describe('the tree', () => {
  test('links are told and not followed, odd names kept, and all is sorted by bytes', () => {
    const folder = site({'b/x.py': '1', 'b.py': '22', 'a-\u{1f600}': '', 'a-\uffee': '', Z: ''})
    fs.symlinkSync('/usr/lib', path.join(folder, 'link'))
    fs.symlinkSync('b', path.join(folder, 'c-1.dist-info'))
    fs.chmodSync(path.join(folder, 'b.py'), 0o755)
    if (process.platform === 'linux')
      fs.writeFileSync(Buffer.concat([Buffer.from(`${folder}/n`), Buffer.of(0xff)]), 'abc')
    const {entries, distributions} = atOnce(takeInventory(folder))
    expect(entries.map(entry => entry.path)).toEqual([
      'Z',
      'a-\uffee',
      'a-\u{1f600}',
      'b',
      'b.py',
      'b/x.py',
      'c-1.dist-info',
      'link',
      ...(process.platform === 'linux' ? ['n\ufffd'] : []),
    ])
    expect(entries.find(entry => entry.path === 'b.py')).toMatchObject({kind: 'file', bytes: 2, mode: 0o755})
    expect(entries.find(entry => entry.path === 'link')).toMatchObject({kind: 'link', target: '/usr/lib'})
    if (process.platform === 'linux') expect(entries.at(-1)).toMatchObject({kind: 'file', bytes: 3})
    expect(distributions).toMatchObject([{name: 'c', version: '1', record: null}])
  })

  test('a site-packages that is itself a link is told', () => {
    const folder = site({'a.py': ''})
    const link = path.join(temporaryFolder(), 'site-packages')
    fs.symlinkSync(folder, link)
    expect(atOnce(takeInventory(link))).toMatchObject({siteLink: folder, entries: [{path: 'a.py'}]})
    expect(atOnce(takeInventory(folder)).siteLink).toBeUndefined()
  })

  test('a folder that is not there is an error that names it', () => {
    expect(() => atOnce(takeInventory('/nonexistent/site-packages'))).toThrow(
      /\/nonexistent\/site-packages cannot be read/,
    )
  })

  test('.pth files are read as site reads them, at the top only', () => {
    const outside = temporaryFolder()
    const text = `\ufeff# comment\n\n${outside}\nimport os; x = 1\nimport\tsys\nimporter\nsub\n`
    const folder = site({'a.pth': text, 'sub/b.pth': 'import os\n'})
    expect(atOnce(takeInventory(folder)).pth).toEqual([
      {
        path: 'a.pth',
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        lines: [
          {line: 3, kind: 'path', text: outside, resolved: outside, exists: true},
          {line: 4, kind: 'code', text: 'import os; x = 1', resolved: '', exists: false},
          {line: 5, kind: 'code', text: 'import\tsys', resolved: '', exists: false},
          {line: 6, kind: 'path', text: 'importer', resolved: path.join(folder, 'importer'), exists: false},
          {line: 7, kind: 'path', text: 'sub', resolved: path.join(folder, 'sub'), exists: true},
        ],
      },
    ])
  })
})

/** 400 bytes that are the same in every run: half letters that metadata is made of, half anything. */
function noise(seed: number): Buffer {
  const letters = 'Name: \nVersion,"\r\t{}'
  let state = seed
  return Buffer.from(
    Array.from({length: 400}, () => {
      state = (state * 1103515245 + 12345) % 2147483648
      return state % 2 === 0 ? letters.charCodeAt((state >> 8) % letters.length) : (state >> 8) % 256
    }),
  )
}
