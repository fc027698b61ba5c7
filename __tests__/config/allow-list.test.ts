import {describe, expect, test} from '@jest/globals'
import {allowLine, parseAllow} from '../../src/config/allow-list.ts'

const hash = 'ab'.repeat(32)

describe('an entry of allow', () => {
  test('names a distribution in any spelling and a hash in any case, each once', () => {
    const {allowed, problems} = parseAllow([`Ruamel_Yaml  sha256:${hash.toUpperCase()}`, `ruamel.yaml sha256:${hash}`])
    expect(allowed).toEqual([{distribution: 'ruamel-yaml', sha256: hash}])
    expect(problems).toEqual([])
  })

  test('is what allowLine writes', () => {
    const one = {distribution: 'a', sha256: hash}
    expect(parseAllow([allowLine(one)])).toEqual({allowed: [one], problems: []})
  })

  test.each([
    ['a hash alone', `sha256:${hash}`],
    ['a name alone', 'alpha'],
    ['a short hash', `alpha sha256:${hash.slice(1)}`],
    ['a long hash', `alpha sha256:${hash}0`],
    ['another algorithm', `alpha sha512:${hash}`],
    ['no blank', `alphasha256:${hash}`],
    ['two names', `alpha beta sha256:${hash}`],
    ['two lines', `alpha\nbeta sha256:${hash}`],
    ['nothing', ''],
  ])('with %s is refused by its number', (_, entry) => {
    const {allowed, problems} = parseAllow([`alpha sha256:${hash}`, entry])
    expect(allowed).toHaveLength(1)
    expect(problems).toEqual([
      `entry 2: expected \`distribution sha256:\` and 64 hex digits; got ${JSON.stringify(entry)}`,
    ])
  })

  test('that is endless is shown short', () => {
    expect(parseAllow(['x'.repeat(100_000)]).problems[0]?.length).toBeLessThan(250)
  })
})
