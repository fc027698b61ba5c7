import fs from 'node:fs'
import path from 'node:path'
import {setTimeout as sleep} from 'node:timers/promises'
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {freePort} from '../../src/hosts/engine/serve.ts'
import {action, cli, type Job, type JobOptions, type Launched, launchAction, launchCli} from '../helpers/job.ts'
import {type PackageIndex, startIndex} from '../helpers/package-index.ts'
import {processesNaming} from '../helpers/processes.ts'
import {writeFiles} from '../helpers/project.ts'
import {pythons} from '../helpers/pythons.ts'
import {spy} from '../helpers/spy.ts'
import {listTar, unpackTar} from '../helpers/tar.ts'
import {suiteFolder, temporaryFolder} from '../helpers/temp.ts'
import {makeWheelProject} from '../helpers/wheel-project.ts'

// The Python of the Azure ML and Lambda targets below; every other rehearsal takes it, too.
const python = pythons().find(({minor}) => minor === '3.12')
const here = process.platform === 'linux' && python !== undefined ? describe : describe.skip
const job: JobOptions = {python: python?.executable ?? ''}

const greet = {
  name: 'greet',
  version: '1.0',
  files: {
    'greet/__init__.py': 'from greet.lib.words import hello\n__version__ = "1.0"\n',
    'greet/lib/__init__.py': '',
    'greet/lib/words.py': 'def hello(name):\n    return "Hello " + name\n',
  },
}

const server = `import http.server, json, os, sys
import greet

class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200 if self.path == "/ready" else 404)
        self.end_headers()

    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers["content-length"])))
        self.send_response(200)
        self.end_headers()
        told = {"text": greet.hello(body["name"]), "file": greet.__file__, "word": os.environ.get("WORD")}
        self.wfile.write(json.dumps(told).encode())

http.server.HTTPServer((sys.argv[1], int(sys.argv[2])), Handler).serve_forever()
`

const files = {
  'code/serve.py': server,
  'code/app.py': 'from greet import hello\n\ndef handler(event, context):\n    return {"text": hello(event["name"])}\n',
  'code/score.py':
    'import json\nimport greet\n\ndef init():\n    pass\n\ndef run(body):\n    return greet.hello(json.loads(body)["name"])\n',
  'code/lost.py': 'import greet\nimport nowhere_at_all\n\ndef init():\n    pass\n\ndef run(body):\n    return 1\n',
  'sample.json': '{"name": "you"}',
}

let empty: PackageIndex
/** What the product built of one wheel: the artifact, and its packages unpacked. */
let artifact: string
let unpacked: string

beforeAll(async () => {
  if (python === undefined || process.platform !== 'linux') return
  const served = suiteFolder()
  const index = await startIndex(served)
  const {folder} = makeWheelProject(suiteFolder(), {wheels: [greet], index: served, python: '3.12'})
  const built = await cli(['build', '--index-url', index.url, '--artifact-name', 'it', '--installer', 'pip'], {
    ...job,
    cwd: folder,
  })
  await index.close()
  expect({code: built.code, stderr: built.stderr}).toMatchObject({code: 0})
  artifact = path.join(folder, 'sitemount-out/it.tar.zst')
  unpacked = suiteFolder()
  unpackTar(artifact, unpacked)
  empty = await startIndex(suiteFolder())
})
afterAll(() => empty?.close())

/** A project that holds the code and no packages. */
const project = (more: Readonly<Record<string, string>> = {}) => writeFiles(temporaryFolder(), {...files, ...more})

type Flags = Readonly<Record<string, string | readonly string[]>>

function flagsOf(given: Flags): string[] {
  return Object.entries(given).flatMap(([name, value]) => [value].flat().flatMap(one => [`--${name}`, one]))
}

