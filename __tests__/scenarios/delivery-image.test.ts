import {execFile} from 'node:child_process'
import {createHash} from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import {setTimeout as sleep} from 'node:timers/promises'
import {promisify} from 'node:util'
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {makeElf} from '../environment/elf/make-elf.ts'
import {action, cleanEnvironment, cli, type Job, launchCli} from '../helpers/job.ts'
import {type PackageIndex, startIndex} from '../helpers/package-index.ts'
import {processesNaming} from '../helpers/processes.ts'
import {programs} from '../helpers/programs.ts'
import {filesBelow, project} from '../helpers/project.ts'
import {onePython} from '../helpers/pythons.ts'
import {unpackTar} from '../helpers/tar.ts'
import {suiteFolder, temporaryFolder} from '../helpers/temp.ts'
import {makeVirtualenv} from '../helpers/virtualenv.ts'
import {type Made, makeWheel} from '../helpers/wheel.ts'

const execute = promisify(execFile)
const {executable: python, minor} = onePython()
const digest = `sha256:${'0a'.repeat(32)}`

/** An image of one's own that starts scripts as those of Azure ML do. */
const profile = {
  schema: 'sitemount/profile/1',
  name: 'own/scoring',
  description: 'An image of our own.',
  ...{python: null, platform: null, glibc: null, mountPath: 'site-packages'},
  environment: {name: 'AZUREML_EXTRA_PYTHON_LIB_PATH', value: 'relative-to-entry-script', trailingColon: true},
  limits: {bytes: null, files: null},
  lacks: ['libGL.so.1'],
  image: {
    reference: 'registry.example/scoring:7',
    ...{digest, os: 'Ubuntu 22.04', user: 'scorer', envDir: '/opt/env', appRoot: '/var/app'},
  },
  ...{asOf: '2026-01-01', source: 'its Dockerfile'},
}

let index: PackageIndex
let served: string
let shop: Made
let crates: Made
let pinned: string

beforeAll(async () => {
  served = suiteFolder()
  shop = makeWheel({name: 'Shop', version: '1.2', requires: ['crates>=2']}, served)
  crates = makeWheel({name: 'crates', version: '2.0'}, served)
  pinned = `Shop==1.2 --hash=sha256:${shop.sha256}\ncrates==2.0 --hash=sha256:${crates.sha256}\n`
  index = await startIndex(served)
})
afterAll(() => index.close())

function scoring(more: Readonly<Record<string, string>> = {}): string {
  return project({
    'requirements.txt': pinned,
    'src/score.py':
      'import os\n\n\ndef init():\n    os.environ["AZUREML_MODEL_DIR"]\n\n\ndef run(data):\n    return data\n',
    'src/.gitignore': '*.tmp\n',
    'src/notes.tmp': 'not for the image\n',
    'model/weights.bin': 'weights\n',
    'own.json': JSON.stringify(profile),
    '.python-version': `${minor}\n`,
    ...more,
  })
}

const azureml = {target: './own.json', 'entry-script': 'src/score.py', 'model-dir': 'model'}

/** Where a Docker client on this machine looks for its daemon: nowhere. */
const noDaemon = {DOCKER_HOST: 'unix:///nowhere/docker.sock'}

function flagsOf(more: Readonly<Record<string, string>>): string[] {
  const named = {delivery: 'image', 'index-url': index.url, 'artifact-name': 'scoring', report: 'json', ...more}
  return ['build', ...Object.entries(named).flatMap(([name, value]) => [`--${name}`, value])]
}

function build(cwd: string, more: Readonly<Record<string, string>> = {}): Promise<Job> {
  return cli(flagsOf(more), {python, cwd, env: noDaemon})
}

/** The same, for a build that shall pass; the folder of its artifact. */
async function passed(cwd: string, more: Readonly<Record<string, string>> = {}): Promise<{job: Job; artifact: string}> {
  const job = await build(cwd, more)
  expect({code: job.code, verdict: job.result?.verdict, stderr: job.stderr}).toMatchObject({
    ...{code: 0, verdict: 'passed'},
  })
  return {job, artifact: path.join(cwd, more.output ?? 'sitemount-out', 'scoring')}
}

const read = (artifact: string, name: string) => fs.readFileSync(path.join(artifact, 'context', name), 'utf8')

