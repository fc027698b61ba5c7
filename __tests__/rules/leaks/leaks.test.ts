import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from '@jest/globals'
import {atOnce} from '../../../src/core/steps.ts'
import type {Distribution, Inventory, PipView, StartupCode, TreeEntry} from '../../../src/environment/facts.ts'
import {takeInventory} from '../../../src/environment/inventory.ts'
import type {RecordRow} from '../../../src/environment/record-row.ts'
import {readStartup} from '../../../src/environment/startup.ts'
import {pipViews} from '../../../src/environment/views.ts'
import {probeEnvironment} from '../../../src/python/ask.ts'
import type {EnvironmentProbe, JobSetting} from '../../../src/python/facts.ts'
import {judge} from '../../../src/rules/engine.ts'
import {leakRules} from '../../../src/rules/leaks/leaks.ts'
import type {LeakFacts} from '../../../src/rules/leaks/support.ts'
import {startupRules} from '../../../src/rules/mount/mount.ts'
import {type Laboratory, laboratory, put} from '../../environment/laboratory.ts'
import {onePython, pythons} from '../../helpers/pythons.ts'
import {makeWheel} from '../../helpers/wheel.ts'

async function stocked(python: string): Promise<Laboratory> {
  const lab = await laboratory(python)
  makeWheel({name: 'alpha', version: '1.0', files: {'alpha/__init__.py': '', 'alpha/data.txt': 'x'}}, lab.wheels)
  makeWheel({name: 'beta', version: '1.0'}, lab.wheels)
  await put(lab, 'alpha==1.0\n')
  return lab
}

type Told = {rule: string; level: string; message: string}

/** What the rules say of the laboratory as it stands, as they would in a build. */
async function told(
  lab: Laboratory,
  {caller = {}, settings = []}: {caller?: Record<string, string>; settings?: JobSetting[]} = {},
): Promise<Told[]> {
  const {virtualenv, pip, env, signal, interpreter} = lab
  const views = await pipViews({
    virtualenv,
    pip,
    callerEnv: {...env, ...caller},
    scrubbedEnv: env,
    temporary: lab.scratch,
    signal,
  })
  const probe = await probeEnvironment(virtualenv.executable, {env, signal})
  const facts = {views, probe, inventory: atOnce(takeInventory(virtualenv.site)), settings, interpreter}
  const found = judge(leakRules, facts, {mode: 'build', rules: new Map(), excuses: []})
  return found.map(({rule, level, message}) => ({rule, level, message}))
}

function rules(findings: readonly Told[]): string[] {
  return findings.map(({rule, level}) => `${level} ${rule}`)
}

/** A folder outside the virtualenv that holds the distribution stray 3.4 and a module. */
function outside(lab: Laboratory): string {
  const folder = path.join(lab.folder, 'outside')
  fs.mkdirSync(path.join(folder, 'stray-3.4.dist-info'), {recursive: true})
  fs.writeFileSync(
    path.join(folder, 'stray-3.4.dist-info', 'METADATA'),
    'Metadata-Version: 2.1\nName: stray\nVersion: 3.4\n',
  )
  fs.writeFileSync(path.join(folder, 'stray.py'), '')
  return folder
}

/** Puts files into the site-packages of the laboratory, past any installer. */
function plant(lab: Laboratory, files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(lab.virtualenv.site, name)
    fs.mkdirSync(path.dirname(file), {recursive: true})
    fs.writeFileSync(file, text)
  }
}

const namespaceLine = `import sys, types, os;has_mfs = sys.version_info > (3, 5);p = os.path.join(sys._getframe(1).f_locals['sitedir'], *('zope',));importlib = has_mfs and __import__('importlib.util');has_mfs and __import__('importlib.machinery');m = has_mfs and sys.modules.setdefault('zope', importlib.util.module_from_spec(importlib.machinery.PathFinder.find_spec('zope', [os.path.dirname(p)])));m = m or sys.modules.setdefault('zope', types.ModuleType('zope'));mp = (m or []) and m.__dict__.setdefault('__path__',[]);(p not in mp) and mp.append(p)`

