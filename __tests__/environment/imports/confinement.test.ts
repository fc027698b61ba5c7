import {spawnSync} from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {describe, expect, test} from '@jest/globals'
import type {Tier} from '../../../src/python/confinement.ts'
import {processesLeft} from '../../helpers/processes.ts'
import {filesBelow} from '../../helpers/project.ts'
import {onePython} from '../../helpers/pythons.ts'
import {temporaryFolder} from '../../helpers/temp.ts'
import {mountOf, outcomes, proved} from './proving.ts'

const {executable: python} = onePython()

/** Whether this system grants a tier: asked of the supervisor itself, as the product does. */
function isGranted(tier: Tier): boolean {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sitemount-tier-'))
  const script = new URL('../../../python/confine.py', import.meta.url).pathname
  const prefix = path.resolve(python, '../../..')
  const {stdout} = spawnSync(python, ['-I', '-S', '-B', script, tier, '1', folder, prefix, '/bin/true'])
  fs.rmSync(folder, {recursive: true, force: true})
  return String(stdout).startsWith(`tier ${tier} `)
}

const tiers = (['namespaces', 'landlock', 'none'] as const).map(tier => ({tier, granted: isGranted(tier)}))
for (const {tier, granted} of tiers) if (!granted) console.log(`skipped: this system does not grant ${tier}`)
const granted = tiers.filter(one => one.granted).map(({tier}) => ({tier}))
const kept = granted.filter(({tier}) => tier !== 'none')

// What packages do while they are imported, and may do.
const honest: Record<string, string> = {
  semaphores: 'import multiprocessing as m\nm.Semaphore(1); m.Lock(); m.Queue()',
  shared: 'from multiprocessing import shared_memory as s\nx = s.SharedMemory(create=True, size=10); x.unlink()',
  pool: 'from concurrent.futures import ThreadPoolExecutor as T\nassert list(T(2).map(abs, [-1])) == [1]',
  forks:
    'import multiprocessing as m\np = m.get_context("fork").Process(target=print); p.start(); p.join(); assert p.exitcode == 0',
  loops: 'import asyncio\nasync def f(): await asyncio.sleep(0)\nasyncio.run(f())',
  pairs: 'import socket\na, b = socket.socketpair(); a.send(b"x"); assert b.recv(1) == b"x"',
  local:
    'import os, socket, tempfile\ns = socket.socket(socket.AF_UNIX); s.bind(os.path.join(tempfile.mkdtemp(), "s")); s.listen()',
  database:
    'import os, sqlite3\nsqlite3.connect(os.path.join(os.path.expanduser("~"), "x.db")).execute("create table t (a)")',
  files: 'import tempfile\nf = tempfile.NamedTemporaryFile(); f.write(b"x"); f.flush()\ntempfile.mkdtemp()',
  moves:
    'import os, tempfile\na, b = tempfile.mkdtemp(), tempfile.mkdtemp()\nopen(a + "/x", "w").close(); os.rename(a + "/x", b + "/x"); os.link(b + "/x", a + "/y"); os.truncate(b + "/x", 5)',
  cache:
    'import os\nos.makedirs(os.path.expanduser("~/.cache/lib"), exist_ok=True); open(os.path.expanduser("~/.cache/lib/fonts"), "w").write("x")',
  child:
    'import subprocess, sys\nassert subprocess.check_output([sys.executable, "-S", "-c", "print(1)"]) == b"1\\n"\nsubprocess.run(["sh", "-c", "true >/dev/null"], check=True)',
  null: 'import os\nopen(os.devnull, "w").write("x"); open("/dev/zero", "rb").read(1); os.urandom(8)',
  machine:
    'import os, platform\nassert os.cpu_count(); platform.uname(); os.sched_getaffinity(0); open("/proc/cpuinfo").read(); open("/proc/self/status").read()',
  terminal: 'import os\nos.openpty()',
  names: 'import getpass, locale, time, zoneinfo\ngetpass.getuser(); locale.getlocale(); time.tzset()',
  native:
    'import ctypes, ctypes.util, mmap\nctypes.CDLL(None).getpid(); mmap.mmap(-1, 10); ctypes.util.find_library("c")',
  pools:
    'import urllib.request, ssl, email, xml.etree.ElementTree, json, logging\nssl.create_default_context(); logging.getLogger()',
  signals:
    'import signal, threading\nsignal.signal(signal.SIGUSR1, lambda *a: None); signal.raise_signal(signal.SIGUSR1); threading.Timer(0, print).start()',
}

