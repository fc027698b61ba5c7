import type {PackageRow} from '../../src/artifact/packages.ts'
import type {Finding} from '../../src/core/finding.ts'
import type {Result} from '../../src/report/result.ts'

/** A finding, by default the unpinned scipy of the README. */
export function finding(over: Partial<Finding> = {}): Finding {
  return {
    rule: 'unpinned-requirement',
    level: 'error',
    message: 'scipy>=1.2.3 does not name one release.',
    help: 'Write scipy==1.17.0.',
    file: 'requirements.txt',
    line: 4,
    column: 1,
    endColumn: 13,
    excerpt: 'scipy>=1.2.3',
    ...over,
  }
}

/** A finding without a place. */
export function placeless(over: Partial<Finding> = {}): Finding {
  return {rule: 'leaked-pythonpath', level: 'warning', message: 'PYTHONPATH was set.', ...over}
}

/** The result of `check` with these findings. */
export function checked(findings: Finding[] = [], over: Partial<Result> = {}): Result {
  return {
    schema: 'sitemount/result/1',
    mode: 'check',
    verdict: findings.some(({level}) => level === 'error') ? 'failed' : 'passed',
    findings,
    steps: [],
    tools: {sitemount: '1.0.0', node: '24.21.0', zstd: '1.5.7'},
    ...over,
  }
}

export function row(over: Partial<PackageRow> = {}): PackageRow {
  return {
    name: 'numpy',
    version: '2.3.1',
    direct: true,
    source: {kind: 'wheel', sha256: 'ab'.repeat(32)},
    files: 912,
    bytes: 61_000_000,
    ...over,
  }
}

/** The result of a `build` that passed. */
export function built(over: Partial<Result> = {}): Result {
  return checked([], {
    mode: 'build',
    python: {
      expected: '3.12',
      declarations: [{source: '.python-version', file: '.python-version', line: 1, specifier: '3.12'}],
      interpreter: {version: '3.12.4', implementation: 'cpython', abi: 'cp312', platform: 'linux_x86_64'},
    },
    canonical: 'numpy==2.3.1 --hash=sha256:abab\n',
    packages: [
      row(),
      row({name: 'idna', version: '3.10', direct: false, source: {kind: 'wheel'}, files: 22, bytes: 999}),
    ],
    mount: {path: '/out/site-packages', treeDigest: 'sha256:bb', files: 934, bytes: 61_000_999, glibc: '2.17'},
    artifact: {path: '/out/generic.tar.zst', digest: 'sha256:aa', bytes: 21_000_000, format: 'tar.zst'},
    mountEnv: ['PYTHONPATH=/out/site-packages', 'PYTHONDONTWRITEBYTECODE=1'],
    steps: [
      {name: 'install', seconds: 4.123},
      {name: 'pack', seconds: 0.5},
    ],
    tools: {sitemount: '1.0.0', installer: 'pip 26.1', node: '24.21.0', zstd: '1.5.7'},
    ...over,
  })
}
