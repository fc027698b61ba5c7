import {expect, test} from '@jest/globals'
import {makeSpecimens, mutate, type Outcome, tryMutation} from '../../scripts/mutations.ts'
import {useTemp} from './tree.ts'

const temp = useTemp()

test('of 400 artifacts with changed bytes none passes with another meaning', async () => {
  const specimens = await makeSpecimens(temp('specimens'))
  expect(specimens.map(({verified}) => verified.flaws)).toEqual(specimens.map(() => []))
  const outcomes: Outcome[] = []
  for (let seed = 0; seed < 400; seed++) {
    const specimen = specimens[seed % specimens.length]
    if (specimen !== undefined) outcomes.push(await tryMutation(specimen, seed, temp('mutant')))
  }
  expect(outcomes).toHaveLength(400)
  expect(outcomes.filter(outcome => outcome === 'missed')).toEqual([])
  expect(outcomes.filter(outcome => outcome === 'detected').length).toBeGreaterThan(380)
})

test('a mutation is another file every time, and the same for the same seed', () => {
  const bytes = Buffer.from('some bytes that are changed')
  const mutants = Array.from({length: 300}, (_, seed) => mutate(bytes, seed))
  expect(mutants.filter(mutant => mutant.equals(bytes))).toEqual([])
  expect(new Set(mutants.map(mutant => mutant.toString('latin1'))).size).toBeGreaterThan(200)
  expect(mutate(bytes, 7)).toEqual(mutants[7])
})
