import fs from 'node:fs'
import path from 'node:path'
import {expect, test} from '@jest/globals'
import {parse} from 'yaml'
import {type DeployFileFacts, deployFiles, writeDeployFiles} from '../../../src/hosts/azureml/deployment-files.ts'
import {mountValue, mountVariables} from '../../../src/hosts/azureml/mount-value.ts'
import {droppedFromUpload, readUpload} from '../../../src/hosts/azureml/upload/read-upload.ts'
import {temporaryFolder} from '../../helpers/temp.ts'

const stock = fs.readFileSync(path.join(import.meta.dirname, '../../fixtures/azureml/python.gitignore'), 'utf8')
const value = {
  folder: 'site-packages',
  value: 'site-packages',
  absolute: '/var/azureml-app/src/site-packages',
  script: 'score.py',
}
const files = ['numpy/lib/npyio.py', 'numpy/x.so', 'numpy/__init__.py', 'numpy/__pycache__/__init__.cpython-312.pyc']
const facts = (over: Partial<DeployFileFacts> = {}): DeployFileFacts => ({
  value,
  codeDir: 'src',
  files,
  ignore: null,
  ...over,
})
const ignoreFor = (over: Partial<DeployFileFacts>) =>
  deployFiles(facts(over)).find(file => file.path === '.amlignore')?.text

test('the packages lie beside the entry script, and the value is relative to its folder', () => {
  expect(mountValue({entryScript: 'src/score.py', codeDir: 'src', mountPath: 'site-packages'})).toEqual(value)
  expect(mountValue({entryScript: 'app/online/score.py', codeDir: 'app', mountPath: 'py/packages'})).toEqual({
    folder: 'online/py/packages',
    value: 'py/packages',
    absolute: '/var/azureml-app/app/online/py/packages',
    script: 'online/score.py',
  })
})

test('a code folder named by a dot has the name it has on disk', () => {
  const found = mountValue({entryScript: 'score.py', codeDir: '.', mountPath: 'site-packages'})
  expect(found?.absolute).toBe(`/var/azureml-app/${path.basename(process.cwd())}/site-packages`)
})

test('an entry script outside the code folder has no value', () => {
  expect(mountValue({entryScript: 'score.py', codeDir: 'src', mountPath: 'site-packages'})).toBeUndefined()
  expect(mountValue({entryScript: 'src', codeDir: 'src', mountPath: 'site-packages'})).toBeUndefined()
})

test('an image that ignores the variable is given PYTHONPATH', () => {
  expect(mountVariables(value, {})).toEqual([
    'AZUREML_EXTRA_PYTHON_LIB_PATH=site-packages',
    'PYTHONDONTWRITEBYTECODE=1',
  ])
  expect(mountVariables(value, {ignoresMount: true})).toEqual([
    'PYTHONPATH=/var/azureml-app/src/site-packages',
    'PYTHONDONTWRITEBYTECODE=1',
  ])
})

test('the snippet is YAML that says where all is', () => {
  const digest = `sha256:${'0a'.repeat(32)}`
  const [file] = deployFiles(facts({image: {reference: 'mcr.microsoft.com/azureml/minimal-py312-inference', digest}}))
  expect(file?.path).toBe('deployment.yml')
  expect(parse(file?.text ?? '')).toEqual({
    code_configuration: {code: 'src', scoring_script: 'score.py'},
    environment: {
      image: `mcr.microsoft.com/azureml/minimal-py312-inference@${digest}`,
      inference_config: {
        liveness_route: {port: 5001, path: '/'},
        readiness_route: {port: 5001, path: '/'},
        scoring_route: {port: 5001, path: '/score'},
      },
    },
    environment_variables: {AZUREML_EXTRA_PYTHON_LIB_PATH: 'site-packages', PYTHONDONTWRITEBYTECODE: '1'},
  })
})

test('names that YAML would read otherwise are quoted, and no placeholder is left', () => {
  const odd = {folder: 'yes/no', value: 'no', absolute: '/var/azureml-app/a: b/yes/no', script: '# score.py'}
  for (const ignoresMount of [false, true]) {
    const [file] = deployFiles(facts({value: odd, codeDir: 'a: b', image: {reference: 'r.io/x'}, ignoresMount}))
    expect(parse(file?.text ?? '')).toMatchObject({
      code_configuration: {code: 'a: b', scoring_script: '# score.py'},
      environment: {image: 'r.io/x:latest'},
      environment_variables: ignoresMount ? {PYTHONPATH: odd.absolute} : {AZUREML_EXTRA_PYTHON_LIB_PATH: 'no'},
    })
    expect(file?.text).not.toMatch(/<[a-z]/i)
  }
})

test('an .amlignore is written only where .gitignore keeps packages away', () => {
  expect(ignoreFor({ignore: null})).toBeUndefined()
  expect(ignoreFor({ignore: {name: '.gitignore', text: 'docs/\n'}})).toBeUndefined()
  expect(ignoreFor({ignore: {name: '.amlignore', text: 'lib/\n'}})).toBeUndefined()
  expect(ignoreFor({ignore: {name: '.gitignore', text: '# C\r\n*.so\r\n\r\n!keep.so\r\n'}})).toBe(
    [
      '# Written by sitemount for the code folder. Azure ML reads it instead of .gitignore, whose patterns it repeats.',
      '# The packages are taken in again twice: azure-ai-ml obeys the last pattern that matches, before 1.2.0 the first.',
      '!/site-packages/**',
      '*.so',
      '!keep.so',
      '!/site-packages/**',
      '',
    ].join('\n'),
  )
})

test.each([
  ['site-packages', stock],
  ['site-packages', 'site-packages/\n'],
  ['lib/python [3]*/site', `*\n!score.py\n${stock}`],
  ['site-packages', '!*.so\n*.so\n*.py\nfoo\\ \n'],
])('with it each package in %s arrives and all else as before, whichever pattern counts', (folder, text) => {
  const code = temporaryFolder()
  const rest = ['score.py', 'lib/own.py', 'own.so', 'build/x', 'other/site-packages/a.so', 'a.pyc']
  for (const file of [...rest, ...files.map(one => `${folder}/${one}`)]) {
    fs.mkdirSync(path.join(code, path.dirname(file)), {recursive: true})
    fs.writeFileSync(path.join(code, file), '')
  }
  fs.writeFileSync(path.join(code, '.gitignore'), text)
  const orders = ['last', 'first'] as const
  const before = orders.map(order => droppedFromUpload({codeDir: code, prefix: '', paths: rest}, {order}))
  const ignore = ignoreFor({value: {...value, folder}, ignore: {name: '.gitignore', text}})
  fs.writeFileSync(path.join(code, '.amlignore'), ignore ?? '')
  for (const [index, order] of orders.entries()) {
    const upload = readUpload(code, {order})
    expect(upload.obstacles).toEqual([])
    expect(upload.files).toEqual(expect.arrayContaining(files.map(file => `${folder}/${file}`)))
    const dropped = upload.dropped.map(one => one.path).filter(one => rest.includes(one))
    expect(dropped.sort()).toEqual(before[index]?.dropped.map(one => one.path).sort())
  }
})

test('it is written to a folder of its own, where nothing may stand', () => {
  const folder = path.join(temporaryFolder(), 'deploy')
  writeDeployFiles(deployFiles(facts()), folder)
  expect(fs.readFileSync(path.join(folder, 'deployment.yml'), 'utf8')).toContain('code: ')
  expect(() => writeDeployFiles(deployFiles(facts()), folder)).toThrow(expect.objectContaining({code: 'unwritable'}))
})
