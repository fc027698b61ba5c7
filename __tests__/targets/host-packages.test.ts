import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from '@jest/globals'
import {SitemountError} from '../../src/core/errors.ts'
import {hostPackagesOf, readHostPackages} from '../../src/targets/host-packages.ts'
import {loadTarget} from '../../src/targets/profile.ts'
import {onePython} from '../helpers/pythons.ts'
import {suiteFolder, temporaryFolder} from '../helpers/temp.ts'
import {makeVirtualenv} from '../helpers/virtualenv.ts'

function read(content: string | Uint8Array) {
  const cwd = temporaryFolder()
  fs.writeFileSync(path.join(cwd, 'host.txt'), content)
  return readHostPackages('host.txt', {cwd})
}

/** `name version line` of each. */
function rows(content: string | Uint8Array): string[] {
  return read(content).map(({name, version, line}) => `${name} ${version ?? '?'} ${line}`)
}

function refusal(content: string | Uint8Array): SitemountError {
  try {
    read(content)
  } catch (error) {
    if (error instanceof SitemountError) return error
    throw error
  }
  throw new Error('The file was not refused.')
}

const bootLog = `2024-10-10T11:00:05,741136636+00:00 | gunicorn/run | PYTHONPATH environment variable: 
2024-10-10T11:00:05,795602279+00:00 | gunicorn/run | 
2024-10-10T11:00:11,635188772+00:00 | gunicorn/run | CONDAPATH environment variable: /opt/miniconda

# conda environments:
#
base                     /opt/miniconda
amlenv                   /opt/miniconda/envs/amlenv

2024-10-10T11:00:14,925375932+00:00 | gunicorn/run | Pip Dependencies (before dynamic installation)

annotated-types==0.7.0
azureml-inference-server-http==1.3.0
Flask==2.3.2
importlib_metadata==8.2.0

2024-10-10T11:00:20,925375932+00:00 | gunicorn/run | 
2024-10-10T11:00:20,930000000+00:00 | gunicorn/run | Entry script directory: /var/azureml-app/onlinescoring/.
2024-10-10T11:00:20,940000000+00:00 | gunicorn/run | Dynamic Python Package Installation
2024-10-10T11:00:20,950000000+00:00 | gunicorn/run | Adding /var/azureml-app/mnt in PYTHONPATH
numpy==9.9.9
`

