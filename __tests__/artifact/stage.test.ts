import fs from 'node:fs'
import path from 'node:path'
import {expect, test} from '@jest/globals'
import {sealedTime} from '../../src/artifact/facts.ts'
import {inlinePool, type Pool} from '../../src/artifact/pool/pool.ts'
import {sealMount} from '../../src/artifact/seal.ts'
import {type StageOptions, stageMount} from '../../src/artifact/stage.ts'
import {verifyArtifact} from '../../src/artifact/verify/verify.ts'
import type {Inventory} from '../../src/environment/facts.ts'
import {processesNaming} from '../helpers/processes.ts'
import {onePython} from '../helpers/pythons.ts'
import {about, install, never, noise, put, row, threads, useTemp, type Wheel, walk} from './tree.ts'

const temp = useTemp()

const wheels: Wheel[] = [
  {
    name: 'alpha',
    files: {
      'alpha/__init__.py': 'import beta\n',
      'alpha/données, "x".txt': 'é',
      'alpha/empty.py': '',
      'alpha/tool': '#!/bin/sh\n',
      'alpha/big.so': noise(3 << 20),
    },
    executables: ['alpha/tool'],
  },
  {name: 'Beta.Pkg', files: {'beta/__init__.py': '', 'beta/sub/deep.py': 'x = 1\n'}},
]

function stage(inventory: Inventory, folder: string, keep = inventory.distributions.map(d => d.normalizedName)) {
  return stageMount({inventory, folder, mountPath: 'site-packages', keep: new Set(keep), signal: never})
}

test('pip and uv, two folders, two umasks and any number of threads give the same files', async () => {
  const results: unknown[] = []
  const old = process.umask()
  for (const [index, installer] of (['pip', 'uv', 'pip'] as const).entries()) {
    process.umask([0o022, 0o077, 0o002][index] as number)
    const inventory = install(
      temp('v', String(index)),
      wheels.map(wheel => ({...wheel, installer})),
    )
    if (index === 2) inventory.entries.reverse()
    const pool = index === 0 ? undefined : threads(index)
    const keep = new Set(['alpha', 'beta-pkg'])
    const options = {inventory, folder: temp('out', String(index)), mountPath: 'site-packages', keep, signal: never}
    const {files, flaws} = await stageMount(pool === undefined ? options : {...options, pool})
    await pool?.close()
    expect(flaws).toEqual([])
    results.push(files)
  }
  process.umask(old)
  expect(results[1]).toEqual(results[0])
  expect(results[2]).toEqual(results[0])
  const outs = [0, 1, 2].map(index => walk(temp('out', String(index))))
  expect(outs[1]).toEqual(outs[0])
  for (const entry of outs[0] ?? []) {
    const stat = fs.lstatSync(temp('out', '0', entry.path))
    expect([entry.path, stat.mtimeMs / 1000]).toEqual([entry.path, sealedTime])
    const executable = entry.kind === 'folder' || entry.path.endsWith('alpha/tool')
    expect([entry.path, entry.mode.toString(8)]).toEqual([entry.path, executable ? '755' : '644'])
  }
})

test('RECORD is rewritten: LF, quoted, sorted, without rows of what is not there, its own row last', async () => {
  const inventory = install(temp('v'), wheels.slice(0, 1))
  await stage(inventory, temp('out'))
  const text = fs.readFileSync(temp('out/site-packages/alpha-1.0.dist-info/RECORD'), 'utf8')
  const hashed = (file: string) => {
    const {hash, size} = row('', fs.readFileSync(temp('out/site-packages', file)))
    return `${hash},${size}`
  }
  expect(text.split('\n')).toEqual([
    `alpha-1.0.dist-info/METADATA,${hashed('alpha-1.0.dist-info/METADATA')}`,
    `alpha-1.0.dist-info/WHEEL,${hashed('alpha-1.0.dist-info/WHEEL')}`,
    `alpha/__init__.py,${hashed('alpha/__init__.py')}`,
    `alpha/big.so,${hashed('alpha/big.so')}`,
    `"alpha/données, ""x"".txt",${hashed('alpha/données, "x".txt')}`,
    `alpha/empty.py,${hashed('alpha/empty.py')}`,
    `alpha/tool,${hashed('alpha/tool')}`,
    'alpha-1.0.dist-info/RECORD,,',
    '',
  ])
})

