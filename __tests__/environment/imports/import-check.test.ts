import {execFileSync} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from '@jest/globals'
import {atOnce} from '../../../src/core/steps.ts'
import {plainInterpreter} from '../../../src/environment/imports/interpreter.ts'
import {takeInventory} from '../../../src/environment/inventory.ts'
import {processesLeft} from '../../helpers/processes.ts'
import {filesBelow, writeFiles} from '../../helpers/project.ts'
import {onePython, pythons} from '../../helpers/pythons.ts'
import {temporaryFolder} from '../../helpers/temp.ts'
import {makeVirtualenv} from '../../helpers/virtualenv.ts'
import {makeWheel} from '../../helpers/wheel.ts'
import {laboratory, put} from '../laboratory.ts'
import {interpreterOf, mountOf, outcomes, proved} from './proving.ts'

const {executable: python} = onePython()

test('what is largest is imported first, and told in its place', async () => {
  const log = path.join(temporaryFolder(), 'order')
  const noting = (name: string) => `open(${JSON.stringify(log)}, 'a').write('${name} ')\n`
  const filled = (name: string, bytes: number) => ({[`${name}.py`]: `${noting(name)}# ${'x'.repeat(bytes)}\n`})
  const mount = mountOf({small: filled('small', 10), vast: filled('vast', 9000), large: filled('large', 5000)})
  const proof = await proved(mount, python, {workers: 1, tier: 'none'})
  expect(fs.readFileSync(log, 'utf8')).toBe('vast large small ')
  expect(outcomes(proof)).toEqual(['large: imported', 'small: imported', 'vast: imported'])
})

