import {describe, expect, test} from '@jest/globals'
import {isDockerfileName} from '../../../../src/hosts/azureml/dockerfile/read.ts'
import {digest, lint, places, project} from './lint.ts'

const base = `mcr.microsoft.com/azureml/minimal-py312-inference@${digest}`

const files = {
  'src/score.py': 'def init(): pass\n',
  'model/model.bin': 'weights',
  'requirements.txt': 'numpy==1.26.4\nscipy == 1.2.3\n',
}

/** A Dockerfile for Azure ML with nothing wrong in it; the trap takes the place of one line. */
const sound = [
  `FROM ${base}`,
  'USER root:root',
  'RUN apt-get update && \\',
  '    apt-get install -y --no-install-recommends \\',
  '    libpng-tools \\',
  '    libgomp1 && \\',
  '    apt-get clean -y && \\',
  '    rm -rf /var/lib/apt/lists/*',
  'USER dockeruser',
  'COPY requirements.txt /tmp/requirements.txt',
  'RUN pip install --no-cache-dir -r /tmp/requirements.txt',
  'COPY src /var/azureml-app',
  'ENV AZUREML_ENTRY_SCRIPT=score.py',
  'COPY model /var/azureml-app/azureml-models',
  'ENV AZUREML_MODEL_DIR=/var/azureml-app/azureml-models',
]

/** What is found when line `number` (from 1) reads `text`, and `more` files lie there. */
function trapped(number: number, text: string, more: Record<string, string> = {}): string[] {
  const lines = sound.map((line, index) => (index + 1 === number ? text : line))
  return places(lint(project({...files, ...more, Dockerfile: `${lines.join('\n')}\n`})))
}

test('the sound one has no finding', () => {
  expect(places(lint(project({...files, Dockerfile: sound.join('\n')})))).toEqual([])
})