test('one row a path, whatever names and how many rows an installer gave it, and none that leaves the mount', async () => {
  const inventory = install(temp('v'), [
    {
      name: 'alpha',
      files: {'alpha/a.py': 'a', 'alpha/b.py': 'b'},
      rows: [
        {...row('alpha/../alpha/./a.py', 'a')},
        {...row('alpha/b.py', 'b')},
        {path: 'alpha/b.py', hash: '', size: 7},
        {path: '../../../bin/alpha', hash: 'sha256=x', size: 1},
        {path: 'alpha/../../outside.py', hash: 'sha256=x', size: 1},
        {path: 'C:\\outside.py', hash: 'sha256=x', size: 1},
      ],
    },
  ])
  const {flaws} = await stage(inventory, temp('out'))
  const text = fs.readFileSync(temp('out/site-packages/alpha-1.0.dist-info/RECORD'), 'utf8')
  expect(flaws).toEqual([])
  expect(text.split('\n').slice(2)).toEqual([
    `alpha/a.py,${row('', 'a').hash},1`,
    `alpha/b.py,${row('', 'b').hash},1`,
    'alpha-1.0.dist-info/RECORD,,',
    '',
  ])
})

test('whoever may execute a file makes it 0755, everything else is 0644, special bits included', async () => {
  const modes = {none: 0o400, owner: 0o700, group: 0o610, others: 0o601, special: 0o6644}
  const inventory = install(temp('v'), [
    {name: 'a', files: Object.fromEntries(Object.keys(modes).map(name => [`a/${name}`, name]))},
  ])
  for (const [name, mode] of Object.entries(modes)) fs.chmodSync(temp('v/a', name), mode)
  const {files} = await stage({...inventory, entries: walk(temp('v'))}, temp('out'))
  const sealed = Object.fromEntries(files.map(({path: file, mode}) => [file, mode.toString(8)]))
  expect(sealed).toMatchObject({
    'a/none': '644',
    'a/owner': '755',
    'a/group': '755',
    'a/others': '755',
    'a/special': '644',
  })
  for (const {path: file, mode} of files) expect(fs.statSync(temp('out/site-packages', file)).mode & 0o7777).toBe(mode)
})

test('the installed tree is left as it was', async () => {
  const inventory = install(temp('v'), wheels)
  fs.chmodSync(temp('v/alpha/empty.py'), 0o400)
  const before = snapshot(temp('v'))
  await stage({...inventory, entries: walk(temp('v'))}, temp('out'))
  expect(snapshot(temp('v'))).toEqual(before)
})

test('notes of installers, signatures, bytecode with source and empty folders stay behind, other files do not', async () => {
  const inventory = install(temp('v'), [
    {
      name: 'alpha',
      files: {
        'alpha/a.py': '',
        'alpha/__pycache__/a.cpython-312.pyc': 'x',
        'alpha/__pycache__/a.cpython-312.opt-1.pyc': 'x',
        'alpha/__pycache__/sourceless.cpython-312.pyc': 'x',
        'alpha/legacy.pyc': 'x',
        'alpha/REQUESTED': 'data of the package',
        'alpha/data.dist-info/INSTALLER': 'data of the package',
      },
      metadata: {'RECORD.jws': '{}', 'RECORD.p7s': 'x', 'uv_build.json': '{}', 'licenses/LICENSE': 'free'},
    },
  ])
  fs.mkdirSync(temp('v/alpha/nothing/inside'), {recursive: true})
  const {files, flaws} = await stage({...inventory, entries: walk(temp('v'))}, temp('out'))
  expect(flaws).toEqual([])
  expect(files.map(file => file.path)).toEqual([
    'alpha-1.0.dist-info/METADATA',
    'alpha-1.0.dist-info/RECORD',
    'alpha-1.0.dist-info/WHEEL',
    'alpha-1.0.dist-info/licenses/LICENSE',
    'alpha/REQUESTED',
    'alpha/__pycache__/sourceless.cpython-312.pyc',
    'alpha/a.py',
    'alpha/data.dist-info/INSTALLER',
    'alpha/legacy.pyc',
  ])
  expect(fs.existsSync(temp('out/site-packages/alpha/nothing'))).toBe(false)
})