/** Rehearses as JSON what was built, in a new project, and holds that nothing is left behind. */
async function rehearse(given: Flags, options: JobOptions = {}): Promise<Job> {
  const flags = flagsOf({artifact, ...given}).filter((_, at, all) => all[at] !== '' && all[at + 1] !== '')
  const done = await cli(['rehearse', '--report', 'json', ...flags], {cwd: project(), ...job, ...options})
  expectClean(done)
  return done
}

function expectClean({env, stderr}: Pick<Job, 'env' | 'stderr'>): void {
  const folders = [env.TMPDIR, env.RUNNER_TEMP].filter(folder => folder !== undefined)
  expect(folders.flatMap(processesNaming)).toEqual([])
  expect(folders.flatMap(folder => fs.readdirSync(folder))).toEqual([])
  expect(stderr).not.toMatch(/\n\s+at .+:\d+|defect/)
}

const rules = ({result}: Job) => result?.findings.map(({rule, level}) => [rule, level])

here('a command', () => {
  test('that serves from the artifact answers the sample with the mounted package', async () => {
    const port = `${await freePort()}`
    const done = await rehearse({
      'code-dir': 'code',
      command: `exec python serve.py 127.0.0.1 ${port}`,
      health: `http://127.0.0.1:${port}/ready`,
      sample: 'sample.json',
      env: ['WORD=a=b', 'OTHER='],
    })
    expect({code: done.code, stderr: done.stderr}).toEqual({code: 0, stderr: ''})
    const {rehearsal, verdict, findings} = done.result ?? {}
    expect({verdict, findings}).toEqual({verdict: 'passed', findings: []})
    expect(rehearsal).toMatchObject({how: 'command', failure: null, sample: true, answer: {status: 200}})
    const answer = JSON.parse(rehearsal?.answer?.body ?? '')
    expect(answer).toMatchObject({text: 'Hello you', word: 'a=b'})
    expect(answer.file).toMatch(/\/greet\/__init__\.py$/)
  })

  test('is given a folder of packages just as well, and the text says what was seen', async () => {
    const port = `${await freePort()}`
    const done = await cli(
      [
        'rehearse',
        ...flagsOf({
          mount: path.join(unpacked, 'site-packages'),
          'code-dir': 'code',
          command: `exec python serve.py 127.0.0.1 ${port}`,
          health: `http://127.0.0.1:${port}/ready`,
          sample: 'sample.json',
        }),
      ],
      {cwd: project(), ...job},
    )
    expect({code: done.code, stderr: done.stderr}).toEqual({code: 0, stderr: ''})
    expect(done.stdout).toMatch(/^rehearsed: the command on CPython 3\.12\.\d+$/m)
    expect(done.stdout).toMatch(/^answer: +200 after \d\.\d s: \{"text": "Hello you"/m)
    expect(done.stdout).toMatch(/rehearse passed: no findings\n$/)
  })

  test('that was asked nothing is told to be not scored, and does not fail', async () => {
    const done = await rehearse({'code-dir': 'code', command: 'python -c "import greet"'})
    expect({code: done.code, rules: rules(done)}).toEqual({code: 0, rules: [['not-scored', 'notice']]})
  })

  test('that imports what nobody listed fails with the module at its line', async () => {
    const done = await rehearse({'code-dir': 'code', command: 'python lost.py'})
    expect({code: done.code, rules: rules(done)}).toEqual({code: 1, rules: [['rehearsal-failed', 'error']]})
    expect(done.result?.findings[0]).toMatchObject({
      message: expect.stringContaining('nowhere_at_all'),
      file: 'code/lost.py',
      line: 2,
      excerpt: 'import nowhere_at_all',
    })
    expect(done.result?.rehearsal).toMatchObject({failure: {class: 'requirements'}})
  })

  test('shows what it printed, at a prompt too', async () => {
    const done = await cli(['rehearse', ...flagsOf({artifact, 'code-dir': 'code', command: 'python lost.py'})], {
      cwd: project(),
      ...job,
    })
    expect(done.stdout).toContain("ModuleNotFoundError: No module named 'nowhere_at_all'")
  })

  test('given as text has no file to point at', async () => {
    const done = await rehearse({command: 'python -c "import nowhere_at_all"'})
    expect(done.code).toBe(1)
    expect(done.result?.findings[0]?.file).toBeUndefined()
  })

  test('leaves nothing running, whatever it started', async () => {
    const mark = `86400.${process.pid}`
    const port = `${await freePort()}`
    const done = await rehearse({
      'code-dir': 'code',
      command: `setsid sleep ${mark} & (nohup sleep ${mark} >/dev/null 2>&1 &); exec python serve.py 127.0.0.1 ${port}`,
      health: `http://127.0.0.1:${port}/ready`,
      sample: 'sample.json',
    })
    expect({code: done.code, left: processesNaming(mark)}).toEqual({code: 0, left: []})
  })

  test('sees none of the job’s variables, packages and home', async () => {
    const elsewhere = writeFiles(temporaryFolder(), {'sneaked.py': ''})
    const script = `import os, sys
found = [name for name in ("SECRET", "GITHUB_TOKEN") if name in os.environ]
assert not found, found
assert ${JSON.stringify(elsewhere)} not in sys.path
assert os.environ["HOME"] != os.environ["OLD_HOME"]
try:
    import pip
    sys.exit("pip is here")
except ImportError:
    pass
`
    const home = temporaryFolder()
    const done = await rehearse(
      {'code-dir': 'code', command: 'python probe.py', env: `OLD_HOME=${home}`},
      {
        cwd: project({'code/probe.py': script}),
        env: {SECRET: 'x', GITHUB_TOKEN: 'x', PYTHONPATH: elsewhere, HOME: home},
      },
    )
    expect(done.result?.rehearsal?.log).toBe('')
    expect(done.code).toBe(0)
  })
})

here('a function of Lambda', () => {
  const lambda = {'code-dir': 'code', handler: 'app.handler', target: 'aws-lambda/python3.12'}

  test('is called with the event', async () => {
    const done = await rehearse({...lambda, event: 'sample.json'})
    expect({code: done.code, stderr: done.stderr, rules: rules(done)}).toEqual({code: 0, stderr: '', rules: []})
    expect(done.result?.rehearsal).toMatchObject({
      how: 'handler',
      answer: {body: '{"text": "Hello you"}'},
      modules: {mount: ['greet'], code: ['app']},
      ready: {deadline: 10},
    })
  })

  test('takes a sample for its event', async () => {
    const done = await rehearse({...lambda, sample: 'sample.json'})
    expect(done.result?.rehearsal?.answer?.body).toBe('{"text": "Hello you"}')
    expect({code: done.code, rules: rules(done)}).toEqual({code: 0, rules: []})
  })

  test('without an event is loaded only', async () => {
    const done = await rehearse(lambda)
    expect({code: done.code, rules: rules(done)}).toEqual({code: 0, rules: [['not-scored', 'notice']]})
  })

  test('that is not there fails the job in Lambda’s own words', async () => {
    const done = await rehearse({...lambda, handler: 'app.handel', event: 'sample.json'})
    expect(done.code).toBe(1)
    expect(done.result?.findings[0]?.message).toContain('Runtime.HandlerNotFound')
  })
})

const pod = (port: string, mountPath = '/opt/packages') => `apiVersion: v1
kind: Pod
metadata: {name: scorer}
spec:
  volumes:
    - {name: packages, image: {reference: registry/packages:1}}
  containers:
    - name: score
      image: python:3.12
      command: [python3, serve.py, 0.0.0.0, "${port}"]
      workingDir: /app
      env:
        - {name: PYTHONPATH, value: /opt/packages}
        - {name: WORD, value: deep}
      ports: [{containerPort: ${port}}]
      volumeMounts:
        - {name: packages, mountPath: ${mountPath}}
      readinessProbe:
        httpGet: {path: /ready, port: ${port}}
        periodSeconds: 1
`

here('a pod', () => {
  const given = {'code-dir': 'code', 'kubernetes-manifest': 'pod.yaml', target: 'kubernetes-image-volume'}

  test('answers as its manifest has it started', async () => {
    const cwd = project({'pod.yaml': pod(`${await freePort()}`)})
    const done = await rehearse({...given, sample: 'sample.json'}, {cwd})
    expect({code: done.code, stderr: done.stderr, rules: rules(done)}).toEqual({code: 0, stderr: '', rules: []})
    const {answer, isolation, what} = done.result?.rehearsal ?? {}
    expect(what).toMatch(/^container score of Pod scorer on CPython 3\.12/)
    expect(JSON.parse(answer?.body ?? '')).toMatchObject({
      text: 'Hello you',
      word: 'deep',
      ...(isolation?.paths && {file: '/opt/packages/greet/__init__.py'}),
    })
  })

  test('whose PYTHONPATH names no volume fails at its line', async () => {
    const cwd = project({'pod.yaml': pod('8080', '/opt/others')})
    const done = await rehearse({...given, sample: 'sample.json'}, {cwd})
    expect(done.code).toBe(1)
    expect(done.result?.findings).toMatchObject([
      {
        rule: 'rehearsal-failed',
        file: 'pod.yaml',
        line: 13,
        column: 37,
        excerpt: expect.stringContaining('PYTHONPATH'),
      },
    ])
    expect(done.result?.rehearsal?.failure?.class).toBe('path')
  })
})

here('the entry script alone', () => {
  test('is loaded and asked where no server is known: a warning says so, and the job passes', async () => {
    const done = await rehearse({'entry-script': 'code/score.py', sample: 'sample.json'})
    expect({code: done.code, rules: rules(done)}).toEqual({code: 0, rules: [['rehearsal-failed', 'warning']]})
    expect(done.result?.findings[0]?.message).toContain('script-only')
    expect(done.result?.rehearsal).toMatchObject({how: 'script-only', answer: {body: '"Hello you"'}, failure: null})
  })

  test('fails where it cannot be loaded', async () => {
    const done = await rehearse({'entry-script': 'code/lost.py', sample: 'sample.json'})
    expect(done.code).toBe(1)
    expect(done.result?.findings).toMatchObject([{rule: 'rehearsal-failed', file: 'code/lost.py', line: 2}])
  })

  test('never passes for an Azure ML target, whose server cannot be had here', async () => {
    const given = {target: 'azureml/minimal-py312', 'entry-script': 'code/score.py', sample: 'sample.json'}
    const done = await rehearse({...given, 'index-url': empty.url})
    expect({code: done.code, verdict: done.result?.verdict}).toEqual({code: 1, verdict: 'failed'})
    expect(done.result?.rehearsal).toMatchObject({
      how: 'script-only',
      answer: {body: '"Hello you"'},
      failure: {class: 'host', message: expect.stringContaining('only the entry script was tried')},
    })
    // The folder for servers holds no half of one.
    expect(fs.readdirSync(path.join(done.env.HOME ?? '', '.cache/sitemount/servers'))).toEqual([])
  })

  test('is not reached where the start script of an Azure ML image ends before', async () => {
    const given = {target: 'azureml/minimal-py312', 'entry-script': 'code/score.py', sample: 'sample.json'}
    const done = await rehearse({...given, env: 'AZUREML_EXTRA_PYTHON_LIB_PATH=/var/azureml-app/code/site-packages'})
    expect(done.code).toBe(1)
    expect(done.result?.rehearsal).toMatchObject({failure: {class: 'path', exitCode: 97}, ready: null})
    expect(done.result?.rehearsal?.log).toContain('Expected folder with pre-installed packages not found')
  })

  test('is not tried with another Python than the image has', async () => {
    const other = pythons().find(({minor}) => minor !== '3.12')
    if (other === undefined) return
    const given = {target: 'azureml/minimal-py312', 'entry-script': 'code/score.py', sample: 'sample.json'}
    const done = await rehearse(given, {python: other.executable})
    expect(done.code).toBe(1)
    expect(done.result?.rehearsal?.failure).toMatchObject({class: 'host', help: expect.stringContaining('3.12')})
  })

  test('finds only what is uploaded: a .gitignore that keeps a part of the packages away is named', async () => {
    const cwd = project({'code/.gitignore': 'lib/\n'})
    const done = await rehearse(
      {target: 'azureml/minimal-py312', 'entry-script': 'code/score.py', 'index-url': empty.url},
      {cwd},
    )
    expect(done.code).toBe(1)
    const told = done.result?.findings.find(({rule}) => rule === 'ignored-by-upload')
    expect(told).toMatchObject({
      file: 'code/.gitignore',
      line: 1,
      message: expect.stringContaining('greet/lib/words.py'),
    })
    expect(done.result?.rehearsal?.failure).toMatchObject({
      class: 'path',
      message: expect.stringContaining('line 1 of .gitignore (lib/)'),
    })
  })
})

here('what is broken is not started', () => {
  const run = async (given: Flags) => {
    const watch = spy()
    const done = await rehearse({command: 'python -c "import greet"', ...given}, {env: watch.env})
    expect(done).toMatchObject({code: 1, result: {mode: 'rehearse', verdict: 'failed'}})
    expect(done.result?.rehearsal).toBeUndefined()
    // The one process is the shell that cleans up after a kill (kill-guard.ts).
    expect(watch.seen().filter(seen => seen.startsWith('process'))).toEqual(['process: spawn'])
    return rules(done)
  }

  test('an artifact with a changed byte', async () => {
    const bytes = fs.readFileSync(artifact)
    const at = Math.floor(bytes.length / 2)
    bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at)
    const broken = path.join(temporaryFolder(), 'it.tar.zst')
    fs.writeFileSync(broken, bytes)
    expect(await run({artifact: broken})).toEqual([['digest-mismatch', 'error']])
  })

  test('an unpacked one with a file too many', async () => {
    const folder = temporaryFolder()
    fs.cpSync(unpacked, folder, {recursive: true})
    writeFiles(folder, {'site-packages/sitecustomize.py': 'print("here")\n'})
    expect(await run({artifact: folder})).toContainEqual(['extra-file', 'error'])
  })
})

