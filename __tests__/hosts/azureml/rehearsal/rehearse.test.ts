import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from '@jest/globals'
import {rehearseAzureML, rehearseScriptOnly} from '../../../../src/hosts/azureml/rehearsal/rehearse.ts'
import {processesNaming} from '../../../helpers/processes.ts'
import {python312, rehearsal} from '../../../helpers/rehearsal.ts'

const here = python312 === undefined ? describe.skip : describe
const value = 'AZUREML_EXTRA_PYTHON_LIB_PATH'

here('before a server is needed', () => {
  test.each([
    [
      'a folder that lies at the root, and is looked for beside the script',
      {[value]: 'mnt'},
      'Write ../mnt, where one lies.',
    ],
    ['a path from the code folder', {[value]: 'src/mnt'}, 'Write ../mnt, where one lies.'],
    ['an absolute path', {[value]: '/var/azureml-app/src/mnt'}, 'Write it relative to the folder of the entry script.'],
  ])('%s ends with 97', async (_, variables, help) => {
    const files = {'src/score.py': '', 'mnt/dep.py': ''}
    const facts = await rehearseAzureML(await rehearsal({files, mount: null, entry: 'src/score.py', variables}))
    expect(facts.failure).toMatchObject({class: 'path', exitCode: 97, help})
    expect(facts.log).toMatch(/^Expected folder with pre-installed packages not found: /)
    expect(facts.log).not.toContain('scratch')
  })

  test('a mount that the ignore file keeps back ends with 97, wherever it lies now', async () => {
    const options = await rehearsal({files: {'.gitignore': '*.so\nsite-packages/\n'}})
    const {failure} = await rehearseAzureML(options)
    expect(failure).toMatchObject({class: 'path', exitCode: 97})
    expect(failure?.message).toContain('line 2 of .gitignore (site-packages/)')
  })

  test('a requirements file that is not there ends with 99', async () => {
    const variables = {AZUREML_EXTRA_REQUIREMENTS_TXT: 'reqs.txt'}
    const {failure} = await rehearseAzureML(await rehearsal({mount: null, variables}))
    expect(failure).toMatchObject({class: 'requirements', exitCode: 99})
  })

  test('a path that begins at the root of the checkout is not mended by putting the packages there', async () => {
    const options = await rehearsal({variables: {[value]: 'src/site-packages'}})
    expect((await rehearseAzureML({...options, deployed: true})).failure).toMatchObject({
      class: 'path',
      exitCode: 97,
      help: 'Write site-packages, where one lies.',
    })
  })

  test('what a deployment sets is all it sets', async () => {
    const options = await rehearsal({variables: {AZUREML_EXTRA_PYTHON_LIBPATH: 'site-packages'}})
    expect((await rehearseAzureML({...options, deployed: true})).failure).toMatchObject({
      class: 'path',
      message: expect.stringContaining('imports sm_dep, which lies in the mount'),
    })
    // Nobody knows what a deployment sets that was not found.
    expect((await rehearseAzureML(options)).failure?.message).toContain('could not be started here')
    const requirements = {...options, variables: {AZUREML_EXTRA_REQUIREMENTS_TXT: 'needs.txt'}, deployed: true}
    expect((await rehearseAzureML(requirements)).failure).toMatchObject({class: 'requirements', exitCode: 99})
  })

  test('packages beside the script are found where no deployment says so', async () => {
    const files = {'site-packages/sm_dep/__init__.py': ''}
    const facts = await rehearseAzureML(await rehearsal({files, mount: null}))
    expect(facts.answer?.body).toContain('site-packages/sm_dep/__init__.py')
    const variables = {AZUREML_EXTRA_REQUIREMENTS_TXT: 'needs.txt'}
    const {failure} = await rehearseAzureML(await rehearsal({files, mount: null, variables}))
    expect(failure?.exitCode).toBe(99)
  })

  test('the packages lie where the deployment has them looked for', async () => {
    for (const variables of [{[value]: 'packages'}, {PYTHONPATH: '/x:/var/azureml-app/src/packages'}]) {
      const facts = await rehearseAzureML({...(await rehearsal({variables})), deployed: true})
      expect(facts.answer?.body).toContain('packages/sm_dep/__init__.py')
    }
  })

  test('notes of the deployment are handed on, and that a model lies in two places', async () => {
    const options = await rehearsal({model: {'m.pkl': '1'}})
    const {notes} = await rehearseAzureML({...options, notes: ['One.']})
    expect(notes).toEqual(['One.', expect.stringContaining('lie in model/ and beside it')])
  })

  test('an entry script that is not uploaded is told', async () => {
    const {failure} = await rehearseAzureML(await rehearsal({files: {'.amlignore': '*.py\n'}}))
    expect(failure).toMatchObject({class: 'path', message: expect.stringContaining('line 1 of .amlignore (*.py)')})
    const outside = await rehearsal()
    const entryScript = path.join(outside.io.cwd, 'other.py')
    fs.writeFileSync(entryScript, '')
    expect((await rehearseAzureML({...outside, entryScript})).failure?.message).toContain('outside the code folder')
  })

  test('another Python than the target has is no rehearsal', async () => {
    const options = await rehearsal()
    const interpreter = {...options.interpreter, version: '3.11.7'}
    const {failure} = await rehearseAzureML({...options, interpreter})
    expect(failure).toMatchObject({class: 'host', message: expect.stringContaining('runs Python 3.12')})
  })
})

