import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from '@jest/globals'
import type {DynamicFacts} from '../../src/hosts/azureml/dynamic/facts.ts'
import {rehearseInstall} from '../../src/hosts/azureml/dynamic/rehearse.ts'
import {askInterpreter} from '../../src/python/ask.ts'
import {mergeIndexes} from '../../src/requirements/merge-indexes.ts'
import {readRequirements} from '../../src/requirements/read.ts'
import {dynamicRules} from '../../src/rules/azureml/azureml.ts'
import {loadTarget} from '../../src/targets/profile.ts'
import {root} from '../helpers/job.ts'
import {judgementsOf} from '../helpers/judgements.ts'
import {indexInReach, machineIndex} from '../helpers/live-index.ts'
import {project} from '../helpers/project.ts'
import {pythons} from '../helpers/pythons.ts'
import {temporaryFolder} from '../helpers/temp.ts'

const python = pythons().find(({minor}) => minor === '3.12')
const inReach = process.platform === 'linux' && python !== undefined && (await indexInReach(python.executable))
const live = inReach ? describe : describe.skip
const patience = 300_000

live('what the container does at boot, beside the real packages of azureml/minimal-py312', () => {
  async function boot(requirements: string): Promise<{dynamic: DynamicFacts; said: string[]}> {
    const cwd = project({'requirements.txt': requirements})
    const log = {
      info: () => {},
      debug: () => {},
      progress: () => {},
      group: <T>(_: string, work: () => Promise<T>) => work(),
    }
    const io = {cwd, base: '', env: process.env, signal: new AbortController().signal, hide: () => {}, log}
    const target = loadTarget('azureml/minimal-py312', io)
    const read = readRequirements({files: ['requirements.txt'], constraints: [], cwd, env: {}})
    const {dynamic} = await rehearseInstall({
      requirements: 'requirements.txt',
      interpreter: await askInterpreter(python?.executable ?? '', io),
      target,
      indexes: mergeIndexes(read, machineIndexInputs()),
      transport: {},
      wheelsOnly: true,
      fromSource: [],
      ifNeeded: new Set(),
      scratch: temporaryFolder(),
      io,
    })
    const said = judgementsOf(dynamicRules, {dynamic, requirements: read.requirements, target})
    return {dynamic, said: said.map(({rule, line, message}) => `${rule}:${line} ${message}`)}
  }

  test(
    'the scoring example installs twice alike and in time',
    async () => {
      const {dynamic, said} = await boot(
        fs.readFileSync(path.join(root, 'examples/azureml-scoring/requirements.txt'), 'utf8'),
      )
      expect(dynamic.host.why).toBeNull()
      expect(dynamic.host.packages).toBeGreaterThan(40)
      expect(dynamic.installs[0]?.frozen.map(({name}) => name.toLowerCase())).toEqual(
        expect.arrayContaining(['azureml-inference-server-http', 'numpy', 'scikit-learn']),
      )
      expect([dynamic.differences, said]).toEqual([[], []])
    },
    patience,
  )

  test(
    'a release that the server forbids is told with its pin, and would start all the same',
    async () => {
      const {said} = await boot('flask==2.2.5\nwerkzeug==2.2.3\n')
      expect(said).toContainEqual(
        expect.stringMatching(
          /^rehearsal-failed:1 .*azureml-inference-server-http 1\.5\.1 requires flask~=3\.1\.0, and the install at boot brings flask 2\.2\.5\.$/,
        ),
      )
    },
    patience,
  )
})

/** The same choice of index that a job on this machine would be given. */
function machineIndexInputs(): {indexUrl: string; extraIndexUrl: string[]} {
  const flags = machineIndex()
  const values = (name: string) => flags.filter((_, at) => flags[at - 1] === name)
  return {indexUrl: values('--index-url')[0] ?? '', extraIndexUrl: values('--extra-index-url')}
}
