import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from '@jest/globals'
import {action, cli, type Job} from '../helpers/job.ts'
import {filesBelow, project, writeFiles} from '../helpers/project.ts'
import {onePython} from '../helpers/pythons.ts'
import {testUv} from '../helpers/uv.ts'
import {makeWheel} from '../helpers/wheel.ts'

/** Stands in every file, and in names of files, that lie outside of the workspace. */
const secret = 'hq7TzW4mKsecret9'

/** Asserts that nothing of the outside is in any output. */
function expectSilent({cwd, stdout, stderr, summary}: Job): void {
  const output = path.join(cwd, 'sitemount-out')
  const reports = fs.existsSync(output) ? filesBelow(output) : []
  const texts = [stdout, stderr, summary, ...reports.map(file => fs.readFileSync(path.join(output, file), 'utf8'))]
  expect(texts.filter(text => text.includes(secret))).toEqual([])
  expect(stdout + stderr).not.toContain('nexpected')
}

type Way = (cwd: string, outside: string, name: string) => string

/** Links of links, of which one is a folder; the others are tried in the test of `core/reach.ts`. */
const chain: Way = (cwd, outside, name) => {
  fs.mkdirSync(path.join(cwd, 'links'))
  fs.symlinkSync(path.relative(path.join(cwd, 'links'), outside), path.join(cwd, 'links/far'))
  fs.symlinkSync('links/far', path.join(cwd, 'near'))
  fs.mkdirSync(path.dirname(path.join(cwd, name)), {recursive: true})
  fs.symlinkSync(path.relative(path.dirname(name), `near/${path.basename(name)}`), path.join(cwd, name))
  return name
}

/** The ways in which a name in the repository leads to a file outside; each makes its links and returns the path from the workspace. */
const ways: Readonly<Record<string, Way>> = {
  'a path with ..': (cwd, outside, name) => path.relative(cwd, path.join(outside, name)),
  'an absolute path': (_, outside, name) => path.join(outside, name),
  links: chain,
}

type Kind = {
  /** What the outside holds; `NAME` is what is named. */
  name: string
  outside: Readonly<Record<string, string>>
  /** What the repository holds: `named` as a path from the workspace, `absolute` as it is. */
  inside: (named: string, absolute: string) => Readonly<Record<string, string>>
  inputs?: Readonly<Record<string, string>>
  /** Where the error stands. */
  place: RegExp
  /** Whether no path leads out of it but by links: that of a Dockerfile begins in its context. */
  linksOnly?: boolean
}

const schema = 'https://azuremlschemas.azureedge.net/latest'
const online = (lines: string) =>
  `$schema: ${schema}/managedOnlineDeployment.schema.json\nname: blue\nendpoint_name: e\n${lines}\n`
const image = 'mcr.microsoft.com/azureml/minimal-py312-inference:latest'
const azureml = {target: 'azureml/minimal-py312'}
const wheel = 'alpha-1.0-py3-none-any.whl'
const repository = {name: 'sources', outside: {'sources/.git/HEAD': secret, 'sources/pyproject.toml': secret}}
const wheels = {name: 'wheels', outside: {[`wheels/${secret}-1.0-py3-none-any.whl`]: secret}}
const lock = (lines: string) =>
  `lock-version = "1.0"\ncreated-by = "x"\n[[packages]]\nname = "alpha"\nversion = "1.0"\n${lines}\n`

