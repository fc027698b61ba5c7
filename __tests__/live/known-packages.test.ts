import {execFile} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import {promisify} from 'node:util'
import {beforeAll, describe, expect, test} from '@jest/globals'
import {cli, type Job} from '../helpers/job.ts'
import {indexInReach, machineIndex} from '../helpers/live-index.ts'
import {pythons} from '../helpers/pythons.ts'
import {suiteFolder} from '../helpers/temp.ts'
import {testUv} from '../helpers/uv.ts'
import {makeVirtualenv, type Virtualenv} from '../helpers/virtualenv.ts'

const execute = promisify(execFile)
const python = pythons().find(({minor}) => minor === '3.12')
const uv = testUv()
const inReach =
  process.platform === 'linux' && uv !== undefined && python !== undefined && (await indexInReach(python.executable))
const live = inReach ? describe : describe.skip
const patience = 600_000

/** uv with the index settings of this machine, which the audit itself never sees. */
async function install(flags: readonly string[], requirements: readonly string[]): Promise<void> {
  const index = machineIndex().map(flag => flag.replace(/^--extra-index-url$/, '--index'))
  await execute(uv ?? '', ['pip', 'install', '--quiet', '--link-mode', 'copy', ...index, ...flags, ...requirements], {
    timeout: patience,
  })
}

function told({result}: Job): string[] {
  return (result?.findings ?? []).map(({level, rule, package: name = ''}) => `${level} ${rule} ${name}`).sort()
}

live('packages that everybody uses raise no false alarm', () => {
  let venv: Virtualenv

  beforeAll(async () => {
    venv = await makeVirtualenv(python?.executable ?? '', path.join(suiteFolder(), 'venv'))
    await install(
      ['--python', venv.python],
      ['numpy==2.2.6', 'pandas==2.2.3', 'scikit-learn==1.6.1', 'pydantic==2.11.7', 'opencv-python-headless==4.11.0.86'],
    )
  }, patience)

  test(
    'in a virtualenv, and all of them import',
    async () => {
      const cwd = suiteFolder()
      fs.writeFileSync(
        path.join(cwd, 'requirements.txt'),
        'numpy==2.2.6\npandas==2.2.3\nscikit-learn==1.6.1\npydantic==2.11.7\nopencv-python-headless==4.11.0.86\n',
      )
      const job = await cli(['audit', '--python', venv.python, '--report', 'json'], {cwd, timeout: patience})
      expect(told(job).filter(line => !line.startsWith('warning unlisted-dependency'))).toEqual([
        'notice file-outside-mount numpy',
      ])
      const modules = ['cv2', 'numpy', 'pandas', 'pydantic', 'sklearn']
      expect(job.result?.imports?.map(({module, outcome}) => [module, outcome]).sort()).toEqual(
        modules.map(module => [module, 'imported']),
      )
      // What OpenCV vendors is found beside it, and scipy's one absolute RPATH is no alarm.
      expect(job.result?.native?.length).toBeGreaterThan(200)
    },
    patience,
  )

  test(
    'and old ones are told for what they are: namespace packages by .pth, start-up code of setuptools',
    async () => {
      const old = await makeVirtualenv(python?.executable ?? '', path.join(suiteFolder(), 'old'))
      const folder = old.sitePackages
      await install(['--python', old.python, '--no-deps'], ['setuptools==75.8.0'])
      // matplotlib before 3.9 wrote this file (setuptools, `namespace_packages`).
      const nspkg =
        "import sys, types, os;p = os.path.join(sys._getframe(1).f_locals['sitedir'], *('mpl_toolkits',));importlib = __import__('importlib.util');__import__('importlib.machinery');m = sys.modules.setdefault('mpl_toolkits', importlib.util.module_from_spec(importlib.machinery.PathFinder.find_spec('mpl_toolkits', [os.path.dirname(p)])));m = m or sys.modules.setdefault('mpl_toolkits', types.ModuleType('mpl_toolkits'));mp = (m or []) and m.__dict__.setdefault('__path__',[]);(p not in mp) and mp.append(p)\n"
      expect(fs.existsSync(path.join(folder, 'distutils-precedence.pth'))).toBe(true)
      fs.writeFileSync(path.join(folder, 'matplotlib-nspkg.pth'), nspkg)
      const job = await cli(['audit', '--python', old.python, '--report', 'json'], {timeout: patience})
      expect(told(job)).toEqual(
        expect.arrayContaining([
          'notice inert-pth setuptools',
          'notice startup-code setuptools',
          'warning installer-in-mount setuptools',
        ]),
      )
      expect(told(job).filter(line => line.startsWith('error'))).toEqual(['error leaked-pth ', 'error unowned-file '])
    },
    patience,
  )

  test(
    'on an arm64 host, torch without CUDA included, by their files alone',
    async () => {
      const folder = suiteFolder()
      const site = path.join(folder, 'site')
      const platform = ['--python-platform', 'aarch64-unknown-linux-gnu', '--python-version', '3.12']
      await install(
        ['--only-binary', ':all:', ...platform, '--target', site],
        ['torch==2.2.2', 'numpy==1.26.4', 'setuptools<81'],
      )
      fs.writeFileSync(path.join(folder, 'arm.json'), JSON.stringify(arm))
      const job = await cli(['audit', '--mount', site, '--target', './arm.json', '--report', 'json'], {
        cwd: folder,
        timeout: patience,
      })
      expect(told(job).filter(line => line.startsWith('error'))).toEqual([])
      const elsewhere = await cli(['audit', '--mount', site, '--python-version', '3.11', '--report', 'json'], {
        cwd: folder,
        timeout: patience,
      })
      expect(told(elsewhere)).toEqual(expect.arrayContaining(['error foreign-abi numpy', 'error foreign-abi torch']))
    },
    patience,
  )
})

const arm = {
  schema: 'sitemount/profile/1',
  name: 'arm',
  description: 'An arm64 host.',
  python: '3.12',
  platform: 'linux_aarch64',
  glibc: '2.35',
  mountPath: 'site-packages',
  environment: {name: 'PYTHONPATH', value: 'absolute'},
  limits: {bytes: null, files: null},
  asOf: '2026-11-21',
  source: 'the test',
}
