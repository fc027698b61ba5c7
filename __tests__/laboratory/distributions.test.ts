import {execFileSync} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import {installInto, makeVirtualenv} from '../helpers/virtualenv.ts'
import {makeWheel} from '../helpers/wheel.ts'
import type {Bench} from './bench.ts'
import {type Case, laboratory, type Vector} from './laboratory.ts'

const stockLines = ['alpha==1.0', 'beta==2.0', 'gamma==3.0']
const delta = {name: 'delta', version: '1.0'}

/** pip was asked for delta under this setting, said yes, and the virtualenv has none. */
const diverted = (
  what: string,
  setting: (bench: Bench) => Record<string, string>,
  flags: readonly string[] = [],
): Vector => ({
  vector: `an install that ${what} diverted`,
  rule: 'missing-distribution',
  ...(what === 'PIP_TARGET' ? {} : {once: true}),
  build: async bench => {
    bench.list(...stockLines, 'delta==1.0')
    await bench.install([delta], {env: setting(bench), flags})
    return missing('delta')
  },
})

const missing = (name: string): Case => ({names: [name], package: name})

/** What pip never shows: it takes these names for the standard library's. */
const hidden = (name: string): Vector => ({
  vector: `a distribution that pip hides for its name, ${name},`,
  rule: 'undeclared-distribution',
  ...(name === 'argparse' ? {} : {once: true}),
  build: async bench => {
    bench.list(...stockLines)
    await bench.install([{name, version: '1.4', files: {[`${name}_backport/__init__.py`]: ''}}])
    const shown = execFileSync(
      bench.python.executable,
      ['-I', '-m', 'pip', '--python', bench.executable, 'list', '--disable-pip-version-check'],
      {env: {PATH: '/usr/bin:/bin', HOME: bench.home}, encoding: 'utf8'},
    )
    if (shown.includes('1.4')) throw new Error(`pip lists ${name}.`)
    return {names: [`${name} 1.4`], package: name}
  },
})

const vectors: Vector[] = [
  hidden('argparse'),
  hidden('wsgiref'),
  hidden('python'),
  {
    vector: 'a distribution that is neither listed nor needed',
    rule: 'undeclared-distribution',
    build: bench => {
      bench.list(...stockLines)
      bench.lay({name: 'ghost', version: '9.9'})
      return {names: ['ghost 9.9'], package: 'ghost'}
    },
  },
  {
    vector: 'a dependency that was left out with --no-deps',
    rule: 'missing-distribution',
    build: async bench => {
      await bench.install([{name: 'needy', version: '1', requires: ['absent>=2']}], {flags: ['--no-deps']})
      return {names: ['absent', 'needy needs it (absent>=2)'], package: 'absent'}
    },
  },
  {
    vector: "an extra's dependency that is not there",
    rule: 'missing-distribution',
    build: bench => {
      bench.list(...stockLines, 'needy[speed]==1')
      bench.lay({name: 'needy', version: '1', extras: {speed: ['absent']}})
      return {names: ['absent', 'needy'], package: 'absent'}
    },
  },
  {
    vector: 'a release with a local label in the place of the pinned one',
    rule: 'version-drift',
    build: async bench => {
      bench.list(...stockLines, 'delta==1.0')
      await bench.install([{...delta, version: '1.0+evil'}])
      return {names: ['delta 1.0', '1.0+evil'], package: 'delta'}
    },
  },
  {
    vector: 'a distribution for another Python',
    rule: 'requires-python-mismatch',
    files: true,
    build: bench => {
      bench.lay({name: 'ghost', version: '9.9', requiresPython: '<3.7'})
      return {names: ['ghost 9.9', '<3.7'], package: 'ghost'}
    },
  },
  diverted('PIP_TARGET', ({folder}) => ({PIP_TARGET: path.join(folder, 'target')})),
  diverted('PIP_PREFIX', ({folder}) => ({PIP_PREFIX: path.join(folder, 'prefix')})),
  diverted('PIP_ROOT', ({folder}) => ({PIP_ROOT: path.join(folder, 'root')})),
  diverted('a pip.conf', bench => ({
    PIP_CONFIG_FILE: path.join(bench.write({'pip.conf': `[install]\ntarget = ${bench.folder}/target\n`}), 'pip.conf'),
  })),
  diverted('PIP_DRY_RUN', () => ({PIP_DRY_RUN: '1'})),
  {
    vector: 'an install that _PIP_RUNNING_IN_SUBPROCESS diverted into the outer environment',
    rule: 'missing-distribution',
    build: async bench => {
      const outer = await makeVirtualenv(bench.python.executable, path.join(bench.folder, 'outer'))
      const wheel = makeWheel(delta, path.join(bench.folder, 'wheels'))
      execFileSync(
        outer.python,
        ['-I', runner(bench), '--python', bench.executable, 'install', '--quiet', '--no-index', wheel.path],
        {
          env: {
            PATH: '/usr/bin:/bin',
            HOME: bench.home,
            PIP_DISABLE_PIP_VERSION_CHECK: '1',
            _PIP_RUNNING_IN_SUBPROCESS: '1',
          },
          stdio: 'pipe',
        },
      )
      if (!fs.existsSync(path.join(outer.sitePackages, 'delta.py'))) throw new Error('It was not diverted.')
      bench.list(...stockLines, 'delta==1.0')
      return missing('delta')
    },
  },
  {
    vector: 'an install in which a PYTHONPATH counted as the virtualenv',
    rule: 'missing-distribution',
    once: true,
    build: async bench => {
      const other = await makeVirtualenv(bench.python.executable, path.join(bench.folder, 'other'))
      const wheels = path.join(bench.folder, 'wheels')
      makeWheel(delta, wheels)
      await installInto(other, {python: bench.python.executable, wheels, requirements: ['delta']})
      execFileSync(
        bench.executable,
        [runner(bench), 'install', '--quiet', '--no-index', '--find-links', wheels, 'delta'],
        {
          env: {
            PATH: '/usr/bin:/bin',
            HOME: bench.home,
            PIP_DISABLE_PIP_VERSION_CHECK: '1',
            PYTHONPATH: other.sitePackages,
          },
          stdio: 'pipe',
        },
      )
      bench.list(...stockLines, 'delta==1.0')
      return missing('delta')
    },
  },
]

/** The script by which the base's pip runs under another interpreter. */
function runner({python}: Bench): string {
  const question = 'import os, pip; print(os.path.join(os.path.dirname(pip.__file__), "__pip-runner__.py"))'
  return execFileSync(python.executable, ['-I', '-c', question], {encoding: 'utf8'}).trim()
}

laboratory('distributions that should not be there, and that should', vectors)
