import {execFileSync} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from '@jest/globals'
import {type Bytecode, type Compiling, compileBytecode, wantsBytecode} from '../../../src/artifact/bytecode/bytecode.ts'
import {sealedTime} from '../../../src/artifact/facts.ts'
import {sourceOf} from '../../../src/artifact/selection.ts'
import {processesNaming} from '../../helpers/processes.ts'
import {programs} from '../../helpers/programs.ts'
import {onePython, pythons} from '../../helpers/pythons.ts'
import {never, put, useTemp, walk} from '../tree.ts'

const temp = useTemp()
const python = onePython()

/** Writes sources, compiles them, and returns what came of it with the bytes of each file of bytecode. */
async function compile(sources: Record<string, string | Uint8Array>, how: Partial<Compiling> & {in?: string} = {}) {
  const {in: name = 'one', ...compiling} = how
  const [from, to, temporary] = [temp(name, 'site'), temp(name, 'mount'), temp(name, 'temporary')]
  for (const [file, content] of Object.entries(sources)) put(path.join(from, file), content)
  fs.mkdirSync(temporary, {recursive: true})
  for (const file of Object.keys(sources)) fs.mkdirSync(path.dirname(path.join(to, file)), {recursive: true})
  const compilation = await compileBytecode(
    {from, to, files: walk(from).filter(({kind}) => kind !== 'folder')},
    {bytecode: 'all', interpreter: python, env: process.env, temporary, signal: never, ...compiling},
  )
  const bytes = Object.fromEntries(compilation.files.map(({path: file}) => [file, read(path.join(to, file))]))
  return {...compilation, bytes, to}
}

const read = (file: string) => fs.readFileSync(file).toString('latin1')

describe('which modules get bytecode is settled by their names', () => {
  test.each<[string, Bytecode, boolean]>([
    ['a/b.py', 'runtime', true],
    ['a/b.py', 'all', true],
    ['a/b.py', 'none', false],
    ['a/tests/test_b.py', 'runtime', false],
    ['a/tests/test_b.py', 'all', true],
    ['tests/deep/er/b_test.py', 'runtime', false],
    ['a/tests/conftest.py', 'runtime', false],
    ['a/tests/_natype.py', 'runtime', true],
    ['a/tests/__init__.py', 'runtime', true],
    ['a/tests/my_conftest.py', 'runtime', true],
    ['a/test_b.py', 'runtime', true],
    ['a/tests.py', 'runtime', true],
    ['a/mytests/test_b.py', 'runtime', true],
    ['a/b.pyi', 'all', false],
    ['a/.py', 'all', false],
    ['a/__pycache__/b.py', 'all', false],
    ['a/b.PY', 'all', false],
  ])('%s, %s: %s', (file, bytecode, wanted) => {
    expect(wantsBytecode({path: file, bytes: 1}, bytecode)).toBe(wanted)
  })

  test('a source that would take gigabytes to compile gets none', () => {
    expect(wantsBytecode({path: 'a.py', bytes: (16 << 20) + 1}, 'all')).toBe(false)
  })
})

/** What made two runs differ on some CPython: sets and their order, names a codec brought, letters, shared constants. */
const awkward: Record<string, string> = {
  'a/codec.py': '# coding: iso8859-15\nx = 1\n',
  'a/decode.py': 'def f(): return decoding_table\n',
  'a/sets.py': 'def f(x): return x in {None, ..., "é", b"b", 1, 1.5, (1, None), "long one", "name"}\n',
  // These names are known to a process that has used the codec, and two functions of unequal constants share the set.
  'a/again.py': ['A', 'B']
    .map(name => `def ${name}(x):\n  if x in {"decoding_table", "encoding_table"}: return "${name}"\n`)
    .join(''),
  'a/alike.py': 'f = lambda x: (x in {1, 2}, x in {True, 2}, x in {1.0, 2}, x in {2, 1}, x in {-0.0}, x in {0.0})\n',
  'a/big.py': `f = lambda x: x in {${Array.from({length: 300}, (_, at) => `"item ${at}"`).join(', ')}}\n`,
  'a/first.py': 'é = 1\n',
  'a/letters.py': 'def é(x, /, *, y="/"): return ["é", ".", "", b"x", b"", ((1, 2), (1, 2), 1 << 70, 2j)]\n',
  'a/names.py':
    'class A:\n    """Doc."""\n    name: "A" = 1\n    def sets(self): return lambda: (self, __class__, self.name)\n',
  'a/tail.py': 'from a import sets, letters\ntry:\n    import nothing\nexcept* OSError: pass\n',
  'top level.py': 'import a\n',
}

