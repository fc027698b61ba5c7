import fs from 'node:fs'
import path from 'node:path'
import {afterAll, beforeAll, expect, test} from '@jest/globals'
import {cli, type Job} from '../helpers/job.ts'
import {type PackageIndex, startIndex} from '../helpers/package-index.ts'
import {onePython} from '../helpers/pythons.ts'
import {suiteFolder, temporaryFolder} from '../helpers/temp.ts'
import {makeSdist, makeWheel} from '../helpers/wheel.ts'

const python = onePython()
let index: PackageIndex

// A source distribution as they are: it writes into what it builds when that was.
const stamping = `import base64, hashlib, os, time, zipfile

def build_wheel(directory, config_settings=None, metadata_directory=None):
    info = "stamp-1.0.dist-info/"
    files = {
        "stamp/__init__.py": "",
        "stamp/built.py": "when = {}\\n".format(time.time_ns()),
        info + "METADATA": "Metadata-Version: 2.1\\nName: stamp\\nVersion: 1.0\\n",
        info + "WHEEL": "Wheel-Version: 1.0\\nGenerator: test\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n",
    }
    rows = []
    for name, text in files.items():
        digest = base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).rstrip(b"=").decode()
        rows.append("{},sha256={},{}\\n".format(name, digest, len(text)))
    files[info + "RECORD"] = "".join(rows) + info + "RECORD,,\\n"
    with zipfile.ZipFile(os.path.join(directory, "stamp-1.0-py3-none-any.whl"), "w") as wheel:
        for name, text in files.items():
            wheel.writestr(name, text)
    return "stamp-1.0-py3-none-any.whl"
`

beforeAll(async () => {
  const served = suiteFolder()
  makeWheel({name: 'plain', version: '1.0'}, served)
  makeSdist({name: 'stamp', version: '1.0', marker: path.join(suiteFolder(), 'ran'), backend: stamping}, served)
  index = await startIndex(served)
})
afterAll(() => index.close())

function build(requirements: string, flags: readonly string[] = []): Promise<Job> {
  const cwd = temporaryFolder()
  fs.writeFileSync(path.join(cwd, 'requirements.txt'), requirements)
  const all = ['build', '--index-url', index.url, '--installer', 'pip', '--report', 'json', '--output', 'out', ...flags]
  return cli(all, {python: python.executable, cwd})
}

test('wheels give the same mount twice, and it is published', async () => {
  const job = await build('plain==1.0\n', ['--reproduce'])
  expect({code: job.code, verdict: job.result?.verdict}).toEqual({code: 0, verdict: 'passed'})
  expect(job.result?.steps.map(({name}) => name)).toContain('build again')
  expect(fs.existsSync(job.result?.artifact?.path ?? '')).toBe(true)
})

test('a source distribution that writes a date is named with the file in which two builds differ', async () => {
  const job = await build('plain==1.0\nstamp==1.0\n', ['--reproduce', '--rules', 'built-from-source: notice'])
  expect(job.code).toBe(1)
  const found = job.result?.findings.filter(({rule}) => rule === 'not-reproducible')
  expect(found).toMatchObject([{level: 'error', package: 'stamp'}])
  expect(found?.[0]?.message).toContain('first in stamp/built.py of stamp, whose content differs')
  expect(found?.[0]?.help).toContain('pin a release with a wheel')
  expect(fs.readdirSync(path.join(job.cwd, 'out')).filter(name => name.startsWith('sitemount-'))).toEqual([])
})

test('without the flag it is built once', async () => {
  const job = await build('plain==1.0\nstamp==1.0\n', ['--rules', 'built-from-source: notice'])
  expect([job.code, job.result?.steps.some(({name}) => name === 'build again')]).toEqual([0, false])
})

test('only build has the flag, and it takes no value', async () => {
  const check = await cli(['check', '--reproduce'])
  expect([check.code, check.stderr]).toEqual([2, expect.stringContaining('only `sitemount build` has it')])
  const valued = await cli(['build', '--reproduce=yes'])
  expect([valued.code, valued.stderr]).toEqual([2, expect.stringContaining('takes no value')])
})
