import fs from 'node:fs'
import path from 'node:path'
import {setTimeout as sleep} from 'node:timers/promises'
import {describe, expect, test} from '@jest/globals'
import {cli, type Job} from '../helpers/job.ts'
import {project} from '../helpers/project.ts'
import {onePython} from '../helpers/pythons.ts'
import {temporaryFolder} from '../helpers/temp.ts'

const python = onePython()
const files = {'requirements.txt': 'alpha==1.0\n', '.python-version': `${python.minor}\n`}
const modes = [
  ['check'],
  ['build', '--index-url', 'http://127.0.0.1:9/simple'],
  ['lock'],
  ['audit'],
  ['verify', '--artifact', 'x'],
]

/** Runs the bundle as the last step of a shell script, which finds it in its arguments. */
function through(script: string, flags: readonly string[], env: Record<string, string | undefined> = {}): Promise<Job> {
  const options = {cwd: project(files), python: python.executable, env, timeout: 60_000}
  return cli(flags, {...options, through: ['sh', '-c', script, 'sh']})
}

function expectSentence({code, stdout, stderr}: Job, sentence: string): void {
  expect({code, stderr}).toMatchObject({code: 3, stderr: expect.stringContaining(sentence)})
  expect(`${stdout}${stderr}`).not.toMatch(/\n\s+at .+:\d+|Traceback|defect|node:/)
}

describe('one sentence and exit code 3, never a stack trace:', () => {
  test.each(modes)('a working directory that was removed (%s)', async (...flags) => {
    const gone = path.join(temporaryFolder(), 'gone')
    const job = await through(`mkdir ${gone}; cd ${gone}; rmdir ${gone}; exec "$@"`, flags)
    expectSentence(job, 'The working directory was removed.')
    expect(job.stderr).toContain('help: Run `cd`')
  })

  // With less than 24 Node.js itself does not start, and with somewhat more a check needs none.
  test.each([24, 26, 28, 30])('too few descriptors for a build (%d)', async limit => {
    const job = await through(`ulimit -n ${limit}; exec "$@"`, modes[1] ?? [])
    expectSentence(job, 'may not open as many files as the work needs')
    // The guard removes what this process could not open any more; with 24 there is none, and the next run removes it.
    if (limit === 24) return
    for (let tries = 0; tries < 100 && fs.readdirSync(job.env.TMPDIR ?? '').length > 0; tries++) await sleep(100)
    expect(fs.readdirSync(job.env.TMPDIR ?? '')).toEqual([])
  })

  // Nothing of the job's can be mended there: the help names what is short.
  test('too few descriptors for an audit', async () => {
    const job = await through('ulimit -n 24; exec "$@"', ['audit', '--python', python.executable])
    expectSentence(job, 'may not open as many files as the work needs')
    expect(job.stderr).toContain('help: Run `ulimit -n 1024`')
  })

  test.each([['check'], ['check', '--report', 'json']])('a reader that closed the pipe (%s)', async (...flags) => {
    expectSentence(
      await through('code=$( { { "$@"; echo $? >&3; } | true; } 3>&1 ); exit $code', flags),
      'could not be written (EPIPE)',
    )
  })

  test.each(modes.slice(1, 4))('a temporary folder that cannot be one (%s)', async (...flags) => {
    const file = path.join(temporaryFolder(), 'file')
    fs.writeFileSync(file, '')
    expectSentence(await through('exec "$@"', flags, {TMPDIR: file}), 'cannot be written')
  })
})

test.each([
  ['HOME and TMPDIR are not set', {HOME: undefined, TMPDIR: undefined}],
  ['HOME and TMPDIR are not there', {HOME: '/nonexistent/home', TMPDIR: '/nonexistent/tmp'}],
])('a check passes where %s', async (_, env) => {
  expect((await through('exec "$@"', ['check'], env)).code).toBe(0)
})

test.each(['2>&-', '>&-', '<&-', '>&- 2>&- <&-'])(
  'a check ends with its verdict where a stream is closed (%s)',
  async closed => {
    const job = await through(`exec "$@" ${closed}`, ['check'])
    expect([job.code, job.stderr]).toEqual([0, ''])
  },
)