describe.each(pythons())('Python $minor', ({executable}) => {
  test('a clean environment yields no finding', async () => {
    expect(await told(await stocked(executable))).toEqual([])
  })

  test('a .pth path line that leads out is told once, with what it brings', async () => {
    const lab = await stocked(executable)
    const folder = outside(lab)
    plant(lab, {'x.pth': `${folder}\nalpha\n/nonexistent\n`})
    const found = await told(lab)
    expect(rules(found)).toEqual(['error leaked-pth', 'error unowned-file'])
    expect(found[0]?.message).toBe(`x.pth line 1 adds ${folder} to the import path and with it stray 3.4.`)
  })

  test('a PYTHONPATH of the job is a warning, and none when the job rules named it', async () => {
    const lab = await stocked(executable)
    const folder = outside(lab)
    const found = await told(lab, {caller: {PYTHONPATH: folder}})
    expect(rules(found)).toEqual(['warning leaked-pythonpath'])
    expect(found[0]?.message).toContain(`stray 3.4 from ${folder}`)
    const setting: JobSetting = {
      vector: 'pythonpath',
      name: 'PYTHONPATH',
      value: folder,
      effect: '',
      help: '',
      kind: 'diverts',
      distributions: [{name: 'Stray', version: '3.4'}],
    }
    expect(await told(lab, {caller: {PYTHONPATH: folder}, settings: [setting]})).toEqual([])
  })
})

describe('start-up code', () => {
  test('a .pth with code that nobody lists is an error with its hash', async () => {
    const lab = await stocked(onePython().executable)
    plant(lab, {'x.pth': 'import sys; sys.x = 1\n'})
    const found = await told(lab)
    expect(rules(found)).toEqual(['error leaked-pth', 'error unowned-file'])
    expect(found[0]?.message).toMatch(/x\.pth line 1 runs code .*sha256:[0-9a-f]{64}.*sys\.x = 1/)
  })

  test('one that a distribution lists is no leak: it is start-up code, told by its own rule', async () => {
    const lab = await stocked(onePython().executable)
    const files = {'known-nspkg.pth': `${namespaceLine}\n`, 'known.pth': 'import sys; sys.x = 1\n'}
    makeWheel({name: 'known', version: '1', files}, lab.wheels)
    await put(lab, 'known==1\n')
    expect(await told(lab)).toEqual([])
    const facts = {
      inventory: atOnce(takeInventory(lab.virtualenv.site)),
      startup: readStartup(atOnce(takeInventory(lab.virtualenv.site))),
      allowed: [],
    }
    const found = judge(startupRules, facts, {mode: 'build', rules: new Map(), excuses: []})
    expect(found.map(({rule, level, package: name}) => `${level} ${rule} ${name}`)).toEqual([
      'error startup-code known',
      'warning inert-pth known',
      'notice startup-code known',
    ])
  })

  test('an import hook is told', async () => {
    const lab = await stocked(onePython().executable)
    plant(lab, {
      'hook.py':
        'import sys\nclass Hook:\n    @staticmethod\n    def find_spec(*rest): return None\nsys.meta_path.append(Hook)\n',
      'hook.pth': 'import hook\n',
    })
    const found = await told(lab)
    expect(rules(found)).toContain('error leaked-import-hook')
    expect(found.find(one => one.rule === 'leaked-import-hook')?.message).toContain('Hook')
  })

  test('code that adds a path is told as the path and as what it brings', async () => {
    const lab = await stocked(onePython().executable)
    const folder = outside(lab)
    plant(lab, {'sitecustomize.py': `import sys\nsys.path.append(${JSON.stringify(folder)})\n`})
    const found = await told(lab)
    expect(rules(found)).toEqual(['error leaked-pythonpath', 'error undeclared-distribution', 'error unowned-file'])
    expect(found[1]?.message).toContain(`stray 3.4 from ${folder}`)
  })
})

test('editables of every kind are told', async () => {
  const lab = await stocked(onePython().executable)
  plant(lab, {
    'one-1.0.dist-info/METADATA': 'Name: one\nVersion: 1.0\n',
    'one-1.0.dist-info/RECORD':
      '__editable__.one-1.0.pth,,\none-1.0.dist-info/METADATA,,\none-1.0.dist-info/RECORD,,\none-1.0.dist-info/direct_url.json,,\n',
    'one-1.0.dist-info/direct_url.json': '{"url": "file:///src", "dir_info": {"editable": true}}',
    '__editable__.one-1.0.pth': 'import __editable___one_1_0_finder; __editable___one_1_0_finder.install()\n',
    '__editable__.two-1.0.pth': `${outside(lab)}\n`,
    'three.egg-link': '/src/three\n.\n',
    'easy-install.pth': '/nonexistent\n',
  })
  const found = (await told(lab)).filter(one => one.rule === 'leaked-editable')
  expect(found.map(one => one.message)).toEqual([
    'one 1.0 is installed as an editable.',
    '__editable__.two-1.0.pth is the trace of an editable install.',
    'easy-install.pth is the trace of an editable install.',
    'three.egg-link is the trace of an editable install.',
  ])
})

test('links are told by top folder', async () => {
  const lab = await stocked(onePython().executable)
  const folder = outside(lab)
  fs.symlinkSync(path.join(folder, 'stray.py'), path.join(lab.virtualenv.site, 'stray.py'))
  for (const name of ['a', 'b', 'c', 'd']) fs.symlinkSync('/usr', path.join(lab.virtualenv.site, 'alpha', name))
  const found = await told(lab)
  expect(rules(found)).toEqual(['error leaked-symlink', 'error leaked-symlink'])
  expect(found[0]?.message).toContain(
    '4 symbolic links in site-packages: alpha/a -> /usr, alpha/b -> /usr, alpha/c -> /usr and 1 more',
  )
})

