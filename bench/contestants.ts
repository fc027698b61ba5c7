import type {Tools} from './tools.ts'

/** One way to do the work: a bash script that is run in an empty folder, see `measure`. */
export type Contestant = {
  name: string
  script: string
  /** The file that comes out, relative to that folder; without one nothing is weighed. */
  artifact?: string
  /** Programs it cannot do without. */
  needs: readonly (keyof Tools)[]
  /** `sitemount` itself, whose steps and own memory are told. */
  ours?: true
}

const site = 'env/lib/python3.12/site-packages'
const zstd = `tar -C ${site} -cf - . | zstd -q -T0 -3 -o out.tar.zst`
// As a user would run it: findings, reports, smoke test, bytecode. The result on stdout tells the steps.
const build = '"$NODE" --import "$PEAK" "$SITEMOUNT" build --requirements "$REQUIREMENTS" --python "$PYTHON"'
const reports = '--artifact-name packages --output out --report json > result.json'

/** From pinned requirements and a folder of wheels to one file that can be carried to a host. */
export const pipelines: readonly Contestant[] = [
  {
    name: 'sitemount, with pip',
    script: `${build} --installer pip ${reports}`,
    artifact: 'out/packages.tar.zst',
    needs: ['python'],
    ours: true,
  },
  {
    name: 'sitemount, with uv',
    script: `${build} --installer uv ${reports}`,
    artifact: 'out/packages.tar.zst',
    needs: ['python', 'uv'],
    ours: true,
  },
  {
    name: 'shell recipe: venv, pip install, tar czf',
    script: `"$PYTHON" -m venv env
env/bin/pip install -q -r "$REQUIREMENTS"
tar czf out.tar.gz -C ${site} .`,
    artifact: 'out.tar.gz',
    needs: ['python'],
  },
  {
    name: 'venv, pip install, venv-pack',
    script: `"$PYTHON" -m venv env
env/bin/pip install -q -r "$REQUIREMENTS"
"$VENV_PACK" -q -p env -o out.tar.gz`,
    artifact: 'out.tar.gz',
    needs: ['python', 'venvPack'],
  },
  {
    name: 'pex',
    script: '"$PEX" -r "$REQUIREMENTS" -o out.pex',
    artifact: 'out.pex',
    needs: ['python', 'pex'],
  },
  {
    name: 'uv with bytecode, tar, zstd -T0 -3',
    script: `"$UV" venv -q --python "$PYTHON" env
"$UV" pip install -q --python env/bin/python --compile-bytecode -r "$REQUIREMENTS"
${zstd}`,
    artifact: 'out.tar.zst',
    needs: ['python', 'uv', 'zstd'],
  },
  {
    name: 'pip, compileall -j0, tar, zstd -T0 -3',
    // compileall fails where a package ships a file of another Python's syntax; pip looks over it, too.
    script: `"$PYTHON" -m venv --without-pip env
"$PYTHON" -m pip --python env/bin/python install -q --no-compile -r "$REQUIREMENTS"
"$PYTHON" -m compileall -qq -j0 ${site} || true
${zstd}`,
    artifact: 'out.tar.zst',
    needs: ['python', 'zstd'],
  },
  {
    name: 'uv without bytecode, tar, zstd -T0 -3 (for scale)',
    script: `"$UV" venv -q --python "$PYTHON" env
"$UV" pip install -q --python env/bin/python -r "$REQUIREMENTS"
${zstd}`,
    artifact: 'out.tar.zst',
    needs: ['python', 'uv', 'zstd'],
  },
]

/** From an installed virtualenv to one file. `$TREE` is the virtualenv, `$SITE` its site-packages. */
export const packers: readonly Contestant[] = [
  {
    name: 'sitemount (reads, hashes, compresses)',
    script: '"$NODE" --import "$PEAK" "$PACK" "$SITE" "$LIST" "$PWD/out.tar.zst"',
    artifact: 'out.tar.zst',
    needs: [],
    ours: true,
  },
  {
    name: 'tar, zstd -T0 -3',
    script: 'tar -C "$SITE" -cf - . | zstd -q -T0 -3 -o out.tar.zst',
    artifact: 'out.tar.zst',
    needs: ['zstd'],
  },
  {
    name: 'venv-pack',
    script: '"$VENV_PACK" -q -p "$TREE" -o out.tar.gz',
    artifact: 'out.tar.gz',
    needs: ['venvPack'],
  },
  {
    name: 'tar czf',
    script: 'tar czf out.tar.gz -C "$SITE" .',
    artifact: 'out.tar.gz',
    needs: [],
  },
]

/** From our artifact to a judgement of it, or to its files. */
export const openers: readonly Contestant[] = [
  {
    name: 'sitemount verify (nothing is unpacked)',
    script: '"$NODE" --import "$PEAK" "$SITEMOUNT" verify --artifact "$ARTIFACT" --report json > result.json',
    needs: [],
    ours: true,
  },
  {
    name: 'sitemount verify --extract-to',
    script:
      '"$NODE" --import "$PEAK" "$SITEMOUNT" verify --artifact "$ARTIFACT" --extract-to out --report json > result.json',
    needs: [],
    ours: true,
  },
  {
    name: 'zstd -dc, tar -x (nothing is verified)',
    script: 'mkdir out; zstd -q -dc "$ARTIFACT" | tar -x -C out',
    needs: ['zstd'],
  },
]