here('wrong usage is told in a sentence', () => {
  const cases: [string, Flags, RegExp][] = [
    ['nothing to start', {}, /^sitemount: error: Nothing says what to start\.$/m],
    [
      'nothing to start for an Azure ML target',
      {target: 'azureml/minimal-py312'},
      /^ {2}help: Name the scoring script with `entry-script`\.$/m,
    ],
    ['no packages', {artifact: '', command: 'true'}, /^sitemount: error: Nothing says where the packages are\.$/m],
    ['packages twice', {mount: 'code', command: 'true'}, /`artifact` and `mount`/],
    ['a handler and a command', {handler: 'app.handler', command: 'true'}, /`handler`.+something else to start/],
    ['a handler and a manifest', {handler: 'app.handler', 'kubernetes-manifest': 'pod.yaml'}, /`handler`/],
    ['an event without a handler', {command: 'true', event: 'sample.json'}, /`event`.+`handler`/],
    [
      'a health address without a command',
      {'entry-script': 'code/score.py', health: 'http://127.0.0.1:1/'},
      /`health`.+`command`/,
    ],
    ['a health address elsewhere', {command: 'true', health: 'http://example.com/'}, /`health`/],
    ['a sample that is not there', {command: 'true', sample: 'nowhere.json'}, /`sample`.+nowhere\.json/],
    [
      'a script’s sample that is not there',
      {'entry-script': 'code/score.py', sample: 'nowhere.json'},
      /`sample`.+nowhere\.json/,
    ],
    ['an event that is not there', {handler: 'app.handler', event: 'nowhere.json'}, /`event`.+nowhere\.json/],
    ['an event that is no JSON', {handler: 'app.handler', event: 'code/app.py'}, /`event`.+JSON/],
    ['a script that is not there', {'entry-script': 'nowhere.py'}, /`entry-script`: there is no file .+nowhere\.py/],
    [
      'a code folder that is not there',
      {'code-dir': 'nowhere', command: 'true'},
      /`code-dir`: there is no folder .+nowhere/,
    ],
    [
      'a model that is not there',
      {'model-dir': 'nowhere', command: 'true'},
      /`model-dir`: there is nothing at .+nowhere/,
    ],
    [
      'a mount that is not there',
      {artifact: '', mount: 'nowhere', command: 'true'},
      /`mount`: there is no folder .+nowhere/,
    ],
    ['an artifact that is not there', {artifact: 'nowhere.tar.zst', command: 'true'}, /nowhere\.tar\.zst/],
    ['a manifest that is not there', {'kubernetes-manifest': 'nowhere.yaml'}, /`kubernetes-manifest`.+nowhere\.yaml/],
    ['a variable without a value', {command: 'true', env: 'NAME'}, /`env`: entry 1: expected NAME=value/],
    ['a target that is not there', {command: 'true', target: 'azureml/minimal-py31'}, /azureml\/minimal-py312/],
  ]
  test.each(cases)('%s', async (_, given, said) => {
    const done = await rehearse(given)
    expect({code: done.code, stdout: done.stdout}).toEqual({code: 2, stdout: ''})
    expect(done.stderr).toMatch(said)
    expect(done.stderr.split('\n').length).toBeLessThan(8)
  })
})

