import fs from 'node:fs'
import {expect, test} from '@jest/globals'
import {digest, lint, places, project} from './lint.ts'

const python = `python:3.12-slim@${digest}`

const files = {
  'requirements.txt': 'numpy==1.26.4\n',
  'pyproject.toml': '',
  'uv.lock': '',
  'app/main.py': '',
  'app/score.py': '',
  'environment.yml': '',
  'entry.sh': '',
  '.gitignore': 'generated/\n',
}

function found(dockerfile: string, more: Record<string, string> = {}): string[] {
  return places(lint(project({...files, ...more, Dockerfile: dockerfile})))
}

test('several stages, cache mounts, a virtualenv, heredocs and exec form', () => {
  expect(
    found(`# syntax=docker/dockerfile:1
ARG PY=${python}
FROM \${PY} AS build
ENV PIP_NO_CACHE_DIR=1 \\
    VENV=/opt/venv
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked \\
    --mount=type=cache,target=/var/lib/apt,sharing=locked \\
    apt-get update && apt-get install -y --no-install-recommends gcc g++
RUN python -m venv $VENV && $VENV/bin/pip install --upgrade pip==24.0 setuptools==70.0.0
WORKDIR /src
COPY requirements.txt pyproject.toml ./
RUN --mount=type=cache,target=/root/.cache/pip "$VENV/bin/pip" install -r requirements.txt
RUN <<EOF
set -e
$VENV/bin/pip install "pandas==2.2.2"   # not pip install foo
echo "– a dash in a text" > /dev/null
EOF
COPY . .
RUN ["/opt/venv/bin/python", "-m", "pip", "install", "--no-deps", "."]

FROM build AS test
RUN apt-get update
RUN pip install --no-index --find-links /wheels pytest
RUN pip install "pytest==\${PYTEST}" $EXTRA -r \${FILE}

FROM ${python}
COPY --from=build /opt/venv /opt/venv
COPY --chown=1000:1000 app/ /app/
RUN apt-get update \\
 && apt-get install -y --no-install-recommends libgomp1 \\
 && rm -rf /var/lib/apt/lists/*
USER 1000
CMD ["gunicorn", "-b", "0.0.0.0:8000", "main:app"]
`),
  ).toEqual([])
})

test('conda in an image of Azure ML, the server in the version of the image', () => {
  expect(
    found(`FROM mcr.microsoft.com/azureml/minimal-py312-inference@${digest}
USER root
RUN apt-get update && apt-get install -y --no-install-recommends libgl1 \\
    # keep this
    libglib2.0-0 && rm -rf /var/lib/apt/lists/*
USER dockeruser
ENV CONDA_ENV_DIR=/opt/miniconda/envs
COPY ./environment.yml /tmp/conda.yaml
RUN conda env create -n userenv -f /tmp/conda.yaml && \\
    export SERVER_VERSION=$(pip show azureml-inference-server-http | grep Version | sed -e 's/.*: //')  && \\
    $CONDA_ENV_DIR/userenv/bin/pip install azureml-inference-server-http==$SERVER_VERSION
RUN conda install -y -n userenv -c conda-forge python=3.12 numpy==1.26.4 "mkl=2023.1.0=h6d00ec8_46342"
ENV PATH="$CONDA_ENV_DIR/userenv/bin:$PATH"
COPY app /var/azureml-app/onlinescoring
ENV AML_APP_ROOT=/var/azureml-app/onlinescoring
ENV AZUREML_ENTRY_SCRIPT=score.py
RUN mkdir -p /var/azureml-app/models
ENV AZUREML_MODEL_DIR=/var/azureml-app/models
EXPOSE 5001
CMD ["runsvdir", "/var/runit"]
`),
  ).toEqual([])
})

