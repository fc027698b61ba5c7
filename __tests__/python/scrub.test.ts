import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {expect, test} from '@jest/globals'
import {
  libraryPathOf,
  scrubbedEnvironment,
  shimEnvironment,
  versionControlEnvironment,
  withoutNetwork,
} from '../../src/python/scrub.ts'
import {temporaryFolder} from '../helpers/temp.ts'

test('nothing that Python, pip, uv or conda would read reaches a child', () => {
  const hostile = Object.fromEntries(
    [
      'PYTHONPATH',
      'PYTHONHOME',
      'PYTHONUSERBASE',
      'PYTHONOPTIMIZE',
      'PIP_TARGET',
      'PIP_INDEX_URL',
      'PIP_CONFIG_FILE',
      '_PIP_RUNNING_IN_SUBPROCESS',
      'UV_LINK_MODE',
      'UV_PYTHON',
      'CONDA_PREFIX',
      'VIRTUAL_ENV',
      'LD_PRELOAD',
      'LD_LIBRARY_PATH',
      'XDG_CONFIG_HOME',
      'XDG_CONFIG_DIRS',
      'GITHUB_TOKEN',
      'LC_CTYPE',
      'SOMETHING_NEW',
    ].map(name => [name, '/foreign']),
  )
  expect(scrubbedEnvironment({...hostile, PATH: '/bin', HOME: '/home/me'})).toEqual({
    PATH: '/bin',
    HOME: '/home/me',
    LANG: 'C.UTF-8',
    LC_ALL: 'C.UTF-8',
    TZ: 'UTC',
    PIP_CONFIG_FILE: os.devNull,
    PYTHONNOUSERSITE: '1',
  })
})

test('what is needed to reach the network stays', () => {
  const network = {
    HTTPS_PROXY: 'http://proxy:1',
    no_proxy: 'localhost',
    REQUESTS_CA_BUNDLE: '/ca',
    SSL_CERT_FILE: '/ca',
    SSL_CERT_DIR: '/ca.d',
    CURL_CA_BUNDLE: '/ca',
    NETRC: '/netrc',
    TMPDIR: '/tmp',
  }
  expect(scrubbedEnvironment(network)).toMatchObject(network)
})

test('a home of its own keeps the netrc of the job in reach', () => {
  const home = temporaryFolder()
  expect(scrubbedEnvironment({HOME: home}, {home: '/elsewhere'})).not.toHaveProperty('NETRC')
  fs.writeFileSync(path.join(home, '.netrc'), '')
  expect(scrubbedEnvironment({HOME: home}, {home: '/elsewhere'})).toMatchObject({
    HOME: '/elsewhere',
    NETRC: path.join(home, '.netrc'),
  })
})

test('of LD_LIBRARY_PATH only the folder beside the interpreter stays', () => {
  const location = temporaryFolder()
  fs.mkdirSync(path.join(location, 'bin'))
  fs.mkdirSync(path.join(location, 'lib'))
  fs.writeFileSync(path.join(location, 'bin/python3.12'), '')
  fs.symlinkSync('python3.12', path.join(location, 'bin/python'))
  const own = path.join(location, 'lib')
  const env = {pythonLocation: location, LD_LIBRARY_PATH: `/cuda/lib::${own}:relative`}
  expect(scrubbedEnvironment(env)).toMatchObject({LD_LIBRARY_PATH: own})
  expect(libraryPathOf('/usr/bin/python3', env)).toBeUndefined()
  const link = path.join(temporaryFolder(), 'python')
  fs.symlinkSync(path.join(location, 'bin/python'), link)
  expect(libraryPathOf(link, env)).toBe(own)
  expect(scrubbedEnvironment({...env, LD_LIBRARY_PATH: '/cuda/lib'})).not.toHaveProperty('LD_LIBRARY_PATH')
})

test("a version manager's variables reach only the shim that is asked", () => {
  const env = {PYENV_VERSION: '3.12', PYENV_ROOT: '/pyenv', MISE_DATA_DIR: '/mise', PYTHONPATH: '/foreign'}
  expect(shimEnvironment(env)).toMatchObject({PYENV_VERSION: '3.12', PYENV_ROOT: '/pyenv', MISE_DATA_DIR: '/mise'})
  expect(shimEnvironment(env)).not.toHaveProperty('PYTHONPATH')
  expect(scrubbedEnvironment(env)).not.toHaveProperty('PYENV_VERSION')
})

test('the agent and the settings of git are for requirements that name a repository', () => {
  const env = {
    SSH_AUTH_SOCK: '/agent',
    GIT_SSH_COMMAND: 'ssh -i key',
    GIT_SSL_CAINFO: '/ca',
    GIT_ASKPASS: '/x',
    DOCKER_HOST: 'x',
  }
  const given = {SSH_AUTH_SOCK: '/agent', GIT_SSH_COMMAND: 'ssh -i key', GIT_SSL_CAINFO: '/ca'}
  for (const text of [
    'a @ git+ssh://host/a@1',
    'git+https://host/a.git',
    '-e hg+http://host/a',
    'x==1\na@GIT+ssh://h/a',
  ]) {
    expect(versionControlEnvironment(env, ['', text])).toEqual(given)
  }
  for (const text of ['', 'a==1', 'a @ https://host/git+a.zip', 'digit+x==1']) {
    expect(versionControlEnvironment(env, [text])).toEqual({})
  }
  expect(scrubbedEnvironment(env)).toEqual(scrubbedEnvironment({}))
})

test('what only the network needs is no matter of a child without one', () => {
  const env = {PATH: '/bin', https_proxy: 'http://u:p@h', HTTP_PROXY: 'x', NETRC: '/n', SSL_CERT_FILE: '/ca'}
  expect(withoutNetwork(env)).toEqual({PATH: '/bin', SSL_CERT_FILE: '/ca'})
})
