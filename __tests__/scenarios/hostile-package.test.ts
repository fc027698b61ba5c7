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

// Files that some programs unpack under the name of another one.
const hiding = {
  tagged: 'tagged/__init__\u{e0020}.py',
  spaced: 'spaced\u200b/__init__.py',
  private: 'sitecustomize\ue000.py',
  numbered: 'numbered/__init__.py;1',
}

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
  // Writes where it was installed and nowhere else, and is imported there since it fails from the mount.
  const choosy = `import os, sys
if sys.prefix == sys.base_prefix:
    raise ImportError("not here")
${sneaky}`
  makeWheel({name: 'choosy', version: '1.0', files: {'choosy/__init__.py': choosy, 'choosy/data.txt': 'AAAA'}}, served)
  const noting = 'import os; open(os.path.join(os.path.dirname(__file__), "note.txt"), "w").close()\n'
  makeWheel({name: 'noting', version: '1.0', files: {'noting/__init__.py': noting}}, served)
  for (const [name, file] of Object.entries(hiding)) {
    makeWheel({name, version: '1.0', files: {[`${name}/__init__.py`]: '', [file]: 'evil = 1\n'}}, served)
  }
  index = await startIndex(served)
})
afterAll(() => index.close())

function build(requirements: string, flags: readonly string[] = [], env: Record<string, string> = {}): Promise<Job> {
  const cwd = temporaryFolder()
  fs.writeFileSync(path.join(cwd, 'requirements.txt'), requirements)
  const all = ['build', '--index-url', index.url, '--installer', 'pip', '--report', 'json', '--output', 'out', ...flags]
  return cli(all, {python: python.executable, cwd, env})
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

test.each(Object.entries(hiding))('a package with a name that readers change is not sealed (%s)', async name => {
  const job = await build(`${name}==1.0\n`)
  expect([job.code, told(job)]).toEqual([1, expect.arrayContaining([expect.stringContaining('error unsafe-path')])])
  expect(fs.readdirSync(path.join(job.cwd, 'out')).filter(entry => entry.startsWith('sitemount-'))).toEqual([])
})

describe('a package that writes while it is imported', () => {
  test.each(['tar.zst', 'directory'])('into its own data, dates restored, is found (%s)', async format => {
    const job = await build('sneaky==1.0\n', ['--format', format])
    expect(job.code).not.toBe(0)
    expect(fs.readdirSync(path.join(job.cwd, 'out')).filter(name => name.startsWith('sitemount-'))).toEqual([])
    if (job.result !== undefined) expect(told(job)).toContain('error wrote-into-mount sneaky')
  })

  test('is not published as it wrote it when the finding is lowered', async () => {
    const job = await build('sneaky==1.0\n', ['--format', 'directory', '--rules', 'wrote-into-mount: notice'])
    if (job.code === 0) {
      // The mount was read-only for it.
      expect(told(job)).toContain('notice wrote-into-mount sneaky')
      expect(published(job, 'sneaky/data.txt')).toEqual(['AAAA'])
      return
    }
    expect([job.code, job.stderr]).toEqual([3, expect.stringContaining('sneaky/data.txt is no longer the file')])
    expect(fs.readdirSync(path.join(job.cwd, 'out')).filter(name => name.startsWith('sitemount-'))).toEqual([])
  })

  test('leaves its file in an audited virtualenv, which is not ours to tidy, only where it is not isolated', async () => {
    const venv = await makeVirtualenv(python.executable, path.join(temporaryFolder(), 'venv'))
    await installInto(venv, {python: python.executable, wheels: served, requirements: ['noting==1.0']})
    const cwd = temporaryFolder()
    fs.writeFileSync(path.join(cwd, 'requirements.txt'), 'noting==1.0\n')
    const job = await cli(['audit', '--python', venv.python, '--report', 'json'], {cwd})
    expect(told(job)).toContain('error wrote-into-mount noting')
    const isWritten = fs.existsSync(path.join(venv.sitePackages, 'noting/note.txt'))
    expect(isWritten).toBe(job.result?.importIsolation?.by === 'none')
  })
})

/** The text of a package's file wherever the build left it unpacked under a final name. */
function published({cwd}: Job, file: string): string[] {
  const out = path.join(cwd, 'out')
  const folders = fs.readdirSync(out).filter(name => fs.statSync(path.join(out, name)).isDirectory())
  return folders.map(name => fs.readFileSync(path.join(out, name, 'site-packages', file), 'utf8'))
}

describe('code that runs in the virtualenv after the packages were sealed', () => {
  const formats = ['tar.zst', 'zip', 'squashfs', 'directory']
  // By the packer, or by the last look at the mount.
  const refusal = expect.stringMatching(
    /\S+ (?:changed while it was packed|is no longer the file that was sealed: .* changed the mount)/,
  )

  // What it wrote into is a file of the mount, which ends the build, or a file that nobody publishes.
  function expectAsSealed(job: Job, file: string, text: string): void {
    if (job.code === 0) expect(published(job, file)).toEqual([text])
    else expect([job.code, job.stderr, published(job, file)]).toEqual([3, refusal, []])
    expect(fs.readdirSync(path.join(job.cwd, 'out')).some(name => name.startsWith('sitemount-'))).toBe(job.code === 0)
  }

  test.each(formats)('publishes nothing that a package wrote in place (%s)', async format => {
    const lowered = ['--rules', 'import-failed: notice', '--rules', 'wrote-into-mount: notice']
    const job = await build('choosy==1.0\n', ['--format', format, ...lowered])
    expectAsSealed(job, 'choosy/data.txt', 'AAAA')
  })

  /** Builds in a job whose own start-up code does this to each file `victim` that it finds in its environment. */
  function buildBeside(format: string, code: string): Promise<Job> {
    const job = temporaryFolder()
    const lines = [
      'import glob, os, sys',
      'for victim in glob.glob(sys.prefix + "/lib/python3*/site-packages/victim/__init__.py"):',
      `    open(${JSON.stringify(path.join(job, 'ran'))}, "a").close()`,
      ...code.split('\n').map(line => `    ${line}`),
    ]
    fs.writeFileSync(path.join(job, 'sitecustomize.py'), `${lines.join('\n')}\n`)
    return build('victim==1.0\n', ['--format', format, '--smoke-test', 'off'], {PYTHONPATH: job}).then(done => {
      expect(fs.existsSync(path.join(job, 'ran'))).toBe(true)
      return done
    })
  }

  const sneakily = `before = os.stat(victim)
with open(victim, "r+") as file:
    file.write("A = 6")
os.utime(victim, ns=(before.st_atime_ns, before.st_mtime_ns))`

  // Nothing is imported from the mount, so that no proof looks at it.
  test.each(formats)('publishes nothing that the job wrote in place, dates restored (%s)', async format => {
    expectAsSealed(await buildBeside(format, sneakily), 'victim/__init__.py', 'A = 1\n')
  })

  test.each(['os.chmod(victim, 0o777)', 'os.utime(victim)', 'os.remove(victim)'])(
    'publishes no other mode or date, and no file less: %s',
    async code => {
      const job = await buildBeside('directory', code)
      expectAsSealed(job, 'victim/__init__.py', 'A = 1\n')
      const file = path.join(job.result?.mount?.path ?? '', 'victim/__init__.py')
      if (job.code === 0) expect(fs.statSync(file)).toMatchObject({mode: 0o100644, mtimeMs: 315_619_200_000})
    },
  )
})
