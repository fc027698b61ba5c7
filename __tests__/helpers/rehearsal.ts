import fs from 'node:fs'
import path from 'node:path'
import type {AzureMLRehearsal} from '../../src/hosts/azureml/rehearsal/context.ts'
import {askInterpreter} from '../../src/python/ask.ts'
import type {Interpreter} from '../../src/python/facts.ts'
import type {Indexes} from '../../src/requirements/facts.ts'
import {loadTarget} from '../../src/targets/profile.ts'
import {pythons} from './pythons.ts'
import {temporaryFolder} from './temp.ts'

/** Files by their paths, `/` between the parts. */
type Files = Readonly<Record<string, string>>

/** What a test says of a deployment; everything else is as good as it can be. */
export type Deployment = {
  /** Of the code folder `src`, beside a good `score.py`. */
  files?: Files
  /** Of the mount, beside a module `sm_dep`; null for no mount of its own. */
  mount?: Files | null
  /** Of the folder `model`. */
  model?: Files
  /** Relative to the code folder. */
  entry?: string
  variables?: Readonly<Record<string, string>>
  sample?: string | null
}

const goodScript = `import sm_dep

def init():
    pass

def run(data):
    return {"got": data, "dep": sm_dep.__file__}
`

/** The Python of the target that tests rehearse, or undefined where this machine has none. */
export const python312 = pythons().find(({minor}) => minor === '3.12')

/** Writes files into a folder, which it makes, and returns it. */
function putFiles(folder: string, files: Files): string {
  fs.mkdirSync(folder, {recursive: true})
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name)
    fs.mkdirSync(path.dirname(file), {recursive: true})
    fs.writeFileSync(file, text)
  }
  return folder
}

const noIndex: Indexes = {
  index: [],
  extra: [],
  findLinks: [],
  noIndex: true,
  trustedHosts: [],
  requireHashes: false,
  noBinary: [],
  onlyBinary: [],
  pre: false,
}

let interpreter: Interpreter | undefined

/** A rehearsal on azureml/minimal-py312, in a folder of its own, with a cache in which nothing is. */
export async function rehearsal(deployment: Deployment = {}): Promise<AzureMLRehearsal> {
  const {files, mount = {}, model, entry = 'score.py', variables = {}, sample = '{"a": 1}'} = deployment
  const cwd = temporaryFolder()
  const signal = new AbortController().signal
  const env = {...process.env, XDG_CACHE_HOME: path.join(cwd, 'cache')}
  interpreter ??= await askInterpreter(python312?.executable ?? '', {env, signal})
  const codeDir = putFiles(path.join(cwd, 'src'), {'score.py': goodScript, ...files})
  return {
    target: loadTarget('azureml/minimal-py312', {cwd}),
    interpreter,
    mount: mount === null ? null : putFiles(path.join(cwd, 'mount'), {'sm_dep/__init__.py': 'x = 1\n', ...mount}),
    codeDir,
    entryScript: path.join(codeDir, entry),
    modelDir: model === undefined ? null : putFiles(path.join(cwd, 'model'), model),
    sample,
    variables,
    indexes: noIndex,
    transport: {},
    scratch: putFiles(path.join(cwd, 'scratch'), {}),
    io: {
      env,
      signal,
      cwd,
      log: {info: () => {}, debug: () => {}, progress: () => {}, group: (_, work) => work()},
    },
    deadlineSeconds: 30,
    sampleSeconds: 10,
  }
}