/** Runs the line of a Dockerfile that installs, as it stands, where a virtualenv is the Python of the image. */
async function installs(context: string): Promise<string[]> {
  const venv = await makeVirtualenv(python, path.join(temporaryFolder(), 'env'), {pip: true})
  const before = await listed()
  const line = fs
    .readFileSync(path.join(context, 'Dockerfile'), 'utf8')
    .split('\n')
    .filter(one => one.includes('-m pip install'))
  expect(line).toHaveLength(1)
  const command = (line[0] ?? '').replace(/^RUN \S*python /, `${venv.python} `).replaceAll('/opt/sitemount/', './')
  await execute('sh', ['-c', command], {
    cwd: context,
    env: {...cleanEnvironment({python}), PIP_CONFIG_FILE: '/dev/null'},
  })
  return (await listed()).filter(one => !before.includes(one))

  async function listed(): Promise<string[]> {
    const text = await venv.run(['-m', 'pip', 'list', '--format', 'json', '--disable-pip-version-check'])
    return (JSON.parse(text) as {name: string; version: string}[]).map(one => `${one.name} ${one.version}`)
  }
}

describe('a build context for an image with a run script', () => {
  let job: Job
  let artifact: string
  let folder: string

  beforeAll(async () => {
    folder = suiteFolder()
    fs.cpSync(scoring(), folder, {recursive: true})
    ;({job, artifact} = await passed(folder, {...azureml, 'build-image': 'true'}))
  })

  test('holds code that an upload would bring, model, requirements and how to put them together', () => {
    expect(filesBelow(path.join(artifact, 'context'))).toEqual([
      '.dockerignore',
      'Dockerfile',
      'code/.gitignore',
      'code/score.py',
      'model/weights.bin',
      'requirements.txt',
    ])
    expect(
      read(artifact, 'Dockerfile'),
    ).toBe(`# Made by sitemount for the target own/scoring: packages pinned by hash, code and model below.
FROM registry.example/scoring:7@${digest}

USER root

COPY requirements.txt /opt/sitemount/requirements.txt
RUN /opt/env/bin/python -m pip install --no-cache-dir --no-deps --require-hashes -r /opt/sitemount/requirements.txt

COPY --chown=scorer code/ /var/app/
ENV AML_APP_ROOT=/var/app
ENV AZUREML_ENTRY_SCRIPT=score.py

COPY --chown=scorer model/ /var/app/azureml-models/
ENV AZUREML_MODEL_DIR=/var/app/azureml-models

USER scorer
`)
    expect(job.result?.findings).toEqual([])
  })

  test('verifies as any artifact does, here and with sha256sum', async () => {
    const file = job.result?.artifact?.path ?? ''
    const into = path.join(temporaryFolder(), 'context')
    const verified = await cli(['verify', '--artifact', file, '--extract-to', into])
    expect({code: verified.code, stderr: verified.stderr}).toEqual({code: 0, stderr: ''})
    expect(filesBelow(into)).toEqual(filesBelow(path.join(artifact, 'context')))
    const unpacked = temporaryFolder()
    unpackTar(file, unpacked)
    const {stdout} = await execute('sha256sum', ['-c', 'SHA256SUMS'], {cwd: unpacked})
    expect(stdout.trim().split('\n')).toHaveLength(6)
    expect(job.result?.artifact?.digest).toBe(
      `sha256:${createHash('sha256').update(fs.readFileSync(file)).digest('hex')}`,
    )
    const manifest = JSON.parse(fs.readFileSync(path.join(unpacked, 'sitemount.json'), 'utf8'))
    expect(manifest).toMatchObject({delivery: 'image', mountPath: 'context', target: 'own/scoring'})
    expect(manifest.packages).toMatchObject([
      {name: 'crates', version: '2.0', source: {sha256: [crates.sha256]}},
      {name: 'Shop', version: '1.2', source: {sha256: [shop.sha256]}},
    ])
  })

  test('a file that was changed is found', async () => {
    const copy = temporaryFolder()
    fs.cpSync(artifact, copy, {recursive: true})
    fs.chmodSync(path.join(copy, 'context/requirements.txt'), 0o644)
    fs.appendFileSync(path.join(copy, 'context/requirements.txt'), 'other==1\n')
    const verified = await cli(['verify', '--artifact', copy, '--report', 'json'])
    expect(verified.code).toBe(1)
    expect(verified.result?.findings.map(({rule, message}) => `${rule} ${message}`)).toContainEqual(
      expect.stringMatching(/^digest-mismatch "context\/requirements\.txt" is not the file that was sealed/),
    )
  })

  test('its own pip line gives a clean environment what the build had', async () => {
    const built = job.result?.packages?.map(({name, version}) => `${name} ${version}`)
    expect(await installs(path.join(artifact, 'context'))).toEqual(built)
    expect(built).toEqual(['crates 2.0', 'Shop 1.2'])
  })

  test('without a daemon the lines that build it are told, with what to know about the registry', async () => {
    const {image} = job.result ?? {}
    const tag = `scoring:${job.result?.mount?.treeDigest.slice(7, 19)}`
    expect(image).toMatchObject({
      built: false,
      reason: expect.stringMatching(/^(?:There is no docker on PATH|No Docker daemon answers)/),
      context: path.join(artifact, 'context'),
      lines: [
        `docker build -f Dockerfile -t ${tag} .`,
        `az acr build --registry REGISTRY --image ${tag} --file Dockerfile .`,
      ],
      notes: [expect.stringContaining(artifact), expect.stringMatching(/no registry before its first training/)],
    })
  })

  test('another build elsewhere gives the same bytes', async () => {
    const again = await passed(scoring(), azureml)
    expect(again.job.result?.artifact?.digest).toBe(job.result?.artifact?.digest)
    expect(again.job.result?.mount?.treeDigest).toBe(job.result?.mount?.treeDigest)
  })

  test('as an action it is published under the outputs of any artifact', async () => {
    const cwd = scoring()
    const inputs = {...azureml, delivery: 'image', format: 'tar.gz', upload: 'false', cache: 'false'}
    const step = await action({...inputs, 'index-url': index.url}, {python, cwd})
    expect({code: step.code, outputs: step.outputs}).toMatchObject({
      code: 0,
      outputs: {verdict: 'passed', 'tree-digest': job.result?.mount?.treeDigest, 'package-count': '2', 'mount-env': ''},
    })
    expect(fs.existsSync(step.outputs['artifact-path'] ?? '')).toBe(true)
    expect(step.summary).toContain('docker build -f Dockerfile')
  })
})