const named: Readonly<Record<string, Kind>> = {
  '--find-links': {
    ...wheels,
    inside: one => ({'requirements.txt': `idna==3.10\n--find-links ${one}\n`}),
    place: /requirements\.txt:2/,
  },
  '--find-links as a URL': {
    ...wheels,
    inside: (_, one) => ({'requirements.txt': `idna==3.10\n--find-links file://${one}\n`}),
    place: /requirements\.txt:2/,
  },
  '--index-url': {
    ...wheels,
    inside: (_, one) => ({'requirements.txt': `--index-url file://${one}\nidna==3.10\n`}),
    place: /requirements\.txt:1/,
  },
  '--extra-index-url as a path': {
    ...wheels,
    inside: (_, one) => ({'requirements.txt': `--extra-index-url ${one}\nidna==3.10\n`}),
    place: /requirements\.txt:1/,
  },
  'a wheel': {
    name: wheel,
    outside: {[wheel]: secret},
    inside: one => ({'requirements.txt': `${one}\n`}),
    place: /requirements\.txt:1/,
  },
  'a wheel by its URL': {
    name: wheel,
    outside: {[wheel]: secret},
    inside: (_, one) => ({'requirements.txt': `alpha @ file://${one}\n`}),
    place: /requirements\.txt:1/,
  },
  'a wheel by a URL that is no UTF-8': {
    name: 'alpha-1.0+\ufffd-py3-none-any.whl',
    outside: {'alpha-1.0+\ufffd-py3-none-any.whl': secret},
    inside: (_, one) => ({
      'requirements.txt': `alpha @ file://${one.replaceAll('..', '%2e%2e').replace('\ufffd', '%ff')}\n`,
    }),
    place: /requirements\.txt:1/,
  },
  'a wheel that is not there': {
    name: wheel,
    outside: {},
    inside: one => ({'requirements.txt': `${one}\n`}),
    place: /requirements\.txt:1/,
  },
  'a constraint': {
    name: wheel,
    outside: {[wheel]: secret},
    inside: (_, one) => ({'requirements.txt': '-c limits.txt\n', 'limits.txt': `\nalpha @ file://${one}\n`}),
    place: /limits\.txt:2/,
  },
  'an editable folder': {
    ...repository,
    inside: one => ({'requirements.txt': `-e ${one}\n`}),
    place: /requirements\.txt:1/,
  },
  'a folder that is no project': {
    ...wheels,
    inside: (_, one) => ({'requirements.txt': `${one}\n`}),
    place: /requirements\.txt:1/,
  },
  'a git repository': {
    ...repository,
    inside: (_, one) => ({'requirements.txt': `alpha @ git+file://${one}@${'a'.repeat(40)}\n`}),
    place: /requirements\.txt:1/,
  },
  'an editable hg repository': {
    ...repository,
    inside: (_, one) => ({'requirements.txt': `-e hg+file://${one}#egg=alpha\n`}),
    place: /requirements\.txt:1/,
  },
  'a folder beside the source of a URL': {
    ...repository,
    inside: (_, one) => ({
      'requirements.txt': `alpha @ https://h.example/alpha-1.0.tar.gz#subdirectory=../../../../../..${one}\n`,
    }),
    place: /requirements\.txt:1/,
  },
  'a folder beside the source, encoded': {
    ...repository,
    inside: (_, one) => ({
      'requirements.txt': `alpha @ git+https://h.example/alpha@${'a'.repeat(40)}#subdirectory=..%2f..%2f..%2f..%2f..${one}\n`,
    }),
    place: /requirements\.txt:1/,
  },
  'a dependency of pyproject.toml': {
    name: wheel,
    outside: {[wheel]: secret},
    inside: (_, one) => ({
      'pyproject.toml': `[project]\nname = "x"\nversion = "1"\ndependencies = [\n"alpha @ file://${one}"]\n`,
    }),
    inputs: {requirements: 'pyproject.toml'},
    place: /pyproject\.toml:5/,
  },
  'an archive of pylock.toml': {
    name: wheel,
    outside: {[wheel]: secret},
    inside: one => ({'pylock.toml': lock(`archive = {path = "${one}", hashes = {sha256 = "${'0'.repeat(64)}"}}`)}),
    inputs: {requirements: 'pylock.toml'},
    place: /pylock\.toml:3/,
  },
  'an archive of pylock.toml by its URL': {
    name: wheel,
    outside: {[wheel]: secret},
    inside: (_, one) => ({
      'pylock.toml': lock(`archive = {url = "file://${one}", hashes = {sha256 = "${'0'.repeat(64)}"}}`),
    }),
    inputs: {requirements: 'pylock.toml'},
    place: /pylock\.toml:3/,
  },
  'a repository of pylock.toml': {
    ...repository,
    inside: one => ({'pylock.toml': lock(`vcs = {type = "git", path = "${one}", commit-id = "${'a'.repeat(40)}"}`)}),
    inputs: {requirements: 'pylock.toml'},
    place: /pylock\.toml:3/,
  },
  'the code of a deployment': {
    name: 'code',
    outside: {'code/score.py': secret},
    inside: one => ({'d.yml': online(`code_configuration:\n  code: ${one}\n  scoring_script: score.py`)}),
    inputs: azureml,
    place: /d\.yml/,
  },
  'the scoring script of a deployment': {
    name: 'score.py',
    outside: {'score.py': secret},
    inside: one => ({'d.yml': online(`code_configuration:\n  code: .\n  scoring_script: ${one}`)}),
    inputs: azureml,
    place: /d\.yml/,
  },
  'the model of a deployment': {
    name: 'model',
    outside: {[`model/${secret}.dist-info/x`]: secret},
    inside: one => ({'d.yml': online(`model:\n  path: ${one}`)}),
    inputs: azureml,
    place: /d\.yml/,
  },
  'conda_file of a deployment': {
    name: 'conda.yml',
    outside: {'conda.yml': `dependencies: [${secret}]`},
    inside: one => ({'d.yml': online(`environment:\n  image: ${image}\n  conda_file: ${one}`)}),
    inputs: azureml,
    place: /d\.yml/,
  },
  'the environment of a deployment': {
    name: 'env.yaml',
    outside: {'env.yaml': `image: ${secret}`},
    inside: one => ({'d.yml': online(`environment: file:${one}`)}),
    inputs: azureml,
    place: /d\.yml/,
  },
  'the build context of an environment': {
    name: 'context',
    outside: {'context/Dockerfile': `FROM ${secret}:latest\nRUN pip install ${secret}\n`},
    inside: one => ({'d.yml': online(`environment:\n  build:\n    path: ${one}`)}),
    inputs: azureml,
    place: /d\.yml/,
  },
  'the Dockerfile of an environment': {
    name: 'Image',
    outside: {Image: `FROM ${secret}:latest\nRUN pip install ${secret}\n`},
    inside: one => ({'d.yml': online(`environment:\n  build:\n    path: .\n    dockerfile_path: ${one}`)}),
    inputs: azureml,
    place: /d\.yml/,
  },
  'a program': {
    name: 'code',
    outside: {'code/score.py': secret},
    inside: one => ({
      'deploy.py': `from azure.ai.ml.entities import ManagedOnlineDeployment, CodeConfiguration\nManagedOnlineDeployment(name="blue", endpoint_name="e", code_configuration=CodeConfiguration(code="${one}", scoring_script="score.py"))\n`,
    }),
    inputs: azureml,
    place: /deploy\.py/,
  },
  'a source of COPY': {
    name: 'more',
    outside: {[`more/${secret}.txt`]: secret},
    inside: one => ({Dockerfile: `FROM ${image}\nCOPY ${one} /x/\n`}),
    linksOnly: true,
    inputs: azureml,
    place: /Dockerfile:2/,
  },
  'sources of COPY by a wildcard': {
    name: 'more',
    outside: {'more/x.txt': secret},
    inside: one => ({Dockerfile: `FROM ${image}\nCOPY ${one}*/*.txt /x/\n`}),
    linksOnly: true,
    inputs: azureml,
    place: /Dockerfile:2/,
  },
  'a bind mount of RUN': {
    name: 'more.txt',
    outside: {'more.txt': secret},
    inside: one => ({
      Dockerfile: `FROM ${image}\nRUN --mount=type=bind,source=${one},target=/x.txt pip install -r /x.txt\n`,
    }),
    linksOnly: true,
    inputs: azureml,
    place: /Dockerfile:2/,
  },
  'a file that a Dockerfile installs from': {
    name: 'more.txt',
    outside: {'more.txt': `${secret}\n`},
    inside: one => ({
      'requirements.txt': '',
      'image.txt': `-r ${one}\n`,
      Dockerfile: `FROM ${image}\nCOPY image.txt /x.txt\nRUN pip install -r /x.txt\n`,
    }),
    inputs: azureml,
    place: /image\.txt/,
  },
}

