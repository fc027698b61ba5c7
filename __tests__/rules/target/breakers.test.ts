import {describe, expect, test} from '@jest/globals'
import type {Distribution} from '../../../src/environment/facts.ts'
import type {PackageRoot, RootKind} from '../../../src/environment/namespaces.ts'
import type {MarkerEnvironment} from '../../../src/requirements/facts.ts'
import {judge} from '../../../src/rules/engine.ts'
import {shadowedStdlib} from '../../../src/rules/imports/shadowed-stdlib.ts'
import {targetRules} from '../../../src/rules/target/target.ts'
import {hostPackagesOf} from '../../../src/targets/host-packages.ts'
import {loadTarget, type Target} from '../../../src/targets/profile.ts'

const target = loadTarget('azureml/minimal-py312', {cwd: '/'})

const markers: MarkerEnvironment = {
  ...{os_name: 'posix', sys_platform: 'linux', platform_system: 'Linux', platform_machine: 'x86_64'},
  ...{platform_python_implementation: 'CPython', implementation_name: 'cpython', implementation_version: '3.12.1'},
  ...{python_version: '3.12', python_full_version: '3.12.1', platform_release: '', platform_version: ''},
}

function distribution(text: string): Distribution {
  const [name = '', version = ''] = text.split('==')
  return {
    ...{name, version, normalizedName: name.toLowerCase().replaceAll('_', '-')},
    ...{metadata: '', requiresDist: [], requiresPython: null, tags: [], record: [], installer: null, directUrl: null},
  }
}

/** What is found of a mount with these distributions, or with these modules of nobody, on the minimal image of Azure ML. */
function found(mount: readonly string[], roots: readonly [string, RootKind, ...string[]][] = []) {
  const packageRoots = roots.map(([name, kind, ...distributions]): PackageRoot => ({name, kind, distributions}))
  const facts = {
    inventory: {distributions: mount.map(distribution)},
    ...{packageRoots, target, markers, host: hostPackagesOf(target)},
  }
  return judge(targetRules, facts, {mode: 'build', rules: new Map(), excuses: []})
}

function levels(mount: readonly string[]): string[] {
  return found(mount)
    .filter(({rule}) => rule === 'target-conflict')
    .map(({level, package: name}) => `${level} ${name}`)
}

describe('releases that end the server of the image when they are mounted', () => {
  test.each([
    ['pydantic==1.10.26', "cannot import name 'AliasChoices' from 'pydantic'"],
    ['pydantic==2.6.4', "cannot import name 'Secret' from 'pydantic'"],
    ['typing_extensions==4.5.0', "cannot import name 'Sentinel' from 'typing_extensions'"],
    ['typing_extensions==4.13.2', "cannot import name 'Sentinel' from 'typing_extensions'"],
    ['azure-core==1.20.0', "cannot import name 'AccessTokenInfo' from 'azure.core.credentials'"],
    ['opentelemetry-api==1.45.0', "cannot import name 'std_to_otel' from 'opentelemetry._logs'"],
    ['click==7.1', "cannot import name 'ParameterSource' from 'click.core'"],
    ['jinja2==2.11.3', "cannot import name 'soft_unicode' from 'markupsafe'"],
    ['werkzeug==1.0.1', "got an unexpected keyword argument 'unbound_message'"],
  ])('%s is one error, which quotes what the server says', (mounted, effect) => {
    const conflicts = found([mounted]).filter(({rule}) => rule === 'target-conflict')
    expect(conflicts).toHaveLength(1)
    expect(conflicts[0]).toMatchObject({
      level: 'error',
      package: mounted.split('==')[0],
      message: expect.stringContaining(effect),
      help: expect.stringContaining('which the host has'),
    })
  })
})

test('the error stands at the line that lists the release', () => {
  const facts = {
    inventory: {distributions: [distribution('click==7.1')]},
    roots: [{normalizedName: 'click', extras: [], file: 'requirements.txt', line: 3, column: 1, endColumn: 11}],
    ...{packageRoots: [], target, markers, host: hostPackagesOf(target)},
  }
  expect(judge(targetRules, facts, {mode: 'build', rules: new Map(), excuses: []})[0]).toMatchObject({
    ...{rule: 'target-conflict', file: 'requirements.txt', line: 3, column: 1, endColumn: 11},
  })
})

