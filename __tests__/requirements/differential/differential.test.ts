import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from '@jest/globals'
import {compareReadings} from './compare.ts'
import {type Case, corpus, project, variables} from './corpus.ts'
import {deliberate, explanation} from './differences.ts'
import {environments} from './environments.ts'
import {mutations} from './mutations.ts'
import {askOurselves, type OurReading} from './our-reading.ts'
import {askPip, findPips, isSince, type Pip} from './pips.ts'

const {pips, unusable} = findPips()
const seed = Number(process.env.FC_SEED ?? 1)
const count = Number(process.env.FC_RUNS ?? 2000)
const explained = new Set<string>()

type Batch = {cases: readonly Case[]; ours: OurReading}

const read = (cases: readonly Case[]): Batch => ({
  cases,
  ours: askOurselves({cases, project, env: variables, environments}),
})
const batches = new Map<string, Batch>()
/** What we read is the same for every pip. */
const batch = (name: string, make: () => readonly Case[]): Batch => {
  const made = batches.get(name) ?? read(make())
  batches.set(name, made)
  return made
}

/** What is read differently without a reason, as text that says all. */
async function unexplained({cases, ours}: Batch, pip: Pip): Promise<string[]> {
  const {cwd, answers} = await askPip(pip, {cases, project, env: variables, environments})
  expect(answers).toHaveLength(cases.length)
  return cases.flatMap((one, index) => {
    const [mine, theirs] = [ours.answers[index], answers[index]]
    if (mine === undefined || theirs === undefined) return []
    const text = Buffer.from(one.files['requirements.txt'] ?? '', 'base64').toString()
    return compareReadings(mine, theirs, {ours: ours.cwd, pip: cwd}).flatMap(difference => {
      const reason = explanation(difference, {text, pip: pip.version})
      if (reason === undefined) {
        const {field, ours, pip} = difference
        return [`${JSON.stringify(text)}: ${field}: ours ${JSON.stringify(ours)}, pip ${JSON.stringify(pip)}`]
      }
      explained.add(reason.id)
      return []
    })
  })
}

test('the corpus is large', () => {
  expect(corpus.length).toBeGreaterThan(300)
})

describe.each([22, 23, 24, 25, 26])('pip %d', major => {
  const ofMajor = pips.filter(({version}) => version.startsWith(`${major}.`))
  const newest = ofMajor.at(-1)
  if (newest === undefined) {
    test.skip('is not on this machine: node scripts/pips.ts fetches it', () => {})
    return
  }

  test.each(ofMajor)(
    'reads every hand-made file as we do, or differs for a reason ($version)',
    async pip => {
      expect(
        await unexplained(
          batch('corpus', () => corpus),
          pip,
        ),
      ).toEqual([])
    },
    300_000,
  )

  test(`reads mutations of them as we do, or differs for a reason (${newest.version}, seed ${seed}, ${count} files)`, async () => {
    const mutated = batch('mutations', () => mutations({seed, count}))
    expect(await unexplained(mutated, newest)).toEqual([])
  }, 300_000)
})

for (const version of unusable) test.skip(`pip ${version} has no Python on this machine that it runs on`, () => {})

describe('the list of deliberate differences', () => {
  const oldest = pips[0]?.version ?? '0'

  test('holds nothing that no file shows', () => {
    const due = deliberate.filter(({before}) => before === undefined || !isSince(oldest, before))
    if (pips.some(({version}) => isSince(version, '26.2'))) {
      expect(due.map(({id}) => id).filter(id => !explained.has(id))).toEqual([])
    }
  })

  test('stands in the documentation, word for word', () => {
    const page = fs.readFileSync(path.resolve(import.meta.dirname, '../../../docs/requirements.md'), 'utf8')
    for (const {id, pip, ours} of deliberate) expect(page).toContain(`| ${id} | ${pip} | ${ours} |`)
  })
})