describe.each(pythons())('Python $minor', ({executable}) => {
  test('imports what real wheels bring, as a host would, and finds what only a virtualenv can do', async () => {
    const lab = await laboratory(executable)
    const needsPth = {
      'hooked.py': 'import builtins\nbuiltins.by_pth',
      'hooked.pth': 'import builtins; builtins.by_pth = 1\n',
    }
    makeWheel({name: 'alpha', version: '1.0', files: {'alpha/__init__.py': 'import spaced.inner'}}, lab.wheels)
    makeWheel({name: 'spaced', version: '1.0', files: {'spaced/inner/__init__.py': 'import json'}}, lab.wheels)
    makeWheel({name: 'hooked', version: '1.0', files: needsPth}, lab.wheels)
    makeWheel({name: 'broken', version: '1.0', files: {'broken.py': 'import nowhere_to_be_found'}}, lab.wheels)
    await put(lab, 'alpha==1.0\nspaced==1.0\nhooked==1.0\nbroken==1.0\n')
    const before = filesBelow(lab.virtualenv.site)
    const proof = await proved(lab.virtualenv.site, lab.virtualenv.executable, {
      virtualenv: lab.virtualenv,
      listed: new Set(['alpha']),
      smokeTest: 'all',
    })
    expect(proof.attempts.map(one => [one.module, one.why, one.outcome, one.inVirtualenv])).toEqual([
      ['alpha', 'requirement', 'imported', null],
      ['broken', 'all', 'failed', 'failed'],
      ['hooked', 'all', 'failed', 'imported'],
      ['spaced.inner', 'all', 'imported', null],
    ])
    expect(proof.attempts[1]).toMatchObject({
      error: "ModuleNotFoundError: No module named 'nowhere_to_be_found'",
      missing: 'nowhere_to_be_found',
      where: 'broken.py:1',
    })
    expect(proof.attempts.flatMap(({outside, shadowed}) => [...outside, ...shadowed])).toEqual([])
    expect(proof.shadows).toEqual([])
    expect(proof.written).toEqual({added: [], changed: [], removed: [], refused: []})
    expect(proof.left).toEqual([])
    expect(filesBelow(lab.virtualenv.site)).toEqual(before)
  })

  test('sees nothing of the caller: neither variables, nor the virtualenv, nor arguments, nor a folder of ours', async () => {
    const mount = mountOf({
      looking: {
        'looking.py': [
          'import os, sys',
          'names = set(os.environ)',
          'assert "LEAK" not in names and "HTTPS_PROXY" not in names, names',
          'assert os.environ["PYTHONPATH"] == os.path.dirname(__file__), os.environ["PYTHONPATH"]',
          'assert sys.path[0] == os.path.dirname(__file__), sys.path',
          'assert sys.prefix == sys.base_prefix and sys.argv == [""] and not os.listdir(".")',
          'assert not any(os.path.exists(os.path.join(p, "smoke.py")) for p in sys.path)',
          'assert "json" not in sys.modules and "ast" not in sys.modules and "traceback" not in sys.modules',
          'assert os.environ["HOME"] == os.path.expanduser("~") and os.listdir(os.environ["HOME"]) == []',
          'assert sys.dont_write_bytecode and sys.flags.no_user_site',
        ].join('\n'),
      },
    })
    const venv = await makeVirtualenv(executable, temporaryFolder())
    const [attempt] = (await proved(mount, venv.python)).attempts
    expect(attempt).toMatchObject({outcome: 'imported', error: null})
  })

  test('no end of the process passes for an import', async () => {
    const mount = mountOf({
      quiet: {'quiet.py': 'import os\nos._exit(0)'},
      leaving: {'leaving.py': 'import sys\nsys.exit()'},
      aborting: {'aborting.py': 'import os\nos.abort()'},
      stopping: {'stopping.py': 'raise KeyboardInterrupt'},
      nameless: {'nameless.py': 'class E(Exception):\n  def __str__(self): raise ValueError\nraise E()'},
      written: {'written.py': 'def f(:'},
    })
    const {attempts} = await proved(mount, executable)
    expect(attempts.map(({module, outcome, error}) => [module, outcome, error])).toEqual([
      ['aborting', 'crashed', expect.stringMatching(/^the process was ended by SIGABRT during the import/)],
      ['leaving', 'failed', 'SystemExit'],
      ['nameless', 'failed', 'nameless.E'],
      ['quiet', 'crashed', 'the process ended with exit code 0 during the import'],
      ['stopping', 'failed', 'KeyboardInterrupt'],
      ['written', 'failed', expect.stringMatching(/^SyntaxError: invalid syntax/)],
    ])
    expect(attempts[5]?.where).toBe('written.py:1')
  })

  test.each([
    ['null', 'text = "null"'],
    ['half an answer', 'text = json.dumps({"outcome": "imported"})'],
    ['a whole answer', 'text = json.dumps(whole)'],
    ['a whole answer with a mark of its own', 'text = json.dumps(dict(whole, mark="x"))'],
    ['more than anybody reads', 'text = json.dumps(whole) + " " * (8 << 20)'],
  ])('a module that writes %s in place of the answer passes for nothing', async (_, text) => {
    const forging = [
      'import json, os',
      'whole = dict.fromkeys(["error", "where", "line", "missing"], None)',
      'whole.update(outcome="imported", inside=["forging"], outside=[], mark="")',
      text,
      'open(os.path.join(os.path.dirname(os.environ["HOME"]), "result.json"), "w").write(text)',
      'os._exit(0)',
    ].join('\n')
    const {attempts} = await proved(mountOf({forging: {'forging.py': forging}}), executable)
    expect(attempts.map(({outcome, error}) => [outcome, error])).toEqual([
      ['crashed', 'the process ended with exit code 0 during the import'],
    ])
  })

  test('a module finds the mark of the answer in no variable of a frame or module, argument or stream', async () => {
    const looking = [
      'import os, re, sys',
      'text = open("/proc/self/cmdline").read() + repr(dict(os.environ)) + repr(os.read(0, 99))',
      'frame = sys._getframe()',
      'while frame:',
      '    text += repr([v for v in list(frame.f_locals.values()) + list(frame.f_globals.values()) if type(v) in (str, bytes)])',
      '    frame = frame.f_back',
      'assert not re.search("[0-9a-f]{8}-[0-9a-f]{4}-", text), text',
    ].join('\n')
    const {attempts} = await proved(mountOf({looking: {'looking.py': looking}}), executable)
    expect(attempts).toMatchObject([{outcome: 'imported', error: null}])
  })

  test('what a module does to its streams, its folder or its threads does not hide that it was imported', async () => {
    const mount = mountOf({
      noisy: {'noisy.py': 'import os\nos.write(1, b"\\xff\\x00{}" * 100000)\nprint("{\\"outcome\\": 1}")'},
      replacing: {'replacing.py': 'import sys\nsys.stdout = sys.stderr = None'},
      closing: {'closing.py': 'import os\nos.closerange(0, 64)\nos.chdir("/")'},
      threading1: {'threading1.py': 'import threading, time\nthreading.Thread(target=time.sleep, args=(600,)).start()'},
      parenting: {
        'parenting.py':
          'import subprocess, sys\nsubprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])',
      },
      forking: {'forking.py': 'import os\nif os.fork() == 0: os.umask(0)'},
      patching: {'patching.py': 'import os, json\nos.open = os.write = json.dumps = None'},
      littering: {'littering.py': 'import tempfile\ntempfile.mkdtemp()\ntempfile.mkstemp()'},
      hiding: {'hiding.py': 'import json\njson.dumps = None', 'json/__init__.py': ''},
    })
    const proof = await proved(mount, executable)
    expect(proof.attempts.filter(({outcome}) => outcome !== 'imported')).toEqual([])
    expect(proof.attempts).toHaveLength(10)
    expect(proof.left).toEqual([])
    expect(await processesLeft(mount)).toEqual([])
  })

  test('a standard-library module that the mount hides is found, from files and from the import', async () => {
    const mount = mountOf({
      backport: {'statistics.py': 'x = 1', 'time.py': '', 'test/__init__.py': '', 'wsgiref/data.py': ''},
      typing_extensions: {
        'typing_extensions.py': '',
        'importlib_metadata/__init__.py': '',
        '_distutils_hack/__init__.py': '',
      },
      user: {'user1.py': 'import statistics, time'},
    })
    const {attempts, shadows} = await proved(mount, executable, {listed: new Set(['user'])})
    expect(shadows).toEqual([
      {module: 'statistics', file: 'statistics.py', distribution: 'backport', builtin: false},
      {module: 'time', file: 'time.py', distribution: 'backport', builtin: true},
    ])
    expect(attempts).toMatchObject([{module: 'user1', outcome: 'imported', shadowed: ['statistics']}])
  })
})