test('distributions that are not kept stay behind with all they recorded, shared files do not', async () => {
  const inventory = install(temp('v'), [
    ...wheels,
    {
      name: 'setuptools',
      files: {
        'setuptools/__init__.py': '',
        'pkg_resources/__init__.py': '',
        'distutils-precedence.pth': 'import os\n',
        'shared/__init__.py': '',
      },
    },
    {name: 'gamma', files: {'shared/__init__.py': '', 'gamma.py': ''}},
  ])
  put(temp('v/_distutils_hack/__init__.py'), '')
  put(temp('v/setuptools/__pycache__/__init__.cpython-312.pyc'), '')
  const whole = {...inventory, entries: walk(temp('v'))}
  const {files} = await stage(whole, temp('out'), ['alpha', 'beta-pkg', 'gamma'])
  const tops = new Set(files.map(file => file.path.split('/')[0]))
  expect([...tops].sort()).toEqual(
    [
      'Beta.Pkg-1.0.dist-info',
      'alpha',
      'alpha-1.0.dist-info',
      'beta',
      'gamma-1.0.dist-info',
      'gamma.py',
      'shared',
    ].sort(),
  )
  const kept = await stage(whole, temp('kept'), ['setuptools'])
  expect(kept.files.map(file => file.path)).toContain('_distutils_hack/__init__.py')
  expect(kept.files.map(file => file.path)).toContain('distutils-precedence.pth')
})

test('a changed file is told and its recorded hash stays in RECORD', async () => {
  const inventory = install(temp('v'), wheels)
  const old = row('', 'import beta\n').hash
  put(temp('v/alpha/__init__.py'), 'import evil\n')
  const {flaws} = await stage({...inventory, entries: walk(temp('v'))}, temp('out'))
  expect(flaws).toEqual([expect.objectContaining({rule: 'tampered-file', path: 'alpha/__init__.py', package: 'alpha'})])
  expect(fs.readFileSync(temp('out/site-packages/alpha-1.0.dist-info/RECORD'), 'utf8')).toContain(
    `alpha/__init__.py,${old},`,
  )
})

test('a missing file is told, bytecode and rows that leave site-packages are not', async () => {
  const inventory = install(temp('v'), [
    {
      ...(wheels[0] as Wheel),
      rows: [
        {path: 'alpha/__pycache__/gone.cpython-312.pyc', hash: '', size: null},
        {path: '/usr/share/man/x.1', hash: 'sha256=x', size: 1},
        {path: 'alpha/', hash: '', size: null},
      ],
    },
  ])
  fs.rmSync(temp('v/alpha/tool'))
  const {flaws} = await stage({...inventory, entries: walk(temp('v'))}, temp('out'))
  expect(flaws).toEqual([expect.objectContaining({rule: 'missing-file', path: 'alpha/tool', package: 'alpha'})])
})

test("a file that is one owner's as recorded was not tampered with: the other one was overwritten", async () => {
  const inventory = install(temp('v'), [
    {name: 'one', files: {'tests/__init__.py': 'one'}},
    {name: 'two', files: {'tests/__init__.py': 'two'}},
  ])
  const {flaws} = await stage(inventory, temp('out'))
  expect(flaws).toEqual([])
  put(temp('v', 'tests/__init__.py'), 'neither')
  const {flaws: changed} = await stage({...inventory, entries: walk(temp('v'))}, temp('out2'))
  expect(changed).toMatchObject([
    {rule: 'tampered-file', package: 'one'},
    {rule: 'tampered-file', package: 'two'},
  ])
})

test('sha512 and md5 rows are checked too, an unknown algorithm is told', async () => {
  const {createHash} = await import('node:crypto')
  const hash = (name: string, text: string) => `${name}=${createHash(name).update(text).digest('base64url')}`
  const inventory = install(temp('v'), [{name: 'a', files: {}}])
  for (const file of ['s', 'm', 'bad', 'odd']) put(temp('v', `${file}.py`), file)
  inventory.distributions[0]?.record?.push(
    {path: 's.py', hash: hash('sha512', 's'), size: 1},
    {path: 'm.py', hash: `${hash('md5', 'm')}==`, size: 1},
    {path: 'bad.py', hash: hash('sha384', 'other'), size: 1},
    {path: 'odd.py', hash: 'crc=abc', size: 1},
  )
  const {flaws} = await stage({...inventory, entries: walk(temp('v'))}, temp('out'))
  expect(flaws.map(flaw => [flaw.rule, flaw.path])).toEqual([
    ['tampered-file', 'bad.py'],
    ['tampered-file', 'odd.py'],
  ])
})

