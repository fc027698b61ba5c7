import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from '@jest/globals'
import {action, cli, type Job} from '../helpers/job.ts'
import {filesBelow, project} from '../helpers/project.ts'

const secret = 'hq7TzW4mKsecret9'
const files: Readonly<Record<string, string>> = {
  '.npmrc': `//registry.example/:_authToken=${secret}\n`,
  id_rsa: `-----BEGIN OPENSSH PRIVATE KEY-----\n${secret}\n${secret}\n-----END OPENSSH PRIVATE KEY-----\n`,
  '.env': `DEBUG=1\nKEY=${secret}\n`,
  '.netrc': `machine h.example\nlogin ci\npassword ${secret}\n`,
  passwd: `root:x:0:0:${secret}:/root:/bin/bash\n`,
  'credentials.json': `{\n  "token": "${secret}"\n}\n`,
  'pip.conf': `[global]\ntimeout = 5\nkey = ${secret}\n`,
  'settings.txt': `a = 1\nb = 2\nc: ${secret}\n`,
  'api-token': `${secret}\n`,
  'data.bin': `\0\x01${secret}\0`,
}

function expectSilent(job: Job): void {
  const written = filesBelow(job.cwd).filter(file => file.startsWith('sitemount-out'))
  const reports = written.map(file => fs.readFileSync(path.join(job.cwd, file), 'utf8'))
  expect([job.stdout, job.stderr, job.summary, ...reports].filter(text => text.includes(secret))).toEqual([])
  expect(job.stdout + job.stderr).not.toContain('nexpected')
}

describe('a file that is no requirements file is never repeated', () => {
  test.each(Object.keys(files))(
    '%s, named with -r, with -c, by an input and by a link',
    async name => {
      const outside = project({[name]: files[name] ?? ''})
      const named = (line: string) => ({
        'requirements.txt': `${line}\n`,
        '.python-version': '3.12\n',
        inside: '',
        [name]: files[name] ?? '',
      })
      const lines = [`-r ${name}`, `-c ${name}`, `-r ${path.join(outside, name)}`]
      for (const line of lines) {
        const prompt = await cli(['check', '--output', 'sitemount-out'], {cwd: project(named(line))})
        expect([line, prompt.code]).toEqual([line, 1])
        expectSilent(prompt)
      }
      const job = await action({mode: 'check'}, {cwd: project(named(lines.join('\n')))})
      expect(job.code).toBe(1)
      expect(job.stdout).toContain('outside GITHUB_WORKSPACE')
      expectSilent(job)
      const input = await action({mode: 'check', requirements: name}, {cwd: project(named(''))})
      expect(input.code).toBe(1)
      expectSilent(input)
    },
    60_000,
  )
})