test('a virtualenv that sees the system is told', async () => {
  const lab = await stocked(onePython().executable)
  const file = path.join(lab.virtualenv.prefix, 'pyvenv.cfg')
  fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace('packages = false', 'packages = true'))
  expect(rules(await told(lab))).toEqual(['error leaked-system-site'])
})

test('files that nobody lists are told by top folder, bytecode of listed modules is not', async () => {
  const lab = await stocked(onePython().executable)
  plant(lab, {
    'copied/__init__.py': '',
    'copied/a.py': '',
    'alpha/added.py': '',
    'alpha/__pycache__/__init__.cpython-312.pyc': '',
    'alpha/__pycache__/ghost.cpython-312.pyc': '',
    'bare-1.0.dist-info/METADATA': 'Name: bare\nVersion: 1.0\n',
  })
  const found = (await told(lab)).filter(one => one.rule === 'unowned-file')
  expect(found.map(one => one.message)).toEqual([
    'No distribution lists 2 files below alpha: alpha/__pycache__/ghost.cpython-312.pyc, alpha/added.py.',
    'No distribution lists bare-1.0.dist-info/METADATA.',
    'No distribution lists 2 files below copied: copied/__init__.py, copied/a.py.',
  ])
})

test('two metadata folders of one distribution are told', async () => {
  const lab = await stocked(onePython().executable)
  plant(lab, {
    'Alpha-0.9.dist-info/METADATA': 'Name: Alpha\nVersion: 0.9\n',
    'Alpha-0.9.dist-info/RECORD': 'Alpha-0.9.dist-info/METADATA,,\nAlpha-0.9.dist-info/RECORD,,\n',
  })
  expect(rules(await told(lab))).toEqual(['error duplicate-distribution'])
})

test('files that a wheel did not list, which pip records without a hash, are a warning; a RECORD of nothing but such rows too', async () => {
  const lab = await stocked(onePython().executable)
  const record = (rows: string[]) => rows.filter(row => !row.startsWith('stowaway'))
  makeWheel({name: 'carrier', version: '1', files: {'carrier.py': '', 'stowaway.py': 'x = 1\n'}, record}, lab.wheels)
  await put(lab, 'carrier==1\n')
  expect(await told(lab)).toMatchObject([
    {
      rule: 'unowned-file',
      level: 'warning',
      message: 'carrier 1 records stowaway.py without a hash: its wheel did not list it.',
    },
  ])
})

const probe: EnvironmentProbe = {
  ...{sysPath: [], metaPath: [], startupModules: [], userSiteEnabled: false, systemSite: false},
  ...{site: '/site', conda: null},
}

describe('what tools leave in the virtualenvs they make', () => {
  const known: StartupCode = {
    ...{path: '_virtualenv.pth', kind: 'pth', sha256: 'ab'.repeat(32), owner: null, known: 'virtualenv'},
    excerpt: 'import _virtualenv',
  }
  const entry = (path: string, bytes = 10): TreeEntry => ({path, kind: 'file', bytes, mode: 0o644})
  const line = {line: 1, kind: 'code', text: 'import _virtualenv', resolved: '', exists: false} as const

  test('the patch of virtualenv and uv is no leak where its content is known, and else three kinds of one', () => {
    const inventory = {
      ...bare([entry('_virtualenv.pth'), entry('_virtualenv.py'), entry('__pycache__/_virtualenv.cpython-39.pyc')]),
      pth: [{path: '_virtualenv.pth', sha256: 'ab'.repeat(32), lines: [line]}],
    }
    const hooked = {inventory, probe: {...probe, metaPath: ['_virtualenv._Finder']}}
    expect(judged({...hooked, startup: [known]})).toEqual([])
    expect(judged({...hooked, startup: [{...known, known: null}]})).toEqual([
      'leaked-import-hook',
      'leaked-pth',
      'unowned-file',
      'unowned-file',
      'unowned-file',
    ])
  })

  test("empty markers of virtualenv and CPython's README are not told, listed or not; other content is", () => {
    const record = [{path: 'pip-26.3.virtualenv', hash: '', size: null}]
    const pip = distribution({name: 'pip', metadata: 'pip-26.3.dist-info', record})
    const marker = 'setuptools-84.2.1.virtualenv'
    const [empty, full] = [0, 5].map(bytes => [entry('pip-26.3.virtualenv', bytes), entry(marker, bytes)])
    const readme = entry('README.txt', 119)
    expect(unowned({...bare([...(empty ?? []), readme]), distributions: [pip]})).toEqual([])
    const other = entry('README.txt', 120)
    expect(unowned({...bare([...(full ?? []), other]), distributions: [pip]})).toHaveLength(3)
  })

  test('what pip put beside the packages of a `--target` folder belongs to the distribution that records it', () => {
    const record = ['../../bin/tool', '../../share/doc/tool.1', '../../evil.pth', '../../../bin/far'].map(row)
    const tool = distribution({name: 'tool', metadata: 'tool-1.dist-info', record})
    const found = ['bin/tool', 'share/doc/tool.1', 'evil.pth', 'bin/far'].map(file => entry(file))
    expect(unowned({...bare(found), distributions: [tool]})).toEqual([
      'No distribution lists evil.pth.',
      'No distribution lists bin/far.',
    ])
  })

  test('a copied folder of metadata that lists the RECORD it is a copy of is told as a duplicate only', () => {
    const record = [row('six-1.17.0.dist-info/RECORD'), row('six-1.16.0.dist-info/RECORD')]
    const both = ['six-1.16.0.dist-info', 'six-1.17.0.dist-info'].map(metadata =>
      distribution({name: 'six', metadata, record}),
    )
    const entries = both.flatMap(({metadata}) => [entry(`${metadata}/METADATA`), entry(`${metadata}/RECORD`)])
    expect(unowned({...bare(entries), distributions: both})).toEqual([
      'No distribution lists six-1.16.0.dist-info/METADATA.',
      'No distribution lists six-1.17.0.dist-info/METADATA.',
    ])
  })
})

