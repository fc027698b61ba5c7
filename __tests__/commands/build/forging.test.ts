import {spawnSync} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import {afterAll, beforeAll, expect, test} from '@jest/globals'
import {archiveFormats} from '../../../src/artifact/facts.ts'
import {verifyArtifact} from '../../../src/artifact/verify/verify.ts'
import {build} from '../../../src/commands/build/index.ts'
import type {Tools} from '../../../src/commands/build/tools.ts'
import {finish} from '../../../src/commands/finish.ts'
import {parseOptions} from '../../../src/config/options.ts'
import {SitemountError} from '../../../src/core/errors.ts'
import type {IO} from '../../../src/core/io.ts'
import {createLog} from '../../../src/core/log.ts'
import type {Tier} from '../../../src/python/confinement.ts'
import type {Result} from '../../../src/report/result.ts'
import {never, workerEntry} from '../../artifact/tree.ts'
import {type PackageIndex, startIndex} from '../../helpers/package-index.ts'
import {processesLeft} from '../../helpers/processes.ts'
import {onePython} from '../../helpers/pythons.ts'
import {suiteFolder, temporaryFolder} from '../../helpers/temp.ts'
import {makeWheel} from '../../helpers/wheel.ts'

const python = onePython()
const squashfs = spawnSync('mksquashfs', ['-version']).error === undefined
const formats = [...archiveFormats, 'directory'].filter(format => format !== 'squashfs' || squashfs)
if (!squashfs) console.log('skipped: squashfs, there is no mksquashfs')

const start = `import os, shutil, subprocess, sys, time
site = os.path.dirname(os.path.abspath(__file__))
root = os.path.dirname(site)
bench = os.path.dirname(root)
def put(name, text):
    path = os.path.join(root, name)
    if os.path.lexists(path): os.remove(path)
    with open(path, "w") as file: file.write(text)
`
// What code does while it is imported, beside the packages: each a distribution of its own.
const attacks: Record<string, string> = {
  sums: 'put("SHA256SUMS", "0" * 64 + "  site-packages/evil.py\\n")',
  manifest: 'put("sitemount.json", open(root + "/sitemount.json").read().replace("\\"1.0\\"", "\\"6.6\\""))',
  extra: 'put("sitecustomize.py", "evil")',
  folder: 'os.makedirs(root + "/deep/er"); put("deep/er/x.py", "evil")',
  linked:
    'put("x", ""); os.remove(root + "/x"); os.remove(root + "/SHA256SUMS"); os.symlink("/etc/passwd", root + "/SHA256SUMS")',
  gone: 'os.remove(root + "/sitemount.json")',
  modes: 'os.chmod(root, 0o777)',
  attributes: 'for file in (root + "/SHA256SUMS", __file__): os.setxattr(file, "user.evil", b"x")',
  second: 'os.link(root + "/SHA256SUMS", os.path.expanduser("~/second"))',
  swapped: 'os.rename(root, bench + "/x"); shutil.copytree(bench + "/x", root); put("sitecustomize.py", "evil")',
  packages: 'os.rename(site, bench + "/x"); shutil.copytree(bench + "/x", site); open(site + "/evil.py", "w").close()',
  draft: `until = time.monotonic() + 3
size = -1
while time.monotonic() < until:
    found = [n for n in os.listdir(bench) if n.startswith("archive")]
    now = os.path.getsize(bench + "/" + found[0]) if found else -1
    if now > 0 and now == size: break
    size = now
    time.sleep(0.3)
for name in found:
    with open(bench + "/" + name, "r+b") as file:
        file.seek(-9, 2); file.write(b"EVIL")`,
  later: `code = "import time; time.sleep(0.7)\\nwhile 1:\\n try: open(%r, 'w').write('evil')\\n except OSError: pass\\n time.sleep(0.01)" % (root + "/sitecustomize.py")
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        os.closerange(0, 64)
        os.execve(sys.executable, [sys.executable, "-S", "-c", code, site], {})
    os._exit(0)
os.wait()`,
}

let index: PackageIndex
beforeAll(async () => {
  const served = suiteFolder()
  for (const [name, code] of Object.entries(attacks)) {
    makeWheel({name: `f${name}`, version: '1.0', files: {[`f${name}.py`]: `${start}${code}\n`}}, served)
  }
  makeWheel({name: 'fine', version: '1.0', files: {'fine.py': ''}}, served)
  index = await startIndex(served)
})
afterAll(() => index.close())

type Built = {out: string; result: Result | undefined; error: unknown}

