import {describe, expect, test} from '@jest/globals'
import {jobSummary} from '../../src/report/summary.ts'
import {built, checked, finding, placeless, row} from './sample.ts'

const limit = 1_048_576

test('the verdict comes first, then the findings', () => {
  expect(jobSummary(checked([finding(), placeless()]))).toBe(
    [
      '### sitemount check failed: 1 error, 1 warning',
      '',
      '| Level | Where | What | Help |',
      '| --- | --- | --- | --- |',
      '| error | `requirements.txt:4:1` | scipy&#62;&#61;1.2.3 does not name one release. `unpinned-requirement` | Write scipy&#61;&#61;1.17.0. |',
      '| warning |  | PYTHONPATH was set. `leaked-pythonpath` |  |',
      '',
      '',
    ].join('\n'),
  )
})

test('a build tells what was sealed, how to mount it, what is in it, what was installed and how long it took', () => {
  expect(jobSummary(built())).toBe(`### sitemount build passed: no findings

2 packages, 934 files, 61.0 MB · cpython 3.12.4 on linux&#95;x86&#95;64 · Python 3.12 expected · pip 26.1

| Sealed |  |
| --- | --- |
| Artifact | \`/out/generic.tar.zst\`, 21.0 MB, tar.zst |
| Digest | \`sha256:aa\` |
| Mount | \`/out/site-packages\`, 934 files, 61.0 MB |
| Tree digest | \`sha256:bb\` |
| Needs | glibc 2.17 or later |


Where the packages lie at that path, the host needs:

\`\`\`text
PYTHONPATH=/out/site-packages
PYTHONDONTWRITEBYTECODE=1
\`\`\`

<details open><summary>Packages: 2</summary>

| Package | Version | Files | Size | From |
| --- | --- | ---: | ---: | --- |
| \`numpy\` (listed) | \`2.3.1\` | 912 | 61.0 MB | wheel \`sha256:abababababab…\` |
| \`idna\` | \`3.10\` | 22 | 999 bytes | wheel |


</details>

<details><summary>What the installer was handed</summary>

\`\`\`text
numpy==2.3.1 --hash=sha256:abab
\`\`\`

</details>

<details><summary>Steps: 4.6 s</summary>

| Step | Seconds |
| --- | ---: |
| install | 4.12 |
| pack | 0.50 |


</details>
`)
})

test('a failed build offers nothing to mount', () => {
  const text = jobSummary(built({verdict: 'failed', findings: [finding()]}))
  expect(text).not.toMatch(/Sealed|On the host/)
  expect(text).toContain('Packages: 2')
})

test('excuses are listed with their reasons, apart from the findings', () => {
  const text = jobSummary(checked([finding({level: 'notice', excused: 'the host has the last word'})]))
  expect(text).toContain('### sitemount check passed: 1 notice')
  expect(text).not.toContain('| Level |')
  expect(text).toContain('Excused where they stand:')
  expect(text).toMatch(/\| `requirements.txt:4:1` \| .* \| the host has the last word \|\n/)
})

test('a note of the cache is told', () => {
  expect(jobSummary(built({cache: {hit: true}}))).toContain('wheels from the cache')
  expect(jobSummary(built({cache: {hit: false, note: 'not cached: no hashes'}}))).toContain('not cached: no hashes')
})