describe('in a job', () => {
  test('a link of the repository that leads out is not followed, whoever names it', async () => {
    const outside = project({'other.txt': `${secret}==1.0\n`})
    const cwd = project({'requirements.txt': '-r link.txt\n-r folder/other.txt\n', '.python-version': '3.12\n'})
    fs.symlinkSync(path.join(outside, 'other.txt'), path.join(cwd, 'link.txt'))
    fs.symlinkSync(outside, path.join(cwd, 'folder'))
    const nested = await action({mode: 'check'}, {cwd})
    const input = await action({mode: 'check', requirements: 'link.txt'}, {cwd})
    const host = await action({mode: 'check', requirements: 'requirements.txt', 'host-packages': 'link.txt'}, {cwd})
    expect([nested.code, input.code, host.code]).toEqual([1, 2, 2])
    for (const job of [nested, input, host]) expectSilent(job)
    const prompt = await cli(['check'], {cwd})
    expect(prompt.code).toBe(0)
  })

  test.each(['.python-version', 'runtime.txt', '.tool-versions', 'pyproject.toml', 'Pipfile'])(
    'a %s that is a link and leads out is not shown',
    async name => {
      const text = `python-${secret}\npython ${secret}\n[project]\nrequires-python = "${secret}"\n`
      const says =
        {'.python-version': `${secret}\n`, 'pyproject.toml': text.split('\n').slice(2).join('\n')}[name] ?? text
      const cwd = project({'requirements.txt': ''})
      fs.symlinkSync(path.join(project({[name]: says}), name), path.join(cwd, name))
      const job = await action({mode: 'check'}, {cwd})
      expectSilent(job)
      expect(job.stdout).toContain(`${name} is a link that leads out of GITHUB_WORKSPACE`)
    },
  )

  test.each([
    ['score.py', /entry-script.*score\.py is a link that leads out of GITHUB_WORKSPACE/],
    ['config.json', /config\.json is a link that leads out of GITHUB_WORKSPACE/],
    ['profile.json', /target.*profile\.json.*a link that leads out of GITHUB_WORKSPACE/],
  ])('nor is a %s', async (name, message) => {
    const cwd = project({'requirements.txt': '', 'score.py': 'def init(): pass\ndef run(data): pass\n'})
    const outside = project({[name]: name.endsWith('.py') ? `x = "${secret}\n` : `{"${secret}": ${secret}}`})
    fs.rmSync(path.join(cwd, name), {force: true})
    fs.symlinkSync(path.join(outside, name), path.join(cwd, name))
    const target = name === 'profile.json' ? './profile.json' : 'azureml/minimal-py312'
    const job = await action({mode: 'check', target, 'entry-script': 'score.py'}, {cwd})
    expectSilent(job)
    expect([job.code, job.stdout]).toEqual([2, expect.stringMatching(message)])
  })

  test('an input may name a file outside, and what that names inside is read', async () => {
    const cwd = project({'more.txt': 'scipy==1.0\n', '.python-version': '3.12\n'})
    const outside = project({'requirements.txt': `-r ${path.join(cwd, 'more.txt')}\nnumpy==1.0\n`})
    const job = await action({mode: 'check', requirements: path.join(outside, 'requirements.txt')}, {cwd})
    expect([job.code, job.result?.requirements?.map(({name}) => name)]).toEqual([0, ['scipy', 'numpy']])
  })

  describe('what a file of the repository names outside is refused, by its line, and is not shown', () => {
    const wheel = 'alpha-1.0-py3-none-any.whl'
    const deployment = (lines: string) =>
      `$schema: https://azuremlschemas.azureedge.net/latest/managedOnlineDeployment.schema.json\nname: blue\nendpoint_name: e\n${lines}`
    const kinds: [string, (outside: string) => Record<string, string>, string][] = [
      ['a wheel', outside => ({'requirements.txt': `idna==3.10\n${outside}/${wheel}\n`}), 'requirements.txt:2'],
      [
        'a wheel by its URL',
        outside => ({'requirements.txt': `alpha @ file://${outside}/${wheel}\n`}),
        'requirements.txt:1',
      ],
      [
        'a folder',
        outside => ({'requirements.txt': `${outside}/alpha  # sitemount: allow[local-requirement] ours\n`}),
        'requirements.txt:1',
      ],
      ['an editable folder', outside => ({'requirements.txt': `-e ${outside}/alpha\n`}), 'requirements.txt:1'],
      [
        'a wheel in a nested file',
        outside => ({'requirements.txt': '-r more.txt\n', 'more.txt': `\n${outside}/${wheel}\n`}),
        'more.txt:2',
      ],
      [
        'a folder of wheels',
        outside => ({'requirements.txt': `--find-links ${outside}\nidna==3.10\n`}),
        'requirements.txt:1',
      ],
      [
        'a wheel of a pylock.toml',
        outside => ({
          'requirements.txt': '',
          'pylock.toml': `lock-version = "1.0"\ncreated-by = "x"\n[[packages]]\nname = "alpha"\nversion = "1.0"\n[packages.archive]\npath = "${outside}/${wheel}"\nhashes = {sha256 = "${'0'.repeat(64)}"}\n`,
        }),
        'pylock.toml',
      ],
    ]
    const ways: [string, (cwd: string, outside: string) => string][] = [
      ['an absolute path', (_, outside) => outside],
      [
        'a link to the folder',
        (cwd, outside) => {
          fs.symlinkSync(outside, path.join(cwd, 'in'))
          return path.join(cwd, 'in')
        },
      ],
      [
        'a link to a link',
        (cwd, outside) => {
          fs.symlinkSync(outside, path.join(cwd, 'far'))
          fs.symlinkSync('far', path.join(cwd, 'in'))
          return path.join(cwd, 'in')
        },
      ],
    ]
    test.each(kinds.flatMap(([kind, files, place]) => ways.map(([way, make]) => ({kind, way, files, make, place}))))(
      '$kind by $way',
      async ({files, make, place}) => {
        const outside = project({[wheel]: secret, 'alpha/pyproject.toml': secret})
        const cwd = project({'.python-version': '3.12\n'})
        const named = files(make(cwd, outside))
        for (const [name, text] of Object.entries(named)) fs.writeFileSync(path.join(cwd, name), text)
        const requirements = 'pylock.toml' in named ? 'pylock.toml' : 'requirements.txt'
        const job = await action({mode: 'check', requirements}, {cwd})
        expectSilent(job)
        expect([job.code, job.stdout]).toEqual([2, expect.stringContaining(place)])
        expect(job.stdout).toContain('outside GITHUB_WORKSPACE')
      },
    )

    test.each([
      ['.gitignore', {'deployment.yml': deployment('code_configuration:\n  code: src\n  scoring_script: score.py\n')}],
      [
        'src/.amlignore',
        {'deployment.yml': deployment('code_configuration:\n  code: src\n  scoring_script: score.py\n')},
      ],
      [
        'src/.gitignore',
        {'deployment.yml': deployment('code_configuration:\n  code: src\n  scoring_script: score.py\n')},
      ],
      ['.dockerignore', {Dockerfile: 'FROM mcr.microsoft.com/azureml/minimal-py312-inference:latest\nCOPY src /src\n'}],
      [
        'src/requirements.txt',
        {
          Dockerfile:
            'FROM mcr.microsoft.com/azureml/minimal-py312-inference:latest\nCOPY src /src\nRUN pip install -r /src/requirements.txt\n',
        },
      ],
      ['src/conda.yml', {'deployment.yml': deployment('environment:\n  conda_file: src/conda.yml\n')}],
    ])('%s as a link is not shown', async (link, files: Record<string, string>) => {
      const outside = project({hidden: `${secret}\nsrc\n*.py\n`})
      const cwd = project({
        'requirements.txt': '',
        '.python-version': '3.12\n',
        'src/score.py': 'def init(): pass\ndef run(data): pass\n',
        ...files,
      })
      fs.symlinkSync(path.join(outside, 'hidden'), path.join(cwd, link))
      const job = await action({mode: 'check', target: 'azureml/minimal-py312', 'entry-script': 'src/score.py'}, {cwd})
      expectSilent(job)
    })

    test.each(['code_configuration:\n  code: OUT\n  scoring_script: score.py\n', 'model:\n  path: OUT\n'])(
      'a folder that a deployment names is not looked into: %j',
      async lines => {
        const outside = project({[`${secret}.dist-info/x`]: '', 'score.py': `import ${secret}\n`})
        const cwd = project({'requirements.txt': '', '.python-version': '3.12\n'})
        fs.symlinkSync(outside, path.join(cwd, 'in'))
        for (const folder of [outside, 'in']) {
          fs.writeFileSync(path.join(cwd, 'deployment.yml'), deployment(lines.replace('OUT', folder)))
          const job = await action({mode: 'check', target: 'azureml/minimal-py312'}, {cwd})
          expectSilent(job)
          expect([job.code, job.stdout]).toEqual([
            1,
            expect.stringContaining('outside GITHUB_WORKSPACE, links resolved'),
          ])
        }
      },
    )
  })
})
