import {execFile} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import {promisify} from 'node:util'
import {expect, test} from '@jest/globals'
import {packMount} from '../../../../src/artifact/pack.ts'
import {inlinePool} from '../../../../src/artifact/pool/pool.ts'
import {verifyArtifact} from '../../../../src/artifact/verify/verify.ts'
import {atOnce} from '../../../../src/core/steps.ts'
import {takeInventory} from '../../../../src/environment/inventory.ts'
import {readDockerfiles} from '../../../../src/hosts/azureml/dockerfile/read.ts'
import {
  type ImageContext,
  type ImageContextOptions,
  writeImageContext,
} from '../../../../src/hosts/azureml/image/context.ts'
import {imageRequirements} from '../../../../src/hosts/azureml/image/requirements.ts'
import {contextPackages, sealContext} from '../../../../src/hosts/azureml/image/seal.ts'
import {dockerfileRules} from '../../../../src/rules/azureml/azureml.ts'
import {judge} from '../../../../src/rules/engine.ts'
import {loadTarget} from '../../../../src/targets/profile.ts'
import {startIndex} from '../../../helpers/package-index.ts'
import {onePython} from '../../../helpers/pythons.ts'
import {temporaryFolder} from '../../../helpers/temp.ts'
import {makeVirtualenv} from '../../../helpers/virtualenv.ts'
import {makeWheel} from '../../../helpers/wheel.ts'

const execute = promisify(execFile)
const {signal} = new AbortController()
const generic = loadTarget('generic', {cwd: process.cwd()})

/** A target as a profile of Azure ML has it. */
const azureml: ImageContextOptions['target'] = {
  name: 'azureml/test',
  environment: {name: 'AZUREML_EXTRA_PYTHON_LIB_PATH', value: 'relative-to-entry-script'},
  image: {
    reference: 'mcr.microsoft.com/azureml/minimal-py312-inference:latest',
    digest: null,
    os: 'Ubuntu 22.04',
    user: 'dockeruser',
    envDir: '/opt/miniconda/envs/amlenv',
    appRoot: '/var/azureml-app',
  },
}

const plainIndexes = {index: [], extra: [], findLinks: [], noIndex: false}

function codeFolder(): {codeDir: string; entryScript: string; modelDir: string} {
  const folder = temporaryFolder()
  const put = (name: string, text: string, mode = 0o600) => {
    const file = path.join(folder, name)
    fs.mkdirSync(path.dirname(file), {recursive: true})
    fs.writeFileSync(file, text, {mode})
  }
  put('src/score.py', 'def init(): pass\n')
  put('src/tool.sh', '#!/bin/sh\n', 0o755)
  put('src/notes.tmp', 'no')
  put('src/.gitignore', '*.tmp\n')
  put('src/__pycache__/score.pyc', 'no')
  put('src/sitemount-out/artifact', 'no')
  put('model/deep/weights.bin', 'weights')
  fs.symlinkSync('deep/weights.bin', path.join(folder, 'model/linked.bin'))
  fs.symlinkSync('..', path.join(folder, 'model/deep/circle'))
  return {
    codeDir: path.join(folder, 'src'),
    entryScript: path.join(folder, 'src/score.py'),
    modelDir: path.join(folder, 'model'),
  }
}

const empty = {text: 'a==1 \\\n    --hash=sha256:00\n', wheels: [], isOffline: false, isSecret: false}

function write(more: Partial<ImageContextOptions> = {}): Promise<ImageContext> {
  const folder = path.join(temporaryFolder(), 'artifact')
  return writeImageContext({
    folder,
    target: azureml,
    python: '3.12',
    aptPackages: [],
    requirements: empty,
    signal,
    ...more,
  })
}