describe('whatever a name holds', () => {
  const evil =
    '</details></code>|\n\n# x\n| a | b |\n```\n::error::x <img src=x onerror=y> @octocat #1 [a](https://e.example) `b` ##[error] \x1b\u202e\ud800'
  const text = jobSummary(
    built({
      findings: [
        finding({message: evil, help: evil, file: evil}),
        placeless({message: evil, level: 'notice', excused: evil}),
      ],
      packages: [row({name: evil, version: evil, source: {kind: evil, sha256: evil}})],
      artifact: {path: evil, digest: evil, bytes: 1, format: evil},
      mount: {path: evil, treeDigest: evil, files: 1, bytes: 1, glibc: evil},
      mountEnv: [evil],
      canonical: evil,
      steps: [{name: evil, seconds: 1}],
      tools: {sitemount: evil, installer: evil, node: evil, zstd: evil},
      cache: {hit: false, note: evil},
    }),
  )
  // What stands in fenced blocks is literal already.
  const outside = text.replace(/^(`{3,})text\n[\s\S]*?\n\1$/gm, '')

  test('no HTML but ours, no link, no mention, no reference', () => {
    const code = outside.replace(/`[^`\n]*`/g, '')
    expect(new Set(code.match(/<[^>]*>/g))).toEqual(
      new Set(['<code>', '</code>', '<details>', '<details open>', '</details>', '<summary>', '</summary>']),
    )
    expect(code.match(/<details/g)?.length).toBe(code.match(/<\/details>/g)?.length)
    const prose = code.replace(/<code>.*?<\/code>/g, '')
    expect(prose).not.toMatch(/@octocat|(?<!&)#\d|https:\/\/e|\]\(/)
  })

  test('every row of a table has as many cells as its head', () => {
    const rows = outside.split('\n').filter(line => line.startsWith('|'))
    const cells = (line: string) => line.split('|').length - 2
    expect(rows.length).toBeGreaterThan(10)
    for (const line of rows) expect([2, 3, 4, 5]).toContain(cells(line))
    expect(rows.filter(line => cells(line) === 4)).toHaveLength(3)
  })

  test('no heading but ours, no control character', () => {
    expect(outside.match(/^#+ .*/gm)).toEqual(['### sitemount build passed: 1 error, 1 notice'])
    expect(text).not.toMatch(/[^\P{Cc}\n\t]|[\p{Cf}\p{Cs}]/u)
  })

  test('a fence cannot be ended from within', () => {
    const fenced = [...text.matchAll(/^(`{3,})text\n([\s\S]*?)\n\1$/gm)]
    expect(fenced).toHaveLength(2)
    for (const [, fence, content] of fenced) expect(content).not.toContain(fence)
  })
})

describe('it stays below the limit of GitHub', () => {
  const bytes = (text: string) => Buffer.byteLength(text)

  test('with more rows than fit, which are counted', () => {
    const text = jobSummary(
      built({
        findings: Array.from({length: 20_000}, (_, index) => finding({line: index + 1})),
        packages: Array.from({length: 20_000}, (_, index) => row({name: `package-${index}`})),
        canonical: 'a==1\n'.repeat(200_000),
      }),
    )
    expect(bytes(text)).toBeLessThan(limit)
    const [, shown = '', left = ''] = /((?:\| error .*\n)+)\n… ([\d,]+) more rows left out here\.\n/.exec(text) ?? []
    expect((shown.match(/\n/g)?.length ?? 0) + Number(left.replace(',', ''))).toBe(20_000)
    expect(text).toMatch(/… [\d,]+ more lines left out here/)
  })

  test('with huge texts in any place, made of characters that grow when they are escaped', () => {
    for (const letter of ['<', '漢', '\x1b', '😀', '`', '|', '@', '\ud800']) {
      const huge = letter.repeat(100_000)
      const text = jobSummary(
        built({
          findings: Array.from({length: 300}, (_, index) =>
            finding({message: huge, help: huge, file: huge, line: index + 1}),
          ).concat(Array.from({length: 300}, () => placeless({message: huge, level: 'notice', excused: huge}))),
          packages: Array.from({length: 300}, () =>
            row({name: huge, version: huge, source: {kind: huge, sha256: huge}}),
          ),
          artifact: {path: huge, digest: huge, bytes: 1, format: huge},
          mount: {path: huge, treeDigest: huge, files: 1, bytes: 1, glibc: huge},
          mountEnv: Array<string>(300).fill(huge),
          canonical: `${huge}\n`.repeat(3),
          steps: Array.from({length: 300}, () => ({name: huge, seconds: 1})),
          tools: {sitemount: huge, installer: huge, node: huge, zstd: huge},
          cache: {hit: false, note: huge},
        }),
      )
      expect(bytes(text)).toBeLessThan(limit)
    }
  })
})
