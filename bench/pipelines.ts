import {spawnSync} from 'node:child_process'
import {copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {parseArgs} from 'node:util'
import {replaceBetween} from '../scripts/docs.ts'
import {openers, packers, pipelines} from './contestants.ts'
import {plantTree} from './parts.ts'
import {runRounds} from './rounds.ts'
import {setSection} from './tables.ts'
import {cache, describeMachine, describeTools, findTools} from './tools.ts'
import {fetchWheels, type SetName, sets} from './wheels.ts'

/**
 * `node bench/pipelines.ts [--sets small,medium,large] [--rounds 5] [--python PATH] [--write]`: the same pinned packages from
 * a folder of wheels to one file, by us and by what one would run instead; then packing and opening alone. Everything runs
 * cold and turn by turn on this machine; `--write` puts the tables into `docs/performance.md` with date and machine.
 * `SITEMOUNT_TEST_BUNDLE` names another bundle than dist/index.js.
 */
const {values} = parseArgs({
  options: {
    sets: {type: 'string', default: sets.join(',')},
    rounds: {type: 'string', default: '5'},
    python: {type: 'string'},
    write: {type: 'boolean', default: false},
  },
})
const chosen = values.sets.split(',').map(name => name.trim())
const rounds = Number(values.rounds)
if (!chosen.every(isSet) || !Number.isInteger(rounds) || rounds < 1) {
  process.stderr.write(`--sets takes ${sets.join(', ')}, with commas between; --rounds a number from 1.\n`)
  process.exit(2)
}
const document = path.join(import.meta.dirname, '../docs/performance.md')
const bundle = path.resolve(process.env.SITEMOUNT_TEST_BUNDLE || path.join(import.meta.dirname, '../dist/index.js'))

const tools = findTools(values.python)
const work = makeWork()
process.once('exit', () => rmSync(work, {recursive: true, force: true}))
// See `measure`: what is interrupted there ends the bench, and takes the folder away.
process.on('SIGINT', () => process.exit(130))

// Fetched first: nothing is measured while the network is at work.
const wheels = new Map(chosen.filter(isSet).map(set => [set, fetchWheels(set, tools.python)]))
for (const [set, {requirements, distributions, bytes}] of wheels) {
  const section = benchSet(set, {requirements, distributions, bytes})
  const conditions = `${new Date().toISOString().slice(0, 10)}: ${describeMachine()}; ${describeTools(tools).join(', ')}.`
  console.log(`\n## ${set}\n\n${conditions}\n\n${section}`)
  if (values.write) {
    const text = readFileSync(document, 'utf8')
    writeFileSync(document, replaceBetween(text, {name: set, content: `${conditions}\n\n${section}`}))
  }
}

type Material = {requirements: string; distributions: number; bytes: number}

function benchSet(set: SetName, {requirements, distributions, bytes: wheelBytes}: Material): string {
  const folder = mkdtempSync(path.join(work, `${set}-`))
  layApart(folder)
  const artifact = path.join(folder, 'packages.tar.zst')
  const surroundings = {tools, work: folder, rounds}
  const variables = {SITEMOUNT: bundle, REQUIREMENTS: requirements, ARTIFACT: artifact}
  const tree = plantTree(requirements, surroundings)
  const all = {...surroundings, variables: {...variables, ...tree.variables}}
  // What is opened later is what one of our builds made.
  const keep = (made: string) => {
    const from = path.join(made, 'out/packages.tar.zst')
    if (existsSync(from)) copyFileSync(from, artifact)
  }
  process.stderr.write(`${set}: pipelines\n`)
  const measured = {
    pipelines: runRounds(pipelines, {...all, keep}),
    packers: told('packing', () => runRounds(packers, all)),
    openers: told('opening', () => runRounds(openers, all)),
  }
  keepSamples(set, measured)
  const {files, bytes: treeBytes} = tree
  rmSync(folder, {recursive: true})
  return setSection({set, rounds, distributions, wheelBytes, files, treeBytes}, measured)
}

function told<T>(name: string, work: () => T): T {
  process.stderr.write(`${name}\n`)
  return work()
}

/** Every single run, for whoever doubts a median. */
function keepSamples(set: SetName, measured: object): void {
  const folder = path.join(cache, 'results')
  mkdirSync(folder, {recursive: true})
  writeFileSync(path.join(folder, `${set}.json`), `${JSON.stringify(measured, null, 2)}\n`)
}

/** On the file system of the checkout, not in memory as /tmp may be: what is measured writes thousands of files. */
function makeWork(): string {
  mkdirSync(cache, {recursive: true})
  return mkdtempSync(path.join(cache, 'work-'))
}

/**
 * Has each folder in this one laid out in another part of the disk where the file system can (ext4; chattr(1), T). ext4 passes
 * over the inodes that were freed in the last minutes, one by one (fs/ext4/ialloc.c, `recently_deleted`): whoever comes next
 * would pay several seconds for the thousands of files that the one before left to be removed.
 */
function layApart(folder: string): void {
  spawnSync('chattr', ['+T', folder], {stdio: 'ignore'})
}

function isSet(name: string): name is SetName {
  return (sets as readonly string[]).includes(name)
}