function fill(kind: Kind, way: Way, cwd: string): void {
  const outside = path.join(cwd, '..', 'outside')
  fs.mkdirSync(outside, {recursive: true})
  writeFiles(outside, kind.outside)
  const one = way(cwd, outside, kind.name)
  const files = {
    'requirements.txt': '',
    '.python-version': '3.12\n',
    ...kind.inside(one, path.isAbsolute(one) ? one : `${cwd}/${one}`),
  }
  for (const [name, text] of Object.entries(files)) fs.writeFileSync(path.join(cwd, name), text)
}

/** A workspace with room beside it. */
function workspace(): string {
  const cwd = path.join(project({}), 'workspace')
  fs.mkdirSync(cwd)
  return cwd
}

describe('in a job, what a file of the repository names outside the workspace is refused by its line and not shown', () => {
  const table = Object.entries(named).flatMap(([what, kind]) =>
    Object.entries(kind.linksOnly ? {links: chain} : ways).map(([how, way]) => ({what, how, kind, way})),
  )
  test.each(table)('$what by $how', async ({kind, way}) => {
    const cwd = workspace()
    fill(kind, way, cwd)
    const job = await action({mode: 'check', ...kind.inputs}, {cwd})
    expectSilent(job)
    expect([job.code, job.stdout]).toEqual([expect.any(Number), expect.stringMatching(kind.place)])
    expect([1, 2]).toContain(job.code)
    expect(job.stdout).toMatch(/(?:outside|out of) GITHUB_WORKSPACE/)
  })
})

