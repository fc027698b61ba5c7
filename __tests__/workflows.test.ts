import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from '@jest/globals'
import {parse} from 'yaml'
import {root} from './helpers/job.ts'

type Step = {uses?: string; with?: Record<string, unknown>; run?: string}
type Workflow = {
  permissions?: Record<string, string>
  jobs: Record<string, {steps: Step[]; 'timeout-minutes'?: number}>
}

const folder = path.join(root, '.github/workflows')
const own = fs.readdirSync(folder).map(name => [name, fs.readFileSync(path.join(folder, name), 'utf8')] as const)
const {inputs, outputs} = parse(fs.readFileSync(path.join(root, 'action.yml'), 'utf8'))

/** The YAML blocks of a Markdown file, whole workflows or lists of steps. */
function blocks(file: string): string[] {
  const text = fs.readFileSync(path.join(root, file), 'utf8')
  return [...text.matchAll(/^```yaml\n(.*?)^```$/gms)].map(match => match[1] ?? '')
}

function stepsOf(text: string): Step[] {
  const document = parse(text) as Workflow | Step[]
  if (Array.isArray(document)) return document
  return Object.values(document.jobs ?? {}).flatMap(job => job.steps)
}

const isOurs = (uses = '') => uses === './' || uses.startsWith('sitemount/sitemount@')

describe.each(own)('workflow %s', (_, text) => {
  const workflow = parse(text) as Workflow

  test('pins each action of others to a commit and says its version', () => {
    const lines = text.split('\n').filter(line => /uses: (?!\.\/)/.test(line))
    expect(lines.length).toBeGreaterThan(0)
    for (const line of lines) expect(line).toMatch(/uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
  })

  test('may read and no more, unless a job says why', () => {
    expect(workflow.permissions).toEqual({contents: 'read'})
    for (const line of text.split('\n').filter(line => /(contents|id-token): write/.test(line)))
      expect(line).toMatch(/# for /)
  })

  test('gives each job a time limit', () => {
    for (const job of Object.values(workflow.jobs)) expect(job['timeout-minutes']).toBeGreaterThan(0)
  })

  test('hands no expression to a shell', () => {
    for (const {run} of stepsOf(text)) expect(run ?? '').not.toContain('${{')
  })
})

test('two workflows that pin one action pin the same commit', () => {
  const pins = own.flatMap(([, text]) => [...text.matchAll(/uses: ([\w./-]+)@([0-9a-f]{40})/g)])
  const byAction = new Map<string, Set<string>>()
  for (const [, action = '', commit = ''] of pins) byAction.set(action, (byAction.get(action) ?? new Set()).add(commit))
  expect([...byAction].filter(([, commits]) => commits.size > 1)).toEqual([])
})

describe.each([
  ...own,
  ...['README.md', 'examples/azureml-scoring/README.md'].flatMap(file =>
    blocks(file).map((text, index) => [`${file}, block ${index + 1}`, text] as const),
  ),
])('%s', (_, text) => {
  test('gives the action inputs that it has', () => {
    const given = stepsOf(text).flatMap(step => (isOurs(step.uses) ? Object.keys(step.with ?? {}) : []))
    expect(given.filter(name => !(name in inputs))).toEqual([])
  })

  test('reads outputs that the action has', () => {
    const ids = /steps\.(?:packages|verified|loose|first|second|check)\.outputs\.([\w-]+)/g
    const read = [...text.matchAll(ids)].map(match => match[1] ?? '')
    expect(read.filter(name => !(name in outputs))).toEqual([])
  })
})