test('bytecode that virtualenv recorded without a hash and nobody wrote is not missed; with a hash it is', async () => {
  const inventory = install(temp('v'), wheels)
  const hash = 'sha256=AAAA'
  inventory.distributions[0]?.record?.push(
    {path: 'alpha/x.cpython-310.pyc', hash: '', size: null},
    {path: 'alpha/deep/__pycache__', hash: '', size: null},
    {path: 'alpha/gone.pyc', hash, size: 1},
    {path: 'alpha/gone.py', hash: '', size: null},
  )
  const {flaws} = await stage(inventory, temp('out'))
  expect(flaws.map(flaw => flaw.path)).toEqual(['alpha/gone.pyc', 'alpha/gone.py'])
})

test('links, pipes and names that cannot be sealed are left out and told', async () => {
  const inventory = install(temp('v'), wheels)
  fs.symlinkSync('/etc/passwd', temp('v/alpha/passwd'))
  fs.symlinkSync('beta', temp('v/gamma'))
  put(temp('v', 'alpha/new\nline.py'), '')
  put(temp('v', 'alpha/Empty.py'), '')
  // What Node makes of a name that is not UTF-8.
  const foreign = {path: 'alpha/\ufffd', kind: 'file', bytes: 0, mode: 0o644} as const
  const {files, flaws} = await stage({...inventory, entries: [...walk(temp('v')), foreign]}, temp('out'))
  expect(flaws.every(flaw => flaw.rule === 'unsafe-path')).toBe(true)
  expect(flaws.map(flaw => flaw.path).sort()).toEqual(['alpha/new\nline.py', 'alpha/passwd', 'alpha/\ufffd', 'gamma'])
  expect(flaws.map(flaw => flaw.message).join()).not.toMatch(/[\n\r]/)
  expect(files.map(file => file.path)).not.toContain('alpha/passwd')
  // Names that differ in case only are a matter of the host: a rule tells them.
  expect(files.map(file => file.path)).toEqual(expect.arrayContaining(['alpha/Empty.py', 'alpha/empty.py']))
  expect(walk(temp('out')).filter(entry => entry.kind === 'link')).toEqual([])
})

test.each([
  ['a local folder', {url: 'file:///home/me/x', dir_info: {editable: true}}, null],
  [
    'pip about an archive',
    {url: 'https://user:pw@h.org/a.whl?token=1#egg=a', archive_info: {hash: 'sha256=1', hashes: {sha256: '1'}}},
    '{"archive_info":{},"url":"https://h.org/a.whl"}\n',
  ],
  [
    'uv about the same',
    {archive_info: {}, url: 'https://h.org/a.whl'},
    '{"archive_info":{},"url":"https://h.org/a.whl"}\n',
  ],
  [
    'a repository',
    {
      url: 'ssh://git@h.org/r.git',
      vcs_info: {vcs: 'git', commit_id: 'c', requested_revision: 'v1', x: 1},
      subdirectory: 's',
    },
    '{"subdirectory":"s","url":"ssh://git@h.org/r.git","vcs_info":{"commit_id":"c","requested_revision":"v1","vcs":"git"}}\n',
  ],
  ['nothing known', [], null],
])('direct_url.json of %s', async (_, value, expected) => {
  const inventory = install(temp('v'), [
    {name: 'a', files: {'a.py': ''}, metadata: {'direct_url.json': JSON.stringify(value)}},
  ])
  const {files, flaws} = await stage(inventory, temp('out'))
  expect(flaws).toEqual([])
  const target = temp('out/site-packages/a-1.0.dist-info/direct_url.json')
  const record = fs.readFileSync(temp('out/site-packages/a-1.0.dist-info/RECORD'), 'utf8')
  expect(fs.existsSync(target) ? fs.readFileSync(target, 'utf8') : null).toBe(expected)
  expect(files.some(file => file.path.endsWith('direct_url.json'))).toBe(expected !== null)
  if (expected === null) expect(record).not.toContain('direct_url')
  else expect(record).toContain(`a-1.0.dist-info/direct_url.json,${row('', expected).hash},${expected.length}\n`)
})