here('an interrupt', () => {
  /** Resolves once it holds. */
  async function until(holds: () => boolean): Promise<void> {
    const patience = AbortSignal.timeout(30_000)
    while (!holds()) {
      patience.throwIfAborted()
      await sleep(50)
    }
  }

  async function interrupt(launched: Launched, signal: NodeJS.Signals, seen: string): Promise<Job> {
    launched.kill(signal)
    const done = await launched.done
    expect(done.code).toBe(3)
    expect(`${done.stdout}${done.stderr}`).toContain('Interrupted')
    expect(processesNaming(seen)).toEqual([])
    expectClean(done)
    return done
  }

  const hanging = (mark: string) => ({
    artifact,
    command: `setsid sleep ${mark} & trap '' INT TERM; sleep ${mark}; sleep ${mark}`,
    health: 'http://127.0.0.1:9/',
  })

  test('ends a command that does not want to, with everything it started', async () => {
    const mark = `86401.${process.pid}`
    const launched = launchCli(['rehearse', ...flagsOf(hanging(mark))], {cwd: project(), ...job})
    await until(() => processesNaming(mark).some(line => line.startsWith('sleep')))
    await interrupt(launched, 'SIGINT', mark)
  })

  test('does so in a job, and no verdict is set', async () => {
    const mark = `86402.${process.pid}`
    const launched = launchAction({mode: 'rehearse', ...hanging(mark)}, {cwd: project(), ...job})
    await until(() => processesNaming(mark).some(line => line.startsWith('sleep')))
    const done = await interrupt(launched, 'SIGTERM', mark)
    expect(done.outputs['artifact-path'] ?? '').toBe('')
    expect(done.outputs.verdict).not.toBe('passed')
  })

  test('while the server is fetched leaves no half of it', async () => {
    const slow = await startIndex(suiteFolder(), {delay: 60_000})
    const given = {target: 'azureml/minimal-py312', artifact, 'entry-script': 'code/score.py', installer: 'pip'}
    const launched = launchCli(['rehearse', ...flagsOf({...given, 'index-url': slow.url})], {cwd: project(), ...job})
    await until(() => slow.requests.length > 0)
    const done = await interrupt(launched, 'SIGINT', slow.url)
    await slow.close()
    expect(fs.readdirSync(path.join(done.env.HOME ?? '', '.cache/sitemount/servers'))).toEqual([])
  })
})

