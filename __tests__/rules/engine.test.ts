import {describe, expect, test} from '@jest/globals'
import type {Excuse} from '../../src/requirements/facts.ts'
import {judge, type Policy} from '../../src/rules/engine.ts'
import {defineRule, everywhere, type Judgement as Found, leaking, only, type Rule} from '../../src/rules/rule.ts'

const policy = (over: Partial<Policy> = {}): Policy => ({mode: 'check', rules: new Map(), excuses: [], ...over})
type Judgement = Found & {rule: string}
const definitions = [
  {id: 'unpinned-requirement', levels: everywhere('error')},
  {id: 'missing-hash', levels: everywhere('error')},
  {id: 'mutable-requirement', levels: everywhere('warning')},
  {id: 'duplicate-requirement', levels: everywhere('notice')},
  {id: 'leaked-pythonpath', levels: leaking('warning')},
] as const
/** Rules that always say the same. */
const saying = (judgements: Judgement[]): Rule<null>[] =>
  definitions.map(({id, levels}) =>
    defineRule({
      id,
      levels,
      family: 'Requirements',
      title: '',
      check: () => only(id, judgements as {rule: typeof id; message: string}[]),
    }),
  )
const judgement = (over: Partial<Judgement> = {}): Judgement => ({
  rule: 'unpinned-requirement',
  message: 'scipy does not name one release.',
  file: 'requirements.txt',
  line: 4,
  column: 1,
  ...over,
})
const excuse = (over: Partial<Excuse> = {}): Excuse => ({
  file: 'requirements.txt',
  line: 4,
  rules: ['unpinned-requirement'],
  reason: 'the host decides',
  ...over,
})
const say = (judgements: Judgement[], over: Partial<Policy> = {}) => judge(saying(judgements), null, policy(over))

test('every rule is asked, with the facts', () => {
  const {rule: _, ...found} = judgement()
  const rule = defineRule({
    ...{id: 'unpinned-requirement', family: 'Requirements', title: '', levels: everywhere('error')},
    check: (fact: string) => [{...found, message: `one of ${fact}`}],
  })
  const rules: Rule<string>[] = [
    rule,
    rule.on(() => []),
    rule.on(fact => [{...found, message: `two of ${fact}`, line: 5}]),
  ]
  expect(judge(rules, 'it', policy()).map(({message}) => message)).toEqual(['one of it', 'two of it'])
})

describe('the level', () => {
  test('comes from the rule, by mode', () => {
    expect(say([judgement()])[0]?.level).toBe('error')
    expect(say([judgement({rule: 'leaked-pythonpath'})], {mode: 'build'})[0]?.level).toBe('warning')
    expect(say([judgement({rule: 'duplicate-requirement'})])[0]?.level).toBe('notice')
  })

  test('is an error in a mode that the rule does not name', () => {
    expect(say([judgement({rule: 'leaked-pythonpath'})], {mode: 'verify'})[0]?.level).toBe('error')
  })

  test('of a judgement goes before that of its rule, the override before both', () => {
    const rules = new Map([['unpinned-requirement', 'notice']] as const)
    expect(say([judgement({level: 'warning'})])[0]?.level).toBe('warning')
    expect(say([judgement({level: 'warning'})], {rules})[0]?.level).toBe('notice')
  })

  test('off leaves the finding out', () => {
    const rules = new Map([['unpinned-requirement', 'off']] as const)
    expect(say([judgement(), judgement({rule: 'missing-hash'})], {rules}).map(({rule}) => rule)).toEqual([
      'missing-hash',
    ])
  })
})

describe('an excuse', () => {
  test('makes the finding at its line a notice that carries the reason', () => {
    expect(say([judgement()], {excuses: [excuse()]})).toEqual([
      {...judgement(), level: 'notice', excused: 'the host decides'},
    ])
  })

  test('reaches no other line, file or rule', () => {
    const others = [judgement({line: 5}), judgement({file: 'other.txt'}), judgement({rule: 'missing-hash'})]
    for (const finding of say(others, {excuses: [excuse()]})) {
      expect(finding.level).toBe('error')
      expect(finding).not.toHaveProperty('excused')
    }
  })

  test('without a reason is an error that says how to write one, even where the level was lowered', () => {
    const rules = new Map([['unpinned-requirement', 'warning']] as const)
    const [finding] = say([judgement({help: 'Write scipy==1.17.0.'})], {excuses: [excuse({reason: ''})], rules})
    expect(finding?.level).toBe('error')
    expect(finding?.help).toContain('# sitemount: allow[unpinned-requirement] why')
    expect(finding).not.toHaveProperty('excused')
  })

  test('of several rules excuses each of them', () => {
    const excuses = [excuse({rules: ['unpinned-requirement', 'missing-hash']})]
    expect(say([judgement(), judgement({rule: 'missing-hash'})], {excuses}).map(({level}) => level)).toEqual([
      'notice',
      'notice',
    ])
  })

  test("in the line that a finding shows counts where that line is the user's own, and nowhere else", () => {
    const excerpt = 'scipy>=1  # sitemount: allow[unpinned-requirement] the host decides'
    expect(say([judgement({excerpt})])[0]?.level).toBe('error')
    expect(say([judgement({excerpt})], {excusedInLine: true})[0]).toMatchObject({
      level: 'notice',
      excused: 'the host decides',
    })
    expect(say([judgement({excerpt, rule: 'missing-hash'})], {excusedInLine: true})[0]?.level).toBe('error')
  })

  test('says nothing of a finding without a place', () => {
    const placeless: Judgement = {rule: 'unpinned-requirement', message: 'x'}
    expect(say([placeless], {excuses: [excuse()]})[0]?.level).toBe('error')
  })
})

test('what two rules or two ways to a file say alike is told once', () => {
  expect(say([judgement(), judgement(), judgement({column: 2}), judgement({message: 'other'})])).toHaveLength(3)
})

test('the worst comes first, whatever the order of the rules', () => {
  const all = [
    judgement({rule: 'duplicate-requirement', line: 1}),
    judgement({rule: 'mutable-requirement', line: 2}),
    judgement({line: 9}),
    judgement({line: 3}),
  ]
  const told = say(all).map(({level, line}) => `${level} ${line}`)
  expect(told).toEqual(['error 3', 'error 9', 'warning 2', 'notice 1'])
  expect(say([...all].reverse()).map(({level, line}) => `${level} ${line}`)).toEqual(told)
})