describe.each(granted)('imports under $tier', ({tier}) => {
  test('do what honest packages do', async () => {
    const mount = mountOf(
      Object.fromEntries(Object.entries(honest).map(([name, text]) => [`h${name}`, {[`h${name}.py`]: text}])),
    )
    const proof = await proved(mount, python, {tier})
    expect(proof.attempts.filter(({outcome}) => outcome !== 'imported')).toEqual([])
    expect(proof.confinement).toMatchObject({by: tier, ended: true})
  }, 60_000)

  test('leave no process behind that writes later, whatever it did to get away', async () => {
    const outside = temporaryFolder()
    const mark = path.join(outside, 'written')
    const away = `import os, sys, time
for _ in range(2):
    if os.fork():
        os._exit(0) if _ else os.wait()
        break
    os.setsid()
else:
    os.environ.clear()
    pid = os.fork()
    if pid == 0:
        time.sleep(1.5)
        for place in (${JSON.stringify(mark)}, os.path.join(os.path.dirname(os.path.dirname(__file__)), "SHA256SUMS")):
            try:
                open(place, "w").write(__file__)
            except OSError:
                pass
        os._exit(0)
    os._exit(0)
`
    const started = `import subprocess, sys
subprocess.Popen([sys.executable, "-S", "-c", ${JSON.stringify(`import time; time.sleep(1.5); open(${JSON.stringify(mark)}, 'w')`)}, __file__], start_new_session=True, env={}, close_fds=True)
`
    const mount = mountOf({away: {'away.py': away}, started: {'started.py': started}})
    const {confinement} = await proved(mount, python, {tier})
    expect(confinement).toMatchObject({ended: true})
    expect(await processesLeft(mount)).toEqual([])
    await new Promise(resolve => setTimeout(resolve, 2000))
    expect(fs.existsSync(mark)).toBe(false)
  })

  test('that take too long, or end their server, are told as such, and the others go on', async () => {
    const mount = mountOf({
      endless: {'endless.py': 'while True: pass'},
      parent: {'parent.py': 'import os\nos.kill(os.getppid(), 9)\nimport time; time.sleep(600)'},
      fine: {'fine.py': ''},
    })
    const proof = await proved(mount, python, {tier, timeout: 3000, workers: 1})
    expect(outcomes(proof)).toEqual([
      'endless: timed-out',
      'fine: imported',
      expect.stringMatching(/^parent: (?:crashed|timed-out)$/),
    ])
    expect(await processesLeft(mount)).toEqual([])
  })
})

// Each is tried by a module of its own; whatever raises was refused.
const attacks = (outside: string): Record<string, string> => ({
  writes: `open(${JSON.stringify(`${outside}/new`)}, "w")`,
  changes: `open(${JSON.stringify(`${outside}/there`)}, "r+").write("EVIL")`,
  cuts: `__import__("os").truncate(${JSON.stringify(`${outside}/there`)}, 0)`,
  removes: `__import__("os").remove(${JSON.stringify(`${outside}/there`)})`,
  renames: `__import__("os").rename(${JSON.stringify(`${outside}/there`)}, ${JSON.stringify(`${outside}/moved`)})`,
  folders: `__import__("os").mkdir(${JSON.stringify(`${outside}/folder`)})`,
  links: `__import__("os").symlink("/etc/passwd", ${JSON.stringify(`${outside}/link`)})`,
  hardlinks: `__import__("os").link(${JSON.stringify(`${outside}/there`)}, ${JSON.stringify(`${outside}/second`)})`,
  beside: 'import os; open(os.path.join(os.path.dirname(os.path.dirname(__file__)), "SHA256SUMS"), "w")',
  own: 'open(__file__, "a")',
  home: 'import os, pwd; open(os.path.join(pwd.getpwuid(os.stat(__file__).st_uid).pw_dir if os.getuid() != 65534 else "/root", "sitemount-attack"), "w")',
  kernel: 'open("/proc/sys/kernel/core_pattern", "r+")',
  connects: 'import socket; socket.create_connection(("127.0.0.1", PORT), 2)',
  traces: 'open("/proc/%d/mem" % PID, "r+b")',
  kills: 'import os; os.kill(PID, 0)',
  descriptors: 'import os; os.open("/proc/%d/fd/1" % PID, os.O_WRONLY)',
  mounts: 'import ctypes; assert ctypes.CDLL(None).mount(b"none", b"/tmp", b"tmpfs", 0, None) == 0, "refused"',
  remounts: 'import ctypes, os; assert ctypes.CDLL(None).mount(None, b"/", None, 4096 | 32, None) == 0, "refused"',
  roots: 'import os; os.setuid(0); assert os.stat(__file__).st_uid == 1 << 40, "still itself"',
})