/** Inputs that name a path, and what else they need; `NAME` is what is a link. */
const inputs: Readonly<Record<string, {name: string; with: Readonly<Record<string, string>>}>> = {
  'working-directory': {name: 'sub', with: {mode: 'check', 'working-directory': 'sub'}},
  requirements: {name: 'r.txt', with: {mode: 'check', requirements: 'r.txt'}},
  constraints: {name: 'c.txt', with: {mode: 'check', constraints: 'c.txt'}},
  target: {name: 'p.json', with: {mode: 'check', target: './p.json'}},
  'entry-script': {name: 'score.py', with: {mode: 'check', 'entry-script': 'score.py', ...azureml}},
  'code-dir': {name: 'src', with: {mode: 'check', 'code-dir': 'src', 'entry-script': 'src/score.py', ...azureml}},
  'model-dir': {name: 'model', with: {mode: 'check', 'model-dir': 'model', ...azureml}},
  deployment: {name: 'd.yml', with: {mode: 'check', deployment: 'd.yml', ...azureml}},
  'host-packages': {name: 'freeze.txt', with: {mode: 'check', 'host-packages': 'freeze.txt'}},
  mount: {name: 'packages', with: {mode: 'audit', mount: 'packages'}},
  artifact: {name: 'a.tar.zst', with: {mode: 'verify', artifact: 'a.tar.zst'}},
  sample: {name: 's.json', with: {mode: 'rehearse', command: 'true', mount: '.', sample: 's.json'}},
  event: {name: 'e.json', with: {mode: 'rehearse', handler: 'a.b', mount: '.', event: 'e.json'}},
  'kubernetes-manifest': {
    name: 'pod.yml',
    with: {mode: 'rehearse', mount: '.', 'kubernetes-manifest': 'pod.yml'},
  },
}

describe('in a job, a link out of the workspace that an input names is not followed', () => {
  test.each(Object.entries(inputs))('%s', async (input, {name, with: all}) => {
    const cwd = workspace()
    const isFolder = !/\./.test(name)
    const inside = isFolder
      ? {[`${name}/score.py`]: secret, [`${name}/${secret}.dist-info/METADATA`]: secret}
      : {[name]: secret}
    fill({name, outside: inside, inside: () => ({}), place: /x/}, chain, cwd)
    const job = await action(all, {cwd})
    expectSilent(job)
    expect([job.code, job.stdout]).toEqual([2, expect.stringContaining(`Input \`${input}\``)])
    expect(job.stdout).toContain('is a link that leads out of GITHUB_WORKSPACE')
  })
})

