import {expect, test} from '@jest/globals'
import {createLog} from '../../src/core/log.ts'

function recorder(options: {debug?: boolean; fold?: boolean} = {}) {
  const lines: string[] = []
  const log = createLog({
    write: line => lines.push(line),
    mask: text => text.replaceAll('secret', '***'),
    debug: options.debug ?? false,
    ...(options.fold && {fold: {open: title => `::group::${title}`, close: '::endgroup::'}}),
  })
  return {lines, log}
}

test('what a package prints cannot act in the job, and tells no secret', () => {
  const {lines, log} = recorder()
  log.info('fine\n::error::not fine\nmy secret')
  expect(lines).toHaveLength(3)
  expect(lines[1]).not.toMatch(/^\s*::/)
  expect(lines[2]).toBe('my ***')
})

test('lines for debugging are told only when they are wanted', () => {
  const quiet = recorder()
  quiet.log.debug('detail')
  const loud = recorder({debug: true})
  loud.log.debug('detail')
  expect([quiet.lines, loud.lines]).toEqual([[], ['detail']])
})

test('a group closes when its work fails', async () => {
  const {lines, log} = recorder({fold: true})
  await expect(log.group('Install', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(lines).toEqual(['::group::Install', '::endgroup::'])
})

test('a group within a group is a line of it: groups do not nest', async () => {
  const {lines, log} = recorder({fold: true})
  await log.group('outer', () => log.group('inner', async () => log.info('work')))
  expect(lines).toEqual(['::group::outer', 'inner', 'work', '::endgroup::'])
})