here('in a job', () => {
  test('a rehearsal that passes sets its outputs, writes its reports, and publishes nothing', async () => {
    const port = `${await freePort()}`
    const cwd = project()
    const step = await action(
      {
        mode: 'rehearse',
        artifact,
        'code-dir': 'code',
        command: `exec python serve.py 127.0.0.1 ${port}`,
        health: `http://127.0.0.1:${port}/ready`,
        sample: 'sample.json',
        env: 'WORD=one\nOTHER=two',
      },
      {cwd, ...job},
    )
    expect({code: step.code, stderr: step.stderr}).toEqual({code: 0, stderr: ''})
    expect(step.outputs).toMatchObject({
      verdict: 'passed',
      'error-count': '0',
      'warning-count': '0',
      'artifact-path': '',
      'artifact-digest': '',
    })
    for (const name of ['findings-path', 'report-path', 'sarif-path']) {
      expect(fs.existsSync(path.resolve(cwd, step.outputs[name] ?? 'none'))).toBe(true)
    }
    expect(step.result?.rehearsal).toMatchObject({failure: null, answer: {status: 200}})
    expect(step.summary).toContain('Hello you')
    expectClean(step)
  })

  test('one that fails is an annotation at the line, and the summary has what was printed', async () => {
    const step = await action(
      {mode: 'rehearse', artifact, 'code-dir': 'code', command: 'python lost.py'},
      {cwd: project(), ...job},
    )
    expect(step.code).toBe(1)
    expect(step.outputs).toMatchObject({verdict: 'failed', 'error-count': '1'})
    expect(step.stdout).toMatch(/^::error title=sitemount%3A rehearsal-failed,file=code\/lost\.py,line=2/m)
    expect(step.summary).toContain('No module named')
  })

  test('input that names nothing to start fails with one error', async () => {
    const step = await action({mode: 'rehearse', artifact}, {cwd: project(), ...job})
    expect(step.code).toBe(2)
    expect(step.stdout).toMatch(/^::error.*::Nothing says what to start\./m)
  })
})

