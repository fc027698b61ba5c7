import type {Sample} from './measure.ts'
import {median, type Runs, secondsOf} from './rounds.ts'
import {judgeTargets, type Measured} from './targets.ts'
import type {SetName} from './wheels.ts'

/** What is told about one set besides the figures. */
export type About = {
  set: SetName
  rounds: number
  distributions: number
  wheelBytes: number
  files: number
  treeBytes: number
}

/** The section of one set in Markdown: pipelines, targets, packing alone, opening, and where our own time goes. */
export function setSection(about: About, measured: Measured): string {
  const {distributions, wheelBytes, files, treeBytes, rounds} = about
  const scale = `${distributions} distributions, ${megabytes(wheelBytes)} MB of wheels; installed with bytecode ${files} files, ${megabytes(treeBytes)} MB. Medians of ${rounds} ${rounds === 1 ? 'round' : 'rounds'}.\n`
  const {pipelines, packers, openers} = measured
  const [withPip, withUv] = ['sitemount, with pip', 'sitemount, with uv']
  return [
    scale,
    table(
      [
        'from wheels to one file',
        's',
        'CPU s',
        'largest process, MB',
        'artifact, MB',
        'times ours, pip',
        'times ours, uv',
      ],
      pipelines.map(run => [
        ...figures(run),
        times(run, {pipelines, to: withPip}),
        times(run, {pipelines, to: withUv}),
      ]),
    ),
    ownMemory(pipelines),
    table(
      ['target', 'measured', 'reached'],
      judgeTargets(about.set, measured).map(({asked, measured, reached}) => [
        asked,
        measured,
        reached === undefined ? '' : reached ? 'yes' : '**no**',
      ]),
    ),
    table(
      ['packing alone', 's', 'CPU s', 'largest process, MB', 'artifact, MB', 'times ours'],
      packers.map(run => [...figures(run), times(run, {pipelines: packers, to: packers[0]?.name ?? ''})]),
    ),
    table(
      ['opening our artifact', 's', 'CPU s', 'largest process, MB', 'times verify'],
      openers.map(run => [
        ...figures(run).toSpliced(4, 1),
        times(run, {pipelines: openers, to: openers[0]?.name ?? ''}),
      ]),
    ),
    stepsTable(pipelines.filter(({ours}) => ours)),
  ].join('\n')
}

function figures({name, samples}: Runs): string[] {
  const told = (pick: (sample: Sample) => number | undefined, format: (value: number) => string) => {
    const value = median(samples, pick)
    return value === undefined ? '' : format(value)
  }
  return [
    name,
    told(({seconds}) => seconds, seconds),
    told(({cpu}) => cpu, seconds),
    told(({peak}) => peak, megabytes),
    told(({artifact}) => artifact, megabytes),
  ]
}

function times(run: Runs, {pipelines, to}: {pipelines: readonly Runs[]; to: string}): string {
  const [own, other] = [median(run.samples, ({seconds}) => seconds), secondsOf(pipelines, to)]
  return own === undefined || other === undefined ? '' : (own / other).toFixed(2)
}

/** Our own process apart from what it starts: the largest one is mostly pip, or Python that imports the packages. */
function ownMemory(pipelines: readonly Runs[]): string {
  const told = pipelines
    .filter(({ours}) => ours)
    .map(({name, samples}) => `${name} ${megabytes(median(samples, ({own}) => own) ?? 0)} MB`)
  return `Our own Node.js process, without what it starts: ${told.join(', ')}.\n`
}

function stepsTable(ours: readonly Runs[]): string {
  const names = [...new Set(ours.flatMap(({samples}) => samples.flatMap(({steps}) => Object.keys(steps ?? {}))))]
  return table(
    ['our steps (some run side by side)', ...ours.map(({name}) => `${name}, s`)],
    names.map(name => [
      name,
      ...ours.map(({samples}) => {
        const value = median(samples, ({steps}) => steps?.[name])
        return value === undefined ? '' : seconds(value)
      }),
    ]),
  )
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const aligned = head.map((_, column) => (column === 0 ? '---' : '--:'))
  return [head, aligned, ...rows].map(row => `| ${row.join(' | ')} |\n`).join('')
}

function seconds(value: number): string {
  return value < 10 ? value.toFixed(2) : value.toFixed(1)
}

function megabytes(value: number): string {
  return value < 10e6 ? (value / 1e6).toFixed(1) : (value / 1e6).toFixed(0)
}