test('an import that does not end is stopped', async () => {
  const mount = mountOf({endless: {'endless.py': 'while True: pass'}, fine: {'fine.py': ''}})
  const proof = await proved(mount, python, {timeout: 1500})
  expect(outcomes(proof)).toEqual(['endless: timed-out', 'fine: imported'])
  expect(proof.attempts[0]?.error).toBe('not imported within 1.5 s')
})

test('an interrupt ends every import, and leaves neither processes nor anything in the mount', async () => {
  const waiting = Object.fromEntries(
    Array.from({length: 5}, (_, at) => [
      `waiting${at}`,
      {[`waiting${at}.py`]: `open(__file__ + ".txt", "w").close()\nimport time\ntime.sleep(600)`},
    ]),
  )
  const mount = mountOf(waiting)
  const before = filesBelow(mount)
  const controller = new AbortController()
  const work = proved(mount, python, {signal: controller.signal, workers: 3, tier: 'none'})
  const poll = setInterval(() => {
    if (filesBelow(mount).length >= before.length + 3) controller.abort()
  }, 20)
  await expect(work).rejects.toMatchObject({code: 'interrupted'})
  clearInterval(poll)
  expect(await processesLeft(mount)).toEqual([])
  expect(filesBelow(mount)).toEqual(before)
})

test('what an import adds to the mount is told and taken away; what it changes or removes is told', async () => {
  const mount = mountOf({
    adding: {
      'adding/__init__.py':
        'import os\nd = os.path.dirname(__file__)\nos.makedirs(d + "/cache/deep")\nopen(d + "/cache/deep/x", "w").close()',
    },
    changing: {'changing.py': 'open(__file__, "a").write("#")'},
    removing: {
      'removing/__init__.py': 'import os\nos.remove(os.path.dirname(__file__) + "/data.txt")',
      'removing/data.txt': '',
    },
    compiling: {
      'compiling/__init__.py': 'import sys\nsys.dont_write_bytecode = False\nfrom . import part',
      'compiling/part.py': '',
    },
    still: {'still.py': 'import tempfile, os\ntempfile.mkdtemp()\nopen(os.path.expanduser("~/.still"), "w").close()'},
  })
  const before = filesBelow(mount)
  const {written, attempts} = await proved(mount, python, {tier: 'none'})
  expect(attempts.filter(({outcome}) => outcome !== 'imported')).toEqual([])
  expect(written).toEqual({
    added: [
      {path: 'adding/cache/deep/x', distribution: 'adding'},
      {path: expect.stringMatching(/^compiling\/__pycache__\/part\..*\.pyc$/), distribution: 'compiling'},
    ],
    changed: [{path: 'changing.py', distribution: 'changing'}],
    removed: [{path: 'removing/data.txt', distribution: 'removing'}],
    refused: [],
  })
  expect(filesBelow(mount)).toEqual(before.filter(name => name !== 'removing/data.txt'))
  expect(fs.existsSync(path.join(mount, 'adding/cache'))).toBe(false)
})