test('a context for Azure ML: libraries under root, packages by hash, code and model that belong to dockeruser', async () => {
  const project = codeFolder()
  const leaveOut = [path.join(project.codeDir, 'sitemount-out')]
  const {dockerfile, files, folder} = await write({
    ...project,
    leaveOut,
    aptPackages: ['libgomp1', 'libgl1', 'libgomp1'],
  })
  expect(
    dockerfile,
  ).toBe(`# Made by sitemount for the target azureml/test: packages pinned by hash, code and model below.
FROM mcr.microsoft.com/azureml/minimal-py312-inference:latest

USER root

RUN apt-get update \\
    && apt-get install -y --no-install-recommends \\
        libgl1 \\
        libgomp1 \\
    && rm -rf /var/lib/apt/lists/*

COPY requirements.txt /opt/sitemount/requirements.txt
RUN /opt/miniconda/envs/amlenv/bin/python -m pip install --no-cache-dir --no-deps --require-hashes -r /opt/sitemount/requirements.txt

COPY --chown=dockeruser code/ /var/azureml-app/
ENV AML_APP_ROOT=/var/azureml-app
ENV AZUREML_ENTRY_SCRIPT=score.py

COPY --chown=dockeruser model/ /var/azureml-app/azureml-models/
ENV AZUREML_MODEL_DIR=/var/azureml-app/azureml-models

USER dockeruser
`)
  expect(files.map(file => `${file.mode.toString(8)} ${file.path}`)).toEqual([
    '644 .dockerignore',
    '644 Dockerfile',
    '644 code/.gitignore',
    '644 code/score.py',
    '755 code/tool.sh',
    '644 model/deep/weights.bin',
    '644 model/linked.bin',
    '644 requirements.txt',
  ])
  expect(fs.readFileSync(path.join(folder, 'context/.dockerignore'), 'utf8')).toBe(
    '*\n!code\n!model\n!requirements.txt\n',
  )
  expect(fs.lstatSync(path.join(folder, 'context/model/linked.bin')).isFile()).toBe(true)
})

test('no rule finds anything in it but the image without a digest, and nothing when there is one', async () => {
  const project = codeFolder()
  const image = {...(azureml.image as NonNullable<typeof azureml.image>), digest: `sha256:${'ab'.repeat(32)}`}
  const found = async (more: Partial<ImageContextOptions>) => {
    const {folder} = await write({...project, aptPackages: ['libgomp1'], ...more})
    const dockerfiles = readDockerfiles(['Dockerfile'], {cwd: path.join(folder, 'context')})
    return judge(dockerfileRules, {dockerfiles}, {mode: 'build', rules: new Map(), excuses: []}).map(({rule}) => rule)
  }
  expect(await found({})).toEqual(['unpinned-image'])
  expect(await found({target: {...azureml, image}})).toEqual([])
  expect(await found({target: generic})).toEqual(['unpinned-image'])
})

test('a plain host: its Python, a user of its own, and no variable of Azure ML', async () => {
  const {dockerfile} = await write({...codeFolder(), target: generic})
  expect(dockerfile).toContain('FROM python:3.12-slim\n')
  expect(dockerfile).toContain('\nUSER app\n\nCMD ["python","score.py"]\n')
  expect(dockerfile).not.toMatch(/AZUREML|AML_/)
})

test('the same inputs give the same bytes, and the sealed context is verified like any artifact', async () => {
  const project = codeFolder()
  const digests: string[] = []
  for (const format of ['directory', 'tar.zst', 'zip', 'tar.gz'] as const) {
    const context = await write(project)
    const about = {
      target: 'azureml/test',
      python: {version: '3.12', implementation: 'cpython', abi: 'cp312', platform: 'linux_x86_64', glibc: '2.35'},
    }
    const packages = contextPackages([{name: 'A', normalizedName: 'a', version: '1', tags: []}], [])
    const mount = sealContext(context, {...about, packages})
    digests.push(mount.treeDigest)
    const at = path.join(temporaryFolder(), 'packed')
    const draft = await packMount(mount, {path: at, format, signal, pool: inlinePool(signal), env: {}})
    const verified = await verifyArtifact(draft.draft, {signal})
    expect(verified.flaws).toEqual([])
    expect(verified.manifest).toMatchObject({delivery: 'image', mountPath: 'context', files: 9})
  }
  expect(new Set(digests).size).toBe(1)
})

