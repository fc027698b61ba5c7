import {execFileSync} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import {beforeAll, expect, test} from '@jest/globals'
import {atOnce} from '../../../src/core/steps.ts'
import {takeInventory} from '../../../src/environment/inventory.ts'
import {scanNative} from '../../../src/environment/native.ts'
import {judge} from '../../../src/rules/engine.ts'
import type {AbiFacts} from '../../../src/rules/mount/abi-support.ts'
import {abiRules} from '../../../src/rules/mount/mount.ts'
import {makeElf} from '../../environment/elf/make-elf.ts'
import {onePython} from '../../helpers/pythons.ts'
import {temporaryFolder} from '../../helpers/temp.ts'

/** What a running Python says about itself, and where its own extension modules lie. */
type Real = {interpreter: NonNullable<AbiFacts['interpreter']>; modules: string; machine: string}
let real: Real

const question = `import json, platform, sys, sysconfig
from importlib import machinery
libc, version = platform.libc_ver()
abi = "cp%d%d%s" % (sys.version_info[0], sys.version_info[1], "t" if sysconfig.get_config_var("Py_GIL_DISABLED") else "")
print(json.dumps({"machine": platform.machine(), "modules": sysconfig.get_config_var("DESTSHARED"), "interpreter": {
  "version": platform.python_version(), "implementation": "cpython", "abi": abi, "platform": "linux_" + platform.machine(),
  "glibc": version if libc == "glibc" else None, "extensionSuffixes": machinery.EXTENSION_SUFFIXES}}))`

beforeAll(() => {
  real = JSON.parse(execFileSync(onePython().executable, ['-I', '-c', question], {encoding: 'utf8'})) as Real
})

/** A site-packages with one distribution that lists all of its files. */
function mount(files: Record<string, Buffer>, tag: string): string {
  const site = temporaryFolder()
  const info = 'alpha-1.0.dist-info'
  const all: Record<string, Buffer | string> = {
    ...files,
    [`${info}/METADATA`]: 'Metadata-Version: 2.1\nName: alpha\nVersion: 1.0\n',
    [`${info}/WHEEL`]: `Wheel-Version: 1.0\nTag: ${tag}\n`,
    [`${info}/RECORD`]: Object.keys(files)
      .map(name => `${name},,\n`)
      .join(''),
  }
  for (const [name, content] of Object.entries(all)) {
    fs.mkdirSync(path.dirname(path.join(site, name)), {recursive: true})
    fs.writeFileSync(path.join(site, name), content)
  }
  return site
}

function told(site: string, target: Partial<AbiFacts['target']> = {}): string[] {
  const inventory = atOnce(takeInventory(site))
  const facts: AbiFacts = {
    inventory,
    native: atOnce(scanNative(inventory)),
    interpreter: real.interpreter,
    target: {python: null, platform: null, glibc: null, ...target},
  }
  const found = judge(abiRules, facts, {mode: 'build', rules: new Map(), excuses: []})
  return found.map(({level, rule, message}) => `${level} ${rule}: ${message}`)
}

/** A real extension module of this Python that needs nothing but the C library, under a package of its own. */
function realModule(): {name: string; bytes: Buffer} {
  const plain = fs.readdirSync(real.modules).find(name => /^(?:array|_pickle)\.cpython-/.test(name))
  if (plain === undefined) throw new Error(`${real.modules} holds none of the modules that this test knows.`)
  return {name: `alpha/${plain}`, bytes: fs.readFileSync(path.join(real.modules, plain))}
}

test('a real extension module of this Python has no finding here, and has one where it cannot run', () => {
  const {name, bytes} = realModule()
  const {abi, platform} = real.interpreter
  const site = mount({[name]: bytes}, `${abi}-${abi}-${platform}`)
  const other = platform === 'linux_aarch64' ? 'linux_x86_64' : 'linux_aarch64'
  expect(told(site)).toEqual([])
  expect(told(site, {platform: other})).toEqual([
    `error foreign-platform: alpha 1.0 is a wheel for ${abi}-${abi}-${platform}, but the target is ${other}.`,
  ])
  expect(told(site, {python: '3.6'})).toEqual([
    expect.stringMatching(/^error foreign-abi: .* Python 3\.6 \(cp36m\) cannot load\.$/),
  ])
  expect(told(site, {glibc: '2.1'})).toEqual([
    expect.stringMatching(/^error newer-glibc: .* but the target has 2\.1\.$/),
  ])
})

test('a module cut short, as an interrupted copy leaves it, is told', () => {
  const {name, bytes} = realModule()
  const {abi, platform} = real.interpreter
  const site = mount({[name]: bytes.subarray(0, 100)}, `${abi}-${abi}-${platform}`)
  expect(told(site)).toEqual([
    `warning foreign-platform: alpha 1.0 has one file that no system can load: ${name} (it ends within its program headers).`,
  ])
})

test('a mislabelled wheel is found out by its files', () => {
  const foreign = real.machine === 'aarch64' ? 62 : 183
  const site = mount({'alpha/_a.abi3.so': makeElf({machine: foreign, needed: ['libc.so.6']})}, 'py3-none-any')
  expect(told(site)).toEqual([expect.stringMatching(/^error foreign-platform: alpha 1\.0 has one file for Linux on /)])
})
