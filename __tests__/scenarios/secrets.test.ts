import {spawnSync} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {action, cli, type Job, root} from '../helpers/job.ts'
import {type PackageIndex, startIndex} from '../helpers/package-index.ts'
import {filesBelow, project} from '../helpers/project.ts'
import {onePython} from '../helpers/pythons.ts'
import {suiteFolder, temporaryFolder} from '../helpers/temp.ts'
import {testUv} from '../helpers/uv.ts'
import {pathWithUv} from '../helpers/uv-path.ts'
import {makeWheel} from '../helpers/wheel.ts'

const python = onePython()
const uv = testUv()
const installers = uv === undefined ? ['pip'] : ['pip', 'uv']
const withUv = (installer: string) =>
  installer === 'uv' ? {PATH: pathWithUv(uv ?? '', {python: python.executable, folder: temporaryFolder()})} : {}
const declared = {'.python-version': `${python.minor}\n`}

/** Everything a run left for people, but what the runner was asked to mask. */
function leaves(job: Job): string {
  const stdout = job.stdout.split('\n').filter(line => !line.startsWith('::add-mask::'))
  const files = filesBelow(job.cwd)
    .filter(file => file.startsWith('sitemount-out'))
    .map(file => fs.readFileSync(path.join(job.cwd, file), 'latin1'))
  return [...stdout, job.stderr, job.summary, JSON.stringify(job.outputs), ...files].join('\n')
}

/** Passwords that break a URL, by the way in that each takes. No two share a part. */
const broken: Record<string, string> = {}
function secret(way: string, separator: string): string {
  const number = Object.keys(broken).length
  broken[way] ??= `Aq${number}xW7pk${separator}Zr${number}mK9vt`
  return broken[way]
}