/** Files that are looked for by their names, and what makes sitemount look. */
const found: Readonly<Record<string, Pick<Kind, 'inputs'> & {inside?: Readonly<Record<string, string>>}>> = {
  '.python-version': {},
  'pyproject.toml': {},
  '.tool-versions': {},
  'runtime.txt': {},
  Pipfile: {},
  'pylock.toml': {inside: {'requirements.txt': 'alpha\n'}},
  'uv.lock': {inside: {'requirements.txt': 'alpha\n'}},
  'poetry.lock': {inside: {'requirements.txt': 'alpha\n'}},
  '.venv': {inside: {'requirements.txt': 'alpha\n'}},
  'wheels/alpha-1.0-py3-none-any.whl': {inside: {'requirements.txt': '--find-links wheels\nalpha==1.0\n'}},
  'd.yml': {inputs: azureml},
  'd.py': {inputs: azureml},
  'd.ipynb': {inputs: azureml},
  Dockerfile: {inputs: azureml},
  '.dockerignore': {inside: {Dockerfile: `FROM ${image}\nCOPY requirements.txt /x/\n`}, inputs: azureml},
  'Dockerfile.dockerignore': {inside: {Dockerfile: `FROM ${image}\nCOPY requirements.txt /x/\n`}, inputs: azureml},
  '.gitignore': {inside: {Dockerfile: `FROM ${image}\nCOPY none.txt /x/\n`}, inputs: azureml},
  'src/.amlignore': {inputs: {...azureml, 'entry-script': 'src/score.py'}},
  'src/.gitignore': {inputs: {...azureml, 'entry-script': 'src/score.py'}},
  'src/config.json': {inputs: {...azureml, 'entry-script': 'src/score.py'}},
  'src/helper.py': {inputs: {...azureml, 'entry-script': 'src/score.py'}},
  'src/data': {inputs: {...azureml, 'entry-script': 'src/score.py'}},
  'src/site-packages': {inputs: {...azureml, 'entry-script': 'src/score.py'}},
  'model/lib': {inside: {'model/x': ''}, inputs: {...azureml, 'model-dir': 'model'}},
}

describe('in a job, a link out of the workspace under a name that is looked for is an error', () => {
  test.each(Object.entries(found))('%s', async (name, {inside = {}, inputs: given}) => {
    const cwd = workspace()
    const files = {
      'requirements.txt': '',
      'src/score.py': 'import helper\ndef init(): pass\ndef run(data): pass\n',
      ...inside,
    }
    const isFolder = /^(?:\.venv|src\/(?:data|site-packages)|model\/lib)$/.test(name)
    const base = path.basename(name)
    const outside = isFolder
      ? {
          [`${base}/${secret}.dist-info/METADATA`]: secret,
          [`${base}/python3.12/site-packages/${secret}-1.0.dist-info/x`]: secret,
          [`${base}/lib/python3.12/site-packages/alpha-1.0+${secret}.dist-info/x`]: '',
        }
      : {[base]: `${secret}\npython ${secret}\n[[package]]\nname = "alpha"\nversion = "1.0+${secret}"\n`}
    writeFiles(cwd, files)
    const away = path.join(cwd, '..', 'outside')
    fs.mkdirSync(away)
    writeFiles(away, outside)
    chain(cwd, away, name)
    const job = await action({mode: 'check', ...given}, {cwd})
    expectSilent(job)
    expect([job.code, job.stdout]).toEqual([expect.any(Number), expect.stringContaining(name)])
    expect([job.code, job.stdout]).toEqual([
      expect.any(Number),
      expect.stringMatching(/(?:is a link that leads out of|lies outside) GITHUB_WORKSPACE/),
    ])
    expect([1, 2]).toContain(job.code)
  })
})