test("Debian's own Python in Debian's own image, uv, inline files, archives, and what is built before", () => {
  expect(
    found(`FROM ghcr.io/astral-sh/uv:0.5.0@${digest} AS uv
FROM scratch AS none
FROM ubuntu:22.04@${digest}
COPY --from=uv /uv /bin/
COPY --from=ghcr.io/acme/tool@${digest} /tool /bin/
ARG DEBIAN_FRONTEND=noninteractive
RUN apt-get update -qq && \\
    apt-get -y install python3 python3-pip python3-dev && \\
    apt-get clean && rm -rf /var/lib/apt/lists/* /tmp/*
WORKDIR /app
COPY pyproject.toml uv.lock ./
RUN uv sync --frozen --no-dev
RUN --mount=type=bind,source=requirements.txt,target=/tmp/r.txt uv pip install --system -r /tmp/r.txt
COPY <<EOF /etc/app.conf
pip install foo – bar
EOF
RUN cat <<EOF > /tmp/install.sh
pip install foo
EOF
COPY --chmod=755 entry.sh /usr/local/bin/
ADD https://example.org/x.tar.gz /tmp/
COPY dist/*.whl generated/api.py /wheels/
ADD app/*.py ./
COPY \${EXTRA} ./
RUN useradd -m app
USER app
ENTRYPOINT ["entry.sh"]
`),
  ).toEqual([])
})

test('an ignore file that lets things in again', () => {
  const ignore = '*\n!requirements.txt\n!app\n**/__pycache__\n'
  const text = `FROM ${python}\nCOPY requirements.txt app/main.py /x/\nCOPY app /app\nCOPY . /all\n`
  expect(found(text, {'.dockerignore': ignore})).toEqual([])
  // The one that bears the name of the Dockerfile takes its place.
  expect(found(text, {'.dockerignore': '*\n', 'Dockerfile.dockerignore': ignore})).toEqual([])
})

test('code that the deployment brings is not missed', () => {
  const head = `FROM mcr.microsoft.com/azureml/minimal-py312-inference@${digest}\n`
  const variables = 'ENV AZUREML_ENTRY_SCRIPT=main.py AZUREML_MODEL_DIR=models\n'
  expect(found(`${head}${variables}`)).toEqual([])
  // Requirements and the like are no code, wherever they lie.
  expect(found(`${head}COPY requirements.txt /\n${variables}`)).toEqual([])
  expect(found(`${head}COPY requirements.txt /var/azureml-app/\n${variables}`)).toEqual([])
  expect(found(`${head}WORKDIR /var/azureml-app\nCOPY requirements.txt ./\n${variables}`)).toEqual([])
})

test('requirements that a step may make, or that may lie there, are not missed', () => {
  const install = 'RUN pip install -r /tmp/made.txt'
  for (const before of [
    'RUN echo numpy==1.26.4 > /tmp/made.txt',
    'RUN curl -o /tmp/made.txt https://example.org/made.txt',
    'RUN ./make.sh',
    'RUN $MAKE',
    'RUN python make.py && true',
    'RUN <<EOF\ncat x > /tmp/made.txt\nEOF',
    'COPY <<EOF /tmp/made.txt\nnumpy==1.26.4\nEOF',
    'COPY app /tmp',
    `FROM python:3.12@${digest} AS other\nFROM ${python}\nCOPY --from=other /tmp /tmp`,
    'ADD https://example.org/made.txt /tmp/',
    `FROM scratch\nFROM acme.example/base@${digest}`,
    'ONBUILD COPY . /tmp',
    'ARG F\nCOPY $F /tmp/',
  ])
    expect([before, found(`FROM ${python}\n${before}\n${install}\n`)]).toEqual([before, []])
  for (const line of [
    'RUN if [ -f /tmp/made.txt ]; then pip install -r /tmp/made.txt; fi',
    'RUN test -f /tmp/made.txt && pip install -r /tmp/made.txt',
    'RUN pip install -r /tmp/made.txt || true',
    'RUN --mount=type=secret,id=made,target=/tmp/made.txt pip install -r /tmp/made.txt',
    'RUN pip freeze > /tmp/made.txt && pip install -r /tmp/made.txt',
    'RUN pip install -r $(ls /tmp/*.txt)',
    'RUN cp /etc/made.txt /tmp && pip install -r /tmp/made.txt',
    'COPY requirements.txt ./\nRUN pip install -r requirements.txt',
    'COPY requirements.txt ./\nRUN pip install -r /requirements.txt',
    'WORKDIR /app\nCOPY requirements.txt /app/\nRUN cd /app && pip install -r ./requirements.txt',
    'RUN pip install -r https://example.org/$V.txt',
  ])
    expect([line, found(`FROM ${python}\n${line}\n`).filter(one => !one.includes('unpinned'))]).toEqual([line, []])
})