describe('one trap at a time is found at its place', () => {
  test.each<[string, number, string, string[], Record<string, string>?]>([
    [
      'the en dash of the documents',
      11,
      'RUN pip install –r /tmp/requirements.txt',
      ['11:17-19 error dockerfile-dash'],
    ],
    ['an em dash', 11, 'RUN pip install —no-cache-dir x==1', ['11:17-30 error dockerfile-dash']],
    ['a minus sign', 11, 'RUN pip install −r /tmp/requirements.txt', ['11:17-19 error dockerfile-dash']],
    ['a non-breaking hyphen within', 11, 'RUN pip install --no‑cache-dir x==1', ['11:17-31 error dockerfile-dash']],
    [
      'a dash in the name of a program',
      8,
      '    rm -rf /var/lib/apt/lists/* && apt–get clean',
      ['8:36-43 error dockerfile-dash'],
    ],
    [
      'a dash before an option of COPY',
      12,
      'COPY –chown=dockeruser src /var/azureml-app',
      ['12:6-23 error dockerfile-dash'],
    ],
    ['a dash in the name of a package', 11, 'RUN pip install scikit–learn==1.5.0', ['11:17-36 error dockerfile-dash']],
    ['a dash in exec form', 11, 'RUN ["pip", "install", "–r", "/tmp/r.txt"]', ['11:25-27 error dockerfile-dash']],
    ['root left', 9, '', ['2:6-15 error dockerfile-root-user']],
    ['root by number', 9, 'USER 0', ['9:6-7 error dockerfile-root-user']],
    ['lists left', 8, '    true', ['3:5-19 warning dockerfile-apt-lists']],
    [
      'lists removed one layer later',
      8,
      '    true\nRUN rm -rf /var/lib/apt/lists/*',
      ['3:5-19 warning dockerfile-apt-lists'],
    ],
    ['a loose name', 11, 'RUN pip install numpy', ['11:17-22 error dockerfile-unpinned-install']],
    ['a range', 11, 'RUN pip3 install "numpy>=1.26" x==1', ['11:18-31 error dockerfile-unpinned-install']],
    [
      'a loose name by a module',
      11,
      'RUN python3 -m pip install -q -U numpy',
      ['11:34-39 error dockerfile-unpinned-install'],
    ],
    ['a loose name for uv', 11, 'RUN uv pip install --system numpy', ['11:29-34 error dockerfile-unpinned-install']],
    [
      'a loose name for conda',
      11,
      'RUN conda install -y -c conda-forge numpy',
      ['11:37-42 error dockerfile-unpinned-install'],
    ],
    [
      'the second of two commands',
      11,
      'RUN true; sudo pip install numpy',
      ['11:28-33 error dockerfile-unpinned-install'],
    ],
    ['a shell in between', 11, "RUN bash -exc 'pip install numpy'", ['11:28-33 error dockerfile-unpinned-install']],
    [
      'a folder by variable before pip',
      11,
      'RUN $ENV/bin/pip install numpy a==$B',
      ['11:26-31 error dockerfile-unpinned-install'],
    ],
    ['exec form', 11, 'RUN ["pip", "install", "numpy"]', ['11:25-30 error dockerfile-unpinned-install']],
    ['a continued line', 11, 'RUN pip install \\\n  # why\n\n  numpy', ['14:3-8 error dockerfile-unpinned-install']],
    ['a heredoc', 11, 'RUN <<EOF\nset -e\npip install numpy\nEOF', ['13:13-18 error dockerfile-unpinned-install']],
    [
      'a mount before it',
      11,
      'RUN --mount=type=cache,target=/c pip install numpy',
      ['11:46-51 error dockerfile-unpinned-install'],
    ],
    ['pip itself', 11, 'RUN pip install -U pip', ['11:20-23 warning dockerfile-unpinned-install']],
    [
      'a branch',
      11,
      'RUN pip install git+https://example.org/x.git@main',
      ['11:17-51 error dockerfile-unpinned-install'],
    ],
    [
      'a loose line in the file',
      11,
      'RUN pip install -r /tmp/requirements.txt',
      ['11:20-41 error dockerfile-unpinned-install'],
      {'requirements.txt': 'numpy==1.26.4\nscipy>=1.2.3\n'},
    ],
    [
      'a loose line in a file that the file includes',
      11,
      'COPY more /tmp/more\nRUN pip install --requirement=/tmp/requirements.txt',
      ['12:31-52 error dockerfile-unpinned-install'],
      {'requirements.txt': '-r more/base.txt\n', 'more/base.txt': 'scipy\n'},
    ],
    [
      'a loose line in an environment file of conda',
      10,
      'COPY requirements.txt conda.yml /tmp/\nRUN conda env update -n amlenv --file /tmp/conda.yml',
      ['11:39-53 error dockerfile-unpinned-install'],
      {'conda.yml': 'dependencies:\n- python=3.12\n- pip\n- pip:\n  - -r x.txt\n  - numpy\n'},
    ],
    ['nothing to copy', 10, 'COPY requirments.txt /tmp/requirements.txt', ['10:6-21 error dockerfile-missing-path']],
    ['one of two to copy', 10, 'COPY requirements.txt setup.cfg /tmp/', ['10:23-32 error dockerfile-missing-path']],
    ['in JSON form', 10, 'COPY ["no such.txt", "/tmp/"]', ['10:8-19 error dockerfile-missing-path']],
    ['a pattern that matches nothing', 10, 'ADD req*.in /tmp/', ['10:5-12 error dockerfile-missing-path']],
    ['out of the context', 10, 'COPY ../shared/x.txt /tmp/', ['10:6-21 error dockerfile-missing-path']],
    [
      'left out by the ignore file',
      10,
      'COPY requirements.txt /tmp/requirements.txt',
      ['10:6-22 error dockerfile-missing-path'],
      {'.dockerignore': '# all text\n*.txt\n'},
    ],
    [
      'requirements that nobody copies',
      11,
      'RUN pip install -r /tmp/missing-requirements.txt',
      ['11:20-49 error dockerfile-missing-path'],
    ],
    [
      'constraints that nobody copies, past other installs',
      11,
      'RUN pip install a==1 && pip install -c /tmp/c.txt -r /tmp/requirements.txt',
      ['11:40-50 error dockerfile-missing-path'],
    ],
    [
      'requirements that include what nobody copies',
      11,
      'RUN pip install -r /tmp/requirements.txt',
      ['11:20-41 error dockerfile-missing-path'],
      {'requirements.txt': 'numpy==1.26.4\n-r extra.txt\n', 'extra.txt': 'scipy==1.2.3\n'},
    ],
    [
      'an entry script that is not there',
      13,
      'ENV AZUREML_ENTRY_SCRIPT=main.py',
      ['13:26-33 error dockerfile-missing-path'],
    ],
    [
      'a model that is elsewhere',
      15,
      'ENV AZUREML_MODEL_DIR=/var/azureml-app/models',
      ['15:23-46 error dockerfile-missing-path'],
    ],
    ['a model by the old form', 15, 'ENV AZUREML_MODEL_DIR /models', ['15:23-30 error dockerfile-missing-path']],
    ['Python packages of Debian', 6, '    python3-opencv && \\', ['6:5-19 error apt-python-package']],
    ["Debian's pip", 6, '    python3-pip && \\', ['6:5-16 error apt-python-package']],
    ["headers of Debian's Python", 6, '    python3-dev && \\', ['6:5-16 notice apt-python-package']],
    ['a tag', 1, 'FROM mcr.microsoft.com/azureml/minimal-py312-inference:latest', ['1:6-62 warning unpinned-image']],
    ['no tag', 1, 'FROM mcr.microsoft.com/azureml/minimal-py312-inference', ['1:6-55 warning unpinned-image']],
    [
      'a tag that ARG gives',
      1,
      'ARG TAG=20250101.v1\nFROM mcr.microsoft.com/azureml/minimal-py312-inference:${TAG}',
      ['2:6-62 warning unpinned-image'],
    ],
    [
      'placeholders in FROM',
      1,
      'FROM mcr.microsoft.com/<MCR-path>:<tag>',
      ['1:24-34 error unfilled-placeholder', '1:35-40 error unfilled-placeholder'],
    ],
    ['a placeholder in words', 1, 'FROM <prebuilt docker image from MCR>', ['1:6-38 error unfilled-placeholder']],
    ['a placeholder to install', 11, 'RUN pip install <library>', ['11:17-26 error unfilled-placeholder']],
    [
      'a placeholder to copy',
      12,
      'COPY <local_code_directory> /var/azureml-app',
      ['12:6-28 error unfilled-placeholder'],
    ],
    [
      'a placeholder in a variable',
      13,
      'ENV AZUREML_ENTRY_SCRIPT=<entryscript_file_name>',
      ['13:26-49 error unfilled-placeholder'],
    ],
  ])('%s', (...row) => {
    // Named parameters would let the runner take the last one for its callback.
    const [, number, text, found, more] = row
    // What an image that is not known, or a file that is not copied, takes with it is another finding's.
    const others = text.startsWith('COPY <') || text.startsWith('COPY –') ? ['dockerfile-missing-path'] : []
    expect(trapped(number, text, more).filter(one => !others.some(rule => one.endsWith(rule)))).toEqual(found)
  })
})

