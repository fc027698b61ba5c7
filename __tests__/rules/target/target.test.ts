import {describe, expect, test} from '@jest/globals'
import type {Distribution} from '../../../src/environment/facts.ts'
import type {PackageRoot, RootKind} from '../../../src/environment/namespaces.ts'
import type {MarkerEnvironment} from '../../../src/requirements/facts.ts'
import type {Classified as Judgement} from '../../../src/rules/rule.ts'
import type {TargetFacts} from '../../../src/rules/target/support.ts'
import {targetRules} from '../../../src/rules/target/target.ts'
import type {HostPackage} from '../../../src/targets/host-facts.ts'
import {judgementsOf} from '../../helpers/judgements.ts'

const markers: MarkerEnvironment = {
  os_name: 'posix',
  sys_platform: 'linux',
  platform_machine: 'x86_64',
  platform_python_implementation: 'CPython',
  platform_release: '6.5.0',
  platform_system: 'Linux',
  platform_version: '#1',
  python_version: '3.12',
  python_full_version: '3.12.1',
  implementation_name: 'cpython',
  implementation_version: '3.12.1',
}

function distribution(name: string, version: string, requiresDist: string[] = []): Distribution {
  return {
    name,
    normalizedName: name.toLowerCase(),
    version,
    metadata: `${name}-${version}.dist-info`,
    requiresDist,
    requiresPython: null,
    tags: [],
    record: [],
    installer: null,
    directUrl: null,
  }
}

function host(name: string, version: string | null, more: Partial<HostPackage> = {}): HostPackage {
  return {name, normalizedName: name.toLowerCase(), version, ...more}
}

function root(name: string, kind: RootKind, distributions: string[] = []): PackageRoot {
  return {name, kind, distributions}
}

function judged(facts: Partial<TargetFacts> & {mount?: Distribution[]}): Judgement[] {
  const {mount = [], ...more} = facts
  const all: TargetFacts = {inventory: {distributions: mount}, packageRoots: [], host: [], markers, ...more}
  return judgementsOf(targetRules, all)
}

describe('target-override', () => {
  test('another version is told with both, at the line of the list', () => {
    const found = judged({
      mount: [distribution('numpy', '2.3.1')],
      host: [host('numpy', '1.26.4', {file: 'host.txt', line: 7})],
    })
    expect(found).toEqual([
      {
        rule: 'target-override',
        message: 'numpy 2.3.1 of the mount takes the place of numpy 1.26.4 of the host.',
        help: expect.stringContaining('numpy==1.26.4'),
        package: 'numpy',
        file: 'host.txt',
        line: 7,
      },
    ])
  })

  test('the same release is none, however it is written', () => {
    expect(judged({mount: [distribution('a', '1.0')], host: [host('a', '1.0.0')]})).toEqual([])
  })

  test('what only one of the two has is none', () => {
    expect(judged({mount: [distribution('a', '1')], host: [host('b', '1')]})).toEqual([])
  })

  test('a step back is told as one, an unknown version as unknown', () => {
    const [back, unknown] = judged({
      mount: [distribution('a', '1.0'), distribution('b', '1.0')],
      host: [host('a', '2.0'), host('b', null)],
    })
    expect(back?.message).toContain('of a 2.0 of the host, which is newer.')
    expect(unknown?.message).toContain('whose version is not told')
  })

  test('ten have a finding each, eleven have one together that lists them all', () => {
    const names = Array.from({length: 11}, (_, index) => `p${index}`)
    const mount = names.map(name => distribution(name, '2'))
    const theirs = names.map(name => host(name, '1'))
    expect(judged({mount: mount.slice(1), host: theirs})).toHaveLength(10)
    const [one, ...others] = judged({mount, host: theirs})
    expect(others).toEqual([])
    expect(one?.message).toBe(
      `The mount replaces 11 packages of the host with other versions: ${names.map(name => `${name} 1 -> 2`).join(', ')}.`,
    )
  })
})