describe('pip freeze', () => {
  test('names, versions and lines are read, with the normalised name', () => {
    expect(read('numpy==1.26.4\nimportlib_metadata==8.2.0\n')).toEqual([
      {name: 'numpy', normalizedName: 'numpy', version: '1.26.4', file: 'host.txt', line: 1},
      {name: 'importlib_metadata', normalizedName: 'importlib-metadata', version: '8.2.0', file: 'host.txt', line: 2},
    ])
  })

  test('what stands at a URL has the version of its file name, or none', () => {
    const text = [
      'a @ file:///croot/a_1680000/work',
      'b-c @ https://host.test/b_c-1.0%2Bcpu-py3-none-any.whl#sha256=00',
      'd @ git+https://host.test/d@0123',
      'e @ https://host.test/e-2.0.tar.gz',
      'f @ https://host.test/other-2.0.tar.gz',
    ].join('\n')
    expect(rows(text)).toEqual(['a ? 1', 'b-c 1.0+cpu 2', 'd ? 3', 'e 2.0 4', 'f ? 5'])
  })

  test('editable installs are there too: by the comment above, or by the name in the URL', () => {
    const text = [
      '# Editable install with no version control (mine==0.1)',
      '-e /src/mine',
      '-e git+https://host.test/x@0123#egg=x',
      '-e /src/nameless',
      'real==1',
    ].join('\n')
    expect(rows(text)).toEqual(['mine 0.1 2', 'x ? 3', 'real 1 5'])
  })

  test('versions that are none, markers, hashes and comments do not disturb', () => {
    const text = 'old===2004d\nb==1 ; python_version > "3"  # via x\nc==1 \\\n    --hash=sha256:00\nd[x]==2\n'
    expect(rows(text)).toEqual(['old 2004d 1', 'b 1 2', 'c 1 3', 'd 2 5'])
  })

  test('of one name the first counts, as on sys.path', () => {
    expect(rows('a.b==1\na-b==2\n')).toEqual(['a.b 1 1'])
  })

  test('a log of pip install tells what it installed, the last time it did', () => {
    const text = [
      'Collecting flask==2.2.2',
      '  Downloading Flask-2.2.2-py3-none-any.whl (101 kB)',
      'Requirement already satisfied: pip in /usr/lib/python3/dist-packages (24.2)',
      'Installing collected packages: werkzeug, flask',
      'Successfully installed flask-2.2.2 werkzeug-3.0 ruamel.yaml-clib-0.2.8 torch-2.1.0+cpu',
      '',
      '#8 5.432 Successfully installed Werkzeug-3.0.1',
      'Dynamic Python Package Installation',
      'Successfully installed numpy-1.26.4',
    ].join('\n')
    expect(rows(text)).toEqual(['flask 2.2.2 5', 'Werkzeug 3.0.1 7', 'ruamel.yaml-clib 0.2.8 5', 'torch 2.1.0+cpu 5'])
    expect(rows('Successfully installed a-1 b-2\npackages\nc==3\n')).toEqual(['c 3 3'])
  })

  test('a requirement that only asks is refused at its line', () => {
    const error = refusal('a==1\nnumpy>=1.20\n')
    expect(error.code).toBe('usage')
    expect(error.message).toContain('host.txt:2: `numpy>=1.20`')
  })
})

describe('how it was written', () => {
  test('UTF-16 of PowerShell, with and without its mark, and UTF-8 with one', () => {
    expect(rows(Buffer.from('\ufeffa==1\r\nb==2\r\n', 'utf16le'))).toEqual(['a 1 1', 'b 2 2'])
    expect(rows(Buffer.from('a==1\r\nb==2\r\n', 'utf16le'))).toEqual(['a 1 1', 'b 2 2'])
    expect(rows(Buffer.from('a==1\nb==2\n', 'utf16le').swap16())).toEqual(['a 1 1', 'b 2 2'])
    expect(rows('\ufeffa==1\r\n')).toEqual(['a 1 1'])
  })

  test('colours are taken off', () => {
    expect(rows('\x1b[32ma==1\x1b[0m\n\x1b]0;title\x07b==2')).toEqual(['a 1 1', 'b 2 2'])
  })
})

describe('pip list', () => {
  test('the columns are read, with pip notices around', () => {
    const text =
      'WARNING: something\nPackage    Version  Editable project location\n---------- -------- ----\nnumpy      1.26.4\nmine       0.1      /src/mine\n\n[notice] A new release of pip is available\n'
    expect(rows(text)).toEqual(['numpy 1.26.4 4', 'mine 0.1 5'])
  })

  test('its JSON is read, on one line with a notice after it or on many', () => {
    const data = [
      {name: 'a', version: '1'},
      {name: 'b', version: '2', editable_project_location: '/src'},
    ]
    expect(rows(`${JSON.stringify(data)}\n\n[notice] A new release of pip is available\n`)).toEqual(['a 1 1', 'b 2 1'])
    expect(rows(JSON.stringify(data, null, 1))).toEqual(['a 1 3', 'b 2 7'])
  })

  test('an entry that is none is named', () => {
    expect(refusal('[{"name": "a", "version": "1"}, {"version": 2}]').message).toContain('entry 2: `name`: expected')
    expect(refusal('[null]').message).toContain('entry 1: expected an object')
    expect(refusal('{"a": 1}').message).toContain('neither of `pip list --format json` nor of `pip inspect`')
  })
})