describe.each(pythons())('on CPython $version', ({executable}) => {
  const interpreter = {executable}

  test('two runs give the same bytes, whatever the folder, the environment, the umask and the number of processes', async () => {
    const old = process.umask(0o022)
    const one = await compile(awkward, {interpreter, processes: 1})
    // "except*" came with 3.11.
    process.umask(0o077)
    const env = {...process.env, PYTHONHASHSEED: '7', TZ: 'Pacific/Chatham', LC_ALL: 'C', PYTHONOPTIMIZE: '2'}
    const two = await compile(awkward, {in: 'two/deeper', interpreter, processes: 3, env})
    process.umask(old)
    expect(Object.keys(one.bytes)).toHaveLength(one.skipped.includes('a/tail.py') ? 10 : 11)
    expect(two.files).toEqual(one.files)
    expect(two.bytes).toEqual(one.bytes)
    for (const {path: file} of two.files) {
      const stat = fs.statSync(path.join(two.to, file))
      expect([stat.mode & 0o7777, stat.mtimeMs / 1000]).toEqual([0o644, sealedTime])
    }
  })

  test('bytes of a module depend neither on the hash seed nor on the modules compiled before it', () => {
    const modules = Object.keys(awkward)
    for (const [file, content] of Object.entries(awkward)) put(temp('site', file), content)
    const outputs = [
      driver(executable, {modules, seed: '0', to: temp('m0')}),
      driver(executable, {modules: modules.toReversed(), seed: '1', to: temp('m1')}),
      driver(executable, {modules, seed: 'random', to: temp('m2')}),
      Object.assign({}, ...modules.map(module => driver(executable, {modules: [module], seed: '5', to: temp('m3')}))),
    ]
    expect(Object.keys(outputs[0] ?? {}).length).toBeGreaterThan(7)
    for (const output of outputs) expect(output).toEqual(outputs[0])
  })

  test('the bytecode means what the interpreter itself compiles', async () => {
    const {to, files} = await compile(awkward, {interpreter})
    const script = `
import marshal, sys
def shown(code):
    constants = [shown(c) if hasattr(c, "co_code") else (type(c), c if type(c) is frozenset else repr(c)) for c in code.co_consts]
    return constants, [getattr(code, n) for n in dir(code) if n.startswith("co_") and n not in ("co_consts", "co_lines", "co_lnotab", "co_positions", "co_branches")]
for module, compiled in zip(sys.argv[2::2], sys.argv[3::2]):
    content = open(compiled, "rb").read()
    assert content[4:8] == b"\\1\\0\\0\\0", content[:8]
    source = open(sys.argv[1] + "/" + module, "rb").read()
    import importlib.util
    assert content[8:16] == importlib.util.source_hash(source)
    assert shown(marshal.loads(content[16:])) == shown(compile(source, module, "exec", dont_inherit=True)), module
    print(module)
`
    const pairs = files.flatMap(file => [file.source, path.join(to, file.path)])
    const told = execFileSync(executable, ['-I', '-B', '-c', script, temp('one/site'), ...pairs], {encoding: 'utf8'})
    expect(told.trim().split('\n')).toEqual(files.map(file => file.source))
  })

  test('a plain start uses it and writes nothing, also when dates and sources say otherwise', async () => {
    const {to, bytes} = await compile(
      {'pack/__init__.py': 'import sys\nwhere = sys._getframe().f_code.co_filename\n'},
      {interpreter},
    )
    put(path.join(to, 'pack/__init__.py'), 'where = "compiled anew"\n')
    const before = walk(to)
    const env = {PATH: '', PYTHONPATH: to}
    const told = execFileSync(executable, ['-s', '-c', 'import pack; print(pack.where)'], {env, encoding: 'utf8'})
    expect(told.trim()).toBe(path.join(to, 'pack/__init__.py'))
    expect(walk(to)).toEqual(before)
    for (const content of Object.values(bytes)) {
      expect(content).not.toContain(temp())
      expect(content).toContain('pack/__init__.py')
    }
  })
})

type Driving = {modules: string[]; seed: string; to: string}