describe('releases that violate a pin of the image and run all the same', () => {
  test.each([
    ['flask==2.0.3', 'warning flask'],
    ['flask==2.2.5', 'warning flask'],
    ['werkzeug==2.2.3', 'warning werkzeug'],
    ['pydantic==2.7.4', 'warning pydantic'],
    ['pydantic==2.14.3', 'warning pydantic'],
    ['gunicorn==20.1.0', 'warning gunicorn'],
  ])('%s is a warning that says so', (mounted, told) => {
    expect(levels([mounted])).toEqual([told])
    expect(found([mounted]).find(({rule}) => rule === 'target-conflict')?.message).toContain('violates')
  })

  test.each([
    'typing_extensions==4.14.0',
    'azure-core==1.31.0',
    'click==8.0.0',
    'jinja2==3.0.0',
    'werkzeug==2.2.0',
    'pydantic==2.7.0',
  ])('%s, the first one that runs, is no error', mounted => {
    expect(levels([mounted]).filter(level => level.startsWith('error'))).toEqual([])
  })

  test.each([
    ['flask==1.1.4', 'werkzeug==1.0.1', 'jinja2==2.11.3', 'click==7.1.2', 'markupsafe==2.0.1'],
    ['flask==2.0.3', 'werkzeug==2.0.3'],
    ['jinja2==2.11.3', 'markupsafe==2.0.1'],
    ['pydantic==2.7.4', 'pydantic_core==2.18.4', 'typing_extensions==4.12.2'],
    ['azure-identity==1.16.0', 'azure-core==1.29.0'],
    ['opentelemetry-api==1.38.0', 'opentelemetry-sdk==1.38.0'],
  ])('%s together with what asks for it is none either', (...mount) => {
    expect(levels(mount).filter(level => level.startsWith('error'))).toEqual([])
  })

  test('what the host has itself is no finding at all', () => {
    const own = (target.packages ?? []).map(({name, version}) => `${name}==${version}`)
    expect(found(own)).toEqual([])
  })

  test('a mount that brings the server itself answers for it', () => {
    expect(
      levels(['azureml-inference-server-http==0.8.4.2', 'click==7.1.2']).filter(one => one.startsWith('error')),
    ).toEqual([])
  })
})

describe('modules of the mount in the place of those of the image', () => {
  test.each([
    ['flask', 'module'],
    ['gunicorn', 'package'],
    ['azureml_inference_server_http', 'package'],
    ['pip', 'module'],
  ] as const)('%s, without which the server does not start, is an error', (name, kind) => {
    expect(found([], [[name, kind]])).toEqual([
      expect.objectContaining({
        rule: 'target-override',
        level: 'error',
        message: expect.stringContaining('without which its server does not start'),
      }),
    ])
  })

  test.each(['azure', 'opentelemetry'])('%s/__init__.py makes parts of the image disappear: an error', name => {
    expect(found([], [[name, 'package']])).toEqual([expect.objectContaining({rule: 'split-namespace', level: 'error'})])
  })

  test.each(['secrets', 'code', 'utils', 'config'])('%s.py is nothing of the image', name => {
    expect(found([], [[name, 'module']])).toEqual([])
  })

  test('what only some package of the image brings stays a warning', () => {
    expect(found([], [['isodate', 'package']])).toEqual([
      expect.objectContaining({rule: 'target-override', level: 'warning'}),
    ])
  })

  test('pip as a distribution is no module in the place of another', () => {
    expect(found(['pip==1.0'], [['pip', 'package', 'pip']]).map(({rule, level}) => `${rule} ${level}`)).toEqual([
      'target-override notice',
    ])
  })
})

describe('modules of the mount in the place of the standard library', () => {
  function shadowed(module: string, at: Target) {
    const shadows = [{module, file: `${module}.py`, distribution: null, builtin: false}]
    const facts = {proof: {shadows, attempts: []}, requirements: [], inventory: {distributions: []}, target: at}
    return judge([shadowedStdlib], facts, {mode: 'build', rules: new Map(), excuses: []})
  }

  test.each(['argparse', 'dataclasses', 'enum', 'pathlib', 'types', 'typing'])('%s ends the server', module => {
    expect(shadowed(module, target)).toEqual([
      expect.objectContaining({level: 'error', message: expect.stringContaining('its server does not start')}),
    ])
  })

  test.each(['code', 'secrets'])('%s is one that the server does without: a warning', module => {
    expect(shadowed(module, target)).toEqual([
      expect.objectContaining({level: 'warning', message: expect.stringContaining('its server starts without')}),
    ])
  })

  test('where no server is known, each of them is an error', () => {
    expect(shadowed('secrets', loadTarget('generic', {cwd: '/'}))[0]?.level).toBe('error')
  })
})