test('a changed direct_url.json is told', async () => {
  const inventory = install(temp('v'), [
    {name: 'a', files: {}, metadata: {'direct_url.json': '{"url":"https://h/a","archive_info":{}}'}},
  ])
  put(temp('v/a-1.0.dist-info/direct_url.json'), '{"url":"https://evil/a","archive_info":{}}')
  const {flaws} = await stage({...inventory, entries: walk(temp('v'))}, temp('out'))
  expect(flaws.map(flaw => flaw.rule)).toEqual(['tampered-file'])
})

test('what stands in the way is not written through', async () => {
  const inventory = install(temp('v'), wheels)
  put(temp('precious'), 'mine')
  fs.mkdirSync(temp('out/site-packages/alpha'), {recursive: true})
  fs.symlinkSync(temp('precious'), temp('out/site-packages/alpha/empty.py'))
  await expect(stage(inventory, temp('out'))).rejects.toMatchObject({code: 'unwritable'})
  expect(fs.readFileSync(temp('precious'), 'utf8')).toBe('mine')
})

test('an interrupt ends staging at once, in threads too', async () => {
  const files = Object.fromEntries(Array.from({length: 3000}, (_, index) => [`alpha/${index}.py`, `${index}`]))
  const inventory = install(temp('v'), [{name: 'alpha', files}])
  for (const workers of [0, 2]) {
    const stop = new AbortController()
    const pool = workers === 0 ? undefined : threads(workers, stop.signal)
    const options = {
      inventory,
      folder: temp(`out${workers}`),
      mountPath: 'm',
      keep: new Set(['alpha']),
      signal: stop.signal,
    }
    const staged = stageMount(pool === undefined ? options : {...options, pool})
    setTimeout(() => stop.abort(), 5)
    await expect(staged).rejects.toMatchObject({code: 'interrupted'})
    await pool?.close()
  }
})

const python = onePython()
const tag = `cpython-${python.minor.replace('.', '')}`

/** Stages with bytecode. */
function stageCompiled(inventory: Inventory, folder: string, more: Partial<StageOptions> = {}) {
  const keep = new Set(inventory.distributions.map(distribution => distribution.normalizedName))
  const compiling = {bytecode: 'runtime', interpreter: python, env: process.env, temporary: temp()} as const
  return stageMount({inventory, folder, mountPath: 'site-packages', keep, signal: never, compiling, ...more})
}

const recordOf = (folder: string, info: string) =>
  fs.readFileSync(temp(folder, 'site-packages', info, 'RECORD'), 'utf8').split('\n')

test('bytecode is sealed like any file and recorded by whoever owns its source, whatever was recorded before', async () => {
  const foreign = `alpha/__pycache__/__init__.${tag}.pyc`
  const inventory = install(temp('v'), [
    {
      name: 'alpha',
      files: {'alpha/__init__.py': 'x = 1\n', [foreign]: 'of the wheel', 'alpha/two.py': 'print "x"\n'},
      rows: [{path: `alpha/__pycache__/two.${tag}.pyc`, hash: '', size: null}],
    },
    {
      name: 'beta',
      files: {'beta.py': '', 'beta/tests/test_it.py': '', 'alpha/__pycache__/alone.cpython-36.pyc': 'kept'},
    },
    {name: 'gamma', files: {'beta.py': ''}},
  ])
  put(temp('v/nobody.py'), '')
  const {files, flaws, bytecode} = await stageCompiled({...inventory, entries: walk(temp('v'))}, temp('out'))
  expect([flaws, bytecode]).toEqual([[], {compiled: 3, skipped: 1}])
  const compiled = files.filter(file => file.path.endsWith('.pyc'))
  expect(compiled.map(file => file.path)).toEqual([
    `__pycache__/beta.${tag}.pyc`,
    `__pycache__/nobody.${tag}.pyc`,
    foreign,
    'alpha/__pycache__/alone.cpython-36.pyc',
  ])
  const rows = compiled.map(({path: file, bytes, sha256, mode}) => {
    const content = fs.readFileSync(temp('out/site-packages', file))
    const {hash, size} = row('', content)
    expect([bytes, sha256, mode]).toEqual([size, Buffer.from(hash.slice(7), 'base64url').toString('hex'), 0o644])
    return `${file},${hash},${size}`
  })
  expect(recordOf('out', 'alpha-1.0.dist-info').slice(2)).toEqual([
    expect.stringMatching(/^alpha\/__init__\.py,sha256=/),
    rows[2],
    expect.stringMatching(/^alpha\/two\.py,sha256=/),
    'alpha-1.0.dist-info/RECORD,,',
    '',
  ])
  expect(recordOf('out', 'beta-1.0.dist-info')).toContain(rows[0])
  expect(recordOf('out', 'beta-1.0.dist-info')).toContain(rows[3])
  expect(recordOf('out', 'gamma-1.0.dist-info')).toContain(rows[0])
  for (const info of ['alpha', 'beta', 'gamma']) {
    expect(recordOf('out', `${info}-1.0.dist-info`).join('\n')).not.toContain('nobody')
  }
})

