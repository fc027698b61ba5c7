import fs from 'node:fs'
import path from 'node:path'
import {expect, test} from '@jest/globals'
import {check, exampleCopy, told, write} from '../../../helpers/deployment.ts'

const image = 'mcr.microsoft.com/azureml/minimal-py312-inference:latest'
const unpinned = `unpinned-image (warning) deployment.yml:13:${image}`
const variable = '  AZUREML_EXTRA_PYTHON_LIB_PATH: site-packages'

/** A text of the example's deployment.yml, what stands there instead, and what is found beyond what the example has. */
type Trap = {
  name: string
  from?: string | ((text: string) => string)
  to?: string
  files?: Record<string, string>
  found: string[]
  /** The image is another one, so that the example's own finding goes. */
  replaces?: true
}

const traps: Trap[] = [
  {name: 'nothing is wrong with the example but the tag', found: []},
  {
    name: 'a variable as the official documents misspell it',
    from: 'AZUREML_EXTRA_PYTHON_LIB_PATH',
    to: 'AZUREML_EXTRA_REQUIRMENTS_TXT',
    found: ['misspelt-variable deployment.yml:20:AZUREML_EXTRA_REQUIRMENTS_TXT'],
  },
  {
    name: 'a variable that misses an underscore',
    from: 'AZUREML_EXTRA_PYTHON_LIB_PATH',
    to: 'AZUREML_EXTRA_PYTHON_LIBPATH',
    found: ['misspelt-variable deployment.yml:20:AZUREML_EXTRA_PYTHON_LIBPATH'],
  },
  {
    name: 'a variable in small letters',
    from: 'AZUREML_EXTRA_PYTHON_LIB_PATH',
    to: 'azureml_extra_python_lib_path',
    found: ['misspelt-variable deployment.yml:20:azureml_extra_python_lib_path'],
  },
  {
    name: 'a misspelt variable outside the family',
    from: variable,
    to: `${variable}\n  AZUREML_ENTRYSCRIPT: score.py`,
    found: ['misspelt-variable deployment.yml:21:AZUREML_ENTRYSCRIPT'],
  },
  {
    name: 'both exclusive variables',
    from: variable,
    to: `${variable}\n  AZUREML_EXTRA_REQUIREMENTS_TXT: requirements.txt`,
    files: {'src/requirements.txt': 'scipy == 1.2.3\n'},
    found: ['exclusive-variables deployment.yml:21:AZUREML_EXTRA_REQUIREMENTS_TXT'],
  },
  {
    name: 'an absolute path',
    from: 'LIB_PATH: site-packages',
    to: 'LIB_PATH: /var/azureml-app/src/site-packages',
    found: ['mount-path-not-relative deployment.yml:20:/var/azureml-app/src/site-packages'],
  },
  {
    name: 'an absolute entry script',
    from: variable,
    to: `${variable}\n  AZUREML_ENTRY_SCRIPT: /var/azureml-app/src/score.py`,
    found: ['mount-path-not-relative deployment.yml:21:/var/azureml-app/src/score.py'],
  },
  {
    name: 'two paths with a colon',
    from: 'LIB_PATH: site-packages',
    to: 'LIB_PATH: "site-packages:more"',
    found: ['mount-path-not-relative deployment.yml:20:"site-packages:more"'],
  },
  {
    name: 'a value that repeats the folder of the script',
    from: 'LIB_PATH: site-packages',
    to: 'LIB_PATH: src/site-packages',
    found: ['mount-path-missing deployment.yml:20:src/site-packages'],
  },
  {
    name: 'packages at the root of the code folder, with the script below',
    from: 'code: src\n  scoring_script: score.py',
    to: 'code: .\n  scoring_script: src/score.py',
    files: {'site-packages/yaml/__init__.py': ''},
    found: [
      // The code folder is the repository then, the model in it; packages beside the script are another matter.
      'mount-path-missing deployment.yml:20:site-packages',
    ],
  },
  {
    name: 'packages beside the code folder',
    from: 'LIB_PATH: site-packages',
    to: 'LIB_PATH: packages',
    files: {'packages/yaml/__init__.py': ''},
    found: ['outside-code-folder deployment.yml:20:packages'],
  },
  {
    name: 'another name than the one the packages are built for',
    from: 'LIB_PATH: site-packages',
    to: 'LIB_PATH: packages',
    found: ['mount-path-missing (warning) deployment.yml:20:packages'],
  },
  {
    name: 'a folder above the code folder',
    from: 'LIB_PATH: site-packages',
    to: 'LIB_PATH: ../site-packages',
    found: ['outside-code-folder deployment.yml:20:../site-packages'],
  },
  {
    name: 'a file in the place of the folder',
    from: 'LIB_PATH: site-packages',
    to: 'LIB_PATH: score.py',
    found: ['mount-path-missing deployment.yml:20:score.py'],
  },
  {
    name: 'requirements that are not there',
    from: variable,
    to: '  AZUREML_EXTRA_REQUIREMENTS_TXT: needs.txt',
    found: ['mount-path-missing deployment.yml:20:needs.txt'],
  },
  {
    name: 'requirements outside the code folder',
    from: variable,
    to: '  AZUREML_EXTRA_REQUIREMENTS_TXT: ../requirements.txt',
    found: ['outside-code-folder deployment.yml:20:../requirements.txt'],
  },
  {
    name: 'requirements beside the code folder',
    from: variable,
    to: '  AZUREML_EXTRA_REQUIREMENTS_TXT: requirements.txt',
    found: ['outside-code-folder deployment.yml:20:requirements.txt'],
  },
  {
    name: 'an entry script that is not there',
    from: 'scoring_script: score.py',
    to: 'scoring_script: scoring.py',
    found: ['mount-path-missing deployment.yml:10:scoring.py'],
  },
  {
    name: 'an entry script outside the code folder',
    from: 'scoring_script: score.py',
    to: 'scoring_script: ../score.py',
    found: ['outside-code-folder deployment.yml:10:../score.py'],
  },
  {
    name: 'a code folder that is not there',
    from: 'code: src',
    to: 'code: source',
    found: ['mount-path-missing deployment.yml:9:source'],
  },
  {
    name: 'a model folder that holds everything',
    from: 'path: model',
    to: 'path: .',
    found: [
      'model-dir-pollution deployment.yml:6:.',
      'model-dir-pollution deployment.yml:6:.',
      'model-dir-pollution deployment.yml:6:.',
    ],
  },
  {
    name: 'python3.7 in the path while 3.12 is built',
    from: 'LIB_PATH: site-packages',
    to: 'LIB_PATH: myenv/lib/python3.7/site-packages',
    found: ['python-version-mismatch deployment.yml:20:myenv/lib/python3.7/site-packages'],
  },
  {
    name: 'an image with another Python',
    from: image,
    to: 'mcr.microsoft.com/azureml/minimal-ubuntu22.04-py39-cpu-inference:latest',
    replaces: true,
    found: [
      'python-version-mismatch deployment.yml:13:mcr.microsoft.com/azureml/minimal-ubuntu22.04-py39-cpu-inference:latest',
      'unpinned-image (warning) deployment.yml:13:mcr.microsoft.com/azureml/minimal-ubuntu22.04-py39-cpu-inference:latest',
    ],
  },
  {
    name: 'an image as the documents have it',
    from: image,
    to: 'mcr.microsoft.com/azureml/<MCR-path>:<tag>',
    replaces: true,
    found: ['unfilled-placeholder deployment.yml:13:mcr.microsoft.com/azureml/<MCR-path>:<tag>'],
  },
  {
    name: 'a placeholder in a path',
    from: 'code: src',
    to: 'code: <your-code-folder>',
    found: ['unfilled-placeholder deployment.yml:9:<your-code-folder>'],
  },
  {
    name: 'dependencies that Azure ML would manage',
    from: `image: ${image}`,
    to: `image: ${image}\n  python: {user_managed_dependencies: false}`,
    found: ['managed-dependencies deployment.yml:14:false'],
  },
  {
    name: 'an image that ignores the variable',
    from: image,
    to: `mcr.microsoft.com/azureml/curated/minimal-py312-cuda12.4-inference@sha256:${'0'.repeat(64)}`,
    replaces: true,
    found: [
      `mount-ignored-by-image deployment.yml:13:mcr.microsoft.com/azureml/curated/minimal-py312-cuda12.4-inference@sha256:${'0'.repeat(64)}`,
    ],
  },
  {
    name: 'a curated environment whose image ignores the variable',
    from: before => before.slice(before.indexOf('environment:\n'), before.indexOf('environment_variables:')),
    to: 'environment: azureml://registries/azureml/environments/minimal-py312-cuda12.4-inference/labels/latest\n',
    replaces: true,
    found: [
      'mount-ignored-by-image deployment.yml:11:azureml://registries/azureml/environments/minimal-py312-cuda12.4-inference/labels/latest',
    ],
  },
  {
    name: 'an image by its digest',
    from: `:latest`,
    to: `@sha256:${'0'.repeat(64)}`,
    replaces: true,
    found: [],
  },
]

test.each(traps)('$name', async ({from, to, files, found, replaces}) => {
  const folder = exampleCopy()
  const file = path.join(folder, 'deployment.yml')
  const before = fs.readFileSync(file, 'utf8')
  if (from !== undefined) {
    const part = typeof from === 'string' ? from : from(before)
    expect(before.split(part)).toHaveLength(2)
    fs.writeFileSync(
      file,
      before.replace(part, () => to ?? ''),
    )
  }
  if (files !== undefined) write(folder, files)
  const findings = await check(folder, {options: {requirements: ['requirements.txt']}})
  expect(told(findings).sort()).toEqual([...found, ...(replaces ? [] : [unpinned])].sort())
})

test('the literal pin of the documents is none of the things that are judged', async () => {
  const folder = exampleCopy()
  fs.writeFileSync(path.join(folder, 'requirements.txt'), 'scipy == 1.2.3\n')
  expect((await check(folder)).filter(({level}) => level === 'error')).toEqual([])
})