describe('target-conflict: what the host requires', () => {
  const server = host('server', '1.0', {
    requires: ['flask<2.3', 'old>1; python_version < "3"', 'odd @ https://h.test/odd.whl'],
  })
  const conflicts = (facts: Parameters<typeof judged>[0]) =>
    judged(facts).filter(({rule}) => rule === 'target-conflict')

  test('a mounted version that violates it is named with the requirement', () => {
    const found = conflicts({
      mount: [distribution('Flask', '3.0'), distribution('old', '1'), distribution('odd', '1')],
      host: [server, host('flask', '2.2.5')],
    })
    expect(found).toEqual([
      {
        rule: 'target-conflict',
        message: 'server 1.0 of the host requires flask<2.3; the mount brings Flask 3.0, which violates it.',
        help: expect.stringContaining('Pin Flask==2.2.5'),
        package: 'Flask',
      },
    ])
  })

  test('a version that meets it is fine, a pre-release too', () => {
    expect(
      conflicts({mount: [distribution('flask', '2.3.0rc1')], host: [host('s', '1', {requires: ['flask<2.4']})]}),
    ).toEqual([])
  })

  test('a package that the mount brings itself requires nothing any more', () => {
    expect(conflicts({mount: [distribution('flask', '3.0'), distribution('server', '2.0')], host: [server]})).toEqual(
      [],
    )
  })

  test('without requirements in the list nothing is guessed', () => {
    expect(conflicts({mount: [distribution('flask', '3.0')], host: [host('server', '1.0')]})).toEqual([])
  })

  test('what the host violates itself is worth a notice only', () => {
    const [found] = conflicts({mount: [distribution('flask', '3.0')], host: [server, host('flask', '2.3')]})
    expect(found).toMatchObject({level: 'notice', message: expect.stringContaining("as the host's own 2.3 does")})
  })

  test('many packages that one distribution violates are one finding', () => {
    const hosts = ['a', 'b', 'c', 'd'].map(name => host(name, '1', {requires: ['numpy<2']}))
    const found = conflicts({mount: [distribution('numpy', '2.0')], host: hosts})
    expect(found.map(({message}) => message)).toEqual([
      'The mount brings numpy 2.0, which violates what 4 packages of the host require: a 1 (numpy<2), b 1 (numpy<2), c 1 (numpy<2) and 1 more.',
    ])
  })

  test('an extra counts where another package asks for it', () => {
    const uvicorn = host('uvicorn', '1', {requires: ['httptools<1; extra == "standard"']})
    const mount = [distribution('httptools', '2')]
    expect(conflicts({mount, host: [uvicorn]})).toEqual([])
    expect(conflicts({mount, host: [uvicorn, host('app', '1', {requires: ['uvicorn[standard]']})]})).toHaveLength(1)
  })

  test('text that is no requirement, and versions that are none, are passed over', () => {
    const hosts = [host('a', '1', {requires: ['???', 'numpy<2']})]
    expect(conflicts({mount: [distribution('numpy', 'unknown')], host: hosts})).toEqual([])
  })
})

describe('target-conflict: what the mount requires', () => {
  const pandas = distribution('pandas', '2.2', ['numpy>=1.26', 'absent>1'])

  test('a version of the host that violates it is told, what neither has is not', () => {
    expect(judged({mount: [pandas], host: [host('numpy', '1.20')]})).toEqual([
      {
        rule: 'target-conflict',
        message:
          "pandas 2.2 (numpy>=1.26) of the mount requires numpy, which the mount does not bring: the host's 1.20 violates it.",
        help: expect.stringContaining('Add numpy to the requirements'),
        package: 'numpy',
      },
    ])
  })

  test('one that satisfies it is a notice: the mount relies on the image', () => {
    const [found, ...others] = judged({mount: [pandas], host: [host('numpy', '1.26.4')]})
    expect(others).toEqual([])
    expect(found).toMatchObject({level: 'notice', help: expect.stringContaining('Add numpy==1.26.4')})
    expect(judged({mount: [pandas], host: [host('numpy', null)]})).toMatchObject([
      {level: 'notice', message: expect.stringContaining('only the host has it')},
    ])
  })

  test('the mount brings it: nothing is required of the host', () => {
    expect(judged({mount: [pandas, distribution('numpy', '2.0')], host: [host('numpy', '2.0')]})).toEqual([])
  })

  test('an extra counts where the requirements list it', () => {
    const mount = [distribution('uvicorn', '1', ['httptools; extra == "standard"'])]
    const roots = [{normalizedName: 'uvicorn', extras: ['standard']}]
    expect(judged({mount, host: [host('httptools', '1')]})).toEqual([])
    expect(judged({mount, host: [host('httptools', '1')], roots})).toHaveLength(1)
  })
})