/** Runs `python/compile.py` as it is, with a hash seed, and returns the bytecode of `site` by path. */
function driver(executable: string, {modules, seed, to}: Driving): Record<string, string> {
  for (const module of modules) fs.mkdirSync(path.dirname(path.join(to, module)), {recursive: true})
  const script = path.join(import.meta.dirname, '../../../python/compile.py')
  const input = [temp('site'), to, '1', '', ...modules].map(item => `${item}\0`).join('')
  execFileSync(executable, ['-s', '-S', '-B', '-W', 'ignore', script], {input, env: {PYTHONHASHSEED: seed}})
  const compiled = walk(to).filter(({path: file}) => file.endsWith('.pyc'))
  return Object.fromEntries(compiled.map(({path: file}) => [file, read(path.join(to, file))]))
}

test('what does not compile is left out and counted, the rest gets bytecode', async () => {
  const broken = {
    'broken/bytes.py': Buffer.from([0x80, 0x81]),
    'broken/codec.py': '# coding: no-such-codec\n',
    'broken/deep.py': `x = ${'('.repeat(1000)}1${')'.repeat(1000)}\n`,
    'broken/nul.py': 'x = "\0"\n',
    'broken/template.py': 'import {{ name }}\n',
    'broken/two.py': 'print "Python 2"\nraise E, "x"\n',
    [`broken/${'n'.repeat(245)}.py`]: '',
  }
  const {files, skipped, sources, to} = await compile({...broken, 'fine/a.py': '', 'fine/crlf.py': '\ufeffx = 1\r\n'})
  expect(skipped.sort()).toEqual(Object.keys(broken).sort())
  expect(files.map(({source}) => source)).toEqual(['fine/a.py', 'fine/crlf.py'])
  expect(files.every(({path: file, source}) => sourceOf(file) === source)).toBe(true)
  expect(sources.size).toBe(9)
  // A folder without bytecode would be a folder without files.
  expect(fs.existsSync(path.join(to, 'broken/__pycache__'))).toBe(false)
})

test('links, pipes and files that are gone are not read, and told as unread', async () => {
  put(temp('one/site/a.py'), '')
  put(temp('secret'), 'x = 1\n')
  fs.symlinkSync(temp('secret'), temp('one/site/link.py'))
  execFileSync('mkfifo', [temp('one/site/pipe.py')])
  const gone = {path: 'gone.py', kind: 'file', bytes: 0, mode: 0o644} as const
  const files = [...walk(temp('one/site')), gone]
  fs.mkdirSync(temp('mount'))
  const how = {bytecode: 'all', interpreter: python, env: {}, temporary: temp(), signal: never} as const
  const {sources, files: made} = await compileBytecode({from: temp('one/site'), to: temp('mount'), files}, how)
  expect(made.map(({source}) => source)).toEqual(['a.py'])
  expect([...sources].filter(([, sha256]) => sha256 === null).map(([file]) => file)).toEqual([
    'link.py',
    'pipe.py',
    'gone.py',
  ])
})

test('an interpreter that dies of a source loses that module only', async () => {
  const interpreter = {
    executable: path.join(
      programs({python: {script: `ulimit -s 512; ulimit -c 0; exec "${python.executable}" "$@"`}}),
      'python',
    ),
  }
  const deadly = {'b.py': `x = ${'-'.repeat(5000)}1\n`, 'd.py': `x = a${'.b'.repeat(20_000)}\n`}
  const {files, skipped} = await compile({'a.py': '', 'c.py': '', 'e.py': '', ...deadly}, {interpreter})
  expect(skipped).toEqual(['b.py', 'd.py'])
  expect(files.map(({source}) => source)).toEqual(['a.py', 'c.py', 'e.py'])
})

test('an interpreter that fails, or is killed for its memory, ends it with a reason', async () => {
  const shell = (script: string) => ({executable: path.join(programs({python: {script}}), 'python')})
  const failing = compile({'a.py': ''}, {interpreter: shell('echo no such library >&2; exit 127')})
  await expect(failing).rejects.toMatchObject({
    code: 'internal',
    message: 'Python failed to compile "a.py": no such library.',
  })
  const killed = compile({'a.py': ''}, {in: 'two', interpreter: shell('kill -9 $$')})
  await expect(killed).rejects.toMatchObject({code: 'internal', message: expect.stringContaining('SIGKILL')})
})