test('a loose file is told with its own lines, at the line that installs it', () => {
  const lines = {'requirements.txt': 'a==1\n-r more/base.txt\nb>=1\n', 'more/base.txt': '\nc\n'}
  const findings = lint(project({...files, ...lines, Dockerfile: sound.join('\n')}))
  const found = findings.find(({rule}) => rule === 'dockerfile-unpinned-install')
  expect(found?.message).toBe(
    'pip install -r requirements.txt installs 2 lines that name no single release: c (more/base.txt:2), b>=1 (requirements.txt:3).',
  )
  expect(found?.excerpt).toBe(sound[10])
})

test('requirements that are not copied are told with the way out', () => {
  const [missing] = lint(project({Dockerfile: `FROM python:3.12@${digest}\nRUN pip install -r requirements.txt\n`}))
  expect(missing).toMatchObject({
    message: 'pip install reads requirements.txt, which no step before it puts there, so the build stops here.',
    help: 'COPY it to requirements.txt before this step.',
  })
  const lines = {'requirements.txt': '-r more/extra.txt\n'}
  const [nested] = lint(project({...files, ...lines, Dockerfile: sound.join('\n')}))
  expect(nested).toMatchObject({
    message:
      'pip install reads /tmp/requirements.txt, which includes more/extra.txt; no step before it copies that, so the build stops here.',
    help: 'COPY more/extra.txt to /tmp/more/extra.txt before this step.',
  })
})