describe('with packages of the interpreter itself', () => {
  test('their start-up code neither runs nor writes', async () => {
    const own = pythonWith({
      'hook.pth': 'import os; open(os.path.join(os.environ["PYTHONPATH"], "hooked.txt"), "w").close()\n',
    })
    const mount = mountOf({alone: {'alone.py': ''}})
    const {attempts, written} = await proved(mount, own)
    expect(attempts).toMatchObject([{outcome: 'imported'}])
    expect(written.added).toEqual([])
    // The same Python left to itself does.
    execFileSync(own, ['-c', ''], {env: {PYTHONPATH: mount}})
    expect(fs.existsSync(path.join(mount, 'hooked.txt'))).toBe(true)
  })

  /** A copy of a Python by links, so that its site-packages is the test's own. */
  function pythonWith(files: Record<string, string>): string {
    const real = fs.realpathSync(python)
    const base = path.dirname(path.dirname(real))
    const folder = temporaryFolder()
    const minor = onePython().minor
    const lib = path.join('lib', `python${minor}`)
    for (const name of ['bin', lib]) fs.mkdirSync(path.join(folder, name), {recursive: true})
    for (const name of fs.readdirSync(path.join(base, 'lib'))) {
      if (name !== `python${minor}`) fs.symlinkSync(path.join(base, 'lib', name), path.join(folder, 'lib', name))
    }
    for (const name of fs.readdirSync(path.join(base, lib))) {
      if (name !== 'site-packages') fs.symlinkSync(path.join(base, lib, name), path.join(folder, lib, name))
    }
    writeFiles(path.join(folder, lib, 'site-packages'), files)
    const copy = path.join(folder, 'bin', path.basename(real))
    fs.copyFileSync(real, copy)
    return copy
  }

  test('their help is told, with how the import goes without', async () => {
    const own = pythonWith({'runner/__init__.py': 'from . import part', 'runner/part.py': ''})
    const mount = mountOf({
      needing: {'needing.py': 'import runner'},
      wishing: {'wishing.py': 'try: import runner\nexcept ImportError: pass'},
      alone: {'alone.py': 'import json, decimal'},
    })
    const {attempts} = await proved(mount, own)
    const file = path.join(
      path.dirname(path.dirname(own)),
      'lib',
      `python${onePython().minor}`,
      'site-packages/runner/__init__.py',
    )
    expect(attempts.map(one => [one.module, one.outcome, one.withoutOutside, one.outside])).toEqual([
      ['alone', 'imported', null, []],
      ['needing', 'imported', 'failed', [{name: 'runner', file}]],
      ['wishing', 'imported', 'imported', [{name: 'runner', file}]],
    ])
  })
})

test('start-up code of the mount runs as on a host, that of this machine does not', async () => {
  const mount = mountOf({
    starting: {
      'sitecustomize.py': 'import builtins\nbuiltins.started = 1',
      'starting.py': 'started\nexit, help, copyright',
    },
  })
  expect(outcomes(await proved(mount, python))).toEqual(['sitecustomize: imported', 'starting: imported'])
})