test('processes that are killed for their memory end it with a reason', async () => {
  const large = `x = [${'(1, "text", [2]), '.repeat(40_000)}]\n`
  const sources = Object.fromEntries(Array.from({length: 12}, (_, at) => [`m${at}.py`, large]))
  const killed = compile(sources, {in: 'killed', processes: 2})
  const failed = expect(killed).rejects.toMatchObject({
    code: 'internal',
    message: expect.stringMatching(/Python failed to compile "m\d+\.py": ended by SIGKILL\./),
  })
  // The first of them started the others.
  const find = () => childrenIn(temp('killed/temporary'))
  while (find().length < 2) await new Promise(resolve => setTimeout(resolve, 2))
  for (const pid of find()) process.kill(pid, 'SIGKILL')
  await failed
  expect(processesNaming(temp('killed/temporary'))).toEqual([])
})

/** Processes that run in a folder, and whose parent does too. */
function childrenIn(folder: string): number[] {
  const found = new Map<number, number>()
  for (const pid of fs.readdirSync('/proc').filter(name => /^\d+$/.test(name))) {
    try {
      if (fs.readlinkSync(`/proc/${pid}/cwd`) !== folder) continue
      const [, parent] = /^PPid:\s+(\d+)$/m.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
      found.set(Number(pid), Number(parent))
    } catch {
      // It ended in the meantime.
    }
  }
  return [...found].filter(([, parent]) => found.has(parent)).map(([pid]) => pid)
}

test('processes that die of sources at once lose these modules only, and the others answer', async () => {
  const script = `ulimit -s 512; ulimit -c 0; exec "${python.executable}" "$@"`
  const interpreter = {executable: path.join(programs({python: {script}}), 'python')}
  const filler = `x = 1${' + 1'.repeat(20)}\n# ${'.'.repeat(40_000)}\n`
  const sources = Object.fromEntries(
    Array.from({length: 24}, (_, at) => [
      `m${String(at).padStart(2, '0')}.py`,
      at % 5 === 0 ? `x = ${'-'.repeat(5000)}1\n` : filler,
    ]),
  )
  const {files, skipped} = await compile(sources, {interpreter, processes: 2})
  expect(skipped).toEqual(['m00.py', 'm05.py', 'm10.py', 'm15.py', 'm20.py'])
  expect(files).toHaveLength(19)
})

test('an interpreter that caches no bytecode leaves all without', async () => {
  const script = `exec "${python.executable}" -c 'print("tag -")'`
  const interpreter = {executable: path.join(programs({python: {script}}), 'python')}
  expect(await compile({'a.py': ''}, {interpreter})).toMatchObject({files: [], skipped: ['a.py']})
})

test('what stands in the way is not written through, and named', async () => {
  put(temp('precious'), 'mine')
  const tag = `cpython-${python.minor.replace('.', '')}`
  fs.mkdirSync(temp('one/mount/__pycache__'), {recursive: true})
  fs.symlinkSync(temp('precious'), temp(`one/mount/__pycache__/a.${tag}.pyc`))
  await expect(compile({'a.py': ''})).rejects.toMatchObject({
    code: 'unwritable',
    message: expect.stringContaining(`a.${tag}.pyc cannot be written (EEXIST)`),
  })
  expect(fs.readFileSync(temp('precious'), 'utf8')).toBe('mine')
})

test('beside a file that is called __pycache__ nothing is cached', async () => {
  put(temp('one/mount/a/__pycache__'), 'a file')
  expect(await compile({'a/b.py': ''})).toMatchObject({files: [], skipped: ['a/b.py']})
})

test('an interrupt ends every process at once', async () => {
  const large = `x = [${'(1, "text", [2]), '.repeat(20_000)}]\n`
  const sources = Object.fromEntries(Array.from({length: 12}, (_, at) => [`m${at}.py`, large]))
  const stop = new AbortController()
  const compiling = compile(sources, {in: 'interrupted', processes: 2, signal: stop.signal} as Partial<Compiling>)
  const failed = expect(compiling).rejects.toMatchObject({code: 'interrupted'})
  while (processesNaming(temp('interrupted/temporary')).length === 0)
    await new Promise(resolve => setTimeout(resolve, 5))
  stop.abort()
  await failed
  expect(processesNaming(temp('interrupted/temporary'))).toEqual([])
})