test('the file is followed through COPY and WORKDIR, and constraints pin what it leaves open', () => {
  const loose = {'deps/requirements.txt': 'numpy\n', 'deps/constraints.txt': 'numpy==1.26.4\n'}
  const install = (text: string) =>
    places(
      lint(project({...loose, Dockerfile: `FROM scratch\n${text}\n`})).filter(({rule}) => rule !== 'unpinned-image'),
    )
  const found = (place: string) => [`${place} error dockerfile-unpinned-install`]
  expect(install('WORKDIR /app\nCOPY deps/ ./\nRUN pip install -r requirements.txt')).toEqual(found('4:20-36'))
  expect(install('COPY deps/requirements.txt r.txt\nRUN pip install -rr.txt')).toEqual(found('3:19-24'))
  expect(install('COPY . /w\nRUN cd /w/deps && pip install -r requirements.txt')).toEqual(found('3:34-50'))
  expect(install('RUN --mount=source=deps,target=/d pip install -r /d/requirements.txt')).toEqual(found('2:50-69'))
  expect(install('COPY deps /d\nRUN pip install -r /d/requirements.txt -c /d/constraints.txt')).toEqual([])
  // What may pin it is not known.
  expect(install('COPY deps /d\nRUN pip install -r /d/requirements.txt -c $CONSTRAINTS')).toEqual([])
  expect(install('COPY --from=x deps /d\nRUN pip install -r /d/requirements.txt')).toEqual([])
  expect(install('COPY deps /d\nRUN pip install --no-index -r /d/requirements.txt')).toEqual([])
})

test('the context is the folder above in which the sources lie, unless somebody names it', () => {
  const folder = project({...files, 'docker/Dockerfile': sound.join('\n')})
  expect(places(lint(folder, 'docker/Dockerfile'))).toEqual([])
  const named = new Map([['docker/Dockerfile', 'docker']])
  expect(places(lint(folder, 'docker/Dockerfile', named))).toContain('12:6-9 error dockerfile-missing-path')
})

test('a folder that has nothing of what is copied is not taken for the context', () => {
  const dockerfile = `FROM scratch\nCOPY a.txt /\nCOPY b.txt /\nENV AZUREML_ENTRY_SCRIPT=score.py\n`
  expect(places(lint(project({Dockerfile: dockerfile})))).toEqual([])
  const named = new Map([['Dockerfile', '.']])
  expect(places(lint(project({Dockerfile: dockerfile}), 'Dockerfile', named))).toHaveLength(2)
  expect(places(lint(project({Dockerfile: dockerfile, 'a.txt': ''})))).toContain('3:6-11 error dockerfile-missing-path')
})

test('files are known for Dockerfiles by their names', () => {
  const names = [
    'Dockerfile',
    'a/Dockerfile.gpu',
    'score.dockerfile',
    'Containerfile',
    'Dockerfile.md',
    'Dockerfile.dockerignore',
    'my-Dockerfiles',
  ]
  expect(names.filter(isDockerfileName)).toEqual([
    'Dockerfile',
    'a/Dockerfile.gpu',
    'score.dockerfile',
    'Containerfile',
  ])
})