describe('which imports are tried', () => {
  const distributions = {
    listed1: {'listed1.py': 'import deeper'},
    deeper: {'deeper.py': ''},
    metadata_only: {},
  }

  test('those of the listed distributions, all, or none', async () => {
    const mount = mountOf(distributions)
    const listed = new Set(['listed1', 'metadata-only'])
    const direct = await proved(mount, python, {listed})
    expect(outcomes(direct)).toEqual(['listed1: imported'])
    expect(direct.skipped).toEqual([{distribution: 'metadata-only', reason: 'no-modules'}])
    expect(outcomes(await proved(mount, python, {listed, smokeTest: 'all'}))).toEqual([
      'listed1: imported',
      'deeper: imported',
    ])
    expect(await proved(mount, python, {listed, smokeTest: 'off', smokeSkip: ['x']})).toMatchObject({
      attempts: [],
      skipped: [],
    })
  })

  test('none of a skipped distribution, whoever asks for it; an unknown one is told', async () => {
    const mount = mountOf(distributions)
    const script = path.join(writeFiles(temporaryFolder(), {'score.py': 'import listed1, deeper'}), 'score.py')
    const proof = await proved(mount, python, {
      listed: new Set(['listed1']),
      smokeSkip: ['Listed1', 'Nobody'],
      entryScript: script,
    })
    expect(outcomes(proof)).toEqual(['deeper: imported'])
    expect(proof.skipped).toEqual([
      {distribution: 'listed1', reason: 'smoke-skip'},
      {distribution: 'nobody', reason: 'not-installed'},
    ])
  })
})

test('a legacy namespace package is followed to its real modules', async () => {
  const declare = "__path__ = __import__('pkgutil').extend_path(__path__, __name__)\n"
  const mount = mountOf({part: {'shared/__init__.py': declare, 'shared/part/__init__.py': ''}})
  expect(outcomes(await proved(mount, python))).toEqual(['shared.part: imported'])
})

test('modules of one namespace package share a process as long as none fails', async () => {
  const log = path.join(temporaryFolder(), 'processes')
  const noting = `import os\nopen(${JSON.stringify(log)}, 'a').write('%d ' % os.getpid())\n`
  const processes = () => fs.readFileSync(log, 'utf8').trim().split(' ')
  const mount = mountOf({
    kit: {'kit/one.py': noting, 'kit/two.py': noting, 'alone.py': noting},
    other: {'kit/three.py': noting},
  })
  const told = ['alone: imported', 'kit.one: imported', 'kit.three: imported', 'kit.two: imported']
  const sound = await proved(mount, python, {tier: 'none'})
  expect(outcomes(sound)).toEqual(told)
  expect(processes()).toHaveLength(4)
  expect(new Set(processes()).size).toBe(3)

  fs.rmSync(log)
  fs.appendFileSync(path.join(mount, 'kit/two.py'), 'import nowhere_at_all\n')
  const broken = await proved(mount, python, {tier: 'none'})
  expect(outcomes(broken)).toEqual(told.with(3, 'kit.two: failed'))
  expect(broken.attempts[3]).toMatchObject({missing: 'nowhere_at_all', where: 'kit/two.py:3'})
  // Both together, and each alone.
  expect(new Set(processes()).size).toBe(5)
})

test('an extension module for another Python is not found', async () => {
  const mount = mountOf({
    fast: {'fast/__init__.py': 'from . import _core', 'fast/_core.cpython-27-linux.so': ''},
    bare: {'bare.cpython-27-linux.so': ''},
  })
  const {attempts} = await proved(mount, python)
  expect(attempts.map(({module, error, where}) => [module, error, where])).toEqual([
    ['bare', "ModuleNotFoundError: No module named 'bare'", null],
    ['fast', expect.stringMatching(/^ImportError: cannot import name '_core'/), 'fast/__init__.py:1'],
  ])
})

test('a mount whose name PYTHONPATH cannot hold is refused', async () => {
  const mount = path.join(temporaryFolder(), 'a:b')
  fs.mkdirSync(mount)
  await expect(proved(mount, python)).rejects.toMatchObject({code: 'usage'})
})

test('a virtualenv leads to the Python it was made from, however deep', async () => {
  const venv = await makeVirtualenv(python, temporaryFolder())
  const nested = await makeVirtualenv(venv.python, temporaryFolder())
  const base = fs.realpathSync(python)
  for (const one of [python, venv.python, nested.python]) {
    expect(fs.realpathSync(plainInterpreter(await interpreterOf(one)))).toBe(base)
  }
  expect(atOnce(takeInventory(venv.sitePackages)).entries).toEqual([])
})
