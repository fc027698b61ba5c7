import {expect, test} from '@jest/globals'
import {evidenceOf, lastLines, readCrash, readTracebacks} from '../../../src/hosts/engine/traceback.ts'

const chained = `2026-11-21 13:00:01,000 E [5] azmlinfsrv - Encountered Exception Traceback (most recent call last):
  File "/a/server.py", line 119, in invoke_init
    self._user_init()
    ^^^^^^^^^^^^^^^^^
  File "/a/b c/score.py", line 3, in init
    open("x")
FileNotFoundError: [Errno 2] No such file or directory: 'x'

The above exception was the direct cause of the following exception:

Traceback (most recent call last):
  File "/a/server.py", line 121, in invoke_init
    raise UserScriptException(ex) from ex
pkg.UserScriptException: Caught it

2026-11-21 13:00:02,000 E [5] gunicorn.error - Shutting down
`

test('a chain holds what was raised first, then what it led to', () => {
  const [chain = []] = readTracebacks(chained)
  expect(chain.map(({type, message}) => [type, message])).toEqual([
    ['FileNotFoundError', "[Errno 2] No such file or directory: 'x'"],
    ['pkg.UserScriptException', 'Caught it'],
  ])
  expect(chain[0]?.frames).toEqual([
    {file: '/a/server.py', line: 119, name: 'invoke_init'},
    {file: '/a/b c/score.py', line: 3, name: 'init'},
  ])
})

test('exceptions that have nothing to do with each other are chains of their own', () => {
  const one = 'Traceback (most recent call last):\n  File "/a.py", line 1, in f\n    f()\nKeyboardInterrupt\n'
  expect(readTracebacks(one + one).map(chain => chain.map(({type, message}) => [type, message]))).toEqual([
    [['KeyboardInterrupt', '']],
    [['KeyboardInterrupt', '']],
  ])
})

test('a message may have several lines, and end where the log goes on', () => {
  const text =
    'Traceback (most recent call last):\n  File "/a.py", line 1\n    x =\nImportError: \n\nIMPORTANT: read\n2026-01-01 00:00:00 I\nmore'
  expect(readTracebacks(text)[0]?.[0]?.message).toBe('IMPORTANT: read')
})

test('evidence keeps the innermost frames, without carets and without what the logger repeats', () => {
  const [chain = []] = readTracebacks(chained)
  const [first] = chain
  if (first === undefined) throw new Error('nothing was read')
  expect(evidenceOf(first)).toEqual([
    'Traceback (most recent call last):',
    '  File "/a/server.py", line 119, in invoke_init',
    '    self._user_init()',
    '  File "/a/b c/score.py", line 3, in init',
    '    open("x")',
    "FileNotFoundError: [Errno 2] No such file or directory: 'x'",
  ])
  expect(evidenceOf({...first, lines: Array.from({length: 50}, (_, index) => `line ${index}`)})).toHaveLength(12)
})

test('a crash is read from what faulthandler prints, the innermost frame last', () => {
  const text =
    'Fatal Python error: Aborted\n\nCurrent thread 0x1 (most recent call first):\n  File "/b.py", line 2 in g\n  File "/a.py", line 1 in f\n\nExtension modules: x\n'
  expect(readCrash(text)?.frames).toEqual([
    {file: '/a.py', line: 1, name: 'f'},
    {file: '/b.py', line: 2, name: 'g'},
  ])
  expect(readCrash('all is well')).toBeNull()
})

test('the last lines leave out what the server always says', () => {
  const text = `Server Settings
---------------
Entry Script Name: score.py
Server Port: 1

2026-11-21 13:00:00,000 I [5] gunicorn.error - Starting
my own line
`
  expect(lastLines(text)).toEqual(['my own line'])
  expect(lastLines('2026-11-21 13:00:00,000 I [5] x\n')).toEqual(['2026-11-21 13:00:00,000 I [5] x'])
})

test('hostile text costs no more than its length', () => {
  for (const text of [
    'Traceback (most recent call last):\n'.repeat(20_000),
    '  File "'.repeat(50_000),
    `Traceback (most recent call last):\n${'  File "a", line 1\n'.repeat(50_000)}`,
  ]) {
    expect(readTracebacks(text).flat().length).toBeLessThan(20_001)
  }
})