test('a container that starts as root and gives it up', () => {
  expect(found(`FROM ${python}\nUSER root\nCMD exec gosu app python main.py\n`)).toEqual([])
})

test('another shell than that of POSIX is not read as one', () => {
  expect(found(`# escape=\`\nFROM ${python}\nSHELL ["powershell", "-Command"]\nRUN pip install \`\n  numpy\n`)).toEqual(
    [],
  )
  expect(found(`# escape=\`\nFROM ${python}\nRUN pip install \`\n  numpy\n`)).toEqual([
    '4:3-8 error dockerfile-unpinned-install',
  ])
})

test('line ends of Windows and a byte order mark move nothing', () => {
  expect(found(`\ufeffFROM ${python}\r\nRUN pip install \\\r\n  numpy\r\n`)).toEqual([
    '3:3-8 error dockerfile-unpinned-install',
  ])
})

test('whatever the bytes are, reading ends, and soon', () => {
  const folder = project({})
  const pieces = [
    'FROM a',
    ' AS b',
    '\n',
    'RUN ',
    '\\\n',
    '<<EOF',
    '"',
    "'",
    '$(',
    '${',
    '`',
    ')',
    '}',
    '[',
    ']',
    ',',
    '&&',
    ';',
    'COPY ',
    '--from=',
    'pip install ',
    '–r',
    '\0',
    '\xff',
    '#',
    'ENV A=',
    'USER root',
    '<tag>',
    'ARG ',
    'WORKDIR ',
    '/',
    '*',
    ' ',
    '\r',
  ]
  let seed = 7
  const random = (limit: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return seed % limit
  }
  for (let round = 0; round < 300; round++) {
    const text = Array.from({length: random(60)}, () => pieces[random(pieces.length)]).join('')
    fs.writeFileSync(`${folder}/Dockerfile`, text, 'latin1')
    expectSoon(folder)
  }
  const long = 200_000
  for (const unit of [
    'FROM a AS b\n',
    'RUN <<A <<B\n',
    'a\\\n',
    'RUN $(',
    'RUN "${',
    'ENV A="',
    'COPY a*a*a*b* /x\n',
    'RUN pip install a;',
    'FROM a\nENV A=b\n',
    'FROM python AS python\nCOPY x /y\nRUN pip install -r z\n',
    '${A:-',
    "RUN '",
    'ENV A=b B=c ',
    'COPY [",',
    'RUN <tag> ',
  ]) {
    const head = `FROM scratch\n${unit.startsWith('a') ? 'RUN ' : ''}`
    fs.writeFileSync(`${folder}/Dockerfile`, head + unit.repeat(Math.floor(long / unit.length)))
    expectSoon(folder)
  }
}, 60_000)

test('a file that is not there, a folder, and one that is too long are refused by name', () => {
  const folder = project({'sub/x': '', big: 'x'.repeat(300 * 1024)})
  for (const name of ['none', 'sub', 'big']) {
    expect(() => lint(folder, name)).toThrow(
      expect.objectContaining({code: 'unreadable', message: expect.stringContaining(name)}),
    )
  }
})

/** Findings, or an error that says why the file was not read. */
function expectSoon(folder: string): void {
  try {
    expect(Array.isArray(lint(folder))).toBe(true)
  } catch (error) {
    expect(error).toMatchObject({code: 'unreadable', message: expect.stringMatching(/\(it .+\)\.$|steps\.$/)})
  }
}