describe('split-namespace', () => {
  const storage = host('google-cloud-storage', '2', {
    modules: ['google.cloud.storage'],
    namespaces: ['google', 'google.cloud'],
  })
  const plain = host('google', '1', {modules: ['google']})

  test("a plain package of the host hides the mount's part, told once at the outermost name", () => {
    const packageRoots = [root('google', 'namespace', ['google-auth']), root('google.cloud', 'namespace')]
    const both = {...plain, modules: ['google', 'google.cloud']}
    expect(judged({packageRoots, host: [both]})).toEqual([
      {
        rule: 'split-namespace',
        message: expect.stringMatching(
          /^google is a namespace package in the mount \(google-auth\), and google 1 of the host has/,
        ),
        help: expect.any(String),
        package: 'google-auth',
      },
    ])
  })

  test.each(['package', 'module'] as const)("a plain %s of the mount hides the host's part", kind => {
    expect(judged({packageRoots: [root('google', kind, ['mine'])], host: [storage]})).toMatchObject([
      {rule: 'split-namespace', package: 'mine', message: expect.stringContaining('(google-cloud-storage 2)')},
    ])
    expect(judged({packageRoots: [root('google', kind)], host: [storage]})[0]).not.toHaveProperty('level')
  })

  test('also further in', () => {
    const packageRoots = [root('google', 'namespace'), root('google.cloud', 'package')]
    expect(judged({packageRoots, host: [storage]}).map(({message}) => message.split(' ', 1)[0])).toEqual([
      'google.cloud',
    ])
  })

  test.each(['namespace', 'pkgutil'] as const)('%s on both sides is shared', kind => {
    expect(judged({packageRoots: [root('google', kind)], host: [storage]})).toEqual([])
  })

  test('pkg_resources joins only its own kind: a warning', () => {
    expect(judged({packageRoots: [root('google', 'pkg-resources')], host: [storage]})).toMatchObject([
      {rule: 'split-namespace', level: 'warning'},
    ])
  })

  test('a host that declares itself by pkg_resources is joined by its like, and hidden by a plain package', () => {
    const interface_ = host('zope-interface', '5', {modules: ['zope', 'zope.interface'], namespaces: []})
    expect(judged({packageRoots: [root('zope', 'pkg-resources')], host: [interface_]})).toEqual([])
    expect(judged({packageRoots: [root('zope', 'pkgutil')], host: [interface_]})).toEqual([])
    expect(judged({packageRoots: [root('zope', 'package')], host: [interface_]})).toMatchObject([
      {rule: 'split-namespace'},
    ])
    expect(judged({packageRoots: [root('zope', 'namespace')], host: [interface_]})).toMatchObject([
      {rule: 'split-namespace'},
    ])
  })

  test('a distribution that the mount brings too has its parts there', () => {
    const mount = [distribution('google-cloud-storage', '2')]
    expect(judged({mount, packageRoots: [root('google', 'package')], host: [storage]})).toEqual([])
  })

  test('of hosts with names only the well-known families count, and only against a plain package', () => {
    const names = [host('azure-core', '1'), host('azureml-core', '1'), host('numpy', '1')]
    expect(judged({packageRoots: [root('azure', 'package')], host: names})).toMatchObject([
      {rule: 'split-namespace', message: expect.stringContaining('as their names tell (azure-core 1)')},
    ])
    expect(judged({packageRoots: [root('azure', 'namespace'), root('numpy', 'package')], host: names})).toEqual([])
  })

  test('a package of the same name from another distribution is hidden: a warning', () => {
    const flask = host('flask', '3.1', {modules: ['flask']})
    expect(judged({packageRoots: [root('flask', 'module')], host: [flask]})).toMatchObject([
      {rule: 'target-override', level: 'warning', message: expect.stringContaining('module flask of the mount hides')},
    ])
    const mount = [distribution('flask', '3.1')]
    expect(judged({mount, packageRoots: [root('flask', 'package')], host: [flask]})).toEqual([])
  })
})
