import {describe, expect, test} from '@jest/globals'
import type {EntryPoint, WheelEntry, WheelFacts} from '../../../src/environment/wheels/facts.ts'
import {wheelRules} from '../../../src/rules/mount/mount.ts'
import {reservedProgram} from '../../../src/rules/mount/reserved-programs.ts'
import type {WheelJudging} from '../../../src/rules/mount/wheels.ts'
import {judgementsOf} from '../../helpers/judgements.ts'

function wheel(more: Partial<WheelFacts> = {}): WheelFacts {
  const file = 'alpha-1.0-py3-none-any.whl'
  return {file, normalizedName: 'alpha', entries: [], entryPoints: [], record: null, ...more}
}

const file = (path: string, more: Partial<WheelEntry> = {}): WheelEntry => ({path, kind: 'file', bytes: 1, ...more})
const program = (name: string, target = 'alpha:main'): EntryPoint => ({group: 'console_scripts', name, target})

function judged(wheels: WheelFacts[], more: Partial<WheelJudging> = {}) {
  const facts = {wheels, changes: [], requirements: [], unpackLimit: null, ...more}
  return judgementsOf(wheelRules, facts)
}

const rules = (wheels: WheelFacts[], more: Partial<WheelJudging> = {}) => judged(wheels, more).map(({rule}) => rule)

describe('names of entries', () => {
  test.each(['../a', '/a', 'a\\b', 'a\u0001', 'a\nb', 'a/../b', './a', 'a//b', 'C:/a', 'a\ufffd'])(
    '%j is unsafe',
    name => {
      expect(rules([wheel({entries: [file(name)]})])).toContain('unsafe-path')
    },
  )

  test('links, devices, pipes, second names and double entries are unsafe', () => {
    const kinds = (['symbolic link', 'device', 'pipe'] as const).map(kind => file(kind.split(' ')[0] ?? '', {kind}))
    const entries = [...kinds, file('a', {otherName: 'b'}), file('m.py'), file('m.py')]
    expect(rules([wheel({entries})])).toEqual(Array(5).fill('unsafe-path'))
  })

  test('a folder that comes twice, and names of any script, are not', () => {
    const folder = file('a', {kind: 'folder'})
    expect(rules([wheel({entries: [folder, folder, file('a/模块.py'), file('a/é.py')]})])).toEqual([])
  })
})

describe('files of a data folder', () => {
  test.each([
    'scripts/python',
    'scripts/python3.13',
    'scripts/Python3',
    'scripts/pythonw.exe',
    'scripts/pypy3',
    'scripts/pip',
    'scripts/pip3.13',
    'scripts/activate',
    'scripts/Activate.ps1',
    'scripts/activate.csh',
    'scripts/activate_this.py',
    'scripts/deactivate',
    'scripts/DEACTIVATE',
    'scripts/pyvenv.cfg',
    'scripts/pybuilddir.txt',
    'scripts/python._pth',
    'data/pyvenv.cfg',
    'data/PYVENV.CFG',
    'data/bin/python',
    'data/Bin/python3',
    'data/lib/python3.12/site-packages/a.pth',
    'data/lib64/python3.12/os.py',
    'data/LIB/Python3.12/os.py',
    'data/lib/site-packages/a.py',
    'stdlib/os.py',
    'SCRIPTS/python',
    'scripts',
  ])('alpha-1.0.data/%s is unsafe', name => {
    expect(rules([wheel({entries: [file(`alpha-1.0.data/${name}`)]})])).toContain('unsafe-wheel')
  })

  test.each([
    'scripts/python-argcomplete',
    'scripts/activate-global-python-argcomplete',
    'scripts/pipx',
    'scripts/pip-compile',
    'scripts/pythonic',
    'scripts/pyvenv',
    'headers/alpha.h',
    'data/share/doc/python',
    'data/lib/libalpha.so',
    'data/bin/alpha',
    'data/etc/pip.conf',
    'purelib/alpha.py',
    'platlib/alpha.so',
  ])('alpha-1.0.data/%s is not', name => {
    expect(rules([wheel({entries: [file(`alpha-1.0.data/${name}`)]})])).toEqual([])
  })

  test('one of another distribution is unsafe, since pip installs it', () => {
    expect(rules([wheel({entries: [file('beta-1.0.data/scripts/tool'), file('alpha-1.0.dist-info/RECORD')]})])).toEqual(
      ['unsafe-wheel'],
    )
  })

  test('pip may bring its own programs, and nothing else of the kind', () => {
    expect([reservedProgram('pip3', 'pip'), reservedProgram('pip3', 'alpha')]).toEqual([undefined, expect.any(String)])
    expect(reservedProgram('python', 'pip')).toEqual(expect.any(String))
  })
})

