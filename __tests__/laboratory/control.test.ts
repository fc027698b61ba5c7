import {describe, expect, test} from '@jest/globals'
import {writeFiles} from '../helpers/project.ts'
import {type Bench, makeBench} from './bench.ts'
import {extensionPath, nativeTag, realExtension} from './extension.ts'
import {audit, type Case, chosenPythons, filesOnly} from './laboratory.ts'

/** What a clean environment may be like: none of it is a finding. */
const controls: Record<string, (bench: Bench) => Pick<Case, 'env' | 'flags'> | Promise<Pick<Case, 'env' | 'flags'>>> = {
  'a virtualenv as pip left it': () => ({}),
  'the same as a bare folder': bench => ({flags: filesOnly(bench)}),
  'the same held against the requirements it was made from': bench => {
    bench.list('alpha==1.0', 'beta==2.0', 'gamma==3.0')
    return {}
  },
  'bytecode of listed modules, as the interpreter wrote it': bench => {
    bench.plant({
      'alpha/__pycache__/__init__.cpython-311.pyc': 'x',
      '__pycache__/beta.cpython-38.pyc': 'x',
    })
    return {}
  },
  'modules in the folder where the job runs, which nothing imports': bench => {
    writeFiles(bench.work, {
      'alpha.py': '',
      'json.py': 'raise SystemExit(1)\n',
      'sitecustomize.py': 'raise SystemExit(1)\n',
    })
    return {}
  },
  'variables that change nothing': () => ({
    env: {
      PYTHONSTARTUP: '/tmp/startup.py',
      PYTHONHASHSEED: '1',
      PYTHONUNBUFFERED: '1',
      PYTHONPATH: '',
      PIP_PROGRESS_BAR: 'off',
      PIP_DISABLE_PIP_VERSION_CHECK: '1',
      PIP_USER: '0',
      PIP_TARGET: '',
      PIP_CACHE_DIR: '/tmp/cache',
    },
  }),
  'a pip.conf that says how to reach the network': bench => {
    bench.write({'home/.config/pip/pip.conf': '[global]\ntimeout = 10\nretries = 2\nproxy = http://127.0.0.1:9\n'})
    return {}
  },
  'a distribution with a namespace, another that shares it, stubs and data': bench => {
    bench.lay(
      {name: 'space-one', version: '1', files: {'space/one/__init__.py': ''}},
      {name: 'space-two', version: '1', files: {'space/two.py': '', 'space/data/table.csv': 'a,b\n'}},
      {name: 'types-alpha', version: '1', files: {'alpha-stubs/__init__.pyi': 'x: int\n'}},
    )
    return {}
  },
  'a wheel with native code for this machine, in the virtualenv': bench => layNative(bench),
  'the same in a bare folder': bench => ({...layNative(bench), flags: filesOnly(bench)}),
  'equal files of two distributions': bench => {
    bench.lay(
      {name: 'one', version: '1', files: {'one.py': '', 'shared/__init__.py': ''}},
      {name: 'two', version: '1', files: {'two.py': '', 'shared/__init__.py': ''}},
    )
    return {}
  },
  'a .pth of a distribution that only holds a comment': bench => {
    bench.lay({name: 'quiet', version: '1', files: {'quiet.py': '', 'quiet.pth': '# nothing\n\n'}})
    return {}
  },
}

/** An extension module that belongs to this Python, in a wheel that says so. */
function layNative(bench: Bench): Record<string, never> {
  bench.lay({
    name: 'fastlib',
    version: '1.0',
    tag: nativeTag(bench),
    files: {[extensionPath(bench)]: realExtension(bench)},
  })
  return {}
}

describe('a clean environment yields no finding', () => {
  for (const python of chosenPythons()) {
    test.each(Object.entries(controls))(`%s (Python ${python.minor})`, async (_, build) => {
      const bench = await makeBench(python)
      const job = await audit(bench, await build(bench))
      expect(job.stderr).toBe('')
      expect(job.result?.findings).toEqual([])
      expect(job).toMatchObject({code: 0, result: {verdict: 'passed'}})
    })
  }
})