describe('a Python that is no virtualenv', () => {
  const seen = ['a', 'b', 'c', 'd'].map(name => ({name, version: '1', location: '/usr/lib/python3/dist-packages'}))
  const views: PipView[] = [
    {name: 'list -I', environment: 'scrubbed', distributions: seen, lines: []},
    {name: 'list --path', environment: 'scrubbed', distributions: [], lines: []},
  ]
  const site = '/usr/local/lib/python3/dist-packages'
  const facts = {
    ...{views, inventory: {...bare([]), site}},
    probe: {...probe, site, sysPath: ['/usr/lib/python3/dist-packages']},
  }

  test('is told so, once a folder', () => {
    const found = findings({...facts, interpreter: {prefix: '/usr', basePrefix: '/usr'}})
    expect(found.map(({message}) => message)).toEqual([
      'This is no virtualenv: pip list shows a 1, b 1, c 1 and 1 more from /usr/lib/python3/dist-packages, which are not in its site-packages.',
    ])
  })

  test('a virtualenv is not, wherever it lies', () => {
    const [told] = findings({...facts, probe, interpreter: {prefix: '/usr/local', basePrefix: '/usr'}})
    expect(told?.message).toMatch(/^pip list shows .* which are not in the site-packages of the virtualenv\.$/)
  })
})

test("a virtualenv's own pyvenv.cfg that the job's settings told of is not told again", () => {
  const inventory = {...bare([]), site: '/v/lib/python3/site-packages'}
  const facts = {inventory, probe: {...probe, systemSite: true, site: inventory.site}}
  const setting = (file: string): JobSetting => ({
    ...{vector: 'system-site', name: 'include-system-site-packages', value: 'true', effect: '', help: ''},
    ...{kind: 'diverts', file, line: 3},
  })
  expect(judged({...facts, settings: [setting('/v/pyvenv.cfg')]})).toEqual([])
  expect(judged({...facts, settings: [setting('v/pyvenv.cfg')]})).toEqual([])
  expect(judged({...facts, settings: [setting('/other/pyvenv.cfg')]})).toEqual(['leaked-system-site'])
})

function bare(entries: TreeEntry[]): Inventory {
  return {site: '/site', distributions: [], entries, pth: []}
}

function row(file: string): RecordRow {
  return {path: file, hash: '', size: null}
}

function distribution(more: Pick<Distribution, 'name' | 'metadata' | 'record'>): Distribution {
  return {
    ...{normalizedName: more.name, version: '1', requiresDist: [], requiresPython: null, tags: []},
    ...{installer: 'pip', directUrl: null, ...more},
  }
}

function findings(facts: Partial<LeakFacts>): Told[] {
  const rest = {views: [], probe, settings: [], interpreter: {basePrefix: '/usr'}, inventory: bare([])}
  return judge(leakRules, {...rest, ...facts}, {mode: 'audit', rules: new Map(), excuses: []})
}

function judged(facts: Partial<LeakFacts>): string[] {
  return findings(facts).map(({rule}) => rule)
}

function unowned(inventory: Inventory): string[] {
  return findings({inventory}).flatMap(({rule, message}) => (rule === 'unowned-file' ? [message] : []))
}