describe('what goes into an image', () => {
  test('a plain host gets the Python that was built for, and starts what it was told', async () => {
    const cwd = scoring({'src/serve.py': 'print(1)\n'})
    const {artifact, job} = await passed(cwd, {'entry-script': 'src/serve.py'})
    const lines = read(artifact, 'Dockerfile').split('\n')
    expect(lines).toEqual(
      expect.arrayContaining([`FROM python:${minor}-slim`, 'USER app', 'CMD ["python","serve.py"]']),
    )
    expect(lines.filter(line => /AZUREML|AML_/.test(line))).toEqual([])
    expect(job.result?.image).toMatchObject({lines: [expect.stringMatching(/^docker build/)]})
    // The base is a tag, in a file that is nobody's to mend: a warning without a place.
    expect(job.result?.findings.map(({rule, level, file, help}) => [rule, level, file, help])).toEqual([
      ['unpinned-image', 'warning', undefined, expect.stringContaining('`image.digest`')],
    ])
    const commanded = await passed(cwd, {command: 'python -m shop --port 8080'})
    expect(read(commanded.artifact, 'Dockerfile')).toMatch(/\nCMD python -m shop --port 8080\n$/)
  })

  test('wheels of a folder travel with it, and nothing is asked of an index', async () => {
    const cwd = scoring({'requirements.txt': `--no-index\n--find-links wheels\n${pinned}`})
    fs.cpSync(served, path.join(cwd, 'wheels'), {recursive: true})
    const {artifact} = await passed(cwd, {...azureml, 'index-url': ''})
    expect(filesBelow(path.join(artifact, 'context/wheels'))).toEqual([shop.filename, crates.filename].sort())
    expect(read(artifact, 'Dockerfile')).toMatch(/--require-hashes --no-index --find-links \/opt\/sitemount\/wheels -r/)
    expect(read(artifact, 'requirements.txt')).not.toContain('--index-url')
    expect(await installs(path.join(artifact, 'context'))).toEqual(['crates 2.0', 'Shop 1.2'])
  })

  test('the password of an index stays outside', async () => {
    const secret = await startIndex(served, {auth: {user: 'reader', password: 'hunter2hunter2'}})
    try {
      const cwd = scoring()
      const {artifact, job} = await passed(cwd, {...azureml, 'index-url': secret.urlWithCredentials})
      expect(read(artifact, 'Dockerfile')).toContain('\nARG PIP_INDEX_URL\n')
      for (const file of filesBelow(path.join(cwd, 'sitemount-out'))) {
        expect(fs.readFileSync(path.join(cwd, 'sitemount-out', file)).includes('hunter2')).toBe(false)
      }
      expect(job.stdout + job.stderr).not.toContain('hunter2')
      const lines = job.result?.image?.built === false ? job.result.image.lines : []
      expect(lines).toEqual([
        expect.stringMatching(/^docker build --build-arg PIP_INDEX_URL -f /),
        expect.stringContaining(' --secret-build-arg PIP_INDEX_URL="$PIP_INDEX_URL" '),
      ])
    } finally {
      await secret.close()
    }
  })

  test('a library that the image lacks comes from apt, under root', async () => {
    const needy = suiteFolder()
    const made = makeWheel(
      {
        name: 'looker',
        version: '1.0',
        tag: `cp${minor.replace('.', '')}-cp${minor.replace('.', '')}-manylinux2014_${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}`,
        files: {
          'looker/__init__.py': '',
          'looker/view.so': makeElf({
            needed: ['libGL.so.1', 'libc.so.6'],
            machine: process.arch === 'arm64' ? 183 : 62,
          }),
        },
      },
      needy,
    )
    const other = await startIndex(needy)
    try {
      const cwd = scoring({'requirements.txt': `looker==1.0 --hash=sha256:${made.sha256}\n`})
      const {artifact, job} = await passed(cwd, {...azureml, 'index-url': other.url})
      expect(job.result?.image?.aptPackages).toEqual(['libgl1'])
      expect(read(artifact, 'Dockerfile')).toContain(
        'USER root\n\nRUN apt-get update \\\n    && apt-get install -y --no-install-recommends \\\n        libgl1 \\\n    && rm -rf /var/lib/apt/lists/*\n',
      )
    } finally {
      await other.close()
    }
  })

  test('what this very build makes does not, though it lies in the code folder', async () => {
    const cwd = scoring()
    const inside = {...azureml, 'code-dir': '.', 'model-dir': '', output: 'src/out'}
    const first = await passed(cwd, inside)
    const second = await passed(cwd, inside)
    expect(filesBelow(path.join(second.artifact, 'context/code'))).toEqual([
      ...['.python-version', 'model/weights.bin', 'own.json', 'requirements.txt'],
      ...['src/.gitignore', 'src/notes.tmp', 'src/score.py'],
    ])
    expect(read(second.artifact, 'Dockerfile')).toContain('ENV AZUREML_ENTRY_SCRIPT=src/score.py\n')
    expect(second.job.result?.artifact?.digest).toBe(first.job.result?.artifact?.digest)
  })
})