describe('what lies in the workspace, and at a prompt what lies anywhere, is read as before', () => {
  const own = {
    'more.txt': `idna==3.10\n`,
    'wheels/readme.txt': '',
    'code/score.py': 'def init(): pass\ndef run(data): pass\n',
    'model/x': '',
    'env.yaml': `name: e\nimage: ${image}\nconda_file: conda.yml\n`,
    'conda.yml': 'dependencies: [python=3.12]\n',
    version: '3.12\n',
    'freeze.txt': 'idna==3.10\n',
  }
  const naming = (at: (name: string) => string) => ({
    'requirements.txt': `-r ${at('more.txt')}\n--find-links ${at('wheels')}\n`,
    'd.yml': online(
      `code_configuration:\n  code: ${at('code')}\n  scoring_script: score.py\nmodel:\n  path: ${at('model')}\nenvironment: file:${at('env.yaml')}`,
    ),
    Dockerfile: `FROM ${image}@sha256:${'a'.repeat(64)}\nCOPY ${at('more.txt').replace(/^.*\.\.\/.*$/, 'requirements.txt')} /x/\n`,
  })
  const expectRead = ({stdout, stderr, result}: Job) => {
    expect(stdout + stderr).not.toContain('GITHUB_WORKSPACE')
    expect(result?.requirements?.map(({name}) => name)).toEqual(['idna'])
    expect(result?.indexes?.findLinks).toEqual([expect.stringContaining('wheels')])
    expect(result?.python?.declarations?.map(({source}) => source)).toContain('.python-version')
    const rules = result?.findings.map(({rule}) => rule) ?? []
    expect(rules.filter(rule => /unread|missing|outside/.test(rule))).toEqual([])
  }

  test('in a job, by links that stay inside', async () => {
    const cwd = workspace()
    writeFiles(cwd, Object.fromEntries(Object.entries(own).map(([name, text]) => [`own/${name}`, text])))
    fs.symlinkSync('own', path.join(cwd, 'link'))
    fs.symlinkSync(path.join(cwd, 'own', 'version'), path.join(cwd, '.python-version'))
    fs.symlinkSync('link/freeze.txt', path.join(cwd, 'freeze.txt'))
    writeFiles(
      cwd,
      naming(name => `link/${name}`),
    )
    expectRead(await action({mode: 'check', 'host-packages': 'freeze.txt', ...azureml}, {cwd}))
  })

  test('in a job whose workspace is reached by a link', async () => {
    const real = workspace()
    writeFiles(real, {...own, ...naming(name => name), '.python-version': '3.12\n'})
    const cwd = path.join(real, '..', 'alias')
    fs.symlinkSync(real, cwd)
    expectRead(await action({mode: 'check', ...azureml}, {cwd}))
  })

  test('at a prompt', async () => {
    const cwd = workspace()
    writeFiles(path.join(cwd, '..', 'outside'), own)
    fs.symlinkSync('../outside/version', path.join(cwd, '.python-version'))
    fs.symlinkSync('../outside/freeze.txt', path.join(cwd, 'freeze.txt'))
    writeFiles(
      cwd,
      naming(name => `../outside/${name}`),
    )
    const flags = ['check', '--report', 'json', '--target', azureml.target, '--host-packages', 'freeze.txt']
    const job = await cli(flags, {cwd})
    expect(job.stdout + job.stderr).not.toContain('GITHUB_WORKSPACE')
    expect(job.result?.requirements?.map(({name}) => name)).toEqual(['idna'])
    expect(job.result?.indexes?.findLinks).toEqual([path.join(cwd, '../outside/wheels')])
  })
})

describe('in a job, a page of links in the repository leads to no wheel outside', () => {
  const uv = testUv()
  test.each(uv === undefined ? ['pip'] : ['pip', 'uv'])('%s', async installer => {
    const cwd = workspace()
    const away = path.join(cwd, '..', 'outside')
    fs.mkdirSync(away)
    const {path: file} = makeWheel({name: 'alpha', version: '1.0', files: {'alpha.py': `x = "${secret}"\n`}}, away)
    const page = `<a href="file://${file}">${path.basename(file)}</a>`
    writeFiles(cwd, {
      'requirements.txt': '--no-index\n--find-links links.html\nalpha==1.0\n',
      '.python-version': `${onePython().minor}\n`,
      'links.html': page,
    })
    const env =
      uv === undefined ? {} : {PATH: `${path.dirname(uv)}:${path.dirname(onePython().executable)}:/usr/bin:/bin`}
    const inputs = {python: onePython().executable, installer, cache: 'false'}
    const job = await action(inputs, {cwd, env})
    expect([job.code, job.stdout]).toEqual([2, expect.stringContaining('lies outside GITHUB_WORKSPACE')])
    expect(job.stdout).toContain(path.basename(file))
    expect(job.outputs['artifact-path'] ?? '').toBe('')

    // The same page of the workflow, outside, is its own choice.
    writeFiles(away, {'links.html': page, 'all.txt': '--no-index\n--find-links links.html\nalpha==1.0\n'})
    const own = await action({...inputs, requirements: '../outside/all.txt'}, {cwd, env})
    expect([own.code, own.stdout]).toEqual([0, expect.any(String)])
  })
})