function expectHidden(text: string, secrets: Readonly<Record<string, string>>): void {
  const shown = Object.entries(secrets).flatMap(([way, value]) => {
    const parts = value.split(/[/#?@:[\]]+/).filter(part => part.length > 3)
    const forms = [value, encodeURIComponent(value), ...parts, ...parts.map(part => part.toLowerCase())]
    return forms.filter(form => text.includes(form)).map(form => `${way}: ${form}`)
  })
  expect(shown).toEqual([])
}

describe('no part of a password that breaks its URL is shown', () => {
  const url = (way: string, separator: string, host = 'pkgs.invalid/simple') =>
    `https://ci:${secret(way, separator)}@${host}`
  const lines = [
    `--index-url ${url('--index-url', '//')}`,
    `--extra-index-url ${url('--extra-index-url', '#')}`,
    '--extra-index-url https://ci:${PW}@pkgs.invalid/simple',
    '--extra-index-url https://pkgs.invalid/${FEED}/simple',
    `--extra-index-url https://pkgs.invalid/simple?sig=${secret('query', '')}`,
    `--find-links ${url('--find-links', '?')}`,
    `zeta @ ${url('direct', '/', 'pkgs.invalid/zeta-1.0-py3-none-any.whl')}`,
    `eta @ git+${url('vcs', '/', 'git.invalid/eta@main')}`,
    `--idnex-url=${url('misspelt', '/')}`,
    `theta==1.0 ${url('behind', '/')}`,
    'scipy',
    `# ${url('comment', '/')}`,
    'numpy',
  ]
  const environment = () => ({
    PW: secret('${PW}', '@'),
    FEED: secret('${FEED}', ''),
    PIP_INDEX_URL: url('PIP_INDEX_URL', '/'),
    PIP_EXTRA_INDEX_URL: `${url('PIP_EXTRA_INDEX_URL', '//')} ${url('PIP_EXTRA_INDEX_URL 2', '#')}`,
    PIP_FIND_LINKS: url('PIP_FIND_LINKS', '@'),
    PIP_PROXY: `ci:${secret('PIP_PROXY', '/')}@proxy.invalid:3128`,
    UV_INDEX: `corp=${url('UV_INDEX', '/')}`,
    UV_DEFAULT_INDEX: url('UV_DEFAULT_INDEX', '?'),
    UV_EXTRA_INDEX_URL: url('UV_EXTRA_INDEX_URL', '#'),
    UV_INDEX_CORP_PASSWORD: secret('UV_INDEX_CORP_PASSWORD', '/'),
    HTTPS_PROXY: `http://ci:${secret('HTTPS_PROXY', '/')}@proxy.invalid:3128`,
    HTTP_PROXY: `ci:${secret('HTTP_PROXY', '#')}@proxy.invalid:3128`,
  })
  const files = () => ({
    ...declared,
    'requirements.txt': `${lines.join('\n')}\n`,
    'constraints.txt': `iota @ ${url('constraint', '/', 'pkgs.invalid/iota-1.0-py3-none-any.whl')}\nkappa>=1 ${url('constraint 2', '?')}\n`,
    'pyproject.toml': `[project]\nname = "x"\nversion = "1"\ndependencies = ["lamda @ ${url('pyproject', '/', 'pkgs.invalid/l-1.0.tar.gz')}"]\n[[tool.uv.index]]\nurl = "${url('tool.uv.index', '/')}"\n`,
    'pylock.toml': `lock-version = "1.0"\ncreated-by = "x"\n[[packages]]\nname = "mu"\nversion = "1.0"\n[[packages.wheels]]\nurl = "${url('pylock', '/', 'pkgs.invalid/mu-1.0-py3-none-any.whl')}"\n[[packages]]\nname = "nu"\n[packages.archive]\nurl = "${url('pylock archive', '#', 'pkgs.invalid/nu.zip')}"\n`,
    'uv.lock': `version = 1\n[[package]]\nname = "scipy"\nversion = "1.0"\nsource = { registry = "${url('uv.lock', '/')}" }\n`,
    'poetry.lock': `[[package]]\nname = "numpy"\nversion = "1.0"\n[package.source]\nurl = "${url('poetry.lock', '/')}"\n`,
    'score.py': 'def init():\n    pass\n\n\ndef run(data):\n    return data\n',
    'deployment.yml': `$schema: https://azuremlschemas.azureedge.net/latest/managedOnlineDeployment.schema.json\nname: blue\nendpoint_name: shop\nenvironment:\n  conda_file: conda.yml\n  image: ${url('image', '/', 'registry.invalid/a:1')}\nenvironment_variables:\n  AZUREML_EXTRA_PYTHON_LIB_PATH: ${url('variable', '/')}\n`,
    'conda.yml': `dependencies:\n- python=3.12\n- pip:\n  - --index-url ${url('conda', '/')}\n  - xi @ ${url('conda line', '#', 'pkgs.invalid/xi.zip')}\n  - omicron\n`,
    Dockerfile: `FROM mcr.microsoft.com/azureml/minimal-py312-inference\nENV PIP_INDEX_URL=${url('ENV', '/')}\nRUN pip install --index-url ${url('RUN', '/')} pi "rho @ ${url('RUN line', '?', 'pkgs.invalid/rho.zip')}"\nRUN pip install -r ${url('RUN -r', '/', 'pkgs.invalid/r.txt')}\n`,
    'host.txt': `sigma @ ${url('host-packages', '/', 'pkgs.invalid/sigma-1.0.zip')}\ntau==1.0\nupsilon>=1 ${url('host loose', '#')}\n`,
  })

  const given = files()
  const variables = environment()
  const inputs = {
    requirements: 'requirements.txt\npyproject.toml\npylock.toml',
    constraints: 'constraints.txt',
    target: 'azureml/minimal-py312',
    'entry-script': 'score.py',
    deployment: 'deployment.yml\nDockerfile',
  }

  test('by check in a job, and not by its reports', async () => {
    const job = await action({mode: 'check', ...inputs}, {cwd: project(given), env: {...variables, RUNNER_DEBUG: '1'}})
    expect(job.code).toBe(1)
    expect(job.result?.findings.length).toBeGreaterThan(10)
    expectHidden(leaves(job), broken)
  })

  test.each(['text', 'json', 'github'])('by check at a prompt with --report %s', async report => {
    const flags = Object.entries(inputs).flatMap(([name, value]) =>
      value.split('\n').flatMap(one => [`--${name}`, one]),
    )
    const job = await cli(['check', ...flags, '--report', report], {cwd: project(given), env: variables})
    expect([job.code, job.stderr]).toEqual([1, expect.not.stringContaining('nexpected')])
    expectHidden(leaves(job), broken)
    if (report === 'text') expect(job.stdout).toContain('help: Percent-encode the password: write %2F for `/`.')
  })

  test.each(installers)('in the words of %s, which cannot read the URL', async installer => {
    const cwd = project({...declared, 'requirements.txt': `${lines.slice(0, 2).join('\n')}\nscipy==1.0\n`})
    const rules = 'invalid-requirement: warning\nextra-index: warning'
    const env = {...variables, RUNNER_DEBUG: '1', ...withUv(installer)}
    const job = await action({installer, rules, python: python.executable, upload: 'false'}, {cwd, env})
    expect([job.code, job.stdout]).toEqual([3, expect.stringMatching(/percent-encode the password/i)])
    expectHidden(leaves(job), broken)
  })

  test('of pip.conf and uv.toml in the home folder', async () => {
    const HOME = temporaryFolder()
    for (const folder of ['pip', 'uv']) fs.mkdirSync(path.join(HOME, '.config', folder), {recursive: true})
    const own = {
      'pip.conf': 'Bq1xW7pk/Zr1mK9vu',
      'pip.conf proxy': 'Bq2xW7pk#Zr2mK9vu',
      'uv.toml': 'Bq3xW7pk?Zr3mK9vu',
      'uv.toml index': 'Bq4xW7pk/Zr4mK9vu',
    }
    fs.writeFileSync(
      path.join(HOME, '.config/pip/pip.conf'),
      `[global]\nindex-url = https://ci:${own['pip.conf']}@h.invalid/s\nproxy = ci:${own['pip.conf proxy']}@h.invalid:80\n`,
    )
    fs.writeFileSync(
      path.join(HOME, '.config/uv/uv.toml'),
      `index-url = "https://ci:${own['uv.toml']}@h.invalid/s"\n[[index]]\nurl = "https://ci:${own['uv.toml index']}@h.invalid/s"\n`,
    )
    const cwd = project({...declared, 'requirements.txt': 'scipy==1.0\n'})
    const inputs = {'index-url': 'http://127.0.0.1:9/simple', installer: 'pip', python: python.executable}
    const job = await action({...inputs, upload: 'false'}, {cwd, env: {HOME, RUNNER_DEBUG: '1'}})
    expect(job.code).toBe(3)
    expectHidden(leaves(job), own)
    const audit = await action({mode: 'audit', python: python.executable}, {cwd, env: {HOME}})
    expect(audit.stdout).toContain('index-url')
    expectHidden(leaves(audit), own)
  })

  // A parser cuts the value, a name is written in small letters.
  test.each(['#', ';', ',', '@', ' ', '==', '__', ' -r ', '\\', '/../', '\t', '[', '\u001b[', '://'])(
    'of a variable that stands outside a URL, cut at %j',
    async separator => {
      const lines = `
        \${V}>=1
        one[\${V}]>=1
        -r \${V}
        -c \${V}/x.txt
        --find-links \${V}
        x\${V}y==1.0
        --no-binary \${V}
        --trusted-host \${V}
        two==1.0 --hash=sha256:\${V}
        three==1.0; python_version == "\${V}"
        -e \${V}
        four @ \${V}
        --index-url https://h.example/\${V}/simple`
      const V = `Fq1xW7pk${separator}Zr1mK9wa`
      const cwd = project({...declared, 'requirements.txt': lines.replace(/^ +/gm, '')})
      const job = await action({mode: 'check'}, {cwd, env: {V, RUNNER_DEBUG: '1'}})
      expect(job.code).toBe(1)
      const text = leaves(job)
      const parts = ['Fq1xW7pk', 'Zr1mK9wa'].flatMap(part => [part, part.toLowerCase()])
      expect(parts.filter(part => text.includes(part))).toEqual([])
      expect(text).toContain('requirements.txt')
    },
  )

  test('and a variable that holds the URL of an index leaves host and path readable', async () => {
    const cwd = project({
      ...declared,
      'requirements.txt': '--index-url ${URL}\n--extra-index-url http://packages.corp.invalid/virtual\nvirtual>=1\n',
    })
    const URL = 'https://ci:Hq1xW7pk@packages.corp.invalid/virtual/simple'
    const job = await action({mode: 'check'}, {cwd, env: {URL}})
    expectHidden(leaves(job), {password: 'Hq1xW7pk'})
    expect(job.stdout).toMatch(/virtual>=1 does not name|virtual>=1 allows/)
    expect(job.stdout).toContain('http://packages.corp.invalid/virtual')
  })

  test('of options that a variable or a file of settings hands to a build', async () => {
    const HOME = temporaryFolder()
    fs.mkdirSync(path.join(HOME, '.config/uv'), {recursive: true})
    const own = {
      settings: 'Gq1xW7pkZr',
      option: 'Gq2xW7pkZr',
      spaced: 'Gq3xW7pkZr',
      conf: 'Gq4xW7pkZr',
      toml: 'Gq5xW7pkZr',
    }
    fs.writeFileSync(path.join(HOME, 'pip.conf'), `[install]\nconfig-settings = api_key=${own.conf}\n`)
    fs.writeFileSync(path.join(HOME, '.config/uv/uv.toml'), `config-settings = {auth-token = "${own.toml}"}\n`)
    const env = {
      HOME,
      PIP_CONFIG_FILE: path.join(HOME, 'pip.conf'),
      PIP_CONFIG_SETTINGS: `token=${own.settings}`,
      PIP_GLOBAL_OPTION: `--password=${own.option}`,
      UV_CONFIG_SETTINGS: `secret=${own.settings}`,
      PIP_INSTALL_OPTION: `--client-secret ${own.spaced}`,
    }
    const cwd = project({...declared, 'requirements.txt': ''})
    const job = await action({mode: 'audit', python: python.executable}, {cwd, env: {...env, RUNNER_DEBUG: '1'}})
    expect(job.stdout).toContain('PIP_CONFIG_SETTINGS of the job (token=****)')
    expectHidden(leaves(job), own)
  })

  test('of an input, a misspelt flag and a second argument', async () => {
    const own = {input: 'Cq1xW7pk/Zr1mK9vw', flag: 'Cq2xW7pk#Zr2mK9vw', argument: 'Cq3xW7pk?Zr3mK9vw'}
    const cwd = project({...declared, 'requirements.txt': 'scipy==1.0\n'})
    const job = await action({mode: 'check', 'index-url': `https://ci:${own.input}@h.invalid/s`}, {cwd})
    expect([job.code, job.stdout]).toEqual([
      2,
      expect.stringContaining('percent-encode the password: write %2F for `/`.'),
    ])
    const wrong = await cli(['check', '--requirements', `https://ci:${own.flag}@h.invalid/s`], {cwd})
    const second = await cli(['check', `https://ci:${own.argument}@h.invalid/s`], {cwd})
    expectHidden([job, wrong, second].map(leaves).join('\n'), own)
  })
})

describe('a sealed artifact', () => {
  let index: PackageIndex
  beforeAll(async () => {
    const wheels = suiteFolder()
    makeWheel({name: 'beta', version: '2.0'}, wheels)
    index = await startIndex(wheels)
  })
  afterAll(() => index.close())

  test.each(installers)('holds no signature of the URL that %s took a package from', async installer => {
    const sig = 'Dq1xW7pkZr1mK9vy'
    const files = `${index.url.replace(/simple\/?$/, '')}`
    const page = await (await fetch(`${index.url.replace(/\/$/, '')}/beta/`)).text()
    const href = /href="([^"#]+)/.exec(page)?.[1] ?? ''
    const url = `${new URL(href, `${index.url.replace(/\/$/, '')}/beta/`)}?sig=${sig}`
    const cwd = project({...declared, 'requirements.txt': `beta @ ${url}\n`})
    const rules = 'mutable-requirement: warning\ninsecure-index: warning'
    const env = withUv(installer)
    const inputs = {
      installer,
      rules,
      python: python.executable,
      upload: 'false',
      format: 'directory',
      'index-url': index.url,
    }
    const job = await action(inputs, {cwd, env})
    expect([files !== '', job.code, job.stdout]).toEqual([true, 0, expect.any(String)])
    expectHidden(leaves(job), {sig})
  })
})

describe('an unexpected error', () => {
  test.each([
    'throw new TypeError(process.env.SECRET)',
    'Promise.reject(new RangeError(process.env.SECRET))',
    'throw process.env.SECRET',
  ])('is its kind and place: %s', failure => {
    const main = path.join(root, 'src/main.ts')
    const script = `import {main} from '${main}'; const done = main(new URL('file://${main}')); setImmediate(() => {${failure}}); await done`
    const env = {PATH: process.env.PATH ?? '', SECRET: 'Eq1xW7pkZr1mK9vz'}
    const {status, stderr, stdout} = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      env,
      encoding: 'utf8',
      cwd: temporaryFolder(),
    })
    expect(stderr + stdout).not.toContain(env.SECRET)
    expect(stderr).toMatch(/^sitemount: error: Unexpected error: (?:TypeError|RangeError|a value that is no error)\.$/m)
    expect(status).toBe(3)
  })
})