describe('no context is made', () => {
  test.each([
    [
      'a command of two lines, the second of which would be a step of its own',
      {command: 'python -m shop\nRUN id'},
      '`command`',
    ],
    ['a target that does not say its image', {target: './bare.json'}, 'does not say which image it is'],
    ['a host that takes no image', {target: 'kubernetes-image-volume'}, 'it takes mount.'],
  ])('for %s, and nothing is installed', async (_, more, sentence) => {
    const {image: _image, ...bare} = profile
    const asked = index.requests.length
    const job = await build(scoring({'bare.json': JSON.stringify(bare)}), {...azureml, ...more})
    expect([job.code, job.stderr, index.requests.length - asked]).toEqual([2, expect.stringContaining(sentence), 0])
  })

  test('when a package came that nobody listed, and the one before is taken away', async () => {
    const cwd = scoring()
    const {artifact} = await passed(cwd, azureml)
    fs.writeFileSync(path.join(cwd, 'requirements.txt'), 'Shop==1.2\n')
    const job = await build(cwd, azureml)
    expect([job.code, job.result?.findings.filter(one => one.level === 'error').map(({rule}) => rule)]).toEqual([
      1,
      ['unlisted-dependency'],
    ])
    expect(job.result?.image).toBeUndefined()
    expect(fs.existsSync(artifact)).toBe(false)
    expect(filesBelow(path.join(cwd, 'sitemount-out'))).toEqual([
      ...['.gitignore', 'findings.json', 'report.md', 'sitemount.sarif'],
    ])
  })

  test('of what has no hash, a folder', async () => {
    const backend = `import zipfile


def build_wheel(folder, config_settings=None, metadata_directory=None):
    name = 'local-1.0-py3-none-any.whl'
    with zipfile.ZipFile(folder + '/' + name, 'w') as wheel:
        wheel.writestr('local.py', '')
        wheel.writestr('local-1.0.dist-info/METADATA', 'Metadata-Version: 2.1\\nName: local\\nVersion: 1.0\\n')
        wheel.writestr('local-1.0.dist-info/WHEEL', 'Wheel-Version: 1.0\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n')
        wheel.writestr('local-1.0.dist-info/RECORD', 'local.py,,\\nlocal-1.0.dist-info/METADATA,,\\nlocal-1.0.dist-info/WHEEL,,\\nlocal-1.0.dist-info/RECORD,,\\n')
    return name
`
    const cwd = scoring({
      'requirements.txt': './lib\n',
      'lib/pyproject.toml': '[build-system]\nrequires = []\nbuild-backend = "backend"\nbackend-path = ["."]\n',
      'lib/backend.py': backend,
    })
    const job = await build(cwd, {...azureml, rules: 'local-requirement: warning\nbuilt-from-source: warning\n'})
    expect([job.code, job.stderr]).toEqual([
      2,
      expect.stringContaining('An image cannot install local 1.0 by its hash: it came from a folder, which has none.'),
    ])
    expect(filesBelow(path.join(cwd, 'sitemount-out'))).toEqual(['.gitignore'])
  })

  test.each([
    ['an entry script that an ignore file leaves out', {'src/.gitignore': 'score.py\n'}, azureml, 1],
    ['a model that is not there', {}, {...azureml, 'model-dir': 'nowhere'}, 2],
  ])('for %s', async (_, files, inputs, code) => {
    const cwd = scoring(files)
    expect((await build(cwd, inputs)).code).toBe(code)
    expect(filesBelow(path.join(cwd, 'sitemount-out')).filter(file => file.includes('scoring'))).toEqual([])
  })
})