test.each(kept)(
  'code of a package reaches nothing of the machine under $tier',
  async ({tier}) => {
    const net = await import('node:net')
    const server = net.createServer(socket => socket.destroy()).listen(0, '127.0.0.1')
    await new Promise(resolve => server.once('listening', resolve))
    const {port} = server.address() as import('node:net').AddressInfo
    const outside = temporaryFolder()
    fs.writeFileSync(path.join(outside, 'there'), 'as it was')
    fs.chmodSync(outside, 0o777)
    const modules = Object.entries(attacks(outside)).map(([name, text]) => {
      const code = text.replaceAll('PORT', String(port)).replaceAll('PID', String(process.pid))
      return [`a${name}`, {[`a${name}.py`]: `${code}\n`}] as const
    })
    const mount = mountOf(Object.fromEntries(modules))
    const before = filesBelow(mount)
    const proof = await proved(mount, python, {tier})
    server.close()
    // A mount below /tmp stands in a /tmp of the import's own: there a file beside it is written, and goes nowhere.
    const harmless = tier === 'namespaces' && mount.startsWith('/tmp/') ? ['abeside'] : []
    const succeeded = proof.attempts.filter(({outcome}) => outcome !== 'failed').map(({module}) => module)
    expect(succeeded.filter(name => !harmless.includes(name))).toEqual([])
    expect(fs.existsSync(path.join(path.dirname(mount), 'SHA256SUMS'))).toBe(false)
    expect(filesBelow(outside)).toEqual(['there'])
    expect(fs.readFileSync(path.join(outside, 'there'), 'utf8')).toBe('as it was')
    expect(filesBelow(mount)).toEqual(before)
    expect(proof.written).toMatchObject({added: [], changed: [], removed: []})
    // Told as an attempt to write into the mount, not as a module that cannot be imported.
    expect(proof.written.refused).toEqual([{path: 'aown.py', distribution: 'aown'}])
  },
  60_000,
)

test.each(kept)(
  'code of a package has no right of root but that over files under $tier',
  async ({tier}) => {
    const rights = `import os
status = open("/proc/self/status").read()
held = int(status.split("CapEff:")[1].split()[0], 16)
# CAP_DAC_OVERRIDE (1): what Landlock allows may belong to another user.
assert held & ~2 == 0, hex(held)
assert "NoNewPrivs:\\t1" in status
`
    const {attempts} = await proved(mountOf({rights: {'rights.py': rights}}), python, {tier})
    expect(attempts).toMatchObject([{outcome: 'imported', error: null}])
  },
  60_000,
)

test('what is not isolated is found out by comparing, and taken away', async () => {
  const mount = mountOf({writing: {'writing.py': 'open(__file__ + ".txt", "w").close()'}})
  const proof = await proved(mount, python, {tier: 'none'})
  expect(proof.written.added).toEqual([{path: 'writing.py.txt', distribution: null}])
  expect(filesBelow(mount)).not.toContain('writing.py.txt')
  expect(proof.confinement).toMatchObject({by: 'none', open: expect.arrayContaining(['the network'])})
})

test('a module that kills what supervises it is known to have', async () => {
  const killing = `import os
def parent(pid):
    return int(open("/proc/%d/stat" % pid).read().rpartition(")")[2].split()[1])
os.kill(parent(os.getppid()), 9)
`
  const {confinement} = await proved(mountOf({killing: {'killing.py': killing}}), python, {tier: 'none'})
  expect(confinement?.ended).toBe(false)
})
