import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from '@jest/globals'
import type {Mount} from '../../../src/artifact/facts.ts'
import {publish} from '../../../src/artifact/publish.ts'
import {deliverDeploymentFiles, prepareDeploymentFiles} from '../../../src/commands/build/deployment-files.ts'
import type {Plan} from '../../../src/commands/build/plan.ts'
import {parseOptions} from '../../../src/config/options.ts'
import {loadTarget} from '../../../src/targets/profile.ts'
import {project, writeFiles} from '../../helpers/project.ts'
import {temporaryFolder} from '../../helpers/temp.ts'

const mount: Pick<Mount, 'mountPath' | 'files'> = {
  mountPath: 'site-packages',
  files: ['shop/__init__.py', 'shop/lib/data.py'].map(file => ({path: file, bytes: 2, sha256: '', mode: 0o644})),
}

type Inputs = {target?: string; entryScript?: string; codeDir?: string; output?: string}

/** What a build would know of a project whose script and ignore file lie in `src`. */
async function planned(
  files: Readonly<Record<string, string>>,
  {target = 'azureml/minimal-py312', entryScript = 'src/score.py', codeDir = '', output = 'out'}: Inputs = {},
) {
  const cwd = project({'src/score.py': 'def init(): pass\n', ...files})
  const plan = {
    options: {...parseOptions({}, {ruleIds: []}), entryScript, codeDir},
    declared: {target: loadTarget(target, {cwd})},
    deployed: {codeDir: path.resolve(cwd, codeDir || path.dirname(entryScript))},
    workspace: {output: path.join(cwd, output), bench: temporaryFolder()},
    io: {cwd, signal: new AbortController().signal},
  } as unknown as Plan
  return {cwd, plan, deploymentFiles: await prepareDeploymentFiles(plan, mount as Mount)}
}

describe('what is handed over', () => {
  test('is nothing for another host, without a script, and for a script outside the code folder', async () => {
    const without = async (inputs: Inputs) => (await planned({'lib/x.txt': ''}, inputs)).deploymentFiles
    expect([
      await without({target: 'generic'}),
      await without({entryScript: ''}),
      await without({codeDir: 'lib'}),
    ]).toEqual([...[undefined, undefined, undefined]])
  })

  test('is the lines of the deployment, for the folder that is uploaded', async () => {
    const {deploymentFiles} = await planned({}, {codeDir: '.'})
    expect(deploymentFiles?.value).toMatchObject({
      folder: 'src/site-packages',
      value: 'site-packages',
      script: 'src/score.py',
    })
    expect(deploymentFiles?.files.map(file => file.path)).toEqual(['deployment.yml'])
    expect(deploymentFiles?.files[0]?.text).toContain(
      'code_configuration:\n  code: .\n  scoring_script: src/score.py\n',
    )
  })

  test('has a remedy for what an ignore file keeps away, and the facts say where it will lie', async () => {
    const {deploymentFiles} = await planned({'src/.gitignore': 'lib/\n'})
    expect(deploymentFiles?.files.map(file => file.path)).toEqual(['.amlignore', 'deployment.yml'])
    expect(deploymentFiles?.upload.remedy).toBe('out/deploy/.amlignore')
    expect((await planned({'src/.gitignore': '*.log\n'})).deploymentFiles?.upload.remedy).toBeUndefined()
  })

  test("is what the uploader reads: the ignore file of the code folder, not the script's", async () => {
    const files = {'src/.gitignore': 'lib/\n'}
    expect((await planned(files, {codeDir: '.'})).deploymentFiles?.upload.remedy).toBeUndefined()
    expect((await planned({'.gitignore': 'lib/\n'}, {codeDir: '.'})).deploymentFiles?.upload.remedy).toBe(
      'out/deploy/.amlignore',
    )
    expect((await planned({'.gitignore': 'lib/\n'})).deploymentFiles?.upload.remedy).toBeUndefined()
  })
})

describe('delivering deployment files', () => {
  test('publishes it below the output, and tells the variables', async () => {
    const {cwd, plan, deploymentFiles} = await planned({'src/.gitignore': 'lib/\n'})
    if (deploymentFiles === undefined) throw new Error('there are no deployment files')
    const folder = path.join(cwd, 'out/deploy')
    const {parts, moves} = deliverDeploymentFiles(plan, deploymentFiles)
    expect(parts).toEqual({
      deploy: {folder, files: ['.amlignore', 'deployment.yml']},
      mountEnv: ['AZUREML_EXTRA_PYTHON_LIB_PATH=site-packages', 'PYTHONDONTWRITEBYTECODE=1'],
    })
    expect(fs.existsSync(path.join(cwd, 'out'))).toBe(false)
    fs.mkdirSync(path.join(cwd, 'out'))
    publish(moves)
    for (const {path: name, text} of deploymentFiles.files) {
      expect(fs.readFileSync(path.join(folder, name), 'utf8')).toBe(text)
    }
    expect(fs.existsSync(path.join(cwd, 'src/.amlignore'))).toBe(false)
  })

  test('tells PYTHONPATH for an image that ignores the variable', async () => {
    const {plan, deploymentFiles} = await planned({}, {target: 'azureml/curated-minimal-py312-cuda12.4'})
    if (deploymentFiles === undefined) throw new Error('there are no deployment files')
    expect(deliverDeploymentFiles(plan, deploymentFiles).parts.mountEnv).toEqual([
      'PYTHONPATH=/var/azureml-app/src/site-packages',
      'PYTHONDONTWRITEBYTECODE=1',
    ])
  })

  test('leaves alone what is not ours', async () => {
    const refused = /deployment\.yml is there, and sitemount did not write it/
    await expect(planned({'out/deploy/deployment.yml': 'name: mine\n'})).rejects.toThrow(refused)
    const {cwd, plan, deploymentFiles} = await planned({})
    if (deploymentFiles === undefined) throw new Error('there are no deployment files')
    writeFiles(cwd, {'out/deploy/deployment.yml': 'name: mine\n'})
    expect(() => deliverDeploymentFiles(plan, deploymentFiles)).toThrow(refused)
    expect(fs.readFileSync(path.join(cwd, 'out/deploy/deployment.yml'), 'utf8')).toBe('name: mine\n')
  })
})
