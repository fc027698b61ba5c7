import fs from 'node:fs'
import path from 'node:path'
import {expect, test} from '@jest/globals'
import {cli} from '../helpers/job.ts'
import {project} from '../helpers/project.ts'
import {onePython} from '../helpers/pythons.ts'

// Where no folder can be made; `mkdirSync` with `recursive` tries for ever below some of them.
const places = ['/proc/x/y', '/proc/self/fd/99/y', '/proc/self/x/y', '/dev/null/x', '/sys/x/y', 'file/x']

const ways: [string, string, (place: string) => string[]][] = [
  ['check', 'output', place => ['check', '--output', place]],
  ['lock', 'output', place => ['lock', '--python', onePython().executable, '--output', place]],
  ['verify', 'extract-to', place => ['verify', '--artifact', 'file', '--extract-to', place]],
]

test.each(ways)('%s ends with a sentence about `%s` where no folder can be made', async (_, input, flags) => {
  for (const place of places) {
    const cwd = project({'requirements.txt': 'alpha==1.0\n', file: 'none'})
    const job = await cli(flags(place), {cwd, timeout: 30_000})
    expect({place, code: job.code, stderr: job.stderr}).toMatchObject({code: expect.any(Number)})
    expect([2, 3]).toContain(job.code)
    expect(job.stderr).toContain(`\`${input}\``)
    expect(job.stderr).not.toContain(input === 'output' ? '`extract-to`' : '`output`')
    expect(job.stderr).not.toContain('defect')
    expect(fs.readdirSync(cwd).sort()).toEqual(['file', 'requirements.txt'])
    expect(fs.existsSync(path.join(cwd, place))).toBe(false)
  }
})
