import {describe, expect, test} from '@jest/globals'
import type {Distribution, Inventory, PthLine, StartupCode} from '../../../src/environment/facts.ts'
import {inertPth as judgeInert} from '../../../src/rules/mount/inert-pth.ts'
import type {StartupFacts} from '../../../src/rules/mount/startup.ts'
import {startupCode} from '../../../src/rules/mount/startup-code.ts'

const hash = 'ab'.repeat(32)
const other = 'cd'.repeat(32)

const file = (more: Partial<StartupCode> = {}): StartupCode => ({
  ...{path: 'a.pth', kind: 'pth', sha256: hash, owner: 'Alpha_One', known: null, excerpt: 'import evil'},
  ...more,
})

describe('start-up code', () => {
  test('that nobody allowed is an error with hash, excerpt and the line that would allow it', () => {
    expect(startupCode.check({startup: [file()], allowed: []})).toEqual([
      {
        package: 'Alpha_One',
        message: `a.pth of Alpha_One runs at every start of a Python that has it in its site-packages (sha256:${hash}): import evil`,
        help: `Read it; if it may run, add the line \`alpha-one sha256:${hash}\` to \`allow\`.`,
      },
    ])
  })

  test('that allow names by distribution and hash is a notice that says so', () => {
    const [told, ...rest] = startupCode.check({startup: [file()], allowed: [{distribution: 'alpha-one', sha256: hash}]})
    expect(told).toMatchObject({level: 'notice', message: expect.stringContaining('`allow` names it')})
    expect(rest).toEqual([])
  })

  test('that was allowed with another hash is an error that says so, once', () => {
    const found = startupCode.check({startup: [file()], allowed: [{distribution: 'alpha-one', sha256: other}]})
    expect(found).toHaveLength(1)
    expect(found[0]?.level).toBeUndefined()
    expect(found[0]?.message).toContain('it was allowed with another hash')
  })

  test('of another distribution is not allowed by the hash alone, and the entry is told as idle', () => {
    const found = startupCode.check({startup: [file()], allowed: [{distribution: 'beta', sha256: hash}]})
    expect(found.map(({level}) => level)).toEqual([undefined, 'notice'])
    expect(found[1]?.message).toContain(`beta sha256:${hash}`)
  })

  test('in an artifact, whose owners nobody looked up, is allowed by its hash', () => {
    const {owner: _, ...unasked} = file()
    expect(startupCode.check({startup: [unasked], allowed: [{distribution: 'x', sha256: hash}]})).toMatchObject([
      {level: 'notice'},
    ])
  })

  test('that nobody lists cannot be allowed', () => {
    const lone = file({path: 'sitecustomize.py', kind: 'sitecustomize', owner: null})
    const [told] = startupCode.check({startup: [lone], allowed: [{distribution: 'x', sha256: hash}]})
    expect(told?.level).toBeUndefined()
    expect(told?.help).not.toContain('`allow`')
  })

  test('that setuptools writes is a notice', () => {
    const told = startupCode.check({startup: [file({known: 'namespace'}), file({known: 'distutils'})], allowed: []})
    expect(told.map(({level}) => level)).toEqual(['notice', 'notice'])
  })

  test('that virtualenv or uv writes is a notice, though no distribution lists it', () => {
    const told = startupCode.check({
      startup: [file({path: '_virtualenv.pth', owner: null, known: 'virtualenv'})],
      allowed: [],
    })
    expect(told).toMatchObject([{level: 'notice', message: expect.stringContaining('what virtualenv and uv write')}])
  })

  test('runs where site reads it for a .pth, and at every start for what site imports', () => {
    const message = (startup: StartupCode) => startupCode.check({startup: [startup], allowed: []})[0]?.message
    expect(message(file())).toContain('at every start of a Python that has it in its site-packages (')
    expect(message(file({path: 'a.start', kind: 'start'}))).toContain('that has it in its site-packages (')
    expect(message(file({path: 'sitecustomize.py', kind: 'sitecustomize'}))).toContain('at every start of Python (')
  })

  test('in a .pth that nobody lists is told as leaked-pth, in one of an editable as leaked-editable', () => {
    const startup = [file({owner: null}), file({path: '__editable__.a-1.pth'})]
    expect(startupCode.check({startup, allowed: []})).toEqual([])
    expect(startupCode.check({startup: [file({owner: null, unread: true, excerpt: ''})], allowed: []})).toHaveLength(1)
  })
})