describe('where a daemon answers', () => {
  /** An environment with a client that says so, and then does this with `build`. */
  function client(does: string): Record<string, string> {
    const folder = programs({docker: {script: `case "$1" in version) echo 28.0.0 ;; build) ${does} ;; esac`}})
    return {PATH: `${folder}:${cleanEnvironment({python}).PATH}`}
  }

  test('it is handed the whole context before anything is published, and the tag is told', async () => {
    const cwd = scoring()
    const file = path.join(temporaryFolder(), 'handed')
    const env = client(`shift 5; ls -A "$1" > ${file}; ls ${path.join(cwd, 'sitemount-out')} >> ${file}`)
    const job = await cli(flagsOf({...azureml, 'build-image': 'true'}), {python, cwd, env})
    expect({code: job.code, stderr: job.stderr}).toMatchObject({code: 0})
    expect(fs.readFileSync(file, 'utf8')).toBe('.dockerignore\nDockerfile\ncode\nmodel\nrequirements.txt\n')
    expect(job.result?.image).toMatchObject({
      ...{built: true, docker: '28.0.0', tag: `scoring:${job.result?.mount?.treeDigest.slice(7, 19)}`},
    })
    expect(fs.existsSync(job.result?.artifact?.path ?? '')).toBe(true)
  })

  test('the password of an index reaches it by the environment alone', async () => {
    const secret = await startIndex(served, {auth: {user: 'reader', password: 'hunter2hunter2'}})
    try {
      const cwd = scoring()
      const file = path.join(temporaryFolder(), 'handed')
      const env = client(`echo "$*" > ${file}; test -n "$PIP_INDEX_URL" && echo "$PIP_INDEX_URL" | tee -a ${file}`)
      const inputs = {...azureml, 'build-image': 'true', 'index-url': secret.urlWithCredentials}
      const job = await cli(flagsOf(inputs), {python, cwd, env})
      expect({code: job.code, stderr: job.stderr}).toMatchObject({code: 0})
      const [args, url] = fs.readFileSync(file, 'utf8').split('\n')
      expect([args, url]).toEqual([
        expect.stringMatching(/^build --build-arg PIP_INDEX_URL -f /),
        secret.urlWithCredentials,
      ])
      expect(job.stdout + job.stderr).not.toContain('hunter2')
    } finally {
      await secret.close()
    }
  })

  test('a build that fails ends with what it said, and nothing is published', async () => {
    const cwd = scoring()
    const env = client('echo "E: Unable to locate package" >&2; exit 100')
    const job = await cli(flagsOf({...azureml, 'build-image': 'true'}), {python, cwd, env})
    expect([job.code, job.stderr]).toEqual([
      3,
      expect.stringMatching(/docker build ended with 100\.[\s\S]*Unable to locate/),
    ])
    expect(filesBelow(path.join(cwd, 'sitemount-out'))).toEqual(['.gitignore'])
  })

  test('an interrupt ends it with all that it started', async () => {
    const cwd = scoring()
    const started = path.join(temporaryFolder(), 'started')
    const env = client(`echo > ${started}; sleep 300`)
    const {done, kill} = launchCli(flagsOf({...azureml, 'build-image': 'true'}), {python, cwd, env})
    while (!fs.existsSync(started)) await sleep(20)
    kill('SIGINT')
    const job = await done
    expect([job.code, filesBelow(path.join(cwd, 'sitemount-out'))]).toEqual([3, ['.gitignore']])
    expect(processesNaming(job.env.TMPDIR ?? cwd)).toEqual([])
    expect(fs.readdirSync(job.env.TMPDIR ?? '')).toEqual([])
  })
})