test('what pip itself writes in its five forms is the same list', async () => {
  const folder = suiteFolder()
  const venv = await makeVirtualenv(onePython().executable, path.join(folder, 'env'), {pip: true})
  const pip = (...args: string[]) => venv.run(['-I', '-m', 'pip', '--isolated', '--disable-pip-version-check', ...args])
  const texts = [
    await pip('freeze', '--all'),
    await pip('list'),
    await pip('list', '--format', 'json'),
    await pip('list', '--format', 'freeze'),
    await pip('inspect'),
  ]
  const lists = texts.map(text => read(text).map(({name, version}) => `${name} ${version}`))
  expect(lists[0]).toEqual([expect.stringMatching(/^pip \d/)])
  for (const list of lists) expect(list).toEqual(lists[0])
}, 60_000)

test('pip inspect also tells what they require', () => {
  const installed = [
    {metadata: {name: 'Flask', version: '3.0.0', requires_dist: ['werkzeug>=3']}, installer: 'pip'},
    {metadata: {name: 'click', version: '8.1.7'}},
  ]
  expect(read(JSON.stringify({version: '1', installed}))).toMatchObject([
    {normalizedName: 'flask', version: '3.0.0', requires: ['werkzeug>=3']},
    {normalizedName: 'click', requires: []},
  ])
})

describe('a boot log', () => {
  test('the list before the mount is read, and nothing after it', () => {
    expect(rows(bootLog)).toEqual([
      'annotated-types 0.7.0 12',
      'azureml-inference-server-http 1.3.0 13',
      'Flask 2.3.2 14',
      'importlib_metadata 8.2.0 15',
    ])
  })

  test('an image of conda tells its own builds by folder, and a boot that fails tells its list all the same', () => {
    const stamp = '2026-06-02T08:14:11,204000000+00:00 | gunicorn/run | '
    const log = [
      '2026-06-02T08:14:02,101000000+00:00 - gunicorn/run ',
      `${stamp}###############################################`,
      `${stamp}AzureML Container Runtime Information`,
      `${stamp}AzureML image information: minimal-py312-inference:20260525.v1`,
      `${stamp}PATH environment variable: /opt/miniconda/envs/amlenv/bin:/opt/miniconda/bin:/usr/bin:/bin`,
      `${stamp}PYTHONPATH environment variable: `,
      '2026-06-02T08:14:06,660000000+00:00 | gunicorn/run | CONDAPATH environment variable: /opt/miniconda',
      '',
      '# conda environments:',
      '#',
      'base                   /opt/miniconda',
      'amlenv               * /opt/miniconda/envs/amlenv',
      '',
      `${stamp}Pip Dependencies (before dynamic installation)`,
      '',
      'azureml-inference-server-http==1.5.1',
      'Flask==3.1.3',
      'packaging @ file:///home/conda/feedstock_root/build_artifacts/packaging_1745345660/work',
      'typing_extensions==4.16.0',
      '',
      `${stamp}`,
      `${stamp}Entry script directory: /var/azureml-app/src/.`,
      `${stamp}Dynamic Python Package Installation`,
      `${stamp}Expected folder with pre-installed packages not found: /var/azureml-app/src/./mnt. Exiting with error ...`,
      '2026-06-02T08:14:12,000000000+00:00 - gunicorn/finish 97 0',
      '2026-06-02T08:14:12,010000000+00:00 - Exit code 97 is not normal. Killing image.',
    ].join('\n')
    expect(rows(log)).toEqual([
      'azureml-inference-server-http 1.5.1 16',
      'Flask 3.1.3 17',
      'packaging ? 18',
      'typing_extensions 4.16.0 19',
    ])
  })

  test('of several boots the last one that has a list counts', () => {
    const later = bootLog.replace('Flask==2.3.2', 'Flask==3.0.0')
    const cut = '2024-10-10T12:00:00,1+00:00 | gunicorn/run | Pip Dependencies (before dynamic installation)\n'
    expect(read(bootLog + later + cut).find(({name}) => name === 'Flask')?.version).toBe('3.0.0')
  })

  test.each([
    ['a time stamp on every line', (line: string) => `2024-10-10T11:00:05.7411366Z ${line}`],
    ['kubectl logs --prefix', (line: string) => `[pod/score-1/app] ${line}`],
    ['a container runtime', (line: string) => `2024-10-10T11:00:05.7+00:00 stdout F ${line}`],
    ['compose', (line: string) => `score-1  | ${line}`],
  ])('the prefix of %s is taken off', (_, prefixed) => {
    const log = bootLog.split('\n').map(prefixed).join('\r\n')
    expect(read(log).map(({name}) => name)).toEqual(read(bootLog).map(({name}) => name))
  })

  test('a log without the heading yields its package lines, and a requirement in it is no mistake', () => {
    expect(rows('2024-10-10T11:00:05Z starting\n2024-10-10T11:00:06Z a==1\n2024-10-10T11:00:06Z b>=2\n')).toEqual([
      'a 1 2',
    ])
  })
})

