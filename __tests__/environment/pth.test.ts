import {describe, expect, test} from '@jest/globals'
import {isNamespaceLine, namespaceNames, readPth} from '../../src/environment/pth.ts'

const root = "sys._getframe(1).f_locals['sitedir']"

/** What the releases of setuptools write for a namespace package, by the first release that did (setuptools/namespaces.py). */
function written(name: string): [release: string, line: string][] {
  const parts = name.split('.').map(part => `'${part}'`)
  const path = parts.length === 1 ? `(${parts[0]},)` : `(${parts.join(', ')})`
  const parent = name.split('.').slice(0, -1).join('.')
  const attach = parent === '' ? '' : `;m and setattr(sys.modules['${parent}'], ${parts.at(-1)}, m)`
  const p = `p = os.path.join(${root}, *${path})`
  const ie = "ie = os.path.exists(os.path.join(p,'__init__.py'))"
  const end = `mp = (m or []) and m.__dict__.setdefault('__path__',[]);(p not in mp) and mp.append(p)${attach}`
  const found = `sys.modules.setdefault('${name}', importlib.util.module_from_spec(importlib.machinery.PathFinder.find_spec('${name}', [os.path.dirname(p)])))`
  const plain = `sys.modules.setdefault('${name}', types.ModuleType('${name}'))`
  return [
    [
      '0.6',
      `import sys,types,os; ${p}; ${ie}; m = not ie and ${plain.replace(', ', ',')}; ${end.replaceAll(';', '; ')}`,
    ],
    ['20', `import sys, types, os;${p};${ie};m = not ie and ${plain};${end}`],
    [
      '31',
      `import sys, types, os;has_mfs = sys.version_info > (3, 5);${p};importlib = has_mfs and __import__('importlib.util');has_mfs and __import__('importlib.machinery');m = has_mfs and ${found};m = m or ${plain};${end}`,
    ],
    [
      '69',
      `import sys, types, os;${p};importlib = __import__('importlib.util');__import__('importlib.machinery');m = ${found};m = m or ${plain};${end}`,
    ],
  ]
}

describe.each(written('google.cloud'))('the line of setuptools %s for a namespace package', (_, line) => {
  test('is known, for a package and for one in another', () => {
    const [, alone = ''] = written('zope').find(([release]) => release === _) ?? []
    expect([alone, line].map(isNamespaceLine)).toEqual([true, true])
    expect([alone, line].map(namespaceNames)).toEqual([['zope'], ['google.cloud']])
  })

  test.each([
    ['a path that leaves site-packages', line.replace("'google', 'cloud'", "'..', 'cloud'")],
    ['a path of dots', line.replace("'google', 'cloud'", "'..', '..'")],
    ['a path for another name', line.replace("'google', 'cloud'", "'google', 'evil'")],
    ['one part for two', line.replace("('google', 'cloud')", "('google.cloud',)")],
    ['dots for a name', line.replaceAll('google', '..')],
    ['an empty name', line.replaceAll("'google'", "''").replaceAll('google.', '.')],
    ['another child', line.replace("sys.modules['google'], 'cloud'", "sys.modules['os'], 'path'")],
    ['a statement more', `${line};m`],
    [
      'a statement less',
      line.replace(';(p not in mp) and mp.append(p)', '').replace('; (p not in mp) and mp.append(p)', ''),
    ],
    ['statements in another order', line.split(';').toReversed().join(';')],
    ['a folder of its own', line.replace(root, "'/src'")],
  ])('with %s is unknown code', (_, changed) => {
    expect(changed).not.toBe(line)
    expect(isNamespaceLine(changed)).toBe(false)
  })
})

test('a line that was cut at the end of a namespace line is unknown code', () => {
  const [, short = ''] = written('a')[1] ?? []
  const length = short.split("'a'").length - 1
  const name = (count: number) => 'a'.repeat(count)
  const [, line = ''] = written(name(1 + Math.floor((4000 - short.length) / length)))[1] ?? []
  const padded = `${line.replace(';', `;${' '.repeat(4000 - line.length)}`)};evil()`
  const [read] = readPth('a.pth', Buffer.from(padded), '/').lines
  expect(read?.text.endsWith('mp.append(p)')).toBe(true)
  expect(isNamespaceLine(read?.text ?? '')).toBe(false)
})