test('pip and uv, two folders, two umasks, inline or in threads: with bytecode the files are the same too', async () => {
  const results: unknown[] = []
  const old = process.umask()
  for (const [index, installer] of (['pip', 'uv'] as const).entries()) {
    process.umask([0o022, 0o077][index] as number)
    const inventory = install(
      temp('v', String(index)),
      wheels.map(wheel => ({...wheel, installer})),
    )
    const pool = index === 0 ? inlinePool(never) : threads(2)
    const {files, flaws} = await stageCompiled(inventory, temp('out', String(index)), {pool})
    await pool.close()
    expect(flaws).toEqual([])
    results.push(files)
  }
  process.umask(old)
  expect(results[1]).toEqual(results[0])
  const outs = [0, 1].map(index => walk(temp('out', String(index))))
  expect(outs[1]).toEqual(outs[0])
  for (const {path: file, kind, mode} of outs[1] ?? []) {
    const executable = kind === 'folder' || file.endsWith('alpha/tool')
    expect([file, mode.toString(8)]).toEqual([file, executable ? '755' : '644'])
    expect([file, fs.lstatSync(temp('out/1', file)).mtimeMs / 1000]).toEqual([file, sealedTime])
  }
})

test('a mount with bytecode is verified, and changed bytecode is found', async () => {
  const {files} = await stageCompiled(install(temp('v'), wheels), temp('out'))
  sealMount({folder: temp('out'), mountPath: 'site-packages', files, about})
  const verify = () => verifyArtifact(temp('out'), {signal: never})
  expect(await verify()).toMatchObject({flaws: [], files: files.length})
  const changed = `site-packages/beta/sub/__pycache__/deep.${tag}.pyc`
  fs.writeFileSync(temp('out', changed), 'x')
  expect((await verify()).flaws).toContainEqual(expect.objectContaining({rule: 'digest-mismatch', path: changed}))
})

test('a source that changes between compiling and copying ends the staging', async () => {
  const inventory = install(temp('v'), wheels)
  const made = temp(`out/site-packages/beta/__pycache__/__init__.${tag}.pyc`)
  const inline = inlinePool(never)
  const pool: Pool = {
    ...inline,
    async run(task) {
      while (!fs.existsSync(made)) await new Promise(resolve => setTimeout(resolve, 5))
      put(temp('v/beta/__init__.py'), 'evil = 1\n')
      return inline.run(task)
    },
  }
  await expect(stageCompiled(inventory, temp('out'), {pool})).rejects.toMatchObject({
    code: 'archive',
    message: '"beta/__init__.py" changed while it was compiled.',
  })
})

test('when copying fails, nothing is left that could write into the mount', async () => {
  const large = `x = [${'(1, "text", [2]), '.repeat(100_000)}]\n`
  const inventory = install(temp('v'), [{name: 'alpha', files: {'large.py': large, 'taken.txt': ''}}])
  put(temp('out/site-packages/taken.txt'), 'mine')
  await expect(stageCompiled(inventory, temp('out'))).rejects.toMatchObject({code: 'unwritable'})
  expect(processesNaming(temp())).toEqual([])
  expect(fs.existsSync(temp('out/site-packages/__pycache__'))).toBe(false)
})

test('an interrupt ends staging with bytecode', async () => {
  const inventory = install(temp('v'), wheels)
  const stop = new AbortController()
  const staged = stageCompiled(inventory, temp('out'), {signal: stop.signal})
  stop.abort()
  await expect(staged).rejects.toMatchObject({code: 'interrupted'})
  expect(processesNaming(temp())).toEqual([])
})

/** Everything about a tree but access times. */
function snapshot(root: string): unknown[] {
  return walk(root).map(entry => {
    const stat = fs.lstatSync(path.join(root, entry.path))
    return [entry, stat.ino, stat.mtimeMs, stat.ctimeMs]
  })
}