describe('what is none of these', () => {
  test.each([
    ['nothing', ''],
    ['prose', 'The quick brown fox\njumps over\n'],
    ['an empty list', '[]'],
    ['bytes', Uint8Array.from({length: 4096}, (_, index) => (index * 7919) % 256)],
    ['a line of a megabyte', `a==${'1'.repeat(1 << 20)}`],
  ])('%s is refused', (_, content) => {
    const error = refusal(content)
    expect(error.code).toBe('usage')
    expect(error.message).toContain('host-packages')
    expect(error.help).toContain('pip freeze')
  })

  test('a folder and a missing file cannot be read', () => {
    const cwd = temporaryFolder()
    const unreadable = expect.objectContaining({code: 'unreadable'})
    expect(() => readHostPackages('.', {cwd})).toThrow(unreadable)
    expect(() => readHostPackages('none.txt', {cwd})).toThrow(unreadable)
  })
})

describe('a profile', () => {
  const own = {
    schema: 'sitemount/profile/1',
    name: 'my-host',
    description: 'A host of ours.',
    python: '3.12',
    platform: 'linux_x86_64',
    glibc: '2.35',
    mountPath: 'python',
    environment: {name: 'PYTHONPATH', value: 'absolute'},
    limits: {bytes: null, files: null},
    asOf: '2026-11-21',
    source: 'measured',
  }

  function load(packages: unknown) {
    const cwd = temporaryFolder()
    fs.writeFileSync(path.join(cwd, 'host.json'), JSON.stringify({...own, packages}))
    return hostPackagesOf(loadTarget('./host.json', {cwd}))
  }

  test('its packages are read, with what they require and share', () => {
    const packages = [
      {
        name: 'azure_core',
        version: '1.30.2',
        requires: ['requests>=2.21'],
        modules: ['azure.core'],
        namespaces: ['azure'],
      },
      {name: 'numpy', version: '1.26.4'},
    ]
    expect(load(packages)).toEqual([
      {...packages[0], normalizedName: 'azure-core', file: 'host.json', line: 1},
      {...packages[1], normalizedName: 'numpy', file: 'host.json', line: 1},
    ])
    expect(hostPackagesOf(loadTarget('generic', {cwd: '/'}))).toEqual([])
  })

  test.each([
    [{}, '`packages`: expected a list of packages'],
    [[1], '`packages.0`: expected an object with `name` and `version`'],
    [[{name: 'a b', version: '1'}], '`packages.0.name`: expected the name of a distribution'],
    [[{name: 'a', version: '>=1'}], '`packages.0.version`: expected a version (PEP 440)'],
    [[{name: 'a', version: '1', requires: ['b>1', '??']}], '`packages.0.requires.1`: expected a requirement'],
    [[{name: 'a', version: '1', modules: ['a/b']}], '`packages.0.modules.0`: expected the dotted name'],
    [[{name: 'a', version: '1', extra: 1}], 'there is no `extra` in a package'],
  ])('%j is refused', (packages, message) => {
    expect(() => load(packages)).toThrow(message)
  })
})