async function built(name: string, format: string, tier: Tier): Promise<Built> {
  const cwd = temporaryFolder()
  fs.writeFileSync(path.join(cwd, 'requirements.txt'), `${name}==1.0\n`)
  const options = parseOptions(
    {
      ...{format, python: python.executable, installer: 'pip', output: 'out', 'artifact-name': 'a'},
      ...{'index-url': index.url, rules: 'wrote-into-mount: notice'},
    },
    {ruleIds: ['wrote-into-mount']},
  )
  const io: IO = {
    ...{log: createLog({write: () => {}, mask: text => text, debug: false}), signal: never},
    ...{
      env: {PATH: process.env.PATH, HOME: process.env.HOME, TMPDIR: process.env.TMPDIR},
      cwd,
      base: '',
      hide: () => {},
    },
  }
  const out = path.join(cwd, 'out')
  try {
    const publish: Tools['publish'] = (result, artifact) =>
      finish(result, {output: options.output, mask: one => one, io}, artifact).result
    return {out, result: await build(options, io, {entry: workerEntry, publish, tier}), error: undefined}
  } catch (error) {
    return {out, result: undefined, error}
  }
}

/** Either nothing stands under a final name, with an error that says so, or exactly what was sealed does. */
async function expectAsSealed({out, result, error}: Built, format: string): Promise<string> {
  const published = fs.readdirSync(out).filter(name => name.startsWith('a'))
  if (result === undefined || result.verdict === 'failed') {
    if (!(error instanceof SitemountError) && error !== undefined) throw error
    expect(published).toEqual([])
    return result === undefined ? (error as SitemountError).code : 'failed'
  }
  const folder = path.join(out, 'a')
  expect(fs.readdirSync(folder).sort()).toEqual(['SHA256SUMS', 'site-packages', 'sitemount.json'])
  for (const one of [folder, ...(format === 'directory' ? [] : [path.join(out, `a.${format}`)])]) {
    if (one.endsWith('.squashfs')) {
      const list = spawnSync('unsquashfs', ['-l', one], {encoding: 'utf8'}).stdout
      expect(list).not.toMatch(/evil|sitecustomize|deep/)
      continue
    }
    const {flaws, manifest} = await verifyArtifact(one, {signal: never})
    expect(flaws).toEqual([])
    expect(manifest?.packages.map(({version}) => version)).toEqual(['1.0'])
  }
  return 'published'
}

test.each(formats.map(format => ({format})))('an honest build is published as $format', async ({format}) => {
  const job = await built('fine', format, 'none')
  expect(await expectAsSealed(job, format)).toBe('published')
  expect(job.result?.importIsolation).toMatchObject({by: 'none'})
})

// The formats differ in how they take the artifact's own files; what is found before the packing matters need not be tried in each.
const tried = Object.keys(attacks).flatMap((attack, at) =>
  formats.filter(format => at < 3 || !['tar.gz', 'zip'].includes(format)).map(format => ({attack, format})),
)
test.each(tried)('nothing that an import forges is published: $attack, $format', async ({attack, format}) => {
  const job = await built(`f${attack}`, format, 'none')
  const end = await expectAsSealed(job, format)
  // What it left behind was ended before anything was published.
  if (attack === 'later') expect(end).toBe('published')
  else if (!(attack === 'draft' && ['squashfs', 'directory'].includes(format))) expect(end).toBe('archive')
  await new Promise(resolve => setTimeout(resolve, attack === 'later' ? 1000 : 0))
  if (attack === 'later') expect(fs.existsSync(path.join(job.out, 'a/sitecustomize.py'))).toBe(false)
  expect(await processesLeft(job.out)).toEqual([])
})

test.each(['namespaces', 'landlock'] as const)('under %s it cannot even be written', async tier => {
  const job = await built('fsums', 'directory', tier)
  if (job.result?.importIsolation?.by !== tier) return console.log(`skipped: this system does not grant ${tier}`)
  // An output below /tmp stands in a /tmp of the import's own: there it is written, and goes nowhere.
  if (tier === 'namespaces' && job.out.startsWith('/tmp/')) {
    expect(await expectAsSealed(job, 'directory')).toBe('published')
    return
  }
  expect(job.result.verdict).toBe('failed')
  const errors = job.result.findings.filter(({level}) => level === 'error')
  expect(errors.map(({rule, message}) => `${rule} ${message}`)).toEqual([
    expect.stringMatching(/^import-failed .*(?:Read-only file system|Permission denied)/),
  ])
})

// Landlock has nothing for them.
test.each(['modes', 'attributes'])('what Landlock leaves to an import is found by comparing: %s', async attack => {
  const job = await built(`f${attack}`, 'directory', 'landlock')
  expect(await expectAsSealed(job, 'directory')).toBe('archive')
})
