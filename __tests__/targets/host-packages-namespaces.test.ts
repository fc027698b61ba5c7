import {execFileSync} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from '@jest/globals'
import {atOnce} from '../../src/core/steps.ts'
import {takeInventory} from '../../src/environment/inventory.ts'
import {readPackageRoots} from '../../src/environment/namespaces.ts'
import type {MarkerEnvironment} from '../../src/requirements/facts.ts'
import {targetRules} from '../../src/rules/target/target.ts'
import {describeHost} from '../../src/targets/host-packages.ts'
import {judgementsOf} from '../helpers/judgements.ts'
import {pythons} from '../helpers/pythons.ts'
import {temporaryFolder} from '../helpers/temp.ts'

const pkgutil = "__path__ = __import__('pkgutil').extend_path(__path__, __name__)\n"
const resources = "__import__('pkg_resources').declare_namespace(__name__)\n"

/** A site-packages in which one distribution owns these files. */
function site(name: string, files: Record<string, string>): string {
  const folder = temporaryFolder()
  const record = `${Object.keys(files).join(',,\n')},,\n`
  const metadata = `Metadata-Version: 2.1\nName: ${name}\nVersion: 1.0\n`
  const all = {...files, [`${name}-1.0.dist-info/METADATA`]: metadata, [`${name}-1.0.dist-info/RECORD`]: record}
  for (const [file, content] of Object.entries(all)) {
    fs.mkdirSync(path.dirname(path.join(folder, file)), {recursive: true})
    fs.writeFileSync(path.join(folder, file), content)
  }
  return folder
}

function roots(folder: string) {
  return readPackageRoots(atOnce(takeInventory(folder)))
}

/** The rules that find something in a mount before a host. */
function found(mount: string, host: string): string[] {
  const facts = {
    inventory: atOnce(takeInventory(mount)),
    packageRoots: roots(mount),
    host: describeHost(atOnce(takeInventory(host)), roots(host)),
    markers: {} as MarkerEnvironment,
  }
  return judgementsOf(targetRules, facts).map(({rule}) => rule)
}

/** Which of two modules Python can import with the mount on PYTHONPATH before the host. */
function importable(
  python: string,
  {mount, host, modules}: {mount: string; host: string; modules: string[]},
): string[] {
  const code = `import importlib, sys
for name in sys.argv[1:]:
    try: importlib.import_module(name)
    except ImportError: continue
    print(name)`
  const env = {PYTHONPATH: [mount, host].join(path.delimiter), PYTHONDONTWRITEBYTECODE: '1', PYTHONWARNINGS: 'ignore'}
  const output = execFileSync(python, ['-S', '-c', code, ...modules], {env, encoding: 'utf8'})
  return output.split('\n').filter(line => line !== '')
}

describe('what Python does with both is what is said', () => {
  test.each<[string, string | undefined, string | undefined, string[], string[]]>([
    ['PEP 420 on both sides', undefined, undefined, ['ns.ours', 'ns.theirs'], []],
    ['pkgutil on both sides', pkgutil, pkgutil, ['ns.ours', 'ns.theirs'], []],
    ['pkgutil in the mount', pkgutil, undefined, ['ns.ours', 'ns.theirs'], []],
    ['pkgutil in the host', undefined, pkgutil, ['ns.ours', 'ns.theirs'], []],
    ['a plain package in the mount', '', undefined, ['ns.ours'], ['split-namespace']],
    ['a plain package in the host', undefined, '', ['ns.theirs'], ['split-namespace']],
    ['plain packages on both sides', '', '', ['ns.ours'], ['target-override']],
  ])('%s', (_, ours, theirs, expected, rules) => {
    const init = (text: string | undefined): Record<string, string> =>
      text === undefined ? {} : {'ns/__init__.py': text}
    const mount = site('ours', {...init(ours), 'ns/ours/__init__.py': ''})
    const host = site('theirs', {...init(theirs), 'ns/theirs/__init__.py': ''})
    expect(found(mount, host)).toEqual(rules)
    for (const {executable} of [pythons()[0], pythons().at(-1)].flatMap(one => one ?? [])) {
      expect(importable(executable, {mount, host, modules: ['ns.ours', 'ns.theirs']})).toEqual(expected)
    }
  })

  test('a module file of the mount hides a namespace of the host', () => {
    const mount = site('ours', {'ns.py': ''})
    const host = site('theirs', {'ns/theirs.py': ''})
    expect(found(mount, host)).toEqual(['split-namespace'])
    const [python] = pythons()
    expect(importable(python?.executable ?? '', {mount, host, modules: ['ns', 'ns.theirs']})).toEqual(['ns'])
  })
})

describe('the names of a site-packages', () => {
  test('go down to the first package that is no namespace, with their distributions', () => {
    const folder = site('big', {
      'one.py': '',
      'native.cpython-312-x86_64-linux-gnu.so': '',
      'plain/__init__.py': '',
      'plain/inner/__init__.py': '',
      'google/cloud/storage/__init__.py': '',
      'google/auth.py': '',
      'zope/__init__.py': resources,
      'zope/interface/__init__.py': '',
      'both/__init__.py': `try:\n    ${resources}except ImportError:\n    ${pkgutil}`,
      'both/part.py': '',
    })
    fs.writeFileSync(path.join(folder, 'stray.py'), '')
    expect(roots(folder).map(({name, kind, distributions}) => [name, kind, ...distributions].join(' '))).toEqual([
      'both pkgutil big',
      'both.part module big',
      'google namespace big',
      'google.auth module big',
      'google.cloud namespace big',
      'google.cloud.storage package big',
      'native module big',
      'one module big',
      'plain package big',
      'stray module',
      'zope pkg-resources big',
      'zope.interface package big',
    ])
  })

  test('leave out data, metadata and what is no identifier', () => {
    const folder = site('odd', {
      'share/readme.txt': '',
      'not-a-name/x.py': '',
      '__pycache__/x.cpython-312.pyc': '',
      'a-b.py': '',
    })
    expect(roots(folder)).toEqual([])
  })

  test('in one folder a package comes before a module, and a module before a namespace', () => {
    const folder = site('twins', {'a.py': '', 'a/__init__.py': '', 'b.py': '', 'b/x.py': ''})
    expect(roots(folder).map(({name, kind}) => `${name} ${kind}`)).toEqual(['a package', 'b module', 'b.x module'])
  })

  test('an `__init__.py` that cannot be read as text is a plain package', () => {
    const folder = site('bytes', {'a/__init__.py': '\u0000\ufffd'})
    fs.rmSync(path.join(folder, 'a/__init__.py'))
    fs.writeFileSync(path.join(folder, 'a/__init__.py'), Buffer.from([0xff, 0xfe, 0x00, 0x80]))
    expect(roots(folder)).toMatchObject([{name: 'a', kind: 'package'}])
  })
})