here('where no server can be had', () => {
  test('the script is tried with the mount, and that never passes', async () => {
    const options = await rehearsal({files: {'data.txt': 'x'}})
    const facts = await rehearseAzureML(options)
    expect(facts).toMatchObject({
      how: 'script-only',
      ready: {deadline: 40},
      failure: {class: 'host', message: expect.stringContaining('could not be started here')},
    })
    const {got, dep} = JSON.parse(facts.answer?.body ?? '{}') as {got: string; dep: string}
    expect(got).toBe('{"a": 1}')
    expect(dep).toMatch(/\/var\/azureml-app\/src\/(?:\.\/)?site-packages\/sm_dep\/__init__\.py$/)
    expect(processesNaming(options.scratch)).toEqual([])
  })

  test('a script that fails is told by its own fault', async () => {
    const files = {'score.py': 'def init():\n    raise ValueError("no")\n\ndef run(data):\n    pass\n'}
    const {failure} = await rehearseAzureML(await rehearsal({files}))
    expect(failure).toMatchObject({
      class: 'script',
      file: 'src/score.py',
      line: 2,
      excerpt: '    raise ValueError("no")',
    })
  })
})

here('a script alone, for a host whose server is not known', () => {
  const only = async (score: string, more: Parameters<typeof rehearsal>[0] = {}) => {
    const options = await rehearsal({...more, files: {'score.py': score, ...more.files}})
    const target = {...options.target, environment: {name: 'PYTHONPATH', value: 'absolute' as const}}
    return rehearseScriptOnly({...options, target})
  }
  const good = 'import sm_dep\ndef init():\n    pass\ndef run(data):\n    return [data]\n'

  test('passes when it is loaded and answers', async () => {
    expect(await only(good)).toMatchObject({how: 'script-only', failure: null, answer: {body: '["{\\"a\\": 1}"]'}})
    expect(await only(good, {sample: null})).toMatchObject({failure: null, answer: null, sample: false})
  })

  test('passes without namespaces too, from folders of ours', async () => {
    const isolation = {network: false, readOnlyMount: false, paths: false, why: 'asked for'}
    const options = await rehearsal({model: {'m.pkl': '1'}})
    const facts = await rehearseScriptOnly({...options, isolation})
    expect(facts).toMatchObject({failure: null, isolation: {network: false, paths: false, why: 'asked for'}})
    // Root may write wherever it likes; anybody else is kept out by the mode of the copy.
    expect(facts.isolation.readOnlyMount).toBe(process.getuid?.() !== 0)
    fs.rmSync(options.scratch, {recursive: true})
    expect(fs.readdirSync(options.mount ?? '')).toEqual(['sm_dep'])
  })

  test('cannot write into the mount', async () => {
    const writing = 'import os, sm_dep\nopen(os.path.join(os.path.dirname(sm_dep.__file__), "new"), "w")\n'
    const facts = await only(`${writing}${good}`)
    if (facts.isolation.readOnlyMount) expect(facts.failure).toMatchObject({class: 'mount'})
    else expect(facts.isolation.why).toMatch(/\S/)
  })

  test.each([
    ['def init(): pass\n', 'script', 'has no function run()'],
    ['import nothing_of_that_name\n', 'requirements', 'imports nothing_of_that_name'],
    ['def init()\n', 'script', 'is not valid Python 3.12'],
    ['import os\ndef init(): open(os.environ["AZUREML_MODEL_DIR"])\ndef run(a): pass\n', 'model', 'no model was given'],
    ['import json\ndef init(): pass\ndef run(a): return json.loads("{")\n', 'script', 'JSONDecodeError'],
    ['import os\ndef init(): os._exit(7)\ndef run(a): pass\n', 'script', 'ended with code 7'],
    ['import os, signal\ndef init(): os.kill(os.getpid(), signal.SIGKILL)\ndef run(a): pass\n', 'script', 'signal 9'],
  ])('%j fails', async (score, kind, says) => {
    const {failure} = await only(score)
    expect([failure?.class, failure?.message]).toEqual([kind, expect.stringContaining(says)])
  })

  test('finds the model under its own name and straight away', async () => {
    const score = `import os
def init():
    folder = os.environ["AZUREML_MODEL_DIR"]
    for name in ("m.pkl", "model/m.pkl"):
        open(os.path.join(folder, name)).close()
def run(data):
    return os.environ["AZUREML_MODEL_DIR"]
`
    const facts = await only(score, {model: {'m.pkl': '1'}})
    expect(facts.failure).toBeNull()
    expect(facts.answer?.body).toContain('/var/azureml-app/azureml-models/model/1')
    const lacking = await only(score, {model: {'other.pkl': '1'}})
    expect(lacking.failure).toMatchObject({class: 'model', message: expect.stringContaining('The model has no m.pkl')})
  })
})
