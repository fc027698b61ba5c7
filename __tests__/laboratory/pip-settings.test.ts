import path from 'node:path'
import {type Case, laboratory, type Vector} from './laboratory.ts'

const rule = 'leaked-pip-config'
const loopback = 'http://127.0.0.1:9/simple/'

/** Those that make the views of pip lie, or its install go elsewhere: pips differ. */
const onEach = [
  'PIP_TARGET',
  'PIP_USER',
  'PIP_PYTHON',
  'PIP_PATH',
  'PIP_EXCLUDE',
  'PIP_LOCAL',
  '_PIP_RUNNING_IN_SUBPROCESS',
]

/** A variable of pip that is set while the environment is audited. */
const variable = (name: string, value: string, effect: RegExp): Vector => ({
  vector: name,
  rule,
  ...(onEach.includes(name) ? {} : {once: true}),
  build: () => ({env: {[name]: value}, names: [name, value, effect]}),
})

/** Several variables at once, each of which must be told on its own. */
const variables = (values: Record<string, string>): Case => {
  const [first, ...rest] = Object.entries(values).map(entry => ({rule, names: entry}) as const)
  return {env: values, names: first?.names ?? [], more: rest}
}

const keys = {
  target: '/tmp/elsewhere',
  prefix: '/tmp/elsewhere',
  user: 'yes',
  'index-url': loopback,
  'extra-index-url': loopback,
  'find-links': '/tmp/wheels',
  constraint: '/tmp/limits.txt',
  'no-deps': 'true',
  pre: 'true',
}

/** A configuration file of pip with every key that changes what is installed, one finding a line. */
const configured = (
  what: string,
  file: string,
  env: (folder: string) => Record<string, string> = () => ({}),
): Vector => ({
  vector: `a pip.conf ${what}`,
  rule,
  ...(file.startsWith('venv/') ? {} : {once: true}),
  build: bench => {
    const text = Object.entries(keys).map(([key, value]) => `${key} = ${value}\n`)
    bench.write({[file]: `[global]\ntimeout = 10\n\n[install]\n${text.join('')}`})
    const at = path.join(bench.folder, file)
    const [first, ...rest] = Object.entries(keys).map(
      ([key, value], index) =>
        ({
          rule,
          names: [`install.${key} = ${value}`, `${at}:${index + 5}`],
        }) as const,
    )
    return {env: env(bench.folder), names: first?.names ?? [], more: rest}
  },
})

const vectors: Vector[] = [
  variable('PIP_TARGET', '/tmp/elsewhere', /into that folder/),
  variable('PIP_PREFIX', '/tmp/elsewhere', /into that folder/),
  variable('PIP_ROOT', '/tmp/elsewhere', /into that folder/),
  variable('PIP_USER', '1', /user site/),
  variable('PIP_PYTHON', '/usr/bin/python3', /another interpreter/),
  variable('PIP_PATH', '/tmp/elsewhere', /that folder instead/),
  variable('PIP_EXCLUDE', 'alpha', /hides/),
  variable('PIP_LOCAL', '1', /hides/),
  variable('PIP_CONSTRAINT', '/tmp/limits.txt', /versions/),
  variable('PIP_NO_INDEX', '1', /every index/),
  variable('PIP_INDEX_URL', loopback, /index/),
  variable('_PIP_RUNNING_IN_SUBPROCESS', '1', /its own environment/),
  {
    vector: 'many variables of pip at once',
    rule,
    once: true,
    build: () =>
      variables({
        PIP_EXTRA_INDEX_URL: loopback,
        PIP_FIND_LINKS: '/tmp/wheels',
        PIP_PRE: '1',
        PIP_NO_DEPS: 'true',
        PIP_IGNORE_INSTALLED: '1',
        PIP_REQUIREMENT: '/tmp/more.txt',
        PIP_NO_BINARY: ':all:',
        PIP_TRUSTED_HOST: '127.0.0.1',
        PIP_IGNORE_REQUIRES_PYTHON: '1',
      }),
  },
  {
    vector: 'the variables of uv',
    rule,
    once: true,
    build: () =>
      variables({
        UV_DEFAULT_INDEX: loopback,
        UV_INDEX_URL: loopback,
        UV_EXTRA_INDEX_URL: loopback,
        UV_OVERRIDE: '/tmp/limits.txt',
        UV_CONSTRAINT: '/tmp/limits.txt',
        UV_LINK_MODE: 'symlink',
        UV_SYSTEM_PYTHON: '1',
        UV_FIND_LINKS: '/tmp/wheels',
      }),
  },
  {
    vector: 'a uv.toml of the user',
    rule,
    once: true,
    build: bench => {
      const file = path.join(
        bench.write({'home/.config/uv/uv.toml': 'no-index = true\n\n[pip]\ntarget = "/tmp/elsewhere"\n'}),
        'home/.config/uv/uv.toml',
      )
      return {names: ['no-index', `${file}:1`], more: [{rule, names: ['pip.target', '/tmp/elsewhere', `${file}:4`]}]}
    },
  },
  configured('for all users', 'etc/pip/pip.conf', folder => ({XDG_CONFIG_DIRS: path.join(folder, 'etc')})),
  configured('of the user', 'home/.config/pip/pip.conf'),
  configured('that PIP_CONFIG_FILE names', 'mine.ini', folder => ({PIP_CONFIG_FILE: path.join(folder, 'mine.ini')})),
  configured('in the virtualenv itself', 'venv/pip.conf'),
  {
    vector: 'a pip.conf that pip cannot read',
    rule,
    once: true,
    build: bench => {
      bench.write({'home/.pip/pip.conf': '[install\ntarget = /tmp/elsewhere\n'})
      return {names: [`${bench.home}/.pip/pip.conf`, 'cannot read']}
    },
  },
]

laboratory('settings of the installer', vectors)
