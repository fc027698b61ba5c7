import fs from 'node:fs'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {cli, type Job} from '../helpers/job.ts'
import {type PackageIndex, startIndex} from '../helpers/package-index.ts'
import {onePython} from '../helpers/pythons.ts'
import {suiteFolder, temporaryFolder} from '../helpers/temp.ts'
import {installInto, makeVirtualenv} from '../helpers/virtualenv.ts'
import {makeWheel} from '../helpers/wheel.ts'

const python = onePython()
let served: string
let index: PackageIndex

// Runs at the first start of Python, changes another package together with its RECORD, and takes itself out.
const erasing = [
  'import os, re, base64, hashlib',
  "site = [p for p in __import__('sys').path if os.path.isdir(os.path.join(p, 'victim'))][0]",
  "open(os.path.join(site, 'victim', '__init__.py'), 'w').write('A = 666\\n')",
  "digest = 'sha256=' + base64.urlsafe_b64encode(hashlib.sha256(b'A = 666\\n').digest()).decode().rstrip('=')",
  "record = os.path.join(site, 'victim-1.0.dist-info', 'RECORD')",
  'text = open(record).read()',
  "open(record, 'w').write(re.sub('victim/__init__.py,[^,]*,', 'victim/__init__.py,' + digest + ',', text))",
  "open(os.path.join(site, 'zz_evil.pth'), 'w').write('# nothing')",
].join('; ')

beforeAll(async () => {
  served = suiteFolder()
  makeWheel({name: 'victim', version: '1.0', files: {'victim/__init__.py': 'A = 1\n'}}, served)
  makeWheel({name: 'evil', version: '1.0', files: {'evil.py': '', 'zz_evil.pth': `${erasing}\n`}}, served)
  const sneaky = `import os
here = os.path.join(os.path.dirname(__file__), "data.txt")
before = os.stat(here)
with open(here, "r+") as file:
    file.write("EVIL")
os.utime(here, ns=(before.st_atime_ns, before.st_mtime_ns))
`
  makeWheel({name: 'sneaky', version: '1.0', files: {'sneaky/__init__.py': sneaky, 'sneaky/data.txt': 'AAAA'}}, served)
  const noting = 'import os; open(os.path.join(os.path.dirname(__file__), "note.txt"), "w").close()\n'
  makeWheel({name: 'noting', version: '1.0', files: {'noting/__init__.py': noting}}, served)
  index = await startIndex(served)
})
afterAll(() => index.close())

function build(requirements: string, flags: readonly string[] = []): Promise<Job> {
  const cwd = temporaryFolder()
  fs.writeFileSync(path.join(cwd, 'requirements.txt'), requirements)
  const all = ['build', '--index-url', index.url, '--installer', 'pip', '--report', 'json', '--output', 'out', ...flags]
  return cli(all, {python: python.executable, cwd})
}

function told({result}: Job): string[] {
  return (result?.findings ?? []).map(({level, rule, package: name = ''}) => `${level} ${rule} ${name}`.trim())
}

describe('start-up code that takes itself out and mends what it changed', () => {
  test('is found by a build, which seals nothing of it', async () => {
    const job = await build('victim==1.0\nevil==1.0\n')
    expect(job.code).toBe(1)
    expect(told(job)).toContain('error startup-code evil')
    expect(job.result?.artifact).toBeUndefined()
  })

  test('changes nothing that is sealed when somebody allows it', async () => {
    const refused = await build('victim==1.0\nevil==1.0\n')
    const sha256 = refused.result?.startup?.[0]?.sha256
    const job = await build('victim==1.0\nevil==1.0\n', ['--allow', `evil sha256:${sha256}`])
    expect({code: job.code, told: told(job)}).toMatchObject({code: 0})
    const sealed = path.join(job.result?.mount?.path ?? '', 'victim/__init__.py')
    expect(fs.readFileSync(sealed, 'utf8')).toBe('A = 1\n')
  })

  test('is found by an audit, however often', async () => {
    const venv = await makeVirtualenv(python.executable, path.join(temporaryFolder(), 'venv'))
    await installInto(venv, {python: python.executable, wheels: served, requirements: ['victim==1.0', 'evil==1.0']})
    const job = await cli(['audit', '--python', venv.python, '--report', 'json'])
    expect(told(job)).toContain('error startup-code evil')
  })
})

describe('a package that writes while it is imported', () => {
  test.each(['tar.zst', 'directory'])('into its own data, dates restored, is found (%s)', async format => {
    const job = await build('sneaky==1.0\n', ['--format', format])
    expect(job.code).not.toBe(0)
    expect(fs.readdirSync(path.join(job.cwd, 'out')).filter(name => name.startsWith('sitemount-'))).toEqual([])
    if (job.result !== undefined) expect(told(job)).toContain('error wrote-into-mount sneaky')
  })

  test('is not published either when the finding is lowered', async () => {
    const job = await build('sneaky==1.0\n', ['--format', 'directory', '--rules', 'wrote-into-mount: notice'])
    expect([job.code, job.stderr]).toEqual([3, expect.stringContaining('sneaky/data.txt is no longer the file')])
    expect(fs.readdirSync(path.join(job.cwd, 'out')).filter(name => name.startsWith('sitemount-'))).toEqual([])
  })

  test('leaves its file in an audited virtualenv, which is not ours to tidy', async () => {
    const venv = await makeVirtualenv(python.executable, path.join(temporaryFolder(), 'venv'))
    await installInto(venv, {python: python.executable, wheels: served, requirements: ['noting==1.0']})
    const cwd = temporaryFolder()
    fs.writeFileSync(path.join(cwd, 'requirements.txt'), 'noting==1.0\n')
    const job = await cli(['audit', '--python', venv.python, '--report', 'json'], {cwd})
    expect(told(job)).toContain('error wrote-into-mount noting')
    expect(fs.existsSync(path.join(venv.sitePackages, 'noting/note.txt'))).toBe(true)
  })
})
