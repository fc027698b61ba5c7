/**
 * The one table of layers: a file may import files of its own room and of the rooms above it in this table, never of one below,
 * type imports included. CONTRIBUTING.md shows it, `scripts/structure.ts` enforces it.
 *
 * `today` lists what belongs to the room but lies elsewhere in `src/` until it is moved: files, and folders that end in `/`.
 * The longest match counts, so that a file can belong elsewhere than its folder.
 */
export type Layer = {room: string; holds: string; today: readonly string[]}

export const layers: readonly Layer[] = [
  {
    room: 'core',
    holds: 'errors, io, processes, files, sanitizing, secrets, findings, text: small, no knowledge of packages',
    today: [
      'assets.ts',
      'errors.ts',
      'excuse.ts',
      'finding.ts',
      'folders.ts',
      'heap.ts',
      'inert.ts',
      'io.ts',
      'log.ts',
      'nearest.ts',
      'paths.ts',
      'process.ts',
      'report/words.ts',
      'secrets.ts',
      'size-limit.ts',
      'stopwatch.ts',
      'together.ts',
      'version.ts',
    ],
  },
  {room: 'requirements', holds: 'bytes → lines → requirements → pins; lock files of others', today: []},
  {room: 'python', holds: 'finding and asking interpreters; tags and markers of an interpreter', today: []},
  {
    room: 'environment',
    holds: 'virtualenv, install, inventory, probes; import checks, ELF',
    today: ['elf/', 'proof/'],
  },
  {room: 'artifact', holds: 'stage, seal, pack, verify, publish; formats; slimming', today: ['mount/', 'discard.ts']},
  {room: 'targets', holds: 'profiles: reading, schema, facts of known hosts', today: ['target/']},
  {
    room: 'config',
    holds: 'the one schema of inputs and flags, limits, allow-list',
    today: ['allow.ts', 'entry-script-path.ts', 'options.ts'],
  },
  {room: 'hosts', holds: 'what a host reads, starts and answers', today: ['azureml/', 'rehearsal/']},
  {room: 'rules', holds: 'from facts to findings: engine, registry, rules', today: ['judge.ts', 'policy.ts']},
  {room: 'report', holds: 'the result and one writer a format', today: ['result.ts']},
  {
    room: 'commands',
    holds: 'one file or folder a command, each a list of steps',
    today: [
      'assemble.ts',
      'audit.ts',
      'build-again.ts',
      'build/',
      'check.ts',
      'declared.ts',
      'deployment.ts',
      'edge.ts',
      'fix.ts',
      'lock/',
      'look.ts',
      'places.ts',
      'prove-mount.ts',
      'rehearse.ts',
      'report/files.ts',
      'report/write-sbom.ts',
      'run.ts',
      'seal.ts',
      'slimming.ts',
      'sources.ts',
      'system.ts',
      'take-back.ts',
      'verify.ts',
      'workshop.ts',
    ],
  },
  {
    room: 'cli',
    holds: 'command line → options; standard output, exit codes, help, progress',
    today: ['cli.ts', 'help.ts'],
  },
  {
    room: 'action',
    holds: "inputs → options; outputs, annotations, summary; clients of GitHub's services",
    today: ['action.ts', 'services/'],
  },
  {
    room: 'entry',
    holds: 'entry points: a few lines each',
    today: ['index.ts', 'main.ts', 'node-version.ts', 'worker.ts'],
  },
]

/** Rooms that do not import each other although one stands above the other. */
export const apart: ReadonlyArray<readonly [string, string]> = [['cli', 'action']]

/** The room of a file, given its path below `src/`; undefined when the table has no place for it. */
export function roomOf(file: string): string | undefined {
  const matches = layers.flatMap(({room, today}) =>
    [`${room}/`, ...today]
      .filter(place => file === place || (place.endsWith('/') && file.startsWith(place)))
      .map(place => ({room, place})),
  )
  return matches.sort((a, b) => b.place.length - a.place.length)[0]?.room
}

/** Whether a file of room `from` may import one of room `to`. */
export function mayImport(from: string, to: string): boolean {
  if (from === to) return true
  if (apart.some(pair => pair.includes(from) && pair.includes(to))) return false
  const rank = (room: string) => layers.findIndex(layer => layer.room === room)
  return rank(to) < rank(from)
}
