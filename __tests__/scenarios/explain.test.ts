import {expect, test} from '@jest/globals'
import {cli} from '../helpers/job.ts'

test('explain prints the documentation of one rule, and lists all without a name', async () => {
  const one = await cli(['explain', 'newer-glibc'])
  expect({...one, stdout: ''}).toMatchObject({code: 0, stderr: ''})
  expect(one.stdout).toMatch(/^newer-glibc \(Mount\): /)
  expect(one.stdout).toContain('**Mend it.**')
  const all = await cli(['explain'])
  expect(all.code).toBe(0)
  expect(all.stdout).toMatch(/^ {2}newer-glibc {2,}Native code/m)
})

test.each([
  [['explain', 'newer-glib'], 'Did you mean `newer-glibc`?'],
  [['explain', 'newer-glibc', 'extra-file'], 'Unexpected argument `extra-file`'],
  [['explain', '--pins', 'hashes'], '`sitemount explain` takes the id of a rule only.'],
])('%j is wrong usage, and says why', async (args, said) => {
  const {code, stdout, stderr} = await cli(args)
  expect({code, stdout}).toEqual({code: 2, stdout: ''})
  expect(stderr).toContain(said)
})