describe('entry points', () => {
  test.each([
    ['../x'],
    ['../../x'],
    ['a/b'],
    ['/etc/cron.d/x'],
    ['a\u0000b'],
    ['a\\b'],
    ['..'],
    [''],
    ['python'],
    ['PYTHON3'],
    ['pip'],
    ['activate'],
    ['x python'],
    ['ok', '../../y = alpha:main'],
    ['ok', 'alpha = ../y'],
    ['ok', '= alpha:main'],
    ['ok', ''],
  ])('%j = %j is unsafe', (name, target = 'alpha:main') => {
    expect(rules([wheel({entryPoints: [program(name, target)]})])).toContain('unsafe-wheel')
  })

  test.each([
    ['alpha', 'alpha.cli:main'],
    ['py.test', 'pytest:console_main'],
    ['alpha-1.0', 'alpha:Main.run [extra]'],
    ['pipenv', 'pipenv:cli'],
    ['ä', 'modul:über'],
  ])('%j = %j is not', (name, target) => {
    expect(rules([wheel({entryPoints: [program(name, target)]})])).toEqual([])
  })
})

describe('RECORD', () => {
  const row = (path: string, hash = 'sha256=x', size: number | null = 1) => ({path, hash, size})
  test('a size that is not the one of the archive, or two hashes for one file, are told', () => {
    const entries = [file('a.py'), file('b.py')]
    expect(
      rules([wheel({entries, record: [row('a.py', 'sha256=x', 2), row('b.py'), row('./b.py', 'sha256=y')]})]),
    ).toEqual(['tampered-file', 'tampered-file'])
  })

  test('rows without a hash or a size claim nothing', () => {
    const entries = [file('a.py')]
    expect(rules([wheel({entries, record: [row('a.py', '', 2), row('a.py', 'sha256=x', null)]})])).toEqual([])
  })
})

describe('size', () => {
  const limit = {value: 100, from: '`max-size`'}
  test('all wheels together may not unpack to more than the limit', () => {
    const [one, two] = [wheel({entries: [file('a', {bytes: 60})]}), wheel({entries: [file('b', {bytes: 41})]})]
    expect(rules([one, two], {unpackLimit: limit})).toEqual(['too-large'])
    expect(rules([one], {unpackLimit: limit})).toEqual([])
  })

  test('what stays outside site-packages, and pip, do not count', () => {
    const outside = wheel({entries: [file('alpha-1.0.data/data/share/a', {bytes: 1000})]})
    const pip = wheel({normalizedName: 'pip', entries: [file('a', {bytes: 1000})]})
    expect(rules([outside, pip], {unpackLimit: limit})).toEqual([])
  })
})

test('a flaw is told at the line of its requirement, and many of a kind are cut', () => {
  const listed = {name: 'Alpha', normalizedName: 'alpha', active: true, constraint: false, file: 'r.txt', line: 3}
  const entries = Array.from({length: 9}, (_, index) => file(`../${index}`))
  const found = judged([wheel({entries})], {requirements: [listed as WheelJudging['requirements'][number]]})
  expect(found).toHaveLength(6)
  expect(found[0]).toMatchObject({file: 'r.txt', line: 3, package: 'Alpha'})
  expect(found[5]?.message).toBe('alpha-1.0-py3-none-any.whl has 4 more flaws of this kind.')
})

test('a changed file of the virtualenv names who did it, where that is known', () => {
  const changes = [
    {path: 'bin/python', change: 'replaced' as const, by: ['alpha']},
    {path: 'pyvenv.cfg', change: 'removed' as const, by: []},
  ]
  expect(judged([], {changes}).map(({message}) => message)).toEqual([
    'alpha replaced "bin/python" of the virtualenv: its Python was not started again.',
    'The install removed "pyvenv.cfg" of the virtualenv: its Python was not started again.',
  ])
})