test("the Dockerfile's own pip line makes the environment that was built", async () => {
  const wheels = temporaryFolder()
  const specs = [
    {name: 'Alpha.One', version: '1.2', requires: ['beta>=1']},
    {name: 'beta', version: '1.5'},
    {name: 'beta', version: '2.0'},
  ]
  const made = specs.map(spec => ({...spec, ...makeWheel(spec, wheels)}))
  const index = await startIndex(wheels)
  try {
    const python = onePython()
    const built = await makeVirtualenv(python.executable, path.join(temporaryFolder(), 'built'), {pip: true})
    const pip = ['-m', 'pip', '--isolated', '--disable-pip-version-check']
    await built.run([...pip, 'install', '-q', '--index-url', index.url, 'alpha-one==1.2', 'beta==1.5'])
    const distributions = atOnce(takeInventory(built.sitePackages)).distributions.filter(
      ({name}) => name !== 'pip' && name !== 'setuptools',
    )
    const sources = made.map(({name, version, sha256}) => ({
      ...{normalizedName: name.toLowerCase().replace('.', '-'), version, kind: 'wheel' as const, url: null, sha256},
    }))
    const requirements = imageRequirements({
      ...{distributions, requirements: [], cwd: wheels},
      sources: sources.filter(({version}) => version !== '2.0'),
      indexes: {...plainIndexes, index: [index.url]},
    })
    const {folder, dockerfile} = await write({requirements, target: azureml})
    const line = /^RUN \S+\/python (-m pip install .*)$/m.exec(dockerfile)?.[1] ?? ''
    const args = line.replaceAll('/opt/sitemount', path.join(folder, 'context')).split(' ')
    const clean = await makeVirtualenv(python.executable, path.join(temporaryFolder(), 'clean'), {pip: true})
    const env = {PATH: process.env.PATH ?? '', HOME: folder, PIP_CONFIG_FILE: '/dev/null'}
    const file = path.join(folder, 'context/requirements.txt')
    fs.writeFileSync(file, requirements.text.replaceAll(/sha256:../g, 'sha256:00'))
    // Another file than the one that was built is refused.
    await expect(execute(clean.python, args, {env})).rejects.toThrow(/hash/i)
    fs.writeFileSync(file, requirements.text)
    await execute(clean.python, args, {env})
    const frozen = await clean.run([...pip, 'freeze'])
    expect(frozen).toBe(await built.run([...pip, 'freeze']))
    expect(frozen.trim().split('\n').length).toBe(2)
  } finally {
    await index.close()
  }
})

test('wheels that no index serves come along; a password does not; what has no hash is refused', async () => {
  const folder = temporaryFolder()
  const made = makeWheel({name: 'alpha', version: '1'}, folder)
  const distributions = [{name: 'alpha', normalizedName: 'alpha', version: '1'}]
  const common = {distributions, requirements: [], cwd: folder}
  const wheel = {normalizedName: 'alpha', kind: 'wheel' as const, url: `file://${made.path}`, sha256: made.sha256}
  const local = imageRequirements({...common, sources: [wheel], indexes: plainIndexes})
  expect(local).toMatchObject({wheels: [{name: made.filename, from: made.path}], isOffline: true})
  const {dockerfile, files} = await write({requirements: local})
  expect(dockerfile).toContain('--require-hashes --no-index --find-links /opt/sitemount/wheels -r ')
  expect(files.map(file => file.path)).toContain(`wheels/${made.filename}`)

  const secret = {...plainIndexes, index: ['https://me:hunter2@example.org/simple/']}
  const hidden = imageRequirements({
    ...common,
    sources: [{...wheel, url: 'https://example.org/x.whl'}],
    indexes: secret,
  })
  expect(hidden).toMatchObject({isSecret: true, text: expect.not.stringContaining('hunter2')})
  expect((await write({requirements: hidden})).dockerfile).toContain('ARG PIP_INDEX_URL\n')

  const repository = {...wheel, kind: 'vcs' as const, url: 'git+https://example.org/x', sha256: null}
  expect(() => imageRequirements({...common, sources: [repository], indexes: plainIndexes})).toThrow(
    /by its hash: it came from a repository/,
  )
})

test('an entry script that does not arrive, and a model without a file, are refused', async () => {
  const project = codeFolder()
  await expect(write({...project, entryScript: path.join(project.codeDir, 'notes.tmp')})).rejects.toThrow(
    /not among the files/,
  )
  await expect(write({...project, modelDir: temporaryFolder()})).rejects.toThrow(/holds no file/)
  await expect(write({target: {...azureml, image: undefined} as never})).rejects.toThrow(/does not say which image/)
  await expect(write({aptPackages: ['x; rm -rf /']})).rejects.toThrow(/not the name of a package/)
})

test('a link that leads out of the code folder is refused, since it would carry a file of this machine', async () => {
  const project = codeFolder()
  fs.symlinkSync('../model/deep/weights.bin', path.join(project.codeDir, 'weights.bin'))
  await expect(write(project)).rejects.toThrow(/leads out of the code folder, to .*weights\.bin/)
})
