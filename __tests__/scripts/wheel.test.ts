import {execFileSync} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from '@jest/globals'
import {temporaryFolder} from '../helpers/temp.ts'
import {makeSdist, makeWheel, wheelFilename} from '../helpers/wheel.ts'

/** Runs Python's own library over a file: the judge that is not ours. */
function python(script: string, ...args: string[]): string {
  return execFileSync('python3', ['-I', '-c', script, ...args], {encoding: 'utf8'}).trim()
}

const readZip = `
import base64, csv, hashlib, io, json, sys, zipfile
archive = zipfile.ZipFile(sys.argv[1])
assert archive.testzip() is None
record = [name for name in archive.namelist() if name.endswith("RECORD")][0]
wrong = []
for name, digest, size in csv.reader(io.StringIO(archive.read(record).decode())):
    data = archive.read(name)
    found = "sha256=" + base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()
    if name != record and (digest, size) != (found, str(len(data))):
        wrong.append(name)
print(json.dumps({
    "names": archive.namelist(),
    "wrong": wrong,
    "modes": {info.filename: oct(info.external_attr >> 16) for info in archive.infolist()},
    "dates": sorted({str(info.date_time) for info in archive.infolist()}),
    "metadata": archive.read([name for name in archive.namelist() if name.endswith("METADATA")][0]).decode(),
    "wheel": archive.read([name for name in archive.namelist() if name.endswith("/WHEEL")][0]).decode(),
}))
`

describe('a wheel made by the tests', () => {
  test('has a RECORD that fits its files', () => {
    const folder = temporaryFolder()
    const {path: file} = makeWheel(
      {
        name: 'My.Tool',
        version: '1.0',
        files: {'my_tool/a,b.py': 'x = 1\n', 'my_tool/data.bin': new Uint8Array([0, 255])},
      },
      folder,
    )
    const read = JSON.parse(python(readZip, file))
    expect(read.wrong).toEqual([])
    expect(read.names).toEqual([
      'my_tool/a,b.py',
      'my_tool/data.bin',
      'my_tool-1.0.dist-info/METADATA',
      'my_tool-1.0.dist-info/WHEEL',
      'my_tool-1.0.dist-info/RECORD',
    ])
  })

  test('says what it needs, and what with which extra', () => {
    const {path: file} = makeWheel(
      {
        name: 'a',
        version: '1',
        requires: ['b>=2'],
        requiresPython: '>=3.8',
        extras: {x: ['c', 'd; python_version < "3"']},
      },
      temporaryFolder(),
    )
    expect(JSON.parse(python(readZip, file)).metadata).toBe(
      [
        'Metadata-Version: 2.1',
        'Name: a',
        'Version: 1',
        'Requires-Python: >=3.8',
        'Requires-Dist: b>=2',
        'Provides-Extra: x',
        'Requires-Dist: c; extra == "x"',
        'Requires-Dist: d; (python_version < "3") and extra == "x"',
        '',
      ].join('\n'),
    )
  })

  test('has one date and the modes asked for', () => {
    const {path: file} = makeWheel(
      {name: 'a', version: '1', executable: ['a.py'], data: {'scripts/run': '#!python\n', 'headers/a.h': ''}},
      temporaryFolder(),
    )
    const {modes, dates} = JSON.parse(python(readZip, file))
    expect(dates).toEqual(['(1980, 1, 2, 0, 0, 0)'])
    expect(modes).toMatchObject({
      'a.py': '0o100755',
      'a-1.data/scripts/run': '0o100755',
      'a-1.data/headers/a.h': '0o100644',
    })
  })

  test('spells out compressed tags', () => {
    const spec = {name: 'a', version: '1', tag: 'cp312-cp312-manylinux_2_17_x86_64.manylinux2014_x86_64'}
    const {path: file, filename} = makeWheel(spec, temporaryFolder())
    expect(filename).toBe(wheelFilename(spec))
    expect(JSON.parse(python(readZip, file)).wheel).toBe(
      'Wheel-Version: 1.0\nGenerator: sitemount\nRoot-Is-Purelib: false\nTag: cp312-cp312-manylinux_2_17_x86_64\nTag: cp312-cp312-manylinux2014_x86_64\n',
    )
  })

  test('is the same, byte for byte, in two folders', () => {
    const [one, two] = [temporaryFolder(), temporaryFolder()].map(folder =>
      makeWheel({name: 'a', version: '1'}, folder),
    )
    expect(one?.sha256).toBe(two?.sha256)
    expect(fs.readFileSync(one?.path ?? '')).toEqual(fs.readFileSync(two?.path ?? ''))
  })
})

test('a source distribution runs its code only when it is built', () => {
  const folder = temporaryFolder()
  const marker = path.join(folder, 'ran')
  const {path: file} = makeSdist({name: 'Source-Only', version: '1.0', marker}, folder)
  const unpack = 'import sys, tarfile; tarfile.open(sys.argv[1]).extractall(sys.argv[2])'
  python(unpack, file, folder)
  expect(fs.existsSync(marker)).toBe(false)
  const backend =
    'import sys; sys.path.insert(0, sys.argv[1]); import sitemount_backend as b; print(b.build_wheel(sys.argv[2]))'
  expect(python(backend, path.join(folder, 'source_only-1.0'), folder)).toBe('source_only-1.0-py3-none-any.whl')
  expect(fs.readFileSync(marker, 'utf8')).toBe('ran\n')
  expect(JSON.parse(python(readZip, path.join(folder, 'source_only-1.0-py3-none-any.whl'))).wrong).toEqual([])
})