const ns =
  "import sys, types, os;p = os.path.join(sys._getframe(1).f_locals['sitedir'], *('mpl_toolkits',));ie = os.path.exists(os.path.join(p,'__init__.py'));m = not ie and sys.modules.setdefault('mpl_toolkits', types.ModuleType('mpl_toolkits'));mp = (m or []) and m.__dict__.setdefault('__path__',[]);(p not in mp) and mp.append(p)"
const shim =
  "import os; var = 'SETUPTOOLS_USE_DISTUTILS'; enabled = os.environ.get(var, 'local') == 'local'; enabled and __import__('_distutils_hack').add_shim();"

function inventory(lines: Partial<PthLine>[], paths: string[] = []): Inventory {
  const owner: Distribution = {
    ...{name: 'alpha', normalizedName: 'alpha', version: '1', metadata: 'alpha-1.dist-info', requiresDist: []},
    ...{requiresPython: null, tags: [], installer: 'pip', directUrl: null},
    record: [{path: 'a.pth', hash: '', size: null}],
  }
  const pth = lines.map(
    (line, index) => ({line: index + 1, kind: 'code', text: '', resolved: '', exists: false, ...line}) as PthLine,
  )
  return {
    site: '/site',
    distributions: [owner],
    entries: paths.map(path => ({path, kind: 'folder', bytes: 0, mode: 0o755})),
    pth: [{path: 'a.pth', sha256: hash, lines: pth}],
  }
}

const inertPth = ({inventory}: {inventory: Inventory}, {startup = [], allowed = []}: Partial<StartupFacts> = {}) =>
  judgeInert.check({inventory, startup, allowed})

describe('a .pth file on a mount', () => {
  test('of a namespace package whose folder is there is a notice that names it', () => {
    expect(inertPth({inventory: inventory([{text: ns}], ['mpl_toolkits'])})).toMatchObject([
      {level: 'notice', message: expect.stringContaining('namespace package mpl_toolkits can be imported')},
    ])
  })

  test('of a namespace package that nothing else makes is a warning', () => {
    const [told] = inertPth({inventory: inventory([{text: ns}])})
    expect(told?.level).toBeUndefined()
    expect(told?.message).toContain('mpl_toolkits does not come to be there')
  })

  test("of setuptools' shim is a notice about distutils", () => {
    expect(inertPth({inventory: inventory([{text: shim}])})).toMatchObject([
      {level: 'notice', message: expect.stringContaining('distutils')},
    ])
  })

  test('of other code is a warning', () => {
    expect(inertPth({inventory: inventory([{text: 'import evil'}])})).toMatchObject([
      {package: 'alpha', message: expect.stringContaining('does not run there')},
    ])
  })

  test('of code that startup-code refuses is told once, as that; allowed, it is told as what will not run', () => {
    const refused = {inventory: inventory([{text: 'import evil'}])}
    const startup = [file({owner: 'alpha'})]
    expect(inertPth(refused, {startup})).toEqual([])
    expect(inertPth(refused, {startup, allowed: [{distribution: 'alpha', sha256: other}]})).toEqual([])
    expect(inertPth(refused, {startup, allowed: [{distribution: 'alpha', sha256: hash}]})).toHaveLength(1)
  })

  test('of folders inside is a warning that names them; folders outside and absent ones are not', () => {
    const path = {kind: 'path', exists: true} as const
    const lines = [
      {...path, text: 'win32', resolved: '/site/win32'},
      {...path, text: '/out', resolved: '/out'},
      {...path, text: 'gone', resolved: '/site/gone', exists: false},
    ]
    const found = inertPth({inventory: inventory(lines)})
    expect(found).toHaveLength(1)
    expect(found[0]?.message).toContain('win32 is not on the import path')
  })

  test('of an unowned file or an editable is told elsewhere', () => {
    const found = inventory([{text: 'import evil'}])
    expect(inertPth({inventory: {...found, distributions: []}})).toEqual([])
  })
})
