import {spawnSync} from 'node:child_process'
import path from 'node:path'
import {expect, test} from '@jest/globals'
import {onePython} from '../helpers/pythons.ts'

const scripts = path.join(import.meta.dirname, '../../scripts')

// Each of these took minutes for some input of 64 KB; the runs end with 1 where that needs 3 s of processor time again.
test.each(['pip.conf', 'METADATA', 'page of an index', 'JSON of an index', 'settings of the server'])(
  'the worst cases of %s are read by the Python side',
  reader => {
    const {status, stdout, stderr} = spawnSync(onePython().executable, [path.join(scripts, 'fuzz_slow.py'), reader], {
      encoding: 'utf8',
    })
    expect([status, status === 0 ? '' : stdout + stderr]).toEqual([0, ''])
  },
)

test.each(['entry_points.txt', 'uv.toml', '.amlignore', 'manifest'])('the worst cases of %s are read', reader => {
  const {status, stdout, stderr} = spawnSync(process.execPath, [path.join(scripts, 'fuzz-slow.ts'), reader], {
    encoding: 'utf8',
  })
  expect([status, status === 0 ? '' : stdout + stderr]).toEqual([0, ''])
})