here('what printing may do', () => {
  test('workflow commands and escapes of what is rehearsed are inert', async () => {
    const script = `import sys
print("::set-output name=verdict::passed")
print("::error::forged")
print("\\x1b]0;title\\x07\\x1b[2J")
sys.exit(7)
`
    const step = await action(
      {mode: 'rehearse', artifact, 'code-dir': 'code', command: 'python loud.py'},
      {cwd: project({'code/loud.py': script}), ...job},
    )
    expect({code: step.code, verdict: step.outputs.verdict}).toEqual({code: 1, verdict: 'failed'})
    expect(step.stdout).not.toMatch(/^::(?:set-output|error::forged)/m)
    expect(`${step.stdout}${step.summary}`).not.toContain('\x1b')
    expect(step.result?.rehearsal?.failure).toMatchObject({exitCode: 7})
  })

  test('endless output ends in bounded memory and a bounded result', async () => {
    const done = await rehearse({
      'code-dir': 'code',
      command: 'yes "a line of the program" | head -c 3000000; exit 3',
    })
    expect(done.code).toBe(1)
    expect(done.stdout.length).toBeLessThan(2_000_000)
  })
})

here('an artifact is left as it was', () => {
  test('byte for byte, and a mount without new files', async () => {
    const before = fs.readFileSync(artifact)
    const listed = listTar(artifact)
    await rehearse({command: 'python -c "import greet"'})
    await rehearse({artifact: '', mount: path.join(unpacked, 'site-packages'), command: 'python -c "import greet"'})
    expect(fs.readFileSync(artifact).equals(before)).toBe(true)
    const files = fs.readdirSync(unpacked, {recursive: true, withFileTypes: true}).filter(entry => entry.isFile())
    expect(files.length).toBe(listed.filter(name => !name.endsWith('/')).length)
  })
})
